# SPDX-License-Identifier: GPL-3.0-or-later
"""Chapter 6: prices, the three figures side by side, and every step that leads to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from ...model import Operand, Step, ValueFigure
from ...phrases import Language
from ..document import (
    AS_GIVEN,
    NOTHING,
    PLAIN_INTEGER,
    TWO_PLACES,
    Align,
    Cell,
    Column,
    Formula,
    FormulaLine,
    LineOperand,
    Paragraph,
)
from ..draft import Draft
from ..numerals import capital_amount, grouped_formula
from ..wording import PRICE_KINDS, PRODUCT_FORMS, days_text, quantity_text, status_text, unit_text
from .valueevidence import add_confidence, add_parts
from .valuefigures import price_figure, value_figure

_CENTER, _RIGHT = Align.CENTER, Align.RIGHT
_ENDING = re.compile(r"(.*[=≈] ?)(-?\d[\d,]*(?:\.\d+)?) ?[^\d=≈]*", re.DOTALL)  # a formula that ends with a number
_MEAN = re.compile("\u0304|(?<=ρ)\u00af")  # the bar over a letter
_PLAIN_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def value(draft: Draft) -> None:
    """Write chapter 6."""
    draft.chapter(draft.t("价格与价值核算", "Prices and values"))
    _prices(draft)
    _sales(draft)
    _segments(draft)
    _figures(draft)
    add_parts(draft)
    add_confidence(draft)
    _trace(draft)


def _prices(draft: Draft) -> None:
    t = draft.t
    draft.section(t("价格依据", "Prices"))
    prices = draft.case.prices
    if not prices:
        blank = draft.blank(t("价格依据", "evidence of prices"))
        draft.say(t(f"案件资料中没有录入价格证据。{blank}", f"The case holds no evidence of prices. {blank}"))
        return
    draft.say(
        t(
            f"案件资料中的价格证据见{draft.next_table}。价格应与产品形态、采矿时间和地点相符。",
            f"The evidence of prices is in {draft.next_table}. A price must fit the product form, time and place.",
        )
    )
    columns = (
        Column(t("矿种", "Mineral"), align=_CENTER, weight=1.3),
        Column(t("产品形态", "Product"), align=_CENTER),
        Column(t("类别", "Kind"), align=_CENTER, weight=1.2),
        Column(t("价格/元", "Price, yuan"), align=_RIGHT, number=AS_GIVEN),
        Column(t("每", "per"), align=_CENTER, weight=0.5),
        Column(t("含税", "Tax"), align=_CENTER, weight=0.5),
        Column(t("适用期间", "Valid"), align=_CENTER, weight=1.4),
        Column(t("出具单位", "Issued by"), weight=1.7),
        Column(t("文号", "Document no."), weight=1.7),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            item.mineral,
            draft.word(PRODUCT_FORMS.get(item.product_form, item.product_form)),
            draft.word(PRICE_KINDS.get(item.kind, item.kind)),
            item.price_yuan,
            unit_text(item.unit, draft.language),
            t("是", "included") if item.tax_included else t("否", "not included"),
            days_text(item.valid_from, item.valid_to, draft.language),
            item.issuer,
            item.document_no,
        )
        for item in prices
    ]
    draft.table(t("价格证据", "Evidence of prices"), columns, rows)
    price_figure(draft)


def _sales(draft: Draft) -> None:
    sales, t = draft.case.sales, draft.t
    draft.section(t("销售情况", "Sales"))
    if not sales:
        draft.say(t("案件资料中没有录入销售证据。", "The case holds no evidence of sales."))
        return
    draft.say(t(f"案件资料中的销售证据见{draft.next_table}。", f"The evidence of sales is in {draft.next_table}."))
    columns = (
        Column(t("编号", "No."), align=_CENTER, weight=0.9),
        Column(t("矿种", "Mineral"), align=_CENTER, weight=1.3),
        Column(t("数量", "Quantity"), align=_RIGHT, weight=1.2, number=TWO_PLACES),
        Column(t("单位", "Unit"), align=_CENTER, weight=0.5),
        Column(t("金额/元", "Amount, yuan"), align=_RIGHT, weight=1.4, number=TWO_PLACES, summed=True),
        Column(t("期间", "Period"), align=_CENTER, weight=1.4),
        Column(t("买受人", "Buyer"), weight=1.6),
        Column(t("凭证号", "Voucher"), weight=1.4),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            item.sale_no,
            item.mineral,
            item.quantity,
            unit_text(item.unit, draft.language) if item.quantity is not None else "",
            item.amount_yuan,
            days_text(item.sold_from, item.sold_to, draft.language),
            item.buyer,
            item.document_no,
        )
        for item in sales
    ]
    draft.table(t("销售证据", "Evidence of sales"), columns, rows, total=t("合计", "Total"))


def _segments(draft: Draft) -> None:
    segments, t = draft.determination.segments, draft.t
    draft.section(t("分单元价值", "Value by segment"))
    if not segments:
        blank = draft.blank(t("价值核算成果", "values"))
        draft.say(t(f"没有价值核算成果。{blank}", f"No values were computed. {blank}"))
        return
    draft.say(
        t(
            f"各核算单元的数量、单价及其乘积见{draft.next_table}。",
            f"Quantity, price and their product of every segment are in {draft.next_table}.",
        )
    )
    columns = (
        Column(t("序号", "No."), align=_CENTER, weight=0.6, number=PLAIN_INTEGER),
        Column(t("采坑", "Pit"), align=_CENTER, weight=0.9),
        Column(t("时段", "Period"), align=_CENTER, weight=1.4),
        Column(t("矿种", "Mineral"), align=_CENTER, weight=1.4),
        Column(t("产品形态", "Product"), align=_CENTER),
        Column(t("数量", "Quantity"), key="quantity", align=_RIGHT, weight=1.3, number=TWO_PLACES),
        Column(t("单位", "Unit"), align=_CENTER, weight=0.6),
        Column(t("单价/元", "Price, yuan"), key="price", align=_RIGHT, number=AS_GIVEN),
        Column(
            t("价值/元", "Value, yuan"),
            align=_RIGHT,
            weight=1.5,
            number=TWO_PLACES,
            product=("quantity", "price"),
            summed=True,
        ),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            number,
            item.pit_id,
            item.period,
            item.mineral,
            draft.word(PRODUCT_FORMS.get(item.product_form, item.product_form)),
            item.quantity,
            unit_text(item.unit, draft.language),
            item.price_yuan,
            item.value_yuan,
        )
        for number, item in enumerate(segments, start=1)
    ]
    note = t(
        "本表为数量与单价之积，三项价值的取值次序和结果以下节为准。",
        "These are quantity times price; which evidence comes first, and the three figures, are in the next section.",
    )
    draft.table(t("分单元价值", "Value by segment"), columns, rows, total=t("合计", "Total"), notes=(note,))
    value_figure(draft)


def _figures(draft: Draft) -> None:
    figures, t = draft.determination.figures, draft.t
    draft.section(t("三项价值", "The three values"))
    if not figures:
        blank = draft.blank(t("三项价值", "the three values"))
        draft.say(t(f"没有三项价值的核算结果。{blank}", f"The three values were not computed. {blank}"))
        return
    draft.say(
        t(
            f"三项价值并列于{draft.next_table}。三项价值的含义不同，互有包含，不得相加；"
            "其中与所指控行为相对应的，在“与本案对应”一行注明。",
            f"The three values stand side by side in {draft.next_table}. They mean different things, contain each "
            "other in part and must never be added; the row 'Belongs to this case' says which of them fits the "
            "alleged act.",
        )
    )
    columns = (
        Column(t("项目", "Item"), align=_CENTER, weight=0.9),
        *(
            Column(f"{figure.key} {figure.title}", align=_CENTER, weight=1.5, number=TWO_PLACES, key=figure.key)
            for figure in figures
        ),
    )
    rows: list[tuple[Cell, ...]] = [
        (t("金额/元", "Amount, yuan"), *(figure.amount_yuan for figure in figures)),
        (t("大写", "In Chinese capitals (大写)"), *(amount_in_capitals(figure, draft) for figure in figures)),
        (
            t("与本案对应", "Belongs to this case"),
            *(t("是", "yes") if figure.applies else t("否", "no") for figure in figures),
        ),
    ]
    note = t(
        "金额为“—”的，表示现有资料不能核算或不适用。",
        "“—” means: cannot be computed from the material, or does not apply.",
    )
    draft.table(t("三项价值", "The three values"), columns, rows, notes=(note,))


def amount_in_capitals(figure: ValueFigure, draft: Draft) -> str:
    """Return the amount of a figure in capitals with 人民币 before it; an English report quotes it."""
    if figure.amount_yuan is None:
        return NOTHING
    capitals = f"人民币{capital_amount(figure.amount_yuan)}"
    return draft.t(capitals, f"“{capitals}”")


# --------------------------------------------------------------------------------------------------------- trace


def _trace(draft: Draft) -> None:
    draft.section(draft.t("计算过程", "Computation"))
    draft.say(
        draft.t(
            f"数量、单价、价值和数额比较的计算过程逐步列于{draft.next_annex()}。每步先列名称，次列代入数值的公式和结果，"
            "再列依据及其核对情况；“规则R”后的数字为计算规则的编号。前面已列出的步骤只注明其编号。",
            f"Quantities, prices, values and comparisons with thresholds are computed step by step in "
            f"{draft.next_annex()}: name, formula with the numbers put in and result, then the basis and how far it "
            "was checked. The number behind 'rule R' is that of the rule. Steps listed before are only referred to. "
            "Sources and rules are quoted in their own words.",
        )
    )
    roots = [segment.trace for segment in draft.determination.segments]
    roots += [figure.trace for figure in draft.determination.figures]
    roots += [answer.trace for answer in draft.determination.classifications if answer.trace is not None]
    seen: dict[str, str] = {}
    lines: list[FormulaLine] = []
    for number, root in enumerate((root for root in roots if repr(root) not in seen), start=1):
        lines += _lines(draft, root, str(number), 0, seen)
    draft.add_annex(draft.t("计算过程", "Computation"))
    draft.annex[-1][1].append(
        Formula(tuple(_pointed(line, seen, draft) for line in lines))
        if lines
        else Paragraph(draft.t("没有计算过程可列。", "There is no computation to list."))
    )


def _lines(draft: Draft, step: Step, label: str, depth: int, seen: dict[str, str]) -> Iterator[FormulaLine]:
    """Return a step and what it was computed from, numbered; steps listed before are only referred to."""
    seen[repr(step)] = label
    draft.remember_rule(step.rule, step.source, step.status, step.title)
    t = draft.t
    inputs = [t(f"{name}：{text.rstrip('。')}", f"{name}: {text.rstrip('.')}") for name, text in step.inputs.items()]
    inputs += [
        t(f"{child.title}：见（{seen[repr(child)]}）", f"{child.title}: see ({seen[repr(child)]})")
        for child in step.children
        if repr(child) in seen
    ]
    yield FormulaLine(
        t(f"（{label}）", f"({label}) "),
        draft.plain(step.title),
        formula=grouped_formula(_formula(step, draft.language)),
        basis=_basis(step, draft),
        inputs=draft.plain(t("；", "; ").join(inputs)),
        depth=depth,
        value=_number(step.result),
        unit=unit_text(step.unit, draft.language),
        operation=step.operation,
        operands=tuple(_operand(step, operand) for operand in step.operands),
        places=step.places,
    )
    fresh = [child for child in step.children if repr(child) not in seen]
    for number, child in enumerate(fresh, start=1):
        if repr(child) not in seen:
            yield from _lines(draft, child, f"{label}.{number}", depth + 1, seen)


def _operand(step: Step, operand: Operand) -> LineOperand:
    """Return an operand that names the step it comes from by what that step says; `_pointed` puts the label in."""
    child = step.children[operand.child] if operand.child is not None else None
    return LineOperand(operand.name, operand.value, repr(child) if child is not None else "")


def _pointed(line: FormulaLine, seen: dict[str, str], draft: Draft) -> FormulaLine:
    """Put the labels of lines where `_operand` named steps; they are known once everything is listed."""
    label = draft.t("（{label}）", "({label}) ")
    operands = tuple(
        replace(operand, line=label.format(label=seen[operand.line]) if operand.line in seen else "")
        for operand in line.operands
    )
    return replace(line, operands=operands) if operands else line


def _formula(step: Step, language: Language = Language.CHINESE) -> str:
    """Return formula and result; a result the formula already ends with is not repeated."""
    mean = "平均" if language is Language.CHINESE else " mean"
    return _MEAN.sub(mean, _with_result(step, language))  # few fonts place a bar over a letter


def _with_result(step: Step, language: Language) -> str:
    number = _number(step.result)
    if number is not None:
        result = quantity_text(number, step.unit, language)
    else:
        result = " ".join(filter(None, (str(step.result or ""), unit_text(step.unit, language) if step.result else "")))
    if not step.formula or not result or step.formula == result:
        return step.formula or result
    if number is None:  # a word: what follows from a comparison
        return f"{step.formula}{', ' if language is Language.ENGLISH else '，'}{result}"
    if _number(step.formula.replace(",", "")) == number:
        return result
    said = _ENDING.fullmatch(step.formula)
    if said is not None and _number(said.group(2).replace(",", "")) == number is not None:
        return f"{said.group(1)}{result}"
    return f"{step.formula} = {result}"


def _number(result: Decimal | str | None) -> Decimal | None:
    if result is None or isinstance(result, Decimal):
        return result
    return Decimal(result) if _PLAIN_NUMBER.fullmatch(result) else None


def _basis(step: Step, draft: Draft) -> str:
    rule = draft.t(f"规则{step.rule}", f"rule {step.rule}") if step.rule.startswith("R") else step.rule
    named = draft.t("，", ", ").join(filter(None, (rule, step.source)))
    return f"{named}{status_text(step.status, draft.language)}"
