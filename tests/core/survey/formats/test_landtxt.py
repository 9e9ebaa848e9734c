# SPDX-License-Identifier: GPL-3.0-or-later
"""国土 TXT with all its variants (R110-R112), and what is wrong with broken ones."""

from __future__ import annotations

import pytest
from shapely.geometry import MultiPolygon, Polygon

from .....core.errors import CrsError, InputError
from .....core.survey.formats import writers
from .....core.survey.formats.assemble import in_system
from .....core.survey.formats.boundaries import read_boundaries
from .....core.survey.formats.nouns import AxisOrder, Choices, Format
from .documents import CGCS, HEAD, codes, corners, land, one_plot, point_lines, reading, same, save, square, understood

GOOD = one_plot()


def test_the_normative_document():
    found = understood(GOOD)
    (plot,) = found.plots
    assert (found.format, found.crs) == (Format.LAND_TXT, "EPSG:4526")
    assert (plot.plot_no, plot.name, plot.stated_area_m2, plot.line) == ("DK01", "采坑", 10000.0, 13)
    assert plot.difference_pct == pytest.approx(0.0, abs=1e-9)
    assert (plot.longitude, plot.latitude) == pytest.approx((114.1255, 30.4284), abs=1e-3)
    assert same(found, [square()])
    assert {"import.order", "import.datum.stated", "import.zone.prefix", "import.area"} <= codes(found)


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace("[", "【").replace("]", "】"),
        "[项目信息]\n项目名称=某案\n" + GOOD,
        GOOD.replace("\n", "\r\n"),
        "\ufeff" + GOOD,
        GOOD.replace("\nJ", "\n   J"),
        GOOD.replace("J", ""),
        GOOD.replace("5,1.0,DK01,采坑,面,H50G001,采矿,0602,@", "4,1.0,DK01,采坑,面,H50G001,采矿,0602,@"),
        GOOD.replace("5,1.0,DK01,采坑,面,H50G001,采矿,0602,@", "5,1.0,DK01,采坑,@"),
        GOOD.replace("5,1.0,DK01,采坑,面,H50G001,采矿,0602,@", "5,1.0公顷,DK01,采坑,面,H50,采矿,0602,甲,乙,丙,丁,@"),
        GOOD.replace("5,1.0,DK01,采坑,面,H50G001,采矿,0602,@", "5,10000平方米,DK01,采坑,面,,,,,,,,@"),
        GOOD.replace("0602,@", "0602,"),
        GOOD.replace(",", "，"),
        one_plot(close=False),
        one_plot(first=27),
        land("5,1.0,DK01,采坑,面,,,,@", *point_lines([(b, a) for a, b in corners()])),
    ],
    ids=[
        *("brackets", "section", "crlf", "bom", "blanks", "no_J", "count_open", "few", "thirteen", "square_metres"),
        *("no_at", "full_width", "not_closed", "running_on", "east_first"),
    ],
)
def test_variants_mean_the_same(text):
    found = understood(text)
    assert same(found, [square()])
    assert found.plots[0].stated_area_m2 == pytest.approx(10000.0)
    assert found.plots[0].plot_no == "DK01"


@pytest.mark.parametrize("encoding", ["gbk", "utf-8", "utf-8-sig", "utf-16"])
def test_encodings(tmp_path, encoding):
    found = read_boundaries(save(tmp_path, "报盘.txt", GOOD, encoding))
    assert found.plots[0].name == "采坑"
    assert any(code.startswith("import.encoding.") for code in codes(found))


def test_east_first_is_said():
    text = land("5,1.0,DK01,采坑,面,,,,@", *point_lines([(b, a) for a, b in corners()]))
    (said,) = [item for item in understood(text).conclusions if item.code == "import.order"]
    assert said.warning
    assert "east first" in str(said)
    assert "R112" in str(said)


@pytest.mark.parametrize("restart", [True, False])
@pytest.mark.parametrize("close", [True, False])
def test_rings_are_holes_or_parts_by_containment(restart, close):
    rings = [corners(), corners(20, 20, 30), corners(200, 0, 50), corners(30, 30, 5)]
    lines, first = [], 1
    for number, ring in enumerate(rings, start=1):
        lines += point_lines(ring, number, first, close=close)
        first = 1 if restart else first + 4
    (plot,) = understood(land(f"{len(lines)},1.1625,K1,,面,,,,@", *lines)).plots
    assert plot.outline.geom_type == "MultiPolygon"
    assert plot.area_m2 == pytest.approx(100**2 - 30**2 + 50**2 + 5**2)


