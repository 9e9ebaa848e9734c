# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawings and vector files through OGR."""

from __future__ import annotations

import json
import math

import pytest
from osgeo import gdal
from shapely.geometry import mapping

from .....core.errors import InputError
from .....core.survey.formats.boundaries import read_boundaries
from .....core.survey.formats.nouns import Choices, Nested
from .documents import CGCS, codes, dxf, same, save, square


def ring(polygon):
    return [(x, y, 0.0) for x, y in list(polygon.exterior.coords)[:-1]]


SILENT = Choices(datum=CGCS, zone=38)


def test_closed_polylines_of_a_drawing(tmp_path):
    path = save(tmp_path, "范围.dxf", dxf(ring(square()), ring(square(200))))
    with pytest.raises(InputError, match="ZONE or CENTRAL_MERIDIAN"):
        read_boundaries(path)
    found = read_boundaries(path, choices=SILENT)
    assert same(found, [square(), square(200)])
    assert {plot.name for plot in found.plots} == {"PIT"}


def test_arcs_become_chords_within_a_millimetre_of_area(tmp_path):
    r = 50.0
    x, y = 512000.0, 3367600.0
    found = read_boundaries(save(tmp_path, "a.dxf", dxf([(x - r, y, 1.0), (x + r, y, 1.0)])), choices=SILENT)
    assert found.area_m2 == pytest.approx(math.pi * r * r, rel=1e-5)


def test_open_lines_are_counted_and_not_closed_silently(tmp_path):
    path = save(tmp_path, "a.dxf", dxf(ring(square()), closed=False))
    with pytest.raises(InputError, match="has no outlines"):
        read_boundaries(path, choices=SILENT)
    again = [*ring(square()), ring(square())[0]]
    assert same(read_boundaries(save(tmp_path, "b.dxf", dxf(again, closed=False)), choices=SILENT), [square()])


def test_outlines_inside_others_are_asked_for(tmp_path):
    path = save(tmp_path, "a.dxf", dxf(ring(square()), ring(square(20, 20, 30))))
    with pytest.raises(InputError, match="NESTED"):
        read_boundaries(path, choices=SILENT)
    holes = Choices(datum=CGCS, zone=38, nested=Nested.HOLES)
    assert read_boundaries(path, choices=holes).area_m2 == pytest.approx(9100.0)


@pytest.mark.parametrize("content", ["", "0\nSECTION\n2\nENTITIES\n0\nLWPOLYLINE\n", "nonsense\n" * 20])
def test_broken_drawings_are_one_sentence(tmp_path, content):
    with pytest.raises(InputError, match=r"^a\.dxf"):
        read_boundaries(save(tmp_path, "a.dxf", content), choices=SILENT)
    assert gdal.GetThreadLocalConfigOption("OGR_ARC_STEPSIZE") is None


def geojson(polygon, crs, **properties):
    feature = {"type": "Feature", "properties": properties, "geometry": mapping(polygon)}
    system = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{crs}"}}
    return json.dumps({"type": "FeatureCollection", "crs": system, "features": [feature]})


def test_a_file_with_a_system_keeps_it_and_its_attributes(tmp_path):
    holed = square().difference(square(20, 20, 30))
    text = geojson(holed, 4547, 地块编号="K9", z_min_m=96.5, 扣除="是", 许可证号="C1")
    found = read_boundaries(save(tmp_path, "a.geojson", text))
    assert found.crs == "EPSG:4547"
    assert "import.crs.own" in codes(found)
    assert same(found, [holed])
    (plot,) = found.plots
    assert (plot.plot_no, plot.z_min_m, plot.deduct, plot.licence_no) == ("K9", 96.5, True, "C1")


def test_degrees_on_a_chinese_datum_come_to_their_zone(tmp_path):
    import pyproj
    from shapely.ops import transform

    turn = pyproj.Transformer.from_crs(4547, 4490, always_xy=True).transform
    found = read_boundaries(save(tmp_path, "a.geojson", geojson(transform(turn, square()), 4490)))
    assert found.crs == "EPSG:4547"
    assert same(found, [square()])


def test_a_wrong_attribute_is_named(tmp_path):
    with pytest.raises(InputError, match=r"line 1: field 'z_min_m' holds 'deep'"):
        read_boundaries(save(tmp_path, "a.geojson", geojson(square(), 4547, z_min="deep")))
