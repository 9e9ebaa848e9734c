# SPDX-License-Identifier: GPL-3.0-or-later
"""Chapter 6: prices, the three figures side by side, and every step that leads to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ..model import Step, ValueFigure
from .document import AS_GIVEN, NOTHING, PLAIN_INTEGER, TWO_PLACES, Align, Cell, Column, Formula, FormulaLine
from .draft import Draft
from .numerals import capital_amount
from .wording import PRICE_KINDS, PRODUCT_FORMS, day_text, quantity_text, status_text, unit_text

_CENTER, _RIGHT = Align.CENTER, Align.RIGHT
_ENDING = re.compile(r"(.*[=≈] ?)(-?\d[\d,]*(?:\.\d+)?) ?[^\d=≈]*", re.DOTALL)  # a formula that ends with a number
_PLAIN_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def value(draft: Draft) -> None:
    """Write chapter 6."""
    draft.chapter("价格与价值核算")
    _prices(draft)
    _sales(draft)
    _segments(draft)
    _figures(draft)
    _trace(draft)


def _prices(draft: Draft) -> None:
    draft.section("价格依据")
    prices = draft.case.prices
    if not prices:
        draft.say(f"案件资料中没有录入价格证据。{draft.blank('价格依据')}")
        return
    draft.say(f"案件资料中的价格证据见{draft.next_table}。价格应与产品形态、采矿时间和地点相符。")
    columns = (
        Column("矿种", align=_CENTER, weight=1.3),
        Column("产品形态", align=_CENTER),
        Column("类别", align=_CENTER, weight=1.2),
        Column("价格/元", align=_RIGHT, number=AS_GIVEN),
        Column("每", align=_CENTER, weight=0.5),
        Column("含税", align=_CENTER, weight=0.5),
        Column("适用期间", align=_CENTER, weight=1.4),
        Column("出具单位", weight=1.7),
        Column("文号", weight=1.7),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            item.mineral,
            PRODUCT_FORMS.get(item.product_form, item.product_form),
            PRICE_KINDS.get(item.kind, item.kind),
            item.price_yuan,
            unit_text(item.unit),
            "是" if item.tax_included else "否",
            "至".join(filter(None, (day_text(item.valid_from), day_text(item.valid_to)))),
            item.issuer,
            item.document_no,
        )
        for item in prices
    ]
    draft.table("价格证据", columns, rows)


def _sales(draft: Draft) -> None:
    sales = draft.case.sales
    draft.section("销售情况")
    if not sales:
        draft.say("案件资料中没有录入销售证据。")
        return
    draft.say(f"案件资料中的销售证据见{draft.next_table}。")
    columns = (
        Column("编号", align=_CENTER, weight=0.9),
        Column("矿种", align=_CENTER, weight=1.3),
        Column("数量", align=_RIGHT, weight=1.2, number=TWO_PLACES),
        Column("单位", align=_CENTER, weight=0.5),
        Column("金额/元", align=_RIGHT, weight=1.4, number=TWO_PLACES, summed=True),
        Column("期间", align=_CENTER, weight=1.4),
        Column("买受人", weight=1.6),
        Column("凭证号", weight=1.4),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            item.sale_no,
            item.mineral,
            item.quantity,
            unit_text(item.unit) if item.quantity is not None else "",
            item.amount_yuan,
            "至".join(filter(None, (day_text(item.sold_from), day_text(item.sold_to)))),
            item.buyer,
            item.document_no,
        )
        for item in sales
    ]
    draft.table("销售证据", columns, rows, total="合计")


def _segments(draft: Draft) -> None:
    segments = draft.determination.segments
    draft.section("分单元价值")
    if not segments:
        draft.say(f"没有价值核算成果。{draft.blank('价值核算成果')}")
        return
    draft.say(f"各核算单元的数量、单价及其乘积见{draft.next_table}。")
    columns = (
        Column("序号", align=_CENTER, weight=0.6, number=PLAIN_INTEGER),
        Column("采坑", align=_CENTER, weight=0.9),
        Column("时段", align=_CENTER, weight=1.4),
        Column("矿种", align=_CENTER, weight=1.4),
        Column("产品形态", align=_CENTER),
        Column("数量", key="quantity", align=_RIGHT, weight=1.3, number=TWO_PLACES),
        Column("单位", align=_CENTER, weight=0.6),
        Column("单价/元", key="price", align=_RIGHT, number=AS_GIVEN),
        Column("价值/元", align=_RIGHT, weight=1.5, number=TWO_PLACES, product=("quantity", "price"), summed=True),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            number,
            item.pit_id,
            item.period,
            item.mineral,
            PRODUCT_FORMS.get(item.product_form, item.product_form),
            item.quantity,
            unit_text(item.unit),
            item.price_yuan,
            item.value_yuan,
        )
        for number, item in enumerate(segments, start=1)
    ]
    notes = ("本表为数量与单价之积，三项价值的取值次序和结果以下节为准。",)
    draft.table("分单元价值", columns, rows, total="合计", notes=notes)


def _figures(draft: Draft) -> None:
    figures = draft.determination.figures
    draft.section("三项价值")
    if not figures:
        draft.say(f"没有三项价值的核算结果。{draft.blank('三项价值')}")
        return
    draft.say(
        f"三项价值并列于{draft.next_table}。三项价值的含义不同，互有包含，不得相加；"
        "其中与所指控行为相对应的，在“与本案对应”一行注明。"
    )
    columns = (
        Column("项目", align=_CENTER, weight=0.9),
        *(
            Column(f"{figure.key} {figure.title}", align=_CENTER, weight=1.5, number=TWO_PLACES, key=figure.key)
            for figure in figures
        ),
    )
    rows: list[tuple[Cell, ...]] = [
        ("金额/元", *(figure.amount_yuan for figure in figures)),
        ("大写", *(amount_in_capitals(figure) for figure in figures)),
        ("与本案对应", *("是" if figure.applies else "否" for figure in figures)),
    ]
    draft.table("三项价值", columns, rows, notes=("金额为“—”的，表示现有资料不能核算或不适用。",))


def amount_in_capitals(figure: ValueFigure) -> str:
    """Return the amount of a figure in capitals with 人民币 before it."""
    return NOTHING if figure.amount_yuan is None else f"人民币{capital_amount(figure.amount_yuan)}"


# --------------------------------------------------------------------------------------------------------- trace


def _trace(draft: Draft) -> None:
    draft.section("计算过程")
    draft.say(
        "以下逐步列出计算过程。每步先列名称，次列代入数值的公式和结果，再列依据及其核对情况；"
        "“规则R”后的数字为计算规则的编号。前文已列出的步骤只注明其编号。"
    )
    roots = [segment.trace for segment in draft.determination.segments]
    roots += [figure.trace for figure in draft.determination.figures]
    seen: dict[str, str] = {}
    lines: list[FormulaLine] = []
    for number, root in enumerate((root for root in roots if repr(root) not in seen), start=1):
        lines += _lines(draft, root, str(number), 0, seen)
    if lines:
        draft.blocks.append(Formula(tuple(lines)))
    else:
        draft.say("没有计算过程可列。")


def _lines(draft: Draft, step: Step, label: str, depth: int, seen: dict[str, str]) -> Iterator[FormulaLine]:
    """Return a step and what it was computed from, numbered; steps listed before are only referred to."""
    seen[repr(step)] = label
    draft.remember_rule(step.rule, step.source, step.status, step.title)
    inputs = [f"{name}：{text}" for name, text in step.inputs.items()]
    inputs += [f"{child.title}：见（{seen[repr(child)]}）" for child in step.children if repr(child) in seen]
    yield FormulaLine(
        f"（{label}）",
        step.title,
        formula=_formula(step),
        basis=_basis(step),
        inputs="；".join(inputs),
        depth=depth,
    )
    fresh = [child for child in step.children if repr(child) not in seen]
    for number, child in enumerate(fresh, start=1):
        if repr(child) not in seen:
            yield from _lines(draft, child, f"{label}.{number}", depth + 1, seen)


def _formula(step: Step) -> str:
    """Return formula and result; a result the formula already ends with is not repeated."""
    number = _number(step.result)
    if number is not None:
        result = quantity_text(number, step.unit)
    else:
        result = " ".join(filter(None, (str(step.result or ""), unit_text(step.unit) if step.result else "")))
    if not step.formula or not result or step.formula == result:
        return step.formula or result
    said = _ENDING.fullmatch(step.formula)
    if said is not None and _number(said.group(2).replace(",", "")) == number is not None:
        return f"{said.group(1)}{result}"
    return f"{step.formula} = {result}"


def _number(result: Decimal | str | None) -> Decimal | None:
    if result is None or isinstance(result, Decimal):
        return result
    return Decimal(result) if _PLAIN_NUMBER.fullmatch(result) else None


def _basis(step: Step) -> str:
    rule = f"规则{step.rule}" if step.rule.startswith("R") else step.rule
    named = "，".join(filter(None, (rule, step.source)))
    return f"{named}{status_text(step.status)}"
