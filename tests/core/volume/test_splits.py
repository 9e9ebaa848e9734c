# SPDX-License-Identifier: GPL-3.0-or-later
"""Benches, strata, periods, pit floor and netting: every split of the same columns."""

from __future__ import annotations

from collections import Counter
from datetime import date
from unittest import mock

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ....core.errors import InputError
from ....core.model import PitCondition, Position, StratumKind, SurveyRole
from ....core.phrases import remark
from ....core.rasters import ArrayRaster, Block, Grid
from ....core.volume import levels as levels_module
from ....core.volume.columns import columns_of
from ....core.volume.engine import compute_volumes
from ....core.volume.inputs import Terrain, VolumeOptions
from ....core.volume.levels import between_levels
from ....core.volume.share import Share
from ....core.volume.strata import ConstantSurface, DepthSurface, PlaneSurface, RasterSurface, Stratum
from .factories import CRS, NORTH, WEST, box, circle, one, permit, pit, raster, survey, volumes

PIT = box(20, 20, 60, 60)  # 1600 m2


def by(field: str, found) -> dict:
    sums: Counter = Counter()
    for part in found.parts:
        sums[getattr(part, field)] += round(part.cut_m3, 6)
    return dict(sums)


def test_benches_are_cut_at_multiples_of_the_height():
    found = one(raster(101.0), raster(88.0), PIT, bench_height_m=5.0)
    assert by("bench_bottom_m", found) == {85.0: 1600 * 2.0, 90.0: 1600 * 5.0, 95.0: 1600 * 5.0, 100.0: 1600 * 1.0}


@settings(max_examples=50, deadline=None)
@given(levels=st.lists(st.floats(-20, 20), min_size=9, max_size=60, unique=True), seed=st.integers(0, 99))
def test_sorting_into_many_levels_equals_one_pass_a_level(levels, seed):
    rng = np.random.default_rng(seed)
    weights, low = rng.uniform(0, 1, (7, 9)), rng.uniform(-18, 10, (7, 9))
    top = low + rng.uniform(0, 8, (7, 9))
    levels = sorted(levels)
    none = np.empty(0, dtype=np.int64)
    share = Share(weights.shape, *np.indices(weights.shape).reshape(2, -1), weights.ravel(), none, none, none)
    columns = columns_of(share, (Block(top, True), Block(low, True)))
    ends = columns.before, columns.bottom
    with mock.patch.object(levels_module, "_MANY_LEVELS", 0):
        many = between_levels(*ends, levels)
    assert between_levels(*ends, levels) == pytest.approx(many, abs=1e-9)
    edges = [-1e9, *levels, 1e9]
    slow = [
        float((weights * np.maximum(np.minimum(top, b) - np.maximum(low, a), 0)).sum())
        for a, b in zip(edges, edges[1:])
    ]
    assert many == pytest.approx(slow, abs=1e-9)


def test_overburden_by_depth_and_ore_between_constants():
    strata = [
        Stratum("soil", StratumKind.OVERBURDEN, bottom=DepthSurface(1.5)),
        Stratum("ore", StratumKind.ORE, "limestone", top=ConstantSurface(98.0), bottom=ConstantSurface(92.0)),
    ]
    found = one(raster(100.0), raster(90.0), PIT, strata=strata)
    assert by("stratum", found) == {"soil": 2400.0, "ore": 9600.0, "": 1600 * (0.5 + 2.0)}


def test_stratum_by_a_plane_through_three_points():
    plane = PlaneSurface.through([(WEST, NORTH - 100, 90.0), (WEST + 100, NORTH - 100, 100.0), (WEST, NORTH, 90.0)])
    found = one(raster(100.0), raster(90.0), PIT, strata=[Stratum("upper", StratumKind.ORE, top=None, bottom=plane)])
    assert by("stratum", found)["upper"] == pytest.approx(1600 * 6.0)  # the plane is at 94 m at the pit's centre


