# SPDX-License-Identifier: GPL-3.0-or-later
"""Small cases for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from shapely.geometry import box

from ....core.model import (
    CaseInfo,
    DensitySample,
    Determination,
    Overlap,
    Pit,
    PitVolume,
    Position,
    Price,
    Step,
    ValueFigure,
    VolumePart,
    VolumeResult,
)
from ....core.valuation.rulebook.rules import load_rules

RULES = load_rules()
ORE = "建筑石料用灰岩"


def D(text: str) -> Decimal:  # noqa: N802 (short for the many figures)
    return Decimal(text)


def info(**changes) -> CaseInfo:
    values = {"case_no": "1", "title": "t", "crs": "EPSG:4547", "act_end": date(2022, 6, 30), **changes}
    return CaseInfo(**values)


def pit(pit_id: str = "P1", mineral: str = ORE, **changes) -> Pit:
    return Pit(pit_id, box(0, 0, 10, 10), mineral, **changes)


def part(cut_m3: float, position: Position = Position.OUTSIDE, stratum: str = "", pit_id: str = "P1", **changes):
    return VolumePart(pit_id, changes.pop("period", ""), position, stratum=stratum, cut_m3=cut_m3, **changes)


def pit_volume(cut_m3: float, parts: Iterable[VolumePart] = (), pit_id: str = "P1", **changes) -> PitVolume:
    values = {"period": "", "area_m2": 100.0, "measured_m2": 100.0, "fill_m3": 0.0, "max_depth_m": 1.0}
    values |= {"rim_depth_m": 0.0, "gap_max_m3": 0.0, **changes}
    return PitVolume(pit_id=pit_id, cut_m3=cut_m3, parts=tuple(parts), **values)


def volumes(*pits: PitVolume, overlaps: Sequence[Overlap] = ()) -> VolumeResult:
    return VolumeResult(pits, tuple(overlaps), None, "")


def sample(density: str = "2.65", mineral: str = ORE, loose: bool = False, no: str = "1") -> DensitySample:
    return DensitySample(no, mineral, D(density), loose)


def price(yuan: str = "10", mineral: str = ORE, **changes) -> Price:
    return Price(mineral, D(yuan), **changes)


def figure(result: Determination, key: str) -> ValueFigure:
    return next(item for item in result.figures if item.key == key)


def levels(result: Determination) -> list[str]:
    return [answer.level for answer in result.classifications]


def codes(result: Determination) -> set[str]:
    return {notice.code for notice in result.notices}


def steps(trace: Step) -> Iterator[Step]:
    yield trace
    for child in trace.children:
        yield from steps(child)
