# SPDX-License-Identifier: GPL-3.0-or-later
"""A hole in the terrain: the cells that an outline touches, the rim of cells around them, the ground beyond.

Everything is on one patch of terrain held in memory, NaN where the ground is unknown or disturbed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ...rasters import Elevations, Grid, Window

Reals = NDArray[np.float64]
Flags = NDArray[np.bool_]
Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Patch:
    """A piece of terrain: its grid, heights (NaN where unknown or disturbed), and the old terrain if there is one.

    The surfaces are fitted to ``left``: the heights themselves, or their differences from the old terrain.
    """

    grid: Grid
    known: Elevations
    old: Elevations | None = None

    @cached_property
    def left(self) -> Elevations:
        """What is interpolated over a hole."""
        return self.known if self.old is None else self.known - self.old

    def xy(self, rows: Numbers, cols: Numbers) -> Reals:
        """Return the centres of cells (n, 2)."""
        grid = self.grid
        return np.column_stack((grid.west + (cols + 0.5) * grid.dx, grid.north - (rows + 0.5) * grid.dy))

    def cells_at(self, xy: Reals) -> tuple[Numbers, Numbers, Flags]:
        """Return rows and columns of the cells that hold points (n, 2), and which of them lie on the patch."""
        cols = np.floor((xy[:, 0] - self.grid.west) / self.grid.dx).astype(np.int64)
        rows = np.floor((self.grid.north - xy[:, 1]) / self.grid.dy).astype(np.int64)
        inside = (rows >= 0) & (rows < self.grid.height) & (cols >= 0) & (cols < self.grid.width)
        return rows, cols, inside


@dataclass(frozen=True)
class Hole:
    """The cells of a patch that an outline touches (mask over a window), and the outline itself."""

    outline: BaseGeometry
    window: Window
    mask: Flags

    @cached_property
    def cells(self) -> tuple[Numbers, Numbers]:
        """Rows and columns of the cells, on the patch."""
        rows, cols = np.nonzero(self.mask)
        return rows + self.window.row, cols + self.window.col

    @cached_property
    def rim(self) -> tuple[Numbers, Numbers]:
        """Rows and columns of the cells around the hole; they may lie beyond the patch."""
        wide = np.pad(self.mask, 1)
        grown = wide.copy()
        grown[1:] |= wide[:-1]
        grown[:-1] |= wide[1:]
        across = grown.copy()
        across[:, 1:] |= grown[:, :-1]
        across[:, :-1] |= grown[:, 1:]
        rows, cols = np.nonzero(across & ~wide)
        return rows + self.window.row - 1, cols + self.window.col - 1

    @property
    def radius_m(self) -> float:
        """The radius of a circle of the same area."""
        return float(np.sqrt(self.outline.area / np.pi))


def hole_of(outline: BaseGeometry, grid: Grid) -> Hole | None:
    """Return the cells of a grid that an outline (valid, grid's system) touches; None when it touches none."""
    window = grid.window_of(outline.bounds)
    if window is None:
        return None
    x = grid.west + (window.col + np.arange(window.width) + 0.5) * grid.dx
    y = grid.north - (window.row + np.arange(window.height) + 0.5) * grid.dy
    full_x, full_y = np.broadcast_arrays(x[None, :], y[:, None])
    shapely.prepare(outline)
    mask = shapely.contains_xy(outline, full_x, full_y)
    edge = outline.boundary
    near = shapely.buffer(edge, 0.75 * max(grid.dx, grid.dy), quad_segs=2)
    shapely.prepare(near)
    rows, cols = np.nonzero(~mask & shapely.contains_xy(near, full_x, full_y))
    half_x, half_y = grid.dx / 2.0, grid.dy / 2.0
    boxes = shapely.box(x[cols] - half_x, y[rows] - half_y, x[cols] + half_x, y[rows] + half_y)
    mask[rows, cols] = shapely.intersects(outline, boxes) & ~shapely.touches(outline, boxes)
    return Hole(outline, window, mask) if mask.any() else None


def without(z: Elevations, grid: Grid, outlines: Iterable[BaseGeometry]) -> Elevations:
    """Return a copy of heights with the cells that outlines touch as unknown."""
    result = z.copy()
    for outline in outlines:
        hole = hole_of(outline, grid)
        if hole is not None:
            result[hole.cells] = np.nan
    return result


def known_share(patch: Patch, cells: tuple[Numbers, Numbers]) -> float:
    """Return the share of cells that lie on the patch and are known."""
    rows, cols = cells
    inside = (rows >= 0) & (rows < patch.grid.height) & (cols >= 0) & (cols < patch.grid.width)
    found = np.isfinite(patch.left[rows[inside], cols[inside]]).sum()
    return float(found) / max(1, rows.size)


def known_points(patch: Patch, cells: tuple[Numbers, Numbers]) -> Reals:
    """Return the cells that are known as points (n, 3): x, y, and what is left to interpolate."""
    rows, cols = cells
    inside = (rows >= 0) & (rows < patch.grid.height) & (cols >= 0) & (cols < patch.grid.width)
    rows, cols = rows[inside], cols[inside]
    values = patch.left[rows, cols]
    good = np.isfinite(values)
    return np.column_stack((patch.xy(rows[good], cols[good]), values[good]))


def around(patch: Patch, hole: Hole, width_m: float) -> tuple[Numbers, Numbers]:
    """Return rows and columns of the cells within ``width_m`` of a hole, on the patch, the hole left out."""
    band = hole.outline.buffer(width_m, quad_segs=8)
    window = patch.grid.window_of(band.bounds)
    if window is None:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    x = patch.grid.west + (window.col + np.arange(window.width) + 0.5) * patch.grid.dx
    y = patch.grid.north - (window.row + np.arange(window.height) + 0.5) * patch.grid.dy
    shapely.prepare(band)
    mask = shapely.contains_xy(band, *np.broadcast_arrays(x[None, :], y[:, None]))
    rows, cols = hole.window.row - window.row, hole.window.col - window.col
    held = mask[rows : rows + hole.window.height, cols : cols + hole.window.width]
    held &= ~hole.mask
    found_rows, found_cols = np.nonzero(mask)
    return found_rows + window.row, found_cols + window.col


def averaged(points: Reals, side_m: float) -> Reals:
    """Return the means of points (n, 3) in squares of a side, which lie on every plane that the points lie on."""
    if not len(points):
        return points
    low = points[:, :2].min(axis=0)
    keys = np.floor((points[:, :2] - low) / side_m).astype(np.int64)
    flat = keys[:, 1] * (int(keys[:, 0].max()) + 1) + keys[:, 0]
    _, owner = np.unique(flat, return_inverse=True)
    counts = np.bincount(owner)
    sums = [np.bincount(owner, weights=points[:, i] - points[0, i]) for i in range(3)]
    result: Reals = np.column_stack(sums) / counts[:, None] + points[0]
    return result
