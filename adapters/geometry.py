# SPDX-License-Identifier: GPL-3.0-or-later
"""Geometry between shapely and QGIS, through WKB (the only way that works with every shapely QGIS ships with)."""

from __future__ import annotations

from qgis.core import QgsAbstractGeometry, QgsGeometry
from shapely import wkb
from shapely.geometry.base import BaseGeometry

from ..core.errors import GeometryError

_ARC_TOLERANCE_M = 0.001  # how far a chord may lie from the arc it replaces


def to_qgs_geometry(shape: BaseGeometry) -> QgsGeometry:
    """Return the QGIS geometry of a shapely one; Z is kept, an empty shape gives an empty geometry."""
    geometry = QgsGeometry()
    if not shape.is_empty:
        geometry.fromWkb(wkb.dumps(shape))
    return geometry


def to_shapely(geometry: QgsGeometry) -> BaseGeometry:
    """Return the flat shapely geometry of a QGIS one: arcs become chords, Z and M are left out.

    Raises `GeometryError` when there is none.
    """
    if geometry.isNull():
        raise GeometryError("A feature has no geometry.", "Digitise it again or delete the feature.")
    kind = QgsAbstractGeometry.SegmentationToleranceType.MaximumDifference
    flat = geometry.constGet().segmentize(_ARC_TOLERANCE_M, kind)
    flat.dropZValue()
    flat.dropMValue()
    return wkb.loads(bytes(flat.asWkb()))
