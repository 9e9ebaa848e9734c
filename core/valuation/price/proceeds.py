# SPDX-License-Identifier: GPL-3.0-or-later
"""Sale proceeds: which count, what is left of them without costs, and whether they look unreasonable (R5, R16, R17)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...model import Operand, Position, Sale, Step
from ..ledger import Ledger
from ..minerals import mineral_key
from ..numbers import HUNDRED, ZERO, plain, product, quotient, total
from ..rulebook.rules import Rule
from .figureparts import kinds_of
from .price import PriceEvidence, choose_price
from .segments import ValuedLine


def usable_sales(sales: Sequence[Sale], ledger: Ledger) -> tuple[Sale, ...]:
    """Leave out sales that ended before the act began; each is named in a notice."""
    start = ledger.info.act_start
    early = [sale for sale in sales if start and sale.sold_to and sale.sold_to < start]
    for sale in early:
        ledger.notice("sales.early", sale=sale.sale_no)
    usable = tuple(sale for sale in sales if sale not in early)
    costs, proceeds = ledger.options.costs_yuan, total(sale.amount_yuan for sale in usable)
    if costs is not None and ZERO < proceeds <= costs:
        template = "Freight and processing of {costs} yuan are not less than the proceeds of {proceeds} yuan."
        ledger.gap(template, costs=plain(costs), proceeds=plain(proceeds))
    return usable


def sales_of(own: Sequence[ValuedLine], evidence: PriceEvidence, ledger: Ledger) -> list[Sale]:
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


def costs_note(groups: Iterable[Sequence[ValuedLine]], evidence: PriceEvidence, ledger: Ledger) -> list[Step]:
    """Return a note of what is left of the proceeds without freight and processing; it is never the figure (R16)."""
    costs = ledger.options.costs_yuan
    minerals = {mineral_key(own[0].line.mineral) for own in groups}
    proceeds = total(sale.amount_yuan for sale in evidence.sales if mineral_key(sale.mineral) in minerals)
    if costs is None or not proceeds:
        return []
    net = ledger.rounding.money(proceeds - costs)
    ledger.notice("sales.net_note", costs=plain(costs), net=plain(net))
    return [
        ledger.step(
            "value.costs_note",
            "扣除运输、加工费用后的数额（仅作说明）",
            net,
            "元",
            f"{plain(proceeds)} − {plain(costs)} = {plain(net)}",
            operation="difference",
            operands=(Operand("销赃数额", proceeds, "元"), Operand("运输、加工费用", costs, "元")),
            place=ledger.rounding.money_yuan,
        )
    ]


def say_unreasonable(own: Sequence[ValuedLine], sales: Sequence[Sale], evidence: PriceEvidence, ledger: Ledger) -> None:
    """Warn when the proceeds differ too much from quantity x an independent price of the same quantity (R17)."""
    own = something(own)
    rule: Rule = ledger.rules.need("price.unreasonable")
    sold_each = [sale.quantity for sale in sales if sale.quantity is not None]
    values = []
    for item in own:
        with ledger.silent():
            choice = choose_price(item.line, (item.segment.unit,), evidence, ledger, without_sales=True)
        worth = item.worth(choice)
        if worth is None or item.segment.quantity is None:
            return
        values.append((item.segment.quantity, worth))
    mined = total(quantity for quantity, _ in values)
    assessed = total(worth for _, worth in values)
    if len(sold_each) == len(sales) and len(kinds_of(own, sales, ledger)) == 1 and mined > ZERO:
        assessed = quotient(product(assessed, min(total(sold_each), mined)), mined)
    proceeds = total(sale.amount_yuan for sale in sales)
    if assessed <= ZERO or abs(quotient(proceeds - assessed, assessed)) <= rule.number("ratio"):
        return
    ledger.notice(
        "sales.unreasonable",
        mineral=own[0].line.mineral,
        sale=plain(proceeds),
        value=plain(ledger.rounding.money(assessed)),
        percent=plain(round(product(quotient(proceeds - assessed, assessed), HUNDRED), 1)),
        limit=plain(product(rule.number("ratio"), HUNDRED).to_integral_value()),
    )


def something(own: Sequence[ValuedLine]) -> Sequence[ValuedLine]:
    """Leave out lines of nothing, which have no unit of their own, unless there is nothing else."""
    return [item for item in own if item.line.amount != ZERO] or own
