# SPDX-License-Identifier: GPL-3.0-or-later
"""The difference of two terrains as a raster file: after minus before, negative where ground was lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from ..errors import RasterError
from ..geotiff import write_geotiff
from ..progress import Progress, stop_if_cancelled
from ..rasters import Elevations, Grid, Window
from .grids import Aligned

_BLOCK = 256  # a tile of the file
_LARGE = 4096 * 4096  # cells; a map of more is looked at by its pits
_SURROUNDINGS_M = 25.0


def write_difference(
    path: Path,
    before: Aligned,
    after: Aligned,
    bounds: tuple[float, float, float, float],
    crs: str,
    progress: Progress,
    *,
    around: Sequence[BaseGeometry] = (),
) -> Path:
    """Write after minus before (m) over ``bounds`` (west, south, east, north), clipped to the working grid.

    Over a very large area only the surroundings of ``around`` are computed; the rest of the file is nodata.
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
                if not wanted(part):
                    continue
                there = Window(part.row + window.row, part.height, part.col + window.col, part.width)
                yield part, after.read(there).z - before.read(there).z
            progress.report(100.0 * min(row + _BLOCK, window.height) / window.height)

    west, north = grid.west + window.col * grid.dx, grid.north - window.row * grid.dy
    target = Grid(west, north, grid.dx, grid.dy, window.width, window.height)
    wanted = _chooser(target, around if window.width * window.height > _LARGE else ())
    return write_geotiff(path, target, crs, blocks())


def _chooser(grid: Grid, around: Sequence[BaseGeometry]) -> Callable[[Window], bool]:
    """Return whether a window of ``grid`` lies near one of the outlines; without outlines every window does."""
    if not around:
        return lambda _window: True
    tree = shapely.STRtree(list(around))

    def near(window: Window) -> bool:
        west, north = grid.west + window.col * grid.dx, grid.north - window.row * grid.dy
        area = shapely.box(west, north - window.height * grid.dy, west + window.width * grid.dx, north)
        return bool(tree.query(area, predicate="dwithin", distance=_SURROUNDINGS_M).size)

    return near
