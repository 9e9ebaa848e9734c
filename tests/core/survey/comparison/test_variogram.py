# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import numpy as np
import pytest

from .....core.survey.comparison.variogram import LAGS, fit_spherical, semivariances


def test_semivariances_of_a_slope_grow_with_the_square_of_the_lag():
    sample = np.tile(np.arange(300.0), (300, 1))
    lags, gammas, pairs = semivariances([sample])
    assert tuple(lags) == LAGS
    assert gammas == pytest.approx(lags**2 / 4.0)  # rows rise, columns do not
    assert pairs[0] == 2 * 299 * 300


def test_gaps_take_no_part():
    sample = np.random.default_rng(1).normal(size=(200, 200))
    holed = sample.copy()
    holed[::3] = np.nan
    _, gammas, pairs = semivariances([holed])
    assert gammas == pytest.approx(np.ones(len(LAGS)), rel=0.05)
    assert pairs[0] < 2 * 199 * 200


def test_nothing_has_no_correlation():
    assert fit_spherical(np.array([]), np.array([]), np.array([])) == (0.0, 0.0, 0.0)
