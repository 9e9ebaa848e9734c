# SPDX-License-Identifier: GPL-3.0-or-later
"""Terrain files as elevations in metres: the raster port and its two adapters, rasterio and osgeo.gdal.

Reading gives float64 with NaN wherever there is no value: the file's nodata, its mask, NaN, infinity, and numbers no
ground can have (an unmarked -9999 or 3.4e38), which are named in a notice. Scale and offset are applied.
"""

from __future__ import annotations

import importlib.util
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from .errors import PitProofError, RasterError
from .optional import require
from .phrases import Remark, remark

Elevations = NDArray[np.float64]

LOWEST_GROUND_M = -1000.0  # below every open pit on Earth; the deepest dry land lies near -430 m
HIGHEST_GROUND_M = 9000.0  # above every summit (8 849 m)
_SKEW_CELLS = 1e-4  # a rotation that moves no cell by more than this is what arithmetic left, not a rotation
_RECYCLE_BYTES = 24 * 2**20  # a handle that has read this much is reopened, which empties its block cache


class Window(NamedTuple):
    """A rectangle of cells: first row, row count, first column, column count."""

    row: int
    height: int
    col: int
    width: int


def around(windows: Sequence[Window]) -> Window:
    """Return the smallest window that holds all of them (at least one)."""
    row, col = min(window.row for window in windows), min(window.col for window in windows)
    bottom = max(window.row + window.height for window in windows)
    right = max(window.col + window.width for window in windows)
    return Window(row, bottom - row, col, right - col)


def _whole_blocks(window: Window, block: tuple[int, int]) -> int:
    """Return the number of cells in the blocks (rows, columns) a window touches; a file is read by whole blocks."""
    height, width = block
    rows = (window.row + window.height - 1) // height - window.row // height + 1
    cols = (window.col + window.width - 1) // width - window.col // width + 1
    return rows * cols * height * width


@dataclass(frozen=True)
class Block:
    """What a window holds: elevations (m), and whether every cell has one.

    ``values`` may still be the file's own float32, where nothing had to be done to them; ``z`` is in double precision.
    """

    values: NDArray[np.floating[Any]]
    complete: bool

    @property
    def z(self) -> Elevations:
        """The elevations in double precision; a copy unless they are that already."""
        return self.values.astype(np.float64, copy=False)


@dataclass(frozen=True)
class Grid:
    """A north-up grid: west and north edge (m), cell width and height (m, positive), columns and rows."""

    west: float
    north: float
    dx: float
    dy: float
    width: int
    height: int

    @property
    def cell_area_m2(self) -> float:
        """Area of one cell."""
        return self.dx * self.dy

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north."""
        return (self.west, self.north - self.height * self.dy, self.west + self.width * self.dx, self.north)

    def offset_of(self, other: Grid) -> tuple[int, int] | None:
        """Return (rows, columns) from this grid's origin to ``other``'s when their cells coincide, else None."""
        span = max(self.width, self.height, other.width, other.height)
        if abs(self.dx - other.dx) * span > 1e-4 * self.dx or abs(self.dy - other.dy) * span > 1e-4 * self.dy:
            return None
        col, row = (other.west - self.west) / self.dx, (self.north - other.north) / self.dy
        if abs(col - round(col)) > 1e-4 or abs(row - round(row)) > 1e-4:
            return None
        return round(row), round(col)

    def window_of(self, bounds: tuple[float, float, float, float]) -> Window | None:
        """Return the cells that touch ``bounds`` (west, south, east, north), clipped to the grid, or None."""
        west, south, east, north = bounds
        col0 = max(0, int(np.floor((west - self.west) / self.dx)))
        col1 = min(self.width, int(np.ceil((east - self.west) / self.dx)))
        row0 = max(0, int(np.floor((self.north - north) / self.dy)))
        row1 = min(self.height, int(np.ceil((self.north - south) / self.dy)))
        if col1 <= col0 or row1 <= row0:
            return None
        return Window(row0, row1 - row0, col0, col1 - col0)


class RasterSource(Protocol):
    """A terrain to read elevations from; `read` may be called from several threads."""

    @property
    def name(self) -> str:
        """What messages call it."""

    @property
    def grid(self) -> Grid:
        """The grid its cells lie on."""

    @property
    def strips(self) -> bool:
        """Whether any window costs whole rows."""

    @property
    def crs(self) -> str:
        """Its coordinate reference system, authority code or WKT; empty when unknown."""

    def read(self, window: Window) -> Block:
        """Return the window's elevations (rows x columns, m)."""

    def remarks(self) -> list[Remark]:
        """Return what had to be decided while reading."""

    def close(self) -> None:
        """Release the file."""


