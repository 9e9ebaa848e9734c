# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of a comparison and of a detection: everything on them, in one language, and nothing that runs."""

from __future__ import annotations

import base64
import re

import pytest

from .....core.phrases import Language
from .....core.report.pages.comparisonpage import comparison_html
from .....core.report.pages.detectionpage import detection_html
from .....core.report.pages.plots import Bars, Dots, Line, plot
from .....core.survey.comparison.compare import compare
from .....core.survey.comparison.pair import StableArea
from .....core.survey.detection.detect import detect_pits
from ...survey.comparison.factories import flat, hills, pair_of, surface


def pictures(page):
    return [base64.b64decode(data).decode() for data in re.findall(r'base64,([^"]+)"', page)]


@pytest.fixture(scope="module")
def shifted():
    return compare(pair_of(surface(hills, sigma=0.03), surface(hills, moved=(1, 0.5, 0.2), sigma=0.03)), StableArea())


def test_a_comparison_has_its_pictures_and_tables(shifted):
    page = comparison_html(shifted, ("a<b", "后期"), Language.ENGLISH)
    assert len(pictures(page)) == 4  # two histograms, aspect, variogram
    assert "a&lt;b" in page
    assert "dh / tan(slope)" in page
    assert "as delivered" in page
    assert "shift taken back" in page
    assert "0 – 5" in page


def test_the_chinese_page_has_no_english_sentence(shifted):
    page = comparison_html(shifted, ("前期", "后期"))
    text = re.sub(r"<style>.*?</style>|<[^>]+>", " ", page)
    assert 'lang="zh-CN"' in page
    assert not re.findall(r"(?:[A-Za-z]{2,} ){3,}", text)


def test_a_refused_shift_is_drawn_dashed_and_flat_ground_without_aspects():
    page = comparison_html(compare(pair_of(surface(flat), surface(flat, sigma=0.03)), StableArea()), ("a", "b"))
    assert len(pictures(page)) == 2
    none = compare(pair_of(surface(hills, sigma=0.03), surface(hills, sigma=0.03, seed=3)), StableArea())
    assert any("stroke-dasharray" in svg for svg in pictures(comparison_html(none, ("a", "b"))))


@pytest.mark.parametrize("language", list(Language))
def test_a_detection_lists_its_drafts(language):
    before, after = surface(hills, sigma=0.02), surface(hills, sigma=0.02, seed=2)
    after.z[100:130, 100:140] -= 4.0
    found = detect_pits(pair_of(before, after), StableArea(), language=language)
    page = detection_html(found, ("a", "b"), language)
    assert "K1" in page
    assert "4,8" in page  # 30 x 40 x 4 m³
    assert len(pictures(page)) == 1


def test_a_plot_of_nothing_is_nothing():
    assert plot("t", "x", "y", [Dots("d", "#000000", [])]) == ""
    assert plot("t", "x", "y", [Dots("d", "#000000", [(1.0, float("nan"))])]) == ""


def test_a_plot_keeps_everything_inside_its_frame():
    items = [
        Bars("bars", "#111111", [0.0, 1.0, 2.0], [3.0, 4.0]),
        Dots("dots", "#222222", [(0.5, -2.0)]),
        Line("line", "#333333", [(0.0, 0.0), (2.0, 5.0)]),
    ]
    (svg,) = pictures(plot("t", "x <m>", "y", items))
    assert "x &lt;m&gt;" in svg
    numbers = [float(n) for n in re.findall(r'c[xy]="([\d.]+)"', svg)]
    assert all(0 <= n <= 660 for n in numbers)
    assert svg.count("<circle") == 1
    assert svg.count("<polyline") == 1
