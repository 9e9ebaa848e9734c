# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes against closed forms: what geometry says, not what another program says."""

from __future__ import annotations

import math
import threading

import numpy as np
import pytest
import shapely

from ....core.volume import engine
from ....core.volume.sums import Summer
from .factories import box, circle, grid, one, pit, polygon, raster, volumes


def test_flat_pit():
    found = one(raster(50.0), raster(46.5), box(10.2, 20.3, 40.7, 60.1))
    assert found.cut_m3 == pytest.approx(30.5 * 39.8 * 3.5, rel=1e-10)
    assert found.fill_m3 == 0.0
    assert found.coverage_pct == pytest.approx(100.0)
    assert found.max_depth_m == pytest.approx(3.5)


@pytest.mark.parametrize("cell", [0.25, 1.0, 2.0])
def test_tilted_depth_is_area_times_depth_at_the_centroid(cell):
    """Cut to a plane over whole cells; the edge cells' centres stand for their parts, an error of second order."""
    on = grid(cell)
    outline = circle(47.3, 52.1, 30.0)
    found = one(raster(100.0, on), raster(lambda x, y: 97.0 - 0.02 * x - 0.01 * y, on), outline)
    depth = 3.0 + 0.02 * (outline.centroid.x - 500_000) + 0.01 * (outline.centroid.y - 3_400_000)
    assert found.cut_m3 == pytest.approx(outline.area * depth, rel=2e-6 * cell * cell)


def test_tilted_ground_under_a_parallel_cut():
    def before(x, y):
        return 80.0 + 0.3 * x - 0.2 * y

    found = one(raster(before), raster(lambda x, y: before(x, y) - 2.0), polygon((5, 5), (90, 12), (60, 88), (11, 70)))
    assert found.cut_m3 == pytest.approx(found.area_m2 * 2.0, rel=1e-12)


@pytest.mark.parametrize(
    ("name", "depth", "outline", "truth", "tolerance"),
    [
        (
            "pyramid A h / 3",
            lambda x, y: np.maximum(0, 9 * (1 - np.maximum(abs(x - 50), abs(y - 50)) / 30)),
            box(18, 18, 82, 82),
            60 * 60 * 9 / 3,
            2e-4,
        ),
        (
            "cone pi r2 h / 3",
            lambda x, y: np.maximum(0, 8 * (1 - np.hypot(x - 50, y - 50) / 30)),
            box(15, 15, 85, 85),
            math.pi * 900 * 8 / 3,
            2e-4,
        ),
        (
            "frustum of a cone",
            lambda x, y: np.clip(30 - np.hypot(x - 50, y - 50), 0, 10),
            box(15, 15, 85, 85),
            math.pi * 10 / 3 * (30**2 + 30 * 20 + 20**2),
            2e-4,
        ),
        (
            "paraboloid pi R2 D / 2",
            lambda x, y: np.maximum(0, 6 * (1 - ((x - 50) ** 2 + (y - 50) ** 2) / 900)),
            box(15, 15, 85, 85),
            math.pi * 900 * 6 / 2,
            2e-4,
        ),
    ],
)
def test_solids(name, depth, outline, truth, tolerance):
    on = grid(0.25)
    found = one(raster(100.0, on), raster(lambda x, y: 100.0 - depth(x, y), on), outline)
    assert found.cut_m3 == pytest.approx(truth, rel=tolerance)
    assert found.fill_m3 == 0.0


def test_saddle_keeps_cut_and_fill_apart():
    """z = h x y over a square centred on the saddle: cut = fill = A h / 8 with h the height at a corner."""
    on = grid(0.25)
    found = one(raster(0.0, on), raster(lambda x, y: 4.0 * ((x - 50) / 20) * ((y - 50) / 20), on), box(30, 30, 70, 70))
    assert found.cut_m3 == pytest.approx(1600 * 4 / 8, rel=1e-9)
    assert found.fill_m3 == pytest.approx(1600 * 4 / 8, rel=1e-9)
    assert found.net_m3 == pytest.approx(0.0, abs=1e-8)


