# SPDX-License-Identifier: GPL-3.0-or-later
"""Height errors from stable ground: what was put into the terrains is found again."""

from __future__ import annotations

import numpy as np
import pytest

from ....core.phrases import Language
from ....core.progress import Silent
from ....core.volume.grids import align
from ....core.volume.inputs import MarginSource
from ....core.volume.margin import NO_XY
from ....core.volume.stable import fit_spherical, measure_stable_ground
from .factories import CRS, box, grid, pit, raster, volumes

PIT = box(140, -80, 180, -40)
SIZE = 320.0


def noisy(sigma: float, *, bias: float = 0.0, correlated: float = 0.0, reach_m: float = 20.0, seed: int = 1, cell=1.0):
    on = grid(cell, SIZE)
    rng = np.random.default_rng(seed)
    z = rng.normal(0.0, sigma, (on.height, on.width)) + bias
    if correlated:
        radius = reach_m / 2 / cell  # discs of this radius overlap up to their diameter: a range of reach_m
        y = np.minimum(np.arange(on.height), on.height - np.arange(on.height))[:, None]
        x = np.minimum(np.arange(on.width), on.width - np.arange(on.width))[None, :]
        disc = (np.hypot(x, y) <= radius).astype(float)
        white = rng.normal(size=(on.height, on.width))
        smooth = np.fft.irfft2(np.fft.rfft2(white) * np.fft.rfft2(disc), s=white.shape)
        z = z + correlated * smooth / np.sqrt(disc.sum())
    return raster(lambda x, y: 50.0 + z, on)


def flat():
    return raster(50.0, grid(1.0, SIZE))


def measured(after, outlines=(PIT,)):
    before, second = align([flat(), after], CRS)
    return measure_stable_ground(before, second, outlines, Silent())


def test_white_noise_is_all_nugget():
    found = measured(noisy(0.06))
    assert found.nugget_m2**0.5 == pytest.approx(0.06, rel=0.03)
    assert (found.sill_m2, found.range_m) == (0.0, 0.0)
    assert found.nmad_m == pytest.approx(0.06, rel=0.03)
    assert found.bias_m == pytest.approx(0.0, abs=4 * found.bias_error_m + 1e-3)


@pytest.mark.parametrize("reach", [12.0, 24.0])
def test_correlated_noise_has_its_range_and_sill(reach):
    found = measured(noisy(0.03, correlated=0.05, reach_m=reach))
    assert found.range_m == pytest.approx(reach, rel=0.35)
    assert found.sill_m2**0.5 == pytest.approx(0.05, rel=0.25)
    assert found.nugget_m2**0.5 == pytest.approx(0.03, rel=0.3)


def test_shift_is_found_and_widens_the_margin_without_changing_the_volume():
    found = measured(noisy(0.02, bias=0.08))
    assert found.bias_m == pytest.approx(0.08, abs=0.002)
    errors = found.height_errors(0.0, NO_XY)
    assert errors.systematic_m == pytest.approx(0.08, abs=0.004)
    assert "median difference +0.08" in errors.systematic_source.say(Language.ENGLISH)


def test_disturbed_ground_is_set_aside():
    quiet = noisy(0.02)
    quiet.z[150:170, 100:120] += 3.0  # a heap near the pit
    found = measured(quiet)
    assert found.nmad_m == pytest.approx(0.02, rel=0.1)
    assert 0.5 < found.disturbed_pct < 10


def test_identical_ground_is_no_evidence_of_no_error():
    run = volumes(flat(), flat(), [pit(PIT)])
    assert run.result.pits[0].margin is None
    assert any("not independent surveys" in notice.text for notice in run.result.notices)


def test_too_little_ground_says_nothing():
    assert measured(noisy(0.02), [box(0, 100 - SIZE, SIZE, 100)]) is None


def test_fit_returns_the_variogram_it_was_given():
    lags = np.array([1.0, 2, 3, 4, 6, 8, 12, 16, 24, 32])
    ratio = np.minimum(lags / 10.0, 1.0)
    nugget, sill, reach = fit_spherical(lags, 0.5 + 2.0 * (1.5 * ratio - 0.5 * ratio**3), np.full(lags.size, 1000.0))
    assert (nugget, sill, reach) == (
        pytest.approx(0.5, abs=0.1),
        pytest.approx(2.0, rel=0.05),
        pytest.approx(10, rel=0.05),
    )


STATED = {"sigma_z_m": 0.05, "bias_z_m": 0.01}


@pytest.mark.parametrize(
    ("source", "accuracy", "words"),
    [
        (MarginSource.AUTOMATIC, STATED, "stated accuracy"),
        (MarginSource.AUTOMATIC, {}, "cells of stable ground"),
        (MarginSource.STABLE_GROUND, STATED, "cells of stable ground"),
        (MarginSource.STATED, STATED, "stated accuracy"),
    ],
)
def test_margin_says_where_its_errors_come_from(source, accuracy, words):
    run = volumes(flat(), noisy(0.04), [pit(PIT)], accuracy=accuracy, margin_from=source)
    (term,) = (term for term in run.result.pits[0].margin.terms if term.name == "random")
    assert words in term.source


def test_stated_only_and_nothing_stated_leaves_the_margin_unquantified():
    run = volumes(flat(), noisy(0.04), [pit(PIT)], margin_from=MarginSource.STATED)
    assert run.result.pits[0].margin is None
