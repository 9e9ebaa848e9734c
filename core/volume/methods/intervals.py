# SPDX-License-Identifier: GPL-3.0-or-later
"""The volume between two parallel sections, by the formula that R93 gives for their shapes, and which one it was.

Whether two sections have similar shapes is not guessed: the section midway is measured on the terrains too, and the
shapes count as similar when it agrees with the one the formula implies.

    梯形   V = (S1 + S2) / 2 · L              areas differ by at most 40 %      implies Sm = (S1 + S2) / 2
    截锥   V = (S1 + S2 + √(S1 S2)) / 3 · L   areas differ by more              implies Sm = ((√S1 + √S2) / 2)²
    楔形   V = S / 2 · L                      one section pinches to a line     implies Sm = S / 2
    锥形   V = S / 3 · L                      one section pinches to a point    implies Sm = S / 4
    prismoid  V = (S1 + 4 Sm + S2) / 6 · L    the measured Sm agrees with none of these: the shapes differ
"""

from __future__ import annotations

import math
from enum import Enum

LIMIT = 0.40  # R93: relative difference of the areas up to which the trapezoid serves
AGREES = 0.02  # engineering default: how far the measured middle section may be from the implied one
PINCHED = 0.01  # engineering default: an area below this share of the other has pinched out


class Formula(str, Enum):
    """Which formula an interval was computed with."""

    NONE = "none"  # nothing in either section nor midway
    TRAPEZOID = "trapezoid"  # 梯形(棱台)
    FRUSTUM = "frustum"  # 截锥
    WEDGE = "wedge"  # 楔形
    CONE = "cone"  # 锥形
    PRISMOID = "prismoid"  # 似棱柱(辛普森)


def choose(first_m2: float, middle_m2: float, last_m2: float) -> Formula:
    """Return the formula for two sections and the measured one midway."""
    large, small = max(first_m2, last_m2), min(first_m2, last_m2)
    if large <= 0.0:
        return Formula.PRISMOID if middle_m2 > 0.0 else Formula.NONE
    candidates: tuple[tuple[Formula, float], ...]
    if small <= PINCHED * large:
        candidates = ((Formula.WEDGE, large / 2.0), (Formula.CONE, large / 4.0))
    elif (large - small) / large <= LIMIT:
        candidates = ((Formula.TRAPEZOID, (large + small) / 2.0),)
    else:
        candidates = ((Formula.FRUSTUM, ((math.sqrt(large) + math.sqrt(small)) / 2.0) ** 2),)
    for formula, implied in candidates:
        if abs(middle_m2 - implied) <= AGREES * implied:
            return formula
    return Formula.PRISMOID


def volume(formula: Formula, first_m2: float, middle_m2: float, last_m2: float, length_m: float) -> float:
    """Return the volume (m3) between two sections ``length_m`` apart."""
    large = max(first_m2, last_m2)
    mean = {
        Formula.NONE: 0.0,
        Formula.TRAPEZOID: (first_m2 + last_m2) / 2.0,
        Formula.FRUSTUM: (first_m2 + last_m2 + math.sqrt(first_m2 * last_m2)) / 3.0,
        Formula.WEDGE: large / 2.0,
        Formula.CONE: large / 3.0,
        Formula.PRISMOID: (first_m2 + 4.0 * middle_m2 + last_m2) / 6.0,
    }[formula]
    return mean * length_m
