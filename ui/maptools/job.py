# SPDX-License-Identifier: GPL-3.0-or-later
"""Work of the core beside the interface: one function in a task's thread, its answer back in the main thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, ClassVar

from qgis.core import QgsApplication, QgsTask

from ...core.errors import PitProofError
from ..tasks.collecting import uncollected

_log = logging.getLogger(__name__)


class Job(QgsTask):
    """Runs ``work`` in a thread, then ``done(answer)`` or ``failed(error)`` in the main thread.

    ``work`` must not touch QGIS objects. A job that was started keeps itself alive until it has answered.
    """

    running: ClassVar[set[Job]] = set()

    def __init__(
        self,
        title: str,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[PitProofError], None],
    ) -> None:
        super().__init__(title, QgsTask.Flag.Silent)
        self._work, self._done, self._failed = work, done, failed
        self._answer: Any = None
        self._error: PitProofError | None = None

    def start(self) -> None:
        """Hand the work to QGIS."""
        Job.running.add(self)
        QgsApplication.taskManager().addTask(self)

    @uncollected
    def run(self) -> bool:
        """Work; called by QGIS in a thread."""
        try:
            self._answer = self._work()
        except PitProofError as error:
            self._error = error
        except Exception as error:  # a defect must not leave a tool waiting for ever
            _log.exception("%s", self.description())
            self._error = PitProofError("The work stopped with a defect: {reason}.", "The log holds it.", reason=error)
        return self._error is None

    def finished(self, result: bool) -> None:
        """Answer; called by QGIS in the main thread."""
        Job.running.discard(self)
        if self._error is not None:
            self._failed(self._error)
        elif result:
            self._done(self._answer)
