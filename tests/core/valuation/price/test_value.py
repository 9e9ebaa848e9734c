# SPDX-License-Identifier: GPL-3.0-or-later
"""Prices and the three figures."""

from __future__ import annotations

import ast
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from .....core import valuation
from .....core.errors import InputError
from .....core.model import ActKind, Position, Price, Sale
from .....core.valuation.determine import determine, determine_documented
from .....core.valuation.options import DocumentedQuantity, NotExtracted, ValuationOptions
from ..cases import ORE, RULES, D, codes, figure, info, part, pit, pit_volume, price, sample, steps, volumes

TONNES = (DocumentedQuantity(ORE, D("1000")),)


def run(prices=(), sales=(), *, quantities=TONNES, head=None, **options):
    choices = ValuationOptions(**options)
    return determine_documented(head or info(), quantities, [sample()], sales, prices, RULES, options=choices)


def sale(amount, quantity=None, **changes):
    return Sale(changes.pop("no", "1"), changes.pop("mineral", ORE), D(amount), quantity and D(quantity), **changes)


def test_r12_precedence():
    kinds = [price("4", kind="authority"), price("3", kind="certified"), price("2", kind="market")]
    assert run(kinds).segments[0].price_yuan == D("2")
    assert run(kinds[:2]).segments[0].price_yuan == D("3")
    assert run(kinds[:1]).segments[0].price_yuan == D("4")
    assert run(kinds, [sale("1500", "1000")]).segments[0].price_yuan == D("1.5000")


def test_r12_sales_are_averaged_by_quantity():
    sales = [sale("1000", "100", no="1"), sale("27000", "900", no="2")]
    segment = run(sales=sales).segments[0]
    assert segment.price_yuan == D("28.0000")
    assert segment.value_yuan == D("28000.00")


def test_r12_the_printed_mean_price_recomputes():
    segment = run(sales=[sale("1000", "300")]).segments[0]
    assert segment.price_yuan == D("3.3333")
    assert segment.value_yuan == D("3333.30")


def test_r14_the_price_of_the_period_counts():
    early = price("45", valid_from=date(2012, 10, 1), valid_to=date(2012, 12, 31))
    late = price("50", valid_from=date(2013, 1, 1), valid_to=date(2013, 4, 30))
    pits = [
        pit("A", mined_from=date(2012, 10, 5), mined_to=date(2012, 12, 20)),
        pit("B", mined_from=date(2013, 1, 5), mined_to=date(2013, 4, 20)),
        pit("C", mined_from=date(2012, 10, 5), mined_to=date(2013, 4, 20)),
    ]
    shapes = [pit_volume(100.0, pit_id=name) for name in "ABC"]
    result = determine(info(act_end=None), pits, volumes(*shapes), [sample()], [], [late, early], RULES)
    assert [segment.price_yuan for segment in result.segments] == [D("45"), D("50"), D("45")]
    assert "price.several" in codes(result)


def test_r14_the_days_of_a_survey_period_are_read():
    early = price("45", valid_from=date(2012, 10, 1), valid_to=date(2012, 12, 31))
    late = price("50", valid_from=date(2013, 1, 1), valid_to=date(2013, 4, 30))
    shapes = [pit_volume(1.0, period="2012-10-01 – 2012-12-31"), pit_volume(1.0, period="2013-01-02 – after")]
    result = determine(info(act_end=None), [pit()], volumes(*shapes), [sample()], [], [late, early], RULES)
    assert [segment.price_yuan for segment in result.segments] == [D("45"), D("50")]


def test_r14_a_price_of_another_time_is_not_used():
    with pytest.raises(InputError, match=r"no price for product form 'raw_ore' in its period; 1 price"):
        run([price("9", valid_from=date(2030, 1, 1))])
    assert "price.undated" in codes(run([price("9")]))
    half = [price("9", valid_from=date(2022, 3, 1))]
    assert "price.no_period" in codes(run(half))
    assert "price.partial" in codes(run(half, head=info(act_start=date(2022, 1, 1))))
    assert not {"price.partial", "price.no_period"} & codes(run(half, head=info(act_start=date(2022, 3, 1))))


