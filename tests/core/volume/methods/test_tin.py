# SPDX-License-Identifier: GPL-3.0-or-later
"""Triangulated surfaces on bodies with a closed form, to 1e-9 where the method is exact."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from .....core.errors import CoverageError, CrsError, InputError
from .....core.model import SurveyRole
from .....core.progress import Silent
from .....core.volume.inputs import Terrain, VolumeOptions
from .....core.volume.methods.clipping import clip_to_triangles, fan
from .....core.volume.methods.prisms import Prisms, positive_mean
from .....core.volume.methods.rastertin import tin_volumes
from .....core.volume.methods.tin import Tin, between
from .....core.volume.methods.tinrun import tin_pair_volumes
from .. import factories as f

SOUTH = f.NORTH - 100.0
CORNER = np.array([f.WEST, SOUTH, 0.0])


def tin(points, name="points") -> Tin:
    """Delaunay triangles of points x, y, z (metres from the site's corner)."""
    xyz = np.asarray(points, dtype=np.float64) + CORNER
    heights = {(x, y): number for number, (x, y, _) in enumerate(xyz.tolist())}
    triangles = shapely.get_parts(shapely.delaunay_triangles(shapely.MultiPoint(xyz[:, :2])))
    numbers = [[heights[x, y] for x, y in shapely.get_coordinates(t)[:3].tolist()] for t in triangles]
    return Tin(name, xyz, np.asarray(numbers))


def scattered(height, seed, count=60, low=-5.0, high=105.0):
    rng = np.random.default_rng(seed)
    xy = np.concatenate((rng.uniform(low, high, (count, 2)), [[low, low], [low, high], [high, low], [high, high]]))
    return tin(np.column_stack((xy, height(xy[:, 0], xy[:, 1]))), f"seed {seed}")


def rings(*levels):
    """Points on squares around the middle: half side and elevation."""
    return tin([(50 + sx * r, 50 + sy * r, z) for r, z in levels for sx in (-1, 1) for sy in (-1, 1)])


def level(z=100.0):
    return tin([(0, 0, z), (100, 0, z), (100, 100, z), (0, 100, z)])


def test_a_frustum_of_a_pyramid_with_its_breaklines():
    """Crest and floor as vertices; the slopes are constrained by giving the triangles."""
    crest = [(20, 20), (80, 20), (80, 80), (20, 80)]
    floor = [(35, 35), (65, 35), (65, 65), (35, 65)]
    xyz = np.array([(*p, 100.0) for p in crest] + [(*p, 90.0) for p in floor]) + CORNER
    triangles = [(4, 5, 6), (4, 6, 7)]
    for i in range(4):
        j = (i + 1) % 4
        triangles += [(i, j, 4 + j), (i, 4 + j, 4 + i)]
    after = Tin("pit", xyz, np.asarray(triangles))
    sums, gap = between(level(), after, f.box(20, 20, 80, 80), Silent())
    assert sums.cut_m3 == pytest.approx(10.0 / 3.0 * (3600.0 + 900.0 + 1800.0), rel=1e-9)
    assert sums.fill_m3 == pytest.approx(0.0, abs=1e-6)
    assert gap is None
    quarter, _ = between(level(), after, f.box(20, 20, 50, 50), Silent())
    assert quarter.cut_m3 == pytest.approx(sums.cut_m3 / 4.0, rel=1e-9)
    left, _ = between(level(), after, f.polygon((20, 20), (80, 80), (20, 80)), Silent())
    assert left.cut_m3 == pytest.approx(sums.cut_m3 / 2.0, rel=1e-9)


def test_a_pyramid_of_four_triangles():
    after = tin([(20, 20, 100), (80, 20, 100), (80, 80, 100), (20, 80, 100), (50, 50, 85)])
    sums, _ = between(level(), after, f.box(20, 20, 80, 80), Silent())
    assert sums.cut_m3 == pytest.approx(3600.0 * 15.0 / 3.0, rel=1e-9)
    assert sums.max_depth_m == pytest.approx(15.0)


def test_planes_with_other_triangles_are_met_exactly():
    before = scattered(lambda x, y: 120.0 + 0.05 * x - 0.02 * y, 1)
    after = scattered(lambda x, y: 95.0 - 0.1 * x + 0.04 * y, 2)
    outline = f.circle(48.3, 51.7, 33.0, 9)
    sums, gap = between(before, after, outline, Silent())
    middle = outline.centroid
    depth = 25.0 + 0.15 * (middle.x - f.WEST) - 0.06 * (middle.y - SOUTH)
    assert sums.cut_m3 == pytest.approx(depth * outline.area, rel=1e-9)
    assert sums.area_m2 == pytest.approx(outline.area, rel=1e-9)
    assert gap is None


def test_two_tilted_planes_cross_at_the_zero_line():
    before = scattered(lambda x, y: 100.0 + 0.0 * x, 3)
    after = scattered(lambda x, y: 100.0 - (x - 50.0) / 5.0, 4)
    sums, _ = between(before, after, f.box(20, 30, 80, 70), Silent())
    assert sums.cut_m3 == pytest.approx(40.0 * 30.0 * 6.0 / 2.0, rel=1e-9)
    assert sums.fill_m3 == pytest.approx(40.0 * 30.0 * 6.0 / 2.0, rel=1e-9)


def test_swapping_the_surfaces_swaps_cut_and_fill():
    before = scattered(lambda x, y: 100.0 + np.sin(x / 9.0) * 4.0, 5)
    after = scattered(lambda x, y: 100.0 + np.cos(y / 7.0) * 4.0, 6, 90)
    outline = f.circle(50, 50, 40, 7)
    one, _ = between(before, after, outline, Silent())
    two, _ = between(after, before, outline, Silent())
    assert one.cut_m3 == pytest.approx(two.fill_m3, rel=1e-9)
    assert one.fill_m3 == pytest.approx(two.cut_m3, rel=1e-9)
    assert one.area_m2 == pytest.approx(outline.area, rel=1e-9)


def test_parts_add_up_to_the_whole():
    before = scattered(lambda x, y: 100.0 + np.sin(x / 9.0) * 4.0, 7, 150)
    after = scattered(lambda x, y: 99.0 + np.cos(y / 7.0) * 4.0, 8, 150)
    whole, _ = between(before, after, f.box(10, 10, 90, 90), Silent())
    halves = [between(before, after, f.box(*box), Silent())[0] for box in ((10, 10, 43.7, 90), (43.7, 10, 90, 90))]
    assert sum(half.cut_m3 for half in halves) == pytest.approx(whole.cut_m3, rel=1e-9)
    assert sum(half.fill_m3 for half in halves) == pytest.approx(whole.fill_m3, rel=1e-9)


@pytest.mark.parametrize(
    ("h", "mean"),
    [
        ((3.0, 6.0, 9.0), 6.0),
        ((-3.0, -1.0, 0.0), 0.0),
        ((0.0, 0.0, 3.0), 1.0),
        ((-1.0, -1.0, 1.0), 1.0 / 12.0),
        ((1.0, 1.0, -1.0), 1.0 / 3.0 + 1.0 / 12.0),
        ((0.0, 0.0, 0.0), 0.0),
        ((-2.0, 0.0, 2.0), 2.0 / 6.0),
    ],
)
def test_the_mean_above_zero(h, mean):
    for turned in (h, h[1:] + h[:1], h[::-1]):
        assert positive_mean(np.array([turned]))[0] == pytest.approx(mean)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.floats(-100, 100), min_size=3, max_size=3))
