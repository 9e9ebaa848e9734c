# SPDX-License-Identifier: GPL-3.0-or-later
"""What a database holds besides tables: triggers and views, which act when a file is used."""

from __future__ import annotations

import re
from pathlib import Path

from .recording import trigger_statements
from .store import open_store

_GDAL_NAMES = re.compile(r"rtree_\w+_geom_(insert|update\d*|delete)|trigger_(insert|delete)_feature_count_\w+|gpkg_\w+")
_GDAL_CALLS = {
    "where",
    "not",
    "and",
    "or",
    "when",
    "in",
    "values",
    "raise",
    "lower",
    "st_isempty",
    "st_minx",
    "st_maxx",
    "st_miny",
    "st_maxy",
}
_GDAL_TABLES = re.compile(r"rtree_\w+_geom|gpkg_ogr_contents", re.IGNORECASE)
_LITERAL = re.compile(r"'(?:[^']|'')*'")
_CALL = re.compile(r"(\w+)\"?\s*\(")
_TABLE = re.compile(r"\b(?:INTO|UPDATE|FROM|JOIN)\s+[\"'\[`]?(\w+)", re.IGNORECASE)


def foreign_objects(case: Path) -> list[str]:
    """Return the names of triggers and views that neither PitProof nor GDAL puts into a case file."""
    own = set(trigger_statements())
    found = []
    with open_store(case) as store:
        words = (
            "SELECT type || '\x1f' || name || '\x1f' || COALESCE(sql, '')",
            "FROM sqlite_master WHERE type IN ('trigger', 'view') ORDER BY name",
        )
        for line in store.lines(" ".join(words)):
            kind, name, sql = line.split("\x1f", maxsplit=2)
            if sql not in own and not (kind == "trigger" and _of_gdal(name, sql)):
                found.append(f"{kind} {name}")
    return found


def _of_gdal(name: str, sql: str) -> bool:
    """Tell whether a trigger only does what GDAL's do: keep the spatial index and the count of rows."""
    body = _LITERAL.sub("''", sql).partition(" BEGIN ")[2]
    return (
        _GDAL_NAMES.fullmatch(name) is not None
        and body != ""
        and {call.lower() for call in _CALL.findall(_LITERAL.sub("''", sql))} <= _GDAL_CALLS
        and all(_GDAL_TABLES.fullmatch(table) for table in _TABLE.findall(body))
    )
