# SPDX-License-Identifier: GPL-3.0-or-later
"""Penalties of the old and the new law side by side, in yuan, the lighter one marked (R70 to R80)."""

from __future__ import annotations

from datetime import date

import pytest

from .....core.model import ActKind, LegalLine, Sale
from .....core.valuation.determine import determine_documented
from .....core.valuation.law.administrative import Bases, fine_of, parallel_lines, penalty_lines
from .....core.valuation.options import DocumentedQuantity
from ..cases import ORE, RULES, D, info, price
from ..legalcases import by_code, facts, ledger

NEW, OLD = date(2025, 7, 1), date(2025, 6, 30)


def bases(market: str | None = None, gain: str | None = None, destroyed: str | None = None, extracted=True) -> Bases:
    return Bases(*(D(value) if value else None for value in (market, gain, destroyed)), extracted=extracted)


def penalties(found: Bases, *, head=None, **answers) -> dict[str, LegalLine]:
    return by_code(penalty_lines(found, facts(**answers), ledger(**(head or {}))))


def fine(identity: str, found: Bases):
    result = fine_of(RULES.by_id(identity), found)
    return (result.low, result.high)


@pytest.mark.parametrize(
    ("market", "expected"),
    [
        ("200000", ("600000", "1000000")),
        ("100000", ("300000", "500000")),  # not below 100,000
        ("99999.99", ("100000", "1000000")),
    ],
)
@pytest.mark.parametrize("identity", ["R70", "R71"])
def test_r70_r71_three_to_five_times_the_market_value(identity, market, expected):
    assert fine(identity, bases(market)) == (D(expected[0]), D(expected[1]))


def test_r105_a_fine_is_rounded_to_the_fen_half_to_even():
    found = fine_of(RULES.by_id("R70"), bases("2000000.01"))
    assert (found.low, found.high) == (D("6000000.03"), D("10000000.05"))
    old = penalties(bases(gain="2251650.50"), head={"act_kind": ActKind.BEYOND_AREA, "act_end": OLD})
    most = next(item for item in old.values() if item.answer == "in_force" and item.high_yuan)
    assert str(most.high_yuan) == "675495.15"
    assert "罚款不超过675,495.15元" in most.text
    assert "up to 675,495.15 yuan" in most.text_en
    half = penalties(bases(gain="0.05"), head={"act_kind": ActKind.BEYOND_AREA, "act_end": OLD})
    assert next(item for item in half.values() if item.code == most.code).high_yuan == D("0.02")  # 0.015


def test_r70_nothing_extracted_and_nothing_known():
    assert fine("R70", bases(extracted=False)) == (D("100000"), D("1000000"))
    assert fine("R70", bases()) == (None, None)


@pytest.mark.parametrize(("market", "expected"), [("100000", ("100000", "300000")), ("99999.99", ("100000", "500000"))])
def test_r72_one_to_three_times_for_a_right_without_licence(market, expected):
    assert fine("R72", bases(market)) == (D(expected[0]), D(expected[1]))


def test_r73_destructive_mining_has_a_fixed_range():
    assert fine("R73", bases()) == (D("100000"), D("500000"))


@pytest.mark.parametrize(
    ("identity", "found", "most"),
    [
        ("R76-unlicensed", bases(gain="86000"), "43000"),
        ("R76-beyond", bases(gain="86000"), "25800"),
        ("R76-destructive", bases(destroyed="46630"), "23315"),
    ],
)
def test_r76_the_old_law_has_shares_of_gain_or_loss(identity, found, most):
    assert fine(identity, found) == (0, D(most))
    assert fine(identity, bases()) == (None, None)


@pytest.mark.parametrize(
    ("identity", "market", "expected"),
    [
        ("R79-18", "100000", ("200000", "2000000")),
        ("R79-18", "99999.99", ("200000", "2000000")),
        ("R79-18", "300000", ("600000", "6000000")),
        ("R79-19", "300000", ("300000", "600000")),
        ("R79-19-serious", "300000", ("600000", "6000000")),
        ("R80-97", "300000", ("600000", "6000000")),
        ("R80-1217", "99999.99", ("200000", "2000000")),
        ("R80-97-other", "300000", ("50000", "500000")),
        ("R80-1217-other", "300000", ("50000", "500000")),
    ],
)
def test_r79_r80_sand(identity, market, expected):
    assert fine(identity, bases(market)) == (D(expected[0]), D(expected[1]))


@pytest.mark.parametrize(
    ("day", "in_force", "other", "when"),
    [(OLD, "R76-unlicensed", "R70", "later"), (NEW, "R70", "R76-unlicensed", "earlier")],
)
def test_r77_the_day_before_and_the_day_of_the_new_law(day, in_force, other, when):
    lines = penalties(bases("200000", "150000"), head={"act_end": day})
    assert (lines[in_force].answer, lines[other].answer) == ("in_force", when)
    assert (lines[in_force].applies, lines[other].applies) == (True, False)


def test_r77_a_later_law_applies_when_it_is_lighter():
    heavy_gain = bases("100000", "3000000")  # 50 % of the gain is 1.5 million, five times the market value 0.5 million
    lines = penalties(heavy_gain, head={"act_end": OLD})
    assert (lines["R76-unlicensed"].applies, lines["R70"].applies) == (False, True)
    assert "较轻，适用" in lines["R70"].text


