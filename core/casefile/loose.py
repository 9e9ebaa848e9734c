# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a case that is not in order yet: what can be read, and every flaw of every row instead of the first one."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shapely.geometry.base import BaseGeometry

from ..errors import PitProofError
from ..model import Case, CaseInfo, Survey
from .documented import documented_quantity
from .evidence_layers import CASE_INFO, DOCUMENTED_QUANTITIES, STRATA, SURVEYS
from .layers import LAYERS
from .read import check_reference, read_info
from .rows import Where, build, decode
from .schema import Layer
from .store import RawFeature, Store, open_store
from .strata import stratum_record

NO_GEOMETRY, DUPLICATE, ORDER, VALUE = "no_geometry", "duplicate", "order", "value"


@dataclass(frozen=True)
class RowFlaw:
    """One flaw of one row; ``kind`` is no_geometry, duplicate, order or value."""

    kind: str
    layer: str
    name: str  # what a person calls the feature: its key field, or its number in the file
    field: str = ""
    values: tuple[str, str] = ("", "")  # what stands there; for an order the two that contradict each other
    other_field: str = ""
    error: PitProofError | None = None
    outline: BaseGeometry | None = None


@dataclass(frozen=True)
class LooseCase:
    """What could be read of a case; rows that make no noun are left out and stand among the flaws."""

    case: Case
    flaws: tuple[RowFlaw, ...]


def read_loosely(path: str | Path) -> LooseCase:
    """Read a case with all its flaws; survey points and breaklines, which may be many, are not looked at.

    Raises `CaseFileError` or `InputError` only when the file itself or its head (case_info) cannot be read.
    """
    with open_store(path) as store:
        reader = _Reader(store)
        info = reader.info()
        layers = [LAYERS[item.name] for item in dataclasses.fields(Case) if item.name in LAYERS]
        nouns: dict[str, Any] = {layer.name: reader.nouns(layer, info) for layer in layers if layer.noun}
        nouns[STRATA.name] = reader.strata()
        documented = (documented_quantity(row) for row in reader.rows(DOCUMENTED_QUANTITIES, info))
        nouns[DOCUMENTED_QUANTITIES.name] = tuple(documented)
        return LooseCase(Case(path=str(store.path), info=info, **nouns), tuple(reader.flaws))


def read_surveys(path: str | Path) -> tuple[Survey, ...]:
    """Read those surveys of a case that are in order, and nothing else of it."""
    with open_store(path) as store:
        reader = _Reader(store)
        return reader.nouns(SURVEYS, reader.info())


class _Reader:
    """Goes through the layers of one open file and gathers the flaws."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.flaws: list[RowFlaw] = []

    def info(self) -> CaseInfo:
        raws = self._store.read(CASE_INFO)
        values = self._decoded(CASE_INFO, raws[0]) if len(raws) == 1 else None
        if values is None:
            return read_info(self._store)  # raises the sentence that says what is wrong with it
        info: CaseInfo = build(CaseInfo, values)
        return info

    def nouns(self, layer: Layer, info: CaseInfo) -> tuple[Any, ...]:
        if layer.noun is None:
            raise LookupError(layer.name)
        return tuple(build(layer.noun, row) for row in self.rows(layer, info))

    def strata(self) -> tuple[Any, ...]:
        found = []
        for row in self.rows(STRATA, None):
            try:
                found.append(stratum_record(row))
            except PitProofError as error:
                self.flaws.append(RowFlaw(VALUE, STRATA.name, str(row["name"]), error=error))
        return tuple(found)

    def rows(self, layer: Layer, info: CaseInfo | None) -> list[dict[str, Any]]:
        if layer.geometry and info:
            try:
                check_reference(self._store, layer, info)
            except PitProofError as error:
                self.flaws.append(RowFlaw(VALUE, layer.name, "", error=error))
                return []
        seen: dict[str, set[Any]] = {field.name: set() for field in layer.fields if field.unique}
        rows = []
        for raw in self._store.read(layer):
            values = self._decoded(layer, raw)
            name = self._name(layer, raw)
            for field, found in seen.items():
                cell = raw.cells[field]
                if cell is not None and cell in found:
                    self.flaws.append(RowFlaw(DUPLICATE, layer.name, name, field, (str(cell), ""), outline=raw.outline))
                found.add(cell)
            if layer.geometry and (raw.outline is None or raw.outline.is_empty):
                self.flaws.append(RowFlaw(NO_GEOMETRY, layer.name, name))
            elif values is not None:
                if layer.geometry:
                    parts = getattr(raw.outline, "geoms", (raw.outline,))
                    values["outline"] = parts[0] if len(parts) == 1 else raw.outline
                rows.append(values)
        return rows

    def _decoded(self, layer: Layer, raw: RawFeature) -> dict[str, Any] | None:
        """Return the values of a row with what it lacks left empty; None when it cannot stand for anything."""
        where: Where = self._store.where(layer, raw.fid)
        name, values, usable = self._name(layer, raw), {}, True
        for field in layer.fields:
            try:
                values[field.name] = decode(field, raw.cells[field.name], where)
            except PitProofError as error:
                held = "" if raw.cells[field.name] is None else str(raw.cells[field.name])
                flaw = RowFlaw(VALUE, layer.name, name, field.name, (held, ""), error=error, outline=raw.outline)
                self.flaws.append(flaw)
                values[field.name] = field.missing
                usable = usable and not field.required
        for first, second in layer.ordered:
            low, high = values[first], values[second]
            if low is not None and high is not None and low > high:
                pair = (str(low), str(high))
                self.flaws.append(RowFlaw(ORDER, layer.name, name, first, pair, second, outline=raw.outline))
        return values if usable else None

    @staticmethod
    def _name(layer: Layer, raw: RawFeature) -> str:
        """Return what a person calls the feature."""
        key = raw.cells.get(layer.key) if layer.key else None
        return str(key) if key not in (None, "") else f"#{raw.fid}"
