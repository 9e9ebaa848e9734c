# SPDX-License-Identifier: GPL-3.0-or-later
"""The grid that a surface is written on: round coordinates, or the lattice of a given raster."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from ...errors import InputError
from ...rasters import Grid

Reals = NDArray[np.float64]

MOST_CELLS = 400_000_000  # a grid with more is a wrong cell size


def round_grid(corners: Reals, cell_m: float) -> Grid:
    """Return the grid over the triangles whose edges lie at whole multiples of the cell; refuses an absurd cell."""
    west, south = np.floor(corners[:, :, :2].min(axis=(0, 1)) / cell_m + 1e-9)
    east, north = np.ceil(corners[:, :, :2].max(axis=(0, 1)) / cell_m - 1e-9)
    width, height = max(1, int(east - west)), max(1, int(north - south))
    return require_size(Grid(float(west) * cell_m, float(north) * cell_m, cell_m, cell_m, width, height))


def aligned_grid(corners: Reals, like: Grid) -> Grid:
    """Return the part of a given grid's lattice, beyond its edges if need be, that covers the triangles."""
    low, high = corners[:, :, :2].min(axis=(0, 1)), corners[:, :, :2].max(axis=(0, 1))
    col, last = math.floor((low[0] - like.west) / like.dx), math.ceil((high[0] - like.west) / like.dx)
    row, bottom = math.floor((like.north - high[1]) / like.dy), math.ceil((like.north - low[1]) / like.dy)
    west, north = like.west + col * like.dx, like.north - row * like.dy
    return require_size(Grid(west, north, like.dx, like.dy, max(1, last - col), max(1, bottom - row)))


def require_size(grid: Grid) -> Grid:
    """Return the grid, or raise `InputError` when it has too many cells."""
    if grid.width * grid.height > MOST_CELLS:
        raise InputError(
            "Cells of {dx:g} by {dy:g} m make {count} of them; at most {limit} can be written.",
            "Choose a larger cell, or leave far-off points out.",
            dx=grid.dx,
            dy=grid.dy,
            count=grid.width * grid.height,
            limit=MOST_CELLS,
        )
    return grid
