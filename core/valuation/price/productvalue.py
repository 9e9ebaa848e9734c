# SPDX-License-Identifier: GPL-3.0-or-later
"""The value of the products: sale proceeds first, quantity x price otherwise and for what is left (R5, R18)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ...model import FigurePart, Operand, Sale, Step, ValueFigure
from ..ledger import Ledger
from ..minerals import mineral_key
from ..numbers import HUNDRED, ZERO, plain, product, quotient, rounded, total
from ..texts import FIGURES, UNITS
from .figureparts import kinds_of, part_of, sold_part
from .price import PriceEvidence
from .proceeds import costs_note, sales_of, say_unreasonable, something
from .segments import ValuedLine


def product_value(items: Sequence[ValuedLine], evidence: PriceEvidence, ledger: Ledger) -> ValueFigure:
    """Add up the minerals: sale proceeds first, quantity x price otherwise and for what is left in stock (R5, R18)."""
    by_mineral: dict[str, list[ValuedLine]] = {}
    for item in items:
        by_mineral.setdefault(mineral_key(item.line.mineral), []).append(item)
    amounts: list[Decimal | None] = []
    steps: list[Step] = []
    parts: list[FigurePart] = []
    for own in by_mineral.values():
        sales = sales_of(own, evidence, ledger)
        followed = sales if not ledger.options.sales_set_aside_reason else []
        amount, step, own_parts = _mineral_value(own, followed, ledger)
        amounts.append(amount)
        steps.append(step)
        parts += own_parts
        if sales:
            say_unreasonable(own, sales, evidence, ledger)
    known = [amount for amount in amounts if amount is not None]
    result = ledger.rounding.money(total(known)) if amounts and len(known) == len(amounts) else None
    reason = {"不采用销赃数额的理由": ledger.options.sales_set_aside_reason}
    children = [*steps, *costs_note(by_mineral.values(), evidence, ledger)]
    trace = ledger.step(
        "value.product",
        FIGURES["Va"],
        result,
        "元",
        sum_text(known, result),
        reason,
        children,
        operation="sum" if result is not None else "",
        operands=[Operand(step.title, amount, "元", number) for number, (step, amount) in _numbered(steps, amounts)],
        place=ledger.rounding.money_yuan,
    )
    return ValueFigure("Va", FIGURES["Va"], result, True, trace, tuple(parts))


def _numbered(steps: Sequence[Step], amounts: Sequence[Decimal | None]) -> list[tuple[int, tuple[Step, Decimal]]]:
    return [(number, (step, amount)) for number, (step, amount) in enumerate(zip(steps, amounts)) if amount is not None]


def _mineral_value(
    own: Sequence[ValuedLine], sales: Sequence[Sale], ledger: Ledger
) -> tuple[Decimal | None, Step, list[FigurePart]]:
    """Return the value of one mineral's products, its step and its parts."""
    mineral = own[0].line.mineral
    if not sales:
        values = [item.segment.value_yuan for item in own]
        known = [value for value in values if value is not None]
        amount = total(known) if len(known) == len(values) else None
        title = f"{mineral} 按数量和价格"
        step = ledger.step(
            "value.product",
            title,
            amount,
            "元",
            sum_text(known, amount),
            children=tuple(item.segment.trace for item in own),
            operation="sum" if amount is not None else "",
            operands=operands_of([(item.line.place, item.segment.value_yuan) for item in own]),
        )
        return amount, step, [part_of("unsold", item) for item in own if item.line.amount]
    proceeds = ledger.rounding.money(total(sale.amount_yuan for sale in sales))
    sold = ledger.step(
        "value.gross_proceeds",
        f"{mineral} 销赃数额",
        proceeds,
        "元",
        sum_text([sale.amount_yuan for sale in sales], proceeds),
        {f"销售 {sale.sale_no}": f"{plain(sale.amount_yuan)} 元 {sale.document_no}".strip() for sale in sales},
        operation="sum",
        operands=[Operand(f"销售{s.sale_no}", s.amount_yuan, "元", None, f"sales/{s.sale_no}") for s in sales],
        place=ledger.rounding.money_yuan,
    )
    gone = sold_part(mineral, sales, proceeds)
    stock = _stock(own, sales, ledger)
    if stock is None:
        step = ledger.step(
            "value.product",
            f"{mineral} 按销赃数额",
            proceeds,
            "元",
            children=(sold,),
            operation="sum",
            operands=(Operand("销赃数额", proceeds, "元", 0),),
        )
        return proceeds, step, [gone]
    rest, step = stock
    amount = proceeds + (rest.amount_yuan or ZERO)
    return (
        amount,
        ledger.step(
            "value.partly_sold",
            f"{mineral} 已售部分与库存部分",
            amount,
            "元",
            sum_text([proceeds, rest.amount_yuan or ZERO], amount),
            children=(sold, step),
            operation="sum",
            operands=(Operand("销赃数额", proceeds, "元", 0), Operand("库存部分", rest.amount_yuan or ZERO, "元", 1)),
        ),
        [gone, rest],
    )


