# SPDX-License-Identifier: GPL-3.0-or-later
"""What a run is given, checked: terrains on one grid, periods, valid outlines, and the regions the licences make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

import shapely
from shapely.geometry.base import BaseGeometry

from ..crs import require_metric
from ..errors import InputError, Words
from ..model import Permit, Pit, Survey, SurveyRole
from ..phrases import Language, Remark, remark
from ..rasters import Grid, RasterSource
from .base import Base
from .coverage import cover_all
from .grids import Aligned, align, describe, place
from .outlines import shared_areas, usable_permits, usable_pits
from .regions import Period, Region, in_force, partition
from .strata import Surface
from .sums import Target


@dataclass(frozen=True)
class Terrain:
    """One surveyed surface: what is known of it, and its elevations."""

    survey: Survey
    source: RasterSource


class MarginSource(str, Enum):
    """Where the height errors come from that make the error margin."""

    AUTOMATIC = "automatic"  # the surveys' stated accuracy; stable ground where none is stated
    STATED = "stated"
    STABLE_GROUND = "stable_ground"


@dataclass(frozen=True)
class VolumeOptions:
    """How to compute.

    ``net_fill_reason``: when given, fill inside a pit is also split by licence and stratum, so that it can be netted
    (R90); the reason is printed. ``margin_from``: where the height errors of the margin come from.
    """

    min_coverage_pct: float = 95.0
    bench_height_m: float | None = None
    net_fill_reason: str = ""
    margin_from: MarginSource = MarginSource.AUTOMATIC
    language: Language = Language.ENGLISH  # of notices and sources
    threads: int = 0  # 0: as many as there are cores, at most 4

    def __post_init__(self) -> None:
        if not 0.0 <= self.min_coverage_pct <= 100.0:
            raise InputError(
                "The minimum coverage is {value:g} %.", "Give a share between 0 and 100 %.", value=self.min_coverage_pct
            )
        if self.bench_height_m is not None and not self.bench_height_m > 0.0:
            raise InputError(
                "The bench height is {value:g} m.", "Give a height above 0, or none.", value=self.bench_height_m
            )


@dataclass
class Inputs:
    """The checked inputs of a run; ``remarks`` grows while it is computed."""

    terrains: list[Terrain]  # the surveys in order, without the pit floor
    layers: list[Aligned]
    floor: Aligned | None
    grid: Grid
    working_grid: Remark
    periods: list[Period]
    pits: list[Pit]
    permits: list[Permit]
    shared: list[tuple[Pit, Pit, BaseGeometry]]
    base: Base | None
    remarks: list[Remark] = field(default_factory=list)
    floor_terrain: Terrain | None = None  # what ``floor`` was made of

    @property
    def sources(self) -> list[RasterSource]:
        """The rasters of all terrains, the pit floor's last."""
        floors = [self.floor_terrain] if self.floor_terrain else []
        return [terrain.source for terrain in [*self.terrains, *floors]]

    def targets(self) -> list[Target]:
        """Return the polygons to be summed: every pit, then the ground that pairs of pits share."""
        outlines = [pit.outline for pit in self.pits]
        over: list[list[Permit]] = [[] for _ in self.pits]
        for permit in self.permits:
            for number in shapely.intersects(permit.outline, outlines).nonzero()[0].tolist():
                over[number].append(permit)
        regions = [
            tuple(tuple(self._regions(pit, period, permits)) for period in self.periods)
            for pit, permits in zip(self.pits, over)
        ]
        outlines += [region.outline for each in regions for period in each for region in period[:-1]]
        outlines += [common for _, _, common in self.shared]
        covers = iter(cover_all(outlines, self.grid))
        whole = [next(covers) for _ in self.pits]
        targets = []
        for pit, coverage, each in zip(self.pits, whole, regions):
            own = tuple((*(next(covers) for _ in period[:-1]), None) for period in each)
            targets.append(Target(pit, coverage, each, own, base=self._base(pit)))
        none: tuple[tuple[Region, ...], ...] = ((),) * len(self.periods)
        for (first, _, _), coverage in zip(self.shared, covers):
            targets.append(Target(first, coverage, none, (), shared=True, base=self._base(first)))
        return targets

    def _base(self, pit: Pit) -> Surface | None:
        return None if self.base is None else self.base.under(pit, self.layers[0])

    def _regions(self, pit: Pit, period: Period, permits: Sequence[Permit]) -> list[Region]:
        valid: list[Permit] = []
        for permit in permits:
            counts, doubt = in_force(permit, pit, period)
            self.remarks += [doubt] if doubt else []
            if counts:
                valid.append(permit)
        return partition(pit, valid)


