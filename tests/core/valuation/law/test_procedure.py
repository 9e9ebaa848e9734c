# SPDX-License-Identifier: GPL-3.0-or-later
"""Who determines, who may apply, what is handed in, until when (R3, R4, R28 to R33, R77)."""

from __future__ import annotations

from datetime import date

import pytest
from shapely.geometry import box

from .....core.model import ActKind, Attachment, Permit, Step, ValueFigure
from .....core.valuation.law.procedure import deadline_lines, due, material_lines, procedure_lines
from ..cases import RULES, D
from ..legalcases import by_code, facts, ledger

KNOWN = (ValueFigure("Va", "", D("1"), True, Step("")),)
UNKNOWN = (ValueFigure("Va", "", None, True, Step("")),)


def way(figures=KNOWN, *, head=None, **answers):
    return procedure_lines(figures, facts(**answers), ledger(**(head or {})))


def test_r3_the_case_unit_determines_directly():
    first = way()[0]
    assert (first.code, first.answer) == ("R3", "yes")


@pytest.mark.parametrize(
    ("figures", "head", "answers", "reason"),
    [
        (KNOWN, {}, {"hard_to_value": True}, "难以确定"),
        (KNOWN, {"act_kind": ActKind.DESTRUCTIVE}, {}, "破坏性开采方法"),
        (UNKNOWN, {}, {}, "未能核算"),
    ],
)
def test_r4_when_an_application_is_called_for(figures, head, answers, reason):
    first = way(figures, head=head, **answers)[0]
    assert (first.code, first.answer) == ("R4", "no")
    assert reason in first.text


def test_r4_a_method_that_was_determined_needs_no_application():
    assert way(head={"act_kind": ActKind.DESTRUCTIVE}, destructive_method=True)[0].code == "R3"


@pytest.mark.parametrize(
    ("unit", "answer"),
    [
        ("某县自然资源局", "yes"),
        ("某县公安局", "yes"),
        ("某市人民检察院", "yes"),
        ("某镇人民政府", "yes"),
        ("某街道办事处", "yes"),
        ("某某矿业有限公司", "open"),
        ("", "open"),
    ],
)
def test_r4_who_may_apply(unit, answer):
    assert by_code(way(head={"commissioning_unit": unit}))["applicant"].answer == answer


def test_r4_the_addressee_is_the_province_of_the_mining():
    assert "湖北" in by_code(way(head={"province": "湖北省"}))["addressee"].text
    assert by_code(way())["addressee"].answer == "open"


@pytest.mark.parametrize(("province", "code"), [("湖北省", "R30-types"), ("广东", "R31")])
def test_r30_r31_local_ways_are_printed_for_their_province(province, code):
    assert code in by_code(way(head={"province": province}))
    assert code not in by_code(way(head={"province": "云南"}))


def test_r28_the_checklist_says_what_the_case_has_and_lacks():
    papers = [Attachment("site_record", "勘查笔录", "a.pdf"), Attachment("立案材料", "立案决定书", "b.pdf")]
    lines = by_code(material_lines(facts(attachments=papers), ledger(), prices=1, sales=0))
    has = {code for code, item in lines.items() if item.answer == "has"}
    assert has == {"R28-site", "R28-filing", "R28-report", "R28-price"}
    assert "勘查笔录" in lines["R28-site"].text
    assert len(lines) == 9


def test_r28_a_licence_or_a_statement_that_there_is_none():
    def state(**evidence):
        return by_code(material_lines(facts(**evidence), ledger(), prices=0, sales=0))["R28-licence"].answer

    assert state() == "lacks"
    assert state(permits=[Permit("C1", box(0, 0, 1, 1))]) == "has"
    assert state(attachments=[Attachment("no_licence", "说明", "c.pdf")]) == "has"


def test_r29_deadlines_are_computed_from_the_dates_of_the_case():
    head = {"applied_on": date(2026, 1, 1), "accepted_on": date(2026, 1, 5), "reported_on": date(2026, 2, 1)}
    lines = by_code(deadline_lines(ledger(**head)))
    assert lines["R29-accept"].due_on == date(2026, 1, 8)
    assert lines["R29-report"].due_on == date(2026, 2, 4)
    assert "2026-03-06" in lines["R29-report"].text  # at most sixty days
    assert lines["R29-committee"].due_on == date(2026, 2, 8)
    assert lines["R29-accept"].trace.status.value == "open"  # whether the new rules keep it is not known


def test_a_deadline_without_its_beginning_is_open():
    assert by_code(deadline_lines(ledger()))["R29-accept"].due_on is None


def test_r30_working_days_skip_weekends():
    rule = RULES.by_id("R30-5")  # seven working days
    assert due(date(2026, 1, 5), rule) == date(2026, 1, 14)  # from a Monday
    assert due(date(2026, 1, 9), rule) == date(2026, 1, 20)  # from a Friday
    assert due(date(2026, 1, 9), RULES.by_id("R30-1")) == date(2026, 1, 12)


def test_r30_the_deadlines_of_hubei_are_for_hubei():
    assert "R30-4" in by_code(deadline_lines(ledger(province="湖北省")))
    assert "R30-4" not in by_code(deadline_lines(ledger(province="湖南省")))


@pytest.mark.parametrize(("found", "word"), [(date(2024, 6, 30), "未超过时效"), (date(2024, 7, 1), "已超过时效")])
def test_r77_penalties_lapse_after_two_years(found, word):
    line = by_code(deadline_lines(ledger(act_end=date(2022, 6, 30), discovered_on=found)))["R77-limitation"]
    assert line.due_on == date(2024, 6, 30)
    assert word in line.text


def test_r77_a_leap_day_ends_on_the_28th():
    assert due(date(2024, 2, 29), RULES.by_id("R77-limitation")) == date(2026, 2, 28)
