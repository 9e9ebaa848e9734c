# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal: who ran what, when, with which parameters, versions and inputs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any

from .result_layers import JOURNAL
from .rows import decode_row, encode_row
from .store import Store


@dataclass(frozen=True)
class JournalEntry:
    """One run. ``happened_at`` is aware; parameters may hold anything that JSON, dates and decimals can say."""

    who: str
    algorithm: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    input_hashes: Mapping[str, str] = field(default_factory=dict)  # path -> SHA-256
    happened_at: datetime = field(default_factory=lambda: datetime.now(timezone.utc))
    run_id: str = ""  # of the results this run wrote; given by `write_results`


def add_entry(store: Store, entry: JournalEntry) -> None:
    """Append an entry inside the store's transaction."""
    moment = entry.happened_at.astimezone(timezone.utc).isoformat(timespec="seconds")
    values = {
        "run_id": entry.run_id,
        "happened_at": moment.replace("+00:00", "Z"),
        "who": entry.who,
        "algorithm": entry.algorithm,
        "parameters": entry.parameters,
        "versions": entry.versions,
        "input_hashes": entry.input_hashes,
    }
    where = store.where(JOURNAL, f"'{entry.algorithm}'")
    store.add(JOURNAL, encode_row(JOURNAL, values, where), None, where)


def entries(store: Store) -> tuple[JournalEntry, ...]:
    """Return the entries, oldest first."""
    found = []
    for raw in store.read(JOURNAL):
        values = decode_row(JOURNAL, raw.cells, store.where(JOURNAL, raw.fid))
        values["happened_at"] = datetime.fromisoformat(values["happened_at"].replace("Z", "+00:00"))
        found.append(JournalEntry(**values))
    return tuple(found)
