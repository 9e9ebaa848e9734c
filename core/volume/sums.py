# SPDX-License-Identifier: GPL-3.0-or-later
"""What one window of one pit adds up to: every split of its columns in one pass."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..model import Pit, PitCondition, Position
from ..rasters import Block, Elevations, Grid, Window
from .columns import Weights, active_levels, between_levels, intervals, total
from .coverage import Coverage
from .gaps import GapRun, collect_runs
from .grids import Aligned
from .regions import Region
from .strata import Stratum, Surface, clip, refuse_overlap

PartKey = tuple[int, int, Position, int]  # region, stratum (-1: none), position, bench number


@dataclass
class Tally:
    """What the windows of one pit add up to in one period, in cells and cell-metres."""

    measured: float = 0.0
    cut: float = 0.0
    fill: float = 0.0
    max_depth: float = 0.0
    rim_sum: float = 0.0
    rim_cells: int = 0
    parts: dict[PartKey, float] = field(default_factory=lambda: defaultdict(float))
    fill_parts: dict[PartKey, float] = field(default_factory=lambda: defaultdict(float))
    gap_runs: list[GapRun] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Add another window's sums."""
        self.measured += other.measured
        self.cut += other.cut
        self.fill += other.fill
        self.max_depth = max(self.max_depth, other.max_depth)
        self.rim_sum += other.rim_sum
        self.rim_cells += other.rim_cells
        self.gap_runs += other.gap_runs
        for mine, theirs in ((self.parts, other.parts), (self.fill_parts, other.fill_parts)):
            for key, value in theirs.items():
                mine[key] += value


@dataclass(frozen=True)
class Target:
    """A polygon to be summed: a pit, or ground shared by two pits."""

    pit: Pit
    coverage: Coverage
    regions: tuple[tuple[Region, ...], ...]  # per period
    region_covers: tuple[tuple[Coverage | None, ...], ...]  # None: what the others leave of the pit
    shared: bool = False
    base: Surface | None = None  # stands for the earlier terrain where there is only one


@dataclass(frozen=True)
class Summer:
    """Sums the columns of windows between the terrains it was given."""

    layers: Sequence[Aligned]
    floor: Aligned | None
    grid: Grid
    strata: Sequence[Stratum]
    bench_height_m: float | None
    split_fill: bool

    def window(self, target: Target, window: Window) -> list[Tally]:
        """Return the sums of one window, one tally a period."""
        weights = target.coverage.within(window)
        if weights is None:
            return [Tally() for _ in target.regions]
        blocks = [layer.read(window) for layer in self.layers]
        if target.base is not None:
            level = target.base.elevations(window, blocks[0].z, self.grid)
            blocks.insert(0, Block(np.broadcast_to(level, blocks[0].z.shape), complete=True))
        if self.floor is not None and target.pit.condition is not PitCondition.OPEN:
            floor = self.floor.read(window).z
            last = np.where(np.isnan(floor), blocks[-1].z, floor)
            blocks[-1] = blocks[-1]._replace(z=last, complete=bool(np.isfinite(last).all()))
        tallies = []
        for number in range(len(blocks) - 1):
            before, after = blocks[number], blocks[number + 1]
            tallies.append(
                self._column_sums(
                    target, number, window, weights, (before.z, after.z), before.complete and after.complete
                )
            )
        return tallies

    def _column_sums(
        self,
        target: Target,
        period: int,
        window: Window,
        weights: Weights,
        surfaces: tuple[Elevations, Elevations],
        complete: bool,
    ) -> Tally:
        tally = Tally()
        before, after = surfaces
        valid = None
        if not complete:
            valid = np.isfinite(before) & np.isfinite(after)
            tally.gap_runs = collect_runs(~valid & (weights > 0.0), window) if not target.shared else []
            before, after = np.where(valid, before, 0.0), np.where(valid, after, 0.0)
            weights = weights * valid
        bottom = np.minimum(before, after)
        depth = before - bottom
        tally.measured = float(weights.sum())
        tally.cut = total(weights, depth)
        if target.shared:
            return tally
        tally.fill = total(weights, after - bottom)
        tally.max_depth = float(np.max(depth * (weights > 0.0), initial=0.0))
        rows, cols, _ = target.coverage.boundary_in(window)
        if valid is not None:
            rows, cols = rows[valid[rows, cols]], cols[valid[rows, cols]]
        tally.rim_sum, tally.rim_cells = float(np.abs(before[rows, cols] - after[rows, cols]).sum()), int(rows.size)
        if self._has_splits(target, period):
            self._split(tally.parts, target, period, window, weights, (before, bottom, before), valid)
            if self.split_fill and tally.fill > 0.0:
                self._split(tally.fill_parts, target, period, window, weights, (after, bottom, before), valid)
        else:
            tally.parts[0, -1, target.regions[period][0].positions[0], 0] += tally.cut
            if self.split_fill:
                tally.fill_parts[0, -1, target.regions[period][0].positions[0], 0] += tally.fill
        return tally

    def _has_splits(self, target: Target, period: int) -> bool:
        regions = target.regions[period]
        return bool(self.strata or self.bench_height_m or len(regions) > 1 or regions[0].levels_m)

    def _split(
        self,
        parts: dict[PartKey, float],
        target: Target,
        period: int,
        window: Window,
        weights: Weights,
        columns: tuple[Elevations, Elevations, Elevations],
        valid: NDArray[np.bool_] | None,
    ) -> None:
        """Add the columns' shares (cells x m) by region, stratum, licence position and bench to ``parts``."""
        top, bottom, old_ground = columns
        bodies = [(-1, top, bottom)]
        if self.strata:
            clipped = [clip(s, top, bottom, window, self.grid, old_ground) for s in self.strata]
            held = weights > 0.0
            refuse_overlap([s.name for s in self.strata], [(u - low)[held] for u, low in clipped], (top - bottom)[held])
            bodies += [(number, upper, lower) for number, (upper, lower) in enumerate(clipped)]
        left = weights
        covers = target.region_covers[period]
        for index, region in enumerate(target.regions[period]):
            own = covers[index]
            if own is None:
                share = left
            else:
                inside = own.within(window)
                if inside is None:
                    continue
                share = inside if valid is None else inside * valid
                left = left - share
            self._split_region(parts, index, region, share, bodies)

    def _split_region(
        self,
        parts: dict[PartKey, float],
        index: int,
        region: Region,
        share: Weights,
        bodies: list[tuple[int, Elevations, Elevations]],
    ) -> None:
        bench = self.bench_height_m
        for stratum, top, bottom in bodies:
            low, high = float(bottom.min()), float(top.max())
            active = active_levels(region.levels_m, bench, low, high)
            amounts = between_levels(share, top, bottom, active)
            for middle, amount in zip(intervals(active, low, high), amounts):
                position = region.positions[int(np.searchsorted(region.levels_m, middle))]
                step = math.floor(middle / bench) if bench is not None else 0
                parts[index, stratum, position, step] += amount
                if stratum >= 0:
                    parts[index, -1, position, step] -= amount  # what no stratum claims is the rest
