# SPDX-License-Identifier: GPL-3.0-or-later
"""The styles of the DOCX report: real Word styles, with fonts for Latin and for East Asian text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .docxml import NAMESPACES, TWIP

LATIN, SONG, HEI = "Times New Roman", "宋体", "黑体"
_LATIN_LANGUAGE = "en-US"  # of Latin letters and figures: told they are Chinese, LibreOffice breaks numbers anywhere


@dataclass(frozen=True)
class WordStyle:
    """A paragraph style; sizes and spaces in points, indents in characters (``chars``) or points."""

    key: str
    name: str
    size: float
    east_asian: str = SONG
    bold: bool = False
    align: str = "left"
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    first_chars: int = 0
    keep_next: bool = False
    page_break: bool = False
    outline: int | None = None
    grey: str = ""
    extra: str = ""  # more paragraph properties, after the indents
    based_on: str = "Normal"

    def xml(self) -> str:
        """Return the style as WordprocessingML."""
        based = f'<w:basedOn w:val="{self.based_on}"/>' if self.key != self.based_on else ""
        following = '<w:next w:val="BodyText"/>' if self.outline is not None else ""
        default = ' w:default="1"' if self.key == "Normal" else ""
        return (
            f'<w:style {NAMESPACES} w:type="paragraph"{default} w:styleId="{self.key}"><w:name w:val="{self.name}"/>'
            f"{based}{following}<w:qFormat/><w:pPr>{self._paragraph()}</w:pPr>"
            f"<w:rPr>{self._characters()}</w:rPr></w:style>"
        )

    def _paragraph(self) -> str:
        first = round(self.first_chars * self.size * TWIP)
        indent = f'<w:ind w:firstLineChars="{self.first_chars * 100}" w:firstLine="{first}"/>'
        parts = [
            "<w:keepNext/>" if self.keep_next else "",
            "<w:pageBreakBefore/>" if self.page_break else "",
            self.extra if self.extra.startswith(("<w:pBdr", "<w:shd", "<w:tabs")) else "",
            f'<w:spacing w:before="{round(self.before * TWIP)}" w:after="{round(self.after * TWIP)}" '
            f'w:line="{round(self.line * 240)}" w:lineRule="auto"/>',
            indent if self.first_chars else "",
            self.extra if self.extra.startswith("<w:ind") else "",
            f'<w:jc w:val="{self.align}"/>',
            f'<w:outlineLvl w:val="{self.outline}"/>' if self.outline is not None else "",
        ]
        return "".join(parts)

    def _characters(self) -> str:
        size = round(self.size * 2)
        return (
            f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{self.east_asian}" w:cs="{LATIN}"/>'
            + ("<w:b/><w:bCs/>" if self.bold else '<w:b w:val="0"/>')
            + f'<w:i w:val="0"/><w:color w:val="{self.grey or "000000"}"/>'
            f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
            f'<w:lang w:val="{_LATIN_LANGUAGE}" w:eastAsia="zh-CN"/>'
        )


def _box(colour: str, fill: str) -> str:
    return (
        f'<w:pBdr><w:left w:val="single" w:sz="24" w:space="6" w:color="{colour}"/></w:pBdr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
    )


def _toc(indent: float) -> str:
    return (
        f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs><w:ind w:left="{round(indent * TWIP)}"/>'
    )


STYLES = (
    WordStyle("Normal", "Normal", 10.5),
    WordStyle("BodyText", "Body Text", 10.5, align="both", after=2, line=1.5, first_chars=2),
    WordStyle("Heading1", "heading 1", 16, HEI, True, "center", 0, 12, 1.3, 0, True, True, 0),
    WordStyle("Heading2", "heading 2", 12.5, HEI, True, "left", 12, 4, 1.3, 0, True, False, 1),
    WordStyle("Heading3", "heading 3", 11, HEI, True, "left", 8, 2, 1.3, 0, True, False, 2),
    WordStyle("CoverTitle", "Cover Title", 22, HEI, True, "center", after=8, line=1.2),
    WordStyle("CoverKind", "Cover Kind", 28, HEI, True, "center", 12, 200, 1.2),
    WordStyle("CoverField", "Cover Field", 13, line=1.7, extra='<w:ind w:left="1700"/>'),
    WordStyle("CoverDate", "Cover Date", 14, align="center", before=60),
    WordStyle("FrontTitle", "Front Title", 16, HEI, True, "center", 0, 12, 1.3),
    WordStyle("TOC1", "toc 1", 10.5, HEI, before=4, line=1.3, extra=_toc(0)),
    WordStyle("TOC2", "toc 2", 10, line=1.3, extra=_toc(21)),
    WordStyle("Caption", "caption", 9.5, HEI, True, "center", 6, 3, 1.2, 0, True),
    WordStyle("FigureCaption", "Figure Caption", 9.5, HEI, True, "center", 2, 3, 1.2),
    WordStyle("Figure", "Figure", 10.5, align="center", before=6, keep_next=True),
    WordStyle("TableText", "Table Text", 9, before=1.5, after=1.5),
    WordStyle("TableNote", "Table Note", 8, before=2, after=6, line=1.2),
    WordStyle("StepTitle", "Step Title", 10, HEI, True, before=5, line=1.3, keep_next=True),
    WordStyle("StepFormula", "Step Formula", 10, line=1.3),
    WordStyle("StepBasis", "Step Basis", 8.5, line=1.2, grey="4D4D4D"),
    WordStyle("NoticeTitle", "Notice Title", 10.5, HEI, True, before=6, line=1.3, keep_next=True,
              extra=_box("B5483A", "F6EFE6")),
    WordStyle("NoticeLine", "Notice Line", 9.5, line=1.3, align="both", extra=_box("B5483A", "F6EFE6")),
    WordStyle("RemarkTitle", "Remark Title", 10.5, HEI, True, before=6, line=1.3, keep_next=True,
              extra=_box("999999", "F3F3F3")),
    WordStyle("RemarkLine", "Remark Line", 9.5, line=1.3, align="both", extra=_box("999999", "F3F3F3")),
    WordStyle("Header", "header", 8.5, align="center", grey="404040",
              extra='<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="3" w:color="808080"/></w:pBdr>'),
    WordStyle("Footer", "footer", 9, align="center"),
    WordStyle("MapHeading", "Map Heading", 8, grey="404040", outline=1),
    WordStyle("SectionEnd", "Section End", 1),
)  # fmt: skip


def set_styles(word: Any, parse: Any) -> None:
    """Put the styles into a python-docx document, over those of its template."""
    styles = word.styles.element
    old = {element.get(_q("styleId")): element for element in styles.findall(_q("style"))}
    for style in STYLES:
        element = parse(style.xml())
        if style.key in old:
            styles.replace(old[style.key], element)
        else:
            styles.append(element)
    defaults = styles.find(f"{_q('docDefaults')}/{_q('rPrDefault')}/{_q('rPr')}")
    for element in list(defaults):
        defaults.remove(element)
    fonts = f'<w:rFonts {NAMESPACES} w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{SONG}" w:cs="{LATIN}"/>'
    defaults.append(parse(fonts))
    defaults.append(parse(f'<w:lang {NAMESPACES} w:val="{_LATIN_LANGUAGE}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'))


def _q(name: str) -> str:
    return "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}" + name
