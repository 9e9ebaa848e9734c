# SPDX-License-Identifier: GPL-3.0-or-later
"""What the plugin adds to QGIS's start, and what follows once the window stands; part of docs/BENCHMARKS.md.

dev/python benchmarks/start.py            # also run by make bench
dev/python benchmarks/start.py --dry      # only shown
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from unittest.mock import MagicMock

from pitproof.benchmarks import page

LIMIT_MS = 100.0
RUNS = 7


def main() -> None:
    """Start fresh processes, as a start is felt only once a process; write the section."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry", action="store_true", help="write nothing")
    parser.add_argument("--one", action="store_true", help="one start, as JSON")
    options = parser.parse_args()
    if options.one:
        print(json.dumps(_one()))
        return
    runs = [_in_a_process() for _ in range(RUNS + 1)][1:]  # the first one fills the file cache
    lines = list(_section(runs))
    print("\n".join(lines))
    if not options.dry:
        page.write_section("start", lines)


def _in_a_process() -> dict[str, float]:
    found = subprocess.run([sys.executable, "-P", __file__, "--one"], check=True, capture_output=True, text=True)
    return json.loads(found.stdout.splitlines()[-1])


def _one() -> dict[str, float]:
    """Time one start in this process; QGIS with its own plugin Processing stands already, as it would."""
    from pathlib import Path

    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    try:
        return _timed()
    finally:
        application.exitQgis()


def _timed() -> dict[str, float]:
    from processing.core.Processing import Processing
    from qgis.core import QgsApplication
    from qgis.gui import QgsAdvancedDigitizingDockWidget, QgsMapCanvas
    from qgis.PyQt.QtCore import QCoreApplication, QEvent
    from qgis.PyQt.QtWidgets import QMainWindow

    Processing.initialize()
    window = QMainWindow()
    canvas = QgsMapCanvas(window)
    iface = MagicMock()
    iface.mainWindow.return_value, iface.mapCanvas.return_value = window, canvas
    iface.cadDockWidget.return_value = QgsAdvancedDigitizingDockWidget(canvas, window)
    iface.addDockWidget = window.addDockWidget
    began = time.perf_counter()
    from pitproof import classFactory

    plugin = classFactory(iface)
    imported = time.perf_counter()
    plugin.initGui()
    ready = time.perf_counter()
    provider = QgsApplication.processingRegistry().providerById("pitproof")
    longest = waited = 0.0
    while not provider.algorithms():
        turn = time.perf_counter()
        QCoreApplication.processEvents()
        took = time.perf_counter() - turn
        longest, waited = max(longest, took), waited + (took if took > 0.002 else 0.0)
    opening = time.perf_counter()
    plugin._dock.show()
    window.show()
    QCoreApplication.processEvents()
    opened = time.perf_counter()
    plugin.unload()
    for gone in (iface.cadDockWidget.return_value, canvas, window):
        gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return {
        "import_ms": 1000.0 * (imported - began),
        "init_ms": 1000.0 * (ready - imported),
        "later_ms": 1000.0 * waited,
        "turn_ms": 1000.0 * longest,
        "panel_ms": 1000.0 * (opened - opening),
    }


def _section(runs: list[dict[str, float]]) -> list[str]:
    def middle(name: str) -> float:
        return statistics.median(run[name] for run in runs)

    start = [run["import_ms"] + run["init_ms"] for run in runs]
    verdict = "met" if statistics.median(start) < LIMIT_MS else "missed"
    rows = [
        ("**added to QGIS's start** (import and initGui)", statistics.median(start), max(start)),
        ("· of it import of the plugin", middle("import_ms"), max(run["import_ms"] for run in runs)),
        ("· of it initGui", middle("init_ms"), max(run["init_ms"] for run in runs)),
        ("afterwards, the algorithms, in pieces", middle("later_ms"), max(run["later_ms"] for run in runs)),
        ("· its longest piece", middle("turn_ms"), max(run["turn_ms"] for run in runs)),
        ("the panel, when it is first opened", middle("panel_ms"), max(run["panel_ms"] for run in runs)),
    ]
    return [
        "## Start",
        "",
        page.command("benchmarks/start.py"),
        page.machine(),
        page.versions("numpy", "shapely"),
        "",
        f"Every figure from {len(runs)} fresh processes. "
        f"Limit: the start grows by less than {LIMIT_MS:.0f} ms; {verdict}.",
        "",
        "| what | median, ms | longest, ms |",
        "|---|---:|---:|",
        *(f"| {what} | {median:.0f} | {longest:.0f} |" for what, median, longest in rows),
    ]


if __name__ == "__main__":
    main()
