# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from .....core.errors import ReportError
from .....core.report.writers import fonts

DEJAVU = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")


def test_a_font_is_found_and_has_chinese():
    font = fonts.resolve_font()
    assert font.missing("采证：非法采矿，壹贰叁〔2024〕5号 − ±") == ""
    assert font.width("采证", 10.0) == pytest.approx(20.0, rel=0.05)


def test_configured_font_wins():
    path = fonts.resolve_font().path
    assert fonts.resolve_font(str(path)).path == path


@pytest.mark.parametrize("content", [None, b"not a font"])
def test_unusable_configured_font_is_an_error(tmp_path, content):
    path = tmp_path / "font.ttf"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ReportError, match="font"):
        fonts.resolve_font(path)


@pytest.mark.skipif(not DEJAVU.exists(), reason="DejaVu is not installed")
def test_a_font_without_chinese_is_refused():
    with pytest.raises(ReportError, match="lacks Chinese"):
        fonts.resolve_font(DEJAVU)


def test_no_font_names_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setattr(fonts, "_folders", lambda: (tmp_path,))
    with pytest.raises(ReportError, match="fonts-wqy-zenhei"):
        fonts.resolve_font()


def test_candidates_come_in_order_of_preference(tmp_path):
    for name in ("wqy-zenhei.ttc", "SIMSUN.TTC", "other.ttf"):
        (tmp_path / name).write_bytes(b"")
    assert [path.name for path in fonts.candidates((tmp_path,))] == ["SIMSUN.TTC", "wqy-zenhei.ttc"]


def test_missing_glyphs_get_a_visible_stand_in():
    font = fonts.resolve_font()
    assert font.missing("甲\U0002a6d6乙\U0002a6d6") == "\U0002a6d6"
    assert font.printable("甲\U0002a6d6乙") in {"甲〓乙", "甲□乙"}
