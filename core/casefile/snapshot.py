# SPDX-License-Identifier: GPL-3.0-or-later
"""A copy of a case file as it is at one moment, although other programs may have it open."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from ..errors import CaseFileError


def snapshot(case: Path, target: Path) -> None:
    """Copy a case file with what its write-ahead log holds; raises `CaseFileError` when it is locked or unreadable.

    Where nothing waits in a log, the copy has the same bytes as the file.
    """
    log = case.with_name(case.name + "-wal")
    try:
        if not os.access(case.parent, os.W_OK) and not log.exists():
            shutil.copyfile(case, target)  # nobody can write here, and SQLite could not make its lock files either
            return
        with closing(sqlite3.connect(f"{case.absolute().as_uri()}?mode=ro", uri=True, timeout=5.0)) as source:
            source.execute("BEGIN")
            source.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()  # takes the shared lock
            if log.exists() and log.stat().st_size:
                source.rollback()
                with closing(sqlite3.connect(target)) as copy:
                    source.backup(copy)
            else:
                shutil.copyfile(case, target)
    except (sqlite3.Error, OSError) as error:
        raise CaseFileError(
            "{file} could not be copied: {reason}.",
            "Save or stop editing it in every other program and try again.",
            file=case.name,
            reason=error,
        ) from error
