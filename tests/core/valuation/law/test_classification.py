# SPDX-License-Identifier: GPL-3.0-or-later
"""Threshold tests: three states, special areas, provinces, dates."""

from __future__ import annotations

from datetime import date

import pytest

from .....core.errors import InputError
from .....core.model import ActKind, RuleStatus, Sale
from .....core.valuation.determine import determine_documented
from .....core.valuation.options import DocumentedQuantity, NotExtracted, ValuationOptions
from .....core.valuation.texts import threshold
from ..cases import ORE, RULES, D, codes, info, levels, price

SPECIAL = {"special_area": True, "special_area_basis": "禁采区公告"}
DESTRUCTIVE = {"act_kind": ActKind.DESTRUCTIVE}


def worth(yuan: str, **head):
    """Return the determination of a case worth an amount."""
    case = info(**head)
    if case.act_kind is ActKind.DESTRUCTIVE:
        options = ValuationOptions(not_extracted=(NotExtracted(ORE, D("1")),))
        return determine_documented(case, [], [], [], [price(yuan)], RULES, options=options)
    return determine_documented(case, [DocumentedQuantity(ORE, D("1"))], [], [], [price(yuan)], RULES)


@pytest.mark.parametrize(
    ("yuan", "head", "expected"),
    [
        ("99999.99", {}, ["below", "below"]),
        ("100000", {}, ["depends", "below"]),
        ("299999.99", {}, ["depends", "below"]),
        ("300000", {}, ["above", "below"]),
        ("499999.99", {}, ["above", "below"]),
        ("500000", {}, ["above", "depends"]),
        ("1499999.99", {}, ["above", "depends"]),
        ("1500000", {}, ["above", "above"]),
        ("49999.99", SPECIAL, ["below", "below"]),
        ("50000", SPECIAL, ["depends", "below"]),
        ("150000", SPECIAL, ["above", "below"]),
        ("250000", SPECIAL, ["above", "depends"]),
        ("750000", SPECIAL, ["above", "above"]),
        ("499999.99", DESTRUCTIVE, ["below"]),
        ("500000", DESTRUCTIVE, ["depends"]),
        ("1000000", DESTRUCTIVE, ["above"]),
        ("249999.99", {**DESTRUCTIVE, **SPECIAL}, ["below"]),
        ("250000", {**DESTRUCTIVE, **SPECIAL}, ["depends"]),
        ("500000", {**DESTRUCTIVE, **SPECIAL}, ["above"]),
    ],
)
def test_r60_three_states_at_the_boundaries(yuan, head, expected):
    assert levels(worth(yuan, **head)) == expected


@pytest.mark.parametrize(
    ("yuan", "head", "expected"),
    [
        ("99999.99", {}, ["below", "below"]),
        ("100000", {}, ["above", "below"]),
        ("500000", {}, ["above", "above"]),
        ("50000", SPECIAL, ["above", "below"]),
        ("250000", SPECIAL, ["above", "above"]),
        ("499999.99", DESTRUCTIVE, ["below"]),
        ("500000", DESTRUCTIVE, ["above"]),
    ],
)
def test_r61_a_known_province_gives_two_states(yuan, head, expected):
    result = worth(yuan, province="重庆市", **head)
    assert levels(result) == expected
    assert all(answer.low_yuan == answer.high_yuan for answer in result.classifications)
    assert "渝高法〔2018〕22号" in result.classifications[0].source
    assert result.classifications[0].status is RuleStatus.READ


def test_r61_an_unverified_province_says_so():
    result = worth("200000", province="安徽省")
    assert levels(result) == ["above", "below"]
    assert "law.unverified" in codes(result)
    assert result.classifications[0].status is RuleStatus.GENERAL


def test_r61_an_unlisted_province_is_answered_by_the_band():
    result = worth("200000", province="广东省")
    assert levels(result) == ["depends", "below"]
    assert "law.province" in codes(result)


def test_r61_a_provincial_amount_does_not_reach_back():
    result = worth("200000", province="重庆", act_end=date(2018, 2, 6))
    assert levels(result) == ["depends", "below"]


def test_r52_the_larger_figure_is_compared_never_the_sum():
    result = determine_documented(
        info(), [DocumentedQuantity(ORE, D("1"))], [], [Sale("1", ORE, D("60000"))], [price("70000")], RULES
    )
    first = result.classifications[0]
    assert (first.figure_key, first.amount_yuan, first.level) == ("Vb", D("70000.00"), "below")
    assert "不相加" in first.reason


def test_r60_the_reason_carries_the_figures():
    reason = worth("148971.69", **SPECIAL).classifications[0].reason
    for words in ("148,971.69元", "5万元至15万元", "禁采区公告", "2022-06-30", "法释〔2016〕25号", "情节严重"):
        assert words in reason


