# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever happens while results are written, the case afterwards is the one before or the one after."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from ....core.casefile import (
    add_evidence,
    check_integrity,
    create_case,
    read_case,
    read_journal,
    read_results,
    write_results,
)
from ....core.casefile.integrity import Trust
from ....core.errors import CaseFileError
from .factories import EVIDENCE, INFO, JOURNAL, determination, volumes
from .faults import REFUSED, run_with

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")
MOMENTS = (0, 1, 2, 3, 5, 8, 13, 20, 30, 45)  # calls of GDAL after which the process is killed


@pytest.fixture
def computed(case):
    write_results(case, volumes(), determination(), JOURNAL)
    return case


def state(case: Path) -> int:
    """Open everything, see that it fits together, and return how many runs the case has had."""
    read_case(case)
    runs = [entry.run_id for entry in read_journal(case)]
    assert read_results(case).run_id == runs[-1]
    assert check_integrity(case).trust is Trust.SOUND
    return len(runs)


def test_without_a_fault_the_second_run_is_there(computed):
    assert run_with(computed, "none").returncode == 0
    assert state(computed) == 2


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_while_writing(computed, moment):
    done = run_with(computed, "kill", moment)
    assert done.returncode == -9, done.stderr
    assert state(computed) == 1
    write_results(computed, volumes(), determination(), JOURNAL)  # and work goes on
    assert state(computed) == 2


def test_no_room_on_the_disk(computed):
    done = run_with(computed, "disk", 8192)  # neither the file nor its rollback journal may be written beyond
    assert done.returncode == REFUSED, done.stderr
    assert len(done.stdout.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr
    assert state(computed) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root to become nobody")
def test_a_folder_that_must_not_be_written_to():
    folder = Path(tempfile.mkdtemp(dir="/var/tmp"))
    try:
        case = create_case(folder / "case.gpkg", INFO)
        add_evidence(case, **EVIDENCE)
        write_results(case, volumes(), determination(), JOURNAL)
        folder.chmod(0o755)
        done = run_with(case, "nobody")
        assert done.returncode == REFUSED, done.stderr
        assert "must not be written to" in done.stdout or "could not be" in done.stdout
        assert state(case) == 1
    finally:
        shutil.rmtree(folder)


def test_locked_by_another_program(computed):
    with closing(sqlite3.connect(computed)) as other:
        other.execute("BEGIN EXCLUSIVE")
        done = run_with(computed, "none")
        other.rollback()
    assert done.returncode == REFUSED, done.stderr
    assert "locked by another program" in done.stdout
    assert state(computed) == 1


def test_a_drive_that_is_gone(computed):
    away = computed.parent.with_name("away")
    computed.parent.rename(away)
    with pytest.raises(CaseFileError, match="does not exist"):
        write_results(computed, volumes(), determination(), JOURNAL)
    assert state(away / computed.name) == 1
