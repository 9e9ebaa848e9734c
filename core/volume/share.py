# SPDX-License-Identifier: GPL-3.0-or-later
"""What a polygon holds of a window's cells, without a weight for every cell: runs of whole cells, and edge cells.

Sums over runs need no multiplication and no array of weights; they are numpy's pairwise sums. They use one thread:
the windows are shared out over threads, and a BLAS that starts its own for every product would fight with them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]
Indices = NDArray[np.int64]


class Weights(Protocol):
    """How much of each cell of a window counts, 0 to 1."""

    @property
    def cells(self) -> float:
        """The sum of the weights."""

    def total(self, values: Values) -> float:
        """Return the weighted sum of the window's values."""

    def dense(self) -> Values:
        """Return the weights of all cells (rows x columns)."""


@dataclass(frozen=True)
class Share:
    """What a polygon holds of a window: flat indices and fractions of the edge cells, flat (start, end) of runs."""

    shape: tuple[int, int]
    edges: Indices
    fractions: Values
    runs: Indices

    @cached_property
    def cells(self) -> float:
        """The sum of the weights."""
        return float(self.fractions.sum() + (self.runs[:, 1] - self.runs[:, 0]).sum())

    def total(self, values: Values) -> float:
        """Return the weighted sum of the window's values, in double precision."""
        flat = values.ravel()
        edge = float(np.multiply(flat[self.edges], self.fractions).sum())
        bounds = self._bounds
        return edge + (float(np.add.reduceat(flat, bounds)[::2].sum()) if bounds.size else 0.0)

    def highest(self, values: Values) -> float:
        """Return the highest value of the cells that have a weight, at least 0."""
        flat = values.ravel()
        edge = float(flat[self.edges].max(initial=0.0, where=self.fractions > 0.0))
        bounds = self._bounds
        return max(edge, float(np.maximum.reduceat(flat, bounds)[::2].max())) if bounds.size else edge

    def dense(self) -> Values:
        """Return the weights of all cells (rows x columns)."""
        size = self.shape[0] * self.shape[1]
        steps = np.zeros(size + 1, dtype=np.int8)
        bounds = self._joined
        steps[bounds[0::2]] = 1
        steps[bounds[1::2]] = -1
        weights = np.cumsum(steps[:-1], dtype=np.int8).astype(np.float64)
        weights[self.edges] = self.fractions
        return weights.reshape(self.shape)

    @cached_property
    def _joined(self) -> Indices:
        """Start and end of the runs in turn; a run that goes on in the next row counts as one."""
        flat = self.runs.ravel()
        apart = np.ones(len(flat), dtype=bool)
        apart[1:-1] = np.repeat(flat[2::2] != flat[1:-1:2], 2)
        joined: Indices = flat[apart]
        return joined

    @cached_property
    def _bounds(self) -> Indices:
        """The same for ``reduceat``, where the end of the window is not an index."""
        joined = self._joined
        return joined[:-1] if joined.size and joined[-1] == self.shape[0] * self.shape[1] else joined


@dataclass(frozen=True)
class Rest:
    """What others leave of a share."""

    whole: Share
    taken: Sequence[Share]

    @property
    def cells(self) -> float:
        """The sum of the weights."""
        return self.whole.cells - sum(share.cells for share in self.taken)

    def total(self, values: Values) -> float:
        """Return the weighted sum of the window's values."""
        return self.whole.total(values) - sum(share.total(values) for share in self.taken)

    def dense(self) -> Values:
        """Return the weights of all cells (rows x columns)."""
        weights = self.whole.dense()
        for share in self.taken:
            weights -= share.dense()
        return weights
