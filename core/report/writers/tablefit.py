# SPDX-License-Identifier: GPL-3.0-or-later
"""How wide the columns of a table are and how large its type: no number is ever broken."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ..document import Column
from .fonts import ReportFont
from .typeset import TextStyle, break_text, widest_group

PAD_X = 3.5  # points between the text of a cell and its edges
_SIZES = (9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
_SMALLEST_COMFORTABLE = 8.0  # down to this size a table may shrink to save lines
_WORTH_SHRINKING = 0.8  # of the lines: a smaller size must save at least the rest
_RAGGED = 1.08  # broken text takes so much more room than its width
_HEIGHT_COUNTS = 8  # a line of a row against a line of one of its cells
_MOST_LINES = 8  # of a cell, beyond which a column is left to the weights
_MOST_WEIGHED = 60  # rows; longer tables are of short cells
_HEADING_ROOM = 1.15  # how much wider than its numbers a column may be for a heading of fewer lines
_LONGEST_WORD = 0.3  # of the table's width: a longer word may be broken


def inset(index: int, rows: Sequence[Sequence[str]], font: ReportFont, size: float, widths: Sequence[float]) -> float:
    """Return half the room a column leaves beside its widest cell, so that a block of numbers stands centred."""
    widest = max((font.width(row[index], size) for row in rows), default=0.0)
    return max(0.0, (widths[index] - 2 * PAD_X - widest) / 2)


def fit_columns(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], font: ReportFont, width: float
) -> tuple[float, tuple[float, ...]]:
    """Return a type size and column widths: no number is broken, and a smaller size is taken if it saves lines."""
    chosen: tuple[float, tuple[float, ...]] | None = None
    fewest = 0
    for size in _SIZES:
        least = [_least_width(index, column, rows, font, size, width) for index, column in enumerate(columns)]
        if sum(least) > width and size != _SIZES[-1]:
            continue
        if chosen is not None and size < _SMALLEST_COMFORTABLE:
            break
        widths = _widths(columns, rows, font, size, least, width)
        lines = sum(max(_line_count(text, font, size, wide) for text, wide in zip(row, widths)) for row in rows)
        if chosen is None or lines <= fewest * _WORTH_SHRINKING:
            chosen, fewest = (size, widths), lines
    return chosen or (_SIZES[-1], tuple(width / len(columns) for _ in columns))


def _line_count(text: str, font: ReportFont, size: float, width: float) -> int:
    return len(break_text(text, font, TextStyle(size), width - 2 * PAD_X))


def _widths(
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    font: ReportFont,
    size: float,
    least: Sequence[float],
    width: float,
) -> tuple[float, ...]:
    shrink = min(1.0, width / sum(least))
    natural = [_natural_width(index, column, rows, font, size) for index, column in enumerate(columns)]
    start = [narrow * shrink for narrow in least]
    if len(rows) <= _MOST_WEIGHED:
        heads = [column.header for column in columns]
        texts = [[font.width(text, size) for text in row] for row in (heads, *rows)]
        start = _save_lines(start, natural, texts, width)
    return _spread(start, natural, [column.weight for column in columns], width)


def _save_lines(
    widths: list[float], natural: Sequence[float], texts: Sequence[Sequence[float]], total: float
) -> list[float]:
    """Widen, one after the other, the column that saves most lines for its width; ``texts`` are widths of cells."""
    while True:
        free, counts = total - sum(widths), [_estimate(row, widths) for row in texts]
        best, chosen = 0.0, (0, 0.0)
        for index, width in enumerate(widths):
            most = max((row[index] for row in counts), default=1)
            for lines in range(1, min(most, _MOST_LINES)):
                wider = min(natural[index], max(row[index] for row in texts) / lines * _RAGGED + 2 * PAD_X)
                cost = wider - width
                if not 0.01 < cost <= free:
                    continue
                tried = [*widths[:index], wider, *widths[index + 1 :]]
                after = [_estimate(row, tried) for row in texts]
                saved = sum(_weight(before) - _weight(later) for before, later in zip(counts, after))
                if saved / cost > best:
                    best, chosen = saved / cost, (index, wider)
        if not best:
            return widths
        widths = [*widths[: chosen[0]], chosen[1], *widths[chosen[0] + 1 :]]


def _estimate(texts: Sequence[float], widths: Sequence[float]) -> list[int]:
    """Return about how many lines each cell of a row takes."""
    rooms = (max(width - 2 * PAD_X, 1.0) for width in widths)
    return [
        1 if text <= room + 0.01 else max(2, math.ceil(text * _RAGGED / room - 0.01))
        for text, room in zip(texts, rooms)
    ]


def _weight(lines: Sequence[int]) -> int:
    """Return what a row costs: its height first, then the cells that make it high."""
    return _HEIGHT_COUNTS * max(lines) + sum(lines)


def _least_width(
    index: int, column: Column, rows: Sequence[Sequence[str]], font: ReportFont, size: float, width: float
) -> float:
    cells = max((widest_group(row[index], font, size) for row in rows), default=0.0)
    if column.number is None:
        cells = min(cells, width * _LONGEST_WORD)
    narrow = max(cells, widest_group(column.header, font, size), 2 * size) + 2 * PAD_X
    lines = _line_count(column.header, font, size, narrow)
    saves = lines > 2 and _line_count(column.header, font, size, narrow * _HEADING_ROOM) < lines
    return narrow * _HEADING_ROOM if saves else narrow


def _natural_width(index: int, column: Column, rows: Sequence[Sequence[str]], font: ReportFont, size: float) -> float:
    cells = max((font.width(row[index], size) for row in rows), default=0.0)
    return max(cells, font.width(column.header, size)) + 2 * PAD_X + 1.0


def _spread(widths: list[float], natural: Sequence[float], weights: Sequence[float], total: float) -> tuple[float, ...]:
    """Give the free width to the columns that still break lines, then to all, in proportion to their weights."""
    while (free := total - sum(widths)) > 0.01:
        needy = [index for index, width in enumerate(widths) if width < natural[index] - 0.01]
        if not needy:
            scale = total / sum(widths)
            return tuple(width * scale for width in widths)
        whole = sum(weights[index] for index in needy)
        for index in needy:
            widths[index] = min(natural[index], widths[index] + free * weights[index] / whole)
    return tuple(widths)
