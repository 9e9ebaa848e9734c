# SPDX-License-Identifier: GPL-3.0-or-later
"""What counts beside the amount: answers, never guesses."""

from __future__ import annotations

from datetime import date

import pytest
from shapely.geometry import box

from .....core.casefile.domains import ZONE_KIND
from .....core.model import ActKind, EarlierAct, Handling, Question, Zone
from .....core.phrases.legal import ZONE_KINDS
from .....core.valuation.law.criteria import (
    criterion_lines,
    exemption_lines,
    river_sand_counts,
    sea_sand_counts,
    special_area_lines,
    years_before,
)
from ..cases import D, pit
from ..legalcases import by_code, facts, ledger

NEW = date(2025, 7, 1)


def notices(book):
    return {notice.code for notice in book.notices}


@pytest.mark.parametrize("code", ["R74-own", "R74-project", "R74-other"])
def test_r74_own_use_is_a_question(code):
    questions = {"R74-own": "own_use", "R74-project": "construction", "R74-other": "other_exemption"}
    asked, book = facts(), ledger(act_end=NEW)
    assert by_code(exemption_lines(asked, book))[code].answer == "open"
    assert Question(questions[code]) in asked.unanswered
    for value, answer in ((True, "yes"), (False, "no")):
        book = ledger(act_end=NEW)
        assert by_code(exemption_lines(facts(**{questions[code]: value}), book))[code].answer == answer
        assert ("law.exempt" in notices(book)) is value


def test_r74_is_for_those_without_a_mining_right_only():
    assert exemption_lines(facts(), ledger(act_kind=ActKind.BEYOND_AREA)) == []


@pytest.mark.parametrize(("day", "told"), [(date(2025, 6, 30), True), (NEW, False)])
def test_r74_an_earlier_act_has_it_only_as_the_lighter_later_law(day, told):
    item = by_code(exemption_lines(facts(own_use=True), ledger(act_end=day)))["R74-own"]
    assert ("2025-07-01" in item.text) is told


@pytest.mark.parametrize(
    ("code", "question", "kind"),
    [
        ("R52-ecology", "ecological_damage", ActKind.UNLICENSED),
        ("R52-other", "other_circumstances", ActKind.UNLICENSED),
        ("R53-ecology", "ecological_extreme", ActKind.BEYOND_AREA),
        ("R54-safety", "river_safety", ActKind.RIVER_SAND),
        ("R55-coast", "coastline", ActKind.SEA_SAND),
        ("R57-minor", "first_and_repaired", ActKind.DESTRUCTIVE),
    ],
)
def test_r52_to_r57_circumstances_are_answered_by_the_case_unit(code, question, kind):
    for value, answer in ((None, "open"), (True, "yes"), (False, "no")):
        book = ledger(act_kind=kind)
        answers = {} if value is None else {question: value}
        item = by_code(criterion_lines(facts(**answers), None, book))[code]
        assert item.answer == answer
        lessens = code == "R57-minor"
        assert ("law.criterion" in notices(book)) is (bool(value) and not lessens)
        assert ("law.mitigating" in notices(book)) is (bool(value) and lessens)
        if value is not None:
            assert "笔录1" in item.text


def test_r54_river_safety_is_not_asked_of_a_quarry():
    lines = by_code(criterion_lines(facts(), None, ledger()))
    assert not {"R54-safety", "R55-coast", "sand", "method"} & set(lines)


def test_r52_circumstances_are_those_of_the_law_of_the_day():
    assert criterion_lines(facts(), None, ledger(act_end=date(2016, 11, 30))) == []
    assert criterion_lines(facts(), None, ledger(act_end=date(2016, 12, 1)))


def punished(*days, kind=ActKind.UNLICENSED):
    return [EarlierAct(f"X{n}", kind, handling=Handling.ADMINISTRATIVE, decided_on=day) for n, day in enumerate(days)]


@pytest.mark.parametrize(
    ("days", "answers", "expected"),
    [
        ([], {}, "open"),
        ([date(2021, 1, 1)], {}, "open"),
        ([date(2020, 3, 1), date(2021, 1, 1)], {}, "yes"),
        ([date(2020, 2, 29), date(2021, 1, 1)], {}, "open"),  # the first is a day too old
        ([date(2020, 3, 1), date(2022, 3, 2)], {}, "open"),  # the second came after the act had begun
        ([date(2020, 3, 1), date(2021, 1, 1)], {"two_punishments": False}, "no"),
        ([], {"two_punishments": True}, "yes"),
    ],
)
def test_r52_two_punishments_are_counted_from_the_acts_entered(days, answers, expected):
    book = ledger(act_start=date(2022, 3, 1))
    item = by_code(criterion_lines(facts(earlier=punished(*days), **answers), None, book))["R52-punished"]
    assert item.answer == expected
    assert ("不一致" in item.text) is (bool(answers) and len(days) > 1)


def test_r52_punishments_for_destructive_mining_do_not_count():
    acts = punished(date(2021, 1, 1), date(2021, 2, 1), kind=ActKind.DESTRUCTIVE)
    item = by_code(criterion_lines(facts(earlier=acts), None, ledger(act_start=date(2022, 3, 1))))["R52-punished"]
    assert item.answer == "open"


