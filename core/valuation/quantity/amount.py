# SPDX-License-Identifier: GPL-3.0-or-later
"""A quantity on its way from the ground to the unit of its price, and taking a share of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from ...model import MineralParameters, Operand, Step
from ..ledger import Ledger
from ..numbers import HUNDRED, plain, product, quotient, rounded
from ..options import CONTAINED
from ..texts import UNITS
from .density import Density
from .quantity import Line


@dataclass(frozen=True)
class Amount:
    """A quantity on its way: t, m3 or g, with the step it came from; ``density`` once it was used."""

    value: Decimal
    unit: str
    trace: Step
    loose: bool = False
    density: Density | None = None
    m3: Decimal | None = None  # the volume that was multiplied by the density


def share_of(
    amount: Amount,
    line: Line,
    title: tuple[str, str],
    name: str,
    percent: Decimal,
    source: MineralParameters,
    ledger: Ledger,
) -> Amount:
    """Take a share in percent of a quantity; ``title`` is the topic of the rule and what the result is called."""
    topic, result = title
    contained = line.product_form == CONTAINED and amount.unit != "m3"
    share = quotient(percent, HUNDRED)
    exact = product(amount.value, share)
    place = ledger.rounding.place(amount.unit, contained=contained)
    value = ledger.rounding.to(exact, place)
    shown = UNITS[amount.unit]
    step = ledger.step(
        topic,
        f"{line.place} {line.mineral} {result}",
        value,
        shown,
        f"{plain(amount.value)} {shown} × {plain(percent)}% = {rounded(exact, value)}",
        {name: f"{plain(percent)}%", "依据": source.basis},
        (amount.trace,),
        operation="product",
        operands=(
            Operand("上一步", amount.value, shown, 0),
            Operand(name, share, "", None, f"mineral_parameters/{source.mineral}"),
        ),
        place=place,
    )
    return replace(amount, value=value, trace=step)


def to_state(amount: Amount, line: Line, loose: bool, factor: Decimal, ledger: Ledger) -> Amount:
    """Bring m3 to the other state: loose = in place x loosening factor (R19, R100)."""
    exact = product(amount.value, factor) if loose else quotient(amount.value, factor)
    value = ledger.rounding.quantity(exact, "m3")
    step = ledger.step(
        "density.loosening",
        f"{line.place} {line.mineral} {'松方' if loose else '实方'}",
        value,
        "m³",
        f"{plain(amount.value)} m³ {'×' if loose else '÷'} {plain(factor)} = {rounded(exact, value)}",
        {"松散系数": plain(factor)},
        (amount.trace,),
        operation="product" if loose else "quotient",
        operands=(
            Operand("上一步", amount.value, "m³", 0),
            Operand("松散系数", factor, "", None, f"mineral_parameters/{line.mineral}"),
        ),
        place=ledger.rounding.volume_m3,
    )
    return replace(amount, value=value, trace=step, loose=loose)
