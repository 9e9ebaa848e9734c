# SPDX-License-Identifier: GPL-3.0-or-later
"""How differences hang together over distance: semivariances along rows and columns, and a spherical model of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Differences = NDArray[np.float64]

LAGS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128)  # cells
_MIN_PAIRS = 100


def semivariances(samples: Sequence[NDArray[Any]]) -> tuple[Differences, Differences, Differences]:
    """Return lags (cells), semivariances (m2) and numbers of pairs of square samples (m, NaN where there is none)."""
    lags, gammas, pairs = [], [], []
    for lag in LAGS:
        total, count = 0.0, 0
        for sample in samples:
            for steps in (sample[lag:, :] - sample[:-lag, :], sample[:, lag:] - sample[:, :-lag]):
                found = steps[np.isfinite(steps)]
                total += float(np.square(found, dtype=np.float64).sum())
                count += int(found.size)
        if count >= _MIN_PAIRS:
            lags.append(float(lag))
            gammas.append(total / (2.0 * count))
            pairs.append(float(count))
    return np.array(lags), np.array(gammas), np.array(pairs)


def fit_spherical(lags: Differences, gammas: Differences, pairs: Differences) -> tuple[float, float, float]:
    """Fit nugget, sill (m2) and range (m) of a spherical variogram; range 0 when there is no correlation.

    Least squares weighted by the square root of the pairs; both variances are kept non-negative.
    """
    if lags.size == 0:
        return 0.0, 0.0, 0.0
    weights = np.sqrt(pairs / pairs.max())
    best = (float(np.average(gammas, weights=weights)), 0.0, 0.0)
    best_misfit = float(np.sum((weights * (gammas - best[0])) ** 2))
    flat_misfit = best_misfit
    for reach in np.geomspace(1.5 * lags[0], lags[-1], 60).tolist():
        ratio = np.minimum(lags / reach, 1.0)
        shape = 1.5 * ratio - 0.5 * ratio**3
        nugget, sill = _non_negative(shape, gammas, weights)
        misfit = float(np.sum((weights * (gammas - nugget - sill * shape)) ** 2))
        if misfit < best_misfit:
            best, best_misfit = (nugget, sill, reach), misfit
    if best[1] < 0.02 * (best[0] + best[1]) or best_misfit > 0.5 * flat_misfit:
        return float(np.average(gammas, weights=weights)), 0.0, 0.0
    return best


def _non_negative(shape: Differences, gammas: Differences, weights: Differences) -> tuple[float, float]:
    design = np.column_stack((weights, weights * shape))
    (nugget, sill), *_ = np.linalg.lstsq(design, weights * gammas, rcond=None)
    if nugget < 0.0:
        weighted = weights * shape
        return 0.0, max(0.0, float(np.dot(weighted, weights * gammas) / np.dot(weighted, weighted)))
    if sill < 0.0:
        return float(np.average(gammas, weights=weights**2)), 0.0
    return float(nugget), float(sill)
