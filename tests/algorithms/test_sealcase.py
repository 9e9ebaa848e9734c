# SPDX-License-Identifier: GPL-3.0-or-later
"""Sealing and verifying as a user runs them: package, seal, page, tables, and the note in the case's journal."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

from ...core.casefile import check_integrity, read_journal
from ...core.casefile.integrity import Trust
from ..core.package.conftest import computed_once, package  # noqa: F401 (fixtures)


@pytest.fixture
def case(computed_once, tmp_path):  # noqa: F811
    folder = tmp_path / "案件"
    shutil.copytree(computed_once.folder, folder)
    return folder / computed_once.case.name


def test_seal_then_verify(run, case, tmp_path):
    sealed = run("sealcase", CASE=str(case), PACKAGE=str(tmp_path / "证据包.zip"), WHO="王核")
    assert Path(sealed["PACKAGE"]).is_file()
    assert len(sealed["SEAL"]) == 64
    found = run(
        "verifycase",
        PACKAGE=sealed["PACKAGE"],
        SEAL=sealed["SEAL"],
        HTML=str(tmp_path / "page.html"),
        FIGURES=str(tmp_path / "figures.gpkg"),
        CHECKS=str(tmp_path / "checks.gpkg"),
    )
    assert (found["FAILED"], found["TOLERANCE"], found["DIFFERENT"]) == (0, 0, 0)
    figures = QgsVectorLayer(found["FIGURES"], "figures", "ogr")
    assert figures.featureCount() == found["EQUAL"] > 20
    assert QgsVectorLayer(found["CHECKS"], "checks", "ogr").featureCount() == 3
    page = Path(found["HTML"]).read_text(encoding="utf-8")
    assert sealed["SEAL"] in page
    assert "Cut" not in page or "<table" in page


def test_the_case_takes_note_of_its_package(run, case, tmp_path):
    sealed = run("sealcase", CASE=str(case), PACKAGE=str(tmp_path / "a.zip"), WHO="王核")
    last = read_journal(case)[-1]
    assert (last.algorithm, last.who) == ("pitproof:sealcase", "王核")
    assert last.output_hashes == {"a.zip": sealed["SEAL"]}
    assert check_integrity(case).trust is Trust.SOUND


def test_a_folder_and_the_name_from_the_settings(run, case, tmp_path):
    sealed = run("sealcase", CASE=str(case), PACKAGE=str(tmp_path / "b.zip"), FORMAT=1)
    assert Path(sealed["PACKAGE"]).is_dir()
    assert run("verifycase", PACKAGE_FOLDER=sealed["PACKAGE"])["FAILED"] == 0


def test_a_tampered_package_fails_and_says_where(run, case, tmp_path):
    sealed = run("sealcase", CASE=str(case), PACKAGE=str(tmp_path / "b"), FORMAT=1)
    figures = Path(sealed["PACKAGE"]) / "data" / "figures.json"
    figures.write_text("{}")
    found = run("verifycase", PACKAGE_FOLDER=sealed["PACKAGE"], CHECKS="memory:")
    assert found["FAILED"] >= 1


def test_refusals_are_one_sentence(run, case, tmp_path):
    assert "does not exist" in run.refused("sealcase", CASE=str(tmp_path / "x.gpkg"), PACKAGE=str(tmp_path / "a.zip"))
    assert "0 packages are given" in run.refused("verifycase")
    sealed = run("sealcase", CASE=str(case), PACKAGE=str(tmp_path / "a.zip"))
    told = "0" * 64
    assert told in run.refused("verifycase", PACKAGE=sealed["PACKAGE"], SEAL=told)
