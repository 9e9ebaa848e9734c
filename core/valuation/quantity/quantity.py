# SPDX-License-Identifier: GPL-3.0-or-later
"""Quantities: which part of the cut counts, of which mineral, in which period; or what the documents say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ...model import (
    MineralParameters,
    Operand,
    Pit,
    PitVolume,
    Position,
    Step,
    VolumePart,
    VolumeResult,
)
from ..ledger import Ledger
from ..numbers import ZERO, plain, rounded, shortened, total
from ..options import EXTRACTED, RAW_ORE
from ..texts import POSITIONS, UNITS, place
from .cutparts import mineral_of, parts_of, pit_mineral, say_positions, say_uncounted, share_m3
from .density import Density
from .overlaps import Shared, shared_ground
from .parameters import form_of


@dataclass(frozen=True)
class Line:
    """One quantity before price: site x period x mineral x product form."""

    pit_id: str
    period: str
    mineral: str
    product_form: str
    kind: str  # extracted, not_extracted
    amount: Decimal  # in ``unit``, rounded
    unit: str  # "t", "m3" or "g"
    loose: bool
    start: date | None
    end: date | None
    trace: Step
    origin: str = "stated"  # "survey", "documents", "remainder" (survey minus documents), "stock", "stated", "blocks"
    raw: bool = False  # ground or ore that still has to become the product form
    taken_m3: Decimal = ZERO  # surveyed volume in it, m3 in place, which the volume's error margin belongs to
    block_m3: Decimal = ZERO  # what of it was measured in blocks underground, with an error of its own:
    block_sigma_m3: Decimal | None = ZERO  # one standard error, None where nobody knows it
    density: Density | None = None  # of its own; None: that of the samples

    @property
    def place(self) -> str:
        """Return site and period for a sentence."""
        return place(self.pit_id, self.period)


def survey_lines(
    pits: Sequence[Pit], volumes: VolumeResult, ledger: Ledger, parameters: Sequence[MineralParameters] = ()
) -> list[Line]:
    """Return the surveyed quantities that count for the accused act, m3 in place (R21, R22, R90, R102).

    Missing minerals, licence splits and strata are noted as gaps of the ledger.
    """
    by_id = {pit.pit_id: pit for pit in pits}
    for pit_id in by_id.keys() - {volume.pit_id for volume in volumes.pits}:
        ledger.gap("Pit '{pit}' has no volume.", pit=pit_id)
    shared = shared_ground(pits, volumes, ledger)
    lines = []
    for volume in volumes.pits:
        pit = by_id.get(volume.pit_id)
        if pit is None:
            ledger.gap("The volume of '{pit}' belongs to no pit of the case.", pit=volume.pit_id)
        else:
            lines += _pit_lines(pit, volume, shared, ledger, parameters)
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


def _pit_lines(
    pit: Pit, volume: PitVolume, shared: Shared, ledger: Ledger, parameters: Sequence[MineralParameters]
) -> list[Line]:
    """Return one line per mineral of a pit in a period."""
    say_uncounted(volume, ledger)
    counted = {Position(word) for word in ledger.act.words("positions")}
    parts = parts_of(volume, counted, ledger)
    stratified = any(part.stratum for part in parts)
    by_mineral: dict[str, list[VolumePart]] = {} if parts else {pit_mineral(pit, ledger): []}
    for part in parts:
        by_mineral.setdefault(mineral_of(part, pit, stratified, ledger), []).append(part)
    waste = by_mineral.pop("", [])
    wasted = total(share_m3(part, ledger) for part in waste if part.position in counted)
    if wasted > ZERO:
        shown = plain(ledger.rounding.quantity(wasted, "m3"))
        ledger.notice("volume.waste", pit=volume.pit_id, period=volume.period, volume=shown)
    say_positions(volume, [part for own in by_mineral.values() for part in own], counted, ledger)
    days = _days(pit, volume.period, ledger)
    twice = shared.of(volume, one_mineral=len(by_mineral) == 1 and not waste, counted=counted, ledger=ledger)
    return [
        _line(
            volume,
            (mineral, form_of(mineral, pit.pit_id, ledger, parameters) or RAW_ORE),
            [part for part in own if part.position in counted],
            days,
            twice,
            ledger,
        )
        for mineral, own in by_mineral.items()
    ]


def _line(
    volume: PitVolume,
    product: tuple[str, str],
    parts: Sequence[VolumePart],
    days: tuple[date | None, date | None],
    twice: Decimal,
    ledger: Ledger,
) -> Line:
    """Add the counted parts and round once."""
    shares = {
        position: total(share_m3(part, ledger) for part in parts if part.position is position) for position in Position
    }
    mineral, form = product
    exact = max(total(shares.values()) - twice, ZERO)
    amount = ledger.rounding.quantity(exact, "m3")
    terms = [shortened(share) for share in shares.values() if share]
    shown = rounded(exact, amount)
    title = f"{place(volume.pit_id, volume.period)} {mineral} 计入的采出体积"
    netted = {"挖填相抵理由": ledger.options.net_fill_reason}
    cut = ledger.step(
        "quantity.cut", "计入部分的挖方" if not ledger.options.net_fill_reason else "计入部分的挖方减填方",
        plain(total(shares.values())), UNITS["m3"], inputs=netted,
    )  # fmt: skip
    children, operands = [cut], [Operand(POSITIONS[each], share, "m³", None, f"result_parts/{volume.pit_id}")
                                 for each, share in shares.items() if share]  # fmt: skip
    if twice:
        children.append(
            ledger.step(
                "quantity.overlap",
                "与其他采坑重叠、已在他坑计入的部分",
                twice,
                UNITS["m3"],
                operation="given",
                operands=(Operand("重叠部分", twice, "m³", None, f"result_checks/{volume.pit_id}"),),
            )
        )
        operands.append(Operand("减：重叠部分", -twice, "m³"))
        terms.append(f"−{plain(twice)}")
    trace = ledger.step(
        "quantity.clip",
        title,
        amount,
        UNITS["m3"],
        f"{' + '.join(terms).replace('+ −', '− ')} = {shown}" if len(terms) > 1 else shown,
        {
            POSITIONS[position]: f"{ledger.rounding.quantity(share, 'm3'):,f} m³"
            for position, share in shares.items()
            if share
        },
        children,
        operation="sum" if operands and exact == total(operand.value for operand in operands) else "",
        operands=operands,
        place=ledger.rounding.place("m3"),
    )
    start, end = days
    return Line(
        volume.pit_id,
        volume.period,
        mineral,
        form,
        EXTRACTED,
        amount,
        "m3",
        False,
        start,
        end,
        trace,
        origin="survey",
        raw=True,
        taken_m3=amount,
    )
