# SPDX-License-Identifier: GPL-3.0-or-later
"""The section method through ``processing.run``: lines, profiles, intervals, shares, baseline, refusals."""

from __future__ import annotations

import pytest

from ..conftest import polygon_layer
from ..files import SOUTH, WEST, box, heights, tif

SINK = "TEMPORARY_OUTPUT"


@pytest.fixture
def pair(tmp_path):
    """A level field and one that falls away to the east: a wedge."""
    return {
        "BEFORE": str(tif(tmp_path / "前期 1.tif", heights(100.0))),
        "AFTER": str(tif(tmp_path / "后期 1.tif", heights(lambda x, y: 100.0 - (x - 10.0) / 2.0))),
    }


def line(*points: tuple[float, float]) -> str:
    return "LineString (" + ", ".join(f"{WEST + x} {SOUTH + y}" for x, y in points) + ")"


def test_lines_profiles_and_intervals(run, pair):
    found = run(
        "sectionvolume",
        **pair,
        PITS=polygon_layer({"K1": box(10, 5, 30, 35)}),
        PIT_ID="pit_id",
        SPACING=4.0,
        OUTPUT=SINK,
        SECTIONS=SINK,
        PROFILES=SINK,
        INTERVALS=SINK,
        SHARES=SINK,
        PARTS=SINK,
    )
    truth = 30.0 * 20.0 * 10.0 / 2.0
    assert found["CUT"] == pytest.approx(truth, rel=1e-3)
    sections = list(found["SECTIONS"].getFeatures())
    assert [section["section"] for section in sections] == [1, 2, 3, 4, 5]
    assert sections[0].geometry().length() == pytest.approx(30.0)
    assert sections[0]["cut_m2"] == pytest.approx(30.0)
    points = [point for point in found["PROFILES"].getFeatures() if point["section"] == 1]
    assert len(points) > 60
    assert {point["inside"] for point in points} == {0, 1}
    assert points[30]["depth_m"] == pytest.approx(1.0)
    rows = list(found["INTERVALS"].getFeatures())
    assert rows[0]["formula"] == "wedge"
    assert sum(row["cut_m3"] for row in rows) == pytest.approx(found["CUT"])
    assert rows[0]["to_section"] == 1
    assert not rows[0]["from_section"]


def test_shares_by_licence_add_up(run, pair):
    permits = polygon_layer(
        [("X1", 98.0, 110.0, box(0, 0, 40, 20))],
        fields="field=no:string&field=low:double&field=high:double",
        name="permits",
    )
    found = run(
        "sectionvolume",
        **pair,
        PITS=polygon_layer({"K1": box(10, 5, 30, 35)}),
        PIT_ID="pit_id",
        SPACING=2.0,
        BEARING=0.0,
        PERMITS=permits,
        Z_MIN="low",
        Z_MAX="high",
        LICENCE="no",
        OUTPUT=SINK,
        SHARES=SINK,
        PARTS=SINK,
    )
    parts = {part["position"]: part["cut_m3"] for part in found["PARTS"].getFeatures()}
    assert parts == {
        "outside": pytest.approx(1500.0, rel=1e-3),
        "inside": pytest.approx(15.0 * (2.0 * 4.0 / 2.0 + 2.0 * 16.0), rel=5e-3),
        "below": pytest.approx(15.0 * 16.0 * 8.0 / 2.0, rel=5e-3),
    }
    assert sum(row["cut_m3"] for row in found["SHARES"].getFeatures()) == pytest.approx(found["CUT"])


def test_a_baseline_in_place_of_the_bearing(run, pair):
    layer = polygon_layer([("b", line((0, 20), (40, 20)))], kind="LineString", fields="field=n:string", name="基线")
    given = {"PITS": polygon_layer({"K1": box(10, 5, 30, 35)}), "PIT_ID": "pit_id", "OUTPUT": SINK, "SECTIONS": SINK}
    found = run("sectionvolume", **pair, **given, BASELINE=layer, SPACING=5.0)
    assert [section["chainage_m"] for section in found["SECTIONS"].getFeatures()] == pytest.approx([15.0, 20.0, 25.0])
    both = polygon_layer(
        [("a", line((0, 20), (40, 20))), ("b", line((0, 10), (40, 10)))],
        kind="LineString",
        fields="field=n:string",
        name="基线",
    )
    assert "has 2 lines; the sections need one baseline" in run.refused(
        "sectionvolume", **pair, **given, BASELINE=both, SPACING=5.0
    )


def test_a_spacing_of_nothing_is_refused(run, pair):
    layer = polygon_layer({"K1": box(10, 5, 30, 35)})
    sentence = run.refused("sectionvolume", **pair, PITS=layer, PIT_ID="pit_id", SPACING=0.0, OUTPUT=SINK)
    assert "The spacing of the sections is 0 m" in sentence
