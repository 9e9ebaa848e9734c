# SPDX-License-Identifier: GPL-3.0-or-later
"""Rasters are written whole or not at all, and say the same through both libraries."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio

from ...core import geotiff
from ...core.errors import RasterError
from ...core.geotiff import NODATA, write_geotiff
from ...core.progress import Silent, stop_if_cancelled
from ...core.rasters import Grid, Window

GRID = Grid(500_000.25, 3_400_000.5, 0.5, 0.25, 300, 20)
Z = np.linspace(-5.0, 5.0, 6000).reshape(20, 300)


def halves():
    yield Window(0, 20, 0, 150), Z[:, :150]
    yield Window(0, 20, 150, 150), np.where(Z[:, 150:] > 4.9, np.nan, Z[:, 150:])


@pytest.fixture(params=["rasterio", "gdal"])
def driver(request, monkeypatch):
    monkeypatch.setattr(geotiff, "preferred_driver", lambda: request.param)


@pytest.mark.parametrize("crs", ["EPSG:4547", rasterio.crs.CRS.from_epsg(4547).to_wkt()], ids=["code", "wkt"])
def test_what_is_written_is_read_back(driver, tmp_path, crs):
    path = write_geotiff(tmp_path / "差值 1.tif", GRID, crs, halves())
    assert [item.name for item in tmp_path.iterdir()] == [path.name]
    with rasterio.open(path) as raster:
        assert raster.crs.to_epsg() == 4547
        assert raster.transform.to_gdal() == (GRID.west, 0.5, 0.0, GRID.north, 0.0, -0.25)
        assert (raster.nodata, raster.units, raster.dtypes) == (NODATA, ("m",), ("float32",))
        assert raster.profile["tiled"]
        z = raster.read(1, masked=True)
    assert z.mask.sum() == (Z > 4.9).sum()
    assert np.allclose(z.compressed(), Z[Z <= 4.9], atol=1e-6)


def test_a_failure_on_the_way_leaves_the_old_file(driver, tmp_path):
    path = tmp_path / "d.tif"
    path.write_bytes(b"old")

    class Impatient(Silent):
        def cancelled(self):
            return True

    def stopping():
        yield Window(0, 20, 0, 150), Z[:, :150]
        stop_if_cancelled(Impatient())

    with pytest.raises(Exception, match="Cancelled"):
        write_geotiff(path, GRID, "EPSG:4547", stopping())
    assert [(item.name, item.read_bytes()) for item in tmp_path.iterdir()] == [("d.tif", b"old")]


def test_a_folder_that_is_not_there(driver, tmp_path):
    path = tmp_path / "none" / "d.tif"
    with pytest.raises(
        RasterError, match=r"The raster '.*none/d.tif' cannot be written: .*\. Choose a folder"
    ) as caught:
        write_geotiff(path, GRID, "EPSG:4547", halves())
    assert "\n" not in str(caught.value)
