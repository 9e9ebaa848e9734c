# SPDX-License-Identifier: GPL-3.0-or-later
"""The panel: each button opens its algorithm, and something is to be seen."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton

from ...ui.dock import PitProofDock


@pytest.fixture
def dock(qgis_app):
    dock = PitProofDock(None)
    dock.resize(360, 420)
    dock.show()
    yield dock
    dock.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def opened(monkeypatch):
    """The ids of the algorithms whose dialogs were opened."""
    from qgis import processing

    shown = []

    class Dialog:
        def __init__(self, algorithm):
            self.algorithm = algorithm

        def show(self):
            shown.append(self.algorithm)

    monkeypatch.setattr(processing, "createAlgorithmDialog", lambda algorithm, _parameters: Dialog(algorithm))
    return shown


def buttons(dock):
    return dock.findChildren(QPushButton, options=Qt.FindChildOption.FindChildrenRecursively)


def steps(dock):
    return [button for button in buttons(dock) if button.objectName().startswith("run_")]


def test_each_button_opens_its_algorithm(dock, opened, provider):
    for button in steps(dock):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert opened[-1] == f"pitproof:{button.objectName().removeprefix('run_')}"
        assert QgsApplication.processingRegistry().algorithmById(opened[-1]) is not None
    assert len(opened) == len(steps(dock)) >= 5


def test_the_steps_are_numbered_in_order(dock):
    assert [button.text().split(".")[0] for button in steps(dock)] == [str(n + 1) for n in range(len(steps(dock)))]


def test_a_button_can_be_used_with_the_keyboard(dock, opened):
    button = steps(dock)[0]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert opened == ["pitproof:createcase"]


def test_something_is_to_be_seen(dock):
    image = dock.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(colours) > 10
    for button in steps(dock):
        assert button.isVisible()
        assert button.width() >= button.sizeHint().width()


def test_a_real_dialog_opens(dock, provider, monkeypatch):
    from processing.gui import ParametersPanel
    from processing.tools import general

    monkeypatch.setattr(general, "iface", SimpleNamespace(mainWindow=lambda: dock))
    monkeypatch.setattr(ParametersPanel, "iface", None)
    made = []
    original = general.AlgorithmDialog

    def keep(*arguments, **named):
        made.append(original(*arguments, **named))
        return made[-1]

    monkeypatch.setattr(general, "AlgorithmDialog", keep)
    dock.open_algorithm("createsamplecase")
    (dialog,) = made
    assert dialog.isVisible()
    assert dialog.algorithm().id() == "pitproof:createsamplecase"
    dialog.close()
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
