# SPDX-License-Identifier: GPL-3.0-or-later
"""Decimal arithmetic with the rounding the rule book states; binary numbers never reach money."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal

from ..errors import InputError, Words
from .rulebook.rules import RuleBook

WIDE = Context(prec=60)  # no sum or product of a case comes near sixty digits, so nothing is lost before rounding
_MODES = {"half_even": ROUND_HALF_EVEN, "half_up": ROUND_HALF_UP}
_MOST_PLACES = 8  # digits shown of a quotient that does not end
ZERO = Decimal(0)
HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Rounding:
    """Places and mode of every kind of figure (R104, R105)."""

    mode: str
    volume_m3: Decimal
    mass_t: Decimal
    density_mean: Decimal
    money_yuan: Decimal
    unit_price_mean: Decimal
    standard_error: Decimal
    metal_g: Decimal
    metal_t: Decimal = Decimal("0.0001")

    def place(self, unit: str, *, contained: bool = False) -> Decimal:
        """Return the last place of a quantity in "t", "m3" or "g"; a component's tonnes keep more places (R105)."""
        if unit == "g":
            return self.metal_g
        mass = self.metal_t if contained else self.mass_t
        return mass if unit == "t" else self.volume_m3

    def quantity(self, value: Decimal, unit: str, *, contained: bool = False) -> Decimal:
        """Round a quantity in "t", "m3" or "g"."""
        return self.to(value, self.place(unit, contained=contained))

    def money(self, value: Decimal) -> Decimal:
        """Round an amount in yuan."""
        return self.to(value, self.money_yuan)

    def to(self, value: Decimal, place: Decimal) -> Decimal:
        """Round once to a place such as 0.01."""
        return value.quantize(place, rounding=self.mode, context=WIDE)


def rounding_of(rules: RuleBook) -> Rounding:
    """Read the rounding rules from the book; raises RuleError when they are missing (R104, R105)."""
    places, extra, mode = (rules.need(f"rounding.{key}") for key in ("places", "extra_places", "mode"))
    return Rounding(
        mode=_MODES[mode.word("mode")],
        volume_m3=places.number("volume_m3"),
        mass_t=places.number("mass_t"),
        density_mean=places.number("density_mean"),
        money_yuan=places.number("money_yuan"),
        unit_price_mean=extra.number("unit_price_mean"),
        standard_error=extra.number("standard_error"),
        metal_g=extra.number("metal_g"),
        metal_t=extra.number("metal_t" if "metal_t" in extra.values else "unit_price_mean"),
    )


def from_engine(volume_m3: float, where: str) -> Decimal:
    """Turn a volume of the volume engine (m3) into the decimal it prints as; raises InputError if it is no volume."""
    if not math.isfinite(volume_m3) or volume_m3 < 0.0:
        raise InputError(
            "The volume of {where} is {value}, which is no volume.",
            "Compute the volumes again.",
            where=where,
            value=volume_m3,
        )
    return Decimal(repr(float(volume_m3)))


def checked(value: object, what: str, where: str, *, zero: bool = False) -> Decimal:
    """Return a decimal above zero (or zero, if allowed); raises InputError for a binary number or anything else."""
    if not isinstance(value, Decimal):
        raise InputError(
            "The {what} of {where} is {value!r}, but money and quantities must be decimal numbers, not binary ones.",
            "Enter it as a decimal text, for example 20.40.",
            what=Words(what),
            where=where,
            value=value,
        )
    if not value.is_finite() or value < 0 or (value == 0 and not zero):
        raise InputError(
            "The {what} of {where} is {value}, but it must be greater than zero.",
            "Correct the entry.",
            what=Words(what),
            where=where,
            value=value,
        )
    return value


def total(values: Iterable[Decimal]) -> Decimal:
    """Add without rounding."""
    result = ZERO
    for value in values:
        result = WIDE.add(result, value)
    return result


def product(left: Decimal, right: Decimal) -> Decimal:
    """Multiply without rounding."""
    return WIDE.multiply(left, right)


def quotient(left: Decimal, right: Decimal) -> Decimal:
    """Divide to sixty digits."""
    return WIDE.divide(left, right)


def root(value: Decimal) -> Decimal:
    """Take the square root to sixty digits."""
    return WIDE.sqrt(value)


def plain(value: Decimal) -> str:
    """Write a decimal without exponent, digits as they are."""
    return format(value, "f")


def rounded(exact: Decimal, result: Decimal) -> str:
    """Write a result, with the figure before rounding when rounding changed it: 88184.304 ≈ 88184.30."""
    return plain(result) if exact == result else f"{shortened(exact)} ≈ {plain(result)}"


def shortened(exact: Decimal) -> str:
    """Write a figure before rounding; what ends late or never is cut and marked: 10734.74304771…."""
    short = exact.quantize(Decimal(1).scaleb(-_MOST_PLACES), rounding=ROUND_DOWN, context=WIDE)
    return plain(short).rstrip("0").rstrip(".") if short == exact else f"{plain(short)}…"
