# SPDX-License-Identifier: GPL-3.0-or-later
"""Prices whose periods overlap, or leave days of the act without one: told, and only refused by an own rule (R14).

An overlap does not stop a determination, because the rule for several prices, the lower one, still gives a figure, as
the courts' figures do (rule R14-E, where an office can refuse it); a quantity whose own period no price covers is
refused where the price is chosen.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ...model import Price
from ..ledger import Ledger
from ..numbers import plain


def say_price_periods(prices: Sequence[Price], ledger: Ledger) -> None:
    """Tell of prices of one kind whose periods overlap with different amounts, or leave days of the act without one."""
    groups: dict[tuple[str, ...], list[Price]] = {}
    for price in prices:
        if price.valid_from and price.valid_to:
            groups.setdefault((price.mineral, price.product_form, price.unit, price.kind, price.state), []).append(
                price
            )
    for (mineral, *_), group in sorted(groups.items()):
        group.sort(key=lambda price: (price.valid_from or date.min, price.valid_to or date.min, price.price_yuan))
        for first, second in zip(group, group[1:]):
            end, start = first.valid_to or date.max, second.valid_from or date.min
            names = {"mineral": mineral, "a": plain(first.price_yuan), "b": plain(second.price_yuan)}
            if start <= end and first.price_yuan != second.price_yuan:
                days = {"start": start, "end": min(end, second.valid_to or end)}
                if ledger.rules.need("price.overlap").on("refuse"):
                    template = (
                        "The prices of '{mineral}' of {a} yuan and {b} yuan overlap from {start} to {end} and differ."
                    )
                    ledger.gap(template, **names, **{name: day.isoformat() for name, day in days.items()})
                else:
                    ledger.notice("price.periods_overlap", **days, **names)
            elif (start - end).days > 1 and _concerns(end, start, ledger):
                ledger.notice("price.periods_gap", start=end, end=start, mineral=mineral)


def _concerns(after: date, before: date, ledger: Ledger) -> bool:
    """Tell whether the days between lie in the act."""
    start, end = ledger.info.act_start, ledger.act_end
    return (start is None or start < before) and (end is None or end > after)
