# SPDX-License-Identifier: GPL-3.0-or-later
"""The report as PDF: embedded font, bookmarks, linked contents, annex maps bound in, 第 n 页 共 m 页 on every page.

The cover is page 1 and carries no stamp, so page numbers in the contents, in the stamps and in a viewer agree. The
same document, font and maps give the same bytes.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ...optional import require
from ..document import Align, Document
from ..files import replace_file
from ..language import labels
from .boxes import Page, draw_line
from .fonts import PURPOSE, ReportFont, resolve_font
from .layout import A4, BOTTOM, LEFT, MM, RIGHT, TEXT_WIDTH, TOP, Book, lay_out
from .pdf_maps import BoundSheet, bind_maps, open_sheets
from .typeset import Line, TextStyle, break_evenly, break_text

_STAMP = TextStyle(size=9.0, leading=12.0, align=Align.CENTER)
_MAP_STAMP = TextStyle(size=8.0, leading=10.0, align=Align.CENTER)
_HEAD = TextStyle(size=8.5, leading=11.0, grey=0.25)
_COVER_HEAD = TextStyle(size=22.0, leading=36.0, align=Align.CENTER, bold=True)
_COVER_KIND = TextStyle(size=28.0, leading=44.0, align=Align.CENTER, bold=True)
_COVER_FIELD = TextStyle(size=13.0, leading=24.0)
_COVER_DATE = TextStyle(size=14.0, leading=24.0, align=Align.CENTER)


@dataclass(frozen=True)
class PdfSummary:
    """What was written."""

    pages: int
    warnings: tuple[str, ...] = ()


def write_pdf(document: Document, path: str | Path, *, font_path: str | Path | None = None) -> PdfSummary:
    """Write the report; raises ReportError when a font, a map or the folder cannot be used."""
    font = resolve_font(font_path)
    sheets = open_sheets(document.annex())
    book = lay_out(document, font, [sheet.page_count for sheet in sheets])
    content = bind_maps(_Press(document, font, book, sheets).print(), sheets, book.first_map_page - 1)
    replace_file(path, content)
    return PdfSummary(book.total, _warnings(document, font))


def _warnings(document: Document, font: ReportFont) -> tuple[str, ...]:
    missing = font.missing(_all_text(document))
    if not missing:
        return ()
    shown = ", ".join(f"{character} (U+{ord(character):04X})" for character in missing)
    stand_in = font.printable(missing[0])
    return (f"The font {font.path.name} has no glyph for {shown}; the report shows {stand_in} in their place.",)


def _all_text(document: Document) -> str:
    """Return every character the document may print."""
    return repr((document.cover_lines, document.cover_fields, document.title_page)) + "".join(
        character for block in document.blocks for character in repr(block)
    )


class _Press:
    """Draws the pages of a book on a ReportLab canvas."""

    def __init__(self, document: Document, font: ReportFont, book: Book, sheets: tuple[BoundSheet, ...]) -> None:
        self.document, self.font, self.book, self.sheets = document, font, book, sheets
        self._page = 0

    def print(self) -> bytes:
        """Return the file; the map pages are empty but for their stamps."""
        canvas_module = require("reportlab.pdfgen.canvas", PURPOSE)
        buffer = io.BytesIO()
        canvas = canvas_module.Canvas(
            buffer, pagesize=A4, invariant=1, pageCompression=1, initialFontName=self.font.name
        )
        self._describe(canvas)
        self._begin(canvas, stamped=False)
        self._cover(canvas)
        canvas.showPage()
        for page in (self.book.title_page, *self.book.contents, *self.book.body):
            self._text_page(canvas, page)
        for sheet in self.sheets:
            self._map_pages(canvas, sheet)
        for entry in self.book.entries:
            canvas.addOutlineEntry(entry.text, entry.target, entry.level - 1, closed=entry.level == 1)
        canvas.showOutline()
        canvas.save()
        return buffer.getvalue()

    def _describe(self, canvas: Any) -> None:
        document = self.document
        canvas.setTitle(document.title)
        canvas.setAuthor(document.author)
        canvas.setSubject(document.subject)
        canvas.setKeywords(list(document.keywords))
        canvas.setCreator("PitProof")
        canvas.setCatalogEntry("Lang", labels(document.language).tag)
        day = document.report_date
        canvas.setDateFormatter(lambda *_: f"D:{day:%Y%m%d}000000Z")

    def _begin(self, canvas: Any, *, stamped: bool = True) -> None:
        self._page += 1
        if stamped:
            self._stamp(canvas, A4[0], 12.0 * MM, _STAMP)

    def _stamp(self, canvas: Any, width: float, baseline: float, style: TextStyle) -> None:
        text = labels(self.document.language).page_stamp(self._page, self.book.total)
        draw_line(canvas, self.font, style, Line(text, self.font.width(text, style.size), 0.0), 0.0, width, baseline)

    def _text_page(self, canvas: Any, page: Page) -> None:
        self._begin(canvas)
        self._running_head(canvas)
        top = A4[1] - TOP
        for box, down in page.placed:
            if box.target:
                canvas.bookmarkPage(box.target, fit="XYZ", left=0, top=top - down + 12.0)
            box.draw(canvas, LEFT, top - down)
        canvas.showPage()

    def _running_head(self, canvas: Any) -> None:
        baseline = A4[1] - 17.0 * MM
        number = self.font.printable(self.document.case_no)
        room = TEXT_WIDTH - self.font.width(number, _HEAD.size) - 12.0
        titles = [self.font.printable(text) for text in self.document.running_titles()]
        title = next((text for text in titles if self.font.width(text, _HEAD.size) <= room), titles[-1])
        while self.font.width(title, _HEAD.size) > room:
            title = f"{title[:-2]}…"
        draw_line(canvas, self.font, _HEAD, Line(title, 0.0, 0.0), LEFT, TEXT_WIDTH, baseline)
        right = replace(_HEAD, align=Align.RIGHT)
        line = Line(number, self.font.width(number, _HEAD.size), 0.0)
        draw_line(canvas, self.font, right, line, LEFT, TEXT_WIDTH, baseline)
        canvas.saveState()
        canvas.setLineWidth(0.5)
        canvas.line(LEFT, baseline - 5.0, A4[0] - RIGHT, baseline - 5.0)
        canvas.restoreState()

    def _map_pages(self, canvas: Any, sheet: BoundSheet) -> None:
        for number, (width, height) in enumerate(sheet.sizes):
            self._page += 1
            canvas.setPageSize((width, height))
            if number == 0:
                canvas.bookmarkPage(sheet.target, fit="Fit")
            self._stamp(canvas, width, 4.0 * MM, _MAP_STAMP)
            canvas.showPage()

    # ------------------------------------------------------------------------------------------------------ cover

    def _cover(self, canvas: Any) -> None:
        top = A4[1] - 70.0 * MM
        *heads, kind = self.document.cover_lines
        for text in heads:
            top = self._cover_text(canvas, text, _COVER_HEAD, top)
        self._cover_text(canvas, kind, _COVER_KIND if heads else _COVER_HEAD, top - (18.0 if heads else 0.0))
        *fields, day = self.document.cover_fields
        self._cover_fields(canvas, fields, 95.0 * MM)
        self._cover_text(canvas, day[1], _COVER_DATE, BOTTOM + 22.0 * MM)

    def _cover_text(self, canvas: Any, text: str, style: TextStyle, top: float) -> float:
        """Draw text centred on the page and return where the next goes; long text is broken into even lines."""
        text = self.font.printable(text)
        room = A4[0] - 2 * LEFT
        for line in break_evenly(text, self.font, style, room):
            draw_line(canvas, self.font, style, line, LEFT, room, top - style.leading * 0.7)
            top -= style.leading
        return top

    def _cover_fields(self, canvas: Any, fields: list[tuple[str, str]], top: float) -> None:
        style, left = _COVER_FIELD, 52.0 * MM
        width = A4[0] - left - 42.0 * MM
        for label, value in fields:
            start = left + self.font.width(f"{label}{labels(self.document.language).colon}", style.size)
            self._plain(canvas, f"{label}{labels(self.document.language).colon}", left, top)
            for line in break_text(self.font.printable(value), self.font, style, width - (start - left)):
                draw_line(canvas, self.font, style, line, start, width, top - style.leading * 0.7)
                top -= style.leading

    def _plain(self, canvas: Any, text: str, left: float, top: float) -> None:
        style = _COVER_FIELD
        draw_line(canvas, self.font, style, Line(text, 0.0, 0.0), left, TEXT_WIDTH, top - style.leading * 0.7)
