# SPDX-License-Identifier: GPL-3.0-or-later
"""One sheet of paper: title, frames, map with grid and coordinates, legend, tables, scale, notes and title block."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import Qt

from .inputs import MapInputs
from .items import CENTER, LEFT, MM, RIGHT, Drafter, table_height_mm
from .kinds import Content, MapKind
from .layers import show_depth_legend
from .sheet import GAP_MM, STRIP_X_MM, STRIP_Y_MM, Box, View, coordinate_decimals, grid_interval_m
from .texts import crs_note, text_format, wrap
from .titleblock import HEIGHT_MM, SCALE_TEXT, draw_title_block

_ARROW_SVG = Path(__file__).resolve().parent.parent / "resources" / "layouts" / "north_arrow.svg"
_ARROW_MM = 14.0
_COORDINATE_PT = 7.0
_ROWS_MM = ((5.0, 8.0), (4.4, 7.5), (4.0, 7.0), (3.6, 6.5))  # row height and text size, tried from large to small


def compose(
    project: QgsProject,
    inputs: MapInputs,
    kind: MapKind,
    content: Content,
    view: View,
    family: str,
    place: tuple[int, int],
) -> QgsPrintLayout:
    """Return the finished layout; ``place`` is the sheet's number and how many there are."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    page = layout.pageCollection().page(0)
    page.setPageSize(QgsLayoutSize(view.page.width, view.page.height, MM))
    drafter = Drafter(layout, family)
    map_item = _draw_map(drafter, project, content, view)
    _draw_titles(drafter, inputs, kind, view)
    _draw_corners(drafter, view)
    left_out = _draw_column(drafter, content, view, map_item)
    _draw_foot(drafter, inputs, view, map_item, [*content.notes, *left_out])
    draw_title_block(drafter, inputs, kind.title, *place, view.page.column)
    drafter.rectangle("frame_outer", view.page.frame, 0.8)
    return layout


def _draw_map(drafter: Drafter, project: QgsProject, content: Content, view: View) -> QgsLayoutItemMap:
    item = QgsLayoutItemMap(drafter.layout)
    drafter.place(item, "map", view.page.map)
    item.setCrs(project.crs())
    item.setLayers(content.layers)
    item.setKeepLayerSet(True)
    ground = view.ground
    item.zoomToExtent(QgsRectangle(ground.x, ground.y, ground.right, ground.bottom))  # setExtent would resize the item
    item.setScale(view.scale)
    item.setFrameEnabled(True)
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.25, MM))
    item.grids().addGrid(_grid(item, drafter.family, view))
    return item


def _grid(item: QgsLayoutItemMap, family: str, view: View) -> QgsLayoutItemMapGrid:
    """Return crosses on round coordinates, annotated in km between the frames; the corners have their own labels."""
    grid = QgsLayoutItemMapGrid("grid", item)
    interval = grid_interval_m(view)
    decimals = coordinate_decimals(view)
    grid.setUnits(QgsLayoutItemMapGrid.GridUnit.MapUnit)
    grid.setIntervalX(interval)
    grid.setIntervalY(interval)
    grid.setStyle(QgsLayoutItemMapGrid.GridStyle.Cross)
    grid.setCrossLength(2.5)
    grid.setLineSymbol(QgsLineSymbol.createSimple({"line_color": "#777777", "line_width": "0.15"}))
    grid.setFrameStyle(QgsLayoutItemMapGrid.FrameStyle.InteriorTicks)
    grid.setFrameWidth(2.0)
    grid.setFramePenSize(0.2)
    grid.setAnnotationEnabled(True)
    grid.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.CustomFormat)
    grid.setAnnotationExpression(_annotation(view, decimals))
    grid.setAnnotationTextFormat(text_format(family, _COORDINATE_PT))
    grid.setAnnotationFrameDistance(1.0)
    for side in ("Left", "Right", "Top", "Bottom"):
        border = getattr(QgsLayoutItemMapGrid.BorderSide, side)
        grid.setAnnotationPosition(QgsLayoutItemMapGrid.AnnotationPosition.OutsideMapFrame, border)
        grid.setAnnotationDirection(QgsLayoutItemMapGrid.AnnotationDirection.Horizontal, border)
    return grid


