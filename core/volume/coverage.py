# SPDX-License-Identifier: GPL-3.0-or-later
"""Exact area fractions of grid cells inside a polygon, by signed-area accumulation.

Every ring edge is split at the grid lines. A piece of height ``h`` (in cells, signed) inside one cell adds to that
cell the area between the piece and the cell's right side, and ``h`` to every cell further right in the row. A running
sum along the row then gives each cell's exact fraction, as font rasterizers do it. Holes and parts come out of the
rings' orientation. Cost and memory follow the boundary: the inside is kept as runs of full cells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..rasters import Grid, Window
from .pieces import Pieces, cut_at_cells
from .share import Share

Fractions = NDArray[np.float64]
Indices = NDArray[np.int64]

_ROUNDING = 1e-9  # of a cell: what the running sum may be off by; full and empty cells are set to 1 and 0 exactly
_CELLS_AT_ONCE = 12_000  # boundary cells worked on together; more are slower, for they leave the cache (measured)


@dataclass(frozen=True)
class Coverage:
    """The fractions of one polygon on one grid (unbounded: rows and columns may lie outside the raster).

    ``rows, cols, fractions``: the cells the boundary passes through, sorted by row, then column.
    ``run_rows, run_starts, run_ends``: the runs of full cells between them (end exclusive), sorted by row.
    ``bounds``: the smallest window around them.
    """

    rows: Indices
    cols: Indices
    fractions: Fractions
    run_rows: Indices
    run_starts: Indices
    run_ends: Indices
    bounds: Window

    @property
    def cells(self) -> float:
        """The polygon's area in cells."""
        return float(self.fractions.sum() + (self.run_ends - self.run_starts).sum())

    def within(self, window: Window) -> Fractions | None:
        """Return the window's fractions (rows x columns), or None when the polygon has no part in it."""
        share = self.share(window)
        return None if share is None else share.dense()

    def share(self, window: Window) -> Share | None:
        """Return what the polygon holds of the window's cells, or None when it has no part in it."""
        if self._lies_in(window):
            return Share(
                (window.height, window.width),
                self.rows - window.row,
                self.cols - window.col,
                self.fractions,
                self.run_rows - window.row,
                self.run_starts - window.col,
                self.run_ends - window.col,
            )
        cells, runs = self._in_rows(self.rows, window), self._in_rows(self.run_rows, window)
        cols = self.cols[cells] - window.col
        (inside,) = ((cols >= 0) & (cols < window.width)).nonzero()  # the methods: many windows are small
        starts = np.maximum(self.run_starts[runs] - window.col, 0)
        ends = np.minimum(self.run_ends[runs] - window.col, window.width)
        (some,) = (ends > starts).nonzero()
        if inside.size == 0 and some.size == 0:
            return None
        return Share(
            (window.height, window.width),
            self.rows[cells][inside] - window.row,
            cols[inside],
            self.fractions[cells][inside],
            self.run_rows[runs][some] - window.row,
            starts[some],
            ends[some],
        )

    def _lies_in(self, window: Window) -> bool:
        row, height, col, width = self.bounds
        return (
            height > 0
            and row >= window.row
            and col >= window.col
            and row + height <= window.row + window.height
            and col + width <= window.col + window.width
        )

    @staticmethod
    def _in_rows(rows: Indices, window: Window) -> slice:
        return slice(int(rows.searchsorted(window.row)), int(rows.searchsorted(window.row + window.height)))

    def extent(self, window: Window) -> Window | None:
        """Return the smallest part of a window that may hold the polygon's cells, or None."""
        if self._lies_in(window):
            return self.bounds
        cells = self._in_rows(self.rows, window)
        if cells.start == cells.stop:
            return None
        cols = self.cols[cells]
        col0 = max(window.col, int(cols.min()))
        col1 = min(window.col + window.width, int(cols.max()) + 1)
        row0, row1 = int(self.rows[cells.start]), int(self.rows[cells.stop - 1]) + 1
        return Window(row0, row1 - row0, col0, col1 - col0) if col1 > col0 else None


