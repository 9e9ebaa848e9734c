# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading and checking a case beside the interface."""

from __future__ import annotations

import logging
from pathlib import Path

from qgis.core import QgsTask
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal

from ...core.errors import Cancelled
from ..case.casestate import CaseState, check_state, read_state
from .collecting import uncollected

_log = logging.getLogger(__name__)


class ReadTask(QgsTask):
    """Reads a case, then checks it; ``arrived`` brings the state once before the check and once after it."""

    arrived = pyqtSignal(object)

    def __init__(self, path: Path) -> None:
        title = QCoreApplication.translate("ReadTask", "Reading {case}").format(case=path.name)
        super().__init__(title, QgsTask.Flag.CanCancel | QgsTask.Flag.Silent)
        self._path = path

    @uncollected
    def run(self) -> bool:
        """Work in the task's thread; no layer is touched."""
        state = read_state(self._path)
        if self.isCanceled():
            return False
        self.arrived.emit(state)
        try:
            state = check_state(state, _TaskProgress(self))
        except Cancelled:
            return False
        except Exception:  # a defect in a check must not leave the panel waiting for ever
            _log.exception("check of %s", self._path)
            text = QCoreApplication.translate("ReadTask", "The check stopped with a defect; the log holds it.")
            state = CaseState(**{**vars(state), "findings": (), "error": state.error or text})
        self.arrived.emit(state)
        return True


class _TaskProgress:
    """A task as the core's `Progress`."""

    def __init__(self, task: QgsTask) -> None:
        self._task = task

    def report(self, percent: float) -> None:
        """Move the task's bar."""
        self._task.setProgress(percent)

    def info(self, text: str) -> None:
        """Leave it: the findings say everything."""

    def warn(self, text: str) -> None:
        """Leave it: the findings say everything."""

    def cancelled(self) -> bool:
        """Tell whether the task was cancelled."""
        return self._task.isCanceled()
