# SPDX-License-Identifier: GPL-3.0-or-later
"""Hatch lines of an area as plain lines, for writers without hatches of their own."""

from __future__ import annotations

import math

import shapely
from shapely import affinity

from .drawing import Area, Points


def hatch_lines(area: Area) -> list[Points]:
    """Return the lines (mm) of an area's hatch; they all stand on one lattice, so neighbouring areas meet well."""
    wash = area.wash
    turned = affinity.rotate(area.shape, -wash.angle_deg, origin=(0.0, 0.0))
    if turned.is_empty:
        return []
    left, low, right, high = turned.bounds
    first, last = math.ceil(low / wash.spacing_mm), math.floor(high / wash.spacing_mm)
    rows = [
        shapely.LineString([(left - 1.0, row * wash.spacing_mm), (right + 1.0, row * wash.spacing_mm)])
        for row in range(first, last + 1)
    ]
    if not rows:
        return []
    cut = affinity.rotate(shapely.intersection(turned, shapely.MultiLineString(rows)), wash.angle_deg, origin=(0, 0))
    pieces = [part for part in getattr(cut, "geoms", [cut]) if part.geom_type == "LineString" and part.length > 0.05]
    return [tuple((float(x), float(y)) for x, y in piece.coords) for piece in pieces]


def rings_of(area: Area) -> list[Points]:
    """Return the outlines of an area, holes included."""
    rings = []
    for part in getattr(area.shape, "geoms", [area.shape]):
        if part.geom_type == "Polygon" and not part.is_empty:
            for ring in (part.exterior, *part.interiors):
                rings.append(tuple((float(x), float(y)) for x, y in ring.coords))
    return rings
