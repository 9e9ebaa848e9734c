# SPDX-License-Identifier: GPL-3.0-or-later
"""The algorithm takes everything it draws from the case file."""

from __future__ import annotations

import subprocess

import pytest
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QImage

from ...algorithms.annexmaps import AnnexMapsAlgorithm
from ...core.casefile import JournalEntry, add_evidence, create_case, write_results
from ...layouts import annex
from ..layouts.factories import EAST, LICENCE, NORTH, inputs


def run(**parameters):
    feedback = QgsProcessingFeedback(False)
    results, _ok = (
        AnnexMapsAlgorithm().create().run(parameters, QgsProcessingContext(), feedback, catchExceptions=False)
    )
    return results, feedback.textLog()


@pytest.fixture
def case(tmp_path, qgis_app):
    given = inputs(tmp_path)
    path = create_case(tmp_path / "case.gpkg", given.case.info)
    add_evidence(path, pits=given.case.pits, permits=given.case.permits, surveys=given.case.surveys)
    return path, given


def text_of(path):
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout


def test_both_maps_come_out_of_the_case_file(case, tmp_path):
    path, given = case
    write_results(path, given.volumes, None, JournalEntry("tester", "runcase"))
    results, log = run(
        CASE=str(path),
        FOLDER=str(tmp_path / "maps"),
        KINDS=["overlay", "depth"],
        COMPILED_BY="张三",
        DRAWN_ON="2024-12-01",
    )
    assert results == {"FOLDER": str(tmp_path / "maps"), "SHEETS": 2}
    assert sorted(file.name for file in (tmp_path / "maps").iterdir()) == ["map_01_overlay.pdf", "map_02_depth.pdf"]
    assert LICENCE in text_of(tmp_path / "maps" / "map_01_overlay.pdf")
    depth = text_of(tmp_path / "maps" / "map_02_depth.pdf")
    for wanted in ("12,345.67 m³", "挖深", "张三", "2024年12月1日"):
        assert wanted in depth
    assert "map_02_depth.pdf" in log


def test_the_maps_speak_the_language_asked_for(case, tmp_path):
    path, given = case
    write_results(path, given.volumes, None, JournalEntry("tester", "runcase"))
    run(CASE=str(path), FOLDER=str(tmp_path / "maps"), KINDS=["depth"], LANGUAGE="en")
    said = text_of(tmp_path / "maps" / "map_01_depth.pdf")
    for wanted in ("Depth of the excavation", "Legend", "Scale", "12,345.67 m³"):
        assert wanted in said
    for unwanted in ("图例", "挖深", "单位名称", "待填"):
        assert unwanted not in said


def test_without_results_the_maps_say_depth_but_no_volume(case, tmp_path):
    path, _ = case
    results, log = run(CASE=str(path), FOLDER=str(tmp_path / "maps"), KINDS=["depth"])
    text = text_of(tmp_path / "maps" / "map_01_depth.pdf")
    assert results["SHEETS"] == 1
    assert "no computed volumes" in log
    assert "挖深" in text
    assert "m³" not in text


def test_a_missing_terrain_ends_with_one_sentence(case, tmp_path):
    path, _ = case
    (tmp_path / "after.tif").unlink()
    with pytest.raises(QgsProcessingException, match=r"terrain after raster .*after\.tif"):
        run(CASE=str(path), FOLDER=str(tmp_path / "maps"), KINDS=["overlay"])


def layer_file(path, kind, fields, rows, crs="EPSG:4547"):
    layer = QgsVectorLayer(f"{kind}?crs={crs}&{fields}", path.stem, "memory")
    for *values, wkt in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(values))
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        assert layer.dataProvider().addFeature(feature)
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)
    return str(path)


