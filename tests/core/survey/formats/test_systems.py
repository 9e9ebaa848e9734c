# SPDX-License-Identifier: GPL-3.0-or-later
"""Every code of the table of systems (REGULATION 6.4) is what PROJ says it is, and pairs have at most one meaning."""

from __future__ import annotations

import numpy as np
import pyproj
import pytest
from hypothesis import given
from hypothesis import strategies as st

from .....core.survey.formats import axes
from .....core.survey.formats.gauss import ZONES_3, ZONES_6, System, system_of, width_of_zone, zone_of_meridian
from .....core.survey.formats.nouns import AxisOrder, Datum
from .....core.survey.formats.words import area_m2, datum_of, number

SYSTEMS = [
    System(datum, width, zone, prefixed)
    for datum in Datum
    for width, zones in ((3, ZONES_3), (6, ZONES_6))
    for zone in zones
    for prefixed in (True, False)
]


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system.crs)
def test_each_code_is_the_zone_it_should_be(system):
    crs = pyproj.CRS.from_user_input(system.crs)
    values = {parameter.name: parameter.value for parameter in crs.coordinate_operation.params}
    assert values["Longitude of natural origin"] == system.central_meridian
    assert values["False easting"] == 500_000.0 + 1e6 * system.zone * system.prefixed
    assert crs.geodetic_crs.to_epsg() == int(system.geographic.split(":")[1])
    assert system_of(system.crs) == system
    assert width_of_zone(system.zone) == system.width
    assert zone_of_meridian(system.central_meridian, system.width) == system.zone


NORTHS, EASTS = st.floats(1.9e6, 6.0e6), st.floats(200_001, 799_999)


@given(NORTHS, EASTS, st.sampled_from([0, *ZONES_3, *ZONES_6]), st.booleans())
def test_the_order_of_a_pair_is_never_in_doubt(north, east, zone, swap):
    pair = [north, east + 1e6 * zone]
    codes = axes.codes_of(np.array([pair[::-1] if swap else pair]))
    meaning = axes.meaning_of(int(codes[0]))
    assert meaning.order is (AxisOrder.EAST_FIRST if swap else AxisOrder.NORTH_FIRST)
    assert meaning.zone == zone
    assert meaning.style is (axes.Style.PREFIXED if zone else axes.Style.PLAIN)


@given(st.floats(allow_nan=True), st.floats(allow_nan=True))
def test_any_two_numbers_are_answered(first, second):
    codes = axes.codes_of(np.array([[first, second]]))
    mirrored = axes.codes_of(np.array([[second, first]]))
    one, other = axes.meaning_of(int(codes[0])), axes.meaning_of(int(mirrored[0]))
    assert (one is None) == (other is None)
    assert one is None or one.order is not other.order


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12.50", 12.5),
        ("-3", -3.0),
        ("１２", 12.0),
        ("1e3", None),
        ("1,2", None),
        ("nan", None),
        ("", None),
        ("0x1", None),
    ],
)
def test_numbers_are_plain(text, value):
    assert number(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("1.5", 15000), ("1.5公顷", 15000), ("15亩", 10000), ("2 km²", 2e6), ("7㎡", 7), ("x", None), ("1.5顷", None)],
)
def test_areas_have_units(text, value):
    assert area_m2(text) == (None if value is None else pytest.approx(value))


@pytest.mark.parametrize(
    ("text", "datum"),
    [
        ("2000国家大地坐标系", Datum.CGCS2000),
        ("CGCS2000_3_Degree_GK_Zone_38", Datum.CGCS2000),
        ("1980西安坐标系", Datum.XIAN80),
        ("西安80坐标系", Datum.XIAN80),
        ("1954年北京坐标系", Datum.BEIJING54),
        ("北京54", Datum.BEIJING54),
        ("WGS84", None),
        ("西安80转2000国家大地坐标系", None),
    ],
)
def test_datums_by_name(text, datum):
    assert datum_of(text) is datum
