# SPDX-License-Identifier: GPL-3.0-or-later
"""Outlines of pits, licences and zones by themselves: validity, size, overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import shapely
from shapely import STRtree
from shapely.geometry.base import BaseGeometry

from ..model import Case
from .catalogue import finding, somewhere_in
from .nouns import Finding, Limits

_PLACE = re.compile(r"^(.*?)\[(\S+) (\S+)\]")
_CROSSING = ("self-intersection", "ring self-intersection")

Named = tuple[str, BaseGeometry]


def outline_findings(case: Case, limits: Limits) -> Iterator[Finding]:
    """Yield what is wrong with single outlines, and which pits share ground."""
    pits = [(pit.pit_id, pit.outline) for pit in case.pits]
    layers = {
        "pits": pits,
        "permits": [(block_name(permit.licence_no, permit.block_no), permit.outline) for permit in case.permits],
        "zones": [(zone.name or zone.kind, zone.outline) for zone in case.zones],
    }
    for layer, outlines in layers.items():
        for name, outline in outlines:
            yield from _alone(layer, name, outline, limits)
    for (name, _one), (other, _two), shared in overlaps(pits, limits.overlap_m2):
        place = somewhere_in(shared)
        yield finding("check.outline.overlap", "pits", name, place, other=other, area=float(shared.area))
    for name, outline in pits:
        count = shapely.get_num_geometries(outline)
        if count > 1:
            yield finding("check.outline.parts", "pits", name, somewhere_in(outline), count=int(count))


def block_name(licence_no: str, block_no: str) -> str:
    """Return what a block of a licence is called: number and block."""
    return f"{licence_no}/{block_no}"


def _alone(layer: str, name: str, outline: BaseGeometry, limits: Limits) -> Iterator[Finding]:
    if not outline.is_valid:
        yield _invalid(layer, name, outline)
        return
    area = float(outline.area)
    if layer != "zones" and area < limits.min_area_m2:
        where = somewhere_in(outline)
        yield finding("check.outline.tiny", layer, name, where, area=area, limit=limits.min_area_m2)
    if layer == "pits" and area > limits.max_area_m2:
        where = somewhere_in(outline)
        yield finding("check.outline.huge", layer, name, where, area=area, limit=limits.max_area_m2)


def _invalid(layer: str, name: str, outline: BaseGeometry) -> Finding:
    reason = shapely.is_valid_reason(outline)
    found = _PLACE.match(reason)
    words, place = reason, None
    if found:
        words = found.group(1)
        try:
            place = (float(found.group(2)), float(found.group(3)))
        except ValueError:
            place = None
    if place and words.strip().lower() in _CROSSING:
        return finding("check.outline.crossing", layer, name, place, x=place[0], y=place[1])
    return finding("check.outline.invalid", layer, name, place or somewhere_in(outline), reason=words.strip())


def overlaps(outlines: Sequence[Named], least_m2: float) -> Iterator[tuple[Named, Named, BaseGeometry]]:
    """Yield pairs that share more than ``least_m2`` of ground, and what they share."""
    if not outlines:
        return
    shapes = [repaired(outline) for _name, outline in outlines]
    tree = STRtree(shapes)
    for one, other in sorted(zip(*tree.query(shapes, predicate="intersects").tolist())):
        if one >= other:
            continue
        shared = shapes[one].intersection(shapes[other])
        if shared.area > least_m2:
            yield outlines[one], outlines[other], shared


def repaired(outline: BaseGeometry) -> BaseGeometry:
    """Return the ground of an outline that may cross itself."""
    return outline if outline.is_valid else shapely.make_valid(outline).buffer(0)
