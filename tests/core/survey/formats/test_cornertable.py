# SPDX-License-Identifier: GPL-3.0-or-later
"""Corner tables: text of any separator, XLSX, pasted from a licence (R113)."""

from __future__ import annotations

import pytest
from openpyxl import Workbook

from .....core.errors import InputError
from .....core.survey.formats import writers
from .....core.survey.formats.boundaries import read_boundaries
from .....core.survey.formats.nouns import Choices, Format, Nested
from .documents import CGCS, codes, corners, reading, same, save, square, understood

ROWS = [(str(number), f"{a:.2f}", f"{b:.2f}") for number, (a, b) in enumerate(corners(), start=1)]
LICENCE = """采矿许可证 证号：C4200002021017130000001
坐标系：2000国家大地坐标系
矿区面积：0.0100平方公里
开采深度：由140米至96米标高
点号 X坐标 Y坐标
"""


def table(separator, *rows, header=("点号", "X坐标（米）", "Y坐标（米）")):
    return "\n".join(separator.join(row) for row in ([header] if header else []) + list(rows)) + "\n"


def book(path, *rows, sheets=()):
    workbook = Workbook()
    workbook.active.title = "拐点"
    for row in rows:
        workbook.active.append(row)
    for name in sheets:
        workbook.create_sheet(name).append(["x"])
    workbook.save(path)
    return path


@pytest.mark.parametrize("separator", [",", ";", "\t", " ", "，", "  "])
@pytest.mark.parametrize("header", [("点号", "X坐标（米）", "Y坐标（米）"), ("Point", "Northing", "Easting [m]"), None])
def test_separators_and_headers(separator, header):
    if header and header[2] == "Easting [m]" and separator.strip() == "":
        header = ("Point", "Northing", "Easting")
    found = understood(table(separator, *ROWS, header=header), datum=CGCS)
    assert (found.format, found.crs) == (Format.CORNER_TABLE, "EPSG:4526")
    assert same(found, [square()])
    assert "import.columns" in codes(found)


def test_a_table_pasted_from_a_licence():
    found = understood(LICENCE + table(" ", *ROWS, header=None))
    (plot,) = found.plots
    assert same(found, [square()])
    assert (plot.licence_no, plot.z_min_m, plot.z_max_m) == ("C4200002021017130000001", 96.0, 140.0)
    assert found.stated.area_m2 == pytest.approx(10000.0)
    assert {"import.area", "import.datum.stated", "import.elevations"} <= codes(found)


def test_east_first_columns_and_headers_that_lie():
    rows = [(name, b, a) for name, a, b in ROWS]
    assert same(understood(table(",", *rows, header=("No", "E", "N")), datum=CGCS), [square()])
    found = understood(table(",", *rows), datum=CGCS)
    assert same(found, [square()])
    assert "import.order.against" in codes(found)


def test_columns_side_by_side_follow_their_numbers():
    header = ("点号", "X", "Y") * 2
    rows = [(*ROWS[0], *ROWS[2]), (*ROWS[1], *ROWS[3])]
    assert same(understood(table(",", *rows, header=header), datum=CGCS), [square()])
    assert same(understood(table(",", *rows, header=None), datum=CGCS), [square()])
    across = [(*ROWS[0], *ROWS[1]), (*ROWS[2], *ROWS[3])]
    assert same(understood(table(",", *across, header=header), datum=CGCS), [square()])
    odd = [(*ROWS[0], *ROWS[1]), (*ROWS[2], "", "", "")]
    assert len(understood(table("\t", *odd, header=header), datum=CGCS).plots[0].outline.exterior.coords) == 4
    with pytest.raises(InputError, match="do not follow each other"):
        understood(table(",", (*ROWS[0], *ROWS[1]), (*ROWS[2], "9", *ROWS[3][1:]), header=header), datum=CGCS)


def second(west=200.0):
    return [(str(number), f"{a:.2f}", f"{b:.2f}") for number, (a, b) in enumerate(corners(west), start=1)]


@pytest.mark.parametrize(
    "text",
    [
        table(",", *ROWS, *second()),
        table(",", *ROWS, ROWS[0], *second(), second()[0]),
        table(",", *ROWS, ("第2区块", "", ""), *second()),
        table(" ", *ROWS, ("区块二",), *second()),
        table(
            ",", *(("1", *row) for row in ROWS), *(("2", *row) for row in second()), header=("区块", "点号", "X", "Y")
        ),
    ],
    ids=["numbers_restart", "closed", "title", "title_pasted", "column"],
)
def test_several_blocks(text):
    assert same(understood(text, datum=CGCS), [square(), square(200)])


def test_an_outline_inside_another_one_is_asked_for():
    inner = [(str(number), f"{a:.2f}", f"{b:.2f}") for number, (a, b) in enumerate(corners(20, 20, 30), start=1)]
    text = table(",", *ROWS, *inner)
    with pytest.raises(InputError, match=r"line 6: outline '2' lies inside another.*900\.00 m².*NESTED"):
        understood(text, datum=CGCS)
    assert understood(text, datum=CGCS, nested=Nested.HOLES).area_m2 == pytest.approx(9100.0)
    assert understood(text, datum=CGCS, nested=Nested.PARTS).area_m2 == pytest.approx(10900.0)


