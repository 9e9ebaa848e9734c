# SPDX-License-Identifier: GPL-3.0-or-later
"""What must hold for any figures."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from ....core.model import DocumentedQuantity, MineralParameters, Overlap, Sale
from ....core.valuation.determine import determine
from ....core.valuation.law.classification import level_of
from ....core.valuation.options import Evidence
from ....core.valuation.replay import faults
from .cases import ORE, RULES, figure, info, part, pit, pit_volume, price, sample, volumes

CUTS = st.floats(0.0, 1e7, allow_nan=False)
MONEY = st.decimals(Decimal("0.01"), Decimal(10_000), places=2)
DENSITY = st.decimals(Decimal("0.50"), Decimal("5.00"), places=2)


def worth(cuts, yuan, density, sales=()):
    pits = [pit(str(number)) for number in range(len(cuts))]
    shapes = [pit_volume(cut, pit_id=str(number)) for number, cut in enumerate(cuts)]
    return determine(
        info(), pits, volumes(*shapes), [sample(str(density))], sales, [price(str(yuan))], RULES
    )  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(CUTS, CUTS, MONEY, DENSITY, st.none() | st.decimals(Decimal("0.01"), Decimal(10**7), places=2), MONEY)
def test_more_volume_never_lowers_a_value(cut, extra, yuan, density, sold, proceeds):
    sales = [Sale("1", ORE, proceeds, sold)] if sold is not None else []
    less, more = (worth([amount], yuan, density, sales) for amount in (cut, cut + extra))
    for key in ("Va", "Vb"):
        assert figure(more, key).amount_yuan >= figure(less, key).amount_yuan


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(0.01, 1e6), min_size=1, max_size=6), MONEY, DENSITY)
def test_splitting_a_segment_changes_the_sum_by_rounding_only(cuts, yuan, density):
    split, whole = worth(cuts, yuan, density), worth([sum(cuts)], yuan, density)
    cent = Decimal("0.01")
    tonnes = (len(cuts) + 1) * (cent / 2 * density + cent / 2)
    money = tonnes * yuan + (len(cuts) + 1) * cent
    assert abs(figure(split, "Va").amount_yuan - figure(whole, "Va").amount_yuan) <= money + cent


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(0.0, 1e6), min_size=1, max_size=8), MONEY, DENSITY)
def test_parts_of_one_pit_are_added_before_rounding(cuts, yuan, density):
    pieces = pit_volume(sum(cuts), [part(cut) for cut in cuts])
    result = determine(
        info(), [pit()], volumes(pieces), [sample(str(density))], [], [price(str(yuan))], RULES
    )  # fmt: skip
    exact = sum((Decimal(repr(cut)) for cut in cuts), Decimal(0))
    assert abs(result.segments[0].volume_m3 - exact) <= Decimal("0.005")


@settings(max_examples=60, deadline=None)
@given(CUTS, MONEY, DENSITY)
def test_the_printed_figures_recompute(cut, yuan, density):
    segment = worth([cut], yuan, density).segments[0]
    if segment.price_yuan is None:
        assert segment.volume_m3 == 0
        return
    cent = Decimal("0.01")
    assert segment.quantity == (segment.volume_m3 * segment.density_t_per_m3).quantize(cent)
    assert segment.value_yuan == (segment.quantity * segment.price_yuan).quantize(cent)


@given(MONEY, MONEY, MONEY)
def test_the_state_never_falls_with_the_amount(first, second, third):
    low, mid, high = sorted((first, second, third))
    order = ["below", "depends", "above"]
    assert order.index(level_of(low, mid, high)) <= order.index(level_of(mid, mid, high))
    assert level_of(high, mid, high) == "above"


PAPERS = st.lists(
    st.tuples(st.sampled_from(["A", "B"]), st.decimals(Decimal("0.01"), Decimal(10**5), places=2)),
    min_size=1,
    max_size=6,
)


def case_of(cuts, papers, prices, samples, sales=()):
    """A case with documents, survey, samples and prices in the order given."""
    return determine(
        info(),
        [pit(name) for name in cuts],
        volumes(*(pit_volume(cut, pit_id=name) for name, cut in cuts.items())),
        samples,
        sales,
        prices,
        RULES,
        evidence=Evidence(documents=tuple(DocumentedQuantity(ORE, amount, site=site) for site, amount in papers)),
    )


@settings(max_examples=40, deadline=None)
@given(st.data(), PAPERS, st.lists(MONEY, min_size=1, max_size=3), st.lists(DENSITY, min_size=1, max_size=4))
def test_the_order_of_rows_is_irrelevant(data, papers, yuan, densities):
    cuts = {"A": 120.5, "B": 3000.25, "C": 77.0}
    prices = [price(str(each), document_no=str(number)) for number, each in enumerate(yuan)]
    samples = [sample(str(each), no=str(number)) for number, each in enumerate(densities)]
    sales = [Sale(str(number), ORE, amount, amount) for number, (_, amount) in enumerate(papers)]
    first = case_of(cuts, papers, prices, samples, sales)
    names = data.draw(st.permutations(list(cuts)))
    shuffled = [data.draw(st.permutations(rows)) for rows in (papers, prices, samples, sales)]
    second = case_of({name: cuts[name] for name in names}, *shuffled)
    for key in ("Va", "Vb"):
        assert figure(first, key).amount_yuan == figure(second, key).amount_yuan
    assert {notice.code for notice in first.notices} == {notice.code for notice in second.notices}


@settings(max_examples=40, deadline=None)
@given(PAPERS, st.lists(st.floats(0.0, 1e5), min_size=2, max_size=2), MONEY, DENSITY)
def test_every_figure_computes_again_from_its_steps(papers, cuts, yuan, density):
    result = case_of(dict(zip("AC", cuts)), papers, [price(str(yuan))], [sample(str(density))])
    for item in result.figures:
        assert list(faults(item.trace)) == []


@settings(max_examples=40, deadline=None)
@given(st.floats(0.01, 1e5), st.floats(0.0, 1e5), MONEY, DENSITY)
def test_shared_ground_never_adds_to_a_value(cut, shared, yuan, density):
    shapes = volumes(pit_volume(cut, pit_id="A"), pit_volume(cut, pit_id="B"))
    overlap = replace(shapes, overlaps=(Overlap("A", "B", 1.0, min(shared, cut)),))
    apart, together = (
        determine(info(), [pit("A"), pit("B")], shape, [sample(str(density))], [], [price(str(yuan))], RULES)
        for shape in (shapes, overlap)
    )
    assert figure(together, "Va").amount_yuan <= figure(apart, "Va").amount_yuan


@settings(max_examples=40, deadline=None)
@given(
    st.floats(1.0, 1e5), st.decimals(Decimal(1), Decimal(100), places=1), st.decimals(Decimal(0), Decimal(30), places=1)
)
def test_shares_only_ever_lessen(cut, ratio, moisture):
    def tonnes(*rows, wet=None):
        samples = [replace(sample("2.60"), moisture_pct=wet)]
        evidence = Evidence(parameters=rows)
        shapes = volumes(pit_volume(cut))
        return determine(info(), [pit()], shapes, samples, [], [price()], RULES, evidence=evidence).segments[0].quantity

    whole = tonnes()
    assert tonnes(MineralParameters(ORE, ore_ratio_pct=ratio)) <= whole
    assert tonnes(wet=moisture) <= whole
