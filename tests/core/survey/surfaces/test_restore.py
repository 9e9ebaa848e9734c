# SPDX-License-Identifier: GPL-3.0-or-later
"""The ground under a hole against the ground that was there: planes exactly, round ground within the stated error."""

from __future__ import annotations

import time

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from .....core.errors import InputError
from .....core.progress import Silent
from .....core.survey.surfaces.groundlines import GroundLine
from .....core.survey.surfaces.holes import hole_of
from .....core.survey.surfaces.original import joined_outlines, restore_terrain
from .....core.survey.surfaces.restoration import Restoration, RestoringOptions, needs_double
from .....core.survey.surfaces.restore import Method, OldFit
from .factories import SOUTH, WEST, bowl, circle, delaunay, dug, plane, terrain

BOTH = pytest.mark.parametrize("method", list(Method))
PIT = circle(95.0, 105.0, 18.0)


def restoration(present, *outlines, method=Method.SMOOTH, lines=(), disturbed=(), old=None, **options) -> Restoration:
    options.setdefault("tests", 6)
    pits = [(f"K{number}", outline) for number, outline in enumerate(outlines or (PIT,), start=1)]
    return restore_terrain(
        present,
        pits,
        RestoringOptions(method=method, **options),
        delaunay,
        Silent(),
        lines=lines,
        disturbed=disturbed,
        old=old,
    )


def whole(found, present):
    return np.concatenate([z for _, z in found.blocks(present)])


@BOTH
def test_a_plane_comes_back_exactly(method):
    truth = terrain(plane)
    present = dug(truth, PIT)
    found = restoration(present, method=method)
    assert whole(found, present) == pytest.approx(truth.z, abs=1e-8)
    assert found.holes[0].accuracy.rmse_m == pytest.approx(0.0, abs=1e-8)
    assert found.holes[0].net_m3 == pytest.approx(float((truth.z - present.z).sum()), rel=1e-9)


@settings(max_examples=15, deadline=None)
@given(
    st.floats(-0.5, 0.5),
    st.floats(-0.5, 0.5),
    st.floats(40, 60),
    st.floats(40, 60),
    st.floats(6, 16),
    st.sampled_from(list(Method)),
)
def test_every_plane_comes_back_under_every_outline(east, north, x, y, radius, method):
    truth = terrain(lambda e, n: 300.0 + east * (e - WEST) + north * (n - SOUTH), size=100)
    outline = circle(x, y, radius).difference(circle(x + radius, y, radius / 2.0))
    present = dug(truth, outline)
    found = restoration(present, outline, method=method, tests=0, stated_sigma_m=0.1)
    assert whole(found, present) == pytest.approx(truth.z, abs=1e-6)


@BOTH
def test_round_ground_comes_back_within_the_stated_error(method):
    truth = terrain(bowl)
    present = dug(truth, PIT)
    found = restoration(present, method=method)
    error = whole(found, present) - truth.z
    inside = error != 0.0
    (hole,) = found.holes
    assert abs(error[inside].mean()) <= hole.accuracy.bound_m
    assert np.sqrt((error[inside] ** 2).mean()) <= 1.3 * hole.accuracy.rmse_m + 1e-9
    assert found.stated.from_tests


def test_the_smooth_surface_knows_round_ground_better_than_triangles():
    truth = terrain(bowl)
    present = dug(truth, PIT)
    smooth, tin = (
        restoration(present, method=method).holes[0].accuracy.rmse_m for method in (Method.SMOOTH, Method.TIN)
    )
    assert smooth < 0.2 * tin


@BOTH
def test_the_ground_outside_stays_bit_by_bit(method):
    present = dug(terrain(bowl, size=150), PIT)
    present.z[3:5, 20:30] = np.nan
    found = restoration(present, method=method)
    z = whole(found, present)
    hole = hole_of(found.holes[0].outline, present.grid)
    outside = np.ones(z.shape, dtype=bool)
    outside[hole.cells] = False
    assert np.array_equal(z[outside], present.z[outside], equal_nan=True)
    assert np.isfinite(z[~outside]).all()


