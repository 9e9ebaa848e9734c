# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal: every algorithm that changes a case or makes something of it says who, what, with what and from what."""

from __future__ import annotations

import hashlib
import json
import shutil
import stat
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsProcessingContext, QgsVectorLayer

from ...adapters.person import set_person
from ...algorithms import base
from ...algorithms.journaling import given_to
from ...core.casefile import check_integrity, read_case, read_journal
from ...core.casefile.integrity import Trust
from ...core.errors import CaseFileError
from ..conftest import Listener
from ..core.package.conftest import computed_once, package  # noqa: F401 (fixtures)

# what takes a case and is not here only reads it; the last test proves it for those two
WRITERS = (
    *("createcase", "createsamplecase", "importboundaries", "importpoints", "importtable", "registersurvey"),
    *("buildsurface", "restoresurface", "comparesurveys", "detectpits", "runcase", "valuation", "report"),
    *("annexmaps", "sealcase"),
)
READERS = ("checkcase", "verifycase")
VERSIONS = {"PitProof", "QGIS", "GDAL", "PROJ", "numpy", "shapely", "GEOS"}


@pytest.fixture
def case(computed_once, tmp_path):  # noqa: F811
    """A computed case of its own, with the evidence files beside it."""
    folder = tmp_path / "案件"
    shutil.copytree(computed_once.folder, folder)
    return folder / computed_once.case.name


@pytest.fixture
def named(provider):
    set_person("张测量")
    yield "张测量"
    set_person("")


def digest(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def note(run, case, algorithm, **parameters):
    """Run an algorithm on a case and return its entry, after looking at what every entry has."""
    before = len(read_journal(case)) if Path(case).is_file() else 0
    found = run(algorithm, **parameters)
    (entry,) = read_journal(case)[before:]
    assert entry.algorithm == f"pitproof:{algorithm}"
    assert set(entry.versions) >= VERSIONS
    assert check_integrity(case).trust is not Trust.BROKEN
    assert all(len(value) == 64 for value in (*entry.input_hashes.values(), *entry.output_hashes.values()))
    return entry, found


def declared(algorithm):
    made = QgsApplication.processingRegistry().createAlgorithmById(f"pitproof:{algorithm}")
    return {one.name() for one in made.parameterDefinitions()}


def test_every_algorithm_with_a_case_is_known_here(provider):
    taking = {
        each.name()
        for each in provider.algorithms()
        if {"CASE", "PACKAGE"} & {one.name() for one in (*each.parameterDefinitions(), *each.outputDefinitions())}
    }
    assert taking == {*WRITERS, *READERS}


def test_a_new_case_begins_its_journal(run, tmp_path, named):
    case = tmp_path / "新案.gpkg"
    entry, _ = note(
        run, case, "createcase", CASE=str(case), CASE_NO="1", TITLE="新", CRS="EPSG:4547", ACT_KIND="unlicensed"
    )
    assert entry.who == named
    assert entry.parameters.keys() == declared("createcase")
    assert (entry.parameters["CASE_NO"], entry.parameters["OVERWRITE"]) == ("1", False)
    entry, found = note(run, tmp_path / "s" / "sample_case.gpkg", "createsamplecase", FOLDER=str(tmp_path / "s"))
    assert entry.output_hashes["before.tif"] == digest(found["BEFORE"])


def test_what_is_imported_is_hashed(run, case, tmp_path, named):
    table = tmp_path / "价格.csv"
    table.write_text("矿种,单价,单位\n建筑石料用灰岩,31.5,元/t\n", encoding="utf-8")
    entry, _ = note(run, case, "importtable", CASE=str(case), TABLE="prices", INPUT=str(table))
    assert entry.input_hashes == {str(table): digest(table)}
    assert entry.parameters["TABLE"] == "prices"
    terrain = tmp_path / "坑底.tif"
    shutil.copy(case.parent / "after.tif", terrain)
    entry, _ = note(run, case, "registersurvey", CASE=str(case), INPUT=str(terrain), ROLE="pit_floor")
    assert entry.input_hashes == {str(terrain): digest(terrain)}
    assert check_integrity(case).trust is Trust.EDITED  # the results do not stand on what was imported


def test_a_layer_in_memory_is_hashed_by_its_features(run, case, tmp_path):
    given = []
    for height in (5.0, 6.0):
        layer = QgsVectorLayer("Polygon?crs=EPSG:4547", "矿界", "memory")
        polygon = "POLYGON((0 0, 9 0, 9 9, 0 9, 0 0))".replace("9", str(height))
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(polygon))
        assert layer.dataProvider().addFeature(feature)
        before, after = str(case.parent / "before.tif"), str(case.parent / "after.tif")
        entry, _ = note(
            run, case, "comparesurveys", CASE=str(case), BEFORE=before, AFTER=after, PITS=layer, HTML="TEMPORARY_OUTPUT"
        )
        assert {name: entry.input_hashes[name] for name in ("before.tif", "after.tif")} == {
            "before.tif": digest(before),
            "after.tif": digest(after),
        }
        assert len(entry.output_hashes) == 1
        given.append(entry.input_hashes["PITS"])
    assert given[0] != given[1]


