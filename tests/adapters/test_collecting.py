# SPDX-License-Identifier: GPL-3.0-or-later
"""While a task of ours runs, no widget can be deleted from its thread by Python's collector."""

from __future__ import annotations

import gc
import threading

from ...adapters.collecting import uncollected


def test_the_collector_rests_while_tasks_overlap_and_wakes_after_the_last(qgis_app):
    seen, inside, leave = [], threading.Event(), threading.Event()

    class Task:
        @uncollected
        def run(self):
            inside.set()
            leave.wait(5)
            seen.append(gc.isenabled())
            return 7

    assert gc.isenabled()
    thread = threading.Thread(target=Task().run)
    thread.start()
    inside.wait(5)
    leave.set()
    assert Task().run() == 7
    thread.join()
    assert seen == [False, False]
    assert gc.isenabled()
