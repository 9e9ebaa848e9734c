# SPDX-License-Identifier: GPL-3.0-or-later
"""A small map: what is about to come in, over the pits, licences and terrain of the case."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRasterLayer,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.gui import QgsMapCanvas, QgsMapToolPan
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..cards import em

_CONTEXT = ("pits", "stockpiles", "permits", "zones")  # the uppermost first
_FEW = 500  # points
_NEW = "#7a1fa2"  # no layer of the case has this colour


class PreviewMap(QWidget):
    """Shows shapes with their names; the wheel zooms, dragging moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("previewMap")
        self.canvas = QgsMapCanvas(self)
        self.canvas.setObjectName("previewCanvas")
        self.canvas.setCanvasColor(QColor("white"))
        self.canvas.enableAntiAliasing(True)
        self._pan: QgsMapToolPan | None = None  # only while it is shown: QGIS crashes at its end with a tool in place
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)
        self.setMinimumSize(em(self, 14), em(self, 10))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._context: list[QgsMapLayer] = []
        self._own: list[QgsMapLayer] = []
        for layers in (self._context, self._own):  # they must go with the widget: QGIS crashes on those that outlive it
            self.destroyed.connect(layers.clear)

    def set_context(self, layers: dict[str, QgsVectorLayer], terrain: QgsRasterLayer | None) -> None:
        """Put the case's layers below; copies of them, so that the project's may go at any time."""
        kept: list[QgsMapLayer] = []
        for name in _CONTEXT:
            layer = layers.get(name)
            if layer is not None and not sip.isdeleted(layer) and layer.isValid():
                kept.append(layer.clone())
        self._context[:] = [*kept, *([terrain] if terrain is not None else [])]
        self._refresh()

    def show_shapes(
        self, crs: str, outlines: Sequence[tuple[str, QgsGeometry]], points: Sequence[QgsGeometry], lines: bool = False
    ) -> None:
        """Show outlines with their names, or points (as lines where they are to become such), and zoom to them."""
        self._own.clear()
        if points:
            kind = "LineString" if lines else "Point"
            self._own.append(_memory(kind, crs, [("", point) for point in points]))
        if outlines:
            self._own.append(_memory("MultiPolygon", crs, outlines))
        system = QgsCoordinateReferenceSystem(crs)
        if system.isValid():
            self.canvas.setDestinationCrs(system)
        self._refresh()
        self.zoom_to([geometry for _name, geometry in outlines] or list(points))

    def zoom_to(self, shapes: Iterable[QgsGeometry]) -> None:
        """Show these shapes and a little around them; those of the case where there are none."""
        extent = QgsRectangle()
        extent.setNull()
        for shape in shapes:
            if not shape.isNull():
                extent.combineExtentWith(shape.boundingBox())
        if extent.isNull():
            for layer in self._context:
                if not layer.extent().isNull():
                    extent.combineExtentWith(layer.extent())
        if not extent.isNull():
            extent.grow(max(extent.width(), extent.height(), 20.0) * 0.12)
            self.canvas.setExtent(extent)
            if self.isVisible():
                self.canvas.refresh()

    def clear(self) -> None:
        """Take the shapes off; the case stays."""
        self._own.clear()
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw, and let the map be moved."""
        super().showEvent(event)
        if self._pan is None:
            self._pan = QgsMapToolPan(self.canvas)
            self.canvas.setMapTool(self._pan)
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop drawing, and take the tool away."""
        self.canvas.stopRendering()
        self.canvas.setLayers([])
        tool, self._pan = self._pan, None
        if tool is not None:
            self.canvas.unsetMapTool(tool)
            tool.deleteLater()
        super().hideEvent(event)

    def _refresh(self) -> None:
        if not self.isVisible():
            return
        self.canvas.setLayers([*self._own, *self._context])
        self.canvas.refresh()


def terrain_of(case: Path | None) -> QgsRasterLayer | None:
    """Return the newest terrain of a case for the background, or None."""
    from ...adapters.terrainlayers import terrain_layers
    from ...core.errors import PitProofError

    try:
        layers = terrain_layers(case) if case is not None else []
    except PitProofError:
        return None  # the case's own page tells what is wrong with it; the map does without
    return layers[0] if layers else None


def _memory(kind: str, crs: str, shapes: Sequence[tuple[str, QgsGeometry]]) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{kind}?field=name:string", "preview", "memory")
    layer.setCrs(QgsCoordinateReferenceSystem(crs))
    features = []
    for name, geometry in shapes:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name])
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.setRenderer(QgsSingleSymbolRenderer(_symbol(kind, len(shapes))))
    if kind == "MultiPolygon":
        _label(layer)
    return layer


def _symbol(kind: str, count: int) -> QgsSymbol:
    if kind == "Point":
        size = "1.4" if count < _FEW else "0.4"  # millimetres; many large dots would hide the ground
        return QgsMarkerSymbol.createSimple({"name": "circle", "size": size, "color": _NEW, "outline_style": "no"})
    if kind == "LineString":
        return QgsLineSymbol.createSimple({"line_color": _NEW, "line_width": "0.7"})
    return QgsFillSymbol.createSimple({"color": "122,31,162,45", "outline_color": _NEW, "outline_width": "0.8"})


def _label(layer: QgsVectorLayer) -> None:
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setColor(QColor("white"))
    text = QgsTextFormat()
    text.setSize(9)
    text.setColor(QColor(_NEW))
    text.setBuffer(buffer)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
