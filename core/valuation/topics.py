# SPDX-License-Identifier: GPL-3.0-or-later
"""What rules may be about, and which values each kind of rule carries.

A new kind of rule is one more line here; a new amount or province is only a new entry in a rule file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..model import ActKind, Position

PRICE_KINDS = ("sale", "market", "certified", "authority")  # P-1 to P-4 (R12)
FIGURES = ("Va", "Vb", "Vc")


@dataclass(frozen=True)
class ValueSpec:
    """One value of a rule: "number", "flag", "word" (one of ``choices``, any text if none) or "words"."""

    kind: str
    choices: tuple[str, ...] = ()
    needed: bool = True


_NUMBER = ValueSpec("number")
_OPTIONAL_NUMBER = ValueSpec("number", needed=False)
_FLAG = ValueSpec("flag")
_TEXT = ValueSpec("word")
_NONE: Mapping[str, ValueSpec] = {}
_BAND = {
    "law": _TEXT,
    "general_low": _NUMBER,
    "general_high": _NUMBER,
    "special_low": _NUMBER,
    "special_high": _NUMBER,
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
        "price.sold_part": _NONE,
        "price.order": {
            "order": ValueSpec("words", PRICE_KINDS),
            "mean": ValueSpec("word", ("weighted", "arithmetic")),
        },
        "price.period": {"several": ValueSpec("word", ("lowest",))},
        "price.form": _NONE,
        "price.unit": _NONE,
        "price.unreasonable": {"ratio": _NUMBER},
        "quantity.documents": _NONE,
        "quantity.survey": _NONE,
        "quantity.ore_only": _NONE,
        "quantity.clip": _NONE,
        "quantity.cut": _NONE,
        "quantity.not_extracted": _NONE,
        "density.mean": _NONE,
        "density.samples": {"least": _NUMBER},
        "density.state": {"loose_by_in_place": _FLAG},
        "density.empirical": {"choice": ValueSpec("word", ("low", "middle"))},
        "rounding.mode": {"mode": ValueSpec("word", ("half_even", "half_up"))},
        "rounding.places": {
            "volume_m3": _NUMBER,
            "mass_t": _NUMBER,
            "density_mean": _NUMBER,
            "money_yuan": _NUMBER,
        },
        "rounding.extra_places": {"unit_price_mean": _NUMBER, "standard_error": _NUMBER, "metal_g": _NUMBER},
        "criminal.serious": _BAND,
        "criminal.extreme": {"law": _TEXT, "multiple": _NUMBER},
        "criminal.destructive": _BAND,
        "criminal.unknown_province": _NONE,
        "criminal.province": {
            "law": _TEXT,
            "general": _NUMBER,
            "special": _NUMBER,
            "destructive_general": _OPTIONAL_NUMBER,
            "destructive_special": _OPTIONAL_NUMBER,
        },
        **{f"act.{kind.value}": _ACT for kind in ActKind},
    }
)
PROVINCIAL = frozenset({"criminal.province"})  # these need a province, the others have none
