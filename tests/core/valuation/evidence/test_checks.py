# SPDX-License-Identifier: GPL-3.0-or-later
"""Evidence that cannot be is told all at once, one sentence each."""

from __future__ import annotations

from datetime import date

import pytest

from .....core.errors import InputError
from .....core.model import (
    ActKind,
    Choice,
    DocumentedQuantity,
    Handling,
    MineralParameters,
    Price,
    Question,
    Reply,
    Sale,
    Stockpile,
)
from .....core.valuation.determine import determine, determine_documented
from .....core.valuation.evidence.slips import entered_twice, gathered
from .....core.valuation.evidence.tables import Reader
from .....core.valuation.evidence.units import price_unit, quantity_unit
from .....core.valuation.options import Evidence
from .....core.valuation.rulebook.rules import SHIPPED_RULES, load_rules
from ..cases import ORE, RULES, D, codes, info, pit, pit_volume, price, sample, volumes


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


def test_a_sale_entered_twice_under_two_numbers_is_refused():
    sales = [Sale(no, ORE, D("900"), D("10"), document_no="0007") for no in ("1", "2")]
    slip = DocumentedQuantity(ORE, D("30.5"), document_no="0012")
    found = gaps(determine_documented, info(), [slip], [], sales, [price()], RULES)
    assert found == ["The sale by the document '0007' of 900 yuan is entered twice."]


def test_more_sold_than_mined_is_told_and_not_refused():
    """R5 follows the proceeds before any quantity, and a survey has its margin: the case unit finds out why."""
    slip = DocumentedQuantity(ORE, D("100"), document_no="0012")
    result = determine_documented(info(), [slip], [], [Sale("1", ORE, D("5000"), D("250"))], [], RULES)
    (told,) = [notice for notice in result.notices if notice.code == "sales.more"]
    assert told.warning
    assert all(figure in told.text for figure in ("250 t", "100.00 t", "150.0%"))
    assert [figure.amount_yuan for figure in result.figures] == [D("5000.00"), D("2000.00"), None]


def refusing(tmp_path, rule_id):
    """The shipped rules, with one of them turned to refuse by an office's own file."""
    shipped = (SHIPPED_RULES / "national" / "valuation.yaml").read_text(encoding="utf-8")
    entry = next(part for part in shipped.split("  - id: ")[1:] if part.startswith(f"{rule_id}\n"))
    own = "rules:\n  - id: " + entry.replace("refuse: false", "refuse: true")
    (tmp_path / "own.yaml").write_text(own, encoding="utf-8")
    return load_rules(SHIPPED_RULES, tmp_path)


def test_r5_an_office_can_refuse_more_sold_than_mined(tmp_path):
    rules = refusing(tmp_path, "R18-E")
    slip, sales = DocumentedQuantity(ORE, D("100")), [Sale("1", ORE, D("5000"), D("250"))]
    found = gaps(determine_documented, info(), [slip], [], sales, [], rules)
    assert found == [f"More of '{ORE}' was sold (250 t) than extracted (100.00 t), by 150.0 %."]


def test_r14_an_office_can_refuse_prices_of_one_time_that_differ(tmp_path):
    rules = refusing(tmp_path, "R14-E")
    days = [(date(2022, 1, 1), date(2022, 2, 28)), (date(2022, 2, 1), date(2022, 3, 31))]
    prices = [price(str(9 + n), valid_from=a, valid_to=b) for n, (a, b) in enumerate(days)]
    head = info(act_start=date(2022, 1, 1), act_end=date(2022, 3, 1))
    found = gaps(determine_documented, head, [DocumentedQuantity(ORE, D("1"))], [], [], prices, rules)
    assert found == [f"The prices of '{ORE}' of 9 yuan and 10 yuan overlap from 2022-02-01 to 2022-02-28 and differ."]


@pytest.mark.parametrize("kind", ["trucks", "statement", "weighbridge"])
def test_r107_loads_that_were_assumed_and_statements_alone_are_told(kind):
    entry = DocumentedQuantity(ORE, D("1956"), "m3", kind=kind)
    result = determine_documented(info(), [entry], [], [], [price(unit="m3")], RULES)
    assert (f"documents.{kind}" in codes(result)) is (kind != "weighbridge")


