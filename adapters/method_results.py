# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of the second methods as features: a field's type follows from the values' types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from qgis.core import QgsFeature, QgsField, QgsFields
from qgis.PyQt.QtCore import QMetaType
from shapely.geometry.base import BaseGeometry

from .geometry import to_qgs_geometry

Row = Mapping[str, object]

_TYPES = {str: QMetaType.Type.QString, float: QMetaType.Type.Double, int: QMetaType.Type.Int}


def fields_of(columns: Mapping[str, type]) -> QgsFields:
    """Return fields by name and Python type (str, float or int)."""
    fields = QgsFields()
    for name, kind in columns.items():
        fields.append(QgsField(name, _TYPES[kind]))
    return fields


def features_of(
    columns: Mapping[str, type],
    rows: Iterable[Row],
    shapes: Sequence[BaseGeometry] | None = None,
    *,
    multi: bool = True,
) -> list[QgsFeature]:
    """Return one feature a row; NaN becomes null."""
    fields, features = fields_of(columns), []
    for number, row in enumerate(rows):
        feature = QgsFeature(fields)
        feature.setAttributes([_clean(row.get(name)) for name in columns])
        if shapes is not None:
            geometry = to_qgs_geometry(shapes[number])
            if multi:
                geometry.convertToMultiType()
            feature.setGeometry(geometry)
        features.append(feature)
    return features


def _clean(value: object) -> object:
    return None if isinstance(value, float) and value != value else value  # noqa: PLR0124 (NaN is not itself)
