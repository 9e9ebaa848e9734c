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
from ....core.model import PitCondition, StratumKind, SurveyRole
from ....core.rasters import Block
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
