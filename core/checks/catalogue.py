# SPDX-License-Identifier: GPL-3.0-or-later
"""Every code of a finding with its weight, its rule (REGULATION) and how certain that rule is."""

from __future__ import annotations

from shapely.geometry.base import BaseGeometry

from ..errors import PitProofError
from ..model import RuleStatus
from .nouns import Finding, Kind, Severity

_ERROR, _WARNING, _HINT = Severity.ERROR, Severity.WARNING, Severity.HINT
_READ, _GENERAL, _ENGINEERING = RuleStatus.READ, RuleStatus.GENERAL, RuleStatus.ENGINEERING

CODES: dict[str, Kind] = {
    "check.case.crs": Kind(_ERROR, "R35", _GENERAL),
    "check.case.vertical_datum": Kind(_WARNING, "R35", _GENERAL),
    "check.case.act_dates": Kind(_WARNING, "R77", _READ),
    "check.case.act_future": Kind(_ERROR),
    "check.case.province": Kind(_HINT, "R60", _READ),
    "check.case.special_basis": Kind(_WARNING, "R64", _READ),
    "check.case.blank_head": Kind(_HINT, "R40", _GENERAL),
    "check.row.no_geometry": Kind(_ERROR),
    "check.row.duplicate": Kind(_ERROR),
    "check.row.order": Kind(_ERROR),
    "check.row.unreadable": Kind(_ERROR),
    "check.outline.crossing": Kind(_ERROR),
    "check.outline.invalid": Kind(_ERROR),
    "check.outline.overlap": Kind(_WARNING),
    "check.outline.tiny": Kind(_WARNING, status=_ENGINEERING),
    "check.outline.huge": Kind(_WARNING, status=_ENGINEERING),
    "check.outline.parts": Kind(_HINT),
    "check.pit.none": Kind(_ERROR),
    "check.pit.no_mineral": Kind(_ERROR, "R39", _GENERAL),
    "check.pit.dates": Kind(_WARNING, "R103", _GENERAL),
    "check.pit.surveyed_early": Kind(_WARNING, "R103", _GENERAL),
    "check.pit.no_surveyor": Kind(_HINT, "R107", _GENERAL),
    "check.pit.outside_terrain": Kind(_ERROR),
    "check.pit.nodata": Kind(_HINT, status=_ENGINEERING),  # an error below the coverage that a run asks for
    "check.pit.rim": Kind(_WARNING, status=_ENGINEERING),
    "check.pit.rim_many": Kind(_HINT, status=_ENGINEERING),
    "check.pit.no_loss": Kind(_WARNING, "R99", _GENERAL),
    "check.pit.unlicensed_permit": Kind(_WARNING, "R102", _READ),
    "check.permit.none": Kind(_ERROR, "R102", _READ),
    "check.permit.no_range": Kind(_WARNING, "R102", _READ),  # an error where the depth is the charge
    "check.permit.not_in_force": Kind(_WARNING, "R102", _READ),
    "check.permit.no_dates": Kind(_HINT, "R102", _READ),
    "check.permit.overlap": Kind(_WARNING),
    "check.permit.same_ground": Kind(_HINT),
    "check.permit.deduct_outside": Kind(_WARNING, "R114", _GENERAL),
    "check.permit.number": Kind(_HINT, "R114a", _GENERAL),
    "check.permit.no_mineral": Kind(_ERROR, "R50a", _READ),
    "check.zone.basis": Kind(_HINT, "R64", _READ),
    "check.survey.no_first": Kind(_ERROR, "R21", _READ),
    "check.survey.no_after": Kind(_ERROR, "R21", _READ),
    "check.survey.twice": Kind(_ERROR),
    "check.survey.between_undated": Kind(_ERROR, "R103", _GENERAL),
    "check.survey.file_missing": Kind(_ERROR),
    "check.survey.changed": Kind(_ERROR, "R107", _GENERAL),
    "check.survey.no_hash": Kind(_HINT, "R107", _GENERAL),
    "check.survey.unreadable": Kind(_ERROR),
    "check.survey.crs": Kind(_ERROR, "R35", _GENERAL),
    "check.survey.no_accuracy": Kind(_WARNING, "R98", _ENGINEERING),
    "check.survey.no_outline_accuracy": Kind(_HINT, "R98", _ENGINEERING),
    "check.survey.no_checks": Kind(_WARNING, "R35", _GENERAL),
    "check.survey.few_control": Kind(_HINT, "R35", _GENERAL),
    "check.survey.datum_differs": Kind(_ERROR, "R35", _GENERAL),
    "check.survey.no_datum": Kind(_HINT, "R35", _GENERAL),
    "check.survey.no_date": Kind(_WARNING, "R103", _GENERAL),
    "check.survey.before_late": Kind(_WARNING, "R103", _GENERAL),
    "check.survey.before_early": Kind(_HINT, "R103", _GENERAL),
    "check.survey.after_early": Kind(_WARNING, "R103", _GENERAL),
    "check.survey.order": Kind(_ERROR, "R21", _READ),
    "check.survey.restored": Kind(_WARNING, "R97", _GENERAL),
    "check.terrain.exchanged": Kind(_ERROR),
    "check.density.none": Kind(_WARNING, "R36", _GENERAL),
    "check.density.few": Kind(_WARNING, "R36", _GENERAL),
    "check.density.absurd": Kind(_WARNING, "R107", _GENERAL),
    "check.density.spread": Kind(_HINT, status=_ENGINEERING),
    "check.density.no_lab": Kind(_WARNING, "R107", _GENERAL),
    "check.density.unknown_pit": Kind(_WARNING, "R107", _GENERAL),
    "check.density.no_date": Kind(_HINT, "R107", _GENERAL),
    "check.density.early": Kind(_WARNING, "R107", _GENERAL),
    "check.density.loose_only": Kind(_WARNING, "R100", _GENERAL),
    "check.price.none": Kind(_ERROR, "R12", _ENGINEERING),
    "check.price.period": Kind(_WARNING, "R107", _GENERAL),
    "check.price.undated": Kind(_WARNING, "R107", _GENERAL),
    "check.price.no_document": Kind(_WARNING, "R28", _GENERAL),
    "check.price.other_mineral": Kind(_HINT),
    "check.sale.before_act": Kind(_WARNING, "R103", _GENERAL),
    "check.sale.future": Kind(_ERROR),
    "check.sale.no_quantity": Kind(_HINT, "R12", _ENGINEERING),
    "check.sale.no_document": Kind(_WARNING, "R28", _GENERAL),
    "check.sale.excess": Kind(_WARNING, status=_ENGINEERING),
    "check.sale.price_off": Kind(_WARNING, "R17", _ENGINEERING),
    "check.attachment.missing_file": Kind(_ERROR),
    "check.attachment.changed": Kind(_ERROR),
    "check.attachment.no_hash": Kind(_HINT),
    "check.evidence.missing": Kind(_WARNING, "R28", _GENERAL),
}
SEVERITY_WORDS = {_ERROR: "check.error", _WARNING: "check.warning", _HINT: "check.hint"}
STATUS_WORDS = {
    _READ: "check.status.read",
    _GENERAL: "check.status.general",
    _ENGINEERING: "check.status.engineering",
    RuleStatus.OPEN: "check.status.open",
}


def finding(
    code: str,
    layer: str = "",
    object_id: str = "",
    place: tuple[float, float] | None = None,
    *,
    severity: Severity | None = None,
    rule: str = "",
    problem: PitProofError | None = None,
    **values: object,
) -> Finding:
    """Make a finding; weight and rule are those of the code unless they are given. ``name`` defaults to the object."""
    kind = CODES[code]
    values.setdefault("name", object_id)
    weight = severity or kind.severity
    return Finding(code, weight, values, layer, object_id, place, rule or kind.rule, kind.status, problem)


def somewhere_in(outline: BaseGeometry | None) -> tuple[float, float] | None:
    """Return a point inside an outline (or on it, when it has no inside), or None without one."""
    if outline is None or outline.is_empty:
        return None
    point = outline.representative_point() if outline.is_valid else outline.centroid
    return None if point.is_empty else (float(point.x), float(point.y))
