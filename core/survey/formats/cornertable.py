# SPDX-License-Identifier: GPL-3.0-or-later
"""Corner tables as licences print them (R113): numbered corners, blocks, elevation range, side by side columns too."""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ...errors import InputError
from ...phrases import Remark, remark
from . import words
from .columns import Columns, columns_of, ordered_groups
from .licencestring import elevations
from .nouns import Document, Format, Place, Problem, RawPlot, RawRing
from .tables import Row, header_roles

_BLOCK_TITLE = re.compile(
    r"(第?\s*[\d一二三四五六七八九十]+\s*号?\s*(区块|块段|地块)|(区块|地块|块段)\s*\S{0,12}|block\s+\S{1,12})", re.I
)
_CORNER_NO = re.compile(r"[A-Za-z]{0,3}-?\d{1,6}", re.ASCII)
_ADVICE = "Correct the line, or set KEEP_GOOD to take in the other blocks."
_BLOCK_ROLES = ("block", "title", "licence", "upper", "lower", "flag")
_DEDUCT = {"-1": True, "扣除": True, "deduct": True, "1": False, "": False, "计入": False, "include": False}


@dataclass(frozen=True)
class _Corner:
    name: str
    first: float
    second: float
    line: int
    ring: str = ""

    @property
    def pair(self) -> tuple[float, float]:
        return self.first, self.second


@dataclass
class _Block:
    """The block that is being read."""

    key: str = ""
    title: str = ""
    licence: str = ""
    upper: str = ""
    lower: str = ""
    flag: str = ""
    line: int = 0
    error: InputError | None = None
    names: list[str] = field(default_factory=list)
    rings: list[str] = field(default_factory=list)
    first: array[float] = field(default_factory=lambda: array("d"))
    second: array[float] = field(default_factory=lambda: array("d"))
    lines: array[int] = field(default_factory=lambda: array("q"))
    _ring: dict[str, tuple[int, int]] = field(default_factory=dict)  # ring -> its first corner, and how many

    def add(self, corner: _Corner) -> None:
        """Append a corner; kept as plain numbers, because a table may have millions."""
        start, count = self._ring.get(corner.ring, (len(self.lines), 0))
        self._ring[corner.ring] = (start, count + 1)
        self.names.append(corner.name)
        self.rings.append(sys.intern(corner.ring))
        self.first.append(corner.first)
        self.second.append(corner.second)
        self.lines.append(corner.line)

    def corner(self, at: int) -> _Corner:
        """Return one corner."""
        return _Corner(self.names[at], self.first[at], self.second[at], self.lines[at], self.rings[at])

    def closed(self) -> bool:
        """Tell whether the last corner closes its ring; does not go through the ring again."""
        if not self.lines:
            return False
        start, count = self._ring[self.rings[-1]]
        return count > 2 and self.corner(start).pair == self.corner(-1).pair


def _closed(corners: Sequence[_Corner]) -> bool:
    ring = [corner for corner in corners if corner.ring == corners[-1].ring] if corners else []
    return len(ring) > 2 and ring[0].pair == ring[-1].pair


