# SPDX-License-Identifier: GPL-3.0-or-later
"""The column: over each cell the ground has lost the interval [bottom, top]; every split is an intersection with it.

The share of a column between two levels is ``max(top, a) - max(top, b) ...`` summed with the cells' weights. The
columns are looked at in rows of what lies close together on the ground, where elevations differ little: a level costs
a pass over the rows it cuts through, and nothing in those wholly above or below it. Rows that many levels cut (thin
benches) are sorted into them in one pass instead of one pass a level.

Sums are numpy's own, never products by BLAS (``@``): another process may load another BLAS, which adds up in another
order, and a figure computed again must be the same to the last digit.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]
Elevations = NDArray[np.floating[Any]]  # as the file holds them, or in double precision

_ROW = 2**11  # columns; fewer are cut by fewer levels, but then rows cost more than columns (measured)
_NONE: Values = np.empty(0)
_MANY_LEVELS = 96  # above this, sorting the columns into the levels is quicker than one pass a level (measured)


class Face(NamedTuple):
    """The upper or lower end of columns.

    ``z`` are the elevations of whole cells, ``edge`` those of edge cells. They are worked on as full rows of `_ROW`
    whole cells, each with its ``lows, highs, sums``, and as ``loose`` cells with a weight each: what the rows leave of
    the whole cells, and the edge. ``low, high`` are the lowest and the highest, ``total`` the weighted sum.
    """

    z: Elevations
    edge: Values
    lows: Values
    highs: Values
    sums: Values
    loose: Values
    weights: Values
    low: float
    high: float
    total: float

    @property
    def rows(self) -> Elevations:
        """The elevations in the full rows (rows x `_ROW`)."""
        return self.z[: len(self.sums) * _ROW].reshape(-1, _ROW)


def face_of(z: Elevations, edge: Values, weights: Values) -> Face:
    """Return whole cells, and edge cells with a weight each, as one end of columns; all elevations are known."""
    full = z.size // _ROW * _ROW
    rest = z[full:]
    loose = np.concatenate((rest, edge)) if rest.size else edge  # in double precision, as the edge is
    weights = np.concatenate((np.ones(rest.size), weights)) if rest.size else weights
    lows = highs = sums = _NONE
    if full:
        rows = z[:full].reshape(-1, _ROW)
        lows, highs = rows.min(axis=1).astype(np.float64), rows.max(axis=1).astype(np.float64)
        sums = np.einsum("ij->i", rows, dtype=np.float64)
    low, high = float(loose.min(initial=np.inf)), float(loose.max(initial=-np.inf))
    total = float(np.add.reduce(loose * weights))
    if full:
        low, high, total = min(low, float(lows.min())), max(high, float(highs.max())), total + float(sums.sum())
    return Face(z, edge, lows, highs, sums, loose, weights, low, high, total)


def between_levels(top: Face, bottom: Face, levels: Sequence[float]) -> Values:
    """Return the weighted thickness under the first level, between the levels, and over the last (cells x m).

    ``levels`` ascend. The entries add up to the weighted sum of ``top - bottom``.
    """
    steps = np.asarray(levels, dtype=np.float64)
    over = _over(top, steps) - _over(bottom, steps)
    over[:-1] -= over[1:].copy()
    return over


def _over(end: Face, levels: Values) -> Values:
    """Return the weighted sum of the elevations, then of ``max(elevation, level)`` for every level."""
    over = np.empty(len(levels) + 1)
    over[0] = end.total
    if len(levels):
        over[1:] = np.add.reduce(np.maximum.outer(levels, end.loose) * end.weights, axis=1)
        if len(end.sums):
            over[1:] += _over_rows(end, levels)
    return over


def _over_rows(end: Face, levels: Values) -> Values:
    """Return the sum of ``max(elevation, level)`` over the full rows for every level."""
    rows = end.rows
    above = end.lows >= levels[:, None]
    below = (end.highs <= levels[:, None]) & ~above
    cut = ~(above | below)
    over = np.zeros(len(levels))
    if len(levels) > _MANY_LEVELS:
        often = np.count_nonzero(cut, axis=0) > _MANY_LEVELS
        if often.any():
            over += _over_by_sorting(rows[often].ravel(), levels)
            above, below, cut = above & ~often, below & ~often, cut & ~often
    over += np.add.reduce(above * end.sums, axis=1) + levels * (_ROW * np.count_nonzero(below, axis=1))
    for number in cut.any(axis=1).nonzero()[0].tolist():
        some = cut[number]
        higher = np.maximum(rows if some.all() else rows[some], _row(float(levels[number]), rows.dtype))
        over[number] += np.einsum("ij->", higher, dtype=np.float64)
    return over


@lru_cache(maxsize=16)
def _row(level: float, dtype: np.dtype[Any]) -> Elevations:
    """Return a row full of one level, in the precision of the elevations where that can hold it.

    numpy compares two arrays faster than an array and a number, and two of one precision faster than two of several.
    """
    return np.full(_ROW, level, dtype=dtype if float(dtype.type(level)) == level else np.float64)


def _over_by_sorting(z: Elevations, levels: Values) -> Values:
    """Return the sum of ``max(z, level)`` for every level, by counting the cells in each interval once."""
    slot = np.searchsorted(levels, z, side="right")
    count = np.bincount(slot, minlength=len(levels) + 1)
    moment = np.bincount(slot, weights=z, minlength=len(levels) + 1)
    under = np.cumsum(count)[:-1]
    over: Values = np.cumsum(moment[::-1])[::-1][1:] + levels * under
    return over


def active_levels(levels: Sequence[float], bench_m: float | None, low: float, high: float) -> list[float]:
    """Return the licence levels and bench edges (multiples of ``bench_m``) strictly between ``low`` and ``high``."""
    active = {level for level in levels if low < level < high}
    if bench_m is not None:
        first, last = math.floor(low / bench_m) + 1, math.ceil(high / bench_m) - 1
        active |= {step * bench_m for step in range(first, last + 1)}
    return sorted(active)


def intervals(active: Sequence[float], low: float, high: float) -> Iterator[float]:
    """Yield a point inside each interval that the active levels cut [low, high] into, to look its meaning up."""
    edges = [low, *active, high]
    for a, b in zip(edges, edges[1:]):
        yield (a + b) / 2.0