def test_cut_minus_fill_is_the_mean(h):
    values = np.array([h])
    assert positive_mean(values)[0] - positive_mean(-values)[0] == pytest.approx(np.mean(h), abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 10), st.floats(0, 10)), min_size=6, max_size=6))
def test_clipped_triangles_have_the_area_shapely_finds(points):
    corners = np.array(points).reshape(2, 3, 2)
    shapes = [shapely.Polygon(c) for c in corners]
    if min(shape.area for shape in shapes) < 1e-3:
        return
    turned = np.array([shapely.get_coordinates(shapely.geometry.polygon.orient(s))[:3] for s in shapes])
    pieces, counts = clip_to_triangles(turned[:1], np.array([3]), turned[1:])
    triangles, _ = fan(pieces, counts)
    area = sum(shapely.Polygon(t).area for t in triangles)
    assert area == pytest.approx(shapes[0].intersection(shapes[1]).area, abs=1e-9)


def test_ground_without_triangles_is_named():
    after = tin([(0, 0, 90), (60, 0, 90), (60, 100, 90), (0, 100, 90)])
    sums, gap = between(level(), after, f.box(20, 20, 80, 80), Silent())
    assert sums.cut_m3 == pytest.approx(10.0 * 40.0 * 60.0, rel=1e-9)
    assert gap.area == pytest.approx(20.0 * 60.0)
    assert gap.bounds == pytest.approx(f.box(60, 20, 80, 80).bounds)
    with pytest.raises(CoverageError, match=r"under pit 'K1' 66\.67 %"):
        tin_pair_volumes(level(), after, [f.pit(f.box(20, 20, 80, 80))], crs=f.CRS)
    run = tin_pair_volumes(
        level(), after, [f.pit(f.box(20, 20, 80, 80))], crs=f.CRS, options=VolumeOptions(min_coverage_pct=50)
    ).run
    assert run.gaps[0].area_m2 == pytest.approx(1200.0)
    assert run.result.pits[0].gap_max_m3 == pytest.approx(12000.0)


def test_long_edges_can_be_left_out():
    assert len(level().without_long_edges(150.0).triangles) == 2
    with pytest.raises(InputError, match="has 0 triangles"):
        level().without_long_edges(50.0)


def test_overlapping_triangles_are_refused():
    once = level()
    twice = Tin("double", once.vertices, np.concatenate((once.triangles, once.triangles)))
    with pytest.raises(InputError, match="so some of them overlap"):
        between(level(90.0), twice, f.box(20, 20, 80, 80), Silent())


