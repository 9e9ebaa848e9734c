# SPDX-License-Identifier: GPL-3.0-or-later
"""Chapters 1 and 2: why the report was made, what it rests on, and the geology somebody has to write."""

from __future__ import annotations

from ..document import PLAIN_INTEGER, TWO_PLACES, Align, Cell, Column, NoticeBox, NumberFormat
from ..draft import Draft
from ..language import Two
from ..wording import ACTS, STATUSES, days_text, span_text
from .basis import instruments

_GEOLOGY = (
    Two("地层与构造", "strata and structure"),
    Two("岩浆岩", "magmatic rocks"),
    Two("矿体特征", "the ore body"),
    Two("矿石质量", "ore quality"),
    Two("共生、伴生矿产", "associated minerals"),
)
_ELEVATION = NumberFormat(2, thousands=False)


def introduction(draft: Draft) -> None:
    """Write chapter 1."""
    draft.chapter(draft.t("前言", "Introduction"))
    _commission(draft)
    _purpose(draft)
    _site(draft)
    _work(draft)
    _basis(draft)


def _commission(draft: Draft) -> None:
    info, t = draft.case.info, draft.t
    draft.section(t("案由与委托", "Occasion and commission"))
    commissioner = draft.given(info.commissioning_unit, t("委托单位", "commissioning unit"))
    reporter = draft.given(info.reporting_unit, t("编制单位", "reporting unit"))
    draft.say(
        t(
            f"{commissioner}因办理{_case_name(draft)}需要，委托{reporter}对该案采出矿产品的数量和价值、"
            "造成矿产资源破坏的数量和价值进行调查核算，并编制本报告。委托事项的基本情况如下。",
            f"For the handling of {_case_name(draft)}, {commissioner} commissioned {reporter} to investigate and "
            "compute the quantity and value of the mineral products extracted and of the mineral resources destroyed, "
            "and to write this report. The commission in short:",
        )
    )
    special = t("否（由办案单位认定）", "no (the case-handling unit decides)")
    if info.special_area:
        basis = draft.given(
            info.special_area_basis, t("特定区域或特定矿种的认定依据", "basis of the special area or mineral")
        )
        special = t(f"是。依据：{basis}", f"yes; basis: {basis}")
    when = span_text(info.act_start, info.act_end, draft.language)
    draft.keys(
        (t("案件编号", "Case no."), draft.given(info.case_no, t("案件编号", "case number"))),
        (t("案件名称", "Case"), draft.given(info.title, t("案件名称", "name of the case"))),
        (t("委托单位", "Commissioned by"), commissioner),
        (t("编制单位", "Reporting unit"), reporter),
        (t("当事人", "Parties"), draft.given(info.parties, t("当事人", "parties"))),
        (t("采矿地点", "Place of mining"), draft.given(info.place, t("采矿地点", "place of mining"))),
        (
            t("所在省份", "Province"),
            draft.given(info.province, t("所在省份（决定数额标准）", "province (decides the thresholds)")),
        ),
        (t("行为性质", "Kind of act"), draft.word(ACTS[info.act_kind])),
        (t("行为时间", "Time of the act"), when or draft.blank(t("行为起止时间", "beginning and end of the act"))),
        (t("特定区域或矿种", "Special area or mineral"), special),
        *(((t("备注", "Remark"), info.note),) if info.note else ()),
    )


def _case_name(draft: Draft) -> str:
    info = draft.case.info
    name = f"“{info.title}”" if info.title else draft.t("本案", "this case")
    return draft.t(f"{name}（案件编号：{info.case_no}）", f"{name} (case no. {info.case_no})") if info.case_no else name


def _purpose(draft: Draft) -> None:
    t = draft.t
    draft.section(t("目的任务", "Purpose"))
    draft.say(
        t(
            "本次工作的目的是查明采矿活动造成的地形变化和矿产品数量，核算其价值，为价值认定提供依据。具体任务为：",
            "The work was to establish how mining changed the ground and how much was taken, and to compute its value "
            "as a basis for the determination. The tasks were:",
        )
    )
    draft.items(
        (
            t(
                "核定采坑范围，计算各采坑的开挖体积及其误差限；",
                "to fix the outlines of the pits and compute their excavated volumes with error margins;",
            ),
            t(
                "按采矿许可证的平面范围和开采标高，区分许可范围内外的开挖体积；",
                "to split the volumes by the outlines and elevation ranges of the mining licences;",
            ),
            t("确定体积质量和矿产品数量；", "to determine densities and quantities of product;"),
            t(
                "确定价格，分别核算采出矿产品价值、非法采矿造成矿产资源破坏价值和破坏性采矿造成矿产资源破坏价值；",
                "to determine prices and compute, each by itself, the value of the products extracted (采出矿产品价值) "
                "and the value of the resources destroyed by illegal and by destructive mining (造成矿产资源破坏价值);",
            ),
            t(
                "对照数额标准作出分级，说明存在的问题。",
                "to compare the amounts with the thresholds, and to say what is open.",
            ),
        )
    )
    draft.say(
        t(
            "报告中的每一数字均列出公式、代入的数值和依据，并注明依据的核对情况，可由他人用同一资料复算。",
            "Every figure is given with its formula, the numbers put in, and its basis with how far that was checked, "
            "so that others can compute it again from the same material.",
        )
    )


