# SPDX-License-Identifier: GPL-3.0-or-later
"""The legal side in the report: kinds of act, circumstances, penalties old and new, procedure, what is still open."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import LegalLine, LegalSection
from ..document import PLAIN_INTEGER, TWO_PLACES, Align, Cell, Column
from ..draft import Draft
from ..wording import day_text, status_text

_CENTER, _RIGHT = Align.CENTER, Align.RIGHT
_WHEN = {
    "in_force": ("行为终了时有效", "in force when the act ended"),
    "later": ("行为终了后施行", "in force after the act"),
    "earlier": ("行为终了前失效", "no longer in force"),
}
_ANSWERS = {
    "yes": ("是", "yes"),
    "no": ("否", "no"),
    "open": ("待定", "open"),
    "has": ("有", "has"),
    "lacks": ("缺", "lacks"),
    "added": ("计入", "added"),
    "left_out": ("不计入", "left out"),
}


def acts(draft: Draft) -> None:
    """Write which kind of act each part of the cut is; nothing when it was not examined (R50, R102)."""
    lines = _of(draft, LegalSection.ACT)
    if not lines:
        return
    draft.section(draft.t("行为类型的核对", "Kind of act, checked"))
    draft.say(
        draft.t(
            "以下按采矿许可证、区域、矿种、体积和日期逐部分核对；行为的法律定性由办案单位作出。",
            "Each part is checked against licences, zones, minerals, volumes and dates; the case unit decides the "
            "legal nature of the act.",
        )
    )
    draft.items([_text(draft, item) for item in lines])


def law(draft: Draft) -> None:
    """Write what counts beside the amounts: circumstances, accumulation, penalties, procedure, open questions."""
    if not draft.determination.legal:
        return
    _circumstances(draft)
    _accumulation(draft)
    _penalties(draft)
    _procedure(draft)
    _questions(draft)


def _of(draft: Draft, *sections: LegalSection) -> list[LegalLine]:
    """Return the lines of some sections, their rules noted for the list of rules to check."""
    lines = [item for item in draft.determination.legal if item.section in sections]
    for item in lines:
        if item.section is not LegalSection.QUESTION:
            draft.remember_rule(item.trace.rule, item.trace.source, item.trace.status, _title(draft, item))
    return lines


def _title(draft: Draft, item: LegalLine) -> str:
    return draft.t(item.title, item.title_en or item.title)


def _text(draft: Draft, item: LegalLine) -> str:
    return draft.t(item.text, item.text_en or item.text).strip()


def _titled(draft: Draft, item: LegalLine) -> str:
    """Return title and text; what the text repeats of the title is left out."""
    colon, title, text = draft.t("：", ": "), _title(draft, item), _text(draft, item)
    first, _, rest = text.partition(colon)
    repeated = bool(rest) and title.casefold().endswith(first.casefold())
    return f"{title}{colon}{rest if repeated else text}"


def _word(draft: Draft, answer: str) -> str:
    return draft.t(*_ANSWERS[answer]) if answer in _ANSWERS else ""


def _source(draft: Draft, item: LegalLine) -> str:
    """Return where a line's rule stands and how certain it is."""
    status = status_text(item.trace.status, draft.language)
    return f"{item.trace.source}{status}"


def _numbered(draft: Draft, head: str) -> Column:
    return Column(head, align=_CENTER, weight=0.5, number=PLAIN_INTEGER)


def _circumstances(draft: Draft) -> None:
    lines = _of(draft, LegalSection.EXEMPTION, LegalSection.CRITERION)
    if not lines:
        return
    t = draft.t
    draft.section(t("数额以外的情形", "Circumstances other than the amount"))
    draft.say(
        t(
            f"不需要采矿权的情形和不论数额的情节见{draft.next_table}；凡未答复的均列为待定，不作推定。",
            f"Cases that need no mining right, and circumstances that count whatever the amount, are in "
            f"{draft.next_table}; what was not answered is open, nothing is assumed.",
        )
    )
    columns = (
        _numbered(draft, t("序号", "No.")),
        Column(t("情形", "Circumstance"), weight=1.7),
        Column(t("结论", "Answer"), align=_CENTER, weight=0.6),
        Column(t("说明", "Remark"), weight=3.0),
        Column(t("依据", "Basis"), weight=2.0),
    )
    rows: list[tuple[Cell, ...]] = [
        (number, _title(draft, item), _word(draft, item.answer), _text(draft, item), _source(draft, item))
        for number, item in enumerate(lines, start=1)
    ]
    draft.table(t("数额以外的情形", "Circumstances other than the amount"), columns, rows)


def _accumulation(draft: Draft) -> None:
    lines = _of(draft, LegalSection.ACCUMULATION)
    if not lines:
        return
    draft.section(draft.t("多次行为的累计", "Accumulation of several acts"))
    draft.items([_text(draft, item) for item in lines])
    draft.say(draft.t(f"依据：{_source(draft, lines[0])}。", f"Basis: {_source(draft, lines[0])}."))


