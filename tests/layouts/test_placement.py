# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import itertools

from shapely.geometry import LineString, Point, box

from ...layouts.placement import place_inside, place_labels
from ...layouts.sheet import Box

GROUND = Box(0.0, 0.0, 200.0, 200.0)


def rectangle(spot, size):
    return box(spot.x - size[0] / 2, spot.y - size[1] / 2, spot.x + size[0] / 2, spot.y + size[1] / 2)


def test_a_large_pit_carries_its_label():
    (spot,) = place_labels([Point(100, 100).buffer(40)], [(30.0, 10.0)], GROUND, [], 1.5)
    assert (round(spot.x), round(spot.y), spot.leader) == (100, 100, None)


def test_every_small_pit_gets_a_label_beside_it_and_none_overlap():
    size = (22.0, 6.0)
    pits = [Point(60 + 12 * i, 60 + 12 * j).buffer(4) for i in range(5) for j in range(5)]
    spots = place_labels(pits, [size] * len(pits), GROUND, [], 1.5)
    boxes = [rectangle(spot, size) for spot in spots]
    assert len(spots) == len(pits)
    assert all(spot.leader is not None for spot in spots)
    assert not any(a.buffer(-1e-6).intersects(b) for a, b in itertools.combinations(boxes, 2))


def test_a_label_keeps_clear_of_what_is_occupied_and_stays_on_the_map():
    occupied = (104.0, 95.0, 140.0, 105.0)
    size = (20.0, 6.0)
    (spot,) = place_labels([Point(100, 100).buffer(3)], [size], GROUND, [], 1.5, [occupied])
    assert not rectangle(spot, size).buffer(-1e-6).intersects(box(*occupied))
    (edge,) = place_labels([Point(197, 197).buffer(2)], [size], GROUND, [], 1.5)
    assert box(0, 0, 200, 200).contains(rectangle(edge, size))


def test_a_large_area_is_named_where_no_pit_lies():
    pit, size = Point(100, 100).buffer(45), (40.0, 12.0)
    (spot,) = place_inside([box(20, 20, 180, 180)], [size], GROUND, [pit], [])
    assert spot.leader is None
    assert box(20, 20, 180, 180).contains(rectangle(spot, size))
    assert not rectangle(spot, size).intersects(pit)


def test_an_area_too_narrow_for_its_name_gets_it_beside_with_a_leader():
    strip, size = box(95, 20, 101, 180), (60.0, 12.0)
    (spot,) = place_inside([strip], [size], GROUND, [], [strip.boundary])
    assert spot.leader is not None
    assert not rectangle(spot, size).intersects(strip.boundary)


def test_only_the_part_on_the_map_is_named_and_names_keep_apart():
    areas, size = [box(150, 50, 900, 150), box(150, 50, 900, 150)], (40.0, 12.0)
    one, two = (rectangle(spot, size) for spot in place_inside(areas, [size] * 2, GROUND, [], []))
    assert box(0, 0, 200, 200).contains(one)
    assert box(0, 0, 200, 200).contains(two)
    assert not one.buffer(-1e-6).intersects(two)


def test_a_name_does_not_stand_on_a_line_that_crosses_its_area():
    road, size = LineString([(0, 100), (200, 100)]), (40.0, 12.0)
    (spot,) = place_inside([box(20, 20, 180, 180)], [size], GROUND, [], [road])
    assert not rectangle(spot, size).intersects(road)
