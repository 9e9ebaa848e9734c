# SPDX-License-Identifier: GPL-3.0-or-later
"""A section drawing as SVG in millimetres: groups are named as the CAD layers, texts stay texts."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from ...errors import ReportError
from .drawing import BLACK, CENTER, LEFT, Area, Drawing, Points, Stroke, Word
from .hatching import hatch_lines, rings_of

_FONTS = "SimHei, 'Microsoft YaHei', 'PingFang SC', 'WenQuanYi Zen Hei', 'Noto Sans CJK SC', sans-serif"
_MARGIN_MM = 5.0
_HATCH_MM = 0.15
_HALO_MM = 1.0  # of coloured words, which stand on lines and hatches
_SETTLE = 0.35  # of the height: from a line's middle down to where its letters stand


def write_svg(drawing: Drawing, path: Path) -> Path:
    """Write one drawing; raises `ReportError` when the file cannot be written."""
    try:
        path.write_text(svg_of(drawing), encoding="utf-8")
    except OSError as error:
        raise ReportError(
            "The section drawing cannot be written to '{path}'.",
            "Check the free space and your rights there.",
            path=str(path),
        ) from error
    return path


def svg_of(drawing: Drawing) -> str:
    """Return the drawing as an SVG document."""
    width, height = drawing.width_mm + 2 * _MARGIN_MM, drawing.height_mm + 2 * _MARGIN_MM
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.2f}mm" height="{height:.2f}mm" '
        f'viewBox="0 0 {width:.2f} {height:.2f}" font-family="{_FONTS}">',
        f"<title>{escape(drawing.title)}</title>",
        f'<rect width="{width:.2f}" height="{height:.2f}" fill="#ffffff"/>',
        f'<g transform="translate({_MARGIN_MM:g} {_MARGIN_MM:g})">',
        *_groups(drawing),
        "</g>",
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _groups(drawing: Drawing) -> Iterable[str]:
    groups: dict[str, list[str]] = {}
    for area in drawing.areas:
        groups.setdefault(area.wash.cad, []).extend(_area(area, drawing.height_mm))
    for stroke in drawing.strokes:
        groups.setdefault(stroke.pen.cad, []).append(_stroke(stroke, drawing.height_mm))
    groups["TEXT"] = [_word(word, drawing.height_mm) for word in drawing.words]
    for name, lines in groups.items():
        yield f'<g id="{name}">'
        yield from lines
        yield "</g>"


def _path(points: Points, height: float) -> str:
    return "M" + " L".join(f"{x:.2f} {height - y:.2f}" for x, y in points)


def _area(area: Area, height: float) -> Iterable[str]:
    outline = " ".join(_path(ring, height) + " Z" for ring in rings_of(area))
    color = area.wash.color
    yield f'<path d="{outline}" fill="{color}" fill-opacity="0.12" fill-rule="evenodd" stroke="none"/>'
    lines = " ".join(_path(line, height) for line in hatch_lines(area))
    if lines:
        yield f'<path d="{lines}" fill="none" stroke="{color}" stroke-width="{_HATCH_MM}"/>'


def _stroke(stroke: Stroke, height: float) -> str:
    pen = stroke.pen
    dashes = f' stroke-dasharray="{" ".join(f"{length:g}" for length in pen.dashes)}"' if pen.dashes else ""
    return (
        f'<path d="{_path(stroke.points, height)}" fill="none" stroke="{pen.color}" '
        f'stroke-width="{pen.width_mm:g}" stroke-linejoin="round"{dashes}/>'
    )


def _word(word: Word, height: float) -> str:
    anchor = "start" if word.align == LEFT else "middle" if word.align == CENTER else "end"
    x, y = word.x, height - word.y
    turn = f' transform="rotate(-90 {x:.2f} {y:.2f})"' if word.turned else ""
    halo = "" if word.color == BLACK else f' stroke="#ffffff" stroke-width="{_HALO_MM}" paint-order="stroke"'
    return (
        f'<text x="{x:.2f}" y="{y + _SETTLE * word.height_mm:.2f}" font-size="{word.height_mm:g}" fill="{word.color}" '
        f'text-anchor="{anchor}"{halo}{turn}>{escape(word.text)}</text>'
    )
