# SPDX-License-Identifier: GPL-3.0-or-later
"""The plugin's shell: provider, menu entry, dock, options and translation; what it adds it takes away again.

QGIS's start waits for `initGui`, so nothing heavy is imported there: the algorithms follow when the window stands, one
module at a turn of the event loop, and the dock is filled when it is first looked at.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QLocale, Qt, QTimer, QTranslator
from qgis.PyQt.QtGui import QAction, QIcon

from .libraries import library_problem

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .algorithms.provider import PitProofProvider
    from .ui.case.layeractions import LayerActions
    from .ui.dock import PitProofDock
    from .ui.settings import SettingsFactory

_ALGORITHMS_AFTER_MS = 800  # when QGIS's own start is over
_ROOT = Path(__file__).resolve().parent


class PitProofPlugin:
    """What QGIS loads; works without an interface, as ``qgis_process`` needs it."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self._iface = iface
        self._provider: PitProofProvider | None = None
        self._translator: QTranslator | None = None
        self._dock: PitProofDock | None = None
        self._action: QAction | None = None
        self._settings: SettingsFactory | None = None
        self._layer_actions: LayerActions | None = None
        self._later: QTimer | None = None

    def initProcessing(self) -> None:
        """Add the Processing provider with its algorithms, as ``qgis_process`` needs it at once."""
        self._add_provider(later=False)

    def _add_provider(self, *, later: bool) -> None:
        """Add the provider, unless a library it cannot do without is missing or would crash QGIS."""
        self._install_translator()
        problem = library_problem()
        if problem:
            QgsMessageLog.logMessage(problem, "PitProof", Qgis.MessageLevel.Critical)
            if self._iface is not None:
                self._iface.messageBar().pushMessage("PitProof", problem, Qgis.MessageLevel.Critical, 0)
            return
        from .algorithms.provider import PitProofProvider

        self._provider = PitProofProvider(later=later)
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Add provider, menu entry, dock, options page and the layers' context menu."""
        self._add_provider(later=self._iface is not None)
        if self._iface is None or self._provider is None:
            return
        from .ui.case.layeractions import LayerActions
        from .ui.dock import PitProofDock
        from .ui.settings import SettingsFactory

        window = self._iface.mainWindow()
        icon = QIcon(str(_ROOT / "resources" / "icons" / "pitproof.svg"))
        self._dock = PitProofDock(window, self._iface)
        self._dock.setWindowIcon(icon)
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        self._dock.hide()
        self._action = QAction(icon, QCoreApplication.translate("PitProofPlugin", "PitProof panel"), window)
        self._action.setObjectName("pitproofTogglePanel")
        self._action.setCheckable(True)
        self._dock.setToggleVisibilityAction(self._action)
        self._iface.addPluginToMenu(self._menu(), self._action)
        self._iface.addToolBarIcon(self._action)
        self._settings = SettingsFactory(icon)
        self._iface.registerOptionsWidgetFactory(self._settings)
        self._layer_actions = LayerActions(self._iface, window, self._show_case)
        QgsProject.instance().layersAdded.connect(self._layer_actions.take)
        self._later = QTimer()
        self._later.setInterval(_ALGORITHMS_AFTER_MS)
        self._later.timeout.connect(self._load_next)
        self._later.start()

    def unload(self) -> None:
        """Take away everything that was added."""
        if self._later is not None:
            self._later.stop()
            self._later = None
        if self._layer_actions is not None:
            QgsProject.instance().layersAdded.disconnect(self._layer_actions.take)
            self._layer_actions.remove()
            self._layer_actions = None
        if self._iface is not None and self._settings is not None:
            self._iface.unregisterOptionsWidgetFactory(self._settings)
            self._settings = None
        if self._iface is not None and self._action is not None:
            self._iface.removePluginMenu(self._menu(), self._action)
            self._iface.removeToolBarIcon(self._action)
            self._action.deleteLater()
            self._action = None
        if self._iface is not None and self._dock is not None:
            self._dock.shut_down()
            self._iface.removeDockWidget(self._dock)
            self._dock.deleteLater()
            self._dock = None
            from .ui.tasks.threads import end_idle_threads

            end_idle_threads()
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None

    def _load_next(self) -> None:
        """Import one more module of algorithms; after the last one offer them all."""
        if self._later is None or self._provider is None:
            return
        self._later.setInterval(0)
        if not self._provider.import_next():
            self._later.stop()
            self._provider.complete()

    def _show_case(self, path: str, page: str) -> None:
        """Open the panel with a case at a page."""
        if self._dock is None:
            return
        self._dock.setUserVisible(True)
        self._dock.show_case(Path(path), page)

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
