# SPDX-License-Identifier: GPL-3.0-or-later
"""Map layers made from the nouns of a case: memory layers for outlines, styled raster layers for terrains."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from qgis.core import (
    Qgis,
    QgsColorRampShader,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFillSymbol,
    QgsHillshadeRenderer,
    QgsLayerTreeLayer,
    QgsLineSymbol,
    QgsMapLayerLegendUtils,
    QgsMarkerSymbol,
    QgsRasterLayer,
    QgsRasterShader,
    QgsRectangle,
    QgsSingleBandPseudoColorRenderer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType
from qgis.PyQt.QtGui import QColor
from shapely.geometry import MultiPolygon
from shapely.geometry.base import BaseGeometry

from ..adapters.geometry import to_qgs_geometry
from ..core.errors import ReportError
from ..core.optional import require
from .symbols import NEAR_ZERO_M, DepthClass

LABEL, OFFSET = "label", "label_offset"  # fields of every memory layer; the offset is "right,down" in mm
LABEL_X, LABEL_Y = "label_x", "label_y"  # the middle of a label that was given its place, map coordinates
_SUN_AZIMUTH, _SUN_ALTITUDE = 315.0, 45.0
_FAINT_BRIGHTNESS, _FAINT_CONTRAST = 105, -45  # the terrain stays a background under lines and labels
_SAMPLE_SIDE = 2000  # cells; a larger raster is sampled, and the outer classes are open anyway
_KEEPS_ALL_BELOW = 1.0e9  # metres, beyond any difference


class Drawn(NamedTuple):
    """A shape on a map with its label and, when they are given, the label's offset (mm) or position."""

    shape: BaseGeometry
    label: str = ""
    offset: str = ""
    label_x: float | None = None
    label_y: float | None = None


def shape_layer(
    name: str,
    shapes: Iterable[Drawn],
    symbol: QgsFillSymbol | QgsLineSymbol | QgsMarkerSymbol,
    crs: QgsCoordinateReferenceSystem,
) -> QgsVectorLayer:
    """Return a memory layer of shapes: points, lines or polygons as the symbol says."""
    kind = {Qgis.SymbolType.Marker: "Point", Qgis.SymbolType.Line: "LineString"}.get(symbol.type(), "MultiPolygon")
    layer = QgsVectorLayer(kind, name, "memory")
    layer.setCrs(crs)
    provider = layer.dataProvider()
    provider.addAttributes(
        [QgsField(name, QMetaType.Type.QString) for name in (LABEL, OFFSET)]
        + [QgsField(name, QMetaType.Type.Double) for name in (LABEL_X, LABEL_Y)]
    )
    layer.updateFields()
    features = []
    for drawn in shapes:
        geometry = to_qgs_geometry(drawn.shape)
        geometry.get().dropZValue()
        if kind == "MultiPolygon":
            geometry.convertToMultiType()
        feature = QgsFeature(layer.fields())
        feature.setGeometry(geometry)
        feature.setAttributes(list(drawn[1:]))
        features.append(feature)
    if not provider.addFeatures(features)[0]:
        raise ReportError("The outlines of '{name}' cannot be drawn.", "Check their geometry.", name=name)
    layer.updateExtents()
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def polygons_of(shape: BaseGeometry) -> MultiPolygon:
    """Return the polygons in a shape; lines and points that an intersection leaves behind are dropped."""
    parts = getattr(shape, "geoms", [shape])
    return MultiPolygon([part for part in parts if part.geom_type == "Polygon" and part.area > 0.0])


def stand_in(path: str, folder: Path, name: str) -> str:
    """Return the path of a virtual raster ``name`` in ``folder`` that reads from ``path``, or ``path`` if it is none.

    QGIS computes statistics of a raster it opens, and GDAL stores them in a file beside it. Evidence folders stay as
    they are: a warped virtual raster keeps its statistics to itself.
    """
    gdal = require("osgeo.gdal", "Drawing annex maps")
    target = folder / f"{name}.vrt"
    try:
        source = gdal.OpenEx(path, gdal.OF_RASTER) if Path(path).is_file() else None
        virtual = None if source is None else gdal.Warp(str(target), source, format="VRT", **_own_grid(source))
    except RuntimeError:  # raised when somebody switched GDAL's exceptions on, else None comes back
        virtual = None
    return path if virtual is None else str(target)


