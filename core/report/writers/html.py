# SPDX-License-Identifier: GPL-3.0-or-later
"""The report as one self-contained page; every text is escaped."""

from __future__ import annotations

import base64
from html import escape
from pathlib import Path

from ...phrases import Language
from ..document import (
    Cell,
    Column,
    Document,
    Figure,
    Formula,
    FormulaLine,
    Heading,
    KeyValues,
    MapAnnex,
    NoticeBox,
    Paragraph,
    Table,
)
from ..files import replace_file
from ..language import Labels, labels
from .drawingwriters import chart_svg

_CSS = """
body{font:15px/1.75 "Songti SC",SimSun,"Noto Serif SC","WenQuanYi Zen Hei",serif;color:#1a1a1a;max-width:62em;
margin:2em auto;padding:0 1.2em}
h1,h2,h3{font-family:"Heiti SC",SimHei,"Microsoft YaHei","WenQuanYi Zen Hei",sans-serif;line-height:1.4}
h1{text-align:center;font-size:1.7em}h2{font-size:1.35em;border-bottom:1px solid #999;margin-top:2em}
h3{font-size:1.1em;margin-top:1.5em}p{margin:.4em 0}p.first{text-indent:2em}
table{border-collapse:collapse;margin:.9em auto;font-size:.87em}caption{font-weight:bold;padding:.3em}
th,td{border:1px solid #888;padding:.22em .6em}th{background:#eee}tr.total td{font-weight:bold;background:#f5f5f5}
td.right{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}td.center{text-align:center;white-space:nowrap}
td{overflow-wrap:anywhere}
.note{font-size:.82em;color:#444}.box{background:#f3f3f3;border-left:4px solid #999;padding:.5em 1em;margin:1em 0}
.box.warning{background:#f6efe6;border-color:#b5483a}.step{margin:.5em 0}.step .basis{font-size:.85em;color:#555}
.wide{overflow-x:auto}.figure{text-align:center}
"""
_CHART_WIDTH = 640.0
_CHINESE = labels(Language.CHINESE)


def document_html(document: Document) -> str:
    """Return the whole report as a page."""
    words = labels(document.language)
    fields = "".join(
        f'<p style="text-align:center">{escape(label)}{words.colon}{escape(text)}</p>'
        for label, text in document.cover_fields
    )
    body = "".join(_block(block, words) for block in document.blocks)
    head = f"<h1>{escape(document.title)}</h1>{fields}{_pairs(document.title_page)}"
    return page(document.title, f"{head}{body}", words.tag)


def write_html(document: Document, path: str | Path) -> None:
    """Write the report as a page; raises ReportError when the file cannot be written."""
    replace_file(path, document_html(document).encode())


# --------------------------------------------------------------------------------------------------------- blocks


def page(title: str, body: str, language: str = "zh-CN") -> str:
    """Return a whole page around a body that is HTML already."""
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{_CSS}</style></head><body>{body}</body></html>\n"
    )


def _block(block: object, words: Labels) -> str:
    if isinstance(block, (Heading, Paragraph)):
        return _text(block)
    if isinstance(block, Table):
        return table_html(block, words)
    if isinstance(block, Figure):
        return _figure(block, words)
    if isinstance(block, KeyValues):
        return _pairs(block)
    if isinstance(block, NoticeBox):
        return box_html(block.title, block.lines, warning=block.warning)
    if isinstance(block, Formula):
        return _formula(block, words)
    if isinstance(block, MapAnnex):
        return "".join(f"<p>{escape(name)}</p>" for name in block.names())
    return ""


def _text(block: Heading | Paragraph) -> str:
    if isinstance(block, Paragraph):
        return f'<p class="{"first" if block.indent else ""}">{_lines(block.text)}</p>'
    level = min(block.level + 1, 4)
    return f"<h{level}>{escape(block.text)}</h{level}>"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def table_html(table: Table, words: Labels = _CHINESE) -> str:
    """Return a table with its caption and notes."""
    head = "".join(f"<th>{escape(column.header)}</th>" for column in table.columns)
    rows = "".join(f"<tr>{_cells(table.columns, row)}</tr>" for row in table.rows)
    if table.total is not None:
        rows += f'<tr class="total">{_cells(table.columns, table.total, total=True)}</tr>'
    return (
        f'<div class="wide"><table><caption>{escape(table.title)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>{_notes(table.notes, words)}"
    )


def _notes(notes: tuple[str, ...], words: Labels) -> str:
    return "".join(f'<p class="note">{words.note}{_lines(note)}</p>' for note in notes)


def _figure(figure: Figure, words: Labels) -> str:
    """Return a chart as an image element: Qt's text browser would print the words of an inline SVG as text."""
    data = base64.b64encode(chart_svg(figure.chart, _CHART_WIDTH, figure.title).encode()).decode("ascii")
    title = escape(figure.title)
    picture = f'<img alt="{title}" src="data:image/svg+xml;base64,{data}">'
    return f'<div class="wide figure">{picture}<p><b>{title}</b></p></div>{_notes(figure.notes, words)}'


def _cells(columns: tuple[Column, ...], row: tuple[Cell, ...], *, total: bool = False) -> str:
    texts = ("" if total and cell == "" else column.render(cell) for column, cell in zip(columns, row))
    return "".join(f'<td class="{column.align.value}">{_lines(text)}</td>' for column, text in zip(columns, texts))


def _pairs(block: KeyValues) -> str:
    rows = "".join(f"<tr><th>{escape(label)}</th><td>{_lines(text)}</td></tr>" for label, text in block.pairs)
    return f"<table>{rows}</table>"


def box_html(title: str, lines: tuple[str, ...], *, warning: bool) -> str:
    """Return a box with a title and lines."""
    head = f"<p><b>{escape(title)}</b></p>" if title else ""
    body = "".join(f"<p>{_lines(line)}</p>" for line in lines)
    return f'<div class="box{" warning" if warning else ""}">{head}{body}</div>'


def _formula(block: Formula, words: Labels) -> str:
    return "".join(
        f'<div class="step" style="margin-left:{1.5 * line.depth}em"><b>{escape(line.label)}{escape(line.title)}</b>'
        f"<div>{_lines(line.formula)}</div>"
        + "".join(
            f'<div class="basis">{label}{words.colon}{_lines(text)}</div>'
            for label, text in _footing(line, words)
            if text
        )
        + "</div>"
        for line in block.lines
    )


def _footing(line: FormulaLine, words: Labels) -> tuple[tuple[str, str], ...]:
    return ((words.with_numbers, line.inputs), (words.basis, line.basis))
