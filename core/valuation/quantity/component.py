# SPDX-License-Identifier: GPL-3.0-or-later
"""The mass of a component, gold or rare earth oxide: tonnes x mean grade x recovery (R26, R95, R105)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from ...model import GradeSample, MineralParameters, Operand, Step
from ..ledger import Ledger
from ..minerals import mineral_key
from ..numbers import HUNDRED, ZERO, plain, product, quotient, rounded, total
from .amount import Amount
from .quantity import Line
from .samples import at_pit

_MILLION = Decimal(1_000_000)
_SHOWN = {"g_per_t": "g/t", "pct": "%"}


def assays_of(line: Line, component: str, samples: Sequence[GradeSample]) -> list[GradeSample]:
    """Return the assays of a line's mineral, of one component where it is named."""
    own = [sample for sample in samples if mineral_key(sample.mineral) == mineral_key(line.mineral)]
    wanted = mineral_key(component)
    found = (sample for sample in own if not wanted or mineral_key(sample.component) == wanted)
    return sorted(found, key=lambda sample: sample.sample_no)


def component_of(
    amount: Amount,
    line: Line,
    unit: str,
    assays: Sequence[GradeSample],
    parameters: MineralParameters | None,
    ledger: Ledger,
) -> Amount | None:
    """Return the mass of the component in ``unit`` "t" or "g", rounded before the price (R26, R105)."""
    names = {mineral_key(sample.component) for sample in assays}
    units = {sample.grade_unit for sample in assays}
    if not assays:
        if not ledger.spoiled("grade", line.mineral):
            template = "Mineral '{mineral}' is valued by a component, but it has no grade sample."
            ledger.gap(template, mineral=line.mineral)
        return None
    if len(names) > 1 or len(units) > 1 or unit == "m3":
        template = "Mineral '{mineral}' is valued by one component, but its grade samples name {count}, in {units}."
        ledger.gap(template, mineral=line.mineral, count=len(names), units=", ".join(sorted(units)))
        return None
    grade, trace = _mean(line, assays, ledger)
    factor = (
        (Decimal(1) if unit == "g" else quotient(Decimal(1), _MILLION))
        if units == {"g_per_t"}
        else quotient(Decimal(1) if unit == "t" else _MILLION, HUNDRED)
    )
    recovery = parameters.recovery_pct if parameters else None
    share = quotient(recovery, HUNDRED) if recovery is not None else Decimal(1)
    exact = product(product(product(amount.value, grade), factor), share)
    place = ledger.rounding.place(unit, contained=True)
    value = ledger.rounding.to(exact, place)
    shown = _SHOWN[assays[0].grade_unit]
    times = f" × {plain(recovery)}%" if recovery is not None else ""
    operands = [
        Operand("矿石量", amount.value, "t", 0),
        Operand("平均品位", grade, shown, 1),
        Operand("单位换算", factor),
    ]
    if recovery is not None and parameters is not None:
        operands.append(Operand("回收率", share, "", None, f"mineral_parameters/{parameters.mineral}"))
    step = ledger.step(
        "quantity.component",
        f"{line.place} {line.mineral} {assays[0].component}组分量",
        value,
        unit,
        f"{plain(amount.value)} t × {plain(grade)} {shown}{times} = {rounded(exact, value)}",
        {"回收率依据": parameters.basis if parameters and recovery is not None else ""},
        (amount.trace, trace),
        operation="product",
        operands=operands,
        place=place,
    )
    return replace(amount, value=value, unit=unit, trace=step)


def _mean(line: Line, assays: Sequence[GradeSample], ledger: Ledger) -> tuple[Decimal, Step]:
    """Return the mean grade with one place more than the samples have, weighed by thickness where all state it (R95).

    Wet assays are brought to the dry sample first, so that wet and dry ones do not mix.
    """
    rule = ledger.rules.need("grade.mean")
    used, pit = at_pit(assays, line.pit_id, rule.number("least"), ledger)
    if len(used) < rule.number("least"):
        ledger.notice("grade.few", mineral=line.mineral, count=len(used), least=plain(rule.number("least")))
    values = [_dry_grade(sample) for sample in used]
    lengths = [sample.thickness_m for sample in used if sample.thickness_m is not None]
    weighed = len(lengths) == len(used)
    if lengths and not weighed:
        ledger.notice("grade.thickness", mineral=line.mineral, count=len(lengths), all=len(used))
    weights = lengths if weighed else [Decimal(1)] * len(used)
    metres = total(weights)
    whole = total(product(value, weight) for value, weight in zip(values, weights))
    exact = quotient(whole, metres)
    places = [sample.grade.as_tuple().exponent for sample in used]
    finest = min((place for place in places if isinstance(place, int)), default=-2)
    place = None if len(values) == 1 else Decimal(1).scaleb(min(finest, 0) - 1)
    mean = values[0] if place is None else ledger.rounding.to(exact, place)
    unit = _SHOWN[used[0].grade_unit]
    named = [
        Operand(f"样品{sample.sample_no}", value, unit, None, f"grade_samples/{sample.sample_no}")
        for sample, value in zip(used, values)
    ]
    thick = [
        Operand(f"样品{sample.sample_no}厚度", weight, "m", None, f"grade_samples/{sample.sample_no}")
        for sample, weight in zip(used, weights)
    ]
    step = ledger.step(
        rule,
        f"{pit} {line.mineral} {used[0].component}平均品位".strip(),
        mean,
        unit,
        f"{'Σ(c·m) / Σm' if weighed else 'Σc / n'} = {plain(whole)} / {plain(metres)} = {rounded(exact, mean)}",
        {f"样品 {s.sample_no}": _said(s, unit) for s in used},
        operation="weighted_mean" if weighed else "mean",
        operands=[each for pair in zip(named, thick) for each in pair] if weighed else named,
        place=place,
    )
    return mean, step


def _said(sample: GradeSample, unit: str) -> str:
    metres = f"，{plain(sample.thickness_m)} m" if sample.thickness_m is not None else ""
    return f"{plain(sample.grade)} {unit}{metres} {sample.lab_report_no}".strip()


def _dry_grade(sample: GradeSample) -> Decimal:
    """Return an assay on the dry sample: a grade stated on the wet one is divided by what is left when dry."""
    if sample.moisture_pct is None or not ZERO < sample.moisture_pct < HUNDRED:
        return sample.grade
    return quotient(product(sample.grade, HUNDRED), HUNDRED - sample.moisture_pct)
