# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample case as the algorithm writes it."""

from __future__ import annotations

import hashlib
import json

import pytest
from qgis.core import QgsVectorLayer

from ...core.casefile import read_case
from ..conftest import Listener

NAMES = {"sample_case.gpkg", "before.tif", "after.tif", "truth.json", "evidence"}


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_it_is_complete_small_and_has_forms(run, tmp_path):
    folder = tmp_path / "示例 1"
    found = run("createsamplecase", FOLDER=str(folder))
    assert {path.name for path in folder.iterdir()} == NAMES
    outputs = {found[key] for key in ("CASE", "BEFORE", "AFTER", "TRUTH", "EVIDENCE")}
    assert outputs == {str(folder / name) for name in NAMES}
    assert sum(path.stat().st_size for path in folder.iterdir()) < 12e6
    case = read_case(found["CASE"])
    assert [pit.pit_id for pit in case.pits] == ["K1", "K2", "K3"]
    assert {survey.path: survey.sha256 for survey in case.surveys} == {
        name: digest(folder / name) for name in ("before.tif", "after.tif")
    }
    assert set(json.loads((folder / "truth.json").read_text(encoding="utf-8"))) == {"K1", "K2", "K3"}
    pits = QgsVectorLayer(f"{found['CASE']}|layername=pits", "pits", "ogr")
    assert pits.attributeAlias(pits.fields().lookupField("pit_id"))
    assert pits.labelsEnabled()


def test_the_seed_makes_the_terrain(run, tmp_path):
    digests = {}
    for name, seed in (("a", 7), ("b", 7), ("c", 8)):
        run("createsamplecase", FOLDER=str(tmp_path / name), SEED=seed, NOISE=False)
        digests[name] = digest(tmp_path / name / "before.tif")
    assert digests["a"] == digests["b"] != digests["c"]


def test_nothing_is_overwritten_unless_allowed(run, own_sample):
    before = {path.name: digest(path) for path in own_sample.folder.iterdir() if path.is_file()}
    sentence = run.refused("createsamplecase", FOLDER=str(own_sample.folder), SEED=9)
    assert sentence.startswith(f"In '{own_sample.folder}' there is already sample_case.gpkg, before.tif")
    assert {path.name: digest(path) for path in own_sample.folder.iterdir() if path.is_file()} == before
    run("createsamplecase", FOLDER=str(own_sample.folder), SEED=9, OVERWRITE=True)
    assert digest(own_sample.paths.before) != before["before.tif"]


def test_a_terrain_of_somebody_else_is_not_overwritten_either(run, tmp_path):
    (tmp_path / "before.tif").write_text("mine")
    assert "there is already before.tif" in run.refused("createsamplecase", FOLDER=str(tmp_path))
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("before.tif", "mine")]


def test_a_folder_that_cannot_be_made(run, tmp_path):
    (tmp_path / "file").write_text("")
    assert "cannot be made" in run.refused("createsamplecase", FOLDER=str(tmp_path / "file" / "folder"))


@pytest.mark.parametrize("percent", [1, 25, 50])
def test_stopped_it_leaves_nothing_behind(run, tmp_path, percent):
    run.listener = Listener(cancel_at=percent)
    assert run.refused("createsamplecase", FOLDER=str(tmp_path / "new")).startswith("Cancelled")
    assert list(tmp_path.iterdir()) == []
