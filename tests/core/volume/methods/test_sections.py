# SPDX-License-Identifier: GPL-3.0-or-later
"""The section method on bodies with a closed form: each formula of R93 where it is exact, tips, splits, nodata."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from .....core.errors import CoverageError, InputError
from .....core.model import Position, StratumKind, SurveyRole
from .....core.volume.inputs import Terrain, VolumeOptions
from .....core.volume.methods.intervals import Formula, choose, volume
from .....core.volume.methods.lines import Layout
from .....core.volume.methods.sections import section_volumes
from .....core.volume.strata import ConstantSurface, DepthSurface, Stratum
from .. import factories as f

LEVEL = f.raster(100.0)


def sections(
    after, outline, spacing=5.0, bearing=0.0, *, before=LEVEL, permits=(), strata=(), baseline=None, **options
):
    terrains = [Terrain(f.survey(SurveyRole.BEFORE), before), Terrain(f.survey(SurveyRole.AFTER), after)]
    made = section_volumes(
        terrains,
        [f.pit(outline)],
        crs=f.CRS,
        layout=Layout(spacing, bearing, baseline),
        permits=permits,
        strata=strata,
        options=VolumeOptions(**options),
    )
    return made.found[0]


def used(found) -> set[Formula]:
    return {interval.formula for interval in found.intervals}


@pytest.mark.parametrize("bearing", [0.0, 90.0, 180.0, 270.0, -90.0])
def test_a_box_with_walls_is_trapezia_to_its_tips(bearing):
    found = sections(f.raster(93.0), f.box(12.3, 20.7, 55.1, 61.9), bearing=bearing)
    assert found.volume.cut_m3 == pytest.approx(7.0 * 42.8 * 41.2, rel=1e-9)
    assert used(found) == {Formula.TRAPEZOID}
    assert found.area_m2 == pytest.approx(found.volume.area_m2, rel=1e-9)
    assert found.uncrossed_m2 == 0.0


def test_sections_are_centred_and_numbered():
    found = sections(f.raster(93.0), f.box(10, 20, 33, 61.9), spacing=5.0)
    assert [section.number for section in found.sections] == [1, 2, 3, 4]
    assert [section.chainage_m for section in found.sections] == pytest.approx([4.0, 9.0, 14.0, 19.0])
    assert [interval.length_m for interval in found.intervals] == pytest.approx([4.0, 5.0, 5.0, 5.0, 4.0])
    assert [(interval.first, interval.last) for interval in found.intervals][::4] == [(None, 1), (4, None)]
    section = found.sections[0]
    assert section.line.length == pytest.approx(41.9)
    assert section.areas.cut_m2 == pytest.approx(7.0 * 41.9)


def test_a_tilted_floor_is_exact():
    found = sections(f.raster(lambda x, y: 70.0 + 0.2 * x + 0.1 * y), f.box(10, 10, 60, 70), spacing=7.0)
    assert found.volume.cut_m3 == pytest.approx((30.0 - 0.2 * 35.0 - 0.1 * 40.0) * 3000.0, rel=1e-9)
    assert used(found) <= {Formula.TRAPEZOID, Formula.FRUSTUM}


def test_a_wedge_pinches_to_a_line():
    wedge = f.raster(lambda x, y: 100.0 - (x - 10.0) / 4.0)
    found = sections(wedge, f.box(10, 10, 30, 50), spacing=40.0)
    assert [interval.formula for interval in found.intervals] == [Formula.WEDGE, Formula.PRISMOID]  # 50 % apart
    assert found.volume.cut_m3 == pytest.approx(5.0 / 2.0 * 800.0, rel=1e-9)


def test_a_cone_and_its_frusta_are_exact():
    """Depth and width both grow from a point: the section grows with the square of the distance."""
    outline = f.polygon((10, 50), (60, 25), (60, 75))
    found = sections(f.raster(lambda x, y: 100.0 - (x - 10.0) / 5.0), outline, spacing=50.0 / 3.0)
    assert [interval.formula for interval in found.intervals][:2] == [Formula.CONE, Formula.FRUSTUM]
    truth = 50.0 * 10.0 * 50.0 / 3.0
    first, second = found.intervals[:2]
    assert first.cut_m3 == pytest.approx(truth * (first.length_m / 50.0) ** 3, rel=1e-9)
    assert second.cut_m3 == pytest.approx(
        truth * (((first.length_m + second.length_m) / 50.0) ** 3 - (first.length_m / 50.0) ** 3), rel=1e-9
    )


def test_a_prismoid_where_shapes_differ():
    """A saddle between a rectangle and a triangle of depth: quadratic areas are met exactly by Simpson."""
    outline = f.box(20, 20, 80, 80)
    after = f.raster(lambda x, y: 100.0 - (x - 20.0) * (80.0 - x) / 60.0)
    found = sections(after, outline, spacing=60.0)
    assert used(found) == {Formula.PRISMOID}
    coarse = found.volume.cut_m3
    assert coarse == pytest.approx(60.0 * 60.0**3 / 6.0 / 60.0, rel=1e-3)


def test_a_pyramid_is_met_by_finer_sections():
    def pyramid(x, y):
        return 100.0 - np.maximum(0.0, 15.0 - np.maximum(np.abs(x - 50.0), np.abs(y - 50.0)) / 2.0)

    truth = 60.0 * 60.0 * 15.0 / 3.0
    errors = [
        abs(sections(f.raster(pyramid, f.grid(0.25)), f.box(18, 18, 82, 82), spacing).volume.cut_m3 / truth - 1.0)
        for spacing in (16.0, 8.0, 4.0)
    ]
    assert errors[-1] < 4e-3
    assert errors[0] < 0.03


@pytest.mark.parametrize("bearing", [0.0, 20.0, 63.5, 110.0])
def test_a_round_pit_at_any_bearing(bearing):
    def bowl(x, y):
        return 100.0 - np.maximum(0.0, 12.0 * (1.0 - ((x - 50.0) ** 2 + (y - 50.0) ** 2) / 900.0))

    found = sections(f.raster(bowl, f.grid(0.5)), f.circle(50, 50, 30.5), 3.0, bearing)
    assert found.volume.cut_m3 == pytest.approx(math.pi * 900.0 * 12.0 / 2.0, rel=5e-3)
    assert all(section.bearing_deg == pytest.approx(bearing) for section in found.sections)


@pytest.mark.parametrize(
    ("areas", "formula", "mean"),
    [
        ((10.0, 9.0, 8.0), Formula.TRAPEZOID, 9.0),
        ((16.0, 9.0, 4.0), Formula.FRUSTUM, (16.0 + 4.0 + 8.0) / 3.0),
        ((0.0, 5.0, 10.0), Formula.WEDGE, 5.0),
        ((10.0, 2.5, 0.0), Formula.CONE, 10.0 / 3.0),
        ((10.0, 12.0, 10.0), Formula.PRISMOID, 68.0 / 6.0),
        ((0.0, 7.5, 10.0), Formula.PRISMOID, 40.0 / 6.0),
        ((0.0, 6.0, 0.0), Formula.PRISMOID, 4.0),
        ((0.0, 0.0, 0.0), Formula.NONE, 0.0),
        ((10.0, 8.0, 6.0), Formula.TRAPEZOID, 8.0),
    ],
)
def test_the_choice_of_the_formula(areas, formula, mean):
    assert choose(*areas) is formula
    assert volume(formula, *areas, 7.0) == pytest.approx(7.0 * mean)


def test_cut_and_fill_are_split_at_the_crossing():
    found = sections(f.raster(lambda x, y: 100.0 - (y - 50.0) / 10.0), f.box(20, 30, 60, 70))
    assert found.volume.cut_m3 == pytest.approx(40.0 * 20.0, rel=1e-9)
    assert found.volume.fill_m3 == pytest.approx(40.0 * 20.0, rel=1e-9)


def test_licence_positions_add_up():
    permits = [f.permit(f.box(0, 0, 40, 100), z_min=95.0, z_max=99.0)]
    found = sections(f.raster(90.0), f.box(20, 30, 60, 70), spacing=10.0, bearing=90.0, permits=permits)
    cut = {part.position: part.cut_m3 for part in found.volume.parts}
    assert cut == {
        Position.INSIDE: pytest.approx(4.0 * 800.0),
        Position.BELOW: pytest.approx(5.0 * 800.0),
        Position.ABOVE: pytest.approx(1.0 * 800.0),
        Position.OUTSIDE: pytest.approx(10.0 * 800.0),
    }
    assert sum(cut.values()) == pytest.approx(found.volume.cut_m3, rel=1e-12)


def test_strata_and_the_rest_add_up():
    strata = [
        Stratum("soil", StratumKind.OVERBURDEN, "", None, DepthSurface(2.0)),
        Stratum("ore", StratumKind.ORE, "", DepthSurface(2.0), ConstantSurface(94.0)),
    ]
    found = sections(
        f.raster(lambda x, y: 100.0 - 10.0 * (x - 20.0) / 40.0), f.box(20, 30, 60, 70), bearing=90.0, strata=strata
    )
    cut = {part.stratum: part.cut_m3 for part in found.volume.parts}
    assert sum(cut.values()) == pytest.approx(found.volume.cut_m3, rel=1e-12)
    assert cut["soil"] == pytest.approx(40.0 * (2.0 * 40.0 - 2.0 * 8.0 / 2.0), rel=1e-9)
    assert cut["ore"] == pytest.approx(40.0 * (4.0 * 16.0 / 2.0 + 4.0 * 16.0), rel=1e-9)


def test_overlapping_strata_are_refused():
    strata = [
        Stratum("a", StratumKind.ORE, "", None, DepthSurface(6.0)),
        Stratum("b", StratumKind.ORE, "", DepthSurface(4.0), None),
    ]
    with pytest.raises(InputError, match=r"overlap by up to 2\.000 m"):
        sections(f.raster(90.0), f.box(20, 30, 60, 70), strata=strata)


def test_a_baseline_gives_stations_at_whole_multiples():
    baseline = shapely.LineString([(f.WEST, f.NORTH - 50), (f.WEST + 90, f.NORTH - 50)])
    found = sections(f.raster(93.0), f.box(12, 20, 33, 60), spacing=5.0, baseline=baseline)
    assert [section.chainage_m for section in found.sections] == pytest.approx([15.0, 20.0, 25.0, 30.0])
    assert found.volume.cut_m3 == pytest.approx(7.0 * 840.0, rel=1e-9)
    bent = shapely.LineString([(f.WEST, f.NORTH - 50), (f.WEST + 40, f.NORTH - 30), (f.WEST + 90, f.NORTH - 50)])
    with pytest.raises(InputError, match=r"bends by 20\.00 m"):
        sections(f.raster(93.0), f.box(12, 20, 33, 60), baseline=bent)


def test_a_part_between_two_lines_is_not_lost():
    outline = f.box(10, 10, 40, 40).union(f.box(61, 61, 64, 66))
    baseline = shapely.LineString([(f.WEST, f.NORTH - 50), (f.WEST + 90, f.NORTH - 50)])
    found = sections(f.raster(98.0), outline, spacing=20.0, baseline=baseline)
    assert found.volume.cut_m3 == pytest.approx(2.0 * 915.0, rel=1e-9)
    assert found.uncrossed_m2 == pytest.approx(15.0)


def test_a_hole_in_the_outline_is_left_out():
    outline = f.box(10, 10, 40, 40).difference(f.box(20, 20, 30, 30))
    found = sections(f.raster(98.0), outline, spacing=1.0)
    assert found.volume.cut_m3 == pytest.approx(2.0 * 800.0, rel=0.02)


def test_unmeasured_stretches_lower_the_coverage():
    after = f.raster(95.0)
    after.z[44:56, 30:32] = np.nan
    found = sections(after, f.box(20, 20, 80, 80), spacing=1.0, bearing=90.0)
    missing = found.volume.area_m2 - found.volume.measured_m2
    assert missing == pytest.approx(24.0, abs=14.0)
    assert found.volume.cut_m3 == pytest.approx(5.0 * found.volume.measured_m2, rel=1e-6)
    after.z[30:] = np.nan
    with pytest.raises(CoverageError, match="Too little of the ground"):
        sections(after, f.box(20, 20, 80, 80))


def test_profiles_reach_beyond_the_outline():
    found = sections(f.raster(93.0), f.box(20, 20, 60, 60), spacing=20.0)
    profile = found.sections[0].profile
    assert profile.distance_m[0] < 0.0
    assert profile.distance_m[-1] > 40.0
    assert profile.distance_m[profile.inside][[0, -1]] == pytest.approx([0.0, 40.0])
    assert np.all(np.diff(profile.distance_m) > 0.0)
    assert profile.before_m[profile.inside] == pytest.approx(100.0)
    assert profile.x[0] == pytest.approx(f.WEST + 30.0)


@pytest.mark.parametrize("spacing", [0.0, -3.0, 0.1, math.nan])
def test_spacings_that_measure_nothing_are_refused(spacing):
    with pytest.raises(InputError, match="spacing of the sections"):
        sections(f.raster(93.0), f.box(20, 20, 60, 60), spacing=spacing)


@settings(max_examples=30, deadline=None)
@given(
    bearing=st.floats(0.0, 360.0),
    share=st.floats(0.03, 0.1),
    depth=st.floats(0.1, 50.0),
    corners=st.lists(st.tuples(st.floats(10, 90), st.floats(10, 90)), min_size=5, max_size=9),
)
def test_level_cuts_in_convex_outlines_at_any_bearing(bearing, share, depth, corners):
    outline = shapely.MultiPoint([(f.WEST + x, f.NORTH - 100 + y) for x, y in corners]).convex_hull
    if outline.geom_type != "Polygon" or outline.area < 200.0:
        return
    found = sections(f.raster(100.0 - depth), outline, max(0.25, share * outline.area**0.5), bearing)
    assert found.volume.cut_m3 == pytest.approx(depth * outline.area, rel=0.05)
    assert found.area_m2 == pytest.approx(outline.area, rel=0.05)
