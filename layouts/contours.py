# SPDX-License-Identifier: GPL-3.0-or-later
"""Contours, spot heights and depth lines, computed at the resolution of the paper.

A survey raster is finer than a pen: it is averaged to a fraction of a millimetre of paper and smoothed lightly, so
that the lines show the ground and not the noise. Volumes and sections never use this surface.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry

from ..core.errors import ReportError
from ..core.optional import require
from .sheet import View

Heights = NDArray[np.float64]

_CELL_MM = 0.4  # of paper
_SMOOTHINGS = 3
_SHORTEST_MM = 5.0  # a contour shorter than this is noise
_CLOSEST_MM = 1.6  # mean distance of contours on paper, at least
_MOST_CONTOURS = 60
_INTERVALS_M = (0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0)  # standard contour intervals (等高距)
INDEX_EVERY = 5
_SPOT_MM = 38.0  # one spot height in a square of this side
_SLOPE_SMOOTHINGS = 6
_FLAT_MM = 45.0  # contours further apart than this are noise
_SPECK_MM2 = 15.0
_STEEP_MM = 0.5  # intermediate contours closer than this run together
_PURPOSE = "Drawing contours"


@dataclass(frozen=True)
class PaperSurface:
    """Heights (m, NaN unmeasured) on square cells; the first row is the northernmost."""

    z: Heights
    west: float
    north: float
    cell_m: float
    scale: int

    @property
    def mm(self) -> float:
        """A millimetre of paper in metres."""
        return self.scale / 1000.0

    def slopes(self) -> Heights:
        """Return the slope (m per m) of every cell, taken over a few cells around it; NaN at unmeasured ones."""
        z = self.z
        for _ in range(_SLOPE_SMOOTHINGS):
            z = _smoothed(z)
        north, east = np.gradient(z, self.cell_m)
        return np.hypot(north, east)


@dataclass(frozen=True)
class Contour:
    """One line and its height."""

    height_m: float
    line: LineString


def surface_on_paper(path: str, wkt: str, view: View, reach: float = 0.0) -> PaperSurface:
    """Read a raster over the ground of a view; raises `ReportError` when it cannot be read."""
    gdal = require("osgeo.gdal", _PURPOSE)
    ground, cell = view.ground, _CELL_MM * view.scale / 1000.0
    try:
        source = gdal.OpenEx(path, gdal.OF_RASTER)
        made = source and gdal.Warp(
            "",
            source,
            format="MEM",
            dstSRS=wkt,
            outputBounds=(ground.x - reach, ground.y - reach, ground.right + reach, ground.bottom + reach),
            xRes=cell,
            yRes=cell,
            outputType=gdal.GDT_Float64,
            dstNodata=math.nan,
            resampleAlg="average" if _finer(source, cell) else "bilinear",
        )
    except RuntimeError:  # raised when somebody switched GDAL's exceptions on, else None comes back
        made = None
    if made is None:
        raise ReportError(
            "The raster '{path}' cannot be read for contours.",
            "Check that it is a GeoTIFF or another raster that QGIS can show.",
            path=path,
        )
    west, _, _, north, _, _ = made.GetGeoTransform()
    z = np.asarray(made.ReadAsArray(), dtype=np.float64)
    z = _holes_closed(z)
    for _ in range(_SMOOTHINGS):
        z = _smoothed(z)
    return PaperSurface(z, west, north, cell, view.scale)


def _finer(source: Any, cell_m: float) -> bool:
    """Tell whether a raster's cells are smaller than those on paper; larger ones would show as steps."""
    _, dx, _, _, _, dy = source.GetGeoTransform()
    return bool(max(abs(dx), abs(dy)) < cell_m)


def _holes_closed(z: Heights) -> Heights:
    """Fill single missing cells from their neighbours: a cell finer than the source's may catch no centre."""
    for _ in range(3):
        missing = np.isnan(z)
        if not missing.any() or missing.all():
            return z
        near, count = _neighbours(z)
        z = np.where(missing & (count >= 2), near, z)
    return z


