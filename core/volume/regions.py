# SPDX-License-Identifier: GPL-3.0-or-later
"""A pit cut up by the licences in force: ground regions, and in each the licensed elevation ranges."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import numpy as np
from shapely.geometry.base import BaseGeometry

from ..model import Permit, Pit, Position
from ..phrases import Remark, remark
from .outlines import polygons_of

_SLIVER_M2 = 1e-9


@dataclass(frozen=True)
class Region:
    """A piece of a pit under one set of licence blocks.

    ``levels_m`` are the elevations (ascending) where the position changes; ``positions`` has one entry more: the
    position under the first level, between the levels, and over the last.
    """

    outline: BaseGeometry
    licence: str
    levels_m: tuple[float, ...]
    positions: tuple[Position, ...]


@dataclass(frozen=True)
class Period:
    """The time between two surveys; a date may be unknown."""

    name: str
    start: date | None
    end: date | None


def in_force(permit: Permit, pit: Pit, period: Period) -> tuple[bool, Remark | None]:
    """Tell whether a licence counts for a pit in a period, and give a remark where the dates leave room for doubt.

    The pit's own mining dates narrow the period. A licence that ended before or began after it counts as none. One in
    force for a part of it counts (in favour of the holder), with a remark, because without a survey at the date the
    volumes on either side of it cannot be told apart (engineering default).
    """
    start = max((day for day in (period.start, pit.mined_from) if day), default=None)
    end = min((day for day in (period.end, pit.mined_to) if day), default=None)
    if (permit.valid_to and start and permit.valid_to < start) or (
        permit.valid_from and end and permit.valid_from > end
    ):
        return False, _about("permit.not_in_force", permit, pit, start, end)
    starts_late = permit.valid_from and (start is None or permit.valid_from > start)
    ends_early = permit.valid_to and (end is None or permit.valid_to < end)
    if starts_late or ends_early:
        return True, _about("permit.partly_in_force", permit, pit, start, end)
    return True, None


def _about(code: str, permit: Permit, pit: Pit, start: date | None, end: date | None) -> Remark:
    return remark(
        code,
        licence=permit.licence_no,
        valid_from=permit.valid_from,
        valid_to=permit.valid_to,
        pit=pit.pit_id,
        start=start,
        end=end,
    )


def partition(pit: Pit, permits: Sequence[Permit]) -> list[Region]:
    """Cut a pit's outline into regions that each lie under one set of the given licence blocks."""
    pieces: list[tuple[BaseGeometry, tuple[Permit, ...]]] = [(pit.outline, ())]
    for permit in permits:
        if permit.outline.covers(pit.outline):
            pieces = [(outline, (*over, permit)) for outline, over in pieces]
            continue
        if not permit.outline.intersects(pit.outline):
            continue
        next_pieces = []
        for outline, over in pieces:
            if permit.outline.covers(outline):
                next_pieces.append((outline, (*over, permit)))
                continue
            with np.errstate(invalid="ignore"):  # some GEOS builds leave the processor's flag set; the result is sound
                inside = polygons_of(outline.intersection(permit.outline))
                outside = polygons_of(outline.difference(permit.outline))
            if inside.area > _SLIVER_M2:
                next_pieces.append((inside, (*over, permit)))
            if outside.area > _SLIVER_M2 or inside.area <= _SLIVER_M2:
                next_pieces.append((outside, over))
        pieces = next_pieces
    bearers = {permit.licence_no for permit in permits if not permit.deduct}
    return [_region(outline, over, bearers) for outline, over in pieces]


def _region(outline: BaseGeometry, over: tuple[Permit, ...], bearers: Collection[str]) -> Region:
    """Return the region under some blocks. A deducted block takes its space out of its own licence only.

    ``bearers`` are the licences with an included block; a deducted block of none of them is taken out of all.
    """
    included = [permit for permit in over if not permit.deduct]
    if not included:
        return Region(outline, "", (), (Position.OUTSIDE,))
    deducted = [permit for permit in over if permit.deduct]
    levels = sorted({z for permit in over for z in (permit.z_min_m, permit.z_max_m) if z is not None})
    probes = (
        [levels[0] - 1.0, *((a + b) / 2.0 for a, b in zip(levels, levels[1:])), levels[-1] + 1.0] if levels else [0.0]
    )
    holders = [
        [permit for permit in included if _holds(permit, z) and not _taken(permit, z, deducted, bearers)]
        for z in probes
    ]
    licensed = [bool(held_by) for held_by in holders]
    named = {permit.licence_no for held_by in holders for permit in held_by}
    licence = "; ".join(dict.fromkeys(p.licence_no for p in included if p.licence_no in named or not named))
    if not any(licensed):
        return Region(outline, licence, (), (Position.OUTSIDE,))
    positions = _positions(licensed)
    merged = [(position, len(list(run))) for position, run in groupby(positions)]
    kept, at = [], 0
    for _, length in merged[:-1]:
        at += length
        kept.append(levels[at - 1])
    return Region(outline, licence, tuple(kept), tuple(position for position, _ in merged))


def _holds(permit: Permit, z: float) -> bool:
    return (permit.z_min_m is None or z > permit.z_min_m) and (permit.z_max_m is None or z < permit.z_max_m)


def _taken(permit: Permit, z: float, deducted: Sequence[Permit], bearers: Collection[str]) -> bool:
    return any(
        _holds(block, z) and (block.licence_no == permit.licence_no or block.licence_no not in bearers)
        for block in deducted
    )


def _positions(licensed: Sequence[bool]) -> list[Position]:
    first, last = licensed.index(True), len(licensed) - 1 - licensed[::-1].index(True)
    return [
        Position.INSIDE if ok else Position.BELOW if i < first else Position.ABOVE if i > last else Position.BETWEEN
        for i, ok in enumerate(licensed)
    ]
