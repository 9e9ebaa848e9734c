# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of text out of CSV, TSV, pasted text and XLSX, and what their headers mean.

A formula in a spreadsheet cell is read as its text and never computed: what it shows depends on who opens it.
"""

from __future__ import annotations

import csv
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from ...errors import InputError
from ...optional import require
from ...phrases import Remark, remark
from . import words
from .encoding import TextSource

_SEPARATORS = ("\t", ";", ",")
_UNITS = re.compile(r"[(\[].*?[)\]]|[\s_:./\-]|米$")
_AXIS_LETTER = re.compile(r"^[XxYyNnEe]\s*[=:]\s*")
_LOOKED_AT = 50  # lines that decide on the separator
_MAX_UNPACKED = 600 * 2**20  # bytes; what a workbook says of itself, and the archive gives out no more
_BROKEN = (  # what openpyxl, zip and XML raise for damaged files
    *(zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, SyntaxError, NotImplementedError),
    *(KeyError, IndexError, ValueError, TypeError, AttributeError, OverflowError, RuntimeError),
)
_EMPTY_END = 1000  # empty rows after which a sheet is taken to have ended

ROLES: dict[str, tuple[str, ...]] = {
    "name": ("点号", "点名", "拐点", "拐点号", "拐点编号", "界址点号", "界址点", "序号", "编号", "号",
             "point", "pointno", "pointname", "no", "id", "pt", "corner", "cornerno", "name", "number"),
    "x": ("x", "x坐标", "坐标x", "纵坐标", "纵坐标x", "x纵坐标"),
    "y": ("y", "y坐标", "坐标y", "横坐标", "横坐标y", "y横坐标"),
    "north": ("n", "north", "northing", "北", "北坐标", "x北", "北x", "x北坐标"),
    "east": ("e", "east", "easting", "东", "东坐标", "y东", "东y", "y东坐标"),
    "lon": ("经度", "东经", "lon", "long", "longitude"),
    "lat": ("纬度", "北纬", "lat", "latitude"),
    "height": ("h", "z", "高程", "标高", "高程h", "z高程", "高程z", "elevation", "elev", "height"),
    "code": ("编码", "代码", "code", "类别", "kind", "地物编码"),
    "block": ("区块", "区块号", "区块编号", "块号", "block", "blockno", "地块", "地块号"),
    "title": ("区块名称", "名称", "地块名称", "备注", "blockname", "remark"),
    "ring": ("圈号", "ring", "ringno"),
    "upper": ("标高上限", "上限标高", "上限", "开采上限", "zmax", "zmaxm", "upper"),
    "lower": ("标高下限", "下限标高", "下限", "开采下限", "zmin", "zminm", "lower"),
    "flag": ("标志", "计入扣除", "include", "flag"),
    "licence": ("许可证号", "采矿许可证号", "证号", "licence", "licenceno", "licenseno"),
}  # fmt: skip
_ROLE_OF = {word: role for role, listed in ROLES.items() for word in listed}


@dataclass(frozen=True)
class Row:
    """One row: its line (or row number) and its cells as text."""

    line: int
    cells: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return the cells with something in them, for reading facts out of them and for sentences."""
        return " ".join(cell for cell in self.cells if cell)

    @property
    def blank(self) -> bool:
        """Tell whether nothing stands in it."""
        return not any(self.cells)


def role_of(cell: str) -> str:
    """Return what a header cell stands for, or an empty text."""
    return _ROLE_OF.get(_UNITS.sub("", words.plain(cell).lower()), "")


def header_roles(row: Row) -> list[str]:
    """Return the roles of a row of headers, or an empty list when it is none: a header names both coordinates."""
    roles = [role_of(cell) for cell in row.cells]
    pairs = (("x", "y"), ("north", "east"), ("lon", "lat"))
    return roles if any(first in roles and second in roles for first, second in pairs) else []


