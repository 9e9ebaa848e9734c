# SPDX-License-Identifier: GPL-3.0-or-later
"""Pits against the terrains: coverage, gaps, rim, and the line where the change of the ground ends."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point, box

from ....core.checks import Limits, Severity, inspect_file
from ....core.checks.zeroline import contour_polygons
from ....core.phrases import Language
from ...files import heights, tif
from .factories import TODAY, case_in_order, codes, digest_of, dug, first, found, ground, inspect_case, one


@pytest.fixture
def case(tmp_path):
    return case_in_order(tmp_path)


def with_after(case, folder, z):
    """The case with another terrain after."""
    path = tif(folder / "after.tif", z)
    after = replace(case.surveys[1], sha256=digest_of(path))
    return replace(case, surveys=(case.surveys[0], after))


def test_an_outline_that_cuts_through_the_pit_gets_the_zero_line(case):
    inspection = inspect_case(first(case, "pits", outline=ground(12, 12, 28, 28)), today=TODAY)
    (finding,) = inspection.findings
    assert (finding.code, finding.severity) == ("check.pit.rim", Severity.WARNING)
    assert finding.values["share"] == pytest.approx(100.0)
    assert finding.values["depth"] == pytest.approx(5.0)
    (draft,) = inspection.suggestions
    assert draft.pit_id == "CK1"
    assert draft.outline.symmetric_difference(ground(10, 10, 30, 30)).area < 45.0  # half a cell around 80 m of rim
    assert draft.outline.contains(ground(10.5, 10.5, 29.5, 29.5))


def test_a_share_of_the_rim_is_enough(case):
    inside = first(case, "pits", outline=ground(5, 5, 20, 35))
    finding = one(inside)
    assert finding.code == "check.pit.rim"
    assert 15.0 < finding.values["share"] < 30.0
    assert codes(inside, limits=Limits(rim_share_pct=50.0)) == []
    assert codes(inside, limits=Limits(rim_depth_m=6.0)) == []


def test_a_suggested_outline_leaves_the_neighbours_ground_alone(case):
    half = replace(case.pits[0], outline=ground(12, 12, 20, 28))
    neighbour = replace(case.pits[0], pit_id="CK2", outline=ground(20, 9, 31, 31))
    inspection = inspect_case(replace(case, pits=(half, neighbour)), today=TODAY)
    draft = next(item for item in inspection.suggestions if item.pit_id == "CK1")
    assert draft.outline.intersection(neighbour.outline).area < 1e-6
    assert draft.outline.area == pytest.approx(200.0, rel=0.1)


def test_outlines_are_suggested_for_the_first_pits_only(case):
    halves = [
        replace(case.pits[0], pit_id=f"CK{number}", outline=ground(west, 12, west + 7, 28))
        for number, west in enumerate((12, 20), 1)
    ]
    inspection = inspect_case(replace(case, pits=tuple(halves)), limits=Limits(max_suggestions=1), today=TODAY)
    assert [item.pit_id for item in inspection.suggestions] == ["CK1"]
    (many,) = [item for item in inspection.findings if item.code == "check.pit.rim_many"]
    assert (many.values["count"], many.values["limit"]) == (2, 1)
    assert [item.code for item in inspection.findings].count("check.pit.rim") == 2


def test_a_pit_beyond_the_terrain(case):
    wide = first(case, "pits", outline=ground(9, 9, 49, 31))
    findings = {item.code: item for item in found(wide)}
    outside = findings["check.pit.outside_terrain"]
    assert outside.values["share"] == pytest.approx(22.5)
    assert ground(40, 9, 49, 31).contains(Point(outside.place))
    assert findings["check.pit.nodata"].severity is Severity.ERROR


def test_a_gap_is_a_hint_until_a_run_would_refuse_it(case, tmp_path):
    z = heights(dug)
    z[15:17, 15:17] = -9999.0
    small = one(with_after(case, tmp_path, z))
    assert (small.code, small.severity) == ("check.pit.nodata", Severity.HINT)
    assert small.values["share"] == pytest.approx(100.0 * 4 / 484, rel=0.1)
    z[15:24, 15:24] = -9999.0
    assert one(with_after(case, tmp_path, z)).severity is Severity.ERROR


def test_ground_that_was_not_dug(case, tmp_path):
    assert codes(with_after(case, tmp_path, heights(100.0))) == ["pit.no_loss"]


def test_exchanged_terrains_are_noticed(case):
    before, after = case.surveys
    turned = (
        replace(before, path=after.path, sha256=after.sha256),
        replace(after, path=before.path, sha256=before.sha256),
    )
    assert codes(replace(case, surveys=turned)) == ["terrain.exchanged", "pit.no_loss"]


def test_a_terrain_that_is_none(case, tmp_path):
    (tmp_path / "before.tif").write_text("no raster")
    finding = next(item for item in found(case) if item.code == "check.survey.unreadable")
    assert finding.problem is not None
    assert "before.tif" in finding.say(Language.ENGLISH)


@pytest.mark.parametrize("crs", ["EPSG:4490", "EPSG:2383", None])
def test_a_terrain_in_another_system(case, tmp_path, crs):
    path = tif(tmp_path / "before.tif", heights(100.0), crs=crs)
    spoilt = first(case, "surveys", sha256=digest_of(path))
    assert "survey.crs" in codes(spoilt)


def test_the_sample_case_is_checked_within_a_second_and_has_no_error(sample):
    inspect_file(sample.paths.case)  # libraries are loaded
    start = time.perf_counter()
    inspection = inspect_file(sample.paths.case, today=TODAY)
    assert time.perf_counter() - start < 1.0
    assert inspection.count(Severity.ERROR) == 0
    assert {item.code for item in inspection.findings if item.severity is Severity.WARNING} == {
        "check.evidence.missing"
    }
    assert inspection.suggestions == ()


# -------------------------------------------------------------------------------------------------- zero line


def test_the_contour_of_a_cone_is_a_circle():
    x, y = np.arange(-20, 21.0), np.arange(20, -21.0, -1.0)
    (polygon,) = contour_polygons(10.0 - np.hypot(x[None, :], y[:, None]), x, y)
    assert polygon.area == pytest.approx(np.pi * 100.0, rel=0.01)
    assert polygon.symmetric_difference(Point(0, 0).buffer(10, 64)).area < 3.0


def test_islands_stay_holes_and_saddles_do_not_break_it():
    x, y = np.arange(0, 9.0), np.arange(8, -1.0, -1.0)
    ring = np.full((9, 9), -1.0)
    ring[1:8, 1:8] = 1.0
    ring[3:6, 3:6] = -1.0
    (polygon,) = contour_polygons(ring, x, y)
    assert len(polygon.interiors) == 1
    checker = np.where((np.arange(9)[:, None] + np.arange(9)[None, :]) % 2, 1.0, -1.0)
    assert all(part.is_valid for part in contour_polygons(checker, x, y))


@given(
    st.lists(st.lists(st.floats(-5, 5, allow_nan=False), min_size=6, max_size=6), min_size=6, max_size=6),
)
@settings(max_examples=60, deadline=None)
def test_any_lattice_gives_valid_polygons_that_hold_its_high_points(rows):
    values = np.array(rows)
    x, y = np.arange(6.0), np.arange(5, -1.0, -1.0)
    polygons = contour_polygons(values, x, y)
    assert all(polygon.is_valid for polygon in polygons)
    whole = shapely.union_all(polygons) if polygons else box(0, 0, 0, 0)
    for (row, col), value in np.ndenumerate(values):
        if value > 1e-3:
            assert whole.distance(Point(x[col], y[row])) < 1e-6
