# SPDX-License-Identifier: GPL-3.0-or-later
"""The column: over each cell the ground has lost the interval [bottom, top]; every split is an intersection with it.

The share of a column between two levels is ``max(top, a) - max(top, b) ...`` summed with the cells' weights. The
columns lie in one row (see `share`), and what follows each other there lies close together on the ground, where
elevations differ little. So the row is worked on in chunks: a level costs a pass over the chunks it cuts through, and
nothing in those wholly above or below it. Where many levels cut a chunk (thin benches), one pass sorts its columns
into them instead of one pass a level.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .share import Share

Values = NDArray[np.float64]

_CHUNK = 2**15  # columns; fewer are cut by fewer levels, but then the calls cost more than the columns (measured)
_MANY_LEVELS = 96  # above this, sorting the columns into the levels is quicker than one pass a level (measured)


class Chunk(NamedTuple):
    """Elevations of neighbouring whole cells, with the lowest and the highest."""

    z: Values
    low: float
    high: float


class Face(NamedTuple):
    """The upper or lower end of a share's columns: whole cells by chunks, edge cells, and the range of all."""

    chunks: list[Chunk]
    edge: Values
    low: float
    high: float


def face(share: Share, picked: Values) -> Face:
    """Return the elevations of a share's cells as one end of its columns."""
    edge = picked[share.whole :]
    parts = [picked[start : min(start + _CHUNK, share.whole)] for start in range(0, share.whole, _CHUNK)]
    chunks = [Chunk(z, float(z.min()), float(z.max())) for z in parts]
    low = min([float(edge.min(initial=np.inf)), *(chunk.low for chunk in chunks)])
    high = max([float(edge.max(initial=-np.inf)), *(chunk.high for chunk in chunks)])
    return Face(chunks, edge, low, high)


def between_levels(share: Share, top: Face, bottom: Face, levels: Sequence[float]) -> Values:
    """Return the weighted thickness under the first level, between the levels, and over the last (cells x m).

    ``levels`` ascend. The entries add up to the weighted sum of ``top - bottom``.
    """
    over = _over(share, top, levels) - _over(share, bottom, levels)
    over[:-1] -= over[1:].copy()
    return over


def _over(share: Share, end: Face, levels: Sequence[float]) -> Values:
    """Return the weighted sum of the elevations, then of ``max(elevation, level)`` for every level."""
    over = np.empty(len(levels) + 1)
    over[0] = np.add.reduce(end.edge * share.fractions)
    over[1:] = (np.maximum.outer(levels, end.edge) * share.fractions).sum(axis=1)
    higher = np.empty(min(share.whole, _CHUNK))
    for z, low, high in end.chunks:
        first = bisect_right(levels, low)
        last = max(first, bisect_left(levels, high))
        over[: first + 1] += np.einsum("i->", z)
        over[last + 1 :] += np.multiply(levels[last:], z.size)
        if last - first > _MANY_LEVELS:
            over[first + 1 : last + 1] += _over_by_sorting(z, levels[first:last])
            continue
        for number in range(first, last):
            row = _row(levels[number])[: z.size]
            over[number + 1] += np.einsum("i->", np.maximum(z, row, out=higher[: z.size]))
    return over


@lru_cache(maxsize=16)
def _row(level: float) -> Values:
    """Return a chunk full of one level: numpy compares two arrays faster than an array and a number."""
    return np.full(_CHUNK, level)


def _over_by_sorting(z: Values, levels: Sequence[float]) -> Values:
    """Return the sum of ``max(z, level)`` for every level, by counting the cells in each interval once."""
    edges = np.asarray(levels)
    slot = np.searchsorted(edges, z, side="right")
    count = np.bincount(slot, minlength=len(edges) + 1)
    moment = np.bincount(slot, weights=z, minlength=len(edges) + 1)
    under = np.cumsum(count)[:-1]
    over: Values = np.cumsum(moment[::-1])[::-1][1:] + edges * under
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
