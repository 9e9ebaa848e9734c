# SPDX-License-Identifier: GPL-3.0-or-later
"""Area, volume, depth and coverage of an outline while it is being drawn, from tiles of the ground kept in memory.

A tile holds how much ground each cell lost and gained between the first and the last survey, and the running sums of
both along its rows: a run of whole cells then costs two look-ups, so that a figure costs the outline's boundary, not
its area. Tiles wholly inside are known by their totals alone, which are kept when their cells are let go. Reading
(`load`) may go on in other threads; `measure` never reads, it says what is missing.

Heights in metres, float64 as in the main method, so that the figures are those of `compute_volumes` between the first
and the last survey (tested to 1e-9 relative); unmeasured cells count as not measured, never as zero.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..rasters import Grid, Window, around
from .coverage import Coverage, cover
from .grids import Aligned
from .share import Share

Values = NDArray[np.float64]
Bounds = tuple[float, float, float, float]

TILE = 256  # cells; the boundary's tiles are what memory is needed for, and smaller ones waste less of it
BUDGET_BYTES = 256 * 2**20  # of tiles that are not under the outline in hand


@dataclass(frozen=True)
class LiveFigures:
    """What an outline holds now; cut is ground lost, fill ground gained, both positive.

    ``crosses``: the outline crosses itself and encloses no certain ground; then only its shape is wrong, and every
    figure is 0.
    """

    area_m2: float = 0.0
    measured_m2: float = 0.0
    cut_m3: float = 0.0
    fill_m3: float = 0.0
    max_depth_m: float = 0.0
    crosses: bool = False

    @property
    def coverage_pct(self) -> float:
        """Measured share of the area, percent."""
        return 100.0 * self.measured_m2 / self.area_m2 if self.area_m2 > 0.0 else 0.0


class Measured(NamedTuple):
    """The figures, or None and the tiles that must be loaded first."""

    figures: LiveFigures | None
    missing: tuple[Window, ...]


class _Totals(NamedTuple):
    """What a tile, or a part of it, adds up to: cells and cell-metres."""

    measured: float = 0.0
    cut: float = 0.0
    fill: float = 0.0
    deepest: float = 0.0


class LiveGround:
    """The ground between the first and the last survey, tile by tile, around what is being drawn.

    ``floor`` replaces the later one where it has a value, as the main method does in covered pits (R99).
    """

    def __init__(
        self, before: Aligned, after: Aligned, floor: Aligned | None = None, budget_bytes: int = BUDGET_BYTES
    ) -> None:
        self._before, self._after, self._floor = before, after, floor
        self._budget = budget_bytes
        self._tiles: OrderedDict[Window, _Tile] = OrderedDict()  # the one used last stands last
        self._totals: dict[Window, _Totals] = {}
        self._lock = threading.Lock()

    @property
    def grid(self) -> Grid:
        """The working grid."""
        return self._before.working

    def tiles_in(self, bounds: Bounds) -> list[Window]:
        """Return the tiles that touch ``bounds`` (west, south, east, north) and are not loaded."""
        window = self.grid.window_of(bounds)
        return [] if window is None else [tile for tile in self._lattice(window) if tile not in self._tiles]

    def load(self, tiles: Iterable[Window]) -> None:
        """Read tiles; neighbours in a row are read together. May be called from any thread.

        Raises `PitProofError` when a terrain cannot be read.
        """
        for wide, parts in _rows_of(tiles):
            before, after = self._before.read(wide).z, self._after.read(wide).z
            if self._floor is not None:
                floor = self._floor.read(wide).z
                after = np.where(np.isnan(floor), after, floor)
            for part in parts:
                cols = np.s_[:, part.col - wide.col : part.col - wide.col + part.width]
                tile = _Tile(before[cols] - after[cols])
                with self._lock:
                    self._tiles[part], self._totals[part] = tile, tile.totals

    def measure(self, outline: BaseGeometry) -> Measured:
        """Return the figures of an outline (Polygon or MultiPolygon, in the grid's CRS) without reading anything."""
        if outline.is_empty or not outline.convex_hull.area > 0.0:
            return Measured(LiveFigures(), ())
        if not shapely.is_valid(outline):
            return Measured(LiveFigures(crosses=True), ())
        window = self.grid.window_of(outline.bounds)
        if window is None:
            return Measured(LiveFigures(area_m2=float(outline.area)), ())
        coverage = cover(outline, self.grid)
        with self._lock:
            found, missing, used = self._sum(coverage, window)
            if missing:
                return Measured(None, tuple(missing))
            self._let_go(used)
        cell = self.grid.cell_area_m2
        area = float(outline.area)
        figures = LiveFigures(
            area_m2=area,
            measured_m2=min(sum(one.measured for one in found) * cell, area),
            cut_m3=sum(one.cut for one in found) * cell,
            fill_m3=sum(one.fill for one in found) * cell,
            max_depth_m=max((one.deepest for one in found), default=0.0),
        )
        return Measured(figures, ())

    def _sum(self, coverage: Coverage, window: Window) -> tuple[list[_Totals], list[Window], list[Window]]:
        """Return the sums tile by tile, the tiles that are missing, and those whose cells were needed."""
        found: list[_Totals] = []
        missing: list[Window] = []
        used: list[Window] = []
        deepest = 0.0
        for place in self._lattice(window):
            share = coverage.share(place)
            if share is None:
                continue
            if place in self._totals and share.whole == place.height * place.width:
                found.append(self._totals[place])
            elif place in self._tiles:
                found.append(self._tiles[place].of(share, deepest))
                used.append(place)
            else:
                missing.append(place)
                continue
            deepest = max(deepest, found[-1].deepest)
        return found, missing, used

    def _let_go(self, used: Sequence[Window]) -> None:
        """Drop the cells of the tiles used longest ago, as far as the budget is exceeded."""
        for place in used:
            self._tiles.move_to_end(place)
        spare = len(self._tiles) - len(used)
        size = sum(tile.nbytes for tile in self._tiles.values())
        while spare > 0 and size > self._budget:
            _, tile = self._tiles.popitem(last=False)
            size -= tile.nbytes
            spare -= 1

    def _lattice(self, window: Window) -> Iterator[Window]:
        grid = self.grid
        for row in range(window.row // TILE * TILE, window.row + window.height, TILE):
            for col in range(window.col // TILE * TILE, window.col + window.width, TILE):
                yield Window(row, min(TILE, grid.height - row), col, min(TILE, grid.width - col))


class _Tile:
    """The cells of a tile: what they lost and gained (m), 0 where unmeasured, and running sums along the rows."""

    def __init__(self, depth: Values) -> None:
        self._width = depth.shape[1]
        known = np.isfinite(depth)
        complete = bool(known.all())
        self._lost = np.zeros(depth.size + 1)  # one more, so that a run may end behind the last cell
        lost = self._lost[:-1].reshape(depth.shape)
        np.maximum(depth, 0.0, out=lost, where=known)
        self._lost_sums = _running(lost)
        gained = np.zeros(depth.shape)
        np.maximum(-depth, 0.0, out=gained, where=known)
        some_gained = bool(gained.any())
        self._gained = gained if some_gained else None
        self._gained_sums = _running(gained) if some_gained else None
        self._known = None if complete else known
        self._known_sums = None if complete else _running(known)
        self.totals = _Totals(
            float(np.count_nonzero(known)), float(lost.sum()), float(gained.sum()), float(lost.max(initial=0.0))
        )

    @property
    def nbytes(self) -> int:
        """The memory it takes."""
        held = (self._lost, self._lost_sums, self._gained, self._gained_sums, self._known, self._known_sums)
        return sum(array.nbytes for array in held if array is not None)

    def of(self, share: Share, deepest: float) -> _Totals:
        """Return what a share of the tile adds up to; ``deepest`` is the depth already found elsewhere."""
        at = share.rows * self._width + share.cols
        edge = self._lost[at]
        cut = float((edge * share.fractions).sum()) + _along(self._lost_sums, share)
        fill = 0.0
        if self._gained is not None and self._gained_sums is not None:
            fill = float((self._gained[share.rows, share.cols] * share.fractions).sum())
            fill += _along(self._gained_sums, share)
        measured = share.cells
        if self._known is not None and self._known_sums is not None:
            measured = float((self._known[share.rows, share.cols] * share.fractions).sum())
            measured += _along(self._known_sums, share)
        most = float(edge[share.fractions > 0.0].max(initial=deepest))
        if self.totals.deepest > most and share.run_rows.size:
            first = share.run_rows * self._width
            ends = np.stack((first + share.run_starts, first + share.run_ends), axis=1).ravel()
            most = max(most, float(np.maximum.reduceat(self._lost, ends)[::2].max()))
        return _Totals(measured, cut, fill, most)


def _running(cells: NDArray[np.float64] | NDArray[np.bool_]) -> Values:
    """Return the running sums along the rows, each row beginning with 0."""
    sums = np.zeros((cells.shape[0], cells.shape[1] + 1))
    np.cumsum(cells, axis=1, out=sums[:, 1:])
    return sums


def _along(sums: Values, share: Share) -> float:
    return float((sums[share.run_rows, share.run_ends] - sums[share.run_rows, share.run_starts]).sum())


def _rows_of(tiles: Iterable[Window]) -> Iterator[tuple[Window, list[Window]]]:
    """Yield neighbouring tiles of one row together, with the window that holds them."""
    together: list[Window] = []
    for tile in sorted(tiles, key=lambda one: (one.row, one.col)):
        if together and (tile.row != together[-1].row or tile.col != together[-1].col + together[-1].width):
            yield around(together), together
            together = []
        together.append(tile)
    if together:
        yield around(together), together
