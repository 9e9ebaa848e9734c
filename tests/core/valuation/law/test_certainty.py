# SPDX-License-Identifier: GPL-3.0-or-later
"""How sure a threshold test is, and where it would flip (R98)."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .....core.model import DocumentedQuantity, Margin, MineralParameters, Sale
from .....core.valuation.determine import determine
from .....core.valuation.options import Evidence, NotExtracted, ValuationOptions
from ..cases import ORE, RULES, D, codes, info, pit, pit_volume, price, sample, volumes

SAMPLES = [sample(text, no=str(n)) for n, text in enumerate(("2.62", "2.70", "2.66", "2.69", "2.63"))]


def run(cut, sigma=200.0, *, samples=SAMPLES, sales=(), papers=(), prices=(), **options):
    result = volumes(pit_volume(cut))
    margin = None if sigma is None else Margin((), sigma, 1.96, 1.96 * sigma)
    return determine(
        info(act_start=date(2022, 1, 1)),
        [pit()],
        replace(result, total_margin=margin),
        samples,
        sales,
        prices or [price("30")],
        RULES,
        options=ValuationOptions(**options),
        evidence=Evidence(documents=tuple(papers)),
    )


def at(result, yuan):
    return next(item for item in result.confidences if item.threshold_yuan == D(yuan))


def test_r98_far_above_and_far_below_are_sure():
    result = run(4000.0)  # 318 thousand yuan
    assert at(result, "100000").probability_above == pytest.approx(1.0, abs=1e-6)
    assert 0.5 < at(result, "300000").probability_above < 1.0
    assert at(result, "1500000").probability_above == pytest.approx(0.0, abs=1e-6)


def test_r98_the_flip_is_where_the_figure_meets_the_threshold():
    found = at(run(4000.0), "300000")
    assert found.price_at_flip == D("28.1955")  # 300000 / (4000 x 2.66)
    assert found.volume_at_flip_m3 == D("3759.40")
    assert found.unit == "t"


def test_r98_a_wider_margin_is_less_sure():
    sure = [at(run(4000.0, sigma), "300000").probability_above for sigma in (10.0, 100.0, 400.0)]
    assert sure == sorted(sure, reverse=True)


def test_r98_three_lines_in_both_languages():
    found = at(run(4000.0), "300000")
    assert len(found.lines_en) == len(found.lines_zh) == 3
    assert "5个样品" in found.lines_zh[1]
    assert "28.20" in found.lines_zh[2]
    assert "5 samples" in found.lines_en[1]


def test_r98_without_a_margin_nothing_is_claimed():
    result = run(4000.0, None)
    assert result.confidences == ()
    assert "confidence.no_margin" in codes(result)


def test_r98_proceeds_and_documents_do_not_move_with_the_survey():
    sold = run(4000.0, sales=[Sale("1", ORE, D("320000"))], illegal_includes_extracted=False)
    assert sold.classifications[0].figure_key == "Va"
    assert sold.confidences == ()
    papers = [DocumentedQuantity(ORE, D("10640"))]
    assert run(4000.0, papers=papers).confidences == ()


def test_r98_stock_beside_proceeds_moves_with_the_survey():
    result = run(4000.0, sales=[Sale("1", ORE, D("60000"), D("2000"))], prices=[price("30")])
    found = at(result, "300000")
    assert found.value_yuan == D("319200.00")
    assert found.volume_at_flip_m3 == D("3759.40")


def test_r98_a_remainder_moves_with_the_whole_survey():
    papers = [DocumentedQuantity(ORE, D("2000"), mined_from=date(2022, 1, 1), mined_to=date(2022, 3, 1))]
    pits = [pit(mined_from=date(2022, 1, 1), mined_to=date(2022, 6, 30))]
    margin = Margin((), 200.0, 1.96, 392.0)
    result = determine(
        info(act_start=date(2022, 1, 1)),
        pits,
        replace(volumes(pit_volume(4000.0)), total_margin=margin),
        SAMPLES,
        [],
        [price("30")],
        RULES,
        evidence=Evidence(documents=tuple(papers)),
    )
    assert at(result, "300000").volume_at_flip_m3 == D("3759.40")


def test_r98_a_price_per_m3_needs_no_density():
    result = run(4000.0, samples=[], prices=[price("80", unit="m3")])
    found = at(result, "300000")
    assert (found.unit, found.volume_at_flip_m3, found.price_at_flip) == ("m3", D("3750.00"), D("75.0000"))


def test_r98_a_part_that_does_not_move_is_said_apart():
    ruined = (NotExtracted(ORE, D("1000")),)
    found = at(run(4000.0, not_extracted=ruined), "300000")
    assert found.value_yuan == D("349200.00")
    assert "30,000.00元不取决于实测体积" in found.lines_zh[0]
    assert "300,000.00" in found.lines_zh[0]
    assert found.volume_at_flip_m3 == D("3383.46")  # 270000 / (2.66 x 30)
    assert len(found.lines_en) == 3


def test_r98_the_error_of_the_figure_is_that_of_volume_and_density_together():
    found = at(run(4000.0, sigma=200.0), "300000")
    values = [2.62, 2.70, 2.66, 2.69, 2.63]
    mean = sum(values) / 5
    error = (sum((value - mean) ** 2 for value in values) / 20) ** 0.5
    assert found.sigma_yuan == pytest.approx(319200.0 * math.hypot(200.0 / 4000.0, error / mean), rel=1e-3)


def test_r98_pits_that_share_a_mean_density_share_its_error():
    """The error of one mean adds up over the pits it is used for, so dividing a pit changes nothing."""
    margin = Margin((), 200.0, 1.96, 392.0)
    found = [
        at(
            determine(
                info(act_start=date(2022, 1, 1)),
                [pit(pit_id) for pit_id in cuts],
                replace(
                    volumes(*(pit_volume(cut, pit_id=pit_id) for pit_id, cut in cuts.items())), total_margin=margin
                ),
                SAMPLES,
                (),
                [price("30")],
                RULES,
                options=ValuationOptions(),
                evidence=Evidence(),
            ),
            "300000",
        )
        for cuts in ({"P1": 4000.0}, {"P1": 3000.0, "P2": 1000.0})
    ]
    assert found[1].sigma_yuan == pytest.approx(found[0].sigma_yuan, rel=1e-6)
    assert found[1].lines_zh[1] == found[0].lines_zh[1]


def test_r107_one_sample_gives_no_standard_error():
    found = at(run(4000.0, samples=[sample("2.66")]), "300000")
    assert "样品只有1件，得不出标准误差" in found.lines_zh[1]
    assert "one sample gives no standard error" in found.lines_en[1]
    assert "标准误差0" not in found.lines_zh[1]


def test_a_price_per_m3_speaks_of_no_density():
    found = at(run(4000.0, samples=[], prices=[price("80", unit="m3")]), "300000")
    assert found.lines_zh[1].endswith("按立方米计价，不用体积质量。")


def test_r98_the_price_that_turns_an_answer_is_the_listed_one():
    """Of 100 t of ground 96.5 t are ore: 32.00 yuan/t are 30.88 yuan for a tonne of ground, and both are said."""
    own = MineralParameters(ORE, ore_ratio_pct=D("96.5"), basis="断面测定")
    result = determine(
        info(),
        [pit()],
        replace(volumes(pit_volume(4000.0)), total_margin=Margin((), 40.0, 1.96, 78.4)),
        SAMPLES,
        [],
        [price("32.00")],
        RULES,
        evidence=Evidence(parameters=(own,)),
    )
    last = at(result, "300000").lines_zh[2]
    flip = 300000 / (4000 * 0.965 * 2.66)
    assert last.startswith(f"当所列单价由32.00元/t变为{flip:.2f}元/t")
    assert "每t原地矿岩折合30.88元：所列单价32.00元/t乘以每t原地矿岩计入的0.965 t" in last
    assert "listed price" in at(result, "300000").lines_en[2]


def test_r98_of_several_prices_all_turn_together():
    """2660 t at 20 and 2660 t at 40 yuan are 159,600 yuan; for 100,000 all must fall to 62.7 %."""
    other = "白云岩"
    result = determine(
        info(),
        [pit(), pit("P2", other)],
        replace(
            volumes(pit_volume(1000.0), pit_volume(1000.0, pit_id="P2")), total_margin=Margin((), 40.0, 1.96, 78.4)
        ),
        [sample("2.66"), sample("2.66", other, no="2")],
        [],
        [price("20"), price("40", other)],
        RULES,
    )
    last = at(result, "100000").lines_zh[2]
    assert last.startswith("当各项所列单价同时变为现在的62.7 %")
    assert "平均折合30.00元" in last


def test_r98_a_part_that_counts_for_less_is_a_credit_and_never_a_negative_amount():
    """R14, R20: 2000 t by documents at 10 yuan, the rest of the survey at 30: 40,000 less than all of it at 30."""
    papers = [DocumentedQuantity(ORE, D("2000"), mined_from=date(2022, 1, 1), mined_to=date(2022, 3, 1))]
    days = {"mined_from": date(2022, 1, 1), "mined_to": date(2022, 6, 30)}
    cheap = [
        price("10", valid_from=date(2022, 1, 1), valid_to=date(2022, 3, 1)),
        price("30", valid_from=date(2022, 3, 2), valid_to=date(2022, 6, 30)),
    ]
    result = determine(
        info(act_start=date(2022, 1, 1)),
        [pit(**days)],
        replace(volumes(pit_volume(4000.0)), total_margin=Margin((), 200.0, 1.96, 392.0)),
        SAMPLES,
        [],
        cheap,
        RULES,
        evidence=Evidence(documents=tuple(papers)),
    )
    first = at(result, "300000").lines_zh[0]  # 2000 x 10 + 8640 x 30 = 279,200; all of it at 30 were 319,200
    assert first.startswith("实测数量按单价计为319,200.00元，其中按销赃数额或书证认定的部分使之少计40,000.00元")
    assert "标准300,000.00元与该差额之和340,000.00元" in first
    assert "40,000.00 yuan less" in at(result, "300000").lines_en[0]


CENT = D("0.01")
MONEY = st.decimals(CENT, D("500"), places=2)
SHARE = st.none() | st.decimals(D("1"), D("99.9"), places=1)
APART = re.compile(
    r"价值([\d,.]+)元中，(-?[\d,.]+)元不取决于实测体积；其余([\d,.]+)元高于距标准([\d,.]+)元所差的([\d,.]+)元"
)


@settings(max_examples=60, deadline=None)
@given(
    cut=st.floats(10.0, 1e6),
    yuan=MONEY,
    ratio=SHARE,
    moisture=SHARE,
    ruined=st.decimals(D("0"), D("1e5"), places=2),
    sold=st.none() | st.tuples(st.decimals(CENT, D("1e6"), places=2), st.decimals(CENT, D("1e6"), places=2)),
)
def test_r105_the_parts_add_up_to_the_figure_to_the_fen(cut, yuan, ratio, moisture, ruined, sold):
    own = MineralParameters(ORE, "", ore_ratio_pct=ratio, moisture_pct=moisture, basis="依据")
    sales = [] if sold is None else [Sale("1", ORE, *sold)]
    result = determine(
        info(act_start=date(2022, 1, 1)),
        [pit(), pit("P2")],
        replace(volumes(pit_volume(cut), pit_volume(cut / 3.0, pit_id="P2")), total_margin=Margin((), 9.0, 1.96, 18.0)),
        SAMPLES,
        sales,
        [price(str(yuan))],
        RULES,
        options=ValuationOptions(not_extracted=(NotExtracted(ORE, ruined),)),
        evidence=Evidence(parameters=(own,)),
    )
    for figure in result.figures:
        if figure.applies and figure.amount_yuan is not None:
            assert sum(part.amount_yuan for part in figure.parts) == figure.amount_yuan
    rows = sum(item.value_yuan for item in result.segments if item.kind == "extracted")
    for item in result.confidences:
        said = APART.search(item.lines_zh[0])
        if said is None:
            continue
        value, fixed, moving, limit, left = (D(text.replace(",", "")) for text in said.groups())
        assert value == item.value_yuan
        assert fixed + moving == value
        assert fixed + left == limit
        if item.figure_key == "Vb":
            assert (fixed, moving) == (value - rows, rows)  # rows of the report, not unrounded products