@pytest.mark.parametrize(("amount", "text"), [("300000", "30万元"), ("375000", "37.5万元"), ("1000000", "100万元")])
def test_thresholds_are_written_in_ten_thousands(amount, text):
    assert threshold(D(amount)) == text


def test_r64_a_special_area_needs_a_basis():
    with pytest.raises(InputError, match="special area, but no basis"):
        worth("1000", special_area=True, special_area_basis=" ")


def test_r59_an_act_before_the_interpretation_is_judged_by_both_versions_and_the_lighter_applies():
    result = worth("200000", act_end=date(2016, 11, 30))
    shown = [(answer.law, answer.level, answer.applies) for answer in result.classifications]
    assert shown == [
        ("法释〔2016〕25号", "depends", True),
        ("法释〔2016〕25号", "below", True),
        ("法释〔2003〕9号", "above", False),
        ("法释〔2003〕9号", "below", False),
    ]
    assert "law.lighter" in codes(result)
    after = worth("200000", act_end=date(2016, 12, 1))
    assert {answer.law for answer in after.classifications} == {"法释〔2016〕25号"}
    assert "law.lighter" not in codes(after)


@pytest.mark.parametrize(("start", "told"), [(date(2016, 11, 30), True), (date(2016, 12, 1), False)])
def test_r59_an_act_across_the_change_is_judged_at_its_end(start, told):
    result = worth("200000", act_start=start, act_end=date(2017, 1, 1))
    assert {answer.law for answer in result.classifications} == {"法释〔2016〕25号"}
    assert ("law.crossing" in codes(result)) is told


@pytest.mark.parametrize(
    ("yuan", "expected"),
    [
        ("49999.99", ["below", "below"]),
        ("50000", ["depends", "below"]),
        ("100000", ["above", "below"]),
        ("299999.99", ["above", "below"]),
        ("300000", ["above", "depends"]),
        ("500000", ["above", "above"]),
    ],
)
def test_r59_the_amounts_of_2003(yuan, expected):
    decided = worth(yuan, act_end=date(2015, 1, 1), decided_on=date(2016, 6, 1))  # before the new version: it alone
    assert levels(decided) == expected
    assert {answer.law for answer in decided.classifications} == {"法释〔2003〕9号"}
    assert {answer.figure_key for answer in decided.classifications} == {"Vb"}  # only the destroyed value is compared


@pytest.mark.parametrize(
    ("yuan", "level"), [("299999.99", "below"), ("300000", "depends"), ("499999.99", "depends"), ("500000", "above")]
)
def test_r59_destructive_mining_in_2003(yuan, level):
    head = {"act_end": date(2015, 1, 1), "decided_on": date(2016, 6, 1), **DESTRUCTIVE}
    assert levels(worth(yuan, **head)) == [level]


def test_r59_the_rules_of_2003_know_no_special_area():
    result = worth("60000", act_end=date(2015, 1, 1), decided_on=date(2016, 6, 1), **SPECIAL)
    assert levels(result) == ["depends", "below"]
    assert "law.no_special" in codes(result)


@pytest.mark.parametrize(
    ("province", "day", "yuan", "expected"),
    [
        ("安徽", date(2003, 8, 11), "80000", ["depends", "below"]),
        ("安徽", date(2003, 8, 12), "79999.99", ["below", "below"]),
        ("安徽", date(2003, 8, 12), "80000", ["above", "below"]),
        ("安徽", date(2016, 11, 30), "400000", ["above", "above"]),
        ("浙江", date(2012, 12, 30), "100000", ["above", "below"]),  # the band's upper end
        ("浙江", date(2012, 12, 31), "99999.99", ["below", "below"]),
        ("浙江", date(2012, 12, 31), "500000", ["above", "above"]),
    ],
)
def test_r61_historic_amounts_of_provinces(province, day, yuan, expected):
    result = worth(yuan, province=province, act_end=day, decided_on=date(2016, 11, 30))
    assert levels(result) == expected


def test_r61_a_hint_is_printed_and_not_computed_with():
    result = worth("111801.30", province="海南省")
    assert levels(result) == ["depends", "below"]
    assert "law.hint" in codes(result)


def test_an_unknown_end_of_the_act_is_told():
    assert "law.no_date" in codes(worth("1000", act_end=None))
    entry = DocumentedQuantity(ORE, D("1"), mined_to=date(2015, 1, 1))
    dated = determine_documented(info(act_end=None), [entry], [], [], [price("500000")], RULES)
    assert {answer.law for answer in dated.classifications} == {"法释〔2003〕9号", "法释〔2016〕25号"}


def test_every_answer_has_a_trace_with_its_law_and_the_province():
    for answer in worth("200000", province="重庆").classifications:
        assert answer.trace is not None
        assert answer.trace.rule in {"R52", "R53"}
        assert {"R61-重庆", "R59-choice"} <= {step.rule for step in answer.trace.children}
