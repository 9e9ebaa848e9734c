# SPDX-License-Identifier: GPL-3.0-or-later
"""Which of two numbers is the northing, and what stands before the easting: found by magnitude (R112, R113, R114).

Northings of China lie between 1,900,000 and 6,000,000 m; eastings have six digits without zone, or eight with the
zone number before them: 25-45 for 3-degree zones, 13-23 for 6-degree zones. Degrees come as decimals or as DDDMMSS.
The ranges do not overlap, so a pair has at most one meaning.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from ...phrases import Remark, remark
from .gauss import ZONE_STEP_M, ZONES_3, ZONES_6
from .nouns import AxisOrder, Floats, Place

NORTH_M = (1_900_000.0, 6_000_000.0)  # R112
EAST_M = (200_000.0, 800_000.0)  # R112, without the zone number
LONGITUDE_DEG = (73.0, 136.0)  # China, its seas included
LATITUDE_DEG = (3.0, 54.0)


class Style(str, Enum):
    """How positions are written."""

    PREFIXED = "prefixed"  # easting with the zone number before it
    PLAIN = "plain"  # easting without
    DEGREES = "degrees"  # decimal degrees
    DMS = "dms"  # DDDMMSS.sss


@dataclass(frozen=True)
class Meaning:
    """What a pair of numbers is: order, style, and the zone number where it is in the easting (else 0)."""

    order: AxisOrder
    style: Style
    zone: int = 0


_STYLES = tuple(Style)
_SAID = {
    Style.PREFIXED: "import.meaning.prefixed",
    Style.PLAIN: "import.meaning.plain",
    Style.DEGREES: "import.meaning.degrees",
    Style.DMS: "import.meaning.dms",
}
_BLOCK = 250_000  # pairs looked at together, so that large files need little memory
_ZONE_NUMBERS = np.array([*ZONES_6, *ZONES_3])


def _between(values: Floats, limits: tuple[float, float]) -> NDArray[np.bool_]:
    return (values >= limits[0]) & (values <= limits[1])


def _zones(east: Floats) -> NDArray[np.int64]:
    """Return the zone number before each easting, 0 where there is none."""
    zone = np.floor(east / ZONE_STEP_M)
    fits = _between(east - zone * ZONE_STEP_M, EAST_M) & np.isin(zone, _ZONE_NUMBERS)
    return np.where(fits, zone, 0.0).astype(np.int64)


def _dms_fits(values: Floats, limits: tuple[float, float]) -> NDArray[np.bool_]:
    whole = np.floor(values)
    fits = (whole % 100 < 60) & (whole // 100 % 100 < 60) & (values >= 10_000.0)
    return fits & _between(dms_to_degrees(values), limits)


def dms_to_degrees(values: Floats) -> Floats:
    """Return decimal degrees of DDDMMSS.sss."""
    degrees, rest = np.divmod(values, 10_000.0)
    minutes, seconds = np.divmod(rest, 100.0)
    return np.asarray(degrees + minutes / 60.0 + seconds / 3600.0)


def codes_of(points: Floats) -> NDArray[np.int64]:
    """Return one number for each pair of an n x 2 array, equal for equal meanings; -1 where it has none."""
    blocks = [_block_codes(points[at : at + _BLOCK]) for at in range(0, len(points), _BLOCK)]
    return np.concatenate(blocks) if blocks else np.empty(0, dtype=np.int64)


def _block_codes(points: Floats) -> NDArray[np.int64]:
    codes = np.full(len(points), -1, dtype=np.int64)
    with np.errstate(invalid="ignore", over="ignore"):
        for number, (first, second) in enumerate(((0, 1), (1, 0))):
            north, east = points[:, first], points[:, second]
            northing, zone = _between(north, NORTH_M), _zones(east)
            for style, fits in (
                (Style.PREFIXED, northing & (zone > 0)),
                (Style.PLAIN, northing & _between(east, EAST_M)),
                (Style.DEGREES, _between(north, LATITUDE_DEG) & _between(east, LONGITUDE_DEG)),
                (Style.DMS, _dms_fits(north, LATITUDE_DEG) & _dms_fits(east, LONGITUDE_DEG)),
            ):
                base = (number * len(_STYLES) + _STYLES.index(style)) * 100
                codes = np.where(fits, base + np.where(zone > 0, zone, 0) * (style is Style.PREFIXED), codes)
    return codes


def meaning_of(code: int) -> Meaning | None:
    """Return the meaning of a number of `codes_of`."""
    if code < 0:
        return None
    rest, zone = divmod(int(code), 100)
    number, style = divmod(rest, len(_STYLES))
    return Meaning((AxisOrder.NORTH_FIRST, AxisOrder.EAST_FIRST)[number], _STYLES[style], zone)


def pair_means(first: float, second: float) -> bool:
    """Tell whether two numbers can be a position in China."""
    return bool(codes_of(np.array([[first, second]]))[0] >= 0)


def plot_meaning(points: Floats, lines: tuple[int, ...], file: str) -> Meaning:
    """Return the one meaning of all pairs of a plot; raises `InputError` naming the first line that does not fit."""
    codes = codes_of(points)
    bad = np.flatnonzero(codes < 0)
    if bad.size:
        first, second = points[bad[0]]
        raise Place(file, lines[bad[0]]).flaw(
            "({first}, {second}) is no position in China: a northing lies between 1,900,000 and 6,000,000 m, an "
            "easting between 200,000 and 800,000 m, with or without a zone number (13-23, 25-45) before it.",
            "Correct the line, or transform coordinates of a local system first.",
            first=written(first),
            second=written(second),
        )
    other = np.flatnonzero(codes != codes[0])
    if other.size:
        first, second = points[other[0]]
        raise Place(file, lines[other[0]]).flaw(
            "({first}, {second}) is {found}, but the plot began with {began}.",
            "Write all corners of a plot in one zone and one order.",
            first=written(first),
            second=written(second),
            found=described(meaning_of(int(codes[other[0]]))),
            began=described(meaning_of(int(codes[0]))),
        )
    meaning = meaning_of(int(codes[0]))
    if meaning is None:
        raise LookupError(codes[0])
    return meaning


def most_common(meanings: list[Meaning], zone: int | None) -> Meaning:
    """Return the meaning most plots have; with ``zone``, one that has this zone where there is any."""
    wanted = [meaning for meaning in meanings if zone is not None and meaning.zone == zone]
    return Counter(wanted or meanings).most_common(1)[0][0]


def east_north(points: Floats, meaning: Meaning) -> Floats:
    """Return n x 2 coordinates east first; DDDMMSS becomes decimal degrees."""
    ordered = points[:, ::-1] if meaning.order is AxisOrder.NORTH_FIRST else points
    return dms_to_degrees(ordered) if meaning.style is Style.DMS else np.array(ordered)


def described(meaning: Meaning | None) -> Remark:
    """Return a meaning as a remark that goes into a sentence."""
    if meaning is None:
        raise LookupError
    return remark(_SAID[meaning.style], order=order_words(meaning.order), zone=meaning.zone)


def order_words(order: AxisOrder) -> Remark:
    """Return an order of axes as words of a sentence."""
    return remark("import.north_first" if order is AxisOrder.NORTH_FIRST else "import.east_first")


def written(value: float) -> str:
    """Return a coordinate as it would be written."""
    return f"{value:.10g}" if abs(value) >= 1e10 else f"{value:.3f}".rstrip("0").rstrip(".")
