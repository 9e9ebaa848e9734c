# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading and checking a case beside the interface."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import Cancelled
from ..case.casestate import check_state, read_state
from .task import TaskProgress, WorkTask

_log = logging.getLogger(__name__)


def reading_of(path: Path) -> WorkTask:
    """Return the task that reads a case, then checks it; it hands over the state before the check and after it."""
    title = QCoreApplication.translate("ReadTask", "Reading {case}").format(case=path.name)
    return WorkTask(title, lambda progress: _read(path, progress))


def _read(path: Path, progress: TaskProgress) -> None:
    """Work in the task's thread; no layer is touched."""
    state = read_state(path)
    if progress.cancelled():
        return
    progress.hand(state)
    try:
        state = check_state(state, progress)
    except Cancelled:
        return
    except Exception:  # a defect in a check must not leave the panel waiting for ever
        _log.exception("check of %s", path)
        text = QCoreApplication.translate("ReadTask", "The check stopped with a defect; the log holds it.")
        state = replace(state, findings=(), error=state.error or text)
    progress.hand(state)
