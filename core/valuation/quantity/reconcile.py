# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents and survey of the same product: compared, and one of them followed, nothing counted twice (R20, R21)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from ...model import Operand, QuantityComparison
from ..ledger import Ledger
from ..minerals import mineral_key
from ..numbers import HUNDRED, ZERO, plain, product, quotient, total
from ..texts import FORMS, UNITS, place
from .conversion import Converter
from .goaf import with_blocks
from .quantity import Line

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Scope:
    """What is compared: one mineral and form, in one pit or (where documents name no pit) in the whole case."""

    site: str
    survey: tuple[Line, ...]
    documents: tuple[Line, ...]

    @property
    def first(self) -> Line:
        """Return a line that names mineral and form."""
        return (*self.documents, *self.survey)[0]


def reconciled(survey: Sequence[Line], documents: Sequence[Line], converter: Converter, ledger: Ledger) -> list[Line]:
    """Return the lines to value: documents where there are some, else the survey; what is compared is remembered."""
    lines: list[Line] = []
    for scope in _scopes(survey, documents):
        if not scope.documents or not scope.survey:
            lines += scope.documents or scope.survey
            continue
        lines += _both(scope, converter, ledger)
    return lines


def _scopes(survey: Sequence[Line], documents: Sequence[Line]) -> list[Scope]:
    def key(line: Line) -> tuple[str, str]:
        return mineral_key(line.mineral), line.product_form

    scopes = []
    for product_key in dict.fromkeys(key(line) for line in (*survey, *documents)):
        own = [line for line in survey if key(line) == product_key]
        papers = [line for line in documents if key(line) == product_key]
        if any(not line.pit_id for line in papers):
            scopes.append(Scope("", tuple(own), tuple(papers)))
            continue
        for site in dict.fromkeys(line.pit_id for line in (*own, *papers)):
            at = _at(site)
            scopes.append(Scope(site, tuple(filter(at, own)), tuple(filter(at, papers))))
    return scopes


def _at(site: str) -> Callable[[Line], bool]:
    return lambda line: line.pit_id == site


def _both(scope: Scope, converter: Converter, ledger: Ledger) -> list[Line]:
    """Compare, choose, and add the survey's remainder where the documents cover a part of the time only."""
    amounts = _comparable(scope, converter)
    reason = ledger.options.survey_first_reason
    names = {"mineral": scope.first.mineral, "place": place(scope.site, "")}
    open_days = _uncovered(scope, ledger)
    partly = bool(open_days) and not reason
    if amounts is None:
        if partly:
            ledger.gap(
                "Documents of '{mineral}' ({place}) cover a part of the surveyed time only, and cannot be taken off "
                "the survey because there is no density to compare them.",
                **names,
            )
        ledger.notice("quantity.not_comparable", **names)
        said = reason or "书证与实测的单位或状态不同，不能比对；按规则先以书证为准"
        _remember(scope, None, "survey" if reason else "documents", said, ledger)
        return list(scope.survey if reason else scope.documents)
    papers, surveyed, unit = amounts
    if reason:
        _remember(scope, amounts, "survey", reason, ledger)
        return list(scope.survey)
    if not partly:
        _remember(scope, amounts, "documents", "有书证数量，先按书证认定（R20）", ledger)
        return list(scope.documents)
    days = "、".join(f"{start}至{end}" for start, end in open_days)
    if papers >= surveyed:
        _remember(scope, amounts, "documents", f"书证未覆盖{days}，但数量已不少于实测，不再补计", ledger)
        return list(scope.documents)
    ledger.notice("quantity.remainder", days=days, amount=plain(surveyed - papers), unit=UNITS[unit], **names)
    _remember(scope, amounts, "both", f"书证未覆盖{days}，该期间按实测减去书证计", ledger)
    return [*scope.documents, _remainder(scope, papers, surveyed, unit, open_days, ledger)]


def _comparable(scope: Scope, converter: Converter) -> tuple[Decimal, Decimal, str] | None:
    """Return documents and survey in one unit: that of the documents' product, else tonnes, else m3 of one state."""
    units = {line.unit for line in scope.documents}
    states = {line.loose for line in (*scope.documents, *scope.survey)}
    wanted = ["m3"] if units == {"m3"} and len(states) == 1 else []
    wanted += [unit for unit in ("t", "g") if units <= {unit, "m3"}]
    with converter.ledger.silent():
        for unit in wanted:
            papers, surveyed = (_sum(lines, unit, converter) for lines in (scope.documents, scope.survey))
            if papers is not None and surveyed is not None:
                return papers, surveyed, unit
    return None


def _sum(lines: Iterable[Line], unit: str, converter: Converter) -> Decimal | None:
    values = []
    for line in lines:
        found = converter.to(line, unit, converter.density(line))
        if found is None or found.unit != unit:
            return None
        values.append(found.value)
    return total(values)


