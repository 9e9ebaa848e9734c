# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables on a page: column widths by content, repeated heads, 续表 captions, rows set in panels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Optional

from ...phrases import Language
from ..document import Align, Table
from ..language import Labels, labels
from .boxes import Box, draw_line
from .fonts import ReportFont
from .tablefit import PAD_X, fit_columns, inset
from .typeset import Line, TextStyle, break_evenly, break_text

_PAD_Y = 3.2
_PAD_Y_FOLDED = 1.6  # long lists of coordinates are set closer
_LEADING = 1.32  # of the type size
_BASELINE = 0.86
_SMALL_TABLE = 190.0  # a table up to this height is not split
_SMALL_FOLDED = 345.0  # the same for a table in panels: two of these fill a page
_LEAST_LINES = 3  # of a split row on each page
_TALL_ROW = 240.0  # a row from this height on may be split inside its cells
_SENTENCE_ENDS = ("。", "；", "！", "？", ".", "!", "?")
_THIN, _THICK = 0.4, 0.9
_HEAD_GROUND, _TOTAL_GROUND = 0.92, 0.965
CAPTION = TextStyle(size=9.5, leading=17.0, align=Align.CENTER, bold=True)
NOTE = TextStyle(size=8.0, leading=11.5)
_CHINESE = labels(Language.CHINESE)


@dataclass(frozen=True)
class Row:
    """One row: the broken text of its cells, and how high it is."""

    cells: tuple[tuple[Line, ...], ...]
    height: float


