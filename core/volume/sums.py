# SPDX-License-Identifier: GPL-3.0-or-later
"""What one window of the ground adds up to for every pit in it: every split of its columns in one pass."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..model import Pit, PitCondition, Position
from ..rasters import Block, Elevations, Grid, Window
from .columns import Columns, Rim, columns_of, cut_of, rim_of
from .coverage import Coverage
from .gaps import GapRun, collect_runs
from .grids import Aligned
from .levels import Face, active_levels, between_levels, face_of, intervals
from .regions import Region
from .share import Share
from .strata import Clipped, Limit, Stratum, Surface, clip, refuse_overlap
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
    floored: float = 0.0  # cells that the pit floor replaced
    unknown: dict[int, float] = field(default_factory=lambda: defaultdict(float))  # cut where a stratum's limit is not
    crossed: dict[int, float] = field(default_factory=lambda: defaultdict(float))  # and where its top is under its base


@dataclass(frozen=True)
class Target:
    """A polygon to be summed: a pit, or ground shared by two pits."""

    pit: Pit
    coverage: Coverage
    regions: tuple[tuple[Region, ...], ...]  # per period
    region_covers: tuple[tuple[Coverage | None, ...], ...]  # None: what the others leave of the pit
    shared: bool = False
    base: Surface | None = None  # stands for the earlier terrain where there is only one

    @property
    def floored(self) -> bool:
        """Whether a pit floor counts under it instead of the surface that was surveyed last (R99)."""
        return self.pit.condition is not PitCondition.OPEN


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


class _Body(NamedTuple):
    """What lies between two faces: of the whole columns (number -1), or of a stratum."""

    stratum: int
    top: Face
    bottom: Face


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
        blocks = self._blocks(tallies[-1], target, piece, blocks)
        old = _oldest(blocks) if self.strata and not target.shared else None
        for period, tally in enumerate(tallies):
            self._add_period(tally, target, period, piece, (blocks[period], blocks[period + 1]), old)

    def _blocks(self, last_tally: Tally, target: Target, piece: Piece, blocks: list[Block]) -> list[Block]:
        """Put the target's own surfaces in the place of what was surveyed."""
        window = piece.window
        if target.base is not None:
            level = target.base.elevations(window, blocks[0].z, self.grid)
            blocks.insert(0, Block(np.broadcast_to(level, blocks[0].values.shape), complete=True))
        if self.floor is not None and target.floored:
            floor = self.floor.read(window)
            last_tally.floored += piece.share.cells if floor.complete else _held(piece, np.isfinite(floor.values))
            last = floor.z if floor.complete else np.where(np.isnan(floor.values), blocks[-1].z, floor.z)
            blocks[-1] = Block(last, floor.complete or bool(np.isfinite(last).all()))
        return blocks

    def _add_period(
        self,
        tally: Tally,
        target: Target,
        period: int,
        piece: Piece,
        surveys: tuple[Block, Block],
        old: Elevations | None,
    ) -> None:
        if target.shared:
            tally.cut += cut_of(piece.share, surveys)
            return
        if not all(survey.complete for survey in surveys):
            known = np.isfinite(surveys[0].z) & np.isfinite(surveys[1].z)
            tally.gap_runs += collect_runs(~known & (piece.share.dense() > 0.0), piece.window)
        splits = self._has_splits(target, period)
        limits = []
        if splits and self.strata:
            ground = surveys[0].z if old is None else old
            limits = [stratum.limits(piece.window, ground, self.grid) for stratum in self.strata]
        rim: Rim | None = None
        for region, share in _shares(target, period, piece):
            columns = columns_of(share, surveys, self.noise_m[period])
            tally.cut += columns.cut
            tally.measured += columns.measured
            tally.max_depth = max(tally.max_depth, columns.max_depth)
            tally.fill += columns.fill
            tally.noise += columns.noise
            rim = columns.rim if share is piece.share else rim
            if splits:
                self._split(tally, target.regions[period][region], region, columns, limits)
            else:
                everything: PartKey = (0, -1, target.regions[period][0].positions[0], 0)
                tally.parts[everything] += columns.cut
                if self.split_fill:
                    tally.fill_parts[everything] += columns.fill
        rim = rim or rim_of(piece.share, surveys)
        tally.rim_sum += rim.height_sum
        tally.rim_cells += rim.cells

    def _has_splits(self, target: Target, period: int) -> bool:
        regions = target.regions[period]
        return bool(self.strata or self.bench_height_m or len(regions) > 1 or regions[0].levels_m)

    def _split(
        self, tally: Tally, region: Region, number: int, columns: Columns, limits: Sequence[tuple[Limit, Limit]]
    ) -> None:
        """Add the columns of a region (cells x m) by stratum, licence position and bench to the tally's parts."""
        bodies = self._bodies(columns, columns.before, limits, tally)
        self._split_region(tally.parts, number, region, bodies)
        if self.split_fill and columns.fill > 0.0:
            bodies = self._bodies(columns, columns.after, limits, None)
            self._split_region(tally.fill_parts, number, region, bodies)

    def _bodies(
        self, columns: Columns, top: Face, limits: Sequence[tuple[Limit, Limit]], doubts: Tally | None
    ) -> list[_Body]:
        bodies = [_Body(-1, top, columns.bottom)]
        if limits:
            bodies += self._strata_of(columns, top, columns.bottom, limits, doubts)
        return bodies

    def _strata_of(
        self,
        columns: Columns,
        top: Face,
        bottom: Face,
        limits: Sequence[tuple[Limit, Limit]],
        doubts: Tally | None,
    ) -> list[_Body]:
        """Return what each stratum holds of the columns between two faces; refuses strata that overlap.

        ``doubts`` takes how much ground lies where a stratum's limits do not say what is in it.
        """
        claimed: list[Elevations] = []  # by all strata together, more than the column
        surfaces = [[columns.picked(surface) for surface in pair] for pair in limits]
        parts: list[list[Clipped]] = []
        ends = list(zip(columns.pieces(top), columns.pieces(bottom)))
        for number, (upper, lower) in enumerate(ends, start=1):
            parts.append([clip(upper, lower, next(highest), next(lowest)) for highest, lowest in surfaces])
            weights = columns.edge_weights if number == len(ends) else None  # whole cells have none
            some = np.s_[:] if weights is None else weights > 0.0
            held = upper - lower
            claimed.append(np.sum([(part.top - part.bottom)[some] for part in parts[-1]], axis=0) - held[some])
            if doubts is not None:
                _add_doubts(doubts, parts[-1], held if weights is None else held * weights)
        refuse_overlap([stratum.name for stratum in self.strata], np.concatenate(claimed))
        bodies = []
        for number in range(len(limits)):
            sides = ([part[number].top for part in parts], [part[number].bottom for part in parts])
            faces = [
                face_of(np.concatenate([np.empty(0), *inner]), edge, columns.edge_weights) for *inner, edge in sides
            ]
            bodies.append(_Body(number, *faces))
        return bodies

    def _split_region(self, parts: dict[PartKey, float], number: int, region: Region, bodies: Sequence[_Body]) -> None:
        bench = self.bench_height_m
        for stratum, top, bottom in bodies:
            low, high = bottom.low, top.high
            if low > high:
                continue  # no column here is known in both surveys
            active = active_levels(region.levels_m, bench, low, high)
            amounts = between_levels(top, bottom, active)
            for middle, amount in zip(intervals(active, low, high), amounts.tolist()):
                position = region.positions[bisect_left(region.levels_m, middle)]
                step = math.floor(middle / bench) if bench is not None else 0
                parts[number, stratum, position, step] += amount
                if stratum >= 0:
                    parts[number, -1, position, step] -= amount  # what no stratum claims is the rest


