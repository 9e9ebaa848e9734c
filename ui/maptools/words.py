# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures of an outline in words, in the language of the interface."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication

if TYPE_CHECKING:
    from ...core.volume.live import LiveFigures

translate = QCoreApplication.translate

WAITING = "…"
_ENOUGH_PCT = 95.0  # below this a run refuses (the engine's default)
_WARNING = "#ffb454"  # on the label's dark ground


def volume(cubic_metres: float) -> str:
    """Return a volume as it is shown on the map."""
    return f"{cubic_metres:,.1f} m³" if abs(cubic_metres) < 1000.0 else f"{cubic_metres:,.0f} m³"


def figure_rows(figures: LiveFigures | None) -> list[tuple[str, str, bool]]:
    """Return name, value and whether it is a warning for every figure; without figures the values are dots."""
    if figures is None:
        names = (
            translate("MapTools", "Area"),
            translate("MapTools", "Cut"),
            translate("MapTools", "Deepest"),
            translate("MapTools", "Measured"),
        )
        return [(name, WAITING, False) for name in names]
    if figures.crosses:
        return [(translate("MapTools", "Outline"), translate("MapTools", "crosses itself"), True)]
    rows = [
        (translate("MapTools", "Area"), f"{figures.area_m2:,.1f} m²", False),
        (translate("MapTools", "Cut"), volume(figures.cut_m3), False),
    ]
    if figures.fill_m3 >= 0.05:
        rows.append((translate("MapTools", "Fill"), volume(figures.fill_m3), figures.fill_m3 > figures.cut_m3))
    rows.append((translate("MapTools", "Deepest"), f"{figures.max_depth_m:.2f} m", False))
    low = figures.area_m2 > 0.0 and figures.coverage_pct < _ENOUGH_PCT
    rows.append((translate("MapTools", "Measured"), f"{figures.coverage_pct:.1f} %", low))
    return rows


def figure_table(figures: LiveFigures | None, heading: str = "", note: str = "") -> str:
    """Return the figures as the rich text of a label."""
    lines = [f"<b>{escape(heading)}</b>"] if heading else []
    cells = []
    for name, value, warning in figure_rows(figures):
        shown = f'<span style="color:{_WARNING}">{escape(value)}</span>' if warning else escape(value)
        cells.append(f'<tr><td>{escape(name)}&nbsp;&nbsp;</td><td align="right">{shown}</td></tr>')
    lines.append(f'<table cellspacing="0" cellpadding="0">{"".join(cells)}</table>')
    if note:
        lines.append(f'<span style="color:{_WARNING}">{escape(note)}</span>')
    return "".join(f"<div>{line}</div>" for line in lines)
