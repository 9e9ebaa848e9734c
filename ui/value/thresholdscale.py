# SPDX-License-Identifier: GPL-3.0-or-later
"""Where amounts stand on a threshold bar: a logarithmic scale wide enough for all of them; no widget in here."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...core.model import Classification, Confidence, Determination

_ROOM = 1.6  # times beyond the outermost amount
_LEAST_YUAN = 1.0
COVERAGE = 1.96  # of a 95 % margin


@dataclass(frozen=True)
class Threshold:
    """One test on the bar: its title and its band, the same amount twice where the province has fixed it."""

    title: str
    low_yuan: float
    high_yuan: float
    level: str


@dataclass(frozen=True)
class BarContent:
    """All that one bar shows of one figure under one law."""

    figure_key: str
    figure_title: str
    law: str
    value_yuan: float | None
    sigma_yuan: float | None
    thresholds: tuple[Threshold, ...]

    @property
    def margin_yuan(self) -> float | None:
        """The margin at 95 %, or None."""
        return None if self.sigma_yuan is None else COVERAGE * self.sigma_yuan


@dataclass(frozen=True)
class Scale:
    """Amounts from ``low`` to ``high`` (yuan) as shares 0 to 1 by their logarithms; others stand at the ends."""

    low: float
    high: float

    def share(self, amount: float) -> float:
        """Return where an amount stands."""
        inside = min(max(amount, self.low), self.high)
        return math.log(inside / self.low) / math.log(self.high / self.low)


def scale_of(content: BarContent) -> Scale:
    """Return a scale with room for thresholds, figure and margin; a figure near zero stands at its left end."""
    limits = [amount for one in content.thresholds for amount in (one.low_yuan, one.high_yuan) if amount > 0.0]
    low, high = min(limits, default=_LEAST_YUAN), max(limits, default=1.0e6)
    value = content.value_yuan
    if value is not None:
        margin = content.margin_yuan or 0.0
        high = max(high, value + margin)
        low = min(low, max(value - margin, low / 100.0))
    return Scale(max(low / _ROOM, _LEAST_YUAN), max(high * _ROOM, 10.0 * _LEAST_YUAN))


def contents_of(found: Determination) -> list[BarContent]:
    """Return one bar for each law and figure that tests were made with, those that apply first."""
    groups: dict[tuple[str, str], list[Classification]] = {}
    for one in sorted(found.classifications, key=lambda one: not one.applies):
        if one.applies:
            groups.setdefault((one.law, one.figure_key), []).append(one)
    titles = {figure.key: figure.title for figure in found.figures}
    return [
        BarContent(
            key,
            titles.get(key, key),
            law,
            next((float(one.amount_yuan) for one in answers if one.amount_yuan is not None), None),
            _sigma(found.confidences, key, next((one.amount_yuan for one in answers if one.amount_yuan), None)),
            tuple(Threshold(one.title, float(one.low_yuan), float(one.high_yuan), one.level) for one in answers),
        )
        for (law, key), answers in groups.items()
    ]


def _sigma(confidences: Iterable[Confidence], key: str, amount: Decimal | None) -> float | None:
    """Return the standard error of a figure; several acts accumulated have none of their own."""
    found = (one.sigma_yuan for one in confidences if one.figure_key == key and one.value_yuan == amount)
    return next((sigma for sigma in found if sigma is not None), None)


def rows_without_overlap(places: Sequence[tuple[float, float]]) -> list[int]:
    """Return for labels (left, right) the row each goes into, so that none covers another."""
    ends: list[float] = []
    rows = []
    for left, right in places:
        row = next((number for number, end in enumerate(ends) if left > end), len(ends))
        ends[row : row + 1] = [right]
        rows.append(row)
    return rows
