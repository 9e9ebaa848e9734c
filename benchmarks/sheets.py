# SPDX-License-Identifier: GPL-3.0-or-later
"""How long QGIS's window stands still while the panel writes a report and draws its maps; part of docs/BENCHMARKS.md.

dev/python benchmarks/sheets.py           # also run by make bench
dev/python benchmarks/sheets.py --dry     # nothing written
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pitproof.benchmarks import dockload, page

BEAT_MS = 20
PITS, CELL_M = 12, 0.5
LIMIT_S = 900.0


@dataclass(frozen=True)
class Run:
    """A run of the report: seconds in all, and the longest pause (ms) while each thing was said beside the bar."""

    name: str
    seconds: float
    pauses_ms: dict[str, float]

    @property
    def sheets_ms(self) -> dict[str, float]:
        """The pauses while one sheet was drawn."""
        return {said: pause for said, pause in self.pauses_ms.items() if ", 1:" in said}

    @property
    def others_ms(self) -> dict[str, float]:
        """The pauses of everything else."""
        return {said: pause for said, pause in self.pauses_ms.items() if said not in self.sheets_ms}


def main() -> None:
    """Measure both cases, each in a process of its own, and write the section."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry", action="store_true", help="write nothing")
    parser.add_argument("--measure", type=Path, help="a case: print its figures as JSON")
    options = parser.parse_args()
    if options.measure:
        with dockload.application():
            print(json.dumps(_measured(options.measure)))
        return
    with tempfile.TemporaryDirectory(prefix="pitproof_sheets_") as folder:
        lines = list(_section([_in_a_process(name, case) for name, case in _cases(Path(folder))]))
    print("\n".join(lines))
    if not options.dry:
        page.write_section("sheets", lines)


def _cases(folder: Path) -> Iterator[tuple[str, Path]]:
    from pitproof.core.samplecase import write_sample_case
    from pitproof.tests.layouts.manypits import write_many_pits

    yield "the sample case", write_sample_case(folder / "sample").case
    yield f"{PITS} pits, cells of {CELL_M:g} m", write_many_pits(folder / "many", PITS, CELL_M, computed=False)


def _in_a_process(name: str, case: Path) -> Run:
    command = [sys.executable, "-P", __file__, "--measure", str(case)]
    found = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, pauses = json.loads(found.stdout.splitlines()[-1])
    return Run(name, seconds, pauses)


def _measured(case: Path) -> tuple[float, dict[str, float]]:
    """Write the report from the panel; return the seconds, and the longest pause by what stood beside the bar."""
    from qgis.PyQt.QtCore import QCoreApplication, QEventLoop

    from pitproof.ui.case.remedies import Page

    dock = dockload.shown_panel()
    panel = dock.panel
    session, worker = panel.session, panel.worker

    def wait(done: object) -> None:
        end = time.monotonic() + LIMIT_S
        while not done():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            if time.monotonic() > end:
                raise TimeoutError("the panel did not come to its end")

    dock.open_case(case)
    wait(lambda: session.state.findings is not None and not session.reading)
    compute, report = panel.pages[Page.VOLUME], panel.pages[Page.REPORT]
    compute._second.setChecked(False)  # they take long, in a task alone
    panel.steps.choose(Page.VOLUME.value)
    compute.compute()
    wait(lambda: not worker.busy and not session.reading and session.state.results is not None)
    panel.steps.choose(Page.REPORT.value)
    pauses: dict[str, float] = {}
    beat, present = dockload.Beat(BEAT_MS), [""]

    def said(_percent: float, text: str) -> None:
        pauses[present[0]] = max(pauses.get(present[0], 0.0), beat.longest_ms())
        present[0] = text

    worker.progressed.connect(said)
    beat.longest_ms()
    begun_s = time.perf_counter()
    report.write()
    wait(lambda: not worker.busy)
    seconds = time.perf_counter() - begun_s
    said(100.0, "")
    if session.state.error:
        raise RuntimeError(session.state.error)
    dock.shut_down()
    return seconds, {text: max(0.0, ms - BEAT_MS) for text, ms in pauses.items() if text}


def _section(runs: list[Run]) -> Iterator[str]:
    yield "## The window while the report's maps are drawn"
    yield ""
    yield "Print layouts may be drawn in QGIS's main thread alone, so the window stands still while a sheet is written"
    yield "as PDF. Figures are computed and sections measured in tasks, the PNG of every sheet is made of its PDF in a"
    yield f"thread, and events are handled between the steps. The longest time without a beat (every {BEAT_MS} ms), the"
    yield "report in all four formats, from the panel:"
    yield ""
    yield page.machine()
    yield page.versions("numpy", "shapely", "pillow")
    yield page.command("benchmarks/sheets.py")
    yield ""
    yield "| case | sheets | report, s | a sheet, median ms | worst sheet, ms | planning and laying out, ms |"
    yield "|---|---:|---:|---:|---:|---:|"
    for run in runs:
        sheets = list(run.sheets_ms.values())
        yield (
            f"| {run.name} | {len(sheets)} | {run.seconds:.0f} | {statistics.median(sheets):.0f} | {max(sheets):.0f} "
            f"| {max(run.others_ms.values(), default=0.0):.0f} |"
        )


if __name__ == "__main__":
    main()
