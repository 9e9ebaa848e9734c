# SPDX-License-Identifier: GPL-3.0-or-later
"""The windows that are read: around each small polygon, or the meshes of a lattice under the large ones.

Small polygons that overlap or nearly touch share a window. The lattice's lines are those of the blocks of most files,
so that no block is read twice under a large polygon.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from ..rasters import Grid, Window, around
from .coverage import Coverage
from .share import Share

_ROWS, _COLS = 512, 512  # of a mesh: multiples of the usual blocks, of a size that stays in the processor's cache
_SMALL = 2 * _ROWS * _COLS  # cells: cutting up a window up to this size costs more than it brings
_CALL_CELLS = 40_000  # another window costs as much time as reading this many cells more (measured)
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


def windows_over(coverages: Sequence[Coverage], grid: Grid, *, strips: bool = False) -> list[tuple[Window, list[int]]]:
    """Return the windows to be read, in the order of their rows, each with the numbers of the polygons in it.

    Where any window costs whole rows of the file (``strips``), every polygon is worked on in meshes as wide as the
    grid, so that no row is read twice.
    """
    everything = Window(0, grid.height, 0, grid.width)
    small: dict[tuple[int, int], list[tuple[Window, int]]] = defaultdict(list)
    large: list[int] = []
    for number, coverage in enumerate(coverages):
        window = coverage.extent(everything)
        if window is None:
            continue
        if strips or _cells(window) > _SMALL:
            large.append(number)
        else:
            small[window.row // _ROWS, window.col // _COLS].append((window, number))
    found = [joined for near in small.values() for joined in _joined(near)]
    found += _meshes(coverages, large, grid, strips=strips)
    return sorted(found)


def _cells(window: Window) -> int:
    return window.height * window.width


def _joined(near: list[tuple[Window, int]]) -> list[tuple[Window, list[int]]]:
    """Join windows where reading their surroundings once takes less than reading each for itself."""
    joined: list[tuple[Window, list[int]]] = []
    for window, number in sorted(near, key=lambda one: -_cells(one[0])):
        for place, (other, numbers) in enumerate(joined):
            both = around([other, window])
            if _cells(both) <= min(_cells(other) + _cells(window) + _CALL_CELLS, _SMALL):
                joined[place] = (both, [*numbers, number])
                break
        else:
            joined.append((window, [number]))
    return joined


def _meshes(
    coverages: Sequence[Coverage], numbers: Sequence[int], grid: Grid, *, strips: bool
) -> list[tuple[Window, list[int]]]:
    """Return the meshes that the polygons' bounds touch."""
    rows, cols = (max(1, _STRIP_CELLS // grid.width), grid.width) if strips else (_ROWS, _COLS)
    under: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number in numbers:
        coverage = coverages[number]
        lines = coverage.rows // rows
        starts = np.flatnonzero(np.diff(lines, prepend=lines[:1] - 1))
        west = np.maximum(np.minimum.reduceat(coverage.cols, starts), 0) // cols
        east = np.minimum(np.maximum.reduceat(coverage.cols, starts), grid.width - 1) // cols
        for line, first, last in zip(lines[starts].tolist(), west.tolist(), east.tolist()):
            for column in range(first, last + 1):
                under[line, column].append(number)
    found = []
    for (line, column), over in under.items():
        row, col = line * rows, column * cols
        if 0 <= row < grid.height:
            found.append((Window(row, min(rows, grid.height - row), col, min(cols, grid.width - col)), over))
    return found


def tasks(coverages: Sequence[Coverage], windows: Sequence[tuple[Window, list[int]]]) -> Iterator[Task]:
    """Yield what there is to read and to sum in each window that is not merely beside the polygons."""
    for mesh, numbers in windows:
        pieces = []
        for number in numbers:
            window = coverages[number].extent(mesh)
            share = coverages[number].share(window) if window is not None else None
            if window is not None and share is not None:
                pieces.append(Piece(number, window, share))
        if pieces:
            yield Task(around([piece.window for piece in pieces]), pieces)
