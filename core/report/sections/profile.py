# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured along a section line: both grounds, strata, licences, and the areas in every pit it crosses.

Distances (m) run from the first point of the line; heights are m, NaN where unmeasured; areas m2, cut and fill
positive. The areas are those of the section method (R93): exact for the ground as it was sampled.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ...model import Permit, Pit, PitCondition, Position, Survey
from ...progress import Progress, stop_if_cancelled
from ...volume.inputs import Inputs
from ...volume.methods.ground import Ground, Samples
from ...volume.methods.profiles import Slice, Splits, slice_of, within
from ...volume.regions import Period, Region, in_force, partition
from ...volume.strata import Stratum
from ..language import CHINESE, Speaker
from .lines import SectionLine

Reals = NDArray[np.float64]

_STEP_CELLS = 0.5  # engineering default: two samples a cell, as in the section method
_MOST_SAMPLES = 20_000


@dataclass(frozen=True)
class Crossing:
    """A pit that the line crosses: the stretches (from, to), its licence regions with theirs, and the areas."""

    pit_id: str
    spans: Reals
    regions: tuple[tuple[Region, Reals], ...]
    areas: Slice

    def cut_at(self, position: Position) -> float:
        """Return the cut area (m2) at one licence position; without any split everything lies outside a licence."""
        if not self.areas.parts:
            alone = self.regions[0][0].positions[0] if self.regions else Position.OUTSIDE
            return self.areas.cut_m2 if position is alone else 0.0
        return sum(area for (_, _, where), area in self.areas.parts.items() if where is position)


@dataclass(frozen=True)
class Licensed:
    """The stretches of the line inside a licence block, and the block's elevation range."""

    licence_no: str
    spans: Reals
    z_min_m: float | None
    z_max_m: float | None
    deduct: bool = False


@dataclass(frozen=True)
class SectionProfile:
    """Everything that a section drawing shows."""

    line: SectionLine
    distance_m: Reals
    before_m: Reals
    after_m: Reals
    strata: Mapping[str, tuple[Reals, Reals]]  # name -> top, bottom; infinite where open
    crossings: tuple[Crossing, ...]
    licences: tuple[Licensed, ...]
    between: tuple[tuple[str, Reals], ...] = ()  # the surveys between the first and the last: name, heights

    @property
    def length_m(self) -> float:
        """The length of the line."""
        return float(self.line.line.length)

    def heights_at(self, distance_m: float) -> tuple[float, float]:
        """Return before and after at a distance; NaN where unmeasured."""
        before, after = (np.interp(distance_m, self.distance_m, z) for z in (self.before_m, self.after_m))
        return float(before), float(after)


