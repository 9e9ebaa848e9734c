# SPDX-License-Identifier: GPL-3.0-or-later
"""Elevations and differences as GeoTIFF files: written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from .errors import RasterError
from .optional import require
from .rasters import Elevations, Grid, Window, preferred_driver

NODATA = -9999.0

Blocks = Iterable[tuple[Window, Elevations]]


def write_geotiff(path: Path, grid: Grid, crs: str, blocks: Blocks) -> Path:
    """Write blocks (window of ``grid``, values in m, NaN where none) as a tiled float32 GeoTIFF, nodata -9999.

    The file appears only when it is complete. Raises `RasterError` when it cannot be written.
    """
    partial = path.with_name(f".{path.stem}.part.tif")
    try:
        write = _write_rasterio if preferred_driver() == "rasterio" else _write_gdal
        write(partial, grid, crs, blocks)
        partial.replace(path)
    except (OSError, RuntimeError) as error:
        raise RasterError(
            "The raster '{path}' cannot be written: {reason}.",
            "Choose a folder that exists and can be written, with space left.",
            path=path,
            reason=str(error).strip().rstrip("."),
        ) from error
    finally:
        partial.unlink(missing_ok=True)
    return path


def _stored(values: Elevations) -> Any:
    return np.where(np.isfinite(values), values, NODATA).astype(np.float32)


def _write_rasterio(path: Path, grid: Grid, crs: str, blocks: Blocks) -> None:
    rasterio = require("rasterio", "Writing rasters")
    transform = rasterio.transform.from_origin(grid.west, grid.north, grid.dx, grid.dy)
    with rasterio.open(
        path, "w", driver="GTiff", dtype="float32", count=1, width=grid.width, height=grid.height, crs=crs,
        transform=transform, nodata=NODATA, tiled=True, compress="deflate", predictor=3, bigtiff="if_safer",
    ) as target:  # fmt: skip
        target.set_band_unit(1, "m")
        for window, values in blocks:
            place = ((window.row, window.row + window.height), (window.col, window.col + window.width))
            target.write(_stored(values), 1, window=place)


def _write_gdal(path: Path, grid: Grid, crs: str, blocks: Blocks) -> None:
    gdal = require("osgeo.gdal", "Writing rasters")
    osr = require("osgeo.osr", "Writing rasters")
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    options = ["TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=3", "BIGTIFF=IF_SAFER"]
    target = gdal.GetDriverByName("GTiff").Create(str(path), grid.width, grid.height, 1, gdal.GDT_Float32, options)
    if target is None:
        raise OSError(gdal.GetLastErrorMsg() or f"{path.parent} cannot be written")
    target.SetProjection(reference.ExportToWkt())
    target.SetGeoTransform((grid.west, grid.dx, 0.0, grid.north, 0.0, -grid.dy))
    band = target.GetRasterBand(1)
    band.SetNoDataValue(NODATA)
    band.SetUnitType("m")
    for window, values in blocks:
        if band.WriteArray(_stored(values), window.col, window.row) != 0:
            raise OSError(gdal.GetLastErrorMsg() or "writing failed")
    target.FlushCache()
