# SPDX-License-Identifier: GPL-3.0-or-later
"""The error margin: Anderson's formulas, the published USGS figures, and where each term comes from."""

from __future__ import annotations

import math

import numpy as np
import pytest

from ....core.model import PitCondition, SurveyRole
from ....core.phrases import Language
from ....core.volume.engine import compute_volumes
from ....core.volume.inputs import MarginSource, Terrain, VolumeOptions
from ....core.volume.margin import CONFIDENCE_FACTOR, NO_XY, HeightErrors, margin_of, stated_errors, total_margin
from .factories import CRS, box, pit, raster, survey, volumes


def errors(**given) -> HeightErrors:
    base = {"sigma_m": 0.0, "sigma_source": NO_XY, "systematic_m": 0.0, "systematic_source": NO_XY}
    return HeightErrors(**{**base, **given})


def term(margin, name: str) -> float:
    (found,) = (term.sigma_m3 for term in margin.terms if term.name == name)
    return found * margin.coverage_factor


def test_usgs_dem_differencing_example():
    """VolumetricUncertaintyCalculations: L 1 m, n 161587, s 0.06, sill 0.86, range 17 m, systematic 0.07, 95 %."""
    margin = margin_of(
        161_587, 1.0, errors(sigma_m=0.06, correlated_sigma_m=math.sqrt(0.86), range_m=17.0, systematic_m=0.07)
    )
    assert term(margin, "random") == pytest.approx(47.27271336743851, rel=1e-9)
    assert term(margin, "correlated") == pytest.approx(9812.609556820327, rel=1e-9)
    assert term(margin, "systematic") == pytest.approx(11311.09, rel=1e-9)
    assert margin.margin_m3 == pytest.approx(14974.321, abs=5e-4)


def test_usgs_whiskeytown_random_error():
    margin = margin_of(682_640, 0.25**2, errors(sigma_m=0.11584754))
    assert term(margin, "random") == pytest.approx(11.725159819775277, rel=1e-9)


def test_outline_term_is_perimeter_times_sigma_times_rim_depth():
    margin = margin_of(100, 1.0, errors(outline_sigma_m=0.1), perimeter_m=80.0, rim_depth_m=2.5)
    assert margin.sigma_m3 == pytest.approx(80 * 0.1 * 2.5)


def test_noise_has_one_sign_and_is_added_not_squared():
    quiet = margin_of(100, 1.0, errors(sigma_m=0.5))
    noisy = margin_of(100, 1.0, errors(sigma_m=0.5), noise_m3=7.0)
    assert noisy.margin_m3 == pytest.approx(quiet.margin_m3 + 7.0)


def test_noise_on_unchanged_ground_is_measured_by_the_fill_it_makes():
    rng = np.random.default_rng(4)
    noise = raster(lambda x, y: 50 + rng.normal(0, 0.05, x.shape))
    (found,) = volumes(raster(50.0), noise, [pit(box(10, 10, 90, 90))], accuracy={"sigma_z_m": 0.0354}).result.pits
    (term,) = (term.sigma_m3 for term in found.margin.terms if term.name == "noise")
    assert term * CONFIDENCE_FACTOR == pytest.approx(6400 * 0.05 / math.sqrt(2 * math.pi), rel=0.1)
    assert found.cut_m3 < found.margin.margin_m3  # nothing was dug, and the margin says so


def test_a_heap_is_no_noise():
    heap = raster(lambda x, y: 50.0 + 3.0 * (x < 30))
    (found,) = volumes(raster(50.0), heap, [pit(box(10, 10, 90, 90))], accuracy={"sigma_z_m": 0.05}).result.pits
    assert [term.sigma_m3 for term in found.margin.terms if term.name == "noise"] == [0.0]


def test_correlated_term_is_continuous_where_the_area_reaches_the_range():
    def correlated(radius):
        margin = margin_of(math.pi * radius**2, 1.0, errors(correlated_sigma_m=0.1, range_m=20.0))
        return term(margin, "correlated")

    assert correlated(19.999) == pytest.approx(correlated(20.001), rel=5e-3)  # 0.79 stands for the root of pi / 5
    assert correlated(1.0) == pytest.approx(math.pi * 0.1 * CONFIDENCE_FACTOR, rel=0.03)  # wholly correlated


def test_stated_bias_is_systematic_and_sigma_random():
    found = stated_errors(
        survey(SurveyRole.BEFORE, sigma_z_m=0.03, bias_z_m=0.03),
        survey(SurveyRole.AFTER, sigma_z_m=0.04, bias_z_m=0.04),
    )
    assert found.sigma_m == pytest.approx(0.05)
    assert found.systematic_m == pytest.approx(0.05)


