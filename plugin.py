# SPDX-License-Identifier: GPL-3.0-or-later
"""The plugin's shell: provider, menu entry, dock and translation; everything it adds it takes away again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsApplication, QgsMessageLog
from qgis.PyQt.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from qgis.PyQt.QtGui import QAction, QIcon

from .libraries import library_problem

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .algorithms.provider import PitProofProvider
    from .ui.dock import PitProofDock

_ROOT = Path(__file__).resolve().parent


class PitProofPlugin:
    """What QGIS loads; works without an interface, as ``qgis_process`` needs it."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self._iface = iface
        self._provider: PitProofProvider | None = None
        self._translator: QTranslator | None = None
        self._dock: PitProofDock | None = None
        self._action: QAction | None = None

    def initProcessing(self) -> None:
        """Add the Processing provider, unless a library it cannot do without is missing or would crash QGIS."""
        self._install_translator()
        problem = library_problem()
        if problem:
            QgsMessageLog.logMessage(problem, "PitProof", Qgis.MessageLevel.Critical)
            if self._iface is not None:
                self._iface.messageBar().pushMessage("PitProof", problem, Qgis.MessageLevel.Critical, 0)
            return
        from .algorithms.provider import PitProofProvider

        self._provider = PitProofProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Add provider, menu entry and dock."""
        self.initProcessing()
        if self._iface is None or self._provider is None:
            return
        from .ui.dock import PitProofDock

        self._dock = PitProofDock(self._iface.mainWindow())
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        self._dock.hide()
        self._action = QAction(
            QIcon(str(_ROOT / "resources" / "icons" / "pitproof.svg")),
            QCoreApplication.translate("PitProofPlugin", "PitProof panel"),
            self._iface.mainWindow(),
        )
        self._action.setObjectName("pitproofTogglePanel")
        self._action.setCheckable(True)
        self._dock.setToggleVisibilityAction(self._action)
        self._iface.addPluginToMenu(self._menu(), self._action)

    def unload(self) -> None:
        """Take away everything that was added."""
        if self._iface is not None and self._action is not None:
            self._iface.removePluginMenu(self._menu(), self._action)
            self._action.deleteLater()
            self._action = None
        if self._iface is not None and self._dock is not None:
            self._iface.removeDockWidget(self._dock)
            self._dock.deleteLater()
            self._dock = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None

    @staticmethod
    def _menu() -> str:
        return QCoreApplication.translate("PitProofPlugin", "PitProof")

    def _install_translator(self) -> None:
        if self._translator is not None:
            return
        translator = QTranslator()
        if translator.load(QLocale(QgsApplication.locale()), "pitproof", "_", str(_ROOT / "i18n")):
            QCoreApplication.installTranslator(translator)
            self._translator = translator
