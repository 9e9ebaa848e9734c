# SPDX-License-Identifier: GPL-3.0-or-later
"""Rings to polygons: which ring is an outline, which a hole and which another part is decided by containment (R111)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from shapely import STRtree
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from .axes import written
from .nouns import Floats, Place

_DEPICTED = 1e-6  # share of the smaller ring: two rings share less than this by rounding only


def closed_early(points: Floats) -> bool:
    """Tell whether the last point repeats the first."""
    return len(points) > 1 and bool(np.array_equal(points[0], points[-1]))


def ring_polygon(points: Floats, place: Place) -> Polygon:
    """Return the polygon of one ring (n x 2, east first); raises `InputError` when it has no clear inside."""
    ring = points[:-1] if closed_early(points) else points
    distinct = len(np.unique(ring, axis=0))
    if distinct < 3:
        raise place.flaw(
            "the outline has only {count} different corners.", "An area needs at least three.", count=distinct
        )
    polygon = Polygon(ring)
    if not polygon.is_valid:
        crossing = shapely.is_valid_reason(polygon)
        where = crossing[crossing.find("[") + 1 : crossing.find("]")] if "[" in crossing else ""
        east, _, north = where.partition(" ")
        raise place.flaw(
            "the outline crosses or touches itself near {east} east, {north} north, or has no area.",
            "Correct the order of its corners.",
            east=_coordinate(east),
            north=_coordinate(north),
        )
    return polygon


def _coordinate(text: str) -> str:
    try:
        return written(float(text))
    except ValueError:
        return text or "?"


def containers(polygons: Sequence[Polygon]) -> tuple[list[list[int]], tuple[int, int] | None]:
    """Return for each polygon the larger ones it lies in, and a pair that overlaps otherwise (or None)."""
    inside: list[list[int]] = [[] for _ in polygons]
    tree = STRtree(polygons)
    crossing = None
    for one, other in np.transpose(tree.query(polygons, predicate="intersects")):
        small, large = polygons[one], polygons[other]
        if one == other or small.area > large.area or (small.area == large.area and one < other):
            continue
        shared = small.intersection(large).area / small.area
        if small.area < large.area and shared > 1.0 - _DEPICTED:
            inside[one].append(int(other))
        elif shared > _DEPICTED:
            crossing = crossing or (int(one), int(other))
    return inside, crossing


def assembled(polygons: Sequence[Polygon], places: Sequence[Place]) -> BaseGeometry:
    """Return the enclosed area: a ring inside an even number of others is an outline, inside an odd one a hole."""
    if len(polygons) == 1:
        return polygons[0]
    inside, crossing = containers(polygons)
    if crossing:
        raise places[max(crossing)].flaw(
            "this ring crosses or repeats the ring that begins in line {other}.",
            "Rings of a plot must lie beside or inside each other.",
            other=places[min(crossing)].line,
        )
    parts = []
    for number, polygon in enumerate(polygons):
        if len(inside[number]) % 2:
            continue
        depth = len(inside[number]) + 1
        holes = [
            polygons[other].exterior for other, around in enumerate(inside) if len(around) == depth and number in around
        ]
        parts.append(Polygon(polygon.exterior, holes))
    whole = parts[0] if len(parts) == 1 else MultiPolygon(parts)
    if not whole.is_valid:
        raise places[0].flaw(
            "the rings of this plot touch along a line, so that it has no clear inside.", "Correct the rings."
        )
    return whole
