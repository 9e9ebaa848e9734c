# SPDX-License-Identifier: GPL-3.0-or-later
"""One point a place: doubled points, contradictions, and lines joined from points."""

from __future__ import annotations

import numpy as np
import pytest

from .....core.errors import InputError
from .....core.survey.surfaces.breaklines import noded, through_points
from .....core.survey.surfaces.points import Contradiction, joined_lines, one_point_a_place
from .factories import survey

PLACES = [(0, 0, 10.0), (5, 0, 11.0), (5.004, 0.0, 11.02), (9, 9, 12.0), (9, 9, 14.0), (9, 9.003, 13.0)]


def test_doubled_points_are_named_and_one_is_kept():
    clean = one_point_a_place(survey(PLACES[:3]))
    assert clean.points.names == ("1", "2")
    (clash,) = clean.clashes
    assert (clash.kind, clash.names) == ("duplicate", ("2", "3"))
    assert clash.spread_m == pytest.approx(0.02)


def test_contradicting_points_are_refused_with_their_names_and_heights():
    with pytest.raises(InputError, match=r"4 / 5 / 6 \(9.000, 9.000; 12.000 … 14.000 m\)"):
        one_point_a_place(survey(PLACES))


@pytest.mark.parametrize(
    ("how", "height"), [(Contradiction.MEAN, 13.0), (Contradiction.LOWEST, 12.0), (Contradiction.HIGHEST, 14.0)]
)
def test_contradictions_are_settled_as_told(how, height):
    clean = one_point_a_place(survey(PLACES), how)
    assert clean.points.names == ("1", "2", "4")
    assert clean.points.xyz[2, 2] == height
    assert [clash.kind for clash in clean.clashes] == ["contradiction", "duplicate"]


def test_points_are_joined_by_runs_of_one_code():
    kinds = ["breakline", "breakline", "ground", "breakline", "breakline", "breakline"]
    points = survey([(i, 0, 1.0) for i in range(6)], kinds, ["A", "A", "", "A", "B", "B"])
    found = joined_lines(points, "breakline")
    assert [line[:, 0].tolist() for line in found] == [[0, 1], [4, 5]]


def line(*places):
    return np.array(places, dtype=np.float64)


def test_breaklines_that_cross_get_one_vertex():
    crossed = noded([line((0, 5, 10), (10, 5, 10)), line((5, 0, 10.04), (5, 10, 10.04))])
    assert [len(each) for each in crossed] == [3, 3]
    assert crossed[0][1].tolist() == pytest.approx([5, 5, 10.02])
    assert crossed[1][1].tolist() == pytest.approx([5, 5, 10.02])


def test_breaklines_that_cross_at_different_heights_are_refused_with_the_place():
    with pytest.raises(InputError, match=r"\(5.000, 5.000: 10.000 / 12.000 m\)"):
        noded([line((0, 5, 10), (10, 5, 10)), line((5, 0, 12), (5, 10, 12))])


def test_breaklines_that_share_an_end_stay_as_they_are():
    first, second = line((0, 0, 1), (5, 5, 2)), line((5, 5, 2), (9, 0, 3))
    assert [each.tolist() for each in noded([first, second])] == [first.tolist(), second.tolist()]


def test_r91_a_point_on_a_breakline_with_another_height_is_refused_with_the_place():
    crest = line((0, 0, 10), (10, 0, 10))
    for place in ((4, 0, 12), (4, 0.0008, 12), (10, 0, 12)):
        with pytest.raises(InputError, match=rf"At 1 places .* \({place[0]:.3f}, {place[1]:.3f}: 10.000 / 12.000 m\)"):
            through_points([crest], line(place, (3, 3, 9)), 0.1, None)
    lines, points = through_points([crest], line((4, 0.01, 12), (11, 0, 12)), 0.1, None)  # beside it, beyond it
    assert [each.tolist() for each in lines] == [crest.tolist()]
    assert points.tolist() == [[4, 0.01, 12], [11, 0, 12]]


def test_r91_a_breakline_gets_a_vertex_at_every_point_on_it():
    lines, points = through_points([line((0, 0, 10), (10, 0, 11))], line((4, 0, 10.41), (7, 0, 10.7)), 0.1, None)
    assert lines[0].tolist() == [[0, 0, 10], [4, 0, 10.41], [7, 0, 10.7], [10, 0, 11]]
    assert points[:, 2].tolist() == [10.41, 10.7]


def test_r91_a_point_and_a_breakline_are_settled_as_told_for_both():
    crest = line((0, 0, 10), (10, 0, 10))
    lines, points = through_points([crest], line((4, 0, 12), (10, 0, 14)), 0.1, np.mean)
    assert lines[0].tolist() == [[0, 0, 10], [4, 0, 11], [10, 0, 12]]
    assert points[:, 2].tolist() == [11, 12]
    assert crest[1, 2] == 10  # what was given stays


def test_r91_breaklines_on_top_of_each_other_must_have_one_height():
    with pytest.raises(InputError, match=r"at 2 places: .*10.000 / 12.000 m"):
        noded([line((0, 0, 10), (6, 0, 10)), line((3, 0, 12), (9, 0, 12))])
    first, second = noded([line((0, 0, 10), (6, 0, 10)), line((3, 0, 10.04), (9, 0, 10.04))])
    assert first[:, 0].tolist() == [0, 3, 6]
    assert second[:, 0].tolist() == [3, 6, 9]
    assert first[1, 2] == pytest.approx(10.02)
