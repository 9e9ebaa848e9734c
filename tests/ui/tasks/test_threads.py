# SPDX-License-Identifier: GPL-3.0-or-later
"""QGIS's threads for tasks end when the plugin goes: one that outlives QGIS's store of passwords crashes QGIS."""

from __future__ import annotations

import threading
import time

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, QThread

from ....ui.tasks.task import WorkTask
from ....ui.tasks.threads import end_idle_threads


def run_in_thread(until):
    """Run a task; return a list that is filled once the thread it ran in has ended."""
    until(lambda: not QgsApplication.taskManager().countActiveTasks())  # of the tests before
    done, over = [], []

    def work(_told):
        thread = QThread.currentThread()
        thread.finished.connect(lambda: over.append(True), Qt.ConnectionType.DirectConnection)

    WorkTask("w", work, answer=done.append).start()
    until(lambda: done)
    assert done[0].error is None
    return over


def test_a_thread_waits_for_more_work_until_it_is_ended(qgis_app, until):
    over = run_in_thread(until)
    assert over == []
    end_idle_threads()
    assert over == [True]


def test_tasks_run_again_afterwards(qgis_app, until):
    for _ in range(2):
        over = run_in_thread(until)
        end_idle_threads()
        assert over == [True]


def test_work_that_goes_on_is_not_waited_for(qgis_app, until):
    go_on, done = threading.Event(), []
    WorkTask("w", lambda _told: go_on.wait(20.0), answer=done.append).start()
    try:
        began = time.monotonic()
        end_idle_threads()
        assert time.monotonic() - began < 5.0
        assert done == []
    finally:
        go_on.set()
    until(lambda: done)
    assert done[0].result is True