@dataclass(frozen=True)
class _Header:
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


class _Handle(Protocol):
    """One open file of one thread."""

    def values(self, window: Window) -> NDArray[Any]:
        """Return the stored values."""

    def mask(self, window: Window) -> NDArray[np.bool_]:
        """Return True where the file's mask says there is a value."""

    def close(self) -> None:
        """Release the file."""


@dataclass
class _Slot(threading.local):
    handle: _Handle | None = None
    bytes_read: int = 0


@dataclass
class FileRaster:
    """A band of a terrain file, read through rasterio or osgeo.gdal, one handle a thread."""

    name: str
    path: str
    header: _Header
    open_handle: Callable[[], _Handle]
    crs: str = ""
    _slot: _Slot = field(default_factory=_Slot)
    _handles: list[_Handle] = field(default_factory=list)
    _unmarked: dict[float, int] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self.crs = self.crs or self.header.crs

    @property
    def grid(self) -> Grid:
        """The file's own grid."""
        return self.header.grid

    @property
    def strips(self) -> bool:
        """Whether the file is stored in rows of its whole width."""
        return self.header.block[1] >= self.header.grid.width

    def read(self, window: Window) -> Block:
        """Return the window's elevations; raises `RasterError` naming the place when the file is damaged there."""
        try:
            handle = self._ready()
            stored = handle.values(window)
            if not self.header.direct:
                self._slot.bytes_read += _whole_blocks(window, self.header.block) * stored.itemsize
            return self._cleaned(stored, handle, window)
        except PitProofError:
            raise
        except (OSError, RuntimeError) as error:  # rasterio's and GDAL's errors are of these two families
            raise RasterError(
                "Terrain '{name}' cannot be read at rows {row} to {last}, columns {col} to {right}: {reason}.",
                "The file is damaged or incomplete; copy it again from its source.",
                name=self.name,
                row=window.row,
                last=window.row + window.height - 1,
                col=window.col,
                right=window.col + window.width - 1,
                reason=str(error).strip().rstrip(".").splitlines()[0] if str(error).strip() else "no reason given",
            ) from error

    def _ready(self) -> _Handle:
        slot = self._slot
        if slot.handle is not None and slot.bytes_read > _RECYCLE_BYTES:
            self._drop(slot.handle)
            slot.handle = None
        if slot.handle is None:
            slot.handle, slot.bytes_read = self.open_handle(), 0
            with self._lock:
                self._handles.append(slot.handle)
        return slot.handle

    def _drop(self, handle: _Handle) -> None:
        with self._lock:
            self._handles.remove(handle)
        handle.close()

    def _cleaned(self, stored: NDArray[Any], handle: _Handle, window: Window) -> Block:
        head = self.header
        nodata = _as_stored(head.nodata, stored.dtype)
        low, high = float(stored.min()), float(stored.max())  # NaN when any value is NaN: the slow way then
        plausible = self._plausible(low) and self._plausible(high)
        nodata_possible = nodata is not None and not (nodata < low or nodata > high)
        scaled = head.scale != 1.0 or head.offset != 0.0
        complete = plausible and not nodata_possible and not head.masked
        if complete and not scaled and stored.dtype == np.float32:
            return Block(stored, True)
        z = stored.astype(np.float64)
        if scaled:
            z = z * head.scale + head.offset
        if complete:
            return Block(z, True)
        valid = np.isfinite(z)
        if nodata is not None:
            valid &= stored != nodata
        if head.masked:
            valid &= handle.mask(window)
        absurd = valid & ((z < LOWEST_GROUND_M) | (z > HIGHEST_GROUND_M))
        if absurd.any():
            self._remember(stored[absurd])
            valid &= ~absurd
        if valid.all():
            return Block(z, True)
        z[~valid] = np.nan
        return Block(z, False)

    def _plausible(self, value: float) -> bool:
        return LOWEST_GROUND_M <= value * self.header.scale + self.header.offset <= HIGHEST_GROUND_M

    def _remember(self, values: NDArray[Any]) -> None:
        found, counts = np.unique(values, return_counts=True)
        with self._lock:
            for value, count in zip(found[:20].tolist(), counts[:20].tolist()):
                self._unmarked[value] = self._unmarked.get(value, 0) + count

    def remarks(self) -> list[Remark]:
        """Name the values that no ground can have and that the file does not mark as nodata."""
        if not self._unmarked:
            return []
        shown = ", ".join(f"{value:g}" for value in sorted(self._unmarked)[:5])
        more = ", …" if len(self._unmarked) > 5 else ""
        return [remark("nodata.unmarked", name=self.name, values=shown + more)]

    def close(self) -> None:
        """Release every thread's handle."""
        with self._lock:
            handles, self._handles[:] = list(self._handles), []
        for handle in handles:
            handle.close()
        self._slot = _Slot()