def _neighbours(z: Heights) -> tuple[Heights, NDArray[np.int64]]:
    padded = np.pad(z, 1, constant_values=np.nan)
    around = np.stack([padded[:-2, 1:-1], padded[2:, 1:-1], padded[1:-1, :-2], padded[1:-1, 2:]])
    known = np.isfinite(around)
    count = known.sum(axis=0)
    total = np.where(known, around, 0.0).sum(axis=0)
    return total / np.maximum(count, 1), count


def _smoothed(z: Heights) -> Heights:
    near, count = _neighbours(z)
    return np.where(count == 4, (z + near) / 2.0, z)


def interval_for(surface: PaperSurface) -> float:
    """Return the smallest standard contour interval (m) that the relief and slope of the ground allow on paper."""
    z = surface.z[np.isfinite(surface.z)]
    if z.size < 4:
        return _INTERVALS_M[0]
    relief = float(np.percentile(z, 99.5) - np.percentile(z, 0.5))
    north, east = np.gradient(surface.z, surface.cell_m)
    slopes = np.hypot(north, east)
    slope = float(np.nanmedian(slopes)) if np.isfinite(slopes).any() else 0.0
    for interval in _INTERVALS_M:
        apart_mm = interval / max(slope, 1e-9) / surface.mm
        if apart_mm >= _CLOSEST_MM and relief / interval <= _MOST_CONTOURS:
            return interval
    return _INTERVALS_M[-1]


def contours(surface: PaperSurface, levels: Sequence[float], within: BaseGeometry | None = None) -> list[Contour]:
    """Return the lines at ``levels`` (m), clipped to ``within``; what is too short to be seen is left out."""
    gdal, ogr = require("osgeo.gdal", _PURPOSE), require("osgeo.ogr", _PURPOSE)
    if not levels:
        return []
    rows, cols = surface.z.shape
    raster = gdal.GetDriverByName("MEM").Create("", cols, rows, 1, gdal.GDT_Float64)
    raster.SetGeoTransform((surface.west, surface.cell_m, 0.0, surface.north, 0.0, -surface.cell_m))
    raster.GetRasterBand(1).SetNoDataValue(math.nan)
    raster.GetRasterBand(1).WriteArray(surface.z)
    store = ogr.GetDriverByName("Memory").CreateDataSource("contours")
    layer = store.CreateLayer("contours", None, ogr.wkbLineString)
    layer.CreateField(ogr.FieldDefn("z", ogr.OFTReal))
    fixed = ",".join(repr(float(level)) for level in sorted(levels))
    gdal.ContourGenerateEx(
        raster.GetRasterBand(1), layer, options=[f"FIXED_LEVELS={fixed}", "ELEV_FIELD=0", "NODATA=nan"]
    )
    found = []
    for feature in layer:
        line = shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb()))
        with np.errstate(invalid="ignore"):
            cut = line if within is None else shapely.intersection(line, within)
        merged = shapely.line_merge(cut) if cut.geom_type == "MultiLineString" else cut
        for part in getattr(merged, "geoms", [merged]):
            if part.geom_type == "LineString" and part.length >= _SHORTEST_MM * surface.mm:
                found.append(Contour(float(feature.GetField("z")), shapely.simplify(part, 0.05 * surface.mm)))
    return found


def drawn_contours(surface: PaperSurface, interval: float) -> tuple[list[Contour], list[Contour]]:
    """Return index and intermediate contours as a map shows them.

    On ground so flat that its noise would draw them there are none; on faces so steep that they would run into one
    black mass only the index contours stay.
    """
    slopes = surface.slopes()
    flat = interval / (_FLAT_MM * surface.mm)
    steep = interval / (_STEEP_MM * surface.mm)
    index: list[Contour] = []
    between: list[Contour] = []
    for found in contours(surface, levels_between(surface, interval)):
        points = shapely.get_coordinates(shapely.segmentize(found.line, 2.0 * surface.cell_m))
        rows = np.clip(((surface.north - points[:, 1]) / surface.cell_m).astype(int), 0, slopes.shape[0] - 1)
        cols = np.clip(((points[:, 0] - surface.west) / surface.cell_m).astype(int), 0, slopes.shape[1] - 1)
        along = slopes[rows, cols]
        known = along[np.isfinite(along)]
        if known.size and float(np.median(known)) < flat:
            continue
        if round(found.height_m / interval) % INDEX_EVERY == 0:
            index.append(found)
            continue
        for run in _runs(~(along > steep)):
            part = LineString(points[run]) if run.stop - run.start > 1 else None
            if part is not None and part.length >= _SHORTEST_MM * surface.mm:
                between.append(Contour(found.height_m, part))
    return index, between


