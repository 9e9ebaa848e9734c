# SPDX-License-Identifier: GPL-3.0-or-later
"""Boundary documents in the toolbox: outputs, questions, and a case filled from files alone."""

from __future__ import annotations

from datetime import date

import pytest

from ...core.casefile import add_evidence, read_case, read_journal
from ...core.samplecase import _densities, _prices, _surveys
from ...core.survey.formats import writers
from ...core.survey.formats.nouns import Format, Plot, Reading
from ...core.survey.synthetic import make_site
from ..conftest import polygon_layer
from ..core.survey.formats.documents import E0, N0, corners, land, point_lines, save, square
from ..core.survey.formats.test_licencestring import LINES

HECTARE = land("5,1.0,DK01,采坑,面,,,,@", *point_lines(corners()))
LICENCE = "C4200002021017130000001"


def rows(layer):
    return layer, list(layer.getFeatures())


def imported(run, tmp_path, **parameters):
    return run("importboundaries", OUTPUT="TEMPORARY_OUTPUT", HTML=str(tmp_path / "page.html"), **parameters)


def test_a_document_becomes_a_layer_a_page_and_numbers(run, tmp_path):
    found = imported(run, tmp_path, INPUT=str(save(tmp_path, "报盘.txt", HECTARE, "gbk")))
    layer, (feature,) = rows(found["OUTPUT"])
    assert layer.crs().authid() == found["CRS"] == "EPSG:4526"
    assert (feature["plot_no"], feature["name"], feature["source"], feature["line"]) == ("DK01", "采坑", "报盘.txt", 13)
    assert feature["area_m2"] == pytest.approx(10000.0)
    assert feature.geometry().area() == pytest.approx(10000.0)
    assert (found["PLOTS"], found["PROBLEMS"], found["STATED_AREA"]) == (1, 0, pytest.approx(10000.0))
    assert found["AREA"] == pytest.approx(10000.0)
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "DK01" in page
    assert "Datum CGCS2000: stated in the document." in page
    assert "every byte fits" in found["CONCLUSIONS"]
    assert any("Concluded system" in line for line in run.listener.infos)


def test_what_is_open_is_asked_for_and_a_parameter_answers(run, tmp_path):
    text = "\n".join(LINES.split("\n")[1:])
    sentence = run.refused("importboundaries", TEXT=text, OUTPUT="TEMPORARY_OUTPUT", HTML=str(tmp_path / "a.html"))
    assert "EPSG:4526" in sentence
    assert "DATUM" in sentence
    assert not (tmp_path / "a.html").exists()
    found = imported(run, tmp_path, TEXT=text, DATUM="xian80", LICENCE_NO=LICENCE)
    _layer, (outer, inner) = rows(found["OUTPUT"])
    assert found["CRS"] == "EPSG:2362"
    assert (outer["licence_no"], outer["z_min_m"], outer["deduct"]) == (LICENCE, 96.0, 0)
    assert (inner["block_no"], inner["z_max_m"], inner["deduct"]) == ("2", 120.0, 1)
    assert found["AREA"] == pytest.approx(9100.0)
    assert any("Confirm" in line for line in run.listener.warnings)


def test_a_target_system_is_reached_on_the_same_datum_only(run, tmp_path):
    path = str(save(tmp_path, "a.txt", HECTARE))
    found = imported(run, tmp_path, INPUT=path, TARGET_CRS="EPSG:4547")
    layer, (feature,) = rows(found["OUTPUT"])
    assert layer.crs().authid() == "EPSG:4547"
    assert feature.geometry().boundingBox().xMinimum() == pytest.approx(E0, abs=1e-6)
    assert "no exact shift" in run.refused("importboundaries", INPUT=path, TARGET_CRS="EPSG:2384", OUTPUT="memory:")


