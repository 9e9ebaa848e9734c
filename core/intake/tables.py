# SPDX-License-Identifier: GPL-3.0-or-later
"""Evidence tables (prices, sales, samples …) out of CSV, XLSX or pasted text, checked cell by cell against the schema.

Columns are found by the names that forms show, in either language, or by the names of the fields. A formula is text,
and text that is no value: what it shows depends on who opens it. All faults of a table are listed together.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ..casefile.domains import CodedDomain
from ..casefile.evidence_layers import CASE_INFO, EVIDENCE
from ..casefile.rows import Where, encode
from ..casefile.schema import Field, Kind, Layer
from ..errors import InputError, PitProofError
from ..phrases import Remark, remark
from ..survey.formats.encoding import TextSource, open_text, pasted_text
from ..survey.formats.nouns import Place
from ..survey.formats.tables import Row, sheet_rows

TABLES: dict[str, Layer] = {
    layer.name: layer for layer in EVIDENCE if layer.geometry is None and layer is not CASE_INFO
}
_SEPARATORS = (",", "\t", ";")
_BOOKS = (".xlsx", ".xlsm")
_YES, _NO = ("1", "true", "yes", "y", "是", "√"), ("0", "false", "no", "n", "否", "×")
_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T ]00:00(?::00)?)?", re.ASCII)
_UNIT = re.compile(r"[(\[].*?[)\]]|,.*$")
_MOST_SHOWN = 20  # faults in one sentence
_MOST_ROWS = 100_000  # of a table of evidence; more is another kind of file


class Listed(tuple[PitProofError, ...]):
    """Faults that are told together; an interface translates each."""

    def __str__(self) -> str:
        return " ".join(error.message for error in self)


@dataclass(frozen=True)
class TableReading:
    """The rows of a table as values by field name, and what was concluded of it."""

    file: str
    layer: Layer
    rows: tuple[dict[str, Any], ...]
    remarks: tuple[Remark, ...]


def read_evidence_table(layer: Layer, path: Path | None, text: str = "", encoding: str = "") -> TableReading:
    """Read a table for a layer of the case; raises `InputError` that lists every fault with its row.

    Rows without any content are left out; columns of another name are named in a remark.
    """
    file, notes, rows = _source(path, text, encoding)
    columns, unknown, start = header_columns(layer, rows, file)
    missing = [field for field in layer.fields if field.required and field.default is None and field not in columns]
    if missing:
        raise Place(file, rows[start].line).flaw(
            "the table for '{layer}' has no column {names}.",
            "Add the column; the names are those of the form, in either language.",
            layer=layer.name,
            names=", ".join(f"'{field.chinese}' ({field.name})" for field in missing),
        )
    faults: list[PitProofError] = []
    values = []
    for row in rows[start + 1 :]:
        if not row.blank:
            values.append(row_values(layer, columns, row, file, faults))
    check_unique(layer, values, rows[start + 1 :], file, faults)
    if faults:
        raise listed_faults(file, faults)
    if not values:
        raise InputError("{file}: there is no row under the header.", "Fill the table in.", file=file)
    shown = ", ".join(f"{field.chinese} ({field.name})" for field in columns)
    notes.append(remark("intake.columns", warning=False, columns=shown))
    if unknown:
        notes.append(remark("intake.columns.unknown", columns=", ".join(unknown)))
    return TableReading(file, layer, tuple(values), tuple(notes))


def _source(path: Path | None, text: str, encoding: str) -> tuple[str, list[Remark], list[Row]]:
    """Return name, conclusions and rows of what was handed in."""
    if path is None:
        if not text.strip():
            raise InputError("No table was handed in.", "Choose a file, or paste the table.")
        source = pasted_text(text)
        return source.name, [], _limited(_csv_rows(source), source.name)
    if not path.is_file():
        raise InputError("The file '{path}' does not exist.", "Check the path.", path=path)
    if path.suffix.lower() in _BOOKS:
        notes, rows = sheet_rows(path)
        return path.name, list(notes), _limited(rows, path.name)
    source = open_text(path, encoding)
    return path.name, list(source.conclusions), _limited(_csv_rows(source), path.name)


def _csv_rows(source: TextSource) -> Iterator[Row]:
    """Yield the rows of a text as a spreadsheet program would read it; a full-width comma separates nothing here."""
    head = next((line for _number, line in source.lines() if line.strip()), "")
    separator = max(_SEPARATORS, key=head.count)
    reader = csv.reader((f"{line}\n" for _number, line in source.lines()), delimiter=separator)
    while True:
        begins = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise source.place(begins).flaw(
                "the row cannot be split into cells.", "Save the table again as CSV, or hand in the XLSX."
            ) from error
        if cells is None:
            return
        yield Row(begins, tuple(cell.strip() for cell in cells))


def _limited(rows: Iterable[Row], file: str) -> list[Row]:
    kept = []
    for row in rows:
        kept.append(row)
        if len(kept) > _MOST_ROWS:
            raise InputError(
                "{file} has more than {limit} rows.",
                "Hand in a table of evidence; measured points belong into 'Import survey points'.",
                file=file,
                limit=_MOST_ROWS,
            )
    return kept


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


def _key(text: str) -> str:
    """Return the form in which column names are compared: no units, blanks or stops, small letters."""
    return re.sub(r"[\s_.:：/]", "", _UNIT.sub("", _plain(text))).lower()


def _names(field: Field) -> set[str]:
    names = {field.name, field.english, field.chinese, field.alias}
    names |= {re.sub(r"_(m|yuan|pct|t_per_m3)$", "", field.name)}
    return {_key(name) for name in names}


def header_columns(layer: Layer, rows: Sequence[Row], file: str) -> tuple[dict[Field, int], list[str], int]:
    """Return the columns by field, the names that no field has, and the position of the header's row."""
    best: tuple[dict[Field, int], int] = ({}, -1)
    for at, row in enumerate(rows[:20]):
        found: dict[Field, int] = {}
        for column, cell in enumerate(row.cells):
            field = next((item for item in layer.fields if _key(cell) in _names(item)), None) if cell else None
            if field is not None and field in found:
                raise Place(file, row.line).flaw(
                    "the header names '{name}' twice.", "Take one of the columns out.", name=field.chinese
                )
            if field is not None:
                found[field] = column
        if len(found) > len(best[0]):
            best = (found, at)
    columns, at = best
    if len(columns) < 2:
        raise Place(file, rows[0].line if rows else 1).flaw(
            "no header of a table for '{layer}' was found.",
            "Name the columns as the form does: {names}.",
            layer=layer.name,
            names=", ".join(field.chinese for field in layer.fields),
        )
    known = set(columns.values())
    unknown = [cell for column, cell in enumerate(rows[at].cells) if cell and column not in known]
    return columns, unknown, at


