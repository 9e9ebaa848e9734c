# SPDX-License-Identifier: GPL-3.0-or-later
"""The outcome of a check of a package, or of a case's journal, as a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from html import escape
from typing import Protocol

from ...errors import PitProofError
from ...phrases import Language, Remark
from ..writers.html import page

Say = Callable[[PitProofError], str]
_MOST_ROWS = 2_000

_WORDS = {
    "title": ("Package verified", "证据包核验"),
    "passed": ("Passed", "通过"),
    "note": ("Passed with notes", "通过，有提示"),
    "failed": ("FAILED", "未通过"),
    "checks": ("Checks", "核验项目"),
    "figures": ("Figures", "数额复算"),
    "what": ("Check", "项目"),
    "answer": ("Outcome", "结果"),
    "found": ("Found", "说明"),
    "name": ("Figure", "数额"),
    "stored": ("In the package", "包内数值"),
    "again": ("Computed again", "重新计算"),
    "agreement": ("Agreement", "一致性"),
    "bag": ("Files", "文件"),
    "journal": ("Journal", "操作日志"),
    "references": ("Files kept by hash", "仅登记校验值的文件"),
    "equal": ("equal", "一致"),
    "tolerance": ("within tolerance", "容差内"),
    "different": ("DIFFERENT", "不一致"),
}  # fmt: skip
_COLOURS = {"passed": "#2e7d32", "note": "#b26a00", "failed": "#b71c1c", "equal": "#2e7d32", "tolerance": "#b26a00"}


class CheckLike(Protocol):
    """One check as the package room makes it."""

    @property
    def what(self) -> str:
        """What was checked."""

    @property
    def answer(self) -> str:
        """How it came out."""

    @property
    def said(self) -> Remark | PitProofError:
        """What is to be said."""


class ComparisonLike(Protocol):
    """One figure as the package room makes it."""

    @property
    def name(self) -> str:
        """Which figure."""

    @property
    def stored(self) -> object:
        """As stored."""

    @property
    def again(self) -> object:
        """As computed again."""

    @property
    def agreement(self) -> str:
        """How they compare."""


def verify_page(
    package: str,
    answer: str,
    checks: Iterable[CheckLike],
    comparisons: Sequence[ComparisonLike],
    language: Language,
    say: Say,
) -> str:
    """Return the page; all text of the package is escaped."""
    at = 1 if language is Language.CHINESE else 0

    def word(key: str) -> str:
        return _WORDS[key][at]

    def coloured(key: str) -> str:
        return f"<b style='color:{_COLOURS.get(key, '#b71c1c')}'>{word(key)}</b>"

    rows = "".join(
        f"<tr><td>{word(check.what)}</td><td>{coloured(_plain(check.answer))}</td>"
        f"<td>{escape(check.said.say(language) if isinstance(check.said, Remark) else say(check.said))}</td></tr>"
        for check in checks
    )
    figures = "".join(
        f"<tr><td>{escape(each.name)}</td><td>{_number(each.stored)}</td><td>{_number(each.again)}</td>"
        f"<td>{coloured(_plain(each.agreement))}</td></tr>"
        for each in sorted(comparisons, key=lambda each: _ORDER.index(_plain(each.agreement)))[:_MOST_ROWS]
    )
    body = [
        f"<h1>{word('title')}: {escape(package)}</h1><p>{coloured(answer)}</p><h2>{word('checks')}</h2>",
        f"<table><tr><th>{word('what')}</th><th>{word('answer')}</th><th>{word('found')}</th></tr>{rows}</table>",
    ]
    if comparisons:
        heads = "".join(f"<th>{word(key)}</th>" for key in ("name", "stored", "again", "agreement"))
        body.append(f"<h2>{word('figures')}</h2><table><tr>{heads}</tr>{figures}</table>")
    return page(word("title"), "".join(body), "zh-CN" if at else "en")


_ORDER = ("different", "tolerance", "equal")


def _plain(value: object) -> str:
    return str(getattr(value, "value", value))


def _number(value: object) -> str:
    if value is None:
        return "—"
    if isinstance(value, Decimal):
        return f"{value:,}"
    return f"{value:,.6f}" if isinstance(value, float) else escape(str(value))