def test_every_cell_the_outline_touches_is_restored():
    present = dug(terrain(plane, size=60), circle(30.2, 29.7, 8.0))
    hole = hole_of(circle(30.2, 29.7, 8.0), present.grid)
    boxes = [
        shapely.box(WEST + c, SOUTH + 60 - r - 1, WEST + c + 1, SOUTH + 60 - r) for r in range(60) for c in range(60)
    ]
    with np.errstate(invalid="ignore"):
        touched = shapely.area(shapely.intersection(boxes, circle(30.2, 29.7, 8.0))) > 0.0
    mask = np.zeros((60, 60), dtype=bool)
    mask[hole.cells] = True
    assert np.array_equal(mask.ravel(), touched)


def roof(x, y):
    return 120.0 - 0.4 * np.abs(y - SOUTH - 105.0)


@BOTH
def test_a_ridge_without_heights_takes_them_from_its_ends(method):
    truth = terrain(roof)
    present = dug(truth, PIT)
    ridge = GroundLine("1", np.array([(WEST + 60, SOUTH + 105, np.nan), (WEST + 130, SOUTH + 105, np.nan)]))
    bare = whole(restoration(present, method=method), present) - truth.z
    lined = whole(restoration(present, method=method, lines=[ridge]), present) - truth.z
    assert np.abs(bare).max() > 1.0
    on_ridge = np.abs(lined[94:96, 85:105])  # the two rows beside the ridge line
    assert on_ridge.max() < 0.45
    share = 0.75 if method is Method.SMOOTH else 0.5  # a spline rounds the slopes beside the ridge
    assert np.sqrt((lined**2).mean()) < share * np.sqrt((bare**2).mean())


@BOTH
def test_a_line_with_heights_is_followed_exactly(method):
    present = dug(terrain(plane), PIT)
    raised = [(WEST + x, SOUTH + 105.0, 150.0) for x in (85, 105)]
    found = restoration(present, method=method, lines=[GroundLine("1", np.array(raised))])
    z = whole(found, present)
    assert z[94, 95] == pytest.approx(150.0, abs=2.5)
    assert z[94, 95] > plane(WEST + 95.5, SOUTH + 105.5) + 20.0


def test_a_line_that_ends_in_the_hole_without_a_height_is_named_and_not_used():
    present = dug(terrain(plane), PIT)
    open_line = GroundLine("7", np.array([(WEST + 60, SOUTH + 105, np.nan), (WEST + 95, SOUTH + 105, np.nan)]))
    found = restoration(present, lines=[open_line])
    assert found.holes[0].lines == 0
    assert [each.values["name"] for each in found.remarks if each.code == "restore.line.open"] == ["7"]


def hills(x, y):
    return bowl(x, y) + 3.0 * np.sin((x - WEST) / 9.0) * np.cos((y - SOUTH) / 11.0)


def old_of(shift):
    def heights(grid):
        x = grid.west + (np.arange(grid.width) + 0.5) * grid.dx
        y = grid.north - (np.arange(grid.height) + 0.5) * grid.dy
        return hills(*np.meshgrid(x, y)) - shift

    return heights


@pytest.mark.parametrize("fit", [OldFit.RIM, OldFit.SHIFT])
def test_an_old_terrain_with_a_shift_gives_the_ground_back(fit):
    truth = terrain(hills)
    present = dug(truth, PIT)
    found = restoration(present, old=old_of(1.7), old_fit=fit)
    (hole,) = found.holes
    assert hole.shift.bias_m == pytest.approx(1.7)
    assert hole.shift.nmad_m == pytest.approx(0.0, abs=1e-9)
    assert whole(found, present) == pytest.approx(truth.z, abs=1e-7)
    assert found.stated.bias_z_m == pytest.approx(0.0, abs=1e-7)


def test_an_old_terrain_taken_as_it_is_keeps_its_shift_and_says_so():
    truth = terrain(hills)
    present = dug(truth, PIT)
    found = restoration(present, old=old_of(1.7), old_fit=OldFit.NONE)
    assert found.holes[0].accuracy.bias_m == pytest.approx(-1.7)
    assert found.stated.bias_z_m == pytest.approx(1.7)
    assert [each.warning for each in found.remarks if each.code == "restore.old.shift"] == [True]