def row_values(
    layer: Layer, columns: Mapping[Field, int], row: Row, file: str, faults: list[PitProofError]
) -> dict[str, Any]:
    """Return the values of a row by field name; what is wrong with a cell is added to ``faults``."""
    place, values = Place(file, row.line), dict[str, Any]()
    for field, column in columns.items():
        cell = row.cells[column].strip() if column < len(row.cells) else ""
        try:
            value = cell_value(field, cell, place)
            if value is not None or field.default is None:
                encode(field, value, Where(file, layer.name, str(row.line)))
                values[field.name] = value
        except PitProofError as error:
            faults.append(_with_line(error, field, place))
    for first, second in layer.ordered:
        low, high = values.get(first), values.get(second)
        if low is not None and high is not None and low > high:
            names = {"first": layer.field(first).chinese, "second": layer.field(second).chinese}
            faults.append(
                place.flaw("{first} ({low}) is greater than {second} ({high}).", "", low=low, high=high, **names)
            )
    return values


def cell_value(field: Field, cell: str, place: Place) -> Any:
    """Return the value of a cell in the type of its field, None for an empty one; raises `InputError`."""
    if not cell:
        return None
    text, cell = cell, _plain(cell)
    if cell.startswith("="):
        raise place.flaw(
            "column '{name}': '{text}' is a formula; formulas are not computed.", "", name=field.chinese, text=cell[:60]
        )
    if isinstance(field.domain, CodedDomain):
        return _code(field, field.domain, cell, place)
    if field.kind is Kind.DATE:
        return _day(field, cell, place)
    if field.kind is Kind.BOOLEAN:
        if cell.lower() not in (*_YES, *_NO):
            raise place.flaw("column '{name}': '{text}' is neither yes nor no.", "", name=field.chinese, text=cell[:40])
        return cell.lower() in _YES
    if field.kind in (Kind.REAL, Kind.INTEGER):
        return _number(field, cell, place)
    return cell if field.kind is Kind.DECIMAL else text  # words of evidence stay as they were written


