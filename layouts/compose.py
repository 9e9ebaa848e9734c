# SPDX-License-Identifier: GPL-3.0-or-later
"""One sheet of paper: title, frames, map with grid and coordinates, legend, tables, scale, notes and title block."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    Qgis,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
)

from ..core.report.language import Speaker
from . import words
from .content import Content
from .furniture import ARROW_MM, column_box, draw_legend, draw_north, draw_notes, draw_tables, draw_titles, on_map
from .grids import COORDINATE_PT, graticule, kilometre_grid, km
from .inputs import MapInputs
from .items import CENTER, LEFT, MM, RIGHT, Drafter, table_height_mm
from .location import GEOGRAPHIC
from .sheet import GAP_MM, STRIP_X_MM, STRIP_Y_MM, Box, Page, View, coordinate_decimals
from .tables import Table
from .texts import text_format
from .titleblock import SCALE_TEXT, draw_title_block

_BAR_MM = 72.0
_LEGEND_MM = 62.0  # width of the legend when tables stand beside it
_ARROW_HEIGHT_MM = 21.0


def new_layout(project: QgsProject, page: Page, family: str) -> Drafter:
    """Return a drafter on a new layout of one page."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(page.width, page.height, MM))
    return Drafter(layout, family)


def compose(
    project: QgsProject,
    inputs: MapInputs,
    title: str,
    content: Content,
    view: View,
    family: str,
    place: tuple[int, int],
) -> QgsPrintLayout:
    """Return the finished layout; ``place`` is the sheet's number and how many there are."""
    drafter = new_layout(project, view.page, family)
    map_item = _draw_map(drafter, project, content, view)
    draw_titles(drafter, inputs, title, view.page)
    _draw_corners(drafter, view)
    left_out = _draw_column(drafter, content, view, map_item, inputs.say)
    _draw_foot(drafter, inputs, view, map_item, [*content.notes, *left_out])
    draw_title_block(drafter, inputs, title, *place, view.page.column)
    drafter.rectangle("frame_outer", view.page.frame, 0.8)
    drafter.layout.setReferenceMap(map_item)
    return drafter.layout


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
    if content.graticule:
        graticule(item, drafter.family, view, GEOGRAPHIC)
        kilometre_grid(item, drafter.family, view, ("Left", "Bottom"))
    else:
        kilometre_grid(item, drafter.family, view)
    return item


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
        east = f"[% {km(('x_max' if 'e' in name else 'x_min') + f'({extent})', decimals)} %]"
        north = f"[% {km(('y_max' if 'n' in name else 'y_min') + f'({extent})', decimals)} %]"
        above = "n" in name
        left = "w" in name
        drafter.label(
            f"corner_{name}_east",
            east,
            Box(x - STRIP_X_MM, y - STRIP_Y_MM + 1.7 if above else y + 0.3, 2 * STRIP_X_MM, STRIP_Y_MM - 1.7),
            COORDINATE_PT,
            CENTER,
        )
        drafter.label(
            f"corner_{name}_north",
            north,
            Box(x - STRIP_X_MM if left else x + 0.2, y + 0.2 if above else y - 4.2, STRIP_X_MM - 0.2, 4.0),
            COORDINATE_PT,
            RIGHT if left else LEFT,
        )


def _draw_column(drafter: Drafter, content: Content, view: View, map_item: QgsLayoutItemMap, say: Speaker) -> list[str]:
    """Draw north arrow, legend and as many tables as there is room for; return the notes of those left out."""
    box = column_box(view.page)
    draw_north(drafter, map_item, box, say)
    left_out: list[str] = []
    if content.beside:
        x = box.x + _LEGEND_MM
        rest = Box(x, box.y + _ARROW_HEIGHT_MM, box.right - x, box.height - _ARROW_HEIGHT_MM)
        left_out += draw_tables(drafter, content.beside, rest)
    room = Box(box.x, box.y, _LEGEND_MM if content.beside else box.width - ARROW_MM, box.height)
    named = on_map(content.legend, view.ground, map_item.crs())
    legend_mm = draw_legend(drafter, named, content.classes, room, map_item, content.shown, say=say)
    y = box.y + max(legend_mm, 20.0, _height_of(content.beside)) + GAP_MM
    return [*left_out, *draw_tables(drafter, content.tables, Box(box.x, y, box.width, box.bottom - y))]


def _height_of(beside: Sequence[Table]) -> float:
    """Return how far down tables beside the legend reach at their largest."""
    return _ARROW_HEIGHT_MM + sum(table_height_mm(table) + GAP_MM for table in beside) if beside else 0.0


def _draw_foot(drafter: Drafter, inputs: MapInputs, view: View, map_item: QgsLayoutItemMap, notes: list[str]) -> None:
    """Draw the scale in figures and as a bar on the right, the notes on datums and surveys on the left."""
    inner = view.page.map
    y = inner.bottom + STRIP_Y_MM
    x = inner.right - _BAR_MM
    drafter.label("scale_text", inputs.say(words.SCALE_OF, scale=SCALE_TEXT), Box(x, y, _BAR_MM, 4.5), 10.0, CENTER)
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
    drafter.place(bar, "scale_bar", Box(x, y + 4.5, _BAR_MM, 8.0))
    width = bar.rect().width()
    bar.attemptMove(QgsLayoutPoint(x + (_BAR_MM - width) / 2, y + 4.5, MM))
    room = Box(view.page.frame.x + 2.0, y, x - view.page.frame.x - 4.0, view.page.frame.bottom - y - 1.0)
    draw_notes(drafter, inputs, room, notes)
