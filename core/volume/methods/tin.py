# SPDX-License-Identifier: GPL-3.0-or-later
"""Triangulated surfaces as arrays, and the exact volume between two of them with different triangles (R91).

The two triangulations are overlaid: every pair of triangles that share ground is intersected, and over each piece
both surfaces are planes, so the prism formula is exact. Vertices (n, 3) are x, y, z in m, triangles (m, 3) count them.
Ground of the outline that one of the surfaces has no triangle on is unmeasured, and outlined.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ...errors import InputError
from ...progress import Progress, stop_if_cancelled
from ..outlines import polygons_of
from .clipping import Numbers, Reals, clip_to_triangles, doubled_areas, fan
from .prisms import Prisms

_PAIRS_AT_ONCE = 200_000
_OVER = 1e-6  # share by which measured ground may exceed the outline before triangles must overlap
_GAP = 1e-9  # share of the outline below which a gap is rounding


@dataclass(frozen=True)
class Tin:
    """A triangulated surface; triangles without area on the map are left out of every sum."""

    name: str
    vertices: Reals
    triangles: Numbers

    def __post_init__(self) -> None:
        shaped = self.vertices.ndim == 2 and self.vertices.shape[1] == 3
        if not shaped or self.triangles.ndim != 2 or self.triangles.shape[1] != 3 or not len(self.triangles):
            raise InputError(
                "The triangulated surface '{name}' has {count} triangles.",
                "Give at least three points that are not on one line.",
                name=self.name,
                count=len(self.triangles),
            )
        if int(self.triangles.min()) < 0 or int(self.triangles.max()) >= len(self.vertices):
            raise InputError(
                "A triangle of '{name}' names a vertex that is not among its {count}.",
                "Triangulate the points again.",
                name=self.name,
                count=len(self.vertices),
            )
        bad = np.flatnonzero(~np.isfinite(self.vertices).all(axis=1))
        if bad.size:
            raise InputError(
                "{count} of the {total} points of '{name}' have no coordinates or height, the first is number {first}.",
                "Correct or delete them.",
                count=bad.size,
                total=len(self.vertices),
                name=self.name,
                first=int(bad[0]) + 1,
            )

    @cached_property
    def corners(self) -> Reals:
        """The triangles' corners, shape (m, 3, 3), counterclockwise."""
        corners: Reals = self.vertices[self.triangles]
        doubled = doubled_areas(corners)
        corners[doubled < 0.0] = corners[doubled < 0.0][:, [0, 2, 1]]
        real: Reals = corners[doubled != 0.0]
        return real

    def without_long_edges(self, longest_m: float) -> Tin:
        """Return the surface without triangles that have an edge (on the map) over ``longest_m``."""
        xy = self.vertices[self.triangles][:, :, :2]
        edges = np.hypot(*np.moveaxis(xy - np.roll(xy, 1, axis=1), 2, 0))
        return Tin(self.name, self.vertices, self.triangles[(edges <= longest_m).all(axis=1)])


def between(before: Tin, after: Tin, outline: BaseGeometry, progress: Progress) -> tuple[Prisms, BaseGeometry | None]:
    """Return what lies between two surfaces inside an outline (both in one system), and the ground without triangles.

    Raises `InputError` when triangles of a surface overlap, because their ground would count twice.
    """
    origin = np.array([*outline.bounds[:2], 0.0])
    local = shapely.transform(outline, lambda xy: xy - origin[:2])
    first, second = (_near(tin.corners - origin, local.bounds) for tin in (before, after))
    sums = Prisms()
    if len(first) and len(second):
        _overlay(first, second, local, sums, progress)
    area = float(outline.area)
    if sums.area_m2 > area * (1.0 + _OVER):
        raise InputError(
            "The triangles of '{before}' or '{after}' cover {covered:.2f} m² of an outline of {area:.2f} m², so some "
            "of them overlap.",
            "Triangulate the points again; crossing breaklines are the usual cause.",
            before=before.name,
            after=after.name,
            covered=sums.area_m2,
            area=area,
        )
    if sums.area_m2 >= area * (1.0 - _GAP):
        return sums, None
    with np.errstate(invalid="ignore"):  # some GEOS builds leave the processor's flag set; the result is sound
        gap = polygons_of(local.difference(_union(first).intersection(_union(second))))
    return sums, shapely.transform(gap, lambda xy: xy + origin[:2])


