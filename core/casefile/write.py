# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing: a new case file, evidence, results, journal. All or nothing, each time."""

from __future__ import annotations

import dataclasses
import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import MultiPolygon
from shapely.geometry.base import BaseGeometry

from ..errors import CaseFileError, InputError
from ..model import (
    Attachment,
    CaseInfo,
    DensitySample,
    Determination,
    DocumentedQuantity,
    EarlierAct,
    GoafBlock,
    GradeSample,
    LegalAnswer,
    MineralParameters,
    Permit,
    Pit,
    Price,
    Sale,
    SectionTrace,
    Stockpile,
    Survey,
    ValuationChoice,
    VolumeResult,
    Zone,
)
from .build import build_file
from .crs import metric_reference
from .documented import documented_row
from .evidence_layers import CASE_INFO
from .gdalcalls import CallError
from .journal import JournalEntry, add_entry
from .layers import LAYERS
from .paths import absolute
from .recording import one_line_for, set_editor
from .result_layers import RESULTS
from .results import to_rows
from .rows import Where, attributes, encode_row
from .schema import Geometry, Layer
from .store import Store, duplicate, open_store, translate

_SIDECARS = ("-wal", "-journal")  # what SQLite keeps beside a file that is open or was not closed in order


def create_case(path: str | Path, info: CaseInfo, *, overwrite: bool = False) -> Path:
    """Create a case file and return its absolute path.

    Raises `CrsError` for a system that is missing, geographic, not in metres or a world Mercator, and `CaseFileError`
    for a path that cannot be written or (without ``overwrite``) exists. It is built beside the path and renamed.
    """
    case = absolute(path)
    metric_reference(info.crs)
    check_target(case, overwrite=overwrite)
    where = Where(case.name, CASE_INFO.name, "1")
    cells = encode_row(CASE_INFO, attributes(info), where)
    draft = case.with_name(f".{case.stem}-{uuid.uuid4().hex}.gpkg")
    try:
        build_file(draft, info.crs)
        with open_store(draft, update=True) as store, store.transaction():
            store.add(CASE_INFO, cells, None, where)
        draft.replace(case)
    except CallError as error:
        raise translate(error, case, "created") from error
    except OSError as error:
        raise CaseFileError(
            "{file} could not be created: {reason}.",
            "Close it in every program, check that you may write to its folder, and try again.",
            file=case,
            reason=error.strerror or error,
        ) from error
    finally:
        draft.unlink(missing_ok=True)
    return case


def check_target(case: Path, *, overwrite: bool) -> None:
    """Raise `CaseFileError` unless a case file may be put there: name, folder, none there, none open."""
    if case.suffix.lower() != ".gpkg":
        raise CaseFileError("The case file '{file}' must end in .gpkg.", "Change its name.", file=case.name)
    if not case.parent.is_dir():
        raise CaseFileError("The folder {folder} does not exist.", "Create it first.", folder=case.parent)
    if case.exists() and not overwrite:
        raise CaseFileError("{file} exists already.", "Choose another name, or allow it to be overwritten.", file=case)
    if any(case.with_name(case.name + suffix).exists() for suffix in _SIDECARS):
        raise CaseFileError(
            "{file} is open here or in another program.",
            "Remove its layers from the project and close it elsewhere; after a crash, open and close it once in QGIS.",
            file=case,
        )


def add_evidence(
    path: str | Path,
    *,
    pits: Iterable[Pit] = (),
    permits: Iterable[Permit] = (),
    zones: Iterable[Zone] = (),
    surveys: Iterable[Survey] = (),
    density_samples: Iterable[DensitySample] = (),
    sales: Iterable[Sale] = (),
    prices: Iterable[Price] = (),
    attachments: Iterable[Attachment] = (),
    grade_samples: Iterable[GradeSample] = (),
    stockpiles: Iterable[Stockpile] = (),
    documented_quantities: Iterable[DocumentedQuantity] = (),
    mineral_parameters: Iterable[MineralParameters] = (),
    goaf_blocks: Iterable[GoafBlock] = (),
    legal_answers: Iterable[LegalAnswer] = (),
    earlier_acts: Iterable[EarlierAct] = (),
    section_lines: Iterable[SectionTrace] = (),
    valuation_choices: Iterable[ValuationChoice] = (),
    journal: JournalEntry | None = None,
) -> None:
    """Append evidence in one transaction; outlines are in the case's CRS, relative paths start at the case's folder.

    The transaction takes ``journal`` too: evidence of a run and its entry are both there, or neither.
    """
    nouns = {
        "pits": pits,
        "permits": permits,
        "zones": zones,
        "surveys": surveys,
        "density_samples": density_samples,
        "sales": sales,
        "prices": prices,
        "attachments": attachments,
        "grade_samples": grade_samples,
        "stockpiles": stockpiles,
        "mineral_parameters": mineral_parameters,
        "goaf_blocks": goaf_blocks,
        "legal_answers": legal_answers,
        "earlier_acts": earlier_acts,
        "section_lines": section_lines,
        "valuation_choices": valuation_choices,
    }
    tables = {name: [attributes(noun) for noun in group] for name, group in nouns.items()}
    documents = [documented_row(entry) for entry in documented_quantities]
    add_rows(path, {**tables, "documented_quantities": documents}, journal)


