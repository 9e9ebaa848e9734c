# SPDX-License-Identifier: GPL-3.0-or-later
"""The three figures Va, Vb and Vc: side by side, never added."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..model import Position, Sale, Step, ValueFigure
from .ledger import Ledger
from .minerals import mineral_key
from .numbers import ZERO, plain, product, quotient, rounded, total
from .options import EXTRACTED
from .price import PriceEvidence, choose_price
from .rules import Rule
from .segments import ValuedLine
from .texts import FIGURES, UNITS

_HUNDRED = Decimal(100)


def usable_sales(sales: Sequence[Sale], ledger: Ledger) -> tuple[Sale, ...]:
    """Leave out sales that ended before the act began; each is named in a notice."""
    start = ledger.info.act_start
    early = [sale for sale in sales if start and sale.sold_to and sale.sold_to < start]
    for sale in early:
        ledger.notice("sales.early", sale=sale.sale_no)
    return tuple(sale for sale in sales if sale not in early)


def three_figures(lines: Sequence[ValuedLine], evidence: PriceEvidence, ledger: Ledger) -> tuple[ValueFigure, ...]:
    """Return Va, Vb, Vc in yuan; a figure that does not belong to the accused act has no amount (R5 to R11a)."""
    applying = ledger.act.words("figures")
    extracted = [item for item in lines if item.line.kind == EXTRACTED]
    ruined = [item for item in lines if item.line.kind != EXTRACTED]
    figures = []
    for key, title in FIGURES.items():
        if key not in applying:
            topic = "value.no_product" if ledger.destructive else ledger.act
            figures.append(
                ValueFigure(key, title, None, False, ledger.step(topic, f"{title}：不适用于{ledger.act.title}"))
            )
        elif key == "Va":
            figures.append(_product_value(extracted, evidence, ledger))
        else:
            figures.append(_destroyed_value(key, extracted, ruined, ledger))
    for figure in figures:
        if figure.applies and figure.amount_yuan is None:
            ledger.notice("figure.unknown", figure=figure.title)
    return tuple(figures)


def _destroyed_value(
    key: str, extracted: Sequence[ValuedLine], ruined: Sequence[ValuedLine], ledger: Ledger
) -> ValueFigure:
    """Add the ruined part and, as the rule or the user says, the extracted part (R9, R10, R11; Q2, Q3)."""
    topic = "value.destroyed_illegal" if key == "Vb" else "value.destroyed_destructive"
    rule = ledger.rules.need(topic)
    included = includes_extracted(key, ledger)
    if rule.note:
        ledger.notice("law.open", title=rule.title, note=rule.note)
    items = [*(extracted if included else ()), *ruined]
    values = [item.segment.value_yuan for item in items]
    known = [value for value in values if value is not None]
    amount = ledger.rounding.money(total(known)) if items and len(known) == len(values) else None
    trace = ledger.step(
        rule,
        FIGURES[key],
        amount,
        "元",
        _sum_text(known, amount),
        {
            "采出部分": "计入" if included else "不计入",
            "未采出但已难以采出部分": "计入" if ruined else "无资料，未计入",
        },
        (*(item.segment.trace for item in items), ledger.step("value.destroyed", "破坏量 × 价格")),
    )
    return ValueFigure(key, FIGURES[key], amount, True, trace)


def includes_extracted(key: str, ledger: Ledger) -> bool:
    """Tell whether the extracted part enters Vb or Vc: the user's decision, else the rule's."""
    illegal = key == "Vb"
    chosen = ledger.options.illegal_includes_extracted if illegal else ledger.options.destructive_includes_extracted
    if chosen is not None:
        return chosen
    topic = "value.destroyed_illegal" if illegal else "value.destroyed_destructive"
    return ledger.rules.need(topic).flag("include_extracted")


def _product_value(items: Sequence[ValuedLine], evidence: PriceEvidence, ledger: Ledger) -> ValueFigure:
    """Add up the minerals: sale proceeds first, quantity x price otherwise and for what is left in stock (R5, R18)."""
    by_mineral: dict[str, list[ValuedLine]] = {}
    for item in items:
        by_mineral.setdefault(mineral_key(item.line.mineral), []).append(item)
    amounts: list[Decimal | None] = []
    steps: list[Step] = []
    for own in by_mineral.values():
        sales = _sales_of(own, evidence, ledger)
        followed = sales if not ledger.options.sales_set_aside_reason else []
        amount, step = _mineral_value(own, followed, ledger)
        amounts.append(amount)
        steps.append(step)
        if sales:
            _compare(own, sales, evidence, ledger)
    known = [amount for amount in amounts if amount is not None]
    result = ledger.rounding.money(total(known)) if amounts and len(known) == len(amounts) else None
    reason = {"不采用销赃数额的理由": ledger.options.sales_set_aside_reason}
    trace = ledger.step("value.product", FIGURES["Va"], result, "元", _sum_text(known, result), reason, steps)
    return ValueFigure("Va", FIGURES["Va"], result, True, trace)


def _sales_of(own: Sequence[ValuedLine], evidence: PriceEvidence, ledger: Ledger) -> list[Sale]:
    """Return the sales of the mineral; a licence holder's sales may hold legal product, which the reader is told."""
    mineral = own[0].line.mineral
    sales = [sale for sale in evidence.sales if mineral_key(sale.mineral) == mineral_key(mineral)]
    if not sales:
        return []
    if all(item.line.amount == ZERO for item in own):
        ledger.notice("sales.nothing_mined", mineral=mineral)
        return []
    if Position.INSIDE.value not in ledger.act.words("positions"):
        ledger.notice("sales.licensed", mineral=mineral)
    return sales


