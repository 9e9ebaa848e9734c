# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures of a case by name, and how those computed again compare with those stored."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Union

from ..model import Determination, VolumeResult

Figure = Union[float, Decimal, str, None]

RELATIVE = 1e-6  # engineering default: as far as another machine's arithmetic may differ, per figure
_CENT = Decimal("0.01")


class Agreement(str, Enum):
    """How a figure computed again compares."""

    EQUAL = "equal"
    TOLERANCE = "tolerance"
    DIFFERENT = "different"


@dataclass(frozen=True)
class Comparison:
    """One figure, stored and computed again; ``None`` where one of them has no such figure."""

    name: str
    stored: Figure
    again: Figure
    agreement: Agreement


def figures_of(volumes: VolumeResult, determination: Determination | None) -> dict[str, Figure]:
    """Return every figure of a result by a name that says what it is; units stand in the names."""
    return dict([*_volume_figures(volumes), *(_value_figures(determination) if determination else ())])


def _volume_figures(volumes: VolumeResult) -> Iterator[tuple[str, Figure]]:
    for pit in volumes.pits:
        head = f"{pit.pit_id} ({pit.period})"
        for name in ("area_m2", "measured_m2", "cut_m3", "fill_m3", "max_depth_m"):
            yield f"{head} {name}", getattr(pit, name)
        if pit.margin is not None:
            yield f"{head} margin_m3", pit.margin.margin_m3
        for part in pit.parts:
            bench = "" if part.bench_bottom_m is None else f", {part.bench_bottom_m:g}..{part.bench_top_m:g} m"
            where = f"{part.position.value} {part.licence} {part.stratum}".rstrip() + bench
            yield f"{head} [{where}] cut_m3", part.cut_m3
    if volumes.total_margin is not None:
        yield "total margin_m3", volumes.total_margin.margin_m3


def _value_figures(determination: Determination) -> Iterator[tuple[str, Figure]]:
    for number, segment in enumerate(determination.segments, start=1):
        head = f"segment {number} ({segment.pit_id or '-'}, {segment.mineral})"
        yield f"{head} quantity", segment.quantity
        yield f"{head} value_yuan", segment.value_yuan
    for figure in determination.figures:
        yield f"{figure.key} amount_yuan", figure.amount_yuan
    for number, line in enumerate(determination.classifications, start=1):
        yield f"classification {number} ({line.title})", getattr(line.level, "value", str(line.level))


def compare(stored: Mapping[str, Figure], again: Mapping[str, Figure]) -> tuple[Comparison, ...]:
    """Compare two sets of figures, in the order of the stored ones; what only one has is different."""
    names = [*stored, *(name for name in again if name not in stored)]
    return tuple(Comparison(name, stored.get(name), again.get(name), _agreement(name, stored, again)) for name in names)


def _agreement(name: str, stored: Mapping[str, Figure], again: Mapping[str, Figure]) -> Agreement:
    if name not in stored or name not in again:
        return Agreement.DIFFERENT
    first, second = stored[name], again[name]
    if _same(first, second):
        return Agreement.EQUAL
    if isinstance(first, (float, int)) and isinstance(second, (float, int)):
        close = math.isclose(first, second, rel_tol=RELATIVE, abs_tol=RELATIVE)
        return Agreement.TOLERANCE if close else Agreement.DIFFERENT
    if isinstance(first, Decimal) and isinstance(second, Decimal):
        allowed = max(_CENT, abs(first) * Decimal(str(RELATIVE)))
        return Agreement.TOLERANCE if abs(first - second) <= allowed else Agreement.DIFFERENT
    return Agreement.DIFFERENT


def _same(first: Figure, second: Figure) -> bool:
    if isinstance(first, float) and isinstance(second, float) and math.isnan(first) and math.isnan(second):
        return True
    return first == second