def cover(polygon: BaseGeometry, grid: Grid) -> Coverage:
    """Return the exact fractions of ``polygon`` (Polygon or MultiPolygon, valid, grid CRS) on ``grid``'s lattice."""
    return cover_all([polygon], grid)[0]


def cover_all(polygons: Sequence[BaseGeometry], grid: Grid) -> list[Coverage]:
    """Return the exact fractions of many polygons, each for itself."""
    coverages: list[Coverage] = []
    for some in _batches(polygons, grid):
        coverages += _accumulate(cut_at_cells(some, grid), len(some))
    return coverages


def _batches(polygons: Sequence[BaseGeometry], grid: Grid) -> Iterator[Sequence[BaseGeometry]]:
    """Yield neighbours in the list that together have a boundary of moderate length."""
    cells = np.cumsum(shapely.length(np.asarray(polygons, dtype=object)) / min(grid.dx, grid.dy))
    batch = (cells // _CELLS_AT_ONCE).astype(np.int64)
    starts = np.flatnonzero(np.diff(batch, prepend=-1)).tolist()
    for start, end in zip(starts, [*starts[1:], len(polygons)]):
        yield polygons[start:end]


def _accumulate(pieces: Pieces, count: int) -> list[Coverage]:
    owner, rows, cols, areas, heights = _by_cell(pieces)
    after = np.cumsum(heights)  # every row's heights add up to zero, so no restart per row is needed
    fractions = after - heights + areas
    whole = np.rint(fractions)
    fractions = np.where(np.abs(fractions - whole) < _ROUNDING, whole, fractions)
    full = np.flatnonzero((np.rint(after[:-1]) == 1.0) & (cols[1:] > cols[:-1] + 1) & (rows[1:] == rows[:-1]))
    run_rows, run_starts, run_ends = rows[full], cols[full] + 1, cols[full + 1]
    numbers = np.arange(count + 1)
    cells = np.searchsorted(owner, numbers).tolist()
    runs = np.searchsorted(owner[full], numbers).tolist()
    return [
        Coverage(rows[a:b], cols[a:b], fractions[a:b], run_rows[c:d], run_starts[c:d], run_ends[c:d], bounds)
        for a, b, c, d, bounds in zip(cells, cells[1:], runs, runs[1:], _bounds(rows, cols, cells))
    ]


def _bounds(rows: Indices, cols: Indices, starts: Sequence[int]) -> list[Window]:
    """Return the window around each polygon's boundary cells; empty where there are none."""
    some = [number for number, (start, end) in enumerate(zip(starts, starts[1:])) if end > start]
    found = [Window(0, 0, 0, 0)] * (len(starts) - 1)
    if not some:
        return found
    first = np.asarray([starts[number] for number in some])
    west = np.minimum.reduceat(cols, first).tolist()
    east = np.maximum.reduceat(cols, first).tolist()
    north = rows[first].tolist()  # sorted by row
    south = rows[np.asarray([starts[number + 1] - 1 for number in some])].tolist()
    for number, top, bottom, left, right in zip(some, north, south, west, east):
        found[number] = Window(top, bottom - top + 1, left, right - left + 1)
    return found


def _by_cell(pieces: Pieces) -> Pieces:
    """Add up the pieces of each cell; the cells come out sorted by polygon, row and column."""
    owner, rows, cols, areas, heights = pieces
    if rows.size == 0:
        return pieces
    row0, col0 = int(rows.min()), int(cols.min())
    height, width = int(rows.max()) - row0 + 1, int(cols.max()) - col0 + 1
    place = (owner * height + (rows - row0)) * width + (cols - col0)
    order = np.argsort(place, kind="stable")  # edges run along neighbouring cells, which this kind makes use of
    place = place[order]
    new = np.ones(len(order), dtype=bool)
    new[1:] = place[1:] != place[:-1]
    starts = np.flatnonzero(new)
    firsts = order[starts]
    return Pieces(
        owner[firsts],
        rows[firsts],
        cols[firsts],
        np.add.reduceat(areas[order], starts),
        np.add.reduceat(heights[order], starts),
    )
