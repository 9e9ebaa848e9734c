# SPDX-License-Identifier: GPL-3.0-or-later
"""The line where the ground change around a pit ends: a draft for the surveyor, by marching squares.

The depth (before minus after, m) is contoured at a small level instead of zero itself, because beside a pit it is
noise around zero. Where a terrain has no value the ground counts as unchanged, and the gap is closed when it lies
inside the pit.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import STRtree
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from ..rasters import Window
from ..volume.methods.ground import Ground

Values = NDArray[np.float64]

_MOST_CELLS = 1_500_000  # of the lattice that is contoured
_ROWS_AT_ONCE = 256
_GROWN = 0.5  # of the pit's size, looked at around it first
_LEAST_GROWTH_CELLS = 40
_ROUNDS = 4  # the window doubles so often while the change reaches its edge
_SMALL_HOLE = 0.01  # of the outline: noise or a gap, not an island
_OFF_CORNER = 1e-3  # of a side: a contour through a corner would touch itself there
_SMALL_PART = 0.05  # of the largest part


def zero_line(
    ground: Ground, outline: BaseGeometry, others: Sequence[BaseGeometry], level_m: float
) -> BaseGeometry | None:
    """Return the outline of the connected loss of ground that a pit lies in, or None where there is none.

    ``others`` are the neighbouring pits, whose ground is left to them. Raises what reading the terrains raises.
    """
    west, south, east, north = outline.bounds
    grid = ground.grid
    margin = max(_GROWN * max(east - west, north - south), _LEAST_GROWTH_CELLS * max(grid.dx, grid.dy))
    found = None
    for _ in range(_ROUNDS):
        bounds = (west - margin, south - margin, east + margin, north + margin)
        window = grid.window_of(bounds)
        if window is None:
            return None
        found, touched = _region(ground, window, outline, level_m)
        whole = window.height >= grid.height and window.width >= grid.width
        if not touched or whole:
            break
        margin *= 2.0
    if found is None:
        return None
    near = [other for other in others if other.intersects(found)]
    if near:
        found = found.difference(shapely.union_all(near))
    return _tidy(found, min(grid.dx, grid.dy))


def _region(ground: Ground, window: Window, outline: BaseGeometry, level_m: float) -> tuple[BaseGeometry | None, bool]:
    """Return the parts of the contoured loss that the pit has a share in, and whether they reach the window's edge."""
    stride = max(1, int(np.ceil(np.sqrt(window.height * window.width / _MOST_CELLS))))
    depth = _thinned(ground, window, stride)
    grid = ground.grid
    x = grid.west + (window.col + np.arange(depth.shape[1]) * stride + 0.5) * grid.dx
    y = grid.north - (window.row + np.arange(depth.shape[0]) * stride + 0.5) * grid.dy
    polygons = contour_polygons(np.nan_to_num(depth - level_m, nan=-level_m), x, y)
    mine = [polygon for polygon in polygons if polygon.intersects(outline)]
    if not mine:
        return None, False
    largest = max(polygon.area for polygon in mine)
    kept = shapely.union_all([polygon for polygon in mine if polygon.area > _SMALL_PART * largest])
    frame = shapely.box(x[0], y[-1], x[-1], y[0]).boundary.buffer(0.5 * stride * max(grid.dx, grid.dy))
    return kept, bool(kept.intersects(frame))


