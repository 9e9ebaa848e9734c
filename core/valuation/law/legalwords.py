# SPDX-License-Identifier: GPL-3.0-or-later
"""Names and amounts in both languages, for the sentences of the legal side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from ...model import ActKind, Permit, Position, Zone
from ...phrases import Language, Remark, remark
from ...phrases.legal import QUESTIONS, ZONE_KINDS
from ..rulebook.rules import Rule, RuleBook
from ..texts import POSITIONS, place

_POSITIONS_EN = {
    Position.INSIDE: "inside the licence",
    Position.BELOW: "below the licensed elevations",
    Position.ABOVE: "above the licensed elevations",
    Position.BETWEEN: "between licensed elevations",
    Position.OUTSIDE: "outside every licensed outline",
}
_KINDS_EN = {
    ActKind.UNLICENSED: "mining without a licence",
    ActKind.BEYOND_AREA: "mining beyond the licensed area",
    ActKind.BEYOND_DEPTH: "mining beyond the licensed depth",
    ActKind.OTHER_MINERAL: "mining a mineral not licensed",
    ActKind.DESTRUCTIVE: "destructive mining",
    ActKind.RIVER_SAND: "river sand mining",
    ActKind.SEA_SAND: "sea sand mining",
    ActKind.RIGHT_ONLY: "mining with the right but no licence",
}


@dataclass(frozen=True)
class Both(Remark):
    """A name that stands in both languages."""

    chinese: str = ""
    english: str = ""

    def say(self, language: Language) -> str:
        """Return the name in a language."""
        return self.chinese if language is Language.CHINESE else self.english


def both(chinese: str, english: str) -> Both:
    """Make a name."""
    return Both("", chinese=chinese, english=english)


def same(text: str) -> Both:
    """Make a text that reads alike in both: evidence, and the words of a rule, which stay Chinese."""
    return both(text, text)


def run_on(parts: Iterable[Remark], chinese: str = "", english: str = "") -> Both:
    """Put sentences or names one behind the other, with what stands between them."""
    items = list(parts)
    return both(
        chinese.join(item.say(Language.CHINESE) for item in items),
        english.join(item.say(Language.ENGLISH) for item in items),
    )


def yuan_words(amount: Decimal | None) -> Remark:
    """Return an amount of yuan, or that it is not known."""
    return remark("legal.unknown") if amount is None else both(f"{grouped(amount)}元", f"{grouped(amount)} yuan")


def position_words(position: Position) -> Both:
    """Return where a part of the cut lies."""
    return both(POSITIONS[position], _POSITIONS_EN[position])


def kind_words(kind: ActKind, rules: RuleBook) -> Both:
    """Return the name of a kind of act."""
    return both(rules.need(f"act.{kind.value}").title, _KINDS_EN[kind])


def title_words(rule: Rule) -> Both:
    """Return the title of a rule."""
    return both(rule.title, rule.english or rule.title)


def question_words(question: str) -> Both:
    """Return what the case unit is asked."""
    english, chinese = QUESTIONS[question]
    return both(chinese, english)


def place_words(pit_id: str, period: str) -> Both:
    """Return site and period."""
    english = ", ".join(part for part in (pit_id, period) if part) or "this case"
    return both(place(pit_id, period), english)


def zone_words(zone: Zone) -> Both:
    """Return the kind of a zone; one that is no code is said as it was entered."""
    english, chinese = ZONE_KINDS.get(zone.kind, (zone.kind, zone.kind))
    return both(chinese, english)


def zone_name(zone: Zone) -> Both:
    """Return the name of a zone, its kind where it has none."""
    return same(zone.name) if zone.name.strip() else zone_words(zone)


def spans(items: Iterable[Permit | Zone]) -> str:
    """Write the validity of licences or zones."""
    return "；".join(f"{item.valid_from or '…'} – {item.valid_to or '…'}" for item in items)


def grouped(amount: Decimal) -> str:
    """Write an amount of yuan: 88,184.30 to the fen, and 100,000 where it is whole."""
    return f"{amount.to_integral_value():,f}" if amount == amount.to_integral_value() else f"{amount:,.2f}"
