# SPDX-License-Identifier: GPL-3.0-or-later
"""Libraries that may be missing, and pyproj in threads that Python did not make."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ...core.errors import MissingDependencyError
from ...core.optional import require

# Each task of a Qt pool gets a Python state of its own on a thread that it shares with the tasks before it.
_TASKS = """
from qgis.PyQt.QtCore import QRunnable, QThreadPool
from pitproof.core.crs import require_metric, transform_between

class Task(QRunnable):
    def run(self):
        for code in ("EPSG:4547", "EPSG:4546", "EPSG:4526"):
            require_metric(code, "the case")
        made.append(transform_between("EPSG:4547", "EPSG:4546", "the case"))

made = []
pool = QThreadPool.globalInstance()
for _round in range(25):
    for _task in range(4):
        pool.start(Task())
    pool.waitForDone()
    made.pop()(500000.0, 3000000.0)
print("survived")
"""


def test_pyproj_survives_in_the_tasks_of_a_thread_pool():
    program = f"import sys; sys.path[:] = {sys.path}{_TASKS}"
    command = [sys.executable, "-P", "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout.strip() == "survived", done.stderr[-2000:]


def test_a_missing_library_says_what_to_install():
    with pytest.raises(MissingDependencyError, match="Debian and Ubuntu: apt install no_such_library"):
        require("no_such_library", "The test")
