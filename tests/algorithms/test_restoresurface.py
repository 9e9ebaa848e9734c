# SPDX-License-Identifier: GPL-3.0-or-later
"""The original terrain through ``processing.run``: rasters, points, lines, old maps, the case and its margin."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio

from ...core.casefile import add_evidence, create_case, read_case, read_journal, read_results
from ...core.model import SurveyRole
from ..conftest import polygon_layer
from ..files import CRS, SOUTH, WEST, box, heights, tif

SINK = "TEMPORARY_OUTPUT"
SIZE = 160


def roof(x, y):
    return 120.0 - 0.4 * np.abs(y - 74.0)


def plane(x, y):
    return 100.0 + 0.12 * x - 0.07 * y


def pit_in(ground, depth=10.0):
    def dug(x, y):
        inside = (np.abs(x - 80.0) < 15.0) & (np.abs(y - 80.0) < 15.0)
        return ground(x, y) - np.where(inside, depth, 0.0)

    return dug


def pits(east=95.0):
    return polygon_layer({"K1": box(65, 65, east, 95)}, name="采坑")


def read(path):
    with rasterio.open(path) as source:
        return source.read(1, masked=True)


@pytest.fixture
def present(tmp_path):
    return str(tif(tmp_path / "现状.tif", heights(pit_in(plane), SIZE), dtype="float64"))


def given(present, tmp_path, **more):
    return {"PRESENT": present, "PITS": pits(), "PIT_ID": "pit_id", "OUTPUT": str(tmp_path / "恢复 1.tif"), **more}


@pytest.mark.parametrize("method", ["smooth", "tin"])
def test_a_plane_comes_back_and_the_rest_is_bit_equal(run, present, tmp_path, method):
    page = tmp_path / "page.html"
    found = run("restoresurface", METHOD=method, HOLES=SINK, ERRORS=SINK, HTML=str(page), **given(present, tmp_path))
    z, before = read(found["OUTPUT"]), read(present)
    assert z.data == pytest.approx(heights(plane, SIZE), abs=1e-7)
    outside = np.ones(z.shape, dtype=bool)
    outside[SIZE - 97 : SIZE - 63, 63:97] = False
    assert np.array_equal(z.data[outside], before.data[outside])
    assert found["HOLE_COUNT"] == 1
    assert found["NET"] == pytest.approx(10.0 * 900.0)
    assert found["TEST_COUNT"] >= 4
    assert (found["BIAS"], found["RMSE"], found["VOLUME_BOUND"]) == pytest.approx((0, 0, 0), abs=1e-4)
    assert found["ERRORS"].featureCount() == found["TEST_COUNT"]
    (hole,) = found["HOLES"].getFeatures()
    assert (hole["hole"], hole["rim_pct"], hole["tests"]) == ("K1", 100.0, found["TEST_COUNT"])
    said = page.read_text(encoding="utf-8")
    assert "K1" in said
    assert "data:image/svg+xml" in said


@pytest.mark.parametrize("kind", ["LineString", "LineStringZ"])
@pytest.mark.parametrize("method", ["smooth", "tin"])
def test_a_ridge_line_is_honoured(run, tmp_path, kind, method):
    present = str(tif(tmp_path / "roof.tif", heights(pit_in(roof), SIZE)))
    height = " 120" if kind.endswith("Z") else ""
    wkt = f"{kind} ({WEST + 40} {SOUTH + 74}{height}, {WEST + 120} {SOUTH + 74}{height})"
    ridge = polygon_layer([("r", wkt)], kind=kind, fields="field=code:string", name="山脊线")
    bare = read(run("restoresurface", METHOD=method, **given(present, tmp_path))["OUTPUT"])
    found = run("restoresurface", METHOD=method, LINES=ridge, HOLES=SINK, **given(present, tmp_path))
    z, truth = read(found["OUTPUT"]), heights(roof, SIZE)
    middle = np.s_[SIZE - 75 : SIZE - 73, 72:88]
    assert np.abs(bare.data - truth)[middle].max() > 0.8
    assert np.abs(z.data - truth)[middle].max() < 0.45
    assert next(found["HOLES"].getFeatures())["lines"] == 1


def hilly(x, y):
    return plane(x, y) + 2.0 * np.sin(x / 8.0) * np.cos(y / 9.0)


def test_an_old_dem_with_a_shift(run, tmp_path):
    present = str(tif(tmp_path / "p.tif", heights(pit_in(hilly), SIZE)))
    coarse = tif(tmp_path / "old.tif", heights(lambda x, y: hilly(x, y) - 1.5, SIZE), dtype="float64")
    found = run("restoresurface", OLD=str(coarse), OLD_FIT="shift", HOLES=SINK, **given(present, tmp_path))
    assert read(found["OUTPUT"]).data == pytest.approx(heights(hilly, SIZE), abs=1e-4)
    row = next(found["HOLES"].getFeatures())
    assert row["shift_m"] == pytest.approx(1.5, abs=1e-4)
    assert any("the present terrain lies +1.500 m (median) over the old one" in text for text in run.listener.infos)
    found = run("restoresurface", OLD=str(coarse), OLD_FIT="none", **given(present, tmp_path))
    assert found["BIAS"] == pytest.approx(-1.5, abs=1e-4)
    assert found["BIAS_Z"] == pytest.approx(1.5, abs=1e-4)


def test_old_contours_of_a_plane(run, present, tmp_path):
    levels = np.arange(90.0, 122.0, 1.0)
    rows = []
    for level in levels:  # lines of equal height of the plane, two metres too low on the old map
        ends = [(x, (100.0 + 0.12 * x - level) / 0.07) for x in (-200.0, 400.0)]
        rows.append((float(level - 2.0), f"LineString ({', '.join(f'{WEST + x} {SOUTH + y}' for x, y in ends)})"))
    contours = polygon_layer(rows, kind="LineString", fields="field=elev:double", name="等高线")
    found = run(
        "restoresurface", CONTOURS=contours, ELEVATION="elev", OLD_FIT="rim", HOLES=SINK, **given(present, tmp_path)
    )
    assert read(found["OUTPUT"]).data == pytest.approx(heights(plane, SIZE), abs=1e-5)
    assert next(found["HOLES"].getFeatures())["shift_m"] == pytest.approx(2.0, abs=1e-5)
    said = run.refused("restoresurface", CONTOURS=contours, OLD=present, **given(present, tmp_path))
    assert "old terrain is given twice" in said


def test_points_instead_of_a_terrain(run, tmp_path):
    spots = [(x, y) for x in range(0, 161, 5) for y in range(0, 161, 5)]
    deep = pit_in(plane)
    rows = [
        ("ground", f"PointZ ({WEST + x} {SOUTH + y} {float(deep(np.float64(x), np.float64(y)))})") for x, y in spots
    ]
    layer = polygon_layer(rows, kind="PointZ", fields="field=kind:string", name="测点")
    parameters = {**given("", tmp_path, POINTS=layer, CELL=1.0, BUFFER=6.0), "PRESENT": None}
    found = run("restoresurface", **parameters)
    assert read(found["OUTPUT"]).data == pytest.approx(heights(plane, SIZE), abs=1e-3)
    said = run.refused("restoresurface", **{**parameters, "POINTS": None})
    assert "given neither as a raster nor as points" in said


def test_too_little_ground_is_one_sentence_and_a_statement_helps(run, tmp_path):
    small = str(tif(tmp_path / "small.tif", heights(plane, 100)))
    wide = {**given(small, tmp_path), "PITS": polygon_layer({"K1": box(20, 20, 80, 80)})}
    said = run.refused("restoresurface", **wide)
    assert "too little undisturbed ground around 'K1'" in said
    assert "State the height error" in said
    assert not (tmp_path / "恢复 1.tif").exists()
    found = run("restoresurface", SIGMA=0.5, **wide)
    assert (found["CORRELATED"], found["BIAS"], found["TEST_COUNT"]) == (0.5, None, 0)


def test_refusals(run, present, tmp_path):
    parameters = given(present, tmp_path)
    assert "would overwrite the terrain" in run.refused("restoresurface", **{**parameters, "OUTPUT": present})
    away = {**parameters, "PITS": polygon_layer({"K9": box(900, 900, 930, 930)})}
    assert "'K9' does not lie on the terrain '现状'" in run.refused("restoresurface", **away)
    degrees = str(tif(tmp_path / "geo.tif", heights(plane, SIZE), crs="EPSG:4490"))
    assert "measures in degree" in run.refused("restoresurface", **{**parameters, "PRESENT": degrees})
    assert read(present).data == pytest.approx(heights(pit_in(plane), SIZE))


def without_before(sample, folder):
    """The sample case as it would be had nobody surveyed the ground before."""
    case = read_case(sample.paths.case)
    made = create_case(folder / "无采前.gpkg", case.info)
    after = [survey for survey in case.surveys if survey.role is SurveyRole.AFTER]
    add_evidence(
        made,
        pits=case.pits,
        permits=case.permits,
        surveys=after,
        density_samples=case.density_samples,
        prices=case.prices,
    )
    (folder / "after.tif").write_bytes(sample.paths.after.read_bytes())
    return made


def test_r97_the_restored_terrain_carries_its_error_into_the_margin_of_the_case(run, sample, tmp_path):
    case = without_before(sample, tmp_path)
    target = tmp_path / "restored.tif"
    found = run(
        "restoresurface",
        PRESENT=str(tmp_path / "after.tif"),
        PITS=f"{case}|layername=pits",
        PIT_ID="pit_id",
        TESTS=8,
        CASE=str(case),
        OUTPUT=str(target),
    )
    survey = next(each for each in read_case(case).surveys if each.role is SurveyRole.RESTORED)
    assert survey.path == "restored.tif"
    assert len(survey.sha256) == 64
    assert "24 leave-out tests" in survey.method
    stated = (survey.sigma_z_m, survey.bias_z_m, survey.correlated_sigma_m, survey.correlation_range_m)
    assert stated == (found["SIGMA_Z"], found["BIAS_Z"], found["CORRELATED"], found["RANGE"])
    assert read_journal(case)[-1].algorithm == "pitproof:restoresurface"
    computed = run("runcase", CASE=str(case), FOLDER=str(tmp_path / "report"), MAPS=[], FORMATS=["XLSX"])
    assert computed["CUT"] > 0
    volumes = read_results(case).volumes
    for pit in volumes.pits:
        truth = sample.truth[pit.pit_id]["cut_m3"]
        assert abs(pit.cut_m3 - truth) <= pit.margin.margin_m3
        terms = {term.name: term.sigma_m3 for term in pit.margin.terms}
        assert terms["correlated"] > 5.0 * terms["random"]
        assert 0.005 * truth < pit.margin.margin_m3 < 0.2 * truth
    again = {"PRESENT": str(tmp_path / "after.tif"), "PITS": f"{case}|layername=pits", "CASE": str(case)}
    said = run.refused("restoresurface", OUTPUT=str(tmp_path / "r2.tif"), **again)
    assert "already the survey 'restored.tif'" in said


def test_the_system_is_the_terrains(run, present, tmp_path):
    moved = polygon_layer({"K1": box(65, 65, 95, 95)}, crs="EPSG:4214")
    said = run.refused("restoresurface", **{**given(present, tmp_path), "PITS": moved})
    assert "datum" in said
    assert CRS == "EPSG:4547"
