# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain result tables as the nouns a report is written from, for those who have no case file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation

from ..errors import InputError
from ..model import Determination, Segment, Step, ValueFigure

Row = Mapping[str, object]
_FIGURE_KEYS = ("figure_key", "key", "figure")
_YES = ("true", "1", "yes", "是", "t")


def determination_of(segments: Sequence[Row], figures: Sequence[Row], names: tuple[str, str]) -> Determination:
    """Return what the tables of `pitproof:valuation` say; ``names`` of the tables are for sentences.

    Quantities in the row's unit, densities t/m3, money yuan. There is no trace in such tables: a step says only where
    the number was read. Raises `InputError` naming table, row and value.
    """
    return Determination(
        tuple(_segment(row, number, names[0]) for number, row in enumerate(segments, start=1)),
        tuple(
            _figure(row, number, names[1])
            for number, row in enumerate(figures, start=1)
            if _text(row, "part") in ("", "total")  # the other rows are parts of the figure above
        ),
        (),
    )


def _segment(row: Row, number: int, table: str) -> Segment:
    def amount(name: str) -> Decimal | None:
        return _decimal(row.get(name), name, number, table)

    pit_id, mineral = _text(row, "pit_id"), _text(row, "mineral")
    if not mineral:
        raise _missing("mineral", number, table)
    quantity = amount("quantity")
    step = Step(f"{pit_id} {mineral}".strip(), result=quantity, unit=_text(row, "unit") or "t", source=table)
    return Segment(
        pit_id=pit_id,
        period=_text(row, "period"),
        mineral=mineral,
        product_form=_text(row, "product_form") or "raw_ore",
        quantity=quantity,
        unit=_text(row, "unit") or "t",
        volume_m3=amount("volume_m3"),
        density_t_per_m3=amount("density_t_per_m3") if "density_t_per_m3" in row else amount("density"),
        price_yuan=amount("price_yuan"),
        value_yuan=amount("value_yuan"),
        trace=step,
        kind=_text(row, "kind") or "extracted",
    )


def _figure(row: Row, number: int, table: str) -> ValueFigure:
    key = next((text for name in _FIGURE_KEYS if (text := _text(row, name))), "")
    if not key:
        raise _missing(_FIGURE_KEYS[0], number, table)
    amount = _decimal(row.get("amount_yuan"), "amount_yuan", number, table)
    title = _text(row, "title") or key
    applies = str(row.get("applies", "")).strip().lower() in _YES
    return ValueFigure(key, title, amount, applies, Step(title, result=amount, unit="yuan", source=table))


def _text(row: Row, name: str) -> str:
    value = row.get(name)
    return "" if value is None else str(value).strip()


def _decimal(value: object, name: str, number: int, table: str) -> Decimal | None:
    """Return a cell as the decimal it is written as; None when it is empty."""
    if value is None or str(value).strip() == "":
        return None
    try:
        found = Decimal(str(value).strip().replace(",", ""))
    except InvalidOperation:
        found = Decimal("nan")
    if not found.is_finite():
        raise InputError(
            "Row {number} of the table '{table}' says '{value}' in the field '{field}', which is no number.",
            "Correct it.",
            number=number,
            table=table,
            value=value,
            field=name,
        )
    return found


def _missing(name: str, number: int, table: str) -> InputError:
    return InputError(
        "Row {number} of the table '{table}' says nothing in the field '{field}'.",
        "Choose the table that the algorithm 'Valuation' wrote, or fill the field in.",
        number=number,
        table=table,
        field=name,
    )
