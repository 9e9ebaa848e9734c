# SPDX-License-Identifier: GPL-3.0-or-later
"""The title block (图签, R116): who made the sheet, what it is, and room for the signatures."""

from __future__ import annotations

from qgis.core import QgsLayoutItemLabel, QgsPrintLayout

from ..core.report.language import Speaker
from . import words
from .inputs import MapInputs
from .items import CENTER, TEXT_PROPERTY, Drafter
from .sheet import Box
from .texts import fit

ROW_MM = 6.5
UNIT_ROW_MM = 10.0
TITLE_ROW_MM = 11.0
_NAME_PT, _SMALLEST_NAME_PT = 9.0, 6.5
_PALE = "#a6a6a6"
_SHARES = (0.17, 0.27, 0.17, 0.39)  # label, entry, label, entry
HEIGHT_MM = UNIT_ROW_MM + TITLE_ROW_MM + 6 * ROW_MM


def draw_title_block(
    drafter: Drafter, inputs: MapInputs, title: str, number: int, total: int, corner: Box, scale: str = ""
) -> None:
    """Draw the block in the lower right corner of ``corner``, as wide as that box; ``scale`` empty: the map's."""
    names, say = inputs.title_block, inputs.say
    blank = say(words.BLANK)
    top = corner.bottom - HEIGHT_MM
    left = corner.x
    first = corner.width * _SHARES[0]
    unit = names.unit or inputs.case.info.reporting_unit
    for key, label, text, y, height, size in (
        ("unit", say(words.UNIT), unit, top, UNIT_ROW_MM, 10.0),
        (
            "title",
            say(words.MAP_NAME),
            _map_name(drafter, inputs, title, corner.width - first),
            top + UNIT_ROW_MM,
            TITLE_ROW_MM,
            _NAME_PT,
        ),
    ):
        _cell(drafter, f"{key}_label", label, Box(left, y, first, height), 8.0)
        _cell(drafter, key, text or blank, Box(left + first, y, corner.width - first, height), size, not text)
    drawn = names.drawn_on
    date = say.day(drawn) if drawn else ""
    people = (
        ("compiled_by", say(words.COMPILED), names.compiled_by),
        ("reviewed_by", say(words.REVIEWED), names.reviewed_by),
        ("drawn_by", say(words.DRAWN), names.drawn_by),
        ("project_lead", say(words.PROJECT_LEAD), names.project_lead),
        ("technical_lead", say(words.TECHNICAL_LEAD), names.technical_lead),
        ("unit_head", say(words.UNIT_HEAD), names.unit_head),
    )
    facts = (
        ("number", say(words.MAP_NUMBER), say(words.MAP_OF, number=number), 1),
        ("order", say(words.ORDER), f"{number} / {total}", 1),
        ("scale", say(words.SCALE), scale or SCALE_TEXT, 1),
        ("date", say(words.DATE), date, 1),
        ("sources", say(words.SOURCES), names.sources or _sources(inputs), 2),
    )
    y = top + UNIT_ROW_MM + TITLE_ROW_MM
    for i, (key, label, text) in enumerate(people):
        _pair(drafter, key, label, text or blank, not text, Box(left, y + i * ROW_MM, corner.width, ROW_MM), 0)
    row = 0
    for key, label, text, rows in facts:
        _pair(drafter, key, label, text or blank, not text, Box(left, y + row * ROW_MM, corner.width, rows * ROW_MM), 2)
        row += rows
    drafter.rectangle("title_block_frame", Box(left, top, corner.width, HEIGHT_MM), 0.5)


SCALE_TEXT = "1:[% to_string(to_int(round(map_get(item_variables('map'), 'map_scale')))) %]"


def renumber(layout: QgsPrintLayout, number: int, total: int, say: Speaker) -> None:
    """Put the sheet's number and how many there are into a kept layout, where nobody wrote over them."""
    for key, text in (("number", say(words.MAP_OF, number=number)), ("order", f"{number} / {total}")):
        item = layout.itemById(f"title_block_{key}")
        if isinstance(item, QgsLayoutItemLabel) and item.text() == item.customProperty(TEXT_PROPERTY):
            item.setText(text)
            item.setCustomProperty(TEXT_PROPERTY, text)


def _map_name(drafter: Drafter, inputs: MapInputs, title: str, room_mm: float) -> str:
    """Return case and map title, or the map title alone when both together would be too small to read."""
    both = f"{inputs.case.info.title}\n{title}".strip()
    fitted = fit(both, drafter.family, (room_mm - 2.0, TITLE_ROW_MM - 1.0), _NAME_PT, _SMALLEST_NAME_PT)
    return title if fitted.text.endswith("…") else both


def _pair(drafter: Drafter, key: str, label: str, text: str, blank: bool, row: Box, start: int) -> None:
    x = row.x + row.width * sum(_SHARES[:start])
    width, entry = row.width * _SHARES[start], row.width * _SHARES[start + 1]
    _cell(drafter, f"{key}_label", label, Box(x, row.y, width, row.height), 8.0)
    _cell(drafter, key, text, Box(x + width, row.y, entry, row.height), 8.0, blank)


def _cell(drafter: Drafter, key: str, text: str, box: Box, size_pt: float, blank: bool = False) -> None:
    """Write an entry; ``blank``: it is to be filled in, and so pale that one can sign over it."""
    color, size = (_PALE, 7.0) if blank else ("#000000", size_pt)
    drafter.label(f"title_block_{key}", text, box, size, CENTER, framed=True, color=color)


def _sources(inputs: MapInputs) -> str:
    methods = dict.fromkeys(survey.method for survey in inputs.case.surveys if survey.method)
    return inputs.say.listed(methods)
