# SPDX-License-Identifier: GPL-3.0-or-later
"""Units as people write them: 元/吨, 万元/m³, yuan/t, USD/t; what they are worth in the units of this house (R19)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from ...errors import InputError

_QUANTITIES = {
    "t": ("t", "1"),
    "ton": ("t", "1"),
    "tonne": ("t", "1"),
    "tonnes": ("t", "1"),
    "tons": ("t", "1"),
    "吨": ("t", "1"),
    "公吨": ("t", "1"),
    "万t": ("t", "10000"),
    "万吨": ("t", "10000"),
    "kg": ("t", "0.001"),
    "千克": ("t", "0.001"),
    "公斤": ("t", "0.001"),
    "m3": ("m3", "1"),
    "m^3": ("m3", "1"),
    "cbm": ("m3", "1"),
    "立方米": ("m3", "1"),
    "立方": ("m3", "1"),
    "方": ("m3", "1"),
    "万m3": ("m3", "10000"),
    "万立方米": ("m3", "10000"),
    "万方": ("m3", "10000"),
    "g": ("g", "1"),
    "克": ("g", "1"),
}
_MONEY = {
    **dict.fromkeys(("", "元", "人民币", "人民币元", "rmb", "cny", "yuan", "¥"), "1"),
    **dict.fromkeys(("万元", "万", "人民币万元"), "10000"),
}
_STATES = {"松方": True, "虚方": True, "loose": True, "实方": False, "自然方": False, "in place": False}
_BRACKETS = re.compile(r"\(([^)]*)\)")


@dataclass(frozen=True)
class Unit:
    """A unit: multiply a number in it by ``factor`` to get it in ``unit`` ("t", "m3", "g")."""

    unit: str
    factor: Decimal
    loose: bool | None = None  # of m3: True loose, False in place, None not said


def quantity_unit(text: str, where: object) -> Unit:
    """Read the unit of a quantity; raises InputError for one that is not known."""
    bare, loose = _state(text)
    found = _QUANTITIES.get(bare)
    if found is None:
        raise InputError(
            "The unit of {where} is '{unit}', but it must be t or m3.",
            "Write t (吨), m3 (立方米), or g (克) for the metal in an ore.",
            where=where,
            unit=text,
        )
    return Unit(found[0], Decimal(found[1]), loose if found[0] == "m3" else None)


def price_unit(text: str, where: object) -> Unit:
    """Read the unit of a price, such as 元/吨; ``factor`` brings the price to yuan per ``unit``.

    Raises InputError for a currency other than yuan or a unit that is not known.
    """
    bare, loose = _state(text)
    money, slash, per = bare.rpartition("/")
    factor = yuan_factor(money, where)
    found = quantity_unit(per if slash else bare, where)
    return Unit(found.unit, factor / found.factor, loose if found.unit == "m3" else None)


def yuan_factor(text: str, where: object) -> Decimal:
    """Return how many yuan one of a currency's unit is; raises InputError for another currency than yuan."""
    factor = _MONEY.get(unicodedata.normalize("NFKC", text).strip().lower().replace("￥", "¥"))
    if factor is None:
        raise InputError(
            "The currency of {where} is '{currency}', but values are in yuan.",
            "Convert it to yuan at the rate of the day and state the source of the rate.",
            where=where,
            currency=text,
        )
    return Decimal(factor)


def _state(text: str) -> tuple[str, bool | None]:
    """Return a unit without its remark on loose or in place, and that remark."""
    shown = unicodedata.normalize("NFKC", text).strip().lower()
    loose: bool | None = None
    for inside in _BRACKETS.findall(shown):
        loose = _STATES.get(inside.strip(), loose)
    bare = _BRACKETS.sub("", shown)
    for word, state in _STATES.items():
        if word in bare:
            bare, loose = bare.replace(word, "m3" if word.endswith("方") else ""), state
    return bare.strip(), loose
