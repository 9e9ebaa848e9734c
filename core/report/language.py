# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of a report in its two languages, and the fixed words that the writers put around its content."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..phrases import Language
from .numerals import plain_date

_HAN = re.compile(r"[\u4e00-\u9fff]")


class Two(str):
    """A Chinese word that knows its English; used as a string it is the Chinese one."""

    english: str

    def __new__(cls, chinese: str, english: str) -> Two:
        """Keep both."""
        word = super().__new__(cls, chinese)
        word.english = english
        return word

    def say(self, language: Language) -> str:
        """Return the word in a language."""
        return self.english if language is Language.ENGLISH else str(self)


@dataclass(frozen=True)
class Speaker:
    """Says words in one language, and joins what was said as that language joins it."""

    language: Language = Language.CHINESE

    def __call__(self, words: Two, **values: object) -> str:
        """Return words with the values that they name."""
        return words.say(self.language).format(**values)

    def listed(self, items: Iterable[str]) -> str:
        """Join the items of a list."""
        return (", " if self.language is Language.ENGLISH else "、").join(items)

    def clauses(self, items: Iterable[str]) -> str:
        """Join clauses of one sentence."""
        return ("; " if self.language is Language.ENGLISH else "；").join(items)

    def sentences(self, items: Iterable[str]) -> str:
        """Return sentences, each with its full stop."""
        if self.language is Language.ENGLISH:
            return " ".join(f"{item}." for item in items)
        return "".join(f"{item}。" for item in items)

    def day(self, day: date) -> str:
        """Return a date as it stands in running text."""
        if self.language is Language.ENGLISH:
            return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
        return plain_date(day)


CHINESE = Speaker()
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True)
class Labels:
    """What the writers say by themselves."""

    tag: str  # of the language, as files name it
    title_page: str
    contents: str
    page: str
    continued: str
    note: str
    note_item: str
    note_end: str
    with_numbers: str
    basis: str
    colon: str
    map_name: str
    title_of: str
    case_no: str
    author: str
    day: str
    sheet_list: str
    trace_sheet: str
    figure_sheet: str
    map_apart: str

    def page_stamp(self, page: int, total: int) -> str:
        """Return the line at the foot of a page."""
        return self.page.format(page=page, total=total)


_CHINESE = Labels(
    tag="zh-CN",
    title_page="责　任　页",
    contents="目　录",
    page="第 {page} 页 共 {total} 页",
    continued="续{title}",
    note="注：",
    note_item="（{number}）{note}",
    note_end="",
    with_numbers="代入",
    basis="依据",
    colon="：",
    map_name="附图{number} {title}",
    title_of="报告名称",
    case_no="案件编号",
    author="编制单位",
    day="编制日期",
    sheet_list="目录",
    trace_sheet="计算过程",
    figure_sheet="图",
    map_apart="本图不能转为图片，另附PDF文件：{file}",
)
_ENGLISH = Labels(
    tag="en",
    title_page="Responsible persons",
    contents="Contents",
    page="Page {page} of {total}",
    continued="{title} (continued)",
    note="Note: ",
    note_item="({number}) {note}",
    note_end=" ",
    with_numbers="Inputs",
    basis="Basis",
    colon=": ",
    map_name="Map {number} {title}",
    title_of="Report",
    case_no="Case no.",
    author="Reporting unit",
    day="Date",
    sheet_list="Contents",
    trace_sheet="Computation",
    figure_sheet="Figures",
    map_apart="This map could not be turned into a picture; it is the PDF file {file}",
)


def labels(language: Language) -> Labels:
    """Return the writers' words in a language."""
    return _ENGLISH if language is Language.ENGLISH else _CHINESE


MAP_TITLES = {  # key of a map sheet -> its name in English
    "overlay": "Licences and excavated ground",
    "depth": "Depth of the excavation",
    "location": "Location and access",
    "present": "Present state",
    "imagery": "Present state (imagery)",
    "before": "Terrain before mining",
    "after": "Terrain after mining",
    "sectionplan": "Lines of the sections",
    "sections": "Sections",
    "pit": "Plan of a pit",
    "pits": "Plan of a pit",
    "stockpiles": "Stockpiles",
    "section": "Section",
}


def map_title(key: str, title: str, language: Language) -> str:
    """Return the title of a map; in English a sheet with Chinese words keeps them in brackets."""
    if language is Language.CHINESE or not _HAN.search(title):
        return title
    english = MAP_TITLES.get(key) or MAP_TITLES.get(key.split("_", maxsplit=1)[0])
    return f"{english} ({title})" if english else f"“{title}”"
