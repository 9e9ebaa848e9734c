# SPDX-License-Identifier: GPL-3.0-or-later
"""Quantities: which part of the cut counts, of which mineral, in which period; or what the documents say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ..errors import Words
from ..model import Pit, PitVolume, Position, Step, StratumKind, VolumePart, VolumeResult
from .ledger import Ledger
from .minerals import mineral_key
from .numbers import ZERO, checked, from_engine, plain, rounded, total
from .options import EXTRACTED, NOT_EXTRACTED, RAW_ORE, DocumentedQuantity, NotExtracted
from .texts import POSITIONS, UNITS, place

_PARTS_TOLERANCE = Decimal("1e-6")  # parts and whole are sums of the same cells in another order
_BY_KIND = {  # what a stratum named by its kind alone is; "" is the pit's own mineral, None is waste
    StratumKind.ORE.value: "",
    StratumKind.OVERBURDEN.value: None,
    StratumKind.PARTING.value: None,
}


@dataclass(frozen=True)
class Line:
    """One quantity before price: site x period x mineral x product form."""

    pit_id: str
    period: str
    mineral: str
    product_form: str
    kind: str  # extracted, not_extracted
    amount: Decimal  # in ``unit``, rounded
    unit: str  # "t" or "m3"
    loose: bool
    start: date | None
    end: date | None
    trace: Step

    @property
    def place(self) -> str:
        """Return site and period for a sentence."""
        return place(self.pit_id, self.period)


def survey_lines(pits: Sequence[Pit], volumes: VolumeResult, ledger: Ledger) -> list[Line]:
    """Return the surveyed quantities that count for the accused act, m3 in place (R21, R22, R90, R102).

    Missing minerals, licence splits and strata are noted as gaps of the ledger.
    """
    by_id = {pit.pit_id: pit for pit in pits}
    for pit_id in by_id.keys() - {volume.pit_id for volume in volumes.pits}:
        ledger.gap("Pit '{pit}' has no volume.", pit=pit_id)
    for overlap in volumes.overlaps:
        cut, area = (plain(round(Decimal(repr(float(value))), 2)) for value in (overlap.cut_m3, overlap.area_m2))
        ledger.notice("volume.overlap", a=overlap.pit_a, b=overlap.pit_b, area=area, cut=cut)
    lines = []
    for volume in volumes.pits:
        pit = by_id.get(volume.pit_id)
        if pit is None:
            ledger.gap("The volume of '{pit}' belongs to no pit of the case.", pit=volume.pit_id)
        else:
            lines += _pit_lines(pit, volume, ledger)
    return lines


def documented_lines(quantities: Iterable[DocumentedQuantity], ledger: Ledger) -> list[Line]:
    """Return quantities that documents prove, tonnes or m3 (R20)."""
    lines = []
    for entry in quantities:
        where = f"{entry.site} {entry.document_no}".strip() or entry.mineral
        unit = _unit(entry.unit, where, ledger)
        amount = ledger.rounding.quantity(checked(entry.quantity, "quantity", where), unit)
        start, end = entry.mined_from or ledger.info.act_start, entry.mined_to or ledger.info.act_end
        state = {"状态": "松方" if entry.loose else "实方"} if unit == "m3" else {}
        trace = ledger.step(
            "quantity.documents",
            f"{place(entry.site, '')} {entry.mineral} 凭证数量",
            amount,
            UNITS[unit],
            entry.basis or rounded(entry.quantity, amount),
            {"凭证": entry.document_no, **state},
        )
        period = f"{entry.mined_from} – {entry.mined_to}" if entry.mined_from and entry.mined_to else ""
        loose = unit == "m3" and entry.loose
        form, mineral = entry.product_form, entry.mineral
        lines.append(Line(entry.site, period, mineral, form, EXTRACTED, amount, unit, loose, start, end, trace))
    return lines


def not_extracted_lines(entries: Iterable[NotExtracted], ledger: Ledger) -> list[Line]:
    """Return quantities ruined in the ground, tonnes or m3 in place (R10)."""
    lines = []
    for entry in entries:
        where = Words("{name} (not extracted)", name=f"{entry.pit_id} {entry.mineral}".strip())
        unit = _unit(entry.unit, where, ledger)
        exact = entry.quantity
        amount = ledger.rounding.quantity(checked(exact, "quantity", where, zero=True), unit)
        trace = ledger.step(
            "quantity.not_extracted",
            f"{place(entry.pit_id, entry.period)} {entry.mineral} 未采出但已难以采出的量",
            amount,
            UNITS[unit],
            entry.basis or rounded(exact, amount),
        )
        start, end = period_days(entry.period)
        start, end = start or ledger.info.act_start, end or ledger.info.act_end
        form, mineral = entry.product_form, entry.mineral
        lines.append(
            Line(entry.pit_id, entry.period, mineral, form, NOT_EXTRACTED, amount, unit, False, start, end, trace)
        )
    return lines


def period_days(period: str) -> tuple[date | None, date | None]:
    """Read the days of a period written "2023-05-01 – 2024-06-01"; None where a side is no date."""
    sides = [side.strip() for side in period.replace("/", "–").split("–")]
    return (_day(sides[0]), _day(sides[1])) if len(sides) == 2 else (None, None)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _days(pit: Pit, period: str, ledger: Ledger) -> tuple[date | None, date | None]:
    """Return when a pit was mined within a survey period: the narrower of pit and period, else the act's days."""
    first, last = period_days(period)
    start = max((day for day in (first, pit.mined_from) if day), default=ledger.info.act_start)
    end = min((day for day in (last, pit.mined_to) if day), default=ledger.info.act_end)
    if start and end and start > end:
        return first, last
    return start, end


