# SPDX-License-Identifier: GPL-3.0-or-later
"""A surface from points: check points, boundary, grids and refusals."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from .....core.errors import InputError
from .....core.phrases import Language
from .....core.progress import Silent
from .....core.rasters import Grid
from .....core.report.pages.surfacepage import surface_html
from .....core.survey.surfaces.build import SurfaceOptions, build_surface, one_height_a_place
from .....core.survey.surfaces.gridding import aligned_grid, round_grid
from .factories import SOUTH, WEST, delaunay, plane, survey

LATTICE = [
    (WEST + 4.0 * i + (j % 2), SOUTH + 4.0 * j, plane(WEST + 4.0 * i + (j % 2), SOUTH + 4.0 * j))
    for i in range(11)
    for j in range(11)
]


def checks(*offs):
    places = [(13.3, 17.1), (22.9, 8.4), (30.2, 31.7), (200.0, 5.0)]
    return [(WEST + x, SOUTH + y, plane(WEST + x, SOUTH + y) - off) for (x, y), off in zip(places, offs)]


def built(places, marked=None, lines=(), boundary=None, **options):
    return build_surface(survey(places, marked), lines, boundary, SurfaceOptions(**options), delaunay)


def test_check_points_never_carry_the_surface_and_give_its_error():
    found = built([*LATTICE, *checks(0.1, -0.3, 0.2, 9.0)], ["ground"] * 121 + ["check"] * 4)
    assert found.used == 121
    differences = [each.difference_m for each in found.checked]
    assert differences[:3] == pytest.approx([0.1, -0.3, 0.2], abs=1e-9)
    assert differences[3] is None
    figures = found.checks
    assert figures.count == 3
    assert figures.rmse_m == pytest.approx(np.sqrt(0.14 / 3))
    assert figures.mean_m == pytest.approx(0.0, abs=1e-9)
    assert (figures.largest_m, figures.largest_name) == (pytest.approx(0.3), "123")
    assert figures.bias_bound_m == pytest.approx(1.96 * figures.deviation_m / np.sqrt(3))
    codes = [each.code for each in found.remarks]
    assert "surface.check.outside" in codes
    page = surface_html(found, "测点<1>", Language.CHINESE)
    assert "测点&lt;1&gt;" in page
    assert "位于曲面以外、未参与统计的检查点：125" in page


def test_a_check_point_on_a_point_of_the_surface_is_told():
    found = built([*LATTICE, LATTICE[5]], ["ground"] * 121 + ["check"])
    assert found.checked[0].on_vertex
    assert "surface.check.same" in [each.code for each in found.remarks]


def test_control_points_carry_it_only_when_asked():
    places, kinds = [*LATTICE, (WEST + 20.5, SOUTH + 18.5, 900.0)], ["ground"] * 121 + ["control"]
    assert built(places, kinds).measures.z_max_m < 200.0
    assert built(places, kinds, kinds=("ground", "control")).measures.z_max_m == 900.0


def test_the_dem_has_the_plane_and_nodata_outside_the_boundary():
    boundary = shapely.box(WEST + 10, SOUTH + 10, WEST + 20, SOUTH + 30)
    found = built(LATTICE, boundary=boundary)
    grid = round_grid(found.corners, 0.5)
    assert (grid.west % 0.5, grid.north % 0.5) == (0.0, 0.0)
    z = np.concatenate([block for _, block in found.on(grid, Silent())])
    x = grid.west + (np.arange(grid.width) + 0.5) * 0.5
    y = grid.north - (np.arange(grid.height) + 0.5) * 0.5
    full_x, full_y = np.meshgrid(x, y)
    inside = shapely.contains_xy(boundary, full_x, full_y)
    assert np.array_equal(np.isfinite(z), inside)
    assert z[inside] == pytest.approx(plane(full_x, full_y)[inside], abs=1e-8)
    assert found.measures.area_m2 == pytest.approx(200.0)


def test_the_grid_follows_a_given_one():
    like = Grid(WEST + 0.3, SOUTH + 100.7, 0.7, 0.9, 10, 10)
    grid = aligned_grid(built(LATTICE).corners, like)
    assert like.offset_of(grid) is not None
    west, south, east, north = grid.bounds
    assert west <= WEST < west + 0.7
    assert south <= SOUTH < south + 0.9
    assert (east >= WEST + 41, north >= SOUTH + 40) == (True, True)


def test_boundary_points_are_joined_when_asked():
    ring = [(WEST + 5, SOUTH + 5), (WEST + 30, SOUTH + 6), (WEST + 31, SOUTH + 33), (WEST + 4, SOUTH + 30)]
    places = [*LATTICE, *((x, y, plane(x, y)) for x, y in ring)]
    found = built(places, ["ground"] * 121 + ["boundary"] * 4, join=True)
    assert found.measures.area_m2 == pytest.approx(shapely.Polygon(ring).area)
    crossed = [*LATTICE, *((x, y, plane(x, y)) for x, y in (ring[0], ring[2], ring[1], ring[3]))]
    found = built(crossed, ["ground"] * 121 + ["boundary"] * 4, join=True)
    assert found.boundary is None
    assert "surface.boundary.crossing" in [each.code for each in found.remarks]


def test_nothing_left_is_an_error():
    with pytest.raises(InputError, match=r"No triangle is left of \d+: the longest edge \(0.5 m\)"):
        built(LATTICE, longest_m=0.5)
    with pytest.raises(InputError, match="No triangle is left"):
        built(LATTICE, boundary=shapely.box(0, 0, 1, 1))


def test_an_absurd_cell_is_refused():
    with pytest.raises(InputError, match="at most 400000000"):
        round_grid(built(LATTICE).corners, 0.0001)


def test_r91_a_breakline_through_points_at_another_height_is_not_dropped_in_silence():
    toe = np.array([(WEST + 3.0, SOUTH + 8.0, 50.0), (WEST + 30.0, SOUTH + 8.0, 50.0)])
    with pytest.raises(InputError, match="a point and the breakline it lies on have different heights"):
        built(LATTICE, lines=[toe])
    with pytest.raises(InputError, match="points contradict each other in height: 1 / 2"):
        one_height_a_place(np.array([(0, 0, 1.0), (0, 0, 9.0), (5, 5, 1.0)]), [])
    points, lines = one_height_a_place(np.array([(0, 0, 1.0), (0, 0, 1.0), (5, 0, 1.0)]), [toe[:, [0, 1, 2]]])
    assert len(points) == 2
    assert lines[0].tolist() == toe.tolist()
