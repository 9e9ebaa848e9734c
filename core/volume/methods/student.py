# SPDX-License-Identifier: GPL-3.0-or-later
"""Student's t and the normal distribution, standard library only."""

from __future__ import annotations

import math

_TINY = 1e-300
_MOST_TERMS = 500
_CLOSE = 1e-15


def normal_above(z: float) -> float:
    """Return the probability that a standard normal value exceeds ``z``."""
    return 0.5 * math.erfc(z / math.sqrt(2.0))


def student_above(t: float, degrees: float) -> float:
    """Return the probability that a value of Student's t with ``degrees`` of freedom exceeds ``t``."""
    if math.isinf(t):
        return 0.0 if t > 0.0 else 1.0
    x = degrees / (degrees + t * t)
    tail = 0.5 * incomplete_beta(degrees / 2.0, 0.5, x)
    return tail if t >= 0.0 else 1.0 - tail


def incomplete_beta(a: float, b: float, x: float) -> float:
    """Return the regularised incomplete beta function I_x(a, b), by its continued fraction (Abramowitz 26.5.8)."""
    if x <= 0.0 or x >= 1.0:
        return 0.0 if x <= 0.0 else 1.0
    if x > (a + 1.0) / (a + b + 2.0):  # the fraction converges quickly only on this side
        return 1.0 - incomplete_beta(b, a, 1.0 - x)
    front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    return math.exp(front) / a * _fraction(a, b, x)


def _fraction(a: float, b: float, x: float) -> float:
    """Evaluate the continued fraction by Lentz's method."""
    c, d = 1.0, 1.0 / _away(1.0 - (a + b) * x / (a + 1.0))
    result = d
    for m in range(1, _MOST_TERMS):
        even = m * (b - m) * x / ((a + 2 * m - 1.0) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1.0))
        for term in (even, odd):
            d = 1.0 / _away(1.0 + term * d)
            c = _away(1.0 + term / c)
            result *= c * d
        if abs(c * d - 1.0) < _CLOSE:
            break
    return result


def _away(value: float) -> float:
    """Return the value, kept away from zero."""
    return value if abs(value) > _TINY else _TINY
