# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes of many pits between two or more terrains, every split in one pass over the blocks under the outlines."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from itertools import islice

import numpy as np

from ..model import Permit, Pit
from ..progress import Progress, Silent, Stage, stop_if_cancelled
from .accuracy import errors_of, floor_errors_of
from .base import Base
from .inputs import Inputs, Terrain, VolumeOptions, check_inputs
from .results import Results, Run
from .strata import Stratum
from .sums import Ground, Summer, Tally, Target
from .windows import Task, tasks, windows_over

_TRIAL = 8  # windows after which it is known whether reading or summing takes longer
_WORTH = 3.0  # how much longer reading must take for threads to pay (measured: they cost at 1.5, they pay at 7)
_AHEAD = 2  # windows read ahead per thread; more would only cost memory
_KEPT_BYTES = 2**24  # more than the arrays of one window


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
    errors = errors_of(inputs, options.margin_from, Stage(progress, 0, 5))
    summer = Summer(
        layers=inputs.layers,
        floor=inputs.floor,
        grid=inputs.grid,
        strata=strata,
        bench_height_m=options.bench_height_m,
        split_fill=bool(options.net_fill_reason),
        noise_m=[found.noise_m if found else 0.0 for found in errors],
    )
    tallies = _scan(summer, targets, inputs, options.threads, Stage(progress, 5, 100))
    floor_errors = floor_errors_of(inputs, errors[-1], options.margin_from)
    return Results(inputs, options, strata, errors, floor_errors).of(targets, tallies)


def _scan(
    summer: Summer, targets: Sequence[Target], inputs: Inputs, threads: int, progress: Progress
) -> list[list[Tally]]:
    _keep_freed_memory()
    tallies = [[Tally() for _ in inputs.periods] for _ in targets]
    coverages = [target.coverage for target in targets]
    strips = any(layer.offset is not None and layer.source.strips for layer in inputs.layers)
    windows = windows_over(coverages, inputs.grid, strips=strips)
    with closing(_with_ground(summer, tasks(coverages, windows), threads)) as ready:
        for done, (task, ground) in enumerate(ready, start=1):
            stop_if_cancelled(progress)
            for piece in task.pieces:
                summer.add(tallies[piece.number], targets[piece.number], piece, ground.of(piece.window))
            progress.report(100.0 * done / len(windows))
    return tallies


def _keep_freed_memory() -> None:
    """Let the C library keep the arrays of one window for the next.

    glibc returns freed memory to the system when it is more than twice the largest block it ever freed, and fetches it
    again page by page for the next window; that took up to a third of a run (measured). Elsewhere this does nothing.
    """
    np.empty(_KEPT_BYTES, dtype=np.uint8)


def _with_ground(summer: Summer, todo: Iterator[Task], threads: int) -> Generator[tuple[Task, Ground], None, None]:
    """Yield the tasks in order with their ground.

    Reading goes on ahead in other threads where it turns out to be most of the work (packed files, slow disks, other
    grids), and in this one where it is not: summing is many short numpy calls, and a thread that reads
    beside them costs more in waiting for the interpreter lock than it saves (measured).
    """
    threads = threads or min(4, os.cpu_count() or 1)
    reading = summing = 0.0
    for task in islice(todo, _TRIAL):
        start = time.perf_counter()
        ground = summer.read(task.window)
        read = time.perf_counter()
        yield task, ground
        reading, summing = reading + read - start, summing + time.perf_counter() - read
    if threads > 1 and reading > _WORTH * summing:
        yield from _read_ahead(summer, todo, threads)
    else:
        yield from ((task, summer.read(task.window)) for task in todo)


def _read_ahead(summer: Summer, todo: Iterator[Task], threads: int) -> Iterator[tuple[Task, Ground]]:
    waiting: deque[tuple[Task, Future[Ground]]] = deque()
    with ThreadPoolExecutor(max_workers=threads) as pool:
        try:
            for task in todo:
                waiting.append((task, pool.submit(summer.read, task.window)))
                if len(waiting) > _AHEAD * threads:
                    first, future = waiting.popleft()
                    yield first, future.result()
            while waiting:
                first, future = waiting.popleft()
                yield first, future.result()
        finally:
            for _, future in waiting:
                future.cancel()
