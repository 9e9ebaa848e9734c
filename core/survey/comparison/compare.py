# SPDX-License-Identifier: GPL-3.0-or-later
"""Compare two surfaces on stable ground: statistics as delivered, the horizontal shift, and statistics after it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...errors import InputError
from ...phrases import Remark
from ...progress import Progress, Silent, Stage, stop_if_cancelled
from ...rasters import Grid
from .blunders import blunders
from .conclusions import conclude
from .pair import MAX_TILES, Pair, Sample, StableArea, Tile, sample_tiles
from .relief import difference, slopes
from .shift import Shift, find_shift
from .statistics import Histogram, SlopeClass, Spread, by_slope, cleaned, histogram, spread
from .tilt import Tilt, find_tilt
from .variogram import fit_spherical, semivariances

_CONFIDENCE = 1.96
_MIN_CELLS = 100
_VARIOGRAM_TILES = 24  # enough for semivariances; the other statistics use every tile


@dataclass(frozen=True)
class CompareOptions:
    """How to compare: ``max_shift_cells``, the longest horizontal shift that is believed (cells)."""

    max_shift_cells: float = 8.0

    def __post_init__(self) -> None:
        if not 0.0 < self.max_shift_cells <= 32.0:
            raise InputError(
                "The longest shift that is believed is {value:g} cells.",
                "Give a number above 0 and not above 32.",
                value=self.max_shift_cells,
            )


@dataclass(frozen=True)
class Variogram:
    """Semivariances (m2) over distance (m), and a spherical model: nugget, sill above it, range (0: no correlation)."""

    lags_m: tuple[float, ...]
    gammas_m2: tuple[float, ...]
    nugget_m2: float
    sill_m2: float
    range_m: float


@dataclass(frozen=True)
class Ground:
    """What stable ground shows of one pair: spread, by slope, histogram, correlation, lean."""

    spread: Spread
    slopes: tuple[SlopeClass, ...]
    histogram: Histogram
    variogram: Variogram
    tilt: Tilt | None
    area_m2: float

    @property
    def bias_error_m(self) -> float:
        """One sigma of the median itself, with the correlation of the differences (as in the error margin)."""
        model = self.variogram
        if self.spread.kept == 0:
            return math.nan
        correlated = model.sill_m2 * math.pi * model.range_m**2 / 5.0 / self.area_m2
        return math.sqrt(model.nugget_m2 / self.spread.kept + correlated)

    @property
    def bias_bound_m(self) -> float:
        """Return what may remain of a shift of the whole surface: the bias and 1.96 times its own error."""
        return abs(self.spread.median_m) + _CONFIDENCE * self.bias_error_m


@dataclass(frozen=True)
class Comparison:
    """A pair of surfaces compared; ``registered`` describes it with an accepted horizontal shift taken back."""

    grid: Grid
    tiles_taken: int
    tiles_available: int
    delivered: Ground
    shift: Shift
    registered: Ground | None
    conclusions: tuple[Remark, ...] = field(default=())

    @property
    def best(self) -> Ground:
        """Return the description after the shift when there is one, else as delivered."""
        return self.registered or self.delivered

    @property
    def correction_m(self) -> tuple[float, float, float]:
        """Return the displacement of after against before: east, north (0 when refused), up."""
        east, north = (self.shift.east_m, self.shift.north_m) if self.shift.applied else (0.0, 0.0)
        return east, north, self.best.spread.median_m


def compare(
    pair: Pair, area: StableArea, options: CompareOptions | None = None, progress: Progress | None = None
) -> Comparison:
    """Compare two surfaces on stable ground; raises `InputError` when both are known on fewer than 100 such cells."""
    options, progress = options or CompareOptions(), progress or Silent()
    margin = math.ceil(options.max_shift_cells) + 3
    sample = sample_tiles(pair, area, margin, Stage(progress, 0, 50))
    delivered = _ground(sample, pair.grid, 0.0, 0.0)
    stop_if_cancelled(progress)
    progress.report(60.0)
    noise = delivered.variogram.nugget_m2
    shift = find_shift(sample.tiles, pair.grid, options.max_shift_cells, noise, Stage(progress, 60, 90))
    registered = _ground(sample, pair.grid, shift.east_m, shift.north_m) if shift.applied else None
    warnings = blunders(sample.tiles, delivered.spread)
    progress.report(100.0)
    found = Comparison(pair.grid, sample.taken, sample.available, delivered, shift, registered)
    remarks = conclude(found, warnings, limited=sample.available > MAX_TILES)
    return Comparison(pair.grid, sample.taken, sample.available, delivered, shift, registered, tuple(remarks))


def _ground(sample: Sample, grid: Grid, east_m: float, north_m: float) -> Ground:
    differences = [difference(tile, grid, east_m, north_m) for tile in sample.tiles]
    values = _finite(differences)
    if values.size < _MIN_CELLS:
        raise InputError(
            "Both surfaces are known on only {cells} cells of stable ground, which says nothing of their errors.",
            "Give surfaces that overlap more widely, other stable polygons, or a smaller buffer.",
            cells=values.size,
        )
    found = spread(values)
    kept = cleaned(differences, found)
    return Ground(
        spread=found,
        slopes=by_slope(*_with_slopes(sample.tiles, differences, grid)),
        histogram=histogram(values, found),
        variogram=_variogram(kept, grid),
        tilt=find_tilt(sample.tiles, kept, grid, found.nmad_m),
        area_m2=found.kept * grid.cell_area_m2,
    )


def _finite(arrays: Sequence[NDArray[Any]]) -> NDArray[Any]:
    return np.concatenate([array[np.isfinite(array)] for array in arrays]) if arrays else np.empty(0)


def _with_slopes(
    tiles: Sequence[Tile], differences: Sequence[NDArray[Any]], grid: Grid
) -> tuple[NDArray[Any], NDArray[Any]]:
    values, steepness = [], []
    for tile, found in zip(tiles, differences):
        degrees = slopes(tile, grid).degrees
        both = np.isfinite(found) & np.isfinite(degrees)
        values.append(found[both])
        steepness.append(degrees[both])
    return np.concatenate(values), np.concatenate(steepness)


def _variogram(kept: Sequence[NDArray[Any]], grid: Grid) -> Variogram:
    step = max(1, math.ceil(len(kept) / _VARIOGRAM_TILES))
    lags, gammas, pairs = semivariances(kept[::step])
    lags = lags * math.sqrt(grid.cell_area_m2)
    nugget, sill, reach = fit_spherical(lags, gammas, pairs)
    return Variogram(tuple(lags.tolist()), tuple(gammas.tolist()), nugget, sill, reach)
