# SPDX-License-Identifier: GPL-3.0-or-later
"""Files dropped on the panel are taken for what they are."""

from __future__ import annotations

import pytest

from ...ui.dropping import Dropped, recognise


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
