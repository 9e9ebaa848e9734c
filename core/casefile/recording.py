# SPDX-License-Identifier: GPL-3.0-or-later
"""The record of edits, kept by the case file itself, and the fingerprints of its tables.

Triggers in the GeoPackage write every inserted, changed or deleted row of an evidence layer into the table ``edits``,
whatever program made the edit: when, by whom (where a program says so in the file's meta table), and the row as it was.
The plugin's own imports are recorded as one line with the number of rows; their source stands in the journal.
A fingerprint is the SHA-256 over all rows of a table as exact SQL literals, in the order of their ids.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from .evidence_layers import EVIDENCE
from .gdalcalls import call
from .result_layers import EDITS, RESULTS
from .schema import GEOMETRY_COLUMN, META_TABLE, Layer
from .store import Store

HASHED: tuple[Layer, ...] = (*EVIDENCE, *RESULTS, EDITS)  # what an entry of the journal fixes

_NOW = "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')"
_RECORDING, _EDITOR = "recording", "editor"
_OPERATIONS = {"insert": "NEW", "update": "OLD", "delete": "OLD"}


def create_triggers(dataset: Any) -> None:
    """Make the case file record the edits of its evidence layers."""
    for statement in trigger_statements():
        call(dataset.ExecuteSQL, statement)


def trigger_statements() -> list[str]:
    """Return the statements that make the triggers, as the file keeps them."""
    return [_trigger(layer, operation, row) for layer in EVIDENCE for operation, row in _OPERATIONS.items()]


def meta_rows() -> tuple[tuple[str, str], ...]:
    """Return the rows of the meta table that the triggers look at."""
    return ((_RECORDING, "1"), (_EDITOR, ""))


def _trigger(layer: Layer, operation: str, row: str) -> str:
    former = "NULL" if operation == "insert" else _row_text(layer, row)
    columns = ", ".join(field.name for field in EDITS.fields)
    values = ", ".join((_NOW, _meta(_EDITOR), f"'{layer.name}'", f"{row}.fid", f"'{operation}'", former))
    parts = (
        f'CREATE TRIGGER "edits_{layer.name}_{operation}" AFTER {operation.upper()} ON "{layer.name}"',
        f"WHEN {_meta(_RECORDING)} = '1' BEGIN",
        " ".join(("INSERT INTO", EDITS.name, f"({columns})", f"VALUES ({values});")),
        "END",
    )
    return " ".join(parts)


def _meta(key: str) -> str:
    return " ".join(("(SELECT value FROM", META_TABLE, "WHERE key =", f"'{key}')"))


def _row_text(layer: Layer, row: str) -> str:
    """Return the SQL that says a row as "field=literal; field=literal"."""
    cells = [f"'{field.name}=' || quote({row}.\"{field.name}\")" for field in layer.fields]
    if layer.geometry:
        cells.append(f"'{GEOMETRY_COLUMN}=' || quote({row}.\"{GEOMETRY_COLUMN}\")")
    return " || '; ' || ".join(cells)


def set_editor(store: Store, who: str) -> None:
    """Say who edits from now on; inside the store's transaction."""
    _set_meta(store, _EDITOR, who)


@contextmanager
def one_line_for(store: Store, rows: Mapping[Layer, int]) -> Iterator[None]:
    """Record additions of the plugin as one line a layer instead of one a row; inside the store's transaction."""
    _set_meta(store, _RECORDING, "0")
    yield
    for layer, count in rows.items():
        columns = ", ".join(field.name for field in EDITS.fields)
        values = ", ".join((_NOW, _meta(_EDITOR), f"'{layer.name}'", f"'{count}'", "'import'", "NULL"))
        store.execute(" ".join(("INSERT INTO", f"{EDITS.name} ({columns})", f"VALUES ({values})")))
    _set_meta(store, _RECORDING, "1")


def _set_meta(store: Store, key: str, value: str) -> None:
    quoted = value.replace("'", "''")
    store.execute(" ".join(("UPDATE", META_TABLE, f"SET value = '{quoted}'", f"WHERE key = '{key}'")))


def counted_edits(store: Store) -> dict[str, int]:
    """Return how many edits are recorded of each layer that has any."""
    words = ("SELECT table_name || '|' || COUNT(*) FROM", EDITS.name, "GROUP BY table_name ORDER BY table_name")
    found = (line.rsplit("|", maxsplit=1) for line in store.lines(" ".join(words)))
    return {name: int(count) for name, count in found}


def fingerprints(store: Store, *, first_edits: int | None = None) -> dict[str, str]:
    """Return the SHA-256 of every table; of the record of edits only the first ``first_edits`` rows, if given."""
    return {layer.name: _fingerprint(store, layer, first_edits if layer is EDITS else None) for layer in HASHED}


def _fingerprint(store: Store, layer: Layer, first: int | None) -> str:
    columns = [f'quote("{field.name}")' for field in layer.fields]
    if layer.geometry:
        columns.append(f'hex("{GEOMETRY_COLUMN}")')
    row = " || ';' || ".join(("fid", *columns))
    limit = "" if first is None else f"LIMIT {first}"
    digest = hashlib.sha256()
    for line in store.lines(" ".join(("SELECT", row, "FROM", f'"{layer.name}"', "ORDER BY fid", limit))):
        digest.update(line.encode("utf-8", "surrogatepass") + b"\n")
    return digest.hexdigest()
