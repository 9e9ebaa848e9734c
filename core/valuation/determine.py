# SPDX-License-Identifier: GPL-3.0-or-later
"""One entry: evidence in, quantities, three figures and classification out, each with its trace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from ..errors import InputError, Words
from ..model import CaseInfo, DensitySample, Determination, DocumentedQuantity, Pit, Price, Sale, VolumeResult
from ..phrases.choices import NAMES
from .evidence.checks import Checker
from .evidence.choices import value_words
from .evidence.priceperiods import say_price_periods
from .law.certainty import confidences
from .law.classification import known_amounts
from .law.facts import LegalEvidence
from .law.legal import legal_side, local_prices
from .ledger import Ledger
from .minerals import mineral_key
from .options import Evidence, ValuationOptions
from .price.price import PriceEvidence
from .price.proceeds import usable_sales
from .price.segments import value_lines
from .price.value import includes_extracted, three_figures
from .quantity.conversion import Converter
from .quantity.documents import documented_lines, not_extracted_lines
from .quantity.goaf import goaf_lines
from .quantity.moved import ruined
from .quantity.quantity import Line, survey_lines
from .quantity.reconcile import reconciled, without_double_papers
from .quantity.stock import stock_lines, with_stock
from .rulebook.rules import RuleBook


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
    evidence: Evidence = Evidence(),  # noqa: B008 (frozen)
    stock_m3: Mapping[str, Decimal] | None = None,
    legal: LegalEvidence = LegalEvidence(),  # noqa: B008 (frozen)
) -> Determination:
    """Value a surveyed case, with the documents, assays, stockpiles and parameters of ``evidence``.

    Volumes m3 (``stock_m3``: loose, by stockpile), densities t/m3, money yuan. Raises InputError once for everything
    that is missing or cannot be; RuleError when the book lacks a rule. Follows R5 to R26, R52 to R60, R90 to R106.
    """
    ledger = _opened(info, rules, options)
    evidence = replace(evidence, density_samples=(*evidence.density_samples, *density_samples))
    _act_end(ledger, [*(pit.mined_to for pit in pits), *(entry.mined_to for entry in evidence.documents)])
    checker = Checker(ledger)
    usable = checker.evidence(evidence)
    converter = Converter(usable, ledger)
    needed = _values_extracted(ledger) or any(row.moved_quantity is not None for row in usable.parameters)
    volumes = checker.volumes(volumes)
    surveyed = survey_lines(pits, volumes, ledger, usable.parameters) if needed and (pits or volumes.pits) else []
    mined, ruined_ore = goaf_lines(usable, surveyed, ledger)
    lines = _chosen([*surveyed, *(mined if needed else ())], converter, stock_m3 or {}, ledger)
    if not _values_extracted(ledger) and (pits or mined):
        ledger.notice("volume.not_valued")
    return _finished(lines, ruined_ore, converter, sales, prices, volumes, pits, legal, ledger)


def determine_documented(
    info: CaseInfo,
    quantities: Sequence[DocumentedQuantity],
    density_samples: Sequence[DensitySample],
    sales: Sequence[Sale],
    prices: Sequence[Price],
    rules: RuleBook,
    *,
    options: ValuationOptions = ValuationOptions(),  # noqa: B008 (frozen)
    evidence: Evidence = Evidence(),  # noqa: B008 (frozen)
    legal: LegalEvidence = LegalEvidence(),  # noqa: B008 (frozen)
) -> Determination:
    """Value quantities that documents prove, without geometry: weighbridge slips, truck counts, ledgers (R20).

    Quantities t, m3 or g of a component, money yuan. Raises as `determine` does.
    """
    evidence = replace(evidence, documents=(*evidence.documents, *quantities))
    nothing = VolumeResult((), (), None, "")
    return determine(
        info,
        (),
        nothing,
        density_samples,
        sales,
        prices,
        rules,
        options=options,
        evidence=evidence,
        legal=legal,
    )


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
    for row in options.choices or ():
        said = {"title": NAMES[row.choice.value][1], "basis": row.basis.strip().rstrip("。")}
        if row.value.strip():
            ledger.notice("choice.valued", value=value_words(row), **said)
        else:
            ledger.notice("choice.made", **said)
    if rules.replaced:
        ledger.notice("rules.replaced", ids="、".join(rules.replaced))
    added = [rule.id for rule in rules.own if not rule.replaces]
    if added:
        ledger.notice("rules.own", ids="、".join(added))
    return ledger


def _act_end(ledger: Ledger, days: Iterable[date | None]) -> None:
    """Take the last known day of mining as the end of the act when the case does not state it."""
    known = [day for day in days if day is not None]
    if ledger.act_end is None and known:
        ledger.act_end = max(known)


def _values_extracted(ledger: Ledger) -> bool:
    """Tell whether extracted quantities enter any figure; in destructive mining only by decision (R11, Q3)."""
    return not ledger.destructive or includes_extracted("Vc", ledger)


def _chosen(
    surveyed: Sequence[Line], converter: Converter, stock_m3: Mapping[str, Decimal], ledger: Ledger
) -> list[Line]:
    """Return the extracted quantities that count: documents, survey, or stock where there is nothing else."""
    evidence = converter.evidence
    papers = documented_lines(evidence.documents, ledger, evidence.parameters)
    kept = without_double_papers(papers, [entry.kind for entry in evidence.documents], ledger)
    lines = reconciled(surveyed, kept, converter, ledger)
    return with_stock(lines, stock_lines(stock_m3, converter, ledger), ledger)


def _finished(
    extracted: list[Line],
    ruined_ore: list[Line],
    converter: Converter,
    sales: Sequence[Sale],
    prices: Sequence[Price],
    volumes: VolumeResult,
    pits: Sequence[Pit],
    legal: LegalEvidence,
    ledger: Ledger,
) -> Determination:
    """Value the lines, compare, classify."""
    left = [*ledger.options.not_extracted, *ruined(extracted, converter, ledger)]
    lines = [*(extracted if _values_extracted(ledger) else []), *ruined_ore, *not_extracted_lines(left, ledger)]
    checker = Checker(ledger)
    sales, prices = checker.sales(sales), checker.prices(prices)
    _require_minerals(sales, [*extracted, *lines], ledger)
    say_price_periods(prices, ledger)
    if not lines and not ledger.spoiled("quantity"):
        ledger.gap("There is no quantity to value.")
    prices = (*prices, *local_prices([line.mineral for line in lines], prices, ledger))
    evidence = PriceEvidence(usable_sales(sales, ledger), tuple(prices))
    valued = value_lines(lines, converter, evidence, ledger)
    figures = three_figures(valued, evidence, ledger)
    ledger.stop_at_gaps()
    answers, legal_lines = legal_side(pits, volumes.pits, valued, figures, evidence, legal, ledger)
    amounts = known_amounts(figures)  # several acts accumulated are no longer the figure of this survey
    plain = [answer for answer in answers if answer.applies and amounts.get(answer.figure_key) == answer.amount_yuan]
    sure = confidences(figures, valued, plain, volumes, converter, ledger)
    return Determination(
        tuple(item.segment for item in valued),
        figures,
        answers,
        ledger.notices,
        tuple(ledger.comparisons),
        sure,
        legal_lines,
    )


def _require_minerals(sales: Iterable[Sale], lines: Sequence[Line], ledger: Ledger) -> None:
    """Refuse sales of minerals nobody mined."""
    minerals = {mineral_key(line.mineral) for line in lines}
    for sale in sales:
        if lines and mineral_key(sale.mineral) not in minerals:
            where = Words("sale '{number}'", number=sale.sale_no)
            template = "Mineral '{mineral}' of {where} is the mineral of no pit and no documented quantity."
            ledger.gap(template, mineral=sale.mineral, where=where)
