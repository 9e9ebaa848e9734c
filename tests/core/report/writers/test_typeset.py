# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .....core.report.document import TWO_PLACES, Align, Column, Table
from .....core.report.writers.boxes import BreakBox, paginate, text_box
from .....core.report.writers.fonts import resolve_font
from .....core.report.writers.layout import TEXT_WIDTH
from .....core.report.writers.tablebox import pairs_box, table_box
from .....core.report.writers.tablefit import PAD_X, fit_columns
from .....core.report.writers.typeset import TextStyle, break_evenly, break_text

STYLE = TextStyle(justify=True)
SAMPLE = "开挖体积合计186,823.97 m³，误差限±2,922.11 m³（包含因子2）；见“表5-1”，依据GB/T 18341。"


@pytest.fixture(scope="module")
def font():
    return resolve_font()


@given(width=st.floats(min_value=110.0, max_value=300.0))
@settings(max_examples=60, deadline=None)
def test_lines_fit_lose_nothing_and_keep_numbers_whole(width):
    lines = break_text(SAMPLE, resolve_font(), STYLE, width)
    assert "".join(line.text for line in lines).replace(" ", "") == SAMPLE.replace(" ", "")
    for line in lines:
        assert line.width + line.stretch * (len(line.text) - 1) <= width + 0.02
    texts = [line.text for line in lines]
    assert sum("186,823.97 m³" in text for text in texts) == 1
    assert sum("±2,922.11 m³" in text for text in texts) == 1
    assert not any(text[0] in "，；）”。" or text[-1] in "（“±" for text in texts)


def test_a_word_wider_than_the_line_is_cut(font):
    lines = break_text("3f" * 32, font, STYLE, 80.0)
    assert len(lines) > 1
    assert all(line.width <= 80.0 for line in lines)


def test_first_indent_and_last_line_are_not_stretched(font):
    style = TextStyle(justify=True, first_indent=2.0)
    lines = break_text("采坑逐个计算" * 20, font, style, 200.0)
    assert lines[0].indent == pytest.approx(2 * style.size)
    assert lines[1].indent == 0.0
    assert lines[-1].stretch == 0.0


def test_headings_stay_with_what_follows(font):
    body = TextStyle(leading=20.0)
    head = text_box("标题", font, body, 200.0, keep_with_next=True)
    text = text_box("字" * 100, font, body, 200.0)
    filler = text_box("\n".join("一" * 5 for _ in range(8)), font, body, 200.0)
    pages = paginate([filler, head, text], 200.0)
    assert [box for box, _ in pages[0].placed] == [filler]
    assert pages[1].placed[0][0] is head


def test_paragraphs_split_without_single_lines(font):
    text = text_box("\n".join("行" * 3 for _ in range(11)), font, TextStyle(leading=20.0), 200.0)
    pages = paginate([text], 200.0)
    assert [len(page.placed[0][0].lines) for page in pages] == [9, 2]


def test_break_begins_a_new_page_once(font):
    text = text_box("字", font, TextStyle(), 200.0)
    assert len(paginate([BreakBox(), text, BreakBox(), BreakBox(), text], 200.0)) == 2


def long_table(rows: int, **changes) -> Table:
    columns = (Column("采坑", align=Align.CENTER), Column("体积/m³", align=Align.RIGHT, number=TWO_PLACES, summed=True))
    body = tuple((f"K{number}", float(number)) for number in range(rows))
    return Table("表5-1", "方量", columns, body, **changes)


def test_long_tables_repeat_the_head_and_say_continued(font):
    table = table_box(long_table(60, total=("合计", 1770.0)), font, 400.0)
    pages = paginate([table], 500.0)
    parts = [page.placed[0][0] for page in pages]
    assert len(parts) > 1
    assert parts[0].caption == "表5-1 方量"
    assert all(part.caption == "续表5-1 方量" for part in parts[1:])
    assert sum(len(part.rows) for part in parts) == 60
    assert all(part.head is not None for part in parts)
    assert [part.total is not None for part in parts] == [False] * (len(parts) - 1) + [True]
    assert all(part.height() <= 500.0 for part in parts)
    assert len(parts[-1].rows) >= 2


def test_folded_tables_read_down_each_panel(font):
    box = table_box(long_table(7, fold=3), font, 400.0)
    assert [[row.cells[0][0].text for row in line] for line in box._lines()] == [
        ["K0", "K3", "K6"],
        ["K1", "K4"],
        ["K2", "K5"],
    ]


def test_crowded_columns_shrink_but_numbers_are_not_broken(font):
    columns = tuple(Column(f"列{number}/m³", align=Align.RIGHT, number=TWO_PLACES) for number in range(9))
    table = Table("表1-1", "宽表", columns, ((12345678.9,) * 9,))
    box = table_box(table, font, 455.0)
    assert box.size < 9.0
    assert all(len(cell) == 1 for cell in box.rows[0].cells)
    assert sum(box.widths) == pytest.approx(455.0)