def _mineral_value(own: Sequence[ValuedLine], sales: Sequence[Sale], ledger: Ledger) -> tuple[Decimal | None, Step]:
    """Return the value of one mineral's products."""
    mineral = own[0].line.mineral
    if not sales:
        values = [item.segment.value_yuan for item in own]
        known = [value for value in values if value is not None]
        amount = total(known) if len(known) == len(values) else None
        title = f"{mineral} 按数量和价格"
        traces = tuple(item.segment.trace for item in own)
        return amount, ledger.step("value.product", title, amount, "元", _sum_text(known, amount), children=traces)
    proceeds = ledger.rounding.money(total(sale.amount_yuan for sale in sales))
    sold = ledger.step(
        "value.gross_proceeds",
        f"{mineral} 销赃数额",
        proceeds,
        "元",
        _sum_text([sale.amount_yuan for sale in sales], proceeds),
        {f"销售 {sale.sale_no}": f"{plain(sale.amount_yuan)} 元 {sale.document_no}".strip() for sale in sales},
    )
    stock = _stock(own, sales, ledger)
    if stock is None:
        return proceeds, ledger.step("value.product", f"{mineral} 按销赃数额", proceeds, "元", children=(sold,))
    stock_value, step = stock
    amount = proceeds + stock_value
    formula = _sum_text([proceeds, stock_value], amount)
    return amount, ledger.step(
        "value.partly_sold", f"{mineral} 已售部分与库存部分", amount, "元", formula, children=(sold, step)
    )


def _stock(own: Sequence[ValuedLine], sales: Sequence[Sale], ledger: Ledger) -> tuple[Decimal, Step] | None:
    """Value what was extracted and not sold at the lowest of the segments' prices, if quantities allow (R18, R14)."""
    mineral = own[0].line.mineral
    units = {item.segment.unit for item in own} | {sale.unit for sale in sales}
    forms = {item.line.product_form for item in own} | {sale.product_form for sale in sales}
    sold_each = [sale.quantity for sale in sales if sale.quantity is not None]
    mined_each = [item.segment.quantity for item in own if item.segment.quantity is not None]
    prices = [item.segment.price_yuan for item in own if item.segment.price_yuan is not None]
    complete = len(sold_each) == len(sales) and len(mined_each) == len(own) and bool(prices)
    if len(units) > 1 or len(forms) > 1 or not complete:
        ledger.notice("sales.uncompared", mineral=mineral)
        return None
    unit, mined, sold = units.pop(), total(mined_each), total(sold_each)
    if sold > mined:
        ledger.notice("sales.more", mineral=mineral, sold=plain(sold), mined=plain(mined), unit=UNITS[unit])
    if sold >= mined:
        return None
    price = min(prices)
    exact = product(mined - sold, price)
    value = ledger.rounding.money(exact)
    formula = (
        f"({plain(mined)} − {plain(sold)}) {UNITS[unit]} × {plain(price)} 元/{UNITS[unit]} = {rounded(exact, value)}"
    )
    children = (ledger.step("price.period", "库存不能分期，采用较低价格", price, f"元/{UNITS[unit]}"),)
    return value, ledger.step("value.partly_sold", f"{mineral} 库存部分", value, "元", formula, children=children)


def _compare(own: Sequence[ValuedLine], sales: Sequence[Sale], evidence: PriceEvidence, ledger: Ledger) -> None:
    """Warn when the proceeds differ too much from quantity x an independent price of the same quantity (R17)."""
    rule: Rule = ledger.rules.need("price.unreasonable")
    sold_each = [sale.quantity for sale in sales if sale.quantity is not None]
    units = {sale.unit for sale in sales} if len(sold_each) == len(sales) else set()
    values = []
    for item in own:
        with ledger.silent():
            choice = choose_price(item.line, (item.segment.unit,), evidence, ledger, without_sales=True)
        if choice is None or item.segment.quantity is None:
            return
        values.append((item.segment.quantity, choice.value))
    mined = total(quantity for quantity, _ in values)
    assessed = total(product(quantity, price) for quantity, price in values)
    if units == {item.segment.unit for item in own} and len(units) == 1 and mined > ZERO:
        assessed = quotient(product(assessed, min(total(sold_each), mined)), mined)
    proceeds = total(sale.amount_yuan for sale in sales)
    if assessed <= ZERO or abs(quotient(proceeds - assessed, assessed)) <= rule.number("ratio"):
        return
    ledger.notice(
        "sales.unreasonable",
        mineral=own[0].line.mineral,
        sale=plain(proceeds),
        value=plain(ledger.rounding.money(assessed)),
        percent=plain(round(product(quotient(proceeds - assessed, assessed), _HUNDRED), 1)),
        limit=plain(product(rule.number("ratio"), _HUNDRED).to_integral_value()),
    )


def _sum_text(values: Sequence[Decimal], amount: Decimal | None) -> str:
    """Write a sum of several amounts; a single one needs no formula."""
    if amount is None or len(values) < 2:
        return ""
    return f"{' + '.join(plain(value) for value in values)} = {plain(amount)}"
