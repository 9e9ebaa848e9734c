# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtGui import QColor

from ...layouts.layers import depth_layer
from ...layouts.symbols import CUT_COLORS, FILL_COLORS, depth_classes
from .factories import inputs


@pytest.mark.parametrize("deepest", [0.5, 1.98, 9.3, 17.7, 60.0, 350.0])
def test_cut_classes_follow_each_other_and_the_last_is_open(deepest):
    classes = depth_classes(deepest, 0.0)
    assert classes[0].low_m == 0.2
    assert all(a.high_m == b.low_m for a, b in zip(classes, classes[1:]))
    assert classes[-1].high_m == float("inf")
    assert classes[-1].low_m < deepest
    assert len({c.color for c in classes}) == len(classes) <= len(CUT_COLORS)


def test_no_change_no_class():
    assert depth_classes(0.1, 0.15) == []


def test_fill_has_its_own_colours():
    classes = depth_classes(0.0, 3.4)
    assert {c.color for c in classes} <= set(FILL_COLORS)
    assert classes[0].label == "填高 0.2–2 m"
    assert classes[-1].label == "填高 > 2 m"


def test_each_depth_gets_the_colour_of_its_class(qgis_app, tmp_path):
    classes = depth_classes(16.8, 3.0)
    layer = depth_layer(inputs(tmp_path).difference_path, "d", QgsCoordinateReferenceSystem("EPSG:4547"), classes)
    shader = layer.renderer().shader()
    for found in classes:
        span = min(abs(found.high_m - found.low_m), 100.0)
        value = -(found.low_m + span / 2) if found.low_m > 0 else -found.low_m + span / 2
        ok, red, green, blue, alpha = shader.shade(value)
        assert (ok, QColor(red, green, blue).name(), alpha) == (True, found.color, 255)
    assert shader.shade(0.0)[4] == 0
    assert shader.shade(-0.15)[4] == 0
