# SPDX-License-Identifier: GPL-3.0-or-later
"""The check in the toolbox: findings as points, rows that a run would refuse, suggested outlines, and a page."""

from __future__ import annotations

import sqlite3

import pytest
from qgis.core import QgsVectorLayer
from shapely.geometry import box

from ...core.casefile import add_evidence
from ...core.model import Permit, Pit
from ..files import SOUTH, WEST


def checked(run, case, **parameters):
    found = run("checkcase", CASE=str(case), OUTPUT="memory:", SUGGESTED="memory:", **parameters)
    return found, list(found["OUTPUT"].getFeatures())


def edit(case, *statements):
    """Change rows behind the plugin's back, as any database tool can; its triggers need functions of GDAL's."""
    with sqlite3.connect(case) as database:
        for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f'DROP TRIGGER "{name}"')
        for statement in statements:
            database.execute(statement)


def test_the_sample_case(run, own_sample, tmp_path):
    page = tmp_path / "check.html"
    found, features = checked(run, own_sample.paths.case, HTML=str(page))
    assert found["ERRORS"] == 0
    assert len(features) == found["WARNINGS"] + found["HINTS"]
    (gap,) = [feature for feature in features if feature["code"] == "check.pit.nodata"]
    assert (gap["object"], gap["severity"], gap.hasGeometry()) == ("K3", "hint", True)
    paper = next(feature for feature in features if feature["code"] == "check.evidence.missing")
    assert not paper.hasGeometry()
    assert "R28" in paper["rule"]
    assert "general knowledge" in paper["rule"]
    text = page.read_text(encoding="utf-8")
    assert "letter of entrustment" in text
    assert "<script" not in text


def test_rows_that_a_run_refuses_are_all_listed(run, own_sample):
    case = own_sample.paths.case
    edit(
        case,
        "UPDATE permits SET z_min_m = 150, valid_from = '2030-01-01'",
        "UPDATE pits SET geom = NULL WHERE pit_id = 'K2'",
        "UPDATE pits SET condition = 'full' WHERE pit_id = 'K3'",
        "UPDATE prices SET price_yuan = '32,00'",
    )
    found, features = checked(run, case)
    said = {(feature["code"], feature["layer"], feature["object"]) for feature in features}
    assert {
        ("check.row.order", "permits", "C4200002021017130000001"),
        ("check.row.no_geometry", "pits", "K2"),
        ("check.row.unreadable", "pits", "K3"),
        ("check.row.unreadable", "prices", "示价认〔2024〕36号（虚构）"),
        ("check.price.none", "prices", ""),
    } <= said
    assert sum(feature["code"] == "check.row.order" for feature in features) == 2
    assert found["ERRORS"] >= 6
    odd = next(f for f in features if f["code"] == "check.row.unreadable" and f["layer"] == "pits")
    assert "'full', which is not in its list" in odd["finding"]
    assert odd.hasGeometry()


def test_an_outline_drawn_too_small_gets_a_draft(run, own_sample):
    layer = QgsVectorLayer(f"{own_sample.paths.case}|layername=pits", "pits", "ogr")
    layer.startEditing()
    feature = next(item for item in layer.getFeatures() if item["pit_id"] == "K1")
    whole = feature.geometry()
    layer.changeGeometry(feature.id(), whole.buffer(-8.0, 8))
    assert layer.commitChanges(), layer.commitErrors()
    del layer
    found, features = checked(run, own_sample.paths.case)
    assert [item["object"] for item in features if item["code"] == "check.pit.rim"] == ["K1"]
    (draft,) = found["SUGGESTED"].getFeatures()
    assert draft["pit_id"] == "K1"
    shared = draft.geometry().intersection(whole).area()
    assert shared > 0.97 * draft.geometry().area()
    assert draft["area_m2"] == pytest.approx(whole.area(), rel=0.08)  # the outline lies 0.8 m outside of the edge
    quiet, _features = checked(run, own_sample.paths.case, RIM_DEPTH=50.0)
    assert quiet["SUGGESTIONS"] == 0


def test_limits_are_parameters(run, own_sample):
    small = box(512092.0, 3367850.0, 512095.0, 3367853.0)
    add_evidence(own_sample.paths.case, pits=[Pit("K9", small, mineral="建筑石料用灰岩")])
    codes = [feature["code"] for feature in checked(run, own_sample.paths.case)[1]]
    assert "check.outline.tiny" in codes
    assert "check.outline.overlap" in codes
    relaxed = checked(run, own_sample.paths.case, MIN_AREA=5.0, OVERLAP=20.0)[1]
    assert not {"check.outline.tiny", "check.outline.overlap"} & {feature["code"] for feature in relaxed}


def test_texts_of_a_case_are_escaped_on_the_page(run, own_sample, tmp_path):
    name = "<script>alert(1)</script>"
    add_evidence(own_sample.paths.case, permits=[Permit(name, box(WEST, SOUTH, WEST + 9, SOUTH + 9))])
    page = tmp_path / "check.html"
    checked(run, own_sample.paths.case, HTML=str(page))
    text = page.read_text(encoding="utf-8")
    assert name not in text
    assert "&lt;script&gt;" in text


def test_what_is_no_case_is_one_sentence(run, tmp_path):
    (tmp_path / "a.gpkg").write_text("x")
    assert "not a PitProof case" in run.refused("checkcase", CASE=str(tmp_path / "a.gpkg"))
