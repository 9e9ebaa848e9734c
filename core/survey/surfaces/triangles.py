# SPDX-License-Identifier: GPL-3.0-or-later
"""Triangles as a surface: heights on a grid and at points, areas, volume over a level, and whether lines are honoured.

Corners are an array (m, 3, 3): triangles, their corners, x y z in metres. Heights are linear on each triangle.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ...errors import InputError
from ...progress import Progress, stop_if_cancelled
from ...rasters import Elevations, Grid, Window

Reals = NDArray[np.float64]

_STRIP = 512  # rows of the grid that are worked on at once
_BATCH = 4_000_000  # cells that are worked on at once
_REACH = 1e-9  # of a cell, times the coordinates: a centre on an edge belongs to both triangles
_OFF_M = 1e-4  # a line that leaves an edge by less than this is that edge
_NAMED = 8


class Triangulate(Protocol):
    """Makes triangles (corners) between points (n, 3), with every line (k, 3) along edges."""

    def __call__(self, points: Reals, lines: Sequence[Reals]) -> Reals:
        """Return the corners (m, 3, 3)."""


@dataclass(frozen=True)
class Measures:
    """What a triangulated surface encloses: plan and true area (m2), heights (m), volume over ``level_m`` (m3)."""

    triangles: int
    area_m2: float
    surface_m2: float
    z_min_m: float
    z_max_m: float
    level_m: float
    volume_m3: float


def without_long_edges(corners: Reals, longest_m: float) -> Reals:
    """Return the triangles without those that have an edge (on the map) over ``longest_m``."""
    xy = corners[:, :, :2]
    edges = np.hypot(*np.moveaxis(xy - np.roll(xy, 1, axis=1), 2, 0))
    kept: Reals = corners[(edges <= longest_m).all(axis=1)]
    return kept


def measures(corners: Reals, level_m: float | None = None, boundary: BaseGeometry | None = None) -> Measures:
    """Return areas and the volume between the surface and a level, by default its lowest point (R91).

    A boundary clips the triangles exactly: a clipped piece is a plane, so its height at its centroid is its mean.
    """
    corners = corners[_doubled(corners) > 0.0]
    flat = _doubled(corners) / 2.0
    first, second = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    steepness = np.linalg.norm(np.cross(first, second), axis=1) / 2.0 / flat
    means, heights = corners[:, :, 2].mean(axis=1), corners[:, :, 2].ravel()
    if boundary is not None:
        origin = corners[0, 0, :2]
        local = shapely.transform(boundary, lambda xy: xy - origin)
        with np.errstate(invalid="ignore"):  # some GEOS builds leave the processor's flag set; the result is sound
            pieces = shapely.intersection(shapely.polygons(corners[:, :, :2] - origin), local)
        flat = shapely.area(pieces)
        some = np.flatnonzero(flat > 0.0)
        centroids = shapely.get_coordinates(shapely.centroid(pieces[some])) + origin
        means = means.copy()
        means[some] = _on_planes(corners[some], centroids)
        places, owner = shapely.get_coordinates(pieces[some], return_index=True)
        heights = _on_planes(corners[some[owner]], places + origin)
    low, high = (float(heights.min()), float(heights.max())) if heights.size else (np.nan, np.nan)
    level = low if level_m is None else level_m
    return Measures(
        triangles=len(corners),
        area_m2=float(flat.sum()),
        surface_m2=float((flat * steepness).sum()),
        z_min_m=low,
        z_max_m=high,
        level_m=level,
        volume_m3=float((flat * (means - level)).sum()),
    )


def _doubled(corners: Reals) -> Reals:
    a, b = corners[:, 1, :2] - corners[:, 0, :2], corners[:, 2, :2] - corners[:, 0, :2]
    result: Reals = np.abs(a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0])
    return result


# ------------------------------------------------------------------------------------------------ on a grid


def heights_on_grid(corners: Reals, grid: Grid, progress: Progress) -> Iterator[tuple[Window, Elevations]]:
    """Yield the grid strip by strip with the heights at the cell centres, NaN where no triangle lies."""
    corners = corners[_doubled(corners) > 0.0]
    rows, cols = _in_cells(corners, grid)
    top, bottom = np.ceil(rows.min(axis=1) - 1e-6), np.floor(rows.max(axis=1) + 1e-6)
    for row in range(0, grid.height, _STRIP):
        stop_if_cancelled(progress)
        window = Window(row, min(_STRIP, grid.height - row), 0, grid.width)
        near = (bottom >= row) & (top < row + window.height)
        z = np.full((window.height, grid.width), np.nan)
        _fill(z, rows[near] - row, cols[near], corners[near, :, 2])
        yield window, z
        progress.report(100.0 * (row + window.height) / grid.height)


def raster_of(corners: Reals, grid: Grid, progress: Progress) -> Elevations:
    """Return the heights at all cell centres, NaN where no triangle lies."""
    return np.concatenate([z for _, z in heights_on_grid(corners, grid, progress)])


def _in_cells(corners: Reals, grid: Grid) -> tuple[Reals, Reals]:
    """Return rows and columns of the corners, counted so that cell centres have whole numbers."""
    rows: Reals = (grid.north - corners[:, :, 1]) / grid.dy - 0.5
    cols: Reals = (corners[:, :, 0] - grid.west) / grid.dx - 0.5
    return rows, cols


def _fill(z: Elevations, rows: Reals, cols: Reals, heights: Reals) -> None:
    """Write the heights of triangles (in cells) into ``z``, scan line by scan line."""
    height, width = z.shape
    top = np.clip(np.ceil(rows.min(axis=1) - 1e-6), 0, height).astype(np.int64)
    bottom = np.clip(np.floor(rows.max(axis=1) + 1e-6), -1, height - 1).astype(np.int64)
    owner, row = _expanded(top, bottom)
    if not owner.size:
        return
    left, right = _span(rows, cols, owner, row)
    slack = _REACH * max(1.0, float(np.abs(cols).max()), float(np.abs(rows).max()))
    start = np.clip(np.ceil(left - slack), 0, width).astype(np.int64)
    end = np.clip(np.floor(right + slack), -1, width - 1).astype(np.int64)
    count = np.cumsum(np.maximum(end - start + 1, 0))
    cuts = np.searchsorted(count, np.arange(0, int(count[-1]) + _BATCH, _BATCH), side="left")
    bounds = np.unique(np.append(cuts, len(owner)))
    for a, b in zip(bounds[:-1].tolist(), bounds[1:].tolist()):
        line, col = _expanded(start[a:b], end[a:b])
        line += a
        tri = owner[line]
        z[row[line], col] = _linear(rows[tri], cols[tri], heights[tri], row[line], col)


def _expanded(first: NDArray[np.int64], last: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return all whole numbers of ranges (last included), with the range each belongs to."""
    counts = np.maximum(last - first + 1, 0)
    owner = np.repeat(np.arange(len(counts)), counts)
    number = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
    return owner, first[owner] + number


