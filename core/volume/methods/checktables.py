# SPDX-License-Identifier: GPL-3.0-or-later
"""A cross-check as rows of tables: pits with every method side by side, comparisons, and steps of the convergence."""

from __future__ import annotations

from collections.abc import Iterator

from .verdicts import CrossCheck, Method

Row = dict[str, object]

SECOND = (Method.TIN, Method.SECTIONS, Method.SQUARES)
PIT_COLUMNS: dict[str, type] = {
    "pit_id": str, "period": str, "verdict": str, "area_m2": float, "coverage_pct": float, "adopted_m3": float,
    "margin_m3": float, "quantity": str,
    **{f"{method.value}_m3": float for method in SECOND},
    **{f"{method.value}_pct": float for method in SECOND},
    "largest_pct": float, "reasons": str,
}  # fmt: skip
COMPARISON_COLUMNS: dict[str, type] = {
    "pit_id": str, "period": str, "method": str, "size_m": float, "quantity": str, "adopted_m3": float,
    "volume_m3": float, "difference_m3": float, "difference_pct": float, "coverage_pct": float, "verdict": str,
    "reasons": str,
}  # fmt: skip
STEP_COLUMNS: dict[str, type] = {
    "pit_id": str, "period": str, "method": str, "size_m": float, "volume_m3": float, "difference_pct": float,
    "margin_m3": float,
}  # fmt: skip


def pit_rows(check: CrossCheck) -> Iterator[Row]:
    """Yield one row a pit and period, in the order of the main method's run."""
    for pit in check.run.result.pits:
        found = check.of_pit(pit.pit_id, pit.period)
        row: Row = {
            "pit_id": pit.pit_id,
            "period": pit.period,
            "verdict": check.verdict_of(pit.pit_id, pit.period).value,
            "area_m2": pit.area_m2,
            "coverage_pct": pit.coverage_pct,
            "adopted_m3": found[0].adopted_m3,
            "quantity": _quantity(of_fill=found[0].of_fill),
            "margin_m3": pit.margin.margin_m3 if pit.margin else None,
            "largest_pct": max((abs(c.difference_pct) for c in found if c.difference_pct is not None), default=None),
            "reasons": " ".join(f"{c.method.value}: {' '.join(c.reasons)}" for c in found if c.reasons),
        }
        for each in found:
            row |= {f"{each.method.value}_m3": each.volume_m3, f"{each.method.value}_pct": each.difference_pct}
        yield row


def comparison_rows(check: CrossCheck) -> Iterator[Row]:
    """Yield one row a pit, period and second method."""
    for each in check.comparisons:
        yield {
            "pit_id": each.pit_id,
            "period": each.period,
            "method": each.method.value,
            "size_m": each.size_m,
            "quantity": _quantity(of_fill=each.of_fill),
            "adopted_m3": each.adopted_m3,
            "volume_m3": each.volume_m3,
            "difference_m3": each.volume_m3 - each.adopted_m3,
            "difference_pct": each.difference_pct,
            "coverage_pct": each.coverage_pct,
            "verdict": each.verdict.value,
            "reasons": " ".join(each.reasons),
        }


def step_rows(check: CrossCheck) -> Iterator[Row]:
    """Yield one row a volume at one cell, side or spacing."""
    for step in check.steps:
        yield {name: getattr(step, name) for name in STEP_COLUMNS} | {"method": step.method.value}


def _quantity(*, of_fill: bool) -> str:
    return "fill" if of_fill else "cut"
