# SPDX-License-Identifier: GPL-3.0-or-later
"""Height errors from stable ground: what two terrains say of each other where nothing was dug.

The ground around the pits gives the shift that remains between the terrains (median), the spread (NMAD) and, from the
semivariances of the differences, how much of it is independent from cell to cell and how much is correlated over what
range (nugget, sill and range of a spherical variogram). Differences beyond 3.5 NMAD are set aside as disturbed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..phrases import Remark, remark
from ..progress import Progress, stop_if_cancelled
from ..rasters import Grid, Window
from ..survey.comparison.variogram import fit_spherical, semivariances
from .coverage import cover
from .grids import Aligned
from .margin import CONFIDENCE_FACTOR, HeightErrors

Sample = NDArray[np.float32]  # differences are small: single precision keeps a tenth of a micrometre

_INNER_M, _OUTER_M = 5.0, 60.0  # the ring around the pits that counts as stable ground (engineering default)
_OUTLIER = 3.5  # NMADs
_TILE = 384
_MAX_TILES = 40  # enough for the statistics; spread evenly over the ring when there are more
_MIN_CELLS = 400
_PER_SIGMA = 1.4826  # median absolute deviation of a normal distribution to its sigma


@dataclass(frozen=True)
class StableGround:
    """What stable ground shows of the difference after minus before (m, m2)."""

    cells: int
    area_m2: float
    bias_m: float
    nmad_m: float
    disturbed_pct: float
    nugget_m2: float
    sill_m2: float
    range_m: float
    lags_m: tuple[float, ...]
    semivariances_m2: tuple[float, ...]

    @property
    def bias_error_m(self) -> float:
        """One sigma of the bias itself, with the correlation of the differences."""
        correlated = self.sill_m2 * math.pi * self.range_m**2 / 5.0 / self.area_m2
        return math.sqrt(self.nugget_m2 / self.cells + correlated)

    def height_errors(self, outline_sigma_m: float, outline_source: Remark) -> HeightErrors:
        """Return the errors for a margin: the bias is not taken away from the volume, it widens the margin."""
        where = remark("stable.where", cells=self.cells, inner=_INNER_M, outer=_OUTER_M)
        return HeightErrors(
            sigma_m=math.sqrt(self.nugget_m2),
            sigma_source=remark("stable.nugget", where=where, nmad=self.nmad_m),
            systematic_m=abs(self.bias_m) + CONFIDENCE_FACTOR * self.bias_error_m,
            systematic_source=remark("stable.bias", where=where, bias=self.bias_m, error=self.bias_error_m),
            correlated_sigma_m=math.sqrt(self.sill_m2),
            range_m=self.range_m,
            correlated_source=remark("stable.range", where=where),
            outline_sigma_m=outline_sigma_m,
            outline_source=outline_source,
        )


def measure_stable_ground(
    before: Aligned, after: Aligned, outlines: Sequence[BaseGeometry], progress: Progress
) -> StableGround | None:
    """Compare two terrains on the ring around the outlines; None when fewer than 400 cells are left to compare."""
    grid = before.working
    ring = _ring(outlines, grid)
    tiles = _tiles(ring, grid)
    coverage = cover(ring, grid) if not ring.is_empty else None
    samples: list[Sample] = []
    for window in tiles:
        stop_if_cancelled(progress)
        inside = coverage.within(window) if coverage is not None else None
        if inside is None:
            continue
        difference = after.read(window).z - before.read(window).z
        samples.append(np.where(inside >= 1.0, difference, np.nan).astype(np.float32))
    values = np.concatenate([sample[np.isfinite(sample)] for sample in samples]) if samples else np.empty(0)
    if values.size < _MIN_CELLS:
        return None
    bias = float(np.median(values))
    nmad = _PER_SIGMA * float(np.median(np.abs(values - bias)))
    limit = max(_OUTLIER * nmad, 1e-9)
    cleaned = [np.where(np.abs(sample - bias) <= limit, sample, np.nan) for sample in samples]
    kept = int(sum(np.isfinite(sample).sum() for sample in cleaned))
    lags, gammas, pairs = semivariances(cleaned)
    cell = math.sqrt(grid.cell_area_m2)
    nugget, sill, reach = fit_spherical(lags * cell, gammas, pairs)
    return StableGround(
        cells=kept,
        area_m2=kept * grid.cell_area_m2,
        bias_m=bias,
        nmad_m=nmad,
        disturbed_pct=100.0 * (values.size - kept) / values.size,
        nugget_m2=nugget,
        sill_m2=sill,
        range_m=reach,
        lags_m=tuple((lags * cell).tolist()),
        semivariances_m2=tuple(gammas.tolist()),
    )


def _ring(outlines: Sequence[BaseGeometry], grid: Grid) -> BaseGeometry:
    near = shapely.union_all([outline.buffer(_INNER_M) for outline in outlines])
    far = shapely.union_all([outline.buffer(_OUTER_M, quad_segs=4) for outline in outlines])
    return far.difference(near).intersection(shapely.box(*grid.bounds))


def _tiles(ring: BaseGeometry, grid: Grid) -> list[Window]:
    whole = grid.window_of(ring.bounds) if not ring.is_empty else None
    if whole is None:
        return []
    shapely.prepare(ring)
    tiles = []
    for row in range(whole.row, whole.row + whole.height, _TILE):
        for col in range(whole.col, whole.col + whole.width, _TILE):
            window = Window(
                row, min(_TILE, whole.row + whole.height - row), col, min(_TILE, whole.col + whole.width - col)
            )
            west, north = grid.west + col * grid.dx, grid.north - row * grid.dy
            box = shapely.box(west, north - window.height * grid.dy, west + window.width * grid.dx, north)
            if ring.intersects(box):
                tiles.append(window)
    step = max(1, math.ceil(len(tiles) / _MAX_TILES))
    return tiles[::step]
