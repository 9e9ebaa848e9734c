# SPDX-License-Identifier: GPL-3.0-or-later
"""Comparing surveys in the toolbox: numbers, page, corrected terrain, and the case's surveys."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsRasterLayer

from ...core.casefile import read_case, read_journal
from ..conftest import polygon_layer
from ..files import box, heights, tif


def hills(x, y):
    return 100.0 + 6.0 * np.sin(x / 15.0) + 6.0 * np.cos(y / 18.0)


def pair(folder, moved=(1.2, -0.6, 0.3), sigma=0.03, height=hills, size=240):
    rng = np.random.default_rng(4)
    before = heights(height, size) + rng.normal(0, sigma, (size, size))
    after = heights(lambda x, y: height(x - moved[0], y - moved[1]), size) + moved[2]
    after = after + rng.normal(0, sigma, (size, size))
    paths = tif(folder / "before.tif", before), tif(folder / "after.tif", after)
    return {"BEFORE": str(paths[0]), "AFTER": str(paths[1])}


def test_the_parameters_are_what_scripts_use(provider):
    algorithm = provider.algorithm("comparesurveys")
    assert (algorithm.group(), algorithm.groupId()) == ("Survey", "survey")
    names = {parameter.name() for parameter in algorithm.parameterDefinitions()}
    assert names == {
        *("BEFORE", "AFTER", "STABLE", "PITS", "PERMITS", "BUFFER", "CASE", "WRITE_TO", "MAX_SHIFT", "CORRECTION"),
        *("CRS", "CORRECTED", "OUTPUT", "HTML"),
    }


@pytest.mark.parametrize("how", ["moved", "resampled"])
def test_a_shifted_pair_is_measured_and_registered(run, tmp_path, how):
    given = pair(tmp_path)
    found = run(
        "comparesurveys",
        **given,
        CORRECTION=how,
        CORRECTED=str(tmp_path / "corrected.tif"),
        OUTPUT="TEMPORARY_OUTPUT",
        HTML=str(tmp_path / "page.html"),
    )
    assert found["SHIFT_ACCEPTED"] == 1
    assert (found["SHIFT_EAST"], found["SHIFT_NORTH"]) == pytest.approx((1.2, -0.6), abs=0.02)
    assert found["REGISTERED_BIAS"] == pytest.approx(0.3, abs=0.005)
    assert "data:image/svg+xml" in (tmp_path / "page.html").read_text(encoding="utf-8")
    rows = [feature["state"] for feature in found["OUTPUT"].getFeatures()]
    assert {"delivered", "registered"} == set(rows)
    assert QgsRasterLayer(found["CORRECTED"]).isValid()
    again = run("comparesurveys", BEFORE=given["BEFORE"], AFTER=found["CORRECTED"])
    assert again["BIAS"] == pytest.approx(0.0, abs=0.005)
    assert np.hypot(again["SHIFT_EAST"], again["SHIFT_NORTH"]) < 0.02


def test_flat_ground_gives_no_shift_and_the_reason(run, tmp_path):
    given = pair(tmp_path, height=lambda x, y: 50.0 + 0.0 * x)
    found = run("comparesurveys", **given, CORRECTED=str(tmp_path / "c.tif"))
    assert found["SHIFT_ACCEPTED"] == 0
    assert found["SHIFT_EAST"] is None
    assert "no relief" in found["CONCLUSIONS"]
    assert "+0.000 m east, +0.000 m north" in found["CONCLUSIONS"]


def test_pits_are_not_stable_ground(run, tmp_path):
    given = pair(tmp_path, moved=(0, 0, 0), size=120)
    after = heights(hills, 120) - 5.0
    tif(tmp_path / "after.tif", after)
    left = polygon_layer({"K1": box(0, 0, 90, 120)})
    found = run("comparesurveys", **given, PITS=left, BUFFER=10.0)
    assert found["CELLS"] == 20 * 120
    assert found["BIAS"] == pytest.approx(-5.0, abs=0.01)
    assert "is no error of surveying" in found["CONCLUSIONS"]


def test_the_case_gets_the_measured_accuracy(run, own_sample):
    found = run(
        "comparesurveys",
        BEFORE=str(own_sample.paths.before),
        AFTER=str(own_sample.paths.after),
        CASE=str(own_sample.paths.case),
        WRITE_TO="both",
    )
    surveys = read_case(own_sample.paths.case).surveys
    assert [survey.sigma_z_m for survey in surveys] == pytest.approx([0.03, 0.03], abs=0.001)
    assert all("before.tif" in survey.note or "after.tif" in survey.note or "NMAD" in survey.note for survey in surveys)
    assert found["SHIFT_ACCEPTED"] == 0
    entry = read_journal(own_sample.paths.case)[-1]
    assert entry.algorithm == "pitproof:comparesurveys"
    assert len(entry.input_hashes) == 2


def test_refusals_are_one_sentence(run, tmp_path, own_sample):
    given = pair(tmp_path, size=60)
    assert "no case file is given" in run.refused("comparesurveys", **given, WRITE_TO="both")
    said = run.refused("comparesurveys", **given, CORRECTED=given["AFTER"])
    assert "would overwrite the terrain" in said
    same = {"BEFORE": given["BEFORE"], "AFTER": given["BEFORE"]}
    case = str(own_sample.paths.case)
    assert "are the same on the stable ground" in run.refused("comparesurveys", **same, CASE=case, WRITE_TO="after")
    assert "has 0 surveys of the terrain" in run.refused("comparesurveys", **given, CASE=case, WRITE_TO="after")
    assert "do not overlap" in run.refused("comparesurveys", BEFORE=given["BEFORE"], AFTER=str(own_sample.paths.after))


def test_cancelling_leaves_nothing(run, tmp_path):
    from ..conftest import Listener

    given = pair(tmp_path, size=100)
    run.listener = Listener(cancel_at=10.0)
    said = run.refused("comparesurveys", **given, CORRECTED=str(tmp_path / "c.tif"), HTML=str(tmp_path / "p.html"))
    assert said.startswith("Cancelled.")
    assert not (tmp_path / "c.tif").exists()
    assert not (tmp_path / "p.html").exists()
