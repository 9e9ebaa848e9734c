# SPDX-License-Identifier: GPL-3.0-or-later
"""Only plane metres carry a volume, and no datum shift happens silently."""

from __future__ import annotations

import numpy as np
import pyproj
import pytest

from ...core.crs import require_metric, same_system, transform_between
from ...core.errors import CrsError

HOME = "EPSG:4547"


def test_a_zone_is_described():
    info = require_metric(HOME, "It")
    assert info.authority == HOME
    assert "Gauss-Kruger" in info.name
    assert info.horizontal_datum == "China 2000"
    assert info.vertical_datum == ""


@pytest.mark.parametrize("code", [HOME, "EPSG:4526"])
def test_wkt_of_both_ages_means_the_same(code):
    crs = pyproj.CRS(code)
    for text in (crs.to_wkt("WKT1_GDAL"), crs.to_wkt("WKT1_ESRI"), crs.to_wkt("WKT2_2019")):
        assert require_metric(text, "It").horizontal_datum == "China 2000"
        assert same_system(text, code)
        assert transform_between(text, code, "It") is None
        assert not same_system(text, "EPSG:4548")


def test_a_datum_is_the_same_with_and_without_its_ensemble():
    old = pyproj.CRS("EPSG:32650").to_wkt("WKT1_GDAL")
    assert require_metric(old, "It").horizontal_datum == "World Geodetic System 1984"
    assert transform_between(old, "EPSG:32651", "It") is not None
    assert not same_system("EPSG:32632", "EPSG:25832")


def test_a_compound_system_names_its_heights():
    info = require_metric("EPSG:4547+5737", "It")
    assert info.authority == HOME
    assert info.vertical_datum == "Yellow Sea 1985 height"


def test_a_local_system_in_metres_passes():
    local = 'LOCAL_CS["mine grid",UNIT["metre",1],AXIS["x",EAST],AXIS["y",NORTH]]'
    assert require_metric(local, "It").name == "mine grid"
    with pytest.raises(CrsError, match="counts in"):
        require_metric(local.replace('"metre",1', '"foot",0.3048'), "It")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", r"Terrain 'a.tif' has no coordinate reference system\. Set the right one"),
        ("  ", "has no coordinate reference system"),
        ("EPSG:999999", "cannot be understood: EPSG:999999"),
        ("EPSG:4490", "is in China Geodetic Coordinate System 2000, which measures in degree, not in metres"),
        ("EPSG:4326", "measures in degree"),
        ("EPSG:4979", "measures in degree"),
        ("EPSG:4978", "not in metres on a plane"),
        ("EPSG:2263", r"counts in US survey foot \(0.30480061 m each\)"),
        ("EPSG:25832+8228", "counts in foot"),
        ("EPSG:3857", "Pseudo-Mercator, which enlarges areas"),
        ("EPSG:3785", "which enlarges areas"),  # Mercator (1SP) (Spherical)
        ("ESRI:54004", "which enlarges areas"),  # Mercator (variant B) with its standard parallel at the equator
        ("EPSG:3395", "World Mercator, which enlarges areas"),
    ],
)
def test_refusals(text, words):
    with pytest.raises(CrsError, match=words) as caught:
        require_metric(text, "Terrain 'a.tif'")
    assert str(caught.value).startswith(("Terrain 'a.tif'", "The coordinate reference system of Terrain 'a.tif'"))


@pytest.mark.parametrize("text", ["EPSG:25832", "EPSG:32650", "EPSG:4513", "EPSG:4491", "EPSG:3035"])
def test_systems_that_pass(text):
    assert require_metric(text, "It").authority == text


def test_the_same_system_needs_no_transformation():
    assert transform_between(HOME, HOME, "It") is None


@pytest.mark.parametrize("other", ["EPSG:4548", "EPSG:4490", "EPSG:4526"])
def test_there_and_back_within_one_datum(other):
    there, back = transform_between(HOME, other, "It"), transform_between(other, HOME, "It")
    x, y = np.array([500_000.0, 512_345.6]), np.array([3_400_000.0, 3_367_777.7])
    x2, y2 = back(*there(x, y))
    assert np.allclose([x2, y2], [x, y], rtol=0, atol=1e-5)


@pytest.mark.parametrize(
    ("other", "name"), [("EPSG:2434", "Beijing 1954"), ("EPSG:2383", "Xian 1980"), ("EPSG:32650", "World Geodetic")]
)
def test_another_datum_is_refused(other, name):
    with pytest.raises(CrsError, match=f"Layer 'pits' is on the datum '{name}.*', the terrain on 'China 2000'"):
        transform_between(other, HOME, "Layer 'pits'")
