# SPDX-License-Identifier: GPL-3.0-or-later
"""The legal side as a whole: published cases, open questions, and rules of the user's own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from .....core.model import ActKind, LegalSection, Sale
from .....core.valuation.determine import determine_documented
from .....core.valuation.law.facts import LegalEvidence
from .....core.valuation.options import DocumentedQuantity
from .....core.valuation.rulebook.rules import SHIPPED_RULES, load_rules
from ..cases import ORE, RULES, D, codes, figure, info, levels, price, steps
from ..legalcases import answered, by_code

PAGE = Path(__file__).resolve().parents[4] / "docs" / "RULES-EDITING.md"


def determined(tonnes="1", yuan="9", rules=RULES, sales=(), answers=None, **head):
    legal = LegalEvidence(answers=answered(**(answers or {})))
    entry = DocumentedQuantity(ORE, D(tonnes))
    prices = [price(yuan)] if yuan else []
    return determine_documented(info(**head), [entry], [], list(sales), prices, rules, legal=legal)


@pytest.mark.parametrize(
    ("name", "tonnes", "yuan", "expected"),
    [
        ("E2", "4322.76", "20.4", "below"),
        ("E6", "16552.41", "9", "depends"),
        ("E12", "4663", "10", "below"),
        ("E12, other pit", "6625", "10", "below"),
    ],
)
def test_r60_the_published_cases(name, tonnes, yuan, expected):
    assert levels(determined(tonnes, yuan)) == [expected, "below"], name


@pytest.mark.parametrize(("province", "expected"), [("重庆", "above"), ("安徽", "below")])
def test_r61_e6_depends_on_the_province(province, expected):
    assert levels(determined("16552.41", "9", province=province)) == [expected, "below"]


def questions(result):
    return {item.code for item in result.legal if item.section is LegalSection.QUESTION}


def test_what_nobody_answered_is_an_open_question():
    asked = questions(determined(act_end=date(2025, 8, 1)))
    assert {"own_use", "construction", "other_exemption", "ecological_damage", "hard_to_value"} <= asked
    answers = {"own_use": False, "construction": False}
    asked = questions(determined(act_end=date(2025, 8, 1), answers=answers))
    assert not {"own_use", "construction"} & asked
    assert "law.unanswered" in codes(determined())


@pytest.mark.parametrize(
    ("head", "there", "absent"),
    [
        ({}, {"Q1", "Q2", "Q10", "Q11"}, {"Q3", "Q4", "Q8", "Q9", "Q12", "Q13", "Q14", "Q15", "Q16"}),
        ({"province": "重庆"}, {"Q1"}, {"Q10"}),
        ({"act_kind": ActKind.SEA_SAND}, {"Q14", "Q15"}, {"Q8"}),
        ({"act_kind": ActKind.RIGHT_ONLY, "act_end": date(2025, 8, 1)}, {"Q7", "Q8"}, {"Q3"}),
        ({"special_area": True, "special_area_basis": "公告"}, {"Q9"}, set()),
        ({"applied_on": date(2026, 1, 1)}, {"Q16"}, set()),
        ({"decided_on": date(2024, 1, 1)}, set(), {"Q7"}),
    ],
)
def test_q1_to_q16_are_printed_where_they_touch_the_case(head, there, absent):
    asked = questions(determined(**head))
    assert there <= asked
    assert not absent & asked


def test_q4_q5_q6_touch_cases_with_sales():
    sale = Sale("1", ORE, D("10"), D("1"), sold_from=date(2022, 6, 1), sold_to=date(2022, 6, 2))
    assert {"Q4", "Q5", "Q6"} <= questions(determined(sales=[sale]))


def test_the_legal_side_changes_no_figure():
    plain, asked = determined(), determined(answers={"own_use": True, "ecological_damage": True})
    assert [item.amount_yuan for item in plain.figures] == [item.amount_yuan for item in asked.figures]


def test_every_legal_line_names_rule_source_and_status_in_two_languages():
    for kind in ActKind:
        if kind is ActKind.DESTRUCTIVE:
            continue  # has no quantity to value here
        for item in determined(act_kind=kind).legal:
            assert item.text
            assert item.text_en
            assert item.title_en
            assert all(step.rule and step.source and step.status for step in steps(item.trace))


# ------------------------------------------------------------------------------------------- the user's own rules

HEAD = """    article: null
    status: read
    valid_from: "2018-01-01"
    valid_to: null
