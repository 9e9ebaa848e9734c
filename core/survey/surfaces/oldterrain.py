# SPDX-License-Identifier: GPL-3.0-or-later
"""An old terrain (a 1:10000 DEM, old contours) beside the present one on undisturbed ground around a hole (R97.3)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .holes import Hole, Patch, around

RING_M = 60.0  # the ground around a hole that the two are compared on (engineering default)
FEWEST_CELLS = 100
_PER_SIGMA = 1.4826  # median absolute deviation of a normal distribution to its sigma


@dataclass(frozen=True)
class ShiftCheck:
    """Present minus old on undisturbed ground (m): how many cells, median, spread as NMAD, largest."""

    cells: int
    bias_m: float
    nmad_m: float
    largest_m: float

    @property
    def usable(self) -> bool:
        """Whether there was enough ground to say anything."""
        return self.cells >= FEWEST_CELLS


def shift_check(patch: Patch, hole: Hole, ring_m: float = RING_M) -> ShiftCheck:
    """Compare the two terrains within ``ring_m`` of a hole."""
    values = patch.left[around(patch, hole, ring_m)]
    values = values[np.isfinite(values)]
    if not values.size:
        return ShiftCheck(0, 0.0, 0.0, 0.0)
    bias = float(np.median(values))
    nmad = _PER_SIGMA * float(np.median(np.abs(values - bias)))
    return ShiftCheck(int(values.size), bias, nmad, float(np.abs(values).max()))
