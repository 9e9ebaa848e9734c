# SPDX-License-Identifier: GPL-3.0-or-later
"""Which part of the cut counts, and how it becomes tonnes."""

from __future__ import annotations

import math

import pytest

from .....core.errors import InputError
from .....core.model import ActKind, Overlap, Position
from .....core.valuation.determine import determine, determine_documented
from .....core.valuation.minerals import load_minerals
from .....core.valuation.options import DocumentedQuantity, ValuationOptions, not_extracted_from_moved
from ..cases import ORE, RULES, D, codes, figure, info, part, pit, pit_volume, price, sample, steps, volumes

POSITIONS = [part(1.0, Position.INSIDE), part(20.0, Position.BELOW), part(300.0, Position.OUTSIDE)]


def run(cut, parts=(), *, act=ActKind.UNLICENSED, samples=None, prices=None, **options):
    volume = cut if not isinstance(cut, float) else pit_volume(cut, parts)
    densities = [sample()] if samples is None else samples
    return determine(
        info(act_kind=act),
        [pit()],
        volumes(volume),
        densities,
        [],
        [price()] if prices is None else prices,
        RULES,
        options=ValuationOptions(**options),
    )


def test_r102_everything_counts_without_a_licence():
    result = run(321.0, POSITIONS)
    assert result.segments[0].volume_m3 == D("321.00")
    assert "volume.licensed" in codes(result)


@pytest.mark.parametrize("act", [ActKind.BEYOND_AREA, ActKind.BEYOND_DEPTH])
def test_r102_a_licence_holder_answers_for_what_lies_outside(act):
    result = run(321.0, POSITIONS, act=act)
    assert result.segments[0].volume_m3 == D("320.00")
    assert "volume.legal" in codes(result)


def test_r102_above_and_between_count_too():
    parts = [part(4.0, Position.ABOVE), part(5.0, Position.BETWEEN), part(6.0, Position.INSIDE)]
    assert run(15.0, parts, act=ActKind.BEYOND_AREA).segments[0].volume_m3 == D("9.00")


def test_r102_a_volume_without_licence_split_is_a_gap_for_a_licence_holder():
    with pytest.raises(InputError, match="not split by licence"):
        run(321.0, act=ActKind.BEYOND_AREA)
    assert run(321.0).segments[0].volume_m3 == D("321.00")


def test_r102_nothing_outside_the_licence_is_worth_nothing():
    result = run(1.0, [part(1.0, Position.INSIDE)], act=ActKind.BEYOND_AREA, samples=[], prices=[])
    assert figure(result, "Va").amount_yuan == 0


def test_r104_a_volume_is_rounded_once_half_to_even():
    assert run(0.3, [part(0.1), part(0.2)]).segments[0].volume_m3 == D("0.30")
    assert run(10.125).segments[0].volume_m3 == D("10.12")
    assert run(0.015, [part(0.005), part(0.005), part(0.005)]).segments[0].volume_m3 == D("0.02")


def test_r105_tonnes_are_rounded_before_the_price():
    segment = run(10.10, samples=[sample("2.655")], prices=[price("1000")]).segments[0]
    assert (segment.quantity, segment.value_yuan) == (D("26.82"), D("26820.00"))
    assert "26.8155 ≈ 26.82" in segment.trace.children[0].formula


def test_r95_mean_density_with_standard_error():
    samples = [sample("2.60", no="1"), sample("2.70", no="2"), sample("2.68", no="3")]
    segment = run(100.0, samples=samples).segments[0]
    assert segment.density_t_per_m3 == D("2.66")
    error = next(step for step in steps(segment.trace) if "标准误差" in step.title)
    assert error.result == D("0.031")  # s = 0.0529, n = 3


def test_r95_a_single_sample_keeps_its_digits():
    segment = run(100.0, samples=[sample("2.655")]).segments[0]
    assert segment.density_t_per_m3 == D("2.655")


def test_r100_a_loose_density_never_serves_a_volume_in_place():
    with pytest.raises(InputError, match=f"'{ORE}' has no in-place density sample"):
        run(100.0, samples=[sample("1.5", loose=True)])
    both = run(100.0, samples=[sample("1.5", loose=True, no="1"), sample("2.7", no="2")])
    assert both.segments[0].density_t_per_m3 == D("2.7")


def test_r100_loose_trucks_need_a_loose_density_or_a_stated_choice():
    trucks = [DocumentedQuantity(ORE, D("100"), "m3")]
    with pytest.raises(InputError, match="loose density"):
        determine_documented(info(), trucks, [sample()], [], [price()], RULES)
    loose = [sample("1.5", loose=True), sample()]
    assert determine_documented(info(), trucks, loose, [], [price()], RULES).segments[0].quantity == D("150.00")


def test_section_7_a_typical_density_only_when_allowed():
    with pytest.raises(InputError, match="no in-place density"):
        run(100.0, samples=[], minerals=load_minerals())
    result = run(100.0, samples=[], minerals=load_minerals(), allow_empirical_density=True)
    assert result.segments[0].density_t_per_m3 == D("2.65")
    assert any("经验值，非实测" in notice.text for notice in result.notices)
    assert any("经验值，非实测" in step.inputs.values() for step in steps(result.segments[0].trace))


