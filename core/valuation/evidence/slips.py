# SPDX-License-Identifier: GPL-3.0-or-later
"""Slips that stand twice, and slips added up: of one product, place and kind, by month, by year, or all (R20)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ...errors import InputError
from ...model import DocumentedQuantity, Sale
from ..numbers import plain, total
from ..texts import UNITS


def entered_twice(entries: Iterable[DocumentedQuantity]) -> list[InputError]:
    """Return one fault for each slip that stands twice: every word of it is the same, its number too."""
    twice = [entry for entry, count in Counter(entries).items() if count > 1 and entry.document_no.strip()]
    template = "The documented quantity '{number}' of {quantity} {unit} is entered twice."
    return [
        InputError(template, "Delete one.", number=entry.document_no, quantity=entry.quantity, unit=entry.unit)
        for entry in twice
    ]


def sold_twice(sales: Iterable[Sale]) -> list[InputError]:
    """Return one fault for each sale that stands twice under two numbers, its document the same."""
    same = Counter(replace(sale, sale_no="") for sale in sales)
    twice = [sale for sale, count in same.items() if count > 1 and sale.document_no.strip()]
    template = "The sale by the document '{number}' of {amount} yuan is entered twice."
    return [InputError(template, "Delete one.", number=sale.document_no, amount=sale.amount_yuan) for sale in twice]


def gathered(entries: Sequence[DocumentedQuantity], by: str) -> list[DocumentedQuantity]:
    """Add slips of one product, place and kind: of one "month", one "year" or the "whole" time; "row" adds nothing.

    The sum is exact. The first day to the last of what was added becomes the period.
    """
    if by == "row":
        return list(entries)
    groups: dict[tuple[object, ...], list[DocumentedQuantity]] = {}
    for entry in entries:
        key = (entry.site, entry.mineral, entry.product_form, entry.unit, entry.loose, entry.kind, _span(entry, by))
        groups.setdefault(key, []).append(entry)
    return [_added(group) for group in groups.values()]


def _span(entry: DocumentedQuantity, by: str) -> tuple[int, ...]:
    day = entry.mined_from
    if by == "whole" or day is None:
        return ()
    return (day.year,) if by == "year" else (day.year, day.month)


def _added(group: Sequence[DocumentedQuantity]) -> DocumentedQuantity:
    if len(group) == 1:
        return group[0]
    numbers = sorted({entry.document_no for entry in group if entry.document_no})
    ends = f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else "".join(numbers)
    amount = total(entry.quantity for entry in group)
    starts = [entry.mined_from for entry in group if entry.mined_from]
    finishes = [entry.mined_to for entry in group if entry.mined_to]
    return replace(
        group[0],
        quantity=amount,
        mined_from=min(starts) if len(starts) == len(group) else None,
        mined_to=max(finishes) if len(finishes) == len(group) else None,
        document_no=ends,
        basis=f"{len(group)} 张凭证合计 {plain(amount)} {UNITS.get(group[0].unit, group[0].unit)}",
    )
