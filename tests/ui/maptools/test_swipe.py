# SPDX-License-Identifier: GPL-3.0-or-later
"""The curtain between before and after."""

from __future__ import annotations

import pytest
from qgis.core import QgsMapThemeCollection, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from ....ui.maptools.swipe import SwipeTool
from ....ui.maptools.swipelayers import forget_layers
from .conftest import settle


@pytest.fixture
def tool(iface, desk, session):
    made = SwipeTool(desk, session)
    iface.canvas.setMapTool(made)
    rendered(made)
    yield made
    iface.canvas.unsetMapTool(made)
    made.deleteLater()
    forget_layers()


def rendered(tool):
    """Wait until both sides are drawn."""
    for _ in range(500):
        settle()
        if tool.curtain is None or all(image is not None for image in tool.curtain.images):
            return
        QTest.qWait(10)
    raise AssertionError("the sides were not rendered")


def pixel(iface, x, y):
    return iface.canvas.viewport().grab().toImage().pixelColor(x, y).name()


def test_left_is_before_and_right_is_after(tool, iface, hand, session):
    before, after = tool.curtain.images
    assert before != after
    assert "before" in tool.curtain.names[0]
    assert "after" in tool.curtain.names[1]
    wall = pits_wall(before, after)
    tool.curtain.share = 0.0
    right = pixel(iface, *wall)
    tool.curtain.share = 1.0
    assert pixel(iface, *wall) != right
    assert pixel(iface, *wall) == before.pixelColor(*wall).name()


def pits_wall(before, after):
    """A place where both sides differ most, away from the edges."""
    spots = [(x, y) for x in range(100, before.width() - 100, 7) for y in range(60, before.height() - 60, 7)]
    return max(spots, key=lambda s: abs(before.pixelColor(*s).lightness() - after.pixelColor(*s).lightness()))


def test_the_curtain_is_dragged_and_moved_with_the_keys(tool, hand, iface):
    extent = iface.canvas.extent()
    quarter = extent.xMinimum() + extent.width() / 4.0
    hand.drag((extent.center().x(), extent.center().y()), (quarter, extent.center().y()))
    assert tool.curtain.share == pytest.approx(0.25, abs=0.01)
    hand.move(extent.xMaximum(), extent.center().y())  # not held any more
    assert tool.curtain.share == pytest.approx(0.25, abs=0.01)
    hand.key(Qt.Key.Key_Right)
    assert tool.curtain.share == pytest.approx(0.30, abs=0.01)
    hand.key(Qt.Key.Key_V)
    hand.key(Qt.Key.Key_Up)
    assert not tool.curtain.upright
    assert tool.curtain.share == pytest.approx(0.25, abs=0.01)


def test_it_stays_on_the_map(tool, hand):
    for _ in range(30):
        hand.key(Qt.Key.Key_Left)
    assert tool.curtain.share == 0.0


def test_a_new_view_is_rendered_anew(tool, iface):
    former = tool.curtain.images[0]
    iface.canvas.zoomByFactor(0.5)
    for _ in range(500):
        if tool.curtain.images[0] is not former:
            break
        QTest.qWait(10)
    assert tool.curtain.images[0] is not former
    assert tool.curtain.images[0] != former


def test_escape_takes_it_away(tool, hand, iface):
    hand.key(Qt.Key.Key_Escape)
    assert tool.curtain is None
    assert iface.canvas.mapTool() is None


def test_map_themes_can_be_compared_too(tool, session):
    themes = QgsProject.instance().mapThemeCollection()
    record = QgsMapThemeCollection.MapThemeRecord()
    record.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(session.layers["pits"]))
    themes.insert("影像", record)
    side = next(side for side in tool.sides() if "影像" in side.name)
    tool.choose(1, side)
    rendered(tool)
    assert tool.curtain.names[1] == side.name
    assert side.layers() == [session.layers["pits"]]


def test_a_case_with_one_terrain_has_nothing_to_compare(iface, desk, session, own_sample):
    forget_layers()
    own_sample.paths.before.unlink()
    tool = SwipeTool(desk, session)
    iface.canvas.setMapTool(tool)
    assert iface.canvas.mapTool() is None
    assert "Two terrains" in iface.said[-1]
    tool.deleteLater()


def test_closing_the_case_takes_the_curtain_away(tool, session, iface):
    session.close()
    assert tool.curtain is None
    iface.canvas.zoomByFactor(2.0)  # nothing is rendered any more
    assert tool._jobs == []
