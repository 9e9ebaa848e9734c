# SPDX-License-Identifier: GPL-3.0-or-later
"""Which runs hang together: cells that share a side, never only a corner."""

from __future__ import annotations

import numpy as np

from .table import Numbers, Runs


def components(runs: Runs) -> Numbers:
    """Return the number of the component each run belongs to, counted from 0."""
    first, second = _touching(runs)
    parent = np.arange(len(runs), dtype=np.int64)
    while True:
        a, b = parent[first], parent[second]
        apart = a != b
        if not apart.any():
            break
        np.minimum.at(parent, np.maximum(a[apart], b[apart]), np.minimum(a[apart], b[apart]))
        parent = _flattened(parent)
    return np.unique(parent, return_inverse=True)[1].astype(np.int64)


def _flattened(parent: Numbers) -> Numbers:
    while True:
        grand = parent[parent]
        if np.array_equal(grand, parent):
            return parent
        parent = grand


def _touching(runs: Runs) -> tuple[Numbers, Numbers]:
    """Return the pairs of runs in neighbouring rows that share a column."""
    if len(runs) == 0:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    wide = int(runs.ends.max()) + 2
    below = (runs.rows + 1) * wide
    first = np.searchsorted(runs.rows * wide + runs.ends, below + runs.starts, side="right")
    last = np.searchsorted(runs.rows * wide + runs.starts, below + runs.ends, side="left")
    count = np.maximum(last - first, 0)
    upper = np.repeat(np.arange(len(runs)), count)
    within = np.arange(upper.size) - np.repeat(np.cumsum(count) - count, count)
    return upper, np.repeat(first, count) + within