def test_section_lines_of_ones_own_are_drawn_under_their_names(case, tmp_path):
    path, _ = case
    wkt = f"LINESTRING({EAST - 100} {NORTH + 20}, {EAST + 150} {NORTH + 25})"
    lines = layer_file(tmp_path / "lines.gpkg", "LineString", "field=name:string", [("7号线", wkt)])
    folder = tmp_path / "maps"
    run(CASE=str(path), FOLDER=str(folder), KINDS=["sectionplan", "sections"], SECTION_LINES=lines, SECTION_NAME="name")
    names = sorted(file.name for file in folder.iterdir())
    assert names == ["map_01_sectionplan.pdf", "map_02_sections_1.pdf", "section_7号线.svg", "sections.dxf"]
    drawn = text_of(folder / "map_02_sections_1.pdf")
    assert "7号线—7号线′ 剖面图" in drawn
    assert "K1：挖方面积" in drawn
    assert "K2：挖方面积" in drawn


def test_an_empty_section_layer_is_refused(case, tmp_path):
    path, _ = case
    lines = layer_file(tmp_path / "lines.gpkg", "LineString", "field=name:string", [])
    with pytest.raises(QgsProcessingException, match="no section line"):
        run(CASE=str(path), FOLDER=str(tmp_path / "maps"), KINDS=["sections"], SECTION_LINES=lines)


def test_the_location_map_shows_the_roads_it_is_given_and_names_them(case, tmp_path):
    path, _ = case
    wkt = f"LINESTRING({EAST - 3000} {NORTH - 900}, {EAST + 3000} {NORTH + 700})"
    roads = layer_file(tmp_path / "道路.gpkg", "LineString", "field=name:string", [("G106", wkt)])
    run(CASE=str(path), FOLDER=str(tmp_path / "maps"), KINDS=["location"], BACKGROUND=[roads], LOCATION_SCALE=20000)
    text = text_of(tmp_path / "maps" / "map_01_location.pdf")
    for wanted in ("交通位置图", "G106", "道路.gpkg", "1:25000", "114°07′"):
        assert wanted in text
    assert "未提供道路" not in text


def test_an_orthophoto_is_the_ground_of_the_imagery_sheet(case, tmp_path):
    path, given = case
    folder = tmp_path / "maps"
    run(CASE=str(path), FOLDER=str(folder), KINDS=["imagery"], IMAGERY=given.before_path)
    text = text_of(folder / "map_01_imagery.pdf")
    assert "影像图" in text
    assert "before.tif" in text
    run(CASE=str(path), FOLDER=str(folder), KINDS=["imagery"])
    assert "案件资料中没有影像，以开采后地形晕渲代替" in text_of(folder / "map_01_imagery.pdf")


def test_pictures_and_geopdf_come_when_asked_for(case, tmp_path):
    path, _ = case
    folder = tmp_path / "maps"
    run(CASE=str(path), FOLDER=str(folder), KINDS=["overlay"], EXTRAS=["png", "geopdf"])
    picture = QImage(str(folder / "map_01_overlay.png"))
    assert picture.width() == pytest.approx(420 / 25.4 * 300, abs=2) or picture.width() > 3000
    source = gdal.Open(str(folder / "map_01_overlay.pdf"))
    assert "CGCS2000" in source.GetProjection()


def test_without_a_geopdf_driver_a_plain_pdf_comes_with_a_warning(case, tmp_path, monkeypatch):
    path, _ = case
    monkeypatch.setattr(annex, "geopdf_hindrance", lambda: "GDAL has no PDF driver")
    results, log = run(CASE=str(path), FOLDER=str(tmp_path / "maps"), KINDS=["overlay"], EXTRAS=["geopdf"])
    assert results["SHEETS"] == 1
    assert "GDAL has no PDF driver" in log


def test_a_stockpile_sheet_without_stockpiles_is_refused(case, tmp_path):
    path, _ = case
    with pytest.raises(QgsProcessingException, match="no stockpile"):
        run(CASE=str(path), FOLDER=str(tmp_path / "maps"), KINDS=["stockpiles"])


def test_it_runs_in_the_main_thread(qgis_app):
    algorithm = AnnexMapsAlgorithm().create()
    assert algorithm.flags() & Qgis.ProcessingAlgorithmFlag.NoThreading
    assert (algorithm.id().split(":")[-1], algorithm.groupId()) == ("annexmaps", "report")
