# SPDX-License-Identifier: GPL-3.0-or-later
r"""Section drawings as DXF of release 12, which every CAD program reads, CASS and LibreCAD included.

One drawing unit is one metre at the horizontal scale, so distances can be measured; heights are exaggerated as the
heading says. Texts are in GBK with code page ANSI_936; a character GBK lacks is written as ``\U+XXXX``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ...errors import ReportError
from . import looks
from .drawing import CENTER, LEFT, Area, Drawing, Points, Word
from .hatching import hatch_lines, rings_of

_ENCODING = "gbk"
_IN_GBK = {"m²": "㎡", "−": "-"}  # not every program understands \\U+XXXX
_GAP_MM = 20.0  # between drawings in one file
_STYLE = "HZ"
_TEXT_LAYER = "TEXT"
_CAPITAL = 0.75  # CAD measures the height of a capital letter, we that of a Chinese character
_ACI = {  # AutoCAD colour index nearest to the pens' colours
    "#000000": 7, "#10263f": 7, "#2b8a3e": 3, "#c8102e": 1, "#7b2d8b": 6, "#b5b5b5": 9, "#8a8a8a": 8,
    "#2f6fb3": 5, "#c2255c": 240, "#0b7285": 4, "#d9480f": 30, "#8d6e00": 42, "#5c4033": 34,
}  # fmt: skip
_PENS = (
    looks.BEFORE, looks.AFTER, looks.BETWEEN, looks.FLOOR, looks.SIDE, looks.STRATUM,
    looks.FRAME, looks.GRID, looks.DROP,
)  # fmt: skip
_WASHES = (*looks.CUT.values(), looks.UNLICENSED, looks.FILL)


def write_dxf(drawings: Sequence[Drawing], path: Path) -> Path:
    """Write the drawings one above another; raises `ReportError` when the file cannot be written."""
    low, body = 0.0, []
    width = 0.0
    for drawing in drawings:
        unit = drawing.scale.horizontal / 1000.0
        body += list(_entities(drawing, low, unit))
        width = max(width, drawing.width_mm * unit)
        low -= (drawing.height_mm + _GAP_MM) * unit
    top = drawings[0].height_mm * drawings[0].scale.horizontal / 1000.0 if drawings else 0.0
    scale = drawings[0].scale.horizontal / 1000.0 if drawings else 1.0
    pairs = [
        *_header(width, low, top, scale),
        *_tables(),
        (0, "SECTION"),
        (2, "ENTITIES"),
        *body,
        (0, "ENDSEC"),
        (0, "EOF"),
    ]
    try:
        path.write_bytes("".join(f"{code:>3}\r\n{_text(value)}\r\n" for code, value in pairs).encode(_ENCODING))
    except OSError as error:
        raise ReportError(
            "The section drawing cannot be written to '{path}'.",
            "Close the file if a CAD program has it open, and check the free space and your rights there.",
            path=str(path),
        ) from error
    return path


Pairs = Iterator[tuple[int, object]]


def _text(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.4f}"
    text = str(value).replace("\n", " ")
    for ours, theirs in _IN_GBK.items():
        text = text.replace(ours, theirs)
    return "".join(letter if _encodable(letter) else f"\\U+{ord(letter):04X}" for letter in text)


def _encodable(letter: str) -> bool:
    try:
        letter.encode(_ENCODING)
    except UnicodeEncodeError:
        return False
    return True


def _header(width: float, low: float, top: float, dash_scale: float) -> Pairs:
    yield from ((0, "SECTION"), (2, "HEADER"))
    yield from ((9, "$ACADVER"), (1, "AC1009"), (9, "$DWGCODEPAGE"), (3, "ANSI_936"), (9, "$LTSCALE"), (40, dash_scale))
    yield from ((9, "$EXTMIN"), (10, 0.0), (20, low), (30, 0.0), (9, "$EXTMAX"), (10, width), (20, top), (30, 0.0))
    yield (0, "ENDSEC")


def _tables() -> Pairs:
    dashed = {tuple(pen.dashes): f"DASH{number}" for number, pen in enumerate(_PENS) if pen.dashes}
    yield from ((0, "SECTION"), (2, "TABLES"))
    yield from ((0, "TABLE"), (2, "LTYPE"), (70, 1 + len(dashed)))
    yield from ((0, "LTYPE"), (2, "CONTINUOUS"), (70, 0), (3, "Solid"), (72, 65), (73, 0), (40, 0.0))
    for dashes, name in dashed.items():
        yield from ((0, "LTYPE"), (2, name), (70, 0), (3, name), (72, 65), (73, len(dashes)), (40, sum(dashes)))
        for number, length in enumerate(dashes):
            yield (49, length if number % 2 == 0 else -length)
    yield (0, "ENDTAB")
    layers = {pen.cad: (pen.color, dashed.get(tuple(pen.dashes), "CONTINUOUS")) for pen in _PENS}
    layers |= {wash.cad: (wash.color, "CONTINUOUS") for wash in _WASHES}
    layers[_TEXT_LAYER] = ("#000000", "CONTINUOUS")
    yield from ((0, "TABLE"), (2, "LAYER"), (70, len(layers)))
    for name, (color, kind) in layers.items():
        yield from ((0, "LAYER"), (2, name), (70, 0), (62, _ACI[color]), (6, kind))
    yield (0, "ENDTAB")
    yield from ((0, "TABLE"), (2, "STYLE"), (70, 1), (0, "STYLE"), (2, _STYLE), (70, 0), (40, 0.0), (41, 0.8))
    yield from ((50, 0.0), (71, 0), (42, 2.5), (3, "simhei.ttf"), (4, ""), (0, "ENDTAB"), (0, "ENDSEC"))


def _entities(drawing: Drawing, low: float, unit: float) -> Pairs:
    for area in drawing.areas:
        yield from _area(area, low, unit)
    for stroke in drawing.strokes:
        yield from _polyline(stroke.pen.cad, stroke.points, low, unit)
    for word in drawing.words:
        yield from _word(word, low, unit)


def _area(area: Area, low: float, unit: float) -> Pairs:
    for ring in rings_of(area):
        yield from _polyline(area.wash.cad, ring, low, unit)
    for line in hatch_lines(area):
        (x0, y0), (x1, y1) = line[0], line[-1]
        yield from ((0, "LINE"), (8, area.wash.cad), (10, x0 * unit), (20, y0 * unit + low), (30, 0.0))
        yield from ((11, x1 * unit), (21, y1 * unit + low), (31, 0.0))


def _polyline(layer: str, points: Points, low: float, unit: float) -> Pairs:
    yield from ((0, "POLYLINE"), (8, layer), (66, 1), (10, 0.0), (20, 0.0), (30, 0.0), (70, 0))
    for x, y in points:
        yield from ((0, "VERTEX"), (8, layer), (10, x * unit), (20, y * unit + low), (30, 0.0))
    yield from ((0, "SEQEND"), (8, layer))


def _word(word: Word, low: float, unit: float) -> Pairs:
    x, y = word.x * unit, word.y * unit + low
    across = 0 if word.align == LEFT else 1 if word.align == CENTER else 2
    yield from ((0, "TEXT"), (8, _TEXT_LAYER), (62, _ACI[word.color]), (10, x), (20, y), (30, 0.0))
    yield from ((40, _CAPITAL * word.height_mm * unit), (1, word.text), (50, 90.0 if word.turned else 0.0))
    yield from ((7, _STYLE), (72, across), (73, 2), (11, x), (21, y), (31, 0.0))