def test_plane_fits_more_points_by_least_squares_and_refuses_a_line():
    plane = PlaneSurface.through([(0, 0, 1), (10, 0, 2), (0, 10, 3), (10, 10, 4)])
    assert (plane.east_slope, plane.north_slope) == (pytest.approx(0.1), pytest.approx(0.2))
    with pytest.raises(InputError, match="on one line"):
        PlaneSurface.through([(0, 0, 1), (1, 1, 2), (2, 2, 9)])


def test_stratum_by_a_raster_on_another_grid():
    from .factories import grid

    model = raster(lambda x, y: 90 + 0.05 * x, grid(2.5, west=WEST - 10, size_m=125), "model")
    home = raster(100.0)
    surface = RasterSurface(model, CRS)
    found = one(home, raster(80.0), PIT, strata=[Stratum("upper", StratumKind.ORE, bottom=surface)])
    assert by("stratum", found)["upper"] == pytest.approx(1600 * (100 - 92.0), rel=1e-9)


def test_overlapping_strata_are_refused():
    strata = [
        Stratum("a", StratumKind.ORE, bottom=ConstantSurface(95.0)),
        Stratum("b", StratumKind.ORE, top=ConstantSurface(96.0)),
    ]
    with pytest.raises(InputError, match=r"'a', 'b' overlap by up to 1.000 m"):
        one(raster(100.0), raster(90.0), PIT, strata=strata)


def test_strata_and_licence_and_benches_together_add_up():
    strata = [Stratum("soil", StratumKind.OVERBURDEN, bottom=DepthSurface(2.0))]
    before, after = raster(lambda x, y: 100 + np.sin(x / 5)), raster(lambda x, y: 91 + np.cos(y / 6))
    found = one(
        before, after, circle(50, 50, 30), [permit(box(0, 0, 50.3, 100), 94.0, 99.0)], strata=strata, bench_height_m=2.0
    )
    assert sum(part.cut_m3 for part in found.parts) == pytest.approx(found.cut_m3, rel=1e-12)
    assert by("stratum", found)["soil"] == pytest.approx(found.area_m2 * 2.0, rel=1e-9)


def epochs(*heights, dates=(), roles=None, outline=PIT, condition=PitCondition.OPEN, **options):
    roles = roles or [SurveyRole.BEFORE, *[SurveyRole.BETWEEN] * (len(heights) - 2), SurveyRole.AFTER]
    days = dates or [None] * len(heights)
    terrains = [Terrain(survey(role, day), raster(z, name=role.value)) for role, day, z in zip(roles, days, heights)]
    return compute_volumes(
        terrains, [pit(outline, condition=condition)], crs=CRS, options=VolumeOptions(**options)
    ).result


def test_three_surveys_make_two_periods():
    days = (date(2022, 1, 1), date(2023, 1, 1), date(2024, 1, 1))
    first, second = epochs(100.0, 97.0, 92.0, dates=days).pits
    assert (first.period, second.period) == ("2022-01-01 – 2023-01-01", "2023-01-01 – 2024-01-01")
    assert (first.cut_m3, second.cut_m3) == (pytest.approx(4800), pytest.approx(8000))


def test_surveys_out_of_order_are_refused():
    with pytest.raises(InputError, match="surveyed on 2024-01-01, after terrain 'after' on 2022-01-01"):
        epochs(100.0, 97.0, dates=(date(2024, 1, 1), date(2022, 1, 1)))


ROLES = [SurveyRole.BEFORE, SurveyRole.AFTER, SurveyRole.PIT_FLOOR]


def test_pit_floor_replaces_the_surface_of_a_backfilled_pit_where_it_is_known():
    def floor(x, y):
        return np.where(x < 40, 85.0, np.nan)

    (found,) = epochs(100.0, 96.0, floor, roles=ROLES, condition=PitCondition.BACKFILLED).pits
    assert found.cut_m3 == pytest.approx(800 * 15 + 800 * 4)


