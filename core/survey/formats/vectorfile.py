# SPDX-License-Identifier: GPL-3.0-or-later
"""Closed line work of DXF drawings and polygons of any vector file, through OGR; arcs become chords."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from ...errors import InputError
from ...optional import require
from ...phrases import remark
from . import words
from .gauss import geographic
from .nouns import Datum, Document, Format, Place, Problem, RawPlot, RawRing, Stated

VECTOR_ENDINGS = (".dxf", ".shp", ".gpkg", ".geojson", ".json", ".kml", ".kmz", ".gml", ".tab", ".mif", ".fgb")
_ARC_STEP_DEG = "0.25"  # a chord of this angle lies within 0.3 mm of an arc of 100 m radius
_CLOSE_M = 1e-6  # ends nearer than this are the same point written twice
_FIELDS = {
    "plot_no": ("plot_no", "pit_id", "地块编号", "dkbh", "编号", "zone_no"),
    "name": ("name", "名称", "地块名称", "dkmc", "text", "layer"),
    "licence_no": ("licence_no", "license_no", "许可证号", "采矿许可证号", "xkzh", "permit"),
    "block_no": ("block_no", "区块", "区块号", "block"),
    "z_min_m": ("z_min_m", "z_min", "标高下限", "zmin"),
    "z_max_m": ("z_max_m", "z_max", "标高上限", "zmax"),
    "deduct": ("deduct", "扣除"),
    "stated_area_m2": ("stated_area_m2",),
}
_YES = ("1", "-1", "true", "yes", "deduct", "扣除", "是")


@dataclass
class _Found:
    plots: list[RawPlot] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    open_lines: int = 0


def read_vector(path: Path) -> Document:
    """Read every closed outline of a file; its lines are the numbers of its features, counted from 1.

    A file with a coordinate reference system keeps it; degrees on a datum of REGULATION 6.4 are brought to its zone.
    Raises `InputError` when OGR cannot read the file.
    """
    crs, stated, shapes = _content(path)
    found = _Found()
    for number, (shape, values) in enumerate(shapes, start=1):
        place = Place(path.name, number)
        if isinstance(shape, str):
            flaw = place.flaw("its geometry cannot be built: {reason}.", "Draw it again.", reason=shape[:120])
            found.problems.append(Problem(str(number), number, flaw))
        elif shape is not None:
            take_shape(shape, values, place, found)
    notes = [remark("import.open_lines", count=found.open_lines)] if found.open_lines else []
    loose = path.suffix.lower() == ".dxf"
    return Document(
        path.name,
        Format.VECTOR,
        tuple(found.plots),
        stated,
        tuple(notes),
        tuple(found.problems),
        loose=loose,
        crs=crs,
    )


def _content(path: Path) -> tuple[str, Stated, list[tuple[Any, dict[str, Any]]]]:
    """Return system, stated datum and features as plain objects.

    No object of OGR leaves this function: one that an error's traceback kept beyond the dataset would crash Python.
    """
    shapes = []
    with _opened(path) as dataset:
        crs, stated = _system(dataset, path.name)
        for index in range(dataset.GetLayerCount()):
            layer = dataset.GetLayer(index)
            shapes += [_plain(feature) for feature in layer]
            del layer
    return crs, stated, shapes


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    gdal = require("osgeo.gdal", "Reading vector files")
    former = gdal.GetThreadLocalConfigOption("OGR_ARC_STEPSIZE", None)
    gdal.PushErrorHandler("CPLQuietErrorHandler")  # of this thread only, as is the option
    gdal.SetThreadLocalConfigOption("OGR_ARC_STEPSIZE", _ARC_STEP_DEG)
    try:
        gdal.ErrorReset()
        reason = ""
        try:
            dataset = gdal.OpenEx(str(path.absolute()), gdal.OF_VECTOR | gdal.OF_READONLY)
        except RuntimeError as error:
            dataset, reason = None, str(error)
        if dataset is None:
            raise InputError(
                "{file} cannot be read as a vector file: {reason}.",
                "Export it again, for a drawing as DXF of AutoCAD 2000 or later.",
                file=path.name,
                reason=" ".join((reason or gdal.GetLastErrorMsg() or "-").split()).rstrip(".")[:160],
            )
        try:
            yield dataset
        except RuntimeError as error:
            raise InputError(
                "{file} cannot be read to its end: {reason}.",
                "Export it again.",
                file=path.name,
                reason=" ".join(str(error).split()).rstrip(".")[:160],
            ) from error
    finally:
        gdal.SetThreadLocalConfigOption("OGR_ARC_STEPSIZE", former)
        gdal.PopErrorHandler()


def _system(dataset: Any, file: str) -> tuple[str, Stated]:
    """Return the file's own projected system (or an empty text), and the datum where it is in degrees."""
    systems = set()
    for index in range(dataset.GetLayerCount()):
        reference = dataset.GetLayer(index).GetSpatialRef()
        systems.add(reference.ExportToWkt() if reference is not None else "")
    if len(systems) > 1:
        raise InputError(
            "{file}: its layers are in different coordinate systems.", "Hand in one layer at a time.", file=file
        )
    return split_system(systems.pop() if systems else "")