def _site(draft: Draft) -> None:
    t = draft.t
    draft.section(t("位置交通与矿业权设置", "Location and mining rights"))
    place = draft.given(draft.case.info.place, t("采矿地点", "place of mining"))
    access = draft.blank(t("位置、交通与自然地理", "location, access and physical geography"))
    draft.say(t(f"采矿地点位于{place}。{access}", f"The place of mining is {place}. {access}"))
    permits = draft.case.permits
    if not permits:
        draft.say(
            t(
                "案件资料中没有录入采矿许可证。当事人是否持有采矿许可证，以登记管理机关的证明为准。",
                "The case holds no mining licence. Whether the parties held one is for the registration authority to "
                "certify.",
            )
        )
        return
    draft.say(
        t(
            f"案件资料中录入的采矿许可证及其区块见{draft.next_table}。",
            f"The mining licences of the case and their blocks are in {draft.next_table}.",
        )
    )
    rows: list[tuple[Cell, ...]] = [
        (
            permit.licence_no,
            permit.block_no,
            permit.holder,
            permit.mineral,
            permit.z_min_m,
            permit.z_max_m,
            days_text(permit.valid_from, permit.valid_to, draft.language),
            float(permit.outline.area),
            t("扣除", "deducted") if permit.deduct else t("计入", "counted"),
        )
        for permit in permits
    ]
    note = t("面积按区块坐标在本案坐标系内计算。", "Areas are computed from the corners in the system of the case.")
    draft.table(t("采矿许可证及区块", "Mining licences and blocks"), _permit_columns(draft), rows, notes=(note,))


def _permit_columns(draft: Draft) -> tuple[Column, ...]:
    t = draft.t
    return (
        Column(t("许可证号", "Licence no."), weight=2.4),
        Column(t("区块", "Block"), align=Align.CENTER, weight=0.7),
        Column(t("采矿权人", "Holder"), weight=2.2),
        Column(t("矿种", "Mineral"), align=Align.CENTER, weight=1.2),
        Column(t("下限标高/m", "Lower limit, m"), align=Align.RIGHT, number=_ELEVATION),
        Column(t("上限标高/m", "Upper limit, m"), align=Align.RIGHT, number=_ELEVATION),
        Column(t("有效期", "Valid"), align=Align.CENTER, weight=1.6),
        Column(t("面积/m²", "Area, m²"), align=Align.RIGHT, weight=1.4, number=TWO_PLACES),
        Column(t("计法", "Counts"), align=Align.CENTER, weight=0.7),
    )


def _work(draft: Draft) -> None:
    t = draft.t
    draft.section(t("以往工作与本次工作", "Earlier work and this work"))
    earlier = draft.blank(t("以往工作", "earlier work"))
    present = draft.blank(t("本次工作时间、人员、设备与工作量", "time, people, instruments and amount of this work"))
    draft.say(
        t(
            f"以往地质、勘查及储量报告情况：{earlier}",
            f"Earlier reports on geology, exploration and reserves: {earlier}",
        ),
        t(
            f"本次工作的起止时间、人员、设备和工作量：{present}",
            f"Time, people, instruments and amount of this work: {present}",
        ),
    )


def _basis(draft: Draft) -> None:
    t = draft.t
    draft.section(t("编制依据", "Basis"))
    draft.say(
        t(
            f"本报告所依据的法律、文件和技术标准见{draft.next_table}。表中“核对情况”一栏说明编制时对该文件原文的掌握程度；"
            "未核对原文的，使用报告前应与正式文本核对。",
            f"The laws, documents and standards this report rests on are in {draft.next_table}. The column 'Checked' "
            "says how far the text itself was read; what was not read must be checked against the official text before "
            "the report is used.",
        )
    )
    rows = [
        (number, draft.word(item.name), draft.word(item.number), draft.word(item.used_for), draft.word(item.checked))
        for number, item in enumerate(instruments(draft.case.info), start=1)
    ]
    columns = (
        Column(t("序号", "No."), align=Align.CENTER, weight=0.5, number=PLAIN_INTEGER),
        Column(t("名称", "Name"), weight=3.2),
        Column(t("文号或条款", "Number or article"), weight=1.9),
        Column(t("用途", "Used for"), weight=1.9),
        Column(t("核对情况", "Checked"), weight=1.6),
    )
    draft.table(t("编制依据", "Basis"), columns, rows)
    kinds = [
        t(f"［{word}］{meaning}", f"[{word.english}] {meaning.english}")
        for word, meaning in zip(STATUSES.values(), _STATUS_MEANINGS)
    ]
    draft.say(
        t(
            f"计算规则的核对情况分四类，随各步计算列出：{'；'.join(kinds)}。",
            f"How far a rule was checked is printed with every step, in four kinds: {'; '.join(kinds)}.",
        )
    )


_STATUS_MEANINGS = (
    Two("指规则已在所引文件原文中读到", "the rule was read in the text cited"),
    Two("指规则属行业通行做法，未在文件原文中核对", "the rule is common practice and was not read in a text"),
    Two("指规则由计算软件设定，使用者可以改动", "the rule is a default of the software that the user may change"),
    Two("指对规则存在不同理解，由使用者决定", "the rule can be understood in more than one way, and the user decides"),
)


def geology(draft: Draft) -> None:
    """Write chapter 2, all of it still to be filled in."""
    t = draft.t
    draft.chapter(t("地质概况", "Geology"))
    item = t("（{number}）{text}", "({number}) {text}")
    lines = tuple(
        item.format(number=number, text=draft.blank(draft.word(topic)))
        for number, topic in enumerate(_GEOLOGY, start=1)
    )
    title = t("本章由编制单位依据地质资料编写", "This chapter is to be written by the reporting unit")
    first = t("以下各项尚未填写，填写后删除本框：", "Not yet written; remove this box when it is:")
    draft.blocks.append(NoticeBox(title, (first, *lines), warning=False))
