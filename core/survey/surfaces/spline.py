# SPDX-License-Identifier: GPL-3.0-or-later
"""A thin-plate spline through scattered heights: the surface of least bending, exact for planes (Duchon 1977).

Solved densely, so the number of control points is limited by who calls it; numpy only.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...progress import Progress, stop_if_cancelled

Reals = NDArray[np.float64]

_PAIRS = 4_000_000  # kernel values that are held at once


@dataclass(frozen=True)
class Spline:
    """The solved surface; places are kept relative to the centre and in units of the extent."""

    centre: Reals
    extent: float
    places: Reals
    weights: Reals
    plane: Reals  # height at the centre, slopes per unit

    def at(self, xy: Reals, progress: Progress) -> Reals:
        """Return the heights at points (n, 2)."""
        u = (xy - self.centre) / self.extent
        z = self.plane[0] + u @ self.plane[1:]
        step = max(1, _PAIRS // max(1, len(self.places)))
        for start in range(0, len(u), step):
            stop_if_cancelled(progress)
            some = slice(start, start + step)
            z[some] += _kernel(u[some], self.places) @ self.weights
        result: Reals = z
        return result


def fit_spline(xyz: Reals) -> Spline:
    """Return the spline through points (n, 3) at different places, three or more that enclose an area."""
    centre = xyz[:, :2].mean(axis=0)
    extent = max(float(np.ptp(xyz[:, :2], axis=0).max()), 1e-9)
    u, n = (xyz[:, :2] - centre) / extent, len(xyz)
    sides = np.column_stack((np.ones(n), u))
    system = np.zeros((n + 3, n + 3))
    system[:n, :n] = _kernel(u, u)
    system[:n, n:], system[n:, :n] = sides, sides.T
    level = float(xyz[:, 2].mean())
    solved = np.linalg.solve(system, np.append(xyz[:, 2] - level, np.zeros(3)))
    plane = solved[n:].copy()
    plane[0] += level
    return Spline(centre, extent, u, solved[:n], plane)


def _kernel(one: Reals, two: Reals) -> Reals:
    """Return r² log r of all pairs (half of r² log r²)."""
    squared = (one * one).sum(axis=1)[:, None] + (two * two).sum(axis=1)[None, :] - 2.0 * (one @ two.T)
    np.maximum(squared, 1e-18, out=squared)
    result: Reals = 0.5 * squared * np.log(squared)
    return result


def spread_from_rim(rim: Reals, values: Reals, xy: Reals, progress: Progress) -> Reals:
    """Spread what is left at the rim over the hole, weighted by the inverse square of the distance.

    Along a straight edge that is Poisson's integral, so the result is nearly harmonic: it meets the rim and never
    exceeds what stands there. ``rim`` (m, 2), ``xy`` (n, 2) in metres.
    """
    centre = rim.mean(axis=0)
    r, places = rim - centre, xy - centre
    result = np.empty(len(xy))
    sides = np.column_stack((values, np.ones(len(values))))
    step = max(1, _PAIRS // max(1, len(r)))
    for start in range(0, len(places), step):
        stop_if_cancelled(progress)
        some = places[start : start + step]
        squared = (some * some).sum(axis=1)[:, None] + (r * r).sum(axis=1)[None, :] - 2.0 * (some @ r.T)
        sums = (1.0 / np.maximum(squared, 1e-12)) @ sides
        result[start : start + step] = sums[:, 0] / sums[:, 1]
    return result