def test_r15_the_product_form_must_match():
    with pytest.raises(InputError, match="product form 'raw_ore'"):
        run([price("60", product_form="aggregate")])
    entry = replace(TONNES[0], product_form="aggregate")
    assert run([price("60", product_form="aggregate"), price("9")], quantities=[entry]).segments[0].price_yuan == D(
        "60"
    )


def test_r19_units_must_match():
    with pytest.raises(InputError, match="no price"):
        run([price("60", unit="m3")])
    by_volume = determine(
        info(), [pit()], volumes(pit_volume(100.0)), [], [], [price("60", unit="m3")], RULES
    )  # fmt: skip
    assert by_volume.segments[0].unit == "m3"
    assert by_volume.segments[0].value_yuan == D("6000.00")
    assert "price.state_unknown" in codes(by_volume)


def test_r5_sale_proceeds_come_before_quantity_times_price():
    result = run([price("10")], [sale("9000")])
    assert figure(result, "Va").amount_yuan == D("9000.00")
    assert figure(result, "Vb").amount_yuan == D("10000.00")


def test_r5_proceeds_that_are_set_aside_are_not_followed():
    result = run([price("10")], [sale("900", "1000")], sales_set_aside_reason="明显不合理")
    assert figure(result, "Va").amount_yuan == D("10000.00")
    assert result.segments[0].price_yuan == D("10")
    assert "明显不合理" in figure(result, "Va").trace.inputs.values()


def test_r5_proceeds_alone_carry_va_but_not_vb():
    result = run(sales=[sale("120000")])
    assert figure(result, "Va").amount_yuan == D("120000.00")
    assert figure(result, "Vb").amount_yuan is None
    assert {"price.missing", "figure.unknown"} <= codes(result)
    assert "未能核算" in result.classifications[0].reason


def test_r17_only_warns_beyond_thirty_percent():
    assert "sales.unreasonable" not in codes(run([price("10")], [sale("7000", "1000")]))
    assert "sales.unreasonable" in codes(run([price("10")], [sale("6999", "1000")]))
    assert "sales.unreasonable" in codes(run([price("10")], [sale("13001", "1000")]))
    hainan = run([price("111.8013")], [sale("10750")])
    assert "-90.4%" in next(notice.text for notice in hainan.notices if notice.code == "sales.unreasonable")
    assert figure(hainan, "Va").amount_yuan == D("10750.00")


def test_r17_compares_the_sold_part_only():
    assert "sales.unreasonable" not in codes(run([price("10")], [sale("1000", "100")]))


def test_r18_sold_part_by_proceeds_and_stock_by_price():
    result = run([price("10")], [sale("4000", "250")])
    assert figure(result, "Va").amount_yuan == D("16000.00")  # 4000 + 750 t x 16 yuan
    more = run([price("10")], [sale("40000", "2500")])
    assert figure(more, "Va").amount_yuan == D("40000.00")
    assert "sales.more" in codes(more)


def test_sales_before_the_act_are_left_out():
    head = info(act_start=date(2022, 1, 1))
    early = sale("5000", "500", sold_from=date(2021, 1, 1), sold_to=date(2021, 2, 1))
    result = run([price("10")], [early], head=head)
    assert figure(result, "Va").amount_yuan == D("10000.00")
    assert "sales.early" in codes(result)


def test_a_sale_of_a_mineral_nobody_mined_is_refused():
    with pytest.raises(InputError, match="mineral of no pit"):
        run([price("10")], [sale("5000", mineral="金矿")])


def test_q2_the_extracted_part_may_be_left_out_of_vb():
    ruined = (NotExtracted(ORE, D("200")),)
    assert figure(run([price("10")], not_extracted=ruined), "Vb").amount_yuan == D("12000.00")
    only = run([price("10")], not_extracted=ruined, illegal_includes_extracted=False)
    assert figure(only, "Vb").amount_yuan == D("2000.00")
    assert figure(only, "Va").amount_yuan == D("10000.00")


