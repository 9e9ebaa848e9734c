# SPDX-License-Identifier: GPL-3.0-or-later
"""A chart on a page of the PDF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

from .boxes import Box, TextBox, draw_line
from .drawing import Drawing
from .drawingwriters import draw_on_canvas
from .fonts import ReportFont
from .typeset import Line, TextStyle


@dataclass(frozen=True)
class DrawingBox:
    """A chart with its caption below and notes under it; never split."""

    drawing: Drawing
    caption: TextBox
    notes: tuple[Line, ...]
    note_style: TextStyle
    font: ReportFont
    space_before: float = 8.0
    space_after: float = 10.0
    keep_with_next: bool = False
    target: str = ""

    def height(self) -> float:
        """Return the height of chart, caption and notes."""
        return self.drawing.height + self.caption.height() + len(self.notes) * self.note_style.leading

    def least(self) -> float:
        """Return the whole height."""
        return self.height()

    def split(self, room: float) -> Optional[tuple[Box, Box]]:
        """Have nothing to split."""
        return None

    def draw(self, canvas: Any, left: float, top: float) -> None:
        """Draw chart, caption and notes."""
        draw_on_canvas(self.drawing, canvas, self.font, left, top)
        place = top - self.drawing.height
        self.caption.draw(canvas, left, place)
        place -= self.caption.height()
        for number, line in enumerate(self.notes):
            baseline = place - number * self.note_style.leading - self.note_style.size
            draw_line(canvas, self.font, self.note_style, line, left, self.drawing.width, baseline)
