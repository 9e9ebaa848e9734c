# SPDX-License-Identifier: GPL-3.0-or-later
"""Chinese numerals: money in capitals (大写金额) and dates on a cover."""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

from ..errors import ReportError

_AMOUNT = re.compile(r"(?<![\d.,/])\d{4,}(?=(?:\.\d+)?…? ?(?:m³|m²|t(?![\w/])|元|万元|yuan))")
_FACTOR = re.compile(r"(?<![\d.,])\d{4,}(?=\.\d|…| ×)")
_CAPITALS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_DIGITS = "〇一二三四五六七八九"
_CENT = Decimal("0.01")
_LIMIT = Decimal(10) ** 16  # one step beyond 万亿 there is no customary name


def capital_amount(amount: Decimal) -> str:
    """Return an amount of money in capitals, 元 and 角 closed by 整; raises on negative or oversized amounts."""
    if not amount.is_finite() or amount < 0 or amount >= _LIMIT:
        raise ReportError(
            "The amount {amount} yuan cannot be written in Chinese capitals.",
            "Only amounts from 0 to below 10^16 yuan have a capital form; check the value.",
            amount=amount,
        )
    yuan, cents = divmod(int(amount.quantize(_CENT, rounding=ROUND_HALF_EVEN).scaleb(2)), 100)
    jiao, fen = divmod(cents, 10)
    text = f"{_integer(yuan)}元" if yuan or not cents else ""
    if jiao:
        text += f"{_CAPITALS[jiao]}角"
    elif fen and yuan:
        text += "零"
    return text + (f"{_CAPITALS[fen]}分" if fen else "整")


def _integer(value: int) -> str:
    """Return a whole number in capitals."""
    for unit, name in ((10**8, "亿"), (10**4, "万")):
        if value >= unit:
            high, low = divmod(value, unit)
            gap = "零" if 0 < low < unit // 10 else ""
            return f"{_integer(high)}{name}{gap}{_integer(low) if low else ''}"
    return _thousands(value)


def _thousands(value: int) -> str:
    """Return a number below ten thousand in capitals."""
    if value == 0:
        return _CAPITALS[0]
    text, gap = "", False
    for place in range(3, -1, -1):
        digit = value // 10**place % 10
        if digit:
            text += ("零" if gap else "") + _CAPITALS[digit] + _PLACES[place]
        gap = digit == 0 and bool(text)
    return text


def cover_date(day: date) -> str:
    """Return a date as it stands on a cover: 二〇二六年十一月二十二日."""
    year = "".join(_DIGITS[int(digit)] for digit in str(day.year))
    return f"{year}年{_below_hundred(day.month)}月{_below_hundred(day.day)}日"


def _below_hundred(value: int) -> str:
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones or not tens else "")


def grouped_amounts(text: str) -> str:
    """Return a text with separators in the quantities and amounts that it names, as in the tables: 17,788.51 m³."""
    return _AMOUNT.sub(_grouped, text)


def grouped_formula(text: str) -> str:
    """Return a formula with separators in its numbers; whole numbers only where they are factors or carry a unit."""
    return _FACTOR.sub(_grouped, grouped_amounts(text))


def _grouped(found: re.Match[str]) -> str:
    return f"{int(found.group()):,}"


def plain_date(day: date) -> str:
    """Return a date as it stands in running text: 2026年11月22日."""
    return f"{day.year}年{day.month}月{day.day}日"
