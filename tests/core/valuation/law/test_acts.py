# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind of act of every part of the cut: positions, licences, minerals, zones, dates."""

from __future__ import annotations

from datetime import date

import pytest
from shapely.geometry import box

from .....core.model import ActKind, EarlierAct, Handling, Permit, Position, Question, Zone
from .....core.valuation.law.acts import act_lines
from ..cases import ORE, D, part, pit, pit_volume
from ..legalcases import facts, ledger

PERIOD = "2021-01-01 – 2022-06-30"
LICENCE = Permit("C1", box(0, 0, 5, 10), 80.0, 120.0, date(2020, 1, 1), date(2025, 1, 1), mineral=ORE, holder="甲")
RIVER = Zone("river_channel", box(0, 0, 20, 20), "某河")


def kinds(position=Position.OUTSIDE, *, permits=(LICENCE,), mineral=ORE, zones=(), licence="", head=None, **answers):
    """Return kind and answer of the one part of a pit, and the ledger."""
    volume = pit_volume(100.0, [part(100.0, position, period=PERIOD, licence=licence)], period=PERIOD)
    book = ledger(**(head or {}))
    lines, sums = act_lines([pit(mineral=mineral)], [volume], facts(permits=permits, zones=zones, **answers), book)
    return lines[0].answer, sums, book


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        (Position.OUTSIDE, "beyond_area"),
        (Position.BELOW, "beyond_depth"),
        (Position.ABOVE, "beyond_depth"),
        (Position.BETWEEN, "beyond_depth"),
        (Position.INSIDE, "legal"),
    ],
)
def test_r102_positions_of_a_licence_holder(position, expected):
    licence = "" if position is Position.OUTSIDE else "C1"
    found, sums, _ = kinds(position, licence=licence, licence_holder=True)
    assert found == expected
    assert sum(sums.values()) == (0 if expected == "legal" else D("100.00"))


def test_r102_the_legal_part_is_subtracted():
    parts = [part(60.0, Position.INSIDE, period=PERIOD, licence="C1"), part(40.0, Position.OUTSIDE, period=PERIOD)]
    volume = pit_volume(100.0, parts, period=PERIOD)
    lines, sums = act_lines([pit()], [volume], facts(permits=[LICENCE], licence_holder=True), ledger())
    assert sums == {ActKind.BEYOND_AREA: D("40.00")}
    assert "60.00 m³" in next(item for item in lines if item.answer == "legal").text


def test_r50a_without_any_licence_all_is_unlicensed():
    assert kinds(permits=())[0] == "unlicensed"


@pytest.mark.parametrize(
    ("valid_to", "expected"), [(date(2020, 12, 31), "unlicensed"), (date(2021, 1, 1), "beyond_area")]
)
def test_r50a_a_licence_that_ended_the_day_before_is_none(valid_to, expected):
    permit = Permit("C1", box(0, 0, 5, 10), valid_from=date(2015, 1, 1), valid_to=valid_to)
    assert kinds(permits=[permit], licence_holder=True)[0] == expected


@pytest.mark.parametrize(
    ("valid_from", "expected"), [(date(2022, 6, 30), "beyond_area"), (date(2022, 7, 1), "unlicensed")]
)
def test_r50a_a_licence_that_began_the_day_after_is_none(valid_from, expected):
    permit = Permit("C1", box(0, 0, 5, 10), valid_from=valid_from)
    assert kinds(permits=[permit], licence_holder=True)[0] == expected


def test_r50_another_persons_licence_is_no_licence():
    assert kinds(Position.INSIDE, licence="C1", licence_holder=False)[0] == "unlicensed"
    assert kinds(Position.INSIDE, licence="C1", licence_holder=True)[0] == "legal"


def test_the_holder_is_asked_not_guessed():
    own = facts(permits=[LICENCE])
    volume = pit_volume(100.0, [part(100.0, Position.OUTSIDE, period=PERIOD)], period=PERIOD)
    act_lines([pit()], [volume], own, ledger())
    assert Question.LICENCE_HOLDER in own.unanswered