def _thinned(ground: Ground, window: Window, stride: int) -> Values:
    """Return every ``stride``-th depth of a window, read a few rows at a time."""
    rows = []
    step = max(stride, _ROWS_AT_ONCE // stride * stride)
    for start in range(0, window.height, step):
        height = min(step, window.height - start)
        part = Window(window.row + start, height, window.col, window.width)
        before, after = ground.cells(part)
        rows.append((before - after)[::stride, ::stride])
    return np.vstack(rows)


def contour_polygons(values: Values, x: Values, y: Values) -> list[Polygon]:
    """Return the polygons where values on a lattice (rows by y, columns by x) are above zero; the edge closes them."""
    padded = np.pad(values, 1, constant_values=-np.abs(values).max() if values.size else -1.0)
    segments, high = _segments(padded, _padded(x), _padded(y))
    if not segments.size:
        return []
    faces = shapely.get_parts(shapely.polygonize(shapely.linestrings(segments)))
    # Heights run straight in each triangle, so that a face lies above zero when one of its corners does.
    owners, _points = STRtree(shapely.points(high)).query(faces, predicate="contains")  # faces are prepared this way
    merged = shapely.union_all(faces[np.unique(owners)])
    return [part for part in shapely.get_parts(merged) if part.geom_type == "Polygon"]


def _padded(along: Values) -> Values:
    step = along[1] - along[0] if along.size > 1 else 1.0
    return np.concatenate(([along[0] - step], along, [along[-1] + step]))


def _segments(values: Values, xs: Values, ys: Values) -> tuple[Values, Values]:
    """Return the pieces of the zero contour, shape (n, 2, 2), and the corners above zero beside it, shape (m, 2).

    Each square that the contour passes is split at its middle into triangles.

    Four triangles around the mean of the corners leave no ambiguous case; ends on shared sides are computed from the
    same two numbers and so are the same to the last bit.
    """
    middle = (values[:-1, :-1] + values[:-1, 1:] + values[1:, :-1] + values[1:, 1:]) / 4.0
    above = values > 0.0
    mixed = above[:-1, :-1].astype(np.int8) + above[:-1, 1:] + above[1:, :-1] + above[1:, 1:]
    row, col = np.nonzero((mixed > 0) & (mixed < 4))
    x0, x1, y0, y1 = xs[col], xs[col + 1], ys[row], ys[row + 1]
    corners = [
        (x0, y0, values[row, col]),
        (x1, y0, values[row, col + 1]),
        (x1, y1, values[row + 1, col + 1]),
        (x0, y1, values[row + 1, col]),
    ]
    centre = ((x0 + x1) / 2.0, (y0 + y1) / 2.0, middle[row, col])
    pieces = [_in_triangles(corners[number], corners[(number + 1) % 4], centre) for number in range(4)]
    high = [np.column_stack((px[z > 0.0], py[z > 0.0])) for px, py, z in (*corners, centre)]
    return np.concatenate(pieces), np.concatenate(high)


def _in_triangles(a: tuple[Values, ...], b: tuple[Values, ...], c: tuple[Values, ...]) -> Values:
    """Return the contour's piece in each of many triangles that it passes."""
    crossings = [_crossing(a, b), _crossing(b, c), _crossing(c, a)]
    points = np.stack([np.column_stack(crossing[:2]) for crossing in crossings], axis=1)
    hit = np.column_stack([crossing[2] for crossing in crossings])
    through = hit.sum(axis=1) == 2
    return np.asarray(points[through][hit[through]].reshape(-1, 2, 2), dtype=np.float64)


def _crossing(a: tuple[Values, ...], b: tuple[Values, ...]) -> tuple[Values, Values, NDArray[np.bool_]]:
    """Return where the value passes zero between two corners, and whether it does."""
    swap = (a[0] > b[0]) | ((a[0] == b[0]) & (a[1] > b[1]))  # the same arithmetic from either side
    one = [np.where(swap, second, first) for first, second in zip(a, b)]
    two = [np.where(swap, first, second) for first, second in zip(a, b)]
    passes = (one[2] > 0.0) != (two[2] > 0.0)
    rise = np.where(passes, two[2] - one[2], 1.0)
    share = np.clip(np.where(passes, -one[2] / rise, 0.0), _OFF_CORNER, 1.0 - _OFF_CORNER)
    return one[0] + share * (two[0] - one[0]), one[1] + share * (two[1] - one[1]), passes


def _tidy(found: BaseGeometry, cell_m: float) -> BaseGeometry | None:
    """Close small holes, drop slivers, and take out vertices that lie within a quarter of a cell of a line."""
    parts = []
    for part in shapely.get_parts(found):
        if part.geom_type != "Polygon" or part.is_empty:
            continue
        islands = [ring for ring in part.interiors if Polygon(ring).area > _SMALL_HOLE * part.area]
        parts.append(Polygon(part.exterior, islands))
    if not parts:
        return None
    largest = max(part.area for part in parts)
    whole = shapely.union_all([part for part in parts if part.area > _SMALL_PART * largest])
    simple = shapely.simplify(whole, cell_m / 4.0)
    return simple if simple.is_valid and not simple.is_empty else whole
