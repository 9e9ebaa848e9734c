# SPDX-License-Identifier: GPL-3.0-or-later
"""What nobody reads in a row stands behind the text, and nothing of it is lost."""

from __future__ import annotations

import pytest

from ....core.report.document import Formula, Heading, Paragraph, Table
from . import factories


def test_long_lists_stand_behind_the_last_chapter_and_are_referred_to():
    document = factories.document(3)
    heads = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert [text for text in heads if text.startswith("附表")] == [
        "附表",
        "附表1 采坑拐点坐标",
        "附表2 误差项明细",
        "附表3 计算过程",
        "附表目录",
    ]
    said = "".join(block.text for block in document.blocks if isinstance(block, Paragraph))
    for number in (1, 2, 3):
        assert f"附表{number}" in said


def test_every_corner_and_every_step_is_there():
    document = factories.document(3)
    corners = [block for block in document.blocks if isinstance(block, Table) and "拐点坐标" in block.caption]
    assert [item.number for item in corners] == ["附表1-1", "附表1-2", "附表1-3"]
    place = [isinstance(block, Heading) and block.text == "附表" for block in document.blocks].index(True)
    behind = document.blocks[place:]
    assert any(isinstance(block, Formula) and len(block.lines) > 5 for block in behind)


@pytest.mark.parametrize("chapters", [("mining",), ("value",), ("quantity", "lists")])
def test_chosen_chapters_bring_their_annex_tables_with_them(chapters):
    document = factories.document(2, chapters=chapters)
    heads = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert heads.count("附表") == 1
    assert any(text.startswith("附表1 ") for text in heads)


def test_a_name_that_says_pit_is_not_doubled():
    document = factories.document(1)
    assert "采坑采坑" not in "".join(item.caption for item in document.tables())
