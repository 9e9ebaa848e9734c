# SPDX-License-Identifier: GPL-3.0-or-later
"""Who determines the value, who may apply and where, what is handed in, and until when (R3, R4, R28 to R33)."""

from __future__ import annotations

from calendar import SATURDAY
from datetime import date, timedelta

from ...model import LegalLine, LegalSection, Question, ValueFigure
from ...phrases import Remark, remark
from ..ledger import Ledger
from ..rulebook.rules import Rule, province_name
from .facts import NO, OPEN, YES, Facts, line
from .legalwords import both, same

HAS, LACKS = "has", "lacks"
_EVENTS = {
    "act_end": "legal.event.act_end",
    "discovered": "legal.event.discovered",
    "application": "legal.event.application",
    "acceptance": "legal.event.acceptance",
    "report": "legal.event.report",
}


def procedure_lines(figures: tuple[ValueFigure, ...], facts: Facts, ledger: Ledger) -> list[LegalLine]:
    """Return the way to go: direct determination, or an application to the province with applicant and addressee."""
    rules, info = ledger.rules, ledger.info
    direct, application = rules.need("procedure.direct"), rules.need("procedure.application")
    reasons = _reasons(figures, facts, ledger)
    text = remark("legal.direct.not", reason=reasons) if reasons else remark("legal.direct")
    section = LegalSection.PROCEDURE
    lines = [line(ledger, section, application if reasons else direct, text, answer=NO if reasons else YES)]
    units = application.words("units")
    unit = info.commissioning_unit.strip()
    if not unit:
        said = remark("legal.applicant.none", units="、".join(units))
    elif any(word in unit for word in units):
        said = remark("legal.applicant.yes", unit=unit)
    else:
        said = remark("legal.applicant.open", unit=unit, units="、".join(units))
    may = YES if unit and any(word in unit for word in units) else OPEN
    title = remark("legal.applicant.title")
    lines.append(line(ledger, section, application, said, title=title, answer=may, code="applicant"))
    province = province_name(info.province)
    to = remark("legal.addressee", province=province) if province else remark("legal.addressee.open")
    title, may = remark("legal.addressee.title"), YES if province else OPEN
    lines.append(line(ledger, section, application, to, title=title, answer=may, code="addressee"))
    others = [rules.need("procedure.committee"), rules.need("procedure.effect")]
    if province:
        others += rules.all("procedure.local", None, province)
    return [*lines, *(line(ledger, section, rule, same(rule.text)) for rule in others)]


def material_lines(facts: Facts, ledger: Ledger, *, prices: int, sales: int) -> list[LegalLine]:
    """Return the checklist of an application: what the case has and what it lacks (R28)."""
    lines = []
    for rule in ledger.rules.all("procedure.material", None, ledger.info.province):
        found = _found(rule, facts, prices, sales)
        text = remark("legal.material.has", what=found) if found else remark("legal.material.lacks")
        lines.append(line(ledger, LegalSection.MATERIAL, rule, text, answer=HAS if found else LACKS))
    return lines


def deadline_lines(ledger: Ledger) -> list[LegalLine]:
    """Return the deadlines with their computed days; they are editable defaults (R29, R30, R77)."""
    rules = ledger.rules.all("procedure.deadline", None, ledger.info.province)
    return [_deadline(rule, ledger) for rule in rules]


def due(start: date, rule: Rule, days_key: str = "days") -> date:
    """Return the last day of a deadline, the day of the event not counted."""
    years, days = rule.optional("years"), rule.optional(days_key)
    if years is not None:
        return _years_after(start, int(years))
    count = int(days or 0)
    if not rule.flag("working_days"):
        return start + timedelta(days=count)
    day = start
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < SATURDAY
    return day


def _years_after(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _reasons(figures: tuple[ValueFigure, ...], facts: Facts, ledger: Ledger) -> list[Remark]:
    """Return why an application is called for; whether the value is hard to determine is the case unit's to say."""
    reasons = []
    if facts.state(Question.HARD_TO_VALUE) == YES:
        reasons.append(remark("legal.direct.hard", basis=facts.basis(Question.HARD_TO_VALUE)))
    if ledger.destructive and facts.state(Question.DESTRUCTIVE_METHOD) == OPEN:
        reasons.append(remark("legal.direct.method"))
    applying = [figure for figure in figures if figure.applies]
    if applying and all(figure.amount_yuan is None for figure in applying):
        reasons.append(remark("legal.direct.no_figure"))
    return reasons


def _found(rule: Rule, facts: Facts, prices: int, sales: int) -> list[Remark]:
    """Return what the case has of one kind of material."""
    kinds = set(rule.listed("kinds"))
    found: list[Remark] = [same(item.title) for item in facts.evidence.attachments if item.kind in kinds]
    evidence = rule.word("evidence")
    if evidence == "report":
        found.append(remark("legal.material.report"))
    if evidence == "price" and (prices or sales):
        found.append(remark("legal.material.prices", count=prices, sales=sales))
    if evidence == "licence" and facts.evidence.permits:
        names = "、".join(dict.fromkeys(permit.licence_no for permit in facts.evidence.permits))
        found.append(remark("legal.material.permits", names=names))
    return found


def _deadline(rule: Rule, ledger: Ledger) -> LegalLine:
    info = ledger.info
    days = {
        "act_end": ledger.act_end,
        "discovered": info.discovered_on,
        "application": info.applied_on,
        "acceptance": info.accepted_on,
        "report": info.reported_on,
    }
    since = rule.word("since")
    start, event = days[since], remark(_EVENTS[since])
    if start is None:
        text = remark("legal.deadline.open", length=_length(rule), event=event, rule=rule.text)
        return line(ledger, LegalSection.DEADLINE, rule, text, answer=OPEN)
    last = due(start, rule)
    most: Remark | str = ""
    if rule.optional("most_days") is not None:
        most = remark("legal.deadline.most", day=due(start, rule, "most_days"))
    said: list[object] = [rule.text]
    if since == "act_end" and info.discovered_on is not None:
        code = "legal.limitation.in" if info.discovered_on <= last else "legal.limitation.out"
        said.append(remark(code, day=info.discovered_on))
    text = remark(
        "legal.deadline",
        length=_length(rule),
        event=event,
        since=start,
        due=last,
        most=most,
        rule=said,
    )
    return line(ledger, LegalSection.DEADLINE, rule, text, answer=YES, due_on=last)


def _length(rule: Rule) -> Remark:
    years, days = rule.optional("years"), rule.optional("days")
    if years is not None:
        return both(f"{years}年", f"{years} years")
    if rule.flag("working_days"):
        return remark("legal.deadline.working", count=days)
    return both(f"{days}日", f"{days} days")
