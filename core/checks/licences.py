# SPDX-License-Identifier: GPL-3.0-or-later
"""Licences against each other, against the act and against the pits; zones and their basis."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import shapely

from ..model import ActKind, Case, CaseInfo, Permit
from .catalogue import finding, somewhere_in
from .nouns import Finding, Limits, Severity
from .outlines import block_name, overlaps, repaired

_LICENCE_NO = re.compile(r"[A-Z]\d{22}", re.ASCII)  # R114a
_AGAINST_A_LICENCE = (ActKind.BEYOND_AREA, ActKind.BEYOND_DEPTH, ActKind.OTHER_MINERAL, ActKind.DESTRUCTIVE)
_MOSTLY = 0.5  # of a pit: then it lies in the licence


def licence_findings(case: Case, limits: Limits) -> Iterator[Finding]:
    """Yield what is missing or contradictory in licences and zones."""
    info = case.info
    if not case.permits and info.act_kind in _AGAINST_A_LICENCE:
        yield finding("check.permit.none", "permits", act=info.act_kind.value)
    for permit in case.permits:
        yield from _alone(permit, info)
    yield from _together(case.permits, limits)
    if info.act_kind is ActKind.UNLICENSED:
        yield from _unexpected(case)
    for zone in case.zones:
        if not zone.basis.strip():
            yield finding("check.zone.basis", "zones", zone.name or zone.kind, somewhere_in(zone.outline))


def _alone(permit: Permit, info: CaseInfo) -> Iterator[Finding]:
    name, place = block_name(permit.licence_no, permit.block_no), somewhere_in(permit.outline)
    if permit.z_min_m is None or permit.z_max_m is None:
        charged = info.act_kind is ActKind.BEYOND_DEPTH
        yield finding(
            "check.permit.no_range", "permits", name, place, severity=Severity.ERROR if charged else Severity.WARNING
        )
    if permit.valid_from is None or permit.valid_to is None:
        yield finding("check.permit.no_dates", "permits", name, place)
    early = permit.valid_to and info.act_end and permit.valid_to < info.act_end
    late = permit.valid_from and info.act_start and permit.valid_from > info.act_start
    if (early or late) and not permit.deduct:
        period: dict[str, Any] = {
            "first": permit.valid_from,
            "last": permit.valid_to,
            "start": info.act_start,
            "end": info.act_end,
        }
        yield finding("check.permit.not_in_force", "permits", name, place, **period)
    if not _LICENCE_NO.fullmatch(permit.licence_no):
        yield finding("check.permit.number", "permits", name, place, name=permit.licence_no)
    if info.act_kind is ActKind.OTHER_MINERAL and not permit.mineral.strip() and not permit.deduct:
        yield finding("check.permit.no_mineral", "permits", name, place)


def _together(permits: Sequence[Permit], limits: Limits) -> Iterator[Finding]:
    included = [permit for permit in permits if not permit.deduct]
    named = [(str(number), permit.outline) for number, permit in enumerate(included)]
    for (one, _a), (two, _b), shared in overlaps(named, limits.overlap_m2):
        first, second = included[int(one)], included[int(two)]
        if not _same_heights(first, second):
            continue
        code = "check.permit.same_ground" if first.licence_no == second.licence_no else "check.permit.overlap"
        name, other = (block_name(permit.licence_no, permit.block_no) for permit in (first, second))
        yield finding(code, "permits", name, somewhere_in(shared), other=other, area=float(shared.area))
    for permit in permits:
        if not permit.deduct:
            continue
        own = [item.outline for item in included if item.licence_no == permit.licence_no]
        ground = shapely.union_all([repaired(outline) for outline in own])
        if ground.intersection(repaired(permit.outline)).area <= limits.overlap_m2:
            name = block_name(permit.licence_no, permit.block_no)
            yield finding("check.permit.deduct_outside", "permits", name, somewhere_in(permit.outline))


def _same_heights(first: Permit, second: Permit) -> bool:
    low = max(-1e9 if permit.z_min_m is None else permit.z_min_m for permit in (first, second))
    high = min(1e9 if permit.z_max_m is None else permit.z_max_m for permit in (first, second))
    return high > low


def _unexpected(case: Case) -> Iterator[Finding]:
    """Yield pits in a licence that was in force, although the act is mining without one."""
    info = case.info
    for permit in case.permits:
        ended = permit.valid_to and info.act_start and permit.valid_to < info.act_start
        not_yet = permit.valid_from and info.act_end and permit.valid_from > info.act_end
        if ended or not_yet or permit.deduct:
            continue
        ground = repaired(permit.outline)
        for pit in case.pits:
            outline = repaired(pit.outline)
            if outline.area > 0.0 and ground.intersection(outline).area > _MOSTLY * outline.area:
                place = somewhere_in(pit.outline)
                yield finding("check.pit.unlicensed_permit", "pits", pit.pit_id, place, licence=permit.licence_no)
