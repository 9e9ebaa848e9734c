# SPDX-License-Identifier: GPL-3.0-or-later
"""The two libraries that open terrain files, rasterio and osgeo.gdal, behind one face."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ..errors import RasterError
from ..optional import require
from .grid import Grid, Window

_SKEW_CELLS = 1e-4  # a rotation that moves no cell by more than this is what arithmetic left, not a rotation


@dataclass(frozen=True)
class Header:
    """What a driver says of one band before its values are read."""

    grid: Grid
    crs: str
    nodata: float | None
    scale: float
    offset: float
    masked: bool  # an internal, external or alpha mask stands beside the values
    block: tuple[int, int]  # rows and columns that the file is read by
    direct: bool  # see `_is_plain`
    unit: str = ""


class Handle(Protocol):
    """One open file of one thread."""

    def values(self, window: Window) -> NDArray[Any]:
        """Return the stored values."""

    def mask(self, window: Window) -> NDArray[np.bool_]:
        """Return True where the file's mask says there is a value."""

    def close(self) -> None:
        """Release the file."""


Opener = Callable[[str, int, str], tuple[Header, Callable[[], Handle]]]


def opener_of(driver: str) -> Opener:
    """Return what opens a band (path, number, name) with "rasterio" or "gdal"; left empty, the better of them."""
    return _open_rasterio if (driver or preferred_driver()) == "rasterio" else _open_gdal


def preferred_driver() -> str:
    """Choose between rasterio and osgeo.gdal without loading a second GDAL to find out."""
    rasterio = importlib.util.find_spec("rasterio")
    if importlib.util.find_spec("osgeo") is None:
        return "rasterio"
    if rasterio is None or rasterio.origin is None:
        return "gdal"
    package = Path(rasterio.origin).parent
    bundled = (package.parent / "rasterio.libs").exists() or (package / ".dylibs").exists()
    return "gdal" if bundled else "rasterio"


def _grid(transform: tuple[float, ...], width: int, height: int, name: str) -> Grid:
    west, dx, row_skew, north, col_skew, dy = transform
    if abs(row_skew) * height > _SKEW_CELLS * abs(dx) or abs(col_skew) * width > _SKEW_CELLS * abs(dy):
        raise RasterError(
            "Terrain '{name}' is a rotated raster (geotransform {transform}), whose cells are not north-up.",
            "Warp it to a north-up grid first (gdalwarp does that), then run again.",
            name=name,
            transform=transform,
        )
    if dx <= 0.0 or dy >= 0.0:
        raise RasterError(
            "Terrain '{name}' does not run from north-west to south-east (cell {dx} by {dy}), or has no position.",
            "Warp it to a north-up grid first (gdalwarp does that), or give it its world file.",
            name=name,
            dx=dx,
            dy=dy,
        )
    return Grid(west, north, dx, -dy, width, height)


def _is_plain(width: int, block: tuple[int, ...], bands: int, structure: dict[str, str]) -> bool:
    """Tell whether a GeoTIFF's blocks are the values as they stand, in tiles.

    GDAL's GTIFF_DIRECT_IO copies such tiles straight from the file, past its block cache, in half the time. Not rows:
    where these end too early it returns without an error.
    """
    packed = "COMPRESSION" in structure or "NBITS" in structure
    mixed = bands > 1 and structure.get("INTERLEAVE") != "BAND"
    return block[1] != width and not packed and not mixed


def _no_band(name: str, band: int, count: int) -> RasterError:
    return RasterError(
        "Terrain '{name}' has no band {band}; it has {count}.",
        "Choose a band between 1 and {count}.",
        name=name,
        band=band,
        count=count,
    )


class _RasterioHandle:
    def __init__(self, path: str, band: int, *, direct: bool) -> None:
        rasterio = require("rasterio", "Reading terrain files")
        with rasterio.Env(GTIFF_DIRECT_IO=direct):
            self._dataset = rasterio.open(path)
        self._band = band
        self._dtype = np.dtype(self._dataset.dtypes[band - 1])
        self._window = rasterio.windows.Window

    def _there(self, window: Window) -> Any:
        return self._window(window.col, window.row, window.width, window.height)

    def values(self, window: Window) -> NDArray[Any]:
        stored = np.empty((window.height, window.width), self._dtype)  # rasterio's own would be filled with 0 first
        self._dataset.read(self._band, window=self._there(window), out=stored)
        return stored

    def mask(self, window: Window) -> NDArray[np.bool_]:
        mask: NDArray[np.bool_] = self._dataset.read_masks(self._band, window=self._there(window)) != 0
        return mask

    def close(self) -> None:
        self._dataset.close()


