# SPDX-License-Identifier: GPL-3.0-or-later
"""The published examples from the rows of a case file to the classification, without any geometry."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from shapely.geometry import box

from ...core.casefile import add_evidence, create_case, read_case, read_results, write_results
from ...core.chain import RULES, value_case
from ...core.model import (
    ActKind,
    Choice,
    DensitySample,
    DocumentedQuantity,
    GradeSample,
    MineralParameters,
    Pit,
    PitVolume,
    Position,
    Price,
    Sale,
    ValuationChoice,
    VolumePart,
    VolumeResult,
)
from ...core.valuation.options import ValuationOptions
from ...core.valuation.rulebook.rules import load_rules
from .casefile.factories import INFO, JOURNAL

HEAD = replace(
    INFO, province="", special_area=False, special_area_basis="", act_start=None, act_end=date(2022, 6, 30)
)  # fmt: skip


def D(text: str) -> Decimal:  # noqa: N802 (short for the many figures)
    return Decimal(text)


@pytest.fixture
def value(tmp_path):
    def make(evidence, surveyed=None, **options):
        path = create_case(tmp_path / "案件.gpkg", replace(HEAD, act_kind=ActKind.UNLICENSED))
        add_evidence(path, **evidence)
        found = value_case(read_case(path), surveyed, load_rules(RULES), ValuationOptions(**options))
        write_results(path, VolumeResult((), (), None, ""), found, JOURNAL)
        assert read_results(path).determination == found  # nothing of it is lost in the file
        amounts = {figure.key: figure.amount_yuan for figure in found.figures}
        return amounts, [answer.level for answer in found.classifications]

    return make


def test_e2(value):
    trucks = DocumentedQuantity("统砂", D("1956"), "m3", kind="trucks", basis="163 车 × 12 m³ = 1956 m³")
    evidence = {
        "documented_quantities": [trucks],
        "density_samples": [DensitySample("1", "统砂", D("2.21"))],
        "prices": [Price("统砂", D("20.4"), kind="certified")],
        "sales": [Sale("1", "统砂", D("86000"))],
    }
    amounts, levels = value(evidence, loose_by_in_place_density=True)
    assert amounts == {"Va": D("86000.00"), "Vb": D("88184.30"), "Vc": None}
    assert levels == ["below", "below"]


def test_e6(value):
    evidence = {
        "documented_quantities": [DocumentedQuantity("砖瓦用页岩", D("16552.41"), kind="ledger")],
        "prices": [Price("砖瓦用页岩", D("9"))],
    }
    amounts, levels = value(evidence)
    assert amounts["Vb"] == D("148971.69")
    assert levels == ["depends", "below"]


def test_e12(value):
    evidence = {
        "documented_quantities": [DocumentedQuantity("矿石", D("3653"), kind="other", site="K1")],
        "mineral_parameters": [MineralParameters("矿石", "K1", moved_quantity=D("4663"))],
        "prices": [Price("矿石", D("10"))],
    }
    amounts, levels = value(evidence)
    assert (amounts["Va"], amounts["Vb"]) == (D("36530.00"), D("46630.00"))
    assert levels == ["below", "below"]


def test_e12_the_other_pit(value):
    evidence = {
        "documented_quantities": [DocumentedQuantity("矿石", D("6625"), kind="other")],
        "prices": [Price("矿石", D("10"))],
    }
    assert value(evidence)[0]["Va"] == D("66250.00")


def dug(cut_m3):
    """One pit of so many m3, nothing of it licensed."""
    part = VolumePart("K1", "", Position.OUTSIDE, cut_m3=cut_m3)
    pit = PitVolume("K1", "", 100.0, 100.0, cut_m3, 0.0, 9.0, 0.0, 0.0, parts=(part,))
    return VolumeResult((pit,), (), None, "")


def pit(mineral):
    return Pit("K1", box(500000, 3e6, 500010, 3000010), mineral)


def test_r105_gold_from_the_ground_to_the_yuan(value):
    """By hand: 123.45 m3 x 2.60 = 320.97 t; grade (5.12 x 1.2 + 4.86 x 0.8 + 6.03 x 1.0) / 3.0 = 5.354 g/t;

    320.97 x 5.354 x 85 % = 1460.70237… -> 1460.70 g; x 376.32 = 549,690.624 -> 549,690.62 yuan. With the mass not
    rounded first it would be 549,691.52 yuan.
    """
    evidence = {
        "pits": [pit("金矿")],
        "density_samples": [DensitySample("1", "金矿", D("2.60"))],
        "grade_samples": [
            GradeSample(no, "金矿", "Au", D(grade), "g_per_t", thickness_m=D(metres))
            for no, grade, metres in (("1", "5.12", "1.2"), ("2", "4.86", "0.8"), ("3", "6.03", "1.0"))
        ],
        "mineral_parameters": [
            MineralParameters("金矿", product_form="contained", component="Au", recovery_pct=D("85"))
        ],
        "prices": [Price("金矿", D("376.32"), "g", "contained", "certified")],
    }
    amounts, levels = value(evidence, dug(123.45))
    assert amounts["Va"] == D("549690.62")
    assert levels == ["above", "depends"]


def test_r26_ionic_rare_earth_from_the_leached_ground_to_the_yuan(value):
    """By hand: 2000 m3, wet samples 1.70 at 15 % -> 1.445 t/m3 -> 2890 t; x 0.083 % x 75 % = 1.7990 t REO; x 90,000."""
    evidence = {
        "pits": [pit("离子型稀土")],
        "density_samples": [DensitySample("1", "离子型稀土", D("1.70"), moisture_pct=D("15"))],
        "grade_samples": [GradeSample("1", "离子型稀土", "REO", D("0.083"))],
        "mineral_parameters": [
            MineralParameters("离子型稀土", product_form="contained", component="REO", recovery_pct=D("75"))
        ],
        "prices": [Price("离子型稀土", D("9"), "t", "contained", currency="万元")],
    }
    amounts, levels = value(evidence, dug(2000.0))
    assert amounts["Va"] == D("161910.00")
    assert levels == ["depends", "below"]


def test_r26_wet_rare_earth_product_from_the_scales(value):
    """By hand: 1.25 t at 28 % water = 0.90 t dry; x 90,000 = 81,000 yuan."""
    evidence = {
        "documented_quantities": [
            DocumentedQuantity("离子型稀土", D("1.25"), product_form="product", kind="weighbridge", document_no="1")
        ],
        "mineral_parameters": [MineralParameters("离子型稀土", moisture_pct=D("28"))],
        "prices": [Price("离子型稀土", D("90000"), "t", "product")],
    }
    assert value(evidence)[0]["Va"] == D("81000.00")


def test_decisions_of_the_case_are_followed(value):
    """E2 as the court computed it, the proceeds set aside, by nothing but rows of the case."""
    evidence = {
        "documented_quantities": [DocumentedQuantity("统砂", D("1956"), "m3", kind="trucks")],
        "density_samples": [DensitySample("1", "统砂", D("2.21"))],
        "prices": [Price("统砂", D("20.4"), kind="certified")],
        "sales": [Sale("1", "统砂", D("86000"))],
        "valuation_choices": [
            ValuationChoice(Choice.LOOSE_BY_IN_PLACE_DENSITY, "是", "价格认定结论书按体积质量换算"),
            ValuationChoice(Choice.SALES_SET_ASIDE, "", "销售凭证不全"),
        ],
    }
    amounts, levels = value(evidence)
    assert amounts == {"Va": D("88184.30"), "Vb": D("88184.30"), "Vc": None}
    assert levels == ["below", "below"]


def test_decisions_of_an_earlier_run_come_before_those_of_the_case(value):
    evidence = {
        "documented_quantities": [DocumentedQuantity("矿石", D("100"), kind="ledger")],
        "prices": [Price("矿石", D("10"))],
        "sales": [Sale("1", "矿石", D("1500"), D("100"))],
        "valuation_choices": [ValuationChoice(Choice.SALES_SET_ASIDE, "", "销售凭证不全")],
    }
    assert value(evidence, choices=())[0]["Va"] == D("1500.00")


def test_loose_prices_meet_ground_in_place_through_the_case(value):
    evidence = {
        "pits": [pit("河砂")],
        "mineral_parameters": [MineralParameters("河砂", loosening_factor=D("1.30"), basis="试验报告")],
        "prices": [Price("河砂", D("40"), "m3", state="loose")],
    }
    assert value(evidence, dug(100.0))[0]["Va"] == D("5200.00")
