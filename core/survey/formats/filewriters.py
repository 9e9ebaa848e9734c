# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawings, layers, workbooks and point files as offices and instruments hand them over, made by their descriptions."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from ...errors import InputError
from ...optional import require
from .nouns import Floats, Reading

_LAS_HEADER = 227  # bytes of the public header, version 1.2
_LAS_RECORD = 20  # bytes of a point, format 0
_LAS_STEP_M = 0.001
_GROUND = 2  # ASPRS class


def _rings(outline: BaseGeometry) -> list[list[tuple[float, float]]]:
    """Return the rings of an outline without their closing points."""
    parts = getattr(outline, "geoms", (outline,))
    return [list(ring.coords)[:-1] for part in parts for ring in (part.exterior, *part.interiors)]


def dxf(reading: Reading, *, layer: str = "FW") -> str:
    """Return a DXF (AutoCAD 2000) with a closed LWPOLYLINE for each ring; it has no place for a coordinate system."""
    lines = ["0", "SECTION", "2", "HEADER", "9", "$ACADVER", "1", "AC1015", "0", "ENDSEC"]
    lines += ["0", "SECTION", "2", "ENTITIES"]
    handle = 0x100
    for plot in reading.plots:
        for ring in _rings(plot.outline):
            lines += ["0", "LWPOLYLINE", "5", f"{handle:X}", "100", "AcDbEntity", "8", layer]
            lines += ["100", "AcDbPolyline", "90", str(len(ring)), "70", "1"]
            for x, y in ring:
                lines += ["10", f"{x:.4f}", "20", f"{y:.4f}"]
            handle += 1
    return "\n".join([*lines, "0", "ENDSEC", "0", "EOF"]) + "\n"


def write_layer(path: Path, reading: Reading, driver: str) -> None:
    """Write the plots as a vector layer through OGR ("GPKG", "ESRI Shapefile", "GeoJSON").

    Raises `InputError` with GDAL's reason when that fails.
    """
    ogr, osr = require("osgeo.ogr", "Writing layers"), require("osgeo.osr", "Writing layers")
    try:
        reference = osr.SpatialReference()
        reference.SetFromUserInput(reading.crs)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        dataset = ogr.GetDriverByName(driver).CreateDataSource(str(path))
        options = ["ENCODING=UTF-8"] if driver == "ESRI Shapefile" else []
        layer = dataset.CreateLayer(path.stem, reference, ogr.wkbPolygon, options)
        for name, kind in (("plot_no", ogr.OFTString), ("licence_no", ogr.OFTString), ("block_no", ogr.OFTString)):
            layer.CreateField(ogr.FieldDefn(name, kind))
        for name in ("z_min", "z_max"):
            layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal))
        for plot in reading.plots:
            feature = ogr.Feature(layer.GetLayerDefn())
            for name in ("plot_no", "licence_no", "block_no"):
                feature.SetField(name, getattr(plot, name))
            for name, value in (("z_min", plot.z_min_m), ("z_max", plot.z_max_m)):
                if value is not None:
                    feature.SetField(name, value)
            feature.SetGeometry(ogr.CreateGeometryFromWkb(bytearray(shapely.to_wkb(plot.outline))))
            if layer.CreateFeature(feature) != 0:
                raise RuntimeError("the feature was refused")
            del feature
        del layer, dataset
    except (RuntimeError, AttributeError) as error:  # without exceptions GDAL hands out None instead
        raise InputError(
            "{file} cannot be written: {reason}.",
            "Choose another folder, and close the file in other programs.",
            file=path.name,
            reason=" ".join(str(error).split()).rstrip(".")[:160],
        ) from error


def write_workbook(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """Write rows as a workbook of text cells, so that every digit stays; raises `MissingDependencyError`."""
    openpyxl = require("openpyxl", "Writing XLSX tables")
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(path)


def cass_dat(points: Sequence[tuple[str, str]], xyz: Floats) -> str:
    """Return a CASS .dat (R115): name, code, east, north, height; ``points`` are names and codes of the rows of xyz."""
    lines = [f"{name},{code},{x:.3f},{y:.3f},{z:.3f}" for (name, code), (x, y, z) in zip(points, xyz)]
    return "\n".join(lines) + "\n"


def point_rows(points: Sequence[tuple[str, str]], xyz: Floats) -> list[tuple[str, ...]]:
    """Return the rows of a table of points with its header."""
    rows: list[tuple[str, ...]] = [("点号", "编码", "东坐标", "北坐标", "高程")]
    return rows + [(name, code, f"{x:.3f}", f"{y:.3f}", f"{z:.3f}") for (name, code), (x, y, z) in zip(points, xyz)]


def las(xyz: Floats) -> bytes:
    """Return a LAS 1.2 file of ground points (format 0, class 2), to a millimetre; its layout is that of ASPRS."""
    shift = xyz.min(axis=0).round(0)
    head = bytearray(_LAS_HEADER)
    head[0:4] = b"LASF"
    head[24:26] = bytes((1, 2))
    struct.pack_into("<HII", head, 94, _LAS_HEADER, _LAS_HEADER, 0)
    struct.pack_into("<BHI", head, 104, 0, _LAS_RECORD, len(xyz))
    struct.pack_into("<I", head, 111, len(xyz))
    struct.pack_into("<6d", head, 131, *(_LAS_STEP_M,) * 3, *shift)
    low, high = xyz.min(axis=0), xyz.max(axis=0)
    struct.pack_into("<6d", head, 179, high[0], low[0], high[1], low[1], high[2], low[2])
    records = bytearray()
    for point in ((xyz - shift) / _LAS_STEP_M).round().astype(int).tolist():
        records += struct.pack("<iiiHBBbBH", *point, 0, 0b00001001, _GROUND, 0, 0, 0)
    return bytes(head + records)