def test_rings_of_one_number_are_told_apart_by_closing():
    lines = [*point_lines(corners()), *point_lines(corners(20, 20, 30))]
    (plot,) = understood(land("10,0.91,K1,,面,,,,@", *lines)).plots
    assert plot.area_m2 == pytest.approx(9100.0)


def test_without_zone_number_the_header_gives_the_zone():
    plain = [(a, b - 38e6) for a, b in corners()]
    text = land("5,1.0,K1,,面,,,,@", *point_lines(plain))
    assert understood(text).crs == "EPSG:4547"
    silent = text.replace("带号=38\n", "")
    with pytest.raises(InputError, match=r"no zone number.*zone 38 \(114°\) at 114\.125.*ZONE or CENTRAL_MERIDIAN"):
        understood(silent)
    for choice in ({"zone": 38}, {"central_meridian": 114.0}, {"central_meridian": 114.0, "zone_width": 3}):
        assert understood(silent, **choice).crs == "EPSG:4547"
    assert understood(silent, zone=20).crs == "EPSG:4509"


@pytest.mark.parametrize(
    ("name", "crs"),
    [
        ("1980西安坐标系", "EPSG:2362"),
        ("1954北京坐标系", "EPSG:2414"),
        ("西安80", "EPSG:2362"),
        ("CGCS2000", "EPSG:4526"),
    ],
)
def test_the_datum_is_the_stated_one_and_never_shifted(name, crs):
    found = understood(GOOD.replace("2000国家大地坐标系", name))
    assert found.crs == crs
    if crs != "EPSG:4526":
        with pytest.raises(CrsError, match="no exact shift"):
            in_system(found, "EPSG:4547")


def test_a_silent_datum_is_asked_for_with_areas_and_places():
    silent = GOOD.replace("坐标系=2000国家大地坐标系\n", "")
    with pytest.raises(InputError, match=r"10000\.00 m².*CGCS2000 \(EPSG:4526\) at 114\..*EPSG:2362.*EPSG:2414.*DATUM"):
        understood(silent)
    assert understood(silent, datum=CGCS).crs == "EPSG:4526"


def test_a_datum_chosen_against_the_document_is_a_warning():
    found = understood(GOOD.replace("2000国家大地坐标系", "1980西安坐标系"), datum=CGCS)
    (said,) = [item for item in found.conclusions if item.code == "import.datum.against"]
    assert said.warning
    assert "AGAINST" in str(said)


def test_a_contradicting_zone_is_asked_for():
    text = GOOD.replace("带号=38", "带号=39")
    with pytest.raises(InputError, match=r"begin with zone 38, the header says 39.*ZONE = 38"):
        understood(text)
    assert "import.zone.prefix" in codes(understood(text, zone=38))
    with pytest.raises(InputError, match="another zone"):
        understood(text, zone=39)


def test_an_excluded_axis_order_is_refused():
    with pytest.raises(InputError, match="AXIS_ORDER"):
        understood(GOOD, order=AxisOrder.EAST_FIRST)


@pytest.mark.parametrize(
    ("before", "after", "line", "reason"),
    [
        ("J3,1,3367700.000", "J3,1,33677OO.000", 16, "neither a corner"),
        ("J3,1,3367700.000", "J3,1,", 16, "neither a corner"),
        ("J3,1,3367700.000", "J3,1,1e7", 16, "neither a corner"),
        ("J3,1,3367700.000", "J3,1,9367700.000", 16, "no position in China"),
        ("38512100.000\nJ4", "39512100.000\nJ4", 16, "zone 39"),
        ("5,1.0,DK01", "7,1.0,DK01", 13, "states 7 corners, but 5 follow"),
        ("5,1.0,DK01", "five,1.0,DK01", 13, "no number of corners"),
        ("5,1.0,DK01", "5,about one,DK01", 13, "no area in hectares"),
        (",面,", ",线,", 13, "'线', not an area"),
        ("J2,1", "J2,2", 16, "goes on after another ring"),
        ("[地块坐标]\n", "[地块坐标]\nJ1,1,3367600.000,38512000.000\n", 13, "before the first head"),
        ("计量单位=米", "计量单位=公里", 8, "not metres"),
        ("高斯克吕格", "UTM", 7, "not Gauss-Krüger"),
        ("2000国家大地坐标系", "WGS84", 5, "'WGS84' is not one of"),
        ("几度分带=3", "几度分带=5", 6, "no zone width"),
        ("[地块坐标]", "[坐标]", 1, r"no section \[地块坐标\]"),
        ("J2,1,3367600.000,38512000.000", "J2,1,3367700.000,38512150.000", 14, "crosses or touches itself"),
    ],
)
def test_flaws_are_one_sentence_with_file_line_and_reason(before, after, line, reason):
    text = (
        GOOD.replace("J2,1,3367700.000,38512000.000", "J2,1,3367600.000,38512000.000")
        if "J2,1,33676" in before
        else GOOD
    )
    assert before in text
    with pytest.raises(InputError, match=rf"^pasted text, line {line}: .*{reason}") as caught:
        understood(text.replace(before, after, 1))
    assert "\n" not in str(caught.value)
    assert caught.value.advice