def _uncovered(scope: Scope, ledger: Ledger) -> list[tuple[date, date]]:
    """Return the days of the act between the surveys that no document is about; unknown days count as covered.

    Slips are written on working days only, so that a short pause between documents is no gap.
    """
    pause = ledger.rules.need("quantity.compare").number("pause_days")
    act_start, act_end = ledger.info.act_start, ledger.act_end
    starts, ends = [line.start for line in scope.survey], [line.end for line in scope.survey]
    dated = [(line.start, line.end) for line in scope.documents]
    begins = [day for day in starts if day is not None]
    finishes = [day for day in ends if day is not None]
    if len(begins) < len(starts) or len(finishes) < len(ends) or any(a is None or b is None for a, b in dated):
        return []
    spans = sorted((a, b) for a, b in dated if a is not None and b is not None)
    day = max(min(begins), act_start) if act_start else min(begins)
    last = min(max(finishes), act_end) if act_end else max(finishes)
    gaps = []
    for start, end in spans:
        if start > day:
            gaps.append((day, min(start - _DAY, last)))
        day = max(day, end + _DAY)
    if day <= last:
        gaps.append((day, last))
    return [(start, end) for start, end in gaps if (end - start).days + 1 > pause]


def _remainder(
    scope: Scope,
    papers: Decimal,
    surveyed: Decimal,
    unit: str,
    days: Sequence[tuple[date, date]],
    ledger: Ledger,
) -> Line:
    """Return what the survey found more than the documents count, for the days they do not cover."""
    first = scope.survey[0]
    left = surveyed - papers
    shown = UNITS[unit]
    contained = first.product_form == "contained"
    trace = ledger.step(
        "quantity.compare",
        f"{place(scope.site, '')} {first.mineral} 书证未覆盖期间的数量",
        left,
        shown,
        f"{plain(surveyed)} − {plain(papers)} = {plain(left)}",
        {"书证未覆盖": "、".join(f"{a}至{b}" for a, b in days)},
        (*(line.trace for line in scope.survey), *(line.trace for line in scope.documents)),
        operation="difference",
        operands=(Operand("实测数量", surveyed, shown), Operand("书证数量", papers, shown)),
        place=ledger.rounding.place(unit, contained=contained),
    )
    taken = total(line.taken_m3 for line in scope.survey)
    start, end = days[0][0], days[-1][1]
    period = f"{start} – {end}"
    line = replace(
        first,
        pit_id=scope.site,
        period=period,
        amount=left,
        unit=unit,
        loose=unit == "m3" and first.loose,
        start=start,
        end=end,
        trace=trace,
        origin="remainder",
        raw=False,
        taken_m3=taken,
    )
    return with_blocks(line, scope.survey)


def _remember(
    scope: Scope, amounts: tuple[Decimal, Decimal, str] | None, followed: str, reason: str, ledger: Ledger
) -> None:
    """Keep the comparison for the report, and warn of a large difference."""
    first = scope.first
    papers, surveyed, unit = amounts or (None, None, "")
    difference = papers - surveyed if papers is not None and surveyed is not None else None
    percent = None
    if difference is not None and surveyed:
        percent = round(quotient(product(difference, HUNDRED), surveyed), 2)
    site = place(scope.site, "")
    form = first.product_form
    ledger.comparisons.append(
        QuantityComparison(site, first.mineral, form, papers, surveyed, unit, difference, percent, followed, reason)
    )
    limit = product(ledger.rules.need("quantity.compare").number("ratio"), HUNDRED)
    if percent is not None and abs(percent) > limit:
        ledger.notice(
            "quantity.differs",
            mineral=f"{first.mineral}（{FORMS.get(form, form)}）",
            place=site,
            documents=plain(papers or ZERO),
            survey=plain(surveyed or ZERO),
            unit=UNITS[unit],
            percent=plain(percent),
        )


def without_double_papers(lines: Sequence[Line], kinds: Sequence[str], ledger: Ledger) -> list[Line]:
    """Of documents of several kinds on the same product, pit and days keep the best kind (R20).

    ``kinds`` says of what kind each line's document is. Those set aside are told.
    """
    order = ledger.rules.need("quantity.documents").words("kinds")
    kept: list[tuple[Line, str]] = []
    for line, kind in sorted(zip(lines, kinds), key=lambda pair: order.index(pair[1])):
        better = next((other for other in kept if other[1] != kind and _same_ground(other[0], line)), None)
        if better is None:
            kept.append((line, kind))
            continue
        ledger.notice(
            "documents.set_aside",
            mineral=line.mineral,
            place=line.place,
            amount=plain(line.amount),
            unit=UNITS[line.unit],
            other=plain(better[0].amount),
            other_unit=UNITS[better[0].unit],
        )
    survivors = {id(line) for line, _ in kept}
    return [line for line in lines if id(line) in survivors]


def _same_ground(one: Line, two: Line) -> bool:
    same = mineral_key(one.mineral) == mineral_key(two.mineral) and one.product_form == two.product_form
    sites = one.pit_id == two.pit_id or not one.pit_id or not two.pit_id
    days = (one.start or date.min) <= (two.end or date.max) and (two.start or date.min) <= (one.end or date.max)
    return same and sites and days
