# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain plots with two linear axes, bars, dots and lines, as SVG text inside an image element (see `chart`)."""

from __future__ import annotations

import base64
import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Union

_WIDTH, _HEIGHT = 660, 260
_LEFT, _RIGHT, _TOP, _BOTTOM = 66, 190, 14, 38
_GRID, _INK = "#dddddd", "#333333"
Pairs = Sequence[tuple[float, float]]


@dataclass(frozen=True)
class Bars:
    """Bars that touch: their edges (one more than heights) and heights."""

    name: str
    colour: str
    edges: Sequence[float]
    heights: Sequence[float]


@dataclass(frozen=True)
class Dots:
    """Single places."""

    name: str
    colour: str
    places: Pairs


@dataclass(frozen=True)
class Line:
    """A line through places."""

    name: str
    colour: str
    places: Pairs
    dashed: bool = False


Item = Union[Bars, Dots, Line]


def plot(title: str, x_title: str, y_title: str, items: Sequence[Item], x_step: float | None = None) -> str:
    """Return items drawn over common axes, each named in a legend; empty when there is nothing finite to draw."""
    places = [place for item in items for place in _places(item) if all(map(math.isfinite, place))]
    if not places:
        return ""
    axes = _Axes(places, x_step)
    body = axes.frame(x_title, y_title) + "".join(_drawn(item, axes) for item in items)
    body += "".join(_legend(number, item) for number, item in enumerate(items))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" '
        f'height="{_HEIGHT}" font-size="11"><rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>{body}</svg>'
    )
    data = base64.b64encode(svg.encode()).decode("ascii")
    return f'<img alt="{escape(title)}" src="data:image/svg+xml;base64,{data}">'


def _places(item: Item) -> list[tuple[float, float]]:
    if isinstance(item, Bars):
        tops = list(zip(item.edges, item.heights))
        return [*tops, (item.edges[-1], 0.0), (item.edges[0], 0.0)] if item.heights else []
    return list(item.places)


class _Axes:
    """Places values on the drawing."""

    def __init__(self, places: Pairs, x_step: float | None) -> None:
        self.x0, self.x1 = _span([x for x, _ in places], 0.0 if x_step else 0.02)
        self.y0, self.y1 = _span([0.0, *(y for _, y in places)], 0.06)
        self.x_step = x_step or _tick(self.x1 - self.x0, 8)
        self.y_step = _tick(self.y1 - self.y0, 6)

    def x(self, value: float) -> float:
        return _LEFT + (value - self.x0) / (self.x1 - self.x0) * (_WIDTH - _LEFT - _RIGHT)

    def y(self, value: float) -> float:
        return _TOP + (self.y1 - value) / (self.y1 - self.y0) * (_HEIGHT - _TOP - _BOTTOM)

    def frame(self, x_title: str, y_title: str) -> str:
        right, bottom = _WIDTH - _RIGHT, _HEIGHT - _BOTTOM
        pieces = []
        for value in _ticks(self.y0, self.y1, self.y_step):
            at, colour = self.y(value), _INK if value == 0.0 else _GRID
            pieces.append(f'<line x1="{_LEFT}" y1="{at:.1f}" x2="{right}" y2="{at:.1f}" stroke="{colour}"/>')
            pieces.append(f'<text x="{_LEFT - 5}" y="{at + 4:.1f}" text-anchor="end">{value:g}</text>')
        pieces.append(f'<line x1="{_LEFT}" y1="{bottom}" x2="{right}" y2="{bottom}" stroke="{_INK}"/>')
        for value in _ticks(self.x0, self.x1, self.x_step):
            at = self.x(value)
            pieces.append(f'<line x1="{at:.1f}" y1="{bottom}" x2="{at:.1f}" y2="{bottom + 4}" stroke="{_INK}"/>')
            pieces.append(f'<text x="{at:.1f}" y="{bottom + 16}" text-anchor="middle">{value:g}</text>')
        middle, height = (_LEFT + right) / 2, (_TOP + bottom) / 2
        pieces.append(f'<text x="{middle:.1f}" y="{_HEIGHT - 6}" text-anchor="middle">{escape(x_title)}</text>')
        turned = f'transform="rotate(-90 13 {height:.1f})"'
        pieces.append(f'<text x="13" y="{height:.1f}" text-anchor="middle" {turned}>{escape(y_title)}</text>')
        return "".join(pieces)


def _drawn(item: Item, axes: _Axes) -> str:
    if isinstance(item, Bars):
        base = axes.y(0.0)
        return "".join(
            f'<rect x="{axes.x(low):.1f}" y="{axes.y(height):.1f}" width="{axes.x(high) - axes.x(low):.2f}" '
            f'height="{base - axes.y(height):.1f}" fill="{item.colour}" fill-opacity="0.55"/>'
            for low, high, height in zip(item.edges, item.edges[1:], item.heights)
            if height
        )
    if isinstance(item, Dots):
        return "".join(
            f'<circle cx="{axes.x(x):.1f}" cy="{axes.y(y):.1f}" r="3" fill="{item.colour}"/>'
            for x, y in item.places
            if math.isfinite(y)
        )
    points = " ".join(f"{axes.x(x):.1f},{axes.y(y):.1f}" for x, y in item.places if math.isfinite(y))
    dash = ' stroke-dasharray="5 3"' if item.dashed else ""
    return f'<polyline points="{points}" fill="none" stroke="{item.colour}" stroke-width="1.6"{dash}/>'


def _legend(number: int, item: Item) -> str:
    x, y = _WIDTH - _RIGHT + 14, _TOP + 12 + 18 * number
    mark = (
        f'<line x1="{x}" y1="{y - 4}" x2="{x + 18}" y2="{y - 4}" stroke="{item.colour}" stroke-width="2"/>'
        if isinstance(item, Line)
        else f'<rect x="{x + 4}" y="{y - 9}" width="10" height="10" fill="{item.colour}"/>'
    )
    return f'{mark}<text x="{x + 24}" y="{y}">{escape(item.name)}</text>'


def _span(values: Sequence[float], air: float) -> tuple[float, float]:
    low, high = min(values), max(values)
    if high - low < 1e-12:
        return low - 0.5, high + 0.5
    more = air * (high - low)
    return (low - more if low < 0.0 else min(low, max(0.0, low - more))), high + more


def _tick(span: float, most: int) -> float:
    """Return a round step that puts at most about ``most`` ticks into a span."""
    power = 10.0 ** math.floor(math.log10(span / most))
    return next(step * power for step in (1.0, 2.0, 5.0, 10.0) if step * power >= span / most * (1.0 - 1e-9))


def _ticks(low: float, high: float, step: float) -> list[float]:
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [round(number * step, 12) for number in range(first, last + 1)]
