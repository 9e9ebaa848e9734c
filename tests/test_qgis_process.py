# SPDX-License-Identifier: GPL-3.0-or-later
"""The plugin in QGIS's own process, as scripts and servers use it: numbers as JSON, problems as one sentence."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

from ..core.casefile import read_results
from .conftest import polygon_layer
from .files import box, heights, tif

QGIS_PROCESS = Path(__file__).resolve().parent.parent / "dev" / "qgis_process"


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    return tmp_path_factory.mktemp("profile")


@pytest.fixture
def process(profile, monkeypatch):
    monkeypatch.setenv("PITPROOF_PROFILE", str(profile))
    monkeypatch.delenv("PROJ_DATA", raising=False)

    def run(*arguments, stdin=None):
        command = [str(QGIS_PROCESS), *(str(argument) for argument in arguments)]
        return subprocess.run(command, input=stdin, capture_output=True, text=True, timeout=120, check=False)

    return run


@pytest.fixture
def results(process):
    def of(algorithm, **parameters):
        given = (f"--{name}={value}" for name, value in parameters.items())
        done = process("--json", "run", f"pitproof:{algorithm}", *given)
        assert done.returncode == 0, done.stderr
        assert "Traceback" not in done.stderr
        return json.loads(done.stdout)["results"]

    return of


@pytest.fixture
def refused(process):
    """Run and return the sentence on stderr; the exit status is 1 and Python is not to be seen."""

    def of(algorithm, **parameters):
        given = (f"--{name}={value}" for name, value in parameters.items())
        done = process("run", f"pitproof:{algorithm}", *given)
        assert done.returncode == 1
        assert "Traceback" not in done.stdout + done.stderr
        assert 'File "' not in done.stderr
        return done.stderr

    return of


@pytest.fixture
def volume_files(tmp_path):
    pits = tmp_path / "采坑 1.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        polygon_layer({"K1": box(10, 10, 20, 20)}),
        str(pits),
        QgsCoordinateTransformContext(),
        QgsVectorFileWriter.SaveVectorOptions(),
    )
    return {
        "BEFORE": tif(tmp_path / "before.tif", heights(100.0)),
        "AFTER": tif(tmp_path / "after.tif", heights(90.0)),
        "PITS": pits,
        "PIT_ID": "pit_id",
        "OUTPUT": tmp_path / "out.gpkg",
    }


def test_the_algorithms_are_listed(process):
    done = process("--json", "list")
    provider = json.loads(done.stdout)["providers"]["pitproof"]
    assert set(provider["algorithms"]) >= {
        f"pitproof:{name}" for name in ("createcase", "createsamplecase", "runcase", "excavatedvolume", "annexmaps")
    }


def test_volume(results, volume_files):
    found = results("excavatedvolume", **volume_files)
    assert (found["CUT"], found["FILL"], found["NET"], found["COVERAGE"]) == (1000.0, 0.0, 1000.0, 100.0)
    assert Path(found["OUTPUT"].split("|")[0]) == volume_files["OUTPUT"]
    assert volume_files["OUTPUT"].is_file()


def test_volume_with_parameters_as_json(process, volume_files):
    inputs = {name: str(value) for name, value in volume_files.items()}
    done = process("run", "pitproof:excavatedvolume", "-", stdin=json.dumps({"inputs": inputs}))
    assert done.returncode == 0
    assert json.loads(done.stdout)["results"]["CUT"] == 1000.0


def test_the_sample_case_from_nothing_to_the_report(results, tmp_path):
    made = results("createsamplecase", FOLDER=tmp_path / "案 件", NOISE="false")
    found = results("runcase", CASE=made["CASE"], FOLDER=tmp_path / "报 告", WHO="王五")
    truth = json.loads(Path(made["TRUTH"]).read_text(encoding="utf-8"))
    assert found["CUT"] == pytest.approx(sum(pit["cut_m3"] for pit in truth.values()), rel=2e-3)
    assert found["VA"] > 0
    assert Path(found["PDF"]).read_bytes().startswith(b"%PDF")
    assert Path(found["XLSX"]).is_file()
    assert {pit.pit_id for pit in read_results(made["CASE"]).volumes.pits} == set(truth)


def test_geographic_terrain_is_one_sentence(refused, volume_files, tmp_path):
    geographic = tif(tmp_path / "geo.tif", heights(100.0), crs="EPSG:4490")
    said = refused("excavatedvolume", **{**volume_files, "BEFORE": geographic})
    assert "Terrain 'geo' is in China Geodetic Coordinate System 2000, which measures in degree" in said
    assert not volume_files["OUTPUT"].exists()


def test_a_missing_terrain_is_named(refused, volume_files, tmp_path):
    assert "none.tif" in refused("excavatedvolume", **{**volume_files, "AFTER": tmp_path / "none.tif"})
    assert not volume_files["OUTPUT"].exists()


def test_a_missing_case_is_one_sentence(refused, tmp_path):
    said = refused("runcase", CASE=tmp_path / "none.gpkg", FOLDER=tmp_path / "r")
    assert f"The case file '{tmp_path / 'none.gpkg'}' does not exist. Choose a case file, or create one." in said
    assert not (tmp_path / "r").exists()
