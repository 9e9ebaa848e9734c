# SPDX-License-Identifier: GPL-3.0-or-later
"""The open case file: raw features in and out, in transactions; failures of GDAL become sentences."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from ..errors import CaseFileError, InputError, Words
from ..optional import require
from .gdalcalls import CallError, call, quiet
from .paths import absolute
from .rows import Where
from .schema import META_TABLE, SCHEMA_VERSION, Geometry, Layer

_LOCKED = ("database is locked", "database table is locked", "SQLITE_BUSY")


@dataclass(frozen=True)
class RawFeature:
    """One feature as it stands in the file: cells by field name, and the outline if the layer has one."""

    fid: int
    cells: Mapping[str, Any]
    outline: BaseGeometry | None


def translate(error: CallError, path: Path, doing: str) -> CaseFileError:
    """Turn GDAL's message into a sentence."""
    reason = str(error)
    if any(word in reason for word in _LOCKED):
        return CaseFileError(
            "{file} is locked by another program.",
            "Save or stop editing it in every other program (QGIS, QField sync, a database tool) and try again.",
            file=path.name,
        )
    if "readonly" in reason or "read-only" in reason:
        return _protected(path)
    return CaseFileError(
        "{file} could not be {doing}: {reason}",
        "Nothing was changed.",
        file=path.name,
        doing=Words(doing),
        reason=reason,
    )


def _protected(path: Path) -> CaseFileError:
    return CaseFileError(
        "{file} must not be written to.",
        "Copy it to a folder of your own, or lift its write protection.",
        file=path,
    )


@contextmanager
def open_store(path: str | Path, *, update: bool = False) -> Iterator[Store]:
    """Open a case file; raises `CaseFileError` when it is missing, locked, or not a case file of this version."""
    case = absolute(path)
    if not case.is_file():
        raise CaseFileError(
            "The case file {file} does not exist.", "Check the path, or create the case first.", file=case
        )
    if update and not (os.access(case, os.W_OK) and os.access(case.parent, os.W_OK)):
        raise _protected(case)
    with quiet() as gdal:
        flags = gdal.OF_VECTOR | gdal.OF_VERBOSE_ERROR | (gdal.OF_UPDATE if update else gdal.OF_READONLY)
        try:
            dataset = call(lambda: gdal.OpenEx(str(case), flags, allowed_drivers=["GPKG"]))
        except CallError as error:
            failure = translate(error, case, "opened")
            raise failure if "locked" in str(failure) else _not_a_case(case) from error
        store = Store(case, dataset)
        del dataset
        try:
            store.check_version()
            yield store
        except CallError as error:
            raise translate(error, case, "written" if update else "read") from error
        finally:
            store.close()


