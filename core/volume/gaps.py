# SPDX-License-Identifier: GPL-3.0-or-later
"""The ground inside an outline that no terrain pair measured, as polygons for a map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..model import Pit
from ..rasters import Grid, Window

GapRun = tuple[int, int, int]  # row, first column, end column (exclusive), on the working grid


@dataclass(frozen=True)
class Gap:
    """The unmeasured part of one pit in one period."""

    pit_id: str
    period: str
    outline: BaseGeometry
    area_m2: float


def collect_runs(missing: NDArray[np.bool_], window: Window) -> list[GapRun]:
    """Return the runs of True cells, row by row."""
    padded = np.zeros((window.height, window.width + 2), dtype=np.int8)
    padded[:, 1:-1] = missing
    change = np.diff(padded, axis=1)
    rows, starts = np.nonzero(change == 1)
    _, ends = np.nonzero(change == -1)
    return list(zip((rows + window.row).tolist(), (starts + window.col).tolist(), (ends + window.col).tolist()))


def _holds(grid: Grid, outline: BaseGeometry) -> bool:
    west, south, east, north = outline.bounds
    left, bottom, right, top = grid.bounds
    return bool(left <= west and bottom <= south and east <= right and north <= top)


def gap_of(pit: Pit, period: str, runs: Sequence[GapRun], grid: Grid) -> Gap | None:
    """Return the unmeasured part of a pit: nodata cells and whatever lies beyond the terrain, or None."""
    pieces = [] if _holds(grid, pit.outline) else [pit.outline.difference(shapely.box(*grid.bounds))]
    if runs:
        cells = np.asarray(runs, dtype=np.float64)
        boxes = shapely.box(
            grid.west + cells[:, 1] * grid.dx,
            grid.north - (cells[:, 0] + 1) * grid.dy,
            grid.west + cells[:, 2] * grid.dx,
            grid.north - cells[:, 0] * grid.dy,
        )
        pieces.append(shapely.union_all(boxes).intersection(pit.outline))
    if not pieces:
        return None
    outline = shapely.union_all(pieces)
    return Gap(pit.pit_id, period, outline, float(outline.area)) if outline.area > 0.0 else None
