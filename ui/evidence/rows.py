# SPDX-License-Identifier: GPL-3.0-or-later
"""What a case holds of every kind of evidence, as rows for its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...adapters.sentences import interface_language
from ...core.casefile.domains import SURVEY_ROLE
from ...core.casefile.layers import LAYERS
from ...core.phrases import Language
from ..cards import ATTENTION, DONE, FAULT, TODO
from ..case.casestate import CaseState

if TYPE_CHECKING:
    from ...core.checks import Finding
    from ...core.model import Survey

KINDS = (  # in the order in which they are gathered
    *("surveys", "pits", "permits", "zones", "stockpiles", "survey_points", "breaklines", "strata"),
    *("density_samples", "grade_samples", "mineral_parameters", "prices", "sales", "documented_quantities"),
    "goaf_blocks",
    *("attachments", "legal_answers", "earlier_acts", "valuation_choices"),
)
NEEDED = ("surveys", "pits", "density_samples", "prices", "attachments")


@dataclass(frozen=True)
class EvidenceRow:
    """One kind of evidence: its table, mark, title, how much there is of it, and a word on it."""

    table: str
    mark: str
    title: str
    count: int
    detail: str = ""


def evidence_rows(state: CaseState, counted: dict[str, int]) -> list[EvidenceRow]:
    """Return a row for each kind; ``counted`` holds the features of layers that the state does not keep."""
    case = state.case
    if case is None:
        return []
    chinese = interface_language() is Language.CHINESE
    rows = []
    for name in KINDS:
        schema, held = LAYERS[name], getattr(case, name, None)
        count = len(held) if held is not None else counted.get(name, 0)
        found = [one for one in state.findings or () if one.layer == name]
        title = schema.chinese if chinese else schema.english
        detail = _terrains(case.surveys) if name == "surveys" else ""
        rows.append(EvidenceRow(name, _mark(name, count, found), title, count, detail))
    return rows


def _mark(name: str, count: int, found: Sequence[Finding]) -> str:
    if any(one.severity.value == "error" for one in found):
        return FAULT
    if any(one.severity.value == "warning" for one in found):
        return ATTENTION
    if count:
        return DONE
    return ATTENTION if name in NEEDED else TODO


def _terrains(surveys: Sequence[Survey]) -> str:
    words = {
        code.value: code.chinese if interface_language() is Language.CHINESE else code.english
        for code in SURVEY_ROLE.codes
    }
    shown = []
    for survey in surveys:
        day = f" {survey.surveyed_on.isoformat()}" if survey.surveyed_on else ""
        shown.append(f"{words[survey.role.value]}{day}")
    return " · ".join(shown)
