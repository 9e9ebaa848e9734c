# SPDX-License-Identifier: GPL-3.0-or-later
"""The cells that were lost, as a table of runs along rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Reals = NDArray[np.float64]


@dataclass(frozen=True)
class Runs:
    """Runs of lost cells sorted by row and column, and what each holds (m, with the bias taken off).

    ``ends`` are exclusive. ``loss`` is the sum of the loss of its cells, ``deepest`` the largest, ``certain`` how many
    are above the level of detection.
    """

    rows: Numbers
    starts: Numbers
    ends: Numbers
    loss: Reals
    deepest: Reals
    certain: Numbers

    @property
    def cells(self) -> Numbers:
        """Return the number of cells of each run."""
        return self.ends - self.starts

    def __len__(self) -> int:
        return int(self.rows.size)

    def of(self, which: NDArray[Any]) -> Runs:
        """Return some of the runs, by mask or by number."""
        return Runs(*(getattr(self, field.name)[which] for field in fields(self)))


def joined(parts: Sequence[Runs]) -> Runs:
    """Return the runs of several tables below each other."""
    return Runs(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(Runs)))


@dataclass(frozen=True)
class Limits:
    """What a component of lost cells must reach to be a pit: cells, largest loss (m), sum of its losses (m)."""

    cells: float
    deepest_m: float
    loss_m: float

    def passed(self, runs: Runs, label: Numbers) -> tuple[NDArray[np.bool_], NDArray[np.bool_], NDArray[np.bool_]]:
        """Return which components reach each limit."""
        count = int(label.max()) + 1 if label.size else 0
        deepest = np.full(count, -np.inf)
        np.maximum.at(deepest, label, runs.deepest)
        return (
            np.bincount(label, runs.cells, count) >= self.cells,
            deepest >= self.deepest_m,
            np.bincount(label, runs.loss, count) >= self.loss_m,
        )
