# SPDX-License-Identifier: GPL-3.0-or-later
"""The cut and fill of a section as polygons in the plane of the section, the cut divided by the licences (R102).

The plane has the distance (m) across and the elevation (m) up, so that an area is in m2 and equals the section's.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from ...model import Position
from ...volume.methods.profiles import within
from ...volume.outlines import polygons_of
from .profile import Crossing, SectionProfile

Reals = NDArray[np.float64]

_THIN_M = 1e-9
_ANY_HEIGHT_M = 1.0e5


def cut_parts(profile: SectionProfile, crossing: Crossing) -> dict[Position, BaseGeometry]:
    """Return the cut of one pit by licence position."""
    with np.errstate(invalid="ignore"):  # some GEOS builds leave the processor's flag set; the result is sound
        return _divided(profile, crossing)


def _divided(profile: SectionProfile, crossing: Crossing) -> dict[Position, BaseGeometry]:
    pieces = _bodies(profile, crossing.spans, profile.before_m, profile.after_m)
    cut = shapely.union_all(list(pieces)) if pieces else Polygon()
    parts: dict[Position, list[BaseGeometry]] = {}
    left = cut
    for number, (region, spans) in enumerate(crossing.regions):
        last = number == len(crossing.regions) - 1
        mine = left if last else polygons_of(shapely.intersection(left, _stripes(spans)))
        if not last:
            left = polygons_of(shapely.difference(left, _stripes(spans)))
        edges = [-_ANY_HEIGHT_M, *region.levels_m, _ANY_HEIGHT_M]
        for low, high, position in zip(edges, edges[1:], region.positions):
            share = polygons_of(shapely.intersection(mine, shapely.box(0.0, low, profile.length_m, high)))
            if share.area > _THIN_M:
                parts.setdefault(position, []).append(share)
    return {position: shapely.union_all(shapes) for position, shapes in parts.items()}


def fill_of(profile: SectionProfile, crossing: Crossing) -> BaseGeometry:
    """Return where ground was gained in one pit."""
    pieces = _bodies(profile, crossing.spans, profile.after_m, profile.before_m)
    return shapely.union_all(list(pieces)) if pieces else Polygon()


def _stripes(spans: Reals) -> BaseGeometry:
    return shapely.union_all([shapely.box(a, -_ANY_HEIGHT_M, b, _ANY_HEIGHT_M) for a, b in spans.tolist()])


def _bodies(profile: SectionProfile, spans: Reals, upper: Reals, lower: Reals) -> list[Polygon]:
    """Return the polygons between two lines where the first lies above the second, inside the spans."""
    t, upper, lower = _with_crossings(profile.distance_m, upper, lower)
    with np.errstate(invalid="ignore"):
        over = (upper[:-1] + upper[1:] - lower[:-1] - lower[1:]) / 2.0 > _THIN_M
    over &= within((t[:-1] + t[1:]) / 2.0, spans)
    bodies = []
    for start, end in _runs(over, upper - lower):
        there = slice(start, end + 1)
        ring = np.concatenate((np.column_stack((t, upper))[there], np.column_stack((t, lower))[there][::-1]))
        body = Polygon(ring)
        if body.area > _THIN_M:
            bodies.append(body if body.is_valid else polygons_of(shapely.make_valid(body)))
    return bodies


def _runs(wanted: NDArray[np.bool_], height: Reals) -> Iterator[tuple[int, int]]:
    """Yield first and last point of runs of wanted intervals; a run ends where the two lines meet."""
    start: int | None = None
    for place, yes in enumerate(wanted.tolist()):
        if yes and start is None:
            start = place
        elif start is not None and (not yes or height[place] <= _THIN_M):
            yield start, place
            start = place if yes else None
    if start is not None:
        yield start, len(wanted)


def _with_crossings(t: Reals, one: Reals, two: Reals) -> tuple[Reals, Reals, Reals]:
    """Put a point in wherever the two lines cross between neighbouring points."""
    with np.errstate(invalid="ignore"):
        gap = one - two
        at = np.flatnonzero(gap[:-1] * gap[1:] < 0.0)
    share = gap[at] / (gap[at] - gap[at + 1])
    new_t = t[at] + share * (t[at + 1] - t[at])
    height = one[at] + share * (one[at + 1] - one[at])
    everything = np.concatenate((t, new_t))
    order = np.argsort(everything, kind="stable")
    return everything[order], np.concatenate((one, height))[order], np.concatenate((two, height))[order]
