# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaking Chinese text into lines: numbers and words stay whole, punctuation keeps to its side of the line."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..document import Align
from .fonts import ReportFont

_NO_START = "、。，．；：？！,.;:?!）］｝)]}〉》」』】〕〗’”…—·%％‰℃°~～"  # may not begin a line
_NO_END = "（［｛([{〈《「『【〔〖‘“¥￥±√"  # may not end a line
_AFTER_NUMBER = "元万亿年月日时分秒米吨个处件份页条款项级倍期次岁至"  # stay with the number before them
_NUMBER_AND_UNIT = r"\d[\d,]*(?:\.\d+)?(?: ?(?:m[²³]?|t(?:/m³)?|mm|km²|hm²|元/(?:t|m³))(?![A-Za-z])| ?%)"
_WORD = r"[!-<>-~\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff²³]+"
_REFERENCE = r"(?:Annex table|Table|Figure|Map) \d+(?:-\d+)?"  # stays on one line, as 表7-5 does
_ATOM = re.compile(rf"{_REFERENCE}|{_NUMBER_AND_UNIT}|{_WORD}| +|.", re.DOTALL)
_SOFT = re.compile(r"(?<=[/\\_=;,)+-])(?=[^\d\s])")  # where a long word may break
_GOOD_END = "、，；：。,;: "  # a title rather breaks behind one of these
_GOOD_START = "/（(“"  # or before one of these
_INSIDE = 9.0  # what a break elsewhere costs, as a line three characters longer or shorter than the others
_MAX_STRETCH = 0.1  # a justified line adds at most so much of the type size between two characters


@dataclass(frozen=True)
class TextStyle:
    """How a piece of text is set; lengths are points, indents count characters."""

    size: float = 10.5
    leading: float = 18.0
    align: Align = Align.LEFT
    justify: bool = False
    bold: bool = False
    first_indent: float = 0.0
    left_indent: float = 0.0
    grey: float = 0.0  # 0 black, 1 white

    def at(self, size: float) -> TextStyle:
        """Return the same style at another size, the leading in proportion."""
        return replace(self, size=size, leading=self.leading * size / self.size)


@dataclass(frozen=True)
class Line:
    """One line: its text, its width without stretching, where it starts and what is added after each character."""

    text: str
    width: float
    indent: float
    stretch: float = 0.0


def break_text(text: str, font: ReportFont, style: TextStyle, width: float) -> tuple[Line, ...]:
    """Break text into lines no wider than ``width``; newlines begin a new paragraph without first indent."""
    lines: list[Line] = []
    for number, paragraph in enumerate(text.split("\n")):
        lines += _break_paragraph(paragraph, font, style, width, first=number == 0)
    return tuple(lines)


def break_evenly(text: str, font: ReportFont, style: TextStyle, width: float) -> tuple[Line, ...]:
    """Break a title into as few lines as fit, about equally long, rather behind a comma than inside a phrase.

    The heading of a column rather breaks before its unit. Newlines are kept.
    """
    if "\n" in text:
        return tuple(line for part in text.split("\n") for line in break_evenly(part, font, style, width))
    text = text.strip()
    pieces = list(_pieces(text, font, style.size, width))
    wide = [font.width(piece, style.size) for piece in pieces]
    count = len(break_text(text, font, style, width))
    wanted = sum(wide) / count
    costs: dict[tuple[int, int], tuple[float, int]] = {(0, 0): (0.0, 0)}  # (lines, pieces) -> cost, begin of the last
    for line, end in itertools.product(range(1, count + 1), range(1, len(pieces) + 1)):
        for start in range(end - 1, -1, -1):
            piece = "".join(pieces[start:end]).strip()
            used = font.width(piece, style.size)
            if used > width + 0.01:
                break
            if (line - 1, start) in costs and piece:
                inside = (
                    end < len(pieces) and pieces[end - 1][-1] not in _GOOD_END and pieces[end][0] not in _GOOD_START
                )
                cost = costs[line - 1, start][0] + ((used - wanted) / style.size) ** 2 + (_INSIDE if inside else 0.0)
                costs[line, end] = min(costs.get((line, end), (cost, start)), (cost, start))
    lines: list[Line] = []
    end = len(pieces)
    for line in range(count if (count, end) in costs else 0, 0, -1):
        start = costs[line, end][1]
        piece = "".join(pieces[start:end]).strip()
        lines.insert(0, Line(piece, font.width(piece, style.size), 0.0))
        end = start
    return tuple(lines) or break_text(text, font, style, width)


def widest_group(text: str, font: ReportFont, size: float) -> float:
    """Return the width of the widest piece of the text that should not be broken."""
    return max((font.width(group, size) for group in _groups(text) if not group.isspace()), default=0.0)


def _break_paragraph(text: str, font: ReportFont, style: TextStyle, width: float, *, first: bool) -> list[Line]:
    left = style.left_indent * style.size
    indent = left + (style.first_indent * style.size if first else 0.0)
    lines: list[Line] = []
    current, used = "", 0.0
    for piece in _pieces(text, font, style.size, width - left):
        room = width - indent
        wide = font.width(piece, style.size)
        if current and used + font.width(piece.rstrip(), style.size) > room + 0.01:
            lines.append(_line(current, font, style, indent, room))
            current, used, indent = "", 0.0, left
            if piece.isspace():
                continue
        current, used = current + piece, used + wide
    tail = current.rstrip()
    lines.append(Line(tail, font.width(tail, style.size), indent))
    return lines


def _line(text: str, font: ReportFont, style: TextStyle, indent: float, room: float) -> Line:
    """Return a line that is not the last of its paragraph, stretched to the full width when that looks well."""
    text = text.rstrip()
    wide = font.width(text, style.size)
    gaps = len(text) - 1
    stretch = (room - wide) / gaps if style.justify and gaps > 0 else 0.0
    return Line(text, wide, indent, stretch if 0.0 < stretch <= _MAX_STRETCH * style.size else 0.0)


def _pieces(text: str, font: ReportFont, size: float, width: float) -> Iterator[str]:
    """Return the unbreakable groups; one that is wider than a line is cut at soft places, then anywhere."""
    for group in _groups(text):
        if font.width(group, size) <= width:
            yield group
            continue
        for part in _SOFT.split(group):
            yield from (part,) if font.width(part, size) <= width else part


def _groups(text: str) -> Iterator[str]:
    """Return the groups of characters that stay on one line."""
    group = ""
    for match in _ATOM.finditer(text):
        atom = match.group()
        if group and not _joined(group, atom):
            yield group
            group = ""
        group += atom
    if group:
        yield group


def _joined(before: str, after: str) -> bool:
    """Tell whether no line may end between the two."""
    return (
        after[0] in _NO_START
        or before[-1] in _NO_END
        or (before[-1].isdigit() and after[0] in _AFTER_NUMBER)
        or (before[-1] == "第" and after[0].isdigit())
    )