def _near(corners: Reals, bounds: tuple[float, float, float, float]) -> Reals:
    """Return the triangles whose box touches ``bounds``."""
    low, high = corners[:, :, :2].min(axis=1), corners[:, :, :2].max(axis=1)
    touching = (low <= np.array(bounds[2:])).all(axis=1) & (high >= np.array(bounds[:2])).all(axis=1)
    near: Reals = corners[touching]
    return near


def _overlay(first: Reals, second: Reals, outline: BaseGeometry, sums: Prisms, progress: Progress) -> None:
    shapely.prepare(outline)
    shapes = shapely.polygons(first[:, :, :2])
    touching = shapely.intersects(outline, shapes)
    whole = shapely.covers(outline, shapes)[touching]
    first = first[touching]
    tree = shapely.STRtree(_boxes(second))
    mine, theirs = tree.query(_boxes(first))
    for start in range(0, len(mine), _PAIRS_AT_ONCE):
        stop_if_cancelled(progress)
        some = slice(start, start + _PAIRS_AT_ONCE)
        _add_pairs(first[mine[some]], second[theirs[some]], whole[mine[some]], outline, sums)


def _boxes(corners: Reals) -> NDArray[np.object_]:
    low, high = corners[:, :, :2].min(axis=1), corners[:, :, :2].max(axis=1)
    boxes: NDArray[np.object_] = shapely.box(low[:, 0], low[:, 1], high[:, 0], high[:, 1])
    return boxes


def _add_pairs(first: Reals, second: Reals, whole: NDArray[np.bool_], outline: BaseGeometry, sums: Prisms) -> None:
    """Add the ground that pairs of triangles share; ``whole`` tells whose first triangle lies inside the outline."""
    points, counts = clip_to_triangles(first, np.full(len(first), 3, dtype=np.int64), second[:, :, :2])
    real = np.flatnonzero(counts >= 3)
    pieces, owner = fan(points[real], counts[real])
    owner = real[owner]
    depth = pieces[:, :, 2] - _heights(pieces[:, :, :2], second[owner])
    pieces = np.concatenate((pieces[:, :, :2], depth[:, :, None]), axis=2)
    areas = np.abs(doubled_areas(pieces)) / 2.0
    inside = whole[owner]
    sums.add_whole(areas[inside], depth[inside])
    crossed = pieces[~inside & (areas > 0.0)]
    if len(crossed):
        shapes = shapely.polygons(crossed[:, :, :2])
        held = shapely.covers(outline, shapes)
        sums.add_whole(np.abs(doubled_areas(crossed[held])) / 2.0, crossed[held][:, :, 2])
        touching = ~held & shapely.intersects(outline, shapes)
        sums.add_clipped(crossed[touching], outline)


def _heights(xy: Reals, planes: Reals) -> Reals:
    """Return each plane's height at the corners of a piece that lies on it: xy (n, k, 2), planes (n, 3, 3)."""
    base = planes[:, 0]
    one, two = planes[:, 1] - base, planes[:, 2] - base
    doubled = one[:, 0] * two[:, 1] - one[:, 1] * two[:, 0]
    offset = xy - base[:, None, :2]
    a = (offset[:, :, 0] * two[:, None, 1] - offset[:, :, 1] * two[:, None, 0]) / doubled[:, None]
    b = (one[:, None, 0] * offset[:, :, 1] - one[:, None, 1] * offset[:, :, 0]) / doubled[:, None]
    result: Reals = base[:, None, 2] + a * one[:, None, 2] + b * two[:, None, 2]
    return result


def _union(corners: Reals) -> BaseGeometry:
    if not len(corners):
        return shapely.Polygon()
    return shapely.union_all(shapely.polygons(corners[:, :, :2]))
