# SPDX-License-Identifier: GPL-3.0-or-later
"""Before and after under one curtain: the map shows one set of layers left of it and another one right of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsMapRendererParallelJob, QgsMapSettings, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QImage, QKeyEvent, QPainter, QPen, QTextOption
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from .swipelayers import Side, sides_of
from .words import translate

if TYPE_CHECKING:
    from .mapdesk import MapDesk

_STEP = 0.05  # of the map's width, of an arrow key
_HANDLE_PX = 11.0
_DARK, _LIGHT = QColor(17, 24, 32, 225), QColor("#ffffff")


class Curtain(QgsMapCanvasItem):
    """Two rendered maps side by side; ``share`` is how much of the map the first one has."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setZValue(90.0)  # over the map, under rubber bands
        self.share = 0.5
        self.upright = True
        self.names = ("", "")
        self.images: list[QImage | None] = [None, None]
        self._extent = QgsRectangle()

    def show_images(self, images: Sequence[QImage | None], extent: QgsRectangle) -> None:
        """Show what was rendered for an extent."""
        self.images, self._extent = list(images), QgsRectangle(extent)
        self.updatePosition()
        self.update()

    def updatePosition(self) -> None:
        """Lie over the ground that was rendered, also while the map is being moved."""
        if not self._extent.isEmpty():
            self.setRect(self._extent)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem | None = None, widget: QWidget | None = None
    ) -> None:
        """Paint both sides, the curtain and the names."""
        box = self.boundingRect().adjusted(1.0, 1.0, -1.0, -1.0)  # an item is a pixel larger than its ground
        if self.images[0] is None or self.images[1] is None:
            return
        at = box.left() + self.share * box.width() if self.upright else box.top() + self.share * box.height()
        for number, image in enumerate(self.images):
            painter.save()
            painter.setClipRect(self._part(box, at, number), Qt.ClipOperation.IntersectClip)
            painter.drawImage(box, image)
            painter.restore()
        self._paint_curtain(painter, box, at)
        for number, name in enumerate(self.names):
            self._paint_name(painter, self._part(box, at, number), name, number)

    def _part(self, box: QRectF, at: float, number: int) -> QRectF:
        if self.upright:
            return (
                QRectF(box.left(), box.top(), at - box.left(), box.height())
                if number == 0
                else QRectF(at, box.top(), box.right() - at, box.height())
            )
        return (
            QRectF(box.left(), box.top(), box.width(), at - box.top())
            if number == 0
            else QRectF(box.left(), at, box.width(), box.bottom() - at)
        )

    def _paint_curtain(self, painter: QPainter, box: QRectF, at: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QLineF(at, box.top(), at, box.bottom()) if self.upright else QLineF(box.left(), at, box.right(), at)
        for colour, width in ((_DARK, 4.0), (_LIGHT, 2.0)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(line)
        middle = line.center()
        painter.setBrush(_DARK)
        painter.setPen(QPen(_LIGHT, 1.6))
        painter.drawEllipse(middle, _HANDLE_PX, _HANDLE_PX)
        for sign in (-1.0, 1.0):
            tip, wing = sign * 0.62 * _HANDLE_PX, sign * 0.25 * _HANDLE_PX
            for side in (-1.0, 1.0):
                across = side * 0.38 * _HANDLE_PX
                ends = (
                    (QPointF(tip, 0.0), QPointF(wing, across))
                    if self.upright
                    else (QPointF(0.0, tip), QPointF(across, wing))
                )
                painter.drawLine(QLineF(middle + ends[0], middle + ends[1]))

    def _paint_name(self, painter: QPainter, part: QRectF, name: str, number: int) -> None:
        metrics = QFontMetricsF(painter.font())
        size = metrics.boundingRect(name).adjusted(-8, -4, 8, 4)
        if not name or size.width() + 12 > part.width() or size.height() + 12 > part.height():
            return
        beside = part.left() + 8 if number == 0 or not self.upright else part.right() - size.width() - 8
        place = QRectF(beside, part.top() + 8, size.width(), size.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_DARK)
        painter.drawRoundedRect(place, 4, 4)
        painter.setPen(_LIGHT)
        painter.drawText(place, name, QTextOption(Qt.AlignmentFlag.AlignCenter))


class SwipeTool(QgsMapTool):
    """Drags the curtain over the map."""

    def __init__(self, desk: MapDesk, session: Any) -> None:
        super().__init__(desk.canvas)
        self.setToolName(translate("MapTools", "Before and after"))
        self._desk, self._session = desk, session
        self._chosen: list[Side | None] = [None, None]
        self._sides: list[Side] = []
        self._jobs: list[QgsMapRendererParallelJob] = []
        self._dragging = False
        self.curtain: Curtain | None = None
        session.closed.connect(self._stop)
        self._set_cursor()

    def sides(self) -> list[Side]:
        """Return what can stand on either side: the case's terrains and imagery, and the project's map themes."""
        return sides_of(self._session.state.case)

    def choose(self, number: int, side: Side) -> None:
        """Put a set of layers on the left (0) or right (1) side."""
        self._chosen[number] = side
        if self.curtain is not None:
            self._arrange()

    # ---------------------------------------------------------------------------------------- start and stop

    def activate(self) -> None:
        """Draw the curtain, or say what is missing."""
        super().activate()
        problem = self._arrange()
        if problem:
            self._desk.say(problem)
            self.canvas().unsetMapTool(self)

    def deactivate(self) -> None:
        """Take the curtain away."""
        self._stop()
        super().deactivate()

    def _arrange(self) -> str:
        if self._session.state.case is None and None in self._chosen:
            return translate("MapTools", "Open a case first; its terrains are compared.")
        found = self.sides()
        first, last = (found[0], found[1]) if len(found) > 1 else (None, None)
        sides = [self._chosen[0] or first, self._chosen[1] or last]
        if None in sides:
            return translate(
                "MapTools", "Two terrains are needed to compare, and the case has fewer whose files are there."
            )
        self._sides = [side for side in sides if side is not None]
        if self.curtain is None:
            self.curtain = Curtain(self.canvas())
            self.canvas().extentsChanged.connect(self.render)
            self.canvas().layersChanged.connect(self.render)
        self.curtain.names = (self._sides[0].name, self._sides[1].name)
        self.render()
        return ""

    def _stop(self) -> None:
        self._cancel_jobs()
        self._sides, self._chosen = [], [None, None]
        curtain, self.curtain = self.curtain, None
        if curtain is not None:
            self.canvas().extentsChanged.disconnect(self.render)
            self.canvas().layersChanged.disconnect(self.render)
            self.canvas().scene().removeItem(curtain)

    # --------------------------------------------------------------------------------------------- rendering

    def render(self) -> None:
        """Render both sides for the map's present extent, each in its own threads."""
        if self.curtain is None:
            return
        self._cancel_jobs()
        over = [layer for layer in self.canvas().layers() if layer.type() == Qgis.LayerType.Vector]
        images: list[QImage | None] = [None, None]
        for number, side in enumerate(self._sides):
            settings = QgsMapSettings(self.canvas().mapSettings())
            settings.setLayers([*over, *side.layers()] if side.under_outlines else side.layers())
            settings.setBackgroundColor(self.canvas().canvasColor())
            job = QgsMapRendererParallelJob(settings)
            job.finished.connect(self._gatherer(number, job, images, settings))
            self._jobs.append(job)
        for job in list(self._jobs):
            job.start()

    def _gatherer(
        self, number: int, job: QgsMapRendererParallelJob, images: list[QImage | None], settings: QgsMapSettings
    ) -> Callable[[], None]:
        def gather() -> None:
            images[number] = job.renderedImage()
            if self.curtain is not None and job in self._jobs and None not in images:
                self.curtain.show_images(images, settings.visibleExtent())

        return gather

    def _cancel_jobs(self) -> None:
        jobs, self._jobs = self._jobs, []
        for job in jobs:
            if job.isActive():
                job.cancel()

    # ----------------------------------------------------------------------------------------- mouse and keys

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Take hold of the curtain; it comes to where the mouse is."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging = True
            self._move_to(event)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Drag the curtain."""
        if self._dragging:
            self._move_to(event)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Let the curtain go."""
        self._dragging = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move the curtain, V turns it, Escape takes it away."""
        key = event.key()
        if self.curtain is None:
            super().keyPressEvent(event)
            return
        steps = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Up: -_STEP, Qt.Key.Key_Right: _STEP, Qt.Key.Key_Down: _STEP}
        if key in steps:
            self._move(self.curtain.share + steps[key])
        elif key == Qt.Key.Key_V:
            self.curtain.upright = not self.curtain.upright
            self._set_cursor()
            self.curtain.update()
        elif key == Qt.Key.Key_Escape:
            self.canvas().unsetMapTool(self)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _move_to(self, event: QgsMapMouseEvent) -> None:
        if self.curtain is not None:
            size: QSize = self.canvas().size()
            upright = self.curtain.upright
            self._move(event.pos().x() / size.width() if upright else event.pos().y() / size.height())

    def _move(self, share: float) -> None:
        if self.curtain is not None:
            self.curtain.share = min(1.0, max(0.0, share))
            self.curtain.update()

    def _set_cursor(self) -> None:
        upright = self.curtain is None or self.curtain.upright
        self.setCursor(Qt.CursorShape.SplitHCursor if upright else Qt.CursorShape.SplitVCursor)
