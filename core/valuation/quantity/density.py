# SPDX-License-Identifier: GPL-3.0-or-later
"""Densities: the mean of samples of the right state, or a typical value where that was allowed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ...model import DensitySample, Operand, Step
from ..ledger import Ledger
from ..minerals import mineral_key
from ..numbers import HUNDRED, ZERO, plain, product, quotient, root, rounded, total
from ..options import ValuationOptions
from ..rulebook.rules import Rule
from .samples import at_pit

_TITLES = {False: "平均体积质量", True: "平均松散密度"}


@dataclass(frozen=True)
class Density:
    """A density in t/m3 and how it came about; ``samples`` 0: a typical value whose error nobody knows."""

    value: Decimal
    trace: Step
    error: Decimal = ZERO  # standard error of the mean, t/m3, not rounded
    samples: int = 0
    dry: bool = False  # converted from wet samples, so that no moisture is to be taken off again
    settled: bool = False  # in place, for loose m3 that are divided by their loosening factor first (R100)
    stated: bool = False  # in the table of goaf blocks, without the samples behind it


def find_density(
    mineral: str,
    loose: bool,
    samples: Sequence[DensitySample],
    ledger: Ledger,
    *,
    pit_id: str = "",
    settles: bool = False,
) -> Density | None:
    """Return the density of a mineral for in-place or loose m3, or None when nothing allowed is at hand.

    Samples of the same state come first, the pit's own where there are enough. Loose m3 multiplied by an in-place
    density, and a typical density, only when the options or the rules say so, and with a notice; ``settles``: loose m3
    have a loosening factor, so that they may become in-place m3 first (R95, R100, section 7).
    """
    own = [sample for sample in samples if mineral_key(sample.mineral) == mineral_key(mineral)]
    fitting = [sample for sample in own if sample.loose is loose]
    if fitting:
        return _mean(mineral, fitting, loose, ledger, pit_id)
    in_place = [sample for sample in own if not sample.loose]
    if loose and in_place and _mixes(ledger):
        density = _mean(mineral, in_place, False, ledger, pit_id)
        ledger.notice("density.mixed_state", mineral=mineral, value=plain(density.value))
        return density
    if loose and in_place and settles:
        return replace(_mean(mineral, in_place, False, ledger, pit_id), settled=True)
    return _empirical(mineral, loose, ledger)


def missing_density(mineral: str, loose: bool, ledger: Ledger) -> None:
    """Note in the ledger that a density is missing, in the words of its state."""
    if ledger.spoiled("density", mineral):
        return
    if loose:
        ledger.gap("Mineral '{mineral}' has no loose density sample for quantities in loose m3.", mineral=mineral)
    else:
        ledger.gap("Mineral '{mineral}' has no in-place density sample.", mineral=mineral)


def _mixes(ledger: Ledger) -> bool:
    chosen = ledger.options.loose_by_in_place_density
    return ledger.rules.need("density.state").flag("loose_by_in_place") if chosen is None else chosen


def _mean(mineral: str, found: Sequence[DensitySample], loose: bool, ledger: Ledger, pit_id: str) -> Density:
    """Take the arithmetic mean and its standard error s / sqrt(n); one sample keeps the digits it was reported with."""
    least = ledger.rules.need("density.samples").number("least")
    used, pit = at_pit(found, pit_id, least, ledger)
    samples = sorted(used, key=lambda sample: sample.sample_no)
    dried = [_dried(sample, ledger) for sample in samples]
    values = [value for value, _ in dried]
    wet = {number: step for number, (_, step) in enumerate(dried) if step is not None}
    children = list(wet.values())
    count = Decimal(len(values))
    exact = quotient(total(values), count)
    place = None if len(values) == 1 else ledger.rounding.density_mean
    mean = values[0] if place is None else ledger.rounding.to(exact, place)
    if count < least:
        ledger.notice("density.few", mineral=mineral, count=len(values), least=plain(least))
    if wet and len(wet) < len(values):
        ledger.notice("density.wet_and_dry", mineral=mineral, wet=len(wet), count=len(values))
    operands = [
        Operand(
            f"样品{sample.sample_no}",
            value,
            "t/m³",
            list(wet).index(number) if number in wet else None,
            f"density_samples/{sample.sample_no}",
        )
        for number, (sample, value) in enumerate(zip(samples, values))
    ]
    error = ZERO
    if len(values) > 1:
        error = _error(values, exact)
        children.append(_standard_error(error, operands, ledger))
    trace = ledger.step(
        "density.mean",
        f"{pit} {mineral} {_TITLES[loose]}".strip(),
        mean,
        "t/m³",
        f"Σρ / n = {plain(total(values))} / {len(values)} = {rounded(exact, mean)}",
        {f"样品 {s.sample_no}": f"{plain(s.density_t_per_m3)} t/m³ {s.lab_report_no}".strip() for s in samples},
        children,
        operation="mean",
        operands=operands,
        place=place,
    )
    return Density(mean, trace, error, len(values), bool(wet))


def _dried(sample: DensitySample, ledger: Ledger) -> tuple[Decimal, Step | None]:
    """Return a sample's density, dry when it was measured wet: D = D' (1 - B / 100) (R36)."""
    rule = ledger.rules.need("density.moisture")
    natural = ledger.options.natural_density
    keep = rule.word("basis") == "natural" if natural is None else natural
    wet, moisture = sample.density_t_per_m3, sample.moisture_pct
    if moisture is None or moisture == ZERO or keep:
        return wet, None
    share = quotient(HUNDRED - moisture, HUNDRED)
    exact = product(wet, share)
    exponent = wet.as_tuple().exponent
    place = Decimal(1).scaleb(min(exponent, 0) - 1 if isinstance(exponent, int) else -3)  # one more place kept (R105)
    dry = ledger.rounding.to(exact, place)
    step = ledger.step(
        rule,
        f"样品{sample.sample_no} 干体积质量",
        dry,
        "t/m³",
        f"{plain(wet)} × (1 − {plain(moisture)}/100) = {rounded(exact, dry)}",
        operation="product",
        operands=(
            Operand("湿体积质量", wet, "t/m³", None, f"density_samples/{sample.sample_no}"),
            Operand("1－湿度", share, "", None, f"density_samples/{sample.sample_no}"),
        ),
        place=place,
    )
    return dry, step


def _error(values: Sequence[Decimal], mean: Decimal) -> Decimal:
    squares = total(product(value - mean, value - mean) for value in values)
    count = len(values)
    return root(quotient(squares, Decimal(count * (count - 1))))


def _standard_error(exact: Decimal, operands: Sequence[Operand], ledger: Ledger) -> Step:
    place = ledger.rounding.standard_error
    error = ledger.rounding.to(exact, place)
    formula = f"√(Σ(ρ − ρ̄)² / (n (n − 1))) = {rounded(exact, error)}"
    samples = [Operand(each.name, each.value, each.unit, None, each.evidence) for each in operands]
    return ledger.step(
        "rounding.extra_places",
        "平均值的标准误差",
        error,
        "t/m³",
        formula,
        operation="standard_error",
        operands=samples,
        place=place,
    )


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
    trace = ledger.step(
        rule,
        title,
        value,
        "t/m³",
        "",
        {"经验范围": span, "说明": default.note},
        operation="given",
        operands=(Operand("经验值", value, "t/m³", None, f"minerals.yaml/{default.mineral}"),),
    )
    return Density(value, trace)
