# SPDX-License-Identifier: GPL-3.0-or-later
"""Exact area fractions of grid cells inside a polygon, by signed-area accumulation.

Every ring edge is split at the grid lines. A piece of height ``h`` (in cells, signed) inside one cell adds to that
cell the area between the piece and the cell's right side, and ``h`` to every cell further right in the row. A running
sum along the row then gives each cell's exact fraction, as font rasterizers do it. Holes and parts come out of the
rings' orientation. Cost and memory follow the boundary: the inside is kept as runs of full cells.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry
from shapely.geometry.polygon import orient

from ..rasters import Grid, Window

Fractions = NDArray[np.float64]
Indices = NDArray[np.int64]

_ROUNDING = 1e-9  # of a cell: what the running sum may be off by; full and empty cells are set to 1 and 0 exactly


@dataclass(frozen=True)
class Coverage:
    """The fractions of one polygon on one grid (unbounded: rows and columns may lie outside the raster).

    ``rows, cols, fractions``: the cells the boundary passes through, sorted by row, then column.
    ``run_rows, run_starts, run_ends``: the runs of full cells between them (end exclusive), sorted by row.
    """

    rows: Indices
    cols: Indices
    fractions: Fractions
    run_rows: Indices
    run_starts: Indices
    run_ends: Indices

    @property
    def cells(self) -> float:
        """The polygon's area in cells."""
        return float(self.fractions.sum() + (self.run_ends - self.run_starts).sum())

    def within(self, window: Window) -> Fractions | None:
        """Return the window's fractions (rows x columns), or None when the polygon has no part in it."""
        boundary = self.boundary_in(window)
        first, last = np.searchsorted(self.run_rows, (window.row, window.row + window.height))
        starts = np.clip(self.run_starts[first:last] - window.col, 0, window.width)
        ends = np.clip(self.run_ends[first:last] - window.col, 0, window.width)
        some = ends > starts
        if boundary[0].size == 0 and not some.any():
            return None
        steps = np.zeros((window.height, window.width + 1), dtype=np.int8)
        rows = (self.run_rows[first:last] - window.row)[some]
        np.add.at(steps, (rows, starts[some]), 1)
        np.add.at(steps, (rows, ends[some]), -1)
        dense = np.cumsum(steps, axis=1, dtype=np.int8)[:, :-1].astype(np.float64)
        dense[boundary[0], boundary[1]] = boundary[2]
        return dense

    def boundary_in(self, window: Window) -> tuple[Indices, Indices, Fractions]:
        """Return row and column (counted from the window's corner) and fraction of the boundary cells in it."""
        first, last = np.searchsorted(self.rows, (window.row, window.row + window.height))
        cols = self.cols[first:last] - window.col
        inside = (cols >= 0) & (cols < window.width)
        return self.rows[first:last][inside] - window.row, cols[inside], self.fractions[first:last][inside]


def cover(polygon: BaseGeometry, grid: Grid) -> Coverage:
    """Return the exact fractions of ``polygon`` (Polygon or MultiPolygon, valid, grid CRS) on ``grid``'s lattice."""
    start, end = _edges(polygon, grid)
    rows, cols, areas, heights = _pieces(start, end)
    return _accumulate(rows, cols, areas, heights)


def _edges(polygon: BaseGeometry, grid: Grid) -> tuple[Fractions, Fractions]:
    """Return start and end points of all ring edges in cell units (column, row downwards)."""
    starts, ends = [np.empty((0, 2))], [np.empty((0, 2))]
    for part in getattr(polygon, "geoms", [polygon]):
        if part.is_empty or part.geom_type != "Polygon":
            continue
        oriented = orient(part, -1.0)  # clockwise shells: an edge on the left side goes up the map, h < 0 in rows
        for ring in (oriented.exterior, *oriented.interiors):
            xy = shapely.get_coordinates(ring)
            points = np.column_stack(((xy[:, 0] - grid.west) / grid.dx, (grid.north - xy[:, 1]) / grid.dy))
            starts.append(points[:-1])
            ends.append(points[1:])
    return np.concatenate(starts), np.concatenate(ends)


def _crossings(start: Fractions, end: Fractions) -> tuple[Indices, Fractions]:
    """Return (edge number, position 0..1 along it) of every crossing with an integer grid line, one axis."""
    low, high = np.minimum(start, end), np.maximum(start, end)
    first = np.floor(low).astype(np.int64) + 1
    count = np.maximum(np.ceil(high).astype(np.int64) - first, 0)
    edges = np.repeat(np.arange(len(start)), count)
    nth = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    lines = first[edges] + nth
    along: Fractions = (lines - start[edges]) / (end[edges] - start[edges])
    return edges, along


def _pieces(start: Fractions, end: Fractions) -> tuple[Indices, Indices, Fractions, Fractions]:
    """Split edges at the grid lines; return row, column, area to the cell's right side, and height of each piece."""
    count = len(start)
    numbers = np.arange(count)
    edges_u, along_u = _crossings(start[:, 0], end[:, 0])
    edges_v, along_v = _crossings(start[:, 1], end[:, 1])
    edge = np.concatenate((numbers, numbers, edges_u, edges_v))
    along = np.concatenate((np.zeros(count), np.ones(count), along_u, along_v))
    order = np.lexsort((along, edge))
    edge, along = edge[order], along[order]
    points = start[edge] + along[:, None] * (end - start)[edge]
    points[along == 1.0] = end[edge[along == 1.0]]
    same = edge[1:] == edge[:-1]
    a, b = points[:-1][same], points[1:][same]
    height = a[:, 1] - b[:, 1]  # rows count downwards; up the map is positive here
    middle = (a + b) / 2.0
    real = np.any(a != b, axis=1)  # level pieces add nothing, but they make their cells boundary cells
    cols = np.floor(middle[real, 0]).astype(np.int64)
    rows = np.floor(middle[real, 1]).astype(np.int64)
    height = height[real]
    return rows, cols, height * (cols + 1.0 - middle[real, 0]), height


def _accumulate(rows: Indices, cols: Indices, areas: Fractions, heights: Fractions) -> Coverage:
    order = np.lexsort((cols, rows))
    rows, cols, areas, heights = rows[order], cols[order], areas[order], heights[order]
    new = np.ones(len(rows), dtype=bool)
    new[1:] = (rows[1:] != rows[:-1]) | (cols[1:] != cols[:-1])
    starts = np.flatnonzero(new)
    if starts.size == 0:
        none = np.empty(0, dtype=np.int64)
        return Coverage(none, none, np.empty(0), none, none, none)
    rows, cols = rows[starts], cols[starts]
    areas, heights = np.add.reduceat(areas, starts), np.add.reduceat(heights, starts)
    after = np.cumsum(heights)  # every row's heights add up to zero, so no restart per row is needed
    before = after - heights
    row_ends = np.append(rows[1:] != rows[:-1], True)
    full = np.flatnonzero((np.rint(after) == 1) & ~row_ends)
    full = full[cols[full + 1] > cols[full] + 1]
    fractions = before + areas
    whole = np.rint(fractions)
    near = np.abs(fractions - whole) < _ROUNDING
    return Coverage(
        rows=rows,
        cols=cols,
        fractions=np.where(near, whole, fractions),
        run_rows=rows[full],
        run_starts=cols[full] + 1,
        run_ends=cols[full + 1],
    )
