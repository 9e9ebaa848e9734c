# SPDX-License-Identifier: GPL-3.0-or-later
"""One working grid for several terrains: read directly where cells coincide, otherwise bilinear, and said so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..crs import Transform, same_system, transform_between
from ..errors import Words
from ..phrases import Remark, remark
from ..rasters import Block, Elevations, Grid, RasterSource, Window

Positions = NDArray[np.float64]


@dataclass(frozen=True)
class Aligned:
    """A terrain as seen on the working grid."""

    source: RasterSource
    offset: tuple[int, int] | None  # rows, columns from the source's origin when the cells coincide
    working: Grid
    to_source: Transform | None  # None: same CRS

    @property
    def how(self) -> Remark:
        """Say in a clause how the terrain was brought to the working grid."""
        grid = self.source.grid
        if self.offset is not None:
            return remark("grid.direct", name=self.source.name)
        code = "grid.resampled" if self.to_source is None else "grid.transformed"
        return remark(code, name=self.source.name, dx=grid.dx, dy=grid.dy)

    def read(self, window: Window) -> Block:
        """Return the elevations of a window of the working grid; NaN outside the source."""
        if self.offset is not None:
            row, col = self.offset
            return _read_padded(self.source, Window(window.row + row, window.height, window.col + col, window.width))
        return self._resampled(window)

    def _resampled(self, window: Window) -> Block:
        x = self.working.west + (window.col + 0.5 + np.arange(window.width)) * self.working.dx
        y = self.working.north - (window.row + 0.5 + np.arange(window.height)) * self.working.dy
        x, y = x[None, :], y[:, None]  # broadcast: separable in the same CRS, full planes through a transformation
        if self.to_source is not None:
            full_x, full_y = np.broadcast_arrays(x, y)
            x, y = self.to_source(full_x, full_y)
        grid = self.source.grid
        cols = (x - grid.west) / grid.dx - 0.5
        rows = (grid.north - y) / grid.dy - 0.5
        r0, c0 = int(np.floor(rows.min())), int(np.floor(cols.min()))
        need = Window(r0, int(np.floor(rows.max())) + 2 - r0, c0, int(np.floor(cols.max())) + 2 - c0)
        block = _read_padded(self.source, need)
        z = _bilinear(block.z, rows - r0, cols - c0)
        return Block(z, block.complete or bool(np.isfinite(z).all()))


def _bilinear(z: Elevations, rows: Positions, cols: Positions) -> Elevations:
    """Interpolate at fractional positions; a value needs all the neighbours that have a weight."""
    r, c = np.floor(rows).astype(np.int64), np.floor(cols).astype(np.int64)
    fr, fc = rows - r, cols - c
    snap = 1e-6  # of a cell: a position on a row or column must not ask for the neighbour beyond it
    fr, fc = np.where(fr < snap, 0.0, fr), np.where(fc < snap, 0.0, fc)
    r, fr = np.where(fr > 1.0 - snap, r + 1, r), np.where(fr > 1.0 - snap, 0.0, fr)
    c, fc = np.where(fc > 1.0 - snap, c + 1, c), np.where(fc > 1.0 - snap, 0.0, fc)
    r2, c2 = np.where(fr > 0.0, r + 1, r), np.where(fc > 0.0, c + 1, c)
    top = z[r, c] * (1.0 - fc) + z[r, c2] * fc
    bottom = z[r2, c] * (1.0 - fc) + z[r2, c2] * fc
    result: Elevations = top * (1.0 - fr) + bottom * fr
    return result


def _read_padded(source: RasterSource, window: Window) -> Block:
    """Read a window that may reach beyond the source; the beyond is NaN."""
    grid = source.grid
    row0, row1 = max(window.row, 0), min(window.row + window.height, grid.height)
    col0, col1 = max(window.col, 0), min(window.col + window.width, grid.width)
    inside = Window(row0, row1 - row0, col0, col1 - col0)
    if inside == window:
        return source.read(window)
    z = np.full((window.height, window.width), np.nan)
    if inside.height > 0 and inside.width > 0:
        top, left = row0 - window.row, col0 - window.col
        z[top : top + inside.height, left : left + inside.width] = source.read(inside).z
    return Block(z, False)


def working_grid(sources: Sequence[RasterSource]) -> Grid:
    """Choose the grid of the terrain with the finest cells; the first wins a tie."""
    return min(sources, key=lambda source: round(source.grid.cell_area_m2, 9)).grid


def align(sources: Sequence[RasterSource], crs: str) -> list[Aligned]:
    """Bring terrains to one working grid in ``crs``; only terrains already in ``crs`` can lend their grid.

    Raises `CrsError` when a terrain is on another datum.
    """
    at_home = [source for source in sources if same_system(source.crs, crs)]
    grid = working_grid(at_home or sources)
    return [place(source, grid, crs) for source in sources]


def place(source: RasterSource, grid: Grid, crs: str) -> Aligned:
    """Bring one raster to a grid in ``crs``; raises `CrsError` when it is on another datum."""
    to_source = transform_between(crs, source.crs, Words("Terrain '{name}'", name=source.name))
    offset = source.grid.offset_of(grid) if to_source is None else None
    return Aligned(source, offset, grid, to_source)


def describe(aligned: Sequence[Aligned], crs_name: str, vertical_datum: str) -> Remark:
    """Say in one sentence which grid was computed on and how each terrain came to it."""
    grid = aligned[0].working
    vertical = remark("grid.vertical", datum=vertical_datum) if vertical_datum else remark("grid.vertical_unknown")
    return remark(
        "grid.working",
        dx=grid.dx,
        dy=grid.dy,
        width=grid.width,
        height=grid.height,
        west=grid.west,
        north=grid.north,
        crs=crs_name,
        ways=[one.how for one in aligned],
        vertical=vertical,
    )
