# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables as WordprocessingML: repeated head rows, column widths by content, rows in panels side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from ..document import Align, KeyValues, Table
from .docxml import TWIP, paragraph, run
from .drawingwriters import rough_width
from .tablefit import fit_columns

_HEAD_FILL, _TOTAL_FILL = "EBEBEB", "F6F6F6"
_JC = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right"}
_LABEL_SHARE = 0.24


class _RoughFont:
    """Stands in for a font where the reader's computer decides which one it is."""

    def width(self, text: str, size: float) -> float:
        return rough_width(text, size)


def rendered(table: Table) -> list[list[str]]:
    """Return the rows as they are printed."""
    return [[column.render(cell) for column, cell in zip(table.columns, row)] for row in table.rows]


def fitted(table: Table, width: float) -> tuple[float, tuple[float, ...]]:
    """Return type size and column widths of one panel in ``width`` points."""
    rows = rendered(table)
    if table.total is not None:
        rows.append(_total(table))
    return fit_columns(table.columns, rows, cast("Any", _RoughFont()), width / _fold(table))


def _fold(table: Table) -> int:
    return table.fold if len(table.rows) >= table.fold and table.total is None else 1


def _total(table: Table) -> list[str]:
    cells = table.total or ()
    return ["" if cell == "" else column.render(cell) for column, cell in zip(table.columns, cells)]


def table_xml(table: Table, width: float) -> str:
    """Return a table without its caption and notes."""
    size, widths = fitted(table, width)
    fold, rows = _fold(table), rendered(table)
    depth = -(-len(rows) // fold) if rows else 0
    aligns = [column.align for column in table.columns] * fold
    head = _row([column.header for column in table.columns] * fold, [Align.CENTER] * len(aligns), widths * fold, size,
                fill=_HEAD_FILL, bold=True, head=True)  # fmt: skip
    body = []
    for number in range(depth):
        panels = [rows[place] if place < len(rows) else [""] * len(table.columns)
                  for place in range(number, depth * fold, depth)]  # fmt: skip
        body.append(_row([text for panel in panels for text in panel], aligns, widths * fold, size))
    if table.total is not None:
        body.append(_row(_total(table), aligns, widths, size, fill=_TOTAL_FILL, bold=True))
    return _table(widths * fold, head + "".join(body))


def pairs_xml(block: KeyValues, width: float) -> str:
    """Return labels with what is entered beside them as a table."""
    widths = (width * _LABEL_SHARE, width * (1.0 - _LABEL_SHARE))
    size, height = (10.5, 30.0) if block.ruled else (9.5, 0.0)
    rows = (_row(pair, (Align.CENTER, Align.LEFT), widths, size, height=height, label=True) for pair in block.pairs)
    return _table(widths, "".join(rows))


def _table(widths: Sequence[float], rows: str) -> str:
    grid = "".join(f'<w:gridCol w:w="{round(width * TWIP)}"/>' for width in widths)
    borders = "".join(
        f'<w:{edge} w:val="single" w:sz="{size}" w:space="0" w:color="000000"/>'
        for edge, size in (("top", 8), ("left", 8), ("bottom", 8), ("right", 8), ("insideH", 4), ("insideV", 4))
    )
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        f'<w:tblW w:w="{round(sum(widths) * TWIP)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _row(
    texts: Sequence[str],
    aligns: Sequence[Align],
    widths: Sequence[float],
    size: float,
    *,
    fill: str = "",
    bold: bool = False,
    head: bool = False,
    height: float = 0.0,
    label: bool = False,
) -> str:
    high = f'<w:trHeight w:val="{round(height * TWIP)}" w:hRule="atLeast"/>' if height else ""
    properties = f"<w:trPr><w:cantSplit/>{high}{'<w:tblHeader/>' if head else ''}</w:trPr>"
    letters = f'{"<w:b/>" if bold else ""}<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'
    cells = []
    for number, (text, align, width) in enumerate(zip(texts, aligns, widths)):
        ground = fill or (_TOTAL_FILL if label and number == 0 else "")
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>' if ground else ""
        cells.append(
            f'<w:tc><w:tcPr><w:tcW w:w="{round(width * TWIP)}" w:type="dxa"/>{shade}<w:vAlign w:val="center"/></w:tcPr>'
            + paragraph("TableText", run(text, letters), f'<w:jc w:val="{_JC[align]}"/>')
            + "</w:tc>"
        )
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"
