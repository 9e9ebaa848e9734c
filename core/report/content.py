# SPDX-License-Identifier: GPL-3.0-or-later
"""The 调查核算报告 of a case as a document: cover, title page, chapters 1 to 7, lists and annex maps (R40)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Optional

from ..errors import ReportError
from ..model import ActKind, Case, Determination, MapSheet, VolumeResult
from ..phrases import Language
from ..volume.methods.verdicts import CrossCheck
from .chapters.conclusion import back_matter, conclusion
from .chapters.facts import mining, survey
from .chapters.intro import geology, introduction
from .chapters.quantity import quantity
from .chapters.value import value
from .document import Document, KeyValues
from .draft import Draft
from .english.english import check_in_english, in_english
from .numerals import cover_date
from .wording import ACTS, date_text

CHAPTERS: dict[str, Callable[[Draft], None]] = {
    "introduction": introduction,
    "geology": geology,
    "mining": mining,
    "survey": survey,
    "quantity": quantity,
    "value": value,
    "conclusion": conclusion,
    "lists": back_matter,
}
_VALUES = "采出矿产品价值、造成矿产资源破坏价值"
_DESTRUCTION = "造成矿产资源破坏价值"
_KIND = "调查核算报告"
_ENGLISH_KIND = "Investigation and Valuation Report"
_ACT_BEGINNINGS = ("涉嫌", "非法", "无证", "越界", "超层", "超深", "超越", "破坏性", "擅自", "盗采", "未取得")
_LEAST_LENGTH = 4  # of a line of the cover
_LINE_LENGTH = 17  # characters of a title that fit on one line of the cover
_SIGN_HERE = "　　　　　　　　　　（签字）　　　　　年　　月　　日"
_SIGN_HERE_ENGLISH = "                              (signature, date)"
_ACT_WORDS = ("采矿", "采砂", "开采", "盗采", "采挖")  # a title with one of these already names the act
_SIGNATURES = (
    ("单位负责人", "Head of the unit"),
    ("总工程师", "Chief engineer"),
    ("项目负责", "Project lead"),
    ("编写", "Written by"),
    ("审核", "Reviewed by"),
    ("测量", "Surveyed by"),
    ("制图", "Maps by"),
)


def build_document(
    case: Case,
    volumes: VolumeResult,
    determination: Determination,
    maps: Sequence[MapSheet],
    *,
    report_date: date,
    versions: Mapping[str, str],
    check: Optional[CrossCheck] = None,
    language: Language = Language.CHINESE,
    chapters: Collection[str] = tuple(CHAPTERS),
) -> Document:
    """Write the report, with the second methods' ``check`` where there is one.

    What the material does not say is marked 【待填】 and listed in the conclusion. ``chapters`` names those to be
    written (see `CHAPTERS`); they keep the order of the outline and are numbered anew. In English, what the case's
    evidence and the rule book say stays in their own words, quoted.
    """
    _check_chapters(chapters)
    if language is Language.ENGLISH:
        volumes, determination = in_english(volumes, determination)
        check = check_in_english(check)
    draft = Draft(case, volumes, determination, maps, report_date, versions, check, language)
    info, t = case.info, draft.t
    lines = _cover_lines(case) if language is Language.CHINESE else _english_lines(case)
    title = t("", " – ").join(lines).replace("\n", "")
    reporter = draft.given(info.reporting_unit, t("编制单位", "reporting unit"))
    cover = (
        (t("案件编号", "Case no."), draft.given(info.case_no, t("案件编号", "case number"))),
        (t("委托单位", "Commissioned by"), draft.given(info.commissioning_unit, t("委托单位", "commissioning unit"))),
        (t("编制单位", "Reporting unit"), reporter),
        (t("编制日期", "Date"), t(cover_date(report_date), date_text(report_date, language))),
    )
    title_page = KeyValues(
        (
            (t("报告名称", "Report"), title),
            (t("案件编号", "Case no."), info.case_no),
            (t("委托单位", "Commissioned by"), info.commissioning_unit),
            (t("编制单位", "Reporting unit"), t(f"{info.reporting_unit}（盖章）", f"{info.reporting_unit} (seal)")),
            (
                t("资质证书编号", "Qualification no."),
                draft.blank(t("单位资质证书编号", "number of the unit's qualification")),
            ),
            *((t(*role), t(_SIGN_HERE, _SIGN_HERE_ENGLISH)) for role in _SIGNATURES),
            (t("提交日期", "Submitted on"), date_text(report_date, language)),
        ),
        ruled=True,
    )
    for name, write in CHAPTERS.items():
        if name in chapters:
            write(draft)
    draft.bind_annex()
    kind = t(_KIND, _ENGLISH_KIND)
    return Document(
        title=title,
        cover_lines=lines,
        cover_fields=cover,
        title_page=title_page,
        blocks=tuple(draft.blocks),
        report_date=report_date,
        case_no=info.case_no,
        subject=f"{info.case_no} {kind}".strip(),
        author=info.reporting_unit,
        keywords=tuple(filter(None, (info.case_no, info.place, info.parties, kind))),
        language=language,
        blanks=tuple(draft.blanks),
    )


def _check_chapters(chapters: Collection[str]) -> None:
    unknown = [name for name in chapters if name not in CHAPTERS]
    if unknown or not chapters:
        raise ReportError(
            "There is no chapter '{name}' in the report.",
            "Choose at least one of: {known}.",
            name=", ".join(unknown),
            known=", ".join(CHAPTERS),
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


def _english_lines(case: Case) -> tuple[str, ...]:
    """Return the English title; the case keeps its own name, quoted."""
    info = case.info
    act = ACTS[info.act_kind].english
    name = "\n".join(_at_the_act(info.title.strip()))  # broken on the cover as in Chinese
    head = f"“{name}”" if name else ", ".join(filter(None, (info.place, info.parties)))
    destroyed = "Value of the resources destroyed"
    values = destroyed if info.act_kind is ActKind.DESTRUCTIVE else f"Value of the products extracted; {destroyed}"
    return tuple(filter(None, (head, act[0].upper() + act[1:], values, _ENGLISH_KIND)))


def _at_the_act(head: str) -> tuple[str, ...]:
    """Break a long title between who and what."""
    places = [place for word in _ACT_BEGINNINGS if (place := head.find(word)) > 0]
    if len(head) <= _LINE_LENGTH or not places:
        return (head,)
    return (head[: min(places)], *_behind_the_act(head[min(places) :]))


def _behind_the_act(act: str) -> tuple[str, ...]:
    """Break what is still too long for a line between the act and the mineral."""
    ends = [place + len(word) for word in _ACT_WORDS if (place := act.find(word)) > 0]
    if len(act) <= _LINE_LENGTH or not ends or len(act) - min(ends) < _LEAST_LENGTH:
        return (act,)
    return (act[: min(ends)], act[min(ends) :])
