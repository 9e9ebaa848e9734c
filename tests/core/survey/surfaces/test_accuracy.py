# SPDX-License-Identifier: GPL-3.0-or-later
"""Leave-out tests: where they lie, what they state, and that the margin made of it holds the truth (R97, R98)."""

from __future__ import annotations

import math
from functools import cache

import numpy as np
import pytest
import shapely

from .....core.model import Survey, SurveyRole
from .....core.progress import Silent
from .....core.rasters import ArrayRaster
from .....core.survey.surfaces.accuracy import hole_accuracy, stated, student_95
from .....core.survey.surfaces.holes import Patch, hole_of, without
from .....core.survey.surfaces.leaveout import LeaveOutTest, independent_tests, leave_out_tests
from .....core.survey.surfaces.original import restore_terrain
from .....core.survey.surfaces.restoration import RestoringOptions
from .....core.survey.surfaces.restore import Method, RestoreOptions
from .....core.survey.synthetic import ground, make_site
from .....core.volume.margin import CONFIDENCE_FACTOR, margin_of, stated_errors
from .factories import bowl, circle, delaunay, terrain

SEEDS = (5, 6, 7)


def test_tests_lie_on_undisturbed_ground_apart_from_each_other():
    source = terrain(bowl)
    pit, other = circle(95, 105, 15), circle(150, 40, 25)
    patch = Patch(source.grid, without(source.z, source.grid, [pit, other]))
    tests = leave_out_tests(patch, pit, RestoreOptions(Method.SMOOTH), delaunay, Silent())
    assert 4 <= len(tests) <= 24
    for test in tests:
        assert test.outline.area == pytest.approx(pit.area)
        with np.errstate(invalid="ignore"):
            shared = test.outline.intersection(shapely.union_all([pit, other]))
        assert shared.area < 0.02 * pit.area
        assert shapely.box(*source.grid.bounds).covers(test.outline)
    centres = [test.outline.centroid for test in tests]
    distances = [a.distance(b) for i, a in enumerate(centres) for b in centres[:i]]
    assert min(distances) > 0.89 * 15
    assert len({test.turned_deg for test in tests}) > 2
    assert 2.0 < independent_tests(tests) <= len(tests)


def made_test(x, mean, spread, alone=0.0):
    outline = circle(x, 100, 10)
    return LeaveOutTest(outline, 0.0, mean, math.hypot(mean, spread), 3.0, alone, mean * outline.area)


def test_the_margin_made_of_the_statement_holds_the_widened_error_of_the_mean_height():
    outline = circle(50, 50, 10)
    tests = [made_test(40.0 * i, mean, 0.4, 0.01) for i, mean in enumerate((0.3, -0.2, 0.1, 0.25, -0.3))]
    hole = hole_accuracy("K1", outline, tests)
    assert hole.mean_error_m == pytest.approx(np.sqrt(np.mean([0.09, 0.04, 0.01, 0.0625, 0.09])))
    assert hole.bias_m == pytest.approx(0.03)
    assert hole.widened == pytest.approx(student_95(5) / 1.96)
    found = stated([hole])
    before = Survey(
        SurveyRole.RESTORED, "r.tif", sigma_z_m=found.sigma_z_m, bias_z_m=found.bias_z_m,
        correlated_sigma_m=found.correlated_sigma_m, correlation_range_m=found.correlation_range_m,
    )  # fmt: skip
    after = Survey(SurveyRole.AFTER, "a.tif", sigma_z_m=0.0, bias_z_m=0.0)
    margin = margin_of(outline.area / 0.25, 0.25, stated_errors(before, after))
    correlated = next(term for term in margin.terms if term.name == "correlated")
    assert CONFIDENCE_FACTOR * correlated.sigma_m3 == pytest.approx(hole.volume_bound_m3, rel=1e-6)
    assert hole.volume_bound_m3 <= margin.margin_m3 <= 1.2 * hole.volume_bound_m3


