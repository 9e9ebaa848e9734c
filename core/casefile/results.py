# SPDX-License-Identifier: GPL-3.0-or-later
"""Results between their nouns and their tables; nothing of them is lost or rounded on the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..model import (
    Classification,
    Confidence,
    Determination,
    LegalLine,
    Notice,
    Overlap,
    PitVolume,
    QuantityComparison,
    Segment,
    ValueFigure,
    VolumePart,
    VolumeResult,
)
from .details import noun_from_json, noun_to_json, parts_from_json
from .legal_layers import RESULT_LEGAL
from .result_layers import (
    RESULT_CHECKS,
    RESULT_DETERMINATION,
    RESULT_PARTS,
    RESULT_RUN,
    RESULT_TONNAGE,
    RESULT_VOLUMES,
)
from .rows import attributes, build
from .schema import Layer
from .traces import margin_from_json, margin_to_json, step_from_json, step_to_json

Row = tuple[Layer, dict[str, Any]]


@dataclass(frozen=True)
class Results:
    """The results that a case file holds: those of its last run."""

    run_id: str
    volumes: VolumeResult
    determination: Determination | None


def to_rows(run_id: str, volumes: VolumeResult, determination: Determination | None) -> Iterator[Row]:
    """Yield the rows of all result tables; ``line_no`` keeps the order."""
    yield (
        RESULT_RUN,
        {
            "run_id": run_id,
            "working_grid": volumes.working_grid,
            "total_margin": margin_to_json(volumes.total_margin),
            "provenance": volumes.provenance,
            "has_determination": determination is not None,
        },
    )
    counted: dict[str, int] = {}
    for layer, values in _lines(volumes, determination):
        counted[layer.name] = counted.get(layer.name, 0) + 1
        yield layer, {**values, "run_id": run_id, "line_no": counted[layer.name]}


def _lines(volumes: VolumeResult, determination: Determination | None) -> Iterator[Row]:
    for pit in volumes.pits:
        values = {**attributes(pit), "margin": margin_to_json(pit.margin)}
        yield RESULT_VOLUMES, {**values, "margin_m3": pit.margin.margin_m3 if pit.margin else None}
        for part in pit.parts:
            yield RESULT_PARTS, attributes(part)
    for overlap in volumes.overlaps:
        yield RESULT_CHECKS, {**attributes(overlap), "kind": "overlap", "subject": "volume", "warning": True}
    yield from _notices("volume", volumes.notices)
    if determination is not None:
        yield from _determined(determination)


def _determined(determination: Determination) -> Iterator[Row]:
    for segment in determination.segments:
        yield RESULT_TONNAGE, {**attributes(segment), "trace": step_to_json(segment.trace)}
    for figure in determination.figures:
        values = {**attributes(figure), "figure_key": figure.key, "trace": step_to_json(figure.trace)}
        values["parts"] = [noun_to_json(part) for part in figure.parts]
        yield RESULT_DETERMINATION, {**values, "kind": "figure"}
    for line in determination.classifications:
        trace = step_to_json(line.trace) if line.trace else None
        yield RESULT_DETERMINATION, {**attributes(line), "kind": "classification", "trace": trace}
    for legal in determination.legal:
        yield RESULT_LEGAL, {**attributes(legal), "trace": step_to_json(legal.trace)}
    for comparison in determination.comparisons:
        yield RESULT_DETERMINATION, _detail("comparison", "Q", comparison.mineral, comparison)
    for confidence in determination.confidences:
        yield RESULT_DETERMINATION, _detail("confidence", confidence.figure_key, confidence.title, confidence)
    yield from _notices("value", determination.notices)


def _detail(kind: str, key: str, title: str, noun: Any) -> dict[str, Any]:
    return {"kind": kind, "figure_key": key, "title": title, "detail": noun_to_json(noun)}


def _notices(subject: str, notices: tuple[Notice, ...]) -> Iterator[Row]:
    for notice in notices:
        yield RESULT_CHECKS, {**attributes(notice), "kind": "notice", "subject": subject}


def from_rows(tables: Mapping[str, list[dict[str, Any]]]) -> Results | None:
    """Make the results from the decoded rows of each table, by table name; None when there are none."""
    if not tables[RESULT_RUN.name]:
        return None
    run = tables[RESULT_RUN.name][0]
    lines = {
        name: sorted(rows, key=lambda row: row["line_no"]) for name, rows in tables.items() if name != "result_run"
    }
    checks = lines[RESULT_CHECKS.name]
    volumes = VolumeResult(
        pits=_pits(lines[RESULT_VOLUMES.name], lines[RESULT_PARTS.name]),
        overlaps=tuple(build(Overlap, row) for row in checks if row["kind"] == "overlap"),
        total_margin=margin_from_json(run["total_margin"]),
        working_grid=run["working_grid"],
        notices=_read_notices("volume", checks),
        provenance=run["provenance"] or {},
    )
    determination = _determination(lines) if run["has_determination"] else None
    return Results(run["run_id"], volumes, determination)


def _pits(rows: list[dict[str, Any]], part_rows: list[dict[str, Any]]) -> tuple[PitVolume, ...]:
    parts: dict[tuple[str, str], list[VolumePart]] = {}
    for row in part_rows:
        parts.setdefault((row["pit_id"], row["period"]), []).append(build(VolumePart, row))
    return tuple(
        build(
            PitVolume,
            row,
            margin=margin_from_json(row["margin"]),
            parts=tuple(parts.get((row["pit_id"], row["period"]), ())),
        )
        for row in rows
    )


def _read_notices(subject: str, checks: list[dict[str, Any]]) -> tuple[Notice, ...]:
    return tuple(build(Notice, row) for row in checks if row["kind"] == "notice" and row["subject"] == subject)


def _determination(lines: Mapping[str, list[dict[str, Any]]]) -> Determination:
    answers = lines[RESULT_DETERMINATION.name]
    return Determination(
        segments=tuple(build(Segment, row, trace=step_from_json(row["trace"])) for row in lines[RESULT_TONNAGE.name]),
        figures=tuple(
            build(
                ValueFigure,
                row,
                key=row["figure_key"],
                trace=step_from_json(row["trace"]),
                parts=parts_from_json(row["parts"]),
            )
            for row in answers
            if row["kind"] == "figure"
        ),
        classifications=tuple(
            build(Classification, row, trace=step_from_json(row["trace"]) if row["trace"] else None)
            for row in answers
            if row["kind"] == "classification"
        ),
        legal=tuple(build(LegalLine, row, trace=step_from_json(row["trace"])) for row in lines[RESULT_LEGAL.name]),
        notices=_read_notices("value", lines[RESULT_CHECKS.name]),
        comparisons=tuple(
            noun_from_json(QuantityComparison, row["detail"]) for row in answers if row["kind"] == "comparison"
        ),
        confidences=tuple(noun_from_json(Confidence, row["detail"]) for row in answers if row["kind"] == "confidence"),
    )
