# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the journal and the tables of a case file still fit together.

The chain proves that no entry was changed, taken out, put in between or moved. The fingerprints in the last entry
prove that results are as the run left them, and that evidence is as it was or was edited through a program that left
its record. What no file can prove of itself is that nobody wrote the whole of it anew: that is what the hash in the
sealed package, the report and its readers' hands is for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from ..phrases import Remark, remark
from .journal import JournalEntry, entries
from .recording import HASHED, counted_edits, fingerprints
from .result_layers import EDITS, RESULT_RUN, RESULTS
from .store import Store, open_store


class Trust(str, Enum):
    """What a finding means for the case."""

    SOUND = "sound"
    EDITED = "edited"  # evidence changed after the last run, with a record: compute again
    BROKEN = "broken"


@dataclass(frozen=True)
class Integrity:
    """What was found; ``last`` is the hash of the last entry, empty without one."""

    entries: int
    last: str
    findings: tuple[tuple[Trust, Remark], ...]

    @property
    def trust(self) -> Trust:
        """The worst finding."""
        found = {trust for trust, _ in self.findings}
        return next((trust for trust in (Trust.BROKEN, Trust.EDITED) if trust in found), Trust.SOUND)


def check_integrity(path: str | Path) -> Integrity:
    """Compare the journal with itself and with the tables of the case file."""
    with open_store(path) as store:
        journal = entries(store)
        findings = [*_chain(journal), *_between(journal), *_present(store, journal), *_run(store, journal)]
        findings += _since_run(journal) if all(trust is not Trust.EDITED for trust, _ in findings) else ()
        return Integrity(len(journal), journal[-1].sha256 if journal else "", tuple(findings))


def _chain(journal: Sequence[JournalEntry]) -> Iterator[tuple[Trust, Remark]]:
    before = ""
    for place, entry in enumerate(journal, start=1):
        if entry.number != place:
            yield Trust.BROKEN, remark("journal.number", place=place, number=entry.number)
        if entry.previous != before:
            yield Trust.BROKEN, remark("journal.previous", place=place, algorithm=entry.algorithm)
        if entry.sha256 != entry.digest():
            yield Trust.BROKEN, remark("journal.changed", place=place, algorithm=entry.algorithm)
        before = entry.sha256


def _between(journal: Sequence[JournalEntry]) -> Iterator[tuple[Trust, Remark]]:
    """Evidence that differs from one entry to the next has recorded edits in between."""
    evidence = [layer.name for layer in HASHED if layer is not EDITS and layer not in RESULTS]
    for first, second in zip(journal, journal[1:]):
        for name in evidence:
            if first.tables.get(name) != second.tables.get(name) and _grew(first.edits, second.edits, name) <= 0:
                yield Trust.BROKEN, remark("journal.unrecorded", layer=name, place=second.number)


def _present(store: Store, journal: Sequence[JournalEntry]) -> Iterator[tuple[Trust, Remark]]:
    """Compare the tables as they are with the last entry."""
    if not journal:
        return
    last, now = journal[-1], counted_edits(store)
    found = fingerprints(store, first_edits=sum(last.edits.values()))
    if found[EDITS.name] != last.tables.get(EDITS.name):
        yield Trust.BROKEN, remark("journal.edits_changed", place=last.number)
    for layer in HASHED:
        if layer is EDITS or found[layer.name] == last.tables.get(layer.name):
            continue
        if layer in RESULTS:
            yield Trust.BROKEN, remark("journal.results_changed", layer=layer.name, place=last.number)
        elif _grew(last.edits, now, layer.name) > 0:
            count = _grew(last.edits, now, layer.name)
            yield Trust.EDITED, remark("journal.edited", layer=layer.name, count=count, place=last.number)
        else:
            yield Trust.BROKEN, remark("journal.unrecorded_now", layer=layer.name, place=last.number)


def _run(store: Store, journal: Sequence[JournalEntry]) -> Iterator[tuple[Trust, Remark]]:
    """The results belong to the newest run that the journal knows."""
    runs = [raw.cells["run_id"] for raw in store.read(RESULT_RUN)]
    known = [entry.run_id for entry in journal if entry.run_id]
    if runs != known[-1:]:
        yield Trust.BROKEN, remark("journal.run", found=", ".join(map(str, runs)) or "-", known=(known or ["-"])[-1])


def _since_run(journal: Sequence[JournalEntry]) -> Iterator[tuple[Trust, Remark]]:
    """Evidence that a later entry took in, such as an import, is not what the results of the run stand on."""
    runs = [entry for entry in journal if entry.run_id]
    if not runs:
        return
    run, last = runs[-1], journal[-1]
    for layer in HASHED:
        if layer is EDITS or layer in RESULTS or run.tables.get(layer.name) == last.tables.get(layer.name):
            continue
        count = _grew(run.edits, last.edits, layer.name)
        if count > 0:  # else it stands among what was changed between two entries without a record
            yield Trust.EDITED, remark("journal.edited", layer=layer.name, count=count, place=run.number)


def _grew(before: Mapping[str, int], after: Mapping[str, int], name: str) -> int:
    return after.get(name, 0) - before.get(name, 0)