def _own_grid(source: Any) -> dict[str, Any]:
    """Return the options that keep a raster's cells: on square ones, GDAL's habit, rows stand twice or are skipped."""
    west, dx, turn_x, north, turn_y, dy = source.GetGeoTransform()
    if turn_x or turn_y or dx <= 0.0 or dy >= 0.0:
        return {}
    east, south = west + dx * source.RasterXSize, north + dy * source.RasterYSize
    return {"outputBounds": (west, south, east, north), "width": source.RasterXSize, "height": source.RasterYSize}


def raster_layer(path: str, name: str, crs: QgsCoordinateReferenceSystem) -> QgsRasterLayer:
    """Open a raster; one without a CRS is taken to be in the maps' CRS."""
    layer = QgsRasterLayer(path, name, "gdal")
    if not layer.isValid():
        raise ReportError(
            "The raster '{path}' cannot be opened as a terrain.",
            "Check that it is a GeoTIFF or another raster that QGIS can show.",
            path=path,
        )
    if not layer.crs().isValid():
        layer.setCrs(crs)
    layer.setResamplingStage(Qgis.RasterResamplingStage.Provider)
    provider = layer.dataProvider()
    provider.setZoomedInResamplingMethod(provider.ResamplingMethod.Bilinear)
    provider.setZoomedOutResamplingMethod(provider.ResamplingMethod.Average)
    return layer


def hillshade_layer(path: str, name: str, crs: QgsCoordinateReferenceSystem) -> QgsRasterLayer:
    """Return the terrain as a faint hillshade."""
    layer = raster_layer(path, name, crs)
    layer.setRenderer(QgsHillshadeRenderer(layer.dataProvider(), 1, _SUN_AZIMUTH, _SUN_ALTITUDE))
    layer.brightnessFilter().setBrightness(_FAINT_BRIGHTNESS)
    layer.brightnessFilter().setContrast(_FAINT_CONTRAST)
    return layer


def depth_layer(
    path: str, name: str, crs: QgsCoordinateReferenceSystem, classes: Sequence[DepthClass]
) -> QgsRasterLayer:
    """Return the difference raster (after minus before) in classes; changes near zero are transparent."""
    layer = raster_layer(path, name, crs)
    cuts = [c for c in classes if c.low_m > 0]
    fills = [c for c in classes if c.low_m < 0]
    Item = QgsColorRampShader.ColorRampItem
    items = [Item(-c.low_m, QColor(c.color), c.label) for c in reversed(cuts)]  # up to -low, from the deepest on
    items.append(Item(NEAR_ZERO_M, QColor(0, 0, 0, 0), ""))
    items.extend(Item(min(-c.high_m, _KEEPS_ALL_BELOW), QColor(c.color), c.label) for c in fills)
    function = QgsColorRampShader()
    function.setColorRampType(Qgis.ShaderInterpolationMethod.Discrete)
    function.setColorRampItemList(items)
    function.setClip(False)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    layer.setRenderer(QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader))
    return layer


def value_range(layer: QgsRasterLayer, ground: QgsRectangle) -> tuple[float, float] | None:
    """Return the smallest and largest value within ``ground``, or None when nothing is measured there.

    Read by blocks: GDAL's own statistics would be stored in a file beside the raster.
    """
    provider = layer.dataProvider()
    area = layer.extent().intersect(ground)
    if area.isEmpty():
        return None
    columns = max(1, min(_SAMPLE_SIDE, round(area.width() / layer.rasterUnitsPerPixelX())))
    rows = max(1, min(_SAMPLE_SIDE, round(area.height() / layer.rasterUnitsPerPixelY())))
    values = provider.block(1, area, columns, rows).as_numpy()
    values = values[np.isfinite(values)]
    return (float(values.min()), float(values.max())) if values.count() else None


def show_depth_legend(
    node: QgsLayerTreeLayer, classes: Sequence[DepthClass], shown: Sequence[DepthClass] | None = None
) -> None:
    """Order the classes in the legend from shallow to deep, then the fills, without band name and transparent class.

    Only those in ``shown`` are named, None: all.
    """
    cuts = sum(c.low_m > 0 for c in classes)
    first = 1  # node 0 is the name of the band
    order = [first + i for i in reversed(range(cuts))] + [first + cuts + 1 + i for i in range(len(classes) - cuts)]
    wanted = [place for place, each in zip(order, classes) if shown is None or each in shown]
    QgsMapLayerLegendUtils.setLegendNodeOrder(node, wanted)
