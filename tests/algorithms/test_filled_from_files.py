# SPDX-License-Identifier: GPL-3.0-or-later
"""A case filled from files alone, headless, gives the figures of the sample case that was made by hand."""

from __future__ import annotations

import pytest

from ...core.casefile import read_case, read_journal, read_table

MINERAL = "建筑石料用灰岩"
LICENCE = "C4200002021017130000001"


@pytest.fixture
def filled(run, own_sample):
    """The case, and the number of points that came in."""
    evidence = own_sample.paths.evidence
    case = run(
        "createcase", CASE=str(own_sample.folder / "案.gpkg"), CASE_NO="示001", TITLE="越界开采案", CRS="EPSG:4547",
        ACT_KIND="beyond_area", ACT_START="2023-04-01", ACT_END="2024-10-31",
    )["CASE"]  # fmt: skip
    own = {"CASE": case, "OUTPUT": "memory:"}
    run(
        "importboundaries", INPUT=str(evidence / "licence_lines.txt"), ROLE="permits", LICENCE_NO=LICENCE,
        HOLDER="甲公司", MINERAL=MINERAL, VALID_FROM="2021-01-08", VALID_TO="2026-01-08", **own,
    )  # fmt: skip
    run(
        "importboundaries", INPUT=str(evidence / "pits_corners.xlsx"), ROLE="pits", MINERAL=MINERAL, SURVEYOR="李测",
        SURVEYED_ON="2024-11-20", **own,
    )  # fmt: skip
    points = run("importpoints", INPUT=str(evidence / "points.dat"), ZONE=38, DATUM="cgcs2000", **own)
    stated = {"SIGMA_Z": 0.03, "SIGMA_XY": 0.05, "BIAS_Z": 0.02, "CONTROL_POINTS": 4, "CHECK_POINTS": 12}
    for role, path, day in (
        ("before", own_sample.paths.before, "2023-03-15"),
        ("after", own_sample.paths.after, "2024-11-20"),
    ):
        run("registersurvey", CASE=case, INPUT=str(path), ROLE=role, DATE=day, CHECK_RMSE=0.031, **stated)
    run("importtable", CASE=case, TABLE="density_samples", INPUT=str(evidence / "densities.csv"))
    run("importtable", CASE=case, TABLE="prices", INPUT=str(evidence / "prices.xlsx"))
    return case, points["KEPT"]


def test_the_case_holds_what_the_sample_case_holds(filled, own_sample):
    case, count = filled
    found, wanted = read_case(case), read_case(own_sample.paths.case)
    assert found.density_samples == wanted.density_samples
    assert found.prices == wanted.prices
    assert [(item.role, item.path, item.sha256, item.sigma_z_m) for item in found.surveys] == [
        (item.role, item.path, item.sha256, item.sigma_z_m) for item in wanted.surveys
    ]
    (permit,), (same,) = found.permits, wanted.permits
    for name in ("licence_no", "z_min_m", "z_max_m", "valid_from", "valid_to"):
        assert getattr(permit, name) == getattr(same, name)
    for pit, other in zip((permit, *found.pits), (same, *wanted.pits)):
        assert pit.outline.hausdorff_distance(other.outline) <= 0.001
    assert [(pit.pit_id, pit.mineral, pit.surveyor) for pit in found.pits] == [
        (pit.pit_id, pit.mineral, "李测") for pit in wanted.pits
    ]
    points = read_table(case, "survey_points")
    assert len(points) == count
    assert {row["kind"] for row in points} == {"ground", "control"}
    steps = [entry.algorithm for entry in read_journal(case)]
    assert steps.count("pitproof:importboundaries") == steps.count("pitproof:registersurvey") == 2
    assert steps.count("pitproof:importtable") == 2


def test_checked_and_computed_it_gives_the_figures_of_the_sample_case(run, filled, own_sample, tmp_path):
    case, _count = filled
    check = run("checkcase", CASE=case, OUTPUT="memory:", HTML=str(tmp_path / "check.html"))
    assert check["ERRORS"] == 0
    options = {"REPORT_DATE": "2025-01-02", "SECOND_METHODS": False, "MAPS": [], "FORMATS": ["XLSX"]}
    found = run("runcase", CASE=case, FOLDER=str(tmp_path / "a"), **options)
    wanted = run("runcase", CASE=str(own_sample.paths.case), FOLDER=str(tmp_path / "b"), **options)
    for figure in ("CUT", "FILL", "VA", "VB"):
        assert found[figure] == pytest.approx(wanted[figure], rel=1e-9), figure