def test_a_pit_beside_a_heap_is_not_netted():
    before = raster(20.0)
    after = raster(lambda x, y: 20.0 - 5.0 * ((x < 30) & (y < 30)) + 5.0 * ((x > 70) & (y < 30)))
    found = one(before, after, box(0, 0, 100, 100))
    assert (found.cut_m3, found.fill_m3) == (pytest.approx(4500.0), pytest.approx(4500.0))


def test_before_and_after_swapped_exchange_cut_and_fill():
    before, after = raster(5.0), raster(lambda x, y: 5 + np.sin(x))
    outline = circle(50, 50, 33.3)
    there, back = one(before, after, outline), one(after, before, outline)
    assert there.cut_m3 == pytest.approx(back.fill_m3, rel=1e-12)
    assert there.fill_m3 == pytest.approx(back.cut_m3, rel=1e-12)


def test_non_square_cells():
    on = grid(0.2001, 100.05, dy=0.1999)
    found = one(raster(9.0, on), raster(7.0, on), box(20.03, 20.07, 61.4, 55.5))
    assert found.cut_m3 == pytest.approx(41.37 * 35.43 * 2, rel=1e-9)


def test_hole_in_the_outline_is_left_out():
    outline = box(10, 10, 60, 60).difference(box(20, 20, 30.5, 40))
    assert one(raster(5.0), raster(4.0), outline).cut_m3 == pytest.approx(2500 - 10.5 * 20)


def test_multipart_outline_is_one_pit():
    outline = shapely.union_all([box(10, 10, 20, 20), box(50, 50, 60.5, 60)])
    assert one(raster(5.0), raster(4.0), outline).cut_m3 == pytest.approx(100 + 105)


def test_sliver_smaller_than_a_cell():
    outline = polygon((10.1, 10.1), (10.2, 10.1), (60.3, 60.9), (60.2, 60.9))
    found = one(raster(5.0), raster(3.0), outline)
    assert found.cut_m3 == pytest.approx(outline.area * 2, rel=1e-9)


def test_polygon_on_the_very_edge_of_the_raster():
    assert one(raster(5.0), raster(4.0), box(0, 0, 100, 100)).cut_m3 == pytest.approx(10_000)


def test_overlapping_pits_are_each_complete_and_the_overlap_is_named():
    run = volumes(raster(9.0), raster(6.0), [pit(box(10, 10, 40, 40), "A"), pit(box(30, 10, 60, 40), "B")])
    first, second = run.result.pits
    assert first.cut_m3 == pytest.approx(2700)
    assert second.cut_m3 == pytest.approx(2700)
    (overlap,) = run.result.overlaps
    assert (overlap.pit_a, overlap.pit_b) == ("A", "B")
    assert overlap.area_m2 == pytest.approx(300)
    assert overlap.cut_m3 == pytest.approx(900)
    assert any("counts it twice" in notice.text for notice in run.result.notices)


@pytest.mark.parametrize("trial", [1, 3, 10**6])
def test_result_does_not_depend_on_threads_that_read_ahead(trial, monkeypatch):
    """Ground read in other threads from the second window on, from the fourth on, or never."""
    monkeypatch.setattr(engine, "_TRIAL", trial)
    monkeypatch.setattr(engine, "_WORTH", -1.0)
    before, after = raster(50.0, grid(0.1)), raster(lambda x, y: 47 + np.sin(x / 7) + np.cos(y / 5), grid(0.1))
    pits = [pit(circle(x, y, 9), pit_id=f"{x}-{y}") for x in (15, 40, 65) for y in (15, 40, 65)]
    readers: set[str] = set()
    plain = Summer.read

    def noted(summer, window):
        readers.add(threading.current_thread().name)
        return plain(summer, window)

    monkeypatch.setattr(Summer, "read", noted)
    alone = volumes(before, after, pits, threads=1).result
    assert readers == {threading.current_thread().name}
    assert volumes(before, after, pits, threads=3).result == alone
    assert (len(readers) > 1) == (trial < len(pits))
