# SPDX-License-Identifier: GPL-3.0-or-later
"""The rule files: what ships, and how a malformed one is refused."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest

from .....core.errors import RuleError
from .....core.model import ActKind, RuleStatus
from .....core.valuation.minerals import load_minerals
from .....core.valuation.rulebook.rules import SHIPPED_RULES, load_rules, province_name
from .....core.valuation.rulebook.topics import TOPICS
from ..cases import RULES

ENTRY = """rules:
  - id: X1
    topic: price.unreasonable
    title: 提示
    text: 超过比例时提示。
    source: 用户约定
    article: null
    status: engineering
    valid_from: null
    valid_to: null
    values:
      ratio: "0.20"
"""


def folder(tmp_path, text=ENTRY, name="own.yaml"):
    tmp_path.mkdir(exist_ok=True)
    (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return tmp_path


def refused(tmp_path, text) -> str:
    with pytest.raises(RuleError) as caught:
        load_rules(SHIPPED_RULES, folder(tmp_path, text))
    return caught.value.message


def test_shipped_rules_cover_every_topic_but_unknown_provinces():
    assert {rule.topic for rule in RULES.rules} == set(TOPICS) - {"price.local"}  # prices are the users' own
    assert all(RULES.need(f"act.{kind.value}") for kind in ActKind)


def test_shipped_rules_cite_a_source_and_never_quote():
    for rule in RULES.rules:
        assert rule.source
        assert rule.text
        assert not set("“”「」") & set(rule.text)


def test_r61_only_two_provinces_are_known():
    known = {rule.province: rule.status for rule in RULES.all("criminal.province", date(2024, 1, 1), None)}
    assert known == {"重庆": RuleStatus.READ, "安徽": RuleStatus.GENERAL}
    historic = {rule.province for rule in RULES.all("criminal.province", date(2015, 1, 1), None)}
    assert historic == {"安徽", "浙江"}


def test_r52_is_found_by_the_day_of_the_act():
    assert RULES.find("criminal.serious", date(2016, 12, 1)).word("law") == "法释〔2016〕25号"
    assert RULES.find("criminal.serious", date(2016, 11, 30)).word("law") == "法释〔2003〕9号"


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("重庆市", "重庆"),
        ("安徽省", "安徽"),
        ("广西壮族自治区", "广西"),
        ("内蒙古自治区", "内蒙古"),
        (" 云南 ", "云南"),
    ],
)
def test_province_names_are_compared_without_suffix(long, short):
    assert province_name(long) == short


def test_a_later_folder_replaces_and_adds(tmp_path):
    book = load_rules(SHIPPED_RULES, folder(tmp_path, ENTRY.replace("X1", "R17")))
    assert book.need("price.unreasonable").number("ratio") == Decimal("0.20")
    assert book.replaced == ("R17",)
    assert len(book.rules) == len(RULES.rules)


def test_a_province_is_added_by_a_file(tmp_path):
    text = """rules:
  - {id: Y, topic: criminal.province, province: 某省, title: 标准, text: 数额标准, source: 某文件, article: null,
     status: read, valid_from: "2018-01-01", valid_to: null,
     values: {law: 法释〔2016〕25号, general: "150000", special: "75000"}}
