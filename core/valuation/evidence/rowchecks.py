# SPDX-License-Identifier: GPL-3.0-or-later
"""Small checks of single cells of evidence: known words, days in order, one state of m3."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from ...errors import InputError, Words
from ..numbers import HUNDRED, ZERO, checked, plain, product
from .units import Unit

_STATES = ("", "in_place", "loose")


def times(value: Decimal, unit: Unit) -> Decimal:
    """Return a figure in the unit of the house; digits stay where nothing is multiplied."""
    return value if unit.factor == 1 else product(value, unit.factor)


def state_word(stated: str, unit: Unit, where: object) -> str:
    """Return the state of m3, as the column or the words of the unit say; raises InputError where they differ (R19)."""
    if stated not in _STATES:
        template = "The state of the {where} is '{state}', but it must be in_place or loose."
        raise InputError(template, "Choose one, or leave it empty.", where=where, state=stated)
    said = "" if unit.loose is None else "loose" if unit.loose else "in_place"
    if stated and said and stated != said:
        template = "The unit of the {where} says {said}, but its state is {state}."
        words = {
            name: Words("loose" if state == "loose" else "in place")
            for name, state in (("said", said), ("state", stated))
        }
        raise InputError(template, "Correct one of them.", where=where, **words)
    return stated or said


def one_of(kind: str, known: Sequence[str], where: object) -> None:
    """Raise InputError for a kind that is not known."""
    if kind not in known:
        template = "The kind of the {where} is '{kind}', but it must be one of {known}."
        raise InputError(template, "Choose one.", where=where, kind=kind, known=", ".join(known))


def ordered(start: date | None, end: date | None, where: object) -> None:
    """Raise InputError when something ends before it begins."""
    if start and end and end < start:
        raise InputError("The {where} ends before it begins.", "Correct its dates.", where=where)


def within(value: Decimal, what: str, where: object, low: Decimal, high: Decimal, unit: str) -> None:
    """Raise InputError for a figure that lies outside what there can be."""
    if not low <= value <= high:
        raise InputError(
            "The {what} of {where} is {value} {unit}, but it must lie between {low} and {high}.",
            "Check the number and its unit.",
            what=Words(what),
            where=where,
            value=plain(value),
            unit=unit,
            low=plain(low),
            high=plain(high),
        )


def percent(value: Decimal | None, what: str, where: str, *, zero: bool = True) -> None:
    """Raise InputError for a share that is not between 0 (itself only with ``zero``) and 100 %; none is no fault."""
    if value is not None:
        within(checked(value, what, where, zero=zero), what, where, ZERO, HUNDRED, "%")
