# SPDX-License-Identifier: GPL-3.0-or-later
"""An empty case file from the schema: layers, types, constraints, aliases and domains that any GDAL reader sees."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..optional import require
from .crs import metric_reference
from .domains import DOMAINS, CodedDomain, RangeDomain
from .gdalcalls import CallError, call, quiet
from .layers import SCHEMA
from .recording import create_triggers, meta_rows
from .schema import GEOMETRY_COLUMN, META_TABLE, SCHEMA_VERSION, Field, Geometry, Kind, Layer

_GEOMETRY_TYPES = {
    Geometry.POLYGON: "wkbMultiPolygon",
    Geometry.POINT: "wkbPoint25D",
    Geometry.LINE: "wkbLineString25D",
    Geometry.TRACE: "wkbLineString",
}
_FIELD_TYPES = {  # kind -> (name of the OGR type, name of its subtype)
    Kind.TEXT: ("OFTString", "OFSTNone"),
    Kind.DECIMAL: ("OFTString", "OFSTNone"),
    Kind.REAL: ("OFTReal", "OFSTNone"),
    Kind.INTEGER: ("OFTInteger64", "OFSTNone"),
    Kind.BOOLEAN: ("OFTInteger", "OFSTBoolean"),
    Kind.DATE: ("OFTDate", "OFSTNone"),
    Kind.JSON: ("OFTString", "OFSTNone"),
}


def build_file(path: Path, crs: str) -> None:
    """Write the empty case file; raises `CallError` when GDAL cannot."""
    reference = metric_reference(crs)
    with quiet() as gdal:
        dataset = call(gdal.GetDriverByName("GPKG").Create, str(path), 0, 0, 0, gdal.GDT_Unknown)
        try:
            for domain in DOMAINS:
                _check(dataset.AddFieldDomain(_domain(domain)))
            for layer in SCHEMA:
                _create_layer(dataset, layer, reference)
            _create_meta(dataset)
            call(dataset.FlushCache)
            for layer in SCHEMA:
                _store_aliases(dataset, layer)
            create_triggers(dataset)
            call(dataset.FlushCache)
        finally:
            del dataset


def _check(done: bool) -> None:
    if not done:
        raise CallError(require("osgeo.gdal", "The case file").GetLastErrorMsg())


def _domain(domain: CodedDomain | RangeDomain) -> Any:
    ogr = require("osgeo.ogr", "The case file")
    if isinstance(domain, CodedDomain):
        codes = {code.value: code.label for code in domain.codes}
        return ogr.CreateCodedFieldDomain(domain.name, "", ogr.OFTString, ogr.OFSTNone, codes)
    low, high = domain.minimum, domain.maximum
    return ogr.CreateRangeFieldDomain(domain.name, "", ogr.OFTReal, ogr.OFSTNone, low, True, high, True)


def _create_layer(dataset: Any, layer: Layer, reference: Any) -> None:
    ogr = require("osgeo.ogr", "The case file")
    options = [f"IDENTIFIER={layer.chinese} {layer.english}", "FID=fid"]
    if layer.geometry:
        kind = getattr(ogr, _GEOMETRY_TYPES[layer.geometry])
        options.append(f"GEOMETRY_NAME={GEOMETRY_COLUMN}")
        table = call(dataset.CreateLayer, layer.name, reference, kind, options)
    else:
        table = call(dataset.CreateLayer, layer.name, None, ogr.wkbNone, options)
    for field in layer.fields:
        call(table.CreateField, _definition(field))


def _definition(field: Field) -> Any:
    ogr = require("osgeo.ogr", "The case file")
    kind, subtype = _FIELD_TYPES[field.kind]
    definition = ogr.FieldDefn(field.name, getattr(ogr, kind))
    definition.SetSubType(getattr(ogr, subtype))
    definition.SetNullable(not field.required)
    definition.SetUnique(field.unique)
    if field.default is not None:
        definition.SetDefault(f"'{field.default}'" if isinstance(field.default, str) else str(field.default))
    definition.SetDomainName(_stored_domain(field))
    return definition


def _store_aliases(dataset: Any, layer: Layer) -> None:
    # GDAL from 3.7 on shows the title as alternative name when there is no name. It could write it too, but 3.6 cannot,
    # and the standard's "name" must differ between all columns of all tables, which titles need not.
    words = ("REPLACE INTO", "gpkg_data_columns (table_name, column_name, title, constraint_name) VALUES")
    rows = []
    for field in layer.fields:
        domain = _quoted(_stored_domain(field)) if _stored_domain(field) else "NULL"
        cells = (layer.name, field.name, field.alias)
        rows.append("(" + ", ".join((*map(_quoted, cells), domain)) + ")")
    call(dataset.ExecuteSQL, " ".join((*words, ", ".join(rows))))


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _stored_domain(field: Field) -> str:
    # A range on a text column would mean nothing to a GDAL reader; forms and the reader check those.
    return field.domain.name if field.domain and field.kind is not Kind.DECIMAL else ""


def _create_meta(dataset: Any) -> None:
    ogr = require("osgeo.ogr", "The case file")
    table = call(dataset.CreateLayer, META_TABLE, None, ogr.wkbNone, ["FID=fid"])
    for name in ("key", "value"):
        call(table.CreateField, ogr.FieldDefn(name, ogr.OFTString))
    for key, value in (("schema_version", str(SCHEMA_VERSION)), *meta_rows()):
        feature = ogr.Feature(table.GetLayerDefn())
        feature.SetField("key", key)
        feature.SetField("value", value)
        call(table.CreateFeature, feature)