class _Reader:
    def __init__(self, file: str) -> None:
        self._file = file
        self._columns: Columns | None = None
        self._facts = words.Facts()
        self._unused: list[str] = []
        self._blocks: list[_Block] = []
        self._title = ""
        self.notes: list[Remark] = []

    def read(self, rows: Iterable[Row]) -> Document:
        for row in rows:
            if row.blank:
                continue
            place = Place(self._file, row.line)
            if roles := header_roles(row):
                self._set_columns(columns_of(roles, row.line, place))
            elif _BLOCK_TITLE.fullmatch(row.text.strip(":： ")):
                self._title = row.text.strip(":： ")
            elif not self._corners(row, place):
                self._text(row)
        return self._document()

    def _set_columns(self, columns: Columns) -> None:
        if self._columns is None:
            text = ", ".join(filter(None, columns.roles))
            self.notes.append(remark("import.columns", warning=False, text=text, why=columns.why))
        self._columns = columns

    def _corners(self, row: Row, place: Place) -> bool:
        """Take the corners of a row; returns whether it holds any."""
        if self._columns is None:
            guess = ordered_groups(row)
            if guess is None:
                if len(row.cells) > 1 and _CORNER_NO.fullmatch(words.plain(row.cells[0])) and _is_long(row.cells[1:]):
                    raise place.flaw("'{text}' is no corner: its columns cannot be told.", _ADVICE, text=row.text[:60])
                return False
            self._set_columns(guess)
        columns = self._columns
        if columns is None:
            return False
        taken = False
        for group, (name_at, first_at, second_at) in enumerate(columns.groups):
            cells = [_at(row, position) for position in (name_at, first_at, second_at)]
            if not _is_corner(cells):
                continue
            self._corner(row, cells, place, group)
            taken = True
        return taken

    def _corner(self, row: Row, cells: Sequence[str], place: Place, group: int) -> None:
        first, second = words.number(cells[1]), words.number(cells[2])
        block = self._block(row, cells[0], (first, second), place, group)
        if first is None or second is None:
            text = cells[2] if second is None else cells[1]
            formula = text.startswith("=")
            block.error = block.error or (
                place.flaw(
                    "'{text}' is a formula; formulas are not computed.", "Replace it by its value.", text=text[:60]
                )
                if formula
                else place.flaw("'{text}' is no coordinate.", _ADVICE, text=text[:60])
            )
            return
        ring = _at(row, self._columns.at("ring")) if self._columns else ""
        block.add(_Corner(words.plain(cells[0]), first, second, row.line, ring))

    def _block(self, row: Row, name: str, pair: tuple[float | None, float | None], place: Place, group: int) -> _Block:
        """Return the block that a corner belongs to, a new one where the table begins one."""
        columns = self._columns
        values = {role: _at(row, columns.at(role)) for role in _BLOCK_ROLES} if columns else {}
        key = "\0".join((values.get("licence", ""), values.get("block", "")))
        current = self._blocks[-1] if self._blocks else None
        if current is None or self._title or self._begins(current, key, name, pair, group):
            title = values.get("title", "") or self._title
            current = _Block(
                key, title, values.get("licence", ""), values.get("upper", ""), values.get("lower", ""),
                values.get("flag", ""), place.line,
            )  # fmt: skip
            self._title = ""
            self._blocks.append(current)
        elif values.get("flag", "") != current.flag or values.get("upper", "") not in ("", current.upper):
            current.error = current.error or place.flaw(
                "elevation or mark differ from those of the block's first corner.", _ADVICE
            )
        return current

    def _begins(
        self, current: _Block, key: str, name: str, pair: tuple[float | None, float | None], group: int
    ) -> bool:
        if key != current.key:
            return True
        columns = self._columns
        if (columns is not None and columns.at("ring") is not None) or group or not current.lines:
            return False
        if current.closed():
            return True
        first = current.corner(0)
        restarts = bool(name) and words.plain(name) == first.name
        return restarts and pair != first.pair and (columns is None or len(columns.groups) == 1)

    def _text(self, row: Row) -> None:
        self._facts = words.facts_of(row.text, self._facts)
        if not self._facts.used:
            self._unused.append(row.text[:40])

    def _document(self) -> Document:
        plots: list[RawPlot] = []
        problems: list[Problem] = []
        notes = list(self.notes)
        for number, block in enumerate(self._blocks, start=1):
            try:
                plot, said = self._plot(block, number)
            except InputError as error:
                problems.append(Problem(block.title or str(number), block.line, error))
                continue
            plots.append(plot)
            notes.extend(said)
        if self._unused:
            shown = "; ".join([*self._unused[:10], *(["…"] if len(self._unused) > 10 else [])])
            notes.append(remark("import.sections", warning=False, names=shown))
        stated = replace(self._facts.stated, order=self._columns.order if self._columns else None)
        marked = any(plot.deduct for plot in plots)
        return Document(
            self._file, Format.CORNER_TABLE, tuple(plots), stated, tuple(notes), tuple(problems), loose=not marked
        )

    def _plot(self, block: _Block, number: int) -> tuple[RawPlot, list[Remark]]:
        if block.error:
            raise block.error
        place = Place(self._file, block.line)
        block_no = block.key.split("\0")[-1] or str(number)
        if words.plain(block.flag).lower() not in _DEDUCT:
            raise place.flaw("'{flag}' is neither 1 (include) nor -1 (deduct).", _ADVICE, flag=block.flag[:20])
        facts = self._facts.elevations_m
        upper, lower = (block.upper, block.lower) if block.upper or block.lower or not facts else map(str, facts)
        low, high, notes = elevations(upper, lower, place, block_no)
        corners, skipped = self._ordered(block, place)
        plot = RawPlot(
            block.line,
            tuple(_rings(corners)),
            name=block.title,
            licence_no=block.licence or self._facts.licence_no,
            block_no=block_no,
            deduct=_DEDUCT[words.plain(block.flag).lower()],
            z_min_m=low,
            z_max_m=high,
        )
        return plot, [*notes, *skipped]

    def _ordered(self, block: _Block, place: Place) -> tuple[list[_Corner], list[Remark]]:
        """Return the corners by number where columns stand side by side, and remarks on gaps in the numbers."""
        corners = [block.corner(at) for at in range(len(block.lines))]
        numbers = [words.integer(re.sub(r"^[A-Za-z]+", "", corner.name)) for corner in corners]
        if self._columns is not None and len(self._columns.groups) > 1:
            known = sorted(zip([-1 if n is None else n for n in numbers], range(len(corners))))
            found = [n for n, _ in known]
            if found != list(range(found[0], found[0] + len(found))) or found[0] < 0:
                raise place.flaw(
                    "corners stand in columns side by side, but their numbers do not follow each other.",
                    "Bring all corners into one column in their order.",
                )
            return [corners[at] for _n, at in known], []
        notes = []
        for before, after, one, other in zip(numbers, numbers[1:], corners, corners[1:]):
            if before is not None and after is not None and after > before + 1 and one.ring == other.ring:
                notes.append(remark("import.corners.skipped", plot=place.line, first=before, second=after))
        return corners, notes


