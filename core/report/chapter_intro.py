# SPDX-License-Identifier: GPL-3.0-or-later
"""Chapters 1 and 2: why the report was made, what it rests on, and the geology somebody has to write."""

from __future__ import annotations

from .basis import instruments
from .document import PLAIN_INTEGER, TWO_PLACES, Align, Cell, Column, NoticeBox, NumberFormat
from .draft import Draft
from .wording import ACTS, STATUSES, day_text, span_text

_GEOLOGY = ("地层与构造", "岩浆岩", "矿体特征", "矿石质量", "共生、伴生矿产")
_ELEVATION = NumberFormat(2, thousands=False)


def introduction(draft: Draft) -> None:
    """Write chapter 1."""
    draft.chapter("前言")
    _commission(draft)
    _purpose(draft)
    _site(draft)
    _work(draft)
    _basis(draft)


def _commission(draft: Draft) -> None:
    info = draft.case.info
    draft.section("案由与委托")
    commissioner = draft.given(info.commissioning_unit, "委托单位")
    reporter = draft.given(info.reporting_unit, "编制单位")
    draft.say(
        f"{commissioner}因办理{_case_name(draft)}需要，委托{reporter}对该案采出矿产品的数量和价值、"
        "造成矿产资源破坏的数量和价值进行调查核算，并编制本报告。委托事项的基本情况如下。"
    )
    special = "否（由办案单位认定）"
    if info.special_area:
        special = f"是。依据：{draft.given(info.special_area_basis, '特定区域或特定矿种的认定依据')}"
    draft.keys(
        ("案件编号", draft.given(info.case_no, "案件编号")),
        ("案件名称", draft.given(info.title, "案件名称")),
        ("委托单位", commissioner),
        ("编制单位", reporter),
        ("当事人", draft.given(info.parties, "当事人")),
        ("采矿地点", draft.given(info.place, "采矿地点")),
        ("所在省份", draft.given(info.province, "所在省份（决定数额标准）")),
        ("行为性质", ACTS[info.act_kind]),
        ("行为时间", span_text(info.act_start, info.act_end) or draft.blank("行为起止时间")),
        ("特定区域或矿种", special),
        *((("备注", info.note),) if info.note else ()),
    )


def _case_name(draft: Draft) -> str:
    info = draft.case.info
    name = f"“{info.title}”" if info.title else "本案"
    return f"{name}（案件编号：{info.case_no}）" if info.case_no else name


def _purpose(draft: Draft) -> None:
    draft.section("目的任务")
    draft.say("本次工作的目的是查明采矿活动造成的地形变化和矿产品数量，核算其价值，为价值认定提供依据。具体任务为：")
    draft.items(
        (
            "核定采坑范围，计算各采坑的开挖体积及其误差限；",
            "按采矿许可证的平面范围和开采标高，区分许可范围内外的开挖体积；",
            "确定体积质量和矿产品数量；",
            "确定价格，分别核算采出矿产品价值、非法采矿造成矿产资源破坏价值和破坏性采矿造成矿产资源破坏价值；",
            "对照数额标准作出分级，说明存在的问题。",
        )
    )
    draft.say("报告中的每一数字均列出公式、代入的数值和依据，并注明依据的核对情况，可由他人用同一资料复算。")


def _site(draft: Draft) -> None:
    draft.section("位置交通与矿业权设置")
    draft.say(f"采矿地点位于{draft.given(draft.case.info.place, '采矿地点')}。{draft.blank('位置、交通与自然地理')}")
    permits = draft.case.permits
    if not permits:
        draft.say("案件资料中没有录入采矿许可证。当事人是否持有采矿许可证，以登记管理机关的证明为准。")
        return
    draft.say(f"案件资料中录入的采矿许可证及其区块见{draft.next_table}。")
    rows: list[tuple[Cell, ...]] = [
        (
            permit.licence_no,
            permit.block_no,
            permit.holder,
            permit.mineral,
            permit.z_min_m,
            permit.z_max_m,
            "至".join(filter(None, (day_text(permit.valid_from), day_text(permit.valid_to)))),
            float(permit.outline.area),
            "扣除" if permit.deduct else "计入",
        )
        for permit in permits
    ]
    draft.table("采矿许可证及区块", _PERMIT_COLUMNS, rows, notes=("面积按区块坐标在本案坐标系内计算。",))


_PERMIT_COLUMNS = (
    Column("许可证号", weight=2.4),
    Column("区块", align=Align.CENTER, weight=0.7),
    Column("采矿权人", weight=2.2),
    Column("矿种", align=Align.CENTER, weight=1.2),
    Column("下限标高/m", align=Align.RIGHT, number=_ELEVATION),
    Column("上限标高/m", align=Align.RIGHT, number=_ELEVATION),
    Column("有效期", align=Align.CENTER, weight=1.6),
    Column("面积/m²", align=Align.RIGHT, weight=1.4, number=TWO_PLACES),
    Column("计法", align=Align.CENTER, weight=0.7),
)


def _work(draft: Draft) -> None:
    draft.section("以往工作与本次工作")
    draft.say(
        f"以往地质、勘查及储量报告情况：{draft.blank('以往工作')}",
        f"本次工作的起止时间、人员、设备和工作量：{draft.blank('本次工作时间、人员、设备与工作量')}",
    )


def _basis(draft: Draft) -> None:
    draft.section("编制依据")
    draft.say(
        f"本报告所依据的法律、文件和技术标准见{draft.next_table}。表中“核对情况”一栏说明编制时对该文件原文的掌握程度；"
        "未核对原文的，使用报告前应与正式文本核对。"
    )
    rows = [
        (number, item.name, item.number, item.used_for, item.checked)
        for number, item in enumerate(instruments(draft.case.info), start=1)
    ]
    columns = (
        Column("序号", align=Align.CENTER, weight=0.5, number=PLAIN_INTEGER),
        Column("名称", weight=3.2),
        Column("文号或条款", weight=1.9),
        Column("用途", weight=1.9),
        Column("核对情况", weight=1.6),
    )
    draft.table("编制依据", columns, rows)
    draft.say(
        "计算规则的核对情况分四类，随各步计算列出："
        + "；".join(f"「{words}」{meaning}" for words, meaning in zip(STATUSES.values(), _STATUS_MEANINGS))
        + "。"
    )


_STATUS_MEANINGS = (
    "指规则已在所引文件原文中读到",
    "指规则属行业通行做法，未在文件原文中核对",
    "指规则由计算软件设定，使用者可以改动",
    "指对规则存在不同理解，由使用者决定",
)


def geology(draft: Draft) -> None:
    """Write chapter 2, all of it still to be filled in."""
    draft.chapter("地质概况")
    lines = tuple(f"（{number}）{draft.blank(topic)}" for number, topic in enumerate(_GEOLOGY, start=1))
    draft.blocks.append(
        NoticeBox("本章由编制单位依据地质资料编写", ("以下各项尚未填写，填写后删除本框：", *lines), warning=False)
    )
