# SPDX-License-Identifier: GPL-3.0-or-later
"""Unit prices: precedence P-1 to P-4, matched by mineral, product form, unit and period (R12 to R19)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ..model import Price, Sale, Step
from .ledger import Ledger
from .minerals import mineral_key
from .numbers import plain, quotient, rounded, total
from .quantity import Line
from .texts import FORMS, PRICE_KINDS, UNITS


@dataclass(frozen=True)
class PriceChoice:
    """The price a line is valued at, yuan per ``unit``."""

    value: Decimal
    unit: str
    kind: str
    trace: Step


@dataclass(frozen=True)
class PriceEvidence:
    """Sales and prices of the case; sales that were set aside are not among them."""

    sales: tuple[Sale, ...]
    prices: tuple[Price, ...]


def choose_price(
    line: Line, units: Sequence[str], evidence: PriceEvidence, ledger: Ledger, *, without_sales: bool = False
) -> PriceChoice | None:
    """Return the price of the highest rank that fits the line, or None.

    ``units`` in order of preference, "t" or "m3"; ``without_sales`` leaves P-1 out, to judge the sales against (R17).
    """
    rule = ledger.rules.need("price.order")
    skip_sales = without_sales or bool(ledger.options.sales_set_aside_reason)
    for rank, kind in enumerate(rule.words("order"), start=1):
        if kind == "sale" and skip_sales:
            continue
        for unit in units:
            choice = _sale_mean(line, unit, rank, evidence.sales, ledger) if kind == "sale" else None
            choice = choice or _stated(line, unit, (rank, kind), evidence.prices, ledger)
            if choice is not None:
                if unit == "m3" and line.amount:
                    ledger.notice("price.cubic", mineral=line.mineral)
                return choice
    return None


def fits(line: Line, mineral: str, form: str) -> bool:
    """Tell whether evidence on a mineral and product form is about this line (R15)."""
    return mineral_key(mineral) == mineral_key(line.mineral) and form == line.product_form


def _overlaps(line: Line, start: date | None, end: date | None) -> bool:
    """Tell whether two spans of days share a day; an open side has no limit."""
    return (start or date.min) <= (line.end or date.max) and (line.start or date.min) <= (end or date.max)


def _covers(line: Line, price: Price) -> bool:
    begins = price.valid_from is None or (line.start is not None and price.valid_from <= line.start)
    ends = price.valid_to is None or (line.end is not None and line.end <= price.valid_to)
    return begins and ends


def _sale_mean(line: Line, unit: str, rank: int, sales: Iterable[Sale], ledger: Ledger) -> PriceChoice | None:
    """Average the case's own sales, weighted by quantity unless the rule says otherwise (R12, Q4)."""
    own = [sale for sale in sales if fits(line, sale.mineral, sale.product_form) and sale.unit == unit]
    weighed = [sale for sale in own if sale.quantity is not None]
    during = [sale for sale in weighed if _overlaps(line, sale.sold_from, sale.sold_to)]
    later = [sale for sale in weighed if sale.sold_from and line.end and sale.sold_from > line.end]
    used = during or later
    if not used:
        return None
    if not during:
        ledger.notice("price.later_sales", mineral=line.mineral, place=line.place)
    if len(weighed) < len(own):
        ledger.notice("price.no_quantity", mineral=line.mineral, count=len(own) - len(weighed))
    exact, formula = _average(used, ledger)
    value = ledger.rounding.to(exact, ledger.rounding.unit_price_mean)
    shown = {f"销售 {sale.sale_no}": _sale_text(sale) for sale in used}
    trace = ledger.step(
        "price.order",
        f"单价 P-{rank} {PRICE_KINDS['sale']}",
        value,
        f"元/{UNITS[unit]}",
        f"{formula} = {rounded(exact, value)}",
        {"产品形态": FORMS.get(line.product_form, line.product_form), **shown},
        (ledger.step("price.sold_part", "采出且已销售部分按销售平均价格"),),
    )
    return PriceChoice(value, unit, "sale", trace)