def _rings(corners: Sequence[_Corner]) -> list[RawRing]:
    rings: dict[str, list[_Corner]] = {}
    for corner in corners:
        rings.setdefault(corner.ring, []).append(corner)
    made = []
    for ring in rings.values():
        kept = ring[:-1] if _closed(ring) else ring
        made.append(RawRing(np.array([corner.pair for corner in kept]), tuple(corner.line for corner in kept)))
    return made


def _at(row: Row, position: int | None) -> str:
    return row.cells[position] if position is not None and position < len(row.cells) else ""


def _is_corner(cells: Sequence[str]) -> bool:
    """Tell whether name and coordinates are meant as a corner, be it a broken one; words between corners are none."""
    if not any(cells):
        return False
    numbers = [words.number(cell) for cell in cells[1:]]
    meant = _CORNER_NO.fullmatch(words.plain(cells[0])) or any(cell.startswith("=") for cell in cells[1:])
    return bool(meant) or None not in numbers or _is_long(cells[1:])


def _is_long(cells: Sequence[str]) -> bool:
    """Tell whether a cell has a coordinate's digits."""
    return any(re.search(r"\d{5}", words.plain(cell)) for cell in cells)


def read_corner_table(file: str, rows: Iterable[Row], conclusions: Sequence[Remark] = ()) -> Document:
    """Read a corner table; flaws of single blocks are listed, and raised by `assemble.understand`."""
    document = _Reader(file).read(rows)
    if not document.plots and not document.problems:
        raise Place(file, 1).flaw(
            "no corners were found: no header names two coordinates, and no row holds a position in China.",
            "Name the columns 点号, X坐标, Y坐标 (or Point, Northing, Easting).",
        )
    return replace(document, conclusions=(*conclusions, *document.conclusions))
