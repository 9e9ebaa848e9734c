# SPDX-License-Identifier: GPL-3.0-or-later
"""What must hold for any figures."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from ....core.model import Sale
from ....core.valuation.classification import level_of
from ....core.valuation.determine import determine
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
