# SPDX-License-Identifier: GPL-3.0-or-later
"""Prisms between two triangulated surfaces (R91): V = A (h1 + h2 + h3) / 3, mixed signs split at the zero line.

h = before - after at the corners, linear over the triangle. A triangle whose corners differ in sign is split where h
is zero; the piece with the lone corner p, with a and b at the others, is V = A p³ / (3 (p - a) (p - b)). Triangles
that the outline crosses are clipped by it exactly: the area of the piece times h at its centroid.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from .clipping import clip, doubled_areas

Reals = NDArray[np.float64]


@dataclass
class Prisms:
    """What prisms add up to: area (m2), cut and fill (m3, both positive), greatest depth, and |h| at the outline."""

    area_m2: float = 0.0
    cut_m3: float = 0.0
    fill_m3: float = 0.0
    max_depth_m: float = 0.0
    rim_sum: float = 0.0
    rim_count: int = 0

    def add_whole(self, areas: Reals | float, h: Reals) -> None:
        """Add triangles that lie inside the outline: areas (n,) or one for all, h (n, 3)."""
        if h.size == 0:
            return
        up, down = positive_mean(h), positive_mean(-h)
        self.area_m2 += float(np.sum(areas * np.ones(len(h))))
        self.cut_m3 += float(np.sum(areas * up))
        self.fill_m3 += float(np.sum(areas * down))
        self.max_depth_m = max(self.max_depth_m, float(h.max()))

    def add_clipped(self, corners: Reals, outline: BaseGeometry) -> None:
        """Add the parts inside a polygon of triangles (n, 3, 3: x, y, h)."""
        doubled = np.abs(doubled_areas(corners))
        corners = corners[doubled > 0.0]
        counts = np.full(len(corners), 3, dtype=np.int64)
        for sign in (1.0, -1.0):
            one_sign = (sign * corners[:, :, 2] > 0.0).any(axis=1)
            if sign < 0.0:
                one_sign |= (corners[:, :, 2] == 0.0).all(axis=1)  # level ground has an area, too
            triangles = corners[one_sign]
            pieces, left = clip(triangles, counts[one_sign], sign * triangles[:, :, 2])
            volume, area = _inside(pieces, left, triangles, outline)
            self.area_m2 += area
            if sign > 0.0:
                self.cut_m3 += volume
            else:
                self.fill_m3 -= volume
        self.rim_sum += float(np.abs(corners[:, :, 2]).mean(axis=1).sum())
        self.rim_count += len(corners)
        self.max_depth_m = max(self.max_depth_m, float(corners[:, :, 2].max(initial=0.0)))


def positive_mean(h: Reals) -> Reals:
    """Return the mean over each triangle of max(h, 0), h linear with the corner values (n, 3)."""
    low, middle, high = np.sort(h, axis=1).T
    with np.errstate(divide="ignore", invalid="ignore"):
        lone_high = high * (high / (high - middle)) * (high / (high - low)) / 3.0
        lone_low = (low + middle + high) / 3.0 - low * (low / (middle - low)) * (low / (high - low)) / 3.0
    mixed = np.where(middle > 0.0, lone_low, lone_high)
    plain = np.where(low >= 0.0, (low + middle + high) / 3.0, mixed)
    return np.where(high <= 0.0, 0.0, plain)


def _inside(pieces: Reals, counts: NDArray[np.int64], planes: Reals, outline: BaseGeometry) -> tuple[float, float]:
    """Return the integral of h and the area over the parts of convex pieces inside a polygon.

    ``planes`` are the triangles (n, 3, 3: x, y, h) that the pieces were cut from; they give h at any point.
    """
    volume = area = 0.0
    for corners in np.unique(counts[counts >= 3]).tolist():
        some = np.flatnonzero(counts == corners)
        shapes = shapely.polygons(pieces[some][:, :corners, :2])
        with np.errstate(invalid="ignore"):  # some GEOS builds leave the processor's flag set; the result is sound
            parts = shapely.intersection(shapes, outline)
        areas = shapely.area(parts)
        held = areas > 0.0
        if not held.any():
            continue
        parts, index = shapely.get_parts(parts[held], return_index=True)
        own = shapely.area(parts)
        middles = shapely.get_coordinates(shapely.centroid(parts[own > 0.0]))
        heights = _height_at(middles, planes[some[held]][index[own > 0.0]])
        volume += float(np.sum(own[own > 0.0] * heights))
        area += float(own.sum())
    return volume, area


def _height_at(xy: Reals, planes: Reals) -> Reals:
    """Return the third column of each triangle's plane at a point of its own."""
    base = planes[:, 0]
    first, second = planes[:, 1] - base, planes[:, 2] - base
    offset = xy - base[:, :2]
    doubled = first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0]
    a = (offset[:, 0] * second[:, 1] - offset[:, 1] * second[:, 0]) / doubled
    b = (first[:, 0] * offset[:, 1] - first[:, 1] * offset[:, 0]) / doubled
    result: Reals = base[:, 2] + a * first[:, 2] + b * second[:, 2]
    return result