def test_r11_destructive_mining_counts_what_was_ruined():
    head, ruined = info(act_kind=ActKind.DESTRUCTIVE), (NotExtracted(ORE, D("60000")),)
    result = run([price("10")], head=head, not_extracted=ruined)
    assert [(item.key, item.amount_yuan, item.applies) for item in result.figures] == [
        ("Va", None, False),
        ("Vb", None, False),
        ("Vc", D("600000.00"), True),
    ]
    assert [answer.level for answer in result.classifications] == ["depends"]
    assert result.classifications[0].figure_key == "Vc"
    wider = run([price("10")], head=head, not_extracted=ruined, destructive_includes_extracted=True)
    assert figure(wider, "Vc").amount_yuan == D("610000.00")


def test_q3_surveyed_volumes_enter_destructive_mining_only_by_decision():
    pits, shapes = [pit()], volumes(pit_volume(150.0, [part(100.0, Position.INSIDE), part(50.0)]))
    head, ruined = info(act_kind=ActKind.DESTRUCTIVE), (NotExtracted(ORE, D("10")),)
    left_out = ValuationOptions(not_extracted=ruined)
    result = determine(head, pits, shapes, [], [], [price("10")], RULES, options=left_out)
    assert figure(result, "Vc").amount_yuan == D("100.00")
    assert "volume.not_valued" in codes(result)
    counted = replace(left_out, destructive_includes_extracted=True)
    result = determine(head, pits, shapes, [sample()], [], [price("10")], RULES, options=counted)
    assert figure(result, "Vc").amount_yuan == D("2750.00")  # 100 m3 x 2.65 t/m3 x 10 yuan, and the 100 yuan
    assert "volume.beyond" in codes(result)
    with pytest.raises(InputError, match="no quantity to value"):
        determine(head, pits, shapes, [], [], [price("10")], RULES)


def test_r102_a_licence_holders_sales_are_questioned():
    head = info(act_kind=ActKind.BEYOND_AREA)
    inside, outside = (volumes(pit_volume(9.0, [part(9.0, where)])) for where in (Position.INSIDE, Position.OUTSIDE))
    legal = determine(head, [pit()], inside, [sample()], [sale("5000")], [price()], RULES)
    assert figure(legal, "Va").amount_yuan == 0
    assert "sales.nothing_mined" in codes(legal)
    beyond = determine(head, [pit()], outside, [sample()], [sale("5000")], [price()], RULES)
    assert figure(beyond, "Va").amount_yuan == D("5000.00")
    assert "sales.licensed" in codes(beyond)


@pytest.mark.parametrize("bad", [20.4, 20, "20.4", None, D("NaN"), D("Infinity"), D("0"), D("-1")])
def test_money_and_quantities_are_positive_decimals(bad):
    with pytest.raises(InputError):
        run([Price(ORE, bad)])
    with pytest.raises(InputError):
        run([price()], [Sale("1", ORE, bad)])
    with pytest.raises(InputError):
        run([price()], quantities=[DocumentedQuantity(ORE, bad)])
    with pytest.raises(InputError):
        determine_documented(info(), TONNES, [replace(sample(), density_t_per_m3=bad)], [], [price()], RULES)
    if bad is not None and bad != 0:
        with pytest.raises(InputError):
            run([price()], [Sale("1", ORE, D("5"), bad)])
        with pytest.raises(InputError):
            run([price()], not_extracted=(NotExtracted(ORE, bad),))


def test_unknown_units_and_kinds_are_refused():
    with pytest.raises(InputError, match="must be t or m3"):
        run([price(unit="斤")])
    with pytest.raises(InputError, match="must be one of sale, market"):
        run([price(kind="rumour")])
    with pytest.raises(InputError, match="before it starts"):
        run([price()], head=info(act_start=date(2023, 1, 1)))


def test_no_figure_is_ever_binary():
    result = run([price("10")], [sale("4000", "250")], not_extracted=(NotExtracted(ORE, D("3")),))
    numbers = [value for segment in result.segments for value in (segment.quantity, segment.value_yuan)]
    numbers += [item.amount_yuan for item in result.figures if item.applies]
    assert all(type(number) is Decimal for number in numbers)


def test_money_never_meets_a_binary_number_but_in_the_probability_of_a_threshold():
    calls = []
    for path in sorted(Path(valuation.__file__).parent.rglob("*.py")):
        if path.name in ("certainty.py", "tonnage.py"):  # probabilities and margins; no amount is taken from them
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"float", "eval"}:
                calls.append(f"{path.name}:{ast.unparse(node)}")
    assert calls == ["numbers.py:float(volume_m3)"]