@pytest.mark.parametrize("share", [0.05, 0.3, 0.4457, 0.5, 0.9, 0.99])
def test_the_range_is_the_one_that_averages_to_the_error_of_the_mean(share):
    outline = circle(50, 50, 10)
    tests = [made_test(40.0 * i, mean, math.sqrt(1 - share**2)) for i, mean in enumerate((share, -share) * 3)]
    hole = hole_accuracy("K1", outline, tests)
    errors = stated_errors(
        Survey(SurveyRole.RESTORED, "", sigma_z_m=0.0, bias_z_m=0.0, correlated_sigma_m=hole.correlated_m,
               correlation_range_m=hole.range_m),
        Survey(SurveyRole.AFTER, "", sigma_z_m=0.0, bias_z_m=0.0),
    )  # fmt: skip
    margin = margin_of(outline.area * 4.0, 0.25, errors)
    assert margin.margin_m3 == pytest.approx(hole.volume_bound_m3, rel=1e-6)


def test_several_holes_state_what_holds_for_each():
    small = hole_accuracy("A", circle(0, 0, 10), [made_test(40.0 * i, m, 0.2) for i, m in enumerate((0.1, -0.1) * 3)])
    rough = hole_accuracy("B", circle(0, 0, 10), [made_test(40.0 * i, m, 0.9) for i, m in enumerate((0.5, 0.4) * 3)])
    found = stated([small, rough])
    assert found.bias_z_m == pytest.approx(0.45)
    assert found.correlated_sigma_m == max(small.correlated_m, rough.correlated_m)
    assert found.correlation_range_m == max(small.range_m, rough.range_m)


def test_few_tests_say_nothing():
    outline = circle(0, 0, 10)
    assert hole_accuracy("K", outline, [made_test(40.0 * i, 0.1, 0.1) for i in range(3)]) is None
    assert hole_accuracy("K", outline, [made_test(0.1 * i, 0.1, 0.1) for i in range(9)]) is None
    assert hole_accuracy("K", outline, []) is None


@pytest.mark.parametrize(("degrees", "value"), [(1, 12.706), (4.9, 2.776), (30, 2.042), (60, 2.000), (10_000, 1.960)])
def test_students_t(degrees, value):
    assert student_95(degrees) == pytest.approx(value, abs=0.002)


@cache
def site_errors(method):
    """The made-up site restored for several seeds: each pit's true mean error, and what its tests allow (m)."""
    found = []
    for seed in SEEDS:
        site = make_site(seed=seed, cell_m=1.0)
        source = ArrayRaster("after", site.after, site.grid, site.crs)
        made = restore_terrain(
            source,
            [(pit.pit_id, pit.outline) for pit in site.pits],
            RestoringOptions(method=method, tests=8),
            delaunay,
            Silent(),
        )
        z = np.concatenate([block for _, block in made.blocks(source)])
        for hole in made.holes:
            rows, cols = hole_of(hole.outline, site.grid).cells
            x = site.grid.west + (cols + 0.5) * site.grid.dx
            y = site.grid.north - (rows + 0.5) * site.grid.dy
            error = z[rows, cols] - ground(x, y, seed)
            found.append((float(error.mean()), float(np.sqrt(np.mean(error**2))), hole.accuracy))
    return found


@pytest.mark.parametrize("method", list(Method))
def test_the_stated_error_holds_the_truth_of_the_made_up_site(method):
    errors = site_errors(method)
    assert len(errors) == 9
    held = [abs(mean) <= accuracy.bound_m for mean, _, accuracy in errors]
    assert sum(held) >= 8  # a 95 % bound
    ratios = [rmse / accuracy.rmse_m for _, rmse, accuracy in errors]
    assert 0.6 < float(np.median(ratios)) < 1.4


def test_the_smooth_surface_is_the_better_one_on_hills():
    smooth, tin = (
        np.sqrt(np.mean([rmse**2 for _, rmse, _ in site_errors(method)])) for method in (Method.SMOOTH, Method.TIN)
    )
    assert smooth < 0.8 * tin