"""
    book = load_rules(SHIPPED_RULES, folder(tmp_path, text))
    found = book.find("criminal.province", date(2020, 1, 1), "某省")
    assert found is not None
    assert found.number("general") == Decimal(150000)


@pytest.mark.parametrize(
    ("change", "line", "reason"),
    [
        (("    title", "\ttitle"), 4, "tab"),
        (("    source: 用户约定\n", ""), 2, "no 'source'"),
        (('"0.20"', "0.20"), 12, "0.20 is not quoted"),
        (('"0.20"', '"0,20"'), 12, "no decimal number"),
        (('"0.20"', '"-0.20"'), 12, "greater than zero"),
        (('"0.20"', '"NaN"'), 12, "greater than zero"),
        (("engineering", "certain"), 8, "must be one of read, general, engineering, open"),
        (("    values:", "    colour: red\n    values:"), 11, "unknown key 'colour'"),
        (("      ratio", "      ration"), 12, "unknown key 'ration'"),
        (("price.unreasonable", "price.unresonable"), 3, "no known topic"),
        (("valid_from: null", 'valid_from: "2016/12/01"'), 9, "YYYY-MM-DD"),
        (("title: 提示", "title: null"), 4, "text that is not empty"),
        (("title: 提示", "title: 提示\n    title: 又"), 5, "stands twice"),
        (("title: 提示", "title: !!python/object:os.system 提示"), 4, "not plain data"),
        (("title: 提示", "title: &a 提示\n    note: *a"), 4, "anchors"),
        (("title: 提示", "title: [提示"), 5, "not readable as YAML"),
        (("X1", "R18"), 2, "is about 'price.unreasonable'"),
        (("X1", "X1"), 2, "in force at the same time"),
    ],
)
def test_a_malformed_file_is_one_sentence_with_file_and_line(tmp_path, change, line, reason):
    message = refused(tmp_path, ENTRY.replace(*change))
    assert f"own.yaml, line {line}: " in message
    assert reason in message
    assert message.endswith(".")
    assert "\n" not in message


def test_an_id_stands_once_in_a_folder(tmp_path):
    text = ENTRY + ENTRY.split("\n", 1)[1]
    message = refused(tmp_path, text)
    assert "own.yaml, line 13: the id 'X1' is used already in own.yaml, line 2." in message


@pytest.mark.parametrize("text", ["", "rules: 5 apples", "other: []", "- 1", b"\xff\xfe\x00", "rules:\n  - 1.5\n"])
def test_files_that_are_no_rule_files(tmp_path, text):
    assert "own.yaml, line " in refused(tmp_path, text)


def test_a_provincial_amount_must_lie_in_the_national_band(tmp_path):
    shipped = (SHIPPED_RULES / "provinces" / "chongqing" / "criminal.yaml").read_text(encoding="utf-8")
    message = refused(tmp_path, shipped.replace('general: "100000"', 'general: "10"', 1))
    assert "outside the national band of 100000 to 300000 yuan" in message


def test_a_missing_folder_and_a_missing_rule_are_named(tmp_path):
    with pytest.raises(RuleError, match="no rule folder"):
        load_rules(tmp_path / "nowhere")
    with pytest.raises(RuleError, match=r"No rule about 'rounding\.mode'"):
        load_rules(folder(tmp_path)).need("rounding.mode")


def test_every_rule_of_the_regulation_has_its_entry():
    known = {re.match(r"[RQ]\d+", rule.id).group() for rule in RULES.rules if re.match(r"[RQ]\d+", rule.id)}
    wanted = {f"R{number}" for number in (*range(1, 41), *range(50, 65), *range(70, 83))}
    assert wanted | {f"Q{number}" for number in range(1, 17)} <= known


def test_all_faults_of_all_files_are_listed_together(tmp_path):
    folder(tmp_path, ENTRY.replace('"0.20"', "0.20").replace("engineering", "certain"), "a.yaml")
    folder(tmp_path, ENTRY.replace("X1", "X2").replace("title: 提示", "title: null"), "b.yaml")
    folder(tmp_path, "rules: [", "c.yaml")
    with pytest.raises(RuleError) as caught:
        load_rules(SHIPPED_RULES, tmp_path)
    message = caught.value.message
    assert message.startswith("The rule files have 4 faults. ")
    places = ["a.yaml, line 8: ", "a.yaml, line 12: ", "b.yaml, line 4: ", "c.yaml, line 1: "]
    assert sorted(places, key=message.index) == places
    assert str(caught.value).count("Nothing was loaded.") == 1


def test_every_fault_of_one_entry_is_listed(tmp_path):
    text = ENTRY.replace("    source: 用户约定\n", "").replace("ratio:", "ration:").replace("status: e", "status: x")
    message = refused(tmp_path, text)
    for reason in ("no 'source'", "unknown key 'ration'", "no 'ratio'", "must be one of read"):
        assert reason in message


def test_the_shipped_rules_alone_have_no_origin_of_the_users():
    assert RULES.own == ()
    assert {rule.origin for rule in RULES.rules} == {""}


def test_where_a_users_rule_comes_from(tmp_path):
    book = load_rules(SHIPPED_RULES, folder(tmp_path, ENTRY.replace("X1", "R17")))
    assert book.by_id("R17").origin.startswith("用户文件own.yaml第2行，替换R17（valuation.yaml第")
    with pytest.raises(RuleError, match="No rule has the id 'R999'"):
        book.by_id("R999")


def test_several_rules_on_one_day_are_welcome_only_where_several_can_hold():
    deadlines = RULES.all("procedure.deadline", date(2026, 1, 1), "湖北")
    assert len(deadlines) == 10
    assert len(RULES.all("procedure.deadline", date(2026, 1, 1))) == 5


def test_section_7_densities_are_ranges_with_their_note():
    table = load_minerals()
    sand = table.get("河砂")
    assert sand is not None
    assert (sand.mineral, sand.in_place_low, sand.in_place_high) == ("建筑用砂", Decimal("1.5"), Decimal("1.7"))
    assert sand.note == "经验值，非实测"
    assert table.get("高岭土(砂质)") is table.get("高岭土（砂质）")
    assert table.get("不存在") is None


def test_a_malformed_mineral_table_is_refused(tmp_path):
    shipped = (SHIPPED_RULES.parent / "minerals.yaml").read_text(encoding="utf-8")
    for old, new, reason in [
        ('in_place_low: "1.5"', "in_place_low: 1.5", "not quoted"),
        ('in_place_low: "1.5"', 'in_place_low: "9"', "upside down"),
        ("mineral: 山砂", "mineral: 海砂", "stands twice"),
    ]:
        path = tmp_path / "minerals.yaml"
        path.write_text(shipped.replace(old, new, 1), encoding="utf-8")
        with pytest.raises(RuleError, match=reason) as caught:
            load_minerals(path)
        assert caught.value.message.startswith("minerals.yaml, line ")