def test_pit_floor_is_not_used_in_an_open_pit():
    (found,) = epochs(100.0, 96.0, 85.0, roles=ROLES).pits
    assert found.cut_m3 == pytest.approx(1600 * 4)


def test_netting_splits_the_fill_as_the_cut_and_carries_its_reason():
    after = raster(lambda x, y: np.where(x < 40, 95.0, 102.0))
    run = volumes(
        raster(100.0), after, [pit(PIT)], [permit(box(0, 0, 30, 100))], net_fill_reason="the heap is the mined stone"
    )
    (found,) = run.result.pits
    assert sum(part.fill_m3 for part in found.parts) == pytest.approx(found.fill_m3, rel=1e-12)
    assert run.result.provenance["net_fill_reason"] == "the heap is the mined stone"
    assert any("the heap is the mined stone" in notice.text for notice in run.result.notices)


def test_fill_is_not_split_unless_netting_was_asked_for():
    found = one(raster(100.0), raster(104.0), PIT)
    assert found.fill_m3 == pytest.approx(6400)
    assert all(part.fill_m3 == 0.0 for part in found.parts)


def texts(result) -> str:
    return " ".join(notice.text for notice in result.notices)


def test_r99_a_finer_pit_floor_under_one_pit_does_not_lend_its_grid_to_the_others():
    small = ArrayRaster("floor", np.full((40, 40), 85.0), Grid(WEST + 10, NORTH - 70, 0.5, 0.5, 40, 40), CRS)
    terrains = [
        Terrain(survey(SurveyRole.BEFORE), raster(100.0)),
        Terrain(survey(SurveyRole.AFTER), raster(95.0)),
        Terrain(survey(SurveyRole.PIT_FLOOR), small),
    ]
    pits = [pit(box(12, 12, 28, 28), "filled", PitCondition.BACKFILLED), pit(box(60, 60, 70, 70), "open")]
    run = compute_volumes(terrains, pits, crs=CRS)
    assert [found.cut_m3 for found in run.result.pits] == [pytest.approx(256 * 15), pytest.approx(100 * 5)]
    assert run.grid == raster(100.0).grid


def test_r99_a_pit_floor_that_does_not_reach_the_whole_pit_is_said_with_the_area():
    def floor(x, y):
        return np.where(x < 40, 85.0, np.nan)

    part = epochs(100.0, 96.0, floor, roles=ROLES, condition=PitCondition.FLOODED)
    assert "does not reach 800.00 m² (50.0 %) of pit 'K1'" in texts(part)
    assert "does not reach" not in texts(epochs(100.0, 96.0, 85.0, roles=ROLES, condition=PitCondition.FLOODED))
    assert "does not reach" not in texts(epochs(100.0, 96.0, floor, roles=ROLES))


def test_unmarked_nodata_in_the_pit_floor_is_named():
    class Named(ArrayRaster):
        def remarks(self):
            return [remark("nodata.unmarked", name=self.name, values="-9999")]

    floor = raster(85.0, name="floor")
    terrains = [
        Terrain(survey(SurveyRole.BEFORE), raster(100.0)),
        Terrain(survey(SurveyRole.AFTER), raster(96.0)),
        Terrain(survey(SurveyRole.PIT_FLOOR), Named(floor.name, floor.z, floor.grid, floor.crs)),
    ]
    assert "Terrain 'floor' holds values no ground can have (-9999)" in texts(
        compute_volumes(terrains, [pit(PIT)], crs=CRS).result
    )


def test_r99_depths_of_strata_count_from_the_old_ground_in_every_period():
    strata = [
        Stratum("soil", StratumKind.OVERBURDEN, bottom=DepthSurface(2.0)),
        Stratum("ore", StratumKind.ORE, top=DepthSurface(2.0)),
    ]
    terrains = [
        Terrain(survey(role), raster(z))
        for role, z in ((SurveyRole.BEFORE, 100.0), (SurveyRole.BETWEEN, 95.0), (SurveyRole.AFTER, 90.0))
    ]
    first, second = compute_volumes(terrains, [pit(PIT)], crs=CRS, strata=strata).result.pits
    assert by("stratum", first) == {"soil": 3200.0, "ore": 4800.0}
    assert by("stratum", second) == {"ore": 8000.0}  # the soil was gone; it is not taken off a second time


