# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands around the drawing on every sheet: titles, north arrow, legend, tables, notes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayer,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from ..core.report.language import CHINESE, Speaker
from . import words
from .inputs import MapInputs
from .items import CENTER, LEFT, Drafter, table_height_mm
from .layers import show_depth_legend
from .outlines import LEADERS
from .sheet import GAP_MM, Box, Page
from .symbols import DepthClass
from .tables import Table
from .texts import crs_note, text_format, wrap
from .titleblock import HEIGHT_MM

_ARROW_SVG = Path(__file__).resolve().parent.parent / "resources" / "layouts" / "north_arrow.svg"
ARROW_MM = 14.0
_ROWS_MM = ((5.0, 8.0), (4.4, 7.5), (4.0, 7.0), (3.6, 6.5), (3.2, 6.0))  # row height and text size, large to small
_LEGEND_SIZES = ((9.0, 4.0, 2.5), (8.0, 3.4, 1.7), (7.0, 2.8, 1.2))  # text (pt), symbol height and gap (mm)
_LEGEND_SHARE = 0.55  # of the column's free height, at most


def draw_titles(drafter: Drafter, inputs: MapInputs, title: str, page: Page) -> None:
    """Write the case and the name of the map over the drawing."""
    frame, size_pt = page.frame, page.title_pt
    head = Box(frame.x + 5.0, frame.y + 1.5, frame.width - 10.0, page.title_mm - 3.0)
    upper = 0.4 * head.height if inputs.case.info.title else 0.0
    if inputs.case.info.title:
        box = Box(head.x, head.y, head.width, upper)
        drafter.label("case_title", inputs.case.info.title, box, 0.58 * size_pt, CENTER)
    drafter.label("title", title, Box(head.x, head.y + upper, head.width, head.height - upper), size_pt, CENTER)


def column_box(page: Page) -> Box:
    """Return the room of the column on the right over the title block."""
    column = page.column
    return Box(column.x + 1.0, column.y, column.width - GAP_MM - 1.0, column.height - HEIGHT_MM - GAP_MM)


def draw_north(drafter: Drafter, map_item: QgsLayoutItemMap, box: Box, say: Speaker) -> None:
    """Draw the arrow in the upper right corner of a box."""
    arrow = QgsLayoutItemPicture(drafter.layout)
    arrow.setPicturePath(str(_ARROW_SVG))
    arrow.setLinkedMap(map_item)
    arrow.setNorthMode(QgsLayoutItemPicture.NorthMode.GridNorth)
    x = box.right - ARROW_MM
    drafter.label("north_letter", say(words.NORTH), Box(x, box.y, ARROW_MM, 5.0), 11.0, CENTER)
    drafter.place(arrow, "north_arrow", Box(x, box.y + 5.0, ARROW_MM, 15.0))


def draw_tables(drafter: Drafter, tables: Sequence[Table], box: Box) -> list[str]:
    """Draw as many tables as there is room for, from the top; return the notes of those left out."""
    y, left_out = box.y, []
    for table in tables:
        for row_mm, size_pt in _ROWS_MM:
            height = table_height_mm(table, row_mm)
            if y + height <= box.bottom:
                drafter.table(table, Box(box.x, y, box.width, height), row_mm, size_pt)
                y += height + GAP_MM
                break
        else:
            left_out.append(table.left_out_note)
    return left_out


