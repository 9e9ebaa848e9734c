# SPDX-License-Identifier: GPL-3.0-or-later
"""Evidence tables read with their row numbers, and edits of several of them written in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..errors import CaseFileError
from .layers import LAYERS
from .recording import set_editor
from .rows import encode_row
from .schema import Layer
from .store import Store, duplicate, open_store

Cells = Mapping[str, Any]


@dataclass(frozen=True)
class TableRow:
    """One row as it stands in the file: cells by field name, flawed ones too."""

    fid: int
    cells: Cells


@dataclass(frozen=True)
class TableEdits:
    """What is to become of a table; ``changed`` and ``deleted`` hold the rows as they were read."""

    added: tuple[Cells, ...] = ()
    changed: tuple[tuple[TableRow, Cells], ...] = ()
    deleted: tuple[TableRow, ...] = ()


@dataclass
class _Plan:
    """Checked edits of one layer, ready to be written."""

    layer: Layer
    held: Mapping[int, Cells]
    added: list[tuple[dict[str, Any], Any]] = field(default_factory=list)
    changed: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    deleted: list[int] = field(default_factory=list)


def read_rows(path: str | Path, names: Iterable[str]) -> dict[str, list[TableRow]]:
    """Return the rows of evidence tables by table name; raises `CaseFileError`."""
    with open_store(path) as store:
        return {name: [TableRow(raw.fid, raw.cells) for raw in store.read(LAYERS[name])] for name in names}


def save_edits(path: str | Path, edits: Mapping[str, TableEdits], who: str = "") -> None:
    """Write the edits of all tables, or none of them; the case records each row as edited by ``who``.

    Raises `InputError` for a row that the case must not hold, and `CaseFileError` when a row was changed by somebody
    else since it was read: what they wrote stays.
    """
    with open_store(path, update=True) as store:
        plans = [_planned(store, LAYERS[name], table) for name, table in edits.items()]
        with store.transaction():
            if who:
                set_editor(store, who)
            for plan in plans:
                _write(store, plan)


def _planned(store: Store, layer: Layer, edits: TableEdits) -> _Plan:
    held = {raw.fid: raw.cells for raw in store.read(layer)}
    for row in (*(row for row, _ in edits.changed), *edits.deleted):
        if row.fid not in held or dict(held[row.fid]) != dict(row.cells):
            raise _overtaken(store, layer, row)
    plan = _Plan(layer, held, deleted=[row.fid for row in edits.deleted])
    gone = {*plan.deleted, *(row.fid for row, _ in edits.changed)}
    taken = {
        item.name: {cells[item.name] for fid, cells in held.items() if fid not in gone}
        for item in layer.fields
        if item.unique
    }
    for row, wanted in edits.changed:
        plan.changed.append((row.fid, _checked(store, layer, wanted, taken, f"#{row.fid}")))
    for number, wanted in enumerate(edits.added, start=1):
        cells = _checked(store, layer, wanted, taken, f"no. {number}")
        plan.added.append((cells, store.where(layer, number)))
    return plan


def _checked(store: Store, layer: Layer, wanted: Cells, taken: dict[str, set[Any]], other_name: str) -> dict[str, Any]:
    """Return the cells to write; raises for what the reader would refuse and for a value that must not stand twice."""
    where = store.where(layer, f"'{wanted[layer.key]}'" if wanted.get(layer.key) else other_name)
    cells = encode_row(layer, wanted, where)
    for name, values in taken.items():
        if cells[name] in values:
            raise duplicate(where, name, cells[name])
        values.add(cells[name])
    return cells


def _write(store: Store, plan: _Plan) -> None:
    """Delete first, and free the values that must be unique before they are given to other rows."""
    for fid in plan.deleted:
        store.delete(plan.layer, fid)
    _free_values(store, plan)
    for fid, cells in plan.changed:
        store.change(plan.layer, fid, cells)
    for cells, where in plan.added:
        store.add(plan.layer, cells, None, where)


def _free_values(store: Store, plan: _Plan) -> None:
    """Take unique values off rows whose value another row is to get, so that two rows can exchange theirs."""
    for item in plan.layer.fields:
        if item.unique:
            wanted = {cells[item.name]: fid for fid, cells in plan.changed}
            for fid, _cells in plan.changed:
                if wanted.get(plan.held[fid][item.name], fid) != fid:
                    store.change(plan.layer, fid, {item.name: f"~{fid}"})


def _overtaken(store: Store, layer: Layer, row: TableRow) -> CaseFileError:
    name = row.cells.get(layer.key) or f"#{row.fid}"
    return CaseFileError(
        "{file}, table '{table}': the row '{row}' was changed or deleted elsewhere since it was read here.",
        "Nothing was written; read the tables again and repeat the edit.",
        file=store.path.name,
        table=layer.name,
        row=name,
    )
