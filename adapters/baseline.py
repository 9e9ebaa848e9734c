# SPDX-License-Identifier: GPL-3.0-or-later
"""A line layer as the baseline of sections."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
)
from shapely import line_merge
from shapely.geometry.base import BaseGeometry

from ..core.crs import transform_between
from ..core.errors import InputError, Words
from .geometry import to_shapely
from .terrain import crs_text


def read_baseline(
    source: QgsProcessingFeatureSource, crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext
) -> BaseGeometry:
    """Return the one line of a source in ``crs``; raises `InputError` for none or several."""
    what = Words("Layer '{name}'", name=source.sourceName())
    transform_between(crs_text(source.sourceCrs()), crs_text(crs), what)  # refuses another datum
    request = QgsFeatureRequest()
    if source.sourceCrs() != crs:
        request.setDestinationCrs(crs, context.transformContext())
    features = list(source.getFeatures(request, Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks))
    if len(features) != 1:
        raise InputError(
            "Layer '{layer}' has {count} lines; the sections need one baseline.",
            "Select the one line, or draw it in a layer of its own.",
            layer=source.sourceName(),
            count=len(features),
        )
    return line_merge(to_shapely(features[0].geometry()))
