# SPDX-License-Identifier: GPL-3.0-or-later
"""Pits against the terrains: covered, measured, enclosed by their outlines, and deeper after than before.

Depth is before minus after, positive where ground was lost (m). Positions are sampled, a bounded number of them a
case, so that a check stays quick whatever the size of the rasters.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import box

from ..casefile import resolve
from ..crs import require_metric
from ..errors import PitProofError, Words
from ..model import Case, Pit, Survey, SurveyRole
from ..progress import Progress, stop_if_cancelled
from ..rasters import RasterSource, open_raster
from ..volume.grids import align, place
from ..volume.methods.ground import Ground
from .catalogue import finding, somewhere_in
from .nouns import Finding, Limits, Severity, SuggestedOutline
from .outlines import repaired
from .zeroline import zero_line

Values = NDArray[np.float64]

_POINTS = 400_000  # in all pits together
_LEAST, _MOST = 400, 10_000  # in one pit
_MOST_ON_RIM = 2_000
_FIRST = (SurveyRole.BEFORE, SurveyRole.RESTORED)
_EXCHANGED = 3.0  # so many times more fill than cut in the pits: the terrains changed places
_SIGMAS = 3.0  # a depth beyond so many of the stated errors is a change of the ground
_LEAST_LEVEL_M = 0.1


@dataclass
class TerrainCheck:
    """What the terrains say of the pits; ``dug_m3`` is the rough cut of each (m3), for comparing with sales."""

    findings: list[Finding] = field(default_factory=list)
    suggestions: list[SuggestedOutline] = field(default_factory=list)
    dug_m3: dict[str, float] = field(default_factory=dict)
    filled_m3: float = 0.0
    open_rims: int = 0  # pits whose outline does not enclose the excavation


def check_terrain(case: Case, limits: Limits, progress: Progress) -> TerrainCheck:
    """Compare every pit with the terrains before and after, where both can be read."""
    check = TerrainCheck()
    try:
        require_metric(case.info.crs, Words("The case"))
    except PitProofError:
        return check  # said with the head of the case
    first = next((survey for survey in case.surveys if survey.role in _FIRST), None)
    after = next((survey for survey in case.surveys if survey.role is SurveyRole.AFTER), None)
    floor = next((survey for survey in case.surveys if survey.role is SurveyRole.PIT_FLOOR), None)
    opened: dict[str, RasterSource] = {}
    try:
        for survey in case.surveys:
            _open(case, survey, opened, check)
        if first is None or after is None or first.path not in opened or after.path not in opened:
            return check
        for survey in (first, after):
            check.findings += _beyond(case, survey, opened[survey.path])
        ground = _ground(case, opened[first.path], opened[after.path], opened.get(floor.path) if floor else None, check)
        if ground is None:
            return check
        level = _level(first, after)
        for number, pit in enumerate(case.pits):
            stop_if_cancelled(progress)
            _check_pit(pit, case.pits, ground, limits, level, check)
            progress.report(100.0 * (number + 1) / len(case.pits))
    finally:
        for source in opened.values():
            source.close()
    if check.open_rims > limits.max_suggestions:
        many = finding("check.pit.rim_many", "pits", count=check.open_rims, limit=limits.max_suggestions)
        check.findings.append(many)
    cut = sum(check.dug_m3.values())
    if check.filled_m3 > _EXCHANGED * max(cut, 1.0):
        check.findings.append(finding("check.terrain.exchanged", "surveys", cut=cut, fill=check.filled_m3))
    return check


def _open(case: Case, survey: Survey, opened: dict[str, RasterSource], check: TerrainCheck) -> None:
    path = resolve(case.path, survey.path)
    if not path.is_file() or survey.path in opened:
        return  # that it is missing is said elsewhere
    try:
        source = open_raster(str(path))
    except PitProofError as error:
        check.findings.append(finding("check.survey.unreadable", "surveys", survey.path, problem=error))
        return
    try:
        require_metric(source.crs, Words("Terrain '{name}'", name=survey.path))
        place(source, source.grid, case.info.crs)
    except PitProofError as error:
        check.findings.append(finding("check.survey.crs", "surveys", survey.path, problem=error))
        source.close()
        return
    opened[survey.path] = source


def _ground(
    case: Case, before: RasterSource, after: RasterSource, floor: RasterSource | None, check: TerrainCheck
) -> Ground | None:
    try:
        first, last = align([before, after], case.info.crs)
        below = None if floor is None else place(floor, first.working, case.info.crs)
    except PitProofError as error:
        check.findings.append(finding("check.survey.crs", "surveys", problem=error))
        return None
    return Ground(first, last, below)


def _beyond(case: Case, survey: Survey, source: RasterSource) -> Iterator[Finding]:
    """Yield the pits that a terrain in the case's own system does not cover; others show as unmeasured."""
    try:
        if place(source, source.grid, case.info.crs).to_source is not None:
            return
    except PitProofError:
        return  # said by `_open`
    extent = box(*source.grid.bounds)
    for pit in case.pits:
        outline = repaired(pit.outline)
        outside = outline.difference(extent)
        if outline.area > 0.0 and outside.area > 1e-6 * outline.area:
            share = 100.0 * outside.area / outline.area
            where = somewhere_in(outside)
            yield finding("check.pit.outside_terrain", "pits", pit.pit_id, where, share=share, terrain=survey.path)


