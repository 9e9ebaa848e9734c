# SPDX-License-Identifier: GPL-3.0-or-later
"""Volume results as features: pits, parts and unmeasured ground."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsFeature, QgsField, QgsFields, QgsGeometry
from qgis.PyQt.QtCore import QMetaType
from shapely.geometry.base import BaseGeometry

from ..core.model import Position
from ..core.volume.results import Run
from .geometry import to_qgs_geometry

_PIT_NUMBERS = (
    "area_m2", "measured_m2", "coverage_pct", "cut_m3", "fill_m3", "net_m3", "max_depth_m",
    "inside_m3", "outside_m3", "below_m3", "above_m3", "between_m3", "margin_m3", "gap_max_m3",
)  # fmt: skip


def _fields(texts: tuple[str, ...], numbers: tuple[str, ...], last: tuple[str, ...] = ()) -> QgsFields:
    fields = QgsFields()
    for name in texts:
        fields.append(QgsField(name, QMetaType.Type.QString))
    for name in numbers:
        fields.append(QgsField(name, QMetaType.Type.Double))
    for name in last:
        fields.append(QgsField(name, QMetaType.Type.QString))
    return fields


def pit_fields() -> QgsFields:
    """Return the fields of the pit layer."""
    return _fields(("pit_id",), _PIT_NUMBERS, ("period",))


def part_fields() -> QgsFields:
    """Return the fields of the parts table."""
    texts = ("pit_id", "period", "position", "licence", "stratum")
    return _fields(texts, ("bench_bottom_m", "bench_top_m", "cut_m3", "fill_m3"))


def gap_fields() -> QgsFields:
    """Return the fields of the layer of unmeasured ground."""
    return _fields(("pit_id", "period"), ("area_m2",))


def pit_features(run: Run, outlines: Mapping[str, BaseGeometry]) -> list[QgsFeature]:
    """Return one feature a pit and period."""
    features = []
    for pit in run.result.pits:
        values: dict[str, object] = {name: getattr(pit, name) for name in _PIT_NUMBERS if hasattr(pit, name)}
        values |= {f"{position.value}_m3": pit.cut_at(position) for position in Position}
        values |= {"margin_m3": pit.margin.margin_m3 if pit.margin else None}
        values |= {"pit_id": pit.pit_id, "period": pit.period}
        features.append(_feature(pit_fields(), values, outlines[pit.pit_id]))
    return features


def part_features(run: Run) -> list[QgsFeature]:
    """Return one row a part."""
    fields = part_fields()
    rows = []
    for pit in run.result.pits:
        for part in pit.parts:
            values = {name: getattr(part, name) for name in fields.names()}
            values["position"] = part.position.value
            rows.append(_feature(fields, values))
    return rows


def gap_features(run: Run) -> list[QgsFeature]:
    """Return one feature for each pit and period that has unmeasured ground."""
    return [
        _feature(gap_fields(), {"pit_id": gap.pit_id, "period": gap.period, "area_m2": gap.area_m2}, gap.outline)
        for gap in run.gaps
    ]


def _feature(fields: QgsFields, values: Mapping[str, object], outline: BaseGeometry | None = None) -> QgsFeature:
    feature = QgsFeature(fields)
    for name in fields.names():
        feature[name] = values[name]
    if outline is not None:
        geometry: QgsGeometry = to_qgs_geometry(outline)
        geometry.convertToMultiType()
        feature.setGeometry(geometry)
    return feature
