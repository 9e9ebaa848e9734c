# SPDX-License-Identifier: GPL-3.0-or-later
"""Chapter 7 and what follows it: the answer, what is wrong with it, and the lists of maps, tables and documents."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ...model import Classification, Notice, RuleStatus
from ..document import PLAIN_INTEGER, Align, Cell, Column, Figure, MapAnnex, Number, NumberFormat, Table
from ..draft import Draft
from ..language import map_title
from ..wording import (
    ATTACHMENTS,
    POSITIONS,
    PRODUCT_FORMS,
    STATUSES,
    level_text,
    money_text,
    quantity_text,
    status_text,
    volume_text,
)
from .facts import file_name
from .law import law
from .value import amount_in_capitals

_CENTER = Align.CENTER


def conclusion(draft: Draft) -> None:
    """Write chapter 7."""
    draft.chapter(draft.t("结论、存在问题与说明", "Conclusions, problems and remarks"))
    draft.section(draft.t("结论", "Conclusions"))
    draft.items((_volume_sentence(draft), *_quantity_sentences(draft), *_value_sentences(draft)))
    _classifications(draft)
    law(draft)
    _notices(draft)
    _unchecked_rules(draft)
    _blanks(draft)


# ---------------------------------------------------------------------------------------------------- conclusions


def _volume_sentence(draft: Draft) -> str:
    pits, t = draft.volumes.pits, draft.t
    if not pits:
        return t("没有方量计算成果。", "No volumes were computed.")
    total, cut = draft.volumes.total_margin, volume_text(draft.total_cut_m3)
    spread = volume_text(total.margin_m3) if total else ""
    count = len({pit.pit_id for pit in pits})
    text = t(f"{count}处采坑的开挖体积合计{cut}", f"The excavated volume of {count} pits is {cut} in total")
    text += t(f"，误差限±{spread}", f", with an error margin of ±{spread}") if total else ""
    shares = [
        f"{draft.word(name)}{t('', ' ')}{volume_text(draft.cut_at(where))}"
        for where, name in POSITIONS.items()
        if draft.cut_at(where)
    ]
    if shares:
        text += t("，其中", "; of it ") + draft.comma.join(shares)
    overlap = sum(item.cut_m3 for item in draft.volumes.overlaps)
    if overlap:
        text += t(
            f"；合计中重复计入的重叠部分为{volume_text(overlap)}，使用时应扣除",
            f"; the total counts overlapping ground of {volume_text(overlap)} twice, which must be taken off",
        )
    return text + t("。", ".")


def _quantity_sentences(draft: Draft) -> Sequence[str]:
    sums: dict[tuple[str, str, str], Decimal] = {}
    for item in draft.determination.segments:
        if item.quantity:  # a pit that counts with nothing says so in the tables; its unit may differ
            key = (item.mineral, item.product_form, item.unit)
            sums[key] = sums.get(key, Decimal(0)) + item.quantity
    sentences = []
    for (mineral, form, unit), total in sums.items():
        name = draft.word(PRODUCT_FORMS.get(form, form))
        amount = quantity_text(total, unit, draft.language)
        sentences.append(
            draft.t(
                f"{mineral}（{name}）的数量合计{amount}。", f"The quantity of {mineral} ({name}) is {amount} in total."
            )
        )
    return sentences


def _value_sentences(draft: Draft) -> Sequence[str]:
    sentences, t = [], draft.t
    for figure in draft.determination.figures:
        if figure.amount_yuan is None:
            sentences.append(
                t(
                    f"{figure.title}（{figure.key}）：现有资料不能核算或不适用。",
                    f"{figure.title}, {figure.key}: cannot be computed from the material, or does not apply.",
                )
            )
            continue
        applies = t("，与本案所指控的行为相对应", "; it fits the alleged act") if figure.applies else ""
        amount, capitals = money_text(figure.amount_yuan, draft.language), amount_in_capitals(figure, draft)
        sentences.append(
            t(
                f"{figure.title}（{figure.key}）为{amount}（{capitals}）{applies}。",
                f"{figure.title}, {figure.key}: {amount} ({capitals}){applies}.",
            )
        )
    if draft.determination.figures:
        sentences.append(
            t("上述三项价值并列提供，不得相加。", "The three values stand side by side and must never be added.")
        )
    return sentences


def _classifications(draft: Draft) -> None:
    t = draft.t
    draft.section(t("数额分级", "Comparison with the thresholds"))
    answers = draft.determination.classifications
    if not answers:
        draft.say(t("没有作出数额分级。", "No comparison with thresholds was made."))
        return
    draft.say(
        t(
            "以下将核算价值与数额标准作比较，供办案单位参考；是否构成违法或犯罪，由有权机关依法认定。",
            "The values are compared with the thresholds for the use of the case-handling unit; whether an offence was "
            "committed is for the competent authority to decide.",
        )
    )
    draft.items([_classification_sentence(draft, answer) for answer in answers])
    for answer in answers:
        draft.remember_rule("", answer.source, answer.status, answer.title)


def _classification_sentence(draft: Draft, answer: Classification) -> str:
    t, language = draft.t, draft.language
    title = next((item.title for item in draft.determination.figures if item.key == answer.figure_key), "")
    amount = t("尚未核算", "not computed yet")
    if answer.amount_yuan is not None:
        amount = money_text(answer.amount_yuan, language)
    low, high = money_text(answer.low_yuan, language), money_text(answer.high_yuan, language)
    if answer.low_yuan == answer.high_yuan:
        band = t(f"数额标准{low}", f"the threshold of {low}")
    else:
        band = t(f"数额幅度{low}至{high}", f"the band from {low} to {high}")
    reason = answer.reason.rstrip("。.")
    reason = t(f"理由：{reason}。", f"Reason: {reason}. ") if reason else ""
    level, status = level_text(answer, language), status_text(answer.status, language)
    if not answer.applies:
        level += t("（仅供对照，不适用）", " (for comparison only, does not apply)")
    return t(
        f"{answer.title}：{title}（{answer.figure_key}）{amount}，与{band}比较，{level}。{reason}"
        f"依据：{answer.source}{status}。",
        f"{answer.title}: {title}, {answer.figure_key}, of {amount}, compared with {band}: {level}. {reason}"
        f"Basis: {answer.source}{status}.",
    )


# ----------------------------------------------------------------------------------------------------- what is open


def _notices(draft: Draft) -> None:
    t = draft.t
    draft.section(t("存在问题与说明", "Problems and remarks"))
    warnings, remarks = _unique(draft, warning=True), _unique(draft, warning=False)
    if not warnings and not remarks:
        draft.say(t("计算过程没有提出需要说明的问题。", "The computation raised nothing that needs a remark."))
    if warnings:
        title = t("使用本报告前应当处理或说明的问题", "To be settled or explained before the report is used")
        draft.notice(title, *_numbered(draft, warnings))
    if remarks:
        draft.notice(t("说明", "Remarks"), *_numbered(draft, remarks), warning=False)
    draft.say(
        t(
            "本报告与其他证据结合使用；核算结果是否采信，由办案机关和审判机关审查决定。",
            "The report is to be used together with the other evidence; whether its results are accepted is for the "
            "case-handling authorities and the court to decide.",
        )
    )


def _unique(draft: Draft, *, warning: bool) -> list[str]:
    notices: tuple[Notice, ...] = (*draft.volumes.notices, *draft.determination.notices)
    return list(dict.fromkeys(notice.text for notice in notices if notice.warning is warning))


def _numbered(draft: Draft, texts: Sequence[str]) -> tuple[str, ...]:
    item = draft.t("（{number}）{text}", "({number}) {text}")
    return tuple(item.format(number=number, text=text) for number, text in enumerate(texts, start=1))


def _unchecked_rules(draft: Draft) -> None:
    t = draft.t
    draft.section(t("尚未核对原文的规则", "Rules not read in their text"))
    uses = [use for use in draft.rules.values() if use.status is not RuleStatus.READ]
    if not uses:
        draft.say(t("本报告所用规则均已核对原文。", "All rules used were read in their text."))
        return
    draft.say(
        t(
            f"本报告所用规则中，下列规则未在文件原文中核对，见{draft.next_table}；使用前应与正式文本核对或由使用者确认。",
            f"The rules in {draft.next_table} were not read in the text of their source; before use they must be "
            "checked against the official text, or confirmed by the user.",
        )
    )
    columns = (
        Column(t("序号", "No."), align=_CENTER, weight=0.5, number=PLAIN_INTEGER),
        Column(t("规则", "Rule"), align=_CENTER, weight=0.8),
        Column(t("来源", "Source"), weight=2.4),
        Column(t("用于", "Used for"), weight=2.0),
        Column(t("核对情况", "Checked"), weight=1.6),
    )
    rows: list[tuple[Cell, ...]] = [
        (number, use.rule, use.source, use.used_for, draft.word(STATUSES[use.status]))
        for number, use in enumerate(uses, start=1)
    ]
    draft.table(t("尚未核对原文的规则", "Rules not read in their text"), columns, rows)


def _blanks(draft: Draft) -> None:
    t = draft.t
    draft.section(t("待填事项", "To be filled in"))
    sign = t("责任页须由有关人员签字并加盖公章。", "The title page must be signed and sealed.")
    if not draft.blanks:
        draft.say(t(f"本报告没有待填事项。{sign}", f"Nothing is left to be filled in. {sign}"))
        return
    draft.say(
        t(
            f"下列内容资料中没有提供，须由编制单位补充，见{draft.next_table}。{sign}",
            f"The material does not say what is listed in {draft.next_table}; the reporting unit must supply it. "
            f"{sign}",
        )
    )
    columns = (
        Column(t("序号", "No."), align=_CENTER, weight=0.5, number=PLAIN_INTEGER),
        Column(t("所在章节", "Section"), weight=1.8),
        Column(t("待填内容", "To fill in"), weight=3.2),
    )
    rows: list[tuple[Cell, ...]] = [(number, place, what) for number, (place, what) in enumerate(draft.blanks, start=1)]
    draft.table(t("待填事项", "To be filled in"), columns, rows)


# ------------------------------------------------------------------------------------------------------ back matter


def back_matter(draft: Draft) -> None:
    """Add the annex tables, the lists of tables, documents and maps, and the maps themselves."""
    draft.bind_annex()
    draft.back_matter(draft.t("附图、附表、附件目录", "Lists of maps, tables, figures and documents"))
    _map_list(draft)
    _table_list(draft)
    _attachments(draft)
    if draft.maps:
        draft.blocks.append(MapAnnex(draft.maps, draft.language))


def _list_table(draft: Draft, caption: str, columns: Sequence[Column], rows: Sequence[tuple[Cell, ...]]) -> None:
    draft.blocks.append(Table("", caption, tuple(columns), tuple(rows)))


def _table_list(draft: Draft) -> None:
    tables = [block for block in draft.blocks if isinstance(block, Table) and block.number]
    t = draft.t
    draft.back_section(t("附表目录", "Tables and figures"))
    draft.say(
        t(
            "本报告各表、各图如下，各表可按同一编号输出为电子表格，其中的乘积与合计可直接复算。",
            "The tables and figures of this report. The tables can be written as a workbook under the same numbers, "
            "where products and totals compute themselves.",
        )
    )
    columns = (
        Column(t("编号", "Table"), align=_CENTER, weight=0.8),
        Column(t("名称", "Name"), weight=3.2),
        Column(t("行数", "Rows"), align=_CENTER, weight=0.6, number=PLAIN_INTEGER),
    )
    rows: list[tuple[Cell, ...]] = [(table.number, table.caption, len(table.rows)) for table in tables]
    rows += [(block.number, block.caption, None) for block in draft.blocks if isinstance(block, Figure)]
    _list_table(draft, t("附表目录", "Tables and figures"), columns, rows)


def _attachments(draft: Draft) -> None:
    t = draft.t
    draft.back_section(t("附件目录", "Documents"))
    attachments = draft.case.attachments
    if not attachments:
        draft.say(
            t(
                "案件资料中没有登记附件。通常应附：委托书，单位资质与人员证书，采矿许可证或无证说明，现场笔录，"
                "仪器检定证书，测试报告，价格认定结论书，销售凭证，真实性承诺，内部审查意见。",
                "The case holds no document. Usually there are: the commission, certificates of the unit and its "
                "people, the mining licence or a statement that there is none, the record of the inspection, "
                "calibration certificates, laboratory reports, the price certificate (价格认定结论书), sales vouchers, "
                "the pledge of truth, and the internal review.",
            )
        )
        return
    columns = (
        Column(t("序号", "No."), align=_CENTER, weight=0.5, number=PLAIN_INTEGER),
        Column(t("类别", "Kind"), align=_CENTER, weight=1.1),
        Column(t("名称", "Name"), weight=2.2),
        Column(t("文件", "File"), weight=1.6),
        Column("SHA-256", weight=2.6),
    )
    rows: list[tuple[Cell, ...]] = [
        (number, draft.word(ATTACHMENTS.get(item.kind, item.kind)), item.title, file_name(item.path), item.sha256)
        for number, item in enumerate(attachments, start=1)
    ]
    _list_table(draft, t("附件目录", "Documents"), columns, rows)


def _map_list(draft: Draft) -> None:
    t = draft.t
    draft.back_section(t("附图目录", "Maps"))
    if not draft.maps:
        draft.say(t("本报告没有装订附图。", "No maps are bound into this report."))
        return
    draft.say(
        t(
            f"附图共{len(draft.maps)}幅，装订于报告正文之后。",
            f"{len(draft.maps)} maps are bound in behind the text. Names stand on them as in the case.",
        )
    )
    columns = (
        Column(t("图号", "Map"), align=_CENTER, weight=0.8),
        Column(t("图名", "Title"), weight=3.2),
        Column(t("比例尺", "Scale"), align=_CENTER),
        Column(t("图幅/mm", "Sheet, mm"), align=_CENTER),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            t(f"附图{number}", f"Map {number}"),
            map_title(sheet.key, sheet.title, draft.language),
            f"1:{sheet.scale_denominator}" if sheet.scale_denominator > 0 else "",
            f"{_millimetres(sheet.width_mm)}×{_millimetres(sheet.height_mm)}",
        )
        for number, sheet in enumerate(draft.maps, start=1)
    ]
    _list_table(draft, t("附图目录", "Maps"), columns, rows)


def _millimetres(length: Number) -> str:
    return NumberFormat(0, thousands=False).render(length)
