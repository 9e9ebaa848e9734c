# SPDX-License-Identifier: GPL-3.0-or-later
"""A surface with its displacement taken back, as a new raster; the original is never written to."""

from __future__ import annotations

import math
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import numpy as np

from ...geotiff import write_geotiff
from ...phrases import Remark, remark
from ...progress import Progress, stop_if_cancelled
from ...rasters import Elevations, Grid, RasterSource, Window

_BLOCK = 512


class Correction(str, Enum):
    """How the horizontal part is done."""

    MOVED = "moved"  # by the geotransform: cells keep their values
    RESAMPLED = "resampled"  # bilinearly onto the surface's own grid


_SAID = {Correction.MOVED: "compare.corrected.moved", Correction.RESAMPLED: "compare.corrected.resampled"}


def write_corrected(
    path: Path,
    source: RasterSource,
    displacement_m: tuple[float, float, float],
    how: Correction,
    progress: Progress,
) -> Remark:
    """Write ``source`` (m) with a displacement (east, north, up, in its own system) taken back; say what was done.

    Cells that would need heights from beyond the source or from nodata become nodata. Raises `RasterError`.
    """
    east, north, up = displacement_m
    grid, start = source.grid, (0.0, 0.0)
    if how is Correction.MOVED:
        grid = Grid(grid.west - east, grid.north - north, grid.dx, grid.dy, grid.width, grid.height)
    else:
        start = (-north / grid.dy, east / grid.dx)

    def blocks() -> Iterator[tuple[Window, Elevations]]:
        for row in range(0, grid.height, _BLOCK):
            for col in range(0, grid.width, _BLOCK):
                stop_if_cancelled(progress)
                window = Window(row, min(_BLOCK, grid.height - row), col, min(_BLOCK, grid.width - col))
                yield window, _moved(source, window, *start) - up
            progress.report(100.0 * min(row + _BLOCK, grid.height) / grid.height)

    write_geotiff(path, grid, source.crs, blocks())
    return remark(_SAID[how], warning=False, name=source.name, east=0.0 - east, north=0.0 - north, up=0.0 - up)


def _moved(source: RasterSource, window: Window, rows: float, cols: float) -> Elevations:
    """Return the heights (bilinear) that lie some rows and columns away from a window's cells."""
    r, c = math.floor(rows), math.floor(cols)
    fr, fc = rows - r, cols - c
    more_r, more_c = int(fr > 1e-6), int(fc > 1e-6)
    z = _padded(source, Window(window.row + r, window.height + more_r, window.col + c, window.width + more_c))
    if more_c:
        z = z[:, :-1] * (1.0 - fc) + z[:, 1:] * fc
    return z[:-1] * (1.0 - fr) + z[1:] * fr if more_r else z


def _padded(source: RasterSource, window: Window) -> Elevations:
    """Read a window that may reach beyond the source; the beyond is NaN."""
    grid = source.grid
    top, bottom = max(window.row, 0), min(window.row + window.height, grid.height)
    left, right = max(window.col, 0), min(window.col + window.width, grid.width)
    z = np.full((window.height, window.width), np.nan)
    if bottom > top and right > left:
        block = source.read(Window(top, bottom - top, left, right - left))
        z[top - window.row : bottom - window.row, left - window.col : right - window.col] = block.z
    return z
