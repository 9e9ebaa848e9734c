# SPDX-License-Identifier: GPL-3.0-or-later
"""The column: over each cell the ground has lost the interval [bottom, top]; every split is an intersection with it.

The share of a column between two levels is ``max(top, a) - max(top, b) ...`` summed with the cells' weights. Only
levels that cut through the window's columns cost anything; where many do (benches), one pass sorts the columns into
them instead of one pass a level.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from ..rasters import Elevations

Weights = NDArray[np.float64]

_MANY_LEVELS = 8  # above this, sorting the columns into the levels is quicker than one pass a level (measured)


def total(weights: Weights, values: Elevations) -> float:
    """Return the weighted sum in double precision."""
    return float(np.vdot(weights, values))


def between_levels(weights: Weights, top: Elevations, bottom: Elevations, levels: Sequence[float]) -> list[float]:
    """Return the weighted thickness under the first level, between the levels, and over the last (cells x m).

    ``levels`` ascend. The entries add up to the weighted sum of ``top - bottom``.
    """
    if len(levels) > _MANY_LEVELS:
        over = _over_by_sorting(weights, top, levels) - _over_by_sorting(weights, bottom, levels)
    else:
        over = np.array([_over(weights, top, level) - _over(weights, bottom, level) for level in levels])
    whole = total(weights, top) - total(weights, bottom)
    heights = [whole, *over.tolist()]
    return [heights[i] - heights[i + 1] for i in range(len(levels))] + [heights[-1]]


def _over(weights: Weights, z: Elevations, level: float) -> float:
    return total(weights, np.maximum(z, level))


def _over_by_sorting(weights: Weights, z: Elevations, levels: Sequence[float]) -> NDArray[np.float64]:
    """Return sum of weights x max(z, level) for every level, by counting the cells in each interval once."""
    edges = np.asarray(levels)
    slot = np.searchsorted(edges, z.ravel(), side="right")
    count = len(edges) + 1
    weight = np.bincount(slot, weights=weights.ravel(), minlength=count)
    moment = np.bincount(slot, weights=(weights * z).ravel(), minlength=count)
    weight_over = np.cumsum(weight[::-1])[::-1][1:]
    moment_over = np.cumsum(moment[::-1])[::-1][1:]
    result: NDArray[np.float64] = moment_over + edges * (weight.sum() - weight_over)
    return result


def active_levels(levels: Sequence[float], bench_m: float | None, low: float, high: float) -> list[float]:
    """Return the licence levels and bench edges (multiples of ``bench_m``) strictly between ``low`` and ``high``."""
    active = {level for level in levels if low < level < high}
    if bench_m is not None:
        first, last = int(np.floor(low / bench_m)) + 1, int(np.ceil(high / bench_m)) - 1
        active |= {step * bench_m for step in range(first, last + 1)}
    return sorted(active)


def intervals(active: Sequence[float], low: float, high: float) -> Iterator[float]:
    """Yield a point inside each interval that the active levels cut [low, high] into, to look its meaning up."""
    edges = [low, *active, high]
    for a, b in zip(edges, edges[1:]):
        yield (a + b) / 2.0
