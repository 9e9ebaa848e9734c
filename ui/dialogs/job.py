# SPDX-License-Identifier: GPL-3.0-or-later
"""Work of a widget in a task's thread: the newest request counts, an older one is cancelled and its answer dropped."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...core.errors import PitProofError
from ...core.progress import Progress
from ..tasks.collecting import uncollected

_log = logging.getLogger(__name__)


class Answer(QObject):
    """Asks for one thing at a time; ``came`` brings what the work returned, ``refused`` the `PitProofError`."""

    came = pyqtSignal(object)
    refused = pyqtSignal(object)
    progressed = pyqtSignal(float)
    busy_changed = pyqtSignal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: _Task | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._task is not None

    def ask(self, title: str, work: Callable[[Progress], Any]) -> None:
        """Begin; what was asked before is dropped. ``work`` runs in another thread and touches no layer or widget."""
        self.drop()
        task = _Task(title, work)
        self._task = task
        task.progressChanged.connect(self._moved)
        task.taskCompleted.connect(self._ended)
        task.taskTerminated.connect(self._ended)
        self.busy_changed.emit(True)
        QgsApplication.taskManager().addTask(task)

    def drop(self) -> None:
        """Forget what was asked; the task ends by itself, and nobody hears of it."""
        task, self._task = self._task, None
        if task is not None:
            task.unwanted = True  # not `cancel`: QGIS may crash when a task is cancelled before its thread began
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
        if task.problem is not None:
            self.refused.emit(task.problem)
        elif task.done:
            self.came.emit(task.result)


class _Task(QgsTask):
    """One piece of work; it may be stopped at any time, because it only reads."""

    def __init__(self, title: str, work: Callable[[Progress], Any]) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel | QgsTask.Flag.Silent)
        self._work = work
        self.result: Any = None
        self.problem: PitProofError | None = None
        self.done = False
        self.unwanted = False

    @uncollected
    def run(self) -> bool:
        """Work in the task's thread."""
        if self.unwanted:
            return False
        try:
            self.result = self._work(_TaskProgress(self))
            self.done = True
        except PitProofError as error:
            self.problem = error
        except Exception as error:  # a defect must end in a sentence, not in silence
            _log.exception("%s", self.description())
            self.problem = _defect(error)
        return self.done


class _TaskProgress:
    """A task as the core's `Progress`."""

    def __init__(self, task: _Task) -> None:
        self._task = task

    def report(self, percent: float) -> None:
        """Move the bar."""
        self._task.setProgress(percent)

    def info(self, text: str) -> None:
        """Leave it: what was found stands in the answer."""

    def warn(self, text: str) -> None:
        """Leave it: what was found stands in the answer."""

    def cancelled(self) -> bool:
        """Tell whether nobody waits for the answer any more."""
        return self._task.unwanted or self._task.isCanceled()


def _defect(error: Exception) -> PitProofError:
    text = QCoreApplication.translate("Answer", "The work stopped with a defect ({kind}); the log holds the details.")
    return PitProofError("{text}", text=text.format(kind=type(error).__name__))
