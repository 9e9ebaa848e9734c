# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import subprocess
from dataclasses import replace

import pytest
from qgis.core import QgsLayoutItem, QgsLayoutItemMap, QgsProject
from qgis.PyQt.QtGui import QImage

from ...core.errors import Cancelled, CrsError, ReportError
from ...core.progress import Silent
from ...layouts import texts
from ...layouts.annex import MapInputs, build_layouts, export_annex_maps
from ...layouts.sheet import SMALLER_SCALES, STANDARD_SCALES
from .factories import LICENCE, TITLE, UNIT, inputs

ON_EVERY_SHEET = {
    "map",
    "title",
    "case_title",
    "frame_outer",
    "legend",
    "north_arrow",
    "scale_bar",
    "scale_text",
    "datum_note",
    "title_block_frame",
    *(f"corner_{corner}_{axis}" for corner in ("nw", "ne", "sw", "se") for axis in ("north", "east")),
    *(
        f"title_block_{key}{label}"
        for key in ("unit", "title", "compiled_by", "reviewed_by", "drawn_by", "project_lead", "technical_lead")
        for label in ("", "_label")
    ),
    *(f"title_block_{key}" for key in ("unit_head", "number", "order", "scale", "date", "sources")),
}


def text_of(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def exported(qgis_app, tmp_path_factory):
    folder = tmp_path_factory.mktemp("case")
    given = inputs(folder)
    before = sorted(path.name for path in folder.iterdir())
    sheets = export_annex_maps(given, folder / "maps", Silent(), ("overlay", "depth"))
    after = sorted(path.name for path in folder.iterdir() if path.is_file())
    return sheets, before, after


def test_two_sheets_at_standard_scales(exported):
    sheets, _, _ = exported
    assert [sheet.key for sheet in sheets] == ["overlay", "depth"]
    assert all(sheet.scale_denominator in STANDARD_SCALES for sheet in sheets)
    assert all(sheet.width_mm > sheet.height_mm for sheet in sheets)


def test_the_evidence_folder_stays_as_it_was(exported):
    _, before, after = exported
    assert after == before


def test_one_page_of_the_stated_size(exported):
    for sheet in exported[0]:
        info = subprocess.run(["pdfinfo", sheet.pdf_path], capture_output=True, text=True, check=True).stdout
        facts = dict(line.split(":", 1) for line in info.splitlines() if ":" in line)
        width, height = (float(word) for word in facts["Page size"].split() if word.replace(".", "").isdigit())
        assert facts["Pages"].strip() == "1"
        assert width == pytest.approx(sheet.width_mm / 25.4 * 72, abs=1.0)
        assert height == pytest.approx(sheet.height_mm / 25.4 * 72, abs=1.0)
        assert facts["Author"].strip() == UNIT
        assert sheet.title in facts["Title"]


def test_the_text_can_be_found(exported):
    overlay, depth = (text_of(sheet.pdf_path) for sheet in exported[0])
    for text, sheet in zip((overlay, depth), exported[0]):
        for wanted in (
            TITLE,
            sheet.title,
            UNIT,
            LICENCE,
            "K1",
            "K2",
            "K3",
            f"1:{sheet.scale_denominator}",
            "2000国家大地坐标系，3°带，中央子午线114°；1985国家高程基准",
            "2024年11月6日",
            "技术负责",
        ):
            assert wanted in text
    assert "3368075.20" in overlay
    assert "511889.60" in overlay
    assert "12,345.67 m³" in depth
    assert "72,145.87" in depth
    assert "填高" in depth


def test_all_fonts_are_embedded(exported):
    for sheet in exported[0]:
        output = subprocess.run(["pdffonts", sheet.pdf_path], capture_output=True, text=True, check=True).stdout
        fonts = output.splitlines()[2:]
        assert fonts
        assert all(line.split()[-5] == "yes" for line in fonts)


def test_the_sheet_is_not_blank(exported, tmp_path):
    for sheet in exported[0]:
        stem = tmp_path / sheet.key
        subprocess.run(["pdftoppm", "-r", "30", "-png", "-singlefile", sheet.pdf_path, str(stem)], check=True)
        image = QImage(f"{stem}.png")
        colors = [image.pixel(x, y) & 0xFFFFFF for x in range(image.width()) for y in range(image.height())]
        assert sum(color != 0xFFFFFF for color in colors) > 0.05 * len(colors)
        assert len(set(colors)) > 50


@pytest.mark.parametrize("size", [30.0, 400.0, 3000.0])
def test_layouts_hold_every_item_and_show_everything(qgis_app, tmp_path, size):
    given = inputs(tmp_path, size=size)
    project = QgsProject()
    for built in build_layouts(given, project, ("location", "imagery", "before", "after", "overlay", "depth")):
        items = {item.id() for item in built.layout.items() if isinstance(item, QgsLayoutItem)}
        assert items >= ON_EVERY_SHEET
        assert built.layout.pageCollection().pageCount() == 1
        item = built.layout.itemById("map")
        assert isinstance(item, QgsLayoutItemMap)
        assert round(item.scale()) in (*STANDARD_SCALES, *SMALLER_SCALES)
        assert item.scale() == pytest.approx(built.scale, rel=1e-9)
        assert item.rect().width() == pytest.approx(built.page.map.width)
        assert item.rect().height() == pytest.approx(built.page.map.height)
        shown = item.extent()
        shapes = [pit.outline for pit in given.case.pits]
        if built.kind.key != "depth":
            shapes += [permit.outline for permit in given.case.permits]
        for west, south, east, north in (shape.bounds for shape in shapes):
            assert shown.xMinimum() < west
            assert shown.xMaximum() > east
            assert shown.yMinimum() < south
            assert shown.yMaximum() > north
        assert project.layoutManager().layoutByName(built.plan.title) is built.layout
    project.clear()


def test_building_twice_keeps_both_layouts(qgis_app, tmp_path):
    project = QgsProject()
    given = inputs(tmp_path)
    build_layouts(given, project, ("overlay",))
    build_layouts(given, project, ("overlay",))
    names = sorted(layout.name() for layout in project.layoutManager().layouts())
    assert names == ["采矿权与开采范围叠合图", "采矿权与开采范围叠合图 2"]
    project.clear()


def test_a_case_without_licence_says_so(qgis_app, tmp_path):
    (sheet,) = export_annex_maps(inputs(tmp_path, licensed=False), tmp_path / "maps", Silent(), ("overlay",))
    text = text_of(sheet.pdf_path)
    assert "案件资料中没有采矿权范围" in text
    assert "采矿权拐点" not in text


def test_a_missing_raster_is_named(qgis_app, tmp_path):
    given = replace(inputs(tmp_path), difference_path=str(tmp_path / "nowhere.tif"))
    with pytest.raises(ReportError, match=r"nowhere\.tif"):
        export_annex_maps(given, tmp_path / "maps", Silent(), ("depth",))


def test_a_file_that_is_no_raster_is_named(qgis_app, tmp_path):
    (tmp_path / "text.tif").write_text("no raster", encoding="utf-8")
    given = replace(inputs(tmp_path), after_path=str(tmp_path / "text.tif"))
    with pytest.raises(ReportError, match=r"text\.tif"):
        export_annex_maps(given, tmp_path / "maps", Silent(), ("overlay",))


def test_a_folder_that_cannot_be_made_is_named(qgis_app, tmp_path):
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    with pytest.raises(ReportError, match="taken"):
        export_annex_maps(inputs(tmp_path), tmp_path / "taken", Silent())


def test_no_chinese_font_ends_with_one_sentence(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setattr(texts, "chinese_families", list)
    with pytest.raises(ReportError, match="No Chinese font"):
        export_annex_maps(inputs(tmp_path), tmp_path / "maps", Silent())


def test_degrees_are_refused(qgis_app, tmp_path):
    with pytest.raises(CrsError, match="EPSG:4490"):
        export_annex_maps(replace(inputs(tmp_path), crs="EPSG:4490"), tmp_path / "maps", Silent())


def test_an_unknown_kind_is_named(qgis_app, tmp_path):
    with pytest.raises(ReportError, match="poster"):
        export_annex_maps(inputs(tmp_path), tmp_path / "maps", Silent(), ("poster",))


def test_no_pits_is_said(qgis_app, tmp_path):
    given: MapInputs = inputs(tmp_path)
    empty = replace(given, case=replace(given.case, pits=()))
    with pytest.raises(ReportError, match="no pit outline"):
        export_annex_maps(empty, tmp_path / "maps", Silent())


def test_cancelling_writes_nothing(qgis_app, tmp_path):
    class Impatient(Silent):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        export_annex_maps(inputs(tmp_path), tmp_path / "maps", Impatient())
    assert not list((tmp_path / "maps").iterdir())
