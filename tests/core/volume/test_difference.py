# SPDX-License-Identifier: GPL-3.0-or-later
"""The difference raster: after minus before, and over a very large area only around the pits."""

from __future__ import annotations

import numpy as np
import rasterio
import shapely

from ....core.progress import Silent
from ....core.rasters import ArrayRaster, Grid
from ....core.volume import difference
from ....core.volume.grids import align

CRS = "EPSG:4547"
SIZE = 1200
GRID = Grid(0.0, float(SIZE), 1.0, 1.0, SIZE, SIZE)
PIT = shapely.box(100, 100, 140, 140)


def written(tmp_path, around=()):
    before = ArrayRaster("before", np.full((SIZE, SIZE), 10.0), GRID, CRS)
    lowered = np.full((SIZE, SIZE), 10.0)
    lowered[SIZE - 140 : SIZE - 100, 100:140] = 7.0
    lowered[0, 0] = np.nan
    layers = align([before, ArrayRaster("after", lowered, GRID, CRS)], CRS)
    path = tmp_path / "difference.tif"
    difference.write_difference(path, *layers, (0.0, 0.0, SIZE, SIZE), CRS, Silent(), around=around)
    return path


def test_after_minus_before(tmp_path):
    with rasterio.open(written(tmp_path)) as found:
        z = found.read(1, masked=True)
    assert z[SIZE - 120, 120] == -3.0
    assert z[500, 500] == 0.0
    assert z.mask[0, 0]
    assert z.mask.sum() == 1


def test_over_a_very_large_area_only_the_surroundings_are_there(tmp_path, monkeypatch):
    whole = written(tmp_path).stat().st_size
    monkeypatch.setattr(difference, "_LARGE", 1000)
    path = written(tmp_path, [PIT])
    with rasterio.open(path) as found:
        z = found.read(1, masked=True)
    assert z[SIZE - 120, 120] == -3.0
    near = z.mask[SIZE - 165 : SIZE - 75, 75:165]
    assert not near.any()  # 25 m around the outline are whole
    assert z.mask[0, SIZE - 1]
    assert path.stat().st_size < whole + 1


def test_a_small_map_is_whole_although_pits_are_named(tmp_path):
    with rasterio.open(written(tmp_path, [PIT])) as found:
        assert found.read(1, masked=True).mask.sum() == 1
