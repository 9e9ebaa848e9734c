# SPDX-License-Identifier: GPL-3.0-or-later
"""Ground that two outlines share is valued once: taken off one of them, or refused where that cannot be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations

from ...errors import Words
from ...model import Overlap, Pit, PitVolume, Position, VolumeResult
from ..ledger import Ledger
from ..minerals import mineral_key
from ..numbers import ZERO, from_engine, plain

_TINY = Decimal("0.005")  # m3, what outlines that only touch share


@dataclass
class Shared:
    """What has to come off each pit, m3 in place; every pit that loses something must count as a whole."""

    off: Mapping[str, Decimal] = field(default_factory=dict)
    periods: Mapping[str, int] = field(default_factory=dict)

    def of(self, volume: PitVolume, *, one_mineral: bool, counted: set[Position], ledger: Ledger) -> Decimal:
        """Return what comes off a pit; a gap is noted when it cannot be told to which part it belongs."""
        off = self.off.get(volume.pit_id, ZERO)
        if not off:
            return ZERO
        whole = all(part.position in counted for part in volume.parts if part.cut_m3 > 0.0)
        if one_mineral and whole and self.periods.get(volume.pit_id) == 1 and not ledger.options.net_fill_reason:
            return min(off, from_engine(volume.cut_m3, Words("pit '{pit}'", pit=volume.pit_id)))
        ledger.gap(
            "Pit '{pit}' shares {cut} m3 with another one, but only a part of it counts, of several minerals or "
            "periods, and it cannot be told to which of them the shared ground belongs; cut one outline back to the "
            "other's edge.",
            pit=volume.pit_id,
            cut=plain(off),
        )
        return ZERO


def shared_ground(pits: Sequence[Pit], volumes: VolumeResult, ledger: Ledger) -> Shared:
    """Return what comes off which pit, and tell of every overlap; of two pits the one later in the alphabet loses."""
    kept = ledger.options.overlaps_kept_reason
    deduct = ledger.rules.need("quantity.overlap").flag("deduct") and not kept
    periods = {pit.pit_id: sum(1 for v in volumes.pits if v.pit_id == pit.pit_id and v.cut_m3 > 0.0) for pit in pits}
    off: dict[str, Decimal] = {}
    real = [(overlap, _m3(overlap)) for overlap in volumes.overlaps if _m3(overlap) >= _TINY]
    for overlap, cut in real:
        names = {"a": overlap.pit_a, "b": overlap.pit_b, "area": plain(_two(overlap.area_m2)), "cut": plain(cut)}
        if not deduct:
            ledger.notice("volume.overlap", **names)
            if not kept:
                ledger.gap("Pits '{a}' and '{b}' share {cut} m3, which would be valued twice.", **names)
            continue
        loser = _loser(overlap, volumes)
        off[loser] = off.get(loser, ZERO) + cut
        ledger.notice("volume.overlap_off", loser=loser, **names)
    if deduct:
        _refuse_mixed(pits, [overlap for overlap, _ in real], ledger)
    return Shared(off, periods)


def _loser(overlap: Overlap, volumes: VolumeResult) -> str:
    """Return the pit the shared ground comes off: the one that was not split, else the later name."""
    split = {
        pit_id: len({(part.position, part.stratum) for v in volumes.pits if v.pit_id == pit_id for part in v.parts}) > 1
        for pit_id in (overlap.pit_a, overlap.pit_b)
    }
    return max((overlap.pit_a, overlap.pit_b), key=lambda pit_id: (not split[pit_id], pit_id))


def _refuse_mixed(pits: Sequence[Pit], overlaps: Sequence[Overlap], ledger: Ledger) -> None:
    """Refuse shared ground of two minerals, and ground shared by three pits, which pairs would take off twice."""
    by_id = {pit.pit_id: pit for pit in pits}
    pairs = {frozenset((overlap.pit_a, overlap.pit_b)) for overlap in overlaps}
    for pair in pairs:
        first, second = (by_id.get(name) for name in sorted(pair))
        if first and second and mineral_key(first.mineral) != mineral_key(second.mineral):
            template = "Pits '{a}' and '{b}' share ground but name different minerals; cut one outline back."
            ledger.gap(template, a=first.pit_id, b=second.pit_id)
    names = sorted({name for pair in pairs for name in pair} & by_id.keys())
    for trio in combinations(names, 3):
        if all(frozenset(pair) in pairs for pair in combinations(trio, 2)):
            one, two, three = (by_id[name].outline for name in trio)
            if one.intersection(two).intersection(three).area > 0.0:
                template = "Pits '{a}', '{b}' and '{c}' share the same ground; cut the outlines back to each other."
                ledger.gap(template, a=trio[0], b=trio[1], c=trio[2])


def _m3(overlap: Overlap) -> Decimal:
    return _two(overlap.cut_m3)


def _two(value: float) -> Decimal:
    return round(from_engine(value, Words("shared ground")), 2)
