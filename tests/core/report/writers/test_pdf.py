# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io
import os
import re
import shutil
import subprocess

import pypdf
import pytest
from PIL import Image, ImageChops
from reportlab.pdfgen import canvas

from .....core.errors import ReportError
from .....core.model import MapSheet
from .....core.report.writers.fonts import resolve_font
from .....core.report.writers.pdf import PdfSummary, write_pdf
from .....core.report.writers.pdf_maps import bind_maps, open_sheets
from .. import factories

MM = 72 / 25.4
needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")


def make_map(path, title, sizes, rotate=0):
    font = resolve_font()
    sheet = canvas.Canvas(str(path), invariant=1, initialFontName=font.name)
    for width, height in sizes:
        sheet.setPageSize((width * MM, height * MM))
        sheet.setPageRotation(rotate)
        sheet.setFont(font.name, 12)
        sheet.drawString(40, 40, title)
        sheet.showPage()
    sheet.save()
    return MapSheet("map", title, str(path), 1000, *sizes[0])


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    folder = tmp_path_factory.mktemp("report")
    maps = (
        make_map(folder / "a.pdf", "采矿权与开采范围叠合图", [(420, 297)]),
        make_map(folder / "b.pdf", "开挖深度分区图", [(210, 297), (297, 210)]),
        make_map(folder / "c.pdf", "剖面图", [(297, 210)], rotate=90),
    )
    document = factories.document(5, maps=maps)
    path = folder / "report.pdf"
    return document, path, write_pdf(document, path)


def run(tool, *arguments):
    return subprocess.run([tool, *map(str, arguments)], capture_output=True, text=True, check=True).stdout


def squeezed(text):
    return re.sub(r"\s", "", text)


@needs_poppler
def test_chinese_and_every_figure_can_be_searched(report):
    document, path, _ = report
    text = squeezed(run("pdftotext", "-layout", path, "-"))
    for words in (
        "调查核算报告",
        "责任页",
        "目录",
        "二〇二六年十一月二十二日",
        "采矿权与开采范围叠合图",
        "【待填：地层与构造】",
    ):
        assert words in text
    plain = squeezed(run("pdftotext", path, "-"))
    for table in document.tables():
        for row in table.rows:
            for column, cell in zip(table.columns, row):
                if cell is not None and not isinstance(cell, str):
                    assert column.render(cell) in plain


@needs_poppler
def test_all_fonts_are_embedded(report):
    rows = run("pdffonts", report[1]).splitlines()[2:]
    assert rows
    for row in rows:
        assert re.search(r"\byes\s+(yes|no)\s+yes\b", row), row


@needs_poppler
def test_every_page_but_the_cover_is_stamped(report):
    _, path, summary = report
    for number in range(1, summary.pages + 1):
        stamp = f"第{number}页共{summary.pages}页"
        assert (stamp in squeezed(run("pdftotext", "-f", number, "-l", number, path, "-"))) == (number > 1)


@needs_poppler
def test_contents_name_the_right_pages(report):
    _, path, summary = report
    reader = pypdf.PdfReader(path)
    lines = {squeezed(line) for line in run("pdftotext", "-layout", "-f", 3, "-l", 4, path, "-").splitlines()}
    marks = bookmarks(reader, reader.outline)
    assert len(marks) > 30
    for title, page in marks.items():
        assert f"{squeezed(title)}{page}" in lines
        if not title.startswith("附图"):
            assert squeezed(title) in squeezed(run("pdftotext", "-f", page, "-l", page, path, "-"))
    assert marks["附图1 采矿权与开采范围叠合图"] == summary.pages - 3


def bookmarks(reader, items):
    found = {}
    for item in items:
        if isinstance(item, list):
            found |= bookmarks(reader, item)
        else:
            found[item.title] = reader.get_destination_page_number(item) + 1
    return found


def test_pages_sizes_and_metadata(report):
    document, path, summary = report
    reader = pypdf.PdfReader(path)
    assert len(reader.pages) == summary.pages
    sizes = [tuple(round(float(edge) / MM) for edge in page.mediabox[2:]) for page in reader.pages[-4:]]
    assert sizes == [(420, 297), (210, 297), (297, 210), (297, 210)]
    assert reader.metadata.title == document.title
    assert reader.metadata.author == "某省地质勘查局第七地质大队"
    assert reader.metadata.creation_date.date() == factories.REPORT_DATE
    assert "调查核算报告" in reader.metadata["/Keywords"]
    assert reader.root_object["/Lang"] == "zh-CN"


def test_rotated_maps_are_seen_as_before(tmp_path):
    portrait = make_map(tmp_path / "r.pdf", "旋转", [(210, 297)], rotate=90)
    shown = pypdf.PdfReader(portrait.pdf_path).pages[0]
    seen = (shown.mediabox.height, shown.mediabox.width) if shown.rotation in {90, 270} else shown.mediabox[2:]
    write_pdf(factories.document(1, maps=(portrait,)), tmp_path / "report.pdf")
    page = pypdf.PdfReader(tmp_path / "report.pdf").pages[-1]
    assert page.rotation == 0
    assert [float(edge) for edge in page.mediabox[2:]] == pytest.approx([float(edge) for edge in seen], abs=0.01)


