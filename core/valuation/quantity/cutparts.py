# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of a cut: which count, what they contribute, of which mineral they are, and what is told of the others."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from ...errors import Words
from ...model import Pit, PitVolume, Position, StratumKind, VolumePart
from ..ledger import Ledger
from ..minerals import mineral_key
from ..numbers import ZERO, from_engine, plain, total

_PARTS_TOLERANCE = Decimal("1e-6")  # parts and whole are sums of the same cells in another order
_BY_KIND = {  # what a stratum named by its kind alone is; "" is the pit's own mineral, None is waste
    StratumKind.ORE.value: "",
    StratumKind.OVERBURDEN.value: None,
    StratumKind.PARTING.value: None,
}


def parts_of(volume: PitVolume, counted: set[Position], ledger: Ledger) -> tuple[VolumePart, ...]:
    """Return the parts of a pit, one for the whole when nothing was split and everything counts."""
    whole = from_engine(volume.cut_m3, Words("pit '{pit}'", pit=volume.pit_id))
    if volume.parts:
        where = Words("a part of pit '{pit}'", pit=volume.pit_id)
        summed = total(from_engine(part.cut_m3, where) for part in volume.parts)
        if abs(summed - whole) > _PARTS_TOLERANCE * max(whole, Decimal(1)):
            template = "The parts of pit '{pit}' add up to {parts} m3, but its cut is {whole} m3."
            ledger.gap(template, pit=volume.pit_id, parts=plain(summed), whole=plain(whole))
        return volume.parts
    if whole == ZERO:
        return ()
    if counted != set(Position):
        ledger.gap(
            "The volume of pit '{pit}' is not split by licence, but the accused act needs the part outside it.",
            pit=volume.pit_id,
        )
        return ()
    return (
        VolumePart(
            volume.pit_id, volume.period, Position.OUTSIDE, cut_m3=volume.cut_m3, fill_m3=max(volume.fill_m3, 0.0)
        ),
    )


def share_m3(part: VolumePart, ledger: Ledger) -> Decimal:
    """Return what a part contributes, m3: its cut, or cut minus fill when netting was chosen with a reason (R90)."""
    where = Words("a part of pit '{pit}'", pit=part.pit_id)
    cut = from_engine(part.cut_m3, where)
    return cut - from_engine(part.fill_m3, where) if ledger.options.net_fill_reason else cut


def mineral_of(part: VolumePart, pit: Pit, stratified: bool, ledger: Ledger) -> str:
    """Return the mineral of a part, "" for waste (R22) or when it is not known; then the gap is noted."""
    stated = {**_BY_KIND, **ledger.options.stratum_minerals}
    if not stratified and part.stratum not in stated:
        return pit_mineral(pit, ledger)
    if part.stratum in stated:
        mineral = stated[part.stratum]
        return "" if mineral is None else mineral or pit_mineral(pit, ledger)
    if part.stratum:
        template = "It is not stated which mineral, or waste, the stratum '{stratum}' of pit '{pit}' is."
        ledger.gap(template, stratum=part.stratum, pit=pit.pit_id)
    elif ledger.rounding.quantity(share_m3(part, ledger), "m3"):
        template = "{volume:.2f} m3 of pit '{pit}' lie in no stratum, and it is not stated what they are."
        ledger.gap(template, volume=part.cut_m3, pit=pit.pit_id)
    return ""


def pit_mineral(pit: Pit, ledger: Ledger) -> str:
    """Return the pit's own mineral; a missing one is noted as a gap."""
    if not mineral_key(pit.mineral):
        ledger.gap("Pit '{pit}' has no mineral.", pit=pit.pit_id)
    return pit.mineral.strip()


def say_uncounted(volume: PitVolume, ledger: Ledger) -> None:
    """Tell of fill and of unmeasured ground."""
    names = {"pit": volume.pit_id, "period": volume.period}
    fill = ledger.rounding.quantity(from_engine(volume.fill_m3, Words("pit '{pit}'", pit=volume.pit_id)), "m3")
    gap = ledger.rounding.quantity(from_engine(volume.gap_max_m3, Words("pit '{pit}'", pit=volume.pit_id)), "m3")
    if fill and not ledger.options.net_fill_reason:
        ledger.notice("volume.fill", fill=plain(fill), **names)
    if gap:
        ledger.notice("volume.gap", gap=plain(gap), **names)


def say_positions(volume: PitVolume, parts: Iterable[VolumePart], counted: set[Position], ledger: Ledger) -> None:
    """Tell what was left out, or counted although a licence covers it."""
    shares = {True: ZERO, False: ZERO}
    for part in parts:
        shares[part.position is Position.INSIDE] += share_m3(part, ledger)
    inside, outside = (ledger.rounding.quantity(max(shares[key], ZERO), "m3") for key in (True, False))
    names = {"pit": volume.pit_id, "period": volume.period, "act": ledger.act.title}
    if inside and not ledger.destructive:
        code = "volume.licensed" if Position.INSIDE in counted else "volume.legal"
        ledger.notice(code, volume=plain(inside), **names)
    if outside and Position.OUTSIDE not in counted:
        ledger.notice("volume.beyond", volume=plain(outside), **names)
