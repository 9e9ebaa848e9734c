# SPDX-License-Identifier: GPL-3.0-or-later
"""One entry: evidence in, quantities, three figures and classification out, each with its trace."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ..errors import InputError, Words
from ..model import CaseInfo, DensitySample, Determination, Pit, Price, Sale, VolumeResult
from .classification import classify
from .ledger import Ledger
from .minerals import mineral_key
from .numbers import checked
from .options import DocumentedQuantity, ValuationOptions
from .price import PriceEvidence
from .quantity import Line, documented_lines, not_extracted_lines, survey_lines
from .rules import RuleBook
from .segments import value_lines
from .texts import UNITS
from .topics import PRICE_KINDS
from .value import includes_extracted, three_figures, usable_sales


def determine(
    info: CaseInfo,
    pits: Sequence[Pit],
    volumes: VolumeResult,
    density_samples: Sequence[DensitySample],
    sales: Sequence[Sale],
    prices: Sequence[Price],
    rules: RuleBook,
    *,
    options: ValuationOptions = ValuationOptions(),  # noqa: B008 (frozen)
) -> Determination:
    """Value a surveyed case.

    Volumes m3, densities t/m3, money yuan. Raises InputError for a contradictory entry, or once for everything that
    is missing; RuleError when the book lacks a rule. Follows R5 to R22, R52 to R60, R100 to R105.
    """
    ledger = _opened(info, rules, options)
    _act_end(ledger, [pit.mined_to for pit in pits])
    if _values_extracted(ledger):
        lines = survey_lines(pits, volumes, ledger)
    else:
        lines = []
        ledger.notice("volume.not_valued")
    return _finished(lines, density_samples, sales, prices, ledger)


def determine_documented(
    info: CaseInfo,
    quantities: Sequence[DocumentedQuantity],
    density_samples: Sequence[DensitySample],
    sales: Sequence[Sale],
    prices: Sequence[Price],
    rules: RuleBook,
    *,
    options: ValuationOptions = ValuationOptions(),  # noqa: B008 (frozen)
) -> Determination:
    """Value quantities that documents prove, without geometry: weighbridge slips, truck counts, ledgers (R20).

    Quantities t or m3, money yuan. Raises as `determine` does.
    """
    ledger = _opened(info, rules, options)
    _act_end(ledger, [entry.mined_to for entry in quantities])
    lines = documented_lines(quantities, ledger) if _values_extracted(ledger) else []
    return _finished(lines, density_samples, sales, prices, ledger)


def _opened(info: CaseInfo, rules: RuleBook, options: ValuationOptions) -> Ledger:
    """Check the head of the case and start a ledger."""
    ledger = Ledger(info, rules, options)
    if info.act_start and info.act_end and info.act_end < info.act_start:
        raise InputError(
            "The act ends on {end}, before it starts on {start}.",
            "Correct the dates of the case.",
            end=info.act_end.isoformat(),
            start=info.act_start.isoformat(),
        )
    if info.special_area and not info.special_area_basis.strip():
        ledger.gap("The case is marked as a special area, but no basis is stated.")
    if rules.replaced:
        ledger.notice("rules.replaced", ids="、".join(rules.replaced))
    return ledger


def _act_end(ledger: Ledger, days: Iterable[date | None]) -> None:
    """Take the last known day of mining as the end of the act when the case does not state it."""
    known = [day for day in days if day is not None]
    if ledger.act_end is None and known:
        ledger.act_end = max(known)


def _values_extracted(ledger: Ledger) -> bool:
    """Tell whether extracted quantities enter any figure; in destructive mining only by decision (R11, Q3)."""
    return not ledger.destructive or includes_extracted("Vc", ledger)


def _finished(
    lines: list[Line],
    samples: Sequence[DensitySample],
    sales: Sequence[Sale],
    prices: Sequence[Price],
    ledger: Ledger,
) -> Determination:
    """Check the evidence, value the lines, compare, classify."""
    lines = [*lines, *not_extracted_lines(ledger.options.not_extracted, ledger)]
    _check_samples(samples)
    _check_sales(sales, lines, ledger)
    _check_prices(prices, ledger)
    if not lines:
        ledger.gap("There is no quantity to value.")
    evidence = PriceEvidence(usable_sales(sales, ledger), tuple(prices))
    valued = value_lines(lines, samples, evidence, ledger)
    ledger.stop_at_gaps()
    figures = three_figures(valued, evidence, ledger)
    answers = classify(figures, ledger)
    return Determination(tuple(item.segment for item in valued), figures, answers, ledger.notices)


def _check_samples(samples: Iterable[DensitySample]) -> None:
    for sample in samples:
        checked(sample.density_t_per_m3, "density", Words("sample '{number}'", number=sample.sample_no))


def _check_sales(sales: Iterable[Sale], lines: Sequence[Line], ledger: Ledger) -> None:
    """Refuse amounts that are none, unknown units, and minerals nobody mined."""
    minerals = {mineral_key(line.mineral) for line in lines}
    for sale in sales:
        where = Words("sale '{number}'", number=sale.sale_no)
        checked(sale.amount_yuan, "amount", where)
        if sale.quantity is not None:
            checked(sale.quantity, "quantity", where)
        if sale.unit not in UNITS:
            ledger.gap("The unit of {where} is '{unit}', but it must be t or m3.", where=where, unit=sale.unit)
        if lines and mineral_key(sale.mineral) not in minerals:
            template = "Mineral '{mineral}' of {where} is the mineral of no pit and no documented quantity."
            ledger.gap(template, mineral=sale.mineral, where=where)


def _check_prices(prices: Iterable[Price], ledger: Ledger) -> None:
    """Refuse prices that are none, of an unknown unit or kind, or that end before they begin."""
    for price in prices:
        document = f" {price.document_no.strip()}" if price.document_no.strip() else ""
        where = Words("price of '{mineral}'{document}", mineral=price.mineral, document=document)
        checked(price.price_yuan, "price", where)
        if price.unit not in UNITS:
            ledger.gap("The unit of the {where} is '{unit}', but it must be t or m3.", where=where, unit=price.unit)
        if price.kind not in PRICE_KINDS:
            template = "The kind of the {where} is '{kind}', but it must be one of {known}."
            ledger.gap(template, where=where, kind=price.kind, known=", ".join(PRICE_KINDS))
        if price.valid_from and price.valid_to and price.valid_to < price.valid_from:
            ledger.gap("The {where} ends before it begins.", where=where)
