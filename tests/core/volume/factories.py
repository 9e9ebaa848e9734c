# SPDX-License-Identifier: GPL-3.0-or-later
"""Terrains from functions, and a short way to run the engine on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import numpy as np
import shapely

from ....core.model import Permit, Pit, PitCondition, PitVolume, Survey, SurveyRole
from ....core.rasters import ArrayRaster, Grid
from ....core.volume.engine import compute_volumes
from ....core.volume.inputs import Terrain, VolumeOptions
from ....core.volume.results import Run

CRS = "EPSG:4547"
WEST, NORTH = 500_000.0, 3_400_100.0

Height = Callable[[np.ndarray, np.ndarray], np.ndarray]


def grid(cell: float = 1.0, size_m: float = 100.0, *, dy: float | None = None, west: float = WEST) -> Grid:
    dy = dy or cell
    return Grid(west, NORTH, cell, dy, round(size_m / cell), round(size_m / dy))


def raster(height: Height | float, on: Grid | None = None, name: str = "terrain", crs: str = CRS) -> ArrayRaster:
    on = on or grid()
    x = (np.arange(on.width) + 0.5) * on.dx + (on.west - WEST)
    y = (on.height - np.arange(on.height) - 0.5) * on.dy + (on.north - on.height * on.dy - (NORTH - 100.0))
    xx, yy = np.meshgrid(x, y)
    z = height(xx, yy) if callable(height) else np.full(xx.shape, float(height))
    return ArrayRaster(name, np.asarray(z, dtype=np.float64), on, crs)


def box(west: float, south: float, east: float, north: float) -> shapely.Polygon:
    """A box in metres from the site's south-west corner."""
    return shapely.box(WEST + west, NORTH - 100 + south, WEST + east, NORTH - 100 + north)


def polygon(*corners: tuple[float, float]) -> shapely.Polygon:
    return shapely.Polygon([(WEST + x, NORTH - 100 + y) for x, y in corners])


def circle(x: float, y: float, radius: float, segments: int = 64) -> shapely.Polygon:
    return shapely.Point(WEST + x, NORTH - 100 + y).buffer(radius, segments)


def pit(outline: shapely.Geometry, pit_id: str = "K1", condition: PitCondition = PitCondition.OPEN, **more) -> Pit:
    return Pit(pit_id, outline, condition=condition, **more)


def permit(outline: shapely.Geometry, z_min: float | None = None, z_max: float | None = None, **more) -> Permit:
    return Permit(more.pop("licence_no", "C1"), outline, z_min, z_max, **more)


def survey(role: SurveyRole, day: date | None = None, **accuracy) -> Survey:
    return Survey(role, "", surveyed_on=day, **accuracy)


def volumes(
    before: ArrayRaster,
    after: ArrayRaster,
    pits: Sequence[Pit],
    permits: Sequence[Permit] = (),
    *,
    strata=(),
    crs: str = CRS,
    accuracy: dict | None = None,
    dates: tuple[date | None, date | None] = (None, None),
    **options,
) -> Run:
    accuracy = accuracy or {}
    terrains = [
        Terrain(survey(SurveyRole.BEFORE, dates[0], **accuracy), before),
        Terrain(survey(SurveyRole.AFTER, dates[1], **accuracy), after),
    ]
    return compute_volumes(terrains, pits, crs=crs, permits=permits, strata=strata, options=VolumeOptions(**options))


def one(before: ArrayRaster, after: ArrayRaster, outline: shapely.Geometry, permits=(), **more) -> PitVolume:
    return volumes(before, after, [pit(outline)], permits, **more).result.pits[0]