@pytest.mark.parametrize("half", [SurveyRole.BEFORE, SurveyRole.AFTER])
def test_a_bias_stated_for_one_survey_leaves_the_other_s_whole_accuracy_shared(half):
    """R98: what one survey says of itself says nothing of the other."""
    stated = {SurveyRole.BEFORE: {"sigma_z_m": 0.03}, SurveyRole.AFTER: {"sigma_z_m": 0.04}}
    stated[half] |= {"bias_z_m": 0.01}
    found = stated_errors(*(survey(role, **more) for role, more in stated.items()))
    other = 0.04 if half is SurveyRole.BEFORE else 0.03
    assert found.systematic_m == pytest.approx(math.hypot(0.01, CONFIDENCE_FACTOR * other))
    assert "R98" in found.systematic_source.say(Language.ENGLISH)


def test_without_a_stated_bias_the_whole_accuracy_is_taken_as_shared():
    """R98: A = 5000 m2, sigma 0.3 and 0.1 m give about 1580 m3 at one sigma."""
    found = stated_errors(survey(SurveyRole.BEFORE, sigma_z_m=0.3), survey(SurveyRole.AFTER, sigma_z_m=0.1))
    margin = margin_of(5000, 1.0, found)
    (systematic,) = (t.sigma_m3 for t in margin.terms if t.name == "systematic")
    assert systematic == pytest.approx(1581.14, abs=0.01)
    assert "R98" in found.systematic_source.say(Language.ENGLISH)


def test_no_stated_accuracy_means_unquantified_not_zero():
    run = volumes(raster(9.0), raster(6.0), [pit(box(10, 10, 40, 40))], margin_from=MarginSource.STATED)
    assert run.result.pits[0].margin is None
    assert run.result.total_margin is None
    assert any("unquantified" in notice.text for notice in run.result.notices)


def test_total_adds_the_systematic_part_and_squares_the_rest():
    accuracy = {"sigma_z_m": 0.05, "bias_z_m": 0.02, "correlation_range_m": 8.0, "sigma_xy_m": 0.1}
    pits = [pit(box(10, 10, 30, 30), "A"), pit(box(50, 50, 80, 70), "B")]
    result = volumes(raster(9.0), raster(6.0), pits, accuracy=accuracy).result
    parts = {t.name: t.sigma_m3 for t in result.total_margin.terms}
    singles = [{t.name: t.sigma_m3 for t in p.margin.terms} for p in result.pits]
    assert parts["systematic"] == pytest.approx(sum(single["systematic"] for single in singles))
    for name in ("random", "correlated", "outline"):
        assert parts[name] == pytest.approx(math.hypot(*(single[name] for single in singles)))
    assert result.total_margin.margin_m3 == pytest.approx(
        CONFIDENCE_FACTOR * math.sqrt(sum(value**2 for value in parts.values()))
    )
    assert total_margin([]) is None


def floored(before: dict, floor: dict, condition=PitCondition.BACKFILLED, **options):
    rng = np.random.default_rng(4)
    ground = raster(lambda x, y: 100.0 + rng.normal(0.0, 0.1, x.shape))
    terrains = [
        Terrain(survey(SurveyRole.BEFORE, **before), raster(100.0)),
        Terrain(survey(SurveyRole.AFTER, **before), ground),
        Terrain(survey(SurveyRole.PIT_FLOOR, **floor), raster(90.0, name="floor")),
    ]
    return compute_volumes(
        terrains, [pit(box(40, 40, 60, 60), condition=condition)], crs=CRS, options=VolumeOptions(**options)
    ).result


def test_r99_the_margin_over_a_pit_floor_is_the_floor_s_not_that_of_the_survey_after():
    stated = {"sigma_z_m": 0.05, "bias_z_m": 0.02}
    found = floored(stated, {"sigma_z_m": 1.0, "bias_z_m": 0.5})
    (margin,) = [volume.margin for volume in found.pits]
    terms = {term.name: term.sigma_m3 for term in margin.terms}
    assert terms["random"] == pytest.approx(20.0 * math.hypot(0.05, 1.0))
    assert terms["systematic"] == pytest.approx(400.0 * math.hypot(0.02, 0.5) / 1.96)
    assert "after 1 m" in margin.terms[0].source
    (open_pit,) = floored(stated, {"sigma_z_m": 1.0}, PitCondition.OPEN).pits
    assert {term.name: term.sigma_m3 for term in open_pit.margin.terms}["random"] == pytest.approx(20.0 * 0.05 * 2**0.5)


def test_r99_a_pit_floor_of_unknown_accuracy_leaves_the_margin_unquantified():
    found = floored({"sigma_z_m": 0.05}, {})
    assert found.pits[0].margin is None
    assert found.total_margin is None
    assert "No height accuracy is stated for the pit floor 'floor'" in " ".join(n.text for n in found.notices)


def test_r99_the_floor_s_error_is_added_to_what_stable_ground_shows():
    found = floored({}, {"sigma_z_m": 1.0, "bias_z_m": 0.5})
    terms = {term.name: term for term in found.pits[0].margin.terms}
    assert terms["random"].sigma_m3 == pytest.approx(20.0 * math.hypot(0.1, 1.0), rel=0.01)
    assert terms["systematic"].sigma_m3 == pytest.approx(400.0 * 0.5 / 1.96, rel=0.01)
    assert "with the stated accuracy of the pit floor, 1 m" in terms["random"].source
