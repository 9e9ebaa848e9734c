# SPDX-License-Identifier: GPL-3.0-or-later
"""Small stacked bar charts as SVG text, for pages that load nothing from elsewhere."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from ..document import TWO_PLACES

_LABEL, _BAR, _VALUE, _ROW, _THICK = 110, 420, 130, 22, 14
_LEGEND = 22
_LEGEND_STEP = 130


@dataclass(frozen=True)
class Share:
    """A piece of a bar: its name, how much (m3), and its colour."""

    name: str
    amount: float
    colour: str


@dataclass(frozen=True)
class Bar:
    """A bar: the label in front of it, the whole (m3), and the pieces that make it."""

    label: str
    total: float
    shares: Sequence[Share]


def bar_chart(title: str, bars: Sequence[Bar], legend: Sequence[Share] = ()) -> str:
    """Return the bars under each other, to one scale, as an image element; empty when there is nothing to show.

    The SVG travels inside the element, because Qt's text browser would print the words of an inline one as text.
    """
    largest = max((bar.total for bar in bars), default=0.0)
    if largest <= 0.0:
        return ""
    top = _LEGEND if legend else 4
    width, height = _LABEL + _BAR + _VALUE, top + _ROW * len(bars) + 4
    rows = "".join(_bar(bar, top + _ROW * number, largest) for number, bar in enumerate(bars))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'font-size="11">{_legend(legend)}{rows}</svg>'
    )
    data = base64.b64encode(svg.encode()).decode("ascii")
    return f'<img alt="{escape(title)}" src="data:image/svg+xml;base64,{data}">'


def _legend(legend: Sequence[Share]) -> str:
    return "".join(
        f'<rect x="{4 + _LEGEND_STEP * number}" y="4" width="10" height="10" fill="{share.colour}"/>'
        f'<text x="{18 + _LEGEND_STEP * number}" y="13">{escape(share.name)}</text>'
        for number, share in enumerate(legend)
    )


def _bar(bar: Bar, top: int, largest: float) -> str:
    middle = top + _THICK - 3
    pieces = [f'<text x="{_LABEL - 6}" y="{middle}" text-anchor="end">{escape(bar.label)}</text>']
    left = float(_LABEL)
    for share in bar.shares:
        if share.amount <= 0.0:
            continue
        wide = _BAR * share.amount / largest
        tip = f"{bar.label} {share.name} {TWO_PLACES.render(share.amount)} m³"
        pieces.append(
            f'<rect x="{left:.2f}" y="{top}" width="{wide:.2f}" height="{_THICK}" fill="{share.colour}">'
            f"<title>{escape(tip)}</title></rect>"
        )
        left += wide
    pieces.append(f'<text x="{left + 5:.2f}" y="{middle}">{TWO_PLACES.render(bar.total)} m³</text>')
    return "".join(pieces)
