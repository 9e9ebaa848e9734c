# SPDX-License-Identifier: GPL-3.0-or-later
"""The section on the screen: painted, read off with the mouse or the arrow keys, saved as a picture."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QColor,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTextOption,
)
from qgis.PyQt.QtSvg import QSvgGenerator
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...core.errors import ReportError
from .paint import SectionPainter
from .scene import FITTED, Frame, Section, translate

if TYPE_CHECKING:
    from ...core.report.sections.profile import SectionProfile

_PICTURE = QSize(1600, 800)
_DENSITY = 2.0  # a picture for print has finer points than the screen
_TEXT = 0.85  # of the interface's font
_STEP = 0.01  # of the length, of an arrow key
_CURSOR = QColor("#d9480f")


class ProfilePlot(QWidget):
    """Shows one section; ``hovered`` gives the distance (m) under the cursor, ``left`` says it has gone."""

    hovered = pyqtSignal(float)
    left = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("PitProofProfilePlot")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(280, 9 * self.fontMetrics().height())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.section: Section | None = None
        self.distance_m: float | None = None
        self._exaggeration = FITTED
        self._message = ""
        self._drawn: QPixmap | None = None
        self._frame: Frame | None = None

    def sizeHint(self) -> QSize:
        """Be as high as a section needs to be read."""
        return QSize(800, 15 * self.fontMetrics().height())

    def show_profile(self, profile: SectionProfile | None, message: str = "") -> None:
        """Show a section, or a sentence in its place."""
        self.section = None if profile is None else Section(profile)
        self._message = message
        self.distance_m = None
        self._redraw()

    def set_exaggeration(self, times: float) -> None:
        """Draw heights so many times larger than distances; `FITTED`: as the room allows."""
        self._exaggeration = times
        self._redraw()

    def exaggeration(self) -> float:
        """Return how many times larger heights are drawn now."""
        return self._layout().exaggeration if self.section is not None else self._exaggeration

    def set_cursor(self, distance_m: float | None) -> None:
        """Move the cursor; None takes it away."""
        self.distance_m = distance_m
        self.update()

    def readout(self) -> str:
        """Say what the ground is at the cursor."""
        if self.section is None or self.distance_m is None:
            return ""
        before, after = self.section.profile.heights_at(self.distance_m)
        if math.isnan(before) or math.isnan(after):
            return translate("ProfilePlot", "{distance} m: not measured").format(distance=f"{self.distance_m:.1f}")
        text = translate("ProfilePlot", "{distance} m: before {before} m, after {after} m, lost {lost} m")
        return text.format(
            distance=f"{self.distance_m:.1f}",
            before=f"{before:.2f}",
            after=f"{after:.2f}",
            lost=f"{before - after:.2f}",
        )

    # ----------------------------------------------------------------------------------------------- pictures

    def save_picture(self, path: str | Path) -> None:
        """Save the section as PNG or, by the name's ending, as SVG; raises `ReportError` when that is not possible."""
        done = self._save_svg(Path(path)) if Path(path).suffix.lower() == ".svg" else self._save_image(Path(path))
        if not done:
            raise ReportError(
                "The picture '{path}' could not be written.",
                "Choose a folder that you may write to and a name ending in .png or .svg.",
                path=path,
            )

    def _save_image(self, path: Path) -> bool:
        image = QImage(_PICTURE * _DENSITY, QImage.Format.Format_RGB32)
        image.fill(QColor("#ffffff"))
        painter = QPainter(image)
        painter.setFont(self._small_font())
        painter.scale(_DENSITY, _DENSITY)
        self._paint_on(painter, QRectF(0, 0, _PICTURE.width(), _PICTURE.height()))
        painter.end()
        return bool(image.save(str(path)))

    def _save_svg(self, path: Path) -> bool:
        target = QSvgGenerator()
        target.setFileName(str(path))
        target.setSize(_PICTURE)
        target.setViewBox(QRectF(0, 0, _PICTURE.width(), _PICTURE.height()))
        target.setTitle(self.section.profile.line.title if self.section is not None else "")
        painter = QPainter()
        if not painter.begin(target):
            return False
        painter.setFont(self._small_font())
        self._paint_on(painter, QRectF(0, 0, _PICTURE.width(), _PICTURE.height()))
        return painter.end() and path.is_file()

    def _paint_on(self, painter: QPainter, rect: QRectF) -> None:
        if self.section is not None:
            SectionPainter(painter, self.section, rect, self._exaggeration).paint()

    # ---------------------------------------------------------------------------------------------- the screen

    def _small_font(self) -> QFont:
        font = QFont(self.font())
        if font.pointSizeF() > 0.0:
            font.setPointSizeF(_TEXT * font.pointSizeF())
        return font

    def _layout(self) -> Frame:
        if self._frame is None:
            self._draw()
        if self._frame is None:
            raise LookupError("no section")
        return self._frame

    def _redraw(self) -> None:
        self._drawn = self._frame = None
        self.update()

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._drawn = QPixmap(self.size() * ratio)
        self._drawn.setDevicePixelRatio(ratio)
        self._drawn.fill(QColor("#ffffff"))
        if self.section is not None:
            painter = QPainter(self._drawn)
            painter.setFont(self._small_font())
            drawing = SectionPainter(painter, self.section, QRectF(self.rect()), self._exaggeration)
            drawing.paint()
            painter.end()
            self._frame = drawing.frame

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the kept drawing, and the cursor over it."""
        if self._drawn is None:
            self._draw()
        painter = QPainter(self)
        if self._drawn is not None:
            painter.drawPixmap(0, 0, self._drawn)
        if self.section is None:
            painter.setPen(QColor("#5b6570"))
            room = QRectF(self.rect()).adjusted(16, 16, -16, -16)
            painter.drawText(room, self._message, QTextOption(Qt.AlignmentFlag.AlignCenter))
        elif self.distance_m is not None:
            self._paint_cursor(painter, self._layout())
        painter.end()

    def _paint_cursor(self, painter: QPainter, frame: Frame) -> None:
        if self.section is None or self.distance_m is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(_CURSOR, 1.2))
        x = frame.x(self.distance_m)
        painter.drawLine(QLineF(x, frame.box.top(), x, frame.box.bottom()))
        painter.setBrush(_CURSOR)
        for height in self.section.profile.heights_at(self.distance_m):
            if math.isfinite(height) and frame.low_m <= height <= frame.high_m:
                painter.drawEllipse(QPointF(x, frame.y(height)), 3.2, 3.2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew at the new size."""
        super().resizeEvent(event)
        self._redraw()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        super().mouseMoveEvent(event)
        if self.section is None:
            return
        distance = self._layout().distance(event.pos().x())
        if distance is None:
            self._leave()
        else:
            self._hover(distance)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the cursor away."""
        super().leaveEvent(event)
        self._leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor with the arrow keys."""
        steps = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP}
        if self.section is None or event.key() not in steps:
            super().keyPressEvent(event)
            return
        length = self.section.profile.length_m
        here = self.distance_m if self.distance_m is not None else length / 2.0
        self._hover(min(length, max(0.0, here + steps[event.key()] * length)))

    def _hover(self, distance_m: float) -> None:
        self.set_cursor(distance_m)
        self.hovered.emit(distance_m)

    def _leave(self) -> None:
        if self.distance_m is not None:
            self.set_cursor(None)
            self.left.emit()
