# SPDX-License-Identifier: GPL-3.0-or-later
"""The published examples from the rows of a case file to the classification, without any geometry."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ...core.casefile import add_evidence, create_case, read_case, read_results, write_results
from ...core.chain import RULES, value_case
from ...core.model import ActKind, DensitySample, DocumentedQuantity, MineralParameters, Price, Sale, VolumeResult
from ...core.valuation.options import ValuationOptions
from ...core.valuation.rules import load_rules
from .casefile.factories import INFO, JOURNAL

HEAD = replace(
    INFO, province="", special_area=False, special_area_basis="", act_start=None, act_end=date(2022, 6, 30)
)  # fmt: skip


def D(text: str) -> Decimal:  # noqa: N802 (short for the many figures)
    return Decimal(text)


@pytest.fixture
def value(tmp_path):
    def make(evidence, **options):
        path = create_case(tmp_path / "案件.gpkg", replace(HEAD, act_kind=ActKind.UNLICENSED))
        add_evidence(path, **evidence)
        found = value_case(read_case(path), None, load_rules(RULES), ValuationOptions(**options))
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
