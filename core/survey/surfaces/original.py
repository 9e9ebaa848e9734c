# SPDX-License-Identifier: GPL-3.0-or-later
"""The original terrain of a site without a survey before: every hole restored, its accuracy tried, the rest untouched.

Outlines, each with a buffer, are joined where they meet: two pits side by side are one hole. Heights are m, sums m3.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ...errors import InputError
from ...phrases import Remark, remark
from ...progress import Progress, Stage, stop_if_cancelled
from ...rasters import Elevations, Grid, RasterSource, Window
from .accuracy import StatedAccuracy, hole_accuracy, stated
from .groundlines import GroundLine, lines_over
from .holes import Hole, Patch, hole_of, known_share, without
from .leaveout import leave_out_tests
from .oldterrain import ShiftCheck, shift_check
from .restoration import Restoration, RestoredHole, RestoringOptions
from .restore import Method, OldFit, RestoreOptions, restored
from .triangles import Triangulate

OldTerrain = Callable[[Grid], Elevations]

_REACH = 9.0  # radii around a hole that tests are looked for in
_MOST_CELLS = 16_000_000  # of a patch; tests are looked for nearer when it would be larger
_POOR_RIM = 0.9  # a smaller known share of the rim is said
_HANGS_TOGETHER = 100.0  # radii: the range of an error that is stated for the whole hole at once
_OLD_USED = {OldFit.RIM: "restore.old.rim", OldFit.SHIFT: "restore.old.median", OldFit.NONE: "restore.old.none"}
_CLOSE_TO = 3.0  # NMADs: a larger shift of the old terrain is said


def restore_terrain(
    source: RasterSource,
    pits: Sequence[tuple[str, BaseGeometry]],
    options: RestoringOptions,
    triangulate: Triangulate,
    progress: Progress,
    *,
    lines: Sequence[GroundLine] = (),
    disturbed: Sequence[BaseGeometry] = (),
    old: OldTerrain | None = None,
) -> Restoration:
    """Restore the ground under outlines (named, valid, in the terrain's system) and try how good that is.

    Raises `InputError` when an outline lies off the terrain, its rim is unknown, or there is too little undisturbed
    ground for tests and no accuracy was stated.
    """
    holes = joined_outlines(pits, options.buffer_m)
    closed = [*(outline for _, outline in holes), *disturbed]
    found: list[RestoredHole] = []
    remarks: list[Remark] = []
    for number, (name, outline) in enumerate(holes):
        part = Stage(progress, 100.0 * number / len(holes), 100.0 * (number + 1) / len(holes))
        found.append(_restore(source, name, outline, closed, options, triangulate, part, lines, old, remarks))
    accuracy = _stated(found, options, remarks)
    return Restoration(options, tuple(found), accuracy, (*(_summary(hole) for hole in found), *remarks))


def joined_outlines(pits: Sequence[tuple[str, BaseGeometry]], buffer_m: float) -> list[tuple[str, BaseGeometry]]:
    """Return the outlines with the buffer, joined where they meet; a joined one has the names of all."""
    wide = [(name, outline.buffer(buffer_m) if buffer_m else outline) for name, outline in pits]
    whole = shapely.union_all([outline for _, outline in wide])
    parts = [part for part in getattr(whole, "geoms", [whole]) if part.area > 0.0]
    members = [[number for number, (_, outline) in enumerate(wide) if outline.intersects(part)] for part in parts]
    result: list[tuple[str, BaseGeometry]] = []
    for numbers, part in sorted(zip(members, parts), key=lambda pair: pair[0]):
        names = [wide[number][0] for number in numbers]
        same = len([name for name, _ in result if name.split(" #")[0] == "+".join(names)])
        result.append(("+".join(names) + (f" #{same + 1}" if same else ""), part))
    return result


def _restore(
    source: RasterSource,
    name: str,
    outline: BaseGeometry,
    closed: Sequence[BaseGeometry],
    options: RestoringOptions,
    triangulate: Triangulate,
    progress: Progress,
    lines: Sequence[GroundLine],
    old: OldTerrain | None,
    remarks: list[Remark],
) -> RestoredHole:
    stop_if_cancelled(progress)
    window = _patch_window(source.grid, outline, options.reach_m)
    hole = None if window is None else hole_of(outline, _grid_of(source.grid, window))
    if window is None or hole is None:
        raise InputError(
            "The outline '{name}' does not lie on the terrain '{terrain}'.",
            "Check its coordinate system, or use a terrain that covers it.",
            name=name,
            terrain=source.name,
        )
    grid = _grid_of(source.grid, window)
    present = source.read(window).z
    near = [each for each in closed if each.intersects(shapely.box(*grid.bounds))]
    patch = Patch(grid, without(present, grid, near), None if old is None else old(grid))
    own = RestoreOptions(options.method, options.band_m, options.old_fit)
    shift = _shift(patch, hole, name, options, remarks) if old is not None else None
    used = lines_over(patch, hole, lines, remarks)
    shift_m = shift.bias_m if shift is not None else 0.0
    made = restored(patch, hole, used, own, triangulate, Stage(progress, 0, 30), shift_m=shift_m)
    rim = known_share(patch, hole.rim)
    if rim < _POOR_RIM:
        remarks.append(remark("restore.rim.poor", name=name, share=100.0 * rim))
    missing = int(np.isnan(made).sum())
    if missing:
        remarks.append(remark("restore.missing", name=name, count=missing))
    change = (made - present[hole.cells]) * grid.cell_area_m2
    tests = leave_out_tests(
        patch,
        outline,
        own,
        triangulate,
        Stage(progress, 30, 100),
        shift_of=(lambda where, test: shift_check(where, test).bias_m) if options.old_fit is OldFit.SHIFT else None,
        most=options.tests,
    )
    return RestoredHole(
        name=name,
        outline=outline,
        window=Window(
            hole.window.row + window.row, hole.window.height, hole.window.col + window.col, hole.window.width
        ),
        z=_placed(hole, made),
        rim_pct=100.0 * rim,
        lines=len(used),
        missing=missing,
        net_m3=float(np.nansum(change)),
        other_m=_other(patch, hole, used, own, triangulate, made, progress),
        shift=shift,
        accuracy=hole_accuracy(name, outline, tests),
    )


def _placed(hole: Hole, made: Elevations) -> Elevations:
    """Return the restored heights over the hole's window: NaN is "as it was", infinite is "no ground known"."""
    z = np.full(hole.mask.shape, np.nan)
    z[hole.mask] = np.where(np.isnan(made), np.inf, made)
    return z


def _other(
    patch: Patch,
    hole: Hole,
    lines: Sequence[Elevations],
    options: RestoreOptions,
    triangulate: Triangulate,
    made: Elevations,
    progress: Progress,
) -> float:
    """Return by how much the other method lies over this one, on the mean of the hole (NaN: it cannot say)."""
    if patch.old is not None and options.old_fit is not OldFit.RIM:
        return math.nan
    other = Method.TIN if options.method is Method.SMOOTH else Method.SMOOTH
    rows, cols = hole.cells
    some = np.arange(0, rows.size, max(1, rows.size // 4000))
    cells = (rows[some], cols[some])
    second = RestoreOptions(other, options.band_m, options.old_fit)
    difference = restored(patch, hole, lines, second, triangulate, progress, cells=cells) - made[some]
    return float(np.nanmean(difference)) if np.isfinite(difference).any() else math.nan


def _shift(patch: Patch, hole: Hole, name: str, options: RestoringOptions, remarks: list[Remark]) -> ShiftCheck:
    found = shift_check(patch, hole)
    if patch.old is not None and np.isnan(patch.old[hole.cells]).any():
        raise InputError(
            "The old terrain has no heights on part of the hole '{name}'.",
            "Use one that covers the hole, or restore without it.",
            name=name,
        )
    values: dict[str, Any] = {"name": name, "cells": found.cells, "bias": found.bias_m, "nmad": found.nmad_m}
    if not found.usable:
        remarks.append(remark("restore.old.few", **values))
        if options.old_fit is OldFit.SHIFT:
            raise InputError(
                "Around the hole '{name}' only {cells} cells of undisturbed ground can be compared with the old "
                "terrain.",
                "Use a present terrain that reaches further, or take the old terrain as it is.",
                name=name,
                cells=found.cells,
            )
        return found
    error = found.nmad_m / math.sqrt(found.cells / 100.0)  # neighbouring cells say the same: one in a hundred counts
    shifted = abs(found.bias_m) > _CLOSE_TO * error
    remarks.append(remark("restore.old.shift", warning=shifted and options.old_fit is OldFit.NONE, **values))
    remarks.append(remark(_OLD_USED[options.old_fit], warning=False, name=name, bias=found.bias_m))
    return found


def _stated(holes: Sequence[RestoredHole], options: RestoringOptions, remarks: list[Remark]) -> StatedAccuracy:
    tried = [hole.accuracy for hole in holes if hole.accuracy is not None]
    bare = [hole.name for hole in holes if hole.accuracy is None]
    own = options.stated_sigma_m
    if own is None:
        if bare:
            raise InputError(
                "There is too little undisturbed ground around {names} to try the restoring out: at least 4 tests are "
                "needed, on ground of twice the hole's size.",
                "State the height error of the restored ground yourself, or use a terrain that reaches further.",
                names=", ".join(f"'{name}'" for name in bare),
            )
        return stated(tried)
    if bare:
        remarks.append(remark("restore.tests.few", names=", ".join(bare)))
    worst = max((hole.bound_m for hole in tried), default=0.0)
    if worst > 1.96 * own:
        remarks.append(remark("restore.stated.small", stated=own, tested=worst / 1.96))
    remarks.append(remark("restore.stated", warning=False, stated=own))
    reach = max(math.sqrt(hole.outline.area / math.pi) for hole in holes)
    return StatedAccuracy(0.0, 0.0, own, _HANGS_TOGETHER * reach, from_tests=False)


def _summary(hole: RestoredHole) -> Remark:
    values: dict[str, Any] = {"name": hole.name, "area": hole.outline.area, "rim": hole.rim_pct}
    found = hole.accuracy
    if found is None:
        return remark("restore.hole.untried", warning=False, **values)
    return remark(
        "restore.hole",
        warning=False,
        **values,
        tests=len(found.tests),
        bias=found.bias_m,
        rmse=found.rmse_m,
        bound=found.bound_m,
        volume=found.volume_bound_m3,
    )


def _patch_window(grid: Grid, outline: BaseGeometry, reach_m: float) -> Window | None:
    """Return the cells around an outline that tests are looked for in."""
    if grid.window_of(outline.bounds) is None:
        return None
    west, south, east, north = outline.bounds
    reach = reach_m or _REACH * math.sqrt(outline.area / math.pi)
    while True:
        window = grid.window_of((west - reach, south - reach, east + reach, north + reach))
        if window is None or window.height * window.width <= _MOST_CELLS or reach < max(grid.dx, grid.dy):
            return window
        reach *= 0.8


def _grid_of(grid: Grid, window: Window) -> Grid:
    west, north = grid.west + window.col * grid.dx, grid.north - window.row * grid.dy
    return Grid(west, north, grid.dx, grid.dy, window.width, window.height)
