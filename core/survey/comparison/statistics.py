# SPDX-License-Identifier: GPL-3.0-or-later
"""What differences of height are like: centre and spread, plainly and robustly, in all and by slope."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Values = NDArray[Any]

OUTLIER_NMAD = 3.5  # differences further from the median are set aside as disturbed ground or blunders
PER_SIGMA = 1.4826  # median absolute deviation of a normal distribution to its sigma
SLOPE_LIMITS_DEG = (0.0, 5.0, 10.0, 20.0, 30.0, 45.0, 90.0)
_BARS = 60


@dataclass(frozen=True)
class Spread:
    """Differences after minus before (m). Median and NMAD are of all cells, mean and deviation of the kept ones."""

    cells: int
    kept: int
    median_m: float
    nmad_m: float
    mean_m: float
    sd_m: float

    @property
    def set_aside_pct(self) -> float:
        """Return the share of cells beyond 3.5 NMAD, percent."""
        return 100.0 * (self.cells - self.kept) / self.cells if self.cells else 0.0

    @property
    def limits_m(self) -> tuple[float, float]:
        """Return the differences between which cells are kept."""
        reach = max(OUTLIER_NMAD * self.nmad_m, 1e-6)
        return self.median_m - reach, self.median_m + reach


@dataclass(frozen=True)
class SlopeClass:
    """The differences on ground of a slope (degrees, lower limit included)."""

    low_deg: float
    high_deg: float
    spread: Spread


@dataclass(frozen=True)
class Histogram:
    """Numbers of cells between edges (m); cells beyond the edges are not drawn."""

    edges_m: tuple[float, ...]
    counts: tuple[int, ...]


def nmad(values: Values) -> float:
    """Return the normalised median absolute deviation from the median."""
    return PER_SIGMA * float(np.median(np.abs(values - np.median(values))))


def spread(values: Values) -> Spread:
    """Describe finite differences; all NaN when there are none."""
    if values.size == 0:
        return Spread(0, 0, math.nan, math.nan, math.nan, math.nan)
    median = float(np.median(values))
    first = Spread(values.size, 0, median, PER_SIGMA * float(np.median(np.abs(values - median))), math.nan, math.nan)
    low, high = first.limits_m
    kept = values[(values >= low) & (values <= high)].astype(np.float64)
    return Spread(values.size, kept.size, median, first.nmad_m, float(kept.mean()), float(kept.std()))


def by_slope(values: Values, slopes_deg: Values) -> tuple[SlopeClass, ...]:
    """Describe the differences by slope of the ground; classes without cells are left out."""
    classes = []
    for low, high in zip(SLOPE_LIMITS_DEG, SLOPE_LIMITS_DEG[1:]):
        here = values[(slopes_deg >= low) & (slopes_deg < high)]
        if here.size:
            classes.append(SlopeClass(low, high, spread(here)))
    return tuple(classes)


def histogram(values: Values, about: Spread) -> Histogram:
    """Count the differences within five NMAD of the median."""
    reach = max(5.0 * about.nmad_m, 1e-3)
    counts, edges = np.histogram(values, bins=_BARS, range=(about.median_m - reach, about.median_m + reach))
    return Histogram(tuple(edges.tolist()), tuple(counts.tolist()))


def cleaned(samples: Sequence[Values], about: Spread) -> list[Values]:
    """Return samples with NaN where a difference was set aside."""
    low, high = about.limits_m
    return [np.where((sample >= low) & (sample <= high), sample, np.nan) for sample in samples]
