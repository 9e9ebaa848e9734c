# SPDX-License-Identifier: GPL-3.0-or-later
"""The ground of a case for the map tools: the case's own surveys, or one sentence about what is missing."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from shapely.geometry import LineString

from ...adapters.caseground import CaseGround
from ...core.casefile import read_case
from ...core.errors import InputError, RasterError
from ...core.geotiff import write_geotiff
from ...core.model import PitCondition, Survey, SurveyRole
from ...core.rasters import Window, open_raster
from ...core.report.sections.lines import SectionLine


@pytest.fixture
def case(own_sample):
    return read_case(own_sample.paths.case)


@pytest.fixture
def flooded(case, own_sample):
    """The case with its first pit flooded, and a surveyed floor far below the water."""
    source = open_raster(str(own_sample.paths.after))
    grid, crs = source.grid, source.crs
    source.close()
    deep = np.full((grid.height, grid.width), 60.0)
    window = Window(0, grid.height, 0, grid.width)
    write_geotiff(own_sample.folder / "floor.tif", grid, crs, [(window, deep)])
    first, *others = case.pits
    pits = (replace(first, condition=PitCondition.FLOODED), *others)
    return replace(case, pits=pits, surveys=(*case.surveys, Survey(SurveyRole.PIT_FLOOR, "floor.tif")))


def figures(live, outline):
    live.load(live.measure(outline).missing)
    return live.measure(outline).figures


def across(pit):
    west, south, east, north = pit.outline.bounds
    return SectionLine("1", LineString([(west - 5, (south + north) / 2), (east + 5, (south + north) / 2)]))


def test_a_pit_floor_counts_in_covered_pits_only(flooded):
    ground = CaseGround(flooded)
    outline = flooded.pits[0].outline
    dry, wet = figures(ground.open_pits, outline), figures(ground.covered_pits, outline)
    assert wet.max_depth_m > dry.max_depth_m + 30.0
    flooded_section, dry_section = (ground.section(across(pit)) for pit in flooded.pits[:2])
    assert flooded_section.after_m.min() == pytest.approx(60.0)
    assert dry_section.after_m.min() > 90.0
    ground.close()


def test_a_case_without_pits_can_be_looked_at(case):
    ground = CaseGround(replace(case, pits=()))
    profile = ground.section(across(case.pits[0]))
    assert profile.crossings == ()
    assert np.isfinite(profile.before_m).all()
    assert [licence.licence_no for licence in profile.licences] == [case.permits[0].licence_no]
    ground.close()


def test_a_missing_survey_is_named(case):
    surveys = tuple(survey for survey in case.surveys if survey.role is not SurveyRole.BEFORE)
    with pytest.raises(InputError, match="before"):
        CaseGround(replace(case, surveys=surveys))


def test_a_missing_file_is_named_and_the_others_are_let_go(case, own_sample):
    own_sample.paths.after.unlink()
    with pytest.raises(RasterError, match=r"after\.tif"):
        CaseGround(case)
    own_sample.paths.before.unlink()  # not held open
