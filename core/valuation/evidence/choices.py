# SPDX-License-Identifier: GPL-3.0-or-later
"""The decisions of the case unit on the computation: from rows of the case to options, each with its basis."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from decimal import Decimal, InvalidOperation
from typing import Any

from ...errors import InputError, PitProofError
from ...model import Choice, ValuationChoice
from ...phrases import Remark
from ...phrases.choices import NAMES
from ..faults import raise_together
from ..law.legalwords import both
from ..numbers import HUNDRED, checked
from ..options import ValuationOptions

_SAID = {  # how a value is printed; english_words has the English of these
    "weighted": "加权",
    "arithmetic": "算术",
    "loose": "松方",
    "in_place": "实方",
    "open_pit": "露天",
    "underground": "地下",
}
RECORD = "VALUATION_CHOICES"  # its name among the parameters of a run in the journal
_YES = ("", "1", "true", "yes", "y", "是")
_NO = ("0", "false", "no", "n", "否")
_WORDS: Mapping[Choice, Mapping[str, str]] = {
    Choice.SALE_MEAN: {"weighted": "weighted", "加权": "weighted", "arithmetic": "arithmetic", "算术": "arithmetic"},
    Choice.PRICE_M3_STATE: {"loose": "loose", "松方": "loose", "in_place": "in_place", "实方": "in_place"},
    Choice.MINING_METHOD: {
        "open_pit": "open_pit",
        "露天": "open_pit",
        "underground": "underground",
        "地下": "underground",
    },
}
_REASONS = {  # a plain yes whose basis is the reason that is printed
    Choice.SURVEY_FIRST: "survey_first_reason",
    Choice.SALES_SET_ASIDE: "sales_set_aside_reason",
    Choice.NET_FILL: "net_fill_reason",
    Choice.KEEP_OVERLAPS: "overlaps_kept_reason",
    Choice.ADD_STOCK: "stock_adds_reason",
}
_FLAGS = {
    Choice.ILLEGAL_INCLUDES_EXTRACTED: "illegal_includes_extracted",
    Choice.DESTRUCTIVE_INCLUDES_EXTRACTED: "destructive_includes_extracted",
    Choice.LOOSE_BY_IN_PLACE_DENSITY: "loose_by_in_place_density",
    Choice.NATURAL_DENSITY: "natural_density",
    Choice.EMPIRICAL_DENSITY: "allow_empirical_density",
}
_TEXTS = {
    Choice.SALE_MEAN: "price_mean",
    Choice.PRICE_M3_STATE: "price_m3_state",
    Choice.MINING_METHOD: "mining_method",
}
_NUMBERS = {Choice.COSTS_YUAN: "costs_yuan", Choice.CONFIDENCE_LEVEL_PCT: "confidence_level_pct"}
_DEFAULTS = {item.name: getattr(ValuationOptions(), item.name) for item in fields(ValuationOptions)}


def with_choices(options: ValuationOptions, choices: Sequence[ValuationChoice]) -> ValuationOptions:
    """Return the options with the choices in force; what the options state already comes before them.

    Raises InputError once for every choice whose value or basis cannot be. Follows R5, R9 to R12, R16, R19, R20, R90.
    """
    found: dict[str, Any] = {}
    faults: list[PitProofError] = []
    for row in choices:
        try:
            name, value = _option(row)
        except InputError as error:
            faults.append(error)
            continue
        if name in found:
            faults.append(InputError("The decision '{choice}' is entered twice.", "", choice=_name(row)))
        found[name] = value
    raise_together(faults)
    free = {name: value for name, value in found.items() if getattr(options, name) == _DEFAULTS[name]}
    return replace(options, **free, choices=tuple(choices))


def value_words(row: ValuationChoice) -> str:
    """Return the value of a choice in words of the report, in whatever way it was entered: 加权, 是, a number."""
    text = unicodedata.normalize("NFKC", row.value).strip()
    if row.choice in _TEXTS:
        return _SAID[_known(row, _WORDS[row.choice].get)]
    if row.choice in _NUMBERS:
        return text
    return "是" if _flag(row) else "否"


def with_record(parameters: Mapping[str, Any], choices: Iterable[ValuationChoice]) -> dict[str, Any]:
    """Return the parameters of a run as the journal keeps them, with the choices that were in force."""
    return {**parameters, RECORD: [[row.choice.value, row.value, row.basis] for row in choices]}


def from_record(parameters: Mapping[str, Any]) -> tuple[ValuationChoice, ...] | None:
    """Return the choices that a journal's parameters hold, None when they say nothing; raises ValueError."""
    record = parameters.get(RECORD)
    if record is None:
        return None
    if not isinstance(record, (list, tuple)):
        raise ValueError(record)
    return tuple(ValuationChoice(Choice(choice), str(value), str(basis)) for choice, value, basis in record)


def _option(row: ValuationChoice) -> tuple[str, Any]:
    """Return the name of the option and its value."""
    if not row.basis.strip():
        raise InputError("The decision '{choice}' has no basis.", "State it.", choice=_name(row))
    if row.choice in _REASONS:
        return _REASONS[row.choice], row.basis.strip() if _flag(row) else ""
    if row.choice in _FLAGS:
        return _FLAGS[row.choice], _flag(row)
    if row.choice in _TEXTS:
        return _TEXTS[row.choice], _known(row, _WORDS[row.choice].get)
    return _NUMBERS[row.choice], _number(row)


def _name(row: ValuationChoice) -> Remark:
    """Return what a decision is called, in the language of the reader."""
    english, chinese = NAMES[row.choice.value]
    return both(chinese, english)


def _flag(row: ValuationChoice) -> bool:
    return bool(_known(row, lambda text: True if text in _YES else False if text in _NO else None))


def _known(row: ValuationChoice, meaning: Callable[[str], Any]) -> Any:
    found = meaning(unicodedata.normalize("NFKC", row.value).strip().lower())
    if found is None:
        raise InputError(
            "The decision '{choice}' has the value '{value}', which it does not know.",
            "Write one of the words that its name mentions.",
            choice=_name(row),
            value=row.value,
        )
    return found


def _number(row: ValuationChoice) -> Decimal:
    try:
        value = Decimal(unicodedata.normalize("NFKC", row.value).strip().replace(",", ""))
    except InvalidOperation:
        raise InputError(
            "The decision '{choice}' has the value '{value}', which is not a number.",
            "Write digits and a decimal point only.",
            choice=_name(row),
            value=row.value,
        ) from None
    checked(value, "value", str(_name(row)))
    if row.choice is Choice.CONFIDENCE_LEVEL_PCT and not Decimal(50) <= value < HUNDRED:
        raise InputError(
            "The confidence a threshold test needs is {value} %, but it must lie between 50 and 100 %.",
            "Enter 95 for 95 %.",
            value=value,
        )
    return value
