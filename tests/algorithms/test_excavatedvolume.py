# SPDX-License-Identifier: GPL-3.0-or-later
"""The main algorithm through ``processing.run``: what it finds, what it writes, what it refuses and how."""

from __future__ import annotations

import math
import zipfile
from pathlib import Path

import numpy as np
import pytest
import rasterio
import shapely
from qgis.core import (
    QgsColorRampShader,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsLayerTreeView
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from ..conftest import Listener, polygon_layer
from ..files import CRS, SOUTH, WEST, box, heights, tif

FIELDS = [
    *("pit_id", "area_m2", "measured_m2", "coverage_pct", "cut_m3", "fill_m3", "net_m3", "max_depth_m"),
    *("inside_m3", "outside_m3", "below_m3", "above_m3"),
]
SINK = "TEMPORARY_OUTPUT"


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "结果 1"
    folder.mkdir()
    return folder


@pytest.fixture
def terrains(tmp_path):
    """Level ground at 100 m, and the same dug to 90 m; 40 m by 40 m."""
    return {
        "BEFORE": str(tif(tmp_path / "before.tif", heights(100.0))),
        "AFTER": str(tif(tmp_path / "after.tif", heights(90.0))),
    }


@pytest.fixture
def volume(run, terrains):
    def of(**parameters):
        given = {"PITS": polygon_layer({"K1": box(10, 10, 20, 20)}), "PIT_ID": "pit_id", "OUTPUT": SINK}
        return run("excavatedvolume", **{**terrains, **given, **parameters})

    return of


@pytest.fixture
def refused(run, terrains, out):
    """Run with every output in one folder, and return the sentence; nothing may be left in the folder."""

    def of(**parameters):
        given = {"PITS": polygon_layer({"K1": box(10, 10, 20, 20)}), "PIT_ID": "pit_id"}
        files = {
            "OUTPUT": "pits.gpkg",
            "PARTS": "parts.csv",
            "GAPS": "gaps.gpkg",
            "DIFFERENCE": "d.tif",
            "HTML": "r.html",
        }
        written = {name: str(out / file) for name, file in files.items()}
        sentence = run.refused("excavatedvolume", **{**terrains, **given, **written, **parameters})
        assert list(out.iterdir()) == []
        return sentence

    return of


def rows(layer):
    return [dict(zip(feature.fields().names(), feature.attributes())) for feature in layer.getFeatures()]


def test_numbers_and_fields_of_a_box(volume):
    found = volume()
    assert (found["CUT"], found["FILL"], found["NET"], found["COVERAGE"]) == (1000.0, 0.0, 1000.0, 100.0)
    layer = found["OUTPUT"]
    assert layer.fields().names()[: len(FIELDS) - 4] == FIELDS[:-4]
    assert set(FIELDS) <= set(layer.fields().names())
    assert layer.crs().authid() == CRS
    assert QgsWkbTypes.displayString(layer.wkbType()) == "MultiPolygon"
    (row,) = rows(layer)
    assert [row[name] for name in FIELDS] == [
        "K1",
        100.0,
        100.0,
        100.0,
        1000.0,
        0.0,
        1000.0,
        10.0,
        0.0,
        1000.0,
        0.0,
        0.0,
    ]
    assert found["PARTS"] is None
    assert found["GAPS"] is None
    assert "DIFFERENCE" not in found
    assert "HTML" not in found


def test_cut_and_fill_stay_apart(volume, tmp_path):
    half = tif(tmp_path / "half.tif", heights(lambda x, y: np.where(x < 15, 96.0, 103.0)))
    found = volume(AFTER=str(half))
    assert (found["CUT"], found["FILL"], found["NET"]) == (200.0, 150.0, 50.0)


def test_ids_come_from_the_feature_when_no_field_is_chosen(volume):
    layer = polygon_layer({"": box(10, 10, 20, 20)})
    assert [row["pit_id"] for row in rows(volume(PITS=layer, PIT_ID=None)["OUTPUT"])] == ["1"]


def test_numbers_serve_as_ids(volume):
    layer = polygon_layer([(7, box(1, 1, 3, 3))], fields="field=no:integer")
    assert [row["pit_id"] for row in rows(volume(PITS=layer, PIT_ID="no")["OUTPUT"])] == ["7"]


def test_only_the_selected_features(volume, qgis_new_project):
    layer = polygon_layer({"K1": box(1, 1, 3, 3), "K2": box(11, 11, 21, 21)})
    qgis_new_project.addMapLayer(layer)
    layer.selectByExpression("\"pit_id\" = 'K2'")
    assert volume(PITS=QgsProcessingFeatureSourceDefinition(layer.id(), True))["CUT"] == 1000.0


def permits(*blocks):
    fields = "field=no:string&field=low:double&field=high:string&field=from:date&field=to:string&field=out:integer"
    return polygon_layer(blocks, fields=fields, name="permits")


LIMITS = {"Z_MIN": "low", "Z_MAX": "high", "LICENCE": "no"}


def test_the_licence_splits_the_cut(volume):
    licence = permits(("C1", 93.0, "98", None, "", 0, box(0, 0, 16, 40)))
    found = volume(PERMITS=licence, PARTS=SINK, **LIMITS)
    (row,) = rows(found["OUTPUT"])
    assert (row["inside_m3"], row["below_m3"], row["above_m3"]) == (300.0, 180.0, 120.0)
    assert (row["outside_m3"], row["between_m3"]) == (400.0, 0.0)
    parts = {(part["position"], part["licence"]): part["cut_m3"] for part in rows(found["PARTS"])}
    assert parts == {("inside", "C1"): 300, ("below", "C1"): 180, ("above", "C1"): 120, ("outside", ""): 400}
    assert not found["PARTS"].isSpatial()


def test_a_deducted_block_and_one_out_of_force(volume):
    blocks = permits(
        ("C1", None, "", "2020-01-01", "2030-01-01", 0, box(0, 0, 40, 40)),
        ("C1", 94.0, "96", "2020-01-01", "", 1, box(0, 0, 40, 40)),
        ("OLD", None, "", "2000-01-01", "2001-01-01", 0, box(0, 0, 40, 40)),
    )
    days = {"BEFORE_DATE": "2022-01-01", "AFTER_DATE": "2023-01-01"}
    found = volume(PERMITS=blocks, DEDUCT="out", VALID_FROM="from", VALID_TO="to", PARTS=SINK, **LIMITS, **days)
    (row,) = rows(found["OUTPUT"])
    assert (row["inside_m3"], row["between_m3"]) == (800.0, 200.0)
    assert row["period"] == "2022-01-01 – 2023-01-01"
    assert {part["licence"] for part in rows(found["PARTS"])} <= {"C1", ""}


def test_benches(volume):
    found = volume(BENCH_HEIGHT=4.0, PARTS=SINK)
    benches = {(part["bench_bottom_m"], part["bench_top_m"]): part["cut_m3"] for part in rows(found["PARTS"])}
    assert benches == {(88.0, 92.0): 200.0, (92.0, 96.0): 400.0, (96.0, 100.0): 400.0}


def test_a_terrain_between_makes_two_periods(volume, tmp_path):
    between = tif(tmp_path / "between.tif", heights(97.0))
    found = volume(BETWEEN=[str(between)])
    assert [row["cut_m3"] for row in rows(found["OUTPUT"])] == [300.0, 700.0]


def test_the_pit_floor_replaces_water(volume, tmp_path):
    floor = tif(tmp_path / "floor.tif", heights(lambda x, y: np.where(x < 15, 84.0, np.nan)))
    assert volume(PIT_FLOOR=str(floor))["CUT"] == 1300.0


def test_stated_accuracy_gives_the_margin(volume, run):
    found = volume(SIGMA_BEFORE=0.03, SIGMA_AFTER=0.04, BIAS=0.0)
    (row,) = rows(found["OUTPUT"])
    assert row["margin_m3"] == pytest.approx(1.96 * 0.05 * math.sqrt(100), rel=0.03)
    assert run.listener.warnings == []
    volume(PITS=polygon_layer({"K1": box(0, 0, 40, 40)}))  # no ground around it to measure the errors on
    assert any("error margin is unquantified" in warning for warning in run.listener.warnings)


def test_unmeasured_ground_is_refused_then_bounded_and_drawn(volume, refused, tmp_path):
    holed = str(
        tif(
            tmp_path / "holed.tif",
            heights(lambda x, y: np.where((x > 12) & (x < 15) & (y > 12) & (y < 16), np.nan, 90.0)),
        )
    )
    assert refused(AFTER=holed).startswith(
        "Too little of the ground was measured under pit 'K1' 88.00 %; the limit is 95 %."
    )
    found = volume(AFTER=holed, MIN_COVERAGE=80, GAPS=SINK)
    assert (found["CUT"], found["COVERAGE"]) == (pytest.approx(880.0), pytest.approx(88.0))
    (gap,) = found["GAPS"].getFeatures()
    assert gap["area_m2"] == pytest.approx(12.0)
    assert gap.geometry().area() == pytest.approx(12.0)
    assert rows(found["OUTPUT"])[0]["gap_max_m3"] == pytest.approx(120.0)


def test_the_difference_is_after_minus_before(volume, out, tmp_path):
    after = tif(tmp_path / "slope.tif", heights(lambda x, y: np.where(x > 30, np.nan, 90.0 + 0.25 * x)))
    target = out / "差值.tif"
    assert volume(AFTER=str(after), DIFFERENCE=str(target))["DIFFERENCE"] == str(target)
    with rasterio.open(target) as raster:
        assert raster.crs.to_epsg() == 4547
        z = raster.read(1, masked=True)
        west, north = raster.transform.c, raster.transform.f
        row, col = raster.index(WEST + 12.5, SOUTH + 12.5)
    assert (west % 1, north % 1) == (0.0, 0.0)
    assert z[row, col] == pytest.approx(90.0 + 0.25 * 12.5 - 100.0)
    assert z.min() < -7


def coloured(layer, extent=None):
    """Draw a layer on white and return how many of its pixels are not white."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setOutputSize(QSize(60, 60))
    settings.setBackgroundColor(QColor("white"))
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(extent or layer.extent())
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    return sum(image.pixelColor(x, y).name() != "#ffffff" for x in range(60) for y in range(60))


def test_layers_are_styled_when_they_are_loaded(run, terrains, out, qgis_new_project, qgis_iface, monkeypatch):
    from qgis import processing

    tree = QgsLayerTreeView()  # a real one: QGIS 3.44 does not take the test kit's stand-in
    monkeypatch.setattr(qgis_iface, "layerTreeView", lambda: tree)
    holed = heights(lambda x, y: np.where((x > 12) & (x < 15) & (y > 12) & (y < 16), np.nan, 90.0 + (x > 14) * 10.0))
    tif(out / "after.tif", holed)
    files = {"OUTPUT": "pits.gpkg", "GAPS": "gaps.gpkg", "DIFFERENCE": "d.tif"}
    processing.runAndLoadResults(
        "pitproof:excavatedvolume",
        {
            "BEFORE": terrains["BEFORE"],
            "AFTER": str(out / "after.tif"),
            "PITS": polygon_layer({"K1": box(10, 10, 20, 20)}),
            "PIT_ID": "pit_id",
            "MIN_COVERAGE": 50,
            **{name: str(out / file) for name, file in files.items()},
        },
        run.listener,
        run.context,
    )
    layers = {Path(layer.source().split("|")[0]).name: layer for layer in qgis_new_project.mapLayers().values()}
    assert set(layers) == set(files.values())
    pits, gaps, difference = (layers[name] for name in files.values())
    assert pits.labelsEnabled()
    assert "cut_m3" in pits.labeling().settings().fieldName
    assert gaps.renderer().symbol().symbolLayer(0).layerType() == "LinePatternFill"
    shader = difference.renderer().shader().rasterShaderFunction()
    assert shader.colorRampType() == QgsColorRampShader.Type.Discrete
    assert difference.name() == "Difference"
    for value, (red, blue, alpha) in {-9.0: (">", "<", 255), 0.05: ("", "", 0), 9.0: ("<", ">", 255)}.items():
        _shown, r, _g, b, a = shader.shade(value)
        assert a == alpha
        assert not red or ((r > b) == (red == ">") and (b > r) == (blue == ">"))
    assert all(coloured(layer) > 20 for layer in layers.values())
    level = QgsRectangle(WEST + 16, SOUTH + 11, WEST + 19, SOUTH + 14)
    assert coloured(difference, level) == 0


def test_the_page_names_pit_and_numbers(volume, out):
    page = out / "r.html"
    assert volume(HTML=str(page))["HTML"] == str(page)
    text = page.read_text(encoding="utf-8")
    assert "K1" in text
    assert "1000.00" in text.replace(",", "").replace(" ", "")


def test_outputs_as_files(volume, out):
    found = volume(OUTPUT=str(out / "采坑.gpkg"), PARTS=str(out / "parts.csv"), GAPS=str(out / "gaps.shp"))
    assert QgsVectorLayer(found["OUTPUT"]).featureCount() == 1
    assert (out / "parts.csv").read_text(encoding="utf-8").splitlines()[0].startswith("pit_id,period,position")


# ------------------------------------------------------------------------------------------------ geometry


def test_pits_in_another_system_of_the_same_datum(volume):
    home, other = QgsCoordinateReferenceSystem(CRS), QgsCoordinateReferenceSystem("EPSG:4490")
    shape = QgsGeometry.fromWkt(box(10, 10, 20, 20))
    shape.transform(QgsCoordinateTransform(home, other, QgsProject.instance()))
    layer = polygon_layer({"K1": shape.asWkt(12)}, crs="EPSG:4490")
    found = volume(PITS=layer)
    assert found["CUT"] == pytest.approx(1000.0, rel=1e-6)
    assert found["OUTPUT"].crs().authid() == CRS


def test_curved_outlines(volume):
    x, y = WEST + 20, SOUTH + 20
    circle = f"CurvePolygon (CircularString ({x - 10} {y}, {x} {y + 10}, {x + 10} {y}, {x} {y - 10}, {x - 10} {y}))"
    found = volume(PITS=polygon_layer({"K1": circle}, kind="CurvePolygon"))
    assert found["CUT"] == pytest.approx(math.pi * 100 * 10, rel=2e-4)
    multi = f"MultiSurface ({circle})"
    assert volume(PITS=polygon_layer({"K1": multi}, kind="MultiSurface"))["CUT"] == found["CUT"]


@pytest.mark.parametrize("dimensions", ["Z", "M", "ZM"])
def test_heights_and_measures_of_the_outline_do_not_matter(volume, dimensions):
    outline = box(10, 10, 20, 20, dimensions, " 5" * len(dimensions))
    assert volume(PITS=polygon_layer({"K1": outline}, kind=f"Polygon{dimensions}"))["CUT"] == 1000.0


def test_parts_and_holes(volume):
    ring = shapely.box(WEST + 1, SOUTH + 1, WEST + 11, SOUTH + 11).difference(
        shapely.box(WEST + 3, SOUTH + 3, WEST + 8, SOUTH + 8)
    )
    both = shapely.MultiPolygon([ring, shapely.box(WEST + 20, SOUTH + 20, WEST + 22, SOUTH + 22)])
    assert volume(PITS=polygon_layer({"K1": both.wkt}, kind="MultiPolygon"))["CUT"] == pytest.approx(790.0)


def test_an_invalid_outline_is_repaired_and_said(volume, run):
    corners = [(10, 10), (30, 30), (30, 10), (10, 30), (10, 10)]
    bow = f"Polygon (({', '.join(f'{WEST + x} {SOUTH + y}' for x, y in corners)}))"
    assert volume(PITS=polygon_layer({"K1": bow}))["CUT"] == pytest.approx(2000.0)
    assert any("Pit 'K1' is not a valid polygon" in warning for warning in run.listener.warnings)


def test_more_fill_than_cut_is_suspected(volume, run, terrains):
    assert volume(BEFORE=terrains["AFTER"], AFTER=terrains["BEFORE"])["NET"] == -1000.0
    assert any("were the terrains before and after swapped?" in warning for warning in run.listener.warnings)


def test_a_terrain_inside_an_archive(volume, terrains, tmp_path):
    with zipfile.ZipFile(tmp_path / "t.zip", "w") as archive:
        archive.write(terrains["AFTER"], "after.tif")
    assert volume(AFTER=f"/vsizip/{tmp_path}/t.zip/after.tif")["CUT"] == 1000.0


# ------------------------------------------------------------------------------------------------ refusals


def test_empty_and_degenerate_outlines(refused):
    assert refused(PITS=polygon_layer({"K1": "Polygon EMPTY"})).startswith("Feature 1 of layer 'pits' has no geometry.")
    assert refused(PITS=polygon_layer({"K1": box(10, 10, 20, 10)})).startswith("Pit 'K1' encloses no area")
    assert refused(PITS=polygon_layer({})).startswith("There is no pit outline.")


def test_ids(refused):
    twice = polygon_layer([("K1", box(1, 1, 2, 2)), ("K1", box(3, 3, 4, 4))])
    assert refused(PITS=twice).startswith("The pit id 'K1' stands on more than one outline.")
    assert refused(PITS=polygon_layer({" ": box(1, 1, 2, 2)})) == (
        "Feature 1 of layer 'pits' has no pit id in field 'pit_id'. Give every pit its own id."
    )
    assert refused(PIT_ID="nr") == "Layer 'pits' has no field 'nr'; it has pit_id. Choose one of its fields."


@pytest.mark.parametrize(
    ("block", "names", "words"),
    [
        (("C1", 98.0, "93", None, "", 0), LIMITS, "lower elevation limit 98 m above its upper one 93 m"),
        (("C1", 98.0, "high", None, "", 0), LIMITS, "Field 'high' of feature 1 in layer 'permits' holds 'high'"),
        (("C1", 98.0, "nan", None, "", 0), LIMITS, "holds 'nan', which is not an elevation in metres"),
        (("C1", None, "", None, "soon", 0), {"VALID_TO": "to"}, "holds 'soon', which is not a date"),
        (("C1", None, "", None, "", 0), {"Z_MIN": "floor"}, "has no field 'floor'"),
    ],
)
def test_permits_that_cannot_be_read(refused, block, names, words):
    assert words in refused(PERMITS=permits((*block, box(0, 0, 40, 40))), **names)


def test_geographic_terrain_until_the_system_is_overridden(volume, refused, tmp_path):
    paths = {
        "BEFORE": str(tif(tmp_path / "b.tif", heights(100.0), crs="EPSG:4326")),
        "AFTER": str(tif(tmp_path / "a.tif", heights(90.0), crs="EPSG:4326")),
    }
    sentence = refused(**paths)
    assert sentence.startswith(
        "Terrain 'b' is in WGS 84, which measures in degree, not in metres on a plane. Reproject"
    )
    assert volume(**paths, CRS=CRS)["CUT"] == 1000.0


def test_systems_that_enlarge_or_count_in_feet(refused, tmp_path):
    mercator = str(tif(tmp_path / "m.tif", heights(100.0), crs="EPSG:3857"))
    assert "enlarges areas away from the equator" in refused(BEFORE=mercator, AFTER=mercator)
    feet = str(tif(tmp_path / "f.tif", heights(100.0), crs="EPSG:2263"))
    assert "counts in US survey foot" in refused(BEFORE=feet, AFTER=feet)


def test_missing_systems(refused, tmp_path):
    bare = str(tif(tmp_path / "bare.tif", heights(100.0), crs=None))
    assert refused(BEFORE=bare).startswith("Terrain 'bare' has no coordinate reference system.")
    assert refused(PITS=polygon_layer({"K1": box(1, 1, 2, 2)}, crs="")).startswith("Layer 'pits' has no coordinate ref")


def test_another_datum(refused):
    beijing = polygon_layer({"K1": box(1, 1, 2, 2)}, crs="EPSG:2434")
    sentence = refused(PITS=beijing)
    assert sentence.startswith("Layer 'pits' is on the datum 'Beijing 1954', the terrain on 'China 2000'")


def test_no_overlap_and_no_ground(refused, tmp_path):
    assert refused(PITS=polygon_layer({"K1": box(100, 1, 110, 9)})).startswith(
        "Pit 'K1' (x 500100.0 to 500110.0, y 3400001.0 to 3400009.0) does not touch the terrain (x 500000.0"
    )
    nothing = str(tif(tmp_path / "nothing.tif", heights(np.nan)))
    assert refused(AFTER=nothing, MIN_COVERAGE=1).startswith(
        "The terrains have no common measured ground under pit 'K1'"
    )


def test_a_file_cut_off_in_the_middle(refused, tmp_path):
    rough = np.random.default_rng(1).normal(100.0, 5.0, (400, 400))
    whole = tif(tmp_path / "whole.tif", rough, cell=0.1)
    cut = tmp_path / "断.tif"
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    sentence = refused(AFTER=str(cut), PITS=polygon_layer({"K1": box(1, 1, 39, 39)}))
    assert sentence.startswith("Terrain '断' cannot be read at rows ")
    assert sentence.endswith("The file is damaged or incomplete; copy it again from its source.")


def test_a_missing_file_is_named(run, terrains, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"AFTER: .*none\.tif not found"):
        run("excavatedvolume", **{**terrains, "AFTER": str(tmp_path / "none.tif")}, PITS=polygon_layer({}), OUTPUT=SINK)


def test_a_terrain_that_is_not_a_file(refused, qgis_new_project):
    layer = QgsRasterLayer("type=xyz&url=http://localhost:1/{z}/{x}/{y}.png&zmax=1&zmin=0", "tiles", "wms")
    if not layer.isValid():
        pytest.skip("this QGIS cannot make a tile layer")
    assert refused(BEFORE=layer).startswith("Terrain 'tiles' comes from 'wms', not from a raster file.")


def test_dates_out_of_order(refused):
    assert "was surveyed on 2024-01-01, after terrain" in refused(BEFORE_DATE="2024-01-01", AFTER_DATE="2023-01-01")


@pytest.mark.parametrize("name", ["OUTPUT", "DIFFERENCE", "HTML"])
def test_an_output_that_cannot_be_written_leaves_no_other(refused, name):
    path = {"OUTPUT": "/proc/none/pits.gpkg", "DIFFERENCE": "/proc/none/d.tif", "HTML": "/proc/none/r.html"}[name]
    assert path in refused(**{name: path})


def test_the_difference_does_not_overwrite_a_terrain(refused, terrains):
    assert refused(DIFFERENCE=terrains["AFTER"]).startswith("The difference would overwrite the terrain")


@pytest.mark.parametrize("percent", [1, 90])
def test_cancel_leaves_nothing(run, refused, percent):
    run.listener = Listener(cancel_at=percent)
    assert refused(PITS=polygon_layer({f"K{n}": box(n, 1, n + 1, 39) for n in range(1, 39)})) == (
        "Cancelled. Nothing was written."
    )


# --------------------------------------------------------------------------------------------- sample case


def test_the_sample_case(run, sample):
    case = f"{sample.paths.case}|layername="
    found = run(
        "excavatedvolume",
        BEFORE=str(sample.paths.before),
        AFTER=str(sample.paths.after),
        PITS=case + "pits",
        PIT_ID="pit_id",
        PERMITS=case + "permits",
        Z_MIN="z_min_m",
        Z_MAX="z_max_m",
        LICENCE="licence_no",
        OUTPUT=SINK,
    )
    for row in rows(found["OUTPUT"]):
        truth = sample.truth[row["pit_id"]]
        assert row["cut_m3"] == pytest.approx(truth["cut_m3"], rel=0.005)
        for name in ("inside_m3", "outside_m3", "below_m3", "above_m3"):
            assert row[name] == pytest.approx(truth[name], rel=0.01, abs=0.005 * truth["cut_m3"])
    assert [row["pit_id"] for row in rows(found["OUTPUT"])] == ["K1", "K2", "K3"]


def test_the_sample_case_without_noise(run, exact_sample):
    found = run(
        "excavatedvolume",
        BEFORE=str(exact_sample.paths.before),
        AFTER=str(exact_sample.paths.after),
        PITS=f"{exact_sample.paths.case}|layername=pits",
        PIT_ID="pit_id",
        OUTPUT=SINK,
    )
    for row in rows(found["OUTPUT"]):
        truth = exact_sample.truth[row["pit_id"]]
        missing = row["gap_max_m3"]  # the hole at K3's edge was not measured
        assert truth["cut_m3"] - missing <= row["cut_m3"] * (1 + 2e-4)
        if row["coverage_pct"] == 100.0:
            assert row["cut_m3"] == pytest.approx(truth["cut_m3"], rel=2e-4)
        assert row["fill_m3"] == pytest.approx(truth["fill_m3"], abs=0.5)
