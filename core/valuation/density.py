# SPDX-License-Identifier: GPL-3.0-or-later
"""Densities: the mean of samples of the right state, or a typical value where that was allowed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..model import DensitySample, Step
from .ledger import Ledger
from .minerals import mineral_key
from .numbers import plain, product, quotient, root, rounded, total
from .options import ValuationOptions
from .rules import Rule

_TITLES = {False: "平均体积质量", True: "平均松散密度"}


@dataclass(frozen=True)
class Density:
    """A density in t/m3 and how it came about."""

    value: Decimal
    trace: Step


def find_density(mineral: str, loose: bool, samples: Sequence[DensitySample], ledger: Ledger) -> Density | None:
    """Return the density of a mineral for in-place or loose m3, or None when nothing allowed is at hand.

    Samples of the same state come first; loose m3 by an in-place density, and a typical density, only when the
    options or the rules say so, and with a notice (R95, R100, section 7).
    """
    own = [sample for sample in samples if mineral_key(sample.mineral) == mineral_key(mineral)]
    fitting = [sample for sample in own if sample.loose is loose]
    if fitting:
        return _mean(mineral, fitting, loose, ledger)
    in_place = [sample for sample in own if not sample.loose]
    if loose and in_place and _mixes(ledger):
        density = _mean(mineral, in_place, False, ledger)
        ledger.notice("density.mixed_state", mineral=mineral, value=plain(density.value))
        return density
    return _empirical(mineral, loose, ledger)


def missing_density(mineral: str, loose: bool, ledger: Ledger) -> None:
    """Note in the ledger that a density is missing, in the words of its state."""
    if loose:
        ledger.gap("Mineral '{mineral}' has no loose density sample for quantities in loose m3.", mineral=mineral)
    else:
        ledger.gap("Mineral '{mineral}' has no in-place density sample.", mineral=mineral)


def _mixes(ledger: Ledger) -> bool:
    chosen = ledger.options.loose_by_in_place_density
    return ledger.rules.need("density.state").flag("loose_by_in_place") if chosen is None else chosen


def _mean(mineral: str, samples: Sequence[DensitySample], loose: bool, ledger: Ledger) -> Density:
    """Take the arithmetic mean and its standard error s / sqrt(n); one sample keeps the digits it was reported with."""
    values = [sample.density_t_per_m3 for sample in samples]
    count = Decimal(len(values))
    exact = quotient(total(values), count)
    mean = values[0] if len(values) == 1 else ledger.rounding.to(exact, ledger.rounding.density_mean)
    least = ledger.rules.need("density.samples").number("least")
    if count < least:
        ledger.notice("density.few", mineral=mineral, count=len(values), least=plain(least))
    children = () if len(values) == 1 else (_standard_error(values, exact, ledger),)
    trace = ledger.step(
        "density.mean",
        f"{mineral} {_TITLES[loose]}",
        mean,
        "t/m³",
        f"Σρ / n = {plain(total(values))} / {len(values)} = {rounded(exact, mean)}",
        {f"样品 {s.sample_no}": f"{plain(s.density_t_per_m3)} t/m³ {s.lab_report_no}".strip() for s in samples},
        children,
    )
    return Density(mean, trace)


def _standard_error(values: Sequence[Decimal], mean: Decimal, ledger: Ledger) -> Step:
    squares = total(product(value - mean, value - mean) for value in values)
    count = len(values)
    exact = root(quotient(squares, Decimal(count * (count - 1))))
    error = ledger.rounding.to(exact, ledger.rounding.standard_error)
    formula = f"√(Σ(ρ − ρ̄)² / (n (n − 1))) = {rounded(exact, error)}"
    return ledger.step("rounding.extra_places", "平均值的标准误差", error, "t/m³", formula)


def _empirical(mineral: str, loose: bool, ledger: Ledger) -> Density | None:
    """Take a typical density, only when explicitly allowed."""
    options: ValuationOptions = ledger.options
    default = options.minerals.get(mineral) if options.allow_empirical_density and options.minerals else None
    if default is None:
        return None
    low, high = (default.loose_low, default.loose_high) if loose else (default.in_place_low, default.in_place_high)
    if low is None or high is None:
        return None
    rule: Rule = ledger.rules.need("density.empirical")
    value = low if rule.word("choice") == "low" else quotient(low + high, Decimal(2))
    ledger.notice("density.empirical", mineral=mineral, value=plain(value), note=default.note)
    title = f"{mineral} 经验{'松散密度' if loose else '体积质量'}"
    span = f"{plain(low)}–{plain(high)} t/m³"
    return Density(value, ledger.step(rule, title, value, "t/m³", "", {"经验范围": span, "说明": default.note}))
