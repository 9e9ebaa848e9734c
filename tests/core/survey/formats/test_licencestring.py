# SPDX-License-Identifier: GPL-3.0-or-later
"""Registration strings of licences in both dialects (R114)."""

from __future__ import annotations

import pytest

from .....core.errors import InputError
from .....core.survey.formats import writers
from .....core.survey.formats.assemble import in_system
from .....core.survey.formats.nouns import Format
from .documents import CGCS, CRS, codes, corners, reading, same, square, understood


def block(points, tail, *, first=1):
    return [*(f"{first + at},{a:.2f},{b:.2f}" for at, (a, b) in enumerate(points)), f"*,{tail}"]


LINES = "\n".join(
    [
        "坐标系：2000国家大地坐标系",
        *block(corners(), "140,96,主采区,1"),
        *block(corners(20, 20, 30), "120,100,扣除区,-1"),
    ]
)


def one_line(*blocks):
    fields = [str(len(blocks))]
    for points, tail in blocks:
        fields.append(str(len(points)))
        fields += [f"{number},{a:.2f},{b:.2f}" for number, (a, b) in enumerate(points, start=1)]
        fields.append(tail)
    return ",".join(fields)


STRING = one_line((corners(), "140,96,主采区,1"), (corners(20, 20, 30), "120,100,扣除区,-1"))


@pytest.mark.parametrize(("text", "dialect"), [(LINES, "lines"), (STRING, "one_line")])
def test_both_dialects_give_blocks_with_limits_and_marks(text, dialect):
    found = understood(text, datum=CGCS, licence_no="C4200002021017130000001")
    outer, inner = found.plots
    assert found.format is Format.LICENCE_STRING
    assert (outer.name, outer.block_no, outer.deduct, outer.z_min_m, outer.z_max_m) == ("主采区", "1", False, 96, 140)
    assert (inner.name, inner.block_no, inner.deduct, inner.z_min_m, inner.z_max_m) == ("扣除区", "2", True, 100, 120)
    assert outer.licence_no == inner.licence_no == "C4200002021017130000001"
    assert same(found, [square(), square(20, 20, 30)])
    assert found.area_m2 == pytest.approx(9100.0)
    (said,) = [item for item in found.conclusions if item.code == f"import.dialect.{dialect}"]
    assert said.warning
    assert "onfirm" in str(said)
    assert "R114" in str(said)


def test_full_width_marks_semicolons_and_broken_lines_are_read():
    assert same(understood(LINES.replace(",", "，").replace("*", "＊")), [square(), square(20, 20, 30)])
    assert same(understood(STRING.replace(",", ";"), datum=CGCS), [square(), square(20, 20, 30)])
    broken = STRING.replace(",3,", ",\n3,", 1)
    assert same(understood(broken, datum=CGCS), [square(), square(20, 20, 30)])


def test_a_licence_number_in_the_text_is_found():
    found = understood("许可证号：C4200002021017130000001\n" + LINES)
    assert found.plots[0].licence_no == "C4200002021017130000001"


@pytest.mark.parametrize(
    ("tail", "limits", "code"),
    [
        ("140,96,,1", (96.0, 140.0), "import.elevations"),
        ("96,140,,1", (96.0, 140.0), "import.elevations.swapped"),
        (",,,1", (None, None), None),
        ("140,,,1", (None, 140.0), None),
        ("0,0,,1", (None, None), "import.elevations.none"),
        ("20,-35.5,,1", (-35.5, 20.0), "import.elevations"),
    ],
)
def test_elevation_limits(tail, limits, code):
    found = understood("\n".join(block(corners(), tail)), datum=CGCS)
    assert (found.plots[0].z_min_m, found.plots[0].z_max_m) == limits
    assert code is None or code in codes(found)


def test_exploration_rights_in_degrees_minutes_seconds():
    points = [(1140730, 302540), (1140730, 302610.5), (1140810, 302610.5), (1140810, 302540)]
    found = understood("\n".join(block(points, ",,勘查区,1")), datum=CGCS)
    assert found.crs == "EPSG:4547"
    assert {"import.zone.degrees", "import.order"} <= codes(found)
    (plot,) = found.plots
    assert plot.longitude == pytest.approx(114 + 7 / 60 + 50 / 3600, abs=1e-6)
    assert plot.latitude == pytest.approx(30 + 25 / 60 + 55.25 / 3600, abs=1e-4)
    assert plot.area_m2 == pytest.approx(1067 * 939, rel=2e-3)


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("*,140,96,主采区,1", "*,140,96,主采区,2", "'2' is neither 1"),
        ("*,140,96,主采区,1", "*,140,96,1", "this line has 4 fields"),
        ("*,140,96,主采区,1", "*,high,96,主采区,1", "'high' is no elevation"),
        ("*,120,100,扣除区,-1", "", "not closed by a line"),
        ("3,3367700.00,38512100.00", "4,3367700.00,38512100.00", "corner 4 follows corner 2"),
        ("3,3367700.00,38512100.00", "3,3367700.00", "neither a corner"),
        ("3,3367700.00,38512100.00", "3,337700.00,38512100.00", "no position in China"),
    ],
)
def test_flaws_of_the_first_dialect(before, after, reason):
    assert before in LINES
    with pytest.raises(InputError, match=rf"^pasted text, line \d+: .*{reason}"):
        understood(LINES.replace(before, after, 1))


def test_good_blocks_come_in_only_when_asked():
    text = LINES.replace("*,140,96,主采区,1", "*,140,96,主采区,2")
    assert [plot.block_no for plot in understood(text, keep_good=True).plots] == ["2"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (STRING[:-3], "ends before block 2"),
        (STRING + ",5", "1 value.s. are left over"),
        (STRING.replace("2,4,1,", "1,4,1,", 1), "left over"),
        (STRING.replace("2,4,1,", "2,5,1,", 1), "block 1, corner 5|neither 1"),
        (STRING.replace(",3,3367700.00", ",3", 1), "no number with two coordinates"),
        (STRING.replace("2,4,1,", "2,999999999,1,", 1), "ends before block 1"),
    ],
)
def test_flaws_of_the_second_dialect(text, reason):
    with pytest.raises(InputError, match=rf"^pasted text, line 1: .*({reason})"):
        understood(text, datum=CGCS)


@pytest.mark.parametrize("write", [writers.licence_lines, writers.licence_one_line])
def test_what_is_written_comes_back(write):
    made = reading(square(), square(200), name="区块", z_min_m=96.0, z_max_m=140.125)
    found = understood(write(made), datum=CGCS)
    assert same(found, [square(), square(200)])
    assert {(plot.name, plot.z_min_m, plot.z_max_m) for plot in found.plots} == {("区块", 96.0, 140.125)}
    assert write(found) == write(made) == write(in_system(found, CRS))


def test_holes_have_no_place_in_a_string():
    with pytest.raises(InputError, match="has holes"):
        writers.licence_lines(reading(square().difference(square(20, 20, 30))))
