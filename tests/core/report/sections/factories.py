# SPDX-License-Identifier: GPL-3.0-or-later
"""Sections through a box-shaped pit, whose areas are known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from shapely.geometry import LineString

from .....core.model import Permit, Pit, StratumKind, SurveyRole
from .....core.report.sections.lines import SectionLine
from .....core.report.sections.profile import SectionProfile, Surveyor
from .....core.volume.inputs import Terrain
from .....core.volume.methods.work import checked
from .....core.volume.strata import ConstantSurface, Stratum
from ...volume.factories import CRS, NORTH, WEST, box, pit, raster, survey

DAYS = (date(2023, 3, 1), date(2024, 11, 1))


def surveyor(
    pits: Sequence[Pit] = (),
    permits: Sequence[Permit] = (),
    *,
    before: object = 100.0,
    after: object = None,
    strata: bool = False,
    between: object = None,
) -> Surveyor:
    """A level ground at 100 m; inside x 20…60 it was dug down to 90 m unless ``after`` says otherwise."""
    dug = after or (lambda x, y: 100.0 - 10.0 * ((x > 20.0) & (x < 60.0)))
    terrains = [
        Terrain(survey(SurveyRole.BEFORE, DAYS[0]), raster(before, name="before")),
        Terrain(survey(SurveyRole.AFTER, DAYS[1]), raster(dug, name="after")),
    ]
    if between is not None:
        terrains.insert(1, Terrain(survey(SurveyRole.BETWEEN, date(2024, 1, 31)), raster(between, name="between")))
    layers = [Stratum("灰岩", StratumKind.ORE, "", ConstantSurface(97.0), ConstantSurface(92.0))] if strata else []
    inputs = checked(terrains, list(pits) or [pit(box(10, 10, 70, 90))], CRS, permits)
    return Surveyor(inputs, layers)


def across(name: str = "I", *points: tuple[float, float]) -> SectionLine:
    """A line west to east through the middle of the site, or through the given points."""
    return SectionLine(name, LineString([(WEST + x, NORTH - 100 + y) for x, y in points or ((5, 50), (80, 50))]))


def profile(line: SectionLine | None = None, **more: object) -> SectionProfile:
    return surveyor(**more).profile(line or across())
