# SPDX-License-Identifier: GPL-3.0-or-later
"""The cells that were lost, found strip by strip, so that memory does not grow with the grid."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...errors import InputError
from ...progress import Progress, stop_if_cancelled
from ...rasters import Window
from ..comparison.pair import Pair, Single
from .components import components
from .levels import Levels, mean_of_nine
from .table import Limits, Runs, joined

_STRIP_CELLS = 2**22
_BLOCK_ROWS = 256  # of most tiled files: a strip of whole blocks reads none of them twice
_PIECE_ROWS = 64  # evaluated together
_PRUNE_RUNS = 200_000  # gathered before noise is dropped
_MOST_RUNS = 10_000_000


def find_runs(pair: Pair, levels: Levels, limits: Limits, progress: Progress) -> Runs:
    """Find the lost cells of the pair's extent; rows and columns are those of the working grid.

    Spots that reach none of the limits are dropped as soon as the strips have passed them: most of them are noise.
    """
    kept: list[Runs] = []
    waiting: list[Runs] = []  # may still hang together with what comes
    for first_row, block in _with_neighbours(_pieces(_strips(pair, levels, progress)), pair.extent):
        waiting.append(_runs_of(block, first_row, pair.extent.col, levels))
        if sum(map(len, waiting)) > _PRUNE_RUNS:
            done, still_open = _settled(joined(waiting), limits, first_row + block.shape[0] - 3)
            kept.append(done)
            waiting = [still_open]
            _refuse_noise(sum(map(len, kept)) + len(still_open), levels)
    done, still_open = _settled(joined(waiting), limits, pair.extent.row + pair.extent.height)
    found = joined([*kept, done, still_open])
    return found.of(np.lexsort((found.starts, found.rows)))  # a spot that was finished later may begin further up


def _settled(runs: Runs, limits: Limits, last_row: int) -> tuple[Runs, Runs]:
    """Return the runs that are finished and worth keeping, and those that touch the last row."""
    label = components(runs)
    count = int(label.max()) + 1 if label.size else 0
    still_open = np.zeros(count, dtype=bool)
    still_open[label[runs.rows >= last_row]] = True
    worth = np.logical_or.reduce(limits.passed(runs, label))
    return runs.of((worth & ~still_open)[label]), runs.of(still_open[label])


def _refuse_noise(count: int, levels: Levels) -> None:
    if count > _MOST_RUNS:
        raise InputError(
            "More than {count} separate runs of loss were found: the level of detection of {lod:.3f} m is below the "
            "noise.",
            "State a higher level of detection.",
            count=_MOST_RUNS,
            lod=levels.detection_m,
        )


def _strips(pair: Pair, levels: Levels, progress: Progress) -> Iterator[Single]:
    extent = pair.extent
    height = max(16, _STRIP_CELLS // extent.width)
    height = height // _BLOCK_ROWS * _BLOCK_ROWS if height >= _BLOCK_ROWS else height
    for row in range(extent.row, extent.row + extent.height, height):
        stop_if_cancelled(progress)
        window = Window(row, min(height, extent.row + extent.height - row), extent.col, extent.width)
        after = pair.after.read(window).z
        after -= levels.bias_m
        np.subtract(pair.before.read(window).z, after, out=after)
        yield after.astype(np.float32)
        progress.report(100.0 * (window.row + window.height - extent.row) / extent.height)


def _pieces(strips: Iterator[Single]) -> Iterator[Single]:
    for strip in strips:
        for row in range(0, strip.shape[0], _PIECE_ROWS):
            yield strip[row : row + _PIECE_ROWS]


def _with_neighbours(strips: Iterator[Single], extent: Window) -> Iterator[tuple[int, Single]]:
    """Yield blocks with one more row and column on every side, and the first row that lies inside."""
    row = extent.row
    above = np.full((1, extent.width), np.nan, dtype=np.float32)
    for strip in strips:
        block = np.vstack((above, strip))
        above = block[-2:].copy()  # the last row waits for the one below it
        if block.shape[0] > 2:
            yield row, _framed(block)
            row += block.shape[0] - 2
    last = np.vstack((above, np.full((1, extent.width), np.nan, dtype=np.float32)))
    yield row, _framed(last)


def _framed(block: Single) -> Single:
    return np.pad(block, ((0, 0), (1, 1)), constant_values=np.nan)


def _runs_of(block: Single, first_row: int, first_col: int, levels: Levels) -> Runs:
    mean = mean_of_nine(block)
    lost = mean > levels.edge_m  # NaN is not
    height, width = lost.shape
    flat = np.zeros((height, width + 1), dtype=np.int8)  # a column between the rows keeps their runs apart
    flat[:, :width] = lost
    steps = np.diff(flat.ravel(), prepend=0)
    begin, end = np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)
    if begin.size == 0:
        none, nothing = np.empty(0, dtype=np.int64), np.empty(0)
        return Runs(none, none, none, nothing, nothing, none)
    values = block[1:-1, 1:-1][lost].astype(np.float64)
    offsets = np.concatenate(([0], np.cumsum(end - begin)[:-1]))
    rows, starts = np.divmod(begin, width + 1)
    return Runs(
        rows=rows + first_row,
        starts=starts + first_col,
        ends=starts + end - begin + first_col,
        loss=np.add.reduceat(values, offsets),
        deepest=np.maximum.reduceat(values, offsets),
        certain=np.add.reduceat((values > levels.detection_m).astype(np.int64), offsets),
    )
