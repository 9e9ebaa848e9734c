# SPDX-License-Identifier: GPL-3.0-or-later
"""Terrain files of a few kilobytes, outlines as WKT, and what a run says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import rasterio
from rasterio.transform import Affine

CRS = "EPSG:4547"
WEST, SOUTH = 500_000.0, 3_400_000.0

Height = Callable[[np.ndarray, np.ndarray], np.ndarray]


def heights(height: Height | float, size: int = 40, cell: float = 1.0) -> np.ndarray:
    """Sample a function of metres from the south-west corner at the cell centres."""
    along = (np.arange(size) + 0.5) * cell
    x, y = np.meshgrid(along, along[::-1])
    return np.asarray(height(x, y) if callable(height) else np.full(x.shape, float(height)))


def tif(
    path: Path,
    z: np.ndarray,
    *,
    crs: str | None = CRS,
    cell: float = 1.0,
    transform: Affine | None = None,
    nodata: float | None = -9999.0,
    dtype: str = "float32",
    alpha: bool = False,
    mask: np.ndarray | None = None,
    scale: tuple[float, float] | None = None,
    unit: str = "",
    **profile: object,
) -> Path:
    """Write one band (or several: z in three dimensions) as GeoTIFF, its south-west corner at WEST, SOUTH."""
    bands = z if z.ndim == 3 else z[None]
    height = bands.shape[1]
    transform = transform or Affine(cell, 0, WEST, 0, -cell, SOUTH + height * cell)
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True), rasterio.open(
        path, "w", driver="GTiff", count=len(bands), width=bands.shape[2], height=height, dtype=dtype, crs=crs,
        transform=transform, nodata=nodata, **({"alpha": "yes"} if alpha else {}), **profile,
    ) as target:  # fmt: skip
        target.write(bands.astype(dtype))
        if mask is not None:
            target.write_mask(mask)
        if scale is not None:
            target.scales, target.offsets = (scale[0],) * len(bands), (scale[1],) * len(bands)
        if unit:
            target.set_band_unit(1, unit)
    return path


def box(west: float, south: float, east: float, north: float, dimensions: str = "", extra: str = "") -> str:
    """A box in metres from the site's south-west corner, as WKT; ``extra`` follows every x and y."""
    corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    points = ", ".join(f"{WEST + x} {SOUTH + y}{extra}" for x, y in corners)
    return f"Polygon{dimensions} (({points}))"
