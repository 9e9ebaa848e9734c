# SPDX-License-Identifier: GPL-3.0-or-later
"""What a restored terrain states of its own accuracy, out of the leave-out tests of its holes.

Per hole: the bias is the mean of the tests' mean differences; the error of the mean height is their root mean square,
widened by Student's t for few tests that share ground. The stated figures are made so that the error margin of a
volume (Anderson 2019, the correlated term over an area smaller than the range) holds the widened error of every hole:
the independent part comes from steps between neighbouring cells, the correlated part from the rest, and the range is
the one at which the correlated part averages over the hole to the error of its mean height. The bias stands beside it
as the systematic part; counting it in both widens the margin by an eighth at most.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from shapely.geometry.base import BaseGeometry

from .leaveout import LeaveOutTest, independent_tests

CONFIDENCE = 1.96  # two-sided 95 % of a normal distribution
FEWEST_TESTS = 4  # engineering default; with fewer the user must state the accuracy
_FEWEST_INDEPENDENT = 2.0
_T95 = (
    *(12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131),
    *(2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042),
)  # two-sided 95 % of Student's t with 1 to 30 degrees of freedom
_NEARLY_CONSTANT = 0.995  # a range that makes an error hang together more than this means nothing further
_AT_RANGE = 0.79 / math.sqrt(math.pi)  # what is left of the correlated part over a circle of the range's radius


@dataclass(frozen=True)
class HoleAccuracy:
    """What the tests of one hole say (m, m2, m3)."""

    name: str
    area_m2: float
    tests: tuple[LeaveOutTest, ...]
    independent: float
    bias_m: float
    rmse_m: float
    mean_error_m: float  # root mean square of the tests' mean differences
    widened: float  # factor for few tests
    random_m: float
    correlated_m: float
    range_m: float

    @property
    def bound_m(self) -> float:
        """What the mean restored height may be off by, at 95 %."""
        return CONFIDENCE * self.widened * self.mean_error_m

    @property
    def volume_bound_m3(self) -> float:
        """What the volume under the restored ground may be off by, at 95 %."""
        return self.bound_m * self.area_m2


@dataclass(frozen=True)
class StatedAccuracy:
    """The accuracy that the restored terrain states (m): the largest figure of all its holes."""

    sigma_z_m: float
    bias_z_m: float
    correlated_sigma_m: float
    correlation_range_m: float
    from_tests: bool = True


def hole_accuracy(name: str, outline: BaseGeometry, tests: Sequence[LeaveOutTest]) -> HoleAccuracy | None:
    """Return what the tests say of a hole, or None when they are too few."""
    independent = min(independent_tests(tests), float(len(tests)))
    if len(tests) < FEWEST_TESTS or independent < _FEWEST_INDEPENDENT:
        return None
    means = np.array([test.mean_m for test in tests])
    total = float(np.mean([test.rmse_m**2 for test in tests]))
    alone = min(float(np.mean([test.neighbour_m2 for test in tests])), total)
    mean_error = float(np.sqrt(np.mean(means**2)))
    widened = student_95(independent) / CONFIDENCE
    correlated = math.sqrt(max(total - alone, mean_error**2))
    return HoleAccuracy(
        name=name,
        area_m2=float(outline.area),
        tests=tuple(tests),
        independent=independent,
        bias_m=float(means.mean()),
        rmse_m=math.sqrt(total),
        mean_error_m=mean_error,
        widened=widened,
        random_m=math.sqrt(alone),
        correlated_m=widened * correlated,
        range_m=_range_m(float(outline.area), mean_error / correlated if correlated > 0.0 else 0.0),
    )


def stated(holes: Sequence[HoleAccuracy]) -> StatedAccuracy:
    """Return figures that no hole's tests exceed (at least one hole)."""
    return StatedAccuracy(
        sigma_z_m=max(hole.random_m for hole in holes),
        bias_z_m=max(abs(hole.bias_m) for hole in holes),
        correlated_sigma_m=max(hole.correlated_m for hole in holes),
        correlation_range_m=max(hole.range_m for hole in holes),
    )


def student_95(degrees: float) -> float:
    """Return the two-sided 95 % value of Student's t, for the whole number of degrees below."""
    whole = max(1, int(degrees + 1e-6))
    return _T95[whole - 1] if whole <= len(_T95) else CONFIDENCE + 2.5 / whole


def _range_m(area_m2: float, share: float) -> float:
    """Return the range at which a correlated error averages over an area to ``share`` of itself.

    The inverse of the margin's correlated term: sqrt(1 - q + q³/5) below the range, 0.79 / (sqrt(pi) q) above it,
    q the radius of a circle of that area over the range.
    """
    radius = math.sqrt(area_m2 / math.pi)
    if share <= 0.0:
        return 0.0
    share = min(share, _NEARLY_CONSTANT)
    if share <= _AT_RANGE:
        return radius * share / _AT_RANGE
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2.0
        if math.sqrt(1.0 - middle + middle**3 / 5.0) > share:
            low = middle
        else:
            high = middle
    return radius / high
