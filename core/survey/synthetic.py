# SPDX-License-Identifier: GPL-3.0-or-later
"""A made-up site with known truth: hilly ground, benched pits, a heap, a hole in the data and survey noise.

Ground and pits are functions of position, so the excavated volumes can be integrated to any accuracy without a grid;
the terrains are samples of those functions at the cell centres. Everything follows from the seed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Point, Polygon
from shapely.geometry.base import BaseGeometry

from ..model import Permit, Pit
from ..rasters import Elevations, Grid

Coordinates = NDArray[np.float64]

CRS = "EPSG:4547"  # CGCS2000, 3-degree zone, central meridian 114 E
_WEST, _SOUTH = 512_000.0, 3_367_600.0
_EAST_SPAN_M, _NORTH_SPAN_M = 420.0, 360.0
_LICENCE_EAST = _WEST + 232.0  # on the quadrature's lattice, so that the split there is integrated exactly
_Z_MIN_M, _Z_MAX_M = 96.0, 140.0
_BENCH_M, _BERM_M, _BATTER = 5.0, 3.0, 2.2  # bench height, berm width, steepness of the faces (height over width)
_SIGMA_M = 0.03


@dataclass(frozen=True)
class _PitShape:
    """A pit dug in benches: centre, mean radius and lobes of its crest, elevations of crest and floor."""

    pit_id: str
    x: float
    y: float
    radius_m: float
    crest_m: float
    floor_m: float
    lobes: tuple[tuple[int, float, float], ...]  # (order, share of the radius, phase)

    def crest_radius(self, angle: Coordinates) -> Coordinates:
        """Return the crest's distance from the centre in a direction."""
        share = np.ones_like(angle)
        for order, size, phase in self.lobes:
            share = share + size * np.cos(order * angle + phase)
        return self.radius_m * share

    def surface(self, x: Coordinates, y: Coordinates) -> Coordinates:
        """Return the elevation of the dug surface, which rises outside the crest as the uppermost face does."""
        dx, dy = x - self.x, y - self.y
        inward = self.crest_radius(np.arctan2(dy, dx)) - np.hypot(dx, dy)
        face_m = _BENCH_M / _BATTER
        step = face_m + _BERM_M
        benches = np.floor(np.maximum(inward, 0.0) / step)
        along = np.maximum(inward, 0.0) - benches * step
        drop = benches * _BENCH_M + np.minimum(along, face_m) * _BATTER
        dug = np.maximum(self.crest_m - drop, self.floor_m)
        return np.where(inward < 0.0, self.crest_m - inward * _BATTER, dug)


@dataclass(frozen=True)
class _Heap:
    """A paraboloid of waste on the ground."""

    x: float
    y: float
    radius_m: float
    height_m: float

    def height(self, x: Coordinates, y: Coordinates) -> Coordinates:
        """Return its thickness."""
        ratio = ((x - self.x) ** 2 + (y - self.y) ** 2) / self.radius_m**2
        return self.height_m * np.maximum(1.0 - ratio, 0.0)

    @property
    def volume_m3(self) -> float:
        """Return its volume in closed form."""
        return float(np.pi * self.radius_m**2 * self.height_m / 2.0)


@dataclass(frozen=True)
class PitTruth:
    """The true volumes of one pit (m3)."""

    cut_m3: float
    fill_m3: float
    inside_m3: float
    below_m3: float
    above_m3: float
    outside_m3: float


@dataclass(frozen=True)
class Site:
    """The made-up site: two terrains on one grid, pits, a licence, and the truth."""

    grid: Grid
    crs: str
    before: Elevations
    after: Elevations
    pits: tuple[Pit, ...]
    permits: tuple[Permit, ...]
    truth: Mapping[str, PitTruth]
    sigma_z_m: float
    before_date: date = date(2023, 3, 15)
    after_date: date = date(2024, 11, 20)
    notes: Mapping[str, str] = field(default_factory=dict)


_SHAPES = (
    _PitShape("K1", _WEST + 92.0, _SOUTH + 250.0, 33.0, 121.0, 106.0, ((2, 0.14, 0.4), (3, 0.07, 1.9))),
    _PitShape(
        "K2", _WEST + 238.0, _SOUTH + 232.0, 38.0, 123.0, 104.0, ((2, 0.16, 2.2), (3, 0.06, 0.3), (5, 0.03, 1.0))
    ),
    _PitShape("K3", _WEST + 150.0, _SOUTH + 105.0, 35.0, 107.5, 88.0, ((2, 0.12, 1.1), (4, 0.05, 2.6))),
)
_HEAP = _Heap(_WEST + 282.0, _SOUTH + 196.0, 8.0, 2.6)
_HOLE = Polygon([(168, 62), (176, 60), (181, 66), (177, 71), (169, 69)])  # site coordinates; touches K3's edge


def ground(x: Coordinates, y: Coordinates, seed: int = 5) -> Coordinates:
    """Return the elevation (m) of the undisturbed hills at map coordinates."""
    rng = np.random.default_rng(seed)
    u, v = x - _WEST, y - _SOUTH
    z = 104.0 + 0.055 * v + 0.012 * u
    for height, cu, cv, spread in ((14.0, 95.0, 262.0, 75.0), (12.0, 255.0, 250.0, 70.0), (7.0, 150.0, 95.0, 55.0)):
        z = z + height * np.exp(-((u - cu) ** 2 + (v - cv) ** 2) / (2.0 * spread**2))
    for wavelength in (160.0, 110.0, 76.0, 52.0, 36.0, 25.0, 17.0, 12.0, 8.0):
        for _ in range(2):
            bearing, phase = rng.uniform(0.0, np.pi), rng.uniform(0.0, 2.0 * np.pi)
            z = z + 0.006 * wavelength * np.sin(
                2.0 * np.pi * (u * np.cos(bearing) + v * np.sin(bearing)) / wavelength + phase
            )
    return np.asarray(z)


