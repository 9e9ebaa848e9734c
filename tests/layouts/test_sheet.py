# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from ...layouts.sheet import (
    A1,
    A2,
    A3,
    A4,
    PAGES,
    STANDARD_SCALES,
    STRIP_X_MM,
    STRIP_Y_MM,
    Box,
    best_scale,
    choose_view,
    coordinate_decimals,
    round_interval_m,
)


def square(side: float) -> Box:
    return Box(512000.0 - side / 2, 3368000.0 - side / 2, side, side)


@pytest.mark.parametrize(
    ("side", "page", "scale"),
    [
        (30.0, A3, 200),
        (20.0, A4, 200),
        (150.0, A3, 1000),
        (900.0, A3, 5000),
        (3000.0, A2, 10000),
        (4500.0, A1, 10000),
        (9000.0, A1, 25000),
    ],
)
def test_page_and_scale(side, page, scale):
    view = choose_view(square(side))
    assert (view.page, view.scale) == (page, scale)


@pytest.mark.parametrize("side", [5.0, 30.0, 77.0, 150.0, 333.3, 1000.0, 2600.0, 4600.0, 20000.0])
def test_the_content_is_inside_the_ground_shown(side):
    content = square(side)
    ground = choose_view(content).ground
    assert ground.x < content.x
    assert ground.y < content.y
    assert ground.right > content.right
    assert ground.bottom > content.bottom


def test_no_larger_standard_scale_would_fit_the_page():
    view = choose_view(square(350.0))
    larger = STANDARD_SCALES[: STANDARD_SCALES.index(view.scale)]
    assert best_scale(view.page, square(350.0), larger) is None


@pytest.mark.parametrize("page", PAGES)
def test_frames_lie_inside_the_page_and_leave_the_strips(page):
    assert page.frame.right < page.width
    assert page.frame.bottom < page.height
    assert page.map.x - page.frame.x >= STRIP_X_MM
    assert page.column.x - page.map.right >= STRIP_X_MM
    assert page.map.y - page.frame.y >= STRIP_Y_MM
    assert page.map.width % 10.0 == 0.0
    assert page.map.height % 10.0 == 0.0


@pytest.mark.parametrize("side", [20.0, 60.0, 150.0, 350.0, 900.0, 3000.0])
def test_corner_coordinates_are_round(side):
    view = choose_view(square(side))
    unit = 1000.0 / 10 ** coordinate_decimals(view)
    for value in (view.ground.x, view.ground.right, view.ground.y, view.ground.bottom):
        assert value / unit == pytest.approx(round(value / unit), abs=1e-6)


def test_a_crowd_of_pits_takes_a_larger_sheet_for_a_larger_scale():
    content = square(540.0)
    assert choose_view(content).scale == 5000
    crowded = choose_view(content, crowded=True)
    assert (crowded.page, crowded.scale) == (A2, 2000)


def test_long_tables_keep_a_sheet_from_a4():
    assert choose_view(square(20.0)).page is A4
    assert choose_view(square(20.0), A3).page is A3


@pytest.mark.parametrize(
    ("most", "interval"), [(5.0, 5.0), (25.0, 20.0), (50.0, 50.0), (1250.0, 1000.0), (2500.0, 2000.0), (0.9, 0.5)]
)
def test_grid_lines_stand_on_round_coordinates(most, interval):
    assert round_interval_m(most) == pytest.approx(interval)
