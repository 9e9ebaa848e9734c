# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem

from ...core.errors import ReportError
from ...layouts import texts


@pytest.mark.parametrize(
    ("authid", "note"),
    [
        ("EPSG:4547", "2000国家大地坐标系，3°带，中央子午线114°"),
        ("EPSG:4526", "2000国家大地坐标系，3°带，第38带，中央子午线114°"),
        ("EPSG:4498", "2000国家大地坐标系，6°带，第20带，中央子午线117°"),
        ("EPSG:2383", "1980西安坐标系，3°带，中央子午线114°"),
        ("EPSG:32650", "WGS 84 / UTM zone 50N"),
    ],
)
def test_crs_note(qgis_app, authid, note):
    assert texts.crs_note(QgsCoordinateReferenceSystem(authid)) == note


def test_no_chinese_font_is_one_sentence_with_advice(qgis_app, monkeypatch):
    monkeypatch.setattr(texts, "chinese_families", list)
    with pytest.raises(ReportError, match="No Chinese font is installed") as caught:
        texts.chinese_family()
    assert "fonts-wqy-zenhei" in caught.value.advice


def test_lines_never_begin_with_closing_punctuation_and_fit(qgis_app):
    family = texts.chinese_family()
    text = "开采前地形：1:2000航测数字高程模型，2019年6月18日测绘；开采后地形：无人机测量（第二阶段），2024年11月6日。"
    for room in (20.0, 33.0, 51.0):
        lines = texts.wrap(text, family, 8.0, room).split("\n")
        assert "".join(lines) == text
        assert not any(line[0] in "，；：。）" for line in lines)
        assert all(texts.width_mm(line[:-1], family, 8.0) <= room for line in lines)


def test_a_long_name_shrinks_before_it_is_cut(qgis_app):
    family = texts.chinese_family()
    short = texts.fit("湖北省地质局", family, (60.0, 10.0), 10.0, 5.0)
    assert (short.text, short.size_pt) == ("湖北省地质局", 10.0)
    longer = texts.fit("湖北省地质局" * 9, family, (60.0, 10.0), 10.0, 5.0)
    assert longer.text.replace("\n", "") == "湖北省地质局" * 9
    assert 5.0 <= longer.size_pt < 10.0
    assert longer.height_mm <= 10.0
    assert texts.fit("湖北省地质局" * 50, family, (60.0, 10.0), 10.0, 5.0).text.endswith("…")


def test_grouped_numbers():
    assert texts.grouped(12345.674) == "12,345.67"
    assert texts.grouped(9.5) == "9.50"
