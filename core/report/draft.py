# SPDX-License-Identifier: GPL-3.0-or-later
"""The desk a report is written on: it numbers chapters and tables and remembers what still has to be filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Optional

from ..model import Case, Determination, MapSheet, Position, RuleStatus, VolumeResult
from ..phrases import Language
from ..volume.methods.verdicts import CrossCheck
from .charts import Chart
from .document import (
    TWO_PLACES,
    Block,
    Cell,
    Column,
    Figure,
    Heading,
    KeyValues,
    NoticeBox,
    Number,
    Paragraph,
    Table,
    exact_decimal,
)
from .language import Two
from .numerals import grouped_amounts

_CENT = Decimal("0.01")
_END = r"\d{4}-\d\d-\d\d|before|between|after"  # of a period; a survey without a date goes by its role
_DAYS = re.compile(rf"\b({_END}) – ({_END})\b")
_PERCENT = re.compile(r"(?<=\d) %")  # in English the sign stands apart
_ROLES = {"before": "开采前", "between": "期间", "after": "开采后"}


@dataclass(frozen=True)
class RuleUse:
    """One rule as it was used somewhere in the report."""

    rule: str
    source: str
    status: RuleStatus
    used_for: str


class Draft:
    """A report in the making: the material, the blocks so far, numbering, blanks and rules used."""

    def __init__(
        self,
        case: Case,
        volumes: VolumeResult,
        determination: Determination,
        maps: Sequence[MapSheet],
        report_date: date,
        versions: Mapping[str, str],
        check: Optional[CrossCheck] = None,
        language: Language = Language.CHINESE,
    ) -> None:
        self.case, self.volumes, self.determination = case, volumes, determination
        self.maps, self.report_date, self.versions = tuple(maps), report_date, dict(versions)
        self.check, self.language = check, language
        self.blocks: list[Block] = []
        self.annex: list[tuple[str, list[Block]]] = []  # annex tables: title, blocks
        self.blanks: list[tuple[str, str]] = []  # place, what is missing
        self.rules: dict[tuple[str, str], RuleUse] = {}
        self._chapter = self._section = self._tables = self._figures = 0
        self._place = self.t("封面、责任页", "Cover and title page")

    # ------------------------------------------------------------------------------------------------- language

    def t(self, chinese: str, english: str) -> str:
        """Return the text in the language of the report."""
        return english if self.language is Language.ENGLISH else chinese

    def plain(self, text: str) -> str:
        """Return a text with separators in its amounts, its percentages and periods as the report writes them."""
        text = grouped_amounts(text)
        if self.language is not Language.CHINESE:
            return text
        text = _PERCENT.sub("%", text)
        return _DAYS.sub(lambda found: "至".join(_ROLES.get(end, end) for end in found.groups()), text)

    def word(self, word: str) -> str:
        """Return a word of `wording` in the language of the report; any other text stays as it is."""
        return word.say(self.language) if isinstance(word, Two) else word

    @property
    def comma(self) -> str:
        """Return what stands between the items of a list."""
        return self.t("、", ", ")

    # ------------------------------------------------------------------------------------------------ structure

    def chapter(self, text: str) -> None:
        """Begin a chapter."""
        self._chapter += 1
        self._section = self._tables = self._figures = 0
        self._place = f"{self._chapter} {text}"
        self.blocks.append(Heading(1, self._place))

    def section(self, text: str) -> None:
        """Begin a section of the chapter."""
        self._section += 1
        self._place = f"{self._chapter}.{self._section} {text}"
        self.blocks.append(Heading(2, self._place))

    def back_matter(self, text: str) -> None:
        """Begin an unnumbered chapter behind the last one."""
        self._place = text
        self.blocks.append(Heading(1, text))

    def back_section(self, text: str) -> None:
        """Begin an unnumbered section behind the last chapter."""
        self._place = text
        self.blocks.append(Heading(2, text))

    def say(self, *texts: str) -> None:
        """Add a paragraph for each text."""
        self.blocks.extend(Paragraph(self.plain(text)) for text in texts)

    def items(self, texts: Sequence[str]) -> None:
        """Add numbered paragraphs: (1), (2) …."""
        item = self.t("（{number}）{text}", "({number}) {text}")
        self.say(*(item.format(number=number, text=text) for number, text in enumerate(texts, start=1)))

    def notice(self, title: str, *lines: str, warning: bool = True) -> None:
        """Add a box that must not be overlooked."""
        self.blocks.append(NoticeBox(title, tuple(self.plain(line) for line in lines), warning))

    def keys(self, *pairs: tuple[str, str]) -> None:
        """Add labels with what is entered beside them."""
        self.blocks.append(KeyValues(pairs))

    @property
    def next_table(self) -> str:
        """Return the number the next table will have."""
        return self.table_ahead(1)

    def table_ahead(self, count: int) -> str:
        """Return the number the table ``count`` from here on will have; 1 is the next."""
        return self.t(f"表{self._chapter}-{self._tables + count}", f"Table {self._chapter}-{self._tables + count}")

    @property
    def next_figure(self) -> str:
        """Return the number the next figure will have."""
        return self.t(f"图{self._chapter}-{self._figures + 1}", f"Figure {self._chapter}-{self._figures + 1}")

    def figure(self, caption: str, chart: Chart, *, notes: Sequence[str] = ()) -> None:
        """Add a chart with the chapter's next number."""
        number = self.next_figure
        self._figures += 1
        self.blocks.append(Figure(number, caption, chart, tuple(notes)))

    def table(
        self,
        caption: str,
        columns: Sequence[Column],
        rows: Sequence[tuple[Cell, ...]],
        *,
        total: Optional[str] = None,
        notes: Sequence[str] = (),
        fold: int = 1,
    ) -> None:
        """Add a table with the chapter's next number; ``total`` is the label of a row of sums."""
        number = self.next_table
        self._tables += 1
        self.blocks.append(self._made(number, caption, columns, rows, total=total, notes=notes, fold=fold))

    def next_annex(self) -> str:
        """Return the number the next group of annex tables will have."""
        return self.t(f"附表{len(self.annex) + 1}", f"Annex table {len(self.annex) + 1}")

    def add_annex(self, title: str) -> str:
        """Begin a group of tables that stand behind the text, because nobody reads them in a row; return its number."""
        number = self.next_annex()
        self.annex.append((f"{number} {title}", []))
        return number

    def annex_table(
        self,
        caption: str,
        columns: Sequence[Column],
        rows: Sequence[tuple[Cell, ...]],
        *,
        notes: Sequence[str] = (),
        fold: int = 1,
    ) -> None:
        """Add a table to the group of annex tables begun last."""
        blocks = self.annex[-1][1]
        count = 1 + sum(isinstance(block, Table) for block in blocks)
        number = self.t(f"附表{len(self.annex)}-{count}", f"Annex table {len(self.annex)}-{count}")
        blocks.append(self._made(number, caption, columns, rows, total=None, notes=notes, fold=fold))

    def bind_annex(self) -> None:
        """Put the annex tables behind what has been written; once bound, they are not bound again."""
        if self.annex:
            self.back_matter(self.t("附表", "Annex tables"))
        for title, blocks in self.annex:
            self.back_section(title)
            self.blocks += blocks
        self.annex = []

    def _made(
        self,
        number: str,
        caption: str,
        columns: Sequence[Column],
        rows: Sequence[tuple[Cell, ...]],
        *,
        total: Optional[str],
        notes: Sequence[str],
        fold: int,
    ) -> Table:
        sums = _total_row(total, columns, rows) if total is not None and len(rows) > 1 else None
        if sums is not None and not _adds_up(columns, rows, sums):
            rounded = self.t(
                "各数按原值取位，取位后的分项之和与合计在末位可能有微小差异。",
                "Every number is rounded from its own value; the rounded parts may differ from the total in the last "
                "place.",
            )
            notes = (*notes, rounded)
        if sums is not None and any(column.summed and _gaps(index, rows) for index, column in enumerate(columns)):
            notes = (*notes, self.t("合计不含“—”所在各行。", "Rows with “—” are not in the total."))
        said = tuple(tuple(self.plain(cell) if isinstance(cell, str) else cell for cell in row) for row in rows)
        return Table(number, caption, tuple(columns), said, sums, tuple(map(self.plain, notes)), fold)

    # ------------------------------------------------------------------------------------------ what is missing

    def blank(self, what: str) -> str:
        """Return a placeholder and remember it for the list of things to fill in."""
        if (self._place, what) not in self.blanks:
            self.blanks.append((self._place, what))
        return self.t(f"【待填：{what}】", f"【to fill in: {what}】")

    def given(self, value: str, what: str) -> str:
        """Return the value, or a placeholder when it is empty."""
        return value.strip() or self.blank(what)

    def remember_rule(self, rule: str, source: str, status: Optional[RuleStatus], used_for: str) -> None:
        """Note a rule used in the report, for the list of what must be checked."""
        if status is not None and (rule or source):
            self.rules.setdefault((rule, source), RuleUse(rule, source, status, used_for))

    # ------------------------------------------------------------------------------------- figures said in words

    @property
    def total_cut_m3(self) -> float:
        """Return the cut of all pits in all periods."""
        return sum(pit.cut_m3 for pit in self.volumes.pits)

    def cut_at(self, position: Position) -> float:
        """Return the cut of all pits at one licence position."""
        return sum(pit.cut_at(position) for pit in self.volumes.pits)


