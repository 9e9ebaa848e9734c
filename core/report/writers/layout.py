# SPDX-License-Identifier: GPL-3.0-or-later
"""From the blocks of a document to pages: cover, title page, contents, body and one page for each map sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..document import (
    Align,
    Document,
    Figure,
    Formula,
    FormulaLine,
    Heading,
    KeyValues,
    MapAnnex,
    NoticeBox,
    PageBreak,
    Paragraph,
    Table,
)
from ..language import Labels, labels
from .boxes import Box, BreakBox, FrameBox, Page, TextBox, draw_line, paginate, text_box
from .drawing import draw_chart
from .drawingbox import DrawingBox
from .fonts import ReportFont
from .tablebox import CAPTION, NOTE, note_text, pairs_box, table_box
from .typeset import Line, TextStyle, break_text

MM = 72.0 / 25.4
A4 = (210.0 * MM, 297.0 * MM)
LEFT, RIGHT, TOP, BOTTOM = 28.0 * MM, 22.0 * MM, 28.0 * MM, 24.0 * MM  # the left margin is the binding edge
TEXT_WIDTH, TEXT_HEIGHT = A4[0] - LEFT - RIGHT, A4[1] - TOP - BOTTOM

BODY = TextStyle(size=10.5, leading=18.0, justify=True, first_indent=2.0)
_HEADINGS = {
    1: TextStyle(size=16.0, leading=26.0, align=Align.CENTER, bold=True),
    2: TextStyle(size=12.5, leading=21.0, bold=True),
    3: TextStyle(size=11.0, leading=19.0, bold=True),
}
_HEADING_SPACE = {1: (0.0, 14.0), 2: (12.0, 4.0), 3: (8.0, 2.0)}
_NOTICE_TITLE = TextStyle(size=10.5, leading=17.0, bold=True)
_NOTICE_LINE = TextStyle(size=9.5, leading=15.0, justify=True)
_STEP_TITLE = TextStyle(size=10.0, leading=16.0, bold=True)
_STEP_FORMULA = TextStyle(size=10.0, leading=15.5)
_STEP_BASIS = TextStyle(size=8.5, leading=12.5, grey=0.3)
_STEP_INDENT = 1.4  # characters a deeper step is set in by
_CONTENTS_TITLE = TextStyle(size=16.0, leading=26.0, align=Align.CENTER, bold=True)
_CONTENTS = {1: TextStyle(size=10.5, leading=19.0, bold=True), 2: TextStyle(size=10.0, leading=17.0, left_indent=2.0)}
_SHORT_LEAD = 3  # lines of a paragraph that stays on the page of the table it introduces
_LONG_NOTES = 6  # lines of notes that stay with their table
_NUMBER_WIDTH = 26.0  # room for a page number in the contents


@dataclass(frozen=True)
class Entry:
    """One line of the contents and one bookmark."""

    level: int
    text: str
    target: str


@dataclass(frozen=True)
class ContentsBox:
    """One line of the contents: text, dots, page number."""

    entry: Entry
    page: int
    font: ReportFont
    width: float = TEXT_WIDTH
    space_before: float = 0.0
    space_after: float = 0.0
    keep_with_next: bool = False
    target: str = ""

    @property
    def _style(self) -> TextStyle:
        return _CONTENTS[min(self.entry.level, 2)]

    def height(self) -> float:
        """Return the height of the line."""
        return self._style.leading

    def least(self) -> float:
        """Return the height of the line."""
        return self.height()

    def split(self, room: float) -> None:
        """Have nothing to split."""

    def draw(self, canvas: Any, left: float, top: float) -> None:
        """Draw the line and make it a link."""
        style, font = self._style, self.font
        indent = style.left_indent * style.size
        text = _shortened(font.printable(self.entry.text), font, style.size, self.width - indent - _NUMBER_WIDTH - 12.0)
        baseline = top - style.leading * 0.7
        end = indent + font.width(text, style.size)
        draw_line(canvas, font, style, Line(text, end - indent, indent), left, self.width, baseline)
        number = replace(style, align=Align.RIGHT)
        label = str(self.page)
        draw_line(canvas, font, number, Line(label, font.width(label, style.size), 0.0), left, self.width, baseline)
        canvas.saveState()
        canvas.setLineWidth(0.7)
        canvas.setLineCap(1)
        canvas.setDash([0.1, 3.2])
        canvas.line(left + end + 5.0, baseline + 1.0, left + self.width - _NUMBER_WIDTH + 4.0, baseline + 1.0)
        canvas.restoreState()
        canvas.linkRect("", self.entry.target, (left, top - style.leading, left + self.width, top), thickness=0)


def _shortened(text: str, font: ReportFont, size: float, width: float) -> str:
    """Return the text, its end replaced by an ellipsis when it is too wide."""
    if font.width(text, size) <= width:
        return text
    while text and font.width(f"{text}…", size) > width:
        text = text[:-1]
    return f"{text}…"


# ---------------------------------------------------------------------------------------------- blocks to boxes


class BodySetter:
    """Lays the blocks of a document out, and collects what the contents list."""

    def __init__(self, font: ReportFont, words: Labels) -> None:
        self.font, self.words = font, words
        self.entries: list[Entry] = []

    def boxes(self, document: Document) -> list[Box]:
        """Return the body of the document."""
        blocks = document.blocks
        return [box for block, after in zip(blocks, (*blocks[1:], PageBreak())) for box in self._set(block, after)]

    def _set(self, block: object, after: object) -> Sequence[Box]:
        if isinstance(block, Heading):
            return self._heading(block)
        if isinstance(block, Paragraph):
            return (self._paragraph(block, introduces=isinstance(after, (Table, KeyValues, Formula, Figure))),)
        if isinstance(block, Table):
            return self._table(block)
        if isinstance(block, KeyValues):
            return (pairs_box(block.pairs, self.font, TEXT_WIDTH, ruled=block.ruled),)
        if isinstance(block, NoticeBox):
            return (self._notice(block),)
        if isinstance(block, Figure):
            return (self._figure(block),)
        if isinstance(block, Formula):
            return [box for line in block.lines for box in self._step(line)]
        if isinstance(block, MapAnnex):
            self.entries += [Entry(2, name, f"map-{number}") for number, name in enumerate(block.names(), start=1)]
        return (BreakBox(),) if isinstance(block, PageBreak) else ()

    def _paragraph(self, block: Paragraph, *, introduces: bool) -> TextBox:
        style = BODY if block.indent else replace(BODY, first_indent=0.0)
        if self.words.tag == "en":
            style = replace(style, justify=False)  # stretched letters spoil Latin words
        box = self._text(block.text, style, space_after=2.0)
        return replace(box, keep_with_next=introduces and len(box.lines) <= _SHORT_LEAD)

    def _text(self, text: str, style: TextStyle, width: float = TEXT_WIDTH, **spacing: Any) -> TextBox:
        return text_box(self.font.printable(text), self.font, style, width, **spacing)

    def _heading(self, heading: Heading) -> Sequence[Box]:
        level = min(heading.level, 3)
        target = f"section-{len(self.entries) + 1}"
        self.entries.append(Entry(level, heading.text, target))
        before, after = _HEADING_SPACE[level]
        box = self._text(
            heading.text,
            _HEADINGS[level],
            space_before=before,
            space_after=after,
            keep_with_next=True,
            target=target,
        )
        return (BreakBox(), box) if level == 1 else (box,)

    def _table(self, table: Table) -> Sequence[Box]:
        """Set a table; long notes become text of their own, which may run over to the next page."""
        box = table_box(table, self.font, TEXT_WIDTH, self.words)
        if len(box.notes) <= _LONG_NOTES:
            return (box,)
        notes = TextBox(box.notes, self.font, NOTE, TEXT_WIDTH, space_after=box.space_after)
        return (replace(box, notes=(), space_after=3.0), notes)

    def _figure(self, figure: Figure) -> DrawingBox:
        drawing = draw_chart(figure.chart, TEXT_WIDTH, self.font.width)
        caption = self._text(figure.title, CAPTION)
        notes = self.font.printable(note_text(figure.notes, self.words))
        lines = break_text(notes, self.font, NOTE, TEXT_WIDTH) if notes else ()
        return DrawingBox(drawing, caption, lines, NOTE, self.font)

    def _notice(self, notice: NoticeBox) -> FrameBox:
        inner = TEXT_WIDTH - 20.0
        title = self._text(notice.title, _NOTICE_TITLE, inner, space_after=2.0)
        lines = [self._text(line, _NOTICE_LINE, inner, space_after=2.0) for line in notice.lines]
        ground, bar = (0.93, 0.2) if notice.warning else (0.965, 0.6)
        return FrameBox((title, *lines), TEXT_WIDTH, ground, bar)

    def _step(self, line: FormulaLine) -> Sequence[Box]:
        """Set one step of a computation: title, formula, and what it rests on in small type."""
        indent = line.depth * _STEP_INDENT
        head = f"{line.label}{line.title}"
        texts = [(head, _STEP_TITLE, indent)] if head else []
        texts += [(line.formula, _STEP_FORMULA, indent + 2.0)] if line.formula else []
        notes = [f"{self.words.with_numbers}{self.words.colon}{line.inputs}"] if line.inputs else []
        notes += [f"{self.words.basis}{self.words.colon}{line.basis}"] if line.basis else []
        texts += [(note, _STEP_BASIS, (indent + 2.0) * _STEP_FORMULA.size / _STEP_BASIS.size) for note in notes]
        return [
            self._text(
                text,
                replace(style, left_indent=left),
                space_before=5.0 if number == 0 else 0.0,
                space_after=0.0 if head else 5.0,
                keep_with_next=number < len(texts) - 1,
            )
            for number, (text, style, left) in enumerate(texts)
        ]


# ---------------------------------------------------------------------------------------------------------- pages


@dataclass(frozen=True)
class Book:
    """The pages of a report in order; the cover and the map pages are drawn by the writer."""

    title_page: Page
    contents: tuple[Page, ...]
    body: tuple[Page, ...]
    entries: tuple[Entry, ...]
    page_of: dict[str, int]  # target -> page number, the cover is page 1
    total: int

    @property
    def first_map_page(self) -> int:
        """Return the number of the first map page."""
        return 3 + len(self.contents) + len(self.body)


def lay_out(document: Document, font: ReportFont, map_pages: Sequence[int]) -> Book:
    """Lay the document out; ``map_pages`` says how many pages each map sheet has."""
    words = labels(document.language)
    setter = BodySetter(font, words)
    body = paginate(setter.boxes(document), TEXT_HEIGHT)
    entries = tuple(setter.entries)
    contents_pages = len(_contents(entries, {}, font, words))
    first_body = 3 + contents_pages
    page_of = {
        box.target: first_body + number for number, page in enumerate(body) for box, _ in page.placed if box.target
    }
    number = first_body + len(body)
    for sheet, count in enumerate(map_pages, start=1):
        page_of[f"map-{sheet}"] = number
        number += count
    return Book(
        title_page=_title_page(document, font),
        contents=tuple(_contents(entries, page_of, font, words)),
        body=tuple(body),
        entries=entries,
        page_of=page_of,
        total=number - 1,
    )


def _contents(entries: Sequence[Entry], page_of: dict[str, int], font: ReportFont, words: Labels) -> list[Page]:
    title = text_box(words.contents, font, _CONTENTS_TITLE, TEXT_WIDTH, space_after=10.0)
    lines: list[Box] = [
        ContentsBox(
            entry,
            page_of.get(entry.target, 0),
            font,
            space_before=5.0 if entry.level == 1 else 0.0,
            keep_with_next=entry.level == 1 and after is not None and after.level > 1,
        )
        for entry, after in zip(entries, (*entries[1:], None))
    ]
    return paginate([title, *lines], TEXT_HEIGHT)


def _title_page(document: Document, font: ReportFont) -> Page:
    title = text_box(labels(document.language).title_page, font, _CONTENTS_TITLE, TEXT_WIDTH, space_after=14.0)
    table = pairs_box(document.title_page.pairs, font, TEXT_WIDTH, ruled=document.title_page.ruled)
    return paginate([title, table], TEXT_HEIGHT)[0]
