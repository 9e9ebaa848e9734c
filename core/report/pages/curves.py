# SPDX-License-Identifier: GPL-3.0-or-later
"""A small chart of how differences shrink with a size, as SVG text inside an image element (see `chart`)."""

from __future__ import annotations

import base64
import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

_WIDTH, _HEIGHT = 660, 240
_LEFT, _RIGHT, _TOP, _BOTTOM = 58, 170, 14, 34
_GRID, _INK, _BAND = "#dddddd", "#333333", "#eef3ea"


@dataclass(frozen=True)
class Point:
    """A size (m), a difference (percent), and a margin (percent, both ways) if there is one."""

    size_m: float
    percent: float
    margin_pct: float | None = None


@dataclass(frozen=True)
class Curve:
    """The points of one method."""

    name: str
    colour: str
    points: Sequence[Point]


def curve_chart(title: str, x_title: str, y_title: str, curves: Sequence[Curve], band_pct: float) -> str:
    """Return curves over a logarithmic size, with the band of ± ``band_pct`` shaded; empty without two points."""
    points = [point for curve in curves for point in curve.points]
    if len(points) < 2:
        return ""
    plot = _Plot(points, band_pct)
    body = plot.frame(x_title, y_title, band_pct) + "".join(plot.curve(curve) for curve in curves)
    body += "".join(_legend(number, curve) for number, curve in enumerate(curves))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" '
        f'height="{_HEIGHT}" font-size="11"><rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>{body}</svg>'
    )
    data = base64.b64encode(svg.encode()).decode("ascii")
    return f'<img alt="{escape(title)}" src="data:image/svg+xml;base64,{data}">'


class _Plot:
    """Places sizes and percentages on the drawing."""

    def __init__(self, points: Sequence[Point], band_pct: float) -> None:
        sizes = [point.size_m for point in points]
        self.low, self.high = math.log(min(sizes)) - 0.15, math.log(max(sizes)) + 0.15
        reach = max(abs(point.percent) + (point.margin_pct or 0.0) for point in points)
        self.reach = 1.1 * max(reach, band_pct)
        self.step = _tick(self.reach)

    def x(self, size: float) -> float:
        return _LEFT + (math.log(size) - self.low) / (self.high - self.low) * (_WIDTH - _LEFT - _RIGHT)

    def y(self, percent: float) -> float:
        return _TOP + (self.reach - percent) / (2.0 * self.reach) * (_HEIGHT - _TOP - _BOTTOM)

    def frame(self, x_title: str, y_title: str, band_pct: float) -> str:
        right, bottom = _WIDTH - _RIGHT, _HEIGHT - _BOTTOM
        top, low = self.y(band_pct), self.y(-band_pct)
        pieces = [f'<rect x="{_LEFT}" y="{top:.1f}" width="{right - _LEFT}" height="{low - top:.1f}" fill="{_BAND}"/>']
        for number in range(-int(self.reach / self.step), int(self.reach / self.step) + 1):
            at = self.y(number * self.step)
            colour = _INK if number == 0 else _GRID
            pieces.append(f'<line x1="{_LEFT}" y1="{at:.1f}" x2="{right}" y2="{at:.1f}" stroke="{colour}"/>')
            label = f"{number * self.step:+g}" if number else "0"
            pieces.append(f'<text x="{_LEFT - 5}" y="{at + 4:.1f}" text-anchor="end">{label}</text>')
        for size in _round_sizes(math.exp(self.low), math.exp(self.high)):
            at = self.x(size)
            pieces.append(f'<line x1="{at:.1f}" y1="{bottom}" x2="{at:.1f}" y2="{bottom + 4}" stroke="{_INK}"/>')
            pieces.append(f'<text x="{at:.1f}" y="{bottom + 15}" text-anchor="middle">{size:g}</text>')
        middle = (_LEFT + right) / 2
        pieces.append(f'<text x="{middle:.1f}" y="{_HEIGHT - 4}" text-anchor="middle">{escape(x_title)}</text>')
        turned = f'transform="rotate(-90 12 {(_TOP + bottom) / 2:.1f})"'
        pieces.append(
            f'<text x="12" y="{(_TOP + bottom) / 2:.1f}" text-anchor="middle" {turned}>{escape(y_title)}</text>'
        )
        return "".join(pieces)

    def curve(self, curve: Curve) -> str:
        places = [(self.x(p.size_m), self.y(p.percent), p) for p in sorted(curve.points, key=lambda p: p.size_m)]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in places)
        pieces = [f'<polyline points="{line}" fill="none" stroke="{curve.colour}" stroke-width="1.6"/>']
        for x, y, point in places:
            if point.margin_pct is not None:
                top, low = self.y(point.percent + point.margin_pct), self.y(point.percent - point.margin_pct)
                pieces.append(
                    f'<line x1="{x:.1f}" y1="{top:.1f}" x2="{x:.1f}" y2="{low:.1f}" stroke="{curve.colour}" '
                    'stroke-opacity="0.5"/>'
                )
            tip = escape(f"{curve.name} {point.size_m:g} m: {point.percent:+.3f} %")
            pieces.append(
                f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{curve.colour}"><title>{tip}</title></circle>'
            )
        return "".join(pieces)


def _legend(number: int, curve: Curve) -> str:
    x, y = _WIDTH - _RIGHT + 14, _TOP + 12 + 18 * number
    return (
        f'<line x1="{x}" y1="{y - 4}" x2="{x + 18}" y2="{y - 4}" stroke="{curve.colour}" stroke-width="2"/>'
        f'<text x="{x + 24}" y="{y}">{escape(curve.name)}</text>'
    )


def _tick(reach: float) -> float:
    """Return a round step that puts two to five lines on each side of zero."""
    power = 10.0 ** math.floor(math.log10(reach / 2.0))
    return max(step * power for step in (1.0, 2.0, 5.0) if step * power <= reach / 2.0 * (1.0 + 1e-9))


def _round_sizes(low: float, high: float) -> list[float]:
    """Return the numbers of the series 1, 2, 5 between two sizes."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    return [step * 10.0**power for power in powers for step in (1.0, 2.0, 5.0) if low <= step * 10.0**power <= high]
