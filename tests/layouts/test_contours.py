# SPDX-License-Identifier: GPL-3.0-or-later
"""Contours lie at their height, at an interval the paper can carry, and not on noise or cliffs."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem
from shapely.geometry import box

from ...core.errors import ReportError
from ...layouts.contours import (
    PaperSurface,
    below,
    contours,
    drawn_contours,
    interval_for,
    levels_between,
    smooth_enough,
    spot_heights,
    surface_on_paper,
)
from ...layouts.sheet import Box, choose_view
from .factories import EAST, NORTH, inputs

SCALE = 1000
CELL = 0.4


def surface(height, side_m=200.0):
    count = round(side_m / CELL)
    x = (np.arange(count) + 0.5) * CELL
    xx, yy = np.meshgrid(x, x[::-1])
    return PaperSurface(np.asarray(height(xx, yy), dtype=np.float64), 0.0, side_m, CELL, SCALE)


def cone(x, y):
    return 150.0 - 0.3 * np.hypot(x - 100.0, y - 100.0)


def test_a_cones_contours_are_circles_of_the_right_radius():
    found = contours(surface(cone), [130.0, 140.0])
    assert sorted(each.height_m for each in found) == [130.0, 140.0]
    for each in found:
        radius = (150.0 - each.height_m) / 0.3
        points = np.array(each.line.coords) - 100.0
        assert np.hypot(points[:, 0], points[:, 1]) == pytest.approx(radius, abs=0.3)


@pytest.mark.parametrize(("slope", "interval"), [(0.05, 0.5), (0.3, 0.5), (0.6, 1.0), (1.2, 2.0), (3.0, 5.0)])
def test_steeper_ground_has_a_larger_interval(slope, interval):
    assert interval_for(surface(lambda x, y: 100.0 + slope * x / 5.0 if slope < 0.1 else slope * x, 40.0)) == interval


def test_levels_are_multiples_within_the_relief():
    assert levels_between(surface(lambda x, y: 100.2 + 0.02 * x), 1.0) == [101.0, 102.0, 103.0, 104.0]


def test_a_flat_floor_full_of_noise_has_no_contours():
    rng = np.random.default_rng(3)
    noisy = surface(lambda x, y: 100.0 + rng.normal(0.0, 0.002, x.shape))
    index, between = drawn_contours(noisy, 1.0)
    assert index == []
    assert between == []


def test_a_cliff_keeps_only_its_index_contours():
    cliff = surface(lambda x, y: 100.0 + 8.0 * np.clip(x - 100.0, 0.0, 5.0))
    index, between = drawn_contours(cliff, 1.0)
    assert {each.height_m for each in index} >= {105.0, 110.0, 135.0}
    assert not [each for each in between if 103.0 < each.height_m < 137.0]


def test_specks_are_left_out_and_long_lines_stay():
    found = contours(surface(lambda x, y: cone(x, y) + 0.0), [149.6, 130.0])
    assert [each.height_m for each in smooth_enough(found, surface(cone))] == [130.0]


def test_spot_heights_stand_on_summits():
    heights = spot_heights(surface(cone))
    assert max(z for _, z in heights) == pytest.approx(150.0, abs=0.2)
    for point, z in heights:
        assert z == pytest.approx(150.0 - 0.3 * np.hypot(point.x - 100.0, point.y - 100.0), abs=0.3)


def test_the_ground_under_a_height_has_the_right_area():
    bowl = surface(lambda x, y: 100.0 + 0.3 * np.hypot(x - 100.0, y - 100.0))
    assert below(bowl, 109.0, box(0, 0, 200, 200)).area == pytest.approx(np.pi * 30.0**2, rel=0.03)
    assert below(bowl, 99.0, box(0, 0, 200, 200)).is_empty


def test_a_raster_is_read_at_the_resolution_of_the_paper(qgis_app, tmp_path):
    given = inputs(tmp_path)
    view = choose_view(Box(EAST - 100, NORTH - 100, 200, 200))
    wkt = QgsCoordinateReferenceSystem("EPSG:4547").toWkt()
    found = surface_on_paper(given.before_path, wkt, view)
    assert found.cell_m == pytest.approx(0.4 * view.scale / 1000.0)
    assert np.isfinite(found.z).mean() > 0.9
    assert 105.0 < np.nanmin(found.z) < np.nanmax(found.z) < 135.0


def test_what_is_no_raster_is_named(qgis_app, tmp_path):
    (tmp_path / "text.tif").write_text("no raster", encoding="utf-8")
    view = choose_view(Box(EAST, NORTH, 100, 100))
    with pytest.raises(ReportError, match=r"text\.tif"):
        surface_on_paper(str(tmp_path / "text.tif"), QgsCoordinateReferenceSystem("EPSG:4547").toWkt(), view)
