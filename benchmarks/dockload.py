# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the panel keeps QGIS's main thread busy with a large case; part of docs/BENCHMARKS.md by load.py.

dev/python benchmarks/dockload.py path/to/case.gpkg     # prints steps and milliseconds as JSON; writes into the case
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

BEAT_MS = 10
LIMIT_S = 1800.0


def in_a_process(case: Path) -> list[tuple[str, float, float]]:
    """Return for each step its name, its seconds, and the longest time in it without a beat (ms)."""
    command = [sys.executable, "-P", __file__, str(case)]
    found = subprocess.run(command, check=True, capture_output=True, text=True)
    return [tuple(step) for step in json.loads(found.stdout.splitlines()[-1])]


def main() -> None:
    """Measure in this process, with a profile of its own."""
    with application():
        steps = _steps(Path(sys.argv[1]))
    print(json.dumps(steps))


@contextmanager
def application() -> Iterator[None]:
    """Have QGIS in this process, with a profile of its own and with Processing's plugin to be found."""
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QCoreApplication, QSettings

    with tempfile.TemporaryDirectory(prefix="pitproof_profile_") as profile:
        os.environ["XDG_DATA_HOME"] = profile  # to which QGIS turns back whatever it is told
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, profile)
        QCoreApplication.setOrganizationName("PitProofLoad")
        QCoreApplication.setApplicationName("load")
        running = QgsApplication([], True, profile)
        running.initQgis()
        sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
        try:
            yield
        finally:
            running.exitQgis()


def shown_panel() -> Any:
    """Return the dock with its panel, on the screen."""
    from processing.core.Processing import Processing
    from qgis.core import QgsApplication

    from pitproof.algorithms.provider import PitProofProvider
    from pitproof.ui.dock import PitProofDock

    Processing.initialize()
    provider = PitProofProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    dock = PitProofDock(None)
    dock.provider = provider  # Python would let go of it
    dock.resize(560, 900)
    dock.show()
    return dock


class Beat:
    """Ticks while the main thread is free; keeps the longest pause."""

    def __init__(self, beat_ms: int = BEAT_MS) -> None:
        from qgis.PyQt.QtCore import Qt, QTimer

        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(beat_ms)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._last_s, self._longest_s = time.perf_counter(), 0.0
        self.steps: list[tuple[str, float, float]] = []

    def _tick(self) -> None:
        now = time.perf_counter()
        self._longest_s = max(self._longest_s, now - self._last_s)
        self._last_s = now

    def longest_ms(self) -> float:
        """Return the longest pause since it was asked last (ms)."""
        self._tick()
        found, self._longest_s = self._longest_s, 0.0
        return 1000.0 * found

    def during(self, name: str, act: Callable[[], object], until: Callable[[], bool]) -> None:
        """Do something, handle events until it is over, and note the longest pause."""
        from qgis.PyQt.QtCore import QCoreApplication, QEventLoop

        begun_s = self._last_s = time.perf_counter()
        self._longest_s = 0.0
        act()
        settled_s = None
        while settled_s is None or time.perf_counter() - settled_s < 0.3:  # what comes after it counts too
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            if settled_s is None and until():
                settled_s = time.perf_counter()
            if time.perf_counter() - begun_s > LIMIT_S:
                raise TimeoutError(name)
        self._tick()
        self.steps.append((name, settled_s - begun_s, max(0.0, 1000.0 * self._longest_s - BEAT_MS)))
        sys.stderr.write(f"{self.steps[-1]}\n")


def _steps(case: Path) -> list[tuple[str, float, float]]:
    from pitproof.ui.case.remedies import Page

    dock = shown_panel()
    beat, panel = Beat(), dock.panel
    session, worker = panel.session, panel.worker

    def read() -> bool:
        return session.state.findings is not None and not session.reading

    def pages(when: str) -> None:
        for page in Page:
            beat.during(f"page {page.value} {when}", lambda one=page: panel.steps.choose(one.value), lambda: True)

    beat.during("open the case, read and check it", lambda: dock.open_case(case), read)
    pages("before the run")
    compute = panel.pages[Page.VOLUME]
    compute._second.setChecked(False)  # they take long, in the task alone
    beat.during(
        "compute volumes and value as a task, then read the case again",
        compute.compute,
        lambda: not worker.busy and read() and session.state.results is not None,
    )
    pages("with results")
    dock.shut_down()
    return beat.steps


if __name__ == "__main__":
    main()
