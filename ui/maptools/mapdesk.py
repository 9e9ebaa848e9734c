# SPDX-License-Identifier: GPL-3.0-or-later
"""What the map tools need of QGIS's window, so that nothing else depends on it; each part may be missing."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis
from qgis.gui import QgsAdvancedDigitizingDockWidget, QgsMapCanvas
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QWidget

RESHAPE, SPLIT, VERTICES = "mActionReshapeFeatures", "mActionSplitFeatures", "mActionVertexToolActiveLayer"


class MapDesk:
    """QGIS's interface as the map tools see it."""

    def __init__(self, iface: Any) -> None:
        self.iface = iface
        self._own_cad: QgsAdvancedDigitizingDockWidget | None = None

    @property
    def canvas(self) -> QgsMapCanvas:
        """The map."""
        return self.iface.mapCanvas()

    @property
    def window(self) -> QWidget | None:
        """The main window."""
        return self.iface.mainWindow()

    def cad_dock(self) -> QgsAdvancedDigitizingDockWidget:
        """Return the advanced digitizing panel; QGIS's own wherever there is one."""
        find = getattr(self.iface, "cadDockWidget", None)
        if find is not None:
            return find()
        if self._own_cad is None:
            self._own_cad = QgsAdvancedDigitizingDockWidget(self.canvas)
        return self._own_cad

    def close(self) -> None:
        """Take away what was made here."""
        if self._own_cad is not None:
            self._own_cad.deleteLater()
            self._own_cad = None

    def own_action(self, name: str) -> QAction | None:
        """Return one of QGIS's own actions by its object name."""
        return self.window.findChild(QAction, name) if self.window is not None else None

    def say(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Warning) -> None:
        """Say a sentence over the map."""
        self.iface.messageBar().pushMessage("PitProof", text, level)
