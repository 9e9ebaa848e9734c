# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawings on a PDF page, as SVG text, and as a picture for programs that take no vectors."""

from __future__ import annotations

import io
from html import escape
from typing import Any

from ...optional import require
from ..charts import Chart
from .boxes import draw_text
from .drawing import Drawing, Patch, Stroke, draw_chart
from .fonts import ReportFont

PICTURE_DPI = 300
_PURPOSE = "Charts in the DOCX report"
_WIDE_CHARACTER = "\u2e80"  # from here on a character is as wide as it is high
_NARROW = frozenset(" -,.:;()[]/ijlt")  # characters that are narrow in every font


def rough_width(text: str, size: float) -> float:
    """Return about how wide a text is, for writers that do not know the font."""
    return size * sum(1.0 if one >= _WIDE_CHARACTER else 0.38 if one in _NARROW else 0.58 for one in text)


def draw_on_canvas(drawing: Drawing, canvas: Any, font: ReportFont, left: float, top: float) -> None:
    """Draw on a ReportLab canvas, the upper left corner at (left, top)."""
    canvas.saveState()
    for mark in drawing.marks:
        if isinstance(mark, Patch):
            canvas.setFillColorRGB(*_shares(mark.colour))
            canvas.rect(left + mark.x, top - mark.y - mark.height, mark.width, mark.height, stroke=0, fill=1)
        elif isinstance(mark, Stroke):
            canvas.setStrokeColorRGB(*_shares(mark.colour))
            canvas.setLineWidth(mark.width)
            canvas.line(left + mark.x1, top - mark.y1, left + mark.x2, top - mark.y2)
        else:
            text = font.printable(mark.text)
            shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor] * font.width(text, mark.size)
            canvas.setFillColorRGB(*_shares(mark.colour))
            draw_text(canvas, font, text, mark.size, left + mark.x - shift, top - mark.y)
    canvas.restoreState()


def chart_svg(chart: Chart, width: float, title: str) -> str:
    """Return a chart as SVG text."""
    drawing = draw_chart(chart, width, rough_width)
    return drawing_svg(drawing, title)


def drawing_svg(drawing: Drawing, title: str) -> str:
    """Return a drawing as SVG text."""
    parts = []
    for mark in drawing.marks:
        if isinstance(mark, Patch):
            parts.append(
                f'<rect x="{mark.x:.2f}" y="{mark.y:.2f}" width="{mark.width:.2f}" height="{mark.height:.2f}" '
                f'fill="{mark.colour}"/>'
            )
        elif isinstance(mark, Stroke):
            parts.append(
                f'<line x1="{mark.x1:.2f}" y1="{mark.y1:.2f}" x2="{mark.x2:.2f}" y2="{mark.y2:.2f}" '
                f'stroke="{mark.colour}" stroke-width="{mark.width}"/>'
            )
        else:
            parts.append(
                f'<text x="{mark.x:.2f}" y="{mark.y:.2f}" font-size="{mark.size}" text-anchor="{mark.anchor}" '
                f'fill="{mark.colour}">{escape(mark.text)}</text>'
            )
    width, height = drawing.width, drawing.height
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.1f} {height:.1f}" width="{width:.0f}" '
        f'height="{height:.0f}"><title>{escape(title)}</title>{"".join(parts)}</svg>'
    )


def chart_png(chart: Chart, width: float, font: ReportFont, dpi: int = PICTURE_DPI) -> tuple[bytes, float]:
    """Return a chart as PNG with its height in points; drawn by Pillow, the same bytes for the same chart and font."""
    image_module = require("PIL.Image", _PURPOSE)
    draw_module = require("PIL.ImageDraw", _PURPOSE)
    font_module = require("PIL.ImageFont", _PURPOSE)
    drawing = draw_chart(chart, width, font.width)
    scale = dpi / 72.0
    image = image_module.new("RGB", (round(drawing.width * scale), round(drawing.height * scale)), "white")
    pen = draw_module.Draw(image)
    faces: dict[float, Any] = {}
    for mark in drawing.marks:
        if isinstance(mark, Patch):
            x, y = mark.x * scale, mark.y * scale
            pen.rectangle((x, y, x + mark.width * scale, y + mark.height * scale), fill=mark.colour)
        elif isinstance(mark, Stroke):
            ends = [value * scale for value in (mark.x1, mark.y1, mark.x2, mark.y2)]
            pen.line(ends, fill=mark.colour, width=max(1, round(mark.width * scale)))
        else:
            face = faces.setdefault(mark.size, font_module.truetype(str(font.path), round(mark.size * scale)))
            anchor = {"start": "ls", "middle": "ms", "end": "rs"}[mark.anchor]
            pen.text(
                (mark.x * scale, mark.y * scale), font.printable(mark.text), fill=mark.colour, font=face, anchor=anchor
            )
    buffer = io.BytesIO()
    image.quantize(64).save(buffer, "PNG", dpi=(dpi, dpi), optimize=True)
    return buffer.getvalue(), drawing.height


def _shares(colour: str) -> tuple[float, float, float]:
    """Return a colour such as "#7a9a6b" as shares of red, green and blue."""
    red, green, blue = (int(colour[index : index + 2], 16) / 255.0 for index in (1, 3, 5))
    return red, green, blue
