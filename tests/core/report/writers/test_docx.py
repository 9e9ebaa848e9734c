# SPDX-License-Identifier: GPL-3.0-or-later
"""The DOCX report: styles, fields, sections, pictures, and that nothing of the document is lost."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from dataclasses import replace

import pypdf
import pytest

from .....core.errors import ReportError
from .....core.model import MapSheet
from .....core.phrases import Language
from .....core.report.document import Heading, Paragraph, Table
from .. import factories
from .test_pdf import make_map

docx = pytest.importorskip("docx", reason="python-docx is not installed")
from .....core.report.writers.docx import write_docx  # noqa: E402 (only where python-docx is)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("docx")
    picture = folder / "map.png"
    from PIL import Image

    Image.new("RGB", (420, 297), "white").save(picture)
    sheet = replace(make_map(folder / "a.pdf", "采矿权与开采范围叠合图", [(420, 297)]), png_path=str(picture))
    document = factories.document(4, maps=(sheet,))
    path = folder / "report.docx"
    summary = write_docx(document, path)
    return document, path, summary


def words(path):
    with zipfile.ZipFile(path) as package:
        xml = package.read("word/document.xml").decode()
    return re.sub(r"\s", "", "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", xml))), xml


def test_every_heading_table_and_figure_is_there(written):
    document, path, _ = written
    text, _ = words(path)
    for block in document.blocks:
        if isinstance(block, Heading):
            assert re.sub(r"\s", "", block.text) in text
    for table in document.tables():
        for row in table.rows:
            for column, cell in zip(table.columns, row):
                shown = re.sub(r"\s", "", column.render(cell)).replace("&", "&amp;")
                assert shown in text
    assert all(re.sub(r"\s", "", figure.title) in text for figure in document.figures())


def test_headings_captions_and_tables_have_word_styles(written):
    opened = docx.Document(str(written[1]))
    used = {paragraph.style.name for paragraph in opened.paragraphs}
    assert {"Heading 1", "Heading 2", "Caption", "toc 1", "toc 2", "Figure Caption"} <= used
    assert {table.style.name for table in opened.tables} == {"Table Grid"}
    fonts = opened.styles["Heading 1"].element.find(f"{W}rPr/{W}rFonts")
    assert (fonts.get(f"{W}eastAsia"), fonts.get(f"{W}ascii")) == ("黑体", "Times New Roman")
    assert opened.styles["Normal"].element.find(f"{W}rPr/{W}rFonts").get(f"{W}eastAsia") == "宋体"


def test_contents_are_a_field_that_is_filled_in(written):
    document, path, _ = written
    _, xml = words(path)
    assert 'TOC \\o "1-2"' in xml
    headings = [block for block in document.blocks if isinstance(block, Heading) and block.level < 3]
    targets = re.findall(r"PAGEREF (_Toc\d+)", xml)
    assert len(targets) == len(headings) + len(document.annex())
    assert all(f'w:name="{target}"' in xml for target in targets)


def test_head_rows_repeat_and_rows_do_not_break(written):
    document, path, _ = written
    opened = docx.Document(str(path))
    heads = [table for table in opened.tables if table._tbl.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None]
    assert len(heads) == len(list(document.tables()))


def test_pages_are_numbered_in_both_kinds_of_sections(written):
    with zipfile.ZipFile(written[1]) as package:
        feet = [package.read(name).decode() for name in package.namelist() if re.match(r"word/footer\d", name)]
    assert len(feet) == 2
    assert all(foot.count(" PAGE ") == 1 and foot.count(" NUMPAGES ") == 1 for foot in feet)


def test_a_map_is_a_page_of_its_own_size_with_the_picture_at_true_scale(written):
    _, path, summary = written
    assert (summary.maps, summary.maps_apart) == (1, ())
    last = docx.Document(str(path)).sections[-1]
    assert (round(last.page_width.mm), round(last.page_height.mm)) == (420, 297)
    _, xml = words(path)
    extent = re.search(r'<wp:anchor.*?<wp:extent cx="(\d+)" cy="(\d+)"', xml, re.DOTALL)
    assert [round(int(value) / 36000) for value in extent.groups()] == [420, 297]


def test_a_map_that_cannot_be_a_picture_is_named(tmp_path):
    sheet = MapSheet("x", "没有的图", str(tmp_path / "gone.pdf"), 500, 297, 210)
    summary = write_docx(factories.document(1, maps=(sheet,)), tmp_path / "r.docx")
    assert summary.maps_apart == ("没有的图",)
    assert "gone.pdf" in words(tmp_path / "r.docx")[0]


def test_crowded_tables_lie_across(tmp_path):
    document = factories.document(1)
    table = max(document.tables(), key=lambda item: len(item.columns))
    wide = Table("表9-1", "宽表", table.columns * 3, tuple(row * 3 for row in table.rows))
    write_docx(replace(document, blocks=(*document.blocks, wide)), tmp_path / "r.docx")
    turned = docx.Document(str(tmp_path / "r.docx")).sections
    assert [section.page_width > section.page_height for section in turned].count(True) == 1


def test_text_of_the_case_cannot_break_the_file(tmp_path):
    info = factories.info(parties='<w:p>&"张\x0b某\ufffe', note="㙍\U0002a6d6\n第二行")
    write_docx(factories.document(1, info=info), tmp_path / "r.docx")
    text = "\n".join(cell.text for table in docx.Document(str(tmp_path / "r.docx")).tables for cell in table._cells)
    assert '<w:p>&"张某' in text
    assert "㙍\U0002a6d6\n第二行" in text


def test_properties_are_those_of_the_report(written):
    document, path, _ = written
    properties = docx.Document(str(path)).core_properties
    assert (properties.title, properties.author) == (document.title, document.author)
    assert properties.created.date() == factories.REPORT_DATE


def test_same_report_same_bytes(tmp_path):
    document = factories.document(2)
    write_docx(document, tmp_path / "one.docx")
    write_docx(document, tmp_path / "two.docx")
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()


def test_an_english_report_says_so(tmp_path):
    write_docx(factories.document(1, language=Language.ENGLISH), tmp_path / "r.docx")
    text, _ = words(tmp_path / "r.docx")
    assert "Contents" in text
    assert "目　录" not in text


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path):
    with pytest.raises(ReportError, match="cannot be written"):
        write_docx(factories.document(1), tmp_path / "nowhere" / "r.docx")


@needs_office
def test_libreoffice_opens_it_and_shows_every_page(written, tmp_path):
    _, path, _ = written
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    pages = pypdf.PdfReader(tmp_path / "report.pdf").pages
    said = re.sub(r"\s", "", pages[2].extract_text())
    assert f"第3页共{len(pages)}页" in said
    assert round(float(pages[-1].mediabox.width) / 72 * 25.4) == 420


LONG_NAME = "大冶市金山店镇石料厂等十二处无证、越界及超深开采建筑石料用灰岩矿系列案件，含历年封存采坑与堆场"


def test_a_long_name_takes_its_room_from_the_white_of_the_cover(tmp_path):
    before = {}
    for title in ("某案", LONG_NAME):
        write_docx(factories.document(1, info=factories.info(title=title)), tmp_path / "r.docx")
        first = docx.Document(str(tmp_path / "r.docx")).paragraphs[0]
        before[title] = first.paragraph_format.space_before.pt
    assert before[LONG_NAME] < before["某案"] == 80.0


@needs_office
def test_the_cover_with_a_long_name_stays_one_page(tmp_path):
    write_docx(factories.document(1, info=factories.info(title=LONG_NAME)), tmp_path / "r.docx")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "r.docx")], check=True, capture_output=True, timeout=120)
    second = re.sub(r"\s", "", pypdf.PdfReader(tmp_path / "r.pdf").pages[1].extract_text())
    assert "责任页" in second


def test_numbers_stay_whole_and_keep_their_units(tmp_path):
    """LibreOffice breaks Latin text anywhere that is marked as Chinese."""
    write_docx(factories.document(1), tmp_path / "r.docx")
    with zipfile.ZipFile(tmp_path / "r.docx") as package:
        styles, body = (package.read(f"word/{name}.xml").decode() for name in ("styles", "document"))
    marked = re.findall(r'<w:lang [^>]*w:val="([^"]*)"', styles)
    assert marked
    assert set(marked) == {"en-US"}
    assert re.search(r"\d\u00a0m³", body)
    assert not re.search(r"\d m[²³]", body)


def test_a_line_before_a_long_word_is_not_stretched(tmp_path):
    texts = ("位于许可范围内（许可证C4200002021017130000001），予以扣除。", "位于许可范围内，予以扣除。")
    blocks = tuple(Paragraph(text) for text in texts)
    write_docx(replace(factories.document(1), blocks=blocks), tmp_path / "r.docx")
    written = {each.text: each.alignment for each in docx.Document(str(tmp_path / "r.docx")).paragraphs}
    assert [written[text] for text in texts] == [0, None]  # left, and as the style has it
