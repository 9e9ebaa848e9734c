# SPDX-License-Identifier: GPL-3.0-or-later
"""The legal side of a determination: kind of act, thresholds, circumstances, penalties, procedure, open questions."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ...model import ActKind, Classification, LegalLine, LegalSection, Pit, PitVolume, Price, ValueFigure
from ...phrases import remark
from ..ledger import Ledger
from ..minerals import mineral_key
from ..numbers import plain
from ..price.price import PriceEvidence
from ..price.segments import ValuedLine
from ..rulebook.rules import Rule
from ..texts import UNITS
from .accumulation import accumulate
from .acts import act_lines
from .administrative import bases_of, parallel_lines, penalty_lines
from .classification import BELOW, classify, known_amounts, laws, level_by
from .criteria import criterion_lines, exemption_lines, special_area_lines
from .facts import OPEN, Facts, LegalEvidence, line
from .legalwords import question_words, same
from .procedure import deadline_lines, material_lines, procedure_lines


def legal_side(
    pits: Sequence[Pit],
    volumes: Sequence[PitVolume],
    valued: Sequence[ValuedLine],
    figures: tuple[ValueFigure, ...],
    evidence: PriceEvidence,
    legal: LegalEvidence,
    ledger: Ledger,
) -> tuple[tuple[Classification, ...], tuple[LegalLine, ...]]:
    """Return the threshold tests and the lines of the legal side, in the order in which they are read.

    Nothing here changes a figure. What only the case unit can answer and has not stays a question (R74, Q1 to Q16).
    """
    facts = Facts(legal)
    amounts = known_amounts(figures)
    versions = laws(ledger)

    def level(key: str, amount: Decimal) -> str:
        return level_by(versions[0], key, amount, ledger) if versions else BELOW

    added = accumulate(amounts, [item.segment for item in valued], facts, level, ledger)
    answers = classify(added.amounts, ledger, accumulated=added.amounts != amounts)
    acts, _sums = act_lines(pits, volumes, facts, ledger)
    bases = bases_of(valued, figures, evidence, ledger)
    lines = [
        *acts,
        *exemption_lines(facts, ledger),
        *special_area_lines(pits, facts, ledger),
        *criterion_lines(facts, bases.illegal_gain, ledger),
        *added.lines,
        *penalty_lines(bases, facts, ledger),
        *parallel_lines(ledger),
        *procedure_lines(figures, facts, ledger),
        *material_lines(facts, ledger, prices=len(evidence.prices), sales=len(evidence.sales)),
        *deadline_lines(ledger),
        *_questions(facts, bool(evidence.sales), bool(volumes), ledger),
    ]
    if facts.unanswered:
        ledger.notice("law.unanswered", count=len(facts.unanswered))
    return answers, tuple(lines)


def local_prices(valued_minerals: Sequence[str], prices: Sequence[Price], ledger: Ledger) -> tuple[Price, ...]:
    """Return prices from the rule files for minerals the case has no price of its own for; each is told."""
    priced = {mineral_key(price.mineral) for price in prices}
    wanted = {mineral_key(mineral) for mineral in valued_minerals} - priced
    found = []
    for rule in ledger.rules.all("price.local", None, ledger.info.province):
        if mineral_key(rule.word("mineral")) not in wanted:
            continue
        price = _price(rule)
        found.append(price)
        ledger.notice(
            "law.local_price",
            mineral=price.mineral,
            rule=rule.id,
            price=plain(price.price_yuan),
            unit=UNITS.get(price.unit, price.unit),
            source=rule.citation,
        )
    return tuple(found)


def _price(rule: Rule) -> Price:
    return Price(
        rule.word("mineral"),
        rule.number("price_yuan"),
        rule.word("unit"),
        rule.word("product_form"),
        rule.word("kind"),
        rule.valid_from,
        rule.valid_to,
        rule.flag("tax_included"),
        rule.source,
        rule.article or rule.id,
    )


def _questions(facts: Facts, sold: bool, surveyed: bool, ledger: Ledger) -> list[LegalLine]:
    """Return the questions nobody answered, then those the law leaves open, where they touch the case."""
    basis = ledger.rules.need("criminal.special_area")
    unanswered = [
        line(
            ledger,
            LegalSection.QUESTION,
            basis,
            remark("legal.question"),
            title=question_words(question.value),
            answer=OPEN,
            code=question.value,
        )
        for question in facts.unanswered
    ]
    touched = _touched(facts, sold, surveyed, ledger)
    return unanswered + [
        line(ledger, LegalSection.QUESTION, rule, same(rule.text), answer=OPEN)
        for rule in ledger.rules.all("open_question")
        if touched.get(rule.word("when"), False)
    ]


def _touched(facts: Facts, sold: bool, surveyed: bool, ledger: Ledger) -> dict[str, bool]:
    """Tell which open questions touch the case."""
    info, act = ledger.info, ledger.info.act_kind
    new_law = ledger.rules.by_id("R70").valid_from
    return {
        "always": True,
        "illegal": not ledger.destructive,
        "destructive": ledger.destructive,
        "sold": sold,
        "new_law": ledger.act_end is None or new_law is None or ledger.act_end >= new_law or info.decided_on is None,
        "right_only": act is ActKind.RIGHT_ONLY,
        "special_area": info.special_area,
        "province": ledger.rules.find("criminal.province", ledger.act_end, info.province) is None
        or not info.province.strip(),
        "documents": not surveyed,
        "survey": surveyed,
        "sea": act is ActKind.SEA_SAND,
        "application": any((info.applied_on, info.accepted_on, info.reported_on)),
    }
