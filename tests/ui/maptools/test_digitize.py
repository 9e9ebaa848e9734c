# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawing a pit: the figures beside the cursor are the engine's, and the outline ends up in the case."""

from __future__ import annotations

import re
import time
from datetime import date

import pytest
import shapely
from qgis.core import Qgis, QgsProject, QgsSnappingConfig, QgsTolerance
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt

from ....adapters.caseground import CaseGround
from ....adapters.person import set_person
from ....core.casefile import read_case
from ....core.chain import chosen_surveys
from ....core.model import Pit
from ....core.rasters import open_raster
from ....core.volume.engine import compute_volumes
from ....core.volume.inputs import Terrain, VolumeOptions
from ....ui.maptools.digitize import PitTool
from ....ui.maptools.words import WAITING
from .conftest import settle

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def tool(iface, desk, session, keeper, label):
    made = PitTool(desk, session, keeper, label)
    iface.canvas.setMapTool(made)
    yield made
    iface.canvas.unsetMapTool(made)
    made.deleteLater()


@pytest.fixture
def no_form(session):
    """The layer adds features without asking."""
    pits = session.layers["pits"]
    form = pits.editFormConfig()
    form.setSuppress(Qgis.AttributeFormSuppression.On)
    pits.setEditFormConfig(form)


@pytest.fixture
def corners(session):
    """Four corners around the first pit."""
    west, south, east, north = session.state.case.pits[0].outline.bounds
    return [(west - 5, south - 5), (east + 5, south - 5), (east + 5, north + 5), (west - 5, north + 5)]


def engine(case, outline):
    terrains = [
        Terrain(survey, open_raster(str(case.path).rsplit("/", 1)[0] + "/" + survey.path))
        for survey in chosen_surveys(case.surveys)
    ]
    options = VolumeOptions(min_coverage_pct=0.0)
    return compute_volumes(terrains, [Pit("X", outline)], crs=case.info.crs, options=options).result.pits[0]


def text_of(label):
    return re.sub(r"<[^>]+>|&nbsp;", " ", label.text())


def test_the_figures_follow_the_cursor_and_are_those_of_the_engine(tool, hand, label, session, keeper, corners):
    hand.click(*corners[0])
    hand.click(*corners[1])
    hand.move(*corners[2])
    assert label.isVisible()
    settle()
    hand.move(*corners[2])
    assert WAITING not in label.text()
    triangle = shapely.Polygon([hand.place(*corner) for corner in corners[:3]])
    assert tool.outline().equals_exact(triangle, 0.3)  # about two pixels
    live, found = keeper.measure(tool.outline()), engine(session.state.case, tool.outline())
    assert found.cut_m3 > 100.0
    assert (live.cut_m3, live.fill_m3) == pytest.approx((found.cut_m3, found.fill_m3), rel=1e-9)
    assert (live.area_m2, live.measured_m2) == pytest.approx((found.area_m2, found.measured_m2), rel=1e-9)
    assert live.max_depth_m == found.max_depth_m
    assert f"{live.cut_m3:,.0f} m³" in text_of(label)
    assert f"{live.max_depth_m:.2f} m" in text_of(label)


def test_until_the_ground_is_read_there_are_dots(tool, hand, label, corners):
    hand.click(*corners[0])
    hand.click(*corners[1])
    hand.move(*corners[2])
    assert WAITING in label.text()
    settle()
    assert WAITING not in label.text()  # without another move of the mouse


def test_a_finished_outline_is_saved_in_the_case(tool, hand, session, corners, no_form):
    QgsProject.instance().setAvoidIntersectionsLayers([])
    set_person("王测量")
    before = {pit.pit_id for pit in session.state.case.pits}
    for corner in corners:
        hand.click(*corner)
    hand.finish(*corners[-1])
    settle()
    case = read_case(session.path)
    (new,) = [pit for pit in case.pits if pit.pit_id not in before]
    assert new.outline.equals_exact(shapely.Polygon([hand.place(*corner) for corner in corners]), 0.001)
    assert new.surveyed_on == date.today()
    assert new.surveyor
    assert re.fullmatch(r"\D*\d+", new.pit_id)


def test_the_form_asks_for_the_rest(tool, hand, session, iface, corners):
    QgsProject.instance().setAvoidIntersectionsLayers([])
    count = len(session.state.case.pits)
    for corner in corners:
        hand.click(*corner)
    hand.finish(*corners[-1])
    form = iface.window.findChild(object, "PitProofPitForm")
    assert form.isVisible()
    assert len(read_case(session.path).pits) == count
    form.accept()
    settle()
    assert len(read_case(session.path).pits) == count + 1


def test_a_form_that_is_cancelled_adds_nothing(tool, hand, session, iface, corners):
    count = session.layers["pits"].featureCount()
    for corner in corners:
        hand.click(*corner)
    hand.finish(*corners[-1])
    iface.window.findChild(object, "PitProofPitForm").reject()
    assert session.layers["pits"].featureCount() == count


def test_what_the_user_is_editing_is_not_saved_for_him(iface, desk, session, keeper, label, hand, corners, no_form):
    QgsProject.instance().setAvoidIntersectionsLayers([])
    pits = session.layers["pits"]
    pits.startEditing()
    tool = PitTool(desk, session, keeper, label)
    iface.canvas.setMapTool(tool)
    for corner in corners:
        hand.click(*corner)
    hand.finish(*corners[-1])
    settle()
    assert len(read_case(session.path).pits) == len(session.state.case.pits)
    assert pits.isModified()
    iface.canvas.unsetMapTool(tool)
    assert pits.isEditable()
    pits.rollBack()


