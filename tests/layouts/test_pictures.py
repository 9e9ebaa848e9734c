# SPDX-License-Identifier: GPL-3.0-or-later
"""The PNG of a sheet: of its PDF, in a thread, and from the layout only where that cannot be."""

from __future__ import annotations

import threading

import pytest
from PIL import Image
from qgis.core import (
    QgsFillSymbol,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsUnitTypes,
)

from ...core.errors import Cancelled, ReportError
from ...core.progress import Silent
from ...layouts import pictures
from ...layouts.export import Words, write_pdf
from ...layouts.pictures import Pictures

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters


@pytest.fixture
def layout(qgis_new_project):
    """A sheet of 100 × 50 mm, white with a black left half."""
    project = QgsProject.instance()
    made = QgsPrintLayout(project)
    made.initializeDefaults()
    made.setName("sheet")
    made.pageCollection().page(0).setPageSize(QgsLayoutSize(100.0, 50.0, MM))
    half = QgsLayoutItemShape(made)
    half.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    half.setSymbol(QgsFillSymbol.createSimple({"color": "black", "outline_style": "no"}))
    half.attemptMove(QgsLayoutPoint(0.0, 0.0, MM))
    half.attemptResize(QgsLayoutSize(50.0, 50.0, MM))
    made.addLayoutItem(half)
    project.layoutManager().addLayout(made)  # which owns it
    yield made
    project.clear()


@pytest.fixture
def pdf(layout, tmp_path):
    path = tmp_path / "sheet.pdf"
    write_pdf(layout, path, Words("title", "unit"), False, False)
    return path


def is_the_sheet(path):
    with Image.open(path) as picture:
        assert picture.mode == "P"  # a palette
        assert picture.info["dpi"] == pytest.approx((300, 300), abs=1)
        assert picture.size == pytest.approx((1181, 591), abs=2)
        plain = picture.convert("L")
        width, height = plain.size
        return plain.getpixel((width // 4, height // 2)) < 20 and plain.getpixel((3 * width // 4, height // 2)) > 235


def test_it_is_made_of_the_pdf_beside_the_main_thread(layout, pdf, tmp_path, monkeypatch):
    threads = []
    save = pictures.save_with_palette
    monkeypatch.setattr(pictures, "write_png", lambda *_: pytest.fail("the sheet was drawn again"))
    monkeypatch.setattr(
        pictures, "save_with_palette", lambda *given: threads.append(threading.current_thread()) or save(*given)
    )
    with Pictures() as made:
        made.add(layout, pdf, tmp_path / "sheet.png", photo=False)
        made.finish(Silent())
    assert is_the_sheet(tmp_path / "sheet.png")
    assert threads
    assert threading.main_thread() not in threads


def test_a_page_that_cannot_be_read_is_drawn_from_the_layout(layout, tmp_path):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4 no pages")
    with Pictures() as made:
        made.add(layout, broken, tmp_path / "sheet.png", photo=False)
        made.finish(Silent())
    assert is_the_sheet(tmp_path / "sheet.png")


def test_a_photograph_keeps_its_colours(layout, pdf, tmp_path):
    with Pictures() as made:
        made.add(layout, pdf, tmp_path / "photo.png", photo=True)
        made.finish(Silent())
    with Image.open(tmp_path / "photo.png") as picture:
        assert picture.mode in ("RGB", "RGBA")


def test_a_picture_that_cannot_be_written_is_said(layout, pdf, tmp_path):
    with Pictures() as made:
        made.add(layout, pdf, tmp_path / "missing" / "sheet.png", photo=False)
        with pytest.raises(ReportError, match="cannot be written"):
            made.finish(Silent())


def test_cancel_does_not_wait_for_what_is_not_begun(layout, pdf, tmp_path, monkeypatch):
    begun, go_on = threading.Event(), threading.Event()
    save = pictures.save_with_palette

    def slowly(*given):
        begun.set()
        go_on.wait(5)
        save(*given)

    class Stop(Silent):
        def cancelled(self):
            return begun.wait(5)

    monkeypatch.setattr(pictures, "save_with_palette", slowly)
    with Pictures() as made:
        for number in range(6):
            made.add(layout, pdf, tmp_path / f"{number}.png", photo=False)
        with pytest.raises(Cancelled):
            made.finish(Stop())
        made.drop()
        go_on.set()
    assert len(list(tmp_path.glob("*.png"))) <= 2
