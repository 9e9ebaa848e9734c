# SPDX-License-Identifier: GPL-3.0-or-later
"""A determination as rows of tables: segments, figures with their parts, steps, comparisons, and what must be said.

Money and quantities are texts of decimals, as in the case file: a number column of a layer would make them binary.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..model import Determination, Step
from .numbers import plain
from .quantity.tonnage import Tonnages

Row = dict[str, object]

SEGMENT_COLUMNS: dict[str, type] = {
    "pit_id": str, "period": str, "mineral": str, "product_form": str, "kind": str, "volume_m3": str, "density": str,
    "quantity": str, "unit": str, "price_yuan": str, "value_yuan": str,
}  # fmt: skip
FIGURE_COLUMNS: dict[str, type] = {
    "figure": str, "title": str, "applies": int, "part": str, "mineral": str, "quantity": str, "unit": str,
    "price_yuan": str, "amount_yuan": str,
}  # fmt: skip
STEP_COLUMNS: dict[str, type] = {
    "step": str, "title": str, "formula": str, "result": str, "unit": str, "operation": str, "operands": str,
    "places": str, "rule": str, "source": str, "status": str, "inputs": str,
}  # fmt: skip
PROBLEM_COLUMNS: dict[str, type] = {"code": str, "warning": int, "text": str}
COMPARISON_COLUMNS: dict[str, type] = {
    "place": str, "mineral": str, "product_form": str, "documents": str, "survey": str, "unit": str, "difference": str,
    "difference_pct": str, "followed": str, "reason": str,
}  # fmt: skip
TONNAGE_COLUMNS: dict[str, type] = {
    "pit_id": str, "period": str, "mineral": str, "state": str, "volume_m3": str, "density": str, "density_error": str,
    "samples": int, "quantity": str, "unit": str, "margin": float, "kind": str,
}  # fmt: skip


def segment_rows(found: Determination) -> Iterator[Row]:
    """Yield one row a segment."""
    for item in found.segments:
        yield {
            **{name: getattr(item, name) for name in ("pit_id", "period", "mineral", "product_form", "kind", "unit")},
            "volume_m3": _text(item.volume_m3),
            "density": _text(item.density_t_per_m3),
            "quantity": _text(item.quantity),
            "price_yuan": _text(item.price_yuan),
            "value_yuan": _text(item.value_yuan),
        }


def figure_rows(found: Determination) -> Iterator[Row]:
    """Yield one row a figure, and under it one a part."""
    for figure in found.figures:
        head: Row = {"figure": figure.key, "title": figure.title, "applies": int(figure.applies)}
        yield {**head, "part": "total", "amount_yuan": _text(figure.amount_yuan)}
        for part in figure.parts:
            yield {
                **head,
                "part": part.key,
                "mineral": part.mineral,
                "quantity": _text(part.quantity),
                "unit": part.unit,
                "price_yuan": _text(part.price_yuan),
                "amount_yuan": _text(part.amount_yuan),
            }


def step_rows(found: Determination) -> Iterator[Row]:
    """Yield one row a step of the figures and thresholds; "1.2.3" is the third child of the second of the first."""
    roots = [figure.trace for figure in found.figures] + [item.trace for item in found.confidences]
    for number, root in enumerate(roots, start=1):
        yield from _steps(root, str(number))


def problem_rows(found: Determination) -> Iterator[Row]:
    """Yield one row a thing that must be said."""
    for notice in found.notices:
        yield {"code": notice.code, "warning": int(notice.warning), "text": notice.text}


def comparison_rows(found: Determination) -> Iterator[Row]:
    """Yield one row a product that both documents and survey count."""
    for item in found.comparisons:
        row: Row = {name: getattr(item, name) for name in COMPARISON_COLUMNS}
        numbers = ("documents", "survey", "difference", "difference_pct")
        yield row | {name: _text(getattr(item, name)) for name in numbers}


def tonnage_rows(found: Tonnages) -> Iterator[Row]:
    """Yield one row a volume."""
    for item in found.rows:
        yield {
            "pit_id": item.row.pit_id,
            "period": item.row.period,
            "mineral": item.row.mineral,
            "state": "loose" if item.row.loose else "in_place",
            "volume_m3": _text(item.volume_m3),
            "density": _text(item.density_t_per_m3),
            "density_error": _text(round(item.density_error, 4)),
            "samples": item.samples,
            "quantity": _text(item.quantity),
            "unit": item.unit,
            "margin": item.margin,
            "kind": item.row.kind,
        }


def _steps(step: Step, label: str) -> Iterator[Row]:
    yield {
        "step": label,
        "title": step.title,
        "formula": step.formula,
        "result": _text(step.result) if isinstance(step.result, Decimal) else step.result,
        "unit": step.unit,
        "operation": step.operation,
        "operands": "; ".join(
            f"{each.name} = {plain(each.value)} {each.unit}".strip()
            + (f" [{label}.{each.child + 1}]" if each.child is not None else "")
            + (f" [{each.evidence}]" if each.evidence else "")
            for each in step.operands
        ),
        "places": step.places,
        "rule": step.rule,
        "source": step.source,
        "status": step.status.value if step.status else "",
        "inputs": "; ".join(f"{name}: {text}" for name, text in step.inputs.items()),
    }
    for number, child in enumerate(step.children, start=1):
        yield from _steps(child, f"{label}.{number}")


def _text(value: Decimal | None) -> str | None:
    return None if value is None else plain(value)
