# SPDX-License-Identifier: GPL-3.0-or-later
"""The difference of two terrains as a raster file: after minus before, negative where ground was lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..errors import RasterError
from ..geotiff import write_geotiff
from ..progress import Progress, stop_if_cancelled
from ..rasters import Elevations, Grid, Window
from .grids import Aligned

_BLOCK = 512


def write_difference(
    path: Path, before: Aligned, after: Aligned, bounds: tuple[float, float, float, float], crs: str, progress: Progress
) -> Path:
    """Write after minus before (m) over ``bounds`` (west, south, east, north), clipped to the working grid.

    Raises `RasterError` when it cannot be written.
    """
    grid = before.working
    window = grid.window_of(bounds)
    if window is None:
        raise RasterError("The area asked for does not touch the terrain.", "Check the outlines' position.")

    def blocks() -> Iterator[tuple[Window, Elevations]]:
        for row in range(0, window.height, _BLOCK):
            for col in range(0, window.width, _BLOCK):
                stop_if_cancelled(progress)
                part = Window(row, min(_BLOCK, window.height - row), col, min(_BLOCK, window.width - col))
                there = Window(part.row + window.row, part.height, part.col + window.col, part.width)
                yield part, after.read(there).z - before.read(there).z
            progress.report(100.0 * min(row + _BLOCK, window.height) / window.height)

    west, north = grid.west + window.col * grid.dx, grid.north - window.row * grid.dy
    return write_geotiff(path, Grid(west, north, grid.dx, grid.dy, window.width, window.height), crs, blocks())
