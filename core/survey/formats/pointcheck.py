# SPDX-License-Identifier: GPL-3.0-or-later
"""Points that are written twice, and points that stand alone in height: found, not removed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...progress import Progress, stop_if_cancelled
from .nouns import Floats

SAME_PLACE_M = 0.001  # R115 files carry millimetres
SPIKE_M = 5.0  # engineering default: further than this from all heights around but one
HEIGHTS_M = (-11_000.0, 9_000.0)  # deepest sea floor to highest ground
_POINTS_PER_CELL = 10
_LEAST_NEIGHBOURS = 6
_COLUMNS = 1 << 20


def duplicates(x: Floats, y: Floats) -> NDArray[np.int64]:
    """Return for each point the index of the first one at the same place (to a millimetre), or -1."""
    first = np.full(x.size, -1, dtype=np.int64)
    if not x.size:
        return first
    u, v = np.round(x / SAME_PLACE_M), np.round(y / SAME_PLACE_M)
    order = np.lexsort((np.arange(x.size), v, u))
    same = (np.diff(u[order]) == 0.0) & (np.diff(v[order]) == 0.0)
    begins = np.concatenate(([True], ~same))
    leaders = order[np.maximum.accumulate(np.where(begins, np.arange(x.size), 0))]
    first[order] = np.where(begins, -1, leaders)
    return first


def spikes(x: Floats, y: Floats, z: Floats, progress: Progress, *, limit_m: float = SPIKE_M) -> Floats:
    """Return for each point the height gap (m) to all but one of its neighbours where it exceeds the limit, else 0.

    Neighbours are the points of the same and the eight surrounding cells of a grid with about ten points a cell; a
    face between two benches has many points on either side, so that only a point that stands alone is found.
    """
    gaps = np.zeros(x.size)
    if x.size <= _LEAST_NEIGHBOURS:
        return gaps
    column, row = _cells(x, y)
    key = row * _COLUMNS + column
    order = np.argsort(key, kind="stable")
    keys, starts = np.unique(key[order], return_index=True)
    ends = np.append(starts[1:], key.size)
    place = {int(k): at for at, k in enumerate(keys)}
    for at, centre in enumerate(keys):
        if at % 1000 == 0:
            stop_if_cancelled(progress)
            progress.report(100.0 * at / keys.size)
        around = [
            order[starts[near] : ends[near]]
            for dr in (-1, 0, 1)
            for dc in (-1, 0, 1)
            if (near := place.get(int(centre) + dr * _COLUMNS + dc)) is not None
        ]
        here = order[starts[at] : ends[at]]
        gaps[here] = _second_gap(z[here], np.sort(z[np.concatenate(around)]))
    gaps[gaps <= limit_m] = 0.0
    return gaps


def _cells(x: Floats, y: Floats) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return column and row of each point; strays far away do not make the cells bigger."""
    (west, east), (south, north) = np.percentile(x, (1, 99)), np.percentile(y, (1, 99))
    area = max((east - west) * (north - south), 1.0)
    size = max(float(np.sqrt(area * _POINTS_PER_CELL / x.size)), 0.01)
    column, row = np.floor((x - west) / size), np.floor((y - south) / size)
    limit = _COLUMNS // 2 - 2
    return (
        np.clip(column, -limit, limit).astype(np.int64) + _COLUMNS // 2,
        np.clip(row, -limit, limit).astype(np.int64) + _COLUMNS // 2,
    )


def _second_gap(heights: Floats, around: Floats) -> Floats:
    """Return the distance from each height to the second nearest other one of a sorted list that contains it."""
    if around.size <= _LEAST_NEIGHBOURS:
        return np.zeros(heights.size)
    at = np.searchsorted(around, heights)
    padded = np.concatenate(([-np.inf, -np.inf], around, [np.inf, np.inf]))
    offsets = np.array([-2, -1, 1, 2])
    distances = np.abs(padded[at[:, None] + 2 + offsets] - heights[:, None])
    return np.asarray(np.sort(distances, axis=1)[:, 1])
