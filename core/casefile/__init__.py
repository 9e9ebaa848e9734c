# SPDX-License-Identifier: GPL-3.0-or-later
"""The case file: one GeoPackage that holds a case."""

from __future__ import annotations

from .journal import JournalEntry
from .paths import relative, resolve
from .read import read_case, read_journal, read_results, read_table
from .results import Results
from .write import add_evidence, add_rows, append_journal, create_case, write_results

__all__ = [
    "JournalEntry",
    "Results",
    "add_evidence",
    "add_rows",
    "append_journal",
    "create_case",
    "read_case",
    "read_journal",
    "read_results",
    "read_table",
    "relative",
    "resolve",
    "write_results",
]
