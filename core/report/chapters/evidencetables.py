# SPDX-License-Identifier: GPL-3.0-or-later
"""Evidence of quantities that stands in the case beside the survey: assays, documents, stockpiles, parameters."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ...model import MineralParameters
from ..document import AS_GIVEN, TWO_PLACES, Align, Cell, Column
from ..draft import Draft
from ..wording import DOCUMENTS, PRODUCT_FORMS, day_text, days_text, unit_text

_CENTER, _RIGHT = Align.CENTER, Align.RIGHT
_GRADE_UNITS = {"pct": "%", "g_per_t": "g/t"}


def add_grades(draft: Draft) -> None:
    """List the assays of the case; nothing when it has none (R26, R95)."""
    samples, t = draft.case.grade_samples, draft.t
    if not samples:
        return
    draft.say(
        t(
            f"品位样品共{len(samples)}件，测试结果见{draft.next_table}。",
            f"There are {len(samples)} grade samples; the results are in {draft.next_table}.",
        )
    )
    columns = (
        Column(t("样品编号", "Sample"), align=_CENTER, weight=1.2),
        Column(t("采坑", "Pit"), align=_CENTER),
        Column(t("矿种", "Mineral"), align=_CENTER, weight=1.5),
        Column(t("组分", "Component"), align=_CENTER, weight=0.8),
        Column(t("品位", "Grade"), align=_RIGHT, number=AS_GIVEN),
        Column(t("单位", "Unit"), align=_CENTER, weight=0.6),
        Column(t("样长/m", "Length, m"), align=_RIGHT, weight=0.8, number=AS_GIVEN),
        Column(t("湿度/%", "Moisture, %"), align=_RIGHT, weight=0.8, number=AS_GIVEN),
        Column(t("取样日期", "Taken on"), align=_CENTER, weight=1.3),
        Column(t("测试报告号", "Laboratory report"), weight=1.6),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            item.sample_no,
            item.pit_id,
            item.mineral,
            item.component,
            item.grade,
            _GRADE_UNITS.get(item.grade_unit, item.grade_unit),
            item.thickness_m,
            item.moisture_pct,
            day_text(item.taken_on),
            item.lab_report_no,
        )
        for item in samples
    ]
    draft.table(t("品位测试结果", "Grades of the samples"), columns, rows)


def add_documents(draft: Draft) -> None:
    """List the quantities that documents state; nothing when there are none (R20)."""
    found, t = draft.case.documented_quantities, draft.t
    if not found:
        return
    draft.say(
        t(
            f"案件资料中的书证数量见{draft.next_table}。",
            f"The quantities that documents state are in {draft.next_table}.",
        )
    )
    columns = (
        Column(t("类别", "Kind"), align=_CENTER),
        Column(t("采坑", "Pit"), align=_CENTER),
        Column(t("矿种", "Mineral"), align=_CENTER, weight=1.4),
        Column(t("数量", "Quantity"), align=_RIGHT, weight=1.2, number=AS_GIVEN),
        Column(t("单位", "Unit"), align=_CENTER, weight=0.6),
        Column(t("状态", "State"), align=_CENTER, weight=0.6),
        Column(t("期间", "Period"), align=_CENTER, weight=1.4),
        Column(t("出具单位", "Issued by"), weight=1.5),
        Column(t("文书编号及说明", "Document no. and basis"), weight=2.0),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            draft.word(DOCUMENTS.get(item.kind, item.kind)),
            item.site or t("全案", "whole case"),
            item.mineral,
            item.quantity,
            unit_text(item.unit, draft.language),
            (t("松方", "loose") if item.loose else t("实方", "in place")) if item.unit == "m3" else "",
            days_text(item.mined_from, item.mined_to, draft.language),
            item.issuer,
            t("；", "; ").join(filter(None, (item.document_no, item.basis))),
        )
        for item in found
    ]
    draft.table(t("书证数量", "Quantities in documents"), columns, rows)


def add_stockpiles(draft: Draft) -> None:
    """List the stockpiles of the case; nothing when there are none (R100)."""
    found, t = draft.case.stockpiles, draft.t
    if not found:
        return
    draft.say(
        t(
            f"堆体情况见{draft.next_table}。堆存量是已采出量的一部分，未作特别说明的，不与采出量相加。",
            f"The stockpiles are in {draft.next_table}. What lies there was extracted, and is not added to the "
            "extracted quantity unless the report says so.",
        )
    )
    columns = (
        Column(t("堆体编号", "Stockpile"), align=_CENTER),
        Column(t("矿种", "Mineral"), align=_CENTER, weight=1.4),
        Column(t("产品形态", "Product"), align=_CENTER),
        Column(t("占地面积/m²", "Area, m²"), align=_RIGHT, number=TWO_PLACES),
        Column(t("另行实测松方/m³", "Loose volume measured otherwise, m³"), align=_RIGHT, weight=1.2, number=AS_GIVEN),
        Column(t("松散系数", "Loosening factor"), align=_RIGHT, weight=0.8, number=AS_GIVEN),
        Column(t("松散密度/(t/m³)", "Loose density, t/m³"), align=_RIGHT, number=AS_GIVEN),
        Column(t("测量人员", "Surveyor"), align=_CENTER),
        Column(t("测量日期", "Surveyed on"), align=_CENTER, weight=1.2),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            item.stockpile_id,
            item.mineral,
            draft.word(PRODUCT_FORMS.get(item.product_form, item.product_form)),
            float(item.outline.area) if item.outline is not None else None,
            item.volume_m3,
            item.loosening_factor,
            item.loose_density_t_per_m3,
            item.surveyor,
            day_text(item.surveyed_on),
        )
        for item in found
    ]
    draft.table(t("堆体情况", "Stockpiles"), columns, rows)


def add_parameters(draft: Draft) -> None:
    """List what leads from ground to product, mineral by mineral; nothing when nothing is stated (R10, R26, R96)."""
    found, t = draft.case.mineral_parameters, draft.t
    shown = [row for item in found for row in _parameters(draft, item)]
    if not shown:
        return
    draft.say(
        t(
            f"案件资料中录入的矿种核算参数见{draft.next_table}。",
            f"The parameters of minerals that the case holds are in {draft.next_table}.",
        )
    )
    columns = (
        Column(t("矿种", "Mineral"), align=_CENTER, weight=1.4),
        Column(t("采坑", "Pit"), align=_CENTER),
        Column(t("参数", "Parameter"), weight=1.8),
        Column(t("数值", "Value"), align=_RIGHT, number=AS_GIVEN),
        Column(t("单位", "Unit"), align=_CENTER, weight=0.6),
        Column(t("依据", "Basis"), weight=2.2),
    )
    draft.table(t("矿种核算参数", "Parameters of minerals"), columns, shown)


def _parameters(draft: Draft, item: MineralParameters) -> Sequence[tuple[Cell, ...]]:
    t = draft.t
    values: tuple[tuple[str, Decimal | None, str], ...] = (
        (t("含矿率", "Ore ratio"), item.ore_ratio_pct, "%"),
        (t("过磅产品含水率", "Moisture of the product as weighed"), item.moisture_pct, "%"),
        (t("选矿（浸取）回收率", "Dressing or leaching recovery"), item.recovery_pct, "%"),
        (t("设计开采回采率", "Design mining recovery"), item.design_recovery_pct, "%"),
        (t("动用资源量", "Resource moved"), item.moved_quantity, unit_text(item.moved_unit, draft.language)),
        (t("松散系数", "Loosening factor"), item.loosening_factor, ""),
    )
    place = item.pit_id or t("全部", "all")
    return [(item.mineral, place, name, value, unit, item.basis) for name, value, unit in values if value is not None]
