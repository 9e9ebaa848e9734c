# SPDX-License-Identifier: GPL-3.0-or-later
"""What a figure is made of: extracted and sold, extracted and not sold, ruined in the ground (R7, R9, R18)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from ...model import FigurePart, Sale
from ..ledger import Ledger
from ..minerals import mineral_key
from ..numbers import product, total
from .price import PriceEvidence, state_of
from .segments import ValuedLine


def part_of(key: str, item: ValuedLine) -> FigurePart:
    """Return a whole line as a part."""
    own = item.segment
    return FigurePart(key, own.mineral, own.quantity, own.unit, own.price_yuan, own.value_yuan, own.pit_id)


def extracted_parts(items: Sequence[ValuedLine], evidence: PriceEvidence, ledger: Ledger) -> list[FigurePart]:
    """Split what was extracted into sold and unsold where the sold quantity is known in the same unit (R7, R18)."""
    parts: list[FigurePart] = []
    for mineral in dict.fromkeys(mineral_key(item.line.mineral) for item in items):
        own = [item for item in items if mineral_key(item.line.mineral) == mineral and item.line.amount]
        sales = [sale for sale in evidence.sales if mineral_key(sale.mineral) == mineral]
        sold = total(sale.quantity for sale in sales if sale.quantity is not None)
        units = kinds_of(own, sales, ledger)
        unknown = bool(sales) and (not sold or len(units) > 1)
        for item in own:
            whole = part_of("extracted" if unknown else "unsold", item)
            quantity, value = item.segment.quantity, item.segment.value_yuan
            if not sold or len(units) > 1 or not quantity or value is None or item.segment.price_yuan is None:
                parts.append(whole)
                continue
            gone = min(sold, quantity)
            sold -= gone
            amount = min(ledger.rounding.money(product(gone, item.segment.price_yuan)), value)
            parts.append(replace(whole, key="sold", quantity=gone, amount_yuan=amount))
            if quantity > gone:
                parts.append(replace(whole, quantity=quantity - gone, amount_yuan=value - amount))
    return parts


def kinds_of(own: Sequence[ValuedLine], sales: Sequence[Sale], ledger: Ledger) -> set[tuple[str, bool | None]]:
    """Return the units, m3 with their state, in which something was mined and sold; several cannot be compared.

    A sale that does not say its state is in that of what was mined.
    """
    mined = {(item.segment.unit, item.loose) for item in own}
    usual = next(iter(mined))[1] if len(mined) == 1 else None
    stated = {(sale.unit, state_of(sale, ledger)) for sale in sales}
    return mined | {(unit, usual if unit == "m3" and loose is None else loose) for unit, loose in stated}


def sold_part(mineral: str, sales: Sequence[Sale], proceeds: Decimal) -> FigurePart:
    """Return the part that was sold, at its proceeds."""
    units = {sale.unit for sale in sales}
    weighed = [sale.quantity for sale in sales if sale.quantity is not None]
    quantity = total(weighed) if len(weighed) == len(sales) and len(units) == 1 else None
    return FigurePart("sold", mineral, quantity, sales[0].unit, None, proceeds)
