# SPDX-License-Identifier: GPL-3.0-or-later
"""The strip at the foot of the panel: what runs, how far it is, and the button that stops it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ..cards import em, text_label
from .work import Worker


class WorkBar(QWidget):
    """Shows the worker's work; hidden while there is none."""

    def __init__(self, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workBar")
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self, 0.5), em(self, 0.2), em(self, 0.5), em(self, 0.3))
        column.setSpacing(em(self, 0.15))
        self._text = text_label("", "workText")
        column.addWidget(self._text)
        row = QHBoxLayout()
        self._bar = QProgressBar(self)
        self._bar.setObjectName("workProgress")
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._cancel = QPushButton(QCoreApplication.translate("WorkBar", "Cancel"), self)
        self._cancel.setObjectName("workCancel")
        self._cancel.clicked.connect(self._stop)
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        column.addLayout(row)
        self._worker = worker
        worker.started.connect(self._begin)
        worker.progressed.connect(self._tell)
        worker.ended.connect(lambda _outcome, _said: self.hide())
        self.hide()

    def _begin(self, title: str) -> None:
        self._text.setText(title)
        self._bar.setValue(0)
        self._cancel.setEnabled(True)
        self.show()

    def _tell(self, percent: float, text: str) -> None:
        self._bar.setValue(round(percent * 10))
        self._text.setText(f"{self._worker.title} – {text}" if text != self._worker.title else text)

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._text.setText(QCoreApplication.translate("WorkBar", "Stopping; nothing will have been written …"))
        self._worker.cancel()
