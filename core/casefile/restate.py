# SPDX-License-Identifier: GPL-3.0-or-later
"""Stating the accuracy of surveys that a case already has; the file's own record of edits keeps what stood there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..errors import CaseFileError
from .evidence_layers import SURVEYS
from .journal import JournalEntry, add_entry
from .paths import resolve
from .rows import encode
from .store import RawFeature, Store, open_store


def restate_surveys(path: str | Path, changes: Mapping[Path, Mapping[str, Any]], journal: JournalEntry) -> None:
    """Change fields of the surveys of some files (absolute path -> field -> value) and the journal, all or nothing.

    A value under "note" is added to the survey's note. Raises `CaseFileError` when the case knows no survey of a file,
    or more than one.
    """
    with open_store(path, update=True) as store:
        rows = store.read(SURVEYS)
        ready = [
            (row.fid, _cells(store, row, values))
            for file, values in changes.items()
            for row in (_row_of(store, rows, file),)
        ]
        with store.transaction():
            for fid, cells in ready:
                store.change(SURVEYS, fid, cells)
            add_entry(store, journal)


def _row_of(store: Store, rows: list[RawFeature], file: Path) -> RawFeature:
    found = [row for row in rows if row.cells["path"] and _same(resolve(store.path, row.cells["path"]), file)]
    if len(found) != 1:
        known = ", ".join(str(row.cells["path"]) for row in rows) or "–"
        raise CaseFileError(
            "{file} has {count} surveys of the terrain {terrain}; its surveys are: {known}.",
            "Choose a terrain that the case has once, or add it to the layer 'surveys' first.",
            file=store.path.name,
            count=len(found),
            terrain=file.name,
            known=known,
        )
    return found[0]


def _same(first: Path, second: Path) -> bool:
    return first == second or (first.exists() and second.exists() and first.samefile(second))


def _cells(store: Store, row: RawFeature, values: Mapping[str, Any]) -> dict[str, Any]:
    where = store.where(SURVEYS, f"'{row.cells['path']}'")
    cells = {}
    for name, value in values.items():
        added = name == "note" and row.cells["note"]
        cells[name] = encode(SURVEYS.field(name), f"{row.cells['note']}\n{value}" if added else value, where)
    return cells
