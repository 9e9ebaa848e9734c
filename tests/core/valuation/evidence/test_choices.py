# SPDX-License-Identifier: GPL-3.0-or-later
"""The decisions of the case unit: from rows of the case to the computation, and to the journal and back."""

from __future__ import annotations

import pytest

from .....core.errors import InputError
from .....core.model import Choice, DocumentedQuantity, Sale, ValuationChoice
from .....core.valuation.determine import determine_documented
from .....core.valuation.evidence.choices import RECORD, from_record, with_choices, with_record
from .....core.valuation.options import NotExtracted, ValuationOptions
from ..cases import ORE, RULES, D, codes, figure, info, price


def row(choice, value="", basis="办案单位意见1"):
    return ValuationChoice(Choice(choice), value, basis)


@pytest.mark.parametrize(
    ("choice", "value", "option", "expected"),
    [
        ("survey_first", "", "survey_first_reason", "办案单位意见1"),
        ("survey_first", "否", "survey_first_reason", ""),
        ("sales_set_aside", "是", "sales_set_aside_reason", "办案单位意见1"),
        ("net_fill", "yes", "net_fill_reason", "办案单位意见1"),
        ("keep_overlaps", "", "overlaps_kept_reason", "办案单位意见1"),
        ("add_stock", "1", "stock_adds_reason", "办案单位意见1"),
        ("sale_mean", "算术", "price_mean", "arithmetic"),
        ("price_m3_state", "松方", "price_m3_state", "loose"),
        ("costs_yuan", "1,500.50", "costs_yuan", D("1500.50")),
        ("illegal_includes_extracted", "否", "illegal_includes_extracted", False),
        ("destructive_includes_extracted", "yes", "destructive_includes_extracted", True),
        ("loose_by_in_place_density", "是", "loose_by_in_place_density", True),
        ("natural_density", "是", "natural_density", True),
        ("empirical_density", "是", "allow_empirical_density", True),
        ("mining_method", "地下", "mining_method", "underground"),
        ("confidence_level_pct", "９０", "confidence_level_pct", D("90")),
    ],
)
def test_every_choice_has_its_option(choice, value, option, expected):
    assert getattr(with_choices(ValuationOptions(), [row(choice, value)]), option) == expected


def test_no_choice_is_without_a_test():
    tested = {mark.args[1][n][0] for mark in test_every_choice_has_its_option.pytestmark for n in range(16)}
    assert tested == {choice.value for choice in Choice}


def test_what_cannot_be_is_told_together():
    rows = [
        row("sale_mean", "中位数"),
        row("costs_yuan", "约一千"),
        row("net_fill", "也许"),
        row("confidence_level_pct", "20"),
        row("keep_overlaps", "", " "),
        row("costs_yuan", "-3"),
    ]
    with pytest.raises(InputError) as caught:
        with_choices(ValuationOptions(), rows)
    found = [gap.message for gap in caught.value.values["gaps"]]
    words = ("'中位数'", "'约一千'", "'也许'", "between 50 and 100", "has no basis", "yuan is -3")
    assert all(any(word in message for message in found) for word in words), found


def test_an_option_stated_for_the_run_comes_before_the_choice_of_the_case():
    rows = [row("sale_mean", "算术"), row("survey_first")]
    found = with_choices(ValuationOptions(price_mean="weighted"), rows)
    assert (found.price_mean, found.survey_first_reason) == ("weighted", "办案单位意见1")


def value(*choices, sales=(), **options):
    return determine_documented(
        info(),
        [DocumentedQuantity(ORE, D("1000"))],
        [],
        sales,
        [price("10")],
        RULES,
        options=with_choices(ValuationOptions(**options), choices),
    )


def test_q2_q4_r5_r16_choices_change_the_figures_and_are_printed():
    sales = [Sale("1", ORE, D("1000"), D("100")), Sale("2", ORE, D("27000"), D("900"))]
    plain = value(sales=sales)
    assert plain.segments[0].price_yuan == D("28.0000")
    assert value(row("sale_mean", "算术"), sales=sales).segments[0].price_yuan == D("20.0000")
    aside = value(row("sales_set_aside"), sales=sales)
    assert figure(aside, "Va").amount_yuan == D("10000.00")
    assert figure(plain, "Va").amount_yuan == D("28000.00")
    ruined = (NotExtracted(ORE, D("7")),)
    only = value(row("illegal_includes_extracted", "否"), not_extracted=ruined)
    assert figure(only, "Vb").amount_yuan == D("70.00")
    noted = value(row("costs_yuan", "3000"), sales=sales)
    assert figure(noted, "Va").amount_yuan == D("28000.00")
    told = [notice.text for notice in noted.notices if notice.code == "choice.valued"]
    assert len(told) == 1
    assert "取值为3000" in told[0]
    assert "办案单位意见1" in told[0]
    assert not {"choice.made", "choice.valued"} & codes(plain)


@pytest.mark.parametrize(
    ("code", "entered", "printed"),
    [
        ("sale_mean", "weighted", "加权"),
        ("sale_mean", "算术", "算术"),
        ("price_m3_state", "in_place", "实方"),
        ("illegal_includes_extracted", "No", "否"),
        ("net_fill", "true", "是"),
        ("costs_yuan", "３０００", "3000"),
    ],
)
def test_a_choice_is_printed_in_words_however_it_was_entered(code, entered, printed):
    told = [notice for notice in value(row(code, entered)).notices if notice.code == "choice.valued"]
    assert f"取值为{printed}。" in told[0].text


def test_the_journal_keeps_the_choices_and_gives_them_back():
    rows = (row("costs_yuan", "1500.50"), row("survey_first"))
    kept = with_record({"CASE": "案件.gpkg"}, rows)
    assert kept["CASE"] == "案件.gpkg"
    assert from_record(kept) == rows
    assert from_record({}) is None
    assert from_record(with_record({}, ())) == ()
    for forged in ("x", [["no_such", "", ""]], [["costs_yuan"]], 3):
        with pytest.raises((ValueError, TypeError)):
            from_record({RECORD: forged})