def text_rows(source: TextSource) -> Iterator[Row]:
    """Yield the rows of a text, blank ones included; tab, semicolon, comma or blanks separate the cells."""
    separator = _separator(source)
    for number, line in source.lines():
        if len(line) > csv.field_size_limit():
            raise source.place(number).flaw("the line is too long for a table.", "Choose another FORMAT.")
        yield Row(number, tuple(_bare(cell) for cell in split(line, separator)))


def _separator(source: TextSource) -> str:
    counts = dict.fromkeys(_SEPARATORS, 0)
    for number, line in source.lines():
        if number > _LOOKED_AT:
            break
        for separator in _SEPARATORS:
            counts[separator] += separator in line.replace("，", ",").replace("；", ";")
    return next((separator for separator in _SEPARATORS if counts[separator] >= 1), " ")


def split(line: str, separator: str) -> list[str]:
    """Return the cells of a line."""
    if separator == " ":
        return line.replace("、", " ").split()
    if separator != "\t":
        line = line.replace("，", ",").replace("；", ";")
    if '"' not in line:
        return line.split(separator)
    try:
        return next(csv.reader([line], delimiter=separator), [])
    except csv.Error:
        return line.split(separator)


def _bare(cell: str) -> str:
    return _AXIS_LETTER.sub("", words.plain(cell)) if cell[:1] in "XxYyNnEe" and cell else cell.strip()


# ------------------------------------------------------------------------------------------------------- XLSX


def sheet_rows(path: Path) -> tuple[list[Remark], Iterator[Row]]:
    """Return conclusions and the rows of the first sheet that is not empty; formulas come as text.

    Raises `InputError` when the file is no workbook, and `MissingDependencyError` without openpyxl.
    """
    with _unbroken(path), _open_book(path) as book:
        full = [sheet.title for sheet in book.worksheets if _has_content(sheet)]
    if not full:
        raise InputError("{file}: every sheet is empty.", "Hand in the sheet with the table.", file=path.name)
    others = ", ".join(full[1:]) or "–"
    note = remark("import.sheet", warning=len(full) > 1, sheet=full[0], others=others)
    return [note], _sheet(path, full[0])


@contextmanager
def _unbroken(path: Path) -> Iterator[None]:
    """Turn whatever the library meets in a damaged workbook into one sentence."""
    invalid = require("openpyxl.utils.exceptions", "Reading XLSX tables").InvalidFileException
    try:
        yield
    except (invalid, *_BROKEN) as error:
        raise InputError(
            "{file} is no XLSX workbook that can be read: {reason}.",
            "Open it in a spreadsheet program and save it as .xlsx or CSV.",
            file=path.name,
            reason=" ".join(str(error).split()).rstrip(".")[:120] or type(error).__name__,
        ) from error


@contextmanager
def _open_book(path: Path) -> Iterator[Any]:
    """Open a workbook; openpyxl's own close leaves the file open when a sheet was not read to its end."""
    openpyxl = require("openpyxl", "Reading XLSX tables")
    with zipfile.ZipFile(path) as archive:
        unpacked = sum(item.file_size for item in archive.infolist())
    if unpacked > _MAX_UNPACKED:
        raise InputError(
            "{file} unpacks to {size} MB, more than a table of evidence has.",
            "Save the sheet with the table as CSV.",
            file=path.name,
            size=unpacked // 2**20,
        )
    with path.open("rb") as stream:
        yield openpyxl.load_workbook(stream, read_only=True, data_only=False, keep_links=False)


def _has_content(sheet: Any) -> bool:
    return any(value is not None for row in _values(sheet) for value in row)


def _values(sheet: Any) -> Iterable[tuple[Any, ...]]:
    empty = 0
    for row in sheet.iter_rows(values_only=True):
        empty = 0 if any(value is not None for value in row) else empty + 1
        if empty > _EMPTY_END:
            return
        yield row


def _sheet(path: Path, title: str) -> Iterator[Row]:
    with _unbroken(path), _open_book(path) as book:
        for number, row in enumerate(_values(book[title]), start=1):
            yield Row(number, tuple(_cell(value) for value in row))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return _bare(str(value))
