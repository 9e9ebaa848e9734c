# SPDX-License-Identifier: GPL-3.0-or-later
"""What one window of the ground adds up to for every pit in it: every split of its columns in one pass."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..model import Pit, PitCondition, Position
from ..rasters import Block, Grid, Window
from .columns import Face, active_levels, between_levels, face, intervals
from .coverage import Coverage
from .gaps import GapRun, collect_runs
from .grids import Aligned
from .regions import Region
from .share import Share, Values
from .strata import Limit, Stratum, Surface, clip, refuse_overlap
from .windows import Piece

_NOTHING = 1e-9  # cells: less than rounding leaves

PartKey = tuple[int, int, Position, int]  # region, stratum (-1: none), position, bench number


@dataclass
class Tally:
    """What the windows of one pit add up to in one period, in cells and cell-metres."""

    measured: float = 0.0
    cut: float = 0.0
    fill: float = 0.0
    noise: float = 0.0  # fill too thin to tell from noise
    max_depth: float = 0.0
    rim_sum: float = 0.0
    rim_cells: int = 0
    parts: dict[PartKey, float] = field(default_factory=lambda: defaultdict(float))
    fill_parts: dict[PartKey, float] = field(default_factory=lambda: defaultdict(float))
    gap_runs: list[GapRun] = field(default_factory=list)


@dataclass(frozen=True)
class Target:
    """A polygon to be summed: a pit, or ground shared by two pits."""

    pit: Pit
    coverage: Coverage
    regions: tuple[tuple[Region, ...], ...]  # per period
    region_covers: tuple[tuple[Coverage | None, ...], ...]  # None: what the others leave of the pit
    shared: bool = False
    base: Surface | None = None  # stands for the earlier terrain where there is only one


class Ground(NamedTuple):
    """What the surveys hold in a window."""

    window: Window
    blocks: list[Block]

    def of(self, part: Window) -> list[Block]:
        """Return the blocks of a part of the window."""
        if part == self.window:
            return list(self.blocks)
        row, col = part.row - self.window.row, part.col - self.window.col
        cells = np.s_[row : row + part.height, col : col + part.width]
        parts = [(block.values[cells], block.complete) for block in self.blocks]
        return [Block(values, complete or bool(np.isfinite(values).all())) for values, complete in parts]


class _Columns(NamedTuple):
    """The columns of a share between two surveys; where ``valid`` is False, both grounds are at one level."""

    before: Values
    after: Values
    bottom: Values  # the lower of both
    depth: Values  # before minus bottom
    valid: NDArray[np.bool_] | None  # None: everywhere


class _Bodies(NamedTuple):
    """The columns of a share as what lies between two faces: the whole (number -1), then each stratum."""

    share: Share
    faces: list[tuple[int, Face, Face]]


@dataclass(frozen=True)
class Summer:
    """Sums the columns of windows between the terrains it was given."""

    layers: Sequence[Aligned]
    floor: Aligned | None
    grid: Grid
    strata: Sequence[Stratum]
    bench_height_m: float | None
    split_fill: bool
    noise_m: Sequence[float]  # per period: fill thinner than this may be noise

    def read(self, window: Window) -> Ground:
        """Read all surveys in a window; may be called from several threads."""
        return Ground(window, [layer.read(window) for layer in self.layers])

    def add(self, tallies: Sequence[Tally], target: Target, piece: Piece, blocks: list[Block]) -> None:
        """Add the sums of one piece of a target to its tallies, one a period."""
        blocks = self._blocks(target, piece.window, blocks)
        for period, tally in enumerate(tallies):
            self._add_period(tally, target, period, piece, (blocks[period], blocks[period + 1]))

    def _blocks(self, target: Target, window: Window, blocks: list[Block]) -> list[Block]:
        """Put the target's own surfaces in the place of what was surveyed."""
        if target.base is not None:
            level = target.base.elevations(window, blocks[0].z, self.grid)
            blocks.insert(0, Block(np.broadcast_to(level, blocks[0].values.shape), complete=True))
        if self.floor is not None and target.pit.condition is not PitCondition.OPEN:
            floor = self.floor.read(window).z
            last = np.where(np.isnan(floor), blocks[-1].z, floor)
            blocks[-1] = Block(last, bool(np.isfinite(last).all()))
        return blocks

    def _add_period(
        self, tally: Tally, target: Target, period: int, piece: Piece, surveys: tuple[Block, Block]
    ) -> None:
        share = piece.share
        columns = before, after, bottom, depth, valid = _columns(share, surveys)
        cut = share.total(depth)
        tally.cut += cut
        tally.measured += share.cells if valid is None else share.total(valid.astype(np.float64))
        if target.shared:
            return
        if valid is not None:
            known = np.isfinite(surveys[0].z) & np.isfinite(surveys[1].z)
            tally.gap_runs += collect_runs(~known & (share.dense() > 0.0), piece.window)
        tally.max_depth = max(tally.max_depth, share.highest(depth))
        rim = np.s_[share.whole :]
        tally.rim_sum += float(np.abs(before[rim] - after[rim]).sum())  # 0 where one of them is unknown
        tally.rim_cells += len(share.rows) if valid is None else int(np.count_nonzero(valid[rim]))
        fill = 0.0
        if bottom is not after:
            gained = after - bottom
            fill = share.total(gained)
            tally.noise += share.total(np.where(gained < self.noise_m[period], gained, 0.0))
        tally.fill += fill
        if self._has_splits(target, period):
            self._split(tally.parts, target, period, piece, surveys, columns, filled=False)
            if self.split_fill and fill > 0.0:
                self._split(tally.fill_parts, target, period, piece, surveys, columns, filled=True)
        else:
            everything: PartKey = (0, -1, target.regions[period][0].positions[0], 0)
            tally.parts[everything] += cut
            if self.split_fill:
                tally.fill_parts[everything] += fill

    def _has_splits(self, target: Target, period: int) -> bool:
        regions = target.regions[period]
        return bool(self.strata or self.bench_height_m or len(regions) > 1 or regions[0].levels_m)

    def _split(
        self,
        parts: dict[PartKey, float],
        target: Target,
        period: int,
        piece: Piece,
        surveys: tuple[Block, Block],
        columns: _Columns,
        *,
        filled: bool,
    ) -> None:
        """Add the columns' shares (cells x m) by region, stratum, licence position and bench to ``parts``.

        The last region, or the one that fills the window, takes what the others leave.
        """
        regions, covers = target.regions[period], target.region_covers[period]
        limits = [s.limits(piece.window, surveys[0].z, self.grid) for s in self.strata]
        whole = self._bodies(piece.share, columns, limits, filled=filled)
        taken: list[_Bodies] = []
        left = whole.share.cells
        for index, cover in enumerate(covers):
            share = None if cover is None else cover.share(piece.window)
            if index == len(covers) - 1 or (share is not None and share.cells > left - _NOTHING):
                self._split_region(parts, index, regions[index], whole, taken)
                return
            if share is not None:
                taken.append(self._bodies(share, _columns(share, surveys), limits, filled=filled))
                self._split_region(parts, index, regions[index], taken[-1], [])
                left -= share.cells

    def _bodies(
        self, share: Share, columns: _Columns, limits: Sequence[tuple[Limit, Limit]], *, filled: bool
    ) -> _Bodies:
        top, bottom = columns.after if filled else columns.before, columns.bottom
        faces = [(-1, face(share, top), face(share, bottom))]
        if limits:
            clipped = [clip(top, bottom, *(_picked(share, limit) for limit in pair)) for pair in limits]
            held = np.append(np.ones(share.whole, dtype=bool), share.fractions > 0.0)
            refuse_overlap([s.name for s in self.strata], [(u - low)[held] for u, low in clipped], (top - bottom)[held])
            faces += [(number, face(share, upper), face(share, low)) for number, (upper, low) in enumerate(clipped)]
        return _Bodies(share, faces)

    def _split_region(
        self, parts: dict[PartKey, float], index: int, region: Region, whole: _Bodies, taken: Sequence[_Bodies]
    ) -> None:
        bench = self.bench_height_m
        for body, (stratum, top, bottom) in enumerate(whole.faces):
            low, high = bottom.low, top.high
            active = active_levels(region.levels_m, bench, low, high)
            amounts = between_levels(whole.share, top, bottom, active)
            for one in taken:
                amounts -= between_levels(one.share, *one.faces[body][1:], active)
            for middle, amount in zip(intervals(active, low, high), amounts.tolist()):
                position = region.positions[bisect_left(region.levels_m, middle)]
                step = math.floor(middle / bench) if bench is not None else 0
                parts[index, stratum, position, step] += amount
                if stratum >= 0:
                    parts[index, -1, position, step] -= amount  # what no stratum claims is the rest


def _columns(share: Share, surveys: tuple[Block, Block]) -> _Columns:
    before, after = (share.pick(survey.values) for survey in surveys)
    valid = None
    if not all(survey.complete for survey in surveys):
        valid = np.isfinite(before) & np.isfinite(after)
        level = after.min(initial=np.inf, where=valid) if valid.any() else 0.0
        before, after = np.where(valid, before, level), np.where(valid, after, level)
    depth = before - after
    if depth.min() >= 0.0:  # nothing was filled, as in most windows
        return _Columns(before, after, after, depth, valid)
    bottom = np.minimum(before, after)
    return _Columns(before, after, bottom, before - bottom, valid)


def _picked(share: Share, limit: Limit) -> Limit:
    return share.pick(limit) if isinstance(limit, np.ndarray) else limit
