# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from shapely.geometry import MultiPolygon, Polygon, box

from ....core.model import ActKind, Case, Determination, MapSheet, Position, Step, VolumeResult
from ....core.phrases import Language
from ....core.report.chapters.facts import corners, file_name
from ....core.report.chapters.value import _formula
from ....core.report.content import build_document
from ....core.report.document import Document, Formula, Heading, KeyValues, NoticeBox, Paragraph, Table
from ....core.report.draft import Draft
from ....core.report.writers.fonts import resolve_font
from ....core.report.writers.layout import TEXT_HEIGHT, lay_out
from . import factories


def words(document: Document) -> str:
    parts = []
    for block in document.blocks:
        if isinstance(block, (Paragraph, Heading)):
            parts.append(block.text)
        elif isinstance(block, NoticeBox):
            parts += [block.title, *block.lines]
        elif isinstance(block, KeyValues):
            parts += [text for pair in block.pairs for text in pair]
        elif isinstance(block, Formula):
            parts += [f"{line.label}{line.title}{line.formula}{line.inputs}{line.basis}" for line in block.lines]
    return "\n".join(parts)


def table(document: Document, caption: str) -> Table:
    return next(item for item in document.tables() if item.caption == caption)


def test_chapters_follow_the_outline():
    document = factories.document()
    chapters = [block.text for block in document.blocks if isinstance(block, Heading) and block.level == 1]
    assert chapters == [
        "1 前言",
        "2 地质概况",
        "3 非法采矿情况",
        "4 调查工作及质量评述",
        "5 矿产品数量核算",
        "6 价格与价值核算",
        "7 结论、存在问题与说明",
        "附表",
        "附图、附表、附件目录",
    ]
    assert document.title.endswith("采出矿产品价值、造成矿产资源破坏价值调查核算报告")


def test_tables_are_numbered_by_chapter_and_every_reference_is_right():
    document = factories.document()
    numbers = [item.number for item in document.tables() if item.number]
    assert len(numbers) == len(set(numbers))
    assert numbers[0] == "表1-1"
    for position, block in enumerate(document.blocks):
        if isinstance(block, Paragraph) and "见表" in block.text:
            referred = "表" + block.text.split("见表", 1)[1][:4].rstrip("。，；、")
            following = next(item for item in document.blocks[position:] if isinstance(item, Table))
            assert following.number == referred


@pytest.mark.parametrize("language", list(Language))
def test_every_table_and_figure_is_referred_to(language):
    two = [factories.pit_volume(number) for number in (1, 2)]
    other = [replace(two[1], parts=tuple(replace(part, licence=part.licence and "C9") for part in two[1].parts))]
    both = replace(factories.volumes(2), pits=(two[0], *other))
    documents = (factories.document(language=language), factories.document(2, volumes=both, language=language))
    assert any(item.caption in ("开挖体积按许可证划分", "Cut by licence") for item in documents[1].tables())
    for document in documents:
        for item in (*document.tables(), *document.figures()):
            if item.number and not item.number.startswith(("附表", "Annex")):
                referred = re.compile(rf"{item.number}(?!\d)")
                assert any(referred.search(b.text) for b in document.blocks if isinstance(b, Paragraph)), item.title


def test_the_title_breaks_between_who_did_what_and_to_which_mineral():
    title = "大冶市金山店镺石料厂等十二处无证、越界及超深开采建筑石料用灰岩矿系列案件"
    assert factories.document(info=factories.info(title=title)).cover_lines[:3] == (
        "大冶市金山店镺石料厂等十二处",
        "无证、越界及超深开采",
        "建筑石料用灰岩矿系列案件",
    )


def test_a_word_that_follows_from_a_comparison_is_no_equation():
    answer = Step("情节严重", "6,070,553.28元 ≥ 300,000元", "达到")
    assert _formula(answer) == "6,070,553.28元 ≥ 300,000元，达到"


def test_volume_table_keeps_the_engines_numbers():
    volumes = factories.volumes(4)
    document = build_document(
        factories.case(4), volumes, factories.determination(volumes), (), report_date=factories.REPORT_DATE, versions={}
    )
    found = table(document, "采坑开挖体积")
    column = next(index for index, item in enumerate(found.columns) if item.header == "开挖体积/m³")
    assert [row[column] for row in found.rows] == [pit.cut_m3 for pit in volumes.pits]
    assert found.total[column] == pytest.approx(sum(pit.cut_m3 for pit in volumes.pits), rel=1e-12)


