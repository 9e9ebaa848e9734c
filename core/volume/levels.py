# SPDX-License-Identifier: GPL-3.0-or-later
"""The column: over each cell the ground has lost the interval [bottom, top]; every split is an intersection with it.

The share of a column between two levels is ``max(top, a) - max(top, b) ...`` summed with the cells' weights. The
columns come in chunks (see `columns`) of what lies close together on the ground, where elevations differ little: a
level costs a pass over the chunks it cuts through, and nothing in those wholly above or below it. Where many levels
cut a chunk (thin benches), one pass sorts its columns into them instead of one pass a level.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]

_CHUNK = 2**15  # columns; fewer are cut by fewer levels, but then the calls cost more than the columns (measured)
_MANY_LEVELS = 96  # above this, sorting the columns into the levels is quicker than one pass a level (measured)


class Chunk(NamedTuple):
    """Elevations of neighbouring whole cells, with the lowest and the highest."""

    z: Values
    low: float
    high: float


class Face(NamedTuple):
    """The upper or lower end of columns: whole cells by chunks, edge cells with their weights, the range of all."""

    chunks: Sequence[Chunk]
    edge: Values
    weights: Values
    low: float
    high: float

    def pieces(self) -> Iterator[Values]:
        """Yield the elevations of each chunk, then those of the edge."""
        yield from (chunk.z for chunk in self.chunks)
        yield self.edge


def parts_of(z: Values) -> list[Values]:
    """Return the values of whole cells cut up as chunks are."""
    return [z[start : start + _CHUNK] for start in range(0, z.size, _CHUNK)]


def chunks_of(z: Values) -> list[Chunk]:
    """Return the elevations of whole cells in chunks."""
    return [Chunk(part, float(part.min()), float(part.max())) for part in parts_of(z)]


def face_of(chunks: Sequence[Chunk], edge: Values, weights: Values) -> Face:
    """Return chunks of whole cells, and edge cells with a weight each, as one end of columns."""
    low = min([float(edge.min(initial=np.inf)), *(chunk.low for chunk in chunks)])
    high = max([float(edge.max(initial=-np.inf)), *(chunk.high for chunk in chunks)])
    return Face(chunks, edge, weights, low, high)


def between_levels(top: Face, bottom: Face, levels: Sequence[float]) -> Values:
    """Return the weighted thickness under the first level, between the levels, and over the last (cells x m).

    ``levels`` ascend. The entries add up to the weighted sum of ``top - bottom``.
    """
    over = _over(top, levels) - _over(bottom, levels)
    over[:-1] -= over[1:].copy()
    return over


def _over(end: Face, levels: Sequence[float]) -> Values:
    """Return the weighted sum of the elevations, then of ``max(elevation, level)`` for every level."""
    over = np.empty(len(levels) + 1)
    over[0] = np.add.reduce(end.edge * end.weights)
    over[1:] = (np.maximum.outer(levels, end.edge) * end.weights).sum(axis=1)
    higher = np.empty(_CHUNK if end.chunks else 0)
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
    """Return a row full of one level: numpy compares two arrays faster than an array and a number."""
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
