# SPDX-License-Identifier: GPL-3.0-or-later
"""The report shows documents beside the survey, what a value is made of, and how sure a threshold test is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from .....core.model import Confidence, FigurePart, QuantityComparison, Step
from .....core.phrases import Language
from .....core.report.content import build_document
from .....core.report.document import Heading, NoticeBox, Paragraph
from .. import factories


def D(text: str) -> Decimal:  # noqa: N802 (short for the many figures)
    return Decimal(text)


@pytest.fixture(params=list(Language))
def document(request):
    found = factories.determination()
    part = FigurePart("in_ground", "灰岩", D("12.50"), "t", D("32"), D("400.00"), "K1")
    found = replace(
        found,
        figures=(replace(found.figures[0], parts=(part,)), *found.figures[1:]),
        comparisons=(
            QuantityComparison(
                *("K1", "灰岩", "raw_ore", D("90.00"), D("100.00"), "t", D("-10.00"), D("-10.00")),
                *("both", "书证未覆盖"),
            ),
        ),
        confidences=(
            Confidence(
                *("情节严重", "Vb", D("400000.00"), D("300000"), 0.97, D("24.0000"), "t", D("3000.00")),
                *(("one", "two", "three"), ("甲", "乙", "丙"), Step("把握")),
            ),
        ),
    )
    made = build_document(
        factories.case(),
        factories.volumes(),
        found,
        [],
        report_date=date(2025, 1, 1),
        versions={},
        language=request.param,
    )
    return made, request.param


def test_r20_the_comparison_is_a_table(document):
    made, language = document
    caption = "书证数量与实测数量比对" if language is Language.CHINESE else "Documents and survey compared"
    table = next(table for table in made.tables() if table.caption == caption)
    assert [cell for cell in table.rows[0] if isinstance(cell, Decimal)] == [
        D("90.00"),
        D("100.00"),
        D("-10.00"),
        D("-10.00"),
    ]


def test_the_parts_of_the_values_are_a_table(document):
    made, language = document
    caption = "价值的构成" if language is Language.CHINESE else "Parts of the values"
    table = next(table for table in made.tables() if table.caption == caption)
    assert D("400.00") in table.rows[0]
    assert table.rows[0][1] == "K1"


def test_r98_three_lines_say_how_sure_a_threshold_is(document):
    made, language = document
    box = next(block for block in made.blocks if isinstance(block, NoticeBox) and "300,000.00" in block.title)
    assert box.lines == (("甲", "乙", "丙") if language is Language.CHINESE else ("one", "two", "three"))


def test_what_all_answers_rest_on_is_said_once():
    one = Confidence(
        *("情节严重", "Vb", D("400000.00"), D("300000"), 0.97, D("24.0000"), "t", D("3000.00")),
        *(("one", "two", "three"), ("甲", "乙", "丙"), Step("把握")),
    )
    other = replace(one, threshold_yuan=D("100000"), lines_zh=("丁", "乙", "戊"))
    made = factories.document(determination=replace(factories.determination(), confidences=(one, other)))
    boxes = [block.lines for block in made.blocks if isinstance(block, NoticeBox) and "情节严重" in block.title]
    assert boxes == [("甲", "丙"), ("丁", "戊")]
    assert sum(isinstance(block, Paragraph) and block.text == "乙" for block in made.blocks) == 1


def test_nothing_is_said_where_there_is_nothing():
    made = build_document(
        factories.case(), factories.volumes(), factories.determination(), [], report_date=date(2025, 1, 1), versions={}
    )
    headings = [block.text for block in made.blocks if isinstance(block, Heading)]
    assert not any("把握" in text for text in headings)
