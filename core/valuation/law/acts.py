# SPDX-License-Identifier: GPL-3.0-or-later
"""Which kind of act each part of the cut is: from licences, zones, minerals, volumes and dates (R23, R50, R71, R102).

The stated kind of act decides what is valued; what is found here is set beside it, and a difference is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ...model import ActKind, Handling, LegalLine, LegalSection, Permit, Pit, PitVolume, Position, Question
from ...phrases import Language, Remark, remark
from ...volume.regions import Period, in_force
from ..ledger import Ledger
from ..minerals import mineral_key
from ..numbers import ZERO, from_engine, plain, total
from ..quantity.quantity import period_days
from .facts import NO, OPEN, YES, Facts, line
from .legalwords import kind_words, place_words, position_words, run_on, spans, zone_name

LEGAL, BEFORE = "legal", "before"
_SEA_SAND, _SAND = "海砂", "砂"
_RIVER = ("river_channel", "河道管理范围", "河道")
_SAME = (ActKind.BEYOND_AREA, ActKind.BEYOND_DEPTH)  # a mining area is a space: beyond its depth is beyond it (R71)


@dataclass(frozen=True)
class ActPart:
    """One part of the cut and what it is; ``kind`` None: legal mining, to be subtracted."""

    kind: ActKind | None
    volume_m3: Decimal
    position: Position
    licence: str
    why: Remark | None


def act_lines(
    pits: Sequence[Pit], volumes: Sequence[PitVolume], facts: Facts, ledger: Ledger
) -> tuple[list[LegalLine], dict[ActKind, Decimal]]:
    """Return a line for every part of the cut, and the volume (m3) of each kind of act that was found."""
    lines: list[LegalLine] = []
    sums: dict[ActKind, Decimal] = {}
    by_id = {pit.pit_id: pit for pit in pits}
    for volume in volumes:
        pit = by_id.get(volume.pit_id)
        if pit is None:
            continue  # the quantities say so
        before = _before_the_act(pit, volume, facts, ledger)
        lines += before
        for part in _parts(pit, volume, facts, ledger):
            lines.append(_part_line(volume, part, ledger))
            if part.kind is not None and not any(item.answer == BEFORE for item in before):
                sums[part.kind] = sums.get(part.kind, ZERO) + part.volume_m3
    return [*lines, *_stated(sums, ledger)], sums


def _parts(pit: Pit, volume: PitVolume, facts: Facts, ledger: Ledger) -> list[ActPart]:
    """Add up the cut by position and licence, and say what each sum is."""
    sums: dict[tuple[Position, str], list[Decimal]] = {}
    whole = from_engine(volume.cut_m3, volume.pit_id)
    if not volume.parts:
        sums[Position.OUTSIDE, ""] = [whole]
    for part in volume.parts:
        sums.setdefault((part.position, part.licence), []).append(from_engine(part.cut_m3, volume.pit_id))
    found = []
    for (position, licence), cuts in sums.items():
        cut = ledger.rounding.quantity(total(cuts), "m3")
        if cut:
            kind, why = _kind(pit, volume, position, licence, facts, ledger)
            found.append(ActPart(kind, cut, position, licence, why))
    return found


def _kind(
    pit: Pit, volume: PitVolume, position: Position, licence: str, facts: Facts, ledger: Ledger
) -> tuple[ActKind | None, Remark | None]:
    """Return the kind of act of one part and why."""
    sand = _sand(pit, facts, ledger)
    if sand is not None:
        return sand
    permits = [permit for permit in facts.evidence.permits if not permit.deduct]
    start, end = period_days(volume.period)
    period = Period(volume.period, start, end)
    valid = [permit for permit in permits if in_force(permit, pit, period)[0]]
    if not valid:
        return _without_licence(permits, facts)
    if facts.state(Question.LICENCE_HOLDER) == NO:
        basis = facts.basis(Question.LICENCE_HOLDER)
        return ActKind.UNLICENSED, remark("legal.why.other_holder", basis=basis)
    if position is Position.OUTSIDE:
        return ActKind.BEYOND_AREA, remark("legal.why.beyond")
    if position is not Position.INSIDE:
        return ActKind.BEYOND_DEPTH, remark("legal.why.depth")
    return _inside(pit, licence, valid, facts, ledger)


def _sand(pit: Pit, facts: Facts, ledger: Ledger) -> tuple[ActKind, Remark] | None:
    """Return river or sea sand, which have licences of their own (R54, R55)."""
    mineral = mineral_key(pit.mineral)
    if _SEA_SAND in mineral or ledger.info.act_kind is ActKind.SEA_SAND:
        return ActKind.SEA_SAND, remark("legal.why.sea")
    rivers = [zone for zone in facts.evidence.zones if zone.kind in _RIVER and zone.outline.intersects(pit.outline)]
    if rivers and (_SAND in mineral or ledger.info.act_kind is ActKind.RIVER_SAND):
        return ActKind.RIVER_SAND, remark("legal.why.river", zone=zone_name(rivers[0]))
    return None


def _without_licence(permits: Sequence[Permit], facts: Facts) -> tuple[ActKind, Remark]:
    """Return mining without a licence, or with the right only where that was answered (R72)."""
    if facts.state(Question.MINING_RIGHT) == YES:
        return ActKind.RIGHT_ONLY, remark("legal.why.right_only", basis=facts.basis(Question.MINING_RIGHT))
    if permits:
        return ActKind.UNLICENSED, remark("legal.why.expired", valid=spans(permits))
    return ActKind.UNLICENSED, remark("legal.why.no_licence")


def _inside(
    pit: Pit, licence: str, valid: Iterable[Permit], facts: Facts, ledger: Ledger
) -> tuple[ActKind | None, Remark | None]:
    """Return what mining inside the licence is: legal, another mineral (R23, R50a), or destructive when stated."""
    names = {name.strip() for name in licence.split(";")}
    licensed = {mineral_key(permit.mineral) for permit in valid if permit.licence_no in names and permit.mineral}
    if pit.mineral and licensed and mineral_key(pit.mineral) not in licensed:
        state = facts.state(Question.ASSOCIATED_MINERAL)
        if state != YES:
            code = "legal.why.mineral" if state == NO else "legal.why.mineral_open"
            return ActKind.OTHER_MINERAL, remark(code, mineral=pit.mineral, licensed="、".join(sorted(licensed)))
    if ledger.info.act_kind is ActKind.DESTRUCTIVE:
        return ActKind.DESTRUCTIVE, remark("legal.why.destructive")
    return None, None


def _part_line(volume: PitVolume, part: ActPart, ledger: Ledger) -> LegalLine:
    where, position = place_words(volume.pit_id, volume.period), position_words(part.position)
    licence = remark("legal.act.licence", licence=part.licence) if part.licence else ""
    if part.kind is None:
        rule = ledger.rules.need("quantity.clip")
        text = remark("legal.act.legal", place=where, volume=plain(part.volume_m3), licence=licence)
    else:
        rule = ledger.rules.need(f"act.{part.kind.value}")
        text = remark(
            "legal.act.part",
            place=where,
            volume=plain(part.volume_m3),
            where=position,
            licence=licence,
            kind=kind_words(part.kind, ledger.rules),
            why=part.why or "",
        )
    return line(
        ledger,
        LegalSection.ACT,
        rule,
        text,
        title=run_on((where, position), "，", ", "),
        answer=part.kind.value if part.kind else LEGAL,
        inputs={"体积": f"{plain(part.volume_m3)} m³", "许可证": part.licence},
    )


def _before_the_act(pit: Pit, volume: PitVolume, facts: Facts, ledger: Ledger) -> list[LegalLine]:
    """Tell which periods lie before the act or before a punishment, and which straddle it (R103).

    The pit's own mining dates narrow a period: ground that was dug only after that day needs no division.
    """
    first, last = period_days(volume.period)
    punished = [
        act for act in facts.evidence.earlier_acts if act.handling is not Handling.UNPUNISHED and act.decided_on
    ]
    limits: list[tuple[date, Remark]] = []
    where = place_words(volume.pit_id, volume.period)
    cut = plain(ledger.rounding.quantity(from_engine(volume.cut_m3, volume.pit_id), "m3"))
    if ledger.info.act_start:
        start = ledger.info.act_start
        limits.append((start, remark("legal.act.before", place=where, volume=cut, end=last, start=start)))
    for act in punished:
        day = act.decided_on or date.min
        said = remark("legal.act.punished", place=where, volume=cut, end=last, act=act.act_no, day=day)
        limits.append((day, said))
    rule = ledger.rules.need("act.time_split")
    lines = []
    for day, text in limits:
        if last is not None and min(last, pit.mined_to or last) <= day:
            lines.append(line(ledger, LegalSection.ACT, rule, text, answer=BEFORE))
        elif first is not None and last is not None and max(first, pit.mined_from or first) < day < last:
            split = remark("legal.act.split", place=where, start=day)
            lines.append(line(ledger, LegalSection.ACT, rule, split, answer=OPEN))
    for item in lines:
        ledger.notice("law.time_split", text=item.text)
    return lines


def _stated(sums: dict[ActKind, Decimal], ledger: Ledger) -> list[LegalLine]:
    """Set the stated kind of act beside the kinds that were found."""
    stated = ledger.info.act_kind
    rule, title = ledger.act, remark("legal.act.stated_title")
    if not sums:
        text = remark("legal.act.stated", stated=kind_words(stated, ledger.rules))
        return [line(ledger, LegalSection.ACT, rule, text, title=title, answer=OPEN, code="stated")]
    names = {kind: kind_words(kind, ledger.rules) for kind in (*sums, stated)}
    found = [remark("legal.act.sum", kind=names[kind], volume=plain(amount)) for kind, amount in sums.items()]
    same = {stated, *(_SAME if stated in _SAME else ())}
    agrees = set(sums) <= same
    code = "legal.act.agrees" if agrees else "legal.act.differs"
    text = Remark(code, {"stated": names[stated], **({} if agrees else {"found": found})})
    if not agrees:
        ledger.notice("law.act_differs", text=text.say(Language.CHINESE))
    volumes = {names[kind].chinese: f"{plain(amount)} m³" for kind, amount in sums.items()}
    answer = YES if agrees else NO
    return [line(ledger, LegalSection.ACT, rule, text, title=title, answer=answer, code="stated", inputs=volumes)]
