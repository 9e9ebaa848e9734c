# SPDX-License-Identifier: GPL-3.0-or-later
"""Colours, symbols and labels of the annex maps, and the depth classes.

Red is the licence, blue-black the excavation, the depth ramp runs from pale green to dark blue for ground lost and in
oranges for ground gained: hue and lightness both change, so the classes survive a black-and-white copy.
"""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLabelObstacleSettings,
    QgsLabelPlacementSettings,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsSimpleLineCallout,
    QgsTextBufferSettings,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..core.report.language import CHINESE, Speaker
from . import words
from .texts import text_format

LICENCE = "#c8102e"
EXCAVATION = "#10263f"
INSIDE = "#2f6fb3"
OUTSIDE = "#d9480f"
ZONE_COLORS = ("#2b8a3e", "#7b2d8b", "#0b7285", "#8d6e00", "#5c4033")
CUT_COLORS = ("#e0f3db", "#b5e2bd", "#7bccc4", "#43a2ca", "#1f78b4", "#0b4f8a", "#08306b")
FILL_COLORS = ("#fee0b6", "#fdae61", "#d9720c")
NO_COLOR = QColor(0, 0, 0, 0)
_WASH_ALPHA = 40  # of 255
_MARK_MM = 0.6  # from the middle of a mark to its edge
NEAR_ZERO_M = 0.2  # engineering default: a change smaller than this is not coloured
_STEPS_M = (0.5, 1.0, 2.0, 3.0, 5.0, 10.0, 20.0, 30.0, 50.0, 100.0)


@dataclass(frozen=True)
class DepthClass:
    """One class of the difference: ground lost between ``low_m`` and ``high_m`` (negative: ground gained)."""

    low_m: float
    high_m: float
    color: str
    label: str


def depth_classes(deepest_m: float, highest_m: float, say: Speaker = CHINESE) -> list[DepthClass]:
    """Return the classes for cuts down to ``deepest_m`` and fills up to ``highest_m`` (both positive metres).

    The last class of each kind is open; a kind that does not reach `NEAR_ZERO_M` gets no class.
    """
    return [
        *_classes(say(words.LOST), deepest_m, CUT_COLORS),
        *(
            DepthClass(-c.low_m, -c.high_m, c.color, c.label)
            for c in _classes(say(words.GAINED), highest_m, FILL_COLORS)
        ),
    ]


