# SPDX-License-Identifier: GPL-3.0-or-later
"""Segments: a quantity brought to the unit of its price, times the price."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...errors import Words
from ...model import Operand, Segment, Step
from ..ledger import Ledger
from ..numbers import ZERO, plain, product, quotient, rounded
from ..options import CONTAINED, EXTRACTED
from ..quantity.conversion import Amount, Converter
from ..quantity.density import Density, missing_density
from ..quantity.quantity import Line
from ..texts import UNITS
from .price import PriceChoice, PriceEvidence, choose_price, fits


@dataclass(frozen=True)
class ValuedLine:
    """A line, the segment made of it, and how its quantity came about."""

    line: Line
    segment: Segment
    amount: Amount | None = None
    loosening: Decimal | None = None  # loose m3 from one m3 in place, where it is known

    @property
    def loose(self) -> bool | None:
        """Tell whether the segment's quantity is in loose m3; None: it is in no m3."""
        if self.segment.unit != "m3":
            return None
        return self.amount.loose if self.amount else self.line.loose

    def worth(self, choice: PriceChoice | None) -> Decimal | None:
        """Return the segment's quantity times a price, not rounded, a price per m3 of the other state brought over."""
        quantity = self.segment.quantity
        if choice is None or quantity is None or choice.unit != self.segment.unit:
            return None
        if choice.loose is None or self.loose is None or choice.loose is self.loose:
            return product(quantity, choice.value)
        if self.loosening is None:
            return None
        exact = product(quantity, choice.value)
        return product(exact, self.loosening) if choice.loose else quotient(exact, self.loosening)


def value_lines(
    lines: Sequence[Line], converter: Converter, evidence: PriceEvidence, ledger: Ledger
) -> list[ValuedLine]:
    """Value every line; missing densities and prices are noted as gaps of the ledger (R5, R6, R19)."""
    return [_valued(line, converter, evidence, ledger) for line in lines]


def preferred_units(line: Line, density: Density | None, grade_unit: str = "t") -> tuple[str, ...]:
    """Return the price units a line can take, best first.

    Survey volumes prefer tonnes, because a price per m3 seldom says of which state; documented m3 prefer m3. A
    component is priced by its own mass.
    """
    if line.product_form == CONTAINED:
        return (line.unit,) if not line.raw else ("g", "t") if grade_unit == "g" else ("t", "g")
    if line.unit != "m3":
        return (line.unit,)
    return ("t", "m3") if density is not None and not line.loose else ("m3", "t")


def _valued(line: Line, converter: Converter, evidence: PriceEvidence, ledger: Ledger) -> ValuedLine:
    """Find density and price of a line and multiply."""
    if line.amount == ZERO:
        return ValuedLine(line, _made(line, line.amount, line.unit, None, None, ZERO, line.trace))
    density = converter.density(line)
    choice = choose_price(line, preferred_units(line, density, converter.grade_unit(line)), evidence, ledger)
    if line.unit == "m3" and density is None and (choice is None or choice.unit != "m3"):
        missing_density(line.mineral, line.loose, ledger)
    if choice is None:
        _missing_price(line, evidence, ledger)
    unit = choice.unit if choice else "t" if density else line.unit
    factor = converter.loosening(line)
    amount = converter.to(line, unit, density, loose=choice.loose if choice else None)
    if amount is None:
        return ValuedLine(line, _made(line, line.amount, line.unit, density, None, None, line.trace), None, factor)
    if choice is None:
        return ValuedLine(line, _made(line, amount.value, unit, density, None, None, amount.trace), amount, factor)
    value, trace = _times(line, amount, choice, ledger)
    return ValuedLine(line, _made(line, amount.value, unit, density, choice, value, trace, amount.m3), amount, factor)


def _times(line: Line, amount: Amount, choice: PriceChoice, ledger: Ledger) -> tuple[Decimal, Step]:
    """Multiply quantity and price, and round once."""
    exact = product(amount.value, choice.value)
    value = ledger.rounding.money(exact)
    shown = UNITS[choice.unit]
    trace = ledger.step(
        "value.product" if line.kind == EXTRACTED else "value.destroyed",
        f"{line.place} {line.mineral} 数量 × 价格",
        value,
        "元",
        f"{plain(amount.value)} {shown} × {plain(choice.value)} 元/{shown} = {rounded(exact, value)}",
        children=(amount.trace, choice.trace, ledger.step("rounding.mode", "修约")),
        operation="product",
        operands=(Operand("数量", amount.value, shown, 0), Operand("单价", choice.value, f"元/{shown}", 1)),
        place=ledger.rounding.money_yuan,
    )
    return value, trace


def _made(
    line: Line,
    quantity: Decimal,
    unit: str,
    density: Density | None,
    choice: PriceChoice | None,
    value: Decimal | None,
    trace: Step,
    volume_m3: Decimal | None = None,
) -> Segment:
    return Segment(
        pit_id=line.pit_id,
        period=line.period,
        mineral=line.mineral,
        product_form=line.product_form,
        quantity=quantity,
        unit=unit,
        volume_m3=volume_m3 if volume_m3 is not None else line.amount if line.unit == "m3" else None,
        density_t_per_m3=density.value if density else None,
        price_yuan=choice.value if choice else None,
        value_yuan=value,
        trace=trace,
        kind=line.kind,
    )


def _missing_price(line: Line, evidence: PriceEvidence, ledger: Ledger) -> None:
    """Note a missing price: a gap, unless sale proceeds alone can carry the value of the products (R5)."""
    if ledger.spoiled("price", line.mineral):
        return
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
