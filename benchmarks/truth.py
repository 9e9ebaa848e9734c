# SPDX-License-Identifier: GPL-3.0-or-later
"""Terrain pairs and pits whose volumes are known in closed form.

The ground lost is a tilted plane, so the volume over any polygon is its area times the depth at its centroid,
exactly. The terrain itself is a wavy surface, stored as float32 as real terrain models are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import geopandas
import numpy as np
import rasterio
import shapely
from rasterio.transform import from_origin
from rasterio.windows import Window

CRS = "EPSG:32648"
WEST, SOUTH = 500_000.0, 4_000_000.0
CELL = 0.5
BLOCK = 256
DEPTH, EAST_SLOPE, NORTH_SLOPE = 2.0, 0.0008, 0.0005
NODATA = -9999.0
RADII_M = (2.5, 15.0, 60.0, 150.0)  # pits of about 5, 30, 120 and 300 m


@dataclass(frozen=True)
class TruthSet:
    """One terrain pair with its pits."""

    key: str
    title: str
    cells: int  # along each side
    terrain: str  # file stem of the terrain pair; two sets may share it
    sparse: bool = False

    def path(self, folder: Path, what: str) -> Path:
        """Return the path of "before", "after" or "pits"."""
        return folder / (f"{self.key}_pits.gpkg" if what == "pits" else f"{self.terrain}_{what}.tif")

    @property
    def side_m(self) -> float:
        """Length of the square's side."""
        return self.cells * CELL


SETS = {
    one.key: one
    for one in (
        TruthSet("a", "8000 × 8000, 200 pits of 5 to 300 m", 8000, "n8000"),
        TruthSet("b", "16000 × 16000 (2 × 1 GB), 200 pits of 5 to 300 m", 16000, "n16000"),
        TruthSet("c", "20000 × 20000 DEFLATE, 100 pits of 0.1 to 1 ha", 20000, "sparse20000", sparse=True),
        TruthSet("d", "16000 × 16000 (2 × 1 GB), one polygon over everything", 16000, "n16000"),
    )
}


def make(truth: TruthSet, folder: Path) -> None:
    """Write what is missing of a set."""
    folder.mkdir(parents=True, exist_ok=True)
    pits = truth.path(folder, "pits")
    if not pits.exists():
        frame = _pits(truth)
        frame.to_file(pits, driver="GPKG")
    if not truth.path(folder, "after").exists():
        _write_terrain(truth, folder, geopandas.read_file(pits))


def depth_at(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the ground lost at a place given in metres from the south-west corner."""
    return DEPTH + EAST_SLOPE * x + NORTH_SLOPE * y


def _pits(truth: TruthSet) -> geopandas.GeoDataFrame:
    if truth.key == "d":
        inset = 0.3  # not on a cell's edge
        outlines = [shapely.box(WEST + inset, SOUTH + inset, WEST + truth.side_m - inset, SOUTH + truth.side_m - inset)]
        classes = [0]
    else:
        rng = np.random.default_rng(7)
        count = 100 if truth.sparse else 200
        radii = rng.uniform(20.0, 52.0, count) if truth.sparse else np.resize(RADII_M, count)
        classes = [0] * count if truth.sparse else [number % len(RADII_M) for number in range(count)]
        outlines = [_star(rng, radius, truth.side_m) for radius in radii]
    centres = [outline.centroid for outline in outlines]
    truths = [
        outline.area * float(depth_at(centre.x - WEST, centre.y - SOUTH)) for outline, centre in zip(outlines, centres)
    ]
    return geopandas.GeoDataFrame(
        {"pid": range(1, len(outlines) + 1), "size_class": classes, "true_cut": truths}, geometry=outlines, crs=CRS
    )


def _star(rng: np.random.Generator, radius: float, side: float) -> shapely.Polygon:
    corners = int(rng.integers(7, 40))
    x, y = rng.uniform(radius * 1.6, side - radius * 1.6, 2)
    angles = np.sort(rng.uniform(0, 2 * np.pi, corners))
    reach = radius * (0.7 + 0.5 * rng.random(corners))
    star = shapely.Polygon(np.c_[WEST + x + reach * np.cos(angles), SOUTH + y + reach * np.sin(angles)]).buffer(0)
    return star if star.geom_type == "Polygon" else max(star.geoms, key=lambda part: part.area)


def _write_terrain(truth: TruthSet, folder: Path, pits: geopandas.GeoDataFrame) -> None:
    size = truth.cells
    profile = {
        "driver": "GTiff",
        "dtype": "float32",
        "count": 1,
        "width": size,
        "height": size,
        "crs": CRS,
        "transform": from_origin(WEST, SOUTH + truth.side_m, CELL, CELL),
        "tiled": True,
        "blockxsize": BLOCK,
        "blockysize": BLOCK,
        "nodata": NODATA,
        "bigtiff": "if_safer",
    }
    if truth.sparse:
        profile |= {"compress": "deflate", "predictor": 3, "sparse_ok": True, "num_threads": "all_cpus"}
    unfinished = {what: truth.path(folder, what).with_suffix(".part.tif") for what in ("before", "after")}
    with (
        rasterio.open(unfinished["before"], "w", **profile) as before,
        rasterio.open(unfinished["after"], "w", **profile) as after,
    ):
        for window in _windows(truth, pits):
            x = (np.arange(window.width) + window.col_off + 0.5) * CELL
            y = (size - (np.arange(window.height) + window.row_off + 0.5)) * CELL
            ground = 100.0 + 10.0 * np.sin(x / 180.0)[None, :] + 8.0 * np.cos(y / 230.0)[:, None]
            before.write(ground.astype("float32"), 1, window=window)
            after.write((ground - depth_at(x[None, :], y[:, None])).astype("float32"), 1, window=window)
    for what, path in unfinished.items():
        path.rename(truth.path(folder, what))


def _windows(truth: TruthSet, pits: geopandas.GeoDataFrame) -> Iterator[Window]:
    """Yield rows of blocks, or in a sparse set the blocks within 150 m of a pit, as a survey of pits leaves them."""
    size = truth.cells
    if not truth.sparse:
        for row in range(0, size, BLOCK):
            yield Window(0, row, size, min(BLOCK, size - row))
        return
    rows, cols = (part.ravel() for part in np.meshgrid(*[np.arange(0, size, BLOCK)] * 2, indexing="ij"))
    west, north = WEST + cols * CELL, SOUTH + truth.side_m - rows * CELL
    boxes = shapely.box(west, north - BLOCK * CELL, west + BLOCK * CELL, north)
    near = shapely.STRtree(boxes).query(shapely.buffer(np.asarray(pits.geometry), 150.0), predicate="intersects")[1]
    for number in np.unique(near):
        row, col = int(rows[number]), int(cols[number])
        yield Window(col, row, min(BLOCK, size - col), min(BLOCK, size - row))