@pytest.mark.parametrize(
    ("both_needed", "river", "mining", "expected"),
    [
        ("no", "no", "open", "yes"),
        ("no", "yes", "no", "no"),
        ("no", "open", "no", "open"),
        ("yes", "no", "no", "yes"),
        ("yes", "no", "yes", "no"),
        ("yes", "yes", "no", "no"),
        ("yes", "no", "open", "open"),
        ("yes", "open", "no", "open"),
        ("open", "no", "no", "yes"),
        ("open", "no", "yes", "open"),
        ("open", "yes", "open", "no"),
        ("open", "open", "open", "open"),
    ],
)
def test_r54_river_sand(both_needed, river, mining, expected):
    assert river_sand_counts(both_needed, river, mining) == expected


@pytest.mark.parametrize(
    ("sea", "mining", "expected"),
    [("no", "no", "yes"), ("yes", "no", "no"), ("no", "yes", "no"), ("open", "no", "open"), ("no", "open", "open")],
)
def test_r55_sea_sand(sea, mining, expected):
    assert sea_sand_counts(sea, mining) == expected


def test_r54_r55_the_licences_are_asked_for():
    book = ledger(act_kind=ActKind.RIVER_SAND)
    item = by_code(criterion_lines(facts(river_both_needed=False, river_licence=True), None, book))["sand"]
    assert (item.answer, item.trace.rule) == ("no", "R54")
    assert "law.not_met" in notices(book)
    item = by_code(criterion_lines(facts(sea_use_right=False), None, ledger(act_kind=ActKind.SEA_SAND)))["sand"]
    assert (item.answer, item.trace.rule) == ("open", "R55")


def test_r54_sand_without_its_licences_still_needs_the_amount():
    """It makes the act illegal mining; it is no circumstance that counts whatever the amount."""
    book = ledger(act_kind=ActKind.RIVER_SAND)
    lacking = facts(river_both_needed=False, river_licence=False)
    assert by_code(criterion_lines(lacking, None, book))["sand"].answer == "yes"
    assert "law.criterion" not in notices(book)


@pytest.mark.parametrize(("answers", "expected"), [({}, "open"), ({"destructive_method": True}, "yes")])
def test_r51_whether_a_method_is_destructive_is_for_the_authority(answers, expected):
    book = ledger(act_kind=ActKind.DESTRUCTIVE)
    assert by_code(criterion_lines(facts(**answers), None, book))["method"].answer == expected
    assert "law.not_met" not in notices(book)
    criterion_lines(facts(destructive_method=False), None, book)
    assert "law.not_met" in notices(book)


@pytest.mark.parametrize(("gain", "answer"), [(None, "open"), ("49999.99", "no"), ("50000", "yes")])
def test_r61_zhejiang_also_had_illegal_gain(gain, answer):
    book = ledger(province="浙江省", act_end=date(2015, 1, 1))
    lines = by_code(criterion_lines(facts(), D(gain) if gain else None, book))
    assert lines["R61-浙江-2012"].answer == answer
    assert ("law.gain" in notices(book)) is (answer == "yes")
    assert "law.criterion" not in notices(book)  # it is an amount too


BAN = Zone("mining_ban", box(0, 0, 20, 20), "某禁采区", "某政公告〔2019〕3号")


def test_r64_a_special_area_is_the_users_decision():
    book = ledger()
    lines = special_area_lines([pit()], facts(zones=[BAN]), book)
    assert by_code(lines)["R64"].answer == "open"
    assert "law.special_area" in notices(book)
    chosen = ledger(special_area=True, special_area_basis="禁采区公告")
    assert by_code(special_area_lines([pit()], facts(zones=[BAN]), chosen))["R64"].answer == "yes"
    assert "law.special_area" not in notices(chosen)


@pytest.mark.parametrize(
    "zone",
    [
        Zone("ecological_redline", box(0, 0, 20, 20)),  # no ground of the halved amounts
        Zone("mining_ban", box(90, 90, 95, 95)),
        Zone("mining_ban", box(0, 0, 20, 20), valid_from=date(2022, 7, 1)),  # the day after the act ended
        Zone("mining_ban", box(0, 0, 20, 20), valid_to=date(2021, 12, 31)),  # the day before it began
    ],
)
def test_r64_zones_that_do_not_call_for_it(zone):
    book = ledger(act_start=date(2022, 1, 1))
    special_area_lines([pit()], facts(zones=[zone]), book)
    assert "law.special_area" not in notices(book)


def test_years_before_a_leap_day():
    assert years_before(date(2024, 2, 29), 2) == date(2022, 2, 28)
    assert years_before(date(2022, 6, 30), 2) == date(2020, 6, 30)


def test_zones_are_named_in_words_of_both_languages():
    line = special_area_lines(
        [pit()], facts(zones=[Zone("ecological_redline", box(0, 0, 20, 20), "某红线")]), ledger()
    )[0]
    assert "某红线（生态保护红线）" in line.text
    assert "(ecological protection red line)" in line.text_en
    nameless = special_area_lines([pit()], facts(zones=[Zone("mining_ban", box(0, 0, 20, 20))]), ledger())
    assert not any("mining_ban" in text for line in nameless for text in (line.text, line.text_en))


def test_every_kind_of_zone_has_its_words():
    assert set(ZONE_KINDS) == set(ZONE_KIND.values)
