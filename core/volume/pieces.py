# SPDX-License-Identifier: GPL-3.0-or-later
"""Polygon edges cut at the grid lines: each piece lies in one cell and knows the area to that cell's right side.

All polygons go through together, so that many small ones cost no more than one large one. Edges are split in their
own order, first at the rows, then at the columns, and a cut takes the grid line's coordinate exactly: the heights in
a row then add up to nothing without rounding.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..rasters import Grid

Values = NDArray[np.float64]
Indices = NDArray[np.int64]


class Pieces(NamedTuple):
    """Pieces of edges: number of the polygon, cell, area to the cell's right side, height (cells, up is positive)."""

    owner: Indices
    rows: Indices
    cols: Indices
    areas: Values
    heights: Values


class _Edges(NamedTuple):
    """Straight lines in cell units (column, row downwards), clockwise around shells, the other way around holes."""

    owner: Indices
    u0: Values
    v0: Values
    u1: Values
    v1: Values


def cut_at_cells(polygons: Sequence[BaseGeometry], grid: Grid) -> Pieces:
    """Return the pieces of all edges of polygons (Polygon or MultiPolygon, valid, in the grid's CRS)."""
    by_row = _cut(_edges(polygons, grid))
    owner, v0, u0, v1, u1 = _cut(_Edges(by_row.owner, by_row.v0, by_row.u0, by_row.v1, by_row.u1))
    real = (u0 != u1) | (v0 != v1)  # level pieces add nothing, but they make their cells boundary cells
    if not real.all():
        owner, u0, v0, u1, v1 = owner[real], u0[real], v0[real], u1[real], v1[real]
    middle = (u0 + u1) / 2.0
    cols = np.floor(middle).astype(np.int64)
    rows = np.floor((v0 + v1) / 2.0).astype(np.int64)
    heights = v0 - v1  # rows count downwards; up the map is positive here
    return Pieces(owner, rows, cols, heights * (cols + 1.0 - middle), heights)


def _edges(polygons: Sequence[BaseGeometry], grid: Grid) -> _Edges:
    parts, part_owner = shapely.get_parts(np.asarray(polygons, dtype=object), return_index=True)
    usable = (shapely.get_type_id(parts) == shapely.GeometryType.POLYGON) & ~shapely.is_empty(parts)
    parts, part_owner = parts[usable], part_owner[usable]
    rings, ring_part = shapely.get_rings(parts, return_index=True)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    u, v = (xy[:, 0] - grid.west) / grid.dx, (grid.north - xy[:, 1]) / grid.dy
    same = np.flatnonzero(ring[1:] == ring[:-1])
    ring = ring[same]
    u0, v0, u1, v1 = u[same], v[same], u[same + 1], v[same + 1]
    corners = np.searchsorted(ring, np.arange(len(rings)))  # each ring's first edge
    east, south = u0[corners][ring], v0[corners][ring]  # near the ring, so that areas lose no digits
    turning = np.bincount(ring, (u0 - east) * (v1 - south) - (u1 - east) * (v0 - south), minlength=len(rings))
    shell = np.ones(len(rings), dtype=bool)
    shell[1:] = ring_part[1:] != ring_part[:-1]
    turn = ((turning > 0.0) != shell)[ring]
    owner = part_owner[ring_part[ring]].astype(np.int64)
    return _Edges(owner, np.where(turn, u1, u0), np.where(turn, v1, v0), np.where(turn, u0, u1), np.where(turn, v0, v1))


def _cut(edges: _Edges) -> _Edges:
    """Cut edges where ``v`` crosses an integer."""
    owner, u0, v0, u1, v1 = edges
    low, high = np.floor(np.minimum(v0, v1)), np.ceil(np.maximum(v0, v1))
    pieces = np.maximum(high - low - 1.0, 0.0).astype(np.int64) + 1
    edge = np.repeat(np.arange(len(v0)), pieces)
    starts = np.cumsum(pieces) - pieces
    nth = np.arange(len(edge)) - starts[edge]
    first, step = np.where(v1 > v0, low, high), np.where(v1 > v0, 1.0, -1.0)
    line = first[edge] + step[edge] * nth
    rise = v1 - v0
    slope = np.divide(u1 - u0, rise, out=np.zeros_like(rise), where=rise != 0.0)
    across = u0[edge] + (line - v0[edge]) * slope[edge]
    line[starts], across[starts] = v0, u0
    line_after, across_after = np.empty_like(line), np.empty_like(across)
    line_after[:-1], across_after[:-1] = line[1:], across[1:]
    ends = starts + pieces - 1
    line_after[ends], across_after[ends] = v1, u1
    return _Edges(owner[edge], across, line, across_after, line_after)
