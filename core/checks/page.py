# SPDX-License-Identifier: GPL-3.0-or-later
"""The findings of a check as a page: errors first, each with its place, its remedy and the certainty of its rule."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from ..casefile.layers import LAYERS
from ..model import Case
from ..phrases import Language, Remark
from ..report.document import COORDINATE, NOTHING, TWO_PLACES, Align, Cell, Column, Table
from ..report.writers.html import box_html, page, table_html
from .catalogue import SEVERITY_WORDS, STATUS_WORDS
from .nouns import Finding, Inspection, Say, Severity

_WORDS = {
    "title": ("Check of the case", "案件检查"),
    "summary": (
        "{errors} errors, {warnings} warnings, {hints} hints.",
        "错误{errors}项，警告{warnings}项，提示{hints}项。",
    ),
    "none": ("Nothing was found.", "未发现问题。"),
    "explained": (
        "An error stops a run or makes its figures wrong; a warning is what a reviewer will ask; a hint is a gap that "
        "nothing depends on. Behind a rule stands how certain it is.",
        "“错误”会使核算被拒绝或结果有误；“警告”是审查时会被质疑之处；“提示”为不影响结果的缺漏。规则后注明其确定程度。",
    ),
    "findings": ("{severity}: {count}", "{severity}：{count}项"),
    "layer": ("Layer", "图层"),
    "object": ("Object", "对象"),
    "what": ("Finding", "问题"),
    "remedy": ("Remedy", "处理方法"),
    "rule": ("Rule", "依据"),
    "suggested": ("Suggested outlines", "建议范围"),
    "pit": ("Pit", "采坑"),
    "present": ("Present area, m²", "现范围面积/m²"),
    "new": ("Suggested area, m²", "建议范围面积/m²"),
    "level": ("At a change of, m", "取高差/m"),
}  # fmt: skip


def inspection_html(inspection: Inspection, case: Case, language: Language, say: Say = str) -> str:
    """Return the page; ``say`` gives the sentence of an error in the reader's language. Every text is escaped."""

    def word(key: str, **values: object) -> str:
        return _WORDS[key][language is Language.CHINESE].format(**values)

    heading = f"{word('title')} {case.info.case_no} {case.info.title}".strip()
    counts = {f"{severity.value}s": inspection.count(severity) for severity in Severity}
    day = "" if inspection.checked_on is None else f" ({inspection.checked_on.isoformat()})"
    body = f"<h1>{escape(heading)}</h1>"
    summary = word("summary", **counts) if inspection.findings else word("none")
    body += box_html(summary + day, (word("explained"),), warning=counts["errors"] > 0)
    columns = tuple(Column(word(key)) for key in ("layer", "object", "what", "remedy", "rule"))
    places = tuple(Column(name, align=Align.RIGHT, number=COORDINATE) for name in ("E", "N"))
    for severity in Severity:
        listed = [item for item in inspection.findings if item.severity is severity]
        if listed:
            title = word("findings", severity=Remark(SEVERITY_WORDS[severity]).say(language), count=len(listed))
            body += table_html(Table("", title, (*columns, *places), tuple(_rows(listed, language, say))))
    if inspection.suggestions:
        head = (
            Column(word("pit")),
            *(Column(word(key), align=Align.RIGHT, number=TWO_PLACES) for key in ("present", "new", "level")),
        )
        rows = tuple(
            (item.pit_id, item.present_area_m2, float(item.outline.area), item.level_m)
            for item in inspection.suggestions
        )
        body += table_html(Table("", word("suggested"), head, rows))
    return page(heading, body, "zh-CN" if language is Language.CHINESE else "en")


def _rows(findings: Iterable[Finding], language: Language, say: Say) -> Iterable[tuple[Cell, ...]]:
    for item in findings:
        x, y = item.place or (None, None)
        cells = (
            layer_title(item.layer, language),
            item.object_id,
            item.say(language, say),
            item.advise(language),
            rule_words(item, language),
        )
        yield (*(cell or NOTHING for cell in cells), x, y)


def layer_title(name: str, language: Language) -> str:
    """Return what people call a layer of the case; empty for the case as a whole."""
    if not name:
        return ""
    return LAYERS[name].chinese if language is Language.CHINESE else LAYERS[name].english


def rule_words(item: Finding, language: Language) -> str:
    """Return the rule of a finding and how certain it is."""
    status = Remark(STATUS_WORDS[item.status]).say(language) if item.status else ""
    return f"{item.rule} ({status})" if item.rule and status else item.rule or status
