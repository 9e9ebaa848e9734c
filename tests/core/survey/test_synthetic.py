# SPDX-License-Identifier: GPL-3.0-or-later
"""The made-up site is what it claims to be: its truth is exact, its pits lie where they should, its noise is noise."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from ....core.model import Position, Survey, SurveyRole
from ....core.rasters import ArrayRaster
from ....core.survey import synthetic
from ....core.survey.synthetic import ground, make_site, without_licence
from ....core.volume.engine import compute_volumes
from ....core.volume.inputs import Terrain, VolumeOptions


@pytest.fixture(scope="module")
def exact():
    return make_site(noise=False, hole=False)


@pytest.fixture(scope="module")
def noisy():
    return make_site()


def volumes(site, **options):
    terrains = [
        Terrain(Survey(role, ""), ArrayRaster(role.value, z, site.grid, site.crs))
        for role, z in ((SurveyRole.BEFORE, site.before), (SurveyRole.AFTER, site.after))
    ]
    run = compute_volumes(terrains, site.pits, crs=site.crs, permits=site.permits, options=VolumeOptions(**options))
    return {pit.pit_id: pit for pit in run.result.pits}


def test_the_engine_finds_the_truth_on_exact_terrain(exact):
    for pit_id, pit in volumes(exact).items():
        truth = exact.truth[pit_id]
        assert pit.coverage_pct == pytest.approx(100.0)
        assert pit.cut_m3 == pytest.approx(truth.cut_m3, rel=2e-4)
        assert pit.fill_m3 == pytest.approx(truth.fill_m3, abs=0.5)
        for position in (Position.INSIDE, Position.OUTSIDE, Position.BELOW, Position.ABOVE):
            wanted = getattr(truth, f"{position.value}_m3")
            assert pit.cut_at(position) == pytest.approx(wanted, abs=5e-4 * truth.cut_m3)


def test_the_engine_finds_the_truth_through_noise(noisy):
    for pit_id, pit in volumes(noisy).items():
        assert pit.cut_m3 == pytest.approx(noisy.truth[pit_id].cut_m3, rel=0.005)


def test_the_truth_does_not_depend_on_its_lattice():
    shape = synthetic._SHAPES[1]
    coarse, fine = (synthetic._truth(shape, 5, step) for step in (0.1, 0.05))
    for name in ("cut_m3", "inside_m3", "below_m3", "outside_m3"):
        assert getattr(coarse, name) == pytest.approx(getattr(fine, name), rel=1e-5)


def test_the_pits_lie_as_the_story_says(exact):
    """One inside the licence, one across its boundary, one below its floor; a heap; a hole in the data."""
    (licence,) = exact.permits
    k1, k2, k3 = (exact.truth[name] for name in ("K1", "K2", "K3"))
    assert k1.inside_m3 == pytest.approx(k1.cut_m3)
    assert 0.2 < k2.outside_m3 / k2.cut_m3 < 0.8
    assert k3.below_m3 > 1000
    assert k3.outside_m3 == 0
    assert k2.fill_m3 > 100
    assert k1.fill_m3 == k3.fill_m3 == 0
    assert licence.z_min_m < licence.z_max_m
    assert all(pit.outline.is_valid for pit in exact.pits)
    assert shapely.union_all([pit.outline for pit in exact.pits]).area == pytest.approx(
        sum(pit.outline.area for pit in exact.pits)
    )


def test_the_outlines_hold_the_whole_excavation(exact):
    """Outside the outlines before and after are the same."""
    grid = exact.grid
    x = grid.west + (np.arange(grid.width) + 0.5) * grid.dx
    y = grid.north - (np.arange(grid.height) + 0.5) * grid.dy
    xx, yy = np.meshgrid(x, y)
    outside = ~shapely.contains_xy(shapely.union_all([pit.outline for pit in exact.pits]), xx, yy)
    assert np.array_equal(exact.before[outside], exact.after[outside])


def test_the_hole_touches_one_pit_only(noisy):
    coverage = {pit_id: pit.coverage_pct for pit_id, pit in volumes(noisy).items()}
    assert coverage["K1"] == pytest.approx(100.0)
    assert coverage["K2"] == pytest.approx(100.0)
    assert 99.0 < coverage["K3"] < 99.99


def test_noise_has_the_stated_size(exact, noisy):
    assert noisy.sigma_z_m == 0.03
    assert exact.sigma_z_m == 0.0
    assert np.std(noisy.before - exact.before) == pytest.approx(0.03, rel=0.01)
    assert abs(np.mean(noisy.before - exact.before)) < 1e-3


def test_the_ground_is_believable():
    x, y = np.meshgrid(np.arange(512_000.0, 512_420.0, 2), np.arange(3_367_600.0, 3_367_960.0, 2))
    z = ground(x, y)
    assert 80 < z.min() < z.max() < 200
    slope = np.hypot(*np.gradient(z, 2.0))
    assert 0.02 < np.median(slope) < 0.5
    assert slope.max() < 2.0


def test_cell_and_seed_are_free():
    coarse = make_site(cell_m=2.0, seed=9)
    assert coarse.before.shape == (180, 210)
    assert not np.array_equal(coarse.before, make_site(cell_m=2.0, seed=10).before)
    assert np.array_equal(coarse.after, make_site(cell_m=2.0, seed=9).after, equal_nan=True)


def test_without_a_licence_everything_is_outside(exact):
    for pit in volumes(without_licence(exact)).values():
        assert pit.cut_at(Position.OUTSIDE) == pytest.approx(pit.cut_m3)
