# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a document comes from: a file that is chosen or dropped, or text that is pasted."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ..cards import em

_FOLDER = "pitproof/evidence_folder"
_TYPING_MS = 500  # a text that is being typed is read when the typing rests


class SourceBox(QTabWidget):
    """A file or a text; ``changed`` is sent when there is another one."""

    changed = pyqtSignal()

    def __init__(self, kinds: str, parent: QWidget | None = None, *, pasting: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("source")
        self._kinds = kinds
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING_MS)
        self._timer.timeout.connect(self.changed)
        self.file = QLineEdit(self)
        self.file.setObjectName("file")
        self.file.setPlaceholderText(self.tr("Choose a file, or drop it here"))
        self.file.setClearButtonEnabled(True)
        self.file.textChanged.connect(lambda _text: self._timer.start())
        self.browse = QPushButton(self.tr("Choose…"), self)
        self.browse.setObjectName("browse")
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._choose)
        page = QWidget(self)
        row = QHBoxLayout(page)
        row.addWidget(self.file, 1)
        row.addWidget(self.browse)
        self.addTab(page, self.tr("File"))
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("pasted")
        self.text.setPlaceholderText(self.tr("Paste coordinates or a table here"))
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._timer.start)
        if pasting:
            holder = QWidget(self)
            column = QVBoxLayout(holder)
            column.addWidget(self.text)
            self.addTab(holder, self.tr("Pasted text"))
        else:
            self.text.hide()
        self._turned(0)
        self.currentChanged.connect(self._turned)
        self.setAcceptDrops(True)

    @property
    def path(self) -> Path | None:
        """The file, unless text was pasted."""
        name = self.file.text().strip()
        return Path(name) if name and self.currentIndex() == 0 else None

    @property
    def pasted(self) -> str:
        """The pasted text, or an empty one."""
        return self.text.toPlainText() if self.currentIndex() == 1 else ""

    @property
    def given(self) -> bool:
        """Whether there is anything to read."""
        return self.path is not None or bool(self.pasted.strip())

    def take(self, path: Path | str) -> None:
        """Take a file, at once."""
        self.setCurrentIndex(0)
        self.file.setText(str(path))
        self._timer.stop()
        self.changed.emit()

    def _turned(self, at: int) -> None:
        """Be as high as the page needs; what stands on it is what counts now."""
        self.setFixedHeight(em(self, 4.6 if at == 0 else 9.0))
        if self.given:
            self.changed.emit()

    def _choose(self) -> None:
        folder = str(QgsSettings().value(_FOLDER, "") or "")
        path, _kind = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), folder, self._kinds)
        if path:
            QgsSettings().setValue(_FOLDER, str(Path(path).parent))
            self.take(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from the outside."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first file."""
        path = _dropped(event)
        if path:
            self.take(path)
            event.acceptProposedAction()

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the box's context."""
        return QCoreApplication.translate("SourceBox", text)


def _dropped(event: QDragEnterEvent | QDropEvent) -> str:
    urls = event.mimeData().urls()
    return next((url.toLocalFile() for url in urls if url.isLocalFile()), "")
