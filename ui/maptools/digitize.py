# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawing a pit, with its area, volume, depth and coverage beside the cursor.

The drawing itself is QGIS's: snapping, tracing, arcs, streaming, the advanced digitizing panel and undoing corners
are those of every other layer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeature, QgsPointXY, QgsVectorLayer
from qgis.gui import QgsMapMouseEvent, QgsMapTool, QgsMapToolCapture, QgsMapToolDigitizeFeature
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QKeyEvent

from .newpit import PitStore
from .words import figure_table, translate

if TYPE_CHECKING:
    from .ground import GroundKeeper
    from .label import CursorLabel
    from .mapdesk import MapDesk


class PitTool(QgsMapToolDigitizeFeature):
    """Draws outlines into the layer 'pits' of the open case."""

    def __init__(self, desk: MapDesk, session: Any, keeper: GroundKeeper, label: CursorLabel) -> None:
        super().__init__(desk.canvas, desk.cad_dock(), QgsMapToolCapture.CaptureMode.CapturePolygon)
        self.setToolName(translate("MapTools", "Draw pit"))
        self._desk, self._session, self._keeper, self._label = desk, session, keeper, label
        self._store = PitStore(desk)
        self._pits: QgsVectorLayer | None = None
        self._taken = False  # in hand, with a layer to draw in
        self._cursor: tuple[QgsPointXY, QPoint] | None = None  # in the layer's CRS, and in pixels
        self.digitizingCompleted.connect(self._completed)
        keeper.changed.connect(self._tell)

    # --------------------------------------------------------------------------------------- start and stop

    def activate(self) -> None:
        """Start drawing, or say what is missing."""
        problem = self._start()
        if problem:
            self._desk.say(problem)
            QgsMapTool.activate(self)
            self.canvas().unsetMapTool(self)
            return
        self._taken = True
        self._desk.iface.setActiveLayer(self._pits)  # else QGIS keeps the address of another one, which may go
        super().activate()
        view = self.toLayerCoordinates(self._pits, self.canvas().extent())
        self._keeper.read_ahead((view.xMinimum(), view.yMinimum(), view.xMaximum(), view.yMaximum()))
        self._label.hide()

    def deactivate(self) -> None:
        """Put the tool down; as everywhere in QGIS, an outline that was begun waits for the tool to come back."""
        self._label.hide()
        self._cursor = None
        if not self._taken:  # what QGIS would do looks at the layers of the last time, which may be gone
            QgsMapTool.deactivate(self)
            return
        self._taken = False
        super().deactivate()
        if not self.size():
            self._forget_layer()

    def _start(self) -> str:
        """Take up the layer and return what hinders drawing, or nothing."""
        if self._session.path is None:
            return translate("MapTools", "Open a case first; the pit is drawn into it.")
        if self._session.read_only:
            return translate("MapTools", "The case was opened to be read only. Open it for editing to draw pits.")
        pits = self._session.layers.get("pits")
        if pits is None or sip.isdeleted(pits):
            return translate(
                "MapTools", "The layer of the pits is not in the project. Load the layers of the case again."
            )
        if self._pits is pits and self.size() and pits.isEditable():
            return ""  # an outline was begun before
        self.stopCapturing()
        self._forget_layer()
        started = not pits.isEditable()
        if started and not pits.startEditing():
            return translate(
                "MapTools", "The layer of the pits cannot be edited. Close the case file in other programs."
            )
        self._pits = pits
        self._store.begin(started=started)
        pits.willBeDeleted.connect(self._layer_going)
        self.setLayer(pits)
        return ""

    def _forget_layer(self) -> None:
        pits, self._pits = self._pits, None
        self.setLayer(None)  # QGIS keeps the bare address of a layer, and would look at it when the tool comes back
        if pits is not None and not sip.isdeleted(pits):
            pits.willBeDeleted.disconnect(self._layer_going)
            self._store.end(pits)

    def _layer_going(self) -> None:
        self._pits = None
        self.stopCapturing()
        self.setLayer(None)
        self.canvas().unsetMapTool(self)
        self._desk.say(
            translate("MapTools", "The layer of the pits was removed; the outline being drawn is lost with it.")
        )

    # ---------------------------------------------------------------------------------------------- drawing

    def cadCanvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Follow the cursor."""
        super().cadCanvasMoveEvent(event)
        self._follow(event)

    def cadCanvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Take a corner, or finish with the right button."""
        super().cadCanvasReleaseEvent(event)
        if self._pits is not None:
            self._follow(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape drops the outline, the backspace key its last corner."""
        super().keyPressEvent(event)
        self._tell()
        if event.key() == Qt.Key.Key_Escape and not self.size():
            self._label.hide()

    def _follow(self, event: QgsMapMouseEvent) -> None:
        if self._pits is None:
            return
        self._cursor = (self.toLayerCoordinates(self._pits, event.mapPoint()), event.pos())
        if self.size():
            self._tell()

    def outline(self) -> Any:
        """Return the outline so far, closed at the cursor, as a shapely polygon; empty before there is any."""
        import shapely

        points = self.captureCurve().curveToLine().points()
        ring = [(point.x(), point.y()) for point in points]
        if self._cursor is not None and self.isCapturing():
            cursor = (self._cursor[0].x(), self._cursor[0].y())
            ring += [] if ring and ring[-1] == cursor else [cursor]
        return shapely.Polygon(ring) if len(ring) > 2 else shapely.Polygon()

    def _tell(self) -> None:
        """Write the figures beside the cursor."""
        if not self.isActive() or self._pits is None or self._cursor is None or not self.size():
            return
        figures = self._keeper.measure(self.outline())
        note = self._keeper.problem
        self._label.tell(figure_table(figures, note=note), self._cursor[1])

    # ---------------------------------------------------------------------------------------------- finished

    def _completed(self, feature: QgsFeature) -> None:
        """Hand the outline to the form; the feature is QGIS's own and must be copied."""
        if self._pits is None:
            return
        self._label.hide()
        self._store.add(self._pits, QgsFeature(feature))