def test_old_ground_unknown_in_the_first_survey_is_that_of_the_next():
    strata = [Stratum("soil", StratumKind.OVERBURDEN, bottom=DepthSurface(2.0))]
    old = raster(lambda x, y: np.where(x < 40, 100.0, np.nan))
    terrains = [
        Terrain(survey(role), z)
        for role, z in (
            (SurveyRole.BEFORE, old),
            (SurveyRole.BETWEEN, raster(99.0)),
            (SurveyRole.AFTER, raster(90.0)),
        )
    ]
    _, second = compute_volumes(
        terrains, [pit(PIT)], crs=CRS, strata=strata, options=VolumeOptions(min_coverage_pct=0.0)
    ).result.pits
    assert by("stratum", second)["soil"] == pytest.approx(800 * 1.0 + 800 * 2.0)


@pytest.mark.parametrize(
    ("top", "bottom"), [(ConstantSurface(91.0), ConstantSurface(97.0)), (DepthSurface(9.0), DepthSurface(3.0))]
)
def test_a_stratum_upside_down_is_refused(top, bottom):
    with pytest.raises(InputError, match="top of the stratum 'ore' lies 6 m under its bottom"):
        Stratum("ore", StratumKind.ORE, top=top, bottom=bottom)


def test_surfaces_of_a_stratum_that_cross_are_said_with_the_cut_over_them():
    top = RasterSurface(raster(lambda x, y: np.where(x < 50, 97.0, 91.0)), CRS)
    crossed = [Stratum("ore", StratumKind.ORE, top=top, bottom=ConstantSurface(94.0))]
    run = volumes(raster(100.0), raster(90.0), [pit(PIT)], strata=crossed).result
    assert by("stratum", run.pits[0])["ore"] == pytest.approx(30 * 40 * 3.0)
    (said,) = [notice for notice in run.notices if notice.code == "strata.crossed"]
    assert "Under 4000.00 m³ of the cut of pit 'K1'" in said.text
    assert not said.warning  # a seam may pinch out; more than half of the pit would be a mistake


def test_cut_where_a_stratum_s_surface_has_no_value_is_said():
    top = RasterSurface(raster(lambda x, y: np.where(x < 40.0, 95.0, np.nan)), CRS)
    run = volumes(raster(100.0), raster(90.0), [pit(PIT)], strata=[Stratum("ore", StratumKind.ORE, top=top)]).result
    assert by("stratum", run.pits[0])["ore"] == pytest.approx(20 * 40 * 5.0)
    assert "Under 8000.00 m³ of the cut of pit 'K1' in before – after the top or bottom of the stratum 'ore'" in texts(
        run
    )


def test_benches_of_a_pit_without_a_measured_cell():
    hole = raster(lambda x, y: np.where((x < 50) & (y < 50), np.nan, 100.0))
    pits = [pit(box(10, 10, 20, 20), "unknown"), pit(box(60, 60, 70, 70), "known")]
    unknown, known = volumes(hole, raster(91.0), pits, bench_height_m=5.0, min_coverage_pct=0.0).result.pits
    assert (unknown.measured_m2, unknown.cut_m3, unknown.parts) == (0.0, 0.0, ())
    assert by("bench_bottom_m", known) == {95.0: 500.0, 90.0: 400.0}


def test_benches_and_a_licence_that_lies_wholly_on_unmeasured_ground():
    hole = raster(lambda x, y: np.where(x < 30, np.nan, 100.0))
    found = one(
        hole, raster(91.0), PIT, [permit(box(0, 0, 30, 100), 95.0, None)], bench_height_m=5.0, min_coverage_pct=0.0
    )
    assert by("position", found) == {Position.OUTSIDE: pytest.approx(30 * 40 * 9.0)}
