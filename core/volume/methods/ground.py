# SPDX-License-Identifier: GPL-3.0-or-later
"""The two grounds of a pit at any position: bilinear between the cell centres, read tile by tile.

A position is measured when the cell it lies in is measured in both terrains, so that coverage means the same as in
the main method: where one of the four neighbours has no value, and in the outermost half cell of a raster, the value
of the cell itself holds. Heights in metres, NaN where unmeasured; depth = before - after, positive where ground was
lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...rasters import Elevations, Grid, Window
from ..grids import Aligned
from ..strata import Stratum, Surface

Heights = NDArray[np.float64]
Positions = NDArray[np.float64]

_TILE = 512  # cells; what is read at once


@dataclass(frozen=True)
class Samples:
    """Heights (m) at n positions; with k strata also their tops and bottoms, shape (k, n), infinite where open."""

    before: Heights
    after: Heights
    tops: Heights
    bottoms: Heights

    @property
    def depth(self) -> Heights:
        """Before minus after; NaN where unmeasured."""
        return self.before - self.after


@dataclass(frozen=True)
class Ground:
    """The terrains before and after on one working grid; ``floor`` replaces the later one where it has a value."""

    before: Aligned
    after: Aligned
    floor: Aligned | None = None
    strata: Sequence[Stratum] = ()
    earlier: Sequence[Aligned] = ()  # surveys before ``before``: depths of strata count from the first of all

    @property
    def grid(self) -> Grid:
        """The working grid."""
        return self.before.working

    def cells(self, window: Window) -> tuple[Elevations, Elevations]:
        """Return both terrains over a window, NaN in both where one of them is unmeasured."""
        before, after = self.before.read(window).z, self.after.read(window).z
        if self.floor is not None:
            floor = self.floor.read(window).z
            after = np.where(np.isnan(floor), after, floor)
        missing = ~(np.isfinite(before) & np.isfinite(after))
        if missing.any():
            before, after = np.where(missing, np.nan, before), np.where(missing, np.nan, after)
        return before, after

    def at(self, x: Positions, y: Positions) -> Samples:
        """Return the heights at map coordinates, shape (n,); NaN outside the working grid."""
        grid, count = self.grid, len(self.strata)
        rows, cols = (grid.north - y) / grid.dy, (x - grid.west) / grid.dx  # in cells, from the corner
        found = np.full((2 + 2 * count, x.size), np.nan)
        inside = np.flatnonzero((rows >= 0) & (rows <= grid.height) & (cols >= 0) & (cols <= grid.width))
        rows = np.clip(rows[inside] - 0.5, 0.0, grid.height - 1.0)
        cols = np.clip(cols[inside] - 0.5, 0.0, grid.width - 1.0)
        tile = (rows // _TILE).astype(np.int64) * (grid.width // _TILE + 1) + (cols // _TILE).astype(np.int64)
        order = np.argsort(tile, kind="stable")
        for part in np.split(order, np.flatnonzero(np.diff(tile[order])) + 1):
            if part.size:
                found[:, inside[part]] = self._tile(rows[part], cols[part])
        return Samples(found[0], found[1], found[2 : 2 + count], found[2 + count :])

    def _tile(self, rows: Positions, cols: Positions) -> Heights:
        """Return before, after, tops and bottoms at fractional cell positions that lie close together."""
        row, col = int(rows.min()), int(cols.min())
        height = min(int(rows.max()) + 2, self.grid.height) - row
        width = min(int(cols.max()) + 2, self.grid.width) - col
        window = Window(row, height, col, width)
        before, after = self.cells(window)
        planes = [before, after]
        old = self._old(window, before) if self.strata else before
        planes += [self._side(stratum.top, np.inf, window, old) for stratum in self.strata]
        planes += [self._side(stratum.bottom, -np.inf, window, old) for stratum in self.strata]
        return np.stack([bilinear(plane, rows - row, cols - col) for plane in planes])

    def _old(self, window: Window, before: Elevations) -> Elevations:
        """Return the ground of the first survey that knows it."""
        for layer in reversed(self.earlier):
            older = layer.read(window).z
            before = np.where(np.isnan(older), before, older)
        return before

    def _side(self, surface: Surface | None, beyond: float, window: Window, before: Elevations) -> Elevations:
        level = beyond if surface is None else surface.elevations(window, before, self.grid)
        return np.broadcast_to(np.asarray(level, dtype=np.float64), before.shape)


def bilinear(z: Elevations, rows: Positions, cols: Positions) -> Heights:
    """Interpolate between cell centres (row 0, column 0 is the first); the nearest cell's value where one is missing.

    Positions must lie between the first and the last centre.
    """
    r = np.minimum(rows.astype(np.int64), max(z.shape[0] - 2, 0))
    c = np.minimum(cols.astype(np.int64), max(z.shape[1] - 2, 0))
    fr, fc = rows - r, cols - c
    r2, c2 = np.minimum(r + 1, z.shape[0] - 1), np.minimum(c + 1, z.shape[1] - 1)
    with np.errstate(invalid="ignore"):
        top = z[r, c] * (1.0 - fc) + z[r, c2] * fc
        bottom = z[r2, c] * (1.0 - fc) + z[r2, c2] * fc
        result: Heights = top * (1.0 - fr) + bottom * fr
    nearest = z[np.minimum(np.floor(rows + 0.5).astype(np.int64), z.shape[0] - 1),
                np.minimum(np.floor(cols + 0.5).astype(np.int64), z.shape[1] - 1)]  # fmt: skip
    return np.where(np.isfinite(result) & np.isfinite(nearest), result, nearest)
