# SPDX-License-Identifier: GPL-3.0-or-later
"""The case file: one GeoPackage that holds a case."""

from __future__ import annotations

from .head import restate_head
from .integrity import Integrity, Trust, check_integrity
from .journal import JournalEntry
from .loose import LooseCase, RowFlaw, read_loosely, read_surveys
from .paths import relative, resolve
from .read import read_case, read_head, read_journal, read_results, read_table
from .restate import restate_surveys
from .results import Results
from .write import (
    add_evidence,
    add_rows,
    append_journal,
    create_case,
    name_editor,
    replace_rows,
    write_results,
)

__all__ = [
    "Integrity",
    "JournalEntry",
    "LooseCase",
    "Results",
    "RowFlaw",
    "Trust",
    "add_evidence",
    "add_rows",
    "append_journal",
    "check_integrity",
    "create_case",
    "name_editor",
    "read_case",
    "read_head",
    "read_journal",
    "read_loosely",
    "read_results",
    "read_surveys",
    "read_table",
    "relative",
    "replace_rows",
    "resolve",
    "restate_head",
    "restate_surveys",
    "write_results",
]
