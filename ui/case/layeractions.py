# SPDX-License-Identifier: GPL-3.0-or-later
"""What the context menu of a case's layers offers in QGIS's layer tree."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsMapLayer
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QWidget

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


class LayerActions:
    """Entries in the context menu of vector layers that show a case."""

    def __init__(self, iface: QgisInterface, parent: QWidget, show: Callable[[str, str], None]) -> None:
        """``show`` takes the path of the case and the name of the page to turn to."""
        self._iface, self._show = iface, show
        translate = QCoreApplication.translate
        self._actions = [
            self._make(translate("LayerActions", "Show the case in PitProof"), "case", parent),
            self._make(translate("LayerActions", "Check the evidence"), "evidence", parent),
            self._make(translate("LayerActions", "Volume of the pits"), "volume", parent),
        ]
        for action in self._actions:
            iface.addCustomActionForLayerType(action, "PitProof", Qgis.LayerType.Vector, False)

    def take(self, layers: list[QgsMapLayer]) -> None:
        """Offer the entries for layers of a case, and for no others."""
        from .caselayers import case_of

        for layer in layers:
            if case_of(layer)[0] is not None:
                for action in self._actions:
                    self._iface.addCustomActionForLayer(action, layer)

    def remove(self) -> None:
        """Take the entries out again."""
        for action in self._actions:
            self._iface.removeCustomActionForLayerType(action)
            action.deleteLater()
        self._actions = []

    def _make(self, text: str, page: str, parent: QWidget) -> QAction:
        action = QAction(text, parent)
        action.setObjectName(f"pitproofLayer_{page}")
        action.triggered.connect(lambda _checked=False: self._chosen(page))
        return action

    def _chosen(self, page: str) -> None:
        from .caselayers import case_of

        path, _ = case_of(self._iface.activeLayer())
        if path is not None:
            self._show(str(path), page)
