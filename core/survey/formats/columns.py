# SPDX-License-Identifier: GPL-3.0-or-later
"""Which column of a table holds what: by its header, or by magnitude where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from ...phrases import Remark, remark
from . import words
from .axes import pair_means
from .nouns import AxisOrder, Place
from .tables import Row

_PAIRS = (("x", "y"), ("north", "east"), ("lon", "lat"))
_NORTH_FIRST = {("x", "y"): True, ("north", "east"): True, ("lon", "lat"): False}  # X is north in Chinese surveying


@dataclass(frozen=True)
class Columns:
    """Where things stand: one group (name, first, second coordinate) for each set of columns side by side."""

    roles: tuple[str, ...]
    groups: tuple[tuple[int | None, int, int], ...]
    why: Remark
    order: AxisOrder | None = None  # of first and second, as the headers state it

    def at(self, role: str) -> int | None:
        """Return the first column with a role."""
        return self.roles.index(role) if role in self.roles else None


def columns_of(roles: Sequence[str], line: int, place: Place) -> Columns:
    """Return the columns that a header names; raises `InputError` unless each coordinate has its partner."""
    pair = next(pair for pair in _PAIRS if pair[0] in roles and pair[1] in roles)
    firsts, seconds, names = ([at for at, role in enumerate(roles) if role == wanted] for wanted in (*pair, "name"))
    if len(firsts) != len(seconds):
        raise place.flaw(
            "the header names the two coordinates a different number of times.", "Give each pair of columns both."
        )
    groups = []
    for number, (first, second) in enumerate(zip(firsts, seconds)):
        groups.append((names[number] if number < len(names) else None, first, second))
    order = AxisOrder.NORTH_FIRST if _NORTH_FIRST[pair] else AxisOrder.EAST_FIRST
    return Columns(tuple(roles), tuple(groups), remark("import.columns.header", warning=False, line=line), order)


def ordered_groups(row: Row) -> Columns | None:
    """Return the columns of a table without header by its first row with positions, or None when it has none."""
    numbers = [words.number(cell) for cell in row.cells]
    pairs = [
        (first, second)
        for first, second in combinations(range(min(len(numbers), 12)), 2)
        if _means(numbers[first], numbers[second])
    ]
    beside = [(first, second) for first, second in pairs if second == first + 1]
    if not beside or (len(pairs) > 1 and len(row.cells) != 3 * len(beside)):
        return None
    groups = tuple((first - 1 if first else None, first, second) for first, second in beside)
    roles = [""] * len(row.cells)
    for name, first, second in groups:
        roles[first], roles[second] = "1", "2"
        if name is not None:
            roles[name] = "name"
    return Columns(tuple(roles), groups, remark("import.columns.magnitude", warning=False))


def _means(first: float | None, second: float | None) -> bool:
    return first is not None and second is not None and pair_means(first, second)
