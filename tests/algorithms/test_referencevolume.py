# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes against a reference surface through ``processing.run``; strata and margins of the main algorithm."""

from __future__ import annotations

import pytest

from ...core.volume.base import BaseKind
from ..conftest import polygon_layer
from ..files import box, heights, tif

SINK = "TEMPORARY_OUTPUT"


@pytest.fixture
def heap(tmp_path):
    """Level ground at 100 m with a block 3 m high over 10 m by 10 m."""
    z = heights(100.0)
    z[15:25, 15:25] += 3.0
    return str(tif(tmp_path / "堆场 1.tif", z))


def test_a_heap_above_every_kind_of_reference(run, heap):
    for kind in BaseKind:
        found = run(
            "referencevolume",
            TERRAIN=heap,
            OUTLINES=polygon_layer({"S1": box(10, 10, 30, 30)}),
            OUTLINE_ID="pit_id",
            REFERENCE=kind.value,
            ELEVATION=100.0 if kind is BaseKind.GIVEN else None,
            OUTPUT=SINK,
        )
        assert found["FILL"] == pytest.approx(300.0), kind
        assert found["CUT"] == pytest.approx(0.0, abs=1e-6), kind
        (feature,) = found["OUTPUT"].getFeatures()
        assert feature["fill_m3"] == pytest.approx(300.0)


def test_it_says_that_the_reference_is_no_survey(run, heap):
    layer = polygon_layer({"S1": box(10, 10, 30, 30)})
    run("referencevolume", TERRAIN=heap, OUTLINES=layer, OUTLINE_ID="pit_id", OUTPUT=SINK)
    assert any("not against a surveyed terrain" in text for text in run.listener.warnings)


def test_an_elevation_without_given_is_refused(run, heap):
    sentence = run.refused(
        "referencevolume", TERRAIN=heap, OUTLINES=polygon_layer({"S1": box(10, 10, 30, 30)}), ELEVATION=5.0, OUTPUT=SINK
    )
    assert "'plane' with the elevation 5" in sentence


def test_outline_beyond_the_terrain_names_its_vertices(run, heap):
    layer = polygon_layer({"S1": box(30, 30, 60, 60)})
    sentence = run.refused("referencevolume", TERRAIN=heap, OUTLINES=layer, OUTLINE_ID="pit_id", OUTPUT=SINK)
    assert "vertices of 'S1' lie where the terrain has no value" in sentence


@pytest.fixture
def dug(tmp_path):
    return {
        "BEFORE": str(tif(tmp_path / "before.tif", heights(100.0))),
        "AFTER": str(tif(tmp_path / "after.tif", heights(90.0))),
    }


def parts(found) -> dict[str, float]:
    return {row["stratum"]: row["cut_m3"] for row in found["PARTS"].getFeatures()}


def test_strata_as_a_table(run, dug, tmp_path):
    model = tif(tmp_path / "ore floor.tif", heights(92.0))
    found = run(
        "excavatedvolume",
        **dug,
        PITS=polygon_layer({"K1": box(10, 10, 20, 20)}),
        PIT_ID="pit_id",
        STRATA=["soil", "overburden", "", "", "depth 2", "ore", "ore", "limestone", "98", f"raster {model}"],
        OUTPUT=SINK,
        PARTS=SINK,
    )
    assert parts(found) == {"soil": pytest.approx(200.0), "ore": pytest.approx(600.0), "": pytest.approx(200.0)}


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        (["soil", "mud", "", "", "depth 2"], "is of the kind 'mud'"),
        (["soil", "ore", "", "", "deep"], "surface 'deep' of the stratum 'soil' cannot be read"),
        (["soil", "ore", "", "plane 1 2; 3 4; 5 6", ""], "cannot be read"),
        (["soil", "ore", "", "raster /nowhere/x.tif", ""], "'x.tif' cannot be opened"),
        (["a", "ore", "", "", "depth 6", "b", "ore", "", "depth 4", ""], "overlap by up to 2.000 m"),
    ],
)
def test_strata_that_cannot_be_used(run, dug, cells, words):
    layer = polygon_layer({"K1": box(10, 10, 20, 20)})
    assert words in run.refused("excavatedvolume", **dug, PITS=layer, PIT_ID="pit_id", STRATA=cells, OUTPUT=SINK)
