# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of sheet of a case with several pits: nothing off the page, nothing over anything, nothing empty."""

from __future__ import annotations

import itertools
import re
import subprocess
import time

import pytest
from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsProject,
    QgsVectorLayer,
)
from shapely.geometry import Point, box

from ...core.progress import Silent
from ...layouts.annex import ALL_KINDS, ExportOptions, build_layouts, export_annex_maps
from ...layouts.sections import section_room
from ...layouts.sheet import SMALLER_SCALES, STANDARD_SCALES
from ...layouts.texts import MM_PER_POINT, width_mm
from .factories import UNIT
from .manypits import map_inputs

PITS = 5
_MAY_HOLD_OTHERS = ("frame_outer", "title_block_frame")
_SECTION_SCALES = (100, *STANDARD_SCALES)


@pytest.fixture(scope="module")
def given(qgis_app, tmp_path_factory):
    return map_inputs(tmp_path_factory.mktemp("many"), PITS)


@pytest.fixture(scope="module")
def built(given):
    project = QgsProject()
    maps = build_layouts(given, project)
    yield maps
    project.clear()


@pytest.fixture(scope="module")
def exported(given, tmp_path_factory):
    folder = tmp_path_factory.mktemp("maps")
    start = time.monotonic()
    sheets = export_annex_maps(given, folder, Silent(), options=ExportOptions(svg=True, dxf=True))
    return sheets, folder, time.monotonic() - start


def items_of(layout):
    return [item for item in layout.items() if isinstance(item, QgsLayoutItem) and item.id()]


def box_of(item):
    return item.mapRectToScene(item.rect())


