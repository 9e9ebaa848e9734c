# SPDX-License-Identifier: GPL-3.0-or-later
"""What a report says, before anybody decides how it looks: blocks of text and tables whose numbers stay numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from enum import Enum
from typing import Optional, Union

from ..model import MapSheet
from ..phrases import Language
from .charts import Chart
from .language import labels, map_title

Cell = Union[str, int, float, Decimal, None]
Number = Union[int, float, Decimal]
NOTHING = "—"  # how a value that is not known is printed


class Align(str, Enum):
    """Where the text of a column stands."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True)
class NumberFormat:
    """How many places a number is printed with; the same for every writer.

    ``exact`` keeps the places of a decimal that has more: a density or a price is never rounded for display, because
    the reader could not recompute what follows from it.
    """

    places: int = 2
    thousands: bool = True
    exact: bool = False

    @property
    def excel(self) -> str:
        """Return the number format of a spreadsheet cell."""
        decimals = "0" * self.places + ("######" if self.exact else "")
        return ("#,##0" if self.thousands else "0") + (f".{decimals}" if decimals else "")

    def round(self, value: Number) -> Decimal:
        """Return the value with the printed places, halves to even (R105)."""
        number = exact_decimal(value)
        exponent = number.as_tuple().exponent
        own = -exponent if self.exact and isinstance(exponent, int) else 0
        return number.quantize(Decimal(1).scaleb(-max(self.places, own)), rounding=ROUND_HALF_EVEN)

    def render(self, value: Number) -> str:
        """Return the value as it is printed."""
        if not exact_decimal(value).is_finite():
            return NOTHING
        rounded = self.round(value)
        return format(abs(rounded) if rounded == 0 else rounded, ",f" if self.thousands else "f")


def exact_decimal(value: Number) -> Decimal:
    """Return a number as the decimal it is written as."""
    if isinstance(value, (Decimal, int)):
        return Decimal(value)
    return Decimal(repr(float(value)))  # numpy 2 writes its own numbers as np.float64(…)


INTEGER = NumberFormat(0)
PLAIN_INTEGER = NumberFormat(0, thousands=False)
TWO_PLACES = NumberFormat(2)
AS_GIVEN = NumberFormat(2, exact=True)
COORDINATE = NumberFormat(2, thousands=False)


@dataclass(frozen=True)
class Column:
    """One column of a table.

    ``product`` names the columns whose product, rounded to the printed places, this column is; ``summed`` says that
    the total row holds the column's sum, ``averaged`` its arithmetic mean. A spreadsheet turns all three into live
    formulas.
    """

    header: str
    key: str = ""
    align: Align = Align.LEFT
    weight: float = 1.0
    number: Optional[NumberFormat] = None
    product: tuple[str, ...] = ()
    summed: bool = False
    averaged: bool = False

    def render(self, value: Cell) -> str:
        """Return the cell as it is printed."""
        if value is None or value == "":
            return NOTHING
        return str(value) if self.number is None or isinstance(value, str) else self.number.render(value)


@dataclass(frozen=True)
class Heading:
    """A heading; its number is part of the text, level 1 is a chapter."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """Running text; ``indent`` sets the first line in by two characters."""

    text: str
    indent: bool = True


@dataclass(frozen=True)
class Table:
    """A numbered table; ``fold`` lets a page set narrow rows in that many panels side by side."""

    number: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: Optional[tuple[Cell, ...]] = None
    notes: tuple[str, ...] = ()
    fold: int = 1

    @property
    def title(self) -> str:
        """Return number and caption."""
        return f"{self.number} {self.caption}"


@dataclass(frozen=True)
class LineOperand:
    """One number a step computes with, and the label of the line that found it (empty: it was given)."""

    name: str
    value: Decimal
    line: str = ""


@dataclass(frozen=True)
class FormulaLine:
    """One step of a computation: the label (1.2), what it is, the formula with numbers put in, and what it rests on.

    ``value`` is the step's number in ``unit``; where the step computes, ``operation`` on ``operands`` rounded to
    ``places`` gives it, and a spreadsheet makes a live formula of them (see `Step`).
    """

    label: str
    title: str
    formula: str = ""
    basis: str = ""
    inputs: str = ""
    depth: int = 0
    value: Optional[Decimal] = None
    unit: str = ""
    operation: str = ""
    operands: tuple[LineOperand, ...] = ()
    places: str = ""


@dataclass(frozen=True)
class Formula:
    """The steps of a computation in reading order."""

    lines: tuple[FormulaLine, ...]


@dataclass(frozen=True)
class Figure:
    """A numbered chart."""

    number: str
    caption: str
    chart: Chart
    notes: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """Return number and caption."""
        return f"{self.number} {self.caption}"


@dataclass(frozen=True)
class KeyValues:
    """Labels and what is entered beside them; ``ruled`` leaves room to sign and stamp."""

    pairs: tuple[tuple[str, str], ...]
    ruled: bool = False


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True)
class NoticeBox:
    """Something that must not be overlooked."""

    title: str
    lines: tuple[str, ...]
    warning: bool = True


@dataclass(frozen=True)
class MapAnnex:
    """The annex maps, bound in behind the last page in this order; it is the last block of a document."""

    sheets: tuple[MapSheet, ...]
    language: Language = Language.CHINESE

    def names(self) -> tuple[str, ...]:
        """Return the numbered title of every sheet."""
        name = labels(self.language).map_name
        return tuple(
            name.format(number=number, title=map_title(sheet.key, sheet.title, self.language))
            for number, sheet in enumerate(self.sheets, start=1)
        )


Block = Union[Heading, Paragraph, Table, Formula, Figure, KeyValues, PageBreak, NoticeBox, MapAnnex]


@dataclass(frozen=True)
class Document:
    """A report: what stands on the cover and the title page, and the blocks of the body."""

    title: str
    cover_lines: tuple[str, ...]  # the title as it is broken on the cover
    cover_fields: tuple[tuple[str, str], ...]
    title_page: KeyValues
    blocks: tuple[Block, ...]
    report_date: date
    case_no: str = ""
    subject: str = ""
    author: str = ""
    keywords: tuple[str, ...] = ()
    language: Language = Language.CHINESE
    blanks: tuple[tuple[str, str], ...] = ()  # place, what is still to be filled in

    def running_titles(self) -> tuple[str, ...]:
        """Return what may stand at the head of every page, the longest first; all of it whole phrases."""
        *heads, kind = (line.replace("\n", "") for line in self.cover_lines or (self.title,))
        joint = "" if self.language is Language.CHINESE else " – "
        shorter = [joint.join((*heads[:count], kind)) for count in range(len(heads) - 1, -1, -1)]
        return tuple(dict.fromkeys((self.title, *shorter)))

    def figures(self) -> Iterator[Figure]:
        """Return the charts in reading order."""
        return (block for block in self.blocks if isinstance(block, Figure))

    def tables(self) -> Iterator[Table]:
        """Return the tables in reading order."""
        return (block for block in self.blocks if isinstance(block, Table))

    def annex(self) -> tuple[MapSheet, ...]:
        """Return the map sheets to bind in."""
        return tuple(sheet for block in self.blocks if isinstance(block, MapAnnex) for sheet in block.sheets)
