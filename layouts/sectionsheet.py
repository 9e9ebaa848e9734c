# SPDX-License-Identifier: GPL-3.0-or-later
"""A sheet of section drawings: each drawing is a map item at its horizontal scale, beside them legend and key map."""

from __future__ import annotations

from qgis.core import QgsLayoutItemMap, QgsLayoutMeasurement, QgsPrintLayout, QgsProject, QgsRectangle

from ..core.report.language import CHINESE, Speaker
from . import words
from .compose import new_layout
from .content import KeyMap, PlacedDrawing, SectionContent
from .furniture import column_box, draw_legend, draw_notes, draw_titles
from .inputs import MapInputs
from .items import CENTER, MM, Drafter
from .sheet import FOOT_MM, GAP_MM, Box
from .titleblock import draw_title_block

KEY_TITLE_MM = 6.0
_BLEED_MM = 0.4  # around a drawing, so that the lines on its edge are not cut off


def compose_sections(
    project: QgsProject, inputs: MapInputs, title: str, content: SectionContent, family: str, place: tuple[int, int]
) -> QgsPrintLayout:
    """Return the finished layout; ``place`` is the sheet's number and how many there are."""
    page = content.page
    drafter = new_layout(project, page, family)
    items = [_draw(drafter, project, placed, n) for n, placed in enumerate(content.drawings, start=1)]
    draw_titles(drafter, inputs, title, page)
    if content.key is not None:
        _draw_key(drafter, project, content.key, inputs.say)
    column = column_box(page)
    under = content.key.box.height + KEY_TITLE_MM + GAP_MM if content.key is not None else 0.0
    free = Box(column.x, column.y, column.width, column.height - under)
    draw_legend(drafter, content.legend, [], free, items[0], share=1.0, say=inputs.say)
    frame = page.frame
    room = Box(frame.x + 2.0, frame.bottom - FOOT_MM + 1.0, page.column.x - frame.x - 4.0, FOOT_MM - 2.0)
    draw_notes(drafter, inputs, room, content.notes)
    draw_title_block(drafter, inputs, title, *place, page.column, scale_of(content, inputs.say))
    drafter.rectangle("frame_outer", frame, 0.8)
    return drafter.layout


def scale_of(content: SectionContent, say: Speaker = CHINESE) -> str:
    """Return what the title block says: the one scale of all drawings, or where to read theirs."""
    scales = {(each.drawing.scale.horizontal, each.drawing.scale.vertical) for each in content.drawings}
    if len(scales) > 1:
        return say(words.EACH_ITS_OWN)
    horizontal, vertical = scales.pop()
    if horizontal == vertical:
        return f"1:{horizontal}"
    return say(words.TWO_SCALES, horizontal=horizontal, vertical=vertical)


def _map_item(
    drafter: Drafter, project: QgsProject, item_id: str, box: Box, ground: Box, layers: list
) -> QgsLayoutItemMap:
    item = QgsLayoutItemMap(drafter.layout)
    drafter.place(item, item_id, box)
    item.setCrs(project.crs())
    item.setLayers(layers)
    item.setKeepLayerSet(True)
    item.zoomToExtent(QgsRectangle(ground.x, ground.y, ground.right, ground.bottom))
    return item


def _draw(drafter: Drafter, project: QgsProject, placed: PlacedDrawing, number: int) -> QgsLayoutItemMap:
    metres = placed.drawing.scale.horizontal / 1000.0
    box = _grown(placed.box)
    ground = Box(-_BLEED_MM * metres, -_BLEED_MM * metres, box.width * metres, box.height * metres)
    item_id = "map" if number == 1 else f"map_{number}"
    item = _map_item(drafter, project, item_id, box, ground, placed.layers)
    item.setScale(placed.drawing.scale.horizontal)
    item.setBackgroundEnabled(False)
    return item


def _grown(box: Box) -> Box:
    return Box(box.x - _BLEED_MM, box.y - _BLEED_MM, box.width + 2.0 * _BLEED_MM, box.height + 2.0 * _BLEED_MM)


def _draw_key(drafter: Drafter, project: QgsProject, key: KeyMap, say: Speaker) -> None:
    above = Box(key.box.x, key.box.y - KEY_TITLE_MM, key.box.width, KEY_TITLE_MM - 0.5)
    drafter.label("key_map_title", say(words.KEY_MAP, scale=key.scale), above, 9.0, CENTER)
    item = _map_item(drafter, project, "key_map", key.box, key.ground, key.layers)
    item.setScale(key.scale)
    item.setFrameEnabled(True)
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2, MM))
