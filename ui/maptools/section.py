# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawing a section line on the map; its section opens under the map, with one cursor on both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject
from qgis.gui import (
    QgsMapMouseEvent,
    QgsMapToolAdvancedDigitizing,
    QgsRubberBand,
    QgsSnapIndicator,
    QgsVertexMarker,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QKeyEvent

from .words import translate

if TYPE_CHECKING:
    from ..profile.panel import ProfileDock
    from .ground import GroundKeeper
    from .mapdesk import MapDesk

_LINE, _RIM = QColor("#d9480f"), QColor(255, 255, 255, 220)
_NEAR_PX = 14  # how far from the line the mouse may be for the plot to follow it
_SAME_PX = 2  # two clicks this close are one corner, as a double click makes them


class SectionTool(QgsMapToolAdvancedDigitizing):
    """Corners by left clicks, the end by a right or double click; Escape drops the line."""

    def __init__(self, desk: MapDesk, session: Any, keeper: GroundKeeper) -> None:
        super().__init__(desk.canvas, desk.cad_dock())
        self.setToolName(translate("MapTools", "Section line"))
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._desk, self._session, self._keeper = desk, session, keeper
        self._dock: ProfileDock | None = None
        self._corners: list[QgsPointXY] = []  # on the map
        self._band = self._new_band()
        self._indicator = QgsSnapIndicator(desk.canvas)
        self._marker: QgsVertexMarker | None = None
        session.closed.connect(self.forget)
        desk.canvas.xyCoordinates.connect(self._map_moved)

    def _new_band(self) -> QgsRubberBand:
        band = QgsRubberBand(self.canvas(), Qgis.GeometryType.Line)
        band.setColor(_LINE)
        band.setSecondaryStrokeColor(_RIM)
        band.setWidth(2)
        return band

    # ---------------------------------------------------------------------------------------------- drawing

    def activate(self) -> None:
        """Start, or say what is missing."""
        super().activate()
        if self._session.path is None:
            self._desk.say(translate("MapTools", "Open a case first; the section shows its terrains."))
            self.canvas().unsetMapTool(self)

    def deactivate(self) -> None:
        """Put the tool down; the line that is shown stays on the map."""
        if self._corners:
            self._drop()
        super().deactivate()

    def cadCanvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Follow the cursor."""
        event.snapPoint()
        self._indicator.setMatch(event.mapPointMatch())
        if self._corners:
            self._draw([*self._corners, event.mapPoint()])

    def cadCanvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Take a corner or end the line."""
        if event.button() == Qt.MouseButton.RightButton:
            self._finish()
            return
        event.snapPoint()
        point = event.mapPoint()
        if not self._corners:
            self.forget()
        if not self._corners or not self._same(point, self._corners[-1]):
            self._corners.append(point)
        self._draw(self._corners)

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        """End the line."""
        self._finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape drops the line, the backspace key its last corner, Enter ends it."""
        if event.key() == Qt.Key.Key_Escape and self._corners:
            self._drop()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self._corners:
            self._corners.pop()
            self._draw(self._corners)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _same(self, first: QgsPointXY, second: QgsPointXY) -> bool:
        return first.distance(second) <= _SAME_PX * self.canvas().mapUnitsPerPixel()

    def _finish(self) -> None:
        corners, self._corners = self._corners, []
        if len(corners) < 2:
            self._drop()
            return
        self._draw(corners)
        to_case = self._to_case()
        points = [to_case.transform(corner) for corner in corners]
        dock = self.dock()
        dock.show()
        dock.raise_()
        dock.panel.show_line([(point.x(), point.y()) for point in points])

    def _drop(self) -> None:
        self._corners = []
        self._draw([])

    def _draw(self, points: list[QgsPointXY]) -> None:
        self._band.reset(Qgis.GeometryType.Line)
        for point in points:
            self._band.addPoint(point)

    # ------------------------------------------------------------------------------------------------ the plot

    def dock(self) -> ProfileDock:
        """Return the section panel, made when it is first needed."""
        if self._dock is None:
            from ..profile.panel import ProfileDock, ProfilePanel

            self._dock = ProfileDock(ProfilePanel(self._session, self._keeper), self._desk.window)
            self._dock.panel.hovered.connect(self._hovered)
            self._dock.panel.line_chosen.connect(self._show_kept)
            self._desk.iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self._dock)
        return self._dock

    def forget(self) -> None:
        """Take line and marker off the map."""
        self._drop()
        self._hovered(-1.0)

    def close(self) -> None:
        """Take everything away when the plugin goes."""
        self.canvas().xyCoordinates.disconnect(self._map_moved)
        scene = self.canvas().scene()
        for item in (self._band, self._marker):
            if item is not None and not sip.isdeleted(item):
                scene.removeItem(item)
        self._marker = None
        if self._dock is not None:
            self._desk.iface.removeDockWidget(self._dock)
            self._dock.deleteLater()
            self._dock = None

    def _to_case(self) -> QgsCoordinateTransform:
        pits = self._session.layers.get("pits")
        system = self.canvas().mapSettings().destinationCrs()
        case = self._session.state.case
        if pits is not None and not sip.isdeleted(pits):
            system = pits.crs()
        elif case is not None:
            system = QgsCoordinateReferenceSystem(case.info.crs)
        return QgsCoordinateTransform(self.canvas().mapSettings().destinationCrs(), system, QgsProject.instance())

    def _on_map(self, x: float, y: float) -> QgsPointXY:
        return self._to_case().transform(QgsPointXY(x, y), Qgis.TransformDirection.Reverse)

    def _show_kept(self, points: list[tuple[float, float]]) -> None:
        self._draw([self._on_map(x, y) for x, y in points])

    def _hovered(self, distance_m: float) -> None:
        place = self._dock.panel.point_at(distance_m) if self._dock is not None and distance_m >= 0.0 else None
        if place is None:
            if self._marker is not None:
                self._marker.hide()
            return
        if self._marker is None:
            self._marker = QgsVertexMarker(self.canvas())
            self._marker.setIconType(QgsVertexMarker.IconType.ICON_CIRCLE)
            self._marker.setColor(_LINE)
            self._marker.setFillColor(_RIM)
            self._marker.setIconSize(11)
            self._marker.setPenWidth(2)
        self._marker.setCenter(self._on_map(*place))
        self._marker.show()

    def _map_moved(self, point: QgsPointXY) -> None:
        if self._dock is None or not self._dock.isVisible() or self._corners:
            return
        place = self._to_case().transform(point)
        self._dock.panel.follow(place.x(), place.y(), _NEAR_PX * self.canvas().mapUnitsPerPixel())
