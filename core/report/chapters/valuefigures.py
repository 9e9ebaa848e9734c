# SPDX-License-Identifier: GPL-3.0-or-later
"""The charts of chapter 6: evidence of prices over time, and value by segment."""

from __future__ import annotations

from datetime import date
from typing import Optional

from ...model import Price, Sale
from ..charts import Series, Span, TimeChart, bars
from ..document import AS_GIVEN
from ..draft import Draft
from ..wording import PRICE_KINDS, unit_text

_KIND_COLOURS = {"sale": "#b5483a", "market": "#5b7ea6", "certified": "#7a9a6b", "authority": "#d9a441"}
_ROOM_FOR_LABELS = 4  # values over time that can always be labelled
_OTHER_COLOUR = "#8d8d8d"
_VALUE_COLOUR = "#5b7ea6"


def value_figure(draft: Draft) -> None:
    """Show the value of every segment that has one."""
    t = draft.t
    valued = [item for item in draft.determination.segments if item.value_yuan]
    if len(valued) < 2:
        return
    periods = len({item.period for item in valued}) > 1
    minerals = len({item.mineral for item in valued}) > 1
    names = [
        " ".join(filter(None, (item.pit_id, item.mineral if minerals else "", item.period if periods else "")))
        for item in valued
    ]
    series = Series(t("价值", "Value"), tuple(float(item.value_yuan or 0) for item in valued), _VALUE_COLOUR)
    draft.say(t(f"各单元价值的大小见{draft.next_figure}。", f"The values side by side are in {draft.next_figure}."))
    shown = [draft.plain(name) for name in names]
    rest = t("其余{count}个单元", "{count} others")
    chart = bars(shown, (series,), t("元", "yuan"), t("核算单元", "Segment"), rest=rest)
    draft.figure(t("分单元价值", "Value by segment"), chart)


def price_figure(draft: Draft) -> None:
    """Show what the evidence of prices and sales says over time; undated evidence cannot be shown and is counted."""
    t = draft.t
    units = {price.unit for price in draft.case.prices}
    for unit in sorted(units):
        spans = _spans(draft, unit)
        if not spans:
            continue
        act = draft.case.info
        shaded = (act.act_start, act.act_end) if act.act_start and act.act_end else None
        yuan = unit_text(f"yuan/{unit}", draft.language)
        undated = sum(
            price.unit == unit and _days(price.valid_from, price.valid_to) is None for price in draft.case.prices
        )
        notes = []
        if len(spans) > _ROOM_FOR_LABELS:
            notes.append(
                t(
                    "写不下的注记从略，数值见价格证据和销售证据各表。",
                    "Labels without room are left out; the values are in the tables of prices and sales.",
                )
            )
        if undated:
            notes.append(
                t(f"另有{undated}项价格证据没有日期，未绘出。", f"{undated} prices without a date are not shown.")
            )
        draft.say(
            t(
                f"各价格证据在时间上的分布见{draft.next_figure}。",
                f"How the evidence of prices lies in time is in {draft.next_figure}.",
            )
        )
        draft.figure(
            t(f"价格证据的时间分布（{yuan}）", f"Evidence of prices over time ({yuan})"),
            TimeChart(tuple(spans), yuan, shaded, t("行为期间", "time of the act")),
            notes=notes,
        )


def _spans(draft: Draft, unit: str) -> list[Span]:
    found = [_price_span(draft, price) for price in draft.case.prices if price.unit == unit]
    found += [_sale_span(draft, sale) for sale in draft.case.sales if sale.unit == unit]
    return [span for span in found if span is not None]


def _price_span(draft: Draft, price: Price) -> Optional[Span]:
    days = _days(price.valid_from, price.valid_to)
    if days is None:
        return None
    kind = draft.word(PRICE_KINDS.get(price.kind, price.kind))
    colour = _KIND_COLOURS.get(price.kind, _OTHER_COLOUR)
    label = f"{price.mineral} {AS_GIVEN.render(price.price_yuan)}"
    return Span(kind, days[0], days[1], float(price.price_yuan), label, colour)


def _sale_span(draft: Draft, sale: Sale) -> Optional[Span]:
    days = _days(sale.sold_from, sale.sold_to)
    if days is None or not sale.quantity:
        return None
    price = sale.amount_yuan / sale.quantity
    name = draft.t("本案销售", "sales of the case")
    return Span(name, days[0], days[1], float(price), f"{sale.sale_no} {price:.2f}", _KIND_COLOURS["sale"])


def _days(start: Optional[date], end: Optional[date]) -> Optional[tuple[date, date]]:
    """Return both days; one that is not known is the other."""
    first, last = start or end, end or start
    return (first, last) if first is not None and last is not None else None
