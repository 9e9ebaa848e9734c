# SPDX-License-Identifier: GPL-3.0-or-later
"""Strata: ground between two surfaces, each a constant, a depth below the old ground, a plane or a raster."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol, Union

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError
from ..model import StratumKind, StratumRecord, SurfaceForm, SurfaceRecord
from ..rasters import Elevations, Grid, RasterSource, Window
from .grids import Aligned, place


class Surface(Protocol):
    """A surface that can say its elevation in every cell of a window; ``before`` is the ground of the first survey."""

    def elevations(self, window: Window, before: Elevations, grid: Grid) -> Elevations | float:
        """Return elevations (m), one value for all cells if it is level; NaN where unknown."""


@dataclass(frozen=True)
class ConstantSurface:
    """A level surface."""

    z_m: float

    def elevations(self, window: Window, before: Elevations, grid: Grid) -> Elevations | float:
        """Return the one elevation."""
        return self.z_m


@dataclass(frozen=True)
class DepthSurface:
    """A surface a constant depth (m, downwards) below the ground of the first survey, the old ground."""

    depth_m: float

    def elevations(self, window: Window, before: Elevations, grid: Grid) -> Elevations | float:
        """Return the old ground minus the depth."""
        return before - self.depth_m


@dataclass(frozen=True)
class PlaneSurface:
    """The plane z = z0 + east_slope (x - x0) + north_slope (y - y0)."""

    x0: float
    y0: float
    z0: float
    east_slope: float
    north_slope: float

    @classmethod
    def through(cls, points: Sequence[tuple[float, float, float]]) -> PlaneSurface:
        """Fit the plane through three points, or by least squares through more; raises `InputError` on a line."""
        xyz = np.asarray(points, dtype=np.float64)
        if len(xyz) < 3:
            raise InputError(
                "A stratum's plane needs three points or more, and has {count}.", "Add points.", count=len(xyz)
            )
        centre = xyz.mean(axis=0)
        local = xyz - centre
        design = local[:, :2]
        if np.linalg.matrix_rank(design, tol=1e-6 * max(1.0, float(np.abs(design).max()))) < 2:
            raise InputError("The points of a stratum's plane lie on one line.", "Add a point off the line.")
        slopes, *_ = np.linalg.lstsq(design, local[:, 2], rcond=None)
        return cls(float(centre[0]), float(centre[1]), float(centre[2]), float(slopes[0]), float(slopes[1]))

    def elevations(self, window: Window, before: Elevations, grid: Grid) -> Elevations | float:
        """Return the plane's elevation at the cell centres."""
        x = grid.west + (window.col + 0.5 + np.arange(window.width)) * grid.dx - self.x0
        y = grid.north - (window.row + 0.5 + np.arange(window.height)) * grid.dy - self.y0
        z: Elevations = self.z0 + self.east_slope * x[None, :] + self.north_slope * y[:, None]
        return z


@dataclass(frozen=True)
class RasterSurface:
    """A surveyed or modelled surface, brought to the working grid."""

    source: RasterSource
    crs: str  # of the working grid
    _placed: dict[Grid, Aligned] = field(default_factory=dict, repr=False, compare=False)

    def elevations(self, window: Window, before: Elevations, grid: Grid) -> Elevations | float:
        """Return the raster's elevations."""
        if grid not in self._placed:
            self._placed[grid] = place(self.source, grid, self.crs)
        return self._placed[grid].read(window).z


Limit = Union[Elevations, float, None]  # one value where level, None where there is no limit


@dataclass(frozen=True)
class Stratum:
    """A body of ground; ``None`` as top is the sky, as bottom the depth.

    Raises `InputError` for a level or depth as top that lies under that of the bottom.
    """

    name: str
    kind: StratumKind
    mineral: str = ""
    top: Surface | None = None
    bottom: Surface | None = None

    def __post_init__(self) -> None:
        top, bottom = self.top, self.bottom
        if isinstance(top, ConstantSurface) and isinstance(bottom, ConstantSurface):
            thickness = top.z_m - bottom.z_m
        elif isinstance(top, DepthSurface) and isinstance(bottom, DepthSurface):
            thickness = bottom.depth_m - top.depth_m
        else:
            return
        if thickness < 0.0:
            raise InputError(
                "The top of the stratum '{name}' lies {under:g} m under its bottom.",
                "Exchange its top and bottom, or correct them.",
                name=self.name,
                under=-thickness,
            )

    @property
    def rasters(self) -> list[RasterSource]:
        """The rasters its top and bottom are read from."""
        return [side.source for side in (self.top, self.bottom) if isinstance(side, RasterSurface)]

    def limits(self, window: Window, before: Elevations, grid: Grid) -> tuple[Limit, Limit]:
        """Return the elevations of top and bottom in a window."""
        top, bottom = (
            None if side is None else side.elevations(window, before, grid) for side in (self.top, self.bottom)
        )
        return top, bottom