def _shares(target: Target, period: int, piece: Piece) -> Iterator[tuple[int, Share]]:
    """Yield what each region of a pit holds of a piece; the last one takes what the others leave."""
    left = piece.share
    covers = target.region_covers[period][:-1]
    for number, cover in enumerate(covers):
        share = cover.share(piece.window) if cover is not None else None
        if share is None:
            continue
        if share.cells > left.cells - _NOTHING:
            yield number, left
            return
        yield number, share
        left = left.minus(share)
    yield len(covers), left


def _oldest(blocks: Sequence[Block]) -> Elevations:
    """Return the old ground, below which depths of strata count: that of the first survey that knows it."""
    old = blocks[0].z
    for later in blocks[1:-1]:
        if blocks[0].complete:
            break
        old = np.where(np.isnan(old), later.z, old)
    return old


def _held(piece: Piece, cells: NDArray[np.bool_]) -> float:
    """Return how much (in cells) a piece holds of the window's cells that are True."""
    return float(piece.share.dense()[cells].sum())


def _add_doubts(doubts: Tally, parts: Sequence[Clipped], held: Elevations) -> None:
    for number, part in enumerate(parts):
        if part.unknown is not None:
            doubts.unknown[number] += float(np.add.reduce(held[part.unknown]))
        if part.crossed is not None:
            doubts.crossed[number] += float(np.add.reduce(held[part.crossed]))
