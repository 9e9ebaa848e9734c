# SPDX-License-Identifier: GPL-3.0-or-later
"""Branches of the rules that stand between others: what is valued by which price, and what nobody has decided."""

from __future__ import annotations

from datetime import date

import pytest

from ....core.errors import InputError
from ....core.model import ActKind, DocumentedQuantity, LegalSection, MineralParameters, Sale
from ....core.valuation.determine import determine_documented
from ....core.valuation.options import Evidence, NotExtracted, ValuationOptions
from .cases import ORE, RULES, D, codes, figure, info, price

TONNES = [DocumentedQuantity(ORE, D("1000"), kind="ledger")]


def run(prices=(), sales=(), *, head=None, evidence=None, quantities=TONNES, **options):
    choices = ValuationOptions(**options)
    return determine_documented(
        head or info(), quantities, [], sales, prices, RULES, options=choices, evidence=evidence or Evidence()
    )


def test_r6_what_was_destroyed_is_quantity_times_price_whatever_the_proceeds():
    result = run([price("10")], [Sale("1", ORE, D("9000"))])
    assert figure(result, "Vb").amount_yuan == D("10000.00")


def test_r9_extracted_and_ruined_ore_together_are_what_was_destroyed():
    result = run([price("10")], not_extracted=(NotExtracted(ORE, D("200")),))
    assert figure(result, "Va").amount_yuan == D("10000.00")
    assert figure(result, "Vb").amount_yuan == D("12000.00")


def test_r13_unsold_and_ruined_ore_take_the_market_price_where_the_sales_give_no_average():
    sold = [Sale("1", ORE, D("5000"), D("100"), product_form="aggregate")]  # another product form (R15)
    result = run([price("10")], sold, not_extracted=(NotExtracted(ORE, D("200")),))
    assert [segment.price_yuan for segment in result.segments] == [D("10"), D("10")]
    assert "sales.uncompared" in codes(result)
    usable = run([price("10")], [Sale("1", ORE, D("5000"), D("100"))], not_extracted=(NotExtracted(ORE, D("200")),))
    assert [segment.price_yuan for segment in usable.segments] == [D("50.0000"), D("50.0000")]


def test_r24_what_was_moved_is_what_was_extracted_and_what_was_lost():
    """E12: 4,663 t moved, 3,653 t extracted, 1,010 t lost; a recovery of 78.34 %."""
    evidence = Evidence(parameters=(MineralParameters("矿石", moved_quantity=D("4663")),))
    ore = [DocumentedQuantity("矿石", D("3653"))]
    result = run([price("10", "矿石")], quantities=ore, evidence=evidence)
    assert [segment.quantity for segment in result.segments] == [D("3653.00"), D("1010.00")]
    assert sum(segment.quantity for segment in result.segments) == 4663
    assert round(result.segments[0].quantity / 4663 * 100, 2) == D("78.34")


def questions(result):
    return {line.code: line for line in result.legal if line.section is LegalSection.QUESTION}


@pytest.mark.parametrize(
    ("number", "head"),
    [
        ("Q8", {"act_kind": ActKind.RIGHT_ONLY, "act_end": date(2025, 8, 1)}),
        ("Q9", {"special_area": True, "special_area_basis": "禁采区公告"}),
        ("Q10", {"province": "广东"}),
    ],
)
def test_q8_q9_q10_open_questions_are_printed_where_they_touch_the_case(number, head):
    assert questions(run([price("10")], head=info(**head)))[number].answer == "open"
    assert number not in questions(run([price("10")], head=info(province="重庆", act_end=date(2019, 1, 1))))


@pytest.mark.parametrize("province", ["广东", "福建", "江西", "湖南", "四川", "云南", "江苏", "山东"])
def test_q10_no_amount_of_a_province_is_guessed(province):
    result = run([price("200")], head=info(province=province))
    assert (result.classifications[0].low_yuan, result.classifications[0].high_yuan) == (D("100000"), D("300000"))
    assert result.classifications[0].level == "depends"
    assert "law.province" in codes(result)


def test_q11_loose_truck_loads_and_in_place_density_only_by_decision():
    trucks = [DocumentedQuantity(ORE, D("12"), "m3", kind="trucks")]
    with pytest.raises(InputError, match="no loose density"):
        run([price("10")], quantities=trucks)
