# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the site lies (交通位置图): a small-scale frame with degrees, and only the background the user gives.

Nothing is fetched from anywhere. Without roads or boundaries the sheet shows the position by coordinates, and says so.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsMapLayer,
    QgsMapLayerStyle,
    QgsPointXY,
    QgsRasterLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from shapely.geometry import Point
from shapely.ops import unary_union

from ..core.errors import ReportError
from ..core.report.language import Speaker
from . import symbols, words
from .content import Content, Scene, SheetPlan, box_of
from .layers import LABEL, Drawn, shape_layer
from .outlines import licensed_area
from .sheet import A4, SMALLER_SCALES, STANDARD_SCALES, View, view_at
from .tables import Row, Table

GEOGRAPHIC = "EPSG:4490"  # CGCS2000
_BACKGROUND = ("#6b4f2a", "#7a8b99", "#3f6f8f", "#5c7a3f", "#8a6d9b", "#9a7b4f")
_NAMES = ("name", "NAME", "Name", "名称", "mc", "MC")


def location(scene: Scene) -> list[SheetPlan]:
    """Show the site in a small-scale frame."""
    inputs, say = scene.inputs, scene.say
    extent = scene.site_box()
    view = _view(scene)
    backgrounds = [_background(path, n, scene) for n, path in enumerate(inputs.background_paths)]
    shapes = [pit.outline for pit in inputs.case.pits if not pit.outline.is_empty]
    middle = unary_union(shapes).centroid
    mark = shape_layer(
        say(words.SITE), [Drawn(middle, inputs.case.info.place or say(words.SITE_LABEL))], _star(), scene.crs
    )
    clear_mm = max(extent.width, extent.height) * 500.0 / view.scale + 1.5  # beside the site, not on it
    mark.setLabeling(symbols.mark_labels(scene.family, LABEL, 10.0, symbols.LICENCE, max(2.5, clear_mm)))
    mark.setLabelsEnabled(True)
    own: list[QgsMapLayer] = [mark]
    if scene.permits():
        ground = licensed_area(scene.permits())
        own.append(shape_layer(say(words.LICENCE), [Drawn(ground)], symbols.outline(symbols.LICENCE, 0.4), scene.crs))
    symbol = symbols.outline(symbols.EXCAVATION, 0.35)
    own.append(shape_layer(say(words.EXCAVATED), [Drawn(shape) for shape in shapes], symbol, scene.crs))
    notes = [say(words.GEOGRAPHIC_NOTE)]
    if backgrounds:
        pairs = zip(inputs.background_paths, backgrounds)
        names = say.listed(_source_name(path, layer.name(), say) for path, layer in pairs)
        notes.append(say(words.BACKGROUND_NOTE, names=names))
    else:
        notes.append(say(words.NO_BACKGROUND))
    named = [layer for layer in backgrounds if isinstance(layer, QgsVectorLayer)]
    content = Content(
        [*own, *backgrounds], [*own, *named], extent, [_position_table(scene, middle)], notes, view=view, graticule=True
    )
    return [SheetPlan("location", "location", say(words.ACCESS if backgrounds else words.PLACE), content)]


def _view(scene: Scene) -> View:
    """Return an A4 sheet at the scale asked for, or the next smaller one that leaves the site small in its frame."""
    extent = scene.site_box()
    scales = [s for s in (*STANDARD_SCALES, *SMALLER_SCALES) if s >= scene.inputs.location_scale]
    for scale in scales:
        view = view_at(A4, scale, extent)
        if extent.width < view.ground.width / 2 and extent.height < view.ground.height / 2:
            return view
    return view_at(A4, SMALLER_SCALES[-1], extent)


def _source_name(path: str, name: str, say: Speaker) -> str:
    """Return a background as its sources are listed: its file, and its name where that says more."""
    file = Path(path.partition("|")[0])
    return file.name if name == file.stem else say(words.NAMED_FILE, name=name, file=file.name)


def _star() -> symbols.QgsMarkerSymbol:
    return symbols.dot(symbols.LICENCE, 4.0, "star")


def _background(path: str, number: int, scene: Scene) -> QgsMapLayer:
    name = scene.inputs.background_names.get(path) or Path(path.partition("|")[0]).stem
    layer: QgsMapLayer = QgsVectorLayer(path, name, "ogr")
    if not layer.isValid():
        layer = QgsRasterLayer(path, name, "gdal")
    if not layer.isValid():
        raise ReportError(
            "The background '{path}' of the location map cannot be opened.",
            "Choose a vector file or a raster that QGIS can show.",
            path=path,
        )
    if not layer.crs().isValid():
        layer.setCrs(scene.crs)
    style = scene.inputs.background_styles.get(path)
    if style:
        QgsMapLayerStyle(style).writeToLayer(layer)
    elif isinstance(layer, QgsVectorLayer) and not Path(path).with_suffix(".qml").is_file():
        _dress(layer, _BACKGROUND[number % len(_BACKGROUND)], scene.family)
    return layer


def _dress(layer: QgsVectorLayer, color: str, family: str) -> None:
    """Give a layer without a style of its own plain symbols, and labels where it has names."""
    kind = layer.geometryType()
    symbol = {
        Qgis.GeometryType.Point: lambda: symbols.dot(color, 1.6),
        Qgis.GeometryType.Line: lambda: symbols.plain_line(color, 0.4),
    }.get(kind, lambda: symbols.outline(color, 0.3, "dash dot"))()
    if QgsWkbTypes.isCurvedType(layer.wkbType()) or symbol is None:
        return
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    name = next((field for field in _NAMES if layer.fields().indexOf(field) >= 0), None)
    if name is not None:
        style = symbols.line_labels(family, name, 7.5, color, 80.0)
        layer.setLabeling(style if kind == Qgis.GeometryType.Line else symbols.spot_labels(family, name, 7.5, color))
        layer.setLabelsEnabled(True)


def _position_table(scene: Scene, middle: Point) -> Table:
    transform = QgsCoordinateTransform(
        scene.crs, QgsCoordinateReferenceSystem(GEOGRAPHIC), QgsCoordinateTransformContext()
    )
    there = transform.transform(QgsPointXY(middle.x, middle.y))
    info, say = scene.inputs.case.info, scene.say
    west, south, east, north = box_of(unary_union([pit.outline for pit in scene.inputs.case.pits])).bounds
    rows = [
        (say(words.PLACE_OF_CASE), info.place or "—"),
        (say(words.LONGITUDE), dms(there.x(), "E")),
        (say(words.LATITUDE), dms(there.y(), "N")),
        (say(words.MIDDLE_NORTH), f"{middle.y:.2f}"),
        (say(words.MIDDLE_EAST), f"{middle.x:.2f}"),
        (say(words.WIDE_M), f"{east - west:.0f}"),
        (say(words.HIGH_M), f"{north - south:.0f}"),
    ]
    cells = tuple(Row(row) for row in rows)
    return Table(
        "position_table", say(words.POSITION_TABLE), (say(words.ITEM), say(words.VALUE)), (0.34, 0.66), cells, ""
    )


def dms(degrees: float, side: str) -> str:
    """Return degrees, minutes and seconds to a tenth, with the letter of the hemisphere."""
    tenths = round(abs(degrees) * 36000.0)
    letter = side if degrees >= 0.0 else {"E": "W", "N": "S"}[side]
    return f"{tenths // 36000}°{tenths // 600 % 60:02d}′{tenths % 600 / 10.0:04.1f}″{letter}"
