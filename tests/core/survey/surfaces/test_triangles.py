# SPDX-License-Identifier: GPL-3.0-or-later
"""Triangles on a grid against closed forms: planes, pyramids, areas, clipped volumes."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from .....core.errors import InputError
from .....core.progress import Silent
from .....core.rasters import Grid
from .....core.survey.surfaces.triangles import (
    heights_at,
    measures,
    raster_of,
    require_honoured,
    without_long_edges,
)
from .factories import SOUTH, WEST, delaunay, plane

PYRAMID = np.array([(0, 0, 0), (10, 0, 0), (10, 10, 0), (0, 10, 0), (5, 5, 6)], dtype=np.float64)


def test_a_pyramid_has_its_volume_and_its_areas():
    found = measures(delaunay(PYRAMID))
    assert (found.triangles, found.z_min_m, found.z_max_m) == (4, 0.0, 6.0)
    assert found.area_m2 == pytest.approx(100.0)
    assert found.volume_m3 == pytest.approx(10 * 10 * 6 / 3)
    assert found.surface_m2 == pytest.approx(4 * 0.5 * 10 * np.hypot(5, 6))


def test_a_boundary_clips_the_volume_exactly():
    half = measures(delaunay(PYRAMID), 0.0, shapely.box(0, 0, 5, 10))
    assert half.area_m2 == pytest.approx(50.0)
    assert half.volume_m3 == pytest.approx(100.0)
    corner = measures(delaunay(PYRAMID), boundary=shapely.box(4, 4, 6, 6))
    assert (corner.z_min_m, corner.z_max_m) == pytest.approx((4.8, 6.0))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 50), st.floats(0, 50)), min_size=4, max_size=60, unique=True),
    st.floats(0.3, 4.0),
)
def test_every_cell_of_a_plane_has_the_plane_and_none_is_missed(places, cell):
    xy = np.round(np.array(places), 3) + np.array([WEST, SOUTH])
    xy = np.unique(xy, axis=0)
    flat = xy - xy.mean(axis=0)
    if len(xy) < 3 or np.linalg.svd(flat, compute_uv=False)[1] < 0.5:
        return
    corners = delaunay(np.column_stack((xy, plane(xy[:, 0], xy[:, 1]))))
    grid = Grid(WEST - 1, SOUTH + 51, cell, cell, int(52 / cell) + 1, int(52 / cell) + 1)
    z = raster_of(corners, grid, Silent())
    x = grid.west + (np.arange(grid.width) + 0.5) * cell
    y = grid.north - (np.arange(grid.height) + 0.5) * cell
    full_x, full_y = np.meshgrid(x, y)
    some = np.isfinite(z)
    assert z[some] == pytest.approx(plane(full_x, full_y)[some], abs=1e-6)
    inside = shapely.contains_xy(shapely.union_all(shapely.polygons(corners[:, :, :2])).buffer(-1e-6), full_x, full_y)
    assert not (inside & ~some).any()
    near = shapely.contains_xy(shapely.multipoints(xy).convex_hull.buffer(1e-4), full_x, full_y)
    assert not (some & ~near).any()


def test_the_grid_and_the_points_read_the_same_surface():
    rng = np.random.default_rng(3)
    points = np.column_stack((rng.uniform(0, 40, (200, 2)), rng.normal(0, 3, 200)))
    corners = delaunay(points)
    grid = Grid(0, 40, 0.7, 0.9, 57, 44)
    z = raster_of(corners, grid, Silent())
    rows, cols = np.nonzero(np.isfinite(z))
    xy = np.column_stack((grid.west + (cols + 0.5) * grid.dx, grid.north - (rows + 0.5) * grid.dy))
    assert heights_at(corners, xy) == pytest.approx(z[rows, cols], abs=1e-9)
    assert np.isnan(heights_at(corners, np.array([(100.0, 100.0)]))).all()


def test_many_strips_give_what_one_gives():
    corners = delaunay(np.column_stack((np.random.default_rng(1).uniform(0, 1200, (300, 2)), np.arange(300.0))))
    whole = raster_of(corners, Grid(0, 1200, 1, 1, 40, 1200), Silent())
    part = raster_of(corners, Grid(0, 700, 1, 1, 40, 200), Silent())
    assert part == pytest.approx(whole[500:700], abs=1e-9, nan_ok=True)


def test_long_edges_go():
    corners = delaunay(np.array([(0, 0, 1), (1, 0, 1), (0, 1, 1), (50, 50, 1)], dtype=np.float64))
    assert len(without_long_edges(corners, 2.0)) == 1


def test_an_edge_across_a_breakline_is_refused_with_the_place():
    corners = delaunay(np.array([(0, 0, 1), (10, 0, 1), (10, 10, 1), (0, 10.5, 1)], dtype=np.float64))
    wrong = [np.array([(0, 0, 1), (10, 10, 1)], dtype=np.float64), np.array([(10, 0, 1), (0, 10.5, 1)])]
    with pytest.raises(InputError, match="At 1 places a triangle crosses a breakline"):
        require_honoured(corners, wrong)
    require_honoured(corners, [np.array([(0, 0, 1), (10, 0, 1)], dtype=np.float64)])
