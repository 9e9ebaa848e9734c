# SPDX-License-Identifier: GPL-3.0-or-later
"""Survey points sorted for a surface: which carry it, which only check it, which are doubled or contradict each other.

Coordinates are metres, shape (n, 3). Two points closer on the map than the tolerance are one place: with about the
same height they are a doubled point and one is kept, with different heights they contradict each other.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np
import shapely
from numpy.typing import NDArray

from ...errors import InputError

Reals = NDArray[np.float64]
Flags = NDArray[np.bool_]

CHECK = "check"
SURFACE_KINDS = ("ground", "boundary", "breakline", "stable")  # control marks may stand above the ground
ALL_KINDS = (*SURFACE_KINDS, "control")
SAME_PLACE_M = 0.01  # engineering default: closer on the map is one place
SAME_HEIGHT_M = 0.10  # engineering default: a larger difference at one place is a contradiction
_NAMED = 12  # of many, so many are named in a sentence


class Contradiction(str, Enum):
    """What to do where two points at one place have different heights."""

    REFUSE = "refuse"
    MEAN = "mean"
    LOWEST = "lowest"
    HIGHEST = "highest"


@dataclass(frozen=True)
class SurveyPoints:
    """Points as they were surveyed: numbers, codes, kinds, coordinates (n, 3)."""

    names: tuple[str, ...]
    codes: tuple[str, ...]
    kinds: tuple[str, ...]
    xyz: Reals

    def __len__(self) -> int:
        return len(self.names)

    def some(self, chosen: Flags) -> SurveyPoints:
        """Return the points of a mask."""
        at = np.flatnonzero(chosen).tolist()
        names, codes, kinds = (tuple(group[i] for i in at) for group in (self.names, self.codes, self.kinds))
        return SurveyPoints(names, codes, kinds, self.xyz[chosen])

    def of(self, kinds: Collection[str]) -> SurveyPoints:
        """Return the points of some kinds."""
        return self.some(np.array([kind in kinds for kind in self.kinds], dtype=bool))


@dataclass(frozen=True)
class Clash:
    """Points at one place: their names, the place, their lowest and highest height; ``kind`` says how bad it is."""

    kind: str  # "duplicate" or "contradiction"
    names: tuple[str, ...]
    x: float
    y: float
    low_m: float
    high_m: float

    @property
    def spread_m(self) -> float:
        """The difference of the heights."""
        return self.high_m - self.low_m


@dataclass(frozen=True)
class CleanPoints:
    """One point a place, and the clashes that were found."""

    points: SurveyPoints
    clashes: tuple[Clash, ...]


def one_point_a_place(
    points: SurveyPoints,
    contradiction: Contradiction = Contradiction.REFUSE,
    *,
    place_m: float = SAME_PLACE_M,
    height_m: float = SAME_HEIGHT_M,
) -> CleanPoints:
    """Return the points with one of each place.

    A doubled point gives the first of it. A contradiction is settled as told; to refuse raises `InputError` that names
    the points, because no surface can pass through both.
    """
    owner = _places(points.xyz, place_m)
    order = np.argsort(owner, kind="stable")
    starts = np.flatnonzero(np.diff(owner[order], prepend=-1))
    groups = np.split(order, starts[1:])
    keep = np.zeros(len(points), dtype=bool)
    xyz, clashes = points.xyz.copy(), []
    for group in groups:
        first = int(group[0])
        keep[first] = True
        if len(group) > 1:
            clash = _clash(points, group, height_m)
            clashes.append(clash)
            if clash.kind == "contradiction" and contradiction is not Contradiction.REFUSE:
                xyz[first, 2] = SETTLED[contradiction](points.xyz[group, 2])
    found = tuple(sorted(clashes, key=lambda clash: -clash.spread_m))
    against = [clash for clash in found if clash.kind == "contradiction"]
    if against and contradiction is Contradiction.REFUSE:
        raise _contradicting(against)
    return CleanPoints(replace(points, xyz=xyz).some(keep), found)


SETTLED: dict[Contradiction, Callable[[Reals], float]] = {
    Contradiction.MEAN: np.mean,
    Contradiction.LOWEST: np.min,
    Contradiction.HIGHEST: np.max,
}


def _places(xyz: Reals, place_m: float) -> NDArray[np.int64]:
    """Return for each point the first point that it shares a place with, itself as a rule."""
    owner = np.arange(len(xyz))
    tree = shapely.STRtree(shapely.points(xyz[:, :2]))
    first, second = tree.query(shapely.points(xyz[:, :2]), predicate="dwithin", distance=place_m)
    close = second < first
    pairs = sorted(zip(first[close].tolist(), second[close].tolist()))
    for later, earlier in pairs:
        owner[later] = min(owner[later], owner[earlier])
    return owner


def _clash(points: SurveyPoints, group: NDArray[np.int64], height_m: float) -> Clash:
    heights = points.xyz[group, 2]
    low, high = float(heights.min()), float(heights.max())
    x, y = points.xyz[group[0], :2].tolist()
    kind = "contradiction" if high - low > height_m else "duplicate"
    return Clash(kind, tuple(points.names[i] for i in group.tolist()), x, y, low, high)


def _contradicting(clashes: Sequence[Clash]) -> InputError:
    listed = [
        f"{' / '.join(clash.names)} ({clash.x:.3f}, {clash.y:.3f}; {clash.low_m:.3f} … {clash.high_m:.3f} m)"
        for clash in clashes[:_NAMED]
    ]
    return InputError(
        "At {count} places points contradict each other in height: {points}.",
        "Correct them, or choose how to settle contradictions (mean, lowest or highest).",
        count=len(clashes),
        points="; ".join(listed) + ("; …" if len(clashes) > _NAMED else ""),
    )


def joined_lines(points: SurveyPoints, kind: str) -> list[Reals]:
    """Join the points of a kind in their order into lines, one for each code and each run of that code."""
    lines: list[list[Reals]] = []
    last: str | None = None
    for code, found, xyz in zip(points.codes, points.kinds, points.xyz):
        if found != kind:
            last = None
            continue
        if code != last:
            lines.append([])
        lines[-1].append(xyz)
        last = code
    return [np.array(line) for line in lines if len(line) > 1]
