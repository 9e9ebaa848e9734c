# SPDX-License-Identifier: GPL-3.0-or-later
"""Area fractions are exact for every cell, whatever the polygon."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from ....core.rasters import Grid, Window
from ....core.volume.coverage import cover

GRID = Grid(500_000.0, 3_400_000.0, 0.5, 0.4, 120, 100)
CELL = GRID.cell_area_m2


def oracle(polygon: shapely.Geometry, window: Window) -> np.ndarray:
    """Every cell cut with the polygon by GEOS, one by one."""
    cols, rows = np.meshgrid(window.col + np.arange(window.width), window.row + np.arange(window.height))
    west, north = GRID.west + cols * GRID.dx, GRID.north - rows * GRID.dy
    cells = shapely.box(west, north - GRID.dy, west + GRID.dx, north)
    return shapely.area(shapely.intersection(cells, polygon)) / CELL


def at(*corners: tuple[float, float]) -> list[tuple[float, float]]:
    return [(GRID.west + x, GRID.north - y) for x, y in corners]


def star(seed: int, corners: int, radius: float) -> shapely.Polygon:
    rng = np.random.default_rng(seed)
    angles = np.sort(rng.uniform(0, 2 * np.pi, corners))
    reach = radius * rng.uniform(0.2, 1.0, corners)
    centre = rng.uniform((25, 15), (35, 25))
    return shapely.Polygon(at(*zip(centre[0] + reach * np.cos(angles), centre[1] + reach * np.sin(angles)))).buffer(0)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), corners=st.integers(3, 40), radius=st.floats(0.05, 14.0))
def test_every_cell_has_the_fraction_geos_gives_it(seed, corners, radius):
    polygon = star(seed, corners, radius)
    window = GRID.window_of(polygon.bounds)
    found = cover(polygon, GRID).within(window)
    found = np.zeros((window.height, window.width)) if found is None else found
    np.testing.assert_allclose(found, oracle(polygon, window), atol=2e-9)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), corners=st.integers(3, 60), radius=st.floats(0.5, 14.0))
def test_fractions_add_up_to_the_area(seed, corners, radius):
    polygon = star(seed, corners, radius)
    if polygon.area > 1e-3:
        assert cover(polygon, GRID).cells * CELL == pytest.approx(polygon.area, rel=1e-9)


@pytest.mark.parametrize(
    ("name", "polygon"),
    [
        ("cells exactly", shapely.Polygon(at((2, 2), (2, 6), (7, 6), (7, 2)))),
        ("sliver thinner than a cell", shapely.Polygon(at((1, 1), (40, 1.01), (40, 1.02), (1, 1.005)))),
        ("hole", shapely.Polygon(at((1, 1), (1, 20), (30, 20), (30, 1)), [at((5, 5), (9, 6), (6, 11))])),
        (
            "parts",
            shapely.MultiPolygon(
                [shapely.Polygon(at((1, 1), (1, 4), (5, 3))), shapely.Polygon(at((7, 1), (9, 4), (9, 1)))]
            ),
        ),
        ("vertices on the grid lines", shapely.Polygon(at((1, 2), (5, 2), (5, 6), (3, 4)))),
        ("inside one cell", shapely.Polygon(at((1.1, 1.25), (1.3, 1.3), (1.2, 1.5)))),
    ],
)
def test_special_shapes(name, polygon):
    window = GRID.window_of(polygon.bounds)
    np.testing.assert_allclose(cover(polygon, GRID).within(window), oracle(polygon, window), atol=2e-9)


def test_windows_cut_the_same_fractions_out_of_the_whole():
    polygon = star(3, 25, 14.0)
    coverage = cover(polygon, GRID)
    whole = coverage.within(Window(0, GRID.height, 0, GRID.width))
    for row in range(0, GRID.height, 17):
        for col in range(0, GRID.width, 23):
            window = Window(row, min(17, GRID.height - row), col, min(23, GRID.width - col))
            part = coverage.within(window)
            expected = whole[row : row + window.height, col : col + window.width]
            if part is None:
                assert not expected.any()
            else:
                np.testing.assert_array_equal(part, expected)


def test_ring_direction_does_not_matter():
    polygon = star(4, 12, 8.0)
    turned = shapely.Polygon(list(polygon.exterior.coords)[::-1])
    window = GRID.window_of(polygon.bounds)
    np.testing.assert_allclose(cover(polygon, GRID).within(window), cover(turned, GRID).within(window), atol=1e-12)


def test_agrees_with_exactextract():
    exactextract = pytest.importorskip("exactextract")
    from exactextract.raster import NumPyRasterSource

    polygon = star(11, 30, 12.0)
    values = np.random.default_rng(1).uniform(0, 5, (GRID.height, GRID.width))
    west, south, east, north = GRID.bounds
    source = NumPyRasterSource(values, xmin=west, ymin=south, xmax=east, ymax=north)
    feature = {"type": "Feature", "geometry": shapely.geometry.mapping(polygon), "properties": {}}
    theirs = exactextract.exact_extract(source, [feature], ["sum"])[0]["properties"]["sum"]
    whole = cover(polygon, GRID).within(Window(0, GRID.height, 0, GRID.width))
    assert float((whole * values).sum()) == pytest.approx(theirs, rel=1e-6)
