# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of any table or layer as plain values by heading, and volumes of `excavatedvolume` as nouns of the core."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from qgis.core import QgsFeatureRequest, QgsProcessingFeatureSource, QgsVariantUtils
from qgis.PyQt.QtCore import QDate, QDateTime

from ..core.errors import InputError
from ..core.model import Margin, PitVolume, Position, VolumePart, VolumeResult
from ..core.volume.margin import CONFIDENCE_FACTOR


def read_rows(source: QgsProcessingFeatureSource | None) -> list[dict[str, object]]:
    """Return the rows of a table by heading; empty cells are None, dates are dates."""
    if source is None:
        return []
    names = source.fields().names()
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return [
        {name: _value(value) for name, value in zip(names, feature.attributes())}
        for feature in source.getFeatures(request)
    ]


def read_volumes(rows: list[dict[str, object]], source_name: str) -> VolumeResult:
    """Return the volumes of a pit layer of `excavatedvolume`; raises `InputError` for a layer that is none."""
    needed = ("pit_id", "cut_m3")
    missing = [name for name in needed if rows and name not in rows[0]]
    if missing:
        raise InputError(
            "The layer '{layer}' has no field '{field}'.",
            "Choose the pit layer that the algorithm 'Excavated volume' wrote.",
            layer=source_name,
            field=missing[0],
        )
    pits = tuple(_pit(row) for row in rows)
    margins = [pit.margin for pit in pits]
    known = [margin for margin in margins if margin is not None]
    sigma = sum(margin.sigma_m3 for margin in known)  # surveys are shared, so that errors go together
    whole = _margin(sigma) if known and len(known) == len(margins) else None
    return VolumeResult(pits, (), whole, source_name)


def number(row: Mapping[str, object], name: str) -> float:
    """Return a cell as a number, 0 when it is empty or not there."""
    value = row.get(name)
    return float(value) if isinstance(value, (int, float)) else 0.0


def _pit(row: Mapping[str, Any]) -> PitVolume:
    pit_id, period = str(row.get("pit_id") or ""), str(row.get("period") or "")
    parts = tuple(
        VolumePart(pit_id, period, position, cut_m3=number(row, f"{position.value}_m3"))
        for position in Position
        if number(row, f"{position.value}_m3") > 0.0
    )
    margin = row.get("margin_m3")
    known = isinstance(margin, (int, float)) and math.isfinite(margin)
    sigma = number(row, "margin_m3") / CONFIDENCE_FACTOR
    return PitVolume(
        pit_id=pit_id,
        period=period,
        area_m2=number(row, "area_m2"),
        measured_m2=number(row, "measured_m2"),
        cut_m3=number(row, "cut_m3"),
        fill_m3=number(row, "fill_m3"),
        max_depth_m=number(row, "max_depth_m"),
        rim_depth_m=0.0,
        gap_max_m3=number(row, "gap_max_m3"),
        margin=_margin(sigma) if known else None,
        parts=parts,
    )


def _margin(sigma_m3: float) -> Margin:
    return Margin((), sigma_m3, CONFIDENCE_FACTOR, sigma_m3 * CONFIDENCE_FACTOR)


def _value(value: object) -> object:
    if QgsVariantUtils.isNull(value):
        return None
    if isinstance(value, QDateTime):
        moment: datetime = value.toPyDateTime()
        return moment
    if isinstance(value, QDate):
        day: date = value.toPyDate()
        return day
    return value
