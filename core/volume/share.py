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
Cells = NDArray[np.bool_]
Elevations = NDArray[np.floating[Any]]  # as the file holds them, or in double precision

_ROUNDING = 1e-9  # of a cell: what two ways to the same fraction may be off by


@dataclass(frozen=True)
class Share:
    """What a polygon holds of a window: its edge cells with their fractions, and runs of whole cells (end exclusive).

    Rows and columns count from the window's corner; the runs are sorted by row. What is left of a share knows its
    whole cells as a ``mask`` (rows x columns) instead of runs.
    """

    shape: tuple[int, int]
    rows: Indices
    cols: Indices
    fractions: Values
    run_rows: Indices
    run_starts: Indices
    run_ends: Indices
    mask: Cells | None = None

    @cached_property
    def whole(self) -> int:
        """The number of whole cells."""
        if self.mask is not None:
            return int(np.count_nonzero(self.mask))
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
        used[(self.run_rows if self.mask is None else self.mask.any(axis=1).nonzero()[0]) // rows] = True
        for number in used.nonzero()[0].tolist():
            yield slice(number * rows, (number + 1) * rows)

    def inner(self, values: Elevations, band: slice) -> Elevations:
        """Return the whole cells of some rows out of a window (rows x columns), in their order and precision."""
        full = self.whole == self.shape[0] * self.shape[1]
        picked: Elevations = values[band].ravel() if full else values[band][self._inside[band]]
        return picked

    def edge(self, values: Elevations) -> Values:
        """Return the edge cells out of a window (rows x columns) in double precision."""
        if values.flags.c_contiguous:  # one number a cell is quicker than two
            return values.reshape(-1).take(self._places).astype(np.float64, copy=False)
        return values[self.rows, self.cols].astype(np.float64, copy=False)

    @cached_property
    def _places(self) -> Indices:
        """The edge cells, counted through the window."""
        return self.rows * self.shape[1] + self.cols

    def dense(self) -> Values:
        """Return the weights of all cells (rows x columns)."""
        weights = self._inside.astype(np.float64)
        weights[self.rows, self.cols] = self.fractions
        return weights

    def minus(self, other: Share) -> Share:
        """Return what is left of this share without another one in it, of the same window."""
        width = self.shape[1]
        inside = self._inside & ~other._inside
        theirs = other._places
        whole = inside.ravel()
        cut = theirs[whole[theirs]]  # whole cells of which they hold a part
        whole[cut] = False
        cells = np.concatenate((self._places, cut))
        left = np.concatenate((self.fractions, np.ones(len(cut)))) - other._inside.ravel()[cells]
        order = np.argsort(cells, kind="stable")
        cells, left = cells[order], left[order]
        place = np.minimum(np.searchsorted(cells, theirs), max(0, len(cells) - 1))
        here = cells[place] == theirs if len(cells) else np.zeros(len(theirs), dtype=bool)
        left[place[here]] -= other.fractions[here]
        some = left > _ROUNDING
        none = np.empty(0, dtype=np.int64)
        rows, cols = np.divmod(cells[some], width)
        return Share(self.shape, rows, cols, left[some], none, none, none, inside)

    @cached_property
    def _inside(self) -> Cells:
        """True in the whole cells (rows x columns): the first run of every row at once, the few others one by one."""
        if self.mask is not None:
            return self.mask
        height, width = self.shape
        first = self.run_rows[1:] != self.run_rows[:-1]
        several = not first.all()
        firsts = np.concatenate(([True], first)) if several else slice(None)
        number = np.int16 if width < 2**15 else np.int32  # short numbers are compared faster
        starts, ends = np.zeros((2, height, 1), dtype=number)
        rows = self.run_rows[firsts]
        starts[rows, 0], ends[rows, 0] = self.run_starts[firsts], self.run_ends[firsts]
        cols = np.arange(width, dtype=number)
        inside: Cells = cols >= starts
        inside &= cols < ends
        for run in (~first).nonzero()[0] + 1 if several else ():
            inside[self.run_rows[run], self.run_starts[run] : self.run_ends[run]] = True
        return inside
