# SPDX-License-Identifier: GPL-3.0-or-later
"""What the pages of surfaces share: words by language, remarks in boxes, tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from ...phrases import Language, Remark
from ..document import TWO_PLACES, Align, Cell, Column, NumberFormat, Table
from ..writers.html import box_html, page, table_html

_MOST_ROWS = 500  # a page is for reading; the layers hold every row


class SurfacePage:
    """Builds one page in one language."""

    def __init__(self, words: Mapping[str, tuple[str, str]], language: Language) -> None:
        self._words, self.language = words, language

    def word(self, key: str) -> str:
        """Return a word of the page."""
        english, chinese = self._words[key]
        return chinese if self.language is Language.CHINESE else english

    def remarks(self, remarks: Iterable[Remark]) -> str:
        """Return the warnings in a box, the rest as a list."""
        listed = list(remarks)
        warnings = tuple(each.say(self.language) for each in listed if each.warning)
        calm = "".join(f"<li>{escape(each.say(self.language))}</li>" for each in listed if not each.warning)
        return (box_html("", warnings, warning=True) if warnings else "") + f"<ul>{calm}</ul>"

    def columns(self, *keys: tuple[str, NumberFormat | None]) -> tuple[Column, ...]:
        """Return columns by word; those with a number format stand right."""
        return tuple(
            Column(self.word(key), align=Align.LEFT if number is None else Align.RIGHT, number=number or TWO_PLACES)
            for key, number in keys
        )

    def places(self, number: NumberFormat) -> tuple[Column, ...]:
        """Return the columns of a place."""
        return tuple(Column(name, align=Align.RIGHT, number=number) for name in ("E", "N"))

    def table(self, title: str, columns: tuple[Column, ...], rows: Iterable[tuple[Cell, ...]]) -> str:
        """Return a table; of many rows the first."""
        return table_html(Table("", self.word(title), columns, tuple(rows)[:_MOST_ROWS]))

    def pairs(self, title: str, rows: Iterable[tuple[Cell, ...]]) -> str:
        """Return a table of names and figures."""
        chinese = self.language is Language.CHINESE
        columns = (Column("指标" if chinese else "Figure"), Column("数值" if chinese else "Value", align=Align.RIGHT))
        return table_html(Table("", self.word(title), columns, tuple(rows)))

    def whole(self, title: str, name: str, body: str) -> str:
        """Return the whole page."""
        heading = f"{self.word(title)}: {name}"
        language = "zh-CN" if self.language is Language.CHINESE else "en"
        return page(heading, f"<h1>{escape(heading)}</h1>{body}", language)
