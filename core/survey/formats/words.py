# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers, areas, datums and elevation ranges as Chinese documents write them."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass, field, replace

from .nouns import Datum, Stated

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)", re.ASCII)
_INTEGER = re.compile(r"\d{1,9}", re.ASCII)
_AREA = re.compile(r"(\d+(?:\.\d*)?)\s*(公顷|平方米|平方公里|平方千米|亩|ha|hm2|km2|m2)?", re.ASCII | re.IGNORECASE)
_UNIT_M2 = {
    "公顷": 1e4, "ha": 1e4, "hm2": 1e4, "平方米": 1.0, "m2": 1.0, "平方公里": 1e6, "平方千米": 1e6, "km2": 1e6,
    "亩": 1e4 / 15.0,
}  # fmt: skip
_DATUM_WORDS = (
    (Datum.CGCS2000, re.compile(r"cgcs\s*_?2000|国家2000|2000国家|2000坐标|^2000$|china geodetic", re.IGNORECASE)),
    (Datum.XIAN80, re.compile(r"西安|xi'?an|(?<!\d)(19)?80(?!\d)", re.IGNORECASE)),
    (Datum.BEIJING54, re.compile(r"北京|beijing|(?<!\d)(19)?54(?!\d)", re.IGNORECASE)),
)
_HEIGHT_WORDS = re.compile(r"标高|开采深度|elevation", re.IGNORECASE)
_RANGE = re.compile(
    r"(?:由|从|from)?\s*([+-]?\d+(?:\.\d+)?)\s*(?:米|m)?\s*(?:至|到|~|—|to)\s*([+-]?\d+(?:\.\d+)?)\s*(?:米|m)",
    re.ASCII | re.IGNORECASE,
)
_LICENCE = re.compile(r"(?<![A-Za-z0-9])C\d{22}(?!\d)", re.ASCII)
_SYSTEM_LINE = re.compile(r"坐标系|coordinate system|datum", re.IGNORECASE)
_AREA_LINE = re.compile(
    r"(?:矿区|区块|总)?面积[^\d]{0,8}?(\d+(?:\.\d+)?)\s*(公顷|平方米|平方公里|平方千米|亩|ha|km2|m2)"
)
_ZONE_LINE = re.compile(r"带号[^\d]{0,3}(\d{2})(?!\d)", re.ASCII)
_WIDTH_LINE = re.compile(r"(?<!\d)([36])\s*(?:度带|度分带|°带)", re.ASCII)
_MERIDIAN_LINE = re.compile(r"中央(?:子午线|经线)[^\d]{0,4}(\d{2,3})(?:\.0*)?(?![\d.])", re.ASCII)


def plain(text: str) -> str:
    """Return a token with full-width characters made plain and blanks taken off."""
    return unicodedata.normalize("NFKC", text).strip()


def number(text: str) -> float | None:
    """Return a plain decimal number, or None; exponents, thousands separators and "nan" are no numbers here."""
    token = plain(text)
    if not _NUMBER.fullmatch(token):
        return None
    value = float(token)
    return value if math.isfinite(value) else None


def integer(text: str) -> int | None:
    """Return a whole number without sign, or None."""
    token = plain(text)
    return int(token) if _INTEGER.fullmatch(token) else None


def area_m2(text: str, unit: str = "公顷") -> float | None:
    """Return an area in m2, or None; a unit inside the text wins over ``unit``."""
    found = _AREA.fullmatch(plain(text))
    if not found:
        return None
    value = float(found.group(1)) * _UNIT_M2[(found.group(2) or unit).lower()]
    return value if math.isfinite(value) else None


def datum_of(text: str) -> Datum | None:
    """Return the one datum that a text names, or None when it names none or several."""
    found = [datum for datum, words in _DATUM_WORDS if words.search(plain(text))]
    return found[0] if len(found) == 1 else None


@dataclass(frozen=True)
class Facts:
    """What the text around coordinates says (R113): licence number, elevation range, system."""

    stated: Stated = field(default_factory=Stated)
    licence_no: str = ""
    elevations_m: tuple[float, float] | None = None  # in the order written
    used: bool = False


def facts_of(text: str, known: Facts) -> Facts:
    """Return ``known`` enlarged by what one line of text says; ``used`` tells whether the line said anything."""
    line = plain(text)
    stated, licence, elevations = known.stated, known.licence_no, known.elevations_m
    if _SYSTEM_LINE.search(line) and (datum := datum_of(line)):
        stated = replace(stated, datum=datum)
    if found := _ZONE_LINE.search(line):
        stated = replace(stated, zone=int(found.group(1)))
    if found := _WIDTH_LINE.search(line):
        stated = replace(stated, zone_width=int(found.group(1)))
    if found := _MERIDIAN_LINE.search(line):
        stated = replace(stated, central_meridian=float(found.group(1)))
    if found := _AREA_LINE.search(line):
        stated = replace(stated, area_m2=area_m2(found.group(1) + found.group(2)))
    if found := _LICENCE.search(line):
        licence = found.group()
    if _HEIGHT_WORDS.search(line) and (found := _RANGE.search(line)):
        elevations = (float(found.group(1)), float(found.group(2)))
    used = (stated, licence, elevations) != (known.stated, known.licence_no, known.elevations_m)
    return Facts(stated, licence, elevations, used)
