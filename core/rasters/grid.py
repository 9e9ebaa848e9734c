# SPDX-License-Identifier: GPL-3.0-or-later
"""Grids, windows of cells and what they hold, and the port through which every terrain is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from ..phrases import Remark

Elevations = NDArray[np.float64]


class Window(NamedTuple):
    """A rectangle of cells: first row, row count, first column, column count."""

    row: int
    height: int
    col: int
    width: int


def around(windows: Sequence[Window]) -> Window:
    """Return the smallest window that holds all of them (at least one)."""
    row, col = min(window.row for window in windows), min(window.col for window in windows)
    bottom = max(window.row + window.height for window in windows)
    right = max(window.col + window.width for window in windows)
    return Window(row, bottom - row, col, right - col)


@dataclass(frozen=True)
class Block:
    """What a window holds: elevations (m), and whether every cell has one.

    ``values`` may still be the file's own float32, where nothing had to be done to them; ``z`` is in double precision.
    """

    values: NDArray[np.floating[Any]]
    complete: bool

    @property
    def z(self) -> Elevations:
        """The elevations in double precision; a copy unless they are that already."""
        return self.values.astype(np.float64, copy=False)


@dataclass(frozen=True)
class Grid:
    """A north-up grid: west and north edge (m), cell width and height (m, positive), columns and rows."""

    west: float
    north: float
    dx: float
    dy: float
    width: int
    height: int

    @property
    def cell_area_m2(self) -> float:
        """Area of one cell."""
        return self.dx * self.dy

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north."""
        return (self.west, self.north - self.height * self.dy, self.west + self.width * self.dx, self.north)

    def offset_of(self, other: Grid) -> tuple[int, int] | None:
        """Return (rows, columns) from this grid's origin to ``other``'s when their cells coincide, else None."""
        span = max(self.width, self.height, other.width, other.height)
        if abs(self.dx - other.dx) * span > 1e-4 * self.dx or abs(self.dy - other.dy) * span > 1e-4 * self.dy:
            return None
        col, row = (other.west - self.west) / self.dx, (self.north - other.north) / self.dy
        if abs(col - round(col)) > 1e-4 or abs(row - round(row)) > 1e-4:
            return None
        return round(row), round(col)

    def window_of(self, bounds: tuple[float, float, float, float]) -> Window | None:
        """Return the cells that touch ``bounds`` (west, south, east, north), clipped to the grid, or None."""
        west, south, east, north = bounds
        col0 = max(0, int(np.floor((west - self.west) / self.dx)))
        col1 = min(self.width, int(np.ceil((east - self.west) / self.dx)))
        row0 = max(0, int(np.floor((self.north - north) / self.dy)))
        row1 = min(self.height, int(np.ceil((self.north - south) / self.dy)))
        if col1 <= col0 or row1 <= row0:
            return None
        return Window(row0, row1 - row0, col0, col1 - col0)


class RasterSource(Protocol):
    """A terrain to read elevations from; `read` may be called from several threads."""

    @property
    def name(self) -> str:
        """What messages call it."""

    @property
    def grid(self) -> Grid:
        """The grid its cells lie on."""

    @property
    def strips(self) -> bool:
        """Whether any window costs whole rows."""

    @property
    def crs(self) -> str:
        """Its coordinate reference system, authority code or WKT; empty when unknown."""

    def read(self, window: Window) -> Block:
        """Return the window's elevations (rows x columns, m)."""

    def remarks(self) -> list[Remark]:
        """Return what had to be decided while reading."""

    def close(self) -> None:
        """Release the file."""


@dataclass
class ArrayRaster:
    """Elevations in memory (rows x columns, m, NaN where there is none), for tests and computed surfaces."""

    name: str
    z: Elevations
    grid: Grid
    crs: str

    @property
    def strips(self) -> bool:
        """Memory is read cell by cell."""
        return False

    def read(self, window: Window) -> Block:
        """Return a copy of the window."""
        z = self.z[window.row : window.row + window.height, window.col : window.col + window.width].astype(np.float64)
        return Block(z, bool(np.isfinite(z).all()))

    def remarks(self) -> list[Remark]:
        """Nothing to say."""
        return []

    def close(self) -> None:
        """Nothing to release."""
