# SPDX-License-Identifier: GPL-3.0-or-later
"""The cross-check through ``processing.run``: table, page, figures, verdict, refusals."""

from __future__ import annotations

import numpy as np
import pytest

from ..conftest import polygon_layer
from ..files import box, heights, tif

SINK = "TEMPORARY_OUTPUT"


@pytest.fixture
def pair(tmp_path):
    def bowl(x, y):
        return 100.0 - np.maximum(0.0, 4.0 * (1.0 - ((x - 10.0) ** 2 + (y - 10.0) ** 2) / 64.0))

    return {
        "BEFORE": str(tif(tmp_path / "前期 1.tif", heights(100.0, 80, 0.25), cell=0.25)),
        "AFTER": str(tif(tmp_path / "后期 1.tif", heights(bowl, 80, 0.25), cell=0.25)),
    } | {"PIT_ID": "pit_id", "OUTPUT": SINK}


def pits():
    return polygon_layer({"K1": box(1, 1, 19, 19)})


def test_figures_tables_and_page(run, pair, tmp_path):
    page = tmp_path / "校核.html"
    found = run("crosscheck", **pair, PITS=pits(), COMPARISONS=SINK, CONVERGENCE=SINK, HTML=str(page))
    assert found["VERDICT"] == "agrees"
    assert found["LARGEST"] < 1.0
    assert found["TIN"] == pytest.approx(found["ADOPTED"], rel=0.01)
    (feature,) = found["OUTPUT"].getFeatures()
    assert feature["verdict"] == "agrees"
    assert feature["sections_m3"] == pytest.approx(feature["adopted_m3"], rel=0.01)
    assert {row["method"] for row in found["COMPARISONS"].getFeatures()} == {"tin", "sections", "squares"}
    assert len({row["size_m"] for row in found["CONVERGENCE"].getFeatures() if row["method"] == "main"}) > 2
    text = page.read_text(encoding="utf-8")
    assert text.count("<img") == 2
    assert "K1" in text


def test_tight_limits_ask_for_an_explanation(run, pair):
    found = run("crosscheck", **pair, PITS=pits(), SIZE=5.0, PASS_LIMIT=0.01, EXPLAIN_LIMIT=0.02)
    assert found["VERDICT"] == "explain"
    (feature,) = found["OUTPUT"].getFeatures()
    assert "5 m is coarse for a pit 18.0 m across" in feature["reasons"]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"PASS_LIMIT": 6.0}, "The limits of the cross-check are 6 % and 5 %"),
        ({"SIZE": 0.0}, "The side of the squares is 0 m"),
        ({"SPACING": 0.0}, "The spacing of the sections is 0 m"),
    ],
)
def test_figures_that_make_no_sense_are_refused(run, pair, given, words):
    assert words in run.refused("crosscheck", **pair, PITS=pits(), **given)
