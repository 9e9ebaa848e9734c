# SPDX-License-Identifier: GPL-3.0-or-later
"""What the legal side is found from: licences, zones, answers, other acts, documents; and the lines it is told in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ...model import (
    Attachment,
    Case,
    EarlierAct,
    LegalAnswer,
    LegalLine,
    LegalSection,
    Permit,
    Question,
    Reply,
    Step,
    Zone,
)
from ...phrases import Language, Remark, remark
from ..ledger import Ledger
from ..rulebook.rules import Rule
from .legalwords import both

YES, NO, OPEN = "yes", "no", "open"


@dataclass(frozen=True)
class LegalEvidence:
    """The evidence of a case that only the legal side reads."""

    permits: tuple[Permit, ...] = ()
    zones: tuple[Zone, ...] = ()
    answers: tuple[LegalAnswer, ...] = ()
    earlier_acts: tuple[EarlierAct, ...] = ()
    attachments: tuple[Attachment, ...] = ()

    @classmethod
    def of(cls, case: Case) -> LegalEvidence:
        """Take it from a case."""
        return cls(case.permits, case.zones, case.legal_answers, case.earlier_acts, case.attachments)


class Facts:
    """The answers of the case unit, and which of its questions were asked in vain."""

    def __init__(self, evidence: LegalEvidence) -> None:
        self.evidence = evidence
        self._answers = {answer.question: answer for answer in evidence.answers}
        self.unanswered: dict[Question, None] = {}

    def reply(self, question: Question) -> Reply | None:
        """Return the answer; without one the question is noted as open, and nothing is guessed."""
        answer = self._answers.get(question)
        if answer is None:
            self.unanswered[question] = None
            return None
        return answer.answer

    def state(self, question: Question) -> str:
        """Return "yes", "no" or "open"."""
        reply = self.reply(question)
        return OPEN if reply is None else reply.value

    def basis(self, question: Question) -> str:
        """Return what the answer rests on."""
        answer = self._answers.get(question)
        return answer.basis.strip() if answer else ""


def line(
    ledger: Ledger,
    section: LegalSection,
    rule: Rule,
    text: Remark,
    *,
    title: Remark | None = None,
    answer: str = "",
    code: str = "",
    inputs: Mapping[str, str] | None = None,
    children: Sequence[Step] = (),
    low_yuan: Decimal | None = None,
    high_yuan: Decimal | None = None,
    due_on: date | None = None,
    applies: bool = True,
) -> LegalLine:
    """Make one line; its trace carries the rule with source and status, and the sentence as the formula."""
    chinese = text.say(Language.CHINESE)
    name = title.say(Language.CHINESE) if title else rule.title
    english = title.say(Language.ENGLISH) if title else rule.english or rule.title
    return LegalLine(
        section=section,
        code=code or rule.id,
        title=name,
        answer=answer,
        text=chinese,
        trace=ledger.step(rule, name, formula=chinese, inputs=inputs, children=children),
        low_yuan=low_yuan,
        high_yuan=high_yuan,
        due_on=due_on,
        applies=applies,
        title_en=english,
        text_en=text.say(Language.ENGLISH),
    )


def replied(facts: Facts, question: Question, rule: Rule) -> Remark:
    """Say what was answered and on what basis, or that it was not answered."""
    state = facts.state(question)
    if state == OPEN:
        return remark("legal.open", rule=both(rule.text, ""))
    return remark("legal.yes" if state == YES else "legal.no", basis=facts.basis(question))