@dataclass(frozen=True)
class TableBox:
    """A laid-out table; ``rows`` are in reading order, ``fold`` panels stand side by side."""

    caption: str
    continued_caption: str
    aligns: tuple[Align, ...]
    widths: tuple[float, ...]
    insets: tuple[float, ...]  # what keeps right-aligned numbers away from the right edge of a wide column
    head: Optional[Row]
    rows: tuple[Row, ...]
    total: Optional[Row]
    notes: tuple[Line, ...]
    font: ReportFont
    size: float
    fold: int = 1
    label_column: bool = False  # the first column is a column of labels
    centred_rows: bool = True
    space_before: float = 8.0
    space_after: float = 10.0
    keep_with_next: bool = False
    target: str = ""

    def _lines(self) -> list[tuple[Row, ...]]:
        """Return the rows that stand on one line, down the first panel and then down the next."""
        depth = -(-len(self.rows) // self.fold)
        return [tuple(self.rows[number::depth]) for number in range(depth)] if depth else []

    def _head_height(self) -> float:
        return (CAPTION.leading if self.caption else 0.0) + (self.head.height if self.head else 0.0)

    def _tail_height(self) -> float:
        notes = len(self.notes) * NOTE.leading + 3.0 if self.notes else 0.0
        return (self.total.height if self.total else 0.0) + notes

    def height(self) -> float:
        """Return the height of caption, head, rows, total and notes."""
        body = sum(max(row.height for row in line) for line in self._lines())
        return self._head_height() + body + self._tail_height()

    def least(self) -> float:
        """Return the whole height of a small table, else caption, head and two rows."""
        whole = self.height()
        if whole <= (_SMALL_TABLE if self.fold == 1 else _SMALL_FOLDED) or len(self.rows) <= 2 * self.fold:
            return whole
        return self._head_height() + sum(max(row.height for row in line) for line in self._lines()[:2])

    def split(self, room: float) -> Optional[tuple[Box, Box]]:
        """Split between rows, or inside a very tall one; the total never stands alone and the head is repeated."""
        lines = self._lines()
        used, fitting = self._head_height(), 0
        for line in lines:
            used += max(row.height for row in line)
            if used > room + 0.01:
                used -= max(row.height for row in line)
                break
            fitting += 1
        before, after = self._cut(min(fitting, len(lines) - 2))
        if self.fold == 1 and fitting < len(lines) and self.rows[fitting].height >= _TALL_ROW:
            parts = _split_row(self.rows[fitting], room - used, self.size * _LEADING)
            before, after = (*self.rows[:fitting], *parts[:1]), (*parts[1:], *self.rows[fitting + len(parts) // 2 :])
        if not before or not after:
            return None
        first = replace(self, rows=before, total=None, notes=())
        return first, replace(self, rows=after, caption=self.continued_caption, target="")

    def _cut(self, lines: int) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
        place = max(lines, 0) * self.fold
        return self.rows[:place], self.rows[place:]

    def draw(self, canvas: Any, left: float, top: float) -> None:
        """Draw the table from the top."""
        width = sum(self.widths) * self.fold
        if self.caption:
            line = Line(self.caption, self.font.width(self.caption, CAPTION.size), 0.0)
            draw_line(canvas, self.font, CAPTION, line, left, width, top - CAPTION.leading * 0.68)
            top -= CAPTION.leading
        edges, place = [top], top
        for panels, ground, bold in self._painted():
            tall = max(row.height for row in panels)
            self._draw_line(canvas, panels, left, place, tall, ground, bold)
            place -= tall
            edges.append(place)
        self._draw_grid(canvas, left, edges)
        for number, line in enumerate(self.notes):
            baseline = place - 3.0 - number * NOTE.leading - NOTE.size
            draw_line(canvas, self.font, NOTE, line, left, width, baseline)

    def _painted(self) -> list[tuple[tuple[Row, ...], float, bool]]:
        """Return the lines of cells with the grey of their ground and whether they are bold."""
        painted = [((self.head,) * self.fold, _HEAD_GROUND, True)] if self.head else []
        painted += [(line, 1.0, False) for line in self._lines()]
        return painted + ([((self.total,), _TOTAL_GROUND, True)] if self.total else [])

    def _draw_line(
        self, canvas: Any, panels: Sequence[Row], left: float, top: float, tall: float, ground: float, bold: bool
    ) -> None:
        panel_width = sum(self.widths)
        if ground < 1.0 or self.label_column:
            canvas.saveState()
            canvas.setFillGray(ground if ground < 1.0 else _HEAD_GROUND + 0.03)
            shaded = self.widths[0] if self.label_column else panel_width * self.fold
            canvas.rect(left, top - tall, shaded, tall, stroke=0, fill=1)
            canvas.restoreState()
        for panel, row in enumerate(panels):
            x = left + panel * panel_width
            for column, (cell, width) in enumerate(zip(row.cells, self.widths)):
                align = Align.CENTER if bold and row is self.head else self.aligns[column]
                inset = self.insets[column] if align is Align.RIGHT else 0.0
                self._draw_cell(canvas, cell, x, top, width - inset, tall, TextStyle(self.size, align=align, bold=bold))
                x += width

    def _draw_cell(
        self, canvas: Any, cell: Sequence[Line], left: float, top: float, width: float, tall: float, style: TextStyle
    ) -> None:
        leading = self.size * _LEADING
        start = top - (tall - len(cell) * leading) / 2 - (leading - self.size) / 2 - self.size * _BASELINE
        for number, line in enumerate(cell):
            baseline = start - number * leading
            draw_line(canvas, self.font, style, line, left + PAD_X, width - 2 * PAD_X, baseline)

    def _draw_grid(self, canvas: Any, left: float, edges: Sequence[float]) -> None:
        width, top, bottom = sum(self.widths) * self.fold, edges[0], edges[-1]
        canvas.saveState()
        canvas.setLineWidth(_THIN)
        for edge in edges[1:-1]:
            canvas.line(left, edge, left + width, edge)
        x = left
        for number in range(len(self.widths) * self.fold - 1):
            x += self.widths[number % len(self.widths)]
            if (number + 1) % len(self.widths) == 0:
                canvas.line(x - 0.8, top, x - 0.8, bottom)
                canvas.line(x + 0.8, top, x + 0.8, bottom)
            else:
                canvas.line(x, top, x, bottom)
        canvas.setLineWidth(_THICK)
        canvas.rect(left, bottom, width, top - bottom, stroke=1, fill=0)
        canvas.restoreState()


# -------------------------------------------------------------------------------------------------- laying out


def note_text(notes: Sequence[str], words: Labels) -> str:
    """Return the notes under a table or chart as one text, empty when there are none."""
    if len(notes) <= 1:
        return "".join(f"{words.note}{note}" for note in notes)
    stop = "." if words.note_end else "。"  # notes stand behind each other, each a sentence
    notes = [note if note.endswith(_SENTENCE_ENDS) else f"{note}{stop}" for note in notes]
    items = (words.note_item.format(number=number, note=note) for number, note in enumerate(notes, start=1))
    return words.note + words.note_end.join(items)


def table_box(table: Table, font: ReportFont, width: float, words: Labels = _CHINESE) -> TableBox:
    """Lay out a numbered table."""
    texts = [[column.render(cell) for column, cell in zip(table.columns, row)] for row in table.rows]
    total = None
    if table.total is not None:
        total = ["" if cell == "" else column.render(cell) for column, cell in zip(table.columns, table.total)]
    notes = note_text(table.notes, words)
    fold = table.fold if len(texts) >= table.fold and total is None else 1
    size, widths = fit_columns(table.columns, [*texts, *([total] if total else [])], font, width / fold)
    captioned = bool(table.number)
    return TableBox(
        caption=font.printable(table.title) if captioned else "",
        continued_caption=font.printable(words.continued.format(title=table.title)) if captioned else "",
        aligns=tuple(column.align for column in table.columns),
        widths=widths,
        insets=tuple(
            inset(index, [*texts, *([total] if total else [])], font, size, widths) for index in range(len(widths))
        ),
        head=_row([column.header for column in table.columns], font, size, widths, setter=break_evenly),
        rows=tuple(_row(row, font, size, widths, _PAD_Y if fold == 1 else _PAD_Y_FOLDED) for row in texts),
        total=_row(total, font, size, widths) if total else None,
        notes=break_text(font.printable(notes), font, NOTE, width) if notes else (),
        font=font,
        size=size,
        fold=fold,
    )


def pairs_box(pairs: Sequence[tuple[str, str]], font: ReportFont, width: float, *, ruled: bool) -> TableBox:
    """Lay out labels with what is entered beside them."""
    size = 10.5 if ruled else 9.5
    widths = (width * 0.24, width * 0.76)
    rows = tuple(_row(list(pair), font, size, widths) for pair in pairs)
    if ruled:
        rows = tuple(replace(row, height=max(row.height, 30.0)) for row in rows)
    return TableBox(
        caption="",
        continued_caption="",
        aligns=(Align.CENTER, Align.LEFT),
        widths=widths,
        insets=(0.0, 0.0),
        head=None,
        rows=rows,
        total=None,
        notes=(),
        font=font,
        size=size,
        label_column=True,
    )


def _row(
    texts: Sequence[str],
    font: ReportFont,
    size: float,
    widths: Sequence[float],
    pad: float = _PAD_Y,
    setter: Callable[[str, ReportFont, TextStyle, float], tuple[Line, ...]] = break_text,
) -> Row:
    style = TextStyle(size)
    cells = tuple(setter(font.printable(text), font, style, width - 2 * PAD_X) for text, width in zip(texts, widths))
    return Row(cells, max(len(cell) for cell in cells) * size * _LEADING + 2 * pad)


def _split_row(row: Row, room: float, leading: float) -> tuple[Row, ...]:
    """Return the part of a row that fits and the rest; nothing when hardly anything fits."""
    count = int((room - 2 * _PAD_Y) // leading)
    if count < _LEAST_LINES:
        return ()
    return tuple(
        Row(cells, max(len(cell) for cell in cells) * leading + 2 * _PAD_Y)
        for cells in (tuple(cell[:count] for cell in row.cells), tuple(cell[count:] for cell in row.cells))
    )