def test_no_binary_constant_and_no_mathematics_of_floats_stands_where_money_is_computed():
    volumes_and_probabilities = {"certainty.py", "tonnage.py", "checks.py", "numbers.py", "overlaps.py", "whatif.py"}
    geometry = {"acts.py", "cutparts.py", "quantity.py"}  # comparisons of the engine's m3 with nothing
    found = []
    for path in sorted(Path(valuation.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            binary = isinstance(node, ast.Constant) and isinstance(node.value, float)
            imported = isinstance(node, ast.Import) and any(name.name in ("math", "numpy") for name in node.names)
            if binary or imported:
                found.append(path.name)
    assert set(found) <= volumes_and_probabilities | geometry


def test_every_number_of_a_determination_is_a_decimal_down_to_the_last_operand():
    result = run([price("10")], [sale("4000", "250")], costs_yuan=D("100"), not_extracted=(NotExtracted(ORE, D("3")),))
    numbers = [
        value
        for item in result.figures
        for step in steps(item.trace)
        for value in (step.result, *(operand.value for operand in step.operands))
        if not isinstance(value, str) and value is not None
    ]
    assert len(numbers) > 20
    assert {type(number) for number in numbers} == {Decimal}


def test_q4_the_average_may_be_arithmetic():
    sales = [sale("1000", "100", no="1"), sale("27000", "900", no="2")]
    assert run(sales=sales, price_mean="arithmetic").segments[0].price_yuan == D("20.0000")  # (10 + 30) / 2


def test_r14_sea_sand_is_priced_when_the_act_ended():
    early = price("45", "海砂", unit="m3", valid_from=date(2023, 1, 1), valid_to=date(2023, 8, 31))
    late = price("50", "海砂", unit="m3", valid_from=date(2023, 9, 1), valid_to=date(2023, 12, 31))
    sand = [DocumentedQuantity("海砂", D("1000"), "m3")]
    head = info(act_start=date(2023, 2, 1), act_end=date(2023, 10, 31))
    for kind, yuan in ((ActKind.SEA_SAND, "50"), (ActKind.UNLICENSED, "45")):  # others: the lower of the act's time
        result = run([early, late], quantities=sand, head=replace(head, act_kind=kind))
        assert result.segments[0].price_yuan == D(yuan)


def test_r16_costs_are_a_note_and_never_the_figure():
    result = run([price("10")], [sale("9000")], costs_yuan=D("1500"))
    assert figure(result, "Va").amount_yuan == D("9000.00")
    note = next(step for step in figure(result, "Va").trace.children if step.rule == "R16-N")
    assert note.result == D("7500.00")


def test_r7_r18_parts_of_the_figures():
    result = run([price("10")], [sale("4000", "250")], not_extracted=(NotExtracted(ORE, D("30")),))
    parts = {key: [(p.key, p.quantity, p.amount_yuan) for p in figure(result, key).parts] for key in ("Va", "Vb")}
    assert parts["Va"] == [("sold", D("250"), D("4000.00")), ("unsold", D("750.00"), D("12000.00"))]
    assert parts["Vb"] == [
        ("sold", D("250"), D("4000.00")),  # at the average of the sales
        ("unsold", D("750.00"), D("12000.00")),
        ("in_ground", D("30.00"), D("480.00")),
    ]
    for key, rows in parts.items():
        assert sum(amount for _, _, amount in rows) == figure(result, key).amount_yuan


def test_r19_metal_counted_in_grams():
    grams = [DocumentedQuantity("金矿", D("125"), "克", product_form="contained")]
    by_gram = run([price("376.32", "金矿", unit="元/g", product_form="contained")], quantities=grams)
    assert by_gram.segments[0].value_yuan == D("47040.00")


def test_r18_a_pit_that_counts_with_nothing_does_not_hide_the_stock():
    pits, shapes = [pit("A"), pit("B")], volumes(pit_volume(0.0, pit_id="A"), pit_volume(100.0, pit_id="B"))
    sales = [sale("1600", "100")]
    result = determine(info(), pits, shapes, [sample("2.50")], sales, [price("10")], RULES)
    assert figure(result, "Va").amount_yuan == D("4000.00")  # 1600, and 150 t at the average of 16
