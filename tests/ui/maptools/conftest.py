# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk with a map over the sample case, and a hand that moves the mouse over it."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest
from qgis.core import QgsApplication, QgsPointXY, QgsProject
from qgis.gui import QgsAdvancedDigitizingDockWidget, QgsMapCanvas, QgsMapMouseEvent
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMainWindow

from ....adapters.case_forms import store_case_forms
from ....adapters.digitizing import add_case_layers
from ....ui.case.casestate import read_state
from ....ui.maptools.ground import GroundKeeper
from ....ui.maptools.label import CursorLabel
from ....ui.maptools.mapdesk import MapDesk
from ....ui.tasks.task import WorkTask


class Session(QObject):
    """A case as the tools see it, read at once."""

    opened = pyqtSignal()
    closed = pyqtSignal()
    refreshed = pyqtSignal()
    failed = pyqtSignal(str)

    def __init__(self, path):
        super().__init__()
        self.path, self.read_only = path, False
        self.layers = add_case_layers(QgsProject.instance(), path)
        self.state = read_state(path)

    def refresh(self):
        self.state = read_state(self.path)
        self.refreshed.emit()

    def close(self):
        self.path, self.layers = None, {}
        self.state = SimpleNamespace(case=None, volumes=None, determination=None, results=None)
        self.closed.emit()


@dataclass
class Iface:
    """The part of QGIS's interface that the tools use."""

    canvas: QgsMapCanvas
    window: QMainWindow
    cad: QgsAdvancedDigitizingDockWidget
    said: list[str] = field(default_factory=list)
    docks: list[object] = field(default_factory=list)
    active: object = None

    def mapCanvas(self):  # noqa: N802
        return self.canvas

    def mainWindow(self):  # noqa: N802
        return self.window

    def cadDockWidget(self):  # noqa: N802
        return self.cad

    def messageBar(self):  # noqa: N802
        return SimpleNamespace(pushMessage=lambda _title, text, _level: self.said.append(text))

    def setActiveLayer(self, layer):  # noqa: N802
        self.active = layer
        self.canvas.setCurrentLayer(layer)

    def addDockWidget(self, area, dock):  # noqa: N802
        self.docks.append(dock)
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):  # noqa: N802
        self.docks.remove(dock)
        self.window.removeDockWidget(dock)


class Hand:
    """Moves and clicks in map coordinates."""

    def __init__(self, canvas):
        self.canvas = canvas

    def pixel(self, x, y):
        point = self.canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
        return QPoint(round(point.x()), round(point.y()))

    def place(self, x, y):
        """Where the map is under the pixel nearest to a point: a mouse knows no fractions."""
        pixel = self.pixel(x, y)
        point = self.canvas.getCoordinateTransform().toMapCoordinates(pixel)
        return point.x(), point.y()

    def move(self, x, y):
        self._send(QEvent.Type.MouseMove, x, y, Qt.MouseButton.NoButton)

    def click(self, x, y, button=Qt.MouseButton.LeftButton):
        self.move(x, y)
        self._send(QEvent.Type.MouseButtonPress, x, y, button)
        self._send(QEvent.Type.MouseButtonRelease, x, y, button)

    def drag(self, start, end):
        left = Qt.MouseButton.LeftButton
        self._send(QEvent.Type.MouseButtonPress, *start, left)
        self._send(QEvent.Type.MouseMove, *end, left)
        self._send(QEvent.Type.MouseButtonRelease, *end, left)

    def finish(self, x, y):
        self.click(x, y, Qt.MouseButton.RightButton)

    def key(self, key):
        QTest.keyClick(self.canvas, key)

    def _send(self, kind, x, y, button):
        event = QgsMapMouseEvent(self.canvas, kind, self.pixel(x, y), button, button)
        tool = self.canvas.mapTool()
        if tool is None:
            return
        name = {
            QEvent.Type.MouseMove: "canvasMoveEvent",
            QEvent.Type.MouseButtonPress: "canvasPressEvent",
            QEvent.Type.MouseButtonRelease: "canvasReleaseEvent",
        }[kind]
        getattr(tool, name)(event)


@pytest.fixture
def session(own_sample):
    store_case_forms(own_sample.paths.case)
    made = Session(own_sample.paths.case)
    yield made
    QgsProject.instance().clear()


@pytest.fixture
def iface(qgis_app, session):
    window = QMainWindow()
    canvas = QgsMapCanvas()
    window.setCentralWidget(canvas)
    window.resize(1000, 700)
    window.show()
    canvas.setDestinationCrs(QgsProject.instance().crs())
    crs = session.layers["pits"].crs()
    QgsProject.instance().setCrs(crs)
    canvas.setDestinationCrs(crs)
    config = QgsProject.instance().snappingConfig()
    config.setEnabled(False)
    QgsProject.instance().setSnappingConfig(config)
    canvas.snappingUtils().setConfig(config)
    canvas.setLayers([session.layers["pits"]])
    canvas.setExtent(session.layers["pits"].extent().buffered(40.0))
    made = Iface(canvas, window, QgsAdvancedDigitizingDockWidget(canvas))
    yield made
    settle()
    canvas.unsetMapTool(canvas.mapTool())
    made.cad.deleteLater()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(iface):
    return MapDesk(iface)


@pytest.fixture
def keeper(session):
    made = GroundKeeper(session)
    yield made
    settle()
    made.let_go()


@pytest.fixture
def label(iface):
    return CursorLabel(iface.canvas)


@pytest.fixture
def hand(iface):
    return Hand(iface.canvas)


def settle(seconds=20.0):
    """Let the work in the background come to its end."""
    for _ in range(int(seconds * 100)):
        QCoreApplication.processEvents()
        if not WorkTask.running and QgsApplication.taskManager().countActiveTasks() == 0:
            QCoreApplication.processEvents()
            return
        QTest.qWait(10)
    raise AssertionError("work in the background did not end")
