# SPDX-License-Identifier: GPL-3.0-or-later
"""Which cells of a window count, and how much: runs of whole cells, and edge cells with a fraction each.

What a window holds is picked cell by cell into rows of numbers: the whole cells by bands of the window's rows, the edge
cells apart. All sums go over these: cells outside cost nothing, and only the edge cells need multiplying.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]
Indices = NDArray[np.int64]


@dataclass(frozen=True)
class Share:
    """What a polygon holds of a window: its edge cells with their fractions, and runs of whole cells (end exclusive).

    Rows and columns count from the window's corner; the runs are sorted by row.
    """

    shape: tuple[int, int]
    rows: Indices
    cols: Indices
    fractions: Values
    run_rows: Indices
    run_starts: Indices
    run_ends: Indices

    @cached_property
    def whole(self) -> int:
        """The number of whole cells."""
        return int(np.add.reduce(self.run_ends - self.run_starts))

    @cached_property
    def cells(self) -> float:
        """The sum of the weights."""
        return float(np.add.reduce(self.fractions)) + self.whole

    def bands(self, cells: int) -> Iterator[slice]:
        """Yield the window's rows in slices of at most ``cells`` cells (one row at least) that hold a whole cell."""
        if not self.whole:
            return
        rows = max(1, cells // self.shape[1])
        used = np.zeros(-(-self.shape[0] // rows), dtype=bool)
        used[self.run_rows // rows] = True
        for number in used.nonzero()[0].tolist():
            yield slice(number * rows, (number + 1) * rows)

    def inner(self, values: NDArray[np.floating[Any]], band: slice) -> Values:
        """Return the whole cells of some rows out of a window (rows x columns), in their order."""
        full = self.whole == self.shape[0] * self.shape[1]
        picked: NDArray[np.floating[Any]] = values[band].ravel() if full else values[band][self._inside[band]]
        return picked.astype(np.float64, copy=False)

    def edge(self, values: NDArray[np.floating[Any]]) -> Values:
        """Return the edge cells out of a window (rows x columns)."""
        return values[self.rows, self.cols].astype(np.float64, copy=False)

    def dense(self) -> Values:
        """Return the weights of all cells (rows x columns)."""
        weights = self._inside.astype(np.float64)
        weights[self.rows, self.cols] = self.fractions
        return weights

    @cached_property
    def _inside(self) -> NDArray[np.bool_]:
        """True in the whole cells (rows x columns): the first run of every row at once, the few others one by one."""
        height, width = self.shape
        first = np.ones(len(self.run_rows), dtype=bool)
        first[1:] = self.run_rows[1:] != self.run_rows[:-1]
        number = np.int16 if width < 2**15 else np.int32  # short numbers are compared faster
        starts, ends = np.zeros((2, height, 1), dtype=number)
        starts[self.run_rows[first], 0], ends[self.run_rows[first], 0] = self.run_starts[first], self.run_ends[first]
        cols = np.arange(width, dtype=number)
        inside: NDArray[np.bool_] = cols >= starts
        inside &= cols < ends
        for run in (~first).nonzero()[0].tolist():
            inside[self.run_rows[run], self.run_starts[run] : self.run_ends[run]] = True
        return inside