def _span(rows: Reals, cols: Reals, owner: NDArray[np.int64], row: NDArray[np.int64]) -> tuple[Reals, Reals]:
    """Return where each scan line enters and leaves its triangle."""
    left, right = np.full(len(owner), np.inf), np.full(len(owner), -np.inf)
    at = row.astype(np.float64)
    for i, j in ((0, 1), (1, 2), (2, 0)):
        r0, r1 = rows[owner, i], rows[owner, j]
        c0, c1 = cols[owner, i], cols[owner, j]
        low, high = np.minimum(r0, r1) - 1e-9, np.maximum(r0, r1) + 1e-9
        hit = (at >= low) & (at <= high)
        rise = r1 - r0
        level = np.abs(rise) < 1e-9
        share = np.clip(np.where(level, 0.0, (at - r0) / np.where(level, 1.0, rise)), 0.0, 1.0)
        c = c0 + share * (c1 - c0)
        left = np.where(hit, np.minimum(left, np.where(level, np.minimum(c0, c1), c)), left)
        right = np.where(hit, np.maximum(right, np.where(level, np.maximum(c0, c1), c)), right)
    return np.where(np.isfinite(left), left, 1.0), np.where(np.isfinite(right), right, 0.0)


def _linear(rows: Reals, cols: Reals, heights: Reals, row: NDArray[np.int64], col: NDArray[np.int64]) -> Reals:
    """Return the plane's height of each triangle at a place in it."""
    r, c = rows - rows[:, :1], cols - cols[:, :1]
    doubled = r[:, 1] * c[:, 2] - r[:, 2] * c[:, 1]
    dr, dc = row - rows[:, 0], col - cols[:, 0]
    one = (dr * c[:, 2] - dc * r[:, 2]) / doubled
    two = (dc * r[:, 1] - dr * c[:, 1]) / doubled
    one, two = np.clip(one, 0.0, 1.0), np.clip(two, 0.0, 1.0)
    rise = heights - heights[:, :1]
    result: Reals = heights[:, 0] + one * rise[:, 1] + two * rise[:, 2]
    return result


