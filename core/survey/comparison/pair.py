# SPDX-License-Identifier: GPL-3.0-or-later
"""Two surfaces on one grid, and the tiles of stable ground that are looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ...progress import Progress, stop_if_cancelled
from ...rasters import Block, Grid, Window

Single = NDArray[np.float32]
Mask = NDArray[np.bool_]

TILE = 256  # cells; the block of most tiled files
MAX_TILES = 40  # over two million cells: beyond that the statistics gain nothing
SEED = 7  # of the draw of tiles, so that a second run looks at the same ground


class Surface(Protocol):
    """A terrain on the working grid; a window may reach beyond it, where it has no values (NaN)."""

    def read(self, window: Window) -> Block:
        """Return the elevations of a window (m)."""


@dataclass(frozen=True)
class Pair:
    """Two surfaces on one working grid; ``extent`` is the part of it where both may have values."""

    before: Surface
    after: Surface
    grid: Grid
    extent: Window

    def box(self, window: Window) -> BaseGeometry:
        """Return a window as a polygon."""
        grid = self.grid
        west, north = grid.west + window.col * grid.dx, grid.north - window.row * grid.dy
        return shapely.box(west, north - window.height * grid.dy, west + window.width * grid.dx, north)


@dataclass(frozen=True)
class StableArea:
    """Where the ground counts as stable: inside ``inside`` (None: everywhere), and never inside ``never``."""

    inside: BaseGeometry | None = None
    never: BaseGeometry | None = None

    def touches(self, box: BaseGeometry) -> bool:
        """Tell whether any of a box is stable."""
        if self.inside is not None and not self.inside.intersects(box):
            return False
        return self.never is None or not self.never.covers(box)

    def mask(self, grid: Grid, window: Window, box: BaseGeometry) -> Mask:
        """Return which cells of a window have their centre on stable ground."""
        x = grid.west + (window.col + 0.5 + np.arange(window.width)) * grid.dx
        y = grid.north - (window.row + 0.5 + np.arange(window.height)) * grid.dy
        stable = np.ones((window.height, window.width), dtype=bool)
        for area, wanted in ((self.inside, True), (self.never, False)):
            if area is None:
                continue
            if not area.intersects(box):
                stable &= not wanted
            elif not area.covers(box):
                here = area.intersection(box)  # a small polygon answers quicker than a large one
                shapely.prepare(here)
                inside = shapely.contains_xy(here, *np.meshgrid(x, y))
                stable &= inside if wanted else ~inside
        return stable


def stable_area(stable: Sequence[BaseGeometry], disturbed: Sequence[BaseGeometry], buffer_m: float) -> StableArea:
    """Make the stable area of given polygons (none: all ground) without the disturbed ones and a buffer around them."""
    inside = shapely.union_all(shapely.make_valid(list(stable))) if stable else None
    never = None
    if disturbed:
        never = shapely.union_all([shapely.make_valid(shape).buffer(buffer_m) for shape in disturbed])
    for area in (inside, never):
        if area is not None:
            shapely.prepare(area)
    return StableArea(inside, never)


@dataclass(frozen=True)
class Tile:
    """One tile with a margin on all sides: elevations of both (m above ``datum_m``, NaN where none), stable cells."""

    window: Window  # without the margin
    margin: int
    datum_m: float
    before: Single
    after: Single
    stable: Mask  # of the window alone

    def core(self, values: Single) -> Single:
        """Return values without the margin."""
        m = self.margin
        return values[m : values.shape[0] - m, m : values.shape[1] - m] if m else values


@dataclass(frozen=True)
class Sample:
    """The tiles that were looked at, and of how many."""

    tiles: tuple[Tile, ...]
    taken: int
    available: int


def sample_tiles(pair: Pair, area: StableArea, margin: int, progress: Progress) -> Sample:
    """Read the tiles with stable ground; a fixed draw of `MAX_TILES` where there are more, so memory stays bounded."""
    windows = [window for window in _tiles(pair.extent) if area.touches(pair.box(window))]
    chosen = windows
    if len(windows) > MAX_TILES:
        drawn = np.random.default_rng(SEED).choice(len(windows), MAX_TILES, replace=False)
        chosen = [windows[number] for number in sorted(drawn.tolist())]
    tiles = []
    for done, window in enumerate(chosen, start=1):
        stop_if_cancelled(progress)
        tile = _read(pair, area, window, margin)
        if tile is not None:
            tiles.append(tile)
        progress.report(100.0 * done / len(chosen))
    return Sample(tuple(tiles), len(chosen), len(windows))


def _tiles(extent: Window) -> Iterator[Window]:
    for row in range(extent.row, extent.row + extent.height, TILE):
        for col in range(extent.col, extent.col + extent.width, TILE):
            height = min(TILE, extent.row + extent.height - row)
            yield Window(row, height, col, min(TILE, extent.col + extent.width - col))


def _read(pair: Pair, area: StableArea, window: Window, margin: int) -> Tile | None:
    stable = area.mask(pair.grid, window, pair.box(window))
    if not stable.any():
        return None
    wide = Window(window.row - margin, window.height + 2 * margin, window.col - margin, window.width + 2 * margin)
    before, after = pair.before.read(wide).z, pair.after.read(wide).z
    if not np.isfinite(before).any() or not np.isfinite(after).any():
        return None
    datum = float(np.nanmedian(before))  # single precision holds a tenth of a millimetre beside a near level
    return Tile(window, margin, datum, (before - datum).astype(np.float32), (after - datum).astype(np.float32), stable)