class Store:
    """An open case file; use it only inside `open_store`."""

    def __init__(self, path: Path, dataset: Any) -> None:
        self.path, self._dataset = path, dataset
        self._tables: dict[str, Any] = {}

    def close(self) -> None:
        """Let go of the file."""
        self._tables.clear()
        self._dataset = None

    def check_version(self) -> None:
        """Raise `CaseFileError` unless this is a case file of the version that this code reads."""
        if self._dataset.GetLayerByName(META_TABLE) is None:
            raise _not_a_case(self.path)
        with self._selected(META_TABLE, ("key", "value")) as rows:
            meta = {row.cells["key"]: row.cells["value"] for row in rows}
        version = str(meta.get("schema_version"))
        if version != str(SCHEMA_VERSION):
            raise CaseFileError(
                "{file} has the schema version {found}; this PitProof reads version {known}.",
                "Open it with the PitProof version that wrote it, or update PitProof.",
                file=self.path.name,
                found=version,
                known=SCHEMA_VERSION,
            )

    def where(self, layer: Layer, feature: object) -> Where:
        """Return the place of a feature in this file."""
        return Where(self.path.name, layer.name, str(feature))

    def reference(self, layer: Layer) -> Any:
        """Return the layer's spatial reference, or None."""
        return self.table(layer).GetSpatialRef()

    def table(self, layer: Layer) -> Any:
        """Return GDAL's layer, or raise `CaseFileError` when it or one of its fields is missing."""
        if layer.name in self._tables:
            return self._tables[layer.name]
        table = self._dataset.GetLayerByName(layer.name)
        if table is None:
            raise self._incomplete("the layer '{layer}'", layer=layer.name)
        definition = table.GetLayerDefn()
        for field in layer.fields:
            if definition.GetFieldIndex(field.name) < 0:
                raise self._incomplete("the field '{field}' of the layer '{layer}'", layer=layer.name, field=field.name)
        if bool(layer.geometry) != bool(table.GetGeometryColumn()):
            raise self._incomplete("the right geometry type of the layer '{layer}'", layer=layer.name)
        self._tables[layer.name] = table
        return table

    def _incomplete(self, what: str, **values: object) -> CaseFileError:
        advice = "Restore it from a copy, or create a new case file and paste the features into it."
        return CaseFileError("{file} lacks " + what + ".", advice, file=self.path.name, **values)

    def read(self, layer: Layer) -> list[RawFeature]:
        """Return all features of a layer."""
        self.table(layer)
        with self._selected(layer.name, [field.name for field in layer.fields], layer.geometry) as rows:
            return list(rows)

    @contextmanager
    def _selected(
        self, name: str, columns: list[str] | tuple[str, ...], geometry: Geometry | None = None
    ) -> Iterator[Iterator[RawFeature]]:
        # quote() gives each cell as an exact SQL literal with its type. Plain reading would not do: GDAL turns text in
        # a number column into 0 and an impossible date into "no date", and a limit would be gone without a word.
        # All names come from the schema or from the file's own list of columns.
        table = self._dataset.GetLayerByName(name)
        fid, geom = table.GetFIDColumn(), table.GetGeometryColumn()
        del table
        wanted = [f'quote("{column}") AS "{column}"' for column in columns]
        wanted = [f'quote("{fid}") AS "@fid"', *wanted, *([f'"{geom}"'] if geometry else [])]
        result = call(self._dataset.ExecuteSQL, " ".join(("SELECT", ", ".join(wanted), "FROM", f'"{name}"')))
        try:
            yield (_raw(feature, columns) for feature in result)
        finally:
            self._dataset.ReleaseResultSet(result)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all or nothing."""
        call(self._dataset.StartTransaction)
        try:
            # SQLite locks at the first write. This one writes nothing, but waits for the lock once, not each time.
            call(self._dataset.ExecuteSQL, " ".join(("UPDATE", META_TABLE, "SET value = value WHERE 0")))
            yield
            call(self._dataset.CommitTransaction)
        except BaseException:
            self._dataset.RollbackTransaction()
            raise

    def execute(self, statement: str) -> None:
        """Run a statement made of the schema's own names."""
        call(self._dataset.ExecuteSQL, statement)

    def lines(self, statement: str) -> Iterator[str]:
        """Yield the one text column of a selection."""
        result = call(self._dataset.ExecuteSQL, statement)
        if result is None:
            return
        try:
            for feature in result:
                yield feature.GetFieldAsString(0)
        finally:
            self._dataset.ReleaseResultSet(result)

    def clear(self, layer: Layer) -> None:
        """Delete all features of a layer."""
        table = self.table(layer)
        for fid in [feature.GetFID() for feature in table]:
            call(table.DeleteFeature, fid)

    def delete(self, layer: Layer, fid: int) -> None:
        """Delete one feature."""
        call(self.table(layer).DeleteFeature, fid)

    def add(self, layer: Layer, cells: Mapping[str, Any], outline: BaseGeometry | None, where: Where) -> None:
        """Append one feature."""
        ogr = require("osgeo.ogr", "The case file")
        table = self.table(layer)
        feature = ogr.Feature(table.GetLayerDefn())
        for field in layer.fields:
            if cells[field.name] is None:
                feature.SetFieldNull(field.name)
            else:
                feature.SetField(field.name, cells[field.name])
        if outline is not None:
            call(feature.SetGeometry, ogr.CreateGeometryFromWkb(bytearray(shapely.to_wkb(outline))))
        try:
            call(table.CreateFeature, feature)
        except CallError as error:
            if "UNIQUE constraint failed" in str(error):
                name = str(error).rsplit(".", maxsplit=1)[-1].strip()
                raise duplicate(where, name, cells.get(name)) from error
            raise

    def change(self, layer: Layer, fid: int, cells: Mapping[str, Any]) -> None:
        """Set some cells of one feature."""
        table = self.table(layer)
        feature = call(table.GetFeature, fid)
        for name, value in cells.items():
            if value is None:
                feature.SetFieldNull(name)
            else:
                feature.SetField(name, value)
        call(table.SetFeature, feature)


def duplicate(where: Where, field: str, value: object) -> InputError:
    """Make the error for a value that is there twice."""
    return where.error(
        "holds '{value}', which another feature of the layer already has.",
        "Give each its own.",
        field,
        value=value,
    )


def _not_a_case(path: Path) -> CaseFileError:
    return CaseFileError(
        "{file} is not a PitProof case file.", "Choose a case file, or create one with 'Create case'.", file=path.name
    )


def _raw(feature: Any, columns: list[str] | tuple[str, ...]) -> RawFeature:
    cells = {column: literal(feature.GetField(column)) for column in columns}
    shape = feature.GetGeometryRef() if feature.GetGeomFieldCount() else None
    outline = None
    if shape is not None:
        linear = shape.GetLinearGeometry()  # QGIS may have stored arcs
        linear.SetMeasured(False)
        outline = shapely.from_wkb(bytes(linear.ExportToIsoWkb()))
    return RawFeature(int(feature.GetField("@fid")), cells, outline)


def literal(text: str | None) -> Any:
    """Return the value of what SQLite's ``quote()`` wrote."""
    if text is None or text == "NULL":
        return None
    if text.startswith("'"):
        return text[1:-1].replace("''", "'")
    if text.startswith("X'"):
        return bytes.fromhex(text[2:-1])
    return int(text) if text.lstrip("+-").isdigit() else float(text)
