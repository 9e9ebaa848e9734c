# SPDX-License-Identifier: GPL-3.0-or-later
"""How sure it is that volume x density x price is above a threshold, and what would have to change for it to flip.

The volume is normal about its value with the margin's one sigma. The density is the mean of its samples: with n of
them Student's t with n - 1 degrees of freedom scaled by s / √n, because few samples know their own spread badly;
with a stated standard error it is normal. Both are independent. The price is a given figure. The probability is

    P = ∫ φ((v - V) / σ) / σ · P(density > threshold / (price · factor · v)) dv        over v > 0

evaluated by Gauss-Legendre quadrature over pieces, without random numbers, so that it can be recomputed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.polynomial.legendre import leggauss

from ...errors import InputError
from ...phrases import Language, Remark, remark
from .student import normal_above, student_above

_REACH = 9.0  # sigmas on each side; beyond them lies less than 1e-18
_PIECES, _NODES = 90, 8


@dataclass(frozen=True)
class Spread:
    """A figure with its standard error; ``degrees`` of freedom None: the error is known, the figure is normal."""

    value: float
    standard_error: float = 0.0
    degrees: int | None = None

    def __post_init__(self) -> None:
        if not (math.isfinite(self.value) and math.isfinite(self.standard_error) and self.standard_error >= 0.0):
            raise InputError(
                "A figure of {value} with the standard error {error} cannot be weighed.",
                "Give numbers, the error not below 0.",
                value=self.value,
                error=self.standard_error,
            )

    def above(self, limit: float) -> float:
        """Return the probability that the true figure is above ``limit``."""
        if self.standard_error == 0.0:
            return 1.0 if self.value > limit else 0.0
        scaled = (limit - self.value) / self.standard_error
        return normal_above(scaled) if self.degrees is None else student_above(scaled, self.degrees)


def spread_of(samples: Sequence[float]) -> Spread:
    """Return mean and standard error of samples, with n - 1 degrees of freedom.

    Raises `InputError` for fewer than two: one sample says nothing about its error.
    """
    count = len(samples)
    if count < 2:
        raise InputError(
            "{count} density samples tell nothing about how sure their mean is.",
            "Take at least two, or state the standard error of the density.",
            count=count,
        )
    mean = math.fsum(samples) / count
    variance = math.fsum((sample - mean) ** 2 for sample in samples) / (count - 1)
    return Spread(mean, math.sqrt(variance / count), count - 1)


@dataclass(frozen=True)
class ThresholdConfidence:
    """The answer: yuan throughout, m3, yuan per tonne; ``lines`` say it in English and Chinese, three lines each."""

    value_yuan: float
    threshold_yuan: float
    probability_above: float
    price_at_flip: float  # at this price the value equals the threshold
    volume_at_flip_m3: float  # at this volume it does
    lines: tuple[Remark, Remark, Remark]

    def explanation(self, language: Language) -> tuple[str, ...]:
        """Return the three lines in one language."""
        return tuple(line.say(language) for line in self.lines)


def threshold_confidence(
    volume_m3: Spread, density_t_per_m3: Spread, price_yuan_per_t: float, threshold_yuan: float, factor: float = 1.0
) -> ThresholdConfidence:
    """Return how sure it is that volume x density x price x ``factor`` (ore ratio, recovery) exceeds a threshold.

    For a mineral sold by the cubic metre give ``Spread(1.0)`` as density. Raises `InputError` for figures not above 0.
    """
    figures = (volume_m3.value, density_t_per_m3.value, price_yuan_per_t, threshold_yuan, factor)
    if not all(math.isfinite(figure) and figure > 0.0 for figure in figures):
        raise InputError(
            "Volume {volume}, density {density}, price {price}, threshold {threshold} and factor {factor} must be "
            "above 0 to be compared.",
            "Establish the missing figure first.",
            volume=volume_m3.value,
            density=density_t_per_m3.value,
            price=price_yuan_per_t,
            threshold=threshold_yuan,
            factor=factor,
        )
    per_m3 = density_t_per_m3.value * price_yuan_per_t * factor
    value = volume_m3.value * per_m3
    probability = _above(volume_m3, density_t_per_m3, threshold_yuan / (price_yuan_per_t * factor))
    flip_price = threshold_yuan / (volume_m3.value * density_t_per_m3.value * factor)
    flip_volume = threshold_yuan / per_m3
    lines = _lines(volume_m3, density_t_per_m3, price_yuan_per_t, threshold_yuan, value, probability, flip_volume)
    return ThresholdConfidence(value, threshold_yuan, probability, flip_price, flip_volume, lines)


def _above(volume: Spread, density: Spread, tonnes: float) -> float:
    """Return the probability that volume x density exceeds ``tonnes``."""
    if volume.standard_error == 0.0:
        return density.above(tonnes / volume.value)
    if density.standard_error == 0.0:
        return volume.above(tonnes / density.value)
    turn = tonnes / density.value  # around this volume the density's share falls from 1 to 0, however sharply
    width = turn * density.standard_error / density.value
    low = max(0.0, volume.value - _REACH * volume.standard_error)
    high = volume.value + _REACH * volume.standard_error
    even = np.linspace(low, high, _PIECES + 1)
    edges = np.unique(np.clip(np.concatenate((even, turn + width * np.arange(-8.0, 9.0))), low, high)).tolist()
    nodes, weights = (part.tolist() for part in leggauss(_NODES))  # type: ignore[no-untyped-call]
    total = 0.0
    for start, end in zip(edges, edges[1:]):
        for node, weight in zip(nodes, weights):
            v = start + (end - start) * 0.5 * (node + 1.0)
            z = (v - volume.value) / volume.standard_error
            bell = math.exp(-0.5 * z * z) / math.sqrt(2.0 * math.pi) / volume.standard_error
            total += 0.5 * (end - start) * weight * bell * density.above(tonnes / v)
    return min(1.0, max(0.0, total))


def _lines(
    volume: Spread,
    density: Spread,
    price: float,
    threshold: float,
    value: float,
    probability: float,
    flip_volume: float,
) -> tuple[Remark, Remark, Remark]:
    above = value > threshold
    first = remark(
        "confidence.above" if above else "confidence.below",
        warning=False,
        value=value,
        threshold=threshold,
        sure=probability_words(probability if above else 1.0 - probability),
    )
    samples = density.degrees + 1 if density.degrees is not None else 0
    second = remark(
        "confidence.samples" if samples else "confidence.stated",
        warning=False,
        volume=volume.value,
        sigma=volume.standard_error,
        density=density.value,
        error=density.standard_error,
        samples=samples,
    )
    if not samples and density.standard_error == 0.0:
        second = without_error(volume, density.value, remark("confidence.exact"))
    third = remark(
        "confidence.flip",
        warning=False,
        price=threshold / value * price,
        stated=price,
        volume=flip_volume,
        change=100.0 * (threshold / value - 1.0),
    )
    return first, second, third


def without_error(volume: Spread, density_t_per_m3: float, why: Remark) -> Remark:
    """Return what the answer rests on where nobody knows the error of the density; ``why`` says the reason (R107)."""
    return remark(
        "confidence.no_error",
        warning=False,
        volume=volume.value,
        sigma=volume.standard_error,
        density=density_t_per_m3,
        why=why,
    )


def probability_words(probability: float) -> Remark:
    """Return a probability as a sentence takes it: equal to, or beyond what two places can say."""
    said = percent_text(probability)
    ends = {">": "confidence.sure_more", "<": "confidence.sure_less"}
    return remark(ends.get(said[0], "confidence.sure"), warning=False, percent=said.lstrip("<> "))


def percent_text(probability: float) -> str:
    """Return a probability in percent as it may be printed: never rounded up to certainty."""
    if probability > 0.9999:
        return "> 99.99 %"
    if probability < 0.0001:
        return "< 0.01 %"
    return (
        f"{100.0 * probability:.2f} %" if probability > 0.99 or probability < 0.01 else f"{100.0 * probability:.1f} %"
    )
