# SPDX-License-Identifier: GPL-3.0-or-later
"""Terrains with larger cells, each the mean of the measured ones in it: what the same survey gives more coarsely.

Averaging keeps the terms of the error margin (n cells with s / n each add up as before), but for the outline's: the
depth at the rim is smeared. So a margin at a larger cell is the main one with its outline term scaled to that depth.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ...model import Margin, Pit, PitVolume, Survey, SurveyRole
from ...progress import Progress, stop_if_cancelled
from ...rasters import ArrayRaster, Elevations, Grid, Window
from ..engine import compute_volumes
from ..inputs import MarginSource, Terrain, VolumeOptions
from .ground import Ground
from .work import Work

_ROWS = 64  # of coarse cells that are worked on at once


def coarse_volume(work: Work, factor: int, crs: str, progress: Progress) -> PitVolume:
    """Return one pit by the main method on cells ``factor`` times as long and wide; its margin is None."""
    before, after = _coarse(work.ground, work.pit, factor, crs, progress)
    pit = Pit(work.pit.pit_id, work.pit.outline)
    terrains = [Terrain(Survey(SurveyRole.BEFORE, ""), before), Terrain(Survey(SurveyRole.AFTER, ""), after)]
    options = VolumeOptions(min_coverage_pct=0.0, margin_from=MarginSource.STATED, threads=1)
    return compute_volumes(terrains, [pit], crs=crs, options=options).result.pits[0]


def scaled_margin(main: PitVolume, coarse: PitVolume) -> float | None:
    """Return the error margin (m3) at a larger cell, or None where the main one is unquantified."""
    margin: Margin | None = main.margin
    if margin is None:
        return None
    ratio = coarse.rim_depth_m / main.rim_depth_m if main.rim_depth_m > 0.0 else 1.0
    squared = [(term.name, term.sigma_m3**2) for term in margin.terms if term.name != "noise"]  # it adds up in line
    before = math.sqrt(sum(square for _, square in squared))
    after = math.sqrt(sum(square * (ratio**2 if name == "outline" else 1.0) for name, square in squared))
    return margin.coverage_factor * (margin.sigma_m3 - before + after)


def _coarse(ground: Ground, pit: Pit, factor: int, crs: str, progress: Progress) -> tuple[ArrayRaster, ArrayRaster]:
    grid = ground.grid
    window = grid.window_of(pit.outline.bounds) or Window(0, 1, 0, 1)
    row0, col0 = window.row // factor, window.col // factor
    height = -(-(window.row + window.height) // factor) - row0
    width = -(-(window.col + window.width) // factor) - col0
    planes: list[Sequence[Elevations]] = []
    for row in range(row0, row0 + height, _ROWS):
        stop_if_cancelled(progress)
        rows = min(_ROWS, row0 + height - row)
        part = Window(row * factor, rows * factor, col0 * factor, width * factor)
        planes.append([_means(z, factor) for z in _padded(ground, part)])
    made = Grid(
        grid.west + col0 * factor * grid.dx,
        grid.north - row0 * factor * grid.dy,
        grid.dx * factor,
        grid.dy * factor,
        width,
        height,
    )
    before, after = (np.concatenate([pair[side] for pair in planes]) for side in (0, 1))
    return ArrayRaster("before", before, made, crs), ArrayRaster("after", after, made, crs)


def _padded(ground: Ground, window: Window) -> tuple[Elevations, Elevations]:
    """Return both grounds over a window that may reach beyond the working grid to the south and east."""
    height = min(window.height, ground.grid.height - window.row)
    width = min(window.width, ground.grid.width - window.col)
    before, after = ground.cells(Window(window.row, height, window.col, width))
    beyond = ((0, window.height - height), (0, window.width - width))
    return (
        np.pad(before, beyond, constant_values=np.nan),
        np.pad(after, beyond, constant_values=np.nan),
    )


def _means(z: Elevations, factor: int) -> Elevations:
    """Return the mean of the measured cells in every block; NaN where there are none."""
    blocks = z.reshape(z.shape[0] // factor, factor, z.shape[1] // factor, factor)
    known = np.isfinite(blocks)
    count = known.sum(axis=(1, 3))
    total = np.where(known, blocks, 0.0).sum(axis=(1, 3))
    result: Elevations = np.divide(total, count, out=np.full(count.shape, np.nan), where=count > 0)
    return result
