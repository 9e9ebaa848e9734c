# SPDX-License-Identifier: GPL-3.0-or-later
"""The 调查核算报告 of a case as a document: cover, title page, chapters 1 to 7, lists and annex maps (R40)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Optional

from ..model import ActKind, Case, Determination, MapSheet, VolumeResult
from ..volume.methods.verdicts import CrossCheck
from .chapter_conclusion import back_matter, conclusion
from .chapter_facts import mining, survey
from .chapter_intro import geology, introduction
from .chapter_quantity import quantity
from .chapter_value import value
from .document import Document, KeyValues
from .draft import Draft
from .numerals import cover_date, plain_date

_VALUES = "采出矿产品价值、造成矿产资源破坏价值"
_DESTRUCTION = "造成矿产资源破坏价值"
_KIND = "调查核算报告"
_ACT_BEGINNINGS = ("涉嫌", "非法", "无证", "越界", "超层", "超深", "超越", "破坏性", "擅自", "盗采", "未取得")
_LINE_LENGTH = 17  # characters of a title that fit on one line of the cover
_SIGN_HERE = "　　　　　　　　　　（签字）　　　　　年　　月　　日"
_ACT_WORDS = ("采矿", "采砂", "开采", "盗采", "采挖")  # a title with one of these already names the act
_SIGNATURES = ("单位负责人", "总工程师", "项目负责", "编写", "审核", "测量", "制图")


def build_document(
    case: Case,
    volumes: VolumeResult,
    determination: Determination,
    maps: Sequence[MapSheet],
    *,
    report_date: date,
    versions: Mapping[str, str],
    check: Optional[CrossCheck] = None,
) -> Document:
    """Write the report, with the second methods' ``check`` where there is one.

    What the material does not say is marked 【待填】 and listed in chapter 7.
    """
    draft = Draft(case, volumes, determination, maps, report_date, versions, check)
    info = case.info
    lines = _cover_lines(case)
    reporter = draft.given(info.reporting_unit, "编制单位")
    cover = (
        ("案件编号", draft.given(info.case_no, "案件编号")),
        ("委托单位", draft.given(info.commissioning_unit, "委托单位")),
        ("编制单位", reporter),
        ("编制日期", cover_date(report_date)),
    )
    title_page = KeyValues(
        (
            ("报告名称", "".join(lines)),
            ("案件编号", info.case_no),
            ("委托单位", info.commissioning_unit),
            ("编制单位", f"{info.reporting_unit}（盖章）"),
            ("资质证书编号", draft.blank("单位资质证书编号")),
            *((role, _SIGN_HERE) for role in _SIGNATURES),
            ("提交日期", plain_date(report_date)),
        ),
        ruled=True,
    )
    for write in (introduction, geology, mining, survey, quantity, value, conclusion, back_matter):
        write(draft)
    return Document(
        title="".join(lines),
        cover_lines=lines,
        cover_fields=cover,
        title_page=title_page,
        blocks=tuple(draft.blocks),
        report_date=report_date,
        case_no=info.case_no,
        subject=f"{info.case_no} {_KIND}".strip(),
        author=info.reporting_unit,
        keywords=tuple(filter(None, (info.case_no, info.place, info.parties, _KIND))),
    )


def _cover_lines(case: Case) -> tuple[str, ...]:
    """Return the title, broken where the sense breaks."""
    info = case.info
    destructive = info.act_kind is ActKind.DESTRUCTIVE
    act = "破坏性采矿" if destructive else "非法采矿"
    head = info.title.strip()
    if head.endswith("报告"):
        return (head,)
    head = head.removesuffix("案") if head else f"{info.place}{info.parties}"
    if not any(word in head for word in _ACT_WORDS):
        head += act
    return (*_at_the_act(head), _DESTRUCTION if destructive else _VALUES, _KIND)


def _at_the_act(head: str) -> tuple[str, ...]:
    """Break a long title between who and what."""
    places = [place for word in _ACT_BEGINNINGS if (place := head.find(word)) > 0]
    if len(head) <= _LINE_LENGTH or not places:
        return (head,)
    return (head[: min(places)], head[min(places) :])
