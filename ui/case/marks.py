# SPDX-License-Identifier: GPL-3.0-or-later
"""How far a case is: a mark for every page, from what the case file holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..cards import ATTENTION, DONE, FAULT, TODO
from .casestate import SEALED, CaseState
from .remedies import Page, page_of

if TYPE_CHECKING:
    from ...core.checks import Finding


def marks_of(state: CaseState) -> dict[Page, str]:
    """Return the mark of every page: done, attention, fault (a run would refuse the case) or todo."""
    if state.case is None:
        return {page: FAULT if state.error and page is Page.CASE else TODO for page in Page}
    by_page = {page: [one for one in state.findings or () if page_of(one) is page] for page in Page}
    computed, valued = state.results is not None, state.determination is not None
    stale = ATTENTION if state.outdated else DONE
    return {
        Page.CASE: FAULT if state.error else _found(by_page[Page.CASE], present=True),
        Page.EVIDENCE: _found(by_page[Page.EVIDENCE], present=bool(state.case.surveys)),
        Page.PITS: _found(by_page[Page.PITS], present=bool(state.case.pits)),
        Page.VOLUME: _of_volume(state) if computed else TODO,
        Page.VALUE: (ATTENTION if by_page[Page.VALUE] and _weighs(by_page[Page.VALUE]) else stale) if valued else TODO,
        Page.REPORT: stale if state.report is not None else TODO,
        Page.SEAL: _of_seal(state),
    }


def _found(findings: Sequence[Finding], *, present: bool) -> str:
    if not present:
        return TODO
    if any(one.severity.value == "error" for one in findings):
        return FAULT
    return ATTENTION if _weighs(findings) else DONE


def _weighs(findings: Sequence[Finding]) -> bool:
    """Whether one of them is more than a hint."""
    return any(one.severity.value in ("error", "warning") for one in findings)


def _of_volume(state: CaseState) -> str:
    if state.outdated:
        return ATTENTION
    warned = state.volumes is not None and any(notice.warning for notice in state.volumes.notices)
    return ATTENTION if warned else DONE


def _of_seal(state: CaseState) -> str:
    if state.trust == "broken":
        return FAULT
    sealed = bool(state.journal) and state.journal[-1].algorithm == SEALED
    if sealed:
        return DONE if state.trust == "sound" else ATTENTION
    return ATTENTION if any(entry.algorithm == SEALED for entry in state.journal) else TODO
