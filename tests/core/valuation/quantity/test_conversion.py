# SPDX-License-Identifier: GPL-3.0-or-later
"""From ground to product: ore ratio, wet and dry, moisture, shares, components, and what was ruined."""

from __future__ import annotations

from dataclasses import replace

import pytest

from .....core.errors import InputError
from .....core.model import (
    ActKind,
    DensitySample,
    DocumentedQuantity,
    GradeSample,
    MineralParameters,
    Position,
)
from .....core.valuation.determine import determine, determine_documented
from .....core.valuation.minerals import load_minerals
from .....core.valuation.options import Evidence, ValuationOptions
from .....core.valuation.replay import faults
from ..cases import ORE, RULES, D, codes, figure, info, part, pit, pit_volume, price, sample, steps, volumes

GOLD = "金矿"


def survey(
    cut,
    parameters=(),
    *,
    mineral=ORE,
    samples=None,
    prices=None,
    grades=(),
    act=ActKind.UNLICENSED,
    parts=(),
    **options,
):
    return determine(
        info(act_kind=act),
        [pit("K1", mineral)],
        volumes(pit_volume(cut, parts, pit_id="K1")),
        [sample("2.50", mineral)] if samples is None else samples,
        [],
        [price("10", mineral)] if prices is None else prices,
        RULES,
        options=ValuationOptions(**options),
        evidence=Evidence(parameters=tuple(parameters), grade_samples=tuple(grades)),
    )


def parameters(mineral=ORE, **values):
    return MineralParameters(mineral, **values)


def test_r96_only_the_ore_in_the_ground_counts():
    segment = survey(1000.0, [parameters(ore_ratio_pct=D("62.5"), basis="筛分试验")]).segments[0]
    assert (segment.volume_m3, segment.quantity) == (D("625.00"), D("1562.50"))
    assert any("筛分试验" in step.inputs.values() for step in steps(segment.trace))


def test_r36_wet_samples_become_dry():
    wet = [DensitySample("1", ORE, D("2.00"), moisture_pct=D("10")), DensitySample("2", ORE, D("2.10"))]
    result = survey(100.0, samples=wet)
    assert result.segments[0].density_t_per_m3 == D("1.95")  # (1.800 + 2.10) / 2
    assert "density.wet_and_dry" in codes(result)
    kept = survey(100.0, samples=wet, natural_density=True)
    assert kept.segments[0].density_t_per_m3 == D("2.05")


def test_r26_moisture_comes_off_weighed_product_and_not_off_dry_tonnes_again():
    moist = parameters("离子型稀土", moisture_pct=D("20"))
    weighed = determine_documented(
        info(),
        [DocumentedQuantity("离子型稀土", D("10"), product_form="product")],
        [],
        [],
        [price("90000", "离子型稀土", product_form="product")],
        RULES,
        evidence=Evidence(parameters=(moist,)),
    )
    assert weighed.segments[0].quantity == D("8.00")
    dry = [DensitySample("1", "离子型稀土", D("1.60"), moisture_pct=D("20"))]
    ground = survey(100.0, [moist], mineral="离子型稀土", samples=dry)
    assert ground.segments[0].quantity == D("128.00")
    assert "chain.already_dry" in codes(ground)


def gold(cut=10.0, grade=("5.12", "5.35", "5.28"), **values):
    rows = [parameters(GOLD, product_form="contained", component="Au", **values)]
    grades = [GradeSample(str(n), GOLD, "Au", D(text), "g_per_t") for n, text in enumerate(grade)]
    prices = [price("376.32", GOLD, unit="g", product_form="contained")]
    return survey(cut, rows, mineral=GOLD, samples=[sample("2.60", GOLD)], grades=grades, prices=prices)


def test_r105_gold_is_rounded_to_a_hundredth_of_a_gram_before_the_price():
    segment = gold().segments[0]  # 10 m3 x 2.60 t/m3 x 5.250 g/t = 136.5 g
    assert (segment.quantity, segment.unit) == (D("136.50"), "g")
    assert segment.value_yuan == D("51367.68")
    odd = gold(1.37, ("5.11",)).segments[0]  # 3.56 t x 5.11 g/t = 18.1916 g
    assert odd.quantity == D("18.19")
    assert odd.value_yuan == D("6845.26")  # not 6845.86, as the unrounded mass would give


def test_r26_recovery_lessens_the_component():
    assert gold(recovery_pct=D("90")).segments[0].quantity == D("122.85")


