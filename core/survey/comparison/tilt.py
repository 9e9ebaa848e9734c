# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether one surface leans against the other: a plane through the differences."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...rasters import Grid
from .pair import Tile
from .robust import robust_fit

_MOST_CELLS = 200_000
_CHI2_99 = -2.0 * math.log(0.01)
_MIN_CELLS = 400


@dataclass(frozen=True)
class Tilt:
    """Rise of the difference after minus before, millimetres per metre, with one sigma; ``across_m`` over the ground.

    ``significant``: the plane explains more than chance (99 %) and more than the spread of single cells.
    """

    east_mm_per_m: float
    north_mm_per_m: float
    east_sigma: float
    north_sigma: float
    across_m: float
    significant: bool


def find_tilt(tiles: Sequence[Tile], differences: Sequence[NDArray[Any]], grid: Grid, nmad_m: float) -> Tilt | None:
    """Fit a plane to differences (m, NaN where none) of the tiles; None where the ground cannot carry one."""
    stable = sum(int(np.isfinite(values).sum()) for values in differences)
    if stable < _MIN_CELLS:
        return None
    thin = max(1, math.ceil(stable / _MOST_CELLS))
    side = int(min(64, max(4, math.sqrt(stable / 200.0))))
    parts = []
    for number, (tile, values) in enumerate(zip(tiles, differences)):
        usable = np.flatnonzero(np.isfinite(values))[::thin]
        rows, cols = np.divmod(usable, tile.window.width)
        x, y = (tile.window.col + cols) * grid.dx, -(tile.window.row + rows) * grid.dy
        parts.append((x, y, values.flat[usable], (number << 16) + (rows // side << 8) + cols // side))
    x, y, z, groups = (np.concatenate(column) for column in zip(*parts))
    x, y = x - x.mean(), y - y.mean()
    scale = max(float(np.ptp(x)), float(np.ptp(y)), 1.0)
    fit = robust_fit(np.column_stack((x / scale, y / scale, np.ones(x.size))), z.astype(np.float64), groups)
    if fit is None:
        return None
    slope, covariance = fit.solution[:2] / scale, fit.covariance[:2, :2] / scale**2
    across = abs(float(slope[0])) * float(np.ptp(x)) + abs(float(slope[1])) * float(np.ptp(y))
    chi2 = float(slope @ np.linalg.pinv(covariance) @ slope) if covariance.any() else math.inf
    sigmas = np.sqrt(np.maximum(np.diag(covariance), 0.0))
    return Tilt(
        east_mm_per_m=1000.0 * float(slope[0]),
        north_mm_per_m=1000.0 * float(slope[1]),
        east_sigma=1000.0 * float(sigmas[0]),
        north_sigma=1000.0 * float(sigmas[1]),
        across_m=across,
        significant=chi2 > _CHI2_99 and across > max(nmad_m, 1e-4),
    )
