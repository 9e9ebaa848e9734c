# SPDX-License-Identifier: GPL-3.0-or-later
"""Work beside the interface: one function in a thread of QGIS's task manager. The only task class of the panel."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, ClassVar

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal

from ...adapters.collecting import uncollected
from ...core.errors import PitProofError

_log = logging.getLogger(__name__)
_QUIET = QgsTask.Flag.CanCancel | QgsTask.Flag.Silent


class WorkTask(QgsTask):
    """Runs ``work`` once; afterwards ``ran`` with ``result``, or with the ``problem`` that ended it.

    ``work`` touches no layer and no widget. What it hands over on its way comes through ``handed``. A task that was
    started keeps itself alive until it has ended; then ``answer``, if one is given, is called in the main thread.
    """

    handed = pyqtSignal(object)
    running: ClassVar[set[WorkTask]] = set()

    def __init__(
        self, title: str, work: Callable[[TaskProgress], Any], *, shown: bool = False, answer: Answered | None = None
    ) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel if shown else _QUIET)
        self._work, self._answer = work, answer
        self.result: Any = None
        self.problem: Exception | None = None
        self.ran = self.unwanted = False

    def start(self) -> None:
        """Hand the work to QGIS."""
        WorkTask.running.add(self)
        QgsApplication.taskManager().addTask(self)

    def drop(self) -> None:
        """Have it end soon, and nobody hear of it; `cancel` may crash QGIS before the task's thread has begun."""
        self.unwanted = True

    @property
    def error(self) -> PitProofError | None:
        """What ended the work, as a sentence for the user: a defect has one too."""
        if self.problem is None or isinstance(self.problem, PitProofError):
            return self.problem
        return _defect(self.problem)

    @uncollected
    def run(self) -> bool:
        """Work; called by QGIS in a thread."""
        if self.unwanted or self.isCanceled():
            return False
        try:
            self.result = self._work(TaskProgress(self))
        except PitProofError as error:
            self.problem = error
        except Exception as error:  # a defect must end in a sentence, not in silence
            _log.exception("%s", self.description())
            self.problem = error
        self.ran = True
        return self.problem is None

    def finished(self, _good: bool) -> None:
        """Answer; called by QGIS in the main thread."""
        WorkTask.running.discard(self)
        answer, self._answer = self._answer, None
        if answer is not None and self.ran and not self.unwanted:
            answer(self)


Answered = Callable[[WorkTask], None]


class TaskProgress:
    """A task as the core's `Progress`."""

    def __init__(self, task: WorkTask) -> None:
        self._task = task

    def hand(self, found: object) -> None:
        """Hand something over before the end."""
        if not self._task.unwanted:
            self._task.handed.emit(found)

    def report(self, percent: float) -> None:
        """Move the task's bar."""
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
