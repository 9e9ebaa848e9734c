# SPDX-License-Identifier: GPL-3.0-or-later
"""What counts beside the amount: exemptions, sand licences, the method, circumstances (R4, R52 to R57, R64, R74).

Answers are the case unit's; without one a line says so and nothing is assumed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from ...model import ActKind, EarlierAct, Handling, LegalLine, LegalSection, Pit, Question
from ...phrases import Language, Remark, remark
from ..ledger import Ledger
from ..rulebook.rules import Rule, province_name
from .facts import NO, OPEN, YES, Facts, line, replied
from .legalwords import Both, question_words, run_on, spans, yuan_words, zone_name, zone_words

_PUNISHMENTS_NEEDED = 2
_YEARS = 2  # "within two years" of R52, counted back from the beginning of the act
_ANSWERS = {YES: "legal.answer.yes", NO: "legal.answer.no", OPEN: "legal.answer.open"}


def exemption_lines(facts: Facts, ledger: Ledger) -> list[LegalLine]:
    """Return the cases in which no mining right is needed (R74): a question each, never a guess."""
    lines = []
    for rule in _for_act("act.exemption", ledger, None):
        question = Question(rule.word("question"))
        state = facts.state(question)
        text = replied(facts, question, rule)
        if state == YES:
            text = remark("legal.exempt", basis=facts.basis(question))
            ledger.notice("law.exempt", title=rule.title, text=text.say(Language.CHINESE))
        if rule.valid_from and ledger.act_end and ledger.act_end < rule.valid_from:
            later = remark("legal.exempt.before", day=rule.valid_from)
            text = run_on((text, later))
        lines.append(line(ledger, LegalSection.EXEMPTION, rule, text, answer=state))
    return lines


def criterion_lines(facts: Facts, gain: Decimal | None, ledger: Ledger) -> list[LegalLine]:
    """Return the circumstances beside the amount (R52 to R55, R57); those that are met are told by what they do.

    Some count whatever the amount; one lessens guilt (R57); whether sand counts as mined without a licence, and whether
    a method is destructive, only says if the thresholds are to be asked at all.
    """
    lines = []
    for rule in _for_act("criminal.criterion", ledger, ledger.act_end):
        question = Question(rule.word("question"))
        if question is Question.TWO_PUNISHMENTS:
            item = _two_punishments(rule, facts, ledger)
        else:
            text = replied(facts, question, rule)
            item = line(ledger, LegalSection.CRITERION, rule, text, answer=facts.state(question))
        lines.append(item)
        if item.answer == YES:
            code = "law.mitigating" if rule.word("level") == "minor" else "law.criterion"
            ledger.notice(code, title=item.title)
    lines += _sand(facts, ledger)
    lines += _method(facts, ledger)
    gains = _gain_lines(gain, ledger)
    for item in gains:
        if item.answer == YES:
            ledger.notice("law.gain", text=item.text)
    lines += gains
    return lines


def special_area_lines(pits: Sequence[Pit], facts: Facts, ledger: Ledger) -> list[LegalLine]:
    """Say which zones the pits touch, and that the special-area standard is the user's decision (R64)."""
    rule = ledger.rules.need("criminal.special_area")
    lines: list[LegalLine] = []
    calling: list[Both] = []
    for zone in facts.evidence.zones:
        touched = [pit for pit in pits if zone.outline.intersects(pit.outline)]
        name = zone_name(zone)
        for pit in touched:
            text: Remark = remark("legal.act.zone", pit=pit.pit_id, zone=name, kind=zone_words(zone))
            end, start = ledger.act_end, ledger.info.act_start
            ended = zone.valid_to and start and zone.valid_to < start
            if ended or (zone.valid_from and end and zone.valid_from > end):
                text = run_on((text, remark("legal.act.zone_date", zone=name, valid=spans([zone]))))
            elif zone.kind in rule.words("zones"):
                calling.append(name)
            lines.append(line(ledger, LegalSection.CRITERION, rule, text, code="zone", inputs={"依据": zone.basis}))
    if ledger.info.special_area:
        text = remark("legal.special.chosen", basis=ledger.info.special_area_basis.strip())
        lines.append(line(ledger, LegalSection.CRITERION, rule, text, answer=YES))
    elif calling:
        text = remark(
            "legal.special.touched", zones=run_on({name.chinese: name for name in calling}.values(), "、", ", ")
        )
        lines.append(line(ledger, LegalSection.CRITERION, rule, text, answer=OPEN))
        ledger.notice("law.special_area", text=text.say(Language.CHINESE))
    return lines


