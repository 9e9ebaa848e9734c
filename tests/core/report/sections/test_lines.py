# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import MultiLineString
from shapely.geometry import LineString

from .....core.errors import InputError
from .....core.report.sections.lines import automatic_lines, drawn_lines, roman
from ...volume.factories import NORTH, WEST, box, circle, pit


def test_roman_numbers():
    assert [roman(n) for n in (1, 4, 9, 12, 24, 40, 99)] == ["I", "IV", "IX", "XII", "XXIV", "XL", "XCIX"]


@given(st.integers(1, 300))
def test_every_number_has_its_own_name(number):
    assert roman(number) != roman(number + 1)


def test_two_lines_a_pit_through_its_deepest_point_square_to_each_other():
    def depth(x, y):
        return 10.0 - np.hypot(x - WEST - 40.0, y - (NORTH - 100) - 30.0)

    first, second = automatic_lines([pit(box(10, 10, 90, 50), "K1")], depth)
    assert (first.name, second.name, first.pit_id) == ("I", "II", "K1")
    assert first.title == "I—I′"
    assert first.bearing_deg == pytest.approx(90.0, abs=0.1)  # along the long side, from the west
    assert second.bearing_deg == pytest.approx(0.0, abs=0.1)
    crossing = first.line.intersection(second.line)
    assert crossing.x - WEST == pytest.approx(40.0, abs=0.5)
    assert crossing.y - (NORTH - 100) == pytest.approx(30.0, abs=0.5)


def test_a_line_reaches_beyond_the_pit_on_both_sides():
    outline = circle(50, 50, 20)
    for line in automatic_lines([pit(outline)], lambda x, y: np.zeros_like(x)):
        assert line.line.length > 40.0 + 2 * 3.0
        assert not outline.contains(line.line.boundary.geoms[0])
        assert not outline.contains(line.line.boundary.geoms[1])


def test_an_unmeasured_pit_still_gets_its_lines():
    lines = automatic_lines([pit(circle(50, 50, 20))], lambda x, y: np.full_like(x, math.nan))
    assert len(lines) == 2


def test_the_users_names_are_kept_and_free_ones_filled_in():
    line = LineString([(0, 0), (10, 0)])
    named = drawn_lines([("A", line), ("", line), ("A", line), ("I", line)])
    assert [each.name for each in named] == ["A", "II", "III", "I"]


def test_a_line_in_pieces_is_named_by_its_place():
    pieces = MultiLineString([[(0, 0), (1, 0)], [(5, 0), (6, 0)]])
    with pytest.raises(InputError, match="section line 2"):
        drawn_lines([("", LineString([(0, 0), (1, 0)])), ("", pieces)])
