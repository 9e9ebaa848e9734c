# SPDX-License-Identifier: GPL-3.0-or-later
"""A surface from survey points, breaklines and a boundary, and what its check points say of it (R35, R91)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ...errors import InputError
from ...phrases import Remark, remark
from ...progress import Progress
from ...rasters import Elevations, Grid, Window
from .breaklines import noded, through_points
from .checkpoints import FEWEST_CHECKS, CheckedPoint, CheckFigures, check_figures, checked_points
from .points import (
    CHECK,
    SAME_HEIGHT_M,
    SAME_PLACE_M,
    SETTLED,
    SURFACE_KINDS,
    Clash,
    Contradiction,
    SurveyPoints,
    joined_lines,
    one_point_a_place,
)
from .triangles import (
    Measures,
    Triangulate,
    heights_on_grid,
    measures,
    require_honoured,
    without_long_edges,
)

Reals = NDArray[np.float64]


@dataclass(frozen=True)
class SurfaceOptions:
    """How points become a surface (m); 0 as ``longest_m`` keeps every triangle."""

    kinds: tuple[str, ...] = SURFACE_KINDS
    contradiction: Contradiction = Contradiction.REFUSE
    place_m: float = SAME_PLACE_M
    height_m: float = SAME_HEIGHT_M
    longest_m: float = 0.0
    join: bool = False  # join breakline and boundary points in their order
    level_m: float | None = None


@dataclass(frozen=True)
class BuiltSurface:
    """The triangles, what they measure, and what was found on the way."""

    corners: Reals
    boundary: BaseGeometry | None
    measures: Measures
    used: int
    left_out: int
    breaklines: int
    checked: tuple[CheckedPoint, ...]
    checks: CheckFigures
    clashes: tuple[Clash, ...]
    remarks: tuple[Remark, ...] = field(default=())

    def on(self, grid: Grid, progress: Progress) -> Iterator[tuple[Window, Elevations]]:
        """Yield the surface on a grid, strip by strip; NaN outside triangles and boundary."""
        if self.boundary is not None:
            shapely.prepare(self.boundary)
        for window, z in heights_on_grid(self.corners, grid, progress):
            if self.boundary is not None:
                x = grid.west + (np.arange(grid.width) + 0.5) * grid.dx
                y = grid.north - (window.row + np.arange(window.height) + 0.5) * grid.dy
                some = np.isfinite(z)
                rows, cols = np.nonzero(some)
                out = ~shapely.intersects_xy(self.boundary, x[cols], y[rows])
                z[rows[out], cols[out]] = np.nan
            yield window, z


def build_surface(
    points: SurveyPoints,
    lines: Sequence[Reals],
    boundary: BaseGeometry | None,
    options: SurfaceOptions,
    triangulate: Triangulate,
) -> BuiltSurface:
    """Return the surface through points (m) with breaklines as edges, inside a boundary if one is given.

    Check points never carry it. Raises `InputError` for contradicting points, breaklines that cross at different
    heights, and when an edge crosses a breakline or nothing is left.
    """
    kept = points.of([kind for kind in options.kinds if kind != CHECK])
    clean = one_point_a_place(kept, options.contradiction, place_m=options.place_m, height_m=options.height_m)
    remarks: list[Remark] = []
    breaks = list(lines)
    if options.join:
        breaks += joined_lines(points, "breakline")
        boundary = boundary if boundary is not None else _joined_boundary(points, remarks)
    breaks = noded(breaks)
    breaks, xyz = through_points(breaks, clean.points.xyz, options.height_m, SETTLED.get(options.contradiction))
    corners = triangulate(xyz, breaks)
    require_honoured(corners, breaks)
    every = corners
    if options.longest_m > 0.0:
        corners = without_long_edges(corners, options.longest_m)
    if boundary is not None:
        corners = _touching(corners, boundary)
    if not len(corners):
        raise InputError(
            "No triangle is left of {count}: the longest edge ({longest:g} m) or the boundary leaves nothing.",
            "Allow longer edges, or check that the boundary lies around the points.",
            count=len(every),
            longest=options.longest_m,
        )
    checked = checked_points(points.of([CHECK]), corners, clean.points, options.place_m)
    figures, checks = measures(corners, options.level_m, boundary), check_figures(checked)
    remarks += _figures(figures, checks)
    if len(points) > len(kept):
        remarks.append(remark("surface.left_out", warning=False, count=len(points) - len(kept)))
    if len(every) > len(corners):
        remarks.append(remark("surface.edges", warning=False, count=len(every) - len(corners)))
    remarks += _findings(clean.clashes, checked)
    return BuiltSurface(
        corners=corners,
        boundary=boundary,
        measures=figures,
        used=len(clean.points),
        left_out=len(points) - len(kept),
        breaklines=len(breaks),
        checked=checked,
        checks=checks,
        clashes=clean.clashes,
        remarks=tuple(remarks),
    )


def one_height_a_place(xyz: Reals, lines: Sequence[Reals]) -> tuple[Reals, list[Reals]]:
    """Return points (n, 3) and breaklines (k, 3) fit for a triangulation, which keeps one height a place (R91).

    Doubled points are one, lines share a vertex where they cross and have one at every point on them. Raises
    `InputError` with the places where two of them have different heights.
    """
    numbers = tuple(str(number) for number in range(1, len(xyz) + 1))
    same = ("",) * len(xyz)
    clean = one_point_a_place(SurveyPoints(numbers, same, same, xyz)).points.xyz
    breaks, clean = through_points(noded(lines), clean, SAME_HEIGHT_M, None)
    return clean, breaks


def _touching(corners: Reals, boundary: BaseGeometry) -> Reals:
    shapely.prepare(boundary)
    shapes = shapely.polygons(corners[:, :, :2])
    touching: Reals = corners[shapely.intersects(boundary, shapes) & ~shapely.touches(boundary, shapes)]
    return touching


def _joined_boundary(points: SurveyPoints, remarks: list[Remark]) -> BaseGeometry | None:
    ring = points.of(["boundary"]).xyz[:, :2]
    if len(ring) < 3:
        return None
    shape = shapely.Polygon(ring)
    if shape.is_valid and shape.area > 0.0:
        remarks.append(remark("surface.boundary.joined", warning=False, count=len(ring), area=shape.area))
        return shape
    remarks.append(remark("surface.boundary.crossing", count=len(ring)))
    return None


def _figures(figures: Measures, checks: CheckFigures) -> Iterator[Remark]:
    yield remark(
        "surface.measures",
        warning=False,
        triangles=figures.triangles,
        area=figures.area_m2,
        surface=figures.surface_m2,
        low=figures.z_min_m,
        high=figures.z_max_m,
    )
    if checks.count:
        yield remark(
            "surface.check.figures",
            warning=False,
            count=checks.count,
            rmse=checks.rmse_m,
            mean=checks.mean_m,
            largest=checks.largest_m,
            name=checks.largest_name,
        )


def _findings(clashes: Sequence[Clash], checked: Sequence[CheckedPoint]) -> Iterator[Remark]:
    doubled = [clash for clash in clashes if clash.kind == "duplicate"]
    settled = [clash for clash in clashes if clash.kind == "contradiction"]
    for code, found in (("surface.doubled", doubled), ("surface.contradicting", settled)):
        if found:
            names = ", ".join("/".join(clash.names) for clash in found[:8]) + (", …" if len(found) > 8 else "")
            yield remark(code, warning=code.endswith("contradicting"), count=len(found), names=names)
    outside = [each.name for each in checked if each.surface_m is None]
    if outside:
        yield remark("surface.check.outside", names=", ".join(outside))
    same = [each.name for each in checked if each.on_vertex]
    if same:
        yield remark("surface.check.same", names=", ".join(same))
    if not checked:
        yield remark("surface.check.none")
    elif len(checked) - len(outside) < FEWEST_CHECKS:
        yield remark("surface.check.few", count=len(checked) - len(outside))
