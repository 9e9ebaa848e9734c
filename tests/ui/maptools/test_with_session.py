# SPDX-License-Identifier: GPL-3.0-or-later
"""The tools with the panel's own session: what is drawn reaches it, and going away leaves nothing behind."""

from __future__ import annotations

import pytest
from qgis.core import Qgis, QgsProject
from qgis.gui import QgsAdvancedDigitizingDockWidget, QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QMainWindow

from ....adapters.case_forms import store_case_forms
from ....ui.case.session import CaseSession
from ....ui.maptools import actions_for, take_away
from .conftest import Hand, Iface, settle


@pytest.fixture
def session(own_sample):
    store_case_forms(own_sample.paths.case)
    made = CaseSession()
    assert made.open(own_sample.paths.case)
    wait_for(lambda: made.state.case is not None)
    yield made
    settle()
    made.shut_down()
    QgsProject.instance().clear()


@pytest.fixture
def iface(qgis_app, session):
    window, canvas = QMainWindow(), QgsMapCanvas()
    window.setCentralWidget(canvas)
    window.resize(1000, 700)
    window.show()
    canvas.setDestinationCrs(session.layers["pits"].crs())
    canvas.setLayers([session.layers["pits"]])
    canvas.setExtent(session.layers["pits"].extent().buffered(60.0))
    made = Iface(canvas, window, QgsAdvancedDigitizingDockWidget(canvas))
    yield made
    settle()
    made.cad.deleteLater()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait_for(condition, seconds=20.0):
    for _ in range(int(seconds * 100)):
        QCoreApplication.processEvents()
        if condition():
            return
        QTest.qWait(10)
    raise AssertionError("it did not come")


def test_a_drawn_pit_reaches_the_session(session, iface):
    actions = actions_for(session, iface)
    pits = session.layers["pits"]
    form = pits.editFormConfig()
    form.setSuppress(Qgis.AttributeFormSuppression.On)
    pits.setEditFormConfig(form)
    count = len(session.state.case.pits)
    actions[0].trigger()
    extent = iface.canvas.extent()
    x, y = extent.xMinimum() + 3.0, extent.yMinimum() + 3.0
    hand = Hand(iface.canvas)
    for corner in ((x, y), (x + 20.0, y), (x + 20.0, y + 15.0)):
        hand.click(*corner)
    hand.finish(x, y + 15.0)
    wait_for(lambda: session.state.case is not None and len(session.state.case.pits) == count + 1)
    take_away(actions)
    settle()


def test_going_away_leaves_nothing_on_the_map(session, iface):
    actions = actions_for(session, iface)
    before = {type(item) for item in iface.canvas.scene().items()}
    for action in actions:
        action.trigger()
        settle()
    take_away(actions)
    settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert iface.canvas.mapTool() is None
    assert all(sip.isdeleted(action) for action in actions)
    assert {type(item) for item in iface.canvas.scene().items()} <= before
    assert not [child for child in iface.canvas.viewport().findChildren(QLabel) if "PitProof" in child.objectName()]
    assert iface.docks == []
    session.refreshed.emit()  # nobody listens any more


def test_the_project_may_be_closed_while_a_tool_is_in_hand(session, iface):
    actions = actions_for(session, iface)
    hand = Hand(iface.canvas)
    for action in (actions[0], *actions[4:]):
        action.trigger()
        extent = iface.canvas.extent()
        hand.click(extent.center().x(), extent.center().y())
    QgsProject.instance().clear()
    settle()
    assert not any(action.isEnabled() for action in actions)
    take_away(actions)
