# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules by their number: those no other test names, and that each stands in the book with its source and status."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from ....core.errors import InputError
from ....core.model import ActKind, DocumentedQuantity, RuleStatus
from ....core.valuation.determine import determine, determine_documented
from ....core.valuation.law.administrative import parallel_lines
from ....core.valuation.law.procedure import procedure_lines
from ....core.valuation.options import NotExtracted, ValuationOptions
from ....core.valuation.rulebook.rulespage import rules_page
from ....core.volume.methods.verdicts import Limits, Verdict
from .cases import ORE, RULES, D, codes, figure, info, pit, pit_volume, price, sample, steps, volumes
from .legalcases import by_code, facts, ledger

BY_ID = {rule.id: rule for rule in RULES.rules}
STATED = {  # rules that say what something is, or where it stands: printed, nothing is computed from them
    "R1": RuleStatus.READ,  # the two documents
    "R2": RuleStatus.READ,  # their drafts
    "R8": RuleStatus.GENERAL,  # what a product is
    "R32": RuleStatus.READ,  # other provincial instruments
    "R34": RuleStatus.GENERAL,  # material to collect
    "R37": RuleStatus.GENERAL,  # methods for volumes
    "R38": RuleStatus.GENERAL,  # two methods in the report
    "R39": RuleStatus.GENERAL,  # the table of values
    "R62": RuleStatus.GENERAL,  # no newer interpretation was found
    "R63": RuleStatus.READ,  # court policy
}


@pytest.mark.parametrize("number", STATED)
def test_r1_r2_r8_r32_r34_r37_r38_r39_r62_r63_are_stated_with_source_and_status(number):
    rule = BY_ID[number]
    assert rule.status is STATED[number]
    assert rule.source
    assert rule.title in rules_page(RULES)


def test_every_rule_from_r1_to_r39_r50_to_r82_and_r90_to_r107_is_in_the_book():
    numbers = {int(found.group(1)) for name in BY_ID if (found := re.match(r"R(\d+)", name))}
    left_out = {65, 66, 67, 68, 69}  # REGULATION has none
    wanted = {*range(1, 40), *range(50, 83), *range(90, 108)} - left_out
    assert wanted <= numbers


def test_the_page_of_rules_names_every_rule():
    page = (Path(__file__).parents[3] / "docs" / "RULES.md").read_text(encoding="utf-8")
    assert [name for name in BY_ID if name not in page] == []


def test_r21_a_surveyed_volume_is_multiplied_by_the_density():
    result = determine(info(), [pit()], volumes(pit_volume(1000.0)), [sample("2.65")], [], [price("10")], RULES)
    assert result.segments[0].quantity == D("2650.00")
    assert "R21" in {step.rule for step in steps(result.segments[0].trace)}


def test_r33_a_report_is_evidence_beside_other_evidence():
    text = BY_ID["R33"].text
    lines = by_code(procedure_lines((), facts(), ledger()))
    assert "R33" in lines
    assert text[:6] in lines["R33"].text


def of_value(yuan: str, **head):
    return determine_documented(info(**head), [DocumentedQuantity(ORE, D("1"))], [], [], [price(yuan)], RULES)


@pytest.mark.parametrize(
    ("yuan", "head", "level"),
    [  # five times 100,000 to 300,000, in special areas five times 50,000 to 150,000
        ("499999.99", {}, "below"),
        ("500000", {}, "depends"),
        ("1500000", {}, "above"),
        ("249999.99", {"special_area": True, "special_area_basis": "禁采区公告"}, "below"),
        ("750000", {"special_area": True, "special_area_basis": "禁采区公告"}, "above"),
    ],
)
def test_r53_particularly_serious_is_five_times_serious(yuan, head, level):
    assert of_value(yuan, **head).classifications[1].level == level


@pytest.mark.parametrize(
    ("tonnes", "head", "level"),
    [  # destroyed value alone, 500,000 to 1,000,000; special areas half of it
        ("49999", {}, "below"),
        ("50000", {}, "depends"),
        ("100000", {}, "above"),
        ("25000", {"special_area": True, "special_area_basis": "国家规划矿区"}, "depends"),
        ("50000", {"special_area": True, "special_area_basis": "国家规划矿区"}, "above"),
    ],
)
def test_r56_destructive_mining_is_measured_by_what_was_destroyed(tonnes, head, level):
    left = NotExtracted(ORE, D(tonnes))
    mined = DocumentedQuantity(ORE, D("1000000"))
    result = determine_documented(
        info(act_kind=ActKind.DESTRUCTIVE, **head),
        [mined],
        [],
        [],
        [price("10")],
        RULES,
        options=ValuationOptions(not_extracted=(left,)),
    )
    assert figure(result, "Vc").amount_yuan == D(tonnes) * 10
    assert result.classifications[0].level == level


def test_r58_the_province_fixes_its_amounts_within_the_band_for_serious_and_for_destroyed():
    """R58, R61: Chongqing takes the lower end of both."""
    assert of_value("100000", province="重庆").classifications[0].level == "above"
    result = determine_documented(
        info(act_kind=ActKind.DESTRUCTIVE, province="重庆", act_end=date(2022, 6, 30)),
        [],
        [],
        [],
        [price("10")],
        RULES,
        options=ValuationOptions(not_extracted=(NotExtracted(ORE, D("50000")),)),
    )
    assert result.classifications[0].level == "above"


def test_r75_seizure_restoration_and_public_interest_suits_are_notes():
    lines = by_code(parallel_lines(ledger(act_kind=ActKind.UNLICENSED)))
    assert {"R75-seize", "R75-restore", "R75-suit"} <= set(lines)
    assert all(lines[code].low_yuan is None for code in lines)


@pytest.mark.parametrize(("percent", "verdict"), [(3.0, Verdict.AGREES), (5.0, Verdict.NOTE), (-5.01, Verdict.EXPLAIN)])
def test_r101_differences_to_three_and_five_percent(percent, verdict):
    assert Limits().verdict(percent) is verdict


def test_r14_no_price_of_the_time_is_refused_not_guessed():
    late = price("10", valid_from=date(2023, 1, 1), valid_to=date(2023, 12, 31))
    head = info(act_start=date(2022, 1, 1))
    with pytest.raises(InputError, match="has no price"):
        determine_documented(head, [DocumentedQuantity(ORE, D("1"))], [], [], [late], RULES)


def test_r107_few_samples_are_told():
    result = determine(info(), [pit()], volumes(pit_volume(10.0)), [sample()], [], [price()], RULES)
    assert "density.few" in codes(result)
