# SPDX-License-Identifier: GPL-3.0-or-later
"""Words on paper: the Chinese font, fitting a text into its box, numbers, and the note on datums."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsTextFormat
from qgis.PyQt.QtCore import QT_VERSION
from qgis.PyQt.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF

from ..core.errors import ReportError
from ..core.report.language import CHINESE, Speaker
from . import words

MM_PER_POINT = 25.4 / 72.0
LINE_SPACING = 1.3
_PREFERRED = (
    "SimHei",
    "Microsoft YaHei",
    "PingFang SC",
    "Heiti SC",
    "Source Han Sans SC",
    "Noto Sans CJK SC",
    "WenQuanYi Zen Hei",
    "SimSun",
    "Songti SC",
    "Noto Serif CJK SC",
    "Droid Sans Fallback",
)
_MEASURE_PX = 200  # a large size, so that the measured widths carry no hinting
_NOT_AT_LINE_START = set(",.;:!?)]}%，。；：、！？）】》〉”’·…°′″")
_WORD = re.compile(r"[A-Za-z0-9.,:+\-²³°/×]+|.", re.DOTALL)


@dataclass(frozen=True)
class Fitted:
    """A text broken into lines, and the size at which it fits."""

    text: str
    size_pt: float

    @property
    def height_mm(self) -> float:
        """The room the lines take."""
        return (self.text.count("\n") + 1) * self.size_pt * MM_PER_POINT * LINE_SPACING


def chinese_families() -> list[str]:
    """Return the installed font families that hold simplified Chinese."""
    database = QFontDatabase if QT_VERSION >= 0x060000 else QFontDatabase()
    return list(database.families(QFontDatabase.WritingSystem.SimplifiedChinese))


def chinese_family() -> str:
    """Return the family to draw with; raises `ReportError` when no Chinese font is installed."""
    families = chinese_families()
    bare = {re.sub(r" \[.*\]$", "", family): family for family in families}  # Qt adds the foundry: "SimSun [ZYEC]"
    for name in _PREFERRED:
        if name in bare:
            return bare[name]
    if not families:
        raise ReportError(
            "No Chinese font is installed, so the maps would show empty boxes instead of text.",
            "Install one and start QGIS again; Debian and Ubuntu: apt install fonts-wqy-zenhei; Windows: the optional "
            "feature 'Simplified Chinese Supplemental Fonts' (SimHei); macOS has PingFang SC.",
        )
    return families[0]


def text_format(family: str, size_pt: float, color: str = "#000000") -> QgsTextFormat:
    """Return a text format in points."""
    result = QgsTextFormat()
    result.setFont(QFont(family))
    result.setSize(size_pt)
    result.setSizeUnit(Qgis.RenderUnit.Points)
    result.setColor(QColor(color))
    return result


def width_mm(text: str, family: str, size_pt: float) -> float:
    """Return how wide a line is."""
    font = QFont(family)
    font.setPixelSize(_MEASURE_PX)
    return QFontMetricsF(font).horizontalAdvance(text) / _MEASURE_PX * size_pt * MM_PER_POINT


def wrap(text: str, family: str, size_pt: float, room_mm: float) -> str:
    """Break ``text`` into lines no wider than ``room_mm``; never before closing punctuation or inside a number."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in _pieces(paragraph, family, size_pt, room_mm):
            if line and word not in _NOT_AT_LINE_START and width_mm(line + word, family, size_pt) > room_mm:
                lines.append(line.rstrip())
                line = word.lstrip()
            else:
                line += word
        lines.append(line)
    return "\n".join(lines)


def _pieces(text: str, family: str, size_pt: float, room_mm: float) -> list[str]:
    pieces: list[str] = []
    for word in _WORD.findall(text):
        fits = len(word) == 1 or width_mm(word, family, size_pt) <= room_mm
        pieces.extend([word] if fits else list(word))
    return pieces


def fit(text: str, family: str, room_mm: tuple[float, float], size_pt: float, min_pt: float) -> Fitted:
    """Break and shrink ``text`` until it fits ``room_mm`` (width, height); at ``min_pt`` the rest is cut with '…'."""
    size = size_pt
    while True:
        fitted = Fitted(wrap(text, family, size, room_mm[0]), size)
        if fitted.height_mm <= room_mm[1]:
            return fitted
        if size <= min_pt:
            break
        size = max(min_pt, size - 0.5)
    lines = fitted.text.split("\n")
    keep = max(1, int(room_mm[1] / (min_pt * MM_PER_POINT * LINE_SPACING)))
    return Fitted("\n".join([*lines[: keep - 1], lines[keep - 1][:-1] + "…"]), min_pt)


def grouped(value: float, decimals: int = 2) -> str:
    """Return a number with separators as in the report's tables: 12,345.67."""
    return f"{round(value, decimals) + 0.0:,.{decimals}f}"  # + 0.0: a rounded -0.001 is 0.00


def crs_note(crs: QgsCoordinateReferenceSystem, say: Speaker = CHINESE) -> str:
    """Return the name of a Gauss-Krueger system (REGULATION 6.4), or QGIS's own name of another system."""
    authority, _, code = crs.authid().partition(":")
    number = int(code) if authority == "EPSG" and code.isdigit() else 0
    for name, first, last, degrees, first_zone, zoned in _SYSTEMS:
        if first <= number <= last:
            zone = first_zone + number - first
            meridian = 3 * zone if degrees == 3 else 6 * zone - 3
            zone_note = say(words.ZONE, zone=zone) if zoned else ""
            return say(words.SYSTEM, name=say(name), degrees=degrees, zone=zone_note, meridian=meridian)
    return crs.description() or crs.authid() or say(words.NO_SYSTEM)


_SYSTEMS = (  # name, first and last EPSG code, degrees, first zone, Y carries the zone number
    (words.CGCS2000, 4513, 4533, 3, 25, True),
    (words.CGCS2000, 4534, 4554, 3, 25, False),
    (words.CGCS2000, 4491, 4501, 6, 13, True),
    (words.CGCS2000, 4502, 4512, 6, 13, False),
    (words.XIAN1980, 2349, 2369, 3, 25, True),
    (words.XIAN1980, 2370, 2390, 3, 25, False),
    (words.XIAN1980, 2327, 2337, 6, 13, True),
    (words.XIAN1980, 2338, 2348, 6, 13, False),
    (words.BEIJING1954, 2401, 2421, 3, 25, True),
    (words.BEIJING1954, 2422, 2442, 3, 25, False),
    (words.BEIJING1954, 21413, 21423, 6, 13, True),
    (words.BEIJING1954, 21453, 21463, 6, 13, False),
)
