# SPDX-License-Identifier: GPL-3.0-or-later
"""The threshold bar: a figure stands where it belongs, its margin is drawn, and it can be read in any theme."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.PyQt.QtGui import QColor, QFont, QFontMetrics, QPalette
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ....ui.value.thresholdbar import Bar, ThresholdBar
from ....ui.value.thresholdscale import BarContent, Threshold, contents_of, rows_without_overlap, scale_of
from ..fakes import valued

BANDS = (Threshold("情节严重", 1e5, 3e5, "above"), Threshold("情节特别严重", 5e5, 15e5, "below"))
yuan = st.floats(1.0, 1e10)


def content(value, sigma=None, bands=BANDS):
    return BarContent("Va", "价值", "法释〔2016〕25号", value, sigma, bands)


@given(st.one_of(st.none(), st.just(0.0), yuan), st.one_of(st.none(), st.floats(0.0, 1e9)))
def test_everything_has_room_and_the_order_of_amounts_is_kept(value, sigma):
    scale = scale_of(content(value, sigma))
    amounts = sorted([1e5, 3e5, 5e5, 15e5, *([] if value is None else [value])])
    shares = [scale.share(amount) for amount in amounts]
    assert shares == sorted(shares)
    assert all(0.0 <= share <= 1.0 for share in shares)
    assert 0.0 < scale.share(1e5) < scale.share(15e5) < 1.0


def test_equal_ratios_are_equal_distances():
    scale = scale_of(content(2e5))
    assert scale.share(1e6) - scale.share(1e5) == pytest.approx(scale.share(2e6) - scale.share(2e5))


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(1, 80)), max_size=8))
def test_no_label_covers_another(spans):
    places = [(left, left + width) for left, width in sorted(spans)]
    placed = list(zip(places, rows_without_overlap(places)))
    for (one, row), (other, below) in itertools.combinations(placed, 2):
        assert row != below or one[1] < other[0] or other[1] < one[0]


def test_the_bar_of_a_case_has_its_tests_value_and_margin(sample):
    found = valued(sample.paths.case, 4000.0).determination
    (bar,) = contents_of(found)
    assert [(one.low_yuan, one.high_yuan) for one in bar.thresholds] == [(1e5, 3e5), (5e5, 15e5)]
    assert bar.value_yuan == float(found.classifications[0].amount_yuan)
    assert bar.margin_yuan == pytest.approx(0.0392 * bar.value_yuan, rel=0.03)


def pictured(widget):
    widget.resize(420, widget.sizeHint().height())
    widget.show()
    return widget.grab().toImage()


def zone_colours(image, bar):
    y = int(bar.fontMetrics().height() * 2.1) + bar.fontMetrics().height() // 2
    return [image.pixelColor(x, y) for x in range(3, image.width() - 3)]


def column_of(bar, amount):
    return 1.0 + bar.scale.share(amount) * (bar.width() - 2.0)


def test_the_marker_stands_at_the_value(kept):
    bar = kept(Bar(content(2e5)))
    image = pictured(bar)
    dark = bar.palette().color(QPalette.ColorRole.WindowText)
    y = int(bar.fontMetrics().height() * 2.1) - 3
    marked = [x for x in range(image.width()) if image.pixelColor(x, y) == dark]
    assert marked
    assert sum(marked) / len(marked) == pytest.approx(column_of(bar, 2e5), abs=2.0)


def test_a_wide_margin_is_a_wide_band(kept):
    def band(sigma):
        bar = kept(Bar(content(2e5, sigma)))
        image = pictured(bar)
        y = int(bar.fontMetrics().height() * 2.1) - 1  # the band reaches over the bar
        ground = image.pixelColor(2, y)
        return sum(image.pixelColor(x, y) != ground for x in range(image.width()))

    assert band(4e4) > 2 * band(1e4) > 2 * band(None)


@pytest.mark.parametrize("ground", ["#ffffff", "#2b2b2b"])
def test_texts_stand_out_in_light_and_dark_themes(kept, ground):
    bar = kept(Bar(content(2e5, 1e4)))
    palette = QPalette(QColor(ground))
    text = palette.color(QPalette.ColorRole.WindowText)
    bar.setPalette(palette)
    bar.setAutoFillBackground(True)
    image = pictured(bar)
    top = [image.pixelColor(x, y) for x in range(200) for y in range(bar.fontMetrics().height())]
    assert abs(text.lightness() - QColor(ground).lightness()) > 100
    assert any(abs(colour.lightness() - text.lightness()) < 40 for colour in top)


def test_a_figure_that_was_not_established_is_said(kept):
    bar = kept(Bar(content(None)))
    assert "not established" in bar.description()
    pictured(bar)


def test_how_sure_it_is_stands_below_in_words(kept, sample):
    widget = kept(ThresholdBar(valued(sample.paths.case, 4000.0).determination))
    assert len(widget.words) == 4
    assert "almost certainly above" in widget.words[0]
    assert "almost certainly below" in widget.words[-1]
    assert "it is above with a probability of more than 99.99 %" in widget.words[0]
    assert "it is above with a probability of less than 0.01 %" in widget.words[-1]
    assert not any("> " in words or "< " in words for words in widget.words)


def test_everything_is_told_to_a_screen_reader(kept, sample):
    widget = kept(ThresholdBar(valued(sample.paths.case, 4000.0).determination))
    (bar,) = widget.bars
    for part in ("Va", "100,000", "1,500,000", "±"):
        assert part in bar.accessibleDescription()


@pytest.mark.parametrize("width", [320, 420, 900])
def test_long_names_have_a_row_each_and_none_is_cut(kept, width):
    names = ("serious circumstances (情节严重)", "particularly serious circumstances (情节特别严重)")
    bands = tuple(Threshold(name, one.low_yuan, one.high_yuan, one.level) for name, one in zip(names, BANDS))
    frame = kept(QWidget())
    column = QVBoxLayout(frame)
    bar = Bar(content(6e6, 2e4, bands))
    column.addWidget(bar)
    column.addStretch()
    frame.resize(width, 600)
    frame.show()
    assert bar.height() == bar.heightForWidth(bar.width())
    assert bar.heightForWidth(320) > bar.heightForWidth(2000)
    bold = QFont(bar.font())
    bold.setBold(True)
    places, _rows = bar._name_places(bar._track(bar.width()))
    for name, (left, right) in zip(names, places):
        assert right - left >= QFontMetrics(bold).horizontalAdvance(name)
    taller = Bar(bar.content)
    taller.resize(bar.width(), bar.height() + 200)
    picture = kept(taller).grab().toImage()
    ground = picture.pixelColor(2, picture.height() - 2)
    below = range(bar.height(), picture.height())
    assert all(picture.pixelColor(x, y) == ground for y in below for x in range(0, picture.width(), 2))
