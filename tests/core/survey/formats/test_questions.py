# SPDX-License-Identifier: GPL-3.0-or-later
"""Open questions as an interface needs them: which choice decides, and what each of its values would mean."""

from __future__ import annotations

from dataclasses import replace

import pytest

from .....core.errors import InputError
from .....core.phrases import Language
from .....core.survey.formats.boundaries import read_boundaries
from .....core.survey.formats.nouns import Choices, Datum, Nested
from .....core.survey.formats.pointlines import breakline_rows
from .....core.survey.formats.points import PointOptions, SurveyPoint, point_source, read_points

SQUARE = (
    "1,3367600.000,38512000.000\n2,3367600.000,38512100.000\n3,3367700.000,38512100.000\n4,3367700.000,38512000.000\n"
)
PLAIN = SQUARE.replace("385", "5")
CGCS = "坐标系,2000国家大地坐标系\n"


def asked(text, choices=None):
    with pytest.raises(InputError) as caught:
        read_boundaries(text=text, choices=choices or Choices())
    return caught.value


def test_r112_a_silent_datum_is_asked_for_with_the_three_readings():
    error = asked(SQUARE)
    assert error.question == "datum"
    assert [value for value, _meaning in error.options] == list(Datum)
    assert "2000国家大地坐标系（EPSG:4526" in error.options[0][1].say(Language.CHINESE)


def test_r112_each_answer_leads_to_a_reading():
    for value, _meaning in asked(SQUARE).options:
        reading = read_boundaries(text=SQUARE, choices=replace(Choices(), datum=value))
        assert reading.area_m2 == pytest.approx(10_000.0)


def test_r112_a_missing_zone_is_asked_for_and_the_answer_places_it():
    error = asked(CGCS + PLAIN)
    assert error.question == "zone"
    assert 38 in [value for value, _meaning in error.options]
    reading = read_boundaries(text=CGCS + PLAIN, choices=Choices(zone=38))
    assert reading.crs == "EPSG:4547"


def test_unreadable_parts_ask_whether_to_go_on_only_when_there_is_a_rest(tmp_path):
    good = CGCS + "区块1\n" + SQUARE
    bad = "区块2\n1,3367600.000,38512000.000\n2,abc,def\n"
    error = asked(good + bad)
    assert (error.question, error.options[0][0]) == ("keep_good", True)
    assert asked(CGCS + bad).question == ""


def test_other_errors_ask_nothing():
    assert asked("nothing of use").question == ""


def test_outlines_inside_others_are_asked_for_where_the_document_is_silent(tmp_path):
    ezdxf = tmp_path / "nested.dxf"
    ezdxf.write_text(_dxf([(0, 100), (20, 40)]), encoding="ascii")
    with pytest.raises(InputError) as caught:
        read_boundaries(ezdxf, choices=Choices(datum=Datum.CGCS2000, zone=38))
    assert caught.value.question == "nested"
    assert [value for value, _meaning in caught.value.options] == [Nested.HOLES, Nested.PARTS]


def _dxf(squares):
    lines = ["0", "SECTION", "2", "ENTITIES"]
    for low, high in squares:
        lines += ["0", "LWPOLYLINE", "8", "0", "90", "4", "70", "1"]
        for x, y in ((low, low), (high, low), (high, high), (low, high)):
            lines += ["10", f"{512000 + x}.0", "20", f"{3367600 + y}.0"]
    return "\n".join([*lines, "0", "ENDSEC", "0", "EOF", ""])


# ----------------------------------------------------------------------------------------------- points


def test_a_bad_line_of_points_is_a_question(tmp_path):
    path = tmp_path / "points.dat"
    path.write_text("1,DX,38512000,3367600,10\n2,DX,x,3367600,10\n3,DX,38512010,3367610,11\n", encoding="ascii")
    with pytest.raises(InputError) as caught:
        read_points(point_source(path), PointOptions(Choices(datum=Datum.CGCS2000)))
    assert caught.value.question == "keep_good"
    reading = read_points(point_source(path), PointOptions(Choices(datum=Datum.CGCS2000, keep_good=True)))
    assert (reading.kept, [item.line for item in reading.findings()]) == (2, [2])


def test_a_sample_of_many_points_is_spread_over_the_file(tmp_path):
    path = tmp_path / "points.dat"
    path.write_text("".join(f"{n},DX,{38512000 + n},3367600,{n}\n" for n in range(1000)), encoding="ascii")
    reading = read_points(point_source(path), PointOptions(Choices(datum=Datum.CGCS2000)))
    spread = reading.spread(100)
    assert spread.shape == (100, 3)
    assert (spread[0, 2], spread[-1, 2]) == (0.0, 990.0)
    assert len(reading.spread(5000)) == 1000


def point(number, code, kind, x=0.0):
    return SurveyPoint(number, str(number), code, kind, x + number, 0.0, float(number))


def test_breaklines_join_points_of_one_code_that_follow_each_other():
    points = [
        *(point(n, "坡顶", "breakline") for n in (1, 2, 3)),
        point(4, "DX", "ground"),
        *(point(n, "坡顶", "breakline") for n in (5, 6)),
        *(point(n, "坡脚", "breakline") for n in (7, 8)),
        point(9, "坎", "breakline"),
    ]
    rows = list(breakline_rows(points, "测区"))
    assert [(row["code"], len(row["outline"].coords)) for row in rows] == [("坡顶", 3), ("坡顶", 2), ("坡脚", 2)]
    assert rows[0]["outline"].coords[0] == (1.0, 0.0, 1.0)  # heights are kept


def test_a_point_measured_twice_is_no_line():
    twice = [point(1, "坎", "breakline"), replace(point(1, "坎", "breakline"), line=2)]
    assert list(breakline_rows(twice, "")) == []
