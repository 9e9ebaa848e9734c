# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the section lines lie: drawn by the user, or two through the deepest point of every pit.

The first of the two runs along the pit's longest axis, the second square to it. A line starts at its western end (the
southern one when it runs due north), so that the drawing's left side is always the same.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from ...errors import InputError
from ...model import Case, Pit

Reals = NDArray[np.float64]
Depths = Callable[[Reals, Reals], Reals]  # depth (m, positive where ground was lost, NaN unmeasured) at x, y

REACH_SHARE, REACH_M = 0.15, 3.0  # engineering default: how far a line goes on beyond the pit
_PROBES = 120  # positions across a pit where the deepest point is looked for
_SAME_DEPTH = 0.02  # of the depth: on a floor this level the point nearest the middle is taken
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True)
class SectionLine:
    """A line in the case's CRS (m); ``pit_id`` is the pit it was made for, if it was made for one."""

    name: str
    line: LineString
    pit_id: str = ""

    @property
    def title(self) -> str:
        """The name of the section from end to end: I—I′."""
        return f"{self.name}—{self.name}′"

    @property
    def bearing_deg(self) -> float:
        """The bearing from the first to the last point, degrees from grid north."""
        (x0, y0), (x1, y1) = self.line.coords[0][:2], self.line.coords[-1][:2]
        return math.degrees(math.atan2(x1 - x0, y1 - y0)) % 360.0


def roman(number: int) -> str:
    """Return a whole number from 1 on in Roman figures."""
    text = ""
    for value, letters in _ROMAN:
        while number >= value:
            text += letters
            number -= value
    return text


def drawn_lines(named: Sequence[tuple[str, BaseGeometry]]) -> list[SectionLine]:
    """Return the user's lines; one without a name, or with a name that is taken, gets a Roman number.

    Raises `InputError` for a line without length.
    """
    result: list[SectionLine] = []
    taken = {name for name, _ in named if name}
    free = (each for each in map(roman, range(1, 4000)) if each not in taken)
    used: set[str] = set()
    for place, (given, shape) in enumerate(named, start=1):
        merged = shapely.line_merge(shape) if shape.geom_type == "MultiLineString" else shape
        if merged.geom_type != "LineString" or not merged.length > 0.0:
            raise InputError(
                "The section line {place} is not one line with a length.", "Draw it again in one piece.", place=place
            )
        name = given if given and given not in used else next(free)
        used.add(name)
        result.append(SectionLine(name, shapely.force_2d(merged)))
    return result


def kept_lines(case: Case) -> list[SectionLine]:
    """Return the section lines that a case keeps, under the names they have there."""
    lines = [SectionLine(trace.name, shapely.force_2d(trace.outline), trace.pit_id) for trace in case.section_lines]
    return [line for line in lines if line.line.length > 0.0]


def automatic_lines(pits: Sequence[Pit], depths: Depths) -> list[SectionLine]:
    """Return two lines a pit, through its deepest measured point, named with Roman numbers."""
    result: list[SectionLine] = []
    for pit in pits:
        through = _deepest(pit.outline, depths)
        axis = _long_axis(pit.outline)
        for bearing in (axis, axis + math.pi / 2.0):
            result.append(SectionLine(roman(len(result) + 1), _across(pit.outline, through, bearing), pit.pit_id))
    return result


def _long_axis(outline: BaseGeometry) -> float:
    """Return the bearing (radians) of the long side of the smallest rectangle around an outline."""
    corners = shapely.get_coordinates(shapely.minimum_rotated_rectangle(outline))
    sides = np.diff(corners[:3], axis=0)
    east, north = max(sides.tolist(), key=lambda side: math.hypot(*side))
    return math.atan2(east, north)


def _deepest(outline: BaseGeometry, depths: Depths) -> tuple[float, float]:
    """Return the deepest measured point, on a level floor the one nearest the middle of the pit."""
    west, south, east, north = outline.bounds
    x, y = np.meshgrid(np.linspace(west, east, _PROBES), np.linspace(south, north, _PROBES))
    shapely.prepare(outline)
    inside = shapely.contains_xy(outline, x, y)
    found = depths(x[inside], y[inside])
    if not np.isfinite(found).any():
        middle = outline.representative_point()
        return middle.x, middle.y
    centre = outline.centroid
    off = np.hypot(x[inside] - centre.x, y[inside] - centre.y)
    deep = found >= np.nanmax(found) - _SAME_DEPTH * max(float(np.nanmax(found)), 0.0)
    at = int(np.argmin(np.where(deep, off, np.inf)))
    return float(x[inside][at]), float(y[inside][at])


def _across(outline: BaseGeometry, through: tuple[float, float], bearing: float) -> LineString:
    """Return the line through a point at a bearing that covers the outline and reaches beyond it."""
    east, north = math.sin(bearing), math.cos(bearing)
    if east < -1e-9 or (abs(east) <= 1e-9 and north < 0.0):
        east, north = -east, -north
    points = shapely.get_coordinates(outline)
    along = (points[:, 0] - through[0]) * east + (points[:, 1] - through[1]) * north
    whole = LineString(
        [(through[0] + t * east, through[1] + t * north) for t in (float(along.min()) - 1.0, float(along.max()) + 1.0)]
    )
    crossed = shapely.get_coordinates(shapely.intersection(outline, whole))
    t = (crossed[:, 0] - through[0]) * east + (crossed[:, 1] - through[1]) * north
    low, high = (float(t.min()), float(t.max())) if t.size else (float(along.min()), float(along.max()))
    reach = max(REACH_M, REACH_SHARE * (high - low))
    return LineString(
        [(round(through[0] + t * east, 2), round(through[1] + t * north, 2)) for t in (low - reach, high + reach)]
    )