def test_positions_add_up_in_every_row():
    found = table(factories.document(), "开挖体积按许可范围划分")
    for row in found.rows:
        assert sum(row[1:6]) == pytest.approx(row[6], rel=1e-12)
    assert len(found.columns) == 2 + len(Position)


def test_a_total_that_differs_from_the_printed_parts_says_so():
    volumes = factories.volumes(3)
    thirds = tuple(replace(pit, cut_m3=1.0 / 3.0, parts=(), margin=None) for pit in volumes.pits)
    document = build_document(
        factories.case(), replace(volumes, pits=thirds), factories.determination(), (),
        report_date=factories.REPORT_DATE, versions={},
    )  # fmt: skip
    assert any("末位可能有微小差异" in note for note in table(document, "采坑开挖体积").notes)


def test_three_figures_stand_side_by_side_with_capitals():
    document = factories.document()
    found = table(document, "三项价值")
    total = factories.determination().figures[0].amount_yuan
    assert [column.key for column in found.columns] == ["", "Va", "Vb", "Vc"]
    assert found.rows[0][1:] == (total, total, None)
    assert found.rows[1][1].startswith("人民币")
    assert found.total is None
    assert "不得相加" in words(document)


def test_trace_prints_formula_source_and_status_and_refers_back():
    text = words(factories.document())
    assert "（1.1）采坑K01矿产品数量V × D = 10,698.26 m³ × 2.68 t/m³ = 28,671.34 t" in text
    assert "规则R21，广东、湖北等地做法［一般业务知识，应核对］" in text
    assert "［已核对原文］" in text
    assert "采坑K01矿产品价值：见（1）" in text


@pytest.mark.parametrize(
    ("formula", "result", "unit", "line"),
    [
        ("2 t × 3 元/t", Decimal("6"), "yuan", "2 t × 3 元/t = 6.00元"),
        ("2 t × 3 元/t = 6", Decimal("6"), "yuan", "2 t × 3 元/t = 6.00元"),
        ("2.0004 × 1 = 2.0004 ≈ 2.00 t", Decimal("2.00"), "t", "2.0004 × 1 = 2.0004 ≈ 2.00 t"),
        ("1000 × 2 = 2000 m³", "2000.00", "m3", "1000 × 2 = 2,000.00 m³"),
        ("n = 6", Decimal("0.008"), "t/m3", "n = 6 = 0.008 t/m³"),
        ("", Decimal("2.655"), "t/m3", "2.655 t/m³"),
        ("不适用", "不适用", "", "不适用"),
        ("按规定", None, "", "按规定"),
    ],
)
def test_formula_lines_say_the_result_once(formula, result, unit, line):
    assert _formula(Step("步骤", formula, result, unit)) == line


def test_rules_that_were_not_read_are_listed():
    found = table(factories.document(), "尚未核对原文的规则")
    assert {row[1] for row in found.rows} == {"R21", "R90", "R96", "R11"}
    assert {row[4] for row in found.rows} >= {"未决问题", "工程默认值，可修改"}


def test_what_is_missing_is_marked_and_listed():
    case = factories.case(info=factories.info(commissioning_unit="", place="", province=""), prices=())
    volumes = factories.volumes()
    document = build_document(
        case, volumes, factories.determination(volumes), (), report_date=factories.REPORT_DATE, versions={}
    )
    listed = {row[2] for row in table(document, "待填事项").rows}
    assert {"委托单位", "采矿地点", "价格依据", "地层与构造"} <= listed
    for what in ("委托单位", "采矿地点", "价格依据"):
        assert f"【待填：{what}】" in words(document) + repr(document.cover_fields)


def test_empty_case_still_makes_a_report():
    document = build_document(
        Case("", factories.info(title="", act_start=None, act_end=None)),
        VolumeResult((), (), None, ""),
        Determination((), (), ()),
        (),
        report_date=date(2026, 1, 1),
        versions={},
    )
    assert "非法采矿" in document.title
    assert "没有方量计算成果" in words(document)


def test_classification_sentence_names_figure_band_and_source():
    text = words(factories.document())
    assert "数额幅度100,000.00元至300,000.00元" in text
    assert "达到该标准" in text
    one = factories.classification("情节严重", "below", Decimal("5"), "100000", "100000")
    document = build_document(
        factories.case(),
        factories.volumes(),
        factories.determination(classifications=(one,)),
        (),
        report_date=factories.REPORT_DATE,
        versions={},
    )
    assert "采出矿产品价值（Va）5.00元，与数额标准100,000.00元比较，未达到该标准" in words(document)