def _level(first: Survey, after: Survey) -> float:
    """Return the depth (m) below which a change may be survey error."""
    stated = [survey.sigma_z_m or 0.0 for survey in (first, after)]
    return max(_LEAST_LEVEL_M, _SIGMAS * math.hypot(*stated))


def _check_pit(
    pit: Pit, pits: Sequence[Pit], ground: Ground, limits: Limits, level: float, check: TerrainCheck
) -> None:
    outline = repaired(pit.outline)
    if outline.is_empty or outline.area <= 0.0:
        return
    x, y = _inside(outline, min(_MOST, max(_LEAST, _POINTS // len(pits))))
    depth = ground.at(x, y).depth
    measured = np.isfinite(depth)
    missing = 100.0 * float(np.count_nonzero(~measured)) / depth.size
    if missing > 0.0:
        at = (float(x[~measured][0]), float(y[~measured][0]))
        severity = Severity.ERROR if missing > 100.0 - limits.min_coverage_pct else Severity.HINT
        values: dict[str, Any] = {"share": missing, "limit": limits.min_coverage_pct}
        check.findings.append(finding("check.pit.nodata", "pits", pit.pit_id, at, severity=severity, **values))
    if not measured.any():
        return
    area = float(outline.area)
    known = depth[measured]
    check.dug_m3[pit.pit_id] = float(np.maximum(known, 0.0).mean()) * area
    check.filled_m3 += float(np.maximum(-known, 0.0).mean()) * area
    lost = 100.0 * float(np.count_nonzero(known > limits.least_loss_m)) / known.size
    if lost < limits.least_loss_share_pct:
        values = {"share": lost, "limit": limits.least_loss_m}
        check.findings.append(finding("check.pit.no_loss", "pits", pit.pit_id, somewhere_in(outline), **values))
    _check_rim(pit, pits, ground, limits, level, check)


def _check_rim(
    pit: Pit, pits: Sequence[Pit], ground: Ground, limits: Limits, level: float, check: TerrainCheck
) -> None:
    boundary = repaired(pit.outline).boundary
    step = max(min(ground.grid.dx, ground.grid.dy), float(boundary.length) / _MOST_ON_RIM)
    points = shapely.get_coordinates(shapely.segmentize(boundary, step))
    depth = ground.at(points[:, 0], points[:, 1]).depth
    known = np.isfinite(depth)
    deep = known & (depth > limits.rim_depth_m)
    if not known.any():
        return
    share = 100.0 * float(np.count_nonzero(deep)) / float(np.count_nonzero(known))
    if share < limits.rim_share_pct:
        return
    deepest = int(np.nanargmax(np.where(known, depth, -np.inf)))
    at = (float(points[deepest, 0]), float(points[deepest, 1]))
    values: dict[str, Any] = {"share": share, "limit": limits.rim_depth_m, "depth": float(depth[deepest])}
    check.findings.append(finding("check.pit.rim", "pits", pit.pit_id, at, **values))
    check.open_rims += 1
    if check.open_rims > limits.max_suggestions:
        return
    others = [repaired(other.outline) for other in pits if other is not pit]
    outline = zero_line(ground, repaired(pit.outline), others, level)
    if outline is not None:
        check.suggestions.append(SuggestedOutline(pit.pit_id, outline, level, float(pit.outline.area)))


def _inside(outline: shapely.Geometry, count: int) -> tuple[Values, Values]:
    """Return about ``count`` positions on a regular lattice in an outline, at least one."""
    west, south, east, north = outline.bounds
    step = math.sqrt(outline.area / count)
    columns, rows = math.ceil((east - west) / step), math.ceil((north - south) / step)
    while columns * rows > 20 * count:  # a long thin outline has a large box
        step *= 1.5
        columns, rows = math.ceil((east - west) / step), math.ceil((north - south) / step)
    x, y = np.meshgrid(west + (np.arange(columns) + 0.5) * step, south + (np.arange(rows) + 0.5) * step)
    x, y = x.ravel(), y.ravel()
    shapely.prepare(outline)
    keep = shapely.contains_xy(outline, x, y)
    if not keep.any():
        point = outline.representative_point()
        return np.array([point.x]), np.array([point.y])
    return x[keep], y[keep]