def _annotation(view: View, decimals: int) -> str:
    """Return the expression of a grid line's label: kilometres, but nothing next to a corner of the map."""
    near = [
        f"(@grid_axis = '{axis}' and {clear_mm * view.scale / 1000.0} >"
        f" min(@grid_number - {axis}_min(@map_extent), {axis}_max(@map_extent) - @grid_number))"
        for axis, clear_mm in (("x", 14.0), ("y", 5.0))
    ]
    return f"if({' or '.join(near)}, '', {_km('@grid_number', decimals)})"


def _km(expression: str, decimals: int) -> str:
    return f"format_number({expression} / 1000, {decimals}, 'en', true)"


def _draw_titles(drafter: Drafter, inputs: MapInputs, kind: MapKind, view: View) -> None:
    frame = view.page.frame
    size_pt = view.page.title_pt
    head = Box(frame.x + 5.0, frame.y + 1.5, frame.width - 10.0, view.page.title_mm - 3.0)
    upper = 0.4 * head.height if inputs.case.info.title else 0.0
    if inputs.case.info.title:
        box = Box(head.x, head.y, head.width, upper)
        drafter.label("case_title", inputs.case.info.title, box, 0.58 * size_pt, CENTER)
    drafter.label("title", kind.title, Box(head.x, head.y + upper, head.width, head.height - upper), size_pt, CENTER)


def _draw_corners(drafter: Drafter, view: View) -> None:
    """Write the coordinates of the inner frame's corners (km), read from the map, so that they follow it."""
    inner = view.page.map
    decimals = coordinate_decimals(view)
    extent = "map_get(item_variables('map'), 'map_extent')"
    for name, x, y in (
        ("nw", inner.x, inner.y),
        ("ne", inner.right, inner.y),
        ("sw", inner.x, inner.bottom),
        ("se", inner.right, inner.bottom),
    ):
        east = f"[% {_km(('x_max' if 'e' in name else 'x_min') + f'({extent})', decimals)} %]"
        north = f"[% {_km(('y_max' if 'n' in name else 'y_min') + f'({extent})', decimals)} %]"
        above = "n" in name
        left = "w" in name
        drafter.label(
            f"corner_{name}_east",
            east,
            Box(x - STRIP_X_MM, y - STRIP_Y_MM + 1.7 if above else y + 0.3, 2 * STRIP_X_MM, STRIP_Y_MM - 1.7),
            _COORDINATE_PT,
            CENTER,
        )
        drafter.label(
            f"corner_{name}_north",
            north,
            Box(x - STRIP_X_MM if left else x + 0.2, y + 0.2 if above else y - 4.2, STRIP_X_MM - 0.2, 4.0),
            _COORDINATE_PT,
            RIGHT if left else LEFT,
        )


def _draw_column(drafter: Drafter, content: Content, view: View, map_item: QgsLayoutItemMap) -> list[str]:
    """Draw north arrow, legend and as many tables as there is room for; return the notes of those left out."""
    column = view.page.column
    box = Box(column.x + 1.0, column.y, column.width - GAP_MM - 1.0, column.height - HEIGHT_MM - GAP_MM)
    arrow = QgsLayoutItemPicture(drafter.layout)
    arrow.setPicturePath(str(_ARROW_SVG))
    arrow.setLinkedMap(map_item)
    arrow.setNorthMode(QgsLayoutItemPicture.NorthMode.GridNorth)
    x = box.right - _ARROW_MM
    drafter.label("north_letter", "北", Box(x, box.y, _ARROW_MM, 5.0), 11.0, CENTER)
    drafter.place(arrow, "north_arrow", Box(x, box.y + 5.0, _ARROW_MM, 15.0))
    legend_mm = _draw_legend(drafter, content, Box(box.x, box.y, box.width - _ARROW_MM, box.height), map_item)
    y = box.y + max(legend_mm, 20.0) + GAP_MM
    left_out: list[str] = []
    for table in content.tables:
        for row_mm, size_pt in _ROWS_MM:
            height = table_height_mm(table, row_mm)
            if y + height <= box.bottom:
                drafter.table(table, Box(box.x, y, box.width, height), row_mm, size_pt)
                y += height + GAP_MM
                break
        else:
            left_out.append(table.left_out_note)
    return left_out


