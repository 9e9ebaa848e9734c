# SPDX-License-Identifier: GPL-3.0-or-later
"""The windows that are read: one lattice over the grid, of which only the meshes with pits in them are visited.

A mesh is read once, whatever number of pits lie in it, and no further than they reach; its lines are those of the
blocks of most files, so that no block is read twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from ..rasters import Grid, Window, around
from .coverage import Coverage
from .share import Share

_ROWS, _COLS = 512, 512  # multiples of the usual blocks; arrays of this size stay in the processor's cache
_STRIP_CELLS = 2**21  # of a mesh in files stored row by row


class Piece(NamedTuple):
    """What one polygon holds of a mesh: its number, the smallest window, and its share of the cells there."""

    number: int
    window: Window
    share: Share


class Task(NamedTuple):
    """A window to read, and the pieces in it."""

    window: Window
    pieces: list[Piece]


def meshes(coverages: Sequence[Coverage], grid: Grid, *, strips: bool = False) -> dict[Window, list[int]]:
    """Return the meshes that the polygons' bounds touch, row by row, each with the polygons' numbers.

    Where any window costs whole rows of the file (``strips``), a mesh is as wide as the grid, so that no row is read
    twice.
    """
    rows, cols = (max(1, _STRIP_CELLS // grid.width), grid.width) if strips else (_ROWS, _COLS)
    under: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, coverage in enumerate(coverages):
        lines = coverage.rows // rows
        starts = np.flatnonzero(np.diff(lines, prepend=lines[:1] - 1))
        if starts.size == 0:
            continue
        west = np.maximum(np.minimum.reduceat(coverage.cols, starts), 0) // cols
        east = np.minimum(np.maximum.reduceat(coverage.cols, starts), grid.width - 1) // cols
        for line, first, last in zip(lines[starts].tolist(), west.tolist(), east.tolist()):
            for column in range(first, last + 1):
                under[line, column].append(number)
    found = {}
    for (line, column), numbers in sorted(under.items()):
        row, col = line * rows, column * cols
        if 0 <= row < grid.height:
            found[Window(row, min(rows, grid.height - row), col, min(cols, grid.width - col))] = numbers
    return found


def tasks(coverages: Sequence[Coverage], under: dict[Window, list[int]]) -> Iterator[Task]:
    """Yield what there is to read and to sum in each mesh that is not merely beside the polygons."""
    for mesh, numbers in under.items():
        pieces = []
        for number in numbers:
            window = coverages[number].extent(mesh)
            share = coverages[number].share(window) if window is not None else None
            if window is not None and share is not None:
                pieces.append(Piece(number, window, share))
        if pieces:
            yield Task(around([piece.window for piece in pieces]), pieces)
