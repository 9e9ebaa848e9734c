# SPDX-License-Identifier: GPL-3.0-or-later
"""Tampering with the journal, the results or the evidence is found; honest edits are told from it."""

from __future__ import annotations

import dataclasses
import sqlite3
from contextlib import closing

import pytest

from ....core.casefile import (
    add_evidence,
    append_journal,
    check_integrity,
    name_editor,
    read_journal,
    write_results,
)
from ....core.casefile.integrity import Trust
from ....core.errors import InputError
from .factories import EVIDENCE, JOURNAL, determination, volumes


@pytest.fixture
def run_twice(case):
    append_journal(case, JOURNAL)
    write_results(case, volumes(), determination(), JOURNAL)
    write_results(case, volumes(), determination(), JOURNAL)
    return case


def sql(path, *statements):
    """Edit the file behind the plugin's back."""
    with closing(sqlite3.connect(path)) as database:
        for name in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
            database.create_function(name, 1, lambda _: 0)
        for statement in statements:
            database.execute(statement)
        database.commit()


def found(path) -> tuple[Trust, set[str]]:
    integrity = check_integrity(path)
    return integrity.trust, {said.code for _, said in integrity.findings}


def test_an_untouched_case_is_sound(run_twice):
    assert found(run_twice) == (Trust.SOUND, set())
    integrity = check_integrity(run_twice)
    assert (integrity.entries, integrity.last) == (3, read_journal(run_twice)[-1].sha256)


def test_a_case_without_a_run_is_sound(case):
    assert found(case) == (Trust.SOUND, set())


def test_evidence_added_by_the_plugin_counts_as_edited_until_the_next_run(run_twice):
    add_evidence(run_twice, sales=[dataclasses.replace(EVIDENCE["sales"][0], sale_no="XS9")])
    assert found(run_twice) == (Trust.EDITED, {"journal.edited"})
    append_journal(run_twice, JOURNAL)  # an import says where the row is from, but the results do not stand on it
    assert found(run_twice) == (Trust.EDITED, {"journal.edited"})
    write_results(run_twice, volumes(), determination(), JOURNAL)
    assert found(run_twice) == (Trust.SOUND, set())


def test_evidence_and_its_entry_are_written_together(run_twice):
    sale = dataclasses.replace(EVIDENCE["sales"][0], sale_no="XS9")
    add_evidence(run_twice, sales=[sale], journal=JOURNAL)
    assert len(read_journal(run_twice)) == 4
    assert read_journal(run_twice)[-1].edits["sales"] > read_journal(run_twice)[-2].edits.get("sales", 0)
    with pytest.raises(InputError):
        add_evidence(run_twice, sales=[sale], journal=JOURNAL)  # the number is taken
    assert len(read_journal(run_twice)) == 4


def test_an_entry_that_changes_no_evidence_leaves_a_run_sound(run_twice):
    append_journal(run_twice, JOURNAL)
    assert found(run_twice) == (Trust.SOUND, set())


def test_an_edit_in_any_program_is_recorded_with_the_former_row(run_twice):
    name_editor(run_twice, "李测")
    sql(run_twice, "UPDATE sales SET note = 'changed' WHERE fid = 1", "DELETE FROM prices WHERE fid = 1")
    assert found(run_twice) == (Trust.EDITED, {"journal.edited"})
    with closing(sqlite3.connect(run_twice)) as database:
        rows = database.execute("SELECT editor, table_name, feature, operation, former FROM edits").fetchall()
    (update, delete) = [row for row in rows if row[3] in ("update", "delete")]
    assert update[:4] == ("李测", "sales", "1", "update")
    assert "note=" in update[4]
    assert "changed" not in update[4]
    assert delete[1:4] == ("prices", "1", "delete")


def test_an_edited_outline_keeps_its_former_shape_in_the_record(run_twice):
    sql(run_twice, "UPDATE pits SET geom = (SELECT geom FROM pits WHERE fid = 2) WHERE fid = 1")
    with closing(sqlite3.connect(run_twice)) as database:
        (former,) = database.execute("SELECT former FROM edits WHERE operation = 'update'").fetchone()
    assert "geom=X'4750" in former


OFF = "UPDATE pitproof_meta SET value = '0' WHERE key = 'recording'"
TAMPERINGS = {
    "a result": (["UPDATE result_volumes SET cut_m3 = cut_m3 * 2"], "journal.results_changed"),
    "a money figure": (["UPDATE result_determination SET amount_yuan = '1'"], "journal.results_changed"),
    "the parameters of a run": (["UPDATE journal SET parameters = '{}' WHERE number = 2"], "journal.changed"),
    "who ran it": (["UPDATE journal SET who = 'nobody' WHERE number = 3"], "journal.changed"),
    "the time": (["UPDATE journal SET happened_at = '2020-01-01T00:00:00Z' WHERE number = 1"], "journal.changed"),
    "an input's hash": (["UPDATE journal SET input_hashes = '{}' WHERE number = 2"], "journal.changed"),
    "an entry taken out": (["DELETE FROM journal WHERE number = 2"], "journal.previous"),
    "the first entry taken out": (["DELETE FROM journal WHERE number = 1"], "journal.previous"),
    "the last entry taken out": (["DELETE FROM journal WHERE number = 3"], "journal.run"),
    "entries exchanged": (
        [
            "UPDATE journal SET number = 9 WHERE number = 1",
            "UPDATE journal SET number = 1 WHERE number = 2",
            "UPDATE journal SET number = 2 WHERE number = 9",
        ],
        "journal.number",
    ),
    "evidence, the record switched off": (
        [OFF, "UPDATE sales SET note = 'x'"],
        "journal.unrecorded_now",
    ),
    "evidence, the trigger removed": (
        ["DROP TRIGGER edits_sales_update", "UPDATE sales SET note = 'x'"],
        "journal.unrecorded_now",
    ),
    "a line of the record": (["UPDATE edits SET editor = 'x'"], "journal.edits_changed"),
    "a line of the record taken out": (["DELETE FROM edits WHERE fid = 1"], "journal.edits_changed"),
}


@pytest.mark.parametrize("what", TAMPERINGS)
def test_tampering_is_found(run_twice, what):
    statements, code = TAMPERINGS[what]
    sql(run_twice, *statements)
    trust, codes = found(run_twice)
    assert trust is Trust.BROKEN
    assert code in codes


def test_evidence_changed_between_two_entries_without_a_record_is_found(run_twice):
    sql(run_twice, OFF, "UPDATE sales SET note = 'x'", "UPDATE pitproof_meta SET value = '1' WHERE key = 'recording'")
    append_journal(run_twice, JOURNAL)
    assert found(run_twice) == (Trust.BROKEN, {"journal.unrecorded"})


def test_an_entry_forged_with_a_fitting_hash_breaks_the_chain_behind_it(run_twice):
    first = read_journal(run_twice)[0]
    forged = type(first)(**{**vars(first), "who": "forger"})
    sql(run_twice, " ".join(("UPDATE journal SET who = 'forger',", f"sha256 = '{forged.digest()}' WHERE number = 1")))
    assert found(run_twice) == (Trust.BROKEN, {"journal.previous"})