def smooth_enough(found: Sequence[Contour], surface: PaperSurface) -> list[Contour]:
    """Leave out the specks that noise draws where a level runs along a flat floor or bench."""
    least = _SPECK_MM2 * surface.mm**2
    return [each for each in found if not each.line.is_ring or Polygon(each.line).area >= least]


def _runs(wanted: NDArray[np.bool_]) -> list[slice]:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], wanted, [False])).astype(np.int8)))
    return [slice(start, end) for start, end in edges.reshape(-1, 2).tolist()]


def levels_between(surface: PaperSurface, interval: float) -> list[float]:
    """Return the multiples of ``interval`` within the heights of a surface."""
    z = surface.z[np.isfinite(surface.z)]
    if not z.size:
        return []
    first, last = math.ceil(float(z.min()) / interval), math.floor(float(z.max()) / interval)
    return [interval * number for number in range(first, last + 1)]


def spot_heights(surface: PaperSurface) -> list[tuple[Point, float]]:
    """Return one spot height (高程点) a square of paper: a summit or a bottom where there is one, else its middle."""
    side = max(3, round(_SPOT_MM / _CELL_MM))
    rows, cols = surface.z.shape
    spots = []
    for top in range(0, rows - side // 2, side):
        for left in range(0, cols - side // 2, side):
            block = surface.z[top : top + side, left : left + side]
            if np.isfinite(block).mean() < 0.5:
                continue
            row, col = _telling_cell(block)
            x = surface.west + (left + col + 0.5) * surface.cell_m
            y = surface.north - (top + row + 0.5) * surface.cell_m
            spots.append((Point(x, y), float(block[row, col])))
    return spots


def _telling_cell(block: Heights) -> tuple[int, int]:
    margin = max(1, min(block.shape) // 8)
    inner = block[margin:-margin, margin:-margin]
    if inner.size and np.isfinite(inner).any():
        for at in (int(np.nanargmax(block)), int(np.nanargmin(block))):
            row, col = divmod(at, block.shape[1])
            if margin <= row < block.shape[0] - margin and margin <= col < block.shape[1] - margin:
                return row, col
    known = np.argwhere(np.isfinite(block))
    middle = np.array(block.shape) / 2.0
    row, col = known[int(np.argmin(((known - middle) ** 2).sum(axis=1)))]
    return int(row), int(col)


def below(surface: PaperSurface, height_m: float, within: BaseGeometry) -> BaseGeometry:
    """Return the ground within a shape that lies lower than a height (m)."""
    gdal, ogr = require("osgeo.gdal", _PURPOSE), require("osgeo.ogr", _PURPOSE)
    mask = (surface.z < height_m).astype(np.uint8)
    if not mask.any():
        return Polygon()
    rows, cols = mask.shape
    raster = gdal.GetDriverByName("MEM").Create("", cols, rows, 1, gdal.GDT_Byte)
    raster.SetGeoTransform((surface.west, surface.cell_m, 0.0, surface.north, 0.0, -surface.cell_m))
    raster.GetRasterBand(1).WriteArray(mask)
    store = ogr.GetDriverByName("Memory").CreateDataSource("below")
    layer = store.CreateLayer("below", None, ogr.wkbPolygon)
    gdal.Polygonize(raster.GetRasterBand(1), raster.GetRasterBand(1), layer, -1)
    shapes = [shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb())) for feature in layer]
    whole = shapely.union_all(shapes).buffer(surface.cell_m).buffer(-surface.cell_m)
    smooth = shapely.simplify(whole, 0.7 * surface.cell_m)
    with np.errstate(invalid="ignore"):
        cut: BaseGeometry = shapely.intersection(shapely.make_valid(smooth), within)
    return cut
