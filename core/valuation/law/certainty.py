# SPDX-License-Identifier: GPL-3.0-or-later
"""How sure a threshold test is: the figure taken apart into measured volumes with their errors, and what is fixed.

The figure is fixed + Σ v · ρ · w: v the surveyed volume of a line (m3), ρ its density, w what one tonne of it is worth
(price x ore ratio x recovery x grade). What a line is worth is its row in the figure, of quantities and amounts rounded
step by step (R105), and w follows from it; so the fixed part is the sum of the other rows, and both add up to the
figure to the fen. Goaf blocks bring the errors of their own measurements; they and the terrains are independent.
Lines of several minerals become one volume, one density and one price of the
same value, because the probability is computed for one product of three numbers. Probabilities are binary numbers; no
amount of money is taken from them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ...model import Classification, Confidence, Operand, ValueFigure, VolumeResult
from ...phrases import Language, Remark, remark
from ...volume.methods.confidence import (
    Spread,
    ThresholdConfidence,
    percent_text,
    probability_words,
    threshold_confidence,
    without_error,
)
from ..ledger import Ledger
from ..minerals import mineral_key
from ..numbers import ZERO, plain, product, quotient, total
from ..options import EXTRACTED
from ..price.segments import ValuedLine
from ..quantity.conversion import Converter
from ..quantity.density import Density
from ..texts import UNITS

_MEASURED = ("survey", "remainder", "blocks")
_IN_GROUND = "in_ground"
_SAME_PRICE = Decimal("0.0005")  # apart by the rounding of quantities only


@dataclass(frozen=True)
class _Term:
    """One surveyed line: volume m3, its density (None: it is priced by the m3), and its amount in the figure, yuan."""

    volume: Decimal
    of: Density | None
    value: Decimal
    price: Decimal  # as it is listed
    unit: str  # that it is for: "t", "m3", "g"
    block_m3: Decimal = ZERO  # what of the volume comes from goaf blocks
    block_sigma_m3: Decimal | None = ZERO  # their standard error; None: not known

    @property
    def density(self) -> Decimal:
        """Return t/m3, 1 where the price is for the m3."""
        return self.of.value if self.of else Decimal(1)

    @property
    def error(self) -> Decimal:
        """Return the standard error of the density, t/m3."""
        return self.of.error if self.of else ZERO

    @property
    def samples(self) -> int:
        """Return how many samples the density is the mean of."""
        return self.of.samples if self.of else 0

    @property
    def worth(self) -> Decimal:
        """Return yuan per tonne (or per m3) of ground: the price that gives the amount as it was rounded."""
        return quotient(self.value, product(self.volume, self.density))


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
        if not terms:
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
    if line.taken_m3 <= ZERO or amount is None or line.origin not in _MEASURED:
        return None
    price, quantity = _price(item, figure), item.segment.quantity
    if not price or quantity is None:
        return None
    density = amount.density
    if line.origin == "remainder":  # what the survey has more than the documents grows by all that the survey found
        density = None if line.unit == "m3" else converter.density(replace(line, unit="m3", loose=False))
        quantity = line.trace.operands[0].value
    value = converter.ledger.rounding.money(product(quantity, price))
    return _Term(line.taken_m3, density, value, price, item.segment.unit, line.block_m3, line.block_sigma_m3)


def _price(item: ValuedLine, figure: ValueFigure) -> Decimal | None:
    """Return what one unit more of a line adds to the figure: nothing where proceeds alone are followed."""
    own = [part for part in figure.parts if mineral_key(part.mineral) == mineral_key(item.line.mineral)]
    if item.line.kind != EXTRACTED:  # ruined ore of goaf blocks, which no sale is about
        return item.segment.price_yuan if any(part.key == _IN_GROUND for part in own) else None
    own = [part for part in own if part.key != _IN_GROUND]
    if any(part.key == "sold" and part.price_yuan is None for part in own):  # proceeds: only the stock grows
        return next((part.price_yuan for part in own if part.key == "unsold"), None)
    return item.segment.price_yuan if own else None


def _sigma(terms: Sequence[_Term], volumes: VolumeResult | None) -> float | None:
    """Return the standard error of the counted volume, m3, or None when a part of it has no margin."""
    below = [term.block_sigma_m3 for term in terms]
    known = [sigma for sigma in below if sigma is not None]
    surveyed = _surveyed_sigma(float(total(term.volume - term.block_m3 for term in terms)), volumes)
    if surveyed is None or len(known) < len(below):
        return None
    return math.hypot(surveyed, float(total(known)))


def _surveyed_sigma(counted_m3: float, volumes: VolumeResult | None) -> float | None:
    """Return the standard error of what the terrains show.

    A part of the cut has at most the square root of its share of the whole cut's error: random errors go with the
    root of the area, systematic ones with the area.
    """
    if counted_m3 <= 0.0:
        return 0.0
    margin = volumes.total_margin if volumes else None
    cut = sum(pit.cut_m3 for pit in volumes.pits) if volumes else 0.0
    if margin is None or not math.isfinite(margin.sigma_m3) or cut <= 0.0:
        return None
    return margin.sigma_m3 * math.sqrt(min(1.0, counted_m3 / cut))


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
    if abs(fixed) <= product(ledger.rounding.money_yuan, Decimal(len(terms) + 1)):  # stock and remainder, split alike
        fixed, moving, price = ZERO, amount, quotient(amount, product(volume, density))
    left = limit - fixed  # what the surveyed part has to reach
    if left <= ZERO:
        return None
    spread, dug = (
        Spread(float(density), _density_error(terms, moving, density), _degrees(terms)),
        Spread(float(volume), sigma),
    )
    answer = threshold_confidence(dug, spread, float(price), float(left))
    answer = _with_price(_with_reason(answer, terms, dug, spread), terms, price)
    first = None
    if fixed:
        first = remark(
            "confidence.with_fixed" if fixed > ZERO else "confidence.with_credit",
            warning=False,
            value=amount,
            fixed=fixed,
            credit=-fixed,
            moving=moving,
            threshold=limit,
            left=left,
            sure=probability_words(answer.probability_above),
        )
    flip_price, flip_volume = quotient(left, product(volume, density)), quotient(left, product(density, price))
    trace = ledger.step(
        "confidence.threshold",
        f"{title}：{plain(limit)}元",
        f"{answer.probability_above:.6f}",
        "",
        f"P(V × ρ × p > {plain(ledger.rounding.money(left))})",
        {
            "体积": f"{volume:,f} m³，标准误差 {sigma:,.2f} m³（{_error_words(terms)}）",
            "体积质量": f"{float(density):.4f} t/m³，标准误差 {spread.standard_error:.4f} t/m³"
            if spread.standard_error
            else f"{float(density):.4f} t/m³，无标准误差",
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
        unit="m3" if all(term.of is None for term in terms) else "t",
        volume_at_flip_m3=ledger.rounding.to(flip_volume, ledger.rounding.volume_m3),
        lines_en=_lines(answer, first, Language.ENGLISH),
        lines_zh=_lines(answer, first, Language.CHINESE),
        trace=trace,
        sigma_yuan=float(moving) * math.hypot(sigma / float(volume), spread.standard_error / float(density)),
    )


def _error_words(terms: Sequence[_Term]) -> str:
    """Say where the standard error of the volume comes from."""
    blocks, surveyed = (any(terms_of) for terms_of in zip(*((t.block_m3 > ZERO, t.volume > t.block_m3) for t in terms)))
    from_survey, from_blocks = "地形实测按计入体积占总挖方比例的平方根折算", "采空区块段按厚度和面积的标准误差"
    return "；".join(words for words, used in ((from_survey, surveyed), (from_blocks, blocks)) if used)


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


def _with_reason(
    answer: ThresholdConfidence, terms: Sequence[_Term], dug: Spread, density: Spread
) -> ThresholdConfidence:
    """Return the answer with why the density has no error where it has none: one sample gives none (R107)."""
    if all(term.of is None for term in terms):
        basis = remark("confidence.volume_only", warning=False, volume=dug.value, sigma=dug.standard_error)
    elif density.standard_error or any(term.samples > 1 for term in terms):
        return answer
    else:
        single, stated = (any(term.samples == 1 for term in terms), any(term.of and term.of.stated for term in terms))
        why = remark("confidence.single" if single else "confidence.block" if stated else "confidence.typical")
        basis = without_error(dug, density.value, why)
    first, _, third = answer.lines
    return replace(answer, lines=(first, basis, third))


def _with_price(answer: ThresholdConfidence, terms: Sequence[_Term], price: Decimal) -> ThresholdConfidence:
    """Return the answer with the price that would turn it as the reader knows prices: the listed one.

    ``price`` is what one tonne (or m3) of ground is worth in the figure; it is the listed one only where every tonne
    counts at it.
    """
    listed = {(term.price, term.unit) for term in terms}
    ground = "m³" if all(term.of is None for term in terms) else "t"
    known, unit = next(iter(listed))
    said = answer.lines[2].values
    common: dict[str, object] = {
        "volume": answer.volume_at_flip_m3,
        "change": said["change"],
        "ground": ground,
        "worth": float(price),
    }
    if len(listed) > 1:
        ratio = 100.0 * answer.price_at_flip / float(price)
        third = Remark("confidence.flip_several", {**common, "ratio": ratio}, warning=False)
    elif abs(quotient(price, known) - 1) < _SAME_PRICE and UNITS[unit] == ground:
        return answer
    else:
        share = quotient(price, known)
        flip = answer.price_at_flip / float(share)
        values = {"price": flip, "listed": float(known), "unit": UNITS[unit], "share": float(share)}
        third = Remark("confidence.flip_listed", {**common, **values}, warning=False)
    first, second, _ = answer.lines
    return replace(answer, lines=(first, second, third))


def _density_error(terms: Sequence[_Term], moving: Decimal, density: Decimal) -> float:
    """Return the standard error of the mean density, each mineral's weighed by its share of the value.

    Terms that use the same mean share its error, which adds up; different means err independently.
    """
    shared: list[tuple[Density | None, Decimal]] = []
    for term in terms:
        share = quotient(product(quotient(term.value, moving), term.error), term.density)
        place = next((place for place, (of, _) in enumerate(shared) if of is not None and of == term.of), None)
        if place is None:
            shared.append((term.of, share))
        else:
            shared[place] = (term.of, shared[place][1] + share)
    return math.sqrt(float(total(product(share, share) for _, share in shared))) * float(density)


def _degrees(terms: Sequence[_Term]) -> int | None:
    """Return the least degrees of freedom of the densities that were sampled more than once."""
    counts = [term.samples - 1 for term in terms if term.samples > 1 and term.error > ZERO]
    return min(counts) if counts else None