# ----------------------------------------------------------------------------------------------- at points


def heights_at(corners: Reals, xy: Reals) -> Reals:
    """Return the surface's height at points (n, 2), NaN where no triangle lies."""
    result = np.full(len(xy), np.nan)
    corners = corners[_doubled(corners) > 0.0]
    if not len(corners) or not len(xy):
        return result
    origin = corners[0, 0, :2]
    tree = shapely.STRtree(shapely.polygons(corners[:, :, :2] - origin))
    point, triangle = tree.query(shapely.points(xy - origin), predicate="dwithin", distance=1e-9)
    at, first = np.unique(point, return_index=True)
    result[at] = _on_planes(corners[triangle[first]], xy[at])
    return result


def _on_planes(corners: Reals, xy: Reals) -> Reals:
    """Return the height of each triangle's plane at a point of its own."""
    base = corners[:, 0]
    a, b, d = corners[:, 1] - base, corners[:, 2] - base, xy - base[:, :2]
    doubled = a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]
    one = (d[:, 0] * b[:, 1] - d[:, 1] * b[:, 0]) / doubled
    two = (a[:, 0] * d[:, 1] - a[:, 1] * d[:, 0]) / doubled
    result: Reals = base[:, 2] + one * a[:, 2] + two * b[:, 2]
    return result


# --------------------------------------------------------------------------------------------- honoured lines


def require_honoured(corners: Reals, lines: Sequence[Reals]) -> None:
    """Raise `InputError` with the places where an edge of a triangle crosses a breakline."""
    if not lines or not len(corners):
        return
    origin = corners[0, 0, :2]
    ends = corners[:, [0, 1, 1, 2, 2, 0], :2].reshape(-1, 2, 2) - origin
    edges = shapely.linestrings(ends)
    segments = np.concatenate([np.stack((line[:-1, :2], line[1:, :2]), axis=1) for line in lines]) - origin
    shapes = shapely.linestrings(segments)
    line, edge = shapely.STRtree(edges).query(shapes, predicate="crosses")
    if not line.size:
        return
    bad = np.minimum(_off(segments[line], ends[edge]), _off(ends[edge], segments[line])) > _OFF_M
    if bad.any():
        places = shapely.get_coordinates(shapely.intersection(shapes[line[bad]], edges[edge[bad]])) + origin
        places = np.unique(np.round(places, 3), axis=0)
        raise InputError(
            "At {count} places a triangle crosses a breakline: {places}.",
            "Breaklines that touch or nearly overlap are the usual cause; correct them there.",
            count=len(places),
            places="; ".join(f"({x:.3f}, {y:.3f})" for x, y in places[:_NAMED].tolist()),
        )


def _off(lines: Reals, others: Reals) -> Reals:
    """Return how far the nearer end of each other segment lies from a line's carrier."""
    along = lines[:, 1] - lines[:, 0]
    length = np.hypot(along[:, 0], along[:, 1])
    away = others - lines[:, :1]
    distance = np.abs(along[:, None, 0] * away[:, :, 1] - along[:, None, 1] * away[:, :, 0]) / length[:, None]
    result: Reals = distance.min(axis=1)
    return result