def test_instruments_follow_act_and_time():
    names = {row[1] for row in table(factories.document(), "编制依据").rows}
    assert any("2009" in name for name in names)
    late = factories.document(info=factories.info(act_start=date(2025, 8, 1), act_kind=ActKind.SEA_SAND))
    rows = table(late, "编制依据").rows
    assert not any("2009" in row[1] for row in rows)
    assert any(row[2] == "法发〔2023〕9号" for row in rows)


def test_title_names_destructive_mining():
    document = factories.document(info=factories.info(title="某县王某破坏性采矿案", act_kind=ActKind.DESTRUCTIVE))
    assert document.title == "某县王某破坏性采矿造成矿产资源破坏价值调查核算报告"


def test_corners_of_parts_and_holes():
    outline = MultiPolygon([Polygon(box(0, 0, 10, 10).exterior, [box(2, 2, 4, 4).exterior]), box(20, 0, 30, 10)])
    found = corners(outline)
    assert [ring for ring, _, _ in found] == [1] * 4 + [2] * 4 + [3] * 4
    assert {(north, east) for _, north, east in found if True} >= {(0.0, 30.0), (4.0, 2.0)}


def test_corners_are_numbered_as_on_the_plan_of_the_pit():
    outline = MultiPolygon([box(0, 0, 10, 10), box(20, 0, 30, 10)])
    case = factories.case()
    pits = (replace(case.pits[0], outline=outline), *case.pits[1:])
    made = build_document(
        replace(case, pits=pits),
        *(factories.volumes(), factories.determination(), ()),
        report_date=date(2026, 11, 22),
        versions={},
    )
    found = [item for item in made.tables() if item.caption.endswith("拐点坐标")]
    assert [row[0] for row in found[0].rows] == [f"{ring}-{number}" for ring in (1, 2) for number in (1, 2, 3, 4)]
    assert [row[0] for row in found[1].rows][:3] == ["1", "2", "3"]


def test_file_names_of_both_systems():
    assert file_name("C:\\survey\\after.tif") == "after.tif"
    assert file_name("/data/before.tif") == "before.tif"


def test_maps_are_listed_and_bound():
    sheet = MapSheet("depth", "开挖深度图", "/nowhere.pdf", 500, 420.0, 297.0)
    document = factories.document(maps=(sheet,))
    assert table(document, "附图目录").rows == (("附图1", "开挖深度图", "1:500", "420×297"),)
    assert document.annex() == (sheet,)


def test_many_long_notes_do_not_push_a_table_off_the_page():
    case = factories.case(30)
    noted = tuple(replace(pit, note="坑底积水，水下部分以测深杆逐点量测。" * 4) for pit in case.pits)
    volumes = factories.volumes(1)
    document = build_document(
        replace(case, pits=noted), volumes, factories.determination(volumes), (),
        report_date=factories.REPORT_DATE, versions={},
    )  # fmt: skip
    book = lay_out(document, resolve_font(), ())
    assert all(down + box.height() <= TEXT_HEIGHT + 0.1 for page in book.body for box, down in page.placed)


def test_volumes_rounded_before_use_are_explained_when_the_total_differs():
    assert any("先取位再参与计算" in note for note in table(factories.document(3), "矿产品数量").notes)
    assert table(factories.document(1), "矿产品数量").notes == ()


def test_the_running_title_is_never_cut():
    document = factories.document()
    titles = document.running_titles()
    assert titles[0] == document.title
    assert titles[-1] == "调查核算报告"
    assert all(title.endswith("调查核算报告") for title in titles)


def test_periods_are_written_as_chinese_writes_them():
    draft = Draft(factories.case(), factories.volumes(), factories.determination(), (), date(2026, 11, 22), {})
    assert draft.plain("K1（2023-03-15 – 2024-11-20）") == "K1（2023-03-15至2024-11-20）"
    assert draft.plain("before – after") == "开采前至开采后"
    assert draft.plain("2020 – 2021") == "2020 – 2021"


def test_percentages_are_written_as_the_language_writes_them():
    parts = (factories.case(), factories.volumes(), factories.determination(), (), date(2026, 11, 22), {})
    assert Draft(*parts).plain("概率大于99.99 %（-98.4 %）") == "概率大于99.99%（-98.4%）"
    assert Draft(*parts, language=Language.ENGLISH).plain("more than 99.99 %") == "more than 99.99 %"
