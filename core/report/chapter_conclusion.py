# SPDX-License-Identifier: GPL-3.0-or-later
"""Chapter 7 and what follows it: the answer, what is wrong with it, and the lists of maps, tables and documents."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..model import Classification, Notice, RuleStatus
from .chapter_facts import file_name
from .chapter_value import amount_in_capitals
from .document import PLAIN_INTEGER, Align, Cell, Column, MapAnnex, Number, NumberFormat, Table
from .draft import Draft
from .wording import (
    POSITIONS,
    PRODUCT_FORMS,
    STATUSES,
    level_text,
    money_text,
    quantity_text,
    status_text,
    volume_text,
)

_CENTER = Align.CENTER


def conclusion(draft: Draft) -> None:
    """Write chapter 7."""
    draft.chapter("结论、存在问题与说明")
    draft.section("结论")
    draft.items((_volume_sentence(draft), *_quantity_sentences(draft), *_value_sentences(draft)))
    _classifications(draft)
    _notices(draft)
    _unchecked_rules(draft)
    _blanks(draft)


# ---------------------------------------------------------------------------------------------------- conclusions


def _volume_sentence(draft: Draft) -> str:
    pits = draft.volumes.pits
    if not pits:
        return "没有方量计算成果。"
    total = draft.volumes.total_margin
    margin = f"，误差限±{volume_text(total.margin_m3)}" if total else ""
    count = len({pit.pit_id for pit in pits})
    text = f"{count}处采坑的开挖体积合计{volume_text(draft.total_cut_m3)}{margin}"
    shares = [f"{name}{volume_text(draft.cut_at(where))}" for where, name in POSITIONS.items() if draft.cut_at(where)]
    overlap = sum(item.cut_m3 for item in draft.volumes.overlaps)
    return (
        text
        + (f"，其中{'、'.join(shares)}" if shares else "")
        + (f"；合计中重复计入的重叠部分为{volume_text(overlap)}，使用时应扣除" if overlap else "")
        + "。"
    )


def _quantity_sentences(draft: Draft) -> Sequence[str]:
    sums: dict[tuple[str, str, str], Decimal] = {}
    for item in draft.determination.segments:
        if item.quantity:  # a pit that counts with nothing says so in the tables; its unit may differ
            key = (item.mineral, item.product_form, item.unit)
            sums[key] = sums.get(key, Decimal(0)) + item.quantity
    return [
        f"{mineral}（{PRODUCT_FORMS.get(form, form)}）的数量合计{quantity_text(total, unit)}。"
        for (mineral, form, unit), total in sums.items()
    ]


def _value_sentences(draft: Draft) -> Sequence[str]:
    sentences = []
    for figure in draft.determination.figures:
        if figure.amount_yuan is None:
            sentences.append(f"{figure.title}（{figure.key}）：现有资料不能核算或不适用。")
            continue
        applies = "，与本案所指控的行为相对应" if figure.applies else ""
        sentences.append(
            f"{figure.title}（{figure.key}）为{money_text(figure.amount_yuan)}（{amount_in_capitals(figure)}）{applies}。"
        )
    if draft.determination.figures:
        sentences.append("上述三项价值并列提供，不得相加。")
    return sentences


def _classifications(draft: Draft) -> None:
    draft.section("数额分级")
    answers = draft.determination.classifications
    if not answers:
        draft.say("没有作出数额分级。")
        return
    draft.say("以下将核算价值与数额标准作比较，供办案单位参考；是否构成违法或犯罪，由有权机关依法认定。")
    draft.items([_classification_sentence(draft, answer) for answer in answers])
    for answer in answers:
        draft.remember_rule("", answer.source, answer.status, answer.title)


def _classification_sentence(draft: Draft, answer: Classification) -> str:
    title = next((item.title for item in draft.determination.figures if item.key == answer.figure_key), "")
    amount = money_text(answer.amount_yuan) if answer.amount_yuan is not None else "尚未核算"
    if answer.low_yuan == answer.high_yuan:
        band = f"数额标准{money_text(answer.low_yuan)}"
    else:
        band = f"数额幅度{money_text(answer.low_yuan)}至{money_text(answer.high_yuan)}"
    reason = f"理由：{answer.reason.rstrip('。')}。" if answer.reason else ""
    return (
        f"{answer.title}：{title}（{answer.figure_key}）{amount}，与{band}比较，{level_text(answer)}。{reason}"
        f"依据：{answer.source}{status_text(answer.status)}。"
    )


# ----------------------------------------------------------------------------------------------------- what is open


def _notices(draft: Draft) -> None:
    draft.section("存在问题与说明")
    warnings, remarks = _unique(draft, warning=True), _unique(draft, warning=False)
    if not warnings and not remarks:
        draft.say("计算过程没有提出需要说明的问题。")
    if warnings:
        draft.notice("使用本报告前应当处理或说明的问题", *_numbered(warnings))
    if remarks:
        draft.notice("说明", *_numbered(remarks), warning=False)
    draft.say("本报告与其他证据结合使用；核算结果是否采信，由办案机关和审判机关审查决定。")


def _unique(draft: Draft, *, warning: bool) -> list[str]:
    notices: tuple[Notice, ...] = (*draft.volumes.notices, *draft.determination.notices)
    return list(dict.fromkeys(notice.text for notice in notices if notice.warning is warning))


def _numbered(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"（{number}）{text}" for number, text in enumerate(texts, start=1))


def _unchecked_rules(draft: Draft) -> None:
    draft.section("尚未核对原文的规则")
    uses = [use for use in draft.rules.values() if use.status is not RuleStatus.READ]
    if not uses:
        draft.say("本报告所用规则均已核对原文。")
        return
    draft.say(
        f"本报告所用规则中，下列规则未在文件原文中核对，见{draft.next_table}；使用前应与正式文本核对或由使用者确认。"
    )
    columns = (
        Column("序号", align=_CENTER, weight=0.5, number=PLAIN_INTEGER),
        Column("规则", align=_CENTER, weight=0.8),
        Column("来源", weight=2.4),
        Column("用于", weight=2.0),
        Column("核对情况", weight=1.6),
    )
    rows: list[tuple[Cell, ...]] = [
        (number, use.rule, use.source, use.used_for, STATUSES[use.status]) for number, use in enumerate(uses, start=1)
    ]
    draft.table("尚未核对原文的规则", columns, rows)


def _blanks(draft: Draft) -> None:
    draft.section("待填事项")
    if not draft.blanks:
        draft.say("本报告没有待填事项。责任页须由有关人员签字并加盖公章。")
        return
    draft.say(f"下列内容资料中没有提供，须由编制单位补充，见{draft.next_table}。责任页须由有关人员签字并加盖公章。")
    columns = (
        Column("序号", align=_CENTER, weight=0.5, number=PLAIN_INTEGER),
        Column("所在章节", weight=1.8),
        Column("待填内容", weight=3.2),
    )
    rows: list[tuple[Cell, ...]] = [(number, place, what) for number, (place, what) in enumerate(draft.blanks, start=1)]
    draft.table("待填事项", columns, rows)


# ------------------------------------------------------------------------------------------------------ back matter


def back_matter(draft: Draft) -> None:
    """Add the lists of tables, documents and maps, and the maps themselves."""
    draft.back_matter("附图、附表、附件目录")
    _map_list(draft)
    _table_list(draft)
    _attachments(draft)
    if draft.maps:
        draft.blocks.append(MapAnnex(draft.maps))


def _list_table(draft: Draft, caption: str, columns: Sequence[Column], rows: Sequence[tuple[Cell, ...]]) -> None:
    draft.blocks.append(Table("", caption, tuple(columns), tuple(rows)))


def _table_list(draft: Draft) -> None:
    tables = [block for block in draft.blocks if isinstance(block, Table) and block.number]
    draft.back_section("附表目录")
    draft.say("本报告各表如下，各表可按同一编号输出为电子表格，其中的乘积与合计可直接复算。")
    columns = (
        Column("表号", align=_CENTER, weight=0.8),
        Column("名称", weight=3.2),
        Column("行数", align=_CENTER, weight=0.6, number=PLAIN_INTEGER),
    )
    rows: list[tuple[Cell, ...]] = [(table.number, table.caption, len(table.rows)) for table in tables]
    _list_table(draft, "附表目录", columns, rows)


def _attachments(draft: Draft) -> None:
    draft.back_section("附件目录")
    attachments = draft.case.attachments
    if not attachments:
        draft.say(
            "案件资料中没有登记附件。通常应附：委托书，单位资质与人员证书，采矿许可证或无证说明，现场笔录，"
            "仪器检定证书，测试报告，价格认定结论书，销售凭证，真实性承诺，内部审查意见。"
        )
        return
    columns = (
        Column("序号", align=_CENTER, weight=0.5, number=PLAIN_INTEGER),
        Column("类别", align=_CENTER, weight=1.1),
        Column("名称", weight=2.2),
        Column("文件", weight=1.6),
        Column("SHA-256", weight=2.6),
    )
    rows: list[tuple[Cell, ...]] = [
        (number, item.kind, item.title, file_name(item.path), item.sha256)
        for number, item in enumerate(attachments, start=1)
    ]
    _list_table(draft, "附件目录", columns, rows)


def _map_list(draft: Draft) -> None:
    draft.back_section("附图目录")
    if not draft.maps:
        draft.say("本报告没有装订附图。")
        return
    draft.say(f"附图共{len(draft.maps)}幅，装订于报告正文之后。")
    columns = (
        Column("图号", align=_CENTER, weight=0.8),
        Column("图名", weight=3.2),
        Column("比例尺", align=_CENTER),
        Column("图幅/mm", align=_CENTER),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            f"附图{number}",
            sheet.title,
            f"1:{sheet.scale_denominator}" if sheet.scale_denominator > 0 else "",
            f"{_millimetres(sheet.width_mm)}×{_millimetres(sheet.height_mm)}",
        )
        for number, sheet in enumerate(draft.maps, start=1)
    ]
    _list_table(draft, "附图目录", columns, rows)


def _millimetres(length: Number) -> str:
    return NumberFormat(0, thousands=False).render(length)