def test_good_plots_come_in_only_when_asked(run, tmp_path):
    text = HECTARE + "\n".join(["4,1.0,B,,面,,,,@", "J1,1,bad,0"])
    assert "KEEP_GOOD" in run.refused("importboundaries", TEXT=text, OUTPUT="memory:")
    found = imported(run, tmp_path, TEXT=text, KEEP_GOOD=True)
    assert (found["PLOTS"], found["PROBLEMS"]) == (1, 1)
    assert "J1,1,bad,0" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_layer_is_a_document_too(run, tmp_path):
    layer = polygon_layer([("K1", 96.0, square().wkt)], fields="field=pit_id:string&field=z_min:double")
    found = imported(run, tmp_path, LAYER=layer)
    _layer, (feature,) = rows(found["OUTPUT"])
    assert (found["CRS"], feature["plot_no"], feature["z_min_m"]) == ("EPSG:4547", "K1", 96.0)


@pytest.mark.parametrize("given", [{}, {"TEXT": HECTARE, "INPUT": "a.txt"}])
def test_exactly_one_source_is_needed(run, given):
    assert "Exactly one of INPUT, TEXT and LAYER" in run.refused("importboundaries", OUTPUT="memory:", **given)


# --------------------------------------------------------------------------------------------------- into a case


@pytest.fixture
def case(run, tmp_path):
    return run("createcase", CASE=str(tmp_path / "案.gpkg"), CASE_NO="1", TITLE="案", CRS="EPSG:4547")["CASE"]


def test_each_role_has_its_fields(run, tmp_path, case):
    path = str(save(tmp_path, "a.txt", HECTARE))
    imported(run, tmp_path, INPUT=path, CASE=case, ROLE="pits", MINERAL="灰岩")
    imported(run, tmp_path, TEXT=LINES, CASE=case, ROLE="permits", LICENCE_NO=LICENCE, HOLDER="甲")
    imported(run, tmp_path, INPUT=path, CASE=case, ROLE="zones", ZONE_KIND="river_channel")
    found = read_case(case)
    assert [(pit.pit_id, pit.mineral) for pit in found.pits] == [("DK01", "灰岩")]
    assert found.pits[0].outline.hausdorff_distance(square()) < 0.001
    assert [(p.licence_no, p.block_no, p.deduct, p.z_min_m, p.z_max_m, p.holder) for p in found.permits] == [
        (LICENCE, "1", False, 96.0, 140.0, "甲"),
        (LICENCE, "2", True, 100.0, 120.0, "甲"),
    ]
    assert [(zone.kind, zone.name, zone.basis) for zone in found.zones] == [("river_channel", "采坑", "a.txt")]
    made, *entries = read_journal(case)
    assert made.algorithm == "pitproof:createcase"
    assert [entry.algorithm for entry in entries] == ["pitproof:importboundaries"] * 3
    assert len(next(iter(entries[0].input_hashes.values()))) == 64


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({"TEXT": LINES, "ROLE": "permits"}, "LICENCE_NO"),
        ({"TEXT": LINES, "ROLE": "pits"}, "marked as deducted"),
        ({"TEXT": HECTARE.replace("2000国家大地坐标系", "1980西安坐标系"), "ROLE": "pits"}, "no exact shift"),
        ({"TEXT": HECTARE.replace("J3", "J3,9"), "ROLE": "zones"}, "neither a corner"),
    ],
)
def test_a_refused_document_changes_nothing(run, tmp_path, case, parameters, reason):
    page = tmp_path / "page.html"
    assert reason in run.refused("importboundaries", OUTPUT="memory:", HTML=str(page), CASE=case, **parameters)
    found = read_case(case)
    assert (found.pits, found.permits, found.zones) == ((), (), ())
    assert [entry.algorithm for entry in read_journal(case)] == ["pitproof:createcase"]
    assert not page.exists()


def test_the_same_document_twice_is_refused(run, tmp_path, case):
    imported(run, tmp_path, TEXT=HECTARE, CASE=case, ROLE="pits")
    assert "has a pit 'DK01' already" in run.refused("importboundaries", TEXT=HECTARE, CASE=case, OUTPUT="memory:")
    imported(run, tmp_path, TEXT=LINES, CASE=case, ROLE="permits", LICENCE_NO=LICENCE)
    sentence = run.refused(
        "importboundaries", TEXT=LINES, CASE=case, ROLE="permits", LICENCE_NO=LICENCE, OUTPUT="memory:"
    )
    assert "has block '1' of licence" in sentence