def test_a_number_left_out_is_pointed_at():
    rows = [*ROWS[:2], ("4", *ROWS[3][1:])]
    (said,) = [
        item for item in understood(table(",", *rows), datum=CGCS).conclusions if item.code == "import.corners.skipped"
    ]
    assert said.warning


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("3", "=B2+100", "38512100.00"), "'=B2\\+100' is a formula"),
        (("3", "33677OO.00", "38512100.00"), "'33677OO.00' is no coordinate"),
        (("3", "", "38512100.00"), "'' is no coordinate"),
        (("3", "3,367,700.00", "38512100.00"), "no coordinate"),
        (("3", "700.00", "38512100.00"), "no position in China"),
    ],
)
def test_flaws(row, reason):
    text = table("\t", *ROWS[:2], row, ROWS[3])
    with pytest.raises(InputError, match=rf"^pasted text, line 4: .*{reason}"):
        understood(text, datum=CGCS)


def test_a_text_without_corners():
    with pytest.raises(InputError, match="no corners were found"):
        understood("关于某矿的函\n1, 2, 3\n")


# ------------------------------------------------------------------------------------------------------- XLSX


def test_a_workbook_with_numbers_and_texts(tmp_path):
    rows = [("坐标系", "2000国家大地坐标系"), (), ("点号", "X坐标", "Y坐标")]
    numbers = [(int(name), float(a), float(b)) for name, a, b in ROWS]
    for made in (numbers, ROWS):
        found = read_boundaries(book(tmp_path / "表.xlsx", *rows, *made, sheets=("附表",)))
        assert same(found, [square()])
        assert "import.sheet" in codes(found)
        assert found.plots[0].line == 4


def test_formulas_are_text_and_never_computed(tmp_path):
    rows = [("点号", "X", "Y"), *ROWS[:2], ("3", "=3367600+100", 38512100.0), ROWS[3]]
    with pytest.raises(InputError, match=r"^表.xlsx, line 4: '=3367600\+100' is a formula; formulas are not computed"):
        read_boundaries(book(tmp_path / "表.xlsx", *rows), choices=Choices(datum=CGCS))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04broken", b"plain text"])
def test_broken_workbooks_are_one_sentence(tmp_path, content):
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    with pytest.raises(InputError, match="no XLSX workbook"):
        read_boundaries(path)
    with pytest.raises(InputError, match="every sheet is empty"):
        read_boundaries(book(tmp_path / "b.xlsx"))


@pytest.mark.parametrize("name", ["a.xls", "a.pdf", "a.dwg", "a.docx"])
def test_foreign_documents_are_one_sentence(tmp_path, name):
    with pytest.raises(InputError, match="which is not read"):
        read_boundaries(save(tmp_path, name, "x"))


def test_binary_and_missing_files(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"1\0\0\0")
    with pytest.raises(InputError, match="line 1: this is no text file"):
        read_boundaries(path)
    path.write_bytes("行一\n".encode() + b"\xff\xff\n")
    with pytest.raises(InputError, match="line 2: the bytes are neither"):
        read_boundaries(path)
    with pytest.raises(InputError, match="does not exist"):
        read_boundaries(tmp_path / "none.txt")


def test_an_encoding_may_be_forced(tmp_path):
    path = save(tmp_path, "a.csv", table(",", *ROWS), "gbk")
    assert same(read_boundaries(path, encoding="gbk", choices=Choices(datum=CGCS)), [square()])
    with pytest.raises(InputError, match="line 1: the bytes"):
        read_boundaries(path, encoding="utf-8")


# ------------------------------------------------------------------------------------------------------ writer


@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_what_is_written_comes_back(separator):
    holed = square().difference(square(20, 20, 30))
    made = reading(holed, square(300), name="区块", z_min_m=96.0, licence_no="C4200002021017130000001")
    text = writers.corner_table(made, separator=separator)
    found = understood(text)
    assert same(found, [holed, square(300)])
    assert [(plot.block_no, plot.z_min_m, plot.z_max_m) for plot in found.plots] == [("K1", 96, None), ("K2", 96, None)]
    assert writers.corner_table(found, separator=separator) == text


def test_text_between_and_after_the_corners_is_no_corner():
    tail = "开采深度: 由140米至96米标高\n矿区面积 0.01 平方公里\n以下空白\n"
    found = understood(LICENCE.split("开采", maxsplit=1)[0] + table(" ", *ROWS, header=None) + tail)
    assert same(found, [square()])
    assert (found.plots[0].z_min_m, found.stated.area_m2) == (96.0, pytest.approx(10000.0))
    assert "以下空白" in "".join(map(str, found.conclusions))


@pytest.mark.parametrize("row", [("2", "", ""), ("2", "O", "l"), ("2", "abc", "38512000.00")])
@pytest.mark.parametrize("at", [0, 1])
@pytest.mark.parametrize("header", [("点号", "X坐标", "Y坐标"), None])
def test_a_broken_corner_is_never_passed_over(row, at, header):
    if header is None and not (at or row[2].isdigit() or row[1] == "abc"):
        pytest.skip("a row of two words before the first corner is a title")
    rows = [*ROWS[:at], row, *ROWS[at:]]
    with pytest.raises(InputError, match=rf"line {at + 1 + (header is not None)}: "):
        understood(table(",", *rows, header=header), datum=CGCS)
