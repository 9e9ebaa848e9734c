# SPDX-License-Identifier: GPL-3.0-or-later
"""Outlines of whole cells, and their smoothing, which only ever adds ground."""

from __future__ import annotations

import shapely
from shapely.geometry.base import BaseGeometry

from ...rasters import Grid
from .table import Numbers, Runs

_TOLERANCE_CELLS = 0.25
_SIMPLIFY = 0.8  # of the tolerance: the rest is for the chords of the arcs


def tolerance_m(grid: Grid) -> float:
    """Return by how much an outline may be moved outwards to have fewer vertices."""
    return _TOLERANCE_CELLS * max(grid.dx, grid.dy)


def outline_of(runs: Runs, numbers: Numbers, grid: Grid) -> BaseGeometry:
    """Return the outline of the cells of some runs."""
    west, east = grid.west + runs.starts[numbers] * grid.dx, grid.west + runs.ends[numbers] * grid.dx
    north = grid.north - runs.rows[numbers] * grid.dy
    south = grid.north - (runs.rows[numbers] + 1) * grid.dy  # to the last digit the north of the row below
    return shapely.union_all(shapely.box(west, south, east, north))


def smoothed(outline: BaseGeometry, grid: Grid, radius_m: float, max_hole_m2: float) -> BaseGeometry:
    """Return an outline closed with a radius, simplified, and without small holes; it covers the given one."""
    more = tolerance_m(grid)
    filled = without_holes(outline, max_hole_m2)
    closed = filled.buffer(radius_m + more, quad_segs=8).buffer(-radius_m, quad_segs=8)
    simple = without_holes(shapely.simplify(closed, _SIMPLIFY * more), max_hole_m2)
    return simple if simple.covers(outline) else shapely.union_all([simple, outline])


def without_holes(shape: BaseGeometry, below_m2: float) -> BaseGeometry:
    """Return a shape with the holes below an area filled."""
    parts = []
    for part in shapely.get_parts(shape):
        rings = [ring for ring in part.interiors if shapely.Polygon(ring).area >= below_m2]
        parts.append(shapely.Polygon(part.exterior, rings))
    return parts[0] if len(parts) == 1 else shapely.union_all(parts)
