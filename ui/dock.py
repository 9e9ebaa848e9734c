# SPDX-License-Identifier: GPL-3.0-or-later
"""The PitProof panel: the way of a case as pages, from its file to the sealed package.

The panel is made when QGIS starts, its content when it is first looked at: everything heavy is imported then.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsSettings
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut, QShowEvent
from qgis.PyQt.QtWidgets import QMainWindow, QWidget

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .panel import Panel

_WIDENED = "pitproof/dockWidened"
_MOST_OF_WINDOW = 0.42  # the rest is the map's


class PitProofDock(QgsDockWidget):
    """The dock: title, drag and drop; its content is the `Panel`."""

    def __init__(self, parent: QWidget | None = None, iface: QgisInterface | None = None) -> None:
        super().__init__(self.tr("PitProof 采证"), parent)
        self.setObjectName("PitProofDock")
        self.setAcceptDrops(True)
        self._iface = iface
        self._panel: Panel | None = None
        self._widening = QTimer(self)  # goes with the dock, as a single shot of QTimer's own would not
        self._widening.setSingleShot(True)
        self._widening.timeout.connect(self._widen)
        help_key = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), self)
        help_key.activated.connect(self._help)

    @property
    def panel(self) -> Panel:
        """The content, made when it is first asked for."""
        if self._panel is None:
            from .panel import Panel

            self._complete_provider()
            self._panel = Panel(self._iface, self)
            self._panel.named.connect(self._name)
            self.setWidget(self._panel)
        return self._panel

    @property
    def filled(self) -> bool:
        """Whether the content was made."""
        return self._panel is not None

    def open_case(self, path: str | Path) -> bool:
        """Open a case."""
        return self.panel.session.open(path)

    def show_case(self, path: Path, page: str) -> None:
        """Show a case, opening it unless it is open, at one of the pages."""
        if self.panel.session.path == path or self.panel.session.open(path):
            self.panel.steps.choose(page)

    def shut_down(self) -> None:
        """Let go of case and work before the dock is deleted."""
        if self._panel is not None:
            self._panel.shut_down()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the content, the first time as wide as it wants to be."""
        if not self.filled:
            self._widening.start()
        self.panel.show()
        super().showEvent(event)

    def _widen(self) -> None:
        """Give the panel room once in a profile; QGIS gives a dock without content the least there is."""
        window = self.parent()
        if not isinstance(window, QMainWindow) or self.isFloating() or QgsSettings().value(_WIDENED, False, bool):
            return
        wanted = min(self.panel.sizeHint().width(), round(_MOST_OF_WINDOW * window.width()))
        if self.width() < wanted:
            window.resizeDocks([self], [wanted], Qt.Orientation.Horizontal)
        QgsSettings().setValue(_WIDENED, True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take files in: each opens the import it needs."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.panel.take_files(paths)

    @staticmethod
    def _complete_provider() -> None:
        """Have the algorithms ready, which otherwise come a moment after QGIS's start."""
        provider = QgsApplication.processingRegistry().providerById("pitproof")
        complete = getattr(provider, "complete", None)
        if complete is not None:
            complete()

    def _name(self, case: str) -> None:
        title = self.tr("PitProof 采证")
        self.setWindowTitle(f"{title} – {case}" if case else title)

    def _help(self) -> None:
        self.panel.current().show_help()

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the dock's context."""
        return QCoreApplication.translate("PitProofDock", text)
