# SPDX-License-Identifier: GPL-3.0-or-later
"""The report as DOCX for Word, WPS and LibreOffice: styles, a contents field, headers, page n of m, maps as pictures.

The same document and maps give the same bytes. The contents are filled in already, with the page numbers of the PDF;
Word asks on opening whether to bring them up to date.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from ...model import MapSheet
from ...optional import require
from ..document import (
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
from ..files import replace_file
from ..language import labels
from .docxml import NAMESPACES, TWIP, bookmark, clean, field, link, paragraph, picture, run, sheet_picture
from .docxstyles import set_styles
from .docxtable import fitted, pairs_xml, table_xml
from .drawingwriters import chart_png
from .fonts import resolve_font
from .layout import A4, BOTTOM, LEFT, MM, RIGHT, TEXT_WIDTH, TOP, lay_out
from .pictures import sheet_picture_of
from .tablebox import note_text
from .typeset import TextStyle, break_evenly
from .zipped import reproducible

_PURPOSE = "The DOCX report"
_LANDSCAPE_WIDTH = A4[1] - LEFT - RIGHT
_CROWDED = 7.0  # points: a table that must be set smaller than this gets a page in landscape
_LARGEST_PAGE = 1584.0  # points: Word has no page larger than 22 inches
_LONGEST_TITLE = 38  # characters of the title in the running head
_LONG_WORD = re.compile(r"[!-~]{16}")  # as the number of a licence
_STEP_INDENT = 14.0  # points a deeper step is set in by
_ABOVE_COVER, _BELOW_COVER, _COVER_LINE = 1600, 4000, 800  # twips of white on the cover, and what a line takes
_COVER_SHARE = 0.95  # of the width: the font of Word may be a little wider
_COVER_LINES, _COVER_PT = 3, 22.0  # lines of the title that the white leaves room for, and their size


@dataclass(frozen=True)
class DocxSummary:
    """What was written: pictures of maps that could be put in, and the titles of those that could not."""

    maps: int
    maps_apart: tuple[str, ...] = ()


def write_docx(document: Document, path: str | Path, *, font_path: str | Path | None = None) -> DocxSummary:
    """Write the report; raises ReportError when a font or the folder cannot be used."""
    word = _Word(document, font_path)
    replace_file(path, word.content())
    return DocxSummary(word.maps, tuple(word.apart))


class _Word:
    """Puts the blocks of a document into a python-docx document, section by section."""

    def __init__(self, document: Document, font_path: str | Path | None) -> None:
        self.document, self.words = document, labels(document.language)
        self.docx = require("docx", _PURPOSE)
        self.parse: Callable[[str], Any] = require("docx.oxml", _PURPOSE).parse_xml
        self.font = resolve_font(font_path)
        self.maps, self.apart = 0, list[str]()
        self._ids = 0
        self._word = self.docx.Document()
        self._body = self._word.element.body
        self._pieces: list[str] = []
        self._entries: list[tuple[int, str, str]] = []  # level, text, bookmark

    def content(self) -> bytes:
        """Return the file."""
        set_styles(self._word, self.parse)
        text_refs, map_refs = self._headers()
        for element in list(self._body):
            self._body.remove(element)
        self._cover()
        front = self._section(A4[0], A4[1], text_refs, first=True)
        self._blocks()
        contents = self._contents()
        for piece in [*self._front, front, *contents, *self._pieces]:
            self._body.append(self.parse(piece.replace(">", f" {NAMESPACES}>", 1)))
        self._annex(map_refs)
        self._describe()
        buffer = io.BytesIO()
        self._word.save(buffer)
        return reproducible(buffer.getvalue(), self.document.report_date)

    # ---------------------------------------------------------------------------------------------- sections

    def _headers(self) -> tuple[str, str]:
        """Make the running head and the page numbers, of text pages and of map sheets; return the references."""
        titles, number = self.document.running_titles(), self.document.case_no
        shown = next((text for text in titles if len(text) <= _LONGEST_TITLE), titles[-1])
        self._word.add_section()
        text, sheets = self._word.sections
        for section in (text, sheets):
            for part in (section.header, section.footer):
                part.is_linked_to_previous = False
                element = part._element
                for child in list(element):
                    element.remove(child)
        head = paragraph("Header", run(f"{shown}　{number}".strip()))
        self._fill(text.header, head)
        self._fill(text.footer, paragraph("Footer", self._page_fields()))
        self._fill(sheets.header, paragraph("SectionEnd", ""))
        self._fill(sheets.footer, paragraph("Footer", self._page_fields()))
        return self._references(text), self._references(sheets)

    def _fill(self, part: Any, piece: str) -> None:
        part._element.append(self.parse(piece.replace(">", f" {NAMESPACES}>", 1)))

    def _page_fields(self) -> str:
        before, between, after = self.words.page.replace("{total}", "{page}").split("{page}")
        return run(before) + field("PAGE", "1") + run(between) + field("NUMPAGES", "1") + run(after)

    def _references(self, section: Any) -> str:
        """Return the references a section of python-docx holds to its head and foot."""
        address = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
        found = section._sectPr
        return "".join(
            f'<w:{kind}Reference w:type="default" r:id="{element.get(address)}"/>'
            for kind in ("header", "footer")
            for element in found.findall(f"{{{found.nsmap['w']}}}{kind}Reference")
        )

    def _properties(
        self, width: float, height: float, references: str = "", *, first: bool = False, sheet: bool = False
    ) -> str:
        """Return the properties of a section; the cover's first page has neither head nor number."""
        turned = ' w:orient="landscape"' if width > height else ""
        top, bottom, left, right = (14.0, 20.0, 20.0, 20.0) if sheet else (TOP, BOTTOM, LEFT, RIGHT)
        header, footer = (4.0, 5.0) if sheet else (15.0 * MM, 11.0 * MM)
        return (
            f'<w:sectPr>{references}<w:type w:val="nextPage"/>'
            f'<w:pgSz w:w="{round(width * TWIP)}" w:h="{round(height * TWIP)}"{turned}/>'
            f'<w:pgMar w:top="{round(top * TWIP)}" w:right="{round(right * TWIP)}" w:bottom="{round(bottom * TWIP)}" '
            f'w:left="{round(left * TWIP)}" w:header="{round(header * TWIP)}" w:footer="{round(footer * TWIP)}" '
            f'w:gutter="0"/>{"<w:titlePg/>" if first else ""}</w:sectPr>'
        )

    def _section(self, width: float, height: float, references: str = "", *, first: bool = False) -> str:
        """Return the paragraph that ends a section of text."""
        return paragraph("SectionEnd", "", self._properties(width, height, references, first=first))

    # ------------------------------------------------------------------------------------------------- front

    def _cover(self) -> None:
        *heads, kind = self.document.cover_lines
        colon = self.words.colon
        *fields, day = self.document.cover_fields
        style = TextStyle(size=_COVER_PT)
        room = _COVER_SHARE * TEXT_WIDTH
        broken = [[line.text for line in break_evenly(text, self.font, style, room)] for text in heads]
        extra = _COVER_LINE * max(0, sum(map(len, broken)) - _COVER_LINES)  # a long name takes from the white
        above, below = max(0, _ABOVE_COVER - extra), _BELOW_COVER - max(0, extra - _ABOVE_COVER)
        pieces = [paragraph("CoverTitle", run(" "), f'<w:spacing w:before="{above}"/>')]
        pieces += [paragraph("CoverTitle", run("\n".join(lines))) for lines in broken]
        pieces.append(paragraph("CoverKind", run(kind), f'<w:spacing w:after="{max(0, below)}"/>'))
        pieces += [paragraph("CoverField", run(f"{label}{colon}{text}")) for label, text in fields]
        pieces.append(paragraph("CoverDate", run(day[1])))
        pieces.append(paragraph("FrontTitle", run(self.words.title_page), "<w:pageBreakBefore/>"))
        pieces.append(pairs_xml(self.document.title_page, TEXT_WIDTH))
        self._front = pieces

    def _contents(self) -> list[str]:
        """Return the contents as one field that holds its lines already."""
        book = lay_out(self.document, self.font, [1] * len(self.document.annex()))
        begin = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        )
        pieces = [paragraph("FrontTitle", run(self.words.contents), "<w:pageBreakBefore/>")]
        for number, ((level, text, name), entry) in enumerate(zip(self._entries, book.entries)):
            page = field(f"PAGEREF {name} \\h", str(book.page_of.get(entry.target, 0)))
            line = link(name, f"{run(text)}<w:r><w:tab/></w:r>{page}")
            pieces.append(paragraph(f"TOC{min(level, 2)}", (begin if number == 0 else "") + line))
        pieces.append(paragraph("SectionEnd", '<w:r><w:fldChar w:fldCharType="end"/></w:r>'))
        return pieces

    # ------------------------------------------------------------------------------------------------ blocks

    def _blocks(self) -> None:
        """Turn every block into paragraphs and tables; the maps are only entered in the contents."""
        writers: dict[type, Callable[[Any], None]] = {
            Heading: self._heading,
            Paragraph: self._paragraph,
            Table: self._table,
            Figure: self._figure,
            KeyValues: self._pairs,
            NoticeBox: self._notice,
            Formula: self._formula,
            PageBreak: self._break,
            MapAnnex: self._map_names,
        }
        for block in self.document.blocks:
            writers[type(block)](block)
        if not self.document.annex():
            self._pieces.append(self._properties(*A4))

    def _next_id(self) -> int:
        self._ids += 1
        return self._ids

    def _entry(self, level: int, text: str) -> str:
        """Return the text with the bookmark the contents lead to."""
        number = self._next_id()
        name = f"_Toc{number:06d}"
        self._entries.append((level, text, name))
        return bookmark(number, name, run(text))

    def _heading(self, block: Heading) -> None:
        level = min(block.level, 3)
        self._pieces.append(paragraph(f"Heading{level}", self._entry(level, block.text)))

    def _paragraph(self, block: Paragraph) -> None:
        plain = "" if block.indent else '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
        if _LONG_WORD.search(block.text):  # pushed to the next line whole, it would tear the line before it apart
            plain += '<w:jc w:val="left"/>'
        self._pieces.append(paragraph("BodyText", run(block.text), plain))

    def _break(self, _block: PageBreak) -> None:
        self._pieces.append(paragraph("SectionEnd", '<w:r><w:br w:type="page"/></w:r>'))

    def _table(self, table: Table) -> None:
        """Add a table, with a section in landscape of its own when its columns are many."""
        wide = fitted(table, TEXT_WIDTH)[0] < _CROWDED
        if wide:
            self._pieces.append(self._section(*A4))
        if table.number:
            name = f"_Tab{self._next_id():06d}"
            self._pieces.append(paragraph("Caption", bookmark(self._ids, name, run(table.title))))
        self._pieces.append(table_xml(table, _LANDSCAPE_WIDTH if wide else TEXT_WIDTH))
        self._pieces.append(paragraph("TableNote", run(note_text(table.notes, self.words))))
        if wide:
            self._pieces.append(self._section(A4[1], A4[0]))

    def _figure(self, figure: Figure) -> None:
        png, height = chart_png(figure.chart, TEXT_WIDTH, self.font)
        number = self._next_id()
        shown = picture(self._image(png), number, TEXT_WIDTH, height, figure.title)
        self._pieces.append(paragraph("Figure", shown))
        caption = bookmark(number, f"_Fig{number:06d}", run(figure.title))
        self._pieces.append(paragraph("FigureCaption", caption))
        if figure.notes:
            self._pieces.append(paragraph("TableNote", run(note_text(figure.notes, self.words))))

    def _pairs(self, block: KeyValues) -> None:
        self._pieces.append(pairs_xml(block, TEXT_WIDTH))
        self._pieces.append(paragraph("TableNote", ""))

    def _notice(self, block: NoticeBox) -> None:
        kind = "Notice" if block.warning else "Remark"
        self._pieces.append(paragraph(f"{kind}Title", run(block.title)))
        self._pieces += [paragraph(f"{kind}Line", run(line)) for line in block.lines]
        self._pieces.append(paragraph("TableNote", ""))

    def _formula(self, block: Formula) -> None:
        for line in block.lines:
            self._step(line)

    def _step(self, line: FormulaLine) -> None:
        indent, colon = line.depth * _STEP_INDENT, self.words.colon
        head = f"{line.label}{line.title}"
        texts = [("StepTitle", head, indent)] if head else []
        texts += [("StepFormula", line.formula, indent + 20.0)] if line.formula else []
        for label, text in ((self.words.with_numbers, line.inputs), (self.words.basis, line.basis)):
            texts += [("StepBasis", f"{label}{colon}{text}", indent + 20.0)] if text else []
        self._pieces += [
            paragraph(style, run(text), f'<w:ind w:left="{round(left * TWIP)}"/>') for style, text, left in texts
        ]

    def _map_names(self, block: MapAnnex) -> None:
        self._map_entries = [self._entry(2, name) for name in block.names()]

    # -------------------------------------------------------------------------------------------------- maps

    def _annex(self, references: str) -> None:
        """Add every map sheet as a page of its own size, the picture from edge to edge at its true scale."""
        sheets = self.document.annex()
        if not sheets:
            return
        self._append(self._section(*A4))
        for number, (sheet, entry) in enumerate(zip(sheets, self._map_entries)):
            last = number == len(sheets) - 1
            self._map(sheet, entry, references, last=last)

    def _map(self, sheet: MapSheet, entry: str, references: str, *, last: bool) -> None:
        width, height = sheet.width_mm * MM, sheet.height_mm * MM
        shrink = min(1.0, _LARGEST_PAGE / max(width, height))
        width, height = width * shrink, height * shrink
        found = sheet_picture_of(sheet)
        if found is None:
            self.apart.append(sheet.title)
            text = run("　" + self.words.map_apart.format(file=Path(sheet.pdf_path).name))
        else:
            self.maps += 1
            text = sheet_picture(self._image(found.image), self._next_id(), width, height, sheet.title)
        properties = self._properties(width, height, references, sheet=True)
        if last:
            self._append(paragraph("MapHeading", entry + text))
            self._append(properties)
        else:
            self._append(paragraph("MapHeading", entry + text, properties))

    def _append(self, piece: str) -> None:
        self._body.append(self.parse(piece.replace(">", f" {NAMESPACES}>", 1)))

    def _image(self, png: bytes) -> str:
        relation, _image = self._word.part.get_or_add_image(io.BytesIO(png))
        return str(relation)

    # ------------------------------------------------------------------------------------------------- about

    def _describe(self) -> None:
        document, properties = self.document, self._word.core_properties
        properties.title, properties.subject = clean(document.title)[:255], clean(document.subject)[:255]
        properties.author = properties.last_modified_by = clean(document.author)[:255]
        properties.keywords = clean(", ".join(document.keywords))[:255]
        properties.comments, properties.language = "", self.words.tag
        day = document.report_date
        properties.created = properties.modified = datetime(day.year, day.month, day.day)
        properties.revision = 1
        settings = self._word.settings.element
        settings.append(self.parse(f'<w:updateFields {NAMESPACES} w:val="true"/>'))
        address = "http://schemas.microsoft.com/office/word"
        mode = f'<w:compatSetting w:name="compatibilityMode" w:uri="{address}" w:val="15"/>'
        for old in settings.findall("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}compat"):
            settings.remove(old)
        settings.append(self.parse(f"<w:compat {NAMESPACES}>{mode}</w:compat>"))
