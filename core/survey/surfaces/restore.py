# SPDX-License-Identifier: GPL-3.0-or-later
"""The ground over a hole, restored from what is left around it (R97.4): by triangles, or by a smooth surface.

Triangles: between the cells of the rim and the points of ridge and valley lines, linear over each.
Smooth: a thin-plate spline through the means of squares of the band around the hole and through the lines; what is
left at the rim is spread inwards, so that the surface meets the ground there.
With an old terrain the differences from it are what is interpolated, or a constant shift, or nothing (R97.3).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
import shapely
from numpy.typing import NDArray

from ...errors import InputError
from ...progress import Progress
from ...rasters import Elevations
from .breaklines import noded
from .holes import Hole, Numbers, Patch, around, averaged, known_points, known_share
from .spline import fit_spline, spread_from_rim
from .triangles import Triangulate, heights_at, raster_of

Reals = NDArray[np.float64]

_CONTROLS = 420  # squares of the band that the spline passes through; the dense solution grows with their cube
_RIM = 700  # rim cells that the triangles stand on
_BAND_SHARE = 0.3  # band around the hole, share of its radius; the result hardly depends on it (made-up site)
_BAND_CELLS = 6.0  # at least so many cells
_LEAST_RIM = 0.5  # share of the rim that must be known


class Method(str, Enum):
    """How the ground is restored."""

    TIN = "tin"
    SMOOTH = "smooth"


class OldFit(str, Enum):
    """What is done with an old terrain."""

    RIM = "rim"  # its differences at the rim are interpolated over the hole and taken into account
    SHIFT = "shift"  # the median difference on undisturbed ground around is added
    NONE = "none"  # taken as it is


@dataclass(frozen=True)
class RestoreOptions:
    """How to restore; ``band_m`` 0 chooses the width of the band by the size of the hole."""

    method: Method = Method.SMOOTH
    band_m: float = 0.0
    old_fit: OldFit = OldFit.RIM


def band_width_m(hole: Hole, patch: Patch, options: RestoreOptions) -> float:
    """Return the width of the band that the ground is taken from."""
    least = _BAND_CELLS * max(patch.grid.dx, patch.grid.dy)
    return options.band_m or max(_BAND_SHARE * hole.radius_m, least)


def restored(
    patch: Patch,
    hole: Hole,
    lines: Sequence[Reals],
    options: RestoreOptions,
    triangulate: Triangulate,
    progress: Progress,
    *,
    shift_m: float = 0.0,
    cells: tuple[Numbers, Numbers] | None = None,
) -> Elevations:
    """Return the restored heights of a hole's cells (all, or those given), NaN where the triangles do not reach.

    ``lines`` (k, 3) have heights. Raises `InputError` when less than half of the rim is known.
    """
    rows, cols = hole.cells if cells is None else cells
    old = np.zeros(rows.size) if patch.old is None else patch.old[rows, cols]
    if patch.old is not None and options.old_fit is not OldFit.RIM:
        return old + (shift_m if options.old_fit is OldFit.SHIFT else 0.0)
    share = known_share(patch, hole.rim)
    if share < _LEAST_RIM:
        raise InputError(
            "Only {share:.0f} % of the rim of the hole at ({x:.1f}, {y:.1f}) lie on known, undisturbed ground.",
            "Use a terrain that reaches further, or correct the outlines and the disturbed areas.",
            share=100.0 * share,
            x=hole.outline.centroid.x,
            y=hole.outline.centroid.y,
        )
    if options.method is Method.TIN:
        whole = cells is None
        band_m = band_width_m(hole, patch, options)
        return old + _by_triangles(patch, hole, lines, band_m, triangulate, (rows, cols), progress, whole=whole)
    return old + _smooth(patch, hole, lines, band_width_m(hole, patch, options), patch.xy(rows, cols), progress)


def _by_triangles(
    patch: Patch,
    hole: Hole,
    lines: Sequence[Reals],
    band_m: float,
    triangulate: Triangulate,
    cells: tuple[Numbers, Numbers],
    progress: Progress,
    *,
    whole: bool,
) -> Reals:
    rim = known_points(patch, hole.rim)
    gaps = len(rim) < hole.rim[0].size
    if len(rim) > _RIM:
        rim = rim[_thinned(rim, _RIM)]
    if gaps:  # where the rim is unknown, the triangles go on to the nearest ground beyond it
        band = known_points(patch, around(patch, hole, band_m))
        rim = np.concatenate((rim, averaged(band, _square_m(len(band), patch))))
    breaks = noded([_relative(patch, line) for line in lines], math.inf)
    corners = triangulate(rim, breaks)
    if whole:
        return raster_of(corners, patch.grid, progress)[cells]
    return heights_at(corners, patch.xy(*cells))


def _smooth(patch: Patch, hole: Hole, lines: Sequence[Reals], band_m: float, xy: Reals, progress: Progress) -> Reals:
    rim = known_points(patch, hole.rim)
    band = np.concatenate((rim, known_points(patch, around(patch, hole, band_m))))
    side = _square_m(len(band), patch)
    controls = averaged(band, side)
    inner = hole.outline.buffer(-0.75 * side)
    if lines and not inner.is_empty:
        along = np.concatenate([_relative(patch, line) for line in lines])
        along = along[shapely.contains_xy(inner, along[:, 0], along[:, 1])]
        controls = np.concatenate((controls, averaged(along, 0.75 * side)))
    spline = fit_spline(controls)
    left = rim[:, 2] - spline.at(rim[:, :2], progress)
    return spline.at(xy, progress) + spread_from_rim(rim[:, :2], left, xy, progress)


def _square_m(cells: int, patch: Patch) -> float:
    """Return the side of the squares that a band of so many cells is averaged in."""
    return max(math.sqrt(cells * patch.grid.cell_area_m2 / _CONTROLS), patch.grid.dx, patch.grid.dy)


def _relative(patch: Patch, line: Reals) -> Reals:
    """Return a line's heights as what is interpolated: over the old terrain, if there is one."""
    if patch.old is None:
        return line
    rows, cols, inside = patch.cells_at(line[:, :2])
    kept = line[inside].copy()
    kept[:, 2] -= patch.old[rows[inside], cols[inside]]
    good: Reals = kept[np.isfinite(kept[:, 2])]
    return good


def _thinned(points: Reals, most: int) -> Numbers:
    """Return about ``most`` points, spread evenly: the first of each square."""
    span = float(np.ptp(points[:, :2], axis=0).sum()) * 2.0
    keys = np.floor((points[:, :2] - points[:, :2].min(axis=0)) / (span / most)).astype(np.int64)
    _, first = np.unique(keys, axis=0, return_index=True)
    return np.sort(first)
