# SPDX-License-Identifier: GPL-3.0-or-later
"""Ridge and valley lines through a hole: with their own heights, or with heights from the ground at both ends.

A line without heights takes them where it runs over undisturbed ground; over the hole it goes on as the cubic that
keeps height and slope at both ends, so that a line over a round hilltop is not cut short by its chord.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from ...phrases import Remark, remark
from .holes import Hole, Patch

Reals = NDArray[np.float64]

_SPACING = 0.04  # of the hole's radius between the points that stand for a line
_SLOPE_OVER = 0.35  # of the hole's radius: ground at each end that the slope is taken from


@dataclass(frozen=True)
class GroundLine:
    """A ridge or valley line (k, 3); heights NaN where it has none."""

    name: str
    xyz: Reals


def lines_over(patch: Patch, hole: Hole, lines: Iterable[GroundLine], remarks: list[Remark]) -> list[Reals]:
    """Return the pieces of lines over a hole with heights (k, 3); what cannot be used is said in ``remarks``."""
    found = []
    for line in lines:
        if not shapely.LineString(line.xyz[:, :2]).intersects(hole.outline):
            continue
        sampled = _sampled(line.xyz, max(_SPACING * hole.radius_m, min(patch.grid.dx, patch.grid.dy)))
        inside = shapely.contains_xy(hole.outline, sampled[:, 0], sampled[:, 1])
        if np.isfinite(line.xyz[:, 2]).all():
            found += _runs(sampled, inside)
            continue
        filled = _from_ends(patch, sampled, inside, _SLOPE_OVER * hole.radius_m)
        pieces = _runs(filled, inside & np.isfinite(filled[:, 2]))
        if not pieces:
            remarks.append(remark("restore.line.open", name=line.name))
        found += pieces
    return found


def _sampled(xyz: Reals, spacing_m: float) -> Reals:
    """Return points along a line at most ``spacing_m`` apart, its vertices among them."""
    steps = np.hypot(*np.diff(xyz[:, :2], axis=0).T)
    pieces = []
    for start, end, length in zip(xyz[:-1], xyz[1:], steps.tolist()):
        count = max(1, math.ceil(length / spacing_m))
        pieces.append(start + np.arange(count)[:, None] / count * (end - start))
    return np.concatenate((*pieces, xyz[-1:]))


def _runs(xyz: Reals, chosen: NDArray[np.bool_]) -> list[Reals]:
    """Return the stretches of a line whose points are chosen, two points or more each."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], chosen, [False])).astype(np.int8)))
    return [xyz[a:b] for a, b in zip(edges[::2].tolist(), edges[1::2].tolist()) if b - a > 1]


def _from_ends(patch: Patch, xyz: Reals, inside: NDArray[np.bool_], reach_m: float) -> Reals:
    """Give points heights: the ground's where it is known, the cubic between known ends over each gap."""
    along = np.concatenate(([0.0], np.cumsum(np.hypot(*np.diff(xyz[:, :2], axis=0).T))))
    _rows, _cols, on = patch.cells_at(xyz[:, :2])
    z = np.full(len(xyz), np.nan)
    z[on] = _bilinear(patch, xyz[on, :2])
    z[inside] = np.nan
    result = xyz.copy()
    result[:, 2] = z
    known = np.isfinite(z)
    edges = np.flatnonzero(np.diff(np.concatenate(([True], known, [True])).astype(np.int8)))
    for a, b in zip(edges[::2].tolist(), edges[1::2].tolist()):
        if a == 0 or b == len(z):
            continue  # open at one end: no height can be carried over
        before = known & (along < along[a]) & (along >= along[a - 1] - reach_m)
        after = known & (along >= along[b]) & (along <= along[b] + reach_m)
        before[:a] &= _unbroken(known[:a][::-1])[::-1]
        after[b:] &= _unbroken(known[b:])
        result[a:b, 2] = _cubic(along[a:b], (along[before], z[before]), (along[after], z[after]))
    return result


def _unbroken(known: NDArray[np.bool_]) -> NDArray[np.bool_]:
    first: NDArray[np.bool_] = np.logical_and.accumulate(known)
    return first


def _cubic(at: Reals, before: tuple[Reals, Reals], after: tuple[Reals, Reals]) -> Reals:
    """Return the cubic with the height and slope of the ground at both ends of a gap (slopes from parabolas)."""
    start, end = before[0][-1], after[0][0]
    (z0, s0), (z1, s1) = _end(*before, float(start)), _end(*after, float(end))
    length = end - start
    t = (at - start) / length
    result: Reals = (
        (2 * t**3 - 3 * t**2 + 1) * z0
        + (t**3 - 2 * t**2 + t) * length * s0
        + (-2 * t**3 + 3 * t**2) * z1
        + (t**3 - t**2) * length * s1
    )
    return result


def _end(along: Reals, z: Reals, at: float) -> tuple[float, float]:
    """Return height and slope at the end of known ground by a parabola (a line, a level) through its points."""
    degree = min(2, len(along) - 1)
    terms = np.polyfit(along - at, z, degree)[::-1]
    return float(terms[0]), float(terms[1]) if degree else 0.0


def _bilinear(patch: Patch, xy: Reals) -> Reals:
    """Return the known ground at points between cell centres; NaN where one of the four is unknown."""
    cols = np.clip((xy[:, 0] - patch.grid.west) / patch.grid.dx - 0.5, 0.0, patch.grid.width - 1.0)
    rows = np.clip((patch.grid.north - xy[:, 1]) / patch.grid.dy - 0.5, 0.0, patch.grid.height - 1.0)
    r, c = np.floor(rows).astype(np.int64), np.floor(cols).astype(np.int64)
    r2, c2 = np.minimum(r + 1, patch.grid.height - 1), np.minimum(c + 1, patch.grid.width - 1)
    fr, fc = rows - r, cols - c
    z = patch.known
    top, bottom = z[r, c] * (1.0 - fc) + z[r, c2] * fc, z[r2, c] * (1.0 - fc) + z[r2, c2] * fc
    result: Reals = top * (1.0 - fr) + bottom * fr
    return result
