# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading: the case, its results and its journal; every flaw is named with file, layer, feature, field and value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from shapely.geometry.base import BaseGeometry

from ..errors import CaseFileError, InputError, Words
from ..model import Case, CaseInfo
from .crs import metric_reference, same_reference, shortened
from .documented import documented_quantity
from .evidence_layers import (
    ATTACHMENTS,
    CASE_INFO,
    DENSITY_SAMPLES,
    DOCUMENTED_QUANTITIES,
    EVIDENCE,
    GRADE_SAMPLES,
    MINERAL_PARAMETERS,
    PERMITS,
    PITS,
    PRICES,
    SALES,
    SECTION_LINES,
    STOCKPILES,
    STRATA,
    SURVEYS,
    ZONES,
)
from .goaf_layer import GOAF_BLOCKS
from .journal import JournalEntry, entries
from .layers import LAYERS
from .legal_layers import EARLIER_ACTS, LEGAL_ANSWERS, VALUATION_CHOICES
from .result_layers import RESULTS
from .results import Results, from_rows
from .rows import build, decode_row
from .schema import Layer
from .store import RawFeature, Store, duplicate, open_store
from .strata import stratum_record


def read_case(path: str | Path) -> Case:
    """Read everything that a run needs. An outline of one part comes back as a Polygon, others as MultiPolygon."""
    with open_store(path) as store:
        info = read_info(store)
        return Case(
            path=str(store.path),
            info=info,
            pits=_nouns(store, PITS, info),
            permits=_nouns(store, PERMITS, info),
            zones=_nouns(store, ZONES, info),
            surveys=_nouns(store, SURVEYS, info),
            strata=tuple(stratum_record(row) for row in _values(store, STRATA, info)),
            density_samples=_nouns(store, DENSITY_SAMPLES, info),
            sales=_nouns(store, SALES, info),
            prices=_nouns(store, PRICES, info),
            attachments=_nouns(store, ATTACHMENTS, info),
            grade_samples=_nouns(store, GRADE_SAMPLES, info),
            stockpiles=_nouns(store, STOCKPILES, info),
            documented_quantities=tuple(
                documented_quantity(row) for row in _values(store, DOCUMENTED_QUANTITIES, info)
            ),
            mineral_parameters=_nouns(store, MINERAL_PARAMETERS, info),
            goaf_blocks=_nouns(store, GOAF_BLOCKS, info),
            legal_answers=_nouns(store, LEGAL_ANSWERS, info),
            earlier_acts=_nouns(store, EARLIER_ACTS, info),
            section_lines=_nouns(store, SECTION_LINES, info),
            valuation_choices=_nouns(store, VALUATION_CHOICES, info),
        )


def read_head(path: str | Path) -> CaseInfo:
    """Read the head of the case alone, whatever the rest is like."""
    with open_store(path) as store:
        return read_info(store)


def read_results(path: str | Path) -> Results | None:
    """Read the results of the last run; None when there was none."""
    with open_store(path) as store:
        return from_rows({layer.name: _values(store, layer) for layer in RESULTS})


def read_journal(path: str | Path) -> tuple[JournalEntry, ...]:
    """Read the journal, oldest entry first."""
    with open_store(path) as store:
        return entries(store)


def read_table(path: str | Path, layer: str) -> tuple[dict[str, Any], ...]:
    """Read one evidence layer as checked values by field name, with "fid", and "outline" where it has geometry."""
    with open_store(path) as store:
        return tuple(_values(store, LAYERS[layer], read_info(store)))


def read_info(store: Store) -> CaseInfo:
    """Return the head of the case; raises `CaseFileError` unless the table holds exactly one row."""
    rows = _values(store, CASE_INFO)
    if len(rows) != 1:
        raise CaseFileError(
            "{file}: the table 'case_info' has {count} rows; it must have exactly one.",
            "Fill in one row and delete the others.",
            file=store.path.name,
            count=len(rows),
        )
    info: CaseInfo = build(CaseInfo, rows[0])
    return info


def _nouns(store: Store, layer: Layer, info: CaseInfo) -> tuple[Any, ...]:
    if layer.noun is None:
        raise LookupError(layer.name)
    return tuple(build(layer.noun, row) for row in _values(store, layer, info))


def _values(store: Store, layer: Layer, info: CaseInfo | None = None) -> list[dict[str, Any]]:
    if layer.geometry and info:
        check_reference(store, layer, info)
    seen: dict[str, set[Any]] = {field.name: set() for field in layer.fields if field.unique}
    rows = []
    for raw in store.read(layer):
        where = store.where(layer, raw.fid)
        values = decode_row(layer, raw.cells, where)
        for name, found in seen.items():
            if values[name] in found:
                raise duplicate(where, name, values[name])
            found.add(values[name])
        if layer.geometry:
            values["outline"] = _outline(store, layer, raw)
        if layer in EVIDENCE:
            values["fid"] = raw.fid
        rows.append(values)
    return rows


def check_reference(store: Store, layer: Layer, info: CaseInfo) -> None:
    """Raise `CaseFileError` when a layer is in another coordinate system than the case."""
    found = store.reference(layer)
    if found is None or not same_reference(found, metric_reference(info.crs)):
        raise CaseFileError(
            "{file}: the layer '{layer}' is in {found}, the case in {crs}.",
            "Reproject the layer into the system of the case, or correct the system in 'case_info'.",
            file=store.path.name,
            layer=layer.name,
            found=(found.GetName() if found else None) or Words("no known coordinate system"),
            crs=shortened(info.crs),
        )


def _outline(store: Store, layer: Layer, raw: RawFeature) -> BaseGeometry:
    outline = raw.outline
    if outline is None or outline.is_empty:
        raise InputError(
            "{file}, layer '{layer}', feature {feature}: there is no geometry.",
            "Draw it, or delete the feature.",
            file=store.path.name,
            layer=layer.name,
            feature=raw.fid,
        )
    parts = getattr(outline, "geoms", (outline,))
    return parts[0] if len(parts) == 1 else outline
