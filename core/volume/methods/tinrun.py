# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes of pits between two triangulated surfaces, or one and the cell centres of a raster."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Union

from shapely.geometry.base import BaseGeometry

from ...crs import require_metric, same_system
from ...errors import CrsError, Words
from ...model import Overlap, Pit, VolumeResult
from ...phrases import Remark, remark
from ...progress import Progress, Silent, stop_if_cancelled
from ...rasters import Grid, RasterSource
from ..gaps import Gap
from ..grids import place
from ..inputs import VolumeOptions
from ..outlines import shared_areas, usable_pits
from ..results import Run, fill_remarks, overlap_remarks, refuse_low_coverage
from .prisms import Prisms
from .rastertin import TinPit, pit_by_prisms, tin_of_raster
from .tin import Tin, between
from .work import MethodRun, map_bounds

Side = Union[Tin, RasterSource]


def tin_pair_volumes(
    before: Side,
    after: Side,
    pits: Sequence[Pit],
    *,
    crs: str,
    period: str = "before – after",
    options: VolumeOptions | None = None,
    progress: Progress | None = None,
) -> MethodRun[TinPit]:
    """Return the volumes of ``pits`` between two surfaces in ``crs``, overlaid exactly (R91).

    Raises `PitProofError` with one sentence for unusable input; a raster in another system is refused, because its
    cell centres would be no vertices any more.
    """
    options, progress = options or VolumeOptions(), progress or Silent()
    _require_one_system((before, after), crs)
    usable, remarks = usable_pits(pits)

    def measure(outline: BaseGeometry) -> tuple[Prisms, BaseGeometry | None]:
        return between(_tin(before, outline, crs), _tin(after, outline, crs), outline, progress)

    found: list[TinPit] = []
    for number, pit in enumerate(usable):
        stop_if_cancelled(progress)
        found.append(pit_by_prisms(pit, period, *measure(pit.outline)))
        progress.report(100.0 * (number + 1) / len(usable))
    volumes = [each.volume for each in found]
    refuse_low_coverage(volumes, options.min_coverage_pct)
    overlaps = tuple(
        Overlap(one.pit_id, two.pit_id, float(common.area), measure(common)[0].cut_m3)
        for one, two, common in shared_areas(usable)
    )
    said = [*remarks, *fill_remarks(volumes), *overlap_remarks(overlaps)]
    notices = tuple(dict.fromkeys(one.notice(options.language) for one in said))
    result = VolumeResult(tuple(volumes), overlaps, None, _rule(before, after).say(options.language), notices)
    bounds = map_bounds(usable)
    return MethodRun(Run(result, _gaps(found), _nominal_grid(bounds), bounds), tuple(found))


def _require_one_system(sides: Sequence[Side], crs: str) -> None:
    require_metric(crs, Words("The pit layer"))
    for side in sides:
        if not isinstance(side, Tin) and not same_system(side.crs, crs):
            raise CrsError(
                "Terrain '{name}' is in another system than the points it is to be compared with.",
                "Bring the terrain to the points' system, or compare two terrains.",
                name=side.name,
            )


def _gaps(found: Sequence[TinPit]) -> tuple[Gap, ...]:
    return tuple(
        Gap(each.volume.pit_id, each.volume.period, each.gap, float(each.gap.area))
        for each in found
        if each.gap is not None and each.gap.area > 0.0
    )


def _nominal_grid(bounds: tuple[float, float, float, float]) -> Grid:
    """Return a grid of 1 m over the map; there is no raster that could lend one."""
    west, south, east, north = bounds
    return Grid(west, north, 1.0, 1.0, max(1, ceil(east - west)), max(1, ceil(north - south)))


def _tin(side: Side, outline: BaseGeometry, crs: str) -> Tin:
    return side if isinstance(side, Tin) else tin_of_raster(place(side, side.grid, crs), outline)


def _rule(before: Side, after: Side) -> Remark:
    counts = [len(side.triangles) if isinstance(side, Tin) else 0 for side in (before, after)]
    names = [side.name for side in (before, after)]
    if all(counts):
        return remark("tin.rule", before=names[0], after=names[1], first=counts[0], second=counts[1])
    points, raster = (names[0], names[1]) if counts[0] else (names[1], names[0])
    return remark("tin.mixed_rule", points=points, count=max(counts), raster=raster)
