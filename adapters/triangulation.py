# SPDX-License-Identifier: GPL-3.0-or-later
"""Surveyed points and breaklines as a triangulated surface, by QGIS's constrained Delaunay triangulation.

Points go in along a winding path over the site: in the order of a file, each insertion searches the whole network, and
200 000 points take a minute instead of half a second. Coordinates are kept relative to the site's corner meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from qgis.analysis import QgsMeshTriangulation
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeedback,
    QgsGeometry,
    QgsLineString,
    QgsPoint,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsVariantUtils,
    QgsVectorLayer,
)

from ..core.crs import transform_between
from ..core.errors import Cancelled, InputError, Words
from ..core.progress import Progress, stop_if_cancelled
from ..core.survey.surfaces.triangles import Triangulate
from ..core.volume.methods.tin import Tin
from .terrain import crs_text

Coordinates = NDArray[np.float64]

_POINTS_A_LANE = 2.0  # points that lie side by side in one lane of the winding path


@dataclass(frozen=True)
class MeasuredPoints:
    """Points (n, 3) and breaklines (each k, 3) in the working system; what they were read from."""

    name: str
    points: Coordinates
    breaklines: tuple[Coordinates, ...] = ()


class _Listener(QgsFeedback):
    """Hands the wish to cancel on to QGIS while it triangulates."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self._progress = progress
        self.progressChanged.connect(self._ask)

    def _ask(self, _percent: float) -> None:
        if self._progress.cancelled():
            self.cancel()


def read_points(
    source: QgsProcessingFeatureSource, z_field: str, crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext
) -> Coordinates:
    """Return all vertices of a source, shape (n, 3); heights from a field, or from the geometry when it is empty."""
    found = [part for feature in _features(source, crs, context) for part in _vertices(feature, z_field, source)]
    return np.concatenate(found) if found else np.empty((0, 3))


def read_breaklines(
    source: QgsProcessingFeatureSource, crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext
) -> tuple[Coordinates, ...]:
    """Return the lines of a source, each (k, 3); raises `InputError` for vertices without a height."""
    return tuple(part for feature in _features(source, crs, context) for part in _vertices(feature, "", source))


def triangulate(measured: MeasuredPoints, progress: Progress) -> Tin:
    """Return the triangles between the points, with every breakline an edge; raises `InputError` for too few points."""
    everything = np.concatenate((measured.points, *measured.breaklines))
    _require_points(measured.name, everything)
    origin = np.array([*everything[:, :2].min(axis=0), 0.0])
    mesh = QgsMeshTriangulation()
    listener, plain = _Listener(progress), QgsCoordinateTransform()
    points = _in_lanes(np.unique(measured.points - origin, axis=0))
    layer = _layer("PointZ", (QgsGeometry(QgsPoint(x, y, z)) for x, y, z in points.tolist()))
    mesh.addVertices(layer.getFeatures(), -1, plain, listener, len(points))
    stop_if_cancelled(progress)
    lines = (QgsGeometry(QgsLineString(*(line - origin).T.tolist())) for line in measured.breaklines)
    breaklines = _layer("LineStringZ", lines)
    if measured.breaklines:
        mesh.addBreakLines(breaklines.getFeatures(), -1, plain, listener, len(measured.breaklines))
    if listener.isCanceled():
        raise Cancelled
    made = mesh.triangulatedMesh(listener)
    stop_if_cancelled(progress)
    vertices = np.array([(p.x(), p.y(), p.z()) for p in map(made.vertex, range(made.vertexCount()))]).reshape(-1, 3)
    faces = [face for face in map(made.face, range(made.faceCount())) if len(face) == 3]
    return Tin(measured.name, vertices + origin, np.asarray(faces, dtype=np.int64).reshape(-1, 3))


def triangulator(name: str, progress: Progress) -> Triangulate:
    """Return the triangulation as the surfaces of the core want it; ``name`` is the layer that messages name."""

    def corners_between(points: Coordinates, lines: Sequence[Coordinates]) -> Coordinates:
        return triangulate(MeasuredPoints(name, points, tuple(lines)), progress).corners

    return corners_between


def _require_points(name: str, xyz: Coordinates) -> None:
    if len(xyz) >= 3:
        flat = xyz[:, :2] - xyz[:, :2].mean(axis=0)
        if np.linalg.matrix_rank(flat, tol=1e-6 * max(1.0, float(np.abs(flat).max()))) == 2:
            return
    raise InputError(
        "Layer '{name}' has {count} points, or they lie on one line.",
        "Give at least three points that enclose an area.",
        name=name,
        count=len(xyz),
    )


def _in_lanes(points: Coordinates) -> Coordinates:
    """Return the points along lanes that run east and west in turn."""
    if not len(points):
        return points
    low = points[:, :2].min(axis=0)
    span = max(float(np.ptp(points[:, :2], axis=0).max()), 1e-9)
    lanes = max(1, int(np.sqrt(len(points) / _POINTS_A_LANE)))
    lane = ((points[:, 1] - low[1]) / span * lanes).astype(np.int64)
    along = np.where(lane % 2 == 0, points[:, 0], -points[:, 0])
    return points[np.lexsort((along, lane))]


def _layer(kind: str, geometries: Iterable[QgsGeometry]) -> QgsVectorLayer:
    layer = QgsVectorLayer(kind, "", "memory")
    features = []
    for geometry in geometries:
        feature = QgsFeature()
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def _features(
    source: QgsProcessingFeatureSource, crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext
) -> Iterable[QgsFeature]:
    transform_between(crs_text(source.sourceCrs()), crs_text(crs), Words("Layer '{name}'", name=source.sourceName()))
    request = QgsFeatureRequest()
    if source.sourceCrs() != crs:
        request.setDestinationCrs(crs, context.transformContext())
    return source.getFeatures(request, Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks)


def _vertices(feature: QgsFeature, z_field: str, source: QgsProcessingFeatureSource) -> list[Coordinates]:
    """Return the vertices of each part of a feature."""
    geometry = feature.geometry()
    if geometry.isNull():
        return []
    value = feature[z_field] if z_field else None
    height = np.nan if value is None or QgsVariantUtils.isNull(value) else float(value)
    parts = []
    for part in geometry.constParts():
        xyz = np.array([(v.x(), v.y(), height if z_field else v.z()) for v in part.vertices()]).reshape(-1, 3)
        if not np.isfinite(xyz[:, 2]).all():
            raise InputError(
                "Feature {fid} of layer '{layer}' has no height{field}.",
                "Give it a height, choose the field that holds it, or delete the feature.",
                fid=feature.id(),
                layer=source.sourceName(),
                field=Words(" in field '{name}'", name=z_field) if z_field else "",
            )
        parts.append(xyz)
    return parts
