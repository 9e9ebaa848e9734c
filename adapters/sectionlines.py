# SPDX-License-Identifier: GPL-3.0-or-later
"""A line layer as section lines."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsVariantUtils,
)
from shapely.geometry.base import BaseGeometry

from ..core.crs import transform_between
from ..core.errors import InputError, Words
from .geometry import to_shapely
from .terrain import crs_text


def read_named_lines(
    source: QgsProcessingFeatureSource, name_field: str, crs: str, context: QgsProcessingContext
) -> list[tuple[str, BaseGeometry]]:
    """Return name and line of every feature in ``crs``; the name is empty where the field is.

    Raises `InputError` for an empty layer and `CrsError` for one on another datum.
    """
    what = Words("Layer '{name}'", name=source.sourceName())
    transform_between(crs_text(source.sourceCrs()), crs, what)  # refuses another datum
    target = QgsCoordinateReferenceSystem(crs)
    if not target.isValid():
        target = QgsCoordinateReferenceSystem.fromWkt(crs)
    request = QgsFeatureRequest()
    if source.sourceCrs() != target:
        request.setDestinationCrs(target, context.transformContext())
    found: list[tuple[str, BaseGeometry]] = []
    for feature in source.getFeatures(request, Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks):
        value = feature[name_field] if name_field else None
        name = "" if value is None or QgsVariantUtils.isNull(value) else str(value).strip()
        if not feature.geometry().isEmpty():
            found.append((name, to_shapely(feature.geometry())))
    if not found:
        raise InputError(
            "Layer '{layer}' has no section line.",
            "Draw the lines, or leave the layer out for automatic ones.",
            layer=source.sourceName(),
        )
    return found