def add_rows(
    path: str | Path, tables: Mapping[str, Iterable[Mapping[str, Any]]], journal: JournalEntry | None = None
) -> None:
    """Append rows to evidence layers by name, and to the journal, in one transaction; geometry is under "outline".

    This is the way for the layers that have no noun: survey_points, breaklines, strata.
    """
    with open_store(path, update=True) as store:
        counts: Counter[Layer] = Counter()
        with store.transaction():
            with one_line_for(store, counts):
                for name, rows in tables.items():
                    for layer, cells, outline, where in _prepare(store, LAYERS[name], rows):  # a point at a time
                        store.add(layer, cells, outline, where)
                        counts[layer] += 1
            if journal is not None:
                add_entry(store, journal)


def replace_rows(
    path: str | Path,
    name: str,
    unwanted: Callable[[Mapping[str, Any]], bool],
    rows: Iterable[Mapping[str, Any]],
    journal: JournalEntry | None = None,
) -> None:
    """Delete the rows of an evidence layer whose cells are unwanted and append others, in one transaction.

    The transaction takes ``journal`` too.
    """
    layer = LAYERS[name]
    with open_store(path, update=True) as store, store.transaction():
        for raw in store.read(layer):
            if unwanted(raw.cells):
                store.delete(layer, raw.fid)
        for _layer, cells, outline, where in _prepare(store, layer, rows):
            store.add(layer, cells, outline, where)
        if journal is not None:
            add_entry(store, journal)


def write_results(
    path: str | Path, volumes: VolumeResult, determination: Determination | None, journal: JournalEntry
) -> str:
    """Replace the results of the former run, append to the journal, and return the id of the run."""
    run_id = uuid.uuid4().hex
    with open_store(path, update=True) as store:
        ready = []
        for layer, values in to_rows(run_id, volumes, determination):
            where = store.where(layer, values.get("line_no", 1))
            ready.append((layer, encode_row(layer, values, where), where))
        with store.transaction():
            for layer in RESULTS:
                store.clear(layer)
            for layer, cells, where in ready:
                store.add(layer, cells, None, where)
            add_entry(store, dataclasses.replace(journal, run_id=run_id))
    return run_id


def name_editor(path: str | Path, who: str) -> None:
    """Say who edits the evidence from now on; the record of edits names that person."""
    with open_store(path, update=True) as store, store.transaction():
        set_editor(store, who)


def append_journal(path: str | Path, entry: JournalEntry) -> None:
    """Append one entry to the journal."""
    with open_store(path, update=True) as store, store.transaction():
        add_entry(store, entry)


def _prepare(
    store: Store, layer: Layer, rows: Iterable[Mapping[str, Any]]
) -> Iterator[tuple[Layer, dict[str, Any], BaseGeometry | None, Where]]:
    """Yield checked rows; an error ends the transaction that they are written in."""
    taken: dict[str, set[Any]] | None = None  # looked up when there is a row to compare
    for number, row in enumerate(rows, start=1):
        taken = _taken(store, layer) if taken is None else taken
        where = store.where(layer, f"'{row[layer.key]}'" if row.get(layer.key) else f"no. {number}")
        cells = encode_row(layer, row, where)
        for name, values in taken.items():
            if cells[name] in values:
                raise duplicate(where, name, cells[name])
            values.add(cells[name])
        yield layer, cells, _shape(layer, row.get("outline"), where), where


def _taken(store: Store, layer: Layer) -> dict[str, set[Any]]:
    """Return what already stands in the fields whose values must differ."""
    taken = {field.name: set[Any]() for field in layer.fields if field.unique}
    for raw in store.read(layer) if taken else ():
        for name, values in taken.items():
            values.add(raw.cells[name])
    return taken


def _shape(layer: Layer, outline: BaseGeometry | None, where: Where) -> BaseGeometry | None:
    if layer.geometry is None:
        return None
    if outline is None or outline.is_empty:
        raise _no_geometry(where)
    if layer.geometry is Geometry.TRACE:
        if outline.geom_type != layer.geometry.value:
            raise _wrong_geometry(where, outline, layer.geometry.value)
        return shapely.force_2d(outline)
    if layer.geometry is not Geometry.POLYGON:
        if outline.geom_type + "Z" != layer.geometry.value or not outline.has_z:
            raise _wrong_geometry(where, outline, layer.geometry.value)
        return outline
    if outline.geom_type not in ("Polygon", "MultiPolygon"):
        raise _wrong_geometry(where, outline, "Polygon")
    flat = shapely.force_2d(outline)
    return flat if isinstance(flat, MultiPolygon) else MultiPolygon([flat])


def _no_geometry(where: Where) -> InputError:
    return InputError(
        "{file}, layer '{layer}', feature {feature}: there is no geometry.",
        "Draw it, or delete the feature.",
        **dataclasses.asdict(where),
    )


def _wrong_geometry(where: Where, outline: BaseGeometry, needed: str) -> InputError:
    return InputError(
        "{file}, layer '{layer}', feature {feature}: the geometry is a {found}, not a {needed}.",
        "Hand in the right kind of geometry.",
        found=outline.geom_type + ("Z" if outline.has_z else ""),
        needed=needed,
        **dataclasses.asdict(where),
    )
