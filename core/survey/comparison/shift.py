# SPDX-License-Identifier: GPL-3.0-or-later
"""The horizontal shift between two surfaces from stable ground, after Nuth and Kääb (2011), and whether to trust it.

A surface displaced by (east, north) differs from the other by ``dh = c - east · dz/dx - north · dz/dy``; divided by the
tangent of the slope this is the cosine over aspect of Nuth and Kääb (The Cryosphere 5, 271-290, equation 2). The cosine
is fitted with each cell weighted by its slope, because on gentle ground dh/tan(slope) is mostly noise; the vertical
shift is fitted beside it and not through the mean slope. The found shift is taken back, the surface resampled, and the
fit repeated until a step is smaller than a hundredth of a cell.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from ...phrases import Remark, remark
from ...progress import Progress, stop_if_cancelled
from ...rasters import Grid
from .pair import Tile
from .relief import HORN_NOISE, Slopes, difference, slopes
from .robust import Fit, Labels, Reals, robust_fit
from .statistics import nmad

STEP_CELLS = 0.01  # a smaller step ends the iteration
MIN_CELLS = 400
MIN_GROUPS = 12  # of neighbouring cells, on which the uncertainty rests
MIN_RELIEF = 0.035  # m/m: how much slopes must vary in every direction (2 degrees); engineering default
_MAX_STEPS = 40
_MOST_CELLS = 400_000  # in the fit; evenly thinned beyond that
_CHI2_99 = -2.0 * math.log(0.01)  # of two coordinates
_ASPECTS = 36
_STEEP = 0.05  # m/m: gentler ground is not drawn
_LIKE_NOISE = 1.0  # relief must exceed what height noise alone looks like by this factor (variances)


class AspectBin(NamedTuple):
    """The median of dh/tan(slope) (m) of the cells that face a direction (degrees from north, clockwise)."""

    aspect_deg: float
    median_m: float
    cells: int


@dataclass(frozen=True)
class Shift:
    """By how much the surface after is displaced against the one before (m, east and north), one sigma beside it.

    ``refused`` says why the shift must not be applied; None: it may. ``vertical_m`` is what the fit found beside it.
    ``relief`` is how much the slopes vary (m/m, rms) in the direction in which they vary least, ``weak_deg``.
    """

    east_m: float
    north_m: float
    east_sigma_m: float
    north_sigma_m: float
    vertical_m: float
    cells: int
    steps: int
    relief: float
    weak_deg: float
    chi2: float
    nmad_before_m: float
    nmad_after_m: float
    aspects: tuple[AspectBin, ...] = ()  # as delivered
    aspects_after: tuple[AspectBin, ...] = ()  # with the shift taken back
    refused: Remark | None = None

    @property
    def applied(self) -> bool:
        """Tell whether the shift passed every check."""
        return self.refused is None

    @property
    def length_m(self) -> float:
        """Return the length of the shift."""
        return math.hypot(self.east_m, self.north_m)

    def length_cells(self, grid: Grid) -> float:
        """Return the length of the shift in cells of the working grid."""
        return math.hypot(self.east_m / grid.dx, self.north_m / grid.dy)


class _Points(NamedTuple):
    east: Reals  # slopes
    north: Reals
    difference: Reals
    group: Labels


def find_shift(tiles: Sequence[Tile], grid: Grid, max_cells: float, noise_m2: float, progress: Progress) -> Shift:
    """Find the displacement of after against before and judge it.

    The tiles' margin must hold ``max_cells`` and two more. ``noise_m2``: variance of the difference from cell to cell.
    """
    relief = [slopes(tile, grid) for tile in tiles]
    side, thin = _thinning(tiles)
    points = given = _points(tiles, relief, grid, (0.0, 0.0), side, thin)
    shift = _nothing(points)
    if points.difference.size < MIN_CELLS or np.unique(points.group).size < MIN_GROUPS:
        return replace(shift, refused=remark("compare.shift.few", cells=points.difference.size, least=MIN_CELLS))
    noise = noise_m2 / 2.0 * HORN_NOISE / grid.cell_area_m2
    least, bearing = _relief(points, noise)
    shift = replace(shift, relief=least, weak_deg=bearing)
    weak = _too_flat(shift, points, noise)
    if weak is not None:
        return replace(shift, refused=weak)
    margin = min(tile.margin for tile in tiles) - 2
    fit, steps = None, 0
    for steps in range(1, _MAX_STEPS + 1):
        stop_if_cancelled(progress)
        fit = robust_fit(_design(points), points.difference, points.group)
        if fit is None:
            return replace(shift, steps=steps, refused=remark("compare.shift.singular"))
        step = fit.solution[:2] if steps > 1 else _held(fit.solution[:2], grid)
        shift = _updated(shift, fit, step, steps, noise)
        if max(abs(shift.east_m) / grid.dx, abs(shift.north_m) / grid.dy) > margin:
            return replace(shift, refused=_too_large(shift, grid, max_cells))
        points = _points(tiles, relief, grid, (shift.east_m, shift.north_m), side, thin)
        if points.difference.size < MIN_CELLS:
            return replace(shift, refused=remark("compare.shift.few", cells=points.difference.size, least=MIN_CELLS))
        progress.report(100.0 * steps / _MAX_STEPS)
        if math.hypot(step[0] / grid.dx, step[1] / grid.dy) < STEP_CELLS:
            break
    else:
        return replace(shift, refused=remark("compare.shift.unsettled", steps=steps))
    shift = replace(
        shift,
        nmad_after_m=nmad(points.difference),
        aspects=_aspects(given, shift.vertical_m),
        aspects_after=_aspects(points, shift.vertical_m),
    )
    return replace(shift, refused=_verdict(shift, grid, max_cells))


def _nothing(points: _Points) -> Shift:
    nan, some = math.nan, points.difference.size > 0
    before = nmad(points.difference) if some else nan
    bins = _aspects(points, float(np.median(points.difference))) if some else ()
    return Shift(nan, nan, nan, nan, nan, points.difference.size, 0, nan, nan, nan, before, nan, bins)


def _thinning(tiles: Sequence[Tile]) -> tuple[int, int]:
    """Return the side (cells) of the groups that errors are summed in, and of how many cells one is taken."""
    stable = sum(int(tile.stable.sum()) for tile in tiles)
    side = int(min(64, max(4, math.sqrt(stable / 200.0))))
    return side, max(1, math.ceil(stable / _MOST_CELLS))


def _points(
    tiles: Sequence[Tile], relief: Sequence[Slopes], grid: Grid, at: tuple[float, float], side: int, thin: int
) -> _Points:
    parts = []
    for number, (tile, slope) in enumerate(zip(tiles, relief)):
        found = difference(tile, grid, *at)
        usable = np.flatnonzero(np.isfinite(found) & np.isfinite(slope.east) & np.isfinite(slope.north))[::thin]
        rows, cols = np.divmod(usable, tile.window.width)
        group = (number << 16) + (rows // side << 8) + cols // side
        parts.append((slope.east.flat[usable], slope.north.flat[usable], found.flat[usable], group))
    if not parts:
        empty = np.empty(0)
        return _Points(empty, empty, empty, np.empty(0, dtype=np.int64))
    east, north, values, groups = (np.concatenate(column) for column in zip(*parts))
    return _Points(east.astype(np.float64), north.astype(np.float64), values.astype(np.float64), groups)


def _design(points: _Points) -> Reals:
    return np.column_stack((-points.east, -points.north, np.ones(points.east.size)))


def _held(step: Reals, grid: Grid) -> Reals:
    """Keep the first step within three cells: a far start is found in several."""
    length = math.hypot(step[0] / grid.dx, step[1] / grid.dy)
    return step * min(1.0, 3.0 / length) if length > 0.0 else step


def _updated(shift: Shift, fit: Fit, step: Reals, steps: int, noise: float) -> Shift:
    # Noise in the slopes pulls every step towards zero by the share of noise in their variance; the steps add up to
    # the whole shift all the same, but the last one's uncertainty is that much too small.
    true = max(shift.relief**2, 1e-12)
    stretch = 1.0 + noise / true
    covariance = fit.covariance[:2, :2] * stretch**2
    east, north = (0.0 if math.isnan(was) else was for was in (shift.east_m, shift.north_m))
    east, north = east + float(step[0]), north + float(step[1])
    here = np.array([east, north])
    return replace(
        shift,
        east_m=east,
        north_m=north,
        east_sigma_m=math.sqrt(max(covariance[0, 0], 0.0)),
        north_sigma_m=math.sqrt(max(covariance[1, 1], 0.0)),
        vertical_m=float(fit.solution[2]),
        cells=fit.cells,
        steps=steps,
        chi2=float(here @ np.linalg.pinv(covariance) @ here) if covariance.any() else math.inf if here.any() else 0.0,
    )


def _relief(points: _Points, noise: float) -> tuple[float, float]:
    """Return how much the slopes vary (noise taken away) in the direction in which they vary least, and which it is.

    Variation, not steepness: on a plane, however steep, a horizontal shift looks exactly like a vertical one.
    """
    least, direction = np.linalg.eigh(np.cov(points.east, points.north))
    bearing = math.degrees(math.atan2(direction[0, 0], direction[1, 0])) % 180.0
    return math.sqrt(max(float(least[0]) - noise, 0.0)), bearing


def _too_flat(shift: Shift, points: _Points, noise: float) -> Remark | None:
    most = float(np.linalg.eigvalsh(np.cov(points.east, points.north))[1]) - noise
    if most < MIN_RELIEF**2 or most < _LIKE_NOISE * noise:
        return remark("compare.shift.flat", relief=math.sqrt(max(most, 0.0)), least=MIN_RELIEF)
    if shift.relief < MIN_RELIEF or shift.relief**2 < _LIKE_NOISE * noise:
        return remark("compare.shift.one_sided", bearing=shift.weak_deg, relief=shift.relief, least=MIN_RELIEF)
    return None


def _too_large(shift: Shift, grid: Grid, max_cells: float) -> Remark:
    return remark("compare.shift.large", cells=shift.length_cells(grid), most=max_cells)


def _verdict(shift: Shift, grid: Grid, max_cells: float) -> Remark | None:
    if shift.length_cells(grid) > max_cells:
        return _too_large(shift, grid, max_cells)
    worst = max(shift.east_sigma_m / grid.dx, shift.north_sigma_m / grid.dy)
    if worst > 0.5:
        return remark("compare.shift.vague", cells=worst)
    if shift.chi2 < _CHI2_99 or shift.length_cells(grid) < 2.0 * STEP_CELLS:
        return remark("compare.shift.insignificant", length=shift.length_m, chi2=shift.chi2, least=_CHI2_99)
    if shift.nmad_after_m > shift.nmad_before_m:
        return remark("compare.shift.worse", before=shift.nmad_before_m, after=shift.nmad_after_m)
    return None


def _aspects(points: _Points, vertical_m: float) -> tuple[AspectBin, ...]:
    """Return dh/tan(slope) by the direction the ground faces, with the vertical shift taken away."""
    steep = np.hypot(points.east, points.north)
    some = steep > _STEEP
    if not some.any():
        return ()
    facing = np.degrees(np.arctan2(-points.east[some], -points.north[some])) % 360.0
    ratio = (points.difference[some] - vertical_m) / steep[some]
    number = np.minimum((facing / 360.0 * _ASPECTS).astype(int), _ASPECTS - 1)
    bins = []
    for k in range(_ASPECTS):
        here = ratio[number == k]
        if here.size:
            bins.append(AspectBin((k + 0.5) * 360.0 / _ASPECTS, float(np.median(here)), int(here.size)))
    return tuple(bins)