def make_site(*, seed: int = 5, cell_m: float = 0.5, noise: bool = True, hole: bool = True) -> Site:
    """Make the site; the same seed gives the same site. Without ``noise`` the terrains are exact samples."""
    grid = Grid(
        _WEST, _SOUTH + _NORTH_SPAN_M, cell_m, cell_m, round(_EAST_SPAN_M / cell_m), round(_NORTH_SPAN_M / cell_m)
    )
    x = (grid.west + (np.arange(grid.width) + 0.5) * cell_m)[None, :]
    y = (grid.north - (np.arange(grid.height) + 0.5) * cell_m)[:, None]
    before = ground(x, y, seed)
    after = before + _HEAP.height(x, y)
    for shape in _SHAPES:
        after = np.minimum(after, shape.surface(x, y))
    if noise:
        rng = np.random.default_rng(seed + 1)
        before = before + rng.normal(0.0, _SIGMA_M, before.shape)
        after = after + rng.normal(0.0, _SIGMA_M, after.shape)
    if hole:
        inside = shapely.contains_xy(_HOLE, *np.broadcast_arrays(x - _WEST, y - _SOUTH))
        after = np.where(inside, np.nan, after)
    return Site(
        grid=grid,
        crs=CRS,
        before=before,
        after=after,
        pits=tuple(_pit(shape, seed) for shape in _SHAPES),
        permits=(_licence(),),
        truth={shape.pit_id: _truth(shape, seed) for shape in _SHAPES},
        sigma_z_m=_SIGMA_M if noise else 0.0,
    )


def _licence() -> Permit:
    corners = [
        (_WEST + 28.35, _SOUTH + 42.18),
        (_WEST + 24.70, _SOUTH + 305.46),
        (_WEST + 118.92, _SOUTH + 328.77),
        (_LICENCE_EAST, _SOUTH + 330.12),
        (_LICENCE_EAST, _SOUTH + 38.64),
        (_WEST + 130.05, _SOUTH + 26.93),
    ]
    return Permit(
        licence_no="C4200002021017130000001",
        outline=Polygon(corners),
        z_min_m=_Z_MIN_M,
        z_max_m=_Z_MAX_M,
        valid_from=date(2021, 1, 8),
        valid_to=date(2026, 1, 8),
        holder="示例县青石岭矿业有限公司",
        mineral="建筑石料用灰岩",
    )


def _pit(shape: _PitShape, seed: int) -> Pit:
    """Digitise the pit as a surveyor would: vertices 3 to 5 m apart, about 0.8 m outside the edge."""
    rng = np.random.default_rng(seed + ord(shape.pit_id[-1]))
    angles = np.linspace(0.0, 2.0 * np.pi, 64, endpoint=False)
    reach = np.linspace(0.0, 1.8 * shape.radius_m, 3000)[None, :]
    x, y = shape.x + reach * np.cos(angles)[:, None], shape.y + reach * np.sin(angles)[:, None]
    dug = ground(x, y, seed) > shape.surface(x, y)
    edge = reach[0, dug.shape[1] - 1 - np.argmax(dug[:, ::-1], axis=1)] + rng.uniform(0.6, 1.1, angles.size)
    ring = np.column_stack((shape.x + edge * np.cos(angles), shape.y + edge * np.sin(angles)))
    outline: BaseGeometry = Polygon(np.round(ring, 2))
    if shape.pit_id == "K2":  # its waste heap was outlined together with the pit
        heap = Point(_HEAP.x, _HEAP.y).buffer(_HEAP.radius_m + 0.7, 12)
        bridge = shapely.LineString([(shape.x, shape.y), (_HEAP.x, _HEAP.y)]).buffer(4.0)
        outline = shapely.set_precision(shapely.union_all([outline, heap, bridge]), 0.01)
    return Pit(
        pit_id=shape.pit_id,
        outline=outline,
        mineral="建筑石料用灰岩",
        mined_from=date(2023, 4, 1),
        mined_to=date(2024, 10, 31),
        surveyor="李测",
        surveyed_on=date(2024, 11, 20),
    )


def _truth(shape: _PitShape, seed: int, step_m: float = 0.1) -> PitTruth:
    """Integrate the pit on a lattice of ``step_m``; halving the step changes the volumes by less than 1e-6."""
    reach = 1.8 * shape.radius_m
    cells = round(reach / step_m)
    west, south = round(shape.x / step_m) * step_m, round(shape.y / step_m) * step_m
    offsets = (np.arange(-cells, cells) + 0.5) * step_m
    x, y = (west + offsets)[None, :], (south + offsets)[:, None]
    before = ground(x, y, seed)
    bottom = np.minimum(shape.surface(x, y), before)
    area = step_m * step_m

    def volume(top: Coordinates, low: Coordinates) -> float:
        return float(np.sum(np.maximum(top - low, 0.0)) * area)

    cut = volume(before, bottom)
    licensed = x < _LICENCE_EAST
    outside = float(np.sum(np.where(licensed, 0.0, before - bottom)) * area)
    over = np.where(licensed, before, bottom)
    below = volume(np.minimum(over, _Z_MIN_M), bottom)
    above = volume(over, np.maximum(bottom, _Z_MAX_M))
    fill = _HEAP.volume_m3 if shape.pit_id == "K2" else 0.0
    return PitTruth(
        cut_m3=cut,
        fill_m3=fill,
        inside_m3=cut - outside - below - above,
        below_m3=below,
        above_m3=above,
        outside_m3=outside,
    )


def without_licence(site: Site) -> Site:
    """Return the site as if nobody had a licence."""
    return replace(site, permits=())
