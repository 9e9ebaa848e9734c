# SPDX-License-Identifier: GPL-3.0-or-later
"""Sales and prices: there, documented, of the time of the act, and not beyond what the pits can have given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from ..model import Case, Price, Sale
from ..valuation.minerals import load_minerals, mineral_key
from .catalogue import finding
from .nouns import Finding, Limits
from .samples import minerals_of


def money_findings(case: Case, limits: Limits, dug_m3: Mapping[str, float], today: date) -> Iterator[Finding]:
    """Yield what is missing or odd; ``dug_m3`` is the rough cut of each pit (m3), empty where it is not known."""
    minerals = minerals_of(case)
    priced = {mineral_key(price.mineral) for price in case.prices} | {mineral_key(sale.mineral) for sale in case.sales}
    for key, mineral in minerals.items():
        if key not in priced:
            yield finding("check.price.none", "prices", mineral=mineral)
    for price in case.prices:
        yield from _price(price, case, minerals)
    for sale in case.sales:
        yield from _sale(sale, case, limits, today)
    yield from _excess(case, limits, dug_m3)


def _price(price: Price, case: Case, minerals: Mapping[str, str]) -> Iterator[Finding]:
    name, info = price.document_no or price.kind, case.info
    if not price.issuer.strip() and not price.document_no.strip():
        yield finding("check.price.no_document", "prices", name, mineral=price.mineral, value=price.price_yuan)
    if minerals and mineral_key(price.mineral) not in minerals:
        yield finding("check.price.other_mineral", "prices", name, name=price.mineral)
    if price.valid_from is None and price.valid_to is None:
        yield finding("check.price.undated", "prices", name, mineral=price.mineral)
        return
    over = price.valid_to and info.act_start and price.valid_to < info.act_start
    early = price.valid_from and info.act_end and price.valid_from > info.act_end
    if over or early:
        period: dict[str, Any] = {
            "first": price.valid_from,
            "last": price.valid_to,
            "start": info.act_start,
            "end": info.act_end,
        }
        yield finding("check.price.period", "prices", name, mineral=price.mineral, **period)


def _sale(sale: Sale, case: Case, limits: Limits, today: date) -> Iterator[Finding]:
    common = ("sales", sale.sale_no)
    last = sale.sold_to or sale.sold_from
    if last and case.info.act_start and last < case.info.act_start:
        yield finding("check.sale.before_act", *common, day=last, start=case.info.act_start)
    if last and last > today:
        yield finding("check.sale.future", *common, day=last)
    if not sale.document_no.strip():
        yield finding("check.sale.no_document", *common)
    if sale.quantity is None:
        yield finding("check.sale.no_quantity", *common)
    elif sale.quantity > 0:
        yield from _unit_price(sale, case, limits)


def _unit_price(sale: Sale, case: Case, limits: Limits) -> Iterator[Finding]:
    """Compare with the nearest price in evidence of the same mineral, form and unit (R17: only a warning)."""
    alike = [
        float(price.price_yuan)
        for price in case.prices
        if (mineral_key(price.mineral), price.product_form, price.unit)
        == (mineral_key(sale.mineral), sale.product_form, sale.unit)
        and price.price_yuan > 0
    ]
    if not alike or not sale.quantity:
        return
    paid = float(sale.amount_yuan) / float(sale.quantity)
    price = min(alike, key=lambda value: abs(value - paid))
    off = 100.0 * (paid - price) / price
    if abs(off) > limits.price_off_pct:
        values: dict[str, Any] = {"paid": paid, "unit": sale.unit, "off": off, "price": price}
        yield finding("check.sale.price_off", "sales", sale.sale_no, **values)


def _excess(case: Case, limits: Limits, dug_m3: Mapping[str, float]) -> Iterator[Finding]:
    """Compare what was sold of a mineral with what its pits gave, by measured density or the highest typical one."""
    for key, mineral in minerals_of(case).items():
        dug = sum(dug_m3.get(pit.pit_id, 0.0) for pit in case.pits if mineral_key(pit.mineral) == key)
        sold = {
            unit: sum(
                float(sale.quantity)
                for sale in case.sales
                if mineral_key(sale.mineral) == key and sale.unit == unit and sale.quantity is not None
            )
            for unit in ("t", "m3")
        }
        density = _density(case, key)
        if dug <= 0.0 or (sold["t"] > 0.0 and density is None):
            continue
        most = 1.0 + limits.sales_excess_pct / 100.0
        loosened = dug * 1.5  # R100: the loosest rock; a truck's cubic metres are loose
        if density is not None and sold["t"] > most * dug * density:
            yield finding("check.sale.excess", "sales", mineral=mineral, sold=sold["t"], unit="t", dug=dug * density)
        if sold["m3"] > most * loosened:
            yield finding("check.sale.excess", "sales", mineral=mineral, sold=sold["m3"], unit="m³", dug=loosened)


def _density(case: Case, key: str) -> float | None:
    measured = [
        float(sample.density_t_per_m3)
        for sample in case.density_samples
        if mineral_key(sample.mineral) == key and not sample.loose
    ]
    if measured:
        return max(measured)
    typical = load_minerals().by_name.get(key)
    return float(typical.in_place_high) if typical else None
