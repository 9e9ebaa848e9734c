# SPDX-License-Identifier: GPL-3.0-or-later
"""Reshaping and splitting pits by any tool: the figures appear at once, beside those that were saved."""

from __future__ import annotations

import re

import pytest
from qgis.core import QgsGeometry, QgsPointXY, QgsProject, QgsRectangle
from qgis.gui import QgsMapToolPan
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QAction

from ....adapters.geometry import to_shapely
from ....ui.maptools.edits import EditWatcher
from ....ui.maptools.toolbox import Toolbox
from .conftest import settle


@pytest.fixture
def watcher(iface, desk, session, keeper, label):
    return EditWatcher(desk, session, keeper, label)


@pytest.fixture
def pits(session):
    layer = session.layers["pits"]
    layer.startEditing()
    yield layer
    if not sip.isdeleted(layer):
        layer.rollBack()


def shown(label):
    settle()
    return re.sub(r"<[^>]+>|&nbsp;", " ", label.text()) if label.isVisible() else ""


def named(pits, name):
    return next(feature for feature in pits.getFeatures() if feature["pit_id"] == name)


def test_a_reshaped_pit_shows_its_new_figures_and_the_saved_ones(watcher, keeper, label, pits):
    pit = named(pits, "K1")
    whole = pit.geometry().boundingBox()
    west = QgsRectangle(whole.xMinimum(), whole.yMinimum(), whole.center().x(), whole.yMaximum())
    half = pit.geometry().intersection(QgsGeometry.fromRect(west))
    pits.changeGeometry(pit.id(), half)
    text = shown(label)
    now, saved = keeper.measure(to_shapely(half)), keeper.measure(to_shapely(pit.geometry()))
    assert "K1" in text
    assert f"{now.cut_m3:,.0f} m³" in text
    assert f"Saved: {saved.cut_m3:,.0f} m³, now −{saved.cut_m3 - now.cut_m3:,.0f} m³" in text


def test_both_parts_of_a_split_are_shown_and_the_new_one_gets_its_own_number(watcher, label, pits):
    pit = named(pits, "K1")
    middle = pit.geometry().boundingBox().center()
    line = [QgsPointXY(middle.x(), middle.y() - 200.0), QgsPointXY(middle.x(), middle.y() + 200.0)]
    pits.splitFeatures(line, False)
    text = shown(label)
    assert text.count("Area") == 2
    names = sorted(feature["pit_id"] for feature in pits.getFeatures())
    assert len(set(names)) == len(names) == 4
    for name in set(names) - {"K2", "K3"}:
        assert name in text


def test_saving_is_no_edit(watcher, label, pits):
    pit = named(pits, "K2")
    pits.changeGeometry(pit.id(), pit.geometry().buffer(1.0, 4))
    assert "K2" in shown(label)
    label.hide()
    assert pits.commitChanges(False), pits.commitErrors()
    assert shown(label) == ""


def test_discarding_hides_the_figures(watcher, label, pits):
    pit = named(pits, "K2")
    pits.changeGeometry(pit.id(), pit.geometry().buffer(1.0, 4))
    assert shown(label)
    pits.rollBack()
    assert shown(label) == ""


def test_a_flooded_pit_is_measured_on_its_floor(watcher, keeper, label, pits, monkeypatch):
    pit = named(pits, "K3")
    pits.changeAttributeValue(pit.id(), pits.fields().lookupField("condition"), "flooded")
    asked = []
    monkeypatch.setattr(keeper, "measure", lambda outline, *, covered=False: asked.append(covered))
    keeper.ready()
    settle()
    pits.changeGeometry(pit.id(), pit.geometry().buffer(1.0, 4))
    shown(label)
    assert asked
    assert all(asked)


def test_the_layer_may_go_between_edit_and_answer(watcher, label, pits):
    pit = named(pits, "K1")
    pits.changeGeometry(pit.id(), pit.geometry().buffer(1.0, 4))
    QgsProject.instance().removeMapLayer(pits.id())
    QCoreApplication.processEvents()
    assert shown(label) == ""


@pytest.fixture
def toolbox(iface, session):
    made = Toolbox(session, iface)
    yield made
    made.close()
    settle()


def act(toolbox, name):
    next(action for action in toolbox.actions if action.objectName() == name).trigger()


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("pitproofReshapePit", "mActionReshapeFeatures"),
        ("pitproofSplitPit", "mActionSplitFeatures"),
        ("pitproofMoveCorners", "mActionVertexToolActiveLayer"),
    ],
)
def test_qgis_own_tools_are_started_on_the_pits(toolbox, iface, session, ours, theirs):
    own = QAction(iface.window)
    own.setObjectName(theirs)
    started = []
    own.triggered.connect(lambda: started.append(theirs))
    act(toolbox, ours)
    assert started == [theirs]
    assert session.layers["pits"].isEditable()
    assert iface.active is session.layers["pits"]
    session.layers["pits"].rollBack()


def test_a_tool_of_qgis_follows_upon_ours_with_the_layer_still_open_for_editing(toolbox, iface, session):
    """Our tool for drawing, put down by the next tool, ends the editing that it began."""
    own = QAction(iface.window)
    own.setObjectName("mActionSplitFeatures")
    theirs = QgsMapToolPan(iface.canvas)
    own.triggered.connect(lambda: iface.canvas.setMapTool(theirs))
    act(toolbox, "pitproofDrawPit")
    assert iface.canvas.mapTool() is toolbox.draw
    act(toolbox, "pitproofSplitPit")
    assert iface.canvas.mapTool() is theirs
    assert session.layers["pits"].isEditable()
    session.layers["pits"].rollBack()
    iface.canvas.unsetMapTool(theirs)


def test_a_qgis_without_the_tool_is_said(toolbox, iface):
    act(toolbox, "pitproofReshapePit")
    assert "Advanced Digitizing" in iface.said[-1]


def test_actions_have_icons_tips_shortcuts_and_follow_the_case(toolbox, session):
    assert len({action.shortcut().toString() for action in toolbox.actions}) == len(toolbox.actions) == 7
    for action in toolbox.actions:
        assert not action.icon().isNull()
        assert action.shortcut().toString() in action.toolTip()
        assert action.isEnabled()
    session.read_only = True
    session.refreshed.emit()
    enabled = {action.objectName() for action in toolbox.actions if action.isEnabled()}
    assert enabled == {"pitproofPitResult", "pitproofSection", "pitproofSwipe"}
    session.close()
    assert not any(action.isEnabled() for action in toolbox.actions)


def test_an_action_takes_its_tool_and_puts_it_down(toolbox, iface):
    draw = toolbox.actions[0]
    draw.trigger()
    assert iface.canvas.mapTool() is toolbox.draw
    assert draw.isChecked()
    draw.trigger()
    assert iface.canvas.mapTool() is None
    assert not draw.isChecked()
