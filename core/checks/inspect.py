# SPDX-License-Identifier: GPL-3.0-or-later
"""The check of a case, from its file or from its nouns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ..casefile import RowFlaw, read_loosely
from ..model import Case
from ..progress import Progress, Silent, Stage, stop_if_cancelled
from .documents import document_findings
from .head import head_findings, row_findings
from .licences import licence_findings
from .money import money_findings
from .nouns import Finding, Inspection, Limits, Severity
from .outlines import outline_findings
from .samples import sample_findings
from .surveys import survey_findings
from .terrain import check_terrain

_ORDER = {severity: number for number, severity in enumerate(Severity)}


def inspect_file(
    path: str | Path, limits: Limits | None = None, *, today: date | None = None, progress: Progress | None = None
) -> Inspection:
    """Check a case file with all its flaws; raises only when the file or its head cannot be read."""
    found = read_loosely(path)
    return inspect_case(found.case, limits, flaws=found.flaws, today=today, progress=progress)


def check_case(
    case: Case,
    limits: Limits | None = None,
    *,
    flaws: Sequence[RowFlaw] = (),
    today: date | None = None,
    progress: Progress | None = None,
) -> tuple[Finding, ...]:
    """Return what is wrong with or missing in a case, errors first; `inspect_case` also gives draft outlines."""
    return inspect_case(case, limits, flaws=flaws, today=today, progress=progress).findings


def inspect_case(
    case: Case,
    limits: Limits | None = None,
    *,
    flaws: Sequence[RowFlaw] = (),
    today: date | None = None,
    progress: Progress | None = None,
) -> Inspection:
    """Check a case: rows (``flaws`` of its file), head, outlines, licences, terrains, samples, money, papers.

    ``today`` decides which dates lie in the future; left out, it is the day of the call. Nothing is written.
    """
    limits, progress, today = limits or Limits(), progress or Silent(), today or date.today()
    found = [
        *row_findings(flaws),
        *head_findings(case, today),
        *outline_findings(case, limits),
        *licence_findings(case, limits),
    ]
    progress.report(10.0)
    stop_if_cancelled(progress)
    found += survey_findings(case, limits, progress)
    progress.report(40.0)
    terrain = check_terrain(case, limits, Stage(progress, 40, 90))
    found += terrain.findings
    found += sample_findings(case, limits)
    found += money_findings(case, limits, terrain.dug_m3, today)
    found += document_findings(case, progress)
    found.sort(key=lambda item: _ORDER[item.severity])  # stable: within a weight in the order of the rooms
    progress.report(100.0)
    return Inspection(tuple(found), tuple(terrain.suggestions), today)
