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

_WAITING_BYTES = 64 * 2**20  # GDAL would let a twentieth of the machine's memory wait

Blocks = Iterable[tuple[Window, Elevations]]


def write_geotiff(path: Path, grid: Grid, crs: str, blocks: Blocks, *, double: bool = False) -> Path:
    """Write blocks (window of ``grid``, values in m, NaN where none) as a tiled float32 GeoTIFF, nodata -9999.

    Tiles that no block touches, or that hold nothing but NaN, take no room in the file and read as nodata.
    ``double`` writes float64 instead, for values that must come back bit by bit.
    The file appears only when it is complete. Raises `RasterError` when it cannot be written.
    """
    partial = path.with_name(f".{path.stem}.part.tif")
    try:
        write = _write_rasterio if preferred_driver() == "rasterio" else _write_gdal
        write(partial, grid, crs, blocks, "float64" if double else "float32")
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


def _stored(values: Elevations, kind: str) -> Any:
    return np.where(np.isfinite(values), values, NODATA).astype(kind)


def _write_rasterio(path: Path, grid: Grid, crs: str, blocks: Blocks, kind: str) -> None:
    rasterio = require("rasterio", "Writing rasters")
    transform = rasterio.transform.from_origin(grid.west, grid.north, grid.dx, grid.dy)
    target = rasterio.open(
        path, "w", driver="GTiff", dtype=kind, count=1, width=grid.width, height=grid.height, crs=crs,
        transform=transform, nodata=NODATA, tiled=True, compress="deflate", predictor=3, bigtiff="if_safer",
        sparse_ok=True,
    )  # fmt: skip
    waiting = 0
    try:
        target.set_band_unit(1, "m")
        for window, values in blocks:
            if np.isnan(values).all():
                continue
            place = ((window.row, window.row + window.height), (window.col, window.col + window.width))
            target.write(_stored(values, kind), 1, window=place)
            waiting += values.nbytes
            if waiting > _WAITING_BYTES:  # closing is rasterio's only way to write out what GDAL holds in memory
                target.close()
                target, waiting = rasterio.open(path, "r+"), 0
    finally:
        target.close()


def _write_gdal(path: Path, grid: Grid, crs: str, blocks: Blocks, kind: str) -> None:
    gdal = require("osgeo.gdal", "Writing rasters")
    osr = require("osgeo.osr", "Writing rasters")
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    options = ["TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=3", "BIGTIFF=IF_SAFER", "SPARSE_OK=TRUE"]
    stored = gdal.GDT_Float64 if kind == "float64" else gdal.GDT_Float32
    target = gdal.GetDriverByName("GTiff").Create(str(path), grid.width, grid.height, 1, stored, options)
    if target is None:
        raise OSError(gdal.GetLastErrorMsg() or f"{path.parent} cannot be written")
    target.SetProjection(reference.ExportToWkt())
    target.SetGeoTransform((grid.west, grid.dx, 0.0, grid.north, 0.0, -grid.dy))
    band = target.GetRasterBand(1)
    band.SetNoDataValue(NODATA)
    band.SetUnitType("m")
    waiting = 0
    for window, values in blocks:
        if np.isnan(values).all():
            continue
        if band.WriteArray(_stored(values, kind), window.col, window.row) != 0:
            raise OSError(gdal.GetLastErrorMsg() or "writing failed")
        waiting += values.nbytes
        if waiting > _WAITING_BYTES:
            target.FlushCache()
            waiting = 0
    target.FlushCache()
