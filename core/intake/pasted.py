# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows pasted out of a spreadsheet into an evidence table: all of them, or none with every fault named."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from ..casefile.schema import Field, Layer
from ..errors import InputError, PitProofError
from ..survey.formats.nouns import Place
from ..survey.formats.tables import Row
from .tables import check_unique, header_columns, listed_faults, row_values

_SOURCE = "pasted text"  # as `pasted_text` calls it


def read_pasted_rows(layer: Layer, text: str, columns: Sequence[Field]) -> tuple[dict[str, Any], ...]:
    """Return the pasted rows as values by field name.

    A first row that names columns (in either language, or by field names) says what stands where; without one the
    cells go into ``columns`` from left to right. Raises `InputError` that lists every fault with row and column.
    """
    rows = _rows(text)
    found, start = _columns(layer, rows, columns)
    faults: list[PitProofError] = []
    body = rows[start:]
    kept = [row for row in body if not row.blank]
    values = [row_values(layer, found, row, _SOURCE, faults) for row in kept]
    for row in kept:
        extra = [cell for cell in row.cells[max(found.values()) + 1 :] if cell] if start == 0 else []
        if extra:
            faults.append(
                Place(_SOURCE, row.line).flaw(
                    "'{text}' stands beyond the last column of the table.", "", text=extra[0][:40]
                )
            )
    check_unique(layer, values, body, _SOURCE, faults)
    if faults:
        raise listed_faults(_SOURCE, faults)
    if not values:
        raise InputError("There is nothing to paste.", "Copy rows of a spreadsheet first.")
    return tuple(values)


def _rows(text: str) -> list[Row]:
    """Split as a spreadsheet program does: tabs between cells, quotes around a cell that has line ends in it."""
    try:
        reader = csv.reader(io.StringIO(text.strip("\r\n")), delimiter="\t")
        return [Row(number, tuple(cell.strip() for cell in cells)) for number, cells in enumerate(reader, start=1)]
    except csv.Error as error:
        raise InputError(
            "The pasted text cannot be split into cells.", "Copy the rows in the spreadsheet again."
        ) from error


def _columns(layer: Layer, rows: Sequence[Row], columns: Sequence[Field]) -> tuple[dict[Field, int], int]:
    """Return the columns by field and the number of the first row of values."""
    first = next((at for at, row in enumerate(rows) if not row.blank), None)
    if first is None:
        raise InputError("There is nothing to paste.", "Copy rows of a spreadsheet first.")
    try:
        found, _unknown, _at = header_columns(layer, rows[first : first + 1], _SOURCE)
    except InputError as error:
        if "twice" in error.message_template:
            raise
        widest = max(len(row.cells) for row in rows)
        return {field: at for at, field in enumerate(columns[:widest])}, 0
    return found, first + 1
