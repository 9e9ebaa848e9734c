# SPDX-License-Identifier: GPL-3.0-or-later
"""The section on the second methods: what they found beside the adopted volume, and what the difference means."""

from __future__ import annotations

from typing import Optional

from ...model import PitVolume, RuleStatus
from ...volume.methods.verdicts import Comparison, CrossCheck, Method, Verdict
from ..document import TWO_PLACES, Align, Cell, Column
from ..draft import Draft
from ..language import Two

_METHODS = {
    Method.TIN: Two("三角网法", "triangles"),
    Method.SECTIONS: Two("断面法", "sections"),
    Method.SQUARES: Two("方格网法", "squares"),
}
_VERDICTS = {
    Verdict.AGREES: Two("符合", "agrees"),
    Verdict.NOTE: Two("基本符合", "agrees with a note"),
    Verdict.EXPLAIN: Two("应说明", "to be explained"),
}


def add_crosscheck(draft: Draft, check: Optional[CrossCheck]) -> None:
    """Add the section; without a check it says what is to be filled in."""
    t = draft.t
    draft.section(t("方法校核", "Check by second methods"))
    if check is None:
        draft.say(
            t(
                "开挖体积应以第二种方法（断面法、三角网法或方格网法）校核。通常以相对差不大于3%为符合，"
                "3%至5%为基本符合并说明原因，大于5%应查明原因；该限差为工程默认值，未见标准规定，可修改。",
                "The excavated volume must be checked by a second method (sections, triangles or squares). A "
                "difference up to 3 % usually agrees, up to 5 % agrees with a note on the reason, and more must be "
                "explained; these limits are engineering defaults that no standard was seen to fix, and can be "
                "changed.",
            ),
            draft.blank(
                t("校核方法、校核体积、相对差及结论", "method of the check, its volume, the difference and the verdict")
            ),
        )
        return
    low, high = check.limits.pass_pct, check.limits.explain_pct
    draft.remember_rule(
        "R101",
        t("工程约定", "engineering convention"),
        RuleStatus.ENGINEERING,
        t("第二方法校核的限差", "limits of the check by second methods"),
    )
    worst = draft.word(_VERDICTS[check.worst])
    draft.say(
        t(
            f"开挖体积另以三角网法、断面法和方格网法校核，采用值仍为逐单元相减的体积，不取平均。"
            f"相对差不大于{low:g}%为符合，{low:g}%至{high:g}%为基本符合并说明原因，大于{high:g}%应查明原因；"
            "限差为工程默认值，未见标准规定，可修改。"
            f"各法所用间距按采坑大小自动选定。最大相对差{check.largest_pct:.2f}%，结论：{worst}。"
            f"结果见{draft.next_table}。",
            "The excavated volume was checked by triangles, sections and squares; the adopted value remains the cell "
            f"by cell difference, and no mean is taken. A difference up to {low:g} % agrees, up to {high:g} % agrees "
            f"with a note on the reason, and more must be explained; these limits are engineering defaults that no "
            "standard was seen to fix, and can be changed. The spacings follow from the size of the pits. The greatest "
            f"difference is {check.largest_pct:.2f} %; verdict: {worst}. The results are in {draft.next_table}.",
        )
    )
    draft.table(t("第二方法校核", "Check by second methods"), _columns(draft), _rows(draft, check))
    for each in check.comparisons:
        if each.verdict is not Verdict.AGREES and each.reasons:
            method, reasons = draft.word(_METHODS[each.method]), t("", " ").join(each.reasons)
            draft.say(
                t(
                    f"{each.pit_id}（{each.period}）{method}：{reasons}",
                    f"{each.pit_id} ({each.period}), {method}: {reasons}",
                )
            )


def _columns(draft: Draft) -> tuple[Column, ...]:
    centre, right, t = Align.CENTER, Align.RIGHT, draft.t
    return (
        Column(t("采坑", "Pit"), align=centre, weight=0.9),
        Column(t("时段", "Period"), align=centre, weight=1.5),
        Column(t("方法", "Method"), align=centre, weight=1.1),
        Column(t("间距/m", "Spacing, m"), align=right, weight=0.8, number=TWO_PLACES),
        Column(t("采用体积/m³", "Adopted, m³"), align=right, weight=1.3, number=TWO_PLACES),
        Column(t("校核体积/m³", "Check, m³"), align=right, weight=1.3, number=TWO_PLACES),
        Column(t("相对差/%", "Difference, %"), align=right, weight=0.9, number=TWO_PLACES),
        Column(t("误差限/±%", "Margin, ± %"), align=right, weight=0.9, number=TWO_PLACES),
        Column(t("结论", "Verdict"), align=centre, weight=0.9),
    )


def _rows(draft: Draft, check: CrossCheck) -> list[tuple[Cell, ...]]:
    pits = {(pit.pit_id, pit.period): pit for pit in check.run.result.pits}
    return [_row(draft, each, pits[each.pit_id, each.period]) for each in check.comparisons]


def _row(draft: Draft, each: Comparison, pit: PitVolume) -> tuple[Cell, ...]:
    relative = 100.0 * pit.margin.margin_m3 / each.adopted_m3 if pit.margin and each.adopted_m3 > 0.0 else None
    return (
        each.pit_id,
        each.period,
        draft.word(_METHODS[each.method]),
        each.size_m,
        each.adopted_m3,
        each.volume_m3,
        each.difference_pct,
        relative,
        draft.word(_VERDICTS[each.verdict]),
    )
