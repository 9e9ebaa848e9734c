# SPDX-License-Identifier: GPL-3.0-or-later
"""Clicking a pit: its result on a small card over the map."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsFeature, QgsFeatureRequest, QgsPointXY, QgsRectangle, QgsVariantUtils
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QFrame, QLabel, QToolButton, QVBoxLayout

from ..case.casestate import second_methods
from .words import translate, volume

if TYPE_CHECKING:
    from ...core.model import Determination, PitVolume
    from .mapdesk import MapDesk

_SAME_AREA = 1e-6  # relative: the outline is the one that was computed
_REACH_PX = 4
_WORST = ("explain", "note", "agrees")


class PitCard(QFrame):
    """Shows a text beside a place on the map until it is closed, or Escape is pressed."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas.viewport())
        self.setObjectName("PitProofPitCard")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._text = QLabel(self)
        self._text.setObjectName("PitProofPitCardText")
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton(self)
        self._close.setObjectName("PitProofPitCardClose")
        self._close.setText("×")
        self._close.setAutoRaise(True)
        self._close.setToolTip(translate("MapTools", "Close"))
        self._close.clicked.connect(self.hide)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 26, 8)
        layout.addWidget(self._text)
        self.hide()

    def show_at(self, text: str, at: QPoint) -> None:
        """Show rich text beside a point of the canvas."""
        self._text.setText(text)
        self.adjustSize()
        self._close.adjustSize()
        self._close.move(self.width() - self._close.width() - 2, 2)
        room = self.parentWidget().rect()
        x = at.x() + 12 if at.x() + 12 + self.width() < room.right() else at.x() - 12 - self.width()
        y = min(at.y(), room.bottom() - self.height())
        self.move(max(0, x), max(0, y))
        self.show()
        self.raise_()

    def text(self) -> str:
        """Return what is shown."""
        return self._text.text()


class PitResultTool(QgsMapTool):
    """Shows the result of the pit that is clicked."""

    def __init__(self, desk: MapDesk, session: Any) -> None:
        super().__init__(desk.canvas)
        self.setToolName(translate("MapTools", "Result of a pit"))
        self.setCursor(Qt.CursorShape.WhatsThisCursor)
        self._desk, self._session = desk, session
        self.card = PitCard(desk.canvas)
        session.closed.connect(self.card.hide)

    def activate(self) -> None:
        """Start, or say what is missing."""
        super().activate()
        pits = self._session.layers.get("pits") if self._session.path is not None else None
        if pits is None or sip.isdeleted(pits):
            self._desk.say(translate("MapTools", "Open a case first; its pits can then be clicked."))
            self.canvas().unsetMapTool(self)

    def deactivate(self) -> None:
        """Put the card away with the tool."""
        self.card.hide()
        super().deactivate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the card."""
        if event.key() == Qt.Key.Key_Escape and self.card.isVisible():
            self.card.hide()
            event.accept()
            return
        super().keyPressEvent(event)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Show the pit under the mouse, the smallest where several lie over each other."""
        found = self._pit_at(event.mapPoint())
        if found is None:
            self.card.hide()
            return
        self.card.show_at(self.text_of(found), event.pos())

    def _pit_at(self, point: QgsPointXY) -> QgsFeature | None:
        pits = self._session.layers.get("pits")
        if pits is None or sip.isdeleted(pits):
            return None
        around = _REACH_PX * self.canvas().mapUnitsPerPixel()
        box = QgsRectangle(point.x() - around, point.y() - around, point.x() + around, point.y() + around)
        request = QgsFeatureRequest().setFilterRect(self.toLayerCoordinates(pits, box))
        request.setFlags(Qgis.FeatureRequestFlag.ExactIntersect)
        found = [QgsFeature(each) for each in pits.getFeatures(request)]
        return min(found, key=lambda each: each.geometry().area(), default=None)

    def text_of(self, pit: QgsFeature) -> str:
        """Return the card's text for a pit of the layer."""
        name = "" if QgsVariantUtils.isNull(pit["pit_id"]) else str(pit["pit_id"])
        state = self._session.state
        volumes = [each for each in (state.volumes.pits if state.volumes else ()) if each.pit_id == name]
        nameless = translate("MapTools", "Pit without a number")
        lines = [f"<b>{escape(name or nameless)}</b>"]
        if not volumes:
            lines.append(escape(translate("MapTools", "Not computed yet. Compute the case on the page Volume.")))
        for volume_of in volumes:
            lines += _volume_lines(volume_of, with_period=len(volumes) > 1)
        lines += _value_lines(name, state.determination)
        verdict = _verdict(name, state)
        lines += [escape(verdict)] if verdict else []
        if volumes and abs(pit.geometry().area() - volumes[0].area_m2) > _SAME_AREA * volumes[0].area_m2:
            changed = translate("MapTools", "The outline was changed after this was computed.")
            lines.append(f"<i>{escape(changed)}</i>")
        return "".join(f"<div>{line}</div>" for line in lines)


def _volume_lines(result: PitVolume, *, with_period: bool) -> Iterator[str]:
    if with_period:
        yield f"<u>{escape(result.period)}</u>"
    cut = f"{result.cut_m3:,.0f}"
    margin = f" ± {result.margin.margin_m3:,.0f}" if result.margin is not None else ""
    yield escape(translate("MapTools", "Cut {cut} m³").format(cut=cut + margin))
    if result.fill_m3 >= 0.5:
        yield escape(translate("MapTools", "Fill {fill}").format(fill=volume(result.fill_m3)))
    text = translate("MapTools", "Area {area} m², deepest {depth} m, measured {share} %")
    yield escape(
        text.format(
            area=f"{result.area_m2:,.1f}", depth=f"{result.max_depth_m:.2f}", share=f"{result.coverage_pct:.1f}"
        )
    )


def _value_lines(name: str, determination: Determination | None) -> Iterator[str]:
    segments = [each for each in (determination.segments if determination else ()) if each.pit_id == name]
    for segment in segments:
        if segment.quantity is None:
            continue
        unit = {"t": translate("MapTools", "t"), "m3": "m³"}.get(segment.unit, segment.unit)
        line = f"{segment.mineral} {segment.quantity:,} {unit}"
        if segment.value_yuan is not None:
            line += translate("MapTools", ", {value} yuan").format(value=f"{segment.value_yuan:,.2f}")
        yield escape(line)


def _verdict(name: str, state: Any) -> str:
    """Return what the second methods say of a pit, the worst of it."""
    words = {row["verdict"] for row in second_methods(state) if row["pit_id"] == name}
    worst = next((word for word in _WORST if word in words), "")
    return {
        "agrees": translate("MapTools", "The second methods agree."),
        "note": translate("MapTools", "The second methods agree with a note."),
        "explain": translate("MapTools", "The second methods differ; an explanation is needed."),
    }.get(worst, "")