def draw_legend(
    drafter: Drafter,
    layers: Sequence[QgsMapLayer],
    classes: Sequence[DepthClass],
    box: Box,
    map_item: QgsLayoutItemMap,
    shown: Sequence[DepthClass] | None = None,
    share: float = _LEGEND_SHARE,
    say: Speaker = CHINESE,
) -> float:
    """Draw the legend, smaller when it takes more than ``share`` of the box; return its height (mm).

    ``shown`` are those of the depth ``classes`` that occur on the map, None: all.
    """
    legend = QgsLayoutItemLegend(drafter.layout)
    legend.setLinkedMap(map_item)
    legend.setAutoUpdateModel(False)
    legend.setResizeToContents(True)
    legend.setTitle(say(words.LEGEND))
    legend.setWrapString("\n")
    legend.setBoxSpace(0.0)
    legend.setBackgroundEnabled(False)
    height = 0.0
    for size_pt, symbol_mm, gap_mm in _LEGEND_SIZES:
        _size_legend(legend, drafter.family, size_pt, symbol_mm, gap_mm)
        _fill_legend(legend, drafter.family, layers, classes, size_pt, box.width - 14.0)
        for node in legend.model().rootGroup().findLayers():
            if shown is not None and isinstance(node.layer(), QgsRasterLayer):
                show_depth_legend(node, classes, shown)
                legend.model().refreshLayerLegend(node)
        size = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize()  # the item sizes on painting
        height = size.height()
        if height <= share * box.height:
            break
    drafter.place(legend, "legend", Box(box.x, box.y, size.width(), height))
    return float(height)


def _size_legend(legend: QgsLayoutItemLegend, family: str, size_pt: float, symbol_mm: float, gap_mm: float) -> None:
    legend.setSymbolWidth(9.0)
    legend.setSymbolHeight(symbol_mm)
    for style, size in (
        (QgsLegendStyle.Style.Title, 12.0),
        (QgsLegendStyle.Style.Group, size_pt),
        (QgsLegendStyle.Style.Subgroup, size_pt),
        (QgsLegendStyle.Style.SymbolLabel, size_pt),
    ):
        legend.rstyle(style).setTextFormat(text_format(family, size))
    for style in (QgsLegendStyle.Style.Symbol, QgsLegendStyle.Style.Subgroup):
        legend.rstyle(style).setMargin(QgsLegendStyle.Side.Top, gap_mm)


def _fill_legend(
    legend: QgsLayoutItemLegend,
    family: str,
    layers: Sequence[QgsMapLayer],
    classes: Sequence[DepthClass],
    size_pt: float,
    room_mm: float,
) -> None:
    root = legend.model().rootGroup()
    root.removeAllChildren()
    for layer in layers:
        node = root.addLayer(layer)
        node.setCustomProperty("legend/title-label", wrap(layer.name(), family, size_pt, room_mm))
        if isinstance(layer, QgsRasterLayer):
            show_depth_legend(node, classes)
        legend.model().refreshLayerLegend(node)


def on_map(layers: Sequence[QgsMapLayer], ground: Box, crs: QgsCoordinateReferenceSystem) -> list[QgsMapLayer]:
    """Return the layers for the legend: those with something on the ground shown (rasters always), no leader lines."""
    area = QgsRectangle(ground.x, ground.y, ground.right, ground.bottom)
    named = [layer for layer in layers if not layer.name().endswith(LEADERS)]
    return [layer for layer in named if not isinstance(layer, QgsVectorLayer) or _touches(layer, area, crs)]


def _touches(layer: QgsVectorLayer, area: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> bool:
    request = QgsFeatureRequest().setDestinationCrs(crs, QgsCoordinateTransformContext()).setFilterRect(area)
    request.setFlags(QgsFeatureRequest.Flag.ExactIntersect).setLimit(1)
    return any(True for _ in layer.getFeatures(request))


def draw_notes(drafter: Drafter, inputs: MapInputs, box: Box, notes: Sequence[str]) -> None:
    """Write datums, surveys and the sheet's own notes."""
    lines = [[_datum_note(inputs)], [inputs.survey_note()], notes]
    text = "\n".join(inputs.say.sentences(filter(None, line)) for line in lines if any(line))
    drafter.label("datum_note", text, box, 8.0, LEFT, Qt.AlignmentFlag.AlignTop)


def _datum_note(inputs: MapInputs) -> str:
    heights = inputs.case.info.vertical_datum or next(
        (survey.vertical_datum for survey in inputs.case.surveys if survey.vertical_datum), ""
    )
    say = inputs.say
    return say.clauses((crs_note(inputs.reference_system(), say), heights or say(words.NO_HEIGHTS)))
