# SPDX-License-Identifier: GPL-3.0-or-later
"""Distributions against tabled values, probabilities against closed forms and a plain simulation, and the sentences."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .....core.errors import InputError
from .....core.phrases import Language
from .....core.volume.methods.confidence import Spread, spread_of, threshold_confidence
from .....core.volume.methods.student import incomplete_beta, normal_above, student_above


@pytest.mark.parametrize(
    ("t", "degrees", "tail"),
    [
        (12.706205, 1, 0.025),
        (4.302653, 2, 0.025),
        (2.776445, 4, 0.025),
        (2.228139, 10, 0.025),
        (2.042272, 30, 0.025),
        (3.365, 5, 0.01),
        (0.0, 7, 0.5),
        (-2.015048, 5, 0.95),
        (6.868827, 5, 0.0005),
    ],
)
def test_student_as_in_the_tables(t, degrees, tail):
    assert student_above(t, degrees) == pytest.approx(tail, rel=2e-4)


def test_student_with_one_and_two_degrees_in_closed_form():
    for t in (-30.0, -1.0, 0.1, 2.5, 400.0):
        assert student_above(t, 1) == pytest.approx(0.5 - math.atan(t) / math.pi, rel=1e-10)
        assert student_above(t, 2) == pytest.approx(0.5 - t / (2.0 * math.sqrt(2.0 + t * t)), rel=1e-6, abs=1e-12)


def test_student_approaches_the_normal():
    assert student_above(1.96, 1e7) == pytest.approx(normal_above(1.96), rel=1e-5)
    assert normal_above(1.959964) == pytest.approx(0.025, rel=1e-6)
    assert student_above(math.inf, 3) == 0.0
    assert student_above(-math.inf, 3) == 1.0


def test_beta_in_closed_form():
    for x in (0.0, 0.2, 0.5, 0.9, 1.0):
        assert incomplete_beta(1.0, 1.0, x) == pytest.approx(x, abs=1e-14)
        assert incomplete_beta(2.0, 1.0, x) == pytest.approx(x * x, abs=1e-14)
        assert incomplete_beta(2.0, 3.0, x) == pytest.approx(1 - incomplete_beta(3.0, 2.0, 1 - x), abs=1e-14)


def test_samples_give_mean_error_and_degrees():
    found = spread_of([2.60, 2.64, 2.62, 2.66])
    assert found.value == pytest.approx(2.63)
    assert found.standard_error == pytest.approx(math.sqrt(0.002 / 3.0) / 2.0)
    assert found.degrees == 3
    with pytest.raises(InputError, match="1 density samples tell nothing"):
        spread_of([2.6])


def test_only_the_volume_is_uncertain():
    found = threshold_confidence(Spread(1000.0, 50.0), Spread(2.0), 50.0, 95_000.0)
    assert found.value_yuan == pytest.approx(100_000.0)
    assert found.probability_above == pytest.approx(normal_above(-1.0), rel=1e-12)
    assert found.price_at_flip == pytest.approx(47.5)
    assert found.volume_at_flip_m3 == pytest.approx(950.0)


def test_only_the_density_is_uncertain():
    density = Spread(2.0, 0.1, 2)
    found = threshold_confidence(Spread(1000.0), density, 50.0, 90_000.0)
    assert found.probability_above == pytest.approx(student_above(-2.0, 2), rel=1e-12)


def test_at_the_threshold_it_is_even():
    found = threshold_confidence(Spread(1000.0, 80.0), Spread(2.0), 50.0, 100_000.0)
    assert found.probability_above == pytest.approx(0.5)


def test_both_uncertain_against_a_simulation():
    rng = np.random.default_rng(7)
    volume = rng.normal(1000.0, 60.0, 2_000_000)
    density = 2.0 + 0.05 * rng.standard_t(3, 2_000_000)
    for threshold in (85_000.0, 95_000.0, 100_000.0, 112_000.0):
        found = threshold_confidence(Spread(1000.0, 60.0), Spread(2.0, 0.05, 3), 50.0, threshold)
        assert found.probability_above == pytest.approx(np.mean(volume * density * 50.0 > threshold), abs=1.5e-3)


def test_two_normals_of_small_spread_add_in_quadrature():
    found = threshold_confidence(Spread(1000.0, 1.0), Spread(2.0, 0.002), 1.0, 2000.0 + 2000.0 * math.hypot(1e-3, 1e-3))
    assert found.probability_above == pytest.approx(normal_above(1.0), abs=5e-4)


@settings(max_examples=40, deadline=None)
@given(
    sigma=st.floats(0.0, 300.0),
    error=st.floats(0.0, 0.3),
    degrees=st.one_of(st.none(), st.integers(1, 30)),
    share=st.floats(0.5, 1.5),
)
def test_it_is_a_probability_and_falls_with_the_threshold(sigma, error, degrees, share):
    def above(threshold):
        return threshold_confidence(
            Spread(1000.0, sigma), Spread(2.0, error, degrees), 50.0, threshold
        ).probability_above

    low, high = above(100_000.0 * share), above(100_000.0 * (share + 0.05))
    assert 0.0 <= high <= low + 1e-9 <= 1.0 + 1e-9


@pytest.mark.parametrize("error", [1e-12, 1e-6, 1e-4])
def test_a_density_known_very_well_is_as_one_known_exactly(error):
    exact = threshold_confidence(Spread(1000.0, 50.0), Spread(2.0), 50.0, 97_000.0)
    found = threshold_confidence(Spread(1000.0, 50.0), Spread(2.0, error), 50.0, 97_000.0)
    assert found.probability_above == pytest.approx(exact.probability_above, abs=1e-5)


def test_few_samples_are_less_sure_than_many():
    few = threshold_confidence(Spread(1000.0, 30.0), Spread(2.0, 0.05, 1), 50.0, 90_000.0)
    many = threshold_confidence(Spread(1000.0, 30.0), Spread(2.0, 0.05, 40), 50.0, 90_000.0)
    assert few.probability_above < many.probability_above


def test_three_lines_a_lawyer_can_read():
    found = threshold_confidence(Spread(82_151.32, 205.34), spread_of([2.6, 2.64, 2.62]), 45.0, 500_000.0)
    english, chinese = (found.explanation(language) for language in (Language.ENGLISH, Language.CHINESE))
    assert len(english) == len(chinese) == 3
    assert "above it with a probability of more than 99.99 %" in english[0]
    assert "高于该标准的概率大于99.99 %" in chinese[0]
    assert "3 samples" in english[1]
    assert "3个样品" in chinese[1]
    assert "2.32 yuan in place of 45.00 yuan" in english[2]
    below = threshold_confidence(Spread(100.0, 5.0), Spread(2.0, 0.1), 45.0, 10_000.0)
    assert "stays at or under it" in below.explanation(Language.ENGLISH)[0]
    assert "未超过" in below.explanation(Language.CHINESE)[0]
    assert "stated standard error" in below.explanation(Language.ENGLISH)[1]


@pytest.mark.parametrize(
    ("volume", "density", "price", "threshold"),
    [(0.0, 2.0, 50.0, 1e5), (1e3, -1.0, 50.0, 1e5), (1e3, 2.0, 0.0, 1e5), (1e3, 2.0, 50.0, math.nan)],
)
def test_figures_that_cannot_be_compared_are_refused(volume, density, price, threshold):
    with pytest.raises(InputError, match="must be above 0"):
        threshold_confidence(Spread(volume), Spread(density), price, threshold)


def test_an_error_below_zero_is_refused():
    with pytest.raises(InputError, match="cannot be weighed"):
        Spread(1.0, -0.1)
