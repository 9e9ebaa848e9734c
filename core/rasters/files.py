# SPDX-License-Identifier: GPL-3.0-or-later
"""Terrain files as elevations in metres.

Reading gives float64 with NaN wherever there is no value: the file's nodata, its mask, NaN, infinity, and numbers no
ground can have (an unmarked -9999 or 3.4e38), which are named in a notice. Scale and offset are applied.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import PitProofError, RasterError
from ..phrases import Remark, remark
from .drivers import Handle, Header, opener_of
from .grid import Block, Grid, Window

LOWEST_GROUND_M = -1000.0  # below every open pit on Earth; the deepest dry land lies near -430 m
HIGHEST_GROUND_M = 9000.0  # above every summit (8 849 m)
# As whole numbers, the bits of float32 ascend from 0 m on, and those of negative numbers, infinity and NaN lie above:
# one pass tells whether all values are ground.
_HIGHEST_BITS = int(np.float32(HIGHEST_GROUND_M).view(np.uint32))
_SENTINELS = (-9999.0, -32768.0, -32767.0, -99999.0)  # what producers write where they know nothing
_WALL_M = 10.0  # engineering default: in a window ground does not go down by more with nothing in between
_RECYCLE_BYTES = 24 * 2**20  # a handle that has read this much is reopened, which empties its block cache


@dataclass
class _Slot(threading.local):
    handle: Handle | None = None
    bytes_read: int = 0


@dataclass
class FileRaster:
    """A band of a terrain file, read through rasterio or osgeo.gdal, one handle a thread."""

    name: str
    path: str
    header: Header
    open_handle: Callable[[], Handle]
    crs: str = ""
    _slot: _Slot = field(default_factory=_Slot)
    _handles: list[Handle] = field(default_factory=list)
    _unmarked: dict[float, int] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    _plain: bool = False  # values from 0 m to the highest ground stand for themselves

    def __post_init__(self) -> None:
        head = self.header
        self.crs = self.crs or head.crs
        elsewhere = head.nodata is None or not 0.0 <= head.nodata <= HIGHEST_GROUND_M
        self._plain = elsewhere and not head.masked and head.scale == 1.0 and head.offset == 0.0

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

    def _ready(self) -> Handle:
        slot = self._slot
        if slot.handle is not None and slot.bytes_read > _RECYCLE_BYTES:
            self._drop(slot.handle)
            slot.handle = None
        if slot.handle is None:
            slot.handle, slot.bytes_read = self.open_handle(), 0
            with self._lock:
                self._handles.append(slot.handle)
        return slot.handle

    def _drop(self, handle: Handle) -> None:
        with self._lock:
            self._handles.remove(handle)
        handle.close()

    def _cleaned(self, stored: NDArray[Any], handle: Handle, window: Window) -> Block:
        head = self.header
        if self._plain and stored.dtype == np.float32 and int(stored.view(np.uint32).max()) <= _HIGHEST_BITS:
            return Block(stored, True)  # as most terrain is; see `_HIGHEST_BITS`
        nodata = _as_stored(head.nodata, stored.dtype)
        low, high = float(stored.min()), float(stored.max())  # NaN when any value is NaN: the slow way then
        plausible = self._plausible(low) and self._plausible(high)
        nodata_possible = nodata is not None and not (nodata < low or nodata > high)
        scaled = head.scale != 1.0 or head.offset != 0.0
        complete = plausible and not nodata_possible and not head.masked
        sentinel = self._sentinel(stored, low) if scaled and nodata is None and low in _SENTINELS else None
        complete = complete and sentinel is None
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
        if sentinel is not None:
            self._remember(stored[valid & (stored == sentinel)])
            valid &= stored != sentinel
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

    def _sentinel(self, stored: NDArray[Any], low: float) -> float | None:
        """Return the lowest stored value where it stands for nodata: apart from all others by more than a pit's wall.

        Once scaled, an unmarked -9999 of centimetres is -99.99 m, which ground can have.
        """
        others = stored[stored != low]
        apart = (float(others.min()) - low) * abs(self.header.scale) if others.size else np.inf
        return low if apart > _WALL_M else None

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


def _whole_blocks(window: Window, block: tuple[int, int]) -> int:
    """Return the number of cells in the blocks (rows, columns) a window touches; a file is read by whole blocks."""
    height, width = block
    rows = (window.row + window.height - 1) // height - window.row // height + 1
    cols = (window.col + window.width - 1) // width - window.col // width + 1
    return rows * cols * height * width


def open_raster(path: str, *, band: int = 1, name: str = "", crs: str = "", driver: str = "") -> FileRaster:
    """Open one band of a terrain file (or any GDAL data set name).

    ``crs`` overrides the file's own. ``driver`` is "rasterio" or "gdal"; left empty, rasterio is taken when it stands
    on the same GDAL as this process, otherwise osgeo.gdal (never two GDALs in one process).
    Raises `RasterError` for a missing, unreadable, rotated or south-up file or a missing band.
    """
    name = name or Path(path).name
    try:
        header, open_handle = opener_of(driver)(path, band, name)
    except PitProofError:
        raise
    except (OSError, RuntimeError) as error:
        raise RasterError(
            "Terrain '{name}' cannot be opened: {reason}.",
            "Check the path and that the file is a raster.",
            name=name,
            reason=str(error).strip().rstrip(".").splitlines()[0],
        ) from error
    if not (np.isfinite(header.scale) and np.isfinite(header.offset)) or header.scale == 0.0:
        raise RasterError(
            "Terrain '{name}' states the scale {scale} and the offset {offset}, which make no heights.",
            "Correct both in the file, or write it anew with heights in metres.",
            name=name,
            scale=header.scale,
            offset=header.offset,
        )
    if header.unit and header.unit.lower() not in ("m", "metre", "meter", "metres", "meters"):
        raise RasterError(
            "Terrain '{name}' gives its heights in '{unit}', not in metres.",
            "Convert the heights to metres first.",
            name=name,
            unit=header.unit,
        )
    return FileRaster(name=name, path=path, header=header, open_handle=open_handle, crs=crs)
