# SPDX-License-Identifier: GPL-3.0-or-later
"""Draft pits as features: the fields of the case's pits layer, then what was detected."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsFeature, QgsField, QgsFields
from qgis.PyQt.QtCore import QMetaType

from ..core.survey.detection.detect import Draft
from .geometry import to_qgs_geometry

_TEXT, _DATE, _REAL = QMetaType.Type.QString, QMetaType.Type.QDate, QMetaType.Type.Double
_FIELDS = (
    ("pit_id", _TEXT),
    ("mineral", _TEXT),
    ("condition", _TEXT),
    ("mined_from", _DATE),
    ("mined_to", _DATE),
    ("surveyor", _TEXT),
    ("surveyed_on", _DATE),
    ("note", _TEXT),
    ("area_m2", _REAL),
    ("mean_depth_m", _REAL),
    ("max_depth_m", _REAL),
    ("volume_m3", _REAL),
    ("added_pct", _REAL),
    ("unmeasured_m2", _REAL),
)


def draft_fields() -> QgsFields:
    """Return the fields of the layer of drafts."""
    fields = QgsFields()
    for name, kind in _FIELDS:
        fields.append(QgsField(name, kind))
    return fields


def draft_features(drafts: Iterable[Draft]) -> list[QgsFeature]:
    """Return one feature a draft; what only the surveyor knows stays empty."""
    features = []
    for draft in drafts:
        feature = QgsFeature(draft_fields())
        feature["pit_id"], feature["note"] = draft.pit_id, draft.note
        feature["condition"] = draft.pit().condition.value
        for name, kind in _FIELDS:
            if kind == _REAL:
                feature[name] = getattr(draft, name)
        geometry = to_qgs_geometry(draft.outline)
        geometry.convertToMultiType()
        feature.setGeometry(geometry)
        features.append(feature)
    return features
