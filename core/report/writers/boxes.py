# SPDX-License-Identifier: GPL-3.0-or-later
"""Laid-out pieces of a page: each knows its height, how to split over a page end, and how to draw itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Optional, Protocol

from ..document import Align
from .fonts import ReportFont
from .typeset import Line, TextStyle, break_text

_BOLD_STROKE = 0.028  # outline added to a glyph to make it bold, share of the type size
_BASELINE = 0.86  # baseline under the top of the type size
_LEAST_LINES = 2  # lines of a paragraph that stay together at a page end


class Box(Protocol):
    """A piece of a page; heights and positions are points, ``top`` counts upward from the page's lower edge."""

    @property
    def space_before(self) -> float:
        """Return the space above, dropped at the top of a page."""

    @property
    def space_after(self) -> float:
        """Return the space below."""

    @property
    def keep_with_next(self) -> bool:
        """Tell whether no page may end behind the piece."""

    @property
    def target(self) -> str:
        """Return the name of the place other pages link to, empty for none."""

    def height(self) -> float:
        """Return the height without the space around."""

    def least(self) -> float:
        """Return the height that must be free for the piece to begin on a page."""

    def split(self, room: float) -> Optional[tuple[Box, Box]]:
        """Return the part that fits into ``room`` and the rest, None when it should not be split there."""

    def draw(self, canvas: Any, left: float, top: float) -> None:
        """Draw the piece on a ReportLab canvas."""


def draw_line(
    canvas: Any, font: ReportFont, style: TextStyle, line: Line, left: float, width: float, baseline: float
) -> None:
    """Draw one line of text at its place between ``left`` and ``left + width``."""
    shift = {Align.LEFT: line.indent, Align.CENTER: (width - line.width) / 2, Align.RIGHT: width - line.width}
    canvas.saveState()
    canvas.setFillGray(style.grey)
    text = canvas.beginText(left + shift[style.align], baseline)
    if style.bold:
        canvas.setStrokeGray(style.grey)
        canvas.setLineWidth(style.size * _BOLD_STROKE)
        text.setTextRenderMode(2)
    if line.stretch:
        text.setCharSpace(line.stretch)
    _write(text, font, line.text, style.size)
    canvas.drawText(text)
    canvas.restoreState()


def draw_text(canvas: Any, font: ReportFont, words: str, size: float, left: float, baseline: float) -> None:
    """Draw words in the canvas's fill colour."""
    text = canvas.beginText(left, baseline)
    _write(text, font, words, size)
    canvas.drawText(text)


def _write(text: Any, font: ReportFont, words: str, size: float) -> None:
    """Put words into a text object, each piece in the font that holds its characters."""
    for face, piece in font.runs(words):
        text.setFont(face.name, size)
        text.textOut(piece)