class Surveyor:
    """Samples the first and the last ground of checked inputs; a surveyed pit floor counts in covered pits."""

    def __init__(self, inputs: Inputs, strata: Sequence[Stratum] = (), say: Speaker = CHINESE) -> None:
        first, last = inputs.layers[0], inputs.layers[-1]
        self.pits, self.permits, self.strata = inputs.pits, inputs.permits, strata
        self.open = Ground(first, last, None, strata)
        self.covered = Ground(first, last, inputs.floor, strata) if inputs.floor is not None else self.open
        self.cell = min(inputs.grid.dx, inputs.grid.dy)
        self.period = Period("", inputs.periods[0].start, inputs.periods[-1].end)
        self.between = [
            (_survey_name(terrain.survey, say), Ground(layer, layer))
            for terrain, layer in zip(inputs.terrains[1:-1], inputs.layers[1:-1])
        ]

    def depths(self, x: Reals, y: Reals) -> Reals:
        """Return before minus after at positions, NaN where unmeasured."""
        depth: Reals = self.covered.at(x, y).depth
        return depth

    def profile(self, line: SectionLine) -> SectionProfile:
        """Measure along one line."""
        shape = line.line
        crossed = [(pit, spans_on(shape, pit.outline)) for pit in self.pits if pit.outline.intersects(shape)]
        crossed = [(pit, spans) for pit, spans in crossed if len(spans)]
        regions = {pit.pit_id: self._regions(pit, shape) for pit, _ in crossed}
        licences = self._licences(shape, [pit for pit, _ in crossed])
        ends = [spans.ravel() for _, spans in crossed]
        ends += [spans.ravel() for each in regions.values() for _, spans in each]
        ends += [licence.spans.ravel() for licence in licences]
        count = min(_MOST_SAMPLES, max(2, int(np.ceil(shape.length / (_STEP_CELLS * self.cell))) + 1))
        t = np.unique(np.concatenate([np.linspace(0.0, shape.length, count), *ends]))
        points = shapely.get_coordinates(shapely.line_interpolate_point(shape, t))
        z = self.open.at(points[:, 0], points[:, 1])
        covered = z if self.covered is self.open else self.covered.at(points[:, 0], points[:, 1])
        after = z.after.copy()
        found = []
        for pit, spans in crossed:
            own = covered if pit.condition is not PitCondition.OPEN else z
            after = np.where(within(t, spans), own.after, after)
            found.append(self._crossing(pit, spans, regions[pit.pit_id], t, own))
        strata = {each.name: (z.tops[n], z.bottoms[n]) for n, each in enumerate(self.strata)}
        between = tuple((name, ground.at(points[:, 0], points[:, 1]).before) for name, ground in self.between)
        return SectionProfile(line, t, z.before, after, strata, tuple(found), licences, between)

    def _crossing(
        self, pit: Pit, spans: Reals, regions: Sequence[tuple[Region, Reals]], t: Reals, z: Samples
    ) -> Crossing:
        splits = Splits([region for region, _ in regions], [])
        flat = Samples(z.before, z.after, z.tops[:0], z.bottoms[:0])
        areas = slice_of(t, flat, spans, [own for _, own in regions], splits)
        return Crossing(pit.pit_id, spans, tuple(regions), areas)

    def _regions(self, pit: Pit, shape: BaseGeometry) -> list[tuple[Region, Reals]]:
        near = [permit for permit in self.permits if permit.outline.intersects(pit.outline)]
        valid = [permit for permit in near if in_force(permit, pit, self.period)[0]]
        return [(region, spans_on(shape, region.outline)) for region in partition(pit, valid)]

    def _licences(self, shape: BaseGeometry, pits: Sequence[Pit]) -> tuple[Licensed, ...]:
        def counts(permit: Permit) -> bool:
            return not pits or any(in_force(permit, pit, self.period)[0] for pit in pits)

        found = []
        for permit in self.permits:
            spans = spans_on(shape, permit.outline) if counts(permit) else np.empty((0, 2))
            if len(spans):
                found.append(Licensed(permit.licence_no, spans, permit.z_min_m, permit.z_max_m, permit.deduct))
        return tuple(found)


def _survey_name(survey: Survey, say: Speaker) -> str:
    """Return a survey as a section names it: its day, else its file."""
    day = survey.surveyed_on
    return say.day(day) if day is not None else PurePath(survey.path).stem


def measure_sections(surveyor: Surveyor, lines: Sequence[SectionLine], progress: Progress) -> list[SectionProfile]:
    """Measure along every line."""
    profiles = []
    for done, line in enumerate(lines, start=1):
        stop_if_cancelled(progress)
        profiles.append(surveyor.profile(line))
        progress.report(100.0 * done / len(lines))
    return profiles


def spans_on(line: BaseGeometry, shape: BaseGeometry) -> Reals:
    """Return the stretches (from, to; m along the line) that lie in a polygon, ascending."""
    with np.errstate(invalid="ignore"):  # some GEOS builds leave the processor's flag set; the result is sound
        cut = shapely.intersection(shape, line)
    pieces = [part for part in getattr(cut, "geoms", [cut]) if part.geom_type == "LineString" and part.length > 0.0]
    spans = []
    for piece in pieces:
        ends = shapely.line_locate_point(line, shapely.points(shapely.get_coordinates(piece)))
        spans.append((float(ends.min()), float(ends.max())))
    merged: list[tuple[float, float]] = []
    for start, end in sorted(spans):
        if merged and start - merged[-1][1] < 1e-6:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return np.asarray(merged, dtype=np.float64).reshape(-1, 2)
