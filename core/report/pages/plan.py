# SPDX-License-Identifier: GPL-3.0-or-later
"""A small plan of outlines with figures, as an image element for pages that load nothing from elsewhere."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import shapely
from shapely.geometry.base import BaseGeometry

_WIDTH, _MOST_HIGH, _EDGE = 660, 560, 12


@dataclass(frozen=True)
class Drawn:
    """One outline: what is written into it, its colours (none: not filled)."""

    outline: BaseGeometry
    label: str
    line: str
    fill: str = "none"


def plan(title: str, shapes: Sequence[Drawn]) -> str:
    """Return the outlines to scale, north up, the last one on top; empty without any."""
    if not shapes:
        return ""
    west, south, east, north = shapely.total_bounds([each.outline for each in shapes]).tolist()
    scale = min((_WIDTH - 2 * _EDGE) / max(east - west, 1e-9), (_MOST_HIGH - 2 * _EDGE) / max(north - south, 1e-9))
    height = (north - south) * scale + 2 * _EDGE

    def place(x: float, y: float) -> str:
        return f"{_EDGE + (x - west) * scale:.1f},{_EDGE + (north - y) * scale:.1f}"

    pieces = []
    for each in shapes:
        for part in getattr(each.outline, "geoms", [each.outline]):
            rings = [part.exterior, *part.interiors]
            path = " ".join("M" + "L".join(place(x, y) for x, y in ring.coords) + "Z" for ring in rings)
            pieces.append(
                f'<path d="{path}" fill="{each.fill}" fill-opacity="0.45" fill-rule="evenodd" stroke="{each.line}"/>'
            )
        middle = each.outline.representative_point()
        x, y = place(middle.x, middle.y).split(",")
        pieces.append(f'<text x="{x}" y="{y}" text-anchor="middle">{escape(each.label)}</text>')
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height:.0f}" width="{_WIDTH}" '
        f'height="{height:.0f}" font-size="11">{"".join(pieces)}</svg>'
    )
    data = base64.b64encode(svg.encode()).decode("ascii")
    return f'<img alt="{escape(title)}" src="data:image/svg+xml;base64,{data}">'