def _pit_lines(pit: Pit, volume: PitVolume, ledger: Ledger) -> list[Line]:
    """Return one line per mineral of a pit in a period."""
    _say_uncounted(volume, ledger)
    counted = {Position(word) for word in ledger.act.words("positions")}
    parts = _parts(volume, counted, ledger)
    stratified = any(part.stratum for part in parts)
    by_mineral: dict[str, list[VolumePart]] = {} if parts else {_pit_mineral(pit, ledger): []}
    for part in parts:
        by_mineral.setdefault(_mineral(part, pit, stratified, ledger), []).append(part)
    waste = by_mineral.pop("", [])
    wasted = total(_share(part, ledger) for part in waste if part.position in counted)
    if wasted > ZERO:
        shown = plain(ledger.rounding.quantity(wasted, "m3"))
        ledger.notice("volume.waste", pit=volume.pit_id, period=volume.period, volume=shown)
    _say_positions(volume, [part for own in by_mineral.values() for part in own], counted, ledger)
    days = _days(pit, volume.period, ledger)
    return [
        _line(volume, mineral, [part for part in own if part.position in counted], days, ledger)
        for mineral, own in by_mineral.items()
    ]


def _line(
    volume: PitVolume,
    mineral: str,
    parts: Sequence[VolumePart],
    days: tuple[date | None, date | None],
    ledger: Ledger,
) -> Line:
    """Add the counted parts and round once."""
    shares = {
        position: total(_share(part, ledger) for part in parts if part.position is position) for position in Position
    }
    exact = max(total(shares.values()), ZERO)
    amount = ledger.rounding.quantity(exact, "m3")
    terms = [plain(share) for share in shares.values() if share]
    shown = rounded(exact, amount)
    title = f"{place(volume.pit_id, volume.period)} {mineral} 计入的采出体积"
    netted = {"挖填相抵理由": ledger.options.net_fill_reason}
    cut = ledger.step(
        "quantity.cut", "计入部分的挖方" if not ledger.options.net_fill_reason else "计入部分的挖方减填方",
        plain(exact), UNITS["m3"], inputs=netted,
    )  # fmt: skip
    trace = ledger.step(
        "quantity.clip",
        title,
        amount,
        UNITS["m3"],
        f"{' + '.join(terms)} = {shown}" if len(terms) > 1 else shown,
        {POSITIONS[position]: f"{plain(share)} m³" for position, share in shares.items() if share},
        (cut,),
    )
    form = ledger.options.product_forms.get(mineral, RAW_ORE)
    start, end = days
    return Line(volume.pit_id, volume.period, mineral, form, EXTRACTED, amount, "m3", False, start, end, trace)


