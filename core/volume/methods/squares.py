# SPDX-License-Identifier: GPL-3.0-or-later
"""The square grid method (方格网, R92): corner heights, cut and fill of every square, as CASS prints them.

The lattice lies at multiples of the square's side in map coordinates. Each square, or the part of it inside the
outline, has an area A and corners with weights that add up to 1. A square wholly inside has its four corners with a
weight of 1/4. A part at the edge is the exact overlay with the outline; its corners and its centroid are weighted as
the triangles between the centroid and the sides, so that a plane is met exactly (a part that cannot be seen whole
from its centroid, which is rare, takes the height there). With h = before - after in the corners:

    all h of one sign     V = A Σ w |h|                 with four corners: a² (h1 + h2 + h3 + h4) / 4
    mixed signs           V_cut = A (Σ w h⁺)² / Σ w |h|   with four corners: a² (Σ h_cut)² / (4 Σ |h|)

and fill likewise, so that cut minus fill stays A Σ w h. A corner without a height leaves its weight unmeasured.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ...errors import InputError, Words
from ...model import Pit, PitVolume
from ...phrases import remark
from ...progress import Progress, Silent
from ...rasters import Grid
from ..coverage import cover
from ..inputs import Inputs, Terrain, VolumeOptions
from ..outlines import polygons_of
from .ground import Ground
from .work import MethodRun, Work, checked, require_length, run_method

Reals = NDArray[np.float64]
Numbers = NDArray[np.int64]

MOST_SQUARES = 2_000_000  # a pit with more has a mistaken side, or the memory for it is not there


@dataclass(frozen=True)
class Squares:
    """The squares of one pit, n of them, row by row from the north-west.

    Corners run clockwise from the north-west: shape (n, 4), heights in m, NaN where unmeasured. ``cut_m3`` and
    ``fill_m3`` are both positive. ``mean_m`` is the weighted mean depth (before - after) of the measured part.
    """

    size_m: float
    rows: Numbers
    cols: Numbers
    outlines: NDArray[np.object_]
    edge: NDArray[np.bool_]
    area_m2: Reals
    measured_m2: Reals
    before_m: Reals
    after_m: Reals
    mean_m: Reals
    cut_m3: Reals
    fill_m3: Reals

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def edge_share(self) -> float:
        """The share of the cut that lies in squares at the edge, 0 to 1."""
        cut = float(self.cut_m3.sum())
        return float(self.cut_m3[self.edge].sum()) / cut if cut > 0.0 else 0.0


@dataclass(frozen=True)
class SquarePit:
    """One pit in one period by squares."""

    volume: PitVolume
    squares: Squares
    gap: BaseGeometry | None


def square_volumes(
    terrains: Sequence[Terrain],
    pits: Sequence[Pit],
    *,
    crs: str,
    size_m: float,
    options: VolumeOptions | None = None,
    progress: Progress | None = None,
) -> MethodRun[SquarePit]:
    """Return the volumes of ``pits`` by squares of ``size_m`` (R92); terrains, pits and crs as in the main method.

    Raises `PitProofError` with one sentence for input that cannot carry a volume.
    """
    inputs = checked(terrains, pits, crs)
    return squares_of(inputs, size_m, options or VolumeOptions(), progress or Silent())


def squares_of(inputs: Inputs, size_m: float, options: VolumeOptions, progress: Progress) -> MethodRun[SquarePit]:
    """Return the volumes of checked inputs by squares."""
    require_length(size_m, Words("side of the squares"), inputs)
    said = remark("squares.rule", warning=False, size=size_m)
    return run_method(inputs, lambda work: _pit(work, size_m), options, progress, remarks=[said])


def _pit(work: Work, size_m: float) -> SquarePit:
    outline, pit = work.pit.outline, work.pit
    if outline.area / size_m**2 > MOST_SQUARES:
        raise InputError(
            "Squares of {size:g} m cut pit '{pit_id}' ({area:.0f} m²) into {count:.0f}.",
            "Choose larger squares; 2 to 5 m suit a small pit, 5 to 20 m a large one.",
            size=size_m,
            pit_id=pit.pit_id,
            area=outline.area,
            count=outline.area / size_m**2,
        )
    squares = squares_in(outline, work.ground, size_m)
    area, measured = float(outline.area), float(squares.measured_m2.sum())
    depth = np.nan_to_num(squares.before_m - squares.after_m, nan=0.0)
    rim = np.abs(squares.mean_m[squares.edge & (squares.measured_m2 > 0.0)])
    deepest = float(depth.max(initial=0.0))
    volume = PitVolume(
        pit_id=pit.pit_id,
        period=work.period.name,
        area_m2=area,
        measured_m2=min(measured, area),
        cut_m3=float(squares.cut_m3.sum()),
        fill_m3=float(squares.fill_m3.sum()),
        max_depth_m=deepest,
        rim_depth_m=float(rim.mean()) if rim.size else 0.0,
        gap_max_m3=max(0.0, area - measured) * deepest,
    )
    lacking = squares.measured_m2 < squares.area_m2 * (1.0 - 1e-9)
    gap = polygons_of(shapely.union_all(squares.outlines[lacking])) if lacking.any() else None
    return SquarePit(volume, squares, gap)


def squares_in(outline: BaseGeometry, ground: Ground, size_m: float) -> Squares:
    """Cut an outline into squares and measure each."""
    west, south, east, north = outline.bounds
    col0, row0 = int(np.floor(west / size_m)), int(np.ceil(north / size_m))
    lattice = Grid(
        col0 * size_m,
        row0 * size_m,
        size_m,
        size_m,
        int(np.ceil(east / size_m)) - col0,
        row0 - int(np.floor(south / size_m)),
    )
    rows, cols, parts, edge = _cut(outline, lattice)
    points, weights, owner = _corners(parts, edge, rows, cols, size_m)
    z = ground.at(points[:, 0] + lattice.west, points[:, 1] + lattice.north)
    area = np.where(edge, shapely.area(parts), size_m**2)
    totals = _totals(z.depth, weights, owner, area)
    corner_before, corner_after = _lattice_heights(ground, lattice, rows, cols)
    origin = np.array([lattice.west, lattice.north])
    return Squares(
        size_m=size_m,
        rows=rows,
        cols=cols,
        outlines=shapely.transform(parts, lambda xy: xy + origin),
        edge=edge,
        area_m2=area,
        measured_m2=area * totals[0],
        before_m=corner_before,
        after_m=corner_after,
        mean_m=np.divide(totals[1] - totals[2], totals[0], out=np.full(len(rows), np.nan), where=totals[0] > 0.0),
        cut_m3=totals[3],
        fill_m3=totals[4],
    )


def _cut(outline: BaseGeometry, lattice: Grid) -> tuple[Numbers, Numbers, NDArray[np.object_], NDArray[np.bool_]]:
    """Return row, column, part inside the outline (metres from the lattice's corner) and whether it is at the edge."""
    size, found = lattice.dx, cover(outline, lattice)
    full = found.fractions == 1.0
    lengths = found.run_ends - found.run_starts
    run_cols = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    inner_rows = np.concatenate((found.rows[full], np.repeat(found.run_rows, lengths)))
    inner_cols = np.concatenate((found.cols[full], np.repeat(found.run_starts, lengths) + run_cols))
    at_edge = ~full & (found.fractions > 0.0)
    origin = np.array([lattice.west, lattice.north])
    local = shapely.transform(outline, lambda xy: xy - origin)
    shapely.prepare(local)
    with np.errstate(invalid="ignore"):  # some GEOS builds leave the processor's flag set; the result is sound
        pieces = shapely.intersection(local, _boxes(found.rows[at_edge], found.cols[at_edge], size))
    pieces = np.array([polygons_of(piece) for piece in pieces], dtype=object)
    real = shapely.area(pieces) > 0.0 if pieces.size else np.empty(0, dtype=bool)
    rows = np.concatenate((inner_rows, found.rows[at_edge][real]))
    cols = np.concatenate((inner_cols, found.cols[at_edge][real]))
    parts = np.concatenate((_boxes(inner_rows, inner_cols, size), pieces[real]))
    edge = np.arange(len(rows)) >= len(inner_rows)
    order = np.lexsort((cols, rows))
    return rows[order], cols[order], parts[order], edge[order]


def _boxes(rows: Numbers, cols: Numbers, size: float) -> NDArray[np.object_]:
    boxes: NDArray[np.object_] = np.asarray(
        shapely.box(cols * size, -(rows + 1) * size, (cols + 1) * size, -rows * size), dtype=object
    )
    return boxes


_CLOCKWISE = np.array([[0, 0], [1, 0], [1, -1], [0, -1]])  # corners from the north-west, in sides of a square


def _corners(
    parts: NDArray[np.object_], edge: NDArray[np.bool_], rows: Numbers, cols: Numbers, size: float
) -> tuple[Reals, Reals, Numbers]:
    """Return the weighted points of all squares: x and y from the lattice's corner, weight, number of the square."""
    inner = np.flatnonzero(~edge)
    corner = np.column_stack((cols[inner], -rows[inner])) * size
    points = [(corner[:, None, :] + _CLOCKWISE * size).reshape(-1, 2)]
    weights = [np.full(4 * len(inner), 0.25)]
    owners = [np.repeat(inner, 4)]
    for number in np.flatnonzero(edge).tolist():
        area = parts[number].area
        for polygon in getattr(parts[number], "geoms", [parts[number]]):
            xy, weight = _fan(polygon)
            points.append(xy)
            weights.append(weight * (polygon.area / area))
            owners.append(np.full(len(weight), number))
    return np.concatenate(points), np.concatenate(weights), np.concatenate(owners)


def _fan(polygon: BaseGeometry) -> tuple[Reals, Reals]:
    """Return centroid and vertices of a polygon with the weights of the triangles between them."""
    centre = shapely.get_coordinates(polygon.centroid)
    if polygon.interiors:
        return centre, np.ones(1)
    ring = shapely.get_coordinates(polygon.exterior)[:-1]
    local = ring - centre
    ahead = np.roll(local, -1, axis=0)
    doubled = local[:, 0] * ahead[:, 1] - local[:, 1] * ahead[:, 0]
    share = doubled / doubled.sum()
    if (share < 0.0).any():
        return centre, np.ones(1)
    corners = (share + np.roll(share, 1)) / 3.0
    return np.concatenate((centre, ring)), np.concatenate(([1.0 / 3.0], corners))


def _totals(depth: Reals, weights: Reals, owner: Numbers, area: Reals) -> tuple[Reals, Reals, Reals, Reals, Reals]:
    """Return per square the measured share, Σ w h⁺, Σ w h⁻ (positive), and the volumes cut and filled (m3)."""
    known = np.isfinite(depth)
    depth, weights = np.where(known, depth, 0.0), weights * known

    def summed(values: Reals) -> Reals:
        return np.asarray(np.bincount(owner, weights=values, minlength=len(area)), dtype=np.float64)

    up, down = summed(weights * np.maximum(depth, 0.0)), summed(weights * np.maximum(-depth, 0.0))
    either = up + down
    part = np.divide(1.0, either, out=np.zeros_like(either), where=either > 0.0)
    return summed(weights), up, down, area * up * up * part, area * down * down * part


def _lattice_heights(ground: Ground, lattice: Grid, rows: Numbers, cols: Numbers) -> tuple[Reals, Reals]:
    """Return the heights before and after in the four corners of every square, shape (n, 4); shared ones read once."""
    across = lattice.width + 2
    nodes = (rows[:, None] - _CLOCKWISE[:, 1]) * across + cols[:, None] + _CLOCKWISE[:, 0]
    unique, where = np.unique(nodes, return_inverse=True)
    x = lattice.west + (unique % across) * lattice.dx
    y = lattice.north - (unique // across) * lattice.dy
    z = ground.at(x, y)
    where = where.reshape(nodes.shape)
    return z.before[where], z.after[where]