@lru_cache
def _as_stored(nodata: float | None, dtype: np.dtype[Any]) -> float | None:
    """Return nodata as the band can hold it: -99.99 in a float32 file is -99.98999786; -1 in a byte file is nothing."""
    if nodata is None or np.isnan(nodata):
        return None  # NaN needs no comparing: NaN is never a value
    if np.issubdtype(dtype, np.integer):
        limits = np.iinfo(dtype)
        return nodata if limits.min <= nodata <= limits.max and nodata == round(nodata) else None
    with np.errstate(over="ignore"):
        return float(np.asarray(nodata).astype(dtype))


@dataclass
class ArrayRaster:
    """Elevations in memory (rows x columns, m, NaN where there is none), for tests and computed surfaces."""

    name: str
    z: Elevations
    grid: Grid
    crs: str

    @property
    def strips(self) -> bool:
        """Memory is read cell by cell."""
        return False

    def read(self, window: Window) -> Block:
        """Return a copy of the window."""
        z = self.z[window.row : window.row + window.height, window.col : window.col + window.width].astype(np.float64)
        return Block(z, bool(np.isfinite(z).all()))

    def remarks(self) -> list[Remark]:
        """Nothing to say."""
        return []

    def close(self) -> None:
        """Nothing to release."""


# ------------------------------------------------------------------------------------------------- opening


def open_raster(path: str, *, band: int = 1, name: str = "", crs: str = "", driver: str = "") -> FileRaster:
    """Open one band of a terrain file (or any GDAL data set name).

    ``crs`` overrides the file's own. ``driver`` is "rasterio" or "gdal"; left empty, rasterio is taken when it stands
    on the same GDAL as this process, otherwise osgeo.gdal (never two GDALs in one process).
    Raises `RasterError` for a missing, unreadable, rotated or south-up file or a missing band.
    """
    name = name or Path(path).name
    driver = driver or preferred_driver()
    opener = _open_rasterio if driver == "rasterio" else _open_gdal
    try:
        header, open_handle = opener(path, band, name)
    except PitProofError:
        raise
    except (OSError, RuntimeError) as error:
        raise RasterError(
            "Terrain '{name}' cannot be opened: {reason}.",
            "Check the path and that the file is a raster.",
            name=name,
            reason=str(error).strip().rstrip(".").splitlines()[0],
        ) from error
    if header.unit and header.unit.lower() not in ("m", "metre", "meter", "metres", "meters"):
        raise RasterError(
            "Terrain '{name}' gives its heights in '{unit}', not in metres.",
            "Convert the heights to metres first.",
            name=name,
            unit=header.unit,
        )
    return FileRaster(name=name, path=path, header=header, open_handle=open_handle, crs=crs)


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
        self._dtype = self._dataset.dtypes[band - 1]

    @staticmethod
    def _slices(window: Window) -> tuple[tuple[int, int], tuple[int, int]]:
        return (window.row, window.row + window.height), (window.col, window.col + window.width)

    def values(self, window: Window) -> NDArray[Any]:
        stored = np.empty((window.height, window.width), self._dtype)  # rasterio's own would be filled with 0 first
        self._dataset.read(self._band, window=self._slices(window), out=stored)
        return stored

    def mask(self, window: Window) -> NDArray[np.bool_]:
        mask: NDArray[np.bool_] = self._dataset.read_masks(self._band, window=self._slices(window)) != 0
        return mask

    def close(self) -> None:
        self._dataset.close()


def _open_rasterio(path: str, band: int, name: str) -> tuple[_Header, Callable[[], _Handle]]:
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
        head = _Header(
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


def _open_gdal(path: str, band: int, name: str) -> tuple[_Header, Callable[[], _Handle]]:
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
    head = _Header(
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
