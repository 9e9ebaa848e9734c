# SPDX-License-Identifier: GPL-3.0-or-later
"""The nouns of a cross-check: methods, limits, comparisons, verdicts (R101), and how a volume moves with its size."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ...errors import InputError
from ..results import Run


class Method(str, Enum):
    """A way to a volume."""

    MAIN = "main"  # cell by cell with exact fractions; the adopted value
    TIN = "tin"  # R91
    SECTIONS = "sections"  # R93
    SQUARES = "squares"  # R92


class Verdict(str, Enum):
    """What the difference to the adopted value means (R101)."""

    AGREES = "agrees"
    NOTE = "note"  # passes, with a note
    EXPLAIN = "explain"


@dataclass(frozen=True)
class Limits:
    """Differences in percent of the adopted value; no standard fixes them, so they are the user's (R101)."""

    pass_pct: float = 3.0
    explain_pct: float = 5.0

    def __post_init__(self) -> None:
        if not 0.0 < self.pass_pct <= self.explain_pct < 100.0:
            raise InputError(
                "The limits of the cross-check are {first:g} % and {second:g} %.",
                "Give two shares between 0 and 100 %, the first not above the second.",
                first=self.pass_pct,
                second=self.explain_pct,
            )

    def verdict(self, difference_pct: float) -> Verdict:
        """Return the verdict on a difference of either sign."""
        size = round(abs(difference_pct), 9)
        if size <= self.pass_pct:
            return Verdict.AGREES
        return Verdict.NOTE if size <= self.explain_pct else Verdict.EXPLAIN


@dataclass(frozen=True)
class Comparison:
    """One method beside the main one in one pit and period.

    ``adopted_m3`` and ``volume_m3`` are cut, or fill where the main method found more of it (``of_fill``: a heap).
    ``difference_pct`` is (volume - adopted) / adopted; None where nothing was found to compare with.
    """

    pit_id: str
    period: str
    method: Method
    size_m: float  # cell, side of the squares, or spacing
    adopted_m3: float
    volume_m3: float
    of_fill: bool
    coverage_pct: float
    difference_pct: float | None
    verdict: Verdict
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class Step:
    """The volume by one method at one cell, side or spacing; the difference is in percent of the adopted value.

    ``margin_m3`` only for the main method.
    """

    pit_id: str
    period: str
    method: Method
    size_m: float
    volume_m3: float
    difference_pct: float | None
    margin_m3: float | None = None


@dataclass(frozen=True)
class CrossCheck:
    """A cross-check: the main method's run, every comparison, and how the volumes converge."""

    run: Run
    limits: Limits
    comparisons: tuple[Comparison, ...]
    steps: tuple[Step, ...]

    @property
    def worst(self) -> Verdict:
        """The severest verdict."""
        order = (Verdict.EXPLAIN, Verdict.NOTE)
        return next((v for v in order if any(c.verdict is v for c in self.comparisons)), Verdict.AGREES)

    @property
    def largest_pct(self) -> float:
        """The largest difference of either sign."""
        return max((abs(c.difference_pct) for c in self.comparisons if c.difference_pct is not None), default=0.0)

    def of_pit(self, pit_id: str, period: str) -> tuple[Comparison, ...]:
        """Return the comparisons of one pit and period."""
        return tuple(c for c in self.comparisons if (c.pit_id, c.period) == (pit_id, period))

    def verdict_of(self, pit_id: str, period: str) -> Verdict:
        """Return the severest verdict of one pit and period."""
        found = {comparison.verdict for comparison in self.of_pit(pit_id, period)}
        return next((v for v in (Verdict.EXPLAIN, Verdict.NOTE) if v in found), Verdict.AGREES)
