# SPDX-License-Identifier: GPL-3.0-or-later
"""What rules may be about, and which values each kind of rule carries.

A new kind of rule is one more line here; a new amount or province is only a new entry in a rule file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ...model import ActKind, Position, Question

PRICE_KINDS = ("sale", "market", "certified", "authority")  # P-1 to P-4 (R12)
DOCUMENT_KINDS = ("weighbridge", "transport", "ledger", "trucks", "seized", "statement", "other")  # best first (R20)
FIGURES = ("Va", "Vb", "Vc")


@dataclass(frozen=True)
class ValueSpec:
    """One value of a rule: "number", "flag", "word" (one of ``choices``, any text if none) or "words"."""

    kind: str
    choices: tuple[str, ...] = ()
    needed: bool = True


_NUMBER = ValueSpec("number")
_OPTIONAL_NUMBER = ValueSpec("number", needed=False)
_OPTIONAL_WORDS = ValueSpec("words", needed=False)
_QUESTION = ValueSpec("word", tuple(question.value for question in Question))
_OPTIONAL_QUESTION = ValueSpec("word", _QUESTION.choices, needed=False)
_ACTS = ValueSpec("words", tuple(kind.value for kind in ActKind))
_EVENTS = ("act_end", "discovered", "application", "acceptance", "report")
_FLAG = ValueSpec("flag")
_OPTIONAL_FLAG = ValueSpec("flag", needed=False)
_TEXT = ValueSpec("word")
_NONE: Mapping[str, ValueSpec] = {}
_BAND = {
    "law": _TEXT,
    "figures": ValueSpec("words", FIGURES),
    "general_low": _NUMBER,
    "general_high": _NUMBER,
    "special_low": _OPTIONAL_NUMBER,
    "special_high": _OPTIONAL_NUMBER,
}
_PENALTY = {
    "family": ValueSpec("word", ("mineral", "yangtze", "sea")),  # laws that took each other's place
    "acts": _ACTS,
    "base": ValueSpec("word", ("market_value", "illegal_gain", "destroyed_value"), needed=False),
    "low_multiple": _OPTIONAL_NUMBER,
    "high_multiple": _OPTIONAL_NUMBER,
    "small_below": _OPTIONAL_NUMBER,  # yuan; under it, or with nothing mined, the small amounts hold
    "small_low": _OPTIONAL_NUMBER,
    "small_high": _OPTIONAL_NUMBER,
    "fixed_low": _OPTIONAL_NUMBER,
    "fixed_high": _OPTIONAL_NUMBER,
    "question": _OPTIONAL_QUESTION,  # holds only when this is answered so
    "reply": ValueSpec("word", ("yes", "no"), needed=False),
    "confiscate": ValueSpec("words", ("product", "tools", "gains", "vessel"), needed=False),
}
_ACT = {
    "crime": ValueSpec("word", ("illegal_mining", "destructive_mining")),
    "figures": ValueSpec("words", FIGURES),
    "positions": ValueSpec("words", tuple(position.value for position in Position)),
}

TOPICS: Mapping[str, Mapping[str, ValueSpec]] = MappingProxyType(
    {
        "value.product": _NONE,
        "value.destroyed": _NONE,
        "value.destroyed_illegal": {"include_extracted": _FLAG},
        "value.destroyed_destructive": {"include_extracted": _FLAG},
        "value.no_product": _NONE,
        "value.gross_proceeds": _NONE,
        "value.partly_sold": _NONE,
        "value.oversold": {"refuse": _OPTIONAL_FLAG},
        "price.sold_part": _NONE,
        "price.order": {
            "order": ValueSpec("words", PRICE_KINDS),
            "mean": ValueSpec("word", ("weighted", "arithmetic")),
        },
        "price.period": {"several": ValueSpec("word", ("lowest",))},
        "price.form": _NONE,
        "price.overlap": {"refuse": _OPTIONAL_FLAG},
        "price.unit": _NONE,
        "price.state": {"assumed": ValueSpec("word", ("in_place", "loose"))},
        "price.unreasonable": {"ratio": _NUMBER},
        "price.sea_sand": _NONE,
        "value.costs_note": _NONE,
        "quantity.documents": {"kinds": ValueSpec("words", DOCUMENT_KINDS)},
        "quantity.compare": {"ratio": _NUMBER, "pause_days": _NUMBER},
        "quantity.overlap": {"deduct": _FLAG},
        "quantity.ore_ratio": _NONE,
        "quantity.moisture": _NONE,
        "quantity.component": _NONE,
        "quantity.share": _NONE,
        "quantity.stock": _NONE,
        "quantity.goaf": _NONE,
        "quantity.block": _NONE,
        "quantity.block_quality": {"least": _NUMBER, "steep_deg": _NUMBER},
        "quantity.recovery_default": _NONE,
        "quantity.moved": _NONE,
        "limits.plausible": {
            "density_low": _NUMBER,
            "density_high": _NUMBER,
            "coverage_high_pct": _NUMBER,
            "loosening_high": _NUMBER,
        },
        "confidence.threshold": {"level_pct": _NUMBER},
        "density.moisture": {"basis": ValueSpec("word", ("dry", "natural"))},
        "grade.mean": {"least": _NUMBER},
        "quantity.survey": _NONE,
        "quantity.ore_only": _NONE,
        "quantity.clip": _NONE,
        "quantity.cut": _NONE,
        "quantity.not_extracted": _NONE,
        "density.mean": {"by_pit": _FLAG},
        "density.samples": {"least": _NUMBER},
        "density.state": {"loose_by_in_place": _FLAG},
        "density.loosening": _NONE,
        "valuation.choice": _NONE,
        "density.empirical": {"choice": ValueSpec("word", ("low", "middle"))},
        "rounding.mode": {"mode": ValueSpec("word", ("half_even", "half_up"))},
        "rounding.places": {
            "volume_m3": _NUMBER,
            "mass_t": _NUMBER,
            "density_mean": _NUMBER,
            "money_yuan": _NUMBER,
        },
        "rounding.extra_places": {
            "unit_price_mean": _NUMBER,
            "standard_error": _NUMBER,
            "metal_g": _NUMBER,
            "metal_t": _OPTIONAL_NUMBER,
        },
        "criminal.serious": _BAND,
        "criminal.extreme": {
            "law": _TEXT,
            "multiple": _OPTIONAL_NUMBER,  # of the amount of criminal.serious; or a band of its own:
            "general_low": _OPTIONAL_NUMBER,
            "general_high": _OPTIONAL_NUMBER,
        },
        "criminal.destructive": _BAND,
        "criminal.unknown_province": _NONE,
        "criminal.province": {
            "law": _TEXT,
            "general": _OPTIONAL_NUMBER,
            "special": _OPTIONAL_NUMBER,
            "extreme_general": _OPTIONAL_NUMBER,
            "destructive_general": _OPTIONAL_NUMBER,
            "destructive_special": _OPTIONAL_NUMBER,
            "gain": _OPTIONAL_NUMBER,  # another criterion: illegal gain, yuan
            "gain_extreme": _OPTIONAL_NUMBER,
        },
        "criminal.province_hint": _NONE,
        "criminal.choice": _NONE,
        "criminal.special_area": {"zones": ValueSpec("words")},
        "criminal.accumulation": {"years": _NUMBER},
        "criminal.criterion": {
            "law": _TEXT,
            "level": ValueSpec("word", ("serious", "extreme", "minor")),
            "question": _QUESTION,
            "acts": _ACTS,
        },
        "act.exemption": {"question": _QUESTION, "acts": _ACTS},
        "act.time_split": _NONE,
        "act.associated": _NONE,
        "penalty": _PENALTY,
        "penalty.choice": _NONE,
        "penalty.comparison": _NONE,
        "penalty.market_value": _NONE,
        "penalty.illegal_gain": _NONE,
        "penalty.parallel": {"acts": _ACTS},
        "procedure.direct": _NONE,
        "procedure.application": {"units": ValueSpec("words")},
        "procedure.committee": _NONE,
        "procedure.effect": _NONE,
        "procedure.local": _NONE,
        "procedure.material": {
            "evidence": ValueSpec("word", ("attachment", "licence", "price", "report")),
            "kinds": _OPTIONAL_WORDS,  # of attachments, as code or as the label
        },
        "procedure.deadline": {
            "since": ValueSpec("word", _EVENTS),
            "days": _OPTIONAL_NUMBER,
            "most_days": _OPTIONAL_NUMBER,
            "years": _OPTIONAL_NUMBER,
            "working_days": _FLAG,
        },
        "price.local": {
            "mineral": _TEXT,
            "price_yuan": _NUMBER,
            "unit": ValueSpec("word", ("t", "m3", "kg", "g")),
            "product_form": _TEXT,
            "kind": ValueSpec("word", PRICE_KINDS[1:]),
            "tax_included": _FLAG,
        },
        "open_question": {
            "when": ValueSpec(
                "word",
                (
                    *("always", "never", "illegal", "destructive", "sold", "new_law", "right_only", "special_area"),
                    *("province", "documents", "survey", "sea", "application"),
                ),
            ),
        },
        "reference": _NONE,
        **{f"act.{kind.value}": _ACT for kind in ActKind},
    }
)
PROVINCIAL = frozenset({"criminal.province", "criminal.province_hint"})  # these need a province, the others have none
ANY_PROVINCE = frozenset({"procedure.material", "procedure.deadline", "procedure.local", "price.local", "reference"})
REPEATED = frozenset(  # of these several may be in force at once
    {
        *("criminal.criterion", "act.exemption", "penalty", "penalty.parallel", "procedure.material"),
        *("procedure.deadline", "procedure.local", "price.local", "open_question", "reference"),
    }
)
