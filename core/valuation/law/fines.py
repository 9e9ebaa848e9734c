# SPDX-License-Identifier: GPL-3.0-or-later
"""Fines in yuan: what they are multiples of, how high they are, and which of two is the lighter (R70 to R80)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...model import ValueFigure
from ...phrases import Remark, remark
from ..ledger import Ledger
from ..numbers import ZERO, product, total
from ..options import EXTRACTED
from ..price.price import PriceEvidence, choose_price
from ..price.segments import ValuedLine
from ..rulebook.rules import Rule
from .legalwords import both, grouped, same

_FEN = 2  # places of an amount; a multiple of one is rounded half to even (R105)
BASES = {
    "market_value": "legal.base.market_value",
    "illegal_gain": "legal.base.illegal_gain",
    "destroyed_value": "legal.base.destroyed_value",
}


@dataclass(frozen=True)
class Bases:
    """What fines are multiples of, yuan; None: not known. ``extracted`` tells whether anything was brought out."""

    market_value: Decimal | None
    illegal_gain: Decimal | None
    destroyed_value: Decimal | None
    extracted: bool = True

    def amount(self, base: str) -> Decimal | None:
        """Return one of them."""
        known = {
            "market_value": self.market_value,
            "illegal_gain": self.illegal_gain,
            "destroyed_value": self.destroyed_value,
        }
        return known[base]


@dataclass(frozen=True)
class Fine:
    """A fine, yuan; ``low`` zero where the law names no least amount, both None where it cannot be stated."""

    low: Decimal | None
    high: Decimal | None
    text: Remark


def bases_of(
    valued: Sequence[ValuedLine], figures: Sequence[ValueFigure], evidence: PriceEvidence, ledger: Ledger
) -> Bases:
    """Find the bases: extracted quantity × local market price (Q7), proceeds gross (R78), destroyed value.

    Without recorded sales the gain is not known, which is not the same as none.
    """
    mined = [item for item in valued if item.segment.kind == EXTRACTED and item.segment.quantity]
    values: list[Decimal | None] = []
    for item in mined:
        with ledger.silent():
            choice = choose_price(item.line, (item.segment.unit,), evidence, ledger, without_sales=True)
        values.append(item.worth(choice))
    known = [value for value in values if value is not None]
    market = ledger.rounding.money(total(known)) if mined and len(known) == len(values) else None
    sales = evidence.sales
    gain = ledger.rounding.money(total(sale.amount_yuan for sale in sales)) if sales else None
    destroyed = next((figure.amount_yuan for figure in figures if figure.key == "Vc" and figure.applies), None)
    return Bases(market, gain, destroyed, extracted=bool(mined))


def fine_of(rule: Rule, bases: Bases) -> Fine:
    """Compute a fine: a multiple of its base, the small amounts below a limit, or a fixed range; yuan."""
    fixed_low, fixed_high = rule.optional("fixed_low"), rule.optional("fixed_high")
    if fixed_low is not None and fixed_high is not None:
        text = remark("legal.fine.fixed", low=grouped(fixed_low), high=grouped(fixed_high))
        return Fine(fixed_low, fixed_high, text)
    name = rule.word("base")
    base, amount = remark(BASES[name]), bases.amount(name)
    small = (rule.optional("small_below"), rule.optional("small_low"), rule.optional("small_high"))
    limit, small_low, small_high = small
    if limit is not None and small_low is not None and small_high is not None:
        shown = {"low": grouped(small_low), "high": grouped(small_high)}
        if not bases.extracted:
            return Fine(small_low, small_high, Remark("legal.fine.nothing", shown))
        if amount is not None and amount < limit:
            values = {"base": base, "amount": grouped(amount), "limit": grouped(limit), **shown}
            text = Remark("legal.fine.small", values)
            return Fine(small_low, small_high, text)
    return _multiple(rule, base, amount)


def _multiple(rule: Rule, base: Remark, amount: Decimal | None) -> Fine:
    low, high = rule.optional("low_multiple"), rule.number("high_multiple")
    factors = same(f"{high}") if low is None else both(f"{low}至{high}倍", f"{low} to {high}")
    if amount is None:
        limit = both(f"不超过{high}倍", f"at most {high}") if low is None else factors
        return Fine(None, None, remark("legal.fine.unknown", base=base, factors=limit))
    most = round(product(amount, high), _FEN)
    least = round(product(amount, low), _FEN) if low is not None else ZERO
    values = {"base": base, "amount": grouped(amount), "factors": factors, "high": grouped(most)}
    if low is None:
        return Fine(least, most, Remark("legal.fine.most", values))
    return Fine(least, most, Remark("legal.fine.range", {**values, "low": grouped(least)}))


def lighter(own: Fine, other: Fine, *, first: bool) -> bool | None:
    """Compare the upper ends, then the lower ends; equal fines leave the law at the time of the act (R77-E)."""
    if own.high is None or own.low is None or other.high is None or other.low is None:
        return None
    if (own.high, own.low) == (other.high, other.low):
        return first
    return (own.high, own.low) < (other.high, other.low)
