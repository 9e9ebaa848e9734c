# SPDX-License-Identifier: GPL-3.0-or-later
"""Detecting pits in the toolbox: a draft layer with the case's fields, numbers, page, drafts in the case."""

from __future__ import annotations

import json

import pytest

from ...core.casefile import add_evidence, create_case, read_case
from ...core.casefile.evidence_layers import PITS
from ...core.model import CaseInfo, Pit
from ..conftest import Listener
from ..files import heights, tif


def pair(folder):
    def dug(x, y):
        return 100.0 - 6.0 * ((abs(x - 50) < 15) & (abs(y - 60) < 20)) - 3.0 * ((abs(x - 95) < 8) & (abs(y - 30) < 8))

    before, after = tif(folder / "b.tif", heights(100.0, 120)), tif(folder / "a.tif", heights(dug, 120))
    return {"BEFORE": str(before), "AFTER": str(after)}


def test_the_drafts_have_the_fields_of_the_case(run, tmp_path):
    found = run("detectpits", **pair(tmp_path), OUTPUT="TEMPORARY_OUTPUT", HTML=str(tmp_path / "p.html"))
    names = found["OUTPUT"].fields().names()
    assert names[: len(PITS.fields)] == [field.name for field in PITS.fields]
    first, second = sorted(found["OUTPUT"].getFeatures(), key=lambda feature: feature["pit_id"])
    assert (first["pit_id"], first["condition"], second["pit_id"]) == ("K1", "open", "K2")
    assert first["volume_m3"] == pytest.approx(30 * 40 * 6.0)
    assert second["max_depth_m"] == pytest.approx(3.0)
    assert first["note"].startswith("draft, detected from 'b' and 'a'")
    assert (found["PITS_FOUND"], found["ADDED"]) == (2, 0)
    assert found["VOLUME"] == pytest.approx(30 * 40 * 6.0 + 16 * 16 * 3.0)
    assert "K2" in (tmp_path / "p.html").read_text(encoding="utf-8")


def test_drafts_go_into_the_case_but_not_on_its_pits(run, tmp_path):
    case = create_case(tmp_path / "c.gpkg", CaseInfo("1", "t", "EPSG:4547"))
    given = pair(tmp_path)
    found = run("detectpits", **given, CASE=str(case), ADD=True, MIN_AREA=500.0)
    assert found["ADDED"] == 1
    (pit,) = read_case(case).pits
    assert pit.pit_id == "K1"
    assert pit.outline.area == pytest.approx(1200.0, rel=0.2)
    again = run("detectpits", **given, CASE=str(case), ADD=True)
    assert again["ADDED"] == 1
    assert "lies on pit 'K1'" in again["CONCLUSIONS"]
    assert [each.pit_id for each in read_case(case).pits] == ["K1", "K3"]


def test_the_sample_sites_pits_are_all_known_to_its_case(run, own_sample):
    found = run(
        "detectpits",
        BEFORE=str(own_sample.paths.before),
        AFTER=str(own_sample.paths.after),
        CASE=str(own_sample.paths.case),
        ADD=True,
    )
    truth = json.loads(own_sample.paths.truth.read_text(encoding="utf-8"))
    assert (found["PITS_FOUND"], found["ADDED"]) == (3, 0)
    assert found["VOLUME"] == pytest.approx(sum(pit["cut_m3"] for pit in truth.values()), rel=1e-3)


def test_adding_needs_a_case(run, tmp_path):
    assert "no case file is given" in run.refused("detectpits", **pair(tmp_path), ADD=True)


def test_a_case_in_another_zone_gets_its_own_coordinates(run, tmp_path):
    case = create_case(tmp_path / "c.gpkg", CaseInfo("1", "t", "EPSG:4548"))
    add_evidence(case, pits=[])
    found = run("detectpits", **pair(tmp_path), CASE=str(case), ADD=True)
    assert found["ADDED"] == 2
    pit: Pit = read_case(case).pits[0]
    assert pit.outline.centroid.x < 300_000  # three degrees further west in that zone


def test_cancelling_leaves_nothing(run, tmp_path):
    given = pair(tmp_path)
    run.listener = Listener(cancel_at=15.0)
    assert run.refused("detectpits", **given, OUTPUT=str(tmp_path / "o.gpkg")).startswith("Cancelled.")
    assert not (tmp_path / "o.gpkg").exists()
