# SPDX-License-Identifier: GPL-3.0-or-later
"""Ground given as functions, holes in it, and a triangulation that needs no QGIS (without breaklines)."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import shapely
from shapely.geometry import Point

from .....core.rasters import ArrayRaster, Grid
from .....core.survey.surfaces.points import SurveyPoints

CRS = "EPSG:4547"
WEST, SOUTH = 500_000.0, 3_400_000.0
Ground = Callable[[np.ndarray, np.ndarray], np.ndarray]


def plane(x, y):
    return 100.0 + 0.12 * (x - WEST) - 0.07 * (y - SOUTH)


def bowl(x, y):
    return 90.0 + 0.002 * (x - WEST - 90.0) ** 2 + 0.0015 * (y - SOUTH - 100.0) ** 2


def terrain(ground: Ground, size: int = 200, cell: float = 1.0, name: str = "现状地形") -> ArrayRaster:
    """A square terrain, its south-west corner at WEST, SOUTH."""
    grid = Grid(WEST, SOUTH + size * cell, cell, cell, size, size)
    x = WEST + (np.arange(size) + 0.5) * cell
    y = grid.north - (np.arange(size) + 0.5) * cell
    return ArrayRaster(name, np.asarray(ground(*np.meshgrid(x, y)), dtype=np.float64), grid, CRS)


def dug(source: ArrayRaster, outline: shapely.Polygon, depth: float = 12.0) -> ArrayRaster:
    """The terrain with the ground under an outline gone, steeply and unevenly."""
    grid = source.grid
    x = grid.west + (np.arange(grid.width) + 0.5) * grid.dx
    y = grid.north - (np.arange(grid.height) + 0.5) * grid.dy
    full_x, full_y = np.meshgrid(x, y)
    inside = shapely.contains_xy(outline, full_x, full_y)
    z = np.where(inside, source.z - depth - np.sin(full_x) - np.cos(full_y), source.z)
    return ArrayRaster(source.name, z, grid, source.crs)


def circle(x: float, y: float, radius: float) -> shapely.Polygon:
    """A round outline, in metres from the corner."""
    return Point(WEST + x, SOUTH + y).buffer(radius, 16)


def delaunay(points, lines=()):
    """Triangles between points by GEOS; the vertices of lines are points like others."""
    everything = np.concatenate((points, *lines))
    flat = everything[:, :2].mean(axis=0)
    places = shapely.multipoints(everything[:, :2] - flat)
    height = {(x, y): z for (x, y), z in zip((everything[:, :2] - flat).tolist(), everything[:, 2].tolist())}
    found = shapely.get_parts(shapely.delaunay_triangles(places))
    corners = np.array([[(x, y, height[x, y]) for x, y in each.exterior.coords[:3]] for each in found])
    corners[:, :, :2] += flat
    return corners


def survey(places, kinds=None, codes=None) -> SurveyPoints:
    """Survey points numbered from 1."""
    count = len(places)
    xyz = np.array(places, dtype=np.float64).reshape(-1, 3)
    names = tuple(str(number) for number in range(1, count + 1))
    return SurveyPoints(names, tuple(codes or [""] * count), tuple(kinds or ["ground"] * count), xyz)
