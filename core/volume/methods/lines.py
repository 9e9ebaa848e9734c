# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the section lines of a pit lie: parallel at a bearing and a spacing, or square to a baseline.

The frame of a layout has u across the sections (the chainage, m) and t along them (m), t at the bearing and u to the
right of it. Each connected part of an outline has lines of its own: with a bearing they are centred, so that both end
pieces are half a spacing to one spacing long; with a baseline they lie at whole multiples of the spacing from its
start. The tips are the outline's extremes across the sections.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ...errors import InputError
from ..outlines import polygons_of

Reals = NDArray[np.float64]

MOST_SECTIONS = 20_000
_STRAIGHT = 0.01  # engineering default: a baseline may bend by this share of its length
_TOUCH = 1e-6  # of a spacing: a line this close to a tip is the tip


@dataclass(frozen=True)
class Layout:
    """How sections lie: spacing (m), and bearing of the lines (degrees from grid north) or a baseline they cross."""

    spacing_m: float
    bearing_deg: float = 0.0
    baseline: BaseGeometry | None = None

    def __post_init__(self) -> None:
        if not math.isfinite(self.bearing_deg):
            raise InputError("The bearing of the sections is {value}.", "Give degrees.", value=self.bearing_deg)
        if self.baseline is not None:
            _require_straight(self.baseline)

    def frame(self, outline: BaseGeometry) -> Frame:
        """Return the frame of one outline: from the start of the baseline, or else from the middle of the outline."""
        if self.baseline is not None:
            ends = shapely.get_coordinates(self.baseline)[[0, -1]]
            (x0, y0), (x1, y1) = ends.tolist()
            return Frame(x0, y0, math.degrees(math.atan2(x1 - x0, y1 - y0)) - 90.0)
        west, south, east, north = outline.bounds
        return Frame((west + east) / 2.0, (south + north) / 2.0, self.bearing_deg)

    def stations(self, low: float, high: float) -> Reals:
        """Return the chainages of the lines of a part that reaches from ``low`` to ``high``."""
        if (high - low) / self.spacing_m > MOST_SECTIONS:
            raise InputError(
                "A spacing of {spacing:g} m needs {count:.0f} sections over {reach:.0f} m.",
                "Choose a larger spacing.",
                spacing=self.spacing_m,
                count=(high - low) / self.spacing_m,
                reach=high - low,
            )
        near = _TOUCH * self.spacing_m
        if self.baseline is not None:
            first, last = math.ceil((low + near) / self.spacing_m), math.floor((high - near) / self.spacing_m)
            return np.arange(first, last + 1) * self.spacing_m
        count = max(1, math.floor((high - low + near) / self.spacing_m))
        return (low + high) / 2.0 + (np.arange(count) - (count - 1) / 2.0) * self.spacing_m


@dataclass(frozen=True)
class Frame:
    """The turned system of a layout: origin in map coordinates, bearing of the t axis in degrees."""

    x0: float
    y0: float
    bearing_deg: float

    def _axes(self) -> tuple[float, float]:
        turn = math.radians(self.bearing_deg)
        quarter = self.bearing_deg / 90.0
        if quarter == round(quarter):  # no rounding where a rectangle must stay one
            return float((0, 1, 0, -1)[round(quarter) % 4]), float((1, 0, -1, 0)[round(quarter) % 4])
        return math.sin(turn), math.cos(turn)

    def turned(self, shape: BaseGeometry) -> BaseGeometry:
        """Return a shape with u, t in place of x, y."""
        sine, cosine = self._axes()

        def turn(xy: Reals) -> Reals:
            x, y = xy[:, 0] - self.x0, xy[:, 1] - self.y0
            return np.column_stack((x * cosine - y * sine, x * sine + y * cosine))

        return shapely.transform(shape, turn)

    def on_map(self, u: Reals, t: Reals) -> tuple[Reals, Reals]:
        """Return map coordinates of positions in the frame."""
        sine, cosine = self._axes()
        return self.x0 + u * cosine + t * sine, self.y0 - u * sine + t * cosine


def parts_of(outline: BaseGeometry) -> Iterator[BaseGeometry]:
    """Yield the connected polygons of an outline."""
    polygons = polygons_of(outline)
    yield from getattr(polygons, "geoms", [polygons])


def chords(shape: BaseGeometry, u: float) -> Reals:
    """Return the stretches (t from, t to) of the line at chainage ``u`` inside a turned shape, ascending."""
    _, low, _, high = shape.bounds
    with np.errstate(invalid="ignore"):  # some GEOS builds leave the processor's flag set; the result is sound
        cut = shapely.intersection(shape, shapely.LineString([(u, low - 1.0), (u, high + 1.0)]))
    pieces = [part for part in getattr(cut, "geoms", [cut]) if part.geom_type == "LineString" and not part.is_empty]
    spans = sorted((part.bounds[1], part.bounds[3]) for part in pieces)
    return np.asarray(spans, dtype=np.float64).reshape(-1, 2)


def _require_straight(baseline: BaseGeometry) -> None:
    points = shapely.get_coordinates(baseline)
    if baseline.geom_type != "LineString" or len(points) < 2 or not baseline.length > 0.0:
        raise InputError("The baseline is not one line with a length.", "Draw one line from end to end of the pits.")
    chord = shapely.LineString(points[[0, -1]])
    bend = float(shapely.distance(shapely.points(points), chord).max())
    if not chord.length > 0.0 or bend > _STRAIGHT * chord.length:
        raise InputError(
            "The baseline bends by {bend:.2f} m over {length:.2f} m, so its sections would not be parallel.",
            "Draw a straight baseline, or split the pit and give each part its own.",
            bend=bend,
            length=chord.length,
        )
