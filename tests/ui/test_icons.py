# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks can be told from the row they stand on, selected or not, in light and dark themes."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QIcon, QPalette

from ...ui.icons import icon

MARKS = ("done", "attention", "fault", "todo", "hint")


def light(colour):
    """The relative luminance of WCAG."""
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(first, second):
    high, low = sorted((light(first), light(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize(
    ("row", "words"), [("#308cc6", "#ffffff"), ("#0f6e00", "#dddddd"), ("#cce8ff", "#000000")], ids=str
)
def test_a_mark_stands_out_on_a_selected_row(qgis_app, mark, row, words):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor(words))
    picture = icon(f"mark_{mark}", palette).pixmap(QSize(32, 32), QIcon.Mode.Selected).toImage()
    seen = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    solid = [colour for colour in seen if colour.alpha() > 200]
    assert max(contrast(colour, QColor(row)) for colour in solid) >= 3.0
    assert sum(contrast(colour, QColor(row)) >= 3.0 for colour in solid) > 40  # a ring, not a speck