def text_of(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout


def test_the_whole_set_of_r40_comes_out_in_order(built):
    kinds = list(dict.fromkeys(each.kind.key for each in built))
    assert kinds == list(ALL_KINDS)
    assert sum(each.kind.key == "pits" for each in built) == PITS
    sheets = [each.plan.content.drawings for each in built if each.kind.key == "sections"]
    assert len(sheets) >= PITS
    assert sum(map(len, sheets)) == 2 * PITS


def test_sections_fill_half_of_their_sheets(built):
    shares = []
    for each in built:
        if each.kind.key != "sections":
            continue
        room, drawn = section_room(each.page), [placed.drawing for placed in each.plan.content.drawings]
        shares.append(sum(one.width_mm * one.height_mm for one in drawn) / (room.width * room.height))
        assert len({one.scale for one in drawn}) == 1  # so that the sections of a pit can be compared
        scale = each.layout.itemById("title_block_scale").currentText()
        for one in (drawn[0].scale.horizontal, drawn[0].scale.vertical):
            assert f"1:{one}" in scale
    assert min(shares) >= 0.5


def test_nothing_lies_outside_the_outer_frame(built):
    for each in built:
        frame = box_of(each.layout.itemById("frame_outer")).adjusted(-0.01, -0.01, 0.01, 0.01)
        for item in items_of(each.layout):
            if item.id() != "frame_outer":
                assert frame.contains(box_of(item)), (each.plan.key, item.id())


def test_no_item_lies_over_another(built):
    for each in built:
        solid = [item for item in items_of(each.layout) if item.id() not in _MAY_HOLD_OTHERS]
        for one, two in itertools.combinations(solid, 2):
            if one.id().startswith("title_block") and two.id().startswith("title_block"):
                continue  # cells of one table share their lines
            shared = box_of(one).intersected(box_of(two))
            over = shared.width() > 0.3 and shared.height() > 0.3
            corner = "corner_" in one.id() + two.id() and "map" not in (one.id(), two.id())
            assert not over or corner, (each.plan.key, one.id(), two.id())


def test_every_label_says_something_and_fits(built):
    for each in built:
        for item in items_of(each.layout):
            if not isinstance(item, QgsLayoutItemLabel):
                continue
            text = item.currentText()
            assert text.strip(), (each.plan.key, item.id())
            assert "[%" not in text, (each.plan.key, item.id(), text)
            form = item.textFormat()
            lines = text.split("\n")
            assert len(lines) * form.size() * MM_PER_POINT <= item.rect().height() + 0.5, (each.plan.key, item.id())
            widest = max(width_mm(line, form.font().family(), form.size()) for line in lines)
            assert widest <= item.rect().width() + 0.5, (each.plan.key, item.id(), text)


def test_scales_are_standard(built):
    for each in built:
        item = each.layout.itemById("map")
        assert isinstance(item, QgsLayoutItemMap)
        known = _SECTION_SCALES if each.kind.key in ("sections", "pits") else (*STANDARD_SCALES, *SMALLER_SCALES)
        assert item.scale() == pytest.approx(round(item.scale()), rel=1e-6)
        assert round(item.scale()) in known, each.plan.key


def test_the_legend_names_only_what_the_map_shows(built):
    for each in built:
        shown = {layer.name() for layer in each.plan.content.all_layers()}
        root = each.layout.itemById("legend").model().rootGroup()
        names = [node.layer().name() for node in root.findLayers()]
        assert names
        assert not any(name.endswith("引线") for name in names)
        assert set(names) <= shown
        assert len(names) == len(set(names)), each.plan.key


def test_a_pit_sheet_names_no_licence_corner_and_no_depth_that_it_does_not_show(built, given):
    for each, pit in zip((each for each in built if each.kind.key == "pits"), given.case.pits):
        ground = box(*each.plan.content.view.ground.bounds)
        points = [Point(c) for permit in given.case.permits for c in permit.outline.exterior.coords]
        legend = each.layout.itemById("legend").model()
        named = [node.layer().name() for node in legend.rootGroup().findLayers()]
        assert ("采矿权拐点及编号" in named) == any(ground.intersects(point) for point in points)
        depth = next(v.max_depth_m for v in given.volumes.pits if v.pit_id == pit.pit_id)
        node = legend.rootGroup().findLayers()[-1]
        classes = [item.data(0) for item in legend.layerLegendNodes(node)]
        deepest = max(float(re.search(r"[\d.]+", text)[0]) for text in classes if "挖深" in str(text))
        assert deepest < depth + 0.5, (each.plan.key, classes)


def test_what_is_not_known_is_marked_in_the_title_block(built):
    for each in built:
        entries = {
            key: each.layout.itemById(f"title_block_{key}").currentText() for key in ("compiled_by", "date", "unit")
        }
        assert entries == {"compiled_by": "【待填】", "date": "【待填】", "unit": UNIT}


def test_heaps_have_the_volume_of_the_terrain_beside_the_stated_one(built, given):
    sheet = next(each for each in built if each.kind.key == "stockpiles")
    rows = sheet.layout.itemById("stockpile_table").multiFrame().tableContents()
    assert [cell.content() for cell in rows[0]][-2:] == ["提供松方/m³", "计算松方/m³"]
    stated, measured = (cell.content() for cell in rows[1][-2:])
    assert stated == "—"
    assert measured == f"{given.heaps_m3['D1']:,.2f}"


def test_no_layer_of_a_sheet_is_empty(built):
    for each in built:
        for layer in each.plan.content.all_layers():
            if isinstance(layer, QgsVectorLayer):
                assert layer.featureCount() > 0, (each.plan.key, layer.name())


def test_terrain_sheets_state_their_contour_interval_and_survey(built):
    for each in built:
        if each.kind.key in ("before", "after"):
            note = each.layout.itemById("datum_note").currentText().replace("\n", "")
            assert re.search(r"等高距[\d.]+ m", note)
            assert "1985国家高程基准" in note
            assert "2024年11月6日测绘" in note


def test_a_pit_sheet_holds_the_corners_and_the_volume(built, given):
    sheet = next(each for each in built if each.plan.key == "pit_1")
    pit = given.case.pits[0]
    table = sheet.layout.itemById("pit_corner_table")
    assert isinstance(table, QgsLayoutFrame)
    assert isinstance(table.multiFrame(), QgsLayoutItemManualTable)
    cells = [cell.content() for row in table.multiFrame().tableContents() for cell in row]
    for x, y in list(pit.outline.exterior.coords)[:-1]:
        assert f"{y:.2f}" in cells
        assert f"{x:.2f}" in cells
    volume = next(each for each in given.volumes.pits if each.pit_id == pit.pit_id)
    figures = sheet.layout.itemById("pit_table").multiFrame().tableContents()
    shown = " ".join(cell.content() for row in figures for cell in row)
    assert f"{volume.cut_m3:,.2f}" in shown


def test_the_location_map_admits_that_it_has_no_background(built):
    sheet = next(each for each in built if each.kind.key == "location")
    assert sheet.plan.title == "位置图"  # no roads: not a traffic map
    assert "未提供道路" in sheet.layout.itemById("datum_note").currentText()


def test_every_sheet_is_one_page_with_embedded_fonts_and_searchable(exported, given):
    sheets, _, _ = exported
    for sheet in sheets:
        info = subprocess.run(["pdfinfo", sheet.pdf_path], capture_output=True, text=True, check=True).stdout
        assert re.search(r"Pages: +1$", info, re.MULTILINE)
        fonts = subprocess.run(["pdffonts", sheet.pdf_path], capture_output=True, text=True, check=True).stdout
        lines = fonts.splitlines()[2:]
        assert lines
        assert all(line.split()[-5] == "yes" for line in lines), sheet.key
        text = text_of(sheet.pdf_path)
        assert given.case.info.title in text.replace("\n", "")
        assert sheet.kind in ALL_KINDS


def test_sections_print_areas_scale_and_table(exported):
    sheet = next(sheet for sheet in exported[0] if sheet.key == "sections_1")
    text = text_of(sheet.pdf_path)
    for wanted in ("I—I′ 剖面图", "II—II′ 剖面图", "K01：挖方面积", "水平比例尺 1:", "开采前标高/m", "挖(+)填(−)/m"):
        assert wanted in text


def test_section_drawings_come_as_svg_and_dxf(exported):
    _, folder, _ = exported
    assert len(list(folder.glob("section_*.svg"))) == 2 * PITS
    assert b"XX" not in (folder / "section_I.svg").read_bytes()
    assert (folder / "sections.dxf").stat().st_size > 10_000


def test_files_are_small_and_quick(exported):
    sheets, folder, seconds = exported
    size = sum((folder / sheet.pdf_path).stat().st_size for sheet in sheets)
    assert size / len(sheets) < 1_000_000  # 20 sheets stay under 20 MB
    assert seconds < 4.5 * len(sheets)  # 20 sheets in 90 s
