# SPDX-License-Identifier: GPL-3.0-or-later
"""The threads in which QGIS runs tasks, when the plugin goes."""

from __future__ import annotations

from qgis.core import QgsApplication

_PATIENCE_MS = 500  # for work that is just ending; work that goes on keeps its threads


def end_idle_threads() -> None:
    """Have the task manager's threads end now if none of them works; new tasks get new ones.

    They are shared with QGIS's own tasks. One that used the network (the news feed does at the start) and began anew
    after 30 idle seconds, for a task of the plugin, outlives QGIS's store of passwords and touches its memory at its
    end: QGIS crashes while it is left (qgis/QGIS#62429, seen with 3.40.6).
    """
    QgsApplication.taskManager().threadPool().waitForDone(_PATIENCE_MS)