def _gaps(index: int, rows: Sequence[tuple[Cell, ...]]) -> bool:
    return 0 < sum(row[index] is None or row[index] == "" for row in rows) < len(rows)


def _numbers(index: int, rows: Sequence[tuple[Cell, ...]]) -> list[Number]:
    return [value for row in rows for value in (row[index],) if value is not None and not isinstance(value, str)]


def _total_row(label: str, columns: Sequence[Column], rows: Sequence[tuple[Cell, ...]]) -> tuple[Cell, ...]:
    """Return the row of sums; sums of decimals stay decimals."""
    cells: list[Cell] = [None if column.summed or column.averaged else "" for column in columns]
    for index, column in enumerate(columns):
        numbers = _numbers(index, rows)
        if column.summed and numbers:
            exact = sum((exact_decimal(number) for number in numbers), Decimal(0))
            cells[index] = exact if all(isinstance(number, Decimal) for number in numbers) else float(exact)
        elif column.averaged and numbers:
            mean = sum((exact_decimal(number) for number in numbers), Decimal(0)) / len(numbers)
            cells[index] = TWO_PLACES.round(mean)
    cells[0] = label
    return tuple(cells)


def _adds_up(columns: Sequence[Column], rows: Sequence[tuple[Cell, ...]], total: tuple[Cell, ...]) -> bool:
    """Tell whether the printed numbers of every summed column add up to the printed total."""
    for index, column in enumerate(columns):
        value, number = total[index], column.number
        if column.summed and number is not None and value is not None and not isinstance(value, str):
            printed = sum((number.round(item) for item in _numbers(index, rows)), Decimal(0))
            if printed != number.round(value):
                return False
    return True
