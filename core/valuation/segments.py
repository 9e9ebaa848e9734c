# SPDX-License-Identifier: GPL-3.0-or-later
"""Segments: a quantity brought to the unit of its price, times the price."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..errors import Words
from ..model import DensitySample, Segment, Step
from .density import Density, find_density, missing_density
from .ledger import Ledger
from .numbers import ZERO, plain, product, rounded
from .options import EXTRACTED
from .price import PriceChoice, PriceEvidence, choose_price, fits
from .quantity import Line
from .texts import UNITS


@dataclass(frozen=True)
class ValuedLine:
    """A line and the segment made of it."""

    line: Line
    segment: Segment


def value_lines(
    lines: Sequence[Line], samples: Sequence[DensitySample], evidence: PriceEvidence, ledger: Ledger
) -> list[ValuedLine]:
    """Value every line; missing densities and prices are noted as gaps of the ledger (R5, R6, R19)."""
    return [ValuedLine(line, _segment(line, samples, evidence, ledger)) for line in lines]


def preferred_units(line: Line, density: Density | None) -> tuple[str, ...]:
    """Return the price units a line can take, best first.

    Survey volumes prefer tonnes, because a price per m3 seldom says of which state; documented m3 prefer m3.
    """
    if line.unit == "t":
        return ("t",)
    return ("t", "m3") if density is not None and not line.loose else ("m3", "t")


def _segment(line: Line, samples: Sequence[DensitySample], evidence: PriceEvidence, ledger: Ledger) -> Segment:
    """Find density and price of a line and multiply."""
    if line.amount == ZERO:
        return _made(line, line.amount, line.unit, None, None, ZERO, line.trace)
    density = find_density(line.mineral, line.loose, samples, ledger) if line.unit == "m3" else None
    choice = choose_price(line, preferred_units(line, density), evidence, ledger)
    if line.unit == "m3" and density is None and (choice is None or choice.unit == "t"):
        missing_density(line.mineral, line.loose, ledger)
    if choice is None:
        _missing_price(line, evidence, ledger)
    unit = choice.unit if choice else "t" if density else line.unit
    quantity, step = line.amount, line.trace
    if line.unit == "m3" and unit == "t" and density is not None:
        quantity, step = _tonnes(line, density, ledger)
    if choice is None:
        return _made(line, quantity, unit, density, None, None, step)
    exact = product(quantity, choice.value)
    value = ledger.rounding.money(exact)
    trace = ledger.step(
        "value.product" if line.kind == EXTRACTED else "value.destroyed",
        f"{line.place} {line.mineral} 数量 × 价格",
        value,
        "元",
        f"{plain(quantity)} {UNITS[unit]} × {plain(choice.value)} 元/{UNITS[unit]} = {rounded(exact, value)}",
        children=(step, choice.trace, ledger.step("rounding.mode", "修约")),
    )
    return _made(line, quantity, unit, density, choice, value, trace)


def _tonnes(line: Line, density: Density, ledger: Ledger) -> tuple[Decimal, Step]:
    """Turn m3 into tonnes by the density of the same state (R19, R100)."""
    exact = product(line.amount, density.value)
    tonnes = ledger.rounding.quantity(exact, "t")
    formula = f"{plain(line.amount)} m³ × {plain(density.value)} t/m³ = {rounded(exact, tonnes)}"
    children = (line.trace, density.trace, ledger.step("density.state", "实方与松方不混用"))
    topic = "quantity.documents" if line.trace.rule == ledger.rules.need("quantity.documents").id else "quantity.survey"
    return tonnes, ledger.step(topic, f"{line.place} {line.mineral} 吨位", tonnes, "t", formula, children=children)


def _made(
    line: Line,
    quantity: Decimal,
    unit: str,
    density: Density | None,
    choice: PriceChoice | None,
    value: Decimal | None,
    trace: Step,
) -> Segment:
    return Segment(
        pit_id=line.pit_id,
        period=line.period,
        mineral=line.mineral,
        product_form=line.product_form,
        quantity=quantity,
        unit=unit,
        volume_m3=line.amount if line.unit == "m3" else None,
        density_t_per_m3=density.value if density else None,
        price_yuan=choice.value if choice else None,
        value_yuan=value,
        trace=trace,
        kind=line.kind,
    )


def _missing_price(line: Line, evidence: PriceEvidence, ledger: Ledger) -> None:
    """Note a missing price: a gap, unless sale proceeds alone can carry the value of the products (R5)."""
    sold = any(fits(line, sale.mineral, line.product_form) for sale in evidence.sales)
    if sold and not ledger.destructive:
        ledger.notice("price.missing", mineral=line.mineral, place=line.place)
        return
    others = sum(fits(line, price.mineral, line.product_form) for price in evidence.prices)
    ledger.gap(
        "Mineral '{mineral}' ({where}) has no price for product form '{form}' in its period{others}.",
        mineral=line.mineral,
        where=line.place,
        form=line.product_form,
        others=Words("; {count} price(s) of it are of another period, form or unit", count=others) if others else "",
    )
