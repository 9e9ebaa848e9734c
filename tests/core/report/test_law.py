# SPDX-License-Identifier: GPL-3.0-or-later
"""The legal side in the report: what is printed where, and that nothing is printed without findings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ....core.model import ActKind, CaseInfo, EarlierAct, LegalAnswer, Price, Question, Reply, Sale
from ....core.phrases import Language
from ....core.report.content import build_document
from ....core.report.document import Heading, NoticeBox, Paragraph, Table
from ....core.valuation.determine import determine_documented
from ....core.valuation.law.facts import LegalEvidence
from ....core.valuation.options import DocumentedQuantity
from ....core.valuation.rulebook.rules import load_rules
from . import factories

ORE = "建筑石料用灰岩"
RULES = load_rules()


def determination(**head):
    values = {"case_no": "1", "title": "t", "crs": "EPSG:4547", "act_kind": ActKind.UNLICENSED, **head}
    legal = LegalEvidence(
        answers=(LegalAnswer(Question.OWN_USE, Reply.NO, "询问笔录第2次"),),
        earlier_acts=(EarlierAct("前-1", act_end=date(2024, 5, 1), destroyed_value_yuan=Decimal("20000")),),
    )
    return determine_documented(
        CaseInfo(**values),
        [DocumentedQuantity(ORE, Decimal("10000"))],
        [],
        [Sale("1", ORE, Decimal("90000"), Decimal("10000"))],
        [Price(ORE, Decimal("20.40"))],
        RULES,
        legal=legal,
    )


def document(language=Language.CHINESE, **head):
    found = determination(**{"act_end": date(2025, 3, 1), **head})
    return build_document(
        factories.case(),
        factories.volumes(),
        found,
        (),
        report_date=factories.REPORT_DATE,
        versions={},
        language=language,
    )


def table(document, caption):
    return next(block for block in document.blocks if isinstance(block, Table) and block.caption == caption)


def words(document):
    return "\n".join(block.text for block in document.blocks if isinstance(block, (Paragraph, Heading)))


def test_r77_old_and_new_law_stand_side_by_side():
    rows = table(document(), "行政处罚新旧规定对照").rows
    shown = [(row[1], row[2], row[3], row[4], row[5]) for row in rows]
    assert shown == [
        ("无证开采的处罚（旧法）", "行为终了时有效", Decimal(0), Decimal("45000.000"), "是"),
        ("无采矿权开采的处罚", "行为终了后施行", Decimal("612000.00"), Decimal("1020000.00"), "否"),
    ]


def test_r74_and_r52_questions_answered_and_open():
    rows = {row[1]: row[2] for row in table(document(), "数额以外的情形").rows}
    assert rows["个人生活自用"] == "否"
    assert rows["造成生态环境严重损害"] == "待定"


def test_r27_r28_r29_are_printed():
    page = document()
    assert "前-1" in words(page)
    assert {row[2] for row in table(page, "申请材料清单").rows} == {"有", "缺"}
    assert ("行政处罚时效", "2027-03-01") in {(row[1], row[2]) for row in table(page, "期限").rows}


def test_open_questions_stand_in_a_table():
    titles = {row[1] for row in table(document(), "待定问题").rows}
    assert {"价值难以确定", "市场价值与矿产品价值"} <= titles


def test_r50_the_kinds_of_act_stand_with_the_facts():
    headings = [block.text for block in document().blocks if isinstance(block, Heading)]
    place = next(number for number, text in enumerate(headings) if text.endswith("行为类型的核对"))
    assert headings[place].startswith("3.")


def test_r59_the_version_that_does_not_apply_says_so():
    page = document(act_end=date(2016, 1, 1))
    assert "仅供对照，不适用" in words(page)
    assert "仅供对照，不适用" not in words(document())


def test_other_statutes_are_a_box():
    box = next(block for block in document().blocks if isinstance(block, NoticeBox) and "其他规定" in block.title)
    assert any("土地管理法" in text for text in box.lines)


def test_rules_of_the_legal_side_are_listed_for_checking():
    rows = table(document(), "尚未核对原文的规则").rows
    assert any(row[1] == "R29-accept" for row in rows)


@pytest.mark.parametrize("caption", ["Penalties, old and new law", "Materials of an application", "Open questions"])
def test_an_english_report_has_it_in_english(caption):
    assert table(document(Language.ENGLISH), caption).rows


def test_without_a_legal_side_nothing_is_printed():
    plain = factories.determination(factories.volumes())
    page = build_document(
        factories.case(),
        factories.volumes(),
        replace(plain, legal=()),
        (),
        report_date=factories.REPORT_DATE,
        versions={},
    )
    assert "待定问题" not in words(page)
    assert "行为类型的核对" not in words(page)
