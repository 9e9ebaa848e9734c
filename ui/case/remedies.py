# SPDX-License-Identifier: GPL-3.0-or-later
"""Which page a finding belongs to, and which one click helps against it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...core.checks import Finding


class Page(str, Enum):
    """The pages of the panel, in the order of a case's way."""

    CASE = "case"
    EVIDENCE = "evidence"
    PITS = "pits"
    VOLUME = "volume"
    VALUE = "value"
    REPORT = "report"
    SEAL = "seal"


class Help(str, Enum):
    """What one click can do about a finding."""

    HEAD = "head"  # fill in the case's head
    SURVEY = "survey"  # register a terrain
    BOUNDARIES = "boundaries"  # import outlines
    TABLE = "table"  # open a table of the case
    FEATURE = "feature"  # open the form of one feature
    IMPORT_TABLE = "import_table"
    ATTACH = "attach"  # add a document
    DRAW = "draw"  # draw pits


@dataclass(frozen=True)
class Remedy:
    """The one click: what it does and to what."""

    help: Help
    layer: str = ""
    object_id: str = ""
    detail: str = ""  # the role of a terrain, the kind of a document


_MONEY = (
    *("prices", "sales", "density_samples", "grade_samples", "documented_quantities", "mineral_parameters"),
    "goaf_blocks",
)
_LEGAL = ("legal_answers", "earlier_acts", "valuation_choices")
_BY_CODE = {
    "check.survey.no_first": Remedy(Help.SURVEY, "surveys", detail="before"),
    "check.survey.no_after": Remedy(Help.SURVEY, "surveys", detail="after"),
    "check.pit.none": Remedy(Help.DRAW, "pits"),
    "check.permit.none": Remedy(Help.BOUNDARIES, "permits"),
    "check.price.none": Remedy(Help.IMPORT_TABLE, "prices"),
    "check.density.none": Remedy(Help.IMPORT_TABLE, "density_samples"),
    "check.density.few": Remedy(Help.IMPORT_TABLE, "density_samples"),
}


def page_of(finding: Finding) -> Page:
    """Return the page on which a finding stands."""
    if finding.layer in ("", "case_info"):
        return Page.CASE
    if finding.layer in ("pits", "stockpiles"):
        return Page.PITS
    return Page.VALUE if finding.layer in (*_MONEY, *_LEGAL) else Page.EVIDENCE


def remedy_of(finding: Finding) -> Remedy:
    """Return what helps against a finding; every finding has something."""
    if finding.code in _BY_CODE:
        return _BY_CODE[finding.code]
    if finding.layer in ("", "case_info"):
        return Remedy(Help.HEAD, "case_info")
    if finding.code == "check.evidence.missing":
        kind = getattr(finding.values.get("kind"), "code", "")  # a remark: "check.kind.entrustment"
        return Remedy(Help.ATTACH, "attachments", detail=kind.rsplit(".", maxsplit=1)[-1])
    if finding.object_id and finding.layer in ("pits", "permits", "zones", "stockpiles", "surveys"):
        return Remedy(Help.FEATURE, finding.layer, finding.object_id)
    return Remedy(Help.TABLE, finding.layer, finding.object_id)
