# SPDX-License-Identifier: GPL-3.0-or-later
"""Goaf blocks from rows to figures: counted, priced and told like surveyed quantities (R25, R94, R95, R102)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .....core.errors import InputError
from .....core.model import (
    ActKind,
    DensitySample,
    DocumentedQuantity,
    GoafBlock,
    GradeSample,
    Margin,
    MineralParameters,
    Position,
    Sale,
    VolumeResult,
)
from .....core.valuation.determine import determine
from .....core.valuation.options import Evidence, ValuationOptions
from .....core.valuation.quantity.tonnage import tonnages
from .....core.valuation.replay import faults
from ..cases import RULES, D, codes, figure, info, pit, pit_volume, price, sample, steps, volumes

COAL = "煤"
NOTHING = VolumeResult((), (), None, "")


def block(no: str = "KD1", area: str = "1000", thickness: str = "2.5", **changes) -> GoafBlock:
    values = {"dip_deg": D("60"), "pit_id": "井下1号", "thickness_count": 12, **changes}
    return GoafBlock(no, values.pop("mineral", COAL), D(area), D(thickness), **values)


def valued(*blocks: GoafBlock, pits=(), found=NOTHING, sales=(), samples=None, **changes):
    evidence = Evidence(goaf_blocks=blocks, **changes.pop("evidence", {}))
    options = changes.pop("options", ValuationOptions())
    samples = [sample("1.40", COAL)] if samples is None else samples
    prices = changes.pop("prices", [price("700", COAL)])
    return determine(
        info(**changes), pits, found, samples, sales, prices, RULES, options=options, evidence=evidence
    )  # fmt: skip


def gaps(*blocks: GoafBlock, **changes) -> list[str]:
    with pytest.raises(InputError) as caught:
        valued(*blocks, **changes)
    return [gap.message for gap in caught.value.values["gaps"]]


def test_r25_a_goaf_is_area_by_thickness_by_density_by_price():
    """1000 m2 / cos 60 x 2.5 m = 5000 m3; x 1.40 t/m3 = 7000 t; x 700 yuan = 4,900,000 yuan."""
    result = valued(block())
    segment = result.segments[0]
    assert (segment.pit_id, segment.volume_m3, segment.quantity) == ("井下1号", D("5000.00"), D("7000.00"))
    assert figure(result, "Va").amount_yuan == figure(result, "Vb").amount_yuan == D("4900000.00")
    rules = {step.rule for step in steps(segment.trace)}
    assert {"R25", "R94", "R95", "R105"} <= rules
    assert any("1000 m² ÷ cos60° × 2.5 m = 5000" in step.formula for step in steps(segment.trace))
    assert result.classifications[0].level == "above"


def test_r25_ruined_pillars_are_destroyed_and_never_extracted():
    """R10: of 5000 m3 4000 were taken; at 90 % design recovery 500 m3, 700 t, 490,000 yuan are ruined."""
    result = valued(block(pillar_pct=D("20"), pillars_ruined=True, design_recovery_pct=D("90")))
    assert figure(result, "Va").amount_yuan == D("3920000.00")
    assert figure(result, "Vb").amount_yuan == D("4410000.00")
    assert [(part.key, part.amount_yuan) for part in figure(result, "Vb").parts] == [
        ("unsold", D("3920000.00")),
        ("in_ground", D("490000.00")),
    ]


def test_r25_the_coal_case_of_little_taken_and_much_destroyed():
    """260 t extracted, 6024 t destroyed, the figures of the example that R25 cites; price 700 of our own."""
    taken = block("采空", "80", "2.5", area_kind="inclined", dip_deg=None)
    left = block("煤柱", "1853.54", "2.5", area_kind="inclined", dip_deg=None, kind="ruined")
    result = valued(taken, left, samples=[sample("1.30", COAL)])
    assert [item.quantity for item in result.segments] == [D("260.00"), D("6024.00")]
    assert figure(result, "Va").amount_yuan == D("182000.00")
    assert figure(result, "Vb").amount_yuan == D("182000.00") + D("4216800.00")


def test_r10_destructive_mining_counts_what_is_ruined_only():
    inside = {"position": Position.INSIDE, "position_basis": "井上下对照图"}
    ruined = block("KD2", "400", kind="ruined", **inside)
    result = valued(block(**inside), ruined, act_kind=ActKind.DESTRUCTIVE)
    assert figure(result, "Vc").amount_yuan == D("1960000.00")  # 2000 m3 x 1.40 x 700
    assert "volume.not_valued" in codes(result)


def test_r102_only_blocks_outside_the_licence_count_for_its_holder():
    legal = block("KD2", position=Position.INSIDE, position_basis="对照图")
    illegal = block(position=Position.OUTSIDE, position_basis="对照图")
    result = valued(illegal, legal, act_kind=ActKind.BEYOND_AREA)
    assert figure(result, "Va").amount_yuan == D("4900000.00")
    notice = next(each for each in result.notices if each.code == "goaf.legal")
    assert "KD2" in notice.text
    assert "5000.00 m³" in notice.text
    assert not notice.warning
    destructive = valued(replace(illegal, kind="ruined"), replace(legal, kind="ruined"), act_kind=ActKind.DESTRUCTIVE)
    assert "goaf.beyond" in codes(destructive)


def test_r102_a_position_that_the_act_needs_must_be_stated_with_its_plan():
    assert any("KD1" in gap for gap in gaps(block(), act_kind=ActKind.BEYOND_AREA))
    assert "goaf.no_plan" in codes(valued(block(position=Position.OUTSIDE)))


def test_r94_metal_is_ore_times_grade():
    """R26: 5000 m3 x 2.60 = 13000 t; x 4.00 g/t = 52000 g; x 376.32 yuan/g = 19,568,640 yuan."""
    gold = "金矿"
    result = valued(
        block(mineral=gold),
        samples=[sample("2.60", gold)],
        prices=[price("376.32", gold, unit="g", product_form="contained")],
        evidence={
            "grade_samples": (GradeSample("1", gold, "Au", D("4.00"), "g_per_t"),),
            "parameters": (MineralParameters(gold, product_form="contained", component="Au"),),
        },
    )
    assert result.segments[0].quantity == D("52000.00")
    assert figure(result, "Va").amount_yuan == D("19568640.00")


def test_r95_densities_of_blocks_are_weighted_by_volume():
    """(5000 x 1.40 + 10000 x 1.46) / 15000 = 1.44"""
    blocks = (block(density_t_per_m3=D("1.40")), block("KD2", "2000", density_t_per_m3=D("1.46")))
    result = valued(*blocks, samples=[])
    assert result.segments[0].density_t_per_m3 == D("1.44")
    assert result.segments[0].quantity == D("21600.00")
    assert "goaf.density" in codes(result)
    assert any("KD2" in gap for gap in gaps(blocks[0], replace(blocks[1], density_t_per_m3=None)))


def test_r20_documents_come_before_the_goaf_and_both_are_compared():
    papers = DocumentedQuantity(COAL, D("6000"), "t", kind="weighbridge", site="井下1号")
    result = valued(block(), evidence={"documents": (papers,)})
    assert figure(result, "Va").amount_yuan == D("4200000.00")
    compared = result.comparisons[0]
    assert (compared.documents, compared.survey, compared.followed) == (D("6000.00"), D("7000.00"), "documents")


def test_r20_days_without_documents_take_the_rest_of_the_goaf():
    days = {"mined_from": date(2022, 1, 1), "mined_to": date(2022, 6, 30)}
    papers = DocumentedQuantity(
        COAL, D("3000"), "t", kind="weighbridge", site="井下1号", mined_from=date(2022, 1, 1), mined_to=date(2022, 3, 1)
    )
    result = valued(block(**days, thickness_error_m=D("0.05")), evidence={"documents": (papers,)})
    assert [item.quantity for item in result.segments] == [D("3000.00"), D("4000.00")]
    assert result.confidences


def test_goafs_and_pits_are_added_and_one_of_the_same_name_is_told():
    shape = pit_volume(100.0, pit_id="井下1号")
    result = valued(block(), pits=[pit("井下1号", COAL)], found=volumes(shape))
    assert figure(result, "Va").amount_yuan == D("4900000.00") + D("98000.00")
    assert "goaf.beside_pit" in codes(result)


def test_ruined_ore_that_is_stated_twice_is_refused():
    """R10"""
    moved = MineralParameters(COAL, moved_quantity=D("9000"))
    found = gaps(block(pillar_pct=D("20"), pillars_ruined=True), evidence={"parameters": (moved,)})
    assert any("count twice" in gap for gap in found)


def test_r106_a_recovery_of_the_mineral_stands_in_where_a_block_has_none():
    row = MineralParameters(COAL, design_recovery_pct=D("85"))
    result = valued(block(pillar_pct=D("20"), pillars_ruined=True), evidence={"parameters": (row,)})
    assert result.segments[-1].volume_m3 == D("250.00")  # 5000 x 85 % - 4000


def test_r107_what_can_be_attacked_is_told():
    found = codes(valued(block(thickness_count=2), block("KD2", dip_deg=D("75")), block("KD3", thickness_count=None)))
    assert {"goaf.few", "goaf.steep", "goaf.no_count"} <= found
    assert not {"goaf.few", "goaf.steep", "goaf.no_count"} & codes(valued(block()))


def test_every_fault_of_the_blocks_is_told_at_once():
    found = gaps(
        block("A", dip_deg=D("90")),
        block("B", area="0"),
        block("C", thickness="-1", pillar_pct=D("120")),
        block("D", dip_deg=None),
        block("E", density_t_per_m3=D("27")),
        block("F", thickness_error_m=D("3"), thickness_count=0),
        block("G", pillars_ruined=True),
        block("H", kind="ruined", pillar_pct=D("5")),
        block("I", area_kind="steep", mined_from=date(2022, 5, 1), mined_to=date(2022, 4, 1)),
        block("J"),
        block("J"),
    )
    said = "\n".join(found)
    for words in (
        "dip of goaf block 'A' is 90°",
        "area of goaf block 'B' is 0",
        "mean thickness of goaf block 'C' is -1",
        "share of pillars of goaf block 'C' is 120",
        "dip of goaf block 'D' is missing",
        "density of goaf block 'E' is 27",
        "standard error of the thickness of goaf block 'F' is 3",
        "rests on 0 measurements",
        "pillars of goaf block 'G'",
        "goaf block 'H' was left as a whole",
        "kind of the goaf block 'I' is 'steep'",
        "goaf block 'I' ends before it begins",
        "Goaf block 'J' is entered 2 times",
    ):
        assert words in said
    assert len(found) == 13


def test_the_error_of_a_goaf_reaches_the_threshold():
    """1 % of 5000 m3 is 50 m3; at 1.40 t/m3 and 14.50 yuan the value is 101,500 yuan, near 100,000."""
    result = valued(block(thickness_error_m=D("0.025")), prices=[price("14.50", COAL)])
    one = result.confidences[0]
    assert one.sigma_yuan == pytest.approx(1015.0)
    assert 0.92 < one.probability_above < 0.94  # 1500 / 1015 = 1.478 standard errors
    assert not valued(block(), prices=[price("14.50", COAL)]).confidences


def test_the_errors_of_goaf_and_terrain_are_independent():
    """40 m3 of the terrain and 30 m3 of the goaf are 50 m3 together."""
    shape = pit_volume(4000.0, pit_id="P1")
    found = replace(volumes(shape), total_margin=Margin((), 40.0, 1.96, 78.4))
    goaf = block(area="1000", thickness="1", thickness_error_m=D("0.015"))
    result = valued(goaf, pits=[pit("P1", COAL)], found=found, prices=[price("10", COAL)])
    assert result.confidences[0].sigma_yuan == pytest.approx(50.0 * 1.40 * 10)


def test_every_printed_number_of_a_goaf_recomputes():
    result = valued(
        block(pillar_pct=D("12.5"), pillars_ruined=True, design_recovery_pct=D("95"), dip_deg=D("25")),
        block("KD2", "333.33", "1.07", dip_deg=D("17.5"), density_t_per_m3=None),
    )
    for item in (*result.segments, *result.figures):
        assert list(faults(item.trace)) == []


def test_tonnes_of_goafs_without_an_act():
    evidence = Evidence(
        density_samples=(DensitySample("1", COAL, D("1.40")),),
        goaf_blocks=(block(pillar_pct=D("20"), pillars_ruined=True, thickness_error_m=D("0.025")),),
    )
    found = tonnages((), evidence, RULES)
    assert (found.total(), found.total(kind="not_extracted")) == (D("5600.00"), D("1400.00"))
    assert found.total_margin() == pytest.approx(2 * 40 * 1.40)  # 1 % of 4000 m3 is one standard error


def test_sales_of_the_goaf_are_followed_first():
    """R5, R18: 2000 t sold for 1,000,000 yuan; 5000 t are left at 500 yuan, the average price of the sales."""
    result = valued(block(), sales=[Sale("1", COAL, D("1000000"), D("2000"))])
    assert figure(result, "Va").amount_yuan == D("3500000.00")


AREAS = st.lists(st.decimals(Decimal("0.01"), Decimal(5000), places=2), min_size=1, max_size=6)
PILLARS = st.none() | st.decimals(Decimal("0.1"), Decimal("99.9"), places=1)


@settings(max_examples=30, deadline=None)
@given(AREAS, st.decimals(Decimal(0), Decimal(89), places=1), PILLARS)
def test_splitting_a_block_never_changes_a_figure(areas, dip, pillars):
    """R94: to the fen, with pillars and error as well."""
    common = {"dip_deg": dip, "pillar_pct": pillars, "pillars_ruined": pillars is not None}
    whole = replace(block(**common), area_m2=sum(areas))
    pieces = [replace(block(f"KD{number}", **common), area_m2=area) for number, area in enumerate(areas)]
    one, many = valued(whole), valued(*pieces)
    for key in ("Va", "Vb"):
        assert figure(one, key).amount_yuan == figure(many, key).amount_yuan


@settings(max_examples=30, deadline=None)
@given(st.decimals(Decimal(0), Decimal("89.9"), places=1), st.decimals(Decimal(0), Decimal("89.9"), places=1))
def test_a_steeper_dip_never_lowers_a_figure(one, two):
    """R25"""
    flat, steep = (figure(valued(block(dip_deg=dip)), "Va").amount_yuan for dip in sorted((one, two)))
    assert flat <= steep
