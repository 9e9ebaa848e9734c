# SPDX-License-Identifier: GPL-3.0-or-later
"""Slopes of a tile and its counterpart moved by parts of a cell: what a horizontal shift shows itself by."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from ...rasters import Grid
from .pair import Single, Tile

HORN_NOISE = 12.0 / 64.0  # variance of Horn's slope over (variance of a height / cell²), independent errors


class Slopes(NamedTuple):
    """Rise towards the east and towards the north (m/m) of the cells of a tile."""

    east: Single
    north: Single

    @property
    def degrees(self) -> Single:
        """Return the steepness."""
        steep: Single = np.degrees(np.arctan(np.hypot(self.east, self.north)))
        return steep


def slopes(tile: Tile, grid: Grid) -> Slopes:
    """Return the slopes of the surface before, after Horn (1981); NaN beside nodata. Needs a margin of one cell.

    The cell itself has no weight in its slope, so that its own error does not enter both sides of the fit.
    """
    m = tile.margin
    height, width = tile.stable.shape
    z = tile.before[m - 1 : m + height + 1, m - 1 : m + width + 1]
    west, east = z[:, :-2], z[:, 2:]
    across = east - west
    rise_east = (across[:-2] + 2.0 * across[1:-1] + across[2:]) / np.float32(8.0 * grid.dx)
    down = z[:-2] - z[2:]  # rows run southwards
    rise_north = (down[:, :-2] + 2.0 * down[:, 1:-1] + down[:, 2:]) / np.float32(8.0 * grid.dy)
    return Slopes(rise_east, rise_north)


def moved(tile: Tile, grid: Grid, east_m: float, north_m: float) -> Single:
    """Return the surface after as it stands when a displacement to the east and north is taken back (bilinear).

    The displacement must stay within the tile's margin.
    """
    m = tile.margin
    height, width = tile.stable.shape
    cols, rows = east_m / grid.dx, -north_m / grid.dy
    c, r = math.floor(cols), math.floor(rows)
    fc, fr = np.float32(cols - c), np.float32(rows - r)
    z = tile.after[m + r : m + r + height + 1, m + c : m + c + width + 1]
    along = z[:, :-1] if fc < 1e-6 else z[:, :-1] * (1 - fc) + z[:, 1:] * fc
    across: Single = along[:-1] if fr < 1e-6 else along[:-1] * (1 - fr) + along[1:] * fr
    return across


def difference(tile: Tile, grid: Grid, east_m: float = 0.0, north_m: float = 0.0) -> Single:
    """Return after minus before (m) on stable cells, NaN elsewhere, with a displacement taken back."""
    if east_m == 0.0 and north_m == 0.0:
        return np.where(tile.stable, tile.core(tile.after) - tile.core(tile.before), np.float32(np.nan))
    found: Single = np.where(
        tile.stable, moved(tile, grid, east_m, north_m) - tile.core(tile.before), np.float32(np.nan)
    )
    return found
