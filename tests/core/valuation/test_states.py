# SPDX-License-Identifier: GPL-3.0-or-later
"""Loose m3 and m3 in place: quantities, prices and sales meet in one state, or not at all (R19, R100)."""

from __future__ import annotations

import pytest

from ....core.errors import InputError
from ....core.model import DocumentedQuantity, MineralParameters, Sale, Stockpile
from ....core.valuation.determine import determine, determine_documented
from ....core.valuation.options import Evidence, ValuationOptions
from ....core.valuation.replay import faults
from .cases import RULES, D, codes, figure, info, pit, pit_volume, price, sample, steps, volumes

SAND = "河砂"
FACTOR = MineralParameters(SAND, loosening_factor=D("1.30"), basis="试验报告")


def surveyed(*prices, sales=(), parameters=(FACTOR,), samples=(), **options):
    """100 m3 in place."""
    shapes = volumes(pit_volume(100.0, pit_id="K1"))
    evidence = Evidence(parameters=tuple(parameters))
    choices = ValuationOptions(**options)
    return determine(
        info(), [pit("K1", SAND)], shapes, samples, sales, prices, RULES, options=choices, evidence=evidence
    )


def trucked(*prices, unit="m3", parameters=(FACTOR,), samples=(), loose=True, **options):
    """130 m3 on trucks."""
    papers = [DocumentedQuantity(SAND, D("130"), unit, loose, kind="ledger")]
    evidence = Evidence(parameters=tuple(parameters))
    choices = ValuationOptions(**options)
    return determine_documented(info(), papers, samples, [], prices, RULES, options=choices, evidence=evidence)


def per_m3(yuan, state="", **changes):
    return price(yuan, SAND, **{"unit": "m3", "state": state, **changes})


def only(result):
    (segment,) = result.segments
    for item in result.figures:
        assert list(faults(item.trace)) == []
    return segment.quantity, segment.unit, segment.value_yuan


def test_r19_ground_in_place_becomes_loose_for_a_loose_price():
    result = surveyed(per_m3("40", "loose"))
    assert only(result) == (D("130.00"), "m3", D("5200.00"))
    assert "R100-K" in {step.rule for step in steps(result.segments[0].trace)}
    assert only(surveyed(per_m3("52", "in_place"))) == (D("100.00"), "m3", D("5200.00"))


def test_r100_loose_truck_loads_become_ground_in_place_for_an_in_place_price():
    assert only(trucked(per_m3("52", "in_place"))) == (D("100.00"), "m3", D("5200.00"))
    assert only(trucked(per_m3("40", "loose"))) == (D("130.00"), "m3", D("5200.00"))


@pytest.mark.parametrize(("run", "other"), [(surveyed, "loose"), (trucked, "in_place")])
def test_r100_no_loosening_factor_is_ever_guessed(run, other):
    with pytest.raises(InputError, match="loosening factor is not known"):
        run(per_m3("40", other), parameters=())


def test_r19_a_price_that_does_not_say_its_state_is_not_converted_and_told():
    assert only(surveyed(per_m3("40"))) == (D("100.00"), "m3", D("4000.00"))
    assert "price.state_unknown" in codes(surveyed(per_m3("40")))  # traded m3 are usually loose, the ground is not
    assert only(trucked(per_m3("40"))) == (D("130.00"), "m3", D("5200.00"))
    assert "price.state_unknown" not in codes(trucked(per_m3("40")))
    assert "price.cubic" in codes(trucked(per_m3("40")))


def test_r19_the_case_unit_may_state_what_open_prices_mean():
    assert only(surveyed(per_m3("40"), price_m3_state="loose")) == (D("130.00"), "m3", D("5200.00"))


def test_r19_the_words_of_the_unit_are_read():
    assert only(surveyed(per_m3("40", unit="元/m³（松方）"))) == (D("130.00"), "m3", D("5200.00"))
    assert only(trucked(per_m3("40", unit="元/m³（松方）"), unit="m³（实方）")) == (D("169.00"), "m3", D("6760.00"))
    with pytest.raises(InputError, match="says loose, but its state is in place"):
        surveyed(per_m3("40", "in_place", unit="元/立方米（松方）"))
    with pytest.raises(InputError, match="must be in_place or loose"):
        surveyed(per_m3("40", "半松"))


