# SPDX-License-Identifier: GPL-3.0-or-later
"""The square grid method on bodies with a closed form, and its rule square by square."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .....core.errors import CoverageError, InputError
from .....core.model import SurveyRole
from .....core.volume.inputs import Terrain, VolumeOptions
from .....core.volume.methods.squares import square_volumes
from .. import factories as f


def squares(before, after, outline, size=5.0, **options):
    terrains = [Terrain(f.survey(SurveyRole.BEFORE), before), Terrain(f.survey(SurveyRole.AFTER), after)]
    made = square_volumes(terrains, [f.pit(outline)], crs=f.CRS, size_m=size, options=VolumeOptions(**options))
    return made.found[0]


def test_a_flat_box_is_exact_whatever_the_lattice():
    outline = f.box(12.3, 20.7, 55.1, 61.9)
    for size in (0.7, 3.0, 5.0, 17.0):
        found = squares(f.raster(100.0), f.raster(93.0), outline, size)
        assert found.volume.cut_m3 == pytest.approx(7.0 * outline.area, rel=1e-9)
        assert found.volume.fill_m3 == 0.0
        assert found.squares.area_m2.sum() == pytest.approx(outline.area, rel=1e-9)
        assert found.gap is None


def test_a_tilted_plane_is_exact_in_a_slanting_outline():
    outline = f.polygon((10.2, 11.7), (80.9, 25.3), (71.4, 88.8), (22.6, 70.1))
    found = squares(f.raster(lambda x, y: 130.0 + 0.1 * x), f.raster(lambda x, y: 90.0 + 0.2 * x - 0.07 * y), outline)
    middle = outline.centroid
    depth = 40.0 - 0.1 * (middle.x - f.WEST) + 0.07 * (middle.y - (f.NORTH - 100.0))
    assert found.volume.cut_m3 == pytest.approx(depth * outline.area, rel=1e-9)


def test_mixed_squares_follow_the_formula():
    """One square whose corners are 3 m and 1 m cut, 2 m and 0 m filled."""
    corners = np.array([[1.0, -2.0], [3.0, 0.0]])  # depth, north row first

    def after(x, y):
        u, v = (x - 20.0) / 10.0, (30.0 - y) / 10.0
        bilinear = corners[0, 0] * (1 - u) * (1 - v) + corners[0, 1] * u * (1 - v)
        return 100.0 - (bilinear + corners[1, 0] * (1 - u) * v + corners[1, 1] * u * v)

    found = squares(f.raster(100.0), f.raster(after), f.box(20, 20, 30, 30), 10.0)
    assert len(found.squares) == 1
    assert found.volume.cut_m3 == pytest.approx(100.0 * 16.0 / (4.0 * 6.0), rel=1e-6)
    assert found.volume.fill_m3 == pytest.approx(100.0 * 4.0 / (4.0 * 6.0), rel=1e-6)
    assert found.volume.net_m3 == pytest.approx(50.0, rel=1e-6)
    depth = (found.squares.before_m - found.squares.after_m)[0]
    assert depth == pytest.approx([1.0, -2.0, 0.0, 3.0], abs=1e-6)  # clockwise from the north-west


def test_net_is_kept_where_signs_mix():
    def saddle(x, y):
        return 100.0 - (x - 50.0) * (y - 50.0) / 100.0

    found = squares(f.raster(100.0), f.raster(saddle), f.box(20, 20, 80, 80), 6.0)
    assert found.volume.net_m3 == pytest.approx(0.0, abs=1e-9)
    assert found.volume.cut_m3 == pytest.approx(2 * 15.0**4 * 4 / 100.0, rel=0.02)


def test_a_cone_converges_with_smaller_squares():
    def cone(x, y):
        return 100.0 - np.maximum(0.0, 10.0 - np.hypot(x - 50.0, y - 50.0) / 3.0)

    truth = math.pi * 30.0**2 * 10.0 / 3.0
    errors = [
        abs(
            squares(f.raster(100.0), f.raster(cone, f.grid(0.25)), f.box(10, 10, 90, 90), size).volume.cut_m3 / truth
            - 1
        )
        for size in (10.0, 5.0, 2.5, 1.25)
    ]
    assert errors == sorted(errors, reverse=True)
    assert errors[-1] < 2e-3


def test_a_corner_without_height_leaves_its_share_unmeasured():
    on = f.grid()
    after = f.raster(95.0, on)
    after.z[44:56, 44:56] = np.nan
    found = squares(f.raster(100.0), after, f.box(20, 20, 80, 80), 10.0)
    whole = squares(f.raster(100.0), f.raster(95.0), f.box(20, 20, 80, 80), 10.0)
    assert found.volume.measured_m2 == pytest.approx(3600.0 - 100.0)  # one node: four squares lose a quarter each
    assert found.volume.cut_m3 == pytest.approx(5.0 * 3500.0)
    assert whole.volume.cut_m3 == pytest.approx(5.0 * 3600.0)
    assert found.gap.area == pytest.approx(400.0)
    assert found.volume.gap_max_m3 == pytest.approx(500.0)


def test_too_little_measured_is_refused():
    after = f.raster(95.0)
    after.z[30:] = np.nan
    with pytest.raises(CoverageError, match="Too little of the ground was measured under pit 'K1'"):
        squares(f.raster(100.0), after, f.box(20, 20, 80, 80))


@pytest.mark.parametrize("size", [0.0, -1.0, 0.2, math.nan, math.inf])
def test_sides_that_measure_nothing_are_refused(size):
    with pytest.raises(InputError, match=r"side of the squares is .* on terrains with cells of 1 m"):
        squares(f.raster(100.0), f.raster(95.0), f.box(20, 20, 80, 80), size)


def test_holes_and_parts():
    outline = f.box(10, 10, 40, 40).difference(f.box(20, 20, 30, 30)).union(f.box(60.5, 60.5, 71.25, 69.0))
    found = squares(f.raster(100.0), f.raster(98.0), outline, 7.0)
    assert found.volume.cut_m3 == pytest.approx(2.0 * outline.area, rel=1e-9)


@settings(max_examples=40, deadline=None)
@given(
    east=st.floats(-0.3, 0.3),
    north=st.floats(-0.3, 0.3),
    level=st.floats(60.0, 90.0),
    size=st.floats(0.6, 30.0),
    radius=st.floats(5.0, 40.0),
)
def test_planes_are_exact_in_any_round_outline(east, north, level, size, radius):
    outline = f.circle(49.3, 50.4, radius, 5)
    found = squares(f.raster(100.0), f.raster(lambda x, y: 100.0 - level + east * x + north * y), outline, size)
    middle = outline.centroid
    depth = level - east * (middle.x - f.WEST) - north * (middle.y - (f.NORTH - 100.0))
    assert found.volume.cut_m3 == pytest.approx(depth * outline.area, rel=1e-9)
