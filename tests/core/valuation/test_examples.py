# SPDX-License-Identifier: GPL-3.0-or-later
"""The published figures of REGULATION section 8, to the printed digit."""

from __future__ import annotations

from ....core.model import ActKind, Sale
from ....core.valuation.determine import determine_documented
from ....core.valuation.numbers import product, rounding_of
from ....core.valuation.options import DocumentedQuantity, ValuationOptions, not_extracted_from_moved
from .cases import RULES, D, codes, figure, info, levels, price, sample, steps


def value(quantities, prices, samples=(), sales=(), **options):
    choices = ValuationOptions(**options)
    return determine_documented(info(), quantities, samples, sales, prices, RULES, options=choices)


def test_e2_truck_counts_of_sand():
    trucks = DocumentedQuantity("统砂", D("163") * D("12"), "m3", basis="163 车 × 12 m³ = 1956 m³")
    result = value(
        [trucks],
        [price("20.4", "统砂", kind="certified")],
        [sample("2.21", "统砂")],
        [Sale("1", "统砂", D("86000"))],
        loose_by_in_place_density=True,
    )
    segment = result.segments[0]
    assert (segment.quantity, segment.unit, segment.volume_m3) == (D("4322.76"), "t", D("1956.00"))
    assert segment.value_yuan == D("88184.30")
    assert "88184.304" in segment.trace.formula
    assert figure(result, "Va").amount_yuan == D("86000.00")
    assert figure(result, "Vb").amount_yuan == D("88184.30")
    assert levels(result) == ["below", "below"]
    assert "density.mixed_state" in codes(result)  # the court's convention is followed, and flagged
    assert "sales.unreasonable" not in codes(result)  # -2.5 %


def test_e6_tonnes_of_shale():
    result = value([DocumentedQuantity("砖瓦用页岩", D("16552.41"))], [price("9", "砖瓦用页岩")])
    assert figure(result, "Va").amount_yuan == D("148971.69")
    assert levels(result) == ["depends", "below"]
    assert "取决于所在省的标准" in result.classifications[0].reason
    assert "148,971.69元" in result.classifications[0].reason


def test_e12_moved_and_extracted():
    ruined = not_extracted_from_moved("矿石", D("4663"), D("3653"))
    assert ruined.quantity == D("1010")
    result = value([DocumentedQuantity("矿石", D("3653"))], [price("10", "矿石")], not_extracted=(ruined,))
    assert figure(result, "Va").amount_yuan == D("36530.00")
    assert figure(result, "Vb").amount_yuan == D("46630.00")
    assert [segment.value_yuan for segment in result.segments] == [D("36530.00"), D("10100.00")]
    assert [segment.kind for segment in result.segments] == ["extracted", "not_extracted"]
    assert result.classifications[0].figure_key == "Vb"
    assert levels(result) == ["below", "below"]


def test_e12_the_other_pit():
    result = value([DocumentedQuantity("矿石", D("6625"))], [price("10", "矿石")])
    assert figure(result, "Va").amount_yuan == D("66250.00")
    assert levels(result) == ["below", "below"]


def test_r105_metal_mass_is_rounded_before_the_price():
    rounding = rounding_of(RULES)
    assert rounding.to(D("12.345"), rounding.metal_g) == D("12.34")
    assert rounding.to(D("12.355"), rounding.metal_g) == D("12.36")
    early = rounding.money(product(rounding.to(D("12.3449"), rounding.metal_g), D("376.32")))
    late = rounding.money(product(D("12.3449"), D("376.32")))
    assert (early, late) == (D("4643.79"), D("4645.63"))


def test_every_step_of_a_trace_names_its_rule_and_status():
    result = value([DocumentedQuantity("矿石", D("6625"))], [price("10", "矿石")])
    every = [step for item in result.figures for step in steps(item.trace)]
    assert every
    assert all(step.rule and step.source and step.status for step in every)
    assert figure(result, "Vc").amount_yuan is None
    assert not figure(result, "Vc").applies


def test_value_of_a_river_sand_case_applies_the_same_figures():
    sand = determine_documented(
        info(act_kind=ActKind.RIVER_SAND),
        [DocumentedQuantity("河砂", D("3000"), "m3")],
        [],
        [],
        [price("40", "河砂", unit="m3")],
        RULES,
    )
    assert figure(sand, "Va").amount_yuan == D("120000.00")
    assert sand.segments[0].unit == "m3"
    assert levels(sand) == ["depends", "below"]