def test_a_case_is_filled_from_files_alone_and_runs(run, sample, tmp_path):
    """createcase, licence string, 国土 TXT, then the chain: the same figures as the sample case made by hand."""
    site = make_site(cell_m=20.0)
    case = run(
        "createcase",
        CASE=str(tmp_path / "案.gpkg"),
        CASE_NO="示001",
        TITLE="越界开采案",
        CRS="EPSG:4547",
        ACT_KIND="beyond_area",
        ACT_START="2023-04-01",
        ACT_END="2024-10-31",
    )["CASE"]
    pits = Reading("", Format.LAND_TXT, site.crs, tuple(Plot(p.outline, plot_no=p.pit_id) for p in site.pits))
    blocks = tuple(Plot(p.outline, z_min_m=p.z_min_m, z_max_m=p.z_max_m, block_no="1") for p in site.permits)
    string = writers.licence_one_line(Reading("", Format.LICENCE_STRING, site.crs, blocks))
    land_txt = save(tmp_path, "采坑.txt", writers.landtxt(pits), "gbk")
    mineral = site.pits[0].mineral
    common = {"OUTPUT": "memory:", "CASE": case, "MINERAL": mineral}
    run("importboundaries", TEXT=string, DATUM="cgcs2000", LICENCE_NO=LICENCE, ROLE="permits", **common)
    run("importboundaries", INPUT=str(land_txt), ROLE="pits", **common)
    before, after = sample.paths.before, sample.paths.after
    for path in (before, after):
        (tmp_path / path.name).symlink_to(path)
    add_evidence(case, surveys=_surveys(site, sample.paths), density_samples=_densities(), prices=_prices())
    found = run(
        "runcase", CASE=case, FOLDER=str(tmp_path / "report"), REPORT_DATE=str(date(2025, 1, 2)), MAPS=["overlay"]
    )
    truth = sum(pit["cut_m3"] for pit in sample.truth.values())
    assert found["CUT"] == pytest.approx(truth, rel=0.01)
    assert found["VA"] > 0
    assert (N0, len(read_case(case).pits)) == (3_367_600.0, 3)


def test_validity_and_a_missing_range_are_parameters(run, tmp_path, case):
    text = LINES.replace("*,140,96,", "*,,,")
    given = {"VALID_FROM": "2021-01-08", "VALID_TO": "2026-01-08", "Z_MIN": 96.5, "Z_MAX": 140.0}
    imported(run, tmp_path, TEXT=text, CASE=case, ROLE="permits", LICENCE_NO=LICENCE, **given)
    outer, inner = read_case(case).permits
    assert (outer.z_min_m, outer.z_max_m) == (96.5, 140.0)
    assert (inner.z_min_m, inner.z_max_m) == (100.0, 120.0)  # a range that is printed wins
    assert {(block.valid_from, block.valid_to) for block in (outer, inner)} == {(date(2021, 1, 8), date(2026, 1, 8))}


def test_zones_and_pits_take_what_the_document_does_not_say(run, tmp_path, case):
    zone = {"ROLE": "zones", "BASIS": "县政府公告", "VALID_TO": "2030-12-31"}
    imported(run, tmp_path, TEXT=HECTARE, CASE=case, **zone)
    imported(run, tmp_path, TEXT=HECTARE, CASE=case, ROLE="pits", SURVEYOR="李测", SURVEYED_ON="2024-11-20")
    found = read_case(case)
    assert (found.zones[0].basis, found.zones[0].valid_to) == ("县政府公告", date(2030, 12, 31))
    assert (found.pits[0].surveyor, found.pits[0].surveyed_on) == ("李测", date(2024, 11, 20))


def test_plots_on_the_same_ground_are_warned_about(run, tmp_path):
    both = land("5,1.0,A,,面,,,,@", *point_lines(corners()), "5,1.0,B,,面,,,,@", *point_lines(corners(50, 50)))
    imported(run, tmp_path, TEXT=both)
    assert any("Plots A and B share 2500.00" in line for line in run.listener.warnings)