def test_surfaces_that_are_none_are_refused():
    with pytest.raises(InputError, match="have no coordinates or height, the first is number 2"):
        Tin("x", np.array([[0, 0, 1], [1, 0, np.nan], [0, 1, 1.0]]), np.array([[0, 1, 2]]))
    with pytest.raises(InputError, match="names a vertex that is not among its 3"):
        Tin("x", np.zeros((3, 3)), np.array([[0, 1, 3]]))


# -------------------------------------------------------------------------------------------------- rasters


def raster_tin(before, after, outline, **options):
    terrains = [Terrain(f.survey(SurveyRole.BEFORE), before), Terrain(f.survey(SurveyRole.AFTER), after)]
    return tin_volumes(terrains, [f.pit(outline)], crs=f.CRS, options=VolumeOptions(**options)).found[0]


def test_rasters_of_planes_are_exact_in_a_slanting_outline():
    outline = f.polygon((10.2, 11.7), (80.9, 25.3), (71.4, 88.8), (22.6, 70.1))
    found = raster_tin(f.raster(lambda x, y: 130.0 + 0.1 * x), f.raster(lambda x, y: 90.0 + 0.2 * x), outline)
    depth = 40.0 - 0.1 * (outline.centroid.x - f.WEST)
    assert found.volume.cut_m3 == pytest.approx(depth * outline.area, rel=1e-9)
    assert found.volume.coverage_pct == pytest.approx(100.0)


def test_rasters_split_at_the_zero_line():
    after = f.raster(lambda x, y: 100.0 - (x - 50.0) / 5.0 - (y - 50.0) / 50.0)
    found = raster_tin(f.raster(100.0), after, f.box(20, 30, 80, 70))
    other = raster_tin(after, f.raster(100.0), f.box(20, 30, 80, 70))
    nodes, weights = np.polynomial.legendre.leggauss(3)  # over v = y - 50; the zero line lies at u = -v / 10
    exact = float(np.sum(20.0 * weights * (30.0 + 2.0 * nodes) ** 2 / 10.0))
    assert found.volume.cut_m3 == pytest.approx(exact, rel=1e-9)
    assert other.volume.fill_m3 == pytest.approx(found.volume.cut_m3, rel=1e-12)


def test_no_half_cell_is_lost_at_the_edge_of_a_raster():
    found = raster_tin(f.raster(100.0), f.raster(95.0), f.box(0, 0, 100, 100))
    assert found.volume.cut_m3 == pytest.approx(50_000.0, rel=1e-9)
    assert found.gap is None or found.gap.area == pytest.approx(0.0, abs=1e-6)


def test_a_hole_in_the_data_is_outlined():
    after = f.raster(95.0)
    after.z[48:52, 48:52] = np.nan
    found = raster_tin(f.raster(100.0), after, f.box(20, 20, 80, 80))
    assert found.gap.area == pytest.approx(25.0)
    assert found.volume.measured_m2 == pytest.approx(3575.0)
    assert found.volume.cut_m3 == pytest.approx(5.0 * 3575.0)


def test_a_cone_in_a_raster():
    def cone(x, y):
        return 100.0 - np.maximum(0.0, 10.0 - np.hypot(x - 50.0, y - 50.0) / 3.0)

    found = raster_tin(f.raster(100.0), f.raster(cone, f.grid(0.25)), f.box(10, 10, 90, 90))
    assert found.volume.cut_m3 == pytest.approx(math.pi * 900.0 * 10.0 / 3.0, rel=1e-4)


def test_points_against_a_raster():
    after = f.raster(lambda x, y: 90.0 + 0.1 * x)
    outline = f.circle(50, 50, 30, 8)
    found = tin_pair_volumes(level(), after, [f.pit(outline)], crs=f.CRS).found[0]
    assert found.volume.cut_m3 == pytest.approx((10.0 - 5.0) * outline.area, rel=1e-9)
    other = f.raster(90.0, crs="EPSG:4548")
    with pytest.raises(CrsError, match="is in another system than the points"):
        tin_pair_volumes(level(), other, [f.pit(outline)], crs=f.CRS)


def test_raster_and_overlay_agree():
    before = f.raster(lambda x, y: 100.0 + np.sin(x / 9.0) * 2.0)
    after = f.raster(lambda x, y: 97.0 + np.cos(y / 7.0) * 2.0)
    outline = f.circle(50.2, 49.7, 30.3, 8)
    one = raster_tin(before, after, outline).volume
    two = tin_pair_volumes(before, after, [f.pit(outline)], crs=f.CRS).found[0].volume
    assert one.cut_m3 == pytest.approx(two.cut_m3, rel=2e-4)  # the overlay lets each surface choose its diagonals
    assert two.measured_m2 == pytest.approx(outline.area, rel=1e-9)


def test_nothing_adds_nothing():
    sums = Prisms()
    sums.add_whole(1.0, np.empty((0, 3)))
    sums.add_clipped(np.empty((0, 3, 3)), f.box(0, 0, 1, 1))
    assert (sums.area_m2, sums.cut_m3, sums.fill_m3) == (0.0, 0.0, 0.0)