def _parts(volume: PitVolume, counted: set[Position], ledger: Ledger) -> tuple[VolumePart, ...]:
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


def _share(part: VolumePart, ledger: Ledger) -> Decimal:
    """Return what a part contributes, m3: its cut, or cut minus fill when netting was chosen with a reason (R90)."""
    where = Words("a part of pit '{pit}'", pit=part.pit_id)
    cut = from_engine(part.cut_m3, where)
    return cut - from_engine(part.fill_m3, where) if ledger.options.net_fill_reason else cut


def _mineral(part: VolumePart, pit: Pit, stratified: bool, ledger: Ledger) -> str:
    """Return the mineral of a part, "" for waste (R22) or when it is not known; then the gap is noted."""
    stated = {**_BY_KIND, **ledger.options.stratum_minerals}
    if not stratified and part.stratum not in stated:
        return _pit_mineral(pit, ledger)
    if part.stratum in stated:
        mineral = stated[part.stratum]
        return "" if mineral is None else mineral or _pit_mineral(pit, ledger)
    if part.stratum:
        template = "It is not stated which mineral, or waste, the stratum '{stratum}' of pit '{pit}' is."
        ledger.gap(template, stratum=part.stratum, pit=pit.pit_id)
    elif ledger.rounding.quantity(_share(part, ledger), "m3"):
        template = "{volume:.2f} m3 of pit '{pit}' lie in no stratum, and it is not stated what they are."
        ledger.gap(template, volume=part.cut_m3, pit=pit.pit_id)
    return ""


def _pit_mineral(pit: Pit, ledger: Ledger) -> str:
    """Return the pit's own mineral; a missing one is noted as a gap."""
    if not mineral_key(pit.mineral):
        ledger.gap("Pit '{pit}' has no mineral.", pit=pit.pit_id)
    return pit.mineral.strip()


def _say_uncounted(volume: PitVolume, ledger: Ledger) -> None:
    """Tell of fill and of unmeasured ground."""
    names = {"pit": volume.pit_id, "period": volume.period}
    fill = ledger.rounding.quantity(from_engine(volume.fill_m3, Words("pit '{pit}'", pit=volume.pit_id)), "m3")
    gap = ledger.rounding.quantity(from_engine(volume.gap_max_m3, Words("pit '{pit}'", pit=volume.pit_id)), "m3")
    if fill and not ledger.options.net_fill_reason:
        ledger.notice("volume.fill", fill=plain(fill), **names)
    if gap:
        ledger.notice("volume.gap", gap=plain(gap), **names)


def _say_positions(volume: PitVolume, parts: Iterable[VolumePart], counted: set[Position], ledger: Ledger) -> None:
    """Tell what was left out, or counted although a licence covers it."""
    shares = {True: ZERO, False: ZERO}
    for part in parts:
        shares[part.position is Position.INSIDE] += _share(part, ledger)
    inside, outside = (ledger.rounding.quantity(max(shares[key], ZERO), "m3") for key in (True, False))
    names = {"pit": volume.pit_id, "period": volume.period, "act": ledger.act.title}
    if inside and not ledger.destructive:
        code = "volume.licensed" if Position.INSIDE in counted else "volume.legal"
        ledger.notice(code, volume=plain(inside), **names)
    if outside and Position.OUTSIDE not in counted:
        ledger.notice("volume.beyond", volume=plain(outside), **names)


def _unit(unit: str, where: str, ledger: Ledger) -> str:
    """Return a unit that is known; another one is noted as a gap and read as tonnes meanwhile."""
    if unit in UNITS:
        return unit
    ledger.gap("The unit of {where} is '{unit}', but it must be t or m3.", where=where, unit=unit)
    return "t"
