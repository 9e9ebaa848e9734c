# SPDX-License-Identifier: GPL-3.0-or-later
"""The column: over each cell the ground has lost the interval [bottom, top]; every split is an intersection with it.

The share of a column between two levels is ``max(top, a) - max(top, b) ...`` summed with the cells' weights. Only
levels that cut through a surface of the window cost anything; where many do (benches), one pass sorts the columns
into them instead of one pass a level.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..rasters import Elevations
from .share import Weights

_MANY_LEVELS = 96  # above this, sorting the columns into the levels is quicker than one pass a level (measured)


class Face(NamedTuple):
    """The upper or lower end of a window's columns, with its lowest and highest elevation."""

    z: Elevations
    low: float
    high: float


def face(z: Elevations) -> Face:
    """Return elevations with their range."""
    return Face(z, float(z.min()), float(z.max()))


def between_levels(weights: Weights, top: Face, bottom: Face, levels: Sequence[float]) -> list[float]:
    """Return the weighted thickness under the first level, between the levels, and over the last (cells x m).

    ``levels`` ascend. The entries add up to the weighted sum of ``top - bottom``.
    """
    over = [a - b for a, b in zip(_over(weights, top, levels), _over(weights, bottom, levels))]
    return [a - b for a, b in zip(over, over[1:])] + over[-1:]


def _over(weights: Weights, end: Face, levels: Sequence[float]) -> list[float]:
    """Return the weighted sum of the elevations, then of ``max(elevation, level)`` for every level."""
    z, low, high = end
    plain = weights.total(z)
    crossing = [level for level in levels if low < level < high]
    if len(crossing) > _MANY_LEVELS:
        found = iter(_over_by_sorting(weights.dense(), z, crossing))
    else:
        found = _over_one_by_one(weights, z, crossing)
    sums = [plain if level <= low else level * weights.cells if level >= high else next(found) for level in levels]
    return [plain, *sums]


def _over_one_by_one(weights: Weights, z: Elevations, levels: Sequence[float]) -> Iterator[float]:
    higher = np.empty(z.shape)
    for level in levels:
        row = np.full(z.shape[1], level)  # numpy compares two arrays faster than an array and a number
        yield weights.total(np.maximum(z, row, out=higher))


def _over_by_sorting(weights: NDArray[np.float64], z: Elevations, levels: Sequence[float]) -> list[float]:
    """Return sum of weights x max(z, level) for every level, by counting the cells in each interval once."""
    edges = np.asarray(levels)
    slot = np.searchsorted(edges, z.ravel(), side="right")
    count = len(edges) + 1
    weight = np.bincount(slot, weights=weights.ravel(), minlength=count)
    moment = np.bincount(slot, weights=(weights * z).ravel(), minlength=count)
    weight_over = np.cumsum(weight[::-1])[::-1][1:]
    moment_over = np.cumsum(moment[::-1])[::-1][1:]
    result: list[float] = (moment_over + edges * (weight.sum() - weight_over)).tolist()
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
