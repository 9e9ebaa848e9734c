# SPDX-License-Identifier: GPL-3.0-or-later
"""The rule book as a page: every rule with its source, its status, its validity and its values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import groupby

from ...model import RuleStatus
from .rules import Rule, RuleBook, RuleValue

_STATUSES = {
    RuleStatus.READ: ("read in the text", "已读原文"),
    RuleStatus.GENERAL: ("general knowledge, to be checked", "一般认识，须核对"),
    RuleStatus.ENGINEERING: ("engineering default, editable", "工程约定，可修改"),
    RuleStatus.OPEN: ("open question, the user decides", "待定，由使用者决定"),
}
_CHAPTERS = (  # beginning of the topic, heading
    ("act.", "Kinds of act 行为类型"),
    ("value.", "Values 价值"),
    ("price.", "Prices 价格"),
    ("quantity.", "Quantities 数量"),
    ("density.", "Densities 体积质量"),
    ("rounding.", "Rounding 修约"),
    ("criminal.province", "Criminal amounts of provinces 省级数额标准"),
    ("criminal.", "Criminal thresholds and circumstances 刑事数额标准与情节"),
    ("penalty", "Administrative penalties 行政处罚"),
    ("procedure.", "Jurisdiction and procedure 管辖与程序"),
    ("open_question", "Open questions 待定问题"),
    ("reference", "References 参考"),
)
_REST = "Others 其他"
_HEAD = """# Rules

<!-- Written by `make rules-doc` from resources/rules; do not edit by hand. -->

Every rule that PitProof computes or answers with, as it stands in `resources/rules`. How to change or add one:
[RULES-EDITING.md](RULES-EDITING.md). Amounts are yuan. A rule that was not read in its source says so here and wherever
a report uses it.

本页由规则文件生成，列出软件所用的全部规则、来源、核对情况、有效期和数值。修改和增加规则见[RULES-EDITING.md](RULES-EDITING.md)。
"""


def rules_page(book: RuleBook) -> str:
    """Return the page as Markdown: a table of counts, then a table for each subject."""
    parts = [_HEAD, _counts(book.rules)]
    by_chapter = sorted(book.rules, key=lambda rule: _chapter(rule)[0])
    for (_, heading), rules in groupby(by_chapter, key=_chapter):
        parts.append(_section(heading, list(rules)))
    return "\n".join(parts)


def _chapter(rule: Rule) -> tuple[int, str]:
    for number, (beginning, heading) in enumerate(_CHAPTERS):
        if rule.topic.startswith(beginning):
            return number, heading
    return len(_CHAPTERS), _REST


def _counts(rules: Sequence[Rule]) -> str:
    lines = ["| Status 核对情况 | Rules 条数 |", "|---|---:|"]
    for status, (english, chinese) in _STATUSES.items():
        lines.append(f"| {english} {chinese} | {sum(rule.status is status for rule in rules)} |")
    return "\n".join([*lines, f"| all 合计 | {len(rules)} |", ""])


def _section(heading: str, rules: Iterable[Rule]) -> str:
    lines = [
        f"## {heading}",
        "",
        "| Rule 规则 | What it says 内容 | Source 来源 | Status 核对情况 | Valid 有效期 | Values 数值 |",
        "|---|---|---|---|---|---|",
    ]
    lines += [_row(rule) for rule in rules]
    return "\n".join([*lines, ""])


def _row(rule: Rule) -> str:
    name = "<br>".join(filter(None, (f"**{rule.id}**", rule.province, f"`{rule.topic}`")))
    said = f"**{rule.title}**<br>" + (f"{rule.english}<br>" if rule.english else "") + rule.text
    if rule.note:
        said += f"<br>*{rule.note}*"
    english, chinese = _STATUSES[rule.status]
    valid = f"{rule.valid_from or '…'} – {rule.valid_to or '…'}" if rule.valid_from or rule.valid_to else ""
    values = "<br>".join(f"`{key}`: {_value(value)}" for key, value in rule.values.items())
    cells = (name, said, rule.citation, f"{english}<br>{chinese}", valid, values)
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def _value(value: RuleValue) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, ",f")
    return ", ".join(value) if isinstance(value, tuple) else value
