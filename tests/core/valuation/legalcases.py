# SPDX-License-Identifier: GPL-3.0-or-later
"""Small material for the tests of the legal side."""

from __future__ import annotations

from collections.abc import Iterable

from ....core.model import LegalAnswer, LegalLine, Question, Reply
from ....core.valuation.law.facts import Facts, LegalEvidence
from ....core.valuation.ledger import Ledger
from ....core.valuation.options import ValuationOptions
from ....core.valuation.rulebook.rules import RuleBook
from .cases import RULES, info


def ledger(rules: RuleBook = RULES, **head) -> Ledger:
    return Ledger(info(**head), rules, ValuationOptions())


def answered(**answers: bool) -> tuple[LegalAnswer, ...]:
    return tuple(
        LegalAnswer(Question(name), Reply.YES if value else Reply.NO, f"笔录{number}")
        for number, (name, value) in enumerate(answers.items(), start=1)
    )


def facts(*, permits=(), zones=(), earlier=(), attachments=(), **answers: bool) -> Facts:
    return Facts(LegalEvidence(tuple(permits), tuple(zones), answered(**answers), tuple(earlier), tuple(attachments)))


def by_code(lines: Iterable[LegalLine]) -> dict[str, LegalLine]:
    return {item.code: item for item in lines}
