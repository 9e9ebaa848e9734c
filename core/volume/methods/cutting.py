# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts one connected part of an outline along parallel lines: samples the grounds and measures the areas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ...progress import Progress, stop_if_cancelled
from .ground import Ground, Samples
from .lines import Frame, chords
from .profiles import Profile, Slice, Splits, slice_of, within

Reals = NDArray[np.float64]

STEP_CELLS = 0.5  # engineering default: two samples a cell; between them the ground runs straight
REACH_SHARE = 0.05  # how far a drawn profile goes on beyond the outline, of its width
REACH_CELLS = 4.0  # and at least so many cells
_AT_ONCE = 1_000_000  # samples


@dataclass(frozen=True)
class Line:
    """One line that was cut: chainage in the frame, areas, and the profile."""

    u: float
    areas: Slice
    profile: Profile


@dataclass(frozen=True)
class _Plan:
    """Where one line is to be sampled."""

    u: float
    t: Reals
    spans: Reals
    region_spans: list[Reals]


class Cutter:
    """Cuts parts of one pit."""

    def __init__(self, frame: Frame, ground: Ground, splits: Splits, progress: Progress) -> None:
        self.frame, self.ground, self.splits, self.progress = frame, ground, splits, progress
        self.regions = [frame.turned(region.outline) for region in splits.regions] if splits.wanted else []
        for region in self.regions:
            shapely.prepare(region)

    def cut(self, part: BaseGeometry, positions: Reals, drawn: int) -> list[Line]:
        """Return the lines at ``positions``; the first ``drawn`` of them reach beyond the outline for drawing."""
        shapely.prepare(part)
        plans = [self._plan(part, u, number < drawn) for number, u in enumerate(positions.tolist())]
        lines: list[Line] = []
        for batch in _batches(plans):
            stop_if_cancelled(self.progress)
            lines += self._measure(batch)
        return lines

    def _plan(self, part: BaseGeometry, u: float, drawn: bool) -> _Plan:
        spans = chords(part, u)
        if not len(spans):
            return _Plan(u, np.empty(0), spans, [])
        cell = min(self.ground.grid.dx, self.ground.grid.dy)
        low, high = float(spans.min()), float(spans.max())
        reach = max(REACH_SHARE * (high - low), REACH_CELLS * cell) if drawn else 0.0
        region_spans = [chords(region, u) for region in self.regions]
        ends = np.concatenate([each.ravel() for each in (spans, *region_spans)])
        even = np.linspace(low, high, max(2, int(np.ceil((high - low) / (STEP_CELLS * cell))) + 1))
        beyond = np.arange(1, int(np.ceil(reach / (STEP_CELLS * cell))) + 1) * STEP_CELLS * cell
        t = np.unique(np.concatenate((even, ends[(ends >= low) & (ends <= high)], low - beyond, high + beyond)))
        return _Plan(u, t, spans, region_spans)

    def _measure(self, batch: list[_Plan]) -> Iterator[Line]:
        u = np.concatenate([np.full(plan.t.size, plan.u) for plan in batch])
        t = np.concatenate([plan.t for plan in batch])
        x, y = self.frame.on_map(u, t)
        z = self.ground.at(x, y)
        start = 0
        for plan in batch:
            own = slice(start, start + plan.t.size)
            start += plan.t.size
            mine = Samples(z.before[own], z.after[own], z.tops[:, own], z.bottoms[:, own])
            areas = slice_of(plan.t, mine, plan.spans, plan.region_spans, self.splits) if plan.t.size else Slice()
            from_outline = plan.t - (plan.spans.min() if len(plan.spans) else 0.0)
            profile = Profile(from_outline, x[own], y[own], mine.before, mine.after, within(plan.t, plan.spans))
            yield Line(plan.u, areas, profile)


def _batches(plans: list[_Plan]) -> Iterator[list[_Plan]]:
    batch: list[_Plan] = []
    size = 0
    for plan in plans:
        batch.append(plan)
        size += plan.t.size
        if size >= _AT_ONCE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
