# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of a case before it is computed: what is wrong, what is missing, where, and what to do about it."""

from __future__ import annotations

from .inspect import check_case, inspect_case, inspect_file
from .nouns import Finding, Inspection, Limits, Severity, SuggestedOutline

__all__ = [
    "Finding",
    "Inspection",
    "Limits",
    "Severity",
    "SuggestedOutline",
    "check_case",
    "inspect_case",
    "inspect_file",
]
