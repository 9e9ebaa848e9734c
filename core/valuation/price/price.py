# SPDX-License-Identifier: GPL-3.0-or-later
"""Unit prices: precedence P-1 to P-4, matched by mineral, product form, unit and period (R12 to R19)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ...model import ActKind, Operand, Price, Sale, Step
from ..ledger import Ledger
from ..minerals import mineral_key
from ..numbers import plain, quotient, rounded, total
from ..quantity.quantity import Line
from ..texts import FORMS, PRICE_KINDS, STATES, UNITS

_SOLID = "block"  # dimension stone is measured as solid blocks: neither loose nor ground in place
_LOOSE = "loose"


@dataclass(frozen=True)
class PriceChoice:
    """The price a line is valued at, yuan per ``unit``; ``loose`` is the state of the m3 where it is stated."""

    value: Decimal
    unit: str
    kind: str
    trace: Step
    loose: bool | None = None


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
            choice = choice or _stated(_dated(line, kind, ledger), unit, (rank, kind), evidence.prices, ledger)
            if choice is not None:
                if unit == "m3" and line.amount and line.product_form != _SOLID and choice.loose is None:
                    usual = assumed_loose(ledger) is line.loose
                    code = "price.cubic" if usual else "price.state_unknown"
                    ledger.notice(code, mineral=line.mineral, state=STATES[line.loose])
                return choice
    return None


def _dated(line: Line, kind: str, ledger: Ledger) -> Line:
    """Return a line with the days its price is looked up for: of sea sand, the day the act ended (R14)."""
    rule = ledger.rules.find("price.sea_sand", ledger.act_end)
    if kind == "sale" or rule is None or ledger.info.act_kind is not ActKind.SEA_SAND or ledger.act_end is None:
        return line
    ledger.notice("price.sea_sand", day=ledger.act_end)
    return replace(line, start=ledger.act_end, end=ledger.act_end)


def state_of(row: Price | Sale, ledger: Ledger) -> bool | None:
    """Return whether the m3 of a price or sale are loose; None: nobody said, or it does not matter (R19)."""
    said = row.state or ledger.options.price_m3_state
    return said == _LOOSE if said and row.unit == "m3" and row.product_form != _SOLID else None


def assumed_loose(ledger: Ledger) -> bool:
    """Return the usual state of m3 that are traded, where nobody says (R19, R100)."""
    return ledger.rules.need("price.state").word("assumed") == _LOOSE


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
    used = sorted(used, key=lambda sale: sale.sale_no)
    states = {state_of(sale, ledger) for sale in used}
    loose = None if states == {None} else assumed_loose(ledger) if None in states else True in states
    if len(states - {None} | ({loose} if loose is not None else set())) > 1:
        ledger.gap(
            "The sales of '{mineral}' are partly in loose and partly in in-place m3 and cannot be averaged; bring "
            "their quantities to one state.",
            mineral=line.mineral,
        )
        loose = None  # one sentence is enough
    exact, formula, operation, operands = _average(used, ledger)
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
        operation=operation,
        operands=operands,
        place=ledger.rounding.unit_price_mean,
    )
    return PriceChoice(value, unit, "sale", trace, loose)


def _average(sales: Sequence[Sale], ledger: Ledger) -> tuple[Decimal, str, str, list[Operand]]:
    """Return the mean price before rounding, its formula, and how to compute it again."""
    pairs = [(sale.sale_no, sale.amount_yuan, sale.quantity) for sale in sales if sale.quantity is not None]
    mean = ledger.options.price_mean or ledger.rules.need("price.order").word("mean")
    if mean == "arithmetic":
        prices = [(number, quotient(amount, quantity)) for number, amount, quantity in pairs]
        exact = quotient(total(price for _, price in prices), Decimal(len(prices)))
        operands = [Operand(f"销售{number}单价", price, "", None, f"sales/{number}") for number, price in prices]
        return exact, f"Σ(金额/数量) / {len(prices)}", "mean", operands
    amount, quantity = total(pair[1] for pair in pairs), total(pair[2] for pair in pairs)
    found = ", ".join(f"sales/{number}" for number, _, _ in pairs)
    operands = [Operand("Σ金额", amount, "元", None, found), Operand("Σ数量", quantity, "", None, found)]
    formula = f"Σ金额 / Σ数量 = {plain(amount)} / {plain(quantity)}"
    return quotient(amount, quantity), formula, "quotient", operands


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
    found = _of_one_state(found, line, ledger)
    dated = [price for price in found if price.valid_from or price.valid_to]
    known = dated or found
    covering = [price for price in known if _covers(line, price)]
    pool = covering or known
    if not pool:
        return None
    price = min(pool, key=lambda candidate: (candidate.price_yuan, candidate.document_no))
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
        "状态": "" if state_of(price, ledger) is None else STATES[bool(state_of(price, ledger))],
    }
    title = f"单价 P-{rank} {PRICE_KINDS[kind]}"
    evidence = f"prices/{price.document_no or price.mineral}"
    trace = ledger.step(
        "price.order",
        title,
        price.price_yuan,
        f"元/{UNITS[unit]}",
        "",
        inputs,
        children,
        operation="given",
        operands=(Operand(PRICE_KINDS[kind], price.price_yuan, f"元/{UNITS[unit]}", None, evidence),),
    )
    return PriceChoice(price.price_yuan, unit, kind, trace, state_of(price, ledger))


def _of_one_state(prices: Sequence[Price], line: Line, ledger: Ledger) -> list[Price]:
    """Return the prices of one state of m3: that of the line, else those that do not say, else the other (R19)."""

    def rank(price: Price) -> int:
        state = state_of(price, ledger)
        return 1 if state is None else 0 if state is line.loose else 2

    best = min(map(rank, prices), default=0)
    return [price for price in prices if rank(price) == best]


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
        ledger.notice(
            "price.undated", mineral=line.mineral, document=price.document_no or price.issuer or PRICE_KINDS[price.kind]
        )
    elif line.start is None or line.end is None:
        ledger.notice("price.no_period", **names)
    elif not covering:
        ledger.notice("price.partial", **names)
    if not price.tax_included:
        ledger.notice("price.untaxed", mineral=line.mineral)
