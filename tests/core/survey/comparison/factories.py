# SPDX-License-Identifier: GPL-3.0-or-later
"""Pairs of surfaces from a function: the second displaced, lifted and noisy by known amounts."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .....core.rasters import ArrayRaster, Grid, Window
from .....core.survey.comparison.pair import Pair
from .....core.volume.grids import align

CRS = "EPSG:4547"
WEST, NORTH = 500_000.0, 3_400_000.0
Height = Callable[[np.ndarray, np.ndarray], np.ndarray]


def hills(x, y):
    return 100.0 + 6.0 * np.sin(x / 15.0) + 6.0 * np.cos(y / 18.0)


def cone(x, y):
    return 160.0 - 0.3 * np.hypot(x - 150.0, y + 150.0)


def tilted_plane(x, y):
    return 100.0 + 0.3 * x + 0.1 * y


def ridges(x, y):
    return 100.0 + 5.0 * np.sin(x / 15.0) + 0.0 * y


def flat(x, y):
    return 100.0 + 0.0 * x + 0.0 * y


def surface(
    height: Height,
    *,
    moved=(0.0, 0.0, 0.0),
    sigma: float = 0.0,
    seed: int = 1,
    size_m: float = 300.0,
    cell: float = 1.0,
    offset=(0.0, 0.0),
    name: str = "terrain",
) -> ArrayRaster:
    """Sample ``height`` (metres east and north of the north-west corner), displaced by east, north and up."""
    n = round(size_m / cell)
    grid = Grid(WEST + offset[0], NORTH + offset[1], cell, cell, n, n)
    x = (grid.west - WEST + (np.arange(n) + 0.5) * cell)[None, :]
    y = (grid.north - NORTH - (np.arange(n) + 0.5) * cell)[:, None]
    z = height(x - moved[0], y - moved[1]) + moved[2]
    if sigma:
        z = z + np.random.default_rng(seed).normal(0.0, sigma, z.shape)
    return ArrayRaster(name, z, grid, CRS)


def pair_of(before: ArrayRaster, after: ArrayRaster) -> Pair:
    first, second = align([before, after], CRS)
    grid = first.working
    return Pair(first, second, grid, Window(0, grid.height, 0, grid.width))
