# SPDX-License-Identifier: GPL-3.0-or-later
"""The section method (断面法, R93): areas on parallel lines, and between them the formula that fits their shapes.

The outline's tips are sections too: their areas follow in a straight line from two sections just inside, so that a
pit that ends in a wall keeps its wall and one that thins out ends in a wedge or a cone. Midway between two sections a
third is measured; it tells which formula applies (see `intervals`), and no part of an outline stays without one.
The cut of an interval is shared out to licence positions and strata as S1 + 4 Sm + S2 of each, so the shares add up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ...errors import Words
from ...model import Permit, Pit, PitVolume, VolumePart
from ...phrases import remark
from ...progress import Progress, Silent
from ..inputs import Inputs, Terrain, VolumeOptions
from ..regions import Region, partition
from ..strata import Stratum
from .cutting import Cutter
from .intervals import Formula, choose, volume
from .lines import Frame, Layout, parts_of
from .profiles import PartKey, Profile, Slice, Splits
from .work import MethodRun, Work, checked, require_length, run_method

Reals = NDArray[np.float64]

_INWARD = 0.005  # of an end piece: where the sections lie that give the area at the tip


@dataclass(frozen=True)
class Section:
    """One section line of a pit, numbered from 1 along the chainage (m, from the first tip or the baseline's start)."""

    number: int
    chainage_m: float
    bearing_deg: float
    line: BaseGeometry  # from the outline's first to its last crossing, map coordinates
    areas: Slice
    profile: Profile


@dataclass(frozen=True)
class Interval:
    """The piece between two sections; ``None`` as number is a tip of the outline."""

    first: int | None
    last: int | None
    length_m: float
    first_m2: float
    middle_m2: float
    last_m2: float
    formula: Formula
    cut_m3: float
    first_fill_m2: float
    middle_fill_m2: float
    last_fill_m2: float
    fill_formula: Formula
    fill_m3: float
    area_m2: float  # of ground, by the widths of the three sections
    measured_m2: float
    parts: Mapping[PartKey, float]  # of the cut, m3


@dataclass(frozen=True)
class SectionPit:
    """One pit in one period by sections."""

    volume: PitVolume
    sections: tuple[Section, ...]
    intervals: tuple[Interval, ...]
    area_m2: float  # of the outline as the sections see it
    uncrossed_m2: float  # area of the parts of the outline that no section line crosses
    regions: tuple[Region, ...]  # what the keys of the intervals' parts count in
    strata: tuple[str, ...]
    gap: None = None

    @property
    def end_share(self) -> float:
        """The share of the cut that lies between a tip and the next section, 0 to 1."""
        ends = sum(i.cut_m3 for i in self.intervals if i.first is None or i.last is None)
        return ends / self.volume.cut_m3 if self.volume.cut_m3 > 0.0 else 0.0


def section_volumes(
    terrains: Sequence[Terrain],
    pits: Sequence[Pit],
    *,
    crs: str,
    layout: Layout,
    permits: Sequence[Permit] = (),
    strata: Sequence[Stratum] = (),
    options: VolumeOptions | None = None,
    progress: Progress | None = None,
) -> MethodRun[SectionPit]:
    """Return the volumes of ``pits`` by parallel sections (R93); the other arguments as in the main method.

    Raises `PitProofError` with one sentence for input that cannot carry a volume.
    """
    inputs = checked(terrains, pits, crs, permits)
    return sections_of(inputs, layout, options or VolumeOptions(), progress or Silent(), strata)


def sections_of(
    inputs: Inputs, layout: Layout, options: VolumeOptions, progress: Progress, strata: Sequence[Stratum] = ()
) -> MethodRun[SectionPit]:
    """Return the volumes of checked inputs by sections."""
    require_length(layout.spacing_m, Words("spacing of the sections"), inputs)
    regions: dict[str, tuple[tuple[Region, ...], ...]] = {}
    if inputs.permits:
        regions = {target.pit.pit_id: target.regions for target in inputs.targets() if not target.shared}
    names = [stratum.name for stratum in strata]

    def measure(work: Work) -> SectionPit:
        own = regions.get(work.pit.pit_id)
        splits = Splits(own[work.number] if own else tuple(partition(work.pit, [])), names)
        return _Pit(work, layout, splits, progress).found()

    said = remark("sections.rule", warning=False, spacing=layout.spacing_m)
    return run_method(inputs, measure, options, progress, strata, [said])


class _Pit:
    """Measures one pit in one period."""

    def __init__(self, work: Work, layout: Layout, splits: Splits, progress: Progress) -> None:
        self.work, self.layout, self.splits = work, layout, splits
        self.frame: Frame = layout.frame(work.pit.outline)
        self.cutter = Cutter(self.frame, work.ground, splits, progress)
        whole = self.frame.turned(work.pit.outline)
        self.zero = 0.0 if layout.baseline is not None else float(whole.bounds[0])
        self.parts = sorted(parts_of(whole), key=lambda part: part.bounds[0])
        self.sections: list[Section] = []
        self.intervals: list[Interval] = []
        self.seen: list[Slice] = []
        self.uncrossed_m2 = 0.0

    def found(self) -> SectionPit:
        for part in self.parts:
            self._part(part)
        outline, pit = self.work.pit.outline, self.work.pit
        area = sum(interval.area_m2 for interval in self.intervals)
        measured = sum(interval.measured_m2 for interval in self.intervals)
        share = measured / area if area > 0.0 else 0.0
        deepest = max((each.max_depth_m for each in self.seen), default=0.0)
        rim = [depth for each in self.seen for depth in each.rim_m]
        whole = PitVolume(
            pit_id=pit.pit_id,
            period=self.work.period.name,
            area_m2=float(outline.area),
            measured_m2=float(outline.area) * share,
            cut_m3=sum(interval.cut_m3 for interval in self.intervals),
            fill_m3=sum(interval.fill_m3 for interval in self.intervals),
            max_depth_m=deepest,
            rim_depth_m=float(np.mean(rim)) if rim else 0.0,
            gap_max_m3=float(outline.area) * (1.0 - share) * deepest,
        )
        whole = replace(whole, parts=self._volume_parts())
        return SectionPit(
            whole,
            tuple(self.sections),
            tuple(self.intervals),
            area,
            self.uncrossed_m2,
            tuple(self.splits.regions),
            tuple(self.splits.strata),
        )

    def _part(self, part: BaseGeometry) -> None:
        low, high = float(part.bounds[0]), float(part.bounds[2])
        stations = self.layout.stations(low, high)
        self.uncrossed_m2 += 0.0 if stations.size else float(part.area)
        nodes = np.concatenate(([low], stations, [high]))
        middles = (nodes[:-1] + nodes[1:]) / 2.0
        first, last = _INWARD * (nodes[1] - low), _INWARD * (high - nodes[-2])
        near = np.array([low + first, low + 2 * first, high - last, high - 2 * last])
        lines = self.cutter.cut(part, np.concatenate((stations, middles, near)), len(stations))
        slices = [line.areas for line in lines]
        self.seen += slices
        numbers = [len(self.sections) + 1 + n for n in range(len(stations))]
        for number, line in zip(numbers, lines):
            profile = line.profile
            inside = np.flatnonzero(profile.inside)
            ends = np.column_stack((profile.x, profile.y))[inside[[0, -1]]] if inside.size else np.zeros((2, 2))
            where = shapely.LineString(ends)
            chainage = line.u - self.zero
            self.sections.append(Section(number, chainage, self.frame.bearing_deg % 360.0, where, line.areas, profile))
        count = len(stations)
        tips = slices[count + len(middles) :]
        at_nodes = [_tip(tips[0], tips[1]), *slices[:count], _tip(tips[2], tips[3])]
        names = [None, *numbers, None]
        for n, middle in enumerate(slices[count : count + len(middles)]):
            ends_of = (at_nodes[n], at_nodes[n + 1])
            self.intervals.append(_interval(names[n], names[n + 1], nodes[n + 1] - nodes[n], ends_of, middle))

    def _volume_parts(self) -> tuple[VolumePart, ...]:
        sums: dict[PartKey, float] = defaultdict(float)
        for interval in self.intervals:
            for key, amount in interval.parts.items():
                sums[key] += amount
        noise = 1e-12 * max(1.0, sum(interval.cut_m3 for interval in self.intervals))
        return tuple(
            VolumePart(
                pit_id=self.work.pit.pit_id,
                period=self.work.period.name,
                position=position,
                licence=self.splits.regions[region].licence,
                stratum=self.splits.strata[stratum] if stratum >= 0 else "",
                cut_m3=amount,
            )
            for (region, stratum, position), amount in sorted(sums.items(), key=lambda item: str(item[0]))
            if abs(amount) > noise
        )


def _tip(near: Slice, further: Slice) -> Slice:
    """Return the section at the outline's tip, in a straight line from two sections at once and twice a small step."""

    def ahead(name: str) -> float:
        value = 2.0 * getattr(near, name) - getattr(further, name)
        return max(0.0, float(value))

    return replace(
        near,
        width_m=ahead("width_m"),
        measured_m=ahead("measured_m"),
        cut_m2=ahead("cut_m2"),
        fill_m2=ahead("fill_m2"),
    )


def _interval(first: int | None, last: int | None, length: float, ends: tuple[Slice, Slice], middle: Slice) -> Interval:
    one, two = ends
    formula = choose(one.cut_m2, middle.cut_m2, two.cut_m2)
    fill_formula = choose(one.fill_m2, middle.fill_m2, two.fill_m2)
    cut = volume(formula, one.cut_m2, middle.cut_m2, two.cut_m2, length)
    keys = {*one.parts, *middle.parts, *two.parts}
    mixed = {key: one.parts.get(key, 0.0) + 4.0 * middle.parts.get(key, 0.0) + two.parts.get(key, 0.0) for key in keys}
    everything = sum(mixed.values())
    return Interval(
        first=first,
        last=last,
        length_m=float(length),
        first_m2=one.cut_m2,
        middle_m2=middle.cut_m2,
        last_m2=two.cut_m2,
        formula=formula,
        cut_m3=cut,
        first_fill_m2=one.fill_m2,
        middle_fill_m2=middle.fill_m2,
        last_fill_m2=two.fill_m2,
        fill_formula=fill_formula,
        fill_m3=volume(fill_formula, one.fill_m2, middle.fill_m2, two.fill_m2, length),
        area_m2=float((one.width_m + 4.0 * middle.width_m + two.width_m) / 6.0 * length),
        measured_m2=float((one.measured_m + 4.0 * middle.measured_m + two.measured_m) / 6.0 * length),
        parts={key: cut * share / everything for key, share in mixed.items()} if everything > 0.0 else {},
    )