@pytest.mark.parametrize(("answer", "expected"), [(True, "legal"), (False, "other_mineral"), (None, "other_mineral")])
def test_r23_another_mineral_unless_it_is_associated(answer, expected):
    answers = {} if answer is None else {"associated_mineral": answer}
    found, _, _ = kinds(Position.INSIDE, mineral="铁矿", licence="C1", licence_holder=True, **answers)
    assert found == expected


def test_r72_the_right_without_a_licence():
    assert kinds(permits=(), mining_right=True)[0] == "right_only"
    assert kinds(permits=(), mining_right=False)[0] == "unlicensed"


def test_r54_sand_in_a_river_channel():
    assert kinds(permits=(), mineral="河砂", zones=[RIVER])[0] == "river_sand"
    assert kinds(permits=(), mineral=ORE, zones=[RIVER])[0] == "unlicensed"
    away = Zone("river_channel", box(90, 90, 99, 99), "某河")
    assert kinds(permits=(), mineral="河砂", zones=[away])[0] == "unlicensed"


def test_r55_sea_sand():
    assert kinds(permits=(), mineral="海砂")[0] == "sea_sand"


def test_r11_destructive_mining_is_inside_the_licence():
    head = {"act_kind": ActKind.DESTRUCTIVE}
    assert kinds(Position.INSIDE, licence="C1", licence_holder=True, head=head)[0] == "destructive"
    assert kinds(Position.OUTSIDE, licence_holder=True, head=head)[0] == "beyond_area"


def test_a_stated_act_that_differs_is_told():
    _, _, book = kinds(Position.OUTSIDE, licence_holder=True, head={"act_kind": ActKind.UNLICENSED})
    assert "law.act_differs" in {notice.code for notice in book.notices}
    _, _, book = kinds(Position.OUTSIDE, licence_holder=True, head={"act_kind": ActKind.BEYOND_AREA})
    assert "law.act_differs" not in {notice.code for notice in book.notices}


def test_r71_beyond_the_depth_is_beyond_the_area():
    head = {"act_kind": ActKind.BEYOND_AREA}
    _, _, book = kinds(Position.BELOW, licence="C1", licence_holder=True, head=head)
    assert "law.act_differs" not in {notice.code for notice in book.notices}


@pytest.mark.parametrize(
    ("start", "answer"),
    [(date(2022, 6, 30), "before"), (date(2022, 6, 29), "open"), (date(2021, 1, 1), None)],
)
def test_r103_what_was_dug_before_the_act_is_to_be_subtracted(start, answer):
    found, sums, book = kinds(permits=(), head={"act_start": start})
    assert found == (answer or "unlicensed")
    assert bool(sums) is (answer != "before")
    assert ("law.time_split" in {notice.code for notice in book.notices}) is (answer is not None)


def test_r103_what_was_dug_before_a_punishment_is_to_be_subtracted():
    act = EarlierAct("甲-1", handling=Handling.ADMINISTRATIVE, decided_on=date(2022, 7, 1))
    volume = pit_volume(100.0, period=PERIOD)
    lines, sums = act_lines([pit()], [volume], facts(earlier=[act]), ledger())
    assert (lines[0].answer, sums) == ("before", {})
    assert "甲-1" in lines[0].text


def test_r103_the_pits_own_days_need_no_division():
    volume = pit_volume(100.0, period=PERIOD)
    lines, _ = act_lines([pit(mined_from=date(2021, 5, 1))], [volume], facts(), ledger(act_start=date(2021, 4, 1)))
    assert lines[0].answer == "unlicensed"


def test_every_line_speaks_both_languages_and_names_its_rule():
    volume = pit_volume(100.0, [part(100.0, Position.BELOW, period=PERIOD, licence="C1")], period=PERIOD)
    lines, _ = act_lines([pit()], [volume], facts(permits=[LICENCE], licence_holder=True), ledger())
    for item in lines:
        assert item.text
        assert item.text_en
        assert item.text != item.text_en
        assert item.trace.rule
        assert item.trace.source
        assert item.trace.status is not None
