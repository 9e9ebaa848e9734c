# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference surfaces from an outline when there is only one terrain: stockpiles, and pits without a "before".

The surface takes the place of the earlier terrain, so a heap above it is fill and a pit below it is cut. Elevations at
the outline's vertices are those of the cells the vertices lie in; a ring's closing vertex counts as it stands in the
ring, as other tools count it, so that figures can be compared. A vertex on nodata is named and refused, never 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
import shapely
from numpy.typing import NDArray

from ..errors import InputError, MissingDependencyError
from ..model import Pit
from ..phrases import Remark, remark
from ..rasters import Elevations, Grid, Window
from .grids import Aligned
from .strata import ConstantSurface, PlaneSurface, Surface


class BaseKind(str, Enum):
    """How the reference surface follows from the outline."""

    PLANE = "plane"  # least-squares plane through the vertices
    TIN = "tin"  # triangles between the vertices, inside the outline
    MEAN = "mean"  # level at the mean of the vertices
    LOWEST = "lowest"  # level at the lowest vertex
    HIGHEST = "highest"  # level at the highest vertex
    GIVEN = "given"  # level at an elevation stated by the user


@dataclass(frozen=True)
class Base:
    """The choice of a reference surface; ``elevation_m`` only with ``GIVEN``."""

    kind: BaseKind
    elevation_m: float | None = None

    def __post_init__(self) -> None:
        if (self.kind is BaseKind.GIVEN) != (self.elevation_m is not None):
            raise InputError(
                "The reference surface is '{kind}' with the elevation {elevation}.",
                "State an elevation with the kind 'given', and with no other.",
                kind=self.kind.value,
                elevation=self.elevation_m,
            )

    def under(self, pit: Pit, terrain: Aligned) -> Surface:
        """Return the reference surface of one outline on a terrain; raises `InputError` for vertices on nodata."""
        if self.elevation_m is not None:
            return ConstantSurface(self.elevation_m)
        vertices = _vertices(pit, terrain)
        z = vertices[:, 2]
        if self.kind is BaseKind.PLANE:
            return PlaneSurface.through([(float(x), float(y), float(h)) for x, y, h in vertices])
        if self.kind is BaseKind.TIN:
            return TinSurface.inside(pit, vertices)
        levels = {BaseKind.MEAN: z.mean(), BaseKind.LOWEST: z.min(), BaseKind.HIGHEST: z.max()}
        return ConstantSurface(float(levels[self.kind]))

    def describe(self) -> Remark:
        """Say in a clause what the surface is."""
        return remark(f"base.{self.kind.value}", elevation=self.elevation_m)


def _vertices(pit: Pit, terrain: Aligned) -> NDArray[np.float64]:
    """Return x, y, z of the outline's vertices; z is that of the cell a vertex lies in."""
    xy = shapely.get_coordinates(pit.outline)
    grid = terrain.working
    cols = _cell((xy[:, 0] - grid.west) / grid.dx, grid.width)
    rows = _cell((grid.north - xy[:, 1]) / grid.dy, grid.height)
    z = np.full(len(xy), np.nan)
    inside = (cols >= 0) & (cols < grid.width) & (rows >= 0) & (rows < grid.height)
    for number in np.flatnonzero(inside).tolist():
        z[number] = terrain.read(Window(int(rows[number]), 1, int(cols[number]), 1)).z[0, 0]
    missing = np.flatnonzero(np.isnan(z))
    if missing.size:
        shown = ", ".join(f"{number + 1} ({xy[number, 0]:.2f}, {xy[number, 1]:.2f})" for number in missing[:5].tolist())
        raise InputError(
            "{count} of the {total} vertices of '{pit_id}' lie where the terrain has no value: {shown}.",
            "Move them to measured ground, or state the reference elevation.",
            count=missing.size,
            total=len(xy),
            pit_id=pit.pit_id,
            shown=shown,
        )
    return np.column_stack((xy, z))


def _cell(at: NDArray[np.float64], count: int) -> NDArray[np.int64]:
    """Return the cells that positions (in cells) lie in; the grid's last edge belongs to its last cell."""
    cells = np.floor(at).astype(np.int64)
    cells[(cells == count) & (at == count)] = count - 1
    return cells


@dataclass(frozen=True)
class TinSurface:
    """Triangles with elevations at their corners, shape (triangles, 3 corners, x y z)."""

    triangles: NDArray[np.float64]

    @classmethod
    def inside(cls, pit: Pit, vertices: NDArray[np.float64]) -> TinSurface:
        """Triangulate an outline (constrained Delaunay) with the elevations of its vertices."""
        if not hasattr(shapely, "constrained_delaunay_triangles"):
            raise MissingDependencyError(
                "Triangles inside an outline need shapely 2.1 or newer; this QGIS has {version}.",
                "Use the plane through the vertices, or install a newer shapely.",
                version=shapely.__version__,
            )
        heights = {(x, y): z for x, y, z in vertices.tolist()}
        found = shapely.get_parts(shapely.constrained_delaunay_triangles(pit.outline))
        corners: list[Sequence[tuple[float, float, float]]] = []
        for triangle in found:
            ring = shapely.get_coordinates(triangle)[:3].tolist()
            corners.append([(x, y, heights[x, y]) for x, y in ring])
        return cls(np.asarray(corners, dtype=np.float64))

    def elevations(self, window: Window, before: Elevations, grid: Grid) -> Elevations | float:
        """Return the elevation at the cell centres; beyond the triangles that of the nearest triangle's plane."""
        x = grid.west + (window.col + 0.5 + np.arange(window.width)) * grid.dx
        y = grid.north - (window.row + 0.5 + np.arange(window.height)) * grid.dy
        xx, yy = np.meshgrid(x, y)
        best = np.full(
            xx.shape, -np.inf
        )  # how far inside its triangle a centre lies; an edge cell's may be outside all
        z = np.full(xx.shape, np.nan)
        for corners in self.triangles:
            weights = _barycentric(corners, xx, yy)
            inside = np.minimum(np.minimum(weights[0], weights[1]), weights[2])
            better = inside > best
            plane = sum(weight * height for weight, height in zip(weights, corners[:, 2]))
            z = np.where(better, plane, z)
            best = np.where(better, inside, best)
        return z


def _barycentric(
    corners: NDArray[np.float64], x: Elevations, y: Elevations
) -> tuple[Elevations, Elevations, Elevations]:
    (x0, y0, _), (x1, y1, _), (x2, y2, _) = corners.tolist()
    double_area = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
    first = ((x1 - x) * (y2 - y) - (x2 - x) * (y1 - y)) / double_area
    second = ((x2 - x) * (y0 - y) - (x0 - x) * (y2 - y)) / double_area
    return first, second, 1.0 - first - second
