# SPDX-License-Identifier: GPL-3.0-or-later
"""Real terrain with figures that others computed; skipped where it is not at hand (PITPROOF_SHARED_DATA)."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import geopandas
import numpy as np
import pytest
import rasterio
import shapely
from qgis.core import QgsGeometry
from rasterio.warp import Resampling, calculate_default_transform, reproject

from ..core.casefile import read_results
from ..core.errors import CrsError
from ..core.model import Pit, Survey, SurveyRole
from ..core.rasters import open_raster
from ..core.volume.engine import compute_volumes
from ..core.volume.inputs import Terrain, VolumeOptions
from .conftest import polygon_layer
from .files import tif

ROOT = Path(__file__).resolve().parent.parent
UTM = "EPSG:32637"
PLANE = "EPSG:4547"  # any plane system in metres: the files' own is nonsense on purpose

# Per pair: ground lost and gained from a to b (m3), and the cells that both know. The source of these figures counts
# b minus a and nets the two; here cut is what was lost.
PAIRS = {
    1: (810_000.0, 310_000.0, 10_000),
    2: (0.0, 1_860_800.0, 9_304),
    3: (0.0, 1_840_000.0, 9_200),
    4: (0.0, 1_246_500.0, 9_975),
    5: (400_000.0, 1_200_000.0, 10_000),
    6: (0.0, 1_830_600.0, 8_969),
    7: (0.0, 800.0, 4),
    8: (0.0, 1_960_000.0, 9_800),
}


@pytest.fixture
def uav(shared_data):
    folder = shared_data / "uav_pits"
    truth = geopandas.read_file(folder / "pits.gpkg").set_index("pid")["true_cut"]
    return folder, {str(pid): float(cut) for pid, cut in truth.items()}


def test_uav_pits_through_the_algorithm(run, uav):
    folder, truth = uav
    found = run(
        "excavatedvolume",
        BEFORE=str(folder / "before.tif"),
        AFTER=str(folder / "after.tif"),
        PITS=str(folder / "pits.gpkg"),
        PIT_ID="pid",
        OUTPUT="TEMPORARY_OUTPUT",
    )
    cuts = {feature["pit_id"]: feature["cut_m3"] for feature in found["OUTPUT"].getFeatures()}
    assert cuts == {pit_id: pytest.approx(cut, rel=5e-4) for pit_id, cut in truth.items()}
    assert found["CUT"] == pytest.approx(1165.5953, rel=2e-4)
    assert found["FILL"] == pytest.approx(0.0, abs=1e-6)
    assert all(feature["coverage_pct"] == pytest.approx(100.0) for feature in found["OUTPUT"].getFeatures())


def test_uav_pits_as_a_case(run, uav, tmp_path):
    folder, truth = uav
    target = tmp_path / "实测 案件"
    made = subprocess.run(
        [ROOT / "dev" / "python", ROOT / "dev" / "uav_case.py", folder, target],
        capture_output=True,
        text=True,
        check=True,
    )
    case = Path(made.stdout.strip())
    assert case == target / "uav_case.gpkg"
    assert json.loads((target / "truth.json").read_text(encoding="utf-8")) == {
        f"P{pit_id}": {"cut_m3": cut} for pit_id, cut in truth.items()
    }
    found = run("runcase", CASE=str(case), FOLDER=str(tmp_path / "report"))
    results = read_results(case)
    cuts = {pit.pit_id: pit.cut_m3 for pit in results.volumes.pits}
    assert cuts == {f"P{pit_id}": pytest.approx(cut, rel=5e-4) for pit_id, cut in truth.items()}
    assert found["VA"] == pytest.approx(sum(truth.values()) * 1.95 * 45.0, rel=1e-3)
    text = subprocess.run(
        ["pdftotext", "-layout", found["PDF"], "-"], capture_output=True, text=True, check=True
    ).stdout
    assert all(f"{cut:.2f}" in text for cut in cuts.values())
    assert "25832" in text or "UTM" in text


def pair(shared_data, number):
    folder = shared_data / "dem_pairs"
    return [str(folder / f"scenario{number}_dem_{letter}.tif") for letter in "ab"]


def compute(paths, crs=""):
    terrains = [
        Terrain(Survey(role, path), open_raster(path, crs=crs))
        for role, path in zip((SurveyRole.BEFORE, SurveyRole.AFTER), paths)
    ]
    everything = Pit("all", shapely.box(0, 0, 1000, 1000))
    try:
        return compute_volumes(
            terrains, [everything], crs=crs or PLANE, options=VolumeOptions(min_coverage_pct=0.0)
        ).result.pits[0]
    finally:
        for terrain in terrains:
            terrain.source.close()


@pytest.mark.parametrize("number", PAIRS)
def test_dem_pairs_give_the_figures_of_their_source(shared_data, number):
    cut, fill, cells = PAIRS[number]
    pit = compute(pair(shared_data, number), PLANE)
    assert pit.cut_m3 == pytest.approx(cut, rel=1e-6)
    assert pit.fill_m3 == pytest.approx(fill, rel=1e-6)
    assert pit.measured_m2 == pytest.approx(cells * 100.0)


@pytest.mark.parametrize("number", PAIRS)
def test_dem_pairs_are_refused_in_degrees(shared_data, number):
    with pytest.raises(CrsError, match="is in WGS 84, which measures in degree, not in metres on a plane"):
        compute(pair(shared_data, number))


def test_a_dem_pair_through_the_algorithm(run, shared_data):
    before, after = pair(shared_data, 1)
    outline = QgsGeometry.fromRect(QgsGeometry.fromWkt("Polygon ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))").boundingBox())
    given = {
        "BEFORE": before,
        "AFTER": after,
        "PITS": polygon_layer({"all": outline.asWkt()}),
        "PIT_ID": "pit_id",
        "OUTPUT": "TEMPORARY_OUTPUT",
    }
    assert "measures in degree" in run.refused("excavatedvolume", **given)
    found = run("excavatedvolume", CRS=PLANE, **given)
    assert (found["CUT"], found["FILL"], found["NET"]) == pytest.approx((810_000.0, 310_000.0, 500_000.0))


def test_half_a_stockpile_yard_is_nodata_and_said(run, shared_data):
    folder = shared_data / "uav_stockpiles"
    west, north = 698_785.9, 5_243_469.0
    outline = shapely.box(west, north - 121, west + 130, north).wkt
    sentence = run.refused(
        "excavatedvolume",
        BEFORE=str(folder / "dem.tif"),
        AFTER=str(folder / "dem.tif"),
        PITS=polygon_layer({"yard": outline}, crs="EPSG:25832"),
        PIT_ID="pit_id",
        OUTPUT="TEMPORARY_OUTPUT",
    )
    assert sentence.startswith("Too little of the ground was measured under pit 'yard' ")


def warped(path, target, like=None):
    """Bring a file in degrees to the plane of its UTM zone, as a user does before comparing."""
    with rasterio.open(path) as source:
        grid = like or calculate_default_transform(source.crs, UTM, source.width, source.height, *source.bounds)
        transform, width, height = grid
        z = np.full((height, width), -9999.0, dtype="float32")
        reproject(
            source.read(1).astype("float32"), z, src_transform=source.transform, src_crs=source.crs,
            src_nodata=source.nodata, dst_transform=transform, dst_crs=UTM, dst_nodata=-9999.0,
            resampling=Resampling.bilinear,
        )  # fmt: skip
    tif(target, z, crs=UTM, transform=transform)
    return grid


def test_the_shift_of_a_displaced_copy_is_found(run, shared_data, tmp_path):
    """3 cells east-west and 5 north-south of 3 arc seconds: 71.5 m by 92.5 m at 39.6 degrees north."""
    folder = shared_data / "shifted_pair"
    before, after = tmp_path / "ref.tif", tmp_path / "moved.tif"
    grid = warped(folder / "srtm_ref.tif", before)
    warped(folder / "srtm_blurred_and_shifted.tif", after, grid)
    found = run("comparesurveys", BEFORE=str(before), AFTER=str(after), CORRECTED=str(tmp_path / "corrected.tif"))
    assert found["SHIFT_ACCEPTED"] == 1
    assert abs(found["SHIFT_EAST"]) / 71.5 == pytest.approx(3.0, abs=0.2)
    assert abs(found["SHIFT_NORTH"]) / 92.5 == pytest.approx(5.0, abs=0.2)
    assert found["REGISTERED_NMAD"] < 0.1 * found["NMAD"]
    again = run("comparesurveys", BEFORE=str(before), AFTER=str(tmp_path / "corrected.tif"))
    assert abs(again["SHIFT_EAST"]) < 0.05 * 71.5
    assert abs(again["SHIFT_NORTH"]) < 0.05 * 92.5


def test_degrees_are_refused_before_comparing(run, shared_data):
    folder = shared_data / "shifted_pair"
    given = {"BEFORE": str(folder / "srtm_ref.tif"), "AFTER": str(folder / "srtm_blurred_and_shifted.tif")}
    assert "measures in degree" in run.refused("comparesurveys", **given)


def test_the_uav_pits_are_detected(run, uav):
    folder, truth = uav
    found = run(
        "detectpits",
        BEFORE=str(folder / "before.tif"),
        AFTER=str(folder / "after.tif"),
        MIN_AREA=5.0,
        OUTPUT="TEMPORARY_OUTPUT",
    )
    volumes = sorted(feature["volume_m3"] for feature in found["OUTPUT"].getFeatures())
    assert volumes == [pytest.approx(cut, rel=5e-4) for cut in sorted(truth.values())]
