# SPDX-License-Identifier: GPL-3.0-or-later
"""A small bar chart as SVG text: the cut of each pit, divided by where it lies relative to the licences."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ..model import PitVolume
from .document import TWO_PLACES
from .wording import POSITIONS

_COLOURS = ("#7a9a6b", "#b5483a", "#d9a441", "#8d8d8d", "#5b7ea6")  # in the order of POSITIONS
_UNSPLIT = "#6f7f8f"
_LABEL, _BAR, _VALUE, _ROW, _THICK = 110, 420, 130, 22, 14
_LEGEND = 22
_LEGEND_STEP = 130


def cut_chart(pits: Sequence[PitVolume]) -> str:
    """Return a stacked bar for every pit and period; empty when nothing was cut."""
    largest = max((pit.cut_m3 for pit in pits), default=0.0)
    if largest <= 0.0:
        return ""
    split = any(pit.parts for pit in pits)
    top = _LEGEND if split else 4
    width, height = _LABEL + _BAR + _VALUE, top + _ROW * len(pits) + 4
    rows = "".join(_bar(pit, top + _ROW * number, largest) for number, pit in enumerate(pits))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-label="各采坑开挖体积" font-size="11">{_legend() if split else ""}{rows}</svg>'
    )


def _legend() -> str:
    return "".join(
        f'<rect x="{4 + _LEGEND_STEP * number}" y="4" width="10" height="10" fill="{colour}"/>'
        f'<text x="{18 + _LEGEND_STEP * number}" y="13">{escape(name)}</text>'
        for number, (name, colour) in enumerate(zip(POSITIONS.values(), _COLOURS))
    )


def _bar(pit: PitVolume, top: int, largest: float) -> str:
    middle = top + _THICK - 3
    pieces = [f'<text x="{_LABEL - 6}" y="{middle}" text-anchor="end">{escape(pit.pit_id)}</text>']
    shares = [(name, pit.cut_at(where), colour) for (where, name), colour in zip(POSITIONS.items(), _COLOURS)]
    if not pit.parts:
        shares = [("开挖体积", pit.cut_m3, _UNSPLIT)]
    left = float(_LABEL)
    for name, cut, colour in shares:
        if cut <= 0.0:
            continue
        wide = _BAR * cut / largest
        tip = f"{pit.pit_id} {pit.period} {name} {TWO_PLACES.render(cut)} m³"
        pieces.append(
            f'<rect x="{left:.2f}" y="{top}" width="{wide:.2f}" height="{_THICK}" fill="{colour}">'
            f"<title>{escape(tip)}</title></rect>"
        )
        left += wide
    pieces.append(f'<text x="{left + 5:.2f}" y="{middle}">{TWO_PLACES.render(pit.cut_m3)} m³</text>')
    return "".join(pieces)