def _draw_legend(drafter: Drafter, content: Content, box: Box, map_item: QgsLayoutItemMap) -> float:
    """Draw the legend of what is on the map; return its height (mm)."""
    legend = QgsLayoutItemLegend(drafter.layout)
    legend.setLinkedMap(map_item)
    legend.setAutoUpdateModel(False)
    legend.setResizeToContents(True)
    legend.setTitle("图例")
    legend.setWrapString("\n")
    legend.setBoxSpace(0.0)
    legend.setBackgroundEnabled(False)
    legend.setSymbolWidth(9.0)
    legend.setSymbolHeight(4.0)
    for style, size in (
        (QgsLegendStyle.Style.Title, 12.0),
        (QgsLegendStyle.Style.Group, 9.0),
        (QgsLegendStyle.Style.Subgroup, 9.0),
        (QgsLegendStyle.Style.SymbolLabel, 9.0),
    ):
        legend.rstyle(style).setTextFormat(text_format(drafter.family, size))
    root = legend.model().rootGroup()
    root.removeAllChildren()
    for layer in content.legend:
        node = root.addLayer(layer)
        node.setCustomProperty("legend/title-label", wrap(layer.name(), drafter.family, 9.0, box.width - 14.0))
        if isinstance(layer, QgsRasterLayer):
            show_depth_legend(node, content.classes)
        legend.model().refreshLayerLegend(node)
    size = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize()  # the item itself sizes on painting
    drafter.place(legend, "legend", Box(box.x, box.y, size.width(), size.height()))
    return size.height()


def _draw_foot(drafter: Drafter, inputs: MapInputs, view: View, map_item: QgsLayoutItemMap, notes: list[str]) -> None:
    """Draw the scale in figures and as a bar on the right, the notes on datums and surveys on the left."""
    inner = view.page.map
    y = inner.bottom + STRIP_Y_MM
    bar_mm = 72.0
    x = inner.right - bar_mm
    drafter.label("scale_text", f"比例尺  {SCALE_TEXT}", Box(x, y, bar_mm, 5.0), 10.0, CENTER)
    bar = QgsLayoutItemScaleBar(drafter.layout)
    bar.setLinkedMap(map_item)
    bar.setStyle("Single Box")
    bar.setUnits(Qgis.DistanceUnit.Meters)
    bar.setUnitLabel("m")
    bar.setMapUnitsPerScaleBarUnit(1.0)
    bar.setNumberOfSegments(2)
    bar.setNumberOfSegmentsLeft(2)
    bar.setUnitsPerSegment(view.scale * 0.02)
    bar.setHeight(1.6)
    bar.setBoxContentSpace(0.5)
    bar.setTextFormat(text_format(drafter.family, 7.5))
    drafter.place(bar, "scale_bar", Box(x, y + 4.5, bar_mm, 8.0))
    width = bar.rect().width()
    bar.attemptMove(QgsLayoutPoint(x + (bar_mm - width) / 2, y + 4.5, MM))
    lines = [_datum_note(inputs), inputs.survey_note(), *notes]
    text = "\n".join(f"{line}。" for line in lines if line)
    room = Box(view.page.frame.x + 2.0, y, x - view.page.frame.x - 4.0, view.page.frame.bottom - y - 1.0)
    drafter.label("datum_note", text, room, 8.0, LEFT, Qt.AlignmentFlag.AlignTop)


def _datum_note(inputs: MapInputs) -> str:
    heights = inputs.case.info.vertical_datum or next(
        (survey.vertical_datum for survey in inputs.case.surveys if survey.vertical_datum), ""
    )
    return f"{crs_note(inputs.reference_system())}；{heights or '高程基准未注明'}"
