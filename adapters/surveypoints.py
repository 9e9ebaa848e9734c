# SPDX-License-Identifier: GPL-3.0-or-later
"""Point and line layers as the survey points and ground lines of the core."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np
import shapely
from numpy.typing import NDArray
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsVariantUtils,
)
from shapely.geometry.base import BaseGeometry

from ..core.crs import transform_between
from ..core.errors import InputError, Words
from ..core.survey.surfaces.groundlines import GroundLine
from ..core.survey.surfaces.points import SurveyPoints
from .geometry import to_shapely
from .terrain import crs_text

_KNOWN = {
    "ground": "ground",
    "boundary": "boundary",
    "breakline": "breakline",
    "control": "control",
    "check": "check",
    "stable": "stable",
    "地面点": "ground",
    "边界点": "boundary",
    "特征线点": "breakline",
    "控制点": "control",
    "检查点": "check",
    "稳定区点": "stable",
}


def read_survey_points(
    source: QgsProcessingFeatureSource,
    z_field: str,
    kind_field: str,
    crs: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
) -> SurveyPoints:
    """Return the points of a source with number, code and kind (fields point_no, code, kind where they are there).

    Without a kind every point is ground. Raises `InputError` for a kind that is none and for points without a height.
    """
    fields = source.fields()
    kind_at = kind_field or ("kind" if fields.lookupField("kind") >= 0 else "")
    texts = [name if fields.lookupField(name) >= 0 else "" for name in ("point_no", "code")]
    names, codes, kinds, places = [], [], [], []
    for feature in features_in(source, crs, context):
        kind = _kind(feature, kind_at, source)
        name, code = (_text(feature, field) for field in texts)
        for x, y, z in _vertices(feature, z_field):
            if not math.isfinite(z):
                raise _no_height(feature, z_field, source)
            names.append(name or f"#{feature.id()}")
            codes.append(code)
            kinds.append(kind)
            places.append((x, y, z))
    return SurveyPoints(tuple(names), tuple(codes), tuple(kinds), np.array(places).reshape(-1, 3))


def read_ground_lines(
    source: QgsProcessingFeatureSource, crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext
) -> list[GroundLine]:
    """Return the lines of a source; heights are NaN where the geometry has none."""
    lines = []
    for feature in features_in(source, crs, context):
        parts = _parts(feature, "")
        for number, xyz in enumerate(parts, start=1):
            name = f"{feature.id()}" if len(parts) == 1 else f"{feature.id()}.{number}"
            if len(xyz) > 1:
                lines.append(GroundLine(name, xyz))
    return lines


def read_contours(
    source: QgsProcessingFeatureSource, z_field: str, crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext
) -> tuple[NDArray[np.float64], ...]:
    """Return contour lines with their elevations, each (k, 3); raises `InputError` for one without an elevation."""
    lines = []
    for feature in features_in(source, crs, context):
        for xyz in _parts(feature, z_field):
            if not np.isfinite(xyz[:, 2]).all():
                raise _no_height(feature, z_field, source)
            lines.append(xyz)
    return tuple(lines)


def read_area(
    source: QgsProcessingFeatureSource, crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext
) -> list[BaseGeometry]:
    """Return the polygons of a source, repaired where they cross themselves."""
    shapes = [to_shapely(feature.geometry()) for feature in features_in(source, crs, context)]
    return [shape if shape.is_valid else shapely.make_valid(shape) for shape in shapes]


def features_in(
    source: QgsProcessingFeatureSource, crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext
) -> Iterable[QgsFeature]:
    """Return the features in a system; raises `CrsError` for one on another datum."""
    transform_between(crs_text(source.sourceCrs()), crs_text(crs), Words("Layer '{name}'", name=source.sourceName()))
    request = QgsFeatureRequest()
    if source.sourceCrs() != crs:
        request.setDestinationCrs(crs, context.transformContext())
    return source.getFeatures(request, Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks)


def _kind(feature: QgsFeature, field: str, source: QgsProcessingFeatureSource) -> str:
    text = _text(feature, field)
    if not text:
        return "ground"
    kind = _KNOWN.get(text.lower())
    if kind is None:
        raise InputError(
            "Feature {fid} of layer '{layer}' has the kind '{text}', which is none of {kinds}.",
            "Correct it, or choose the field that holds the kinds.",
            fid=feature.id(),
            layer=source.sourceName(),
            text=text,
            kinds=", ".join(dict.fromkeys(_KNOWN.values())),
        )
    return kind


def _text(feature: QgsFeature, field: str) -> str:
    value = feature[field] if field else None
    return "" if QgsVariantUtils.isNull(value) else str(value).strip()


def _vertices(feature: QgsFeature, z_field: str) -> Iterable[list[float]]:
    return [place for part in _parts(feature, z_field) for place in part.tolist()]


def _parts(feature: QgsFeature, z_field: str) -> list[NDArray[np.float64]]:
    """Return the vertices of each part, with the height of the field or of the geometry, NaN where there is none."""
    geometry = feature.geometry()
    if geometry.isNull():
        return []
    value = feature[z_field] if z_field else None
    height = math.nan if QgsVariantUtils.isNull(value) else float(value)
    return [
        np.array([(v.x(), v.y(), height if z_field else v.z()) for v in part.vertices()]).reshape(-1, 3)
        for part in geometry.constParts()
    ]


def _no_height(feature: QgsFeature, z_field: str, source: QgsProcessingFeatureSource) -> InputError:
    return InputError(
        "Feature {fid} of layer '{layer}' has no height{field}.",
        "Give it a height, choose the field that holds it, or delete the feature.",
        fid=feature.id(),
        layer=source.sourceName(),
        field=Words(" in field '{name}'", name=z_field) if z_field else "",
    )
