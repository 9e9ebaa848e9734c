# SPDX-License-Identifier: GPL-3.0-or-later
"""Rasters as triangulated surfaces: the cell centres are the vertices, two triangles in every square between them.

Both grounds have the same triangles, so the prisms need no overlay. Of a square's two diagonals the one is taken that
joins the corners whose depths differ less. A square counts where all its four centres are measured. Beyond the
outermost centres the edge cells go on level to the raster's edge, so that no half cell is lost there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ...model import Pit, PitVolume
from ...phrases import remark
from ...progress import Progress, Silent, stop_if_cancelled
from ...rasters import Grid, Window
from ..coverage import Coverage, cover
from ..gaps import GapRun, collect_runs, gap_of
from ..grids import Aligned
from ..inputs import Inputs, Terrain, VolumeOptions
from ..outlines import polygons_of
from .ground import Ground
from .prisms import Prisms
from .tin import Tin
from .work import MethodRun, Work, checked, run_method

Reals = NDArray[np.float64]

_ROWS = 256  # of squares that are worked on at once


@dataclass(frozen=True)
class TinPit:
    """One pit in one period by triangles."""

    volume: PitVolume
    gap: BaseGeometry | None


def tin_volumes(
    terrains: Sequence[Terrain],
    pits: Sequence[Pit],
    *,
    crs: str,
    options: VolumeOptions | None = None,
    progress: Progress | None = None,
) -> MethodRun[TinPit]:
    """Return the volumes of ``pits`` by triangles between the terrains' cell centres (R91).

    Terrains, pits and crs as in the main method. Raises `PitProofError` with one sentence for unusable input.
    """
    return triangles_of(checked(terrains, pits, crs), options or VolumeOptions(), progress or Silent())


def triangles_of(inputs: Inputs, options: VolumeOptions, progress: Progress) -> MethodRun[TinPit]:
    """Return the volumes of checked inputs by triangles."""
    said = remark("tin.raster_rule", warning=False)
    return run_method(inputs, lambda work: _pit(work, progress), options, progress, remarks=[said])


def pit_by_prisms(pit: Pit, period: str, sums: Prisms, gap: BaseGeometry | None) -> TinPit:
    """Return sums of prisms as a result."""
    area = float(pit.outline.area)
    measured = min(sums.area_m2, area)
    volume = PitVolume(
        pit_id=pit.pit_id,
        period=period,
        area_m2=area,
        measured_m2=measured,
        cut_m3=sums.cut_m3,
        fill_m3=sums.fill_m3,
        max_depth_m=sums.max_depth_m,
        rim_depth_m=sums.rim_sum / sums.rim_count if sums.rim_count else 0.0,
        gap_max_m3=(area - measured) * sums.max_depth_m,
    )
    return TinPit(volume, gap)


def squares_between_centres(grid: Grid) -> Grid:
    """Return the lattice whose squares have the cell centres as corners, half a cell beyond the raster all round."""
    return Grid(grid.west - grid.dx / 2, grid.north + grid.dy / 2, grid.dx, grid.dy, grid.width + 1, grid.height + 1)


def _pit(work: Work, progress: Progress) -> TinPit:
    grid, outline = work.ground.grid, work.pit.outline
    with np.errstate(invalid="ignore"):  # some GEOS builds leave the processor's flag set; the result is sound
        inside = polygons_of(outline.intersection(shapely.box(*grid.bounds)))
    if inside.is_empty:
        return pit_by_prisms(work.pit, work.period.name, Prisms(), outline)
    lattice = squares_between_centres(grid)
    origin = np.array([lattice.west, lattice.north])
    local = shapely.transform(inside, lambda xy: xy - origin)
    shapely.prepare(local)
    found, sums = cover(inside, lattice), Prisms()
    whole = lattice.window_of(inside.bounds) or Window(0, 1, 0, 1)
    runs: list[GapRun] = []
    for row in range(whole.row, whole.row + whole.height, _ROWS):
        stop_if_cancelled(progress)
        window = Window(row, min(_ROWS, whole.row + whole.height - row), whole.col, whole.width)
        runs += _add_rows(work.ground, found, window, local, sums)
    gap = gap_of(Pit(work.pit.pit_id, inside), "", runs, lattice)
    missing = [outline.difference(inside), *([gap.outline] if gap else [])]
    return pit_by_prisms(work.pit, work.period.name, sums, polygons_of(shapely.union_all(missing)))


def _add_rows(ground: Ground, found: Coverage, window: Window, local: BaseGeometry, sums: Prisms) -> list[GapRun]:
    """Add the squares of a window of the lattice; return the runs of squares inside the outline without heights."""
    share = found.within(window)
    if share is None:
        return []
    h = _depth_at_corners(ground, window)
    nw, ne, sw, se = h[:-1, :-1], h[:-1, 1:], h[1:, :-1], h[1:, 1:]
    known = np.isfinite(nw + ne + sw + se)
    full = known & (share == 1.0)
    area = ground.grid.cell_area_m2 / 2.0
    for triangles in _halves(nw[full], ne[full], sw[full], se[full]):
        sums.add_whole(area, triangles)
    rows, cols = np.nonzero(known & (share > 0.0) & (share < 1.0))
    if rows.size:
        corners = [plane[rows, cols] for plane in (nw, ne, sw, se)]
        west, north = (cols + window.col) * ground.grid.dx, -(rows + window.row) * ground.grid.dy
        sums.add_clipped(_placed(corners, west, north, ground.grid), local)
    return collect_runs(~known & (share > 0.0), window)


def _depth_at_corners(ground: Ground, window: Window) -> Reals:
    """Return the depth at the corners of a window of squares; the edge cells go on beyond the raster."""
    grid = ground.grid
    rows = np.clip(np.arange(window.row - 1, window.row + window.height), 0, grid.height - 1)
    cols = np.clip(np.arange(window.col - 1, window.col + window.width), 0, grid.width - 1)
    block = Window(int(rows[0]), int(rows[-1] - rows[0]) + 1, int(cols[0]), int(cols[-1] - cols[0]) + 1)
    before, after = ground.cells(block)
    depth: Reals = (before - after)[np.ix_(rows - block.row, cols - block.col)]
    return depth


def _halves(nw: Reals, ne: Reals, sw: Reals, se: Reals) -> tuple[Reals, Reals]:
    """Return the depths at the corners of both triangles of each square, shape (n, 3) each."""
    falling = np.abs(nw - se) <= np.abs(ne - sw)  # the diagonal from north-west to south-east
    upper = np.column_stack((nw, np.where(falling, se, sw), ne))
    lower = np.column_stack((np.where(falling, nw, ne), sw, se))
    return upper, lower


def _placed(corners: Sequence[Reals], west: Reals, north: Reals, grid: Grid) -> Reals:
    """Return both triangles of each square with their places, shape (2 n, 3, 3: x, y, depth)."""
    nw, ne, sw, se = corners
    east, south = west + grid.dx, north - grid.dy
    falling = np.abs(nw - se) <= np.abs(ne - sw)
    at = {
        "nw": np.column_stack((west, north, nw)),
        "ne": np.column_stack((east, north, ne)),
        "sw": np.column_stack((west, south, sw)),
        "se": np.column_stack((east, south, se)),
    }
    pick = falling[:, None]
    upper = np.stack((at["nw"], np.where(pick, at["se"], at["sw"]), at["ne"]), axis=1)
    lower = np.stack((np.where(pick, at["nw"], at["ne"]), at["sw"], at["se"]), axis=1)
    return np.concatenate((upper, lower))


def tin_of_raster(terrain: Aligned, outline: BaseGeometry) -> Tin:
    """Return a raster's cell centres under an outline, and one cell around it, as a triangulated surface."""
    grid = terrain.working
    west, south, east, north = outline.bounds
    window = grid.window_of((west - 2 * grid.dx, south - 2 * grid.dy, east + 2 * grid.dx, north + 2 * grid.dy))
    window = window or Window(0, min(2, grid.height), 0, min(2, grid.width))
    z = terrain.read(window).z
    x = grid.west + (window.col + 0.5 + np.arange(window.width)) * grid.dx
    y = grid.north - (window.row + 0.5 + np.arange(window.height)) * grid.dy
    xx, yy = np.meshgrid(x, y)
    number = np.arange(z.size).reshape(z.shape)
    nw, ne, sw, se = number[:-1, :-1], number[:-1, 1:], number[1:, :-1], number[1:, 1:]
    flat = z.ravel()
    known = np.isfinite(flat[nw] + flat[ne] + flat[sw] + flat[se])
    falling = (np.abs(flat[nw] - flat[se]) <= np.abs(flat[ne] - flat[sw]))[known][:, None]
    nw, ne, sw, se = (corner[known][:, None] for corner in (nw, ne, sw, se))
    upper = np.where(falling, np.hstack((nw, se, ne)), np.hstack((nw, sw, ne)))
    lower = np.where(falling, np.hstack((nw, sw, se)), np.hstack((ne, sw, se)))
    used, triangles = np.unique(np.concatenate((upper, lower)), return_inverse=True)
    vertices = np.column_stack((xx.ravel(), yy.ravel(), flat))[used]
    return Tin(terrain.source.name, vertices, triangles.reshape(-1, 3))