"""
PROVINCE = f"""rules:
  - id: 某省数额
    topic: criminal.province
    province: 某省
    title: 某省标准
    text: 十五万元。
    source: 某高法〔2018〕1号
{HEAD}    values: {{law: 法释〔2016〕25号, general: "150000"}}
"""


def own(tmp_path, text):
    folder = tmp_path / "某省"
    folder.mkdir(exist_ok=True)
    (folder / "own.yaml").write_text(text, encoding="utf-8")
    return load_rules(SHIPPED_RULES, tmp_path)


@pytest.mark.parametrize(("tonnes", "level"), [("14999.99", "below"), ("15000", "above")])
def test_a_users_province_gives_two_states(tmp_path, tonnes, level):
    result = determined(tonnes, "10", rules=own(tmp_path, PROVINCE), province="某省")
    assert result.classifications[0].level == level
    assert result.classifications[0].trace.children[0].inputs["规则文件"] == "用户文件own.yaml第2行，新增"
    assert "rules.own" in codes(result)


def test_a_provincial_amount_that_is_missing_stays_missing(tmp_path):
    special = {"special_area": True, "special_area_basis": "公告"}
    result = determined("10000", "10", rules=own(tmp_path, PROVINCE), province="某省", **special)
    assert result.classifications[0].level == "depends"
    assert "law.province" in codes(result)


def test_a_replaced_rule_is_visible_in_the_trace(tmp_path):
    shipped = (SHIPPED_RULES / "provinces" / "chongqing" / "criminal.yaml").read_text(encoding="utf-8")
    text = shipped.replace('general: "100000"', 'general: "120000"', 1)
    result = determined("11000", "10", rules=own(tmp_path, text), province="重庆")
    assert levels(result)[0] == "below"
    step = next(step for step in result.classifications[0].trace.children if step.rule == "R61-重庆")
    assert step.inputs["规则文件"].startswith("用户文件own.yaml第3行，替换R61-重庆（criminal.yaml第")
    assert "rules.replaced" in codes(result)


PRICE = f"""rules:
  - id: 本地价
    topic: price.local
    province: 某省
    title: 坑口价
    text: 坑口价。
    source: 某价认〔2024〕8号
{HEAD}    values:
      mineral: {ORE}
      price_yuan: "21.50"
      unit: t
      product_form: raw_ore
      kind: certified
      tax_included: true
"""


def test_a_users_price_is_taken_where_the_case_has_none(tmp_path):
    rules = own(tmp_path, PRICE)
    result = determined("100", "", rules=rules, province="某省")
    assert figure(result, "Va").amount_yuan == D("2150.00")
    assert "law.local_price" in codes(result)
    priced = determined("100", "9", rules=rules, province="某省")
    assert figure(priced, "Va").amount_yuan == D("900.00")
    assert "law.local_price" not in codes(priced)


def test_a_users_price_is_for_its_province(tmp_path):
    with pytest.raises(Exception, match="no price"):
        determined("100", "", rules=own(tmp_path, PRICE), province="别省")


def test_a_penalty_and_a_material_are_added(tmp_path):
    text = f"""rules:
  - id: 某省处罚
    topic: penalty
    title: 超矿种开采
    text: 罚款。
    source: 某条例
{HEAD}    values: {{family: mineral, acts: [other_mineral], fixed_low: "1000", fixed_high: "2000"}}
  - id: 某省材料
    topic: procedure.material
    province: 某省
    title: 影像
    text: 影像。
    source: 某办法
{HEAD}    values: {{evidence: attachment, kinds: [imagery]}}
"""
    rules = own(tmp_path, text)
    lines = by_code(determined(rules=rules, act_kind=ActKind.OTHER_MINERAL, province="某省").legal)
    assert (lines["某省处罚"].low_yuan, lines["某省处罚"].high_yuan) == (D("1000"), D("2000"))
    assert lines["某省材料"].answer == "lacks"
    assert "none" not in lines
    assert "某省材料" not in by_code(determined(rules=rules, province="别省").legal)


def test_the_example_of_the_page_for_officials_loads(tmp_path):
    example = PAGE.read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
    book = own(tmp_path, example)
    assert book.replaced == ("R17",)
    assert {rule.id for rule in book.own} == {"本省-数额", "本省-灰岩价格", "R17"}