def two_plots(broken: str) -> str:
    return land("5,1.0,A,,面,,,,@", *point_lines(corners()), "5,1.0,B,,面,,,,@", *point_lines(corners(500))).replace(
        *broken
    )


def test_good_plots_come_in_only_when_asked():
    text = two_plots(("J2,1,3367700.000,38512500", "J2,1,oops,38512500"))
    with pytest.raises(InputError, match=r"line 21: 'J2,1,oops.*Of 2 plots 1 cannot be read.*KEEP_GOOD.*1 others"):
        understood(text)
    found = understood(text, keep_good=True)
    assert [plot.plot_no for plot in found.plots] == ["A"]
    assert [(problem.plot, problem.line) for problem in found.problems] == [("B", 19)]
    assert "import.left_out" in codes(found)


def test_points_of_a_lost_head_do_not_join_the_plot_before():
    text = two_plots(("5,1.0,B,,面,,,,@", "B?"))
    with pytest.raises(InputError):
        understood(text)
    with pytest.raises(InputError, match="neither a corner nor the head"):
        understood(text, keep_good=True)


def test_a_plot_of_another_zone_is_a_problem_until_its_zone_is_chosen():
    text = two_plots(("38512500", "39512500")).replace("38512600", "39512600").replace("带号=38\n", "")
    with pytest.raises(InputError, match="zone 39"):
        understood(text)
    assert [plot.plot_no for plot in understood(text, keep_good=True).plots] == ["A"]
    assert [plot.plot_no for plot in understood(text, keep_good=True, zone=39).plots] == ["B"]


def test_a_wrong_stated_area_is_a_warning():
    found = understood(GOOD.replace("5,1.0,", "5,15.0,"))
    (said,) = [item for item in found.conclusions if item.code == "import.area.off"]
    assert said.warning
    assert found.plots[0].difference_pct == pytest.approx(-93.333, abs=1e-3)


def test_transformation_parameters_are_named_and_not_applied():
    found = understood(GOOD.replace("转换参数=,,,,,,", "转换参数=1.5,2,3,,,,"))
    assert "import.parameters" in codes(found)
    assert same(found, [square()])


def test_what_is_written_comes_back():
    holed = Polygon(square().exterior, [square(20, 20, 30).exterior])
    parts = MultiPolygon([square(300), Polygon(square(500).exterior, [square(510, 10, 5).exterior])])
    text = writers.landtxt(reading(holed, parts, name="采坑"))
    assert text.startswith(HEAD[:20])
    found = understood(text)
    assert same(found, [holed, parts])
    assert [(plot.plot_no, plot.name) for plot in found.plots] == [("K1", "采坑"), ("K2", "采坑")]
    assert writers.landtxt(found) == text


def test_a_name_that_would_split_the_line_is_not_written():
    with pytest.raises(InputError, match="would split it"):
        writers.landtxt(reading(square(), name="a,b"))


def test_large_documents_stay_small_in_memory(tmp_path):
    import tracemalloc

    path = tmp_path / "large.txt"
    count = 200_000
    with path.open("w", encoding="gbk") as stream:
        stream.write(land(f"{count},1.0,大,,面,,,,@"))
        for number in range(count):
            step = number * 0.004
            north = parabola(step, count)
            stream.write(f"J{number + 1},1,{north:.3f},{38512000 + step:.3f}\n")
    tracemalloc.start()
    try:
        found = read_boundaries(path, choices=Choices())
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(found.plots[0].outline.exterior.coords) == count + 1
    assert peak < 12 * path.stat().st_size


def parabola(step: float, count: int) -> float:
    """A parabola: convex, so that the ring closes without crossing itself."""
    middle = count * 0.004 / 2.0
    return 3367600.0 + (step - middle) ** 2 / 1000.0
