# SPDX-License-Identifier: GPL-3.0-or-later
"""The section on the second methods: what they found beside the adopted volume, and what the difference means."""

from __future__ import annotations

from typing import Optional

from ..model import PitVolume, RuleStatus
from ..volume.methods.verdicts import Comparison, CrossCheck, Method, Verdict
from .document import TWO_PLACES, Align, Cell, Column
from .draft import Draft

_METHODS = {Method.TIN: "三角网法", Method.SECTIONS: "断面法", Method.SQUARES: "方格网法"}
_VERDICTS = {Verdict.AGREES: "符合", Verdict.NOTE: "基本符合", Verdict.EXPLAIN: "应说明"}


def add_crosscheck(draft: Draft, check: Optional[CrossCheck]) -> None:
    """Add the section; without a check it says what is to be filled in."""
    draft.section("方法校核")
    if check is None:
        draft.say(
            "开挖体积应以第二种方法（断面法、三角网法或方格网法）校核。通常以相对差不大于3%为符合，"
            "3%至5%为基本符合并说明原因，大于5%应查明原因；该限差为工程默认值，未见标准规定，可修改。",
            draft.blank("校核方法、校核体积、相对差及结论"),
        )
        return
    low, high = check.limits.pass_pct, check.limits.explain_pct
    draft.remember_rule("R101", "工程约定", RuleStatus.ENGINEERING, "第二方法校核的限差")
    draft.say(
        f"开挖体积另以三角网法、断面法和方格网法校核，采用值仍为逐单元相减的体积，不取平均。相对差不大于{low:g}%为符合，"
        f"{low:g}%至{high:g}%为基本符合并说明原因，大于{high:g}%应查明原因；限差为工程默认值，未见标准规定，可修改。"
        f"各法所用间距按采坑大小自动选定。最大相对差{check.largest_pct:.2f}%，结论：{_VERDICTS[check.worst]}。"
        f"结果见{draft.next_table}。"
    )
    draft.table("第二方法校核", _columns(), _rows(check))
    for each in check.comparisons:
        if each.verdict is not Verdict.AGREES and each.reasons:
            draft.say(f"{each.pit_id}（{each.period}）{_METHODS[each.method]}：{''.join(each.reasons)}")


def _columns() -> tuple[Column, ...]:
    centre, right = Align.CENTER, Align.RIGHT
    return (
        Column("采坑", align=centre, weight=0.9),
        Column("时段", align=centre, weight=1.5),
        Column("方法", align=centre, weight=1.1),
        Column("间距/m", align=right, weight=0.8, number=TWO_PLACES),
        Column("采用体积/m³", align=right, weight=1.3, number=TWO_PLACES),
        Column("校核体积/m³", align=right, weight=1.3, number=TWO_PLACES),
        Column("相对差/%", align=right, weight=0.9, number=TWO_PLACES),
        Column("误差限/±%", align=right, weight=0.9, number=TWO_PLACES),
        Column("结论", align=centre, weight=0.9),
    )


def _rows(check: CrossCheck) -> list[tuple[Cell, ...]]:
    pits = {(pit.pit_id, pit.period): pit for pit in check.run.result.pits}
    return [_row(each, pits[each.pit_id, each.period]) for each in check.comparisons]


def _row(each: Comparison, pit: PitVolume) -> tuple[Cell, ...]:
    relative = 100.0 * pit.margin.margin_m3 / each.adopted_m3 if pit.margin and each.adopted_m3 > 0.0 else None
    return (
        each.pit_id,
        each.period,
        _METHODS[each.method],
        each.size_m,
        each.adopted_m3,
        each.volume_m3,
        each.difference_pct,
        relative,
        _VERDICTS[each.verdict],
    )
