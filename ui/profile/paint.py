# SPDX-License-Identifier: GPL-3.0-or-later
"""Painting a section: the same strokes on the screen, in a picture and in a vector file.

Hatches are plain lines (a vector file knows no brushes), the paper is white in every theme, as on the printed sheet.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF, QTextOption

from .scene import Frame, Hatched, Section, translate

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...core.report.sections.drawing import Pen

_PAPER, _INK, _FAINT = QColor("#ffffff"), QColor("#1b1f23"), QColor("#d5d9dd")
_PX_PER_MM = 3.2  # of pens and hatches on the screen
_TICK_ROWS = 2.2  # of the text's height, between elevations
_TICK_TEXTS = 1.7  # of a number's width, between distances


class SectionPainter:
    """Paints one section into a rectangle."""

    def __init__(self, painter: QPainter, section: Section, rect: QRectF, exaggeration: float) -> None:
        self._painter, self._section, self._rect = painter, section, rect
        self._metrics = QFontMetricsF(painter.font())
        self.frame = Frame.fitted(section, self._room(), exaggeration)

    def _room(self) -> QRectF:
        row = self._metrics.height()
        low, high = self._section.heights
        left = max(self._metrics.horizontalAdvance(f"{value:.0f} m") for value in (low, high)) + 1.6 * row
        legend = row * 1.35 * self._legend_rows(self._rect.width() - left - row)
        return self._rect.adjusted(left, 0.7 * row + legend, -row, -2.1 * row)

    def paint(self) -> None:
        """Paint everything but the cursor."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.fillRect(self._rect, _PAPER)
        self._axes()
        for area in self._section.areas:
            self._hatch(area)
        self._licences()
        self._strata()
        self._ground()
        self._legend()

    # ------------------------------------------------------------------------------------------------ parts

    def _axes(self) -> None:
        from ...core.report.sections.scales import step_for, ticks

        frame, row = self.frame, self._metrics.height()
        step = step_for(_TICK_ROWS * row / (frame.px_per_m * frame.exaggeration))
        digits = max(0, -math.floor(math.log10(step) + 1e-9))
        for height in ticks(frame.low_m, frame.high_m, step):
            y = frame.y(height)
            self._line(QLineF(frame.box.left(), y, frame.box.right(), y), QPen(_FAINT, 1.0))
            words = QRectF(self._rect.left(), y - row, frame.box.left() - self._rect.left() - 0.35 * row, 2 * row)
            self._words(words, f"{height:.{digits}f}", Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        wide = self._metrics.horizontalAdvance(f"{frame.length_m:.0f} m")
        step = step_for(_TICK_TEXTS * wide / frame.px_per_m)
        for distance in ticks(0.0, frame.length_m, step):
            x = frame.x(distance)
            self._line(QLineF(x, frame.box.bottom(), x, frame.box.bottom() + 0.3 * row), QPen(_INK, 1.0))
            place = QRectF(x - wide, frame.box.bottom() + 0.35 * row, 2 * wide, 1.3 * row)
            self._words(place, f"{distance:g}", Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        unit = QRectF(
            self._rect.left(), frame.box.bottom() + 0.35 * row, frame.box.left() - self._rect.left(), 1.3 * row
        )
        self._words(unit, "m", Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._painter.setPen(QPen(_INK, 1.0))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(frame.box)

    def _hatch(self, area: Hatched) -> None:
        """Draw an area with its hatch; the hatch has the same angle and spacing at every exaggeration."""
        import shapely

        from ...core.report.sections.drawing import Area
        from ...core.report.sections.hatching import hatch_lines, rings_of

        frame = self.frame
        left, bottom = frame.box.left(), frame.box.bottom()

        def on_paper(points: NDArray) -> NDArray:
            placed = points.copy()
            placed[:, 0] = points[:, 0] * frame.px_per_m / _PX_PER_MM
            placed[:, 1] = (points[:, 1] - frame.low_m) * frame.px_per_m * frame.exaggeration / _PX_PER_MM
            return placed

        shape = shapely.make_valid(shapely.transform(area.shape, on_paper))
        drawn = Area(area.wash, shape)
        colour = QColor(area.wash.color)
        veil = QColor(colour)
        veil.setAlpha(38)
        path = QPainterPath()
        for ring in rings_of(drawn):
            path.addPolygon(QPolygonF([QPointF(left + x * _PX_PER_MM, bottom - y * _PX_PER_MM) for x, y in ring]))
        self._painter.fillPath(path, veil)
        self._painter.setPen(QPen(colour, 0.9))
        for points in hatch_lines(drawn):
            self._painter.drawPolyline(
                QPolygonF([QPointF(left + x * _PX_PER_MM, bottom - y * _PX_PER_MM) for x, y in points])
            )

    def _licences(self) -> None:
        from ...core.report.sections import looks

        frame, row = self.frame, self._metrics.height()
        for licence in self._section.profile.licences:
            for start, end in licence.spans.tolist():
                for x in (frame.x(start), frame.x(end)):
                    self._line(QLineF(x, frame.box.top(), x, frame.box.bottom()), _pen(looks.SIDE))
                for height, over in ((licence.z_max_m, True), (licence.z_min_m, False)):
                    if height is None or not frame.low_m <= height <= frame.high_m:
                        continue
                    y = frame.y(height)
                    self._line(QLineF(frame.x(start), y, frame.x(end), y), _pen(looks.FLOOR))
                    above = y - 1.1 * row > frame.box.top() if over else y + 1.1 * row > frame.box.bottom()
                    words = QRectF(frame.x(start) + 4, y - 1.1 * row if above else y + 0.1 * row, 400, row)
                    text = f"{licence.licence_no} {height:g} m"
                    self._words(words, text, Qt.AlignmentFlag.AlignLeft, QColor(looks.LICENCE_COLOR))

    def _strata(self) -> None:
        from ...core.report.sections import looks

        for name, (top, bottom) in self._section.profile.strata.items():
            for number, heights in enumerate((top, bottom)):
                runs = list(self._runs(heights))
                for run in runs:
                    self._painter.setPen(_pen(looks.STRATUM))
                    self._painter.drawPolyline(run)
                if runs and number == 0:
                    at = runs[0][0]
                    place = QRectF(at.x() + 4, at.y() + 1, 400, self._metrics.height())
                    self._words(place, name, Qt.AlignmentFlag.AlignLeft, QColor(looks.STRATUM_COLOR))

    def _ground(self) -> None:
        from ...core.report.sections import looks

        profile = self._section.profile
        for heights, pen in ((profile.before_m, looks.BEFORE), (profile.after_m, looks.AFTER)):
            self._painter.setPen(_pen(pen))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            for run in self._runs(heights):
                self._painter.drawPolyline(run)

    def _runs(self, heights: NDArray) -> Iterator[QPolygonF]:
        """Yield the stretches of a line that are known and inside the frame's heights."""
        import numpy as np

        frame, t = self.frame, self._section.profile.distance_m
        with np.errstate(invalid="ignore"):
            shown = np.isfinite(heights) & (heights >= frame.low_m) & (heights <= frame.high_m)
        for part in np.split(np.arange(len(t)), np.flatnonzero(np.diff(shown.astype(int))) + 1):
            if part.size > 1 and shown[part[0]]:
                yield QPolygonF([frame.at(float(t[n]), float(heights[n])) for n in part.tolist()])

    # ----------------------------------------------------------------------------------------------- legend

    def _entries(self) -> list[tuple[str, QPen]]:
        from ...core.report.sections import looks

        profile = self._section.profile
        entries = [
            (translate("ProfilePlot", "Ground before"), _pen(looks.BEFORE)),
            (translate("ProfilePlot", "Ground after"), _pen(looks.AFTER)),
        ]
        if any(licence.z_min_m is not None or licence.z_max_m is not None for licence in profile.licences):
            entries.append((translate("ProfilePlot", "Licensed elevation"), _pen(looks.FLOOR)))
        if profile.licences:
            entries.append((translate("ProfilePlot", "Licence boundary"), _pen(looks.SIDE)))
        if profile.strata:
            entries.append((translate("ProfilePlot", "Stratum"), _pen(looks.STRATUM)))
        thick = 3.0 * _PX_PER_MM
        return entries + [(area.name, QPen(QColor(area.wash.color), thick)) for area in self._section.areas]

    def _legend_rows(self, width: float) -> int:
        return 1 + max((row for row, _, _, _ in self._placed(width)), default=0)

    def _placed(self, width: float) -> Iterator[tuple[int, float, str, QPen]]:
        """Yield row, x, name and pen of the entries, wrapped."""
        row, x, swatch = 0, 0.0, 2.2 * self._metrics.height()
        for name, pen in self._entries():
            need = swatch + self._metrics.horizontalAdvance(name) + 1.6 * self._metrics.height()
            if x > 0.0 and x + need > width:
                row, x = row + 1, 0.0
            yield row, x, name, pen
            x += need

    def _legend(self) -> None:
        height = self._metrics.height()
        left, top = self._room().left(), self._rect.top() + 0.35 * height
        for row, x, name, pen in self._placed(self._rect.right() - left - height):
            y = top + (row * 1.35 + 0.6) * height
            if pen.widthF() > 4.0:
                pen.setColor(_mixed(pen.color()))
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            self._line(QLineF(left + x, y, left + x + 1.8 * height, y), pen)
            place = QRectF(left + x + 2.2 * height, y - height, 600, 2 * height)
            self._words(place, name, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    # ------------------------------------------------------------------------------------------------- strokes

    def _line(self, line: QLineF, pen: QPen) -> None:
        self._painter.setPen(pen)
        self._painter.drawLine(line)

    def _words(self, place: QRectF, text: str, align: Qt.AlignmentFlag, colour: QColor = _INK) -> None:
        self._painter.setPen(colour)
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        self._painter.drawText(place, text, option)


def _mixed(colour: QColor) -> QColor:
    """Return a hatch's colour as it looks from afar, on white."""
    return QColor(*(round(255 + (part - 255) * 0.5) for part in (colour.red(), colour.green(), colour.blue())))


def _pen(pen: Pen) -> QPen:
    made = QPen(QColor(pen.color), max(1.0, pen.width_mm * _PX_PER_MM))
    if pen.dashes:
        made.setDashPattern([max(1.0, length * _PX_PER_MM / made.widthF()) for length in pen.dashes])
        made.setCapStyle(Qt.PenCapStyle.FlatCap)
    return made