@pytest.mark.parametrize("with_maps", [False, True])
def test_same_input_same_bytes(tmp_path, with_maps):
    maps = (make_map(tmp_path / "m.pdf", "图", [(420, 297)]),) if with_maps else ()
    document = factories.document(2, maps=maps)
    write_pdf(document, tmp_path / "one.pdf")
    write_pdf(document, tmp_path / "two.pdf")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_missing_glyphs_are_named(tmp_path):
    document = factories.document(1, info=factories.info(parties="张\U0002a6d6某"))
    summary = write_pdf(document, tmp_path / "report.pdf")
    assert isinstance(summary, PdfSummary)
    assert len(summary.warnings) == 1
    assert "\U0002a6d6 (U+2A6D6)" in summary.warnings[0]


def test_no_warnings_for_an_ordinary_report(report):
    assert report[2].warnings == ()


def test_missing_and_broken_maps_are_named(tmp_path):
    gone = MapSheet("a", "叠合图", str(tmp_path / "gone.pdf"), 1000, 420, 297)
    with pytest.raises(ReportError, match=r"叠合图.*not there"):
        write_pdf(factories.document(1, maps=(gone,)), tmp_path / "report.pdf")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    broken = MapSheet("a", "深度图", str(tmp_path / "broken.pdf"), 1000, 420, 297)
    with pytest.raises(ReportError, match=r"深度图.*cannot be read"):
        write_pdf(factories.document(1, maps=(broken,)), tmp_path / "report.pdf")
    assert not (tmp_path / "report.pdf").exists()


def test_locked_maps_are_refused(tmp_path):
    plain = make_map(tmp_path / "m.pdf", "图", [(210, 297)])
    writer = pypdf.PdfWriter(clone_from=plain.pdf_path)
    writer.encrypt("word", algorithm="RC4-128")
    writer.write(tmp_path / "m.pdf")
    with pytest.raises(ReportError, match="cannot be read"):
        write_pdf(factories.document(1, maps=(plain,)), tmp_path / "report.pdf")


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path):
    with pytest.raises(ReportError, match=r"cannot be written.*folder"):
        write_pdf(factories.document(1), tmp_path / "nowhere" / "report.pdf")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_a_sentence(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(ReportError, match="cannot be written"):
        write_pdf(factories.document(1), tmp_path / "report.pdf")
    tmp_path.chmod(0o700)


def test_a_failed_write_leaves_the_old_report(tmp_path, monkeypatch):
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    with pytest.raises(ReportError, match="Permission denied"):
        write_pdf(factories.document(1), target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_report_without_maps_needs_no_pypdf(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pypdf", None)
    assert write_pdf(factories.document(1), tmp_path / "report.pdf").pages > 10


def test_map_page_keeps_its_georeference(tmp_path):
    plain = make_map(tmp_path / "m.pdf", "图", [(210, 297)])
    writer = pypdf.PdfWriter(clone_from=plain.pdf_path)
    name, array, number = pypdf.generic.NameObject, pypdf.generic.ArrayObject, pypdf.generic.FloatObject
    viewport = pypdf.generic.DictionaryObject({name("/BBox"): array([number(value) for value in (0, 0, 595, 842)])})
    writer.pages[0][name("/VP")] = array([viewport])
    buffer = io.BytesIO()
    writer.write(buffer)
    (tmp_path / "m.pdf").write_bytes(buffer.getvalue())
    write_pdf(factories.document(1, maps=(plain,)), tmp_path / "report.pdf")
    page = pypdf.PdfReader(tmp_path / "report.pdf").pages[-1]
    assert [float(value) for value in page["/VP"][0]["/BBox"]] == [0, 0, 595, 842]


@needs_poppler
@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_bound_map_looks_as_it_did(tmp_path, rotate):
    sheet = open_sheets([make_map(tmp_path / "m.pdf", "采矿权与开采范围叠合图", [(210, 297)], rotate=rotate)])
    (width, height) = sheet[0].sizes[0]
    empty = canvas.Canvas(str(tmp_path / "empty.pdf"), pagesize=(width, height), invariant=1)
    empty.drawString(1.0, 1.0, " ")
    empty.showPage()
    empty.save()
    (tmp_path / "bound.pdf").write_bytes(bind_maps((tmp_path / "empty.pdf").read_bytes(), sheet, 0))
    pictures = []
    for name in ("m", "bound"):
        run("pdftoppm", "-r", "50", "-gray", "-singlefile", tmp_path / f"{name}.pdf", tmp_path / name)
        pictures.append(Image.open(tmp_path / f"{name}.pgm"))
    assert pictures[0].size == pictures[1].size
    assert min(pictures[0].getdata()) < 150  # there is something on it
    difference = ImageChops.difference(*pictures)
    assert max(difference.getdata()) < 40
    assert "采矿权与开采范围叠合图" in run("pdftotext", tmp_path / "bound.pdf", "-")
