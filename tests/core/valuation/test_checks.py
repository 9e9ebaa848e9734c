# SPDX-License-Identifier: GPL-3.0-or-later
"""Evidence that cannot be is told all at once, one sentence each."""

from __future__ import annotations

from datetime import date

import pytest

from ....core.errors import InputError
from ....core.model import DocumentedQuantity, MineralParameters, Price, Sale, Stockpile
from ....core.valuation.determine import determine, determine_documented
from ....core.valuation.options import Evidence
from ....core.valuation.tables import Reader, gathered
from ....core.valuation.units import price_unit, quantity_unit
from .cases import ORE, RULES, D, codes, info, pit, pit_volume, price, sample, volumes


def gaps(call, *args, **named):
    with pytest.raises(InputError) as caught:
        call(*args, **named)
    return [gap.message for gap in caught.value.values["gaps"]]


def test_all_bad_figures_are_listed_together():
    found = gaps(
        determine,
        info(),
        [pit("A"), pit("B")],
        volumes(pit_volume(10.0, pit_id="A", measured_m2=300.0), pit_volume(10.0, pit_id="B")),
        [sample("27")],
        [Sale("7", ORE, D("-5")), Sale("8", ORE, D("NaN"))],
        [price("0"), price("-1", unit="USD/t", document_no="Q1"), price("9", unit="斤")],
        RULES,
        evidence=Evidence(
            parameters=(MineralParameters(ORE, ore_ratio_pct=D("300")),),
            documents=(DocumentedQuantity(ORE, D("-3"), document_no="12"),),
            stockpiles=(Stockpile("D1", mineral=ORE, loosening_factor=D("13")),),
        ),
    )
    for words in (
        "density of sample '1' is 27 t/m³, but it must lie between 0.3 and 8",
        "price of '建筑石料用灰岩' is 0",
        "price of '建筑石料用灰岩' Q1 is -1",
        "The currency of price of",
        "'usd'",
        "'斤'",
        "measured share of pit 'A' is 300.0 %",
        "ore ratio of the parameters",
        "amount of sale '7' is -5",
        "amount of sale '8' is NaN",
        "quantity of 12 is -3",
        "loosening factor of stockpile 'D1' is 13",
    ):
        assert any(words in gap for gap in found), (words, found)
    assert not any("no in-place density" in gap or "has no price" in gap for gap in found)  # refused, not missing


def test_prices_that_overlap_or_leave_days_without_one_are_told():
    days = [(date(2022, 1, 1), date(2022, 2, 28)), (date(2022, 2, 1), date(2022, 3, 31)), (date(2022, 5, 1), None)]
    prices = [price(str(9 + n), valid_from=a, valid_to=b or date(2022, 6, 30)) for n, (a, b) in enumerate(days)]
    head = info(act_start=date(2022, 1, 1))
    result = determine_documented(head, [DocumentedQuantity(ORE, D("1"))], [], [], prices, RULES)
    assert {"price.periods_overlap", "price.periods_gap"} <= codes(result)


def test_a_slip_entered_twice_is_refused():
    slip = DocumentedQuantity(ORE, D("30.5"), document_no="0012")
    assert "entered twice" in gaps(determine_documented, info(), [slip, slip], [], [], [price()], RULES)[0]


@pytest.mark.parametrize(
    ("text", "unit", "factor", "loose"),
    [
        ("元/t", "t", "1", None),
        ("万元/吨", "t", "10000", None),
        ("元/m³", "m3", "1", None),
        ("元/立方米（松方）", "m3", "1", True),
        ("元/实方", "m3", "1", False),
        ("元/克", "g", "1", None),
        ("元/公斤", "t", "1000", None),
        ("t", "t", "1", None),
        ("￥/吨", "t", "1", None),
        ("元/万吨", "t", "0.0001", None),
    ],
)
def test_r19_units_of_prices(text, unit, factor, loose):
    found = price_unit(text, "x")
    assert (found.unit, found.factor, found.loose) == (unit, D(factor), loose)


@pytest.mark.parametrize(
    ("text", "unit", "factor"), [("万m³", "m3", "10000"), ("千克", "t", "0.001"), ("方", "m3", "1")]
)
def test_r19_units_of_quantities(text, unit, factor):
    assert (quantity_unit(text, "x").unit, quantity_unit(text, "x").factor) == (unit, D(factor))


@pytest.mark.parametrize(("text", "words"), [("美元/吨", "currency of x is '美元'"), ("元/车", "unit of x is '车'")])
def test_r19_other_currencies_and_units_are_refused(text, words):
    with pytest.raises(InputError, match=words):
        price_unit(text, "x")


def test_a_price_in_ten_thousands_is_the_same_price():
    paper = [DocumentedQuantity("离子型稀土", D("2"))]
    result = determine_documented(info(), paper, [], [], [Price("离子型稀土", D("9"), "万元/t")], RULES)
    assert result.segments[0].value_yuan == D("180000.00")


# ------------------------------------------------------------------------------------------------- plain tables


def test_slips_are_read_by_their_headings_and_added_by_month():
    rows = [
        {"磅单号": "001", "过磅日期": "2022年3月1日", "品名": ORE, "净重": "1,030.50", "单位": "吨"},
        {"磅单号": "002", "过磅日期": "2022/3/9", "品名": ORE, "净重": 20.1, "单位": "吨"},
        {"磅单号": "003", "过磅日期": date(2022, 4, 2), "品名": ORE, "净重": "7", "单位": "吨"},
    ]
    reader = Reader("磅单")
    march, april = gathered(reader.documents(rows), "month")
    assert reader.faults == []
    assert (march.quantity, march.document_no, april.quantity) == (D("1050.60"), "001–002", D("7"))
    assert (march.mined_from, march.mined_to) == (date(2022, 3, 1), date(2022, 3, 9))
    assert len(gathered(reader.documents(rows), "whole")) == 1
    assert len(gathered(reader.documents(rows), "row")) == 3


def test_r20_trucks_times_load():
    (entry,) = Reader("车次").documents([{"矿种": "统砂", "车数": "163", "每车": "12", "单位": "m³"}])
    assert (entry.quantity, entry.kind, entry.loose) == (D("1956"), "trucks", True)
    assert entry.basis == "163 车 × 12 m³ = 1956 m³"


def test_every_cell_that_cannot_be_read_is_named_with_its_row():
    reader = Reader("磅单", ORE)
    rows = [{"净重": "十二"}, {"净重": ""}, {"净重": "3", "日期": "2022-02-30"}, {"净重": "4"}]
    assert len(reader.documents(rows)) == 1
    assert [fault.values["row"] for fault in reader.faults] == [1, 2, 3]
    assert "'十二', which is not a number" in reader.faults[0].message


def test_other_currencies_are_refused_row_by_row():
    reader = Reader("销售", ORE)
    assert reader.sales([{"金额": "3", "币种": "美元"}, {"金额": "3", "币种": "万元"}])[0].amount_yuan == D("30000")
    assert "currency of 销售, 1 is '美元'" in reader.faults[0].message
