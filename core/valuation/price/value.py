# SPDX-License-Identifier: GPL-3.0-or-later
"""The three figures Va, Vb and Vc: side by side, never added."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import ValueFigure
from ..ledger import Ledger
from ..numbers import total
from ..options import EXTRACTED
from ..texts import FIGURES
from .figureparts import extracted_parts, part_of
from .price import PriceEvidence
from .productvalue import operands_of, product_value, sum_text
from .segments import ValuedLine


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
            figures.append(product_value(extracted, evidence, ledger))
        else:
            figures.append(_destroyed_value(key, extracted, ruined, evidence, ledger))
    for figure in figures:
        if figure.applies and figure.amount_yuan is None:
            ledger.notice("figure.unknown", figure=figure.title)
    return tuple(figures)


def _destroyed_value(
    key: str,
    extracted: Sequence[ValuedLine],
    ruined: Sequence[ValuedLine],
    evidence: PriceEvidence,
    ledger: Ledger,
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
        sum_text(known, amount),
        {
            "采出部分": "计入" if included else "不计入",
            "未采出但已难以采出部分": "计入" if ruined else "无资料，未计入",
        },
        (*(item.segment.trace for item in items), ledger.step("value.destroyed", "破坏量 × 价格")),
        operation="sum" if amount is not None else "",
        operands=operands_of([(item.segment.mineral, item.segment.value_yuan) for item in items]),
        place=ledger.rounding.money_yuan,
    )
    parts = extracted_parts(extracted, evidence, ledger) if included else []
    parts += [part_of("in_ground", item) for item in ruined if item.line.amount]
    return ValueFigure(key, FIGURES[key], amount, True, trace, tuple(parts))


def includes_extracted(key: str, ledger: Ledger) -> bool:
    """Tell whether the extracted part enters Vb or Vc: the user's decision, else the rule's."""
    illegal = key == "Vb"
    chosen = ledger.options.illegal_includes_extracted if illegal else ledger.options.destructive_includes_extracted
    if chosen is not None:
        return chosen
    topic = "value.destroyed_illegal" if illegal else "value.destroyed_destructive"
    return ledger.rules.need(topic).flag("include_extracted")
