# SPDX-License-Identifier: GPL-3.0-or-later
"""The tutorial names what stands on the screen, and shows pictures that `make screenshots` makes."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
QUOTED, PICTURE = re.compile(r"「([^」]+)」"), re.compile(r"\]\((images/[^)]+)\)")
CAMERA = ("start", "volume_before", "working", "report_before", "trace", "tables", "what_if", "import_question")
CAMERA += ("import_points", "import_outlines")
PAGES = ("case", "evidence", "pits", "volume", "value", "report", "seal")


def text(name):
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def literals():
    """Every text of the interface: the literals of ``tr`` and ``translate``."""
    found = set()
    for path in (ROOT / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                place = {"tr": 0, "translate": 1}.get(called)
                if place is not None and len(node.args) > place and isinstance(node.args[place], ast.Constant):
                    found.add(node.args[place].value)
    return found


def translations():
    """The sources that each Chinese text is the translation of."""
    found = {}
    messages = ET.parse(ROOT / "i18n" / "pitproof_zh_CN.ts").getroot().iter("message")  # noqa: S314 (our own file)
    for message in messages:
        found.setdefault(message.findtext("translation"), set()).add(message.findtext("source"))
    return found


def test_every_english_name_stands_on_the_screen():
    assert set(QUOTED.findall(text("tutorial.md"))) - literals() == set()


def test_every_chinese_name_is_the_translation_of_one_that_does():
    known, shown = translations(), literals()
    names = set(QUOTED.findall(text("tutorial.zh.md"))) - {""}
    assert {name for name in names if not known.get(name, set()) & shown} == set()


def test_both_languages_name_as_many_things_and_show_the_same_pictures():
    pages = [text(name) for name in ("tutorial.md", "tutorial.zh.md")]
    pictures = [[name.replace("_en.png", "").replace("_zh_CN.png", "") for name in PICTURE.findall(p)] for p in pages]
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("name", ["tutorial.md", "tutorial.zh.md"])
def test_every_picture_is_one_that_the_program_takes(name):
    camera = (ROOT / "dev" / "screenshots.py").read_text(encoding="utf-8")
    for picture in PICTURE.findall(text(name)):
        stem = re.sub(r"_(en|zh_CN)$", "", Path(picture).stem)
        assert stem in (*CAMERA, *PAGES)
        assert stem in PAGES or f'"{stem}"' in camera