def years_before(day: date, years: int) -> date:
    """Return the same day some years earlier; 29 February becomes 28 February."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def _for_act(topic: str, ledger: Ledger, day: date | None) -> list[Rule]:
    kind = ledger.info.act_kind.value
    return [rule for rule in ledger.rules.all(topic, day) if kind in rule.words("acts")]


def _two_punishments(rule: Rule, facts: Facts, ledger: Ledger) -> LegalLine:
    """Count the administrative punishments in the case; an answer that says otherwise is told (R52)."""
    start = ledger.info.act_start
    counted = [act for act in facts.evidence.earlier_acts if start and _punished_before(act, start)]
    text = replied(facts, Question.TWO_PUNISHMENTS, rule)
    state = facts.state(Question.TWO_PUNISHMENTS)
    if not counted:
        return line(ledger, LegalSection.CRITERION, rule, text, answer=state)
    acts = "、".join(f"{act.act_no} {act.decided_on} {act.document_no}".strip() for act in counted)
    said: Remark = remark("legal.punished.data", count=len(counted), start=start, acts=acts)
    by_data = YES if len(counted) >= _PUNISHMENTS_NEEDED else OPEN
    if state == OPEN:
        facts.unanswered.pop(Question.TWO_PUNISHMENTS, None) if by_data == YES else None
        state = by_data
    else:
        said = run_on((text, said))
        if state != by_data:
            said = run_on((said, remark("legal.punished.differs")))
    return line(ledger, LegalSection.CRITERION, rule, said, answer=state)


def _punished_before(act: EarlierAct, start: date) -> bool:
    """Tell whether an act was punished administratively within the two years before the present one."""
    if act.handling is not Handling.ADMINISTRATIVE or act.decided_on is None or act.act_kind is ActKind.DESTRUCTIVE:
        return False
    return years_before(start, _YEARS) <= act.decided_on <= start


def _sand(facts: Facts, ledger: Ledger) -> list[LegalLine]:
    """Tell whether sand counts as mined without a licence, by the licences needed and held (R54, R55)."""
    kind = ledger.info.act_kind
    if kind is ActKind.RIVER_SAND:
        asked = (Question.RIVER_BOTH_NEEDED, Question.RIVER_LICENCE, Question.MINING_LICENCE)
        both_needed, river, mining = (facts.state(question) for question in asked)
        answer = river_sand_counts(both_needed, river, mining)
    elif kind is ActKind.SEA_SAND:
        asked = (Question.SEA_USE_RIGHT, Question.MINING_LICENCE, Question.MINING_LICENCE)
        sea, mining = facts.state(asked[0]), facts.state(asked[1])
        answer = sea_sand_counts(sea, mining)
    else:
        return []
    rule = ledger.rules.by_id("R54" if kind is ActKind.RIVER_SAND else "R55")
    states = [
        run_on((question_words(question.value), remark(_ANSWERS[facts.state(question)])), "：", ": ")
        for question in dict.fromkeys(asked)
    ]
    code = {YES: "legal.sand.met", NO: "legal.sand.not_met", OPEN: "legal.sand.open"}[answer]
    text = remark(code, licences=states)
    if answer == NO:
        ledger.notice("law.not_met", text=text.say(Language.CHINESE))
    return [line(ledger, LegalSection.CRITERION, rule, text, answer=answer, code="sand")]


def river_sand_counts(both_needed: str, river: str, mining: str) -> str:
    """Return whether river sand counts as mined without a licence: "yes", "no" or "open" (R54).

    Where only the river licence was needed, its lack is enough; where both were needed, both must be lacking.
    """
    if river == YES:
        return NO
    if both_needed == NO:
        return YES if river == NO else OPEN
    if mining == YES and both_needed == YES:
        return NO
    return YES if river == NO and mining == NO else OPEN


def sea_sand_counts(sea_use_right: str, mining: str) -> str:
    """Return whether sea sand counts as mined without a licence: only if neither right nor licence was held (R55)."""
    if YES in (sea_use_right, mining):
        return NO
    return YES if sea_use_right == NO and mining == NO else OPEN


def _method(facts: Facts, ledger: Ledger) -> list[LegalLine]:
    """Tell whether the method was determined to be destructive (R4, R51)."""
    if not ledger.destructive:
        return []
    state = facts.state(Question.DESTRUCTIVE_METHOD)
    codes = {YES: "legal.method.yes", NO: "legal.method.no", OPEN: "legal.method.open"}
    text = Remark(codes[state], {} if state == OPEN else {"basis": facts.basis(Question.DESTRUCTIVE_METHOD)})
    if state == NO:
        ledger.notice("law.not_met", text=text.say(Language.CHINESE))
    return [line(ledger, LegalSection.CRITERION, ledger.rules.by_id("R51"), text, answer=state, code="method")]


def _gain_lines(gain: Decimal | None, ledger: Ledger) -> list[LegalLine]:
    """Print a province's criterion of illegal gain beside the gain of the case (R61)."""
    province = province_name(ledger.info.province)
    rules = [rule for rule in _provincial(ledger, province) if rule.optional("gain") is not None]
    lines = []
    for rule in rules:
        limit, extreme = rule.optional("gain"), rule.optional("gain_extreme")
        text = remark(
            "legal.gain",
            province=province,
            gain=yuan_words(limit),
            extreme=yuan_words(extreme),
            own=yuan_words(gain),
        )
        answer = OPEN if gain is None or limit is None else YES if gain >= limit else NO
        lines.append(line(ledger, LegalSection.CRITERION, rule, text, title=remark("legal.gain.title"), answer=answer))
    return lines


def _provincial(ledger: Ledger, province: str) -> Iterable[Rule]:
    return ledger.rules.all("criminal.province", ledger.act_end, province) if province else ()
