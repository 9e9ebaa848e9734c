# SPDX-License-Identifier: GPL-3.0-or-later
"""Layers as survey points and ground lines: names, kinds in both languages, heights from geometry or field."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsProcessingFeatureSource

from ...adapters.surveypoints import read_contours, read_ground_lines, read_survey_points
from ...adapters.triangulation import triangulator
from ...core.errors import CrsError, InputError
from ...core.progress import Silent
from ...core.survey.surfaces.triangles import require_honoured
from ..conftest import polygon_layer
from ..files import CRS, SOUTH, WEST

SYSTEM = QgsCoordinateReferenceSystem(CRS)


@pytest.fixture
def context(qgis_app):
    return QgsProcessingContext()


def source(layer, context):
    context.temporaryLayerStore().addMapLayer(layer)  # a source does not keep its layer alive
    return QgsProcessingFeatureSource(layer, context)


def points(rows, context, kind="PointZ", fields="field=point_no:string&field=code:string&field=kind:string"):
    return source(polygon_layer(rows, kind=kind, fields=fields, name="测点"), context)


def test_numbers_codes_and_kinds_come_from_the_usual_fields(context):
    rows = [("7", "JC", "检查点", f"PointZ ({WEST} {SOUTH} 5)"), (None, None, None, f"PointZ ({WEST} {SOUTH + 9} 6)")]
    found = read_survey_points(points(rows, context), "", "", SYSTEM, context)
    assert (found.names, found.codes, found.kinds) == (("7", "#2"), ("JC", ""), ("check", "ground"))
    assert found.xyz.tolist() == [[WEST, SOUTH, 5.0], [WEST, SOUTH + 9, 6.0]]


def test_heights_and_kinds_may_stand_in_other_fields(context):
    rows = [("control", 12.5, f"MultiPoint (({WEST} {SOUTH}), ({WEST + 1} {SOUTH}))")]
    given = points(rows, context, "MultiPoint", "field=lx:string&field=h:double")
    found = read_survey_points(given, "h", "lx", SYSTEM, context)
    assert found.kinds == ("control", "control")
    assert found.xyz[:, 2].tolist() == [12.5, 12.5]


def test_another_datum_is_refused(context):
    layer = polygon_layer(
        [("1", f"PointZ ({WEST} {SOUTH} 5)")], kind="PointZ", fields="field=n:string", crs="EPSG:2383"
    )
    with pytest.raises(CrsError, match="no shift between them is known"):
        read_survey_points(source(layer, context), "", "", SYSTEM, context)


def test_lines_keep_that_they_have_no_heights(context):
    rows = [("a", f"LineString ({WEST} {SOUTH}, {WEST + 9} {SOUTH})")]
    layer = polygon_layer(rows, kind="LineString", fields="field=code:string", name="山脊线")
    (line,) = read_ground_lines(source(layer, context), SYSTEM, context)
    assert line.xyz[:, :2].tolist() == [[WEST, SOUTH], [WEST + 9, SOUTH]]
    assert np.isnan(line.xyz[:, 2]).all()
    with pytest.raises(InputError, match="of layer '山脊线' has no height"):
        read_contours(source(layer, context), "", SYSTEM, context)


def test_the_triangulation_honours_crossing_free_breaklines(context):
    rng = np.random.default_rng(2)
    spots = np.column_stack((rng.uniform(0, 100, (300, 2)), rng.normal(0, 1, 300)))
    lines = [
        np.column_stack((np.linspace(5, 95, 12), 30 + 20 * np.sin(np.linspace(0, 6, 12)), np.full(12, 5.0))),
        np.array([(5.0, 70.0, 1.0), (95.0, 93.0, 2.0)]),
    ]
    corners = triangulator("p", Silent())(spots, lines)
    require_honoured(corners, lines)
    with pytest.raises(InputError, match="a triangle crosses a breakline"):
        require_honoured(triangulator("p", Silent())(spots, []), lines)