def test_an_old_terrain_that_does_not_cover_the_hole_is_refused():
    present = dug(terrain(plane), PIT)

    def half(grid):
        z = old_of(0.0)(grid)
        z[:, : grid.width // 2] = np.nan
        return z

    with pytest.raises(InputError, match="no heights on part of the hole 'K1'"):
        restoration(present, old=half)


def test_pits_that_meet_are_one_hole():
    pits = [("A", circle(50, 50, 10)), ("B", circle(68.5, 50, 10)), ("C", circle(120, 120, 5))]
    assert [name for name, _ in joined_outlines(pits, 1.0)] == ["A+B", "C"]
    apart = [("A", circle(50, 50, 10)), ("B", circle(71.0, 50, 10)), ("A", circle(120, 120, 5))]
    assert sorted(name for name, _ in joined_outlines(apart, 0.0)) == ["A", "A #2", "B"]


def test_disturbed_ground_is_not_used():
    heap = circle(123.0, 105.0, 9.0)
    truth = terrain(plane)
    present = dug(dug(truth, PIT), heap, depth=-15.0)
    spoiled = whole(restoration(present), present)
    clean = whole(restoration(present, disturbed=[heap]), present)
    hole = hole_of(PIT, present.grid)
    assert np.abs(spoiled[hole.cells] - truth.z[hole.cells]).max() > 0.5
    assert clean[hole.cells] == pytest.approx(truth.z[hole.cells], abs=1e-7)


def test_too_little_ground_for_tests_must_be_answered_by_the_user():
    present = dug(terrain(plane, size=60), circle(30, 30, 20))
    with pytest.raises(InputError, match="too little undisturbed ground around 'K1'"):
        restoration(present, circle(30, 30, 20))
    found = restoration(present, circle(30, 30, 20), stated_sigma_m=0.4)
    assert not found.stated.from_tests
    assert found.stated.correlated_sigma_m == 0.4
    assert found.stated.correlation_range_m >= 100 * 20
    assert "restore.tests.few" in [each.code for each in found.remarks]


def test_a_statement_better_than_the_tests_is_told():
    truth = terrain(hills)
    found = restoration(dug(truth, PIT), stated_sigma_m=0.001)
    assert "restore.stated.small" in [each.code for each in found.remarks]


def test_a_hole_without_a_rim_is_refused():
    present = dug(terrain(plane, size=60), circle(30, 30, 20))
    with pytest.raises(InputError, match="of the rim of the hole at"):
        restoration(present, circle(30, 30, 20), disturbed=[circle(30, 30, 26)], stated_sigma_m=1.0)
    with pytest.raises(InputError, match="'K1' does not lie on the terrain '现状地形'"):
        restoration(present, circle(500, 500, 20))


def test_a_hole_with_part_of_its_rim_unknown_is_restored_and_told():
    truth = terrain(plane)
    present = dug(truth, PIT)
    present.z[:, 112:118] = np.nan
    for method in Method:
        found = restoration(present, method=method)
        assert found.holes[0].rim_pct < 90.0
        assert "restore.rim.poor" in [each.code for each in found.remarks]
        hole = hole_of(PIT, present.grid)
        assert whole(found, present)[hole.cells] == pytest.approx(truth.z[hole.cells], abs=1e-6)


def test_single_precision_is_used_only_where_it_loses_nothing():
    source = terrain(lambda x, y: np.full(x.shape, 100.25), size=20)
    assert not needs_double(source)
    assert needs_double(terrain(lambda x, y: np.full(x.shape, 100.1), size=20))


def test_a_hole_of_200_m_takes_seconds():
    truth = terrain(bowl, size=900, cell=0.5)
    outline = circle(225.0, 225.0, 100.0)
    started = time.perf_counter()
    found = restoration(dug(truth, outline), outline, tests=0, stated_sigma_m=0.1)
    assert time.perf_counter() - started < 12.0
    rows, cols = hole_of(found.holes[0].outline, truth.grid).cells
    assert found.holes[0].z[np.isfinite(found.holes[0].z)] == pytest.approx(truth.z[rows, cols], abs=0.3)