def split_system(text: str) -> tuple[str, Stated]:
    """Return a projected system as it is; for degrees on a Chinese datum nothing but that datum."""
    if not text:
        return "", Stated()
    crs = require("pyproj", "Reading coordinate reference systems").CRS.from_user_input(text)
    if crs.is_geographic:
        for datum in Datum:
            if crs.equals(type(crs).from_user_input(geographic(datum)), ignore_axis_order=True):
                return "", Stated(datum=datum)
    authority = crs.to_authority(min_confidence=70)
    return (":".join(authority) if authority else text), Stated()


def _plain(feature: Any) -> tuple[Any, dict[str, Any]]:
    """Return shape (None without one, the reason as text where it cannot be built) and attributes of a feature."""
    shape = feature.GetGeometryRef()
    values = {feature.GetFieldDefnRef(at).GetName(): feature.GetField(at) for at in range(feature.GetFieldCount())}
    if shape is None or shape.IsEmpty():
        return None, values
    linear = shape.GetLinearGeometry()
    linear.FlattenTo2D()
    linear.CloseRings()  # some programs leave the closing point out
    try:
        return shapely.from_wkb(bytes(linear.ExportToWkb())), values
    except shapely.errors.GEOSException as error:
        return str(error), values


def take_shape(shape: Any, values: dict[str, Any], place: Place, found: _Found) -> None:
    """Add the outlines of one feature: its polygons, or its lines that close."""
    parts = list(getattr(shape, "geoms", (shape,)))
    polygons = [part for part in parts if part.geom_type == "Polygon"]
    lines = [part for part in parts if part.geom_type == "LineString"]
    if polygons:
        rings = [ring for part in polygons for ring in (part.exterior, *part.interiors)]
        _add([np.asarray(ring.coords)[:-1] for ring in rings], values, place, found)
    for line in lines:
        points = np.asarray(line.coords)
        if len(points) > 3 and np.hypot(*(points[0] - points[-1])) <= _CLOSE_M:
            _add([points[:-1]], values, place, found)
        else:
            found.open_lines += 1


def _add(rings: list[Any], values: dict[str, Any], place: Place, found: _Found) -> None:
    try:
        attributes = plot_attributes(values, place)
    except InputError as error:
        found.problems.append(Problem(str(place.line), place.line, error))
        return
    raw = tuple(RawRing(np.array(points, dtype=np.float64), (place.line,) * len(points)) for points in rings)
    found.plots.append(RawPlot(place.line, raw, **attributes))


def plot_attributes(values: dict[str, Any], place: Place) -> dict[str, Any]:
    """Return the attributes of a plot by the names that layers usually have; raises `InputError` for no number."""
    by_name = {name.lower(): value for name, value in values.items() if value is not None}
    result: dict[str, Any] = {}
    for attribute, names in _FIELDS.items():
        value = next((by_name[name] for name in names if name in by_name), None)
        text = "" if value is None else str(value).strip()
        if attribute == "deduct":
            result[attribute] = text.lower() in _YES
        elif attribute.endswith(("_m", "_m2")):
            result[attribute] = words.number(text)
            if text and result[attribute] is None:
                raise place.flaw(
                    "field '{field}' holds '{text}', which is no number.", "Correct the field.", field=attribute,
                    text=text[:40],
                )  # fmt: skip
        else:
            result[attribute] = text
    return result


class ShapeReader:
    """Takes shapes with attributes that somebody else read, such as the features of a QGIS layer."""

    def __init__(self, file: str, crs: str) -> None:
        self._file, self._found = file, _Found()
        self._crs, self._stated = split_system(crs)

    def add(self, shape: Any, values: dict[str, Any], number: int) -> None:
        """Take one feature."""
        take_shape(shape, values, Place(self._file, number), self._found)

    def document(self) -> Document:
        """Return what was taken."""
        found = self._found
        notes = (remark("import.open_lines", count=found.open_lines),) if found.open_lines else ()
        return Document(
            self._file, Format.VECTOR, tuple(found.plots), self._stated, notes, tuple(found.problems), crs=self._crs
        )