def _stock(own: Sequence[ValuedLine], sales: Sequence[Sale], ledger: Ledger) -> tuple[FigurePart, Step] | None:
    """Value what was extracted and not sold at the lowest of the segments' prices, if quantities allow (R18, R14)."""
    own = something(own)
    mineral = own[0].line.mineral
    units = kinds_of(own, sales, ledger)
    forms = {item.line.product_form for item in own} | {sale.product_form for sale in sales}
    sold_each = [sale.quantity for sale in sales if sale.quantity is not None]
    mined_each = [item.segment.quantity for item in own if item.segment.quantity is not None]
    prices = [item.segment.price_yuan for item in own if item.segment.price_yuan is not None]
    complete = len(sold_each) == len(sales) and len(mined_each) == len(own) and bool(prices)
    if len(units) > 1 or len(forms) > 1 or not complete:
        ledger.notice("sales.uncompared", mineral=mineral)
        return None
    unit, mined, sold = own[0].segment.unit, total(mined_each), total(sold_each)
    if sold > mined:
        names = {"mineral": mineral, "sold": plain(sold), "mined": plain(mined), "unit": UNITS[unit]}
        over = plain(round(quotient(product(sold - mined, HUNDRED), mined), 1))
        if ledger.rules.need("value.oversold").on("refuse"):
            template = "More of '{mineral}' was sold ({sold} {unit}) than extracted ({mined} {unit}), by {percent} %."
            ledger.gap(template, percent=over, **names)
        else:
            ledger.notice("sales.more", percent=over, **names)
    if sold >= mined:
        return None
    price = min(prices)
    exact = product(mined - sold, price)
    value = ledger.rounding.money(exact)
    formula = (
        f"({plain(mined)} − {plain(sold)}) {UNITS[unit]} × {plain(price)} 元/{UNITS[unit]} = {rounded(exact, value)}"
    )
    shown = f"元/{UNITS[unit]}"
    step = ledger.step(
        "value.partly_sold",
        f"{mineral} 库存部分",
        value,
        "元",
        formula,
        children=(
            ledger.step(
                "price.period",
                "库存不能分期，采用较低价格",
                price,
                shown,
                operation="minimum",
                operands=[Operand(f"单价{number}", each, shown) for number, each in enumerate(sorted(prices), start=1)],
            ),
        ),
        operation="product",
        operands=(Operand("未售数量", mined - sold, UNITS[unit]), Operand("单价", price, shown, 0)),
        place=ledger.rounding.money_yuan,
    )
    return FigurePart("unsold", mineral, mined - sold, unit, price, value), step


def operands_of(pairs: Sequence[tuple[str, Decimal | None]]) -> list[Operand]:
    """Return one operand a child that has an amount."""
    return [Operand(name, value, "元", number) for number, (name, value) in enumerate(pairs) if value is not None]


def sum_text(values: Sequence[Decimal], amount: Decimal | None) -> str:
    """Write a sum of several amounts; a single one needs no formula."""
    if amount is None or len(values) < 2:
        return ""
    return f"{' + '.join(plain(value) for value in values)} = {plain(amount)}"