def test_r26_rare_earth_oxide_in_tonnes_keeps_four_places():
    rows = [parameters("离子型稀土", product_form="contained", component="REO", recovery_pct=D("75"))]
    grades = [GradeSample("1", "离子型稀土", "REO", D("0.083"))]
    prices = [price("90000", "离子型稀土", product_form="contained")]
    samples = [sample("1.55", "离子型稀土")]
    segment = survey(1000.0, rows, mineral="离子型稀土", samples=samples, grades=grades, prices=prices).segments[0]
    assert (segment.quantity, segment.unit) == (D("0.9649"), "t")  # 1550 t x 0.083 % x 75 %
    assert segment.value_yuan == D("86841.00")


def test_r26_a_component_without_assays_is_a_gap():
    with pytest.raises(InputError, match="no grade sample"):
        gold(grade=())


def test_r15_dimension_stone_is_a_share_of_the_volume():
    rows = [parameters(product_form="block", recovery_pct=D("30"))]
    prices = [price("800", unit="m3", product_form="block")]
    segment = survey(1000.0, rows, samples=[], prices=prices).segments[0]
    assert (segment.quantity, segment.unit, segment.value_yuan) == (D("300.00"), "m3", D("240000.00"))


def test_r19_prices_per_loose_m3_need_the_loosening_factor():
    prices = [price("40", unit="m3")]
    loose = survey(100.0, samples=[], prices=prices, price_m3_state="loose", loosening={ORE: D("1.30")})
    assert loose.segments[0].quantity == D("130.00")
    with pytest.raises(InputError, match="loosening factor is not known"):
        survey(100.0, samples=[], prices=prices, price_m3_state="loose")


def test_r10_moved_times_design_recovery_less_extracted():
    rows = [parameters(moved_quantity=D("400"), design_recovery_pct=D("85"))]
    result = survey(100.0, rows)
    assert [segment.quantity for segment in result.segments] == [D("250.00"), D("90.00")]  # 400 x 0.85 - 250
    assert (figure(result, "Va").amount_yuan, figure(result, "Vb").amount_yuan) == (D("2500.00"), D("3400.00"))
    assert [part.key for part in figure(result, "Vb").parts] == ["unsold", "in_ground"]


def test_r10_without_a_recovery_all_that_was_moved_was_due():
    result = survey(100.0, [parameters(moved_quantity=D("400"))])
    assert result.segments[1].quantity == D("150.00")


def test_r10_normal_losses_are_not_ruined_ground():
    result = survey(100.0, [parameters(moved_quantity=D("260"), design_recovery_pct=D("90"))])
    assert result.segments[1].quantity == 0
    assert "moved.none_left" in codes(result)


def test_r106_the_least_recovery_stands_in_for_a_design():
    kaolin = "高岭土（砂质）"
    rows = [parameters(kaolin, moved_quantity=D("400"))]
    result = survey(100.0, rows, mineral=kaolin, samples=[sample("2.00", kaolin)], minerals=load_minerals())
    assert result.segments[1].quantity == D("140.00")  # 400 x 0.85 - 200
    assert "moved.from_default" in codes(result)


def test_r11_destructive_mining_values_what_is_left_of_the_moved_ground():
    rows = [parameters(moved_quantity=D("40000"), design_recovery_pct=D("85"))]
    inside = [part(100.0, Position.INSIDE, pit_id="K1")]
    result = survey(100.0, rows, act=ActKind.DESTRUCTIVE, parts=inside)
    assert figure(result, "Vc").amount_yuan == D("337500.00")  # (34000 - 250) t x 10 yuan
    assert [segment.kind for segment in result.segments] == ["not_extracted"]


def test_every_step_can_be_computed_again_from_its_operands():
    grades = [GradeSample(str(n), GOLD, "Au", D(text), "g_per_t") for n, text in enumerate(("5.1", "5.2", "5.4"))]
    rows = [
        parameters(GOLD, product_form="contained", component="Au", recovery_pct=D("88.5"), ore_ratio_pct=D("70")),
    ]
    wet = [DensitySample(str(n), GOLD, D(text), moisture_pct=D("4.2")) for n, text in enumerate(("2.61", "2.58"))]
    prices = [price("376.32", GOLD, unit="g", product_form="contained")]
    both = survey(33.3, rows, mineral=GOLD, samples=wet, grades=grades, prices=prices)
    ruined = survey(100.0, [parameters(moved_quantity=D("400"), design_recovery_pct=D("85"))])
    for result in (both, ruined):
        for item in result.figures:
            assert list(faults(item.trace)) == []
    computing = [step for item in both.figures for step in steps(item.trace) if step.operation]
    assert {step.operation for step in computing} >= {"product", "mean", "standard_error", "sum", "given"}


def test_a_forged_step_does_not_recompute():
    trace = survey(10.0).segments[0].trace
    assert list(faults(replace(trace, result=D("1.00")))) == [trace.title]
