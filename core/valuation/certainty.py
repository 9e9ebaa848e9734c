# SPDX-License-Identifier: GPL-3.0-or-later
"""How sure a threshold test is: the figure taken apart into surveyed volumes with their errors, and what is fixed.

The figure is fixed + Σ v · ρ · w: v the surveyed volume of a line (m3), ρ its density, w what one tonne of it is worth
(price x ore ratio x recovery x grade). Lines of several minerals become one volume, one density and one price of the
same value, because the probability is computed for one product of three numbers. Probabilities are binary numbers; no
amount of money is taken from them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ..model import Classification, Confidence, FigurePart, Operand, ValueFigure, VolumeResult
from ..phrases import Language, Remark, remark
from ..volume.methods.confidence import Spread, ThresholdConfidence, percent_text, threshold_confidence
from .conversion import Converter
from .ledger import Ledger
from .minerals import mineral_key
from .numbers import ZERO, plain, product, quotient, total
from .options import EXTRACTED
from .segments import ValuedLine


@dataclass(frozen=True)
class _Term:
    """One surveyed line: volume m3, density t/m3 with its error, yuan per tonne (or per m3 with density 1)."""

    volume: Decimal
    density: Decimal
    error: Decimal
    samples: int
    worth: Decimal

    @property
    def value(self) -> Decimal:
        """Return what the line is worth, not rounded."""
        return product(product(self.volume, self.density), self.worth)


def confidences(
    figures: Sequence[ValueFigure],
    lines: Sequence[ValuedLine],
    answers: Sequence[Classification],
    volumes: VolumeResult | None,
    converter: Converter,
    ledger: Ledger,
) -> tuple[Confidence, ...]:
    """Return one answer for each amount of each threshold test that depends on a surveyed volume."""
    found = []
    for answer in answers:
        figure = next((figure for figure in figures if figure.key == answer.figure_key), None)
        if figure is None or figure.amount_yuan is None:
            continue
        terms = [term for item in lines if (term := _term(item, figure, converter)) is not None]
        if not terms or volumes is None:
            continue
        sigma = _sigma(terms, volumes)
        if sigma is None:
            ledger.notice("confidence.no_margin")
            return ()
        for limit in sorted({answer.low_yuan, answer.high_yuan}):
            one = _confidence(answer.title, figure, limit, terms, sigma, ledger)
            found += [one] if one else []
            if one:
                _say_unsure(one, ledger)
    return tuple(found)


def _term(item: ValuedLine, figure: ValueFigure, converter: Converter) -> _Term | None:
    """Return the part of a line in a figure that moves with the survey; None when nothing of it does."""
    line, amount = item.line, item.amount
    if line.taken_m3 <= ZERO or amount is None or line.kind != EXTRACTED or line.origin not in ("survey", "remainder"):
        return None
    price = _price(item, figure.parts)
    if price is None or price == ZERO:
        return None
    density, worth = amount.density, product(price, amount.per_m3)
    if line.origin == "remainder":  # what the survey has more than the documents grows by all that the survey found
        density = None if line.unit == "m3" else converter.density(replace(line, unit="m3", loose=False))
        found, per_m3 = line.trace.operands[0].value, density.value if density else Decimal(1)
        worth = product(price, quotient(found, product(line.taken_m3, per_m3)))
    if density is None:
        return _Term(line.taken_m3, Decimal(1), ZERO, 0, worth)
    return _Term(line.taken_m3, density.value, density.error, density.samples, worth)


def _price(item: ValuedLine, parts: Sequence[FigurePart]) -> Decimal | None:
    """Return what one unit more of a line adds to the figure: nothing where proceeds alone are followed."""
    own = [part for part in parts if mineral_key(part.mineral) == mineral_key(item.line.mineral)]
    if any(part.key == "sold" and part.price_yuan is None for part in own):  # proceeds: only the stock grows
        return next((part.price_yuan for part in own if part.key == "unsold"), None)
    return item.segment.price_yuan if own else None


def _sigma(terms: Sequence[_Term], volumes: VolumeResult) -> float | None:
    """Return the standard error of the counted volume, m3, or None when the volumes have no margin.

    A part of the cut has at most the square root of its share of the whole cut's error: random errors go with the
    root of the area, systematic ones with the area.
    """
    margin = volumes.total_margin
    cut = sum(pit.cut_m3 for pit in volumes.pits)
    if margin is None or not math.isfinite(margin.sigma_m3) or cut <= 0.0:
        return None
    share = min(1.0, float(total(term.volume for term in terms)) / cut)
    return margin.sigma_m3 * math.sqrt(share)


def _confidence(
    title: str, figure: ValueFigure, limit: Decimal, terms: Sequence[_Term], sigma: float, ledger: Ledger
) -> Confidence | None:
    amount = figure.amount_yuan or ZERO
    moving = total(term.value for term in terms)
    if moving <= ZERO:
        return None
    volume = total(term.volume for term in terms)
    price = quotient(total(product(term.volume, term.worth) for term in terms), volume)
    density = quotient(moving, product(volume, price))
    fixed = amount - moving
    if abs(fixed) <= max(term.worth for term in terms):  # quantities and amounts are rounded, no more than that
        fixed = ZERO
    if not fixed:  # the price that gives the figure as it was rounded
        moving, price = amount, quotient(amount, product(volume, density))
    left = limit - fixed  # what the surveyed part has to reach
    if left <= ZERO:
        return None
    spread = Spread(float(density), _density_error(terms, moving, density), _degrees(terms))
    answer = threshold_confidence(Spread(float(volume), sigma), spread, float(price), float(left))
    first = None
    if fixed:
        first = remark(
            "confidence.with_fixed",
            warning=False,
            value=amount,
            fixed=fixed,
            moving=moving,
            threshold=limit,
            left=left,
            sure=percent_text(answer.probability_above),
        )
    flip_price, flip_volume = quotient(left, product(volume, density)), quotient(left, product(density, price))
    trace = ledger.step(
        "confidence.threshold",
        f"{title}：{plain(limit)}元",
        f"{answer.probability_above:.6f}",
        "",
        f"P(V × ρ × p > {plain(ledger.rounding.money(left))})",
        {
            "体积": f"{plain(volume)} m³，标准误差 {sigma:.2f} m³（按计入体积占总挖方比例的平方根折算）",
            "体积质量": f"{float(density):.4f} t/m³，标准误差 {spread.standard_error:.4f} t/m³",
            "单价": f"{float(price):.4f}元",
            "不随体积变化的部分": f"{plain(ledger.rounding.money(fixed))}元" if fixed else "",
        },
        operands=(Operand("数额标准", limit, "元"), Operand("价值", amount, "元")),
    )
    return Confidence(
        title=title,
        figure_key=figure.key,
        value_yuan=amount,
        threshold_yuan=limit,
        probability_above=answer.probability_above,
        price_at_flip=ledger.rounding.to(flip_price, ledger.rounding.unit_price_mean),
        unit="m3" if all(term.density == 1 and not term.samples for term in terms) else "t",
        volume_at_flip_m3=ledger.rounding.to(flip_volume, ledger.rounding.volume_m3),
        lines_en=_lines(answer, first, Language.ENGLISH),
        lines_zh=_lines(answer, first, Language.CHINESE),
        trace=trace,
        sigma_yuan=float(moving) * math.hypot(sigma / float(volume), spread.standard_error / float(density)),
    )


def _say_unsure(one: Confidence, ledger: Ledger) -> None:
    """Warn where the answer is less sure than was asked for."""
    chosen = ledger.options.confidence_level_pct
    level = ledger.rules.need("confidence.threshold").number("level_pct") if chosen is None else chosen
    sure = max(one.probability_above, 1.0 - one.probability_above)
    if sure < float(level) / 100.0:
        ledger.notice(
            "confidence.unsure",
            title=one.title,
            limit=plain(one.threshold_yuan),
            sure=percent_text(sure),
            level=plain(level),
        )


def _lines(answer: ThresholdConfidence, first: Remark | None, language: Language) -> tuple[str, ...]:
    """Return the three lines; ``first`` takes the place of the first where a part of the value is fixed."""
    lines = answer.explanation(language)
    return lines if first is None else (first.say(language), *lines[1:])


def _density_error(terms: Sequence[_Term], moving: Decimal, density: Decimal) -> float:
    """Return the standard error of the mean density, each mineral's weighed by its share of the value."""
    squares = total(
        product(share, share)
        for term in terms
        for share in (quotient(product(quotient(term.value, moving), term.error), term.density),)
    )
    return math.sqrt(float(squares)) * float(density)


def _degrees(terms: Sequence[_Term]) -> int | None:
    """Return the least degrees of freedom of the densities that were sampled more than once."""
    counts = [term.samples - 1 for term in terms if term.samples > 1 and term.error > ZERO]
    return min(counts) if counts else None