def check_inputs(
    terrains: Sequence[Terrain], pits: Sequence[Pit], permits: Sequence[Permit], crs: str, base: Base | None
) -> Inputs:
    """Check everything a run is given and bring the terrains to one grid; raises `PitProofError`."""
    for terrain in terrains:
        require_metric(terrain.source.crs, Words("Terrain '{name}'", name=terrain.source.name))
    crs_info = require_metric(crs, Words("The pit layer"))
    surveys, floors = _sorted_by_role(terrains, base)
    usable, pit_remarks = usable_pits(pits)
    licences, permit_remarks = usable_permits(permits)
    shapely.prepare([permit.outline for permit in licences])  # each is compared with every pit
    aligned = align([terrain.source for terrain in surveys], crs)
    # A floor is known under one pit or two: it must not lend the grid that all pits are computed on.
    floor = place(floors[0].source, aligned[0].working, crs) if floors else None
    inputs = Inputs(
        terrains=surveys,
        layers=aligned,
        floor=floor,
        grid=aligned[0].working,
        working_grid=describe([*aligned, floor] if floor else aligned, crs_info.name, _vertical_datum(terrains)),
        periods=_periods(surveys, base),
        pits=usable,
        permits=licences,
        shared=shared_areas(usable),
        base=base,
        remarks=[*pit_remarks, *permit_remarks],
        floor_terrain=floors[0] if floors else None,
    )
    _refuse_outside(usable, inputs.grid)
    if base is not None:
        inputs.remarks.append(remark("reference", surface=base.describe()))
    return inputs


def _vertical_datum(terrains: Sequence[Terrain]) -> str:
    """Return the one vertical datum the surveys state, or nothing; raises `InputError` when they contradict."""
    stated = {
        terrain.survey.vertical_datum: terrain.source.name for terrain in terrains if terrain.survey.vertical_datum
    }
    if len(stated) > 1:
        (first, name), (second, other) = list(stated.items())[:2]
        raise InputError(
            "The heights of terrain '{name}' are on '{first}', those of '{other}' on '{second}'.",
            "Bring both to one vertical datum first; the shift between them would be counted as excavation.",
            name=name,
            first=first,
            other=other,
            second=second,
        )
    return next(iter(stated), "")


def _sorted_by_role(terrains: Sequence[Terrain], base: Base | None) -> tuple[list[Terrain], list[Terrain]]:
    surveys = [terrain for terrain in terrains if terrain.survey.role is not SurveyRole.PIT_FLOOR]
    floors = [terrain for terrain in terrains if terrain.survey.role is SurveyRole.PIT_FLOOR]
    if base is not None and len(surveys) != 1:
        raise InputError(
            "A reference surface from the outlines stands in for the terrain before, but {count} terrains were given.",
            "Give one terrain with a reference surface, or two without.",
            count=len(surveys),
        )
    if base is None and len(surveys) < 2:
        raise InputError(
            "A volume needs a terrain before and one after; {count} was given.",
            "Add the missing terrain, or restore it first.",
            count=len(surveys),
        )
    if len(floors) > 1:
        raise InputError("There are {count} pit-floor surfaces.", "Merge them into one raster.", count=len(floors))
    return surveys, floors


def _periods(surveys: Sequence[Terrain], base: Base | None) -> list[Period]:
    if base is None:
        return [_period(first, second) for first, second in zip(surveys, surveys[1:])]
    day = surveys[0].survey.surveyed_on
    return [Period(f"{base.kind.value} – {day or surveys[0].survey.role.value}", None, day)]


def _period(first: Terrain, second: Terrain) -> Period:
    start, end = first.survey.surveyed_on, second.survey.surveyed_on
    if start and end and start > end:
        raise InputError(
            "Terrain '{first}' was surveyed on {start}, after terrain '{second}' on {end}.",
            "Give the terrains in the order of their dates.",
            first=first.source.name,
            second=second.source.name,
            start=start,
            end=end,
        )
    return Period(f"{start or first.survey.role.value} – {end or second.survey.role.value}", start, end)


def _refuse_outside(pits: Sequence[Pit], grid: Grid) -> None:
    for pit, bounds in zip(pits, shapely.bounds([pit.outline for pit in pits]).tolist()):
        if grid.window_of(bounds) is None:
            west, south, east, north = bounds
            raise InputError(
                "Pit '{pit_id}' (x {west:.1f} to {east:.1f}, y {south:.1f} to {north:.1f}) does not touch the "
                "terrain (x {left:.1f} to {right:.1f}, y {bottom:.1f} to {top:.1f}).",
                "Check the coordinate systems, zone prefixes and axis order of both.",
                pit_id=pit.pit_id,
                west=west,
                east=east,
                south=south,
                north=north,
                left=grid.bounds[0],
                right=grid.bounds[2],
                bottom=grid.bounds[1],
                top=grid.bounds[3],
            )
