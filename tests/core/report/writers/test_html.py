# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import base64
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from .....core.model import Notice, VolumeResult
from .....core.report.content import build_document
from .....core.report.pages.volumepage import volumes_html
from .....core.report.writers.html import document_html, write_html
from .. import factories

ATTACK = "<script>alert('x')</script>&\"'"
VOID = {"img", "meta", "br", "rect"}


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.seen, self.text = [], [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.seen.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


def read(page):
    reader = Reader()
    reader.feed(page)
    assert reader.open == []
    return reader


def test_report_page_is_whole_and_holds_the_tables():
    document = factories.document(3)
    reader = read(document_html(document))
    text = "".join(reader.text)
    assert reader.seen.count("table") == 2 + len(list(document.tables()))
    for words in (document.title, "10,698.26", "［一般业务知识，应核对］", "7.5 待填事项"):
        assert words in text


def test_every_text_is_escaped():
    hostile = factories.info(title=ATTACK, parties=ATTACK, place=ATTACK, case_no=ATTACK, reporting_unit=ATTACK)
    pit = replace(factories.pit(1), pit_id=ATTACK, note=ATTACK, mineral=ATTACK)
    volumes = factories.volumes(1)
    document = build_document(
        replace(factories.case(), info=hostile, pits=(pit,)),
        volumes,
        factories.determination(volumes),
        (),
        report_date=factories.REPORT_DATE,
        versions={ATTACK: ATTACK},
    )
    reader = read(document_html(document))
    assert "script" not in reader.seen
    assert ATTACK in "".join(reader.text)


def drawing(page: str) -> str:
    """The SVG that travels inside the page's first picture."""
    return base64.b64decode(page.split("data:image/svg+xml;base64,")[1].split('"', maxsplit=1)[0]).decode()


def test_volume_page_has_table_chart_margin_and_notices():
    page = volumes_html(factories.volumes(3))
    reader = read(page)
    text = "".join(reader.text)
    assert reader.seen.count("img") == 1
    assert drawing(page).count("<rect") == 5 + 3 * 5
    for words in ("10,698.26 ± 167.33", "97.30", "许可范围内", "重叠12.34 m²", "格网大小"):
        assert words in text


def test_volume_page_escapes_and_survives_nothing():
    volumes = factories.volumes(1, notices=(Notice("x", ATTACK),), working_grid=ATTACK)
    volumes = replace(volumes, pits=(replace(volumes.pits[0], pit_id=ATTACK, period=ATTACK, parts=()),))
    reader = read(volumes_html(volumes))
    assert "script" not in reader.seen
    assert "".join(reader.text).count(ATTACK) >= 4
    empty = read(volumes_html(VolumeResult((), (), None, "")))
    assert "img" not in empty.seen


def test_pages_load_nothing_from_elsewhere(tmp_path):
    write_html(factories.document(1), tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert set(re.findall(r'src="([^:]*):', page)) <= {"data"}
    for link in ("href=", "url(", "@import"):
        assert link not in page


@pytest.mark.parametrize("count", [1, 6])
def test_bars_never_leave_the_chart(count):
    for piece in drawing(volumes_html(factories.volumes(count))).split("<rect ")[6:]:
        left = float(piece.split('x="')[1].split('"')[0])
        wide = float(piece.split('width="')[1].split('"')[0])
        assert left + wide <= 110 + 420 + 0.05