@dataclass(frozen=True)
class TextBox:
    """Lines of text in one style."""

    lines: tuple[Line, ...]
    font: ReportFont
    style: TextStyle
    width: float
    space_before: float = 0.0
    space_after: float = 0.0
    keep_with_next: bool = False
    target: str = ""

    def height(self) -> float:
        """Return the height of the lines."""
        return len(self.lines) * self.style.leading

    def least(self) -> float:
        """Return the height of the lines that must stay together at the head."""
        whole = len(self.lines) < 2 * _LEAST_LINES
        return self.height() if whole else _LEAST_LINES * self.style.leading

    def split(self, room: float) -> Optional[tuple[Box, Box]]:
        """Split between lines, never leaving a single line alone."""
        fitting = min(int((room + 0.01) // self.style.leading), len(self.lines) - _LEAST_LINES)
        if fitting < _LEAST_LINES:
            return None
        return replace(self, lines=self.lines[:fitting]), replace(self, lines=self.lines[fitting:], target="")

    def draw(self, canvas: Any, left: float, top: float) -> None:
        """Draw the lines from the top."""
        drop = (self.style.leading - self.style.size) / 2 + self.style.size * _BASELINE
        for number, line in enumerate(self.lines):
            baseline = top - number * self.style.leading - drop
            draw_line(canvas, self.font, self.style, line, left, self.width, baseline)


def text_box(text: str, font: ReportFont, style: TextStyle, width: float, **spacing: Any) -> TextBox:
    """Break a text and return it as a box."""
    return TextBox(break_text(text, font, style, width), font, style, width, **spacing)


@dataclass(frozen=True)
class FrameBox:
    """Pieces on a tinted ground with a bar at the left: a notice."""

    children: tuple[Box, ...]
    width: float
    ground: float = 0.95
    bar: float = 0.35
    padding: float = 8.0
    space_before: float = 6.0
    space_after: float = 8.0
    keep_with_next: bool = False
    target: str = ""

    def height(self) -> float:
        """Return the height of the pieces and the padding."""
        return 2 * self.padding + sum(_tall(child) for child in self.children)

    def least(self) -> float:
        """Return the height of the padding, the title and the beginning of the first line."""
        head = self.children[:2]
        return 2 * self.padding + sum(_tall(child) for child in head[:-1]) + head[-1].least() if head else 0.0

    def split(self, room: float) -> Optional[tuple[Box, Box]]:
        """Split between pieces, or inside the first that does not fit."""
        inner, used = room - 2 * self.padding, 0.0
        for number, child in enumerate(self.children):
            if used + _tall(child) <= inner + 0.01:
                used += _tall(child)
                continue
            parts = child.split(inner - used)
            before = (*self.children[:number], *(parts[:1] if parts else ()))
            after = (*(parts[1:] if parts else (child,)), *self.children[number + 1 :])
            if len(before) < 2:
                return None
            return replace(self, children=before), replace(self, children=after)
        return None

    def draw(self, canvas: Any, left: float, top: float) -> None:
        """Draw ground, bar and pieces."""
        canvas.saveState()
        canvas.setFillGray(self.ground)
        canvas.rect(left, top - self.height(), self.width, self.height(), stroke=0, fill=1)
        canvas.setFillGray(self.bar)
        canvas.rect(left, top - self.height(), 2.5, self.height(), stroke=0, fill=1)
        canvas.restoreState()
        place = top - self.padding
        for child in self.children:
            child.draw(canvas, left + self.padding + 4.0, place - child.space_before)
            place -= _tall(child)


def _tall(child: Box) -> float:
    return child.space_before + child.height() + child.space_after


@dataclass(frozen=True)
class BreakBox:
    """What follows begins on a new page."""

    space_before: float = 0.0
    space_after: float = 0.0
    keep_with_next: bool = False
    target: str = ""

    def height(self) -> float:
        """Take no room."""
        return 0.0

    def least(self) -> float:
        """Take no room."""
        return 0.0

    def split(self, room: float) -> Optional[tuple[Box, Box]]:
        """Have nothing to split."""
        return None

    def draw(self, canvas: Any, left: float, top: float) -> None:
        """Draw nothing."""


@dataclass
class Page:
    """Pieces with their distance from the top of the text area."""

    placed: list[tuple[Box, float]] = field(default_factory=list)


def paginate(boxes: Sequence[Box], room: float) -> list[Page]:
    """Put the pieces on pages of ``room`` points of height; headings stay with what follows."""
    waiting, pages, used = list(reversed(boxes)), [Page()], 0.0
    while waiting:
        box = waiting.pop()
        fresh = not pages[-1].placed
        start = used + (0.0 if fresh else box.space_before)
        if not fresh and (isinstance(box, BreakBox) or start + _beginning(box, waiting) > room + 0.01):
            pages.append(Page())
            waiting.append(box)
            used = 0.0
            continue
        if isinstance(box, BreakBox):
            continue
        if start + box.height() > room + 0.01:
            parts = box.split(room - start)
            if parts is not None:
                waiting.append(parts[1])
                pages[-1].placed.append((parts[0], start))
                used = room
                continue
            if not fresh:
                waiting.append(box)
                pages.append(Page())
                used = 0.0
                continue
        pages[-1].placed.append((box, start))
        used = start + box.height() + box.space_after
    return pages


def _beginning(box: Box, waiting: Sequence[Box]) -> float:
    """Return the height that must be free: a chain of pieces kept together and the beginning of what ends it."""
    total, following = 0.0, iter(reversed(waiting))
    while box.keep_with_next:
        after = next(following, None)
        if after is None or isinstance(after, BreakBox):
            return total + box.height()
        total += box.height() + max(box.space_after, 0.0) + after.space_before
        box = after
    return total + box.least()
