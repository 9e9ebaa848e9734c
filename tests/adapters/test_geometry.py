# SPDX-License-Identifier: GPL-3.0-or-later
"""Geometry there and back, whatever kind QGIS holds."""

from __future__ import annotations

import math

import pytest
import shapely
from qgis.core import QgsGeometry, QgsPolygon

from ...adapters.geometry import to_qgs_geometry, to_shapely
from ...core.errors import GeometryError

RING = "Polygon ((0 0, 9 0, 9 9, 0 9, 0 0),(1 1, 1 2, 2 2, 2 1, 1 1))"
CIRCLE = "CurvePolygon (CircularString (0 5, 5 10, 10 5, 5 0, 0 5))"


@pytest.mark.parametrize(
    "wkt", [RING, f"MultiPolygon ({RING[8:]})", "Point (1 2)", "LineString (0 0, 3 4)", "MultiPoint ((0 0),(1 1))"]
)
def test_there_and_back(wkt):
    shape = to_shapely(QgsGeometry.fromWkt(wkt))
    assert shape.equals(shapely.from_wkt(wkt))
    assert to_qgs_geometry(shape).equals(QgsGeometry.fromWkt(wkt))


@pytest.mark.parametrize("dimensions", ["Z", "M", "ZM"])
def test_heights_and_measures_are_left_out(dimensions):
    extra = " 7" * len(dimensions)
    source = QgsGeometry.fromWkt(f"Polygon{dimensions} ((0 0{extra}, 9 0{extra}, 9 9{extra}, 0 0{extra}))")
    shape = to_shapely(source)
    assert not shape.has_z
    assert shape.area == 40.5
    assert source.constGet().is3D() == ("Z" in dimensions)  # the feature's own geometry stays as it is


def test_z_goes_out_to_qgis():
    assert to_qgs_geometry(shapely.from_wkt("LINESTRING Z (0 0 5, 1 1 6)")).constGet().is3D()


@pytest.mark.parametrize(
    "wkt", [CIRCLE, f"MultiSurface ({CIRCLE})", "CurvePolygonZ (CircularStringZ (0 5 1, 5 10 1, 10 5 1, 5 0 1, 0 5 1))"]
)
def test_arcs_become_chords_within_a_millimetre(wkt):
    shape = to_shapely(QgsGeometry.fromWkt(wkt))
    assert shape.geom_type in ("Polygon", "MultiPolygon")
    assert shape.area == pytest.approx(math.pi * 25, rel=4e-4)
    assert shapely.hausdorff_distance(shape.boundary, shapely.Point(5, 5).buffer(5, 500).boundary, 0.1) < 0.0015


def test_nothing_is_refused():
    with pytest.raises(GeometryError, match="has no geometry"):
        to_shapely(QgsGeometry())
    assert to_shapely(QgsGeometry(QgsPolygon())).is_empty
    assert to_qgs_geometry(shapely.Polygon()).isNull()