def test_a_row_taller_than_a_page_is_split(font):
    box = pairs_box((("备注", "很长的说明。" * 400),), font, 455.0, ruled=False)
    pages = paginate([box], 300.0)
    assert len(pages) > 1
    assert all(part.height() <= 300.0 for page in pages for part, _ in page.placed)


def test_a_tall_row_behind_short_ones_is_split_too(font):
    box = pairs_box(
        (("一", "甲"), ("二", "乙"), ("备注", "很长的说明。" * 700), ("三", "丙")), font, 455.0, ruled=False
    )
    pages = paginate([text_box("字" * 300, font, STYLE, 455.0), box], 600.0)
    parts = [part for page in pages for part, _ in page.placed][1:]
    assert len(pages) > 2
    assert all(down + part.height() <= 600.01 for page in pages for part, down in page.placed)
    said = "".join(line.text for part in parts for row in part.rows for line in row.cells[1])
    assert said == "甲乙" + "很长的说明。" * 700 + "丙"


@given(rows=st.lists(st.integers(min_value=1, max_value=400), min_size=1, max_size=12), room=st.integers(200, 700))
@settings(max_examples=60, deadline=None)
def test_whatever_the_rows_nothing_is_lost_or_leaves_the_page(rows, room):
    columns = (Column("文字"), Column("数", number=TWO_PLACES, summed=True))
    body = tuple(("字" * (5 * count), float(count)) for count in rows)
    table = Table("表1-1", "杂", columns, body, total=("合计", float(sum(rows))), notes=("说明。",))
    pages = paginate([table_box(table, resolve_font(), 455.0)], float(room))
    parts = [part for page in pages for part, _ in page.placed]
    said = "".join(line.text for part in parts for row in part.rows for line in row.cells[0])
    assert said == "".join(row[0] for row in body)
    assert all(part.height() <= room + 0.01 for part in parts[:-1])
    assert parts[-1].total is not None


NAMES = (
    "大冶市金山店镇石料厂等十二处无证、越界及超深开采建筑石料用灰岩矿系列案件，含历年封存采坑与堆场",
    "Investigation of Northumberland-Wollongong Consolidated Limestone Quarries Incorporated beyond its licence",
    "示例县 Shimashan-Industriegesellschaft 有限公司（含 Ltd.）越界开采建筑石料用灰岩",
    "“示例县青石岭矿业有限公司越界、超深开采建筑石料用灰岩案”",
)
COVER = TextStyle(size=22.0, leading=36.0)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [450.0, 330.0])
def test_a_title_breaks_into_even_lines_and_never_inside_a_word(font, name, width):
    lines = [line.text for line in break_evenly(name, font, COVER, width)]
    assert len(lines) == len(break_text(name, font, COVER, width))
    assert "".join(lines).replace(" ", "") == name.replace(" ", "")
    words = [word for word in re.findall(r"[A-Za-z-]+", name) if font.width(word, COVER.size) <= width]
    assert all(any(word in line for line in lines) for word in words)
    assert not any(line[0] in "、，）”" or line[-1] in "（“" for line in lines)
    wide = [font.width(line, COVER.size) for line in lines]
    assert max(wide) <= width + 0.02
    assert min(wide) > 0.2 * max(wide)


def test_a_title_rather_breaks_behind_a_comma(font):
    lines = [line.text for line in break_evenly("采出矿产品价值及其数量、造成矿产资源破坏价值", font, COVER, 330.0)]
    assert lines == ["采出矿产品价值及其数量、", "造成矿产资源破坏价值"]


def test_an_empty_title_is_an_empty_line(font):
    assert [line.text for line in break_evenly("", font, COVER, 330.0)] == [""]


@pytest.mark.parametrize("width", range(120, 260, 10))
def test_a_reference_stays_on_one_line(font, width):
    text = "Questions the case unit has not answered are in Table 7-5, and the rest in Annex table 12-3 and Figure 1-2."
    lines = [line.text for line in break_text(text, font, STYLE, float(width))]
    assert all(any(name in line for line in lines) for name in ("Table 7-5,", "Annex table 12-3", "Figure 1-2."))


def test_a_heading_takes_two_lines_where_little_room_is_wanted_for_it(font):
    heads = ("许可证号", "区块", "采矿权人", "矿种", "下限标高/m", "上限标高/m", "有效期", "面积/m²", "计法")
    weights = (2.4, 0.7, 2.2, 1.2, 1.0, 1.0, 1.6, 1.4, 0.7)
    columns = [Column(head, weight=weight) for head, weight in zip(heads, weights)]
    row = ["C4200002021017130000001", "1", "示例县青石岭矿业有限公司", "建筑石料用灰岩"]
    row += ["96.00", "140.00", "2021-01-08至2026-01-08", "59,641.10", "计入"]
    size, widths = fit_columns(columns, [row], font, TEXT_WIDTH)
    lines = [break_text(head, font, TextStyle(size), wide - 2 * PAD_X) for head, wide in zip(heads, widths)]
    assert max(map(len, lines)) == 2
