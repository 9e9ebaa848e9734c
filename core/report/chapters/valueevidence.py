# SPDX-License-Identifier: GPL-3.0-or-later
"""What a reviewer asks of the value: documents beside the survey, what a figure is made of, how sure a test is."""

from __future__ import annotations

from ..document import AS_GIVEN, NOTHING, TWO_PLACES, Align, Cell, Column, NumberFormat
from ..draft import Draft
from ..language import Two
from ..wording import unit_text

_CENTER, _RIGHT = Align.CENTER, Align.RIGHT
_BASIS = 1  # the line of an answer that says which volume and density it rests on
_EXACT = NumberFormat(2, exact=True)
_FOLLOWED = {
    "documents": Two("书证", "documents"),
    "survey": Two("实测", "survey"),
    "both": Two("书证，其余期间实测", "documents, and the survey for the rest of the time"),
}
_PARTS = {
    "extracted": Two("采出部分", "extracted"),
    "sold": Two("采出且已销售", "extracted and sold"),
    "unsold": Two("采出未销售", "extracted, not sold"),
    "in_ground": Two("未采出但已难以采出", "ruined in the ground"),
}


def add_comparisons(draft: Draft) -> None:
    """List what documents and survey say of the same product; nothing without such a product (R20)."""
    found, t = draft.determination.comparisons, draft.t
    if not found:
        return
    draft.say(
        t(
            f"同一产品既有书证数量又有实测数量的，两者的比对见{draft.next_table}。两者不相加。",
            f"Where both documents and the survey count the same product, {draft.next_table} compares them. They are "
            "never added.",
        )
    )
    columns = (
        Column(t("地点", "Place"), align=_CENTER),
        Column(t("矿种", "Mineral"), align=_CENTER, weight=1.3),
        Column(t("书证数量", "By documents"), align=_RIGHT, weight=1.2, number=_EXACT),
        Column(t("实测数量", "By survey"), align=_RIGHT, weight=1.2, number=_EXACT),
        Column(t("单位", "Unit"), align=_CENTER, weight=0.5),
        Column(t("差值", "Difference"), align=_RIGHT, weight=1.1, number=_EXACT),
        Column(t("差值/%", "Difference, %"), align=_RIGHT, weight=0.8, number=TWO_PLACES),
        Column(t("采用", "Followed"), align=_CENTER),
        Column(t("理由", "Reason"), weight=2.0),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            item.place,
            item.mineral,
            item.documents,
            item.survey,
            unit_text(item.unit),
            item.difference,
            item.difference_pct,
            _said(draft, _FOLLOWED[item.followed]),
            item.reason,
        )
        for item in found
    ]
    draft.table(t("书证数量与实测数量比对", "Documents and survey compared"), columns, rows)


def add_parts(draft: Draft) -> None:
    """List what the figures that apply are made of (R9, R18)."""
    t = draft.t
    placed = any(part.pit_id for figure in draft.determination.figures for part in figure.parts)
    rows: list[tuple[Cell, ...]] = [
        (
            figure.key,
            *((part.pit_id or NOTHING,) if placed else ()),
            _said(draft, _PARTS[part.key]),
            part.mineral,
            part.quantity,
            unit_text(part.unit),
            part.price_yuan,
            part.amount_yuan,
        )
        for figure in draft.determination.figures
        for part in figure.parts
    ]
    if not rows:
        return
    draft.say(t(f"各项价值的构成见{draft.next_table}。", f"{draft.next_table} says what each value is made of."))
    columns = (
        Column(t("价值", "Value"), align=_CENTER, weight=0.6),
        *((Column(t("采坑", "Pit"), align=_CENTER, weight=0.9),) if placed else ()),
        Column(t("部分", "Part"), align=_CENTER, weight=1.4),
        Column(t("矿种", "Mineral"), align=_CENTER, weight=1.4),
        Column(t("数量", "Quantity"), align=_RIGHT, weight=1.3, number=_EXACT),
        Column(t("单位", "Unit"), align=_CENTER, weight=0.6),
        Column(t("单价/元", "Price, yuan"), align=_RIGHT, number=AS_GIVEN),
        Column(t("金额/元", "Amount, yuan"), align=_RIGHT, weight=1.4, number=TWO_PLACES),
    )
    draft.table(t("价值的构成", "Parts of the values"), columns, rows)


def add_confidence(draft: Draft) -> None:
    """Say how sure each threshold test is, and what would turn it; nothing where no volume was surveyed."""
    found, t = draft.determination.confidences, draft.t
    if not found:
        return
    draft.section(t("数额判断的把握", "How sure the threshold tests are"))
    draft.say(
        t(
            "由体积误差和体积质量样品的误差，计算价值高于数额标准的概率，以及使结论改变的单价和体积。"
            "概率只说明测量误差的影响，不改变价值，也不说明价格和法律问题上的不确定。",
            "From the errors of volume and density follows the probability that the value is above a threshold, and "
            "the price or volume at which the answer would turn. It speaks of measuring errors only: it changes no "
            "value, and says nothing of doubts about prices or law.",
        )
    )
    said = [[t(chinese, english) for chinese, english in zip(item.lines_zh, item.lines_en)] for item in found]
    shared = {lines[_BASIS] for lines in said if len(lines) > _BASIS}
    once = len(found) > 1 and len(shared) == 1 and all(len(lines) > _BASIS for lines in said)
    if once:
        draft.say(*shared)
    for item, lines in zip(found, said):
        title = f"{item.title} {TWO_PLACES.render(item.threshold_yuan)}{t('元', ' yuan')}"
        draft.notice(title, *(line for place, line in enumerate(lines) if not once or place != _BASIS), warning=False)
        draft.remember_rule(item.trace.rule, item.trace.source, item.trace.status, item.trace.title)


def _said(draft: Draft, words: Two) -> str:
    return draft.t(str(words), words.english)