def test_r19_of_two_prices_the_one_of_the_quantitys_state_is_taken():
    both = (per_m3("40", "loose"), per_m3("30", "in_place"), per_m3("1"))
    assert surveyed(*both).segments[0].price_yuan == D("30")
    assert trucked(*both).segments[0].price_yuan == D("40")


def test_r100_loose_m3_without_a_loose_density_settle_by_their_factor_first():
    result = trucked(price("20", SAND), samples=[sample("1.60", SAND)])
    assert only(result) == (D("160.00"), "t", D("3200.00"))  # 130 / 1.30 x 1.60
    assert "density.mixed_state" not in codes(result)
    loose = trucked(price("20", SAND), samples=[sample("1.60", SAND), sample("1.40", SAND, loose=True, no="2")])
    assert only(loose)[0] == D("182.00")  # a measured loose density comes first
    court = trucked(price("20", SAND), samples=[sample("1.60", SAND)], loose_by_in_place_density=True)
    assert only(court)[0] == D("208.00")
    assert "density.mixed_state" in codes(court)


def test_r18_sold_and_stocked_m3_are_compared_in_one_state():
    sold = Sale("1", SAND, D("2000"), D("50"), "m3", state="loose")
    result = surveyed(sales=[sold])
    assert figure(result, "Va").amount_yuan == D("5200.00")  # 2000, and 80 loose m3 at 40
    assert [(p.key, p.quantity) for p in figure(result, "Va").parts] == [("sold", D("50")), ("unsold", D("80.00"))]


def test_r12_sales_of_both_states_have_no_average():
    sales = [Sale(no, SAND, D("2000"), D("50"), "m3", state=no) for no in ("loose", "in_place")]
    with pytest.raises(InputError, match="cannot be averaged") as caught:
        surveyed(sales=sales, parameters=())
    assert len(caught.value.values["gaps"]) == 1


def test_r17_proceeds_are_held_against_a_price_of_the_other_state():
    sold = Sale("1", SAND, D("600"), D("50"), "m3", state="loose")
    unfair = surveyed(per_m3("52", "in_place"), sales=[sold])  # 52 in place are 40 loose: 600 against 2000
    assert "2000.00元" in next(notice.text for notice in unfair.notices if notice.code == "sales.unreasonable")
    fair = Sale("1", SAND, D("2000"), D("50"), "m3", state="loose")
    assert "sales.unreasonable" not in codes(surveyed(per_m3("52", "in_place"), sales=[fair]))


def test_r15_dimension_stone_is_never_loosened():
    rows = [MineralParameters("花岗岩", product_form="block", recovery_pct=D("30"), loosening_factor=D("1.40"))]
    prices = [price("800", "花岗岩", unit="m3", product_form="block", state="loose")]
    shapes = volumes(pit_volume(1000.0, pit_id="K1"))
    result = determine(
        info(), [pit("K1", "花岗岩")], shapes, [], [], prices, RULES, evidence=Evidence(parameters=tuple(rows))
    )
    assert only(result) == (D("300.00"), "m3", D("240000.00"))


def test_r100_the_pits_own_factor_comes_before_that_of_all_pits_and_of_stockpiles():
    own = MineralParameters(SAND, "K1", loosening_factor=D("1.20"))
    assert only(surveyed(per_m3("40", "loose"), parameters=(FACTOR, own)))[0] == D("120.00")
    shapes = volumes(pit_volume(100.0, pit_id="K1"))
    pile = Stockpile("D1", mineral=SAND, loosening_factor=D("1.25"))
    result = determine(
        info(),
        [pit("K1", SAND)],
        shapes,
        [],
        [],
        [per_m3("40", "loose")],
        RULES,
        evidence=Evidence(stockpiles=(pile,)),
    )
    assert only(result)[0] == D("125.00")


def test_other_currencies_are_refused_and_ten_thousands_are_yuan():
    with pytest.raises(InputError, match="'美元', but values are in yuan"):
        surveyed(per_m3("40", currency="美元"))
    assert surveyed(per_m3("0.004", currency="万元")).segments[0].price_yuan == D("40")
    assert surveyed(per_m3("0.004", unit="万元/m³", currency="万元")).segments[0].price_yuan == D("40")  # said twice
