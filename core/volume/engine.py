# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes of many pits between two or more terrains, every split in one pass over the blocks under the outlines."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from ..errors import Cancelled
from ..model import Permit, Pit
from ..progress import Progress, Silent, Stage, stop_if_cancelled
from ..rasters import Grid, Window
from .accuracy import errors_of
from .base import Base
from .inputs import Inputs, Terrain, VolumeOptions, check_inputs
from .results import Results, Run
from .strata import Stratum
from .sums import Summer, Tally, Target

_WINDOW_CELLS = 200_000  # a window's arrays stay in the processor's cache
_WINDOW_WIDTH = 1024
_IN_FLIGHT = 4  # windows waiting per thread; more would only cost memory

Job = tuple[int, Window]  # number of the target, and the cells to sum


def compute_volumes(
    terrains: Sequence[Terrain],
    pits: Sequence[Pit],
    *,
    crs: str,
    permits: Sequence[Permit] = (),
    strata: Sequence[Stratum] = (),
    base: Base | None = None,
    options: VolumeOptions | None = None,
    progress: Progress | None = None,
) -> Run:
    """Return the volumes of ``pits`` between consecutive ``terrains`` (earliest first), split by licence and stratum.

    ``crs`` is the system of pits and permits (authority code or WKT); it must be projected in metres, and terrains in
    another system of the same datum are resampled to it. A terrain of the role ``PIT_FLOOR`` replaces the last one
    in backfilled and flooded pits wherever it has a value (R99). With ``base`` there is one terrain, and a reference
    surface from each outline stands for the earlier one.
    Raises `PitProofError` with one sentence for input that cannot carry a volume; see the error classes.
    """
    options, progress = options or VolumeOptions(), progress or Silent()
    inputs = check_inputs(terrains, pits, permits, crs, base)
    targets = inputs.targets()
    summer = Summer(
        layers=inputs.layers,
        floor=inputs.floor,
        grid=inputs.grid,
        strata=strata,
        bench_height_m=options.bench_height_m,
        split_fill=bool(options.net_fill_reason),
    )
    tallies = _scan(summer, targets, inputs, options.threads, Stage(progress, 0, 95))
    errors = errors_of(inputs, options.margin_from, progress)
    progress.report(100.0)
    return Results(inputs, options, strata, errors).of(targets, tallies)


def _scan(
    summer: Summer, targets: Sequence[Target], inputs: Inputs, threads: int, progress: Progress
) -> list[list[Tally]]:
    tallies = [[Tally() for _ in inputs.periods] for _ in targets]
    jobs = [(number, window) for number, target in enumerate(targets) for window in _windows(target, inputs.grid)]
    jobs.sort(key=lambda job: (job[1].row // 256, job[1].col // 256))  # neighbours together: blocks are read once
    everything = sum(window.height * window.width for _, window in jobs) or 1
    done = 0
    for (number, window), found in zip(jobs, _in_threads(summer, targets, jobs, threads, progress)):
        for mine, theirs in zip(tallies[number], found):
            mine.add(theirs)
        done += window.height * window.width
        progress.report(100.0 * done / everything)
    return tallies


def _windows(target: Target, grid: Grid) -> Iterator[Window]:
    """Yield the windows that together hold a target's cells, clipped to the grid."""
    rows, cols = target.coverage.rows, target.coverage.cols
    if rows.size == 0:
        return
    row0, row1 = max(0, int(rows.min())), min(grid.height, int(rows.max()) + 1)
    col0, col1 = max(0, int(cols.min())), min(grid.width, int(cols.max()) + 1)
    width = max(1, min(col1 - col0, _WINDOW_WIDTH))
    height = max(1, _WINDOW_CELLS // width)
    for row in range(row0, row1, height):
        for col in range(col0, col1, width):
            yield Window(row, min(height, row1 - row), col, min(width, col1 - col))


def _in_threads(
    summer: Summer, targets: Sequence[Target], jobs: Sequence[Job], threads: int, progress: Progress
) -> Iterator[list[Tally]]:
    """Yield the jobs' sums in order, so that the total does not depend on which thread was quicker."""
    threads = threads or min(4, os.cpu_count() or 1)
    stopped = threading.Event()

    def work(number: int, window: Window) -> list[Tally]:
        if stopped.is_set():
            raise Cancelled
        return summer.window(targets[number], window)

    def finished(future: Future[list[Tally]]) -> list[Tally]:
        stop_if_cancelled(progress)
        return future.result()

    waiting: list[Future[list[Tally]]] = []
    with ThreadPoolExecutor(max_workers=threads) as pool:
        try:
            for number, window in jobs:
                waiting.append(pool.submit(work, number, window))
                if len(waiting) >= threads * _IN_FLIGHT:
                    yield finished(waiting.pop(0))
            while waiting:
                yield finished(waiting.pop(0))
        finally:
            stopped.set()
            for future in waiting:
                future.cancel()
