# SPDX-License-Identifier: GPL-3.0-or-later
"""Files dropped on the panel are taken for what they are."""

from __future__ import annotations

import pytest

from ...ui.dropping import Dropped, recognise

FORMS = ("land_gbk.txt", "land_utf8.txt", "lines.txt", "one_line.txt", "corners.csv", "corners.xlsx")
FILES = ("dxf", "gpkg", "shp", "geojson")


@pytest.mark.parametrize(
    ("name", "kind", "table"),
    [
        ("licence.shp", Dropped.OUTLINES, ""),
        ("licence.gpkg", Dropped.OUTLINES, ""),
        ("licence_corners.csv", Dropped.OUTLINES, ""),
        ("licence_corners.xlsx", Dropped.OUTLINES, ""),
        ("licence_land_gbk.txt", Dropped.OUTLINES, ""),
        ("pits_land_utf8.txt", Dropped.OUTLINES, ""),
        ("pits.dxf", Dropped.OUTLINES, ""),
        ("points.csv", Dropped.POINTS, ""),
        ("points.dat", Dropped.POINTS, ""),
        ("points.las", Dropped.POINTS, ""),
        ("densities.csv", Dropped.TABLE, "density_samples"),
        ("prices.xlsx", Dropped.TABLE, "prices"),
        *((f"{what}_{form}", Dropped.OUTLINES, "") for what in ("pits", "licence") for form in FORMS),
        *((f"{what}.{form}", Dropped.OUTLINES, "") for what in ("pits", "licence") for form in FILES),
    ],
)
def test_every_format_of_the_sample(sample, name, kind, table):
    assert recognise(sample.paths.evidence / name) == (kind, table)


def test_case_terrain_and_what_is_unknown(sample, tmp_path):
    assert recognise(sample.paths.case) == (Dropped.CASE, "")
    assert recognise(sample.paths.before) == (Dropped.TERRAIN, "")
    (tmp_path / "笔录.pdf").write_text("x")
    (tmp_path / "tool.exe").write_text("x")
    (tmp_path / "photos.zip").write_text("x")
    assert recognise(tmp_path / "笔录.pdf") == (Dropped.DOCUMENT, "")
    assert recognise(tmp_path / "tool.exe") == (Dropped.UNKNOWN, "")
    assert recognise(tmp_path / "photos.zip") == (Dropped.UNKNOWN, "")
    assert recognise(tmp_path) == (Dropped.UNKNOWN, "")


@pytest.mark.parametrize(
    ("headers", "row", "kind", "table"),
    [
        (("点号", "X", "Y", "高程", "编码"), ("1", 3367956.75, 512003.25, 127.09, "DX"), Dropped.POINTS, ""),
        (("拐点号", "X坐标", "Y坐标"), ("J1", 3367956.75, 38512003.25), Dropped.OUTLINES, ""),
        (
            ("mineral", "price_yuan", "unit", "price_date"),
            ("limestone", 30, "t", "2024-01-01"),
            Dropped.TABLE,
            "prices",
        ),
    ],
)
def test_a_workbook_is_told_by_its_headers(tmp_path, headers, row, kind, table):
    """The strings of a workbook that another program wrote may stand in its cells, not in a list of strings."""
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for line in (headers, row):
        book.active.append(line)
    path = tmp_path / "表.xlsx"
    book.save(path)
    assert recognise(path) == (kind, table)