def strata_records(cells: Sequence[object]) -> list[StratumRecord]:
    """Return strata from a table's cells, row by row: name, kind, mineral, top, bottom.

    A surface is written as an elevation (``95.5``), ``depth 2``, ``plane x y z; x y z; x y z``, ``raster path`` or left
    empty. Raises `InputError` naming the stratum and what could not be read.
    """
    texts = ["" if cell is None else str(cell).strip() for cell in cells]
    rows = [texts[start : start + 5] for start in range(0, len(texts), 5)]
    records = []
    for row in rows:
        if not any(row):
            continue
        if len(row) < 5 or not row[0]:
            raise InputError(
                "A row of the strata ({row}) lacks its name or has fewer than 5 cells.",
                "Give name, kind, mineral, top and bottom in every row.",
                row=", ".join(row),
            )
        name, kind, mineral, top, bottom = row
        if kind not in {item.value for item in StratumKind}:
            raise InputError(
                "The stratum '{name}' is of the kind '{kind}'.",
                "Write overburden, ore or parting.",
                name=name,
                kind=kind,
            )
        records.append(
            StratumRecord(name, StratumKind(kind), mineral, surface_record(top, name), surface_record(bottom, name))
        )
    return records


def surface_record(text: str, name: str) -> SurfaceRecord | None:
    """Return the surface a text describes (see `strata_records`); ``name`` is the stratum's, for the error."""
    word, _, rest = text.partition(" ")
    try:
        if not text:
            return None
        if word == "depth":
            return SurfaceRecord(SurfaceForm.DEPTH, value_m=float(rest))
        if word == "raster" and rest.strip():
            return SurfaceRecord(SurfaceForm.RASTER, path=rest.strip())
        if word == "plane":
            points = [tuple(float(number) for number in point.split()) for point in rest.split(";")]
            if any(len(point) != 3 for point in points):
                raise ValueError(rest)
            return SurfaceRecord(SurfaceForm.PLANE, points=tuple((x, y, z) for x, y, z in points))
        return SurfaceRecord(SurfaceForm.CONSTANT, value_m=float(text))
    except ValueError as error:
        raise InputError(
            "The surface '{text}' of the stratum '{name}' cannot be read.",
            "Write an elevation such as 95.5, 'depth 2', 'plane x y z; x y z; x y z' or 'raster path'.",
            text=text,
            name=name,
        ) from error


def stratum_of(record: StratumRecord, open_surface: Callable[[str], RasterSource], crs: str) -> Stratum:
    """Make a stratum from its record; ``open_surface`` opens a raster by the path the record holds."""
    return Stratum(
        record.name,
        record.kind,
        record.mineral,
        *(_surface_of(side, record, open_surface, crs) for side in (record.top, record.bottom)),
    )


def _surface_of(
    side: SurfaceRecord | None, record: StratumRecord, open_surface: Callable[[str], RasterSource], crs: str
) -> Surface | None:
    if side is None:
        return None
    if side.form is SurfaceForm.RASTER and side.path:
        return RasterSurface(open_surface(side.path), crs)
    if side.form is SurfaceForm.PLANE and side.points:
        return PlaneSurface.through(side.points)
    if side.value_m is None or side.form not in (SurfaceForm.CONSTANT, SurfaceForm.DEPTH):
        raise InputError(
            "The stratum '{name}' has a surface of the form '{form}' without what that form needs.",
            "A constant and a depth need a value, a plane a point with dip and dip direction, a raster a path.",
            name=record.name,
            form=side.form.value,
        )
    return ConstantSurface(side.value_m) if side.form is SurfaceForm.CONSTANT else DepthSurface(side.value_m)


class Clipped(NamedTuple):
    """The part of each column that lies within limits: its ends, equal where there is none, and where that is a gap.

    ``unknown`` and ``crossed`` tell the columns where a limit has no value, and where the top lies under the bottom;
    None where there is no such column.
    """

    top: Elevations
    bottom: Elevations
    unknown: NDArray[np.bool_] | None
    crossed: NDArray[np.bool_] | None


def clip(top: Elevations, bottom: Elevations, highest: Limit, lowest: Limit) -> Clipped:
    """Return the part of each column that lies within limits."""
    upper = top if highest is None else np.minimum(top, highest)
    lower = bottom if lowest is None else np.maximum(bottom, lowest)
    unknown = np.isnan(upper) | np.isnan(lower)
    some = bool(unknown.any())
    if some:
        upper, lower = np.where(unknown, bottom, upper), np.where(unknown, bottom, lower)
    crossed = None if highest is None or lowest is None else np.less(highest, lowest)
    return Clipped(
        np.maximum(upper, lower),
        lower,
        unknown if some else None,
        crossed if isinstance(crossed, np.ndarray) and crossed.any() else None,
    )


def refuse_overlap(names: Sequence[str], excess: Elevations) -> None:
    """Raise `InputError` when strata claim more (m) of a column than there is: they overlap."""
    if excess.size and float(excess.max()) > 1e-6:
        raise InputError(
            "The strata {names} overlap by up to {excess:.3f} m inside the excavation.",
            "Correct their tops and bottoms so that every depth belongs to one stratum at most.",
            names=", ".join(f"'{name}'" for name in names),
            excess=float(excess.max()),
        )