def test_everything_missing_is_told_at_once():
    with pytest.raises(InputError) as caught:
        determine(
            info(special_area=True),
            [pit("A", "甲"), pit("B", "乙"), pit("C", "")],
            volumes(*(pit_volume(10.0, pit_id=name) for name in "ABC")),
            [],
            [],
            [price("1", "甲")],
            RULES,
        )
    message = caught.value.message
    for words in ("special area", "'甲' has no in-place", "'乙' has no in-place", "'乙' (B) has no price", "Pit 'C'"):
        assert words in message
    assert len(caught.value.values["gaps"]) == 5


def test_r22_overburden_and_parting_are_left_out():
    parts = [part(50.0, stratum="overburden"), part(100.0, stratum="ore"), part(7.0, stratum="parting")]
    result = run(157.0, parts)
    assert result.segments[0].volume_m3 == D("100.00")
    assert "57.00 m³" in next(notice.text for notice in result.notices if notice.code == "volume.waste")


def test_r22_r23_strata_are_valued_by_their_own_mineral():
    parts = [part(10.0, stratum="表土"), part(20.0, stratum="一层"), part(30.0, stratum="二层")]
    result = run(
        60.0,
        parts,
        samples=[sample(), sample("1.6", "山砂")],
        prices=[price(), price("30", "山砂", unit="m3")],
        stratum_minerals={"表土": None, "一层": "", "二层": "山砂"},
    )
    assert {s.mineral: s.volume_m3 for s in result.segments} == {ORE: D("20.00"), "山砂": D("30.00")}
    with pytest.raises(InputError, match="stratum '表土'"):
        run(60.0, parts)


def test_r22_ground_in_no_stratum_needs_an_answer():
    parts = [part(10.0, stratum="ore"), part(5.0)]
    with pytest.raises(InputError, match=r"5\.00 m3 of pit 'P1' lie in no stratum"):
        run(15.0, parts)
    assert run(15.0, parts, stratum_minerals={"": None}).segments[0].volume_m3 == D("10.00")


def test_r90_fill_is_told_and_not_netted_unless_a_reason_is_given():
    volume = pit_volume(100.0, [part(100.0, fill_m3=30.0)], fill_m3=30.0)
    told = run(volume)
    assert told.segments[0].volume_m3 == D("100.00")
    assert "volume.fill" in codes(told)
    netted = run(volume, net_fill_reason="填方为开采的石料")
    assert netted.segments[0].volume_m3 == D("70.00")
    assert any("填方为开采的石料" in step.inputs.values() for step in steps(netted.segments[0].trace))


def test_unmeasured_ground_and_overlaps_are_told():
    result = determine(
        info(),
        [pit("A"), pit("B")],
        volumes(
            pit_volume(10.0, pit_id="A", gap_max_m3=2.5),
            pit_volume(10.0, pit_id="B"),
            overlaps=[Overlap("A", "B", 3.0, 4.0)],
        ),
        [sample()],
        [],
        [price()],
        RULES,
    )
    assert {"volume.gap", "volume.overlap_off"} <= codes(result)
    assert {segment.pit_id: segment.volume_m3 for segment in result.segments} == {"A": D("10.00"), "B": D("6.00")}


def test_parts_must_add_up_to_the_cut():
    with pytest.raises(InputError, match="add up to"):
        run(100.0, [part(60.0), part(60.0)])


@pytest.mark.parametrize("cut", [math.nan, math.inf, -1.0])
def test_a_volume_must_be_one(cut):
    with pytest.raises(InputError, match="no volume"):
        run(cut)


def test_pits_and_volumes_must_match():
    with pytest.raises(InputError, match=r"Pit 'P1' has no volume.*There is no quantity"):
        determine(info(), [pit()], volumes(), [], [], [], RULES)
    with pytest.raises(InputError, match="belongs to no pit"):
        determine(info(), [], volumes(pit_volume(1.0)), [], [], [], RULES)


def test_r10_what_was_ruined_is_never_negative():
    assert not_extracted_from_moved(ORE, D("100"), D("60"), D("0.85")).quantity == D("25")
    none = not_extracted_from_moved(ORE, D("100"), D("90"), D("0.85"))
    assert none.quantity == 0
    for bad in (0.85, D("1.01"), D("-0.1")):
        with pytest.raises(InputError):
            not_extracted_from_moved(ORE, D("100"), D("90"), bad)
    assert none.basis == "100 × 0.85 − 90 = -5.00，按0计"


def test_volumes_put_in_are_printed_rounded_and_kept_exact():
    result = run(10834.7430477142333, [part(10734.7430477142333, Position.BELOW), part(100.0, Position.OUTSIDE)])
    step = next(step for step in steps(result.segments[0].trace) if step.title.endswith("计入的采出体积"))
    assert step.inputs["低于许可标高"] == "10,734.74 m³"
    assert step.operands[0].value == D(repr(10734.7430477142333))
    assert "10734.74304771… + 100 = 10834.74304771… ≈ 10834.74" in step.formula
