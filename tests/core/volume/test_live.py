# SPDX-License-Identifier: GPL-3.0-or-later
"""Live figures: those of the engine to 1e-9, from tiles that may be let go, and never from a guess."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import affinity

from ....core.model import Pit, Survey, SurveyRole
from ....core.rasters import ArrayRaster, Grid
from ....core.volume.engine import compute_volumes
from ....core.volume.grids import align
from ....core.volume.inputs import Terrain, VolumeOptions
from ....core.volume.live import TILE, LiveFigures, LiveGround

CRS = "EPSG:4546"
WEST, NORTH = 500_000.0, 3_000_000.0
SIDE = 700  # cells: several tiles, the last ones not whole


def terrains(seed=7, *, cell=0.5, gaps=True):
    rng = np.random.default_rng(seed)
    grid = Grid(WEST, NORTH, cell, cell, SIDE, SIDE)
    before = 100.0 + rng.normal(0.0, 2.0, (SIDE, SIDE))
    after = before - rng.normal(4.0, 3.0, (SIDE, SIDE))
    if gaps:
        after[200:260, 300:420] = np.nan
        before[500:505, :] = np.nan
    return ArrayRaster("before", before, grid, CRS), ArrayRaster("after", after, grid, CRS)


def star(east, south, reach, points=23, wave=0.3):
    angles = np.linspace(0, 2 * np.pi, points, endpoint=False)
    r = reach * (1.0 + wave * np.sin(3 * angles))
    return shapely.Polygon(np.column_stack((WEST + east + r * np.cos(angles), NORTH - south + r * np.sin(angles))))


def loaded(live, outline):
    """The figures, after loading what is missing."""
    found = live.measure(outline)
    if found.missing:
        assert found.figures is None
        live.load(found.missing)
        found = live.measure(outline)
    assert not found.missing
    return found.figures


def engine(sources, outline):
    pair = [Terrain(Survey(role, "x"), source) for role, source in zip((SurveyRole.BEFORE, SurveyRole.AFTER), sources)]
    options = VolumeOptions(min_coverage_pct=0.0)
    return compute_volumes(pair, [Pit("1", outline)], crs=CRS, options=options).result.pits[0]


def same(figures, found):
    for name in ("area_m2", "measured_m2", "cut_m3", "fill_m3"):
        assert getattr(figures, name) == pytest.approx(getattr(found, name), rel=1e-9, abs=1e-6), name
    assert figures.max_depth_m == pytest.approx(found.max_depth_m, rel=1e-12)
    assert figures.coverage_pct == pytest.approx(found.coverage_pct, rel=1e-9)


SOURCES = terrains()
LIVE = LiveGround(*align(SOURCES, CRS))


@settings(max_examples=40, deadline=None)
@given(
    east=st.floats(-20.0, 370.0),
    south=st.floats(-20.0, 370.0),
    reach=st.floats(0.2, 160.0),
    wave=st.floats(0.0, 0.8),
    turn=st.floats(0.0, 360.0),
)
def test_the_figures_are_those_of_the_engine(east, south, reach, wave, turn):
    outline = affinity.rotate(star(east, south, reach, wave=wave), turn)
    if LIVE.grid.window_of(outline.bounds) is None:
        assert loaded(LIVE, outline) == LiveFigures(area_m2=outline.area)
        return
    figures = loaded(LIVE, outline)
    if figures.measured_m2 > 1e-6:
        same(figures, engine(SOURCES, outline))


def test_holes_and_several_parts():
    ring = star(120.0, 120.0, 90.0).difference(star(120.0, 120.0, 20.0))
    outline = shapely.union_all([ring, star(280.0, 290.0, 30.0)])
    same(loaded(LIVE, outline), engine(SOURCES, outline))


def test_nothing_is_read_before_it_is_loaded():
    class Counting(ArrayRaster):
        reads = 0

        def read(self, window):
            Counting.reads += 1
            return super().read(window)

    before, after = terrains()
    counted = Counting("before", np.zeros((SIDE, SIDE)), before.grid, CRS)
    live = LiveGround(*align([counted, after], CRS))
    found = live.measure(star(150.0, 150.0, 100.0))
    assert found.figures is None
    assert found.missing
    assert Counting.reads == 0
    live.load(found.missing)
    rows = {tile.row for tile in found.missing}
    assert Counting.reads == len(rows)  # neighbours in a row are read together


def test_tiles_that_are_let_go_are_asked_for_again_and_whole_ones_are_not():
    live = LiveGround(*align(SOURCES, CRS), budget_bytes=0)
    large = shapely.box(WEST + 1, NORTH - 349, WEST + 349, NORTH - 1)
    first = loaded(live, large)
    loaded(live, star(20.0, 20.0, 5.0))
    again = live.measure(large)
    whole = sum(1 for row in range(0, SIDE, TILE) for col in range(0, SIDE, TILE) if row == col == TILE)
    assert len(again.missing) == math.ceil(SIDE / TILE) ** 2 - whole - 1  # the middle is known, the corner is held
    live.load(again.missing)
    assert live.measure(large).figures == first


def test_a_pit_floor_replaces_the_ground_after_where_it_has_a_value():
    before, after = terrains(gaps=False)
    deep = np.full((SIDE, SIDE), np.nan)
    deep[:350] = 50.0
    floor = ArrayRaster("floor", deep, before.grid, CRS)
    layers = align([before, after, floor], CRS)
    outline = shapely.box(WEST, NORTH - 350.0, WEST + 350.0, NORTH)
    figures = loaded(LiveGround(*layers), outline)
    without = loaded(LiveGround(*layers[:2]), outline)
    assert figures.cut_m3 > without.cut_m3
    assert figures.max_depth_m > 45.0


def test_unmeasured_ground_is_not_measured_instead_of_zero():
    gap = shapely.box(WEST + 150.0, NORTH - 130.0, WEST + 210.0, NORTH - 100.0)
    figures = loaded(LIVE, gap)
    assert (figures.measured_m2, figures.cut_m3, figures.coverage_pct) == (0.0, 0.0, 0.0)
    half = loaded(LIVE, shapely.box(WEST + 150.0, NORTH - 130.0, WEST + 210.0, NORTH - 70.0))
    assert half.coverage_pct == pytest.approx(50.0)


def test_an_outline_that_crosses_itself_has_no_figures():
    bow = shapely.Polygon(
        [(WEST + 10, NORTH - 10), (WEST + 90, NORTH - 90), (WEST + 90, NORTH - 10), (WEST + 10, NORTH - 90)]
    )
    assert LIVE.measure(bow).figures == LiveFigures(crosses=True)


@pytest.mark.parametrize("points", [[(0, 0), (5, 5), (10, 10)], [(0, 0), (0, 0), (0, 0)]])
def test_a_line_encloses_nothing_yet(points):
    line = shapely.Polygon([(WEST + x, NORTH - y) for x, y in points])
    assert LIVE.measure(line).figures == LiveFigures()


def test_beside_the_terrain_nothing_is_measured():
    figures = LIVE.measure(shapely.box(0.0, 0.0, 10.0, 10.0)).figures
    assert (figures.area_m2, figures.coverage_pct, figures.cut_m3) == (100.0, 0.0, 0.0)


def test_what_lies_in_the_view_and_is_not_loaded():
    live = LiveGround(*align(SOURCES, CRS))
    view = (WEST, NORTH - 200.0, WEST + 200.0, NORTH)
    tiles = live.tiles_in(view)
    assert len(tiles) == 4
    live.load(tiles)
    assert live.tiles_in(view) == []
    assert live.tiles_in((0.0, 0.0, 1.0, 1.0)) == []
