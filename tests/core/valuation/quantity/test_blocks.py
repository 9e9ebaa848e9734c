# SPDX-License-Identifier: GPL-3.0-or-later
"""R94, R25: the volume of a block, against figures computed by hand, and what must hold for any block."""

from __future__ import annotations

import math
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .....core.model import GoafBlock
from .....core.valuation.numbers import total
from .....core.valuation.quantity.blocks import block_volume, cosine
from ..cases import D

AREAS = st.decimals(Decimal("0.01"), Decimal(100_000), places=2)
METRES = st.decimals(Decimal("0.01"), Decimal(30), places=2)
DIPS = st.decimals(Decimal(0), Decimal("89.9"), places=1)
CENT = Decimal("0.01")


def block(area: str = "1000", thickness: str = "2.5", **changes) -> GoafBlock:
    return GoafBlock("KD1", "煤", D(area), D(thickness), **changes)


def cubic_metres(shape: GoafBlock) -> Decimal:
    return block_volume(shape).whole_m3.quantize(CENT)


@pytest.mark.parametrize(
    ("area_kind", "thickness_kind", "volume"),
    [  # 1000 m2, 2.5 m, 60 degrees, cos 60 = 0.5
        ("projected", "true", "5000.00"),  # 1000 / 0.5 x 2.5
        ("projected", "vertical", "2500.00"),
        ("inclined", "true", "2500.00"),
        ("inclined", "vertical", "1250.00"),  # 1000 x 0.5 x 2.5
    ],
)
def test_r94_area_and_thickness_meet_by_the_dip_only_where_their_kinds_differ(area_kind, thickness_kind, volume):
    shape = block(area_kind=area_kind, thickness_kind=thickness_kind, dip_deg=D("60"))
    assert cubic_metres(shape) == D(volume)


def test_r25_a_projected_goaf_is_divided_by_the_cosine_of_its_dip():
    found = block_volume(block("1250.50", "2.35", dip_deg=D("25")))
    assert found.whole_m3.quantize(CENT) == D("3242.47")  # 1250.50 / 0.906307787 = 1379.7741; x 2.35
    assert found.formula == "1250.50 m² ÷ cos25° × 2.35 m"


def test_r94_a_flat_block_needs_no_dip():
    assert block_volume(block(thickness_kind="vertical")).formula == "1000 m² × 2.5 m"


def test_pillars_that_stand_are_not_taken_out_and_ruined_ones_count_without_normal_losses():
    """R10, R25: 5000 m3 with 20 % of pillars; at a design recovery of 90 % a legal mine would have taken 4500."""
    found = block_volume(block(dip_deg=D("60"), pillar_pct=D("20"), pillars_ruined=True))
    assert found.mined_m3.quantize(CENT) == D("4000.00")
    assert found.ruined_m3(D("90")).quantize(CENT) == D("500.00")
    assert found.ruined_m3(None).quantize(CENT) == D("1000.00")
    assert found.ruined_m3(D("75")) == 0
    standing = block_volume(block(dip_deg=D("60"), pillar_pct=D("20")))
    assert standing.ruined_m3(None) == 0


def test_a_block_that_was_left_gives_nothing_but_what_is_ruined():
    """R25"""
    found = block_volume(block(area_kind="inclined", kind="ruined"))
    assert found.mined_m3 == 0
    assert found.ruined_m3(D("80")).quantize(CENT) == D("2000.00")


def test_the_standard_error_joins_area_and_thickness_in_quadrature():
    """2500 m3; 3 % of the area and 4 % of the thickness are 5 % of the volume."""
    shape = block(area_kind="inclined", thickness_error_m=D("0.1"), area_error_m2=D("30"))
    assert block_volume(shape).error_m3.quantize(CENT) == D("125.00")
    assert block_volume(shape).error_of(D("1250")).quantize(CENT) == D("62.50")
    assert block_volume(block(area_kind="inclined", thickness_error_m=D("0.1"))).error_m3.quantize(CENT) == D("100.00")


def test_without_an_error_of_the_thickness_there_is_none_of_the_volume():
    assert block_volume(block(area_kind="inclined", area_error_m2=D("30"))).error_m3 is None


@given(st.decimals(Decimal(0), Decimal(90), places=4))
def test_the_cosine_is_that_of_the_mathematics_library(degrees):
    assert math.isclose(float(cosine(degrees)), math.cos(math.radians(float(degrees))), rel_tol=1e-12, abs_tol=1e-15)


@pytest.mark.parametrize(("degrees", "value"), [("0", "1"), ("60", "0.5"), ("90", "0")])
def test_the_cosine_is_exact_where_it_is_a_plain_number(degrees, value):
    assert abs(cosine(D(degrees)) - D(value)) < D("1e-50")


@settings(max_examples=80, deadline=None)
@given(st.lists(AREAS, min_size=1, max_size=8), METRES, DIPS, st.decimals(Decimal(0), Decimal(99), places=1))
def test_splitting_a_block_never_changes_the_sum(areas, thickness, dip, pillars):
    """R94: exactly, because nothing is rounded before blocks are added."""
    joined = replace(block(), area_m2=sum(areas), thickness_m=thickness, dip_deg=dip, pillar_pct=pillars)
    pieces = [block_volume(replace(joined, area_m2=area)) for area in areas]
    assert total(piece.whole_m3 for piece in pieces) == block_volume(joined).whole_m3
    assert total(piece.mined_m3 for piece in pieces) == block_volume(joined).mined_m3


@settings(max_examples=80, deadline=None)
@given(AREAS, METRES, DIPS, DIPS)
def test_a_steeper_dip_of_a_projected_area_never_lowers_the_volume(area, thickness, one, two):
    """R25, R94"""
    shape = replace(block(), area_m2=area, thickness_m=thickness)
    flat, steep = (block_volume(replace(shape, dip_deg=dip)).whole_m3 for dip in sorted((one, two)))
    assert flat <= steep


@settings(max_examples=80, deadline=None)
@given(AREAS, METRES, DIPS)
def test_every_way_of_measuring_one_body_gives_its_volume(area, thickness, dip):
    """R94: a true area is the projected one over the cosine, a vertical thickness the true one over it."""
    body = replace(block(), area_m2=area, thickness_m=thickness, dip_deg=dip)
    slope = cosine(dip)
    inclined = replace(body, area_kind="inclined", area_m2=area / slope)
    upright = replace(body, thickness_kind="vertical", thickness_m=thickness / slope)
    for other in (inclined, upright):
        assert abs(block_volume(other).whole_m3 / block_volume(body).whole_m3 - 1) < D("1e-12")
