# SPDX-License-Identifier: GPL-3.0-or-later
"""Pieces of WordprocessingML as text: runs, fields, bookmarks, paragraphs, pictures."""

from __future__ import annotations

import re
from html import escape

NAMESPACES = " ".join(
    f'xmlns:{name}="{address}"'
    for name, address in (
        ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
        ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    )
)
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNIT = re.compile(r"(?<=\d) (?=(?:%|km²|hm²|m[²³]?|t(?:/m³)?)(?![A-Za-z]))")  # between a number and its unit
_NO_BREAK = "\u00a0"
EMU = 12700  # English metric units a point
TWIP = 20  # twentieths a point


def clean(text: str) -> str:
    """Return a text without the characters XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def _quoted(text: str) -> str:
    """Return a text as the value of an attribute."""
    return f'"{escape(text)}"'


def run(text: str, properties: str = "") -> str:
    """Return a run of text; newlines and tabs are kept."""
    parts = []
    for number, line in enumerate(clean(text).split("\n")):
        parts.append("<w:br/>" if number else "")
        for place, piece in enumerate(line.split("\t")):
            parts.append("<w:tab/>" if place else "")
            kept = _UNIT.sub(_NO_BREAK, escape(piece))
            parts.append(f'<w:t xml:space="preserve">{kept}</w:t>' if piece else "")
    return f"<w:r>{_properties(properties)}{''.join(parts)}</w:r>"


def _properties(properties: str) -> str:
    return f"<w:rPr>{properties}</w:rPr>" if properties else ""


def field(code: str, shown: str, properties: str = "") -> str:
    """Return a field with what it shows until it is brought up to date."""
    head = _properties(properties)
    return (
        f'<w:r>{head}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{head}<w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>'
        f'<w:r>{head}<w:fldChar w:fldCharType="separate"/></w:r>{run(shown, properties)}'
        f'<w:r>{head}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def bookmark(number: int, name: str, content: str) -> str:
    """Return content that other places can point to."""
    return f'<w:bookmarkStart w:id="{number}" w:name={_quoted(name)}/>{content}<w:bookmarkEnd w:id="{number}"/>'


def link(name: str, content: str) -> str:
    """Return content that leads to a bookmark."""
    return f'<w:hyperlink w:anchor={_quoted(name)} w:history="1">{content}</w:hyperlink>'


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Return a paragraph in a style, by its id."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def _graphic(relation: str, number: int, width: float, height: float, title: str) -> str:
    wide, high = round(width * EMU), round(height * EMU)
    return (
        f'<wp:docPr id="{number}" name="Picture {number}" descr={_quoted(clean(title))}/>'
        f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    )


def picture(relation: str, number: int, width: float, height: float, title: str) -> str:
    """Return a run with a picture in the line, width and height in points."""
    extent = f'<wp:extent cx="{round(width * EMU)}" cy="{round(height * EMU)}"/>'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">{extent}'
        f"{_graphic(relation, number, width, height, title)}</wp:inline></w:drawing></w:r>"
    )


def sheet_picture(relation: str, number: int, width: float, height: float, title: str) -> str:
    """Return a run with a picture behind the text that begins at the upper left corner of the page."""
    origin = "".join(
        f'<wp:position{axis} relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:position{axis}>' for axis in "HV"
    )
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'{origin}<wp:extent cx="{round(width * EMU)}" cy="{round(height * EMU)}"/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>{_graphic(relation, number, width, height, title)}'
        "</wp:anchor></w:drawing></w:r>"
    )
