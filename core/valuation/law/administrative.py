# SPDX-License-Identifier: GPL-3.0-or-later
"""The administrative consequence under the old and the new law side by side, in yuan, the lighter one marked (R70-R80).

Fines only are compared; confiscation and orders are printed beside them (an engineering choice, R77-E).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ...model import LegalLine, LegalSection, Question
from ...phrases import Language, Remark, remark
from ..ledger import Ledger
from ..rulebook.rules import Rule
from .facts import OPEN, Facts, line
from .fines import BASES, Bases, Fine, bases_of, fine_of, lighter
from .legalwords import grouped, kind_words, question_words, run_on, same, yuan_words

IN_FORCE, LATER, EARLIER = "in_force", "later", "earlier"
__all__ = ["Bases", "bases_of", "fine_of", "parallel_lines", "penalty_lines"]

_THINGS = {
    "product": "legal.confiscate.product",
    "tools": "legal.confiscate.tools",
    "gains": "legal.confiscate.gains",
    "vessel": "legal.confiscate.vessel",
}


def penalty_lines(bases: Bases, facts: Facts, ledger: Ledger) -> list[LegalLine]:
    """Return the penalties of the stated kind of act, those in force first, then later and earlier laws."""
    kind = ledger.info.act_kind.value
    rules = [rule for rule in ledger.rules.all("penalty") if kind in rule.words("acts") and _asked(rule, facts)]
    lines = _base_lines(rules, bases, ledger)
    if not any(rule.valid_on(ledger.act_end) for rule in rules):
        kind_name = kind_words(ledger.info.act_kind, ledger.rules)
        text = remark("legal.penalty.none", day=ledger.act_end or "…", kind=kind_name)
        rule, title = ledger.rules.need("penalty.choice"), remark("legal.penalty.none_title")
        lines.append(line(ledger, LegalSection.PENALTY, rule, text, title=title, answer=OPEN, code="none"))
        ledger.notice("law.penalty", text=text.say(Language.CHINESE))
    fines = {rule.id: fine_of(rule, bases) for rule in rules}
    order = (IN_FORCE, LATER, EARLIER)
    for rule in sorted(rules, key=lambda rule: (order.index(_when(rule, ledger)), rule.valid_from or date.min)):
        lines.append(_penalty_line(rule, fines, rules, facts, ledger))
    lines += _crossing(rules, ledger)
    double = _double(rules, bases, ledger)
    return lines + double


def parallel_lines(ledger: Ledger) -> list[LegalLine]:
    """Return the clauses of other statutes to look at (R75, R81, R82)."""
    kind = ledger.info.act_kind.value
    return [
        line(ledger, LegalSection.PARALLEL, rule, same(rule.text))
        for rule in ledger.rules.all("penalty.parallel")
        if kind in rule.words("acts")
    ]


def _asked(rule: Rule, facts: Facts) -> bool:
    """Tell whether a rule may hold: its condition is met, or not answered."""
    question = rule.values.get("question")
    if not isinstance(question, str):
        return True
    return facts.state(Question(question)) in (OPEN, rule.word("reply"))


def _when(rule: Rule, ledger: Ledger) -> str:
    if rule.valid_on(ledger.act_end):
        return IN_FORCE
    return LATER if rule.valid_from and ledger.act_end and rule.valid_from > ledger.act_end else EARLIER


def _penalty_line(rule: Rule, fines: dict[str, Fine], rules: Sequence[Rule], facts: Facts, ledger: Ledger) -> LegalLine:
    fine, when = fines[rule.id], _when(rule, ledger)
    applies, choice = _choice(rule, fines, rules, ledger)
    things = [remark(_THINGS[word]) for word in rule.listed("confiscate")]
    parts = [fine.text]
    if things:
        parts.append(remark("legal.confiscate", things=run_on(things, "、", ", ")))
    text = run_on([*parts, *_condition(rule, facts), choice], "", " ")
    dates = f"{rule.valid_from or '…'} – {rule.valid_to or '…'}"
    return line(
        ledger,
        LegalSection.PENALTY,
        rule,
        text,
        answer=when,
        inputs={"规定": rule.text, "有效": dates},
        children=(ledger.step("penalty.choice", "法律适用"), ledger.step("penalty.comparison", "轻重的比较")),
        low_yuan=fine.low,
        high_yuan=fine.high,
        applies=applies,
    )


def _choice(rule: Rule, fines: dict[str, Fine], rules: Sequence[Rule], ledger: Ledger) -> tuple[bool, Remark]:
    """Tell whether a penalty applies: in force at the end of the act, unless a later one is lighter (R77)."""
    when = _when(rule, ledger)
    if when == EARLIER:
        return False, remark("legal.choice.earlier")
    decided = ledger.info.decided_on
    if when == LATER and decided and rule.valid_from and rule.valid_from > decided:
        return False, remark("legal.choice.after_decision", day=decided)
    own = remark("legal.choice.in_force") if when == IN_FORCE else remark("legal.choice.later")
    others = [other for other in rules if _rivals(rule, other, when, ledger)]
    if not others:
        return when == IN_FORCE, own
    verdicts = [lighter(fines[rule.id], fines[other.id], first=when == IN_FORCE) for other in others]
    if any(verdict is None for verdict in verdicts):
        return when == IN_FORCE, run_on((own, remark("legal.choice.unknown")), "", " ")
    lightest = all(verdicts)
    return lightest, run_on((own, remark("legal.choice.lighter" if lightest else "legal.choice.heavier")), "", " ")


def _rivals(rule: Rule, other: Rule, when: str, ledger: Ledger) -> bool:
    """Tell whether two rules are versions of one law of which only one can apply."""
    if other.word("family") != rule.word("family") or other.values.get("question") != rule.values.get("question"):
        return False
    if other.values.get("reply") != rule.values.get("reply"):
        return False
    there, decided = _when(other, ledger), ledger.info.decided_on
    if {when, there} != {IN_FORCE, LATER}:
        return False
    later = other if there == LATER else rule
    return not (decided and later.valid_from and later.valid_from > decided)


def _condition(rule: Rule, facts: Facts) -> list[Remark]:
    question = rule.values.get("question")
    if not isinstance(question, str) or facts.state(Question(question)) != OPEN:
        return []
    code = "legal.condition.open" if rule.word("reply") == "yes" else "legal.condition.not"
    return [remark(code, question=question_words(question))]


def _base_lines(rules: Sequence[Rule], bases: Bases, ledger: Ledger) -> list[LegalLine]:
    """State the bases that the rules use, with how they were found (Q7, R78)."""
    used = {word for rule in rules for word in rule.listed("base")}
    told = (
        ("market_value", bases.market_value, "penalty.market_value", "legal.how.market"),
        ("illegal_gain", bases.illegal_gain, "penalty.illegal_gain", "legal.how.gain"),
    )
    lines = []
    for name, amount, topic, how in told:
        if name in used:
            stated = run_on((remark(BASES[name]), yuan_words(amount)), "：", ": ")
            text = run_on((stated, remark(how)), "。", ". ")
            rule = ledger.rules.need(topic)
            lines.append(
                line(ledger, LegalSection.PENALTY, rule, text, answer="", code=name, low_yuan=amount, high_yuan=amount)
            )
    return lines


def _crossing(rules: Sequence[Rule], ledger: Ledger) -> list[LegalLine]:
    """Tell of an act that began under one law and ended under another (R77)."""
    start, end = ledger.info.act_start, ledger.act_end
    if start is None or end is None:
        return []
    days = {rule.valid_from for rule in rules if rule.valid_from and start < rule.valid_from <= end}
    rule = ledger.rules.need("penalty.choice")
    return [
        line(ledger, LegalSection.PENALTY, rule, remark("legal.penalty.crossing", day=day), code="crossing")
        for day in sorted(day for day in days if day)
    ]


def _double(rules: Sequence[Rule], bases: Bases, ledger: Ledger) -> list[LegalLine]:
    """Print the question of a double burden where the product was sold and the new law confiscates it (Q7, R78)."""
    new = [rule for rule in rules if rule.values.get("base") == "market_value" and rule.word("family") == "mineral"]
    if not bases.illegal_gain or not new:
        return []
    text = remark("legal.penalty.double", gain=grouped(bases.illegal_gain))
    rule = ledger.rules.by_id("Q7")
    if any(other.valid_on(ledger.act_end) for other in new):
        ledger.notice("law.penalty", text=text.say(Language.CHINESE))
    return [line(ledger, LegalSection.QUESTION, rule, text, answer=OPEN)]
