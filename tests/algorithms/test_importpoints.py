# SPDX-License-Identifier: GPL-3.0-or-later
"""Survey points in the toolbox: layers, page, numbers, and the points of a case."""

from __future__ import annotations

import pytest
from qgis.core import Qgis

from ...core.casefile import read_journal, read_table
from ..core.survey.formats.documents import save
from ..core.survey.formats.test_points import E, N, cass, grid


def points_with_flaws():
    points = grid()
    return cass([*points, points[3], (E + 27, N + 27, 999.0), (N, E, 100.0)], ["KZD", "检查点"])


def features(layer):
    return layer, list(layer.getFeatures())


def test_points_become_a_layer_a_report_a_page_and_numbers(run, tmp_path):
    path = save(tmp_path, "测点.dat", points_with_flaws(), "gbk")
    found = run(
        "importpoints",
        INPUT=str(path),
        DATUM="cgcs2000",
        ZONE=38,
        OUTPUT="TEMPORARY_OUTPUT",
        REPORT="TEMPORARY_OUTPUT",
        HTML=str(tmp_path / "page.html"),
    )
    layer, placed = features(found["OUTPUT"])
    assert (layer.crs().authid(), layer.wkbType()) == ("EPSG:4547", Qgis.WkbType.PointZ)
    assert len(placed) == found["KEPT"] == 146
    first = placed[0]
    assert (first["point_no"], first["code"], first["kind"], first["line"]) == ("1", "KZD", "control", 1)
    point = first.geometry().constGet()
    assert (point.x(), point.y(), point.z()) == (E, N, 100.0)
    _report, listed = features(found["REPORT"])
    assert sorted(feature["kind"] for feature in listed) == ["duplicate", "spike", "swapped"]
    assert {feature["kind"]: feature.geometry().isNull() for feature in listed} == {
        "duplicate": False, "spike": False, "swapped": True,
    }  # fmt: skip
    assert (found["COUNT"], found["SWAPPED"], found["SPIKE"], found["DUPLICATE"], found["UNREADABLE"]) == (
        147,
        1,
        1,
        1,
        0,
    )
    assert (found["GROUND"], found["CONTROL"], found["CHECK"]) == (144, 1, 1)
    assert "axes exchanged" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_points_go_into_the_case_in_its_system(run, tmp_path):
    case = run("createcase", CASE=str(tmp_path / "a.gpkg"), CASE_NO="1", TITLE="t", CRS="EPSG:4547")["CASE"]
    path = str(save(tmp_path, "a.dat", cass([(x + 38e6, y, z) for x, y, z in grid()], ["KZD"])))
    found = run("importpoints", INPUT=path, DATUM="cgcs2000", OUTPUT="memory:", CASE=case, SURVEY="after")
    assert found["CRS"] == "EPSG:4526"
    rows = read_table(case, "survey_points")
    assert len(rows) == 144
    assert (rows[0]["point_no"], rows[0]["code"], rows[0]["kind"], rows[0]["survey"]) == (
        "1",
        "KZD",
        "control",
        "after",
    )
    assert (rows[0]["outline"].x, rows[0]["outline"].z) == (pytest.approx(E, abs=1e-6), 100.0)
    assert [entry.algorithm for entry in read_journal(case)] == ["pitproof:createcase", "pitproof:importpoints"]
    assert "no exact shift" in run.refused("importpoints", INPUT=path, DATUM="xian80", OUTPUT="memory:", CASE=case)
    assert len(read_table(case, "survey_points")) == 144


def test_what_is_open_or_broken_is_one_sentence(run, tmp_path):
    path = str(save(tmp_path, "a.dat", points_with_flaws()))
    assert "DATUM" in run.refused("importpoints", INPUT=path, ZONE=38, OUTPUT="memory:")
    assert "ZONE" in run.refused("importpoints", INPUT=path, DATUM="cgcs2000", OUTPUT="memory:")
    broken = str(save(tmp_path, "b.dat", points_with_flaws() + "end\n"))
    answers = {"DATUM": "cgcs2000", "ZONE": 38, "OUTPUT": "memory:"}
    assert "b.dat, line 148" in run.refused("importpoints", INPUT=broken, **answers)
    assert run("importpoints", INPUT=broken, KEEP_GOOD=True, CLEAN=True, **answers)["KEPT"] == 144
    assert "does not exist" in run.refused("importpoints", INPUT=str(tmp_path / "none.dat"), **answers)
    codes = str(save(tmp_path, "codes.yaml", "codes: {lava: [A]}"))
    assert "lava" in run.refused("importpoints", INPUT=path, CODES=codes, **answers)


def test_local_points_with_a_system(run, tmp_path, shared_data):
    path = shared_data / "survey_points" / "survey_ibema_faxinal_Cartesian.csv"
    found = run("importpoints", INPUT=str(path), SYSTEM="EPSG:4547", AXIS_ORDER="east_first", OUTPUT="TEMPORARY_OUTPUT")
    assert found["COUNT"] == found["KEPT"] == 155
    _layer, placed = features(found["OUTPUT"])
    assert placed[0].geometry().constGet().x() == pytest.approx(127.52721826266497, abs=1e-12)