def _open_rasterio(path: str, band: int, name: str) -> tuple[Header, Callable[[], Handle]]:
    rasterio = require("rasterio", "Reading terrain files")
    import logging
    import warnings

    logging.getLogger("rasterio").setLevel(logging.CRITICAL)  # what goes wrong is said by our own errors
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", rasterio.errors.NotGeoreferencedWarning)
        dataset = rasterio.open(path)
    with dataset:
        if not 1 <= band <= dataset.count:
            raise _no_band(name, band, dataset.count)
        flags = {flag.name for flag in dataset.mask_flag_enums[band - 1]}
        block, structure = tuple(dataset.block_shapes[band - 1]), dataset.tags(ns="IMAGE_STRUCTURE")
        head = Header(
            grid=_grid(dataset.transform.to_gdal(), dataset.width, dataset.height, name),
            crs=dataset.crs.to_wkt() if dataset.crs else "",
            nodata=dataset.nodatavals[band - 1],
            scale=float(dataset.scales[band - 1]),
            offset=float(dataset.offsets[band - 1]),
            masked="per_dataset" in flags or "alpha" in flags,
            block=block,
            direct=dataset.driver == "GTiff" and _is_plain(dataset.width, block, dataset.count, structure),
            unit=dataset.units[band - 1] or "",
        )
    return head, lambda: _RasterioHandle(path, band, direct=head.direct)


class _GdalHandle:
    def __init__(self, path: str, band: int, *, direct: bool) -> None:
        self._gdal = require("osgeo.gdal", "Reading terrain files")
        before = self._gdal.GetThreadLocalConfigOption("GTIFF_DIRECT_IO")
        self._gdal.SetThreadLocalConfigOption("GTIFF_DIRECT_IO", "YES" if direct else "NO")
        try:
            self._dataset = self._gdal.OpenEx(path, self._gdal.OF_RASTER)
        finally:
            self._gdal.SetThreadLocalConfigOption("GTIFF_DIRECT_IO", before)
        if self._dataset is None:
            raise OSError(self._gdal.GetLastErrorMsg() or f"{path} is not a raster")
        self._band = self._dataset.GetRasterBand(band)

    def values(self, window: Window) -> NDArray[Any]:
        return self._array(self._band, window)

    def mask(self, window: Window) -> NDArray[np.bool_]:
        mask: NDArray[np.bool_] = self._array(self._band.GetMaskBand(), window) != 0
        return mask

    def _array(self, band: Any, window: Window) -> NDArray[Any]:
        self._gdal.ErrorReset()
        stored = band.ReadAsArray(window.col, window.row, window.width, window.height)
        if stored is None:
            raise OSError(self._gdal.GetLastErrorMsg() or "the driver gave no values")
        array: NDArray[Any] = stored
        return array

    def close(self) -> None:
        self._band = self._dataset = None


def _open_gdal(path: str, band: int, name: str) -> tuple[Header, Callable[[], Handle]]:
    gdal = require("osgeo.gdal", "Reading terrain files")
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset = gdal.OpenEx(path, gdal.OF_RASTER)
        reason = gdal.GetLastErrorMsg()
    finally:
        gdal.PopErrorHandler()
    if dataset is None:
        raise OSError(reason or f"{path} is not a raster")
    if not 1 <= band <= dataset.RasterCount:
        raise _no_band(name, band, dataset.RasterCount)
    values = dataset.GetRasterBand(band)
    transform = dataset.GetGeoTransform(can_return_null=True) or (0.0,) * 6
    scale, offset = values.GetScale(), values.GetOffset()
    block, structure = tuple(values.GetBlockSize()[::-1]), dataset.GetMetadata("IMAGE_STRUCTURE")
    head = Header(
        grid=_grid(transform, dataset.RasterXSize, dataset.RasterYSize, name),
        crs=dataset.GetProjection() or "",
        nodata=values.GetNoDataValue(),
        scale=1.0 if scale is None else float(scale),
        offset=0.0 if offset is None else float(offset),
        masked=bool(values.GetMaskFlags() & (gdal.GMF_PER_DATASET | gdal.GMF_ALPHA)),
        block=block,
        direct=dataset.GetDriver().ShortName == "GTiff"
        and _is_plain(dataset.RasterXSize, block, dataset.RasterCount, structure),
        unit=values.GetUnitType() or "",
    )
    return head, lambda: _GdalHandle(path, band, direct=head.direct)
