# SPDX-License-Identifier: GPL-3.0-or-later
"""Survey points as they are written, one at a time, so that the size of a file does not matter."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Union

from ...errors import InputError
from ...phrases import Remark, remark
from . import words
from .axes import pair_means
from .columns import Columns, columns_of
from .encoding import TextSource
from .nouns import AxisOrder, Format, Place, Stated
from .tables import Row, header_roles, sheet_rows, text_rows

_ADVICE = "Correct the line, or set KEEP_GOOD to take in the other points."


@dataclass(frozen=True)
class Record:
    """One point as written: two coordinates in the document's order, height (m), name and code."""

    line: int
    first: float
    second: float
    height_m: float
    name: str = ""
    code: str = ""


@dataclass(frozen=True)
class Flaw:
    """A line that is no point, and why."""

    line: int
    error: InputError


Item = Union[Record, Flaw]


@dataclass(frozen=True)
class PointSource:
    """A document of points that can be gone through more than once."""

    file: str
    format: Format
    items: Callable[[], Iterator[Item]]
    conclusions: tuple[Remark, ...] = ()
    order: AxisOrder | None = None  # as the format or the headers state it
    stated_count: int | None = None
    stated: Stated = field(default_factory=Stated)
    xy_headers: bool = False  # the headers say only X and Y


# ------------------------------------------------------------------------------------------------------ CASS


def cass_source(text: TextSource) -> PointSource:
    """Return the points of a CASS .dat: ``name,code,east,north,height`` (R115), a count in the first line allowed."""
    first = next((line for _number, line in text.lines() if line.strip()), "")
    return PointSource(
        text.name,
        Format.CASS_DAT,
        lambda: _cass_items(text),
        text.conclusions,
        AxisOrder.EAST_FIRST,
        words.integer(first),
    )


def _cass_items(text: TextSource) -> Iterator[Item]:
    begun = False
    for number, line in text.lines():
        if not line.strip():
            continue
        if not begun and words.integer(line) is not None:
            begun = True
            continue
        begun = True
        yield _cass_item([part.strip() for part in line.replace("，", ",").split(",")], text.place(number))


def _cass_item(fields: list[str], place: Place) -> Item:
    if len(fields) == 6 and not fields[5]:
        fields = fields[:5]
    if len(fields) != 5:
        return Flaw(
            place.line,
            place.flaw(
                "a CASS point has 5 fields (name,code,east,north,height), this line has {count}.",
                _ADVICE,
                count=len(fields),
            ),
        )
    return _item(place, fields[0], fields[1], fields[2:5])


def _item(place: Place, name: str, code: str, texts: list[str]) -> Item:
    values = [words.number(text) for text in texts]
    for text, value in zip(texts, values):
        if value is None:
            formula = text.startswith("=")
            error = (
                place.flaw("'{text}' is a formula; formulas are not computed.", "Write its value.", text=text[:60])
                if formula
                else place.flaw("'{text}' is no number.", _ADVICE, text=text[:60])
            )
            return Flaw(place.line, error)
    first, second, height = (value for value in values if value is not None)
    return Record(place.line, first, second, height, name, code)


# ----------------------------------------------------------------------------------------------------- tables


def table_source(path: Path | None, text: TextSource | None) -> PointSource:
    """Return the points of a CSV or pasted text, or of the first sheet of a workbook, columns by header or magnitude.

    Raises `InputError` when no columns for two coordinates and a height can be told.
    """

    def rows() -> Iterable[Row]:
        if text is not None:
            return text_rows(text)
        if path is None:
            raise LookupError("neither text nor workbook")
        return sheet_rows(path)[1]

    file = text.name if text is not None else str(path.name if path else "")
    notes = list(text.conclusions) if text is not None else (sheet_rows(path)[0] if path else [])
    columns, start, stated = _columns(rows(), file)
    shown = ", ".join(filter(None, columns.roles))
    notes.append(remark("import.columns", warning=False, text=shown, why=columns.why))
    return PointSource(
        file,
        Format.POINT_TABLE,
        lambda: _table_items(rows(), columns, start, file),
        tuple(notes),
        columns.order,
        stated=stated,
        xy_headers="x" in columns.roles,
    )


def _columns(rows: Iterable[Row], file: str) -> tuple[Columns, int, Stated]:
    """Return the columns, the first line with points, and what the lines before it state."""
    facts, begun = words.Facts(), sys.maxsize
    for row in rows:
        if row.blank:
            continue
        place = Place(file, row.line)
        if roles := header_roles(row):
            if "height" not in roles:
                raise place.flaw("the header names no height.", "Name the column 高程 (or Height).")
            return columns_of(roles, row.line, place), row.line + 1, facts.stated
        if sum(words.number(cell) is not None for cell in row.cells) > 1:
            begun = min(begun, row.line)  # a row of numbers before the first good one is a broken point, not a title
        guessed = _guessed(row)
        if guessed is not None:
            return guessed, min(begun, row.line), facts.stated
        facts = words.facts_of(row.text, facts)
    raise Place(file, 1).flaw(
        "no points were found: no header names two coordinates and a height, and no row holds a position in China.",
        "Name the columns Point, Code, Easting, Northing, Height (点号, 编码, 东坐标, 北坐标, 高程).",
    )


def _guessed(row: Row) -> Columns | None:
    """Return the columns of a row ``[name[, code]], two coordinates, height``, or None when it is not one."""
    numbers = [words.number(cell) for cell in row.cells[:12]]
    pairs = []
    for first, second in combinations(range(len(numbers)), 2):
        one, other = numbers[first], numbers[second]
        if one is not None and other is not None and pair_means(one, other):
            pairs.append((first, second))
    if len(pairs) != 1 or pairs[0][1] != pairs[0][0] + 1 or pairs[0][0] > 2:
        return None
    first, second = pairs[0]
    if second + 1 >= len(numbers) or numbers[second + 1] is None:
        return None
    head = (["name", "code"] if first == 2 else ["name"])[:first]
    roles = (*head, "1", "2", "height")
    return Columns(roles, ((0 if first else None, first, second),), remark("import.columns.magnitude", warning=False))


def _table_items(rows: Iterable[Row], columns: Columns, start: int, file: str) -> Iterator[Item]:
    name_at, first_at, second_at = columns.groups[0]
    height_at, code_at = columns.at("height"), columns.at("code")
    for row in rows:
        if row.line < start or row.blank:
            continue

        def cell(position: int | None, row: Row = row) -> str:
            return row.cells[position] if position is not None and position < len(row.cells) else ""

        texts = [cell(first_at), cell(second_at), cell(height_at)]
        yield _item(Place(file, row.line), cell(name_at), cell(code_at), texts)
