# SPDX-License-Identifier: GPL-3.0-or-later
"""Several acts: what is added, what fell out, what was punished (R27)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from .....core.model import ActKind, EarlierAct, Handling
from .....core.valuation.determine import determine_documented
from .....core.valuation.law.accumulation import accumulate
from .....core.valuation.law.classification import laws, level_by
from .....core.valuation.law.facts import LegalEvidence
from .....core.valuation.options import DocumentedQuantity
from ..cases import ORE, RULES, D, info, levels, price
from ..legalcases import by_code, facts, ledger

END = date(2022, 6, 30)
ACT = EarlierAct("X1", act_end=date(2021, 5, 1), product_value_yuan=D("40000"), destroyed_value_yuan=D("50000"))
OWN = {"Va": D("80000"), "Vb": D("90000")}


def added(*acts, own=None, **head):
    book = ledger(act_end=END, **head)
    versions = laws(book)
    result = accumulate(
        own or OWN, (), facts(earlier=acts), lambda key, amount: level_by(versions[0], key, amount, book), book
    )
    return result.amounts, by_code(result.lines), book


def test_r27_unpunished_acts_are_added_figure_by_figure_and_never_va_to_vb():
    amounts, lines, _ = added(ACT)
    assert amounts == {"Va": D("120000"), "Vb": D("140000")}
    assert lines["X1"].answer == "added"
    assert [step.title for step in lines["sum"].trace.children] == ["本案行为", "X1"]


@pytest.mark.parametrize(
    ("end", "answer"),
    [(date(2020, 6, 30), "added"), (date(2020, 6, 29), "left_out"), (None, "open")],
)
def test_r27_two_years_back_from_the_last_end(end, answer):
    amounts, lines, book = added(replace(ACT, act_end=end))
    assert lines["X1"].answer == answer
    assert (amounts == OWN) is (answer != "added")
    assert ("law.accumulation" in {notice.code for notice in book.notices}) is (answer == "open")


@pytest.mark.parametrize("handling", [Handling.ADMINISTRATIVE, Handling.CRIMINAL])
def test_r27_punished_acts_are_left_out(handling):
    amounts, lines, _ = added(replace(ACT, handling=handling, decided_on=date(2021, 9, 1), document_no="罚〔2021〕1号"))
    assert (amounts, lines["X1"].answer) == (OWN, "left_out")
    assert "罚〔2021〕1号" in lines["X1"].text


@pytest.mark.parametrize(
    ("value", "answer"), [("99999.99", "left_out"), ("100000", "open"), ("299999.99", "open"), ("300000", "added")]
)
def test_r27_an_old_act_counts_when_it_is_to_be_prosecuted_by_itself(value, answer):
    old = replace(ACT, act_end=date(2018, 1, 1), destroyed_value_yuan=D(value))
    assert added(old)[1]["X1"].answer == answer


def test_r27_in_a_known_province_nothing_stays_open():
    old = replace(ACT, act_end=date(2018, 3, 1), destroyed_value_yuan=D("100000"))
    assert added(old, province="重庆")[1]["X1"].answer == "added"


def test_r27_an_act_without_value_is_open_not_zero():
    nothing = replace(ACT, product_value_yuan=None, destroyed_value_yuan=None)
    amounts, lines, _ = added(nothing)
    assert (amounts, lines["X1"].answer) == (OWN, "open")


def test_r27_only_acts_of_the_same_crime():
    assert added(replace(ACT, act_kind=ActKind.DESTRUCTIVE))[1]["X1"].answer == "left_out"
    amounts, lines, _ = added(
        replace(ACT, act_kind=ActKind.DESTRUCTIVE), own={"Vc": D("1")}, act_kind=ActKind.DESTRUCTIVE
    )
    assert (amounts, lines["X1"].answer) == ({"Vc": D("50001")}, "added")


def test_r27_without_other_acts_there_is_nothing_to_say():
    assert added()[0:2] == (OWN, {})


def test_r27_the_accumulated_value_is_compared_with_the_threshold():
    case, entry = info(province="重庆"), DocumentedQuantity(ORE, D("1"))
    alone = determine_documented(case, [entry], [], [], [price("60000")], RULES)
    assert levels(alone) == ["below", "below"]
    legal = LegalEvidence(earlier_acts=(replace(ACT, destroyed_value_yuan=D("40000")),))
    together = determine_documented(case, [entry], [], [], [price("60000")], RULES, legal=legal)
    assert levels(together) == ["above", "below"]  # 60000 + 40000: the amount itself reaches it
    assert together.classifications[0].amount_yuan == D("100000")
    assert "累计" in together.classifications[0].reason
    assert [figure.amount_yuan for figure in together.figures] == [figure.amount_yuan for figure in alone.figures]
