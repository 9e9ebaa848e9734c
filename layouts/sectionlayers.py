# SPDX-License-Identifier: GPL-3.0-or-later
"""A section drawing as map layers: x is the distance, y the drawn height, both metres at the horizontal scale.

So a map item at the horizontal scale shows the drawing true to size, and its lines and words stay editable.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsMapLayer,
    QgsNullSymbolRenderer,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsProperty,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QMetaType
from shapely.geometry import LineString, Point

from ..core.report.language import CHINESE, Speaker
from ..core.report.sections.drawing import BLACK, CENTER, LEFT, Area, Drawing, Stroke, Word
from ..core.report.sections.profile import SectionProfile
from . import symbols, words
from .layers import LABEL, OFFSET, Drawn, polygons_of, shape_layer
from .texts import MM_PER_POINT

_SECTION = "#0b3d91"
_BACK = ("GRID", "STATIONS", "FRAME")  # pens under the hatches
_ALIGN = {LEFT: "Left", CENTER: "Center"}


def drawing_layers(
    drawing: Drawing, crs: QgsCoordinateReferenceSystem, family: str, say: Speaker = CHINESE
) -> tuple[list[QgsMapLayer], list[QgsMapLayer]]:
    """Return the layers of a drawing from top to bottom, and those the legend names."""
    metres = drawing.scale.horizontal / 1000.0
    strokes: dict[str, list[Stroke]] = {}
    for stroke in drawing.strokes:
        strokes.setdefault(stroke.pen.cad, []).append(stroke)
    front = [_stroke_layer(own, metres, crs, say) for cad, own in strokes.items() if cad not in _BACK]
    back = [_stroke_layer(own, metres, crs, say) for cad, own in strokes.items() if cad in _BACK]
    areas: dict[str, list[Area]] = {}
    for area in drawing.areas:
        areas.setdefault(area.wash.name, []).append(area)
    washes = [_area_layer(own, metres, crs, say) for own in areas.values()]
    words = _word_layer(drawing.words, metres, crs, family, say)
    return [words, *reversed(front), *washes, *back], [*front, *washes]


def _stroke_layer(
    strokes: Sequence[Stroke], metres: float, crs: QgsCoordinateReferenceSystem, say: Speaker
) -> QgsMapLayer:
    pen = strokes[0].pen
    drawn = [Drawn(LineString([(x * metres, y * metres) for x, y in stroke.points])) for stroke in strokes]
    return shape_layer(say(pen.name), drawn, symbols.dashed_line(pen.color, pen.width_mm, pen.dashes), crs)


def _area_layer(areas: Sequence[Area], metres: float, crs: QgsCoordinateReferenceSystem, say: Speaker) -> QgsMapLayer:
    wash = areas[0].wash
    drawn = [Drawn(polygons_of(shapely.transform(area.shape, lambda points: points * metres))) for area in areas]
    return shape_layer(say(wash.name), drawn, symbols.hatch(wash.color, wash.angle_deg, wash.spacing_mm), crs)


def _word_layer(
    lettering: Sequence[Word], metres: float, crs: QgsCoordinateReferenceSystem, family: str, say: Speaker
) -> QgsVectorLayer:
    """Return the words as labels that stand exactly where the drawing wants them."""
    layer = QgsVectorLayer("Point", say(words.LETTERING), "memory")
    layer.setCrs(crs)
    texts, reals = ("label", "color", "align"), ("size_pt", "turn_deg", "x", "y")
    provider = layer.dataProvider()
    provider.addAttributes(
        [QgsField(name, QMetaType.Type.QString) for name in texts]
        + [QgsField(name, QMetaType.Type.Double) for name in reals]
    )
    layer.updateFields()
    features = []
    for word in lettering:
        x, y = word.x * metres, word.y * metres
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        turn = -90.0 if word.turned else 0.0
        align = _ALIGN.get(word.align, "Right")
        feature.setAttributes([word.text, word.color, align, word.height_mm / MM_PER_POINT, turn, x, y])
        features.append(feature)
    provider.addFeatures(features)
    layer.updateExtents()
    layer.setRenderer(QgsNullSymbolRenderer())
    layer.setLabeling(_word_labels(family))
    layer.setLabelsEnabled(True)
    return layer


def _word_labels(family: str) -> QgsVectorLayerSimpleLabeling:
    settings = symbols.label_settings(family, "label", 8.0, "#000000")
    text = settings.format()
    halo = text.buffer()
    halo.setSize(0.5)
    text.setBuffer(halo)
    settings.setFormat(text)
    key = QgsPalLayerSettings.Property
    properties = settings.dataDefinedProperties()
    for name, field in (
        (key.PositionX, "x"),
        (key.PositionY, "y"),
        (key.Hali, "align"),
        (key.Size, "size_pt"),
        (key.Color, "color"),
        (key.LabelRotation, "turn_deg"),
    ):
        properties.setProperty(name, QgsProperty.fromField(field))
    properties.setProperty(key.BufferDraw, QgsProperty.fromExpression(f"\"color\" <> '{BLACK}'"))
    properties.setProperty(key.Vali, QgsProperty.fromValue("Half"))
    properties.setProperty(key.AlwaysShow, QgsProperty.fromValue(True))
    settings.setDataDefinedProperties(properties)
    return QgsVectorLayerSimpleLabeling(settings)


def section_line_layers(
    profiles: Sequence[SectionProfile],
    crs: QgsCoordinateReferenceSystem,
    family: str,
    size_pt: float = 10.0,
    say: Speaker = CHINESE,
) -> list[QgsMapLayer]:
    """Return the section lines on the map with the names of their ends, I and I′."""
    ends = []
    for profile in profiles:
        coords = list(profile.line.line.coords)
        for at, towards, name in (
            (coords[0], coords[1], profile.line.name),
            (coords[-1], coords[-2], f"{profile.line.name}′"),
        ):
            east, north = at[0] - towards[0], at[1] - towards[1]
            length = math.hypot(east, north) or 1.0
            reach = 0.28 * size_pt + 0.1 * size_pt * len(name) * abs(east) / length
            offset = f"{reach * east / length:.2f},{-reach * north / length:.2f}"
            ends.append(Drawn(Point(at[0], at[1]), name, offset))
    marks = shape_layer(say(words.SECTION_ENDS), ends, symbols.dot(_SECTION, 1.0), crs)
    marks.setLabeling(symbols.point_labels(family, LABEL, OFFSET, size_pt, _SECTION))
    marks.setLabelsEnabled(True)
    drawn = [Drawn(profile.line.line, profile.line.title) for profile in profiles]
    lines = shape_layer(say(words.SECTION_LINES), drawn, symbols.dashed_line(_SECTION, 0.35, (6.0, 1.0, 1.0, 1.0)), crs)
    return [marks, lines]
