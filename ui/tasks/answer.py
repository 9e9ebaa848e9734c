# SPDX-License-Identifier: GPL-3.0-or-later
"""Work for a widget: the newest request counts, an older one is dropped and its answer with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.progress import Progress
from .task import WorkTask


class Answer(QObject):
    """Asks for one thing at a time; ``came`` brings what the work returned, ``refused`` the `PitProofError`."""

    came = pyqtSignal(object)
    refused = pyqtSignal(object)
    progressed = pyqtSignal(float)
    busy_changed = pyqtSignal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: WorkTask | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._task is not None

    def ask(self, title: str, work: Callable[[Progress], Any]) -> None:
        """Begin; what was asked before is dropped. ``work`` runs in another thread and touches no layer or widget."""
        self.drop()
        task = WorkTask(title, work)
        self._task = task
        task.progressChanged.connect(self._moved)
        task.taskCompleted.connect(self._ended)
        task.taskTerminated.connect(self._ended)
        self.busy_changed.emit(True)
        task.start()

    def drop(self) -> None:
        """Forget what was asked; the task ends by itself, and nobody hears of it."""
        task, self._task = self._task, None
        if task is not None:
            task.drop()
            self.busy_changed.emit(False)

    def _moved(self, percent: float) -> None:
        if self.sender() is self._task:
            self.progressed.emit(percent)

    def _ended(self) -> None:
        task = self._task
        if task is None or self.sender() is not task:
            return
        self._task = None
        self.busy_changed.emit(False)
        if task.error is not None:
            self.refused.emit(task.error)
        elif task.ran:
            self.came.emit(task.result)