def test_a_moved_quantity_in_loose_m3_is_refused():
    rows = (MineralParameters(ORE, moved_quantity=D("5"), moved_unit="松方", loosening_factor=D("3")),)
    evidence = Evidence(parameters=rows)
    slip = DocumentedQuantity(ORE, D("100"))
    found = gaps(determine_documented, info(), [slip], [], [], [price()], RULES, evidence=evidence)
    assert "loosening factor of the parameters of '建筑石料用灰岩' is 3" in found[0]
    mended = Evidence(parameters=(MineralParameters(ORE, moved_quantity=D("5"), moved_unit="松方"),))
    found = gaps(determine_documented, info(), [slip], [], [], [price()], RULES, evidence=mended)
    assert "is in loose m3" in found[0]


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


def test_slips_that_stand_twice_are_found_before_they_are_added():
    rows = [{"磅单号": "0012", "品名": ORE, "净重": "30.5", "日期": "2022-03-01"}] * 2
    documents = Reader("磅单").documents(rows)
    assert [fault.message for fault in entered_twice(documents)] == [
        "The documented quantity '0012' of 30.5 t is entered twice."
    ]
    assert len(gathered(documents, "month")) == 1  # added up, nobody could see it any more


def test_states_thickness_and_parameters_are_read_from_tables():
    reader = Reader("表", ORE)
    (stated,) = reader.prices([{"单价": "40", "单位": "元/m³", "状态": "松方", "币种": "元"}])
    assert (stated.state, stated.currency) == ("loose", "元")
    (sold,) = reader.sales([{"金额": "40", "状态": "实方"}])
    assert sold.state == "in_place"
    (assay,) = reader.grades([{"品位": "4.1", "样长": "1.20", "采坑": "K1", "组分": "Au"}])
    assert (assay.thickness_m, assay.pit_id) == (D("1.20"), "K1")
    (row,) = reader.parameters([{"含矿率": "62.5", "松散系数": "1.30", "动用量": "400", "单位": "m³", "依据": "筛分"}])
    assert (row.ore_ratio_pct, row.loosening_factor, row.moved_unit, row.basis) == (D("62.5"), D("1.30"), "m³", "筛分")
    assert reader.faults == []


def test_the_legal_side_is_read_from_tables():
    reader = Reader("答复")
    answers = reader.answers(
        [
            {"问题": "个人为生活自用采挖只能用作普通建筑材料的砂、石、黏土", "答复": "否", "依据": "笔录1"},
            {"question": "refused", "answer": "yes", "basis": "整改通知书"},
            {"问题": "不认识", "答复": "是", "依据": "笔录1"},
            {"问题": "refused", "答复": "", "依据": "笔录1"},
            {"问题": "refused", "答复": "是"},
        ]
    )
    assert [(each.question, each.answer, each.basis) for each in answers] == [
        (Question.OWN_USE, Reply.NO, "笔录1"),
        (Question.REFUSED, Reply.YES, "整改通知书"),
    ]
    assert [fault.values["row"] for fault in reader.faults] == [3, 4, 5]
    (act,) = Reader("前案").earlier_acts(
        [
            {
                "行为编号": "2021-3",
                "行为类型": "越界开采",
                "起": "2021-01-02",
                "采出矿产品价值": "40000",
                "处理情况": "已受行政处罚",
                "处理决定日期": "2021-05-06",
            }
        ]
    )
    assert (act.act_kind, act.handling, act.decided_on) == (
        ActKind.BEYOND_AREA,
        Handling.ADMINISTRATIVE,
        date(2021, 5, 6),
    )
    assert act.product_value_yuan == D("40000")
    (chosen,) = Reader("选项").choices([{"选项": "实测数量先于书证数量", "取值": "", "依据": "台账不全"}])
    assert (chosen.choice, chosen.basis) == (Choice.SURVEY_FIRST, "台账不全")


def test_other_currencies_are_refused_row_by_row():
    reader = Reader("销售", ORE)
    sales = reader.sales([{"金额": "3", "币种": "美元"}, {"金额": "3", "币种": "万元"}, {"金额": "5", "币种": "港元"}])
    found = gaps(determine_documented, info(), [DocumentedQuantity(ORE, D("1"))], [], sales, [price()], RULES)
    assert [words for words in ("sale '1' is '美元'", "sale '3' is '港元'") if any(words in gap for gap in found)]
    result = determine_documented(info(), [DocumentedQuantity(ORE, D("1"))], [], sales[1:2], [price()], RULES)
    assert result.figures[0].amount_yuan == D("30000.00")