def test_escape_drops_the_outline(tool, hand, label, session, corners):
    count = session.layers["pits"].featureCount()
    for corner in corners[:3]:
        hand.click(*corner)
    assert label.isVisible()
    hand.key(Qt.Key.Key_Escape)
    assert tool.size() == 0
    assert not label.isVisible()
    hand.finish(*corners[3])
    assert session.layers["pits"].featureCount() == count


def test_backspace_takes_the_last_corner_back(tool, hand, corners):
    for corner in corners[:3]:
        hand.click(*corner)
    assert tool.size() == 3
    hand.key(Qt.Key.Key_Backspace)
    assert tool.size() == 2


def test_an_outline_that_crosses_itself_is_said_to(tool, hand, label, corners):
    settle()
    a, b, c, d = corners
    for corner in (a, c, b):
        hand.click(*corner)
    hand.move(*d)
    settle()
    assert "crosses itself" in text_of(label)


def test_the_layer_may_go_while_drawing(tool, hand, iface, session, corners):
    hand.click(*corners[0])
    hand.click(*corners[1])
    QgsProject.instance().removeMapLayer(session.layers["pits"].id())
    assert iface.canvas.mapTool() is None
    assert "removed" in iface.said[-1]
    hand.move(*corners[2])
    settle()


def test_the_layer_may_go_while_the_tool_rests(tool, hand, iface, session):
    """QGIS keeps the address of the tool's layer, and looked at it when the tool came back: a crash (3.40.6)."""
    iface.canvas.unsetMapTool(tool)
    QgsProject.instance().removeMapLayer(session.layers.pop("pits").id())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    iface.canvas.setMapTool(tool)
    assert iface.canvas.mapTool() is None
    assert "not in the project" in iface.said[-1]
    iface.canvas.setMapTool(tool)
    assert iface.canvas.mapTool() is None


def test_the_case_may_be_closed_while_ground_is_read(tool, hand, session, keeper, corners):
    hand.click(*corners[0])
    hand.click(*corners[1])
    hand.move(*corners[2])
    session.close()
    settle()
    assert not keeper.ready()


def test_without_terrain_the_label_says_what_is_missing(tool, hand, label, session, keeper, own_sample, corners):
    settle()
    own_sample.paths.after.unlink()
    keeper.let_go()
    hand.click(*corners[0])
    hand.click(*corners[1])
    hand.move(*corners[2])
    settle()
    assert "after.tif" in label.text()


def test_a_read_only_case_is_not_drawn_in(iface, desk, session, keeper, label):
    session.read_only = True
    tool = PitTool(desk, session, keeper, label)
    iface.canvas.setMapTool(tool)
    assert iface.canvas.mapTool() is None
    assert "read only" in iface.said[-1]
    assert not session.layers["pits"].isEditable()
    tool.deleteLater()


def test_without_a_case_the_tool_says_so(iface, desk, session, keeper, label):
    session.close()
    tool = PitTool(desk, session, keeper, label)
    iface.canvas.setMapTool(tool)
    assert iface.canvas.mapTool() is None
    assert "Open a case first" in iface.said[-1]
    tool.deleteLater()


def test_putting_the_tool_down_leaves_the_layer_as_it_was(tool, iface, session, hand, corners):
    assert session.layers["pits"].isEditable()
    iface.canvas.unsetMapTool(tool)
    assert not session.layers["pits"].isEditable()


def test_an_outline_that_was_begun_waits_for_the_tool_to_come_back(tool, iface, hand, corners):
    hand.click(*corners[0])
    hand.click(*corners[1])
    iface.canvas.unsetMapTool(tool)
    iface.canvas.setMapTool(tool)
    assert tool.size() == 2


def test_the_ground_is_that_of_the_case(session):
    ground = CaseGround(session.state.case)
    assert ground.crs == session.state.case.info.crs
    assert ground.open_pits is ground.covered_pits
    ground.close()


def test_corners_snap_to_pits_that_are_there(tool, hand, iface, session, corners):
    pits = session.layers["pits"]
    config = QgsSnappingConfig(QgsProject.instance())
    config.setEnabled(True)
    config.setMode(Qgis.SnappingMode.ActiveLayer)
    config.setTypeFlag(Qgis.SnappingType.Vertex)
    config.setTolerance(12.0)
    config.setUnits(QgsTolerance.UnitType.Pixels)
    snapping = iface.canvas.snappingUtils()
    snapping.setConfig(config)
    snapping.setCurrentLayer(pits)
    snapping.locatorForLayer(pits).init()
    vertex = session.state.case.pits[0].outline.exterior.coords[0]
    near = 5.0 * iface.canvas.mapUnitsPerPixel()
    hand.click(vertex[0] + near, vertex[1])
    first = tool.captureCurve().startPoint()
    assert (first.x(), first.y()) == pytest.approx(vertex[:2], abs=0.002)


def test_the_advanced_digitizing_panel_serves_the_tool(tool, iface):
    assert tool.cadDockWidget() is iface.cad
    assert tool.isAdvancedDigitizingAllowed()


def test_the_figures_come_quickly_enough_to_follow_the_hand(tool, hand, keeper, session, corners):
    settle()
    outline = shapely.unary_union([pit.outline for pit in session.state.case.pits]).convex_hull
    keeper.measure(outline)
    settle()
    start = time.perf_counter()
    assert keeper.measure(outline) is not None
    assert time.perf_counter() - start < 0.1