def _average(sales: Sequence[Sale], ledger: Ledger) -> tuple[Decimal, str]:
    """Return the mean price before rounding and its formula."""
    pairs = [(sale.amount_yuan, sale.quantity) for sale in sales if sale.quantity is not None]
    if ledger.rules.need("price.order").word("mean") == "arithmetic":
        prices = [quotient(amount, quantity) for amount, quantity in pairs]
        return quotient(total(prices), Decimal(len(prices))), f"Σ(金额/数量) / {len(prices)}"
    amount, quantity = total(pair[0] for pair in pairs), total(pair[1] for pair in pairs)
    return quotient(amount, quantity), f"Σ金额 / Σ数量 = {plain(amount)} / {plain(quantity)}"


def _sale_text(sale: Sale) -> str:
    quantity = f"{plain(sale.quantity)} {UNITS[sale.unit]}，" if sale.quantity is not None else ""
    days = f"，{sale.sold_from or ''}–{sale.sold_to or ''}" if sale.sold_from or sale.sold_to else ""
    return f"{quantity}{plain(sale.amount_yuan)} 元{days} {sale.document_no}".strip()


def _stated(
    line: Line, unit: str, ranked: tuple[int, str], prices: Iterable[Price], ledger: Ledger
) -> PriceChoice | None:
    """Take a stated price of one kind; several of them: the ones that cover the whole period, then the lowest (R14)."""
    rank, kind = ranked
    found = [
        price
        for price in prices
        if fits(line, price.mineral, price.product_form)
        and price.unit == unit
        and price.kind == kind
        and _overlaps(line, price.valid_from, price.valid_to)
    ]
    dated = [price for price in found if price.valid_from or price.valid_to]
    known = dated or found
    covering = [price for price in known if _covers(line, price)]
    pool = covering or known
    if not pool:
        return None
    price = min(pool, key=lambda candidate: candidate.price_yuan)
    _say(line, price, pool, bool(covering), ledger)
    children: tuple[Step, ...] = ()
    if len({candidate.price_yuan for candidate in pool}) > 1:
        children = (
            ledger.step("price.period", "行为期间有多个价格，采用较低者", price.price_yuan, f"元/{UNITS[unit]}"),
        )
    inputs = {
        "产品形态": FORMS.get(price.product_form, price.product_form),
        "出具单位": price.issuer,
        "文号": price.document_no,
        "价格日期": f"{price.valid_from or ''}–{price.valid_to or ''}" if price.valid_from or price.valid_to else "",
        "税": "含税" if price.tax_included else "不含税",
    }
    title = f"单价 P-{rank} {PRICE_KINDS[kind]}"
    trace = ledger.step("price.order", title, price.price_yuan, f"元/{UNITS[unit]}", "", inputs, children)
    return PriceChoice(price.price_yuan, unit, kind, trace)


def _say(line: Line, price: Price, pool: Sequence[Price], covering: bool, ledger: Ledger) -> None:
    """Tell what a reader must know about the price that was taken."""
    names = {"mineral": line.mineral, "place": line.place}
    values = sorted({candidate.price_yuan for candidate in pool})
    if len(values) > 1:
        ledger.notice(
            "price.several",
            kind=PRICE_KINDS[price.kind],
            values="、".join(map(plain, values)),
            chosen=plain(price.price_yuan),
            unit=UNITS[price.unit],
            **names,
        )
    if not (price.valid_from or price.valid_to):
        ledger.notice("price.undated", mineral=line.mineral, document=price.document_no or price.issuer)
    elif line.start is None or line.end is None:
        ledger.notice("price.no_period", **names)
    elif not covering:
        ledger.notice("price.partial", **names)
    if not price.tax_included:
        ledger.notice("price.untaxed", mineral=line.mineral)
