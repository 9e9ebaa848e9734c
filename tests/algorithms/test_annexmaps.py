# SPDX-License-Identifier: GPL-3.0-or-later
"""The algorithm takes everything it draws from the case file."""

from __future__ import annotations

import subprocess

import pytest
from qgis.core import Qgis, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from ...algorithms.annexmaps import AnnexMapsAlgorithm
from ...core.casefile import JournalEntry, add_evidence, create_case, write_results
from ..layouts.factories import LICENCE, inputs


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
    results, log = run(CASE=str(path), FOLDER=str(tmp_path / "maps"), COMPILED_BY="张三", DRAWN_ON="2024-12-01")
    assert results == {"FOLDER": str(tmp_path / "maps"), "SHEETS": 2}
    assert sorted(file.name for file in (tmp_path / "maps").iterdir()) == ["map_depth.pdf", "map_overlay.pdf"]
    assert LICENCE in text_of(tmp_path / "maps" / "map_overlay.pdf")
    depth = text_of(tmp_path / "maps" / "map_depth.pdf")
    for wanted in ("12 345.67 m³", "挖深", "张三", "2024年12月1日"):
        assert wanted in depth
    assert "map_depth.pdf" in log


def test_without_results_the_maps_say_depth_but_no_volume(case, tmp_path):
    path, _ = case
    results, log = run(CASE=str(path), FOLDER=str(tmp_path / "maps"), KINDS=["depth"])
    text = text_of(tmp_path / "maps" / "map_depth.pdf")
    assert results["SHEETS"] == 1
    assert "no computed volumes" in log
    assert "挖深" in text
    assert "m³" not in text


def test_a_missing_terrain_ends_with_one_sentence(case, tmp_path):
    path, _ = case
    (tmp_path / "after.tif").unlink()
    with pytest.raises(QgsProcessingException, match=r"terrain after raster .*after\.tif"):
        run(CASE=str(path), FOLDER=str(tmp_path / "maps"))


def test_it_runs_in_the_main_thread(qgis_app):
    algorithm = AnnexMapsAlgorithm().create()
    assert algorithm.flags() & Qgis.ProcessingAlgorithmFlag.NoThreading
    assert (algorithm.id().split(":")[-1], algorithm.groupId()) == ("annexmaps", "report")