def _code(field: Field, domain: CodedDomain, cell: str, place: Place) -> str:
    """Return the code whose value or label stands in the cell; a list that only suggests takes other words too."""
    key = cell.casefold()
    for code in domain.codes:
        if key in {_plain(name).casefold() for name in (code.value, code.english, code.chinese, code.label)}:
            return code.value
    if not domain.strict:
        return cell
    choices = ", ".join(code.chinese for code in domain.codes)
    raise place.flaw(
        "column '{name}': '{text}' is not in its list ({choices}).",
        "",
        name=field.chinese,
        text=cell[:40],
        choices=choices,
    )


def _day(field: Field, cell: str, place: Place) -> date:
    found = _DAY.fullmatch(cell)
    if found:
        try:
            return date(*(int(part) for part in found.groups()))
        except ValueError:
            pass  # the 30th of February: the sentence below says so
    raise place.flaw("column '{name}': '{text}' is no date such as 2024-05-31.", "", name=field.chinese, text=cell[:40])


def _number(field: Field, cell: str, place: Place) -> float | int:
    try:
        value = float(cell) if re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,2})?", cell, re.ASCII) else None
    except ValueError:
        value = None
    if value is None or (field.kind is Kind.INTEGER and value != int(value)):
        raise place.flaw("column '{name}': '{text}' is no number.", "", name=field.chinese, text=cell[:40])
    return int(value) if field.kind is Kind.INTEGER else value


def _with_line(error: PitProofError, field: Field, place: Place) -> PitProofError:
    """Return a fault that names its row and column, without the advice, which stands once at the end."""
    if error.message_template.startswith("{file}, line"):
        return error
    if error.message_template.endswith("is empty."):
        return place.flaw("column '{name}' is empty.", "", name=field.chinese)
    value = error.values.get("value", "")
    domain = field.domain
    if hasattr(domain, "minimum"):
        low, high = getattr(domain, "minimum"), getattr(domain, "maximum")  # noqa: B009 - only a range has them
        if "cannot be" in error.message_template:
            return place.flaw(
                "column '{name}': {text} is not between {low} and {high}; check the number and its unit.",
                "",
                name=field.chinese,
                text=str(value),
                low=f"{low:g}",
                high=f"{high:g}",
            )
    return place.flaw(
        "column '{name}': '{text}' is no plain number (digits and a decimal point only).",
        "",
        name=field.chinese,
        text=str(value)[:40],
    )


def check_unique(
    layer: Layer, values: Sequence[Mapping[str, Any]], rows: Sequence[Row], file: str, faults: list[PitProofError]
) -> None:
    """Add a fault for each value that stands twice where it must not."""
    lines = [row.line for row in rows if not row.blank]
    for field in layer.fields:
        if not field.unique:
            continue
        seen: dict[Any, int] = {}
        for line, row in zip(lines, values):
            value = row.get(field.name)
            if value is None:
                continue
            if value in seen:
                faults.append(
                    Place(file, line).flaw(
                        "column '{name}': '{text}' stands in line {other} already.",
                        "",
                        name=field.chinese,
                        text=str(value)[:40],
                        other=seen[value],
                    )
                )
            seen.setdefault(value, line)


def listed_faults(file: str, faults: Sequence[PitProofError]) -> InputError:
    """Return one error that lists the faults in the order of their lines."""
    shown = Listed(sorted(faults, key=lambda error: int(str(error.values.get("line", 0))))[:_MOST_SHOWN])
    return InputError(
        "{file}: {count} cells cannot be taken over. {faults}",
        "Correct them and import again; nothing was written.",
        file=file,
        count=len(faults),
        faults=shown,
    )
