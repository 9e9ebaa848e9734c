# SPDX-License-Identifier: GPL-3.0-or-later
"""What was understood, as a page in both languages; whatever stands in a document is escaped."""

from __future__ import annotations

import pytest

from .....core.errors import InputError
from .....core.phrases import Language
from .....core.report.pages.importpage import boundaries_html, points_html
from .....core.survey.formats.nouns import Choices
from .....core.survey.formats.points import PointOptions, point_source, read_points
from .documents import CGCS, corners, land, point_lines, save, understood
from .test_licencestring import LINES
from .test_points import KEEP, cass, grid

NASTY = land("5,1.0,<b>A</b>,x&y,面,,,,@", *point_lines(corners()), "5,9,B,,面,,,,@", "J1,1,<script>,0")


@pytest.mark.parametrize(
    ("language", "words"), [(Language.ENGLISH, "Datum CGCS2000"), (Language.CHINESE, "平面基准为2000国家")]
)
def test_boundaries(language, words):
    page = boundaries_html(understood(NASTY, keep_good=True), language)
    assert words in page
    assert "&lt;b&gt;A&lt;/b&gt;" in page
    assert "<script>" not in page
    assert "10,000.00" in page
    assert "96 ~ 140" in boundaries_html(understood(LINES), language)


@pytest.mark.parametrize(("language", "words"), [(Language.ENGLISH, "control 1"), (Language.CHINESE, "控制点1个")])
def test_points(tmp_path, language, words):
    text = cass([*grid(), grid()[0]], ["KZD", "<i>"]) + "<script>\n"
    found = read_points(point_source(save(tmp_path, "a.dat", text)), PointOptions(choices=KEEP))
    page = points_html(found, found.findings(), language)
    assert words in page
    assert "<i>" not in page
    assert "<script>" not in page
    assert ("doubled" if language is Language.ENGLISH else "重复点") in page


def test_questions_are_asked_in_both_languages():
    with pytest.raises(InputError) as caught:
        understood("\n".join(LINES.split("\n")[1:]))
    readings = caught.value.values["readings"]
    assert "1980西安坐标系（EPSG:2362，东经114." in readings.say(Language.CHINESE)
    assert "Xi'an 1980 (EPSG:2362) at 114." in readings.say(Language.ENGLISH)
    assert Choices(datum=CGCS).datum.chinese == "2000国家大地坐标系"