def _penalties(draft: Draft) -> None:
    lines = _of(draft, LegalSection.PENALTY)
    if not lines:
        return
    t = draft.t
    draft.section(t("行政处罚新旧规定对照", "Administrative penalties, old and new law side by side"))
    ranges = [item for item in lines if item.answer in _WHEN]
    if ranges:
        draft.say(
            t(
                f"按行为终了日确定适用的规定，其后施行的规定较轻的适用较轻的，见{draft.next_table}；"
                "没收、停业、吊销不计入轻重的比较。",
                f"The law in force when the act ended applies, a later one if it is lighter: {draft.next_table}; "
                "confiscation, suspension and revocation are not weighed.",
            )
        )
        columns = (
            Column(t("规定", "Provision"), weight=2.2),
            Column(t("情形", "Case"), weight=1.7),
            Column(t("时间", "Time"), align=_CENTER, weight=1.1),
            Column(t("罚款下限/元", "Fine from, yuan"), align=_RIGHT, weight=1.3, number=TWO_PLACES),
            Column(t("罚款上限/元", "Fine to, yuan"), align=_RIGHT, weight=1.3, number=TWO_PLACES),
            Column(t("适用", "Applies"), align=_CENTER, weight=0.6),
        )
        rows: list[tuple[Cell, ...]] = [
            (
                _source(draft, item),
                _title(draft, item),
                t(*_WHEN[item.answer]),
                item.low_yuan,
                item.high_yuan,
                t("是", "yes") if item.applies else t("否", "no"),
            )
            for item in ranges
        ]
        notes = (t("罚款为“—”的，表示计算基数不详。", "A fine of “—” cannot be computed, its base is not known."),)
        draft.table(t("行政处罚新旧规定对照", "Penalties, old and new law"), columns, rows, notes=notes)
    draft.items([_titled(draft, item) for item in lines])
    parallel = _of(draft, LegalSection.PARALLEL)
    if parallel:
        draft.notice(
            t("并须考虑的其他规定", "Other provisions to consider"),
            *(f"{_text(draft, item)}{t('（', ' (')}{item.trace.source}{t('）', ')')}" for item in parallel),
            warning=False,
        )


def _procedure(draft: Draft) -> None:
    lines = _of(draft, LegalSection.PROCEDURE)
    if not lines:
        return
    t = draft.t
    draft.section(t("认定管辖与程序", "Jurisdiction and procedure"))
    draft.items([_titled(draft, item) for item in lines])
    _list(
        draft,
        t("申请材料清单", "Materials of an application"),
        (t("材料", "Material"), t("情况", "State")),
        _of(draft, LegalSection.MATERIAL),
    )
    deadlines = _of(draft, LegalSection.DEADLINE)
    if not deadlines:
        return
    columns = (
        _numbered(draft, t("序号", "No.")),
        Column(t("期限", "Deadline"), weight=1.6),
        Column(t("截止日", "Due"), align=_CENTER, weight=1.1),
        Column(t("说明", "Remark"), weight=3.0),
        Column(t("依据", "Basis"), weight=2.0),
    )
    rows: list[tuple[Cell, ...]] = [
        (number, _title(draft, item), day_text(item.due_on), _text(draft, item), _source(draft, item))
        for number, item in enumerate(deadlines, start=1)
    ]
    draft.say(t(f"有关期限见{draft.next_table}。", f"The deadlines are in {draft.next_table}."))
    draft.table(t("期限", "Deadlines"), columns, rows)


def _list(draft: Draft, caption: str, heads: tuple[str, str], lines: Sequence[LegalLine]) -> None:
    """Add a checklist: what, whether the case has it, where."""
    if not lines:
        return
    t = draft.t
    columns = (
        _numbered(draft, t("序号", "No.")),
        Column(heads[0], weight=2.6),
        Column(heads[1], align=_CENTER, weight=0.6),
        Column(t("说明", "Remark"), weight=2.4),
        Column(t("依据", "Basis"), weight=1.6),
    )
    rows: list[tuple[Cell, ...]] = [
        (number, _title(draft, item), _word(draft, item.answer), _text(draft, item), _source(draft, item))
        for number, item in enumerate(lines, start=1)
    ]
    draft.say(
        t(
            f"{caption}及案件资料的具备情况见{draft.next_table}。",
            f"{caption}, and what of them the case has, are in {draft.next_table}.",
        )
    )
    draft.table(caption, columns, rows)


def _questions(draft: Draft) -> None:
    lines = _of(draft, LegalSection.QUESTION)
    if not lines:
        return
    t = draft.t
    draft.section(t("待定问题", "Open questions"))
    draft.say(
        t(
            f"办案单位尚未答复的问题和法律尚无定论的问题见{draft.next_table}。",
            f"Questions the case unit has not answered, and questions the law leaves open, are in {draft.next_table}.",
        )
    )
    columns = (
        _numbered(draft, t("序号", "No.")),
        Column(t("问题", "Question"), weight=2.0),
        Column(t("说明", "Remark"), weight=3.6),
    )
    rows: list[tuple[Cell, ...]] = [
        (number, _title(draft, item), _text(draft, item)) for number, item in enumerate(lines, start=1)
    ]
    draft.table(t("待定问题", "Open questions"), columns, rows)