def _classes(word: str, reach_m: float, colors: tuple[str, ...]) -> list[DepthClass]:
    if reach_m <= NEAR_ZERO_M:
        return []
    step = next((s for s in _STEPS_M if reach_m / s <= len(colors)), _STEPS_M[-1])
    count = min(len(colors), max(1, -int(-reach_m // step)))
    bounds = [NEAR_ZERO_M, *(step * i for i in range(1, count)), float("inf")]
    ramp = [colors[round(i * (len(colors) - 1) / max(1, count - 1))] for i in range(count)]
    return [DepthClass(a, b, ramp[i], _range_label(word, a, b)) for i, (a, b) in enumerate(zip(bounds, bounds[1:]))]


def _range_label(word: str, low: float, high: float) -> str:
    return f"{word} > {low:g} m" if high == float("inf") else f"{word} {low:g}–{high:g} m"


def outline(color: str, width_mm: float, style: str = "solid") -> QgsFillSymbol:
    """Return a polygon symbol that is only an outline."""
    return QgsFillSymbol.createSimple(
        {
            "style": "no",
            "outline_color": color,
            "outline_width": str(width_mm),
            "outline_style": style,
            "joinstyle": "miter",
        }
    )


def hatch(color: str, angle: float, distance_mm: float, edge_mm: float = 0.0) -> QgsFillSymbol:
    """Return parallel lines over a light wash of their colour, with an excavation edge when ``edge_mm`` is given."""
    wash = QColor(color)
    wash.setAlpha(_WASH_ALPHA)
    symbol = outline(EXCAVATION, edge_mm, "solid" if edge_mm else "no")
    symbol.symbolLayer(0).setBrushStyle(Qt.BrushStyle.SolidPattern)
    symbol.symbolLayer(0).setFillColor(wash)
    lines = QgsLinePatternFillSymbolLayer()
    lines.setSubSymbol(QgsLineSymbol.createSimple({"line_color": color, "line_width": "0.18"}))
    lines.setLineAngle(angle)
    lines.setDistance(distance_mm)
    lines.setDistanceUnit(Qgis.RenderUnit.Millimeters)
    symbol.appendSymbolLayer(lines)
    return symbol


def leader() -> QgsLineSymbol:
    """Return the thin line from a label to its pit."""
    return QgsLineSymbol.createSimple({"line_color": EXCAVATION, "line_width": "0.2"})


def corner_mark() -> QgsMarkerSymbol:
    """Return the small circle of a licence corner."""
    return QgsMarkerSymbol.createSimple(
        {"name": "circle", "size": "1.8", "color": "#ffffff", "outline_color": LICENCE, "outline_width": "0.4"}
    )


def halo_mm(size_pt: float) -> float:
    """Return how far the white around letters reaches; no further than it must, so that little of the map is lost."""
    return 0.1 * size_pt


def label_settings(family: str, field: str, size_pt: float, color: str) -> QgsPalLayerSettings:
    """Return label settings with a white halo that always draw the label."""
    text = text_format(family, size_pt, color)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(halo_mm(size_pt))
    halo.setSizeUnit(Qgis.RenderUnit.Millimeters)
    halo.setColor(QColor("#ffffff"))
    text.setBuffer(halo)
    text.setLineHeight(1.1)
    settings = QgsPalLayerSettings()
    settings.setFormat(text)
    settings.fieldName = field
    settings.multilineAlign = Qgis.LabelMultiLineAlignment.Center
    placement = QgsLabelPlacementSettings()
    placement.setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapIfRequired)
    settings.setPlacementSettings(placement)
    return settings


def keep_labels_off_edges(settings: QgsPalLayerSettings) -> None:
    """Make labels of other layers avoid the outlines, not the ground within."""
    obstacle = QgsLabelObstacleSettings()
    obstacle.setIsObstacle(True)
    obstacle.setFactor(2.0)
    obstacle.setType(QgsLabelObstacleSettings.ObstacleType.PolygonBoundary)
    settings.setObstacleSettings(obstacle)


def area_labels(family: str, field: str, size_pt: float, color: str) -> QgsVectorLayerSimpleLabeling:
    """Return upright labels inside an area where there is room, else beside it with a leader line."""
    settings = label_settings(family, field, size_pt, color)
    settings.placement = Qgis.LabelPlacement.Horizontal
    settings.centroidInside = True
    settings.fitInPolygonOnly = False
    settings.setPolygonPlacementFlags(
        Qgis.LabelPolygonPlacementFlags(
            Qgis.LabelPolygonPlacementFlag.AllowPlacementInsideOfPolygon
            | Qgis.LabelPolygonPlacementFlag.AllowPlacementOutsideOfPolygon
        )
    )
    callout = QgsSimpleLineCallout()
    callout.setEnabled(True)
    callout.setLineSymbol(QgsLineSymbol.createSimple({"line_color": color, "line_width": "0.2"}))
    callout.setMinimumLength(2.0)
    callout.setMinimumLengthUnit(Qgis.RenderUnit.Millimeters)
    settings.setCallout(callout)
    keep_labels_off_edges(settings)
    settings.priority = 8
    return QgsVectorLayerSimpleLabeling(settings)


def pinned_labels(
    family: str, field: str, position_fields: tuple[str, str], size_pt: float, color: str
) -> QgsVectorLayerSimpleLabeling:
    """Return labels centred on the positions in two fields (map coordinates); all of them are drawn."""
    settings = label_settings(family, field, size_pt, color)
    settings.priority = 10
    keep_labels_off_edges(settings)
    properties = settings.dataDefinedProperties()
    for key, prop in (
        (QgsPalLayerSettings.Property.PositionX, QgsProperty.fromField(position_fields[0])),
        (QgsPalLayerSettings.Property.PositionY, QgsProperty.fromField(position_fields[1])),
        (QgsPalLayerSettings.Property.Hali, QgsProperty.fromValue("Center")),
        (QgsPalLayerSettings.Property.Vali, QgsProperty.fromValue("Half")),
    ):
        properties.setProperty(key, prop)
    settings.setDataDefinedProperties(properties)
    return QgsVectorLayerSimpleLabeling(settings)


def point_labels(
    family: str, field: str, offset_field: str, size_pt: float, color: str
) -> QgsVectorLayerSimpleLabeling:
    """Return labels at an offset from their point, given by ``offset_field`` as 'right,down' in mm."""
    settings = label_settings(family, field, size_pt, color)
    settings.placement = Qgis.LabelPlacement.OverPoint
    settings.offsetUnits = Qgis.RenderUnit.Millimeters
    settings.priority = 10
    properties = settings.dataDefinedProperties()
    properties.setProperty(QgsPalLayerSettings.Property.OffsetXY, QgsProperty.fromField(offset_field))
    settings.setDataDefinedProperties(properties)
    return QgsVectorLayerSimpleLabeling(settings)


def plain_line(color: str, width_mm: float, style: str = "solid") -> QgsLineSymbol:
    """Return a line."""
    return QgsLineSymbol.createSimple(
        {
            "line_color": color,
            "line_width": str(width_mm),
            "line_style": style,
            "capstyle": "flat",
            "joinstyle": "round",
        }
    )


def dashed_line(color: str, width_mm: float, dashes_mm: tuple[float, ...]) -> QgsLineSymbol:
    """Return a line of dashes and gaps (mm); solid without."""
    symbol = plain_line(color, width_mm)
    if dashes_mm:
        symbol.symbolLayer(0).setUseCustomDashPattern(True)
        symbol.symbolLayer(0).setCustomDashVector(list(dashes_mm))
        symbol.symbolLayer(0).setCustomDashPatternUnit(Qgis.RenderUnit.Millimeters)
    return symbol


def dot(color: str, size_mm: float, shape: str = "circle") -> QgsMarkerSymbol:
    """Return a filled mark."""
    return QgsMarkerSymbol.createSimple({"name": shape, "size": str(size_mm), "color": color, "outline_style": "no"})


def _give_way(settings: QgsPalLayerSettings) -> None:
    """Draw a label only where there is room, and let labels of other layers stand on these features."""
    placement = QgsLabelPlacementSettings()
    placement.setOverlapHandling(Qgis.LabelOverlapHandling.PreventOverlap)
    settings.setPlacementSettings(placement)
    obstacle = QgsLabelObstacleSettings()
    obstacle.setIsObstacle(False)
    settings.setObstacleSettings(obstacle)


def line_labels(family: str, field: str, size_pt: float, color: str, repeat_mm: float) -> QgsVectorLayerSimpleLabeling:
    """Return labels on their lines, repeated along long ones; where there is no room none is drawn."""
    settings = label_settings(family, field, size_pt, color)
    settings.placement = Qgis.LabelPlacement.Line
    lines = settings.lineSettings()
    lines.setPlacementFlags(Qgis.LabelLinePlacementFlags(Qgis.LabelLinePlacementFlag.OnLine))
    lines.setMergeLines(False)
    settings.setLineSettings(lines)
    settings.repeatDistance = repeat_mm
    settings.repeatDistanceUnit = Qgis.RenderUnit.Millimeters
    settings.priority = 4
    _give_way(settings)
    return QgsVectorLayerSimpleLabeling(settings)


def spot_labels(
    family: str, field: str, size_pt: float, color: str, away_mm: float = 0.0
) -> QgsVectorLayerSimpleLabeling:
    """Return labels beside their points, at least as far away as their halo; where there is no room none is drawn."""
    settings = label_settings(family, field, size_pt, color)
    settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    settings.dist = max(away_mm, halo_mm(size_pt) + _MARK_MM)
    settings.distUnits = Qgis.RenderUnit.Millimeters
    settings.priority = 3
    _give_way(settings)
    return QgsVectorLayerSimpleLabeling(settings)


def mark_labels(family: str, field: str, size_pt: float, color: str, away_mm: float) -> QgsVectorLayerSimpleLabeling:
    """Return labels beside marks that matter most: they are always drawn, and other labels keep off the marks."""
    settings = label_settings(family, field, size_pt, color)
    settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    settings.dist = away_mm
    settings.distUnits = Qgis.RenderUnit.Millimeters
    settings.priority = 10
    obstacle = QgsLabelObstacleSettings()
    obstacle.setIsObstacle(True)
    obstacle.setFactor(2.0)
    settings.setObstacleSettings(obstacle)
    return QgsVectorLayerSimpleLabeling(settings)