@pytest.mark.parametrize(("decided", "applies"), [(OLD, False), (NEW, True), (None, True)])
def test_r77_a_law_after_the_decision_does_not_count(decided, applies):
    head = {"act_end": date(2025, 1, 1), "decided_on": decided}
    lines = penalties(bases("100000", "3000000"), head=head)
    assert lines["R70"].applies is applies
    assert lines["R76-unlicensed"].applies is not applies


def test_r77_without_figures_no_law_is_called_lighter():
    lines = penalties(bases("200000"), head={"act_end": OLD})
    assert (lines["R76-unlicensed"].applies, lines["R70"].applies) == (True, False)
    assert "不能比较" in lines["R70"].text


def test_r77_equal_fines_leave_the_law_of_the_act():
    lines = penalties(bases("100000", "1000000"), head={"act_end": OLD})  # 0 to 500,000 against 300,000 to 500,000
    assert lines["R76-unlicensed"].applies
    assert not lines["R70"].applies


def test_r77_an_act_across_the_change_is_judged_at_its_end():
    lines = penalties(bases("200000"), head={"act_start": date(2025, 6, 1), "act_end": date(2025, 8, 1)})
    assert "2025-07-01" in lines["crossing"].text
    assert lines["R70"].answer == "in_force"
    assert "crossing" not in penalties(bases("200000"), head={"act_start": NEW, "act_end": date(2025, 8, 1)})


def test_r72_holds_only_after_refusal():
    head = {"act_end": NEW, "act_kind": ActKind.RIGHT_ONLY}
    assert "R72" not in penalties(bases("200000"), head=head, refused=False)
    assert "尚未答复" in penalties(bases("200000"), head=head)["R72"].text
    assert "尚未答复" not in penalties(bases("200000"), head=head, refused=True)["R72"].text


def test_r79_is_for_the_yangtze_only():
    head = {"act_kind": ActKind.RIVER_SAND}
    assert "R79-18" in penalties(bases("200000"), head=head, yangtze=True)
    elsewhere = penalties(bases("200000"), head=head, yangtze=False, river_licence=False, serious_breach=False)
    assert set(elsewhere) == {"none"}


@pytest.mark.parametrize(("day", "in_force"), [(date(2026, 8, 14), "R80-97"), (date(2026, 8, 15), "R80-1217")])
def test_r80_the_code_takes_over_on_its_day(day, in_force):
    lines = penalties(bases("200000"), head={"act_end": day, "act_kind": ActKind.SEA_SAND}, strict_coast=True)
    assert lines[in_force].answer == "in_force"
    assert sum(item.applies for item in lines.values() if item.answer in ("in_force", "later")) == 1


def test_r80_other_breaches_are_not_on_a_strict_coast():
    head = {"act_end": date(2026, 1, 1), "act_kind": ActKind.SEA_SAND}
    assert set(penalties(bases("200000"), head=head, strict_coast=False)) == {"R80-97-other", "R80-1217-other"}


def test_an_act_without_a_rule_is_said_to_have_none():
    book = ledger(act_kind=ActKind.OTHER_MINERAL)
    lines = by_code(penalty_lines(bases("200000"), facts(), book))
    assert lines["none"].low_yuan is None
    assert "law.penalty" in {notice.code for notice in book.notices}


def test_q7_a_sold_product_may_be_a_double_burden():
    assert "Q7" in penalties(bases("200000", "86000"), head={"act_end": NEW})
    assert "Q7" not in penalties(bases("200000"), head={"act_end": NEW})
    for day, warned in ((NEW, True), (OLD, False)):
        book = ledger(act_end=day)
        penalty_lines(bases("200000", "86000"), facts(), book)
        assert ("law.penalty" in {notice.code for notice in book.notices}) is warned


def test_q7_market_value_is_quantity_times_market_price_not_the_proceeds():
    sale = Sale("1", ORE, D("86000"), D("4000"))
    entry = DocumentedQuantity(ORE, D("10000"))
    result = determine_documented(info(act_end=NEW), [entry], [], [sale], [price("20.40")], RULES)
    lines = by_code(result.legal)
    assert lines["market_value"].low_yuan == D("204000.00")
    assert (lines["R70"].low_yuan, lines["R70"].high_yuan) == (D("612000.00"), D("1020000.00"))
    assert lines["illegal_gain"].low_yuan == D("86000.00")  # of the old law, side by side


def test_r78_no_recorded_sale_is_not_a_gain_of_nothing():
    result = determine_documented(info(act_end=OLD), [DocumentedQuantity(ORE, D("1"))], [], [], [price("9")], RULES)
    line = by_code(result.legal)["R76-unlicensed"]
    assert (line.low_yuan, line.high_yuan) == (None, None)


def test_r81_r82_other_statutes_are_notes():
    quarry, sea = (by_code(parallel_lines(ledger(act_kind=kind))) for kind in (ActKind.UNLICENSED, ActKind.SEA_SAND))
    assert {"R81-land", "R81-grass", "R82", "R75-restore"} <= set(quarry)
    assert "R81-sea" in sea
    assert "R81-sea" not in quarry


def test_fines_carry_law_status_and_validity_in_their_trace():
    line = penalties(bases("200000"), head={"act_end": NEW})["R70"]
    assert line.trace.rule == "R70"
    assert line.trace.status is not None
    assert line.trace.inputs["有效"] == "2025-07-01 – …"
    assert {step.rule for step in line.trace.children} == {"R77", "R77-E"}
