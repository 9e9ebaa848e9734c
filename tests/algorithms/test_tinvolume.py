# SPDX-License-Identifier: GPL-3.0-or-later
"""Triangulated surfaces through ``processing.run``: rasters, points with breaklines, refusals; and their speed."""

from __future__ import annotations

import time

import numpy as np
import pytest
import shapely

from ...adapters.triangulation import MeasuredPoints, triangulate
from ...core.errors import InputError
from ...core.progress import Silent
from ...core.volume.methods.tin import between
from ..conftest import polygon_layer
from ..files import SOUTH, WEST, box, heights, tif

SINK = "TEMPORARY_OUTPUT"
CREST = [(5, 5), (35, 5), (35, 35), (5, 35)]
FLOOR = [(12, 12), (28, 12), (28, 28), (12, 28)]
FRUSTUM = 6.0 / 3.0 * (900.0 + 256.0 + 480.0)


def points(places, name="points"):
    rows = [(f"{n}", f"PointZ ({WEST + x} {SOUTH + y} {z})") for n, (x, y, z) in enumerate(places)]
    return polygon_layer(rows, kind="PointZ", fields="field=n:string", name=name)


def ring(corners, z, name="breaklines"):
    text = ", ".join(f"{WEST + x} {SOUTH + y} {z}" for x, y in [*corners, corners[0]])
    return f"LineStringZ ({text})"


def breaklines(*rings):
    return polygon_layer([("b", wkt) for wkt in rings], kind="LineStringZ", fields="field=n:string", name="坡顶坡底线")


@pytest.fixture
def field(tmp_path):
    return str(tif(tmp_path / "前期 1.tif", heights(100.0)))


def pit():
    return {"PITS": polygon_layer({"K1": box(5, 5, 35, 35)}), "PIT_ID": "pit_id", "OUTPUT": SINK}


def test_rasters(run, field, tmp_path):
    after = str(tif(tmp_path / "后期 1.tif", heights(lambda x, y: 90.0 + 0.1 * x)))
    found = run("tinvolume", BEFORE=field, AFTER=after, **pit())
    assert found["CUT"] == pytest.approx(8.0 * 900.0, rel=1e-6)
    assert found["COVERAGE"] == pytest.approx(100.0)
    assert any("Two triangles in every square" in text for text in run.listener.infos)


def test_points_with_breaklines_make_the_frustum(run, field, tmp_path):
    page = tmp_path / "三角网.html"
    found = run(
        "tinvolume",
        BEFORE=field,
        AFTER_POINTS=points([(0, 0, 100), (40, 0, 100), (40, 40, 100), (0, 40, 100), (20, 20, 94)], "测点"),
        AFTER_LINES=breaklines(ring(CREST, 100.0), ring(FLOOR, 94.0)),
        TRIANGLES=SINK,
        HTML=str(page),
        **pit(),
    )
    assert found["CUT"] == pytest.approx(FRUSTUM, rel=1e-9)
    assert found["FILL"] == pytest.approx(0.0, abs=1e-9)
    triangles = list(found["TRIANGLES"].getFeatures())
    assert sum(triangle.geometry().area() for triangle in triangles) == pytest.approx(1600.0)
    assert {triangle["surface"] for triangle in triangles} == {"after"}
    assert "测点" in page.read_text(encoding="utf-8")


def test_points_on_both_sides_and_a_height_field(run):
    flat = [("a", 100.0, f"Point ({WEST + x} {SOUTH + y})") for x, y in [(0, 0), (40, 0), (40, 40), (0, 40)]]
    before = polygon_layer(flat, kind="Point", fields="field=n:string&field=h:double", name="before")
    after = points([(0, 0, 97), (40, 0, 97), (40, 40, 97), (0, 40, 97), (13, 22, 97)], "after")
    found = run("tinvolume", BEFORE_POINTS=before, BEFORE_Z="h", AFTER_POINTS=after, **pit())
    assert found["CUT"] == pytest.approx(3.0 * 900.0, rel=1e-9)


def test_ground_without_points_is_drawn(run, field):
    after = points([(0, 0, 97), (30, 0, 97), (30, 40, 97), (0, 40, 97)])
    assert "under pit 'K1' 83.33 %" in run.refused("tinvolume", BEFORE=field, AFTER_POINTS=after, **pit())
    found = run("tinvolume", BEFORE=field, AFTER_POINTS=after, MIN_COVERAGE=80, GAPS=SINK, **pit())
    (gap,) = found["GAPS"].getFeatures()
    assert gap.geometry().area() == pytest.approx(150.0)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (("BEFORE",), "The surface after has neither terrain nor points"),
        (("BEFORE", "AFTER", "AFTER_POINTS"), "The surface after has both a terrain and points"),
    ],
)
def test_a_surface_is_one_or_the_other(run, field, given, words):
    every = {"BEFORE": field, "AFTER": field, "AFTER_POINTS": points([(0, 0, 1), (40, 0, 1), (0, 40, 1)])}
    assert words in run.refused("tinvolume", **{name: every[name] for name in given}, **pit())


def test_points_without_heights_or_area_are_refused(run, field):
    flat = polygon_layer([("a", f"Point ({WEST} {SOUTH})")], kind="Point", fields="field=n:string", name="flat")
    assert "of layer 'flat' has no height" in run.refused("tinvolume", BEFORE=field, AFTER_POINTS=flat, **pit())
    row = points([(0, 0, 1), (10, 10, 1), (20, 20, 1)], "row")
    assert "Layer 'row' has 3 points, or they lie on one line" in run.refused(
        "tinvolume", BEFORE=field, AFTER_POINTS=row, **pit()
    )


def test_no_points_at_all(qgis_processing):
    with pytest.raises(InputError, match="has 0 points"):
        triangulate(MeasuredPoints("x", np.empty((0, 3))), Silent())


def test_two_hundred_thousand_points_take_less_than_three_times_the_triangulation(qgis_processing):
    def surface(seed, drop):
        xy = np.random.default_rng(seed).uniform(0.0, 300.0, (200_000, 2))
        z = 100.0 + np.sin(xy[:, 0] / 20.0) - drop
        return MeasuredPoints(f"{seed}", np.column_stack((xy + np.array([500_000.0, 3_400_000.0]), z)))

    start = time.perf_counter()
    before, after = triangulate(surface(1, 0.0), Silent()), triangulate(surface(2, 5.0), Silent())
    built = time.perf_counter() - start
    outline = shapely.Point(500_150.0, 3_400_150.0).buffer(126.0, 64)
    start = time.perf_counter()
    sums, gap = between(before, after, outline, Silent())
    assert time.perf_counter() - start < 3.0 * built
    assert gap is None
    assert sums.cut_m3 == pytest.approx(5.0 * outline.area, rel=1e-4)