def test_drafts_and_values_are_noted_with_their_pages(run, case, tmp_path):
    terrain = {"BEFORE": str(case.parent / "before.tif"), "AFTER": str(case.parent / "after.tif")}
    page = tmp_path / "页.html"
    entry, _ = note(run, case, "detectpits", CASE=str(case), **terrain, OUTPUT="memory:", HTML=str(page))
    assert entry.output_hashes == {str(page): digest(page)}
    segments = tmp_path / "s.gpkg"
    entry, _ = note(run, case, "valuation", CASE=str(case), SEGMENTS=str(segments))
    assert entry.output_hashes[str(segments)] == digest(segments)
    assert entry.parameters["SURVEY_FIRST"] in (None, "")


def test_report_and_maps_are_hashed_and_the_terrain_they_show(run, case, tmp_path):
    folder = tmp_path / "报告"
    entry, found = note(run, case, "report", CASE=str(case), FOLDER=str(folder), FORMATS=["HTML"], DRAW_MAPS=False)
    assert entry.output_hashes == {str(path): digest(path) for path in folder.iterdir()}
    assert entry.input_hashes["after.tif"] == digest(case.parent / "after.tif")
    assert found["HTML"] in entry.output_hashes
    entry, _ = note(run, case, "annexmaps", CASE=str(case), FOLDER=str(tmp_path / "图"), KINDS=["overlay"], EXTRAS=[])
    assert entry.output_hashes == {str(path): digest(path) for path in (tmp_path / "图").iterdir()}
    assert set(entry.input_hashes) >= {"before.tif", "after.tif"}
    assert check_integrity(case).trust is Trust.SOUND  # none of this touches evidence or results


def test_a_run_hashes_everything_it_writes(run, case, tmp_path):
    folder = case.parent / "结果"
    entry, _ = note(
        run, case, "runcase", CASE=str(case), FOLDER=str(folder), FORMATS=["XLSX"], MAPS=["overlay"],
        SECOND_METHODS=False,
    )  # fmt: skip
    written = [path for path in folder.rglob("*") if path.is_file()]
    assert entry.output_hashes == {path.relative_to(case.parent).as_posix(): digest(path) for path in written}
    assert {path.suffix for path in written} >= {".xlsx", ".tif", ".pdf"}
    assert entry.parameters.keys() >= declared("runcase")


def test_a_case_that_may_only_be_read_gives_its_report_all_the_same(provider, run, case, tmp_path, monkeypatch):
    def refuse(*_):
        raise CaseFileError("It must not be written to.", "Copy it.")

    monkeypatch.setattr(base, "append_journal", refuse)
    listener = Listener()
    given = {"CASE": str(case), "FOLDER": str(tmp_path / "r"), "FORMATS": ["HTML"], "DRAW_MAPS": False}
    from qgis import processing

    found = processing.run("pitproof:report", given, feedback=listener)
    assert Path(found["HTML"]).is_file()
    assert any("took no note" in warning for warning in listener.warnings)


def test_no_password_of_a_database_gets_into_the_evidence(run, case):
    uri = "dbname='x' host=127.0.0.1 port=1 user='u' password='geheim' table=\"public\".\"p\" (geom)"
    layer = QgsVectorLayer(uri, "p", "postgres")
    before, after = str(case.parent / "before.tif"), str(case.parent / "after.tif")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("pitproof:comparesurveys")
    given = {"CASE": str(case), "BEFORE": before, "AFTER": after, "PITS": layer, "STABLE": uri}
    found = given_to(algorithm, given, QgsProcessingContext())
    assert "geheim" not in json.dumps(found.parameters, default=str)


def test_checking_and_verifying_change_no_byte(run, case, package, tmp_path):  # noqa: F811
    kept = shutil.copy(package, tmp_path / "p.zip")
    before = digest(case), digest(kept)
    case.chmod(stat.S_IRUSR)
    run("checkcase", CASE=str(case), OUTPUT="memory:")
    run("verifycase", PACKAGE=str(kept))
    case.chmod(stat.S_IRUSR | stat.S_IWUSR)
    assert (digest(case), digest(kept)) == before
    assert read_case(case).pits
