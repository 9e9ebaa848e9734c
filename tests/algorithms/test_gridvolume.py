# SPDX-License-Identifier: GPL-3.0-or-later
"""The square grid method through ``processing.run``: figures, layers, refusals."""

from __future__ import annotations

import pytest

from ..conftest import polygon_layer
from ..files import box, heights, tif

SINK = "TEMPORARY_OUTPUT"


@pytest.fixture
def pair(tmp_path):
    """Level ground at 100 m with a hole 4 m deep and a heap 1 m high."""
    after = heights(100.0)
    after[10:20, 10:20] = 96.0
    after[25:30, 25:30] = 101.0
    return {
        "BEFORE": str(tif(tmp_path / "前期 1.tif", heights(100.0))),
        "AFTER": str(tif(tmp_path / "后期 1.tif", after)),
    }


def test_figures_and_layers(run, pair, tmp_path):
    page = tmp_path / "方格网.html"
    found = run(
        "gridvolume",
        **pair,
        PITS=polygon_layer({"K1": box(5, 5, 35, 35)}),
        PIT_ID="pit_id",
        SIZE=1.0,
        OUTPUT=SINK,
        SQUARES=SINK,
        TABLE=SINK,
        HTML=str(page),
    )
    assert found["CUT"] == pytest.approx(400.0, rel=0.01)
    assert found["FILL"] == pytest.approx(25.0, rel=0.05)
    assert found["COVERAGE"] == pytest.approx(100.0)
    squares = list(found["SQUARES"].getFeatures())
    assert sum(square["cut_m3"] for square in squares) == pytest.approx(found["CUT"])
    assert sum(square.geometry().area() for square in squares) == pytest.approx(900.0)
    assert {square["depth_nw"] for square in squares} >= {0.0, 4.0, -1.0}
    assert found["TABLE"].featureCount() == len(squares) == 900
    assert found["TABLE"].wkbType().name == "NoGeometry"
    assert "K1" in page.read_text(encoding="utf-8")
    assert any("Squares of 1 m" in text for text in run.listener.infos)


def test_a_side_of_nothing_is_refused(run, pair):
    layer = polygon_layer({"K1": box(5, 5, 35, 35)})
    sentence = run.refused("gridvolume", **pair, PITS=layer, PIT_ID="pit_id", SIZE=0.0, OUTPUT=SINK)
    assert "The side of the squares is 0 m on terrains with cells of 1 m" in sentence


def test_only_the_pits_when_nothing_else_is_asked_for(run, pair):
    layer = polygon_layer({"K1": box(5, 5, 15.5, 15)})
    found = run("gridvolume", **pair, PITS=layer, PIT_ID="pit_id", SIZE=5.0, OUTPUT=SINK)
    assert "SQUARES" not in found
    (feature,) = found["OUTPUT"].getFeatures()
    assert feature["area_m2"] == pytest.approx(105.0)
