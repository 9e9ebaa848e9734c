# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal: who ran what, when, with which parameters, versions, inputs and outputs; a chain of hashes.

Every entry holds the hash of the one before it, the fingerprints of all tables as they were when it was written, and
its own hash over all of that. What is changed afterwards, in an entry or in a table, no longer fits (`integrity`).
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any

from .recording import counted_edits, fingerprints
from .result_layers import JOURNAL
from .rows import decode_row, encode_row, plain
from .store import Store


@dataclass(frozen=True)
class JournalEntry:
    """One run. ``happened_at`` is aware; parameters may hold anything that JSON, dates and decimals can say.

    What follows ``run_id`` is given when the entry is written: its number from 1, the fingerprint of every table, the
    number of recorded edits by layer, the hash of the entry before and the entry's own.
    """

    who: str
    algorithm: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    input_hashes: Mapping[str, str] = field(default_factory=dict)  # path -> SHA-256
    output_hashes: Mapping[str, str] = field(default_factory=dict)  # path -> SHA-256
    happened_at: datetime = field(default_factory=lambda: datetime.now(timezone.utc))
    run_id: str = ""  # of the results this run wrote; given by `write_results`
    number: int = 0
    tables: Mapping[str, str] = field(default_factory=dict)
    edits: Mapping[str, int] = field(default_factory=dict)
    previous: str = ""
    sha256: str = ""

    def digest(self) -> str:
        """Return the hash over everything but ``sha256`` itself, as JSON with sorted keys and no blanks."""
        values = {item.name: getattr(self, item.name) for item in dataclasses.fields(self) if item.name != "sha256"}
        said = plain({**values, "happened_at": _moment(self.happened_at)})
        text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def add_entry(store: Store, entry: JournalEntry) -> None:
    """Append an entry inside the store's transaction, after everything that it speaks of has been written."""
    before = entries(store)
    # the time is kept to the second and everything else as JSON keeps it, so that the hash fits what can be read back
    kept = dataclasses.replace(
        entry,
        happened_at=datetime.fromisoformat(_moment(entry.happened_at).replace("Z", "+00:00")),
        number=len(before) + 1,
        tables=fingerprints(store),
        edits=counted_edits(store),
        previous=before[-1].sha256 if before else "",
    )
    kept = dataclasses.replace(kept, sha256=kept.digest())
    values = {item.name: getattr(kept, item.name) for item in dataclasses.fields(kept)}
    where = store.where(JOURNAL, f"'{entry.algorithm}'")
    cells = encode_row(JOURNAL, {**values, "happened_at": _moment(kept.happened_at)}, where)
    store.add(JOURNAL, cells, None, where)


def entries(store: Store) -> tuple[JournalEntry, ...]:
    """Return the entries, oldest first."""
    found = []
    for raw in store.read(JOURNAL):
        values = decode_row(JOURNAL, raw.cells, store.where(JOURNAL, raw.fid))
        values["happened_at"] = datetime.fromisoformat(values["happened_at"].replace("Z", "+00:00"))
        values["output_hashes"] = values["output_hashes"] or {}
        found.append(JournalEntry(**values))
    return tuple(found)


def _moment(moment: datetime) -> str:
    return moment.astimezone(timezone.utc).isoformat(timespec="seconds").replace("+00:00", "Z")
