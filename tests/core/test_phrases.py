# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences in two languages take the same values."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest

from ...core import phrases
from ...core.phrases import PHRASES, Language, remark

HERE = Path(phrases.__file__).parent
CORE = HERE.parent


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("code", PHRASES)
def test_both_languages_take_the_same_values(code):
    english, chinese = PHRASES[code]
    assert fields(english) == fields(chinese)
    assert any("\u4e00" <= character <= "\u9fff" for character in chinese)
    assert not any("\u4e00" <= character <= "\u9fff" for character in english)


def used_codes() -> set[str]:
    found = set()
    for path in set(CORE.rglob("*.py")) - set(HERE.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in PHRASES:
                found.add(node.value)
    found |= {f"{code}.do" for code in found}  # the remedy of a finding goes with it
    return (found & set(PHRASES)) | {code for code in PHRASES if code.startswith("base.")}


def test_no_sentence_is_left_over():
    assert set(PHRASES) == used_codes()


def test_remarks_nest_and_lists_are_joined():
    ways = [remark("grid.direct", name="a"), remark("grid.resampled", name="b", dx=1.0, dy=2.0)]
    sentence = remark(
        "grid.working",
        dx=1,
        dy=1,
        width=2,
        height=3,
        west=0,
        north=0,
        crs="X",
        ways=ways,
        vertical=remark("grid.vertical_unknown"),
    )
    assert "“a”直接读取；“b”（单元1 m × 2 m）经双线性内插" in sentence.say(Language.CHINESE)
    assert "'a' read directly; 'b' (cell 1 x 2 m) resampled bilinearly" in sentence.say(Language.ENGLISH)


def test_a_notice_keeps_code_and_weight():
    notice = remark("stable.too_little", warning=False).notice(Language.CHINESE)
    assert (notice.code, notice.warning) == ("stable.too_little", False)
    assert notice.text.startswith("采坑周边")
