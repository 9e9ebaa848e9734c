# SPDX-License-Identifier: GPL-3.0-or-later
"""What the second methods share: pits and periods one by one, and results in the shape of the main method's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, Protocol, TypeVar

from shapely.geometry.base import BaseGeometry

from ...errors import InputError
from ...model import Overlap, Permit, Pit, PitCondition, PitVolume, VolumeResult
from ...phrases import Remark
from ...progress import Progress, stop_if_cancelled
from ..gaps import Gap
from ..inputs import Inputs, Terrain, VolumeOptions, check_inputs
from ..regions import Period
from ..results import Run, fill_remarks, overlap_remarks, refuse_low_coverage
from ..strata import Stratum
from .ground import Ground

FEWEST_CELLS = 4  # engineering default: a grid or a spacing finer than a quarter of a cell measures nothing new


class Found(Protocol):
    """What a method found in one pit and period."""

    @property
    def volume(self) -> PitVolume:
        """The volumes, without margin."""

    @property
    def gap(self) -> BaseGeometry | None:
        """The unmeasured ground, if the method can outline it."""


F = TypeVar("F", bound=Found)


@dataclass(frozen=True)
class Work:
    """One pit in one period, with the ground under it."""

    pit: Pit
    number: int  # of the period
    period: Period
    ground: Ground


@dataclass(frozen=True)
class MethodRun(Generic[F]):
    """A second method's run: in the main method's shape, and what it found pit by pit."""

    run: Run
    found: tuple[F, ...]


def checked(terrains: Sequence[Terrain], pits: Sequence[Pit], crs: str, permits: Sequence[Permit] = ()) -> Inputs:
    """Check the input as the main method does; raises `PitProofError`."""
    return check_inputs(terrains, pits, permits, crs, None)


def works(inputs: Inputs, strata: Sequence[Stratum] = ()) -> Iterator[Work]:
    """Yield every pit in every period; the pit floor counts in the last period of pits that were found covered."""
    last = len(inputs.periods) - 1
    for pit in inputs.pits:
        covered = pit.condition is not PitCondition.OPEN
        for number, period in enumerate(inputs.periods):
            floor = inputs.floor if covered and number == last else None
            before, after = inputs.layers[number : number + 2]
            yield Work(pit, number, period, Ground(before, after, floor, strata, inputs.layers[:number]))


def run_method(
    inputs: Inputs,
    measure: Callable[[Work], F],
    options: VolumeOptions,
    progress: Progress,
    strata: Sequence[Stratum] = (),
    remarks: Sequence[Remark] = (),
) -> MethodRun[F]:
    """Measure every pit, and the ground pairs of pits share; raises `CoverageError` where too little was measured."""
    everything = list(works(inputs, strata))
    found: list[F] = []
    for number, work in enumerate(everything):
        stop_if_cancelled(progress)
        found.append(measure(work))
        progress.report(100.0 * (number + 1) / len(everything))
    volumes = [each.volume for each in found]
    refuse_low_coverage(volumes, options.min_coverage_pct)
    overlaps = _overlaps(inputs, measure, everything)
    said = [*inputs.remarks, *remarks, *fill_remarks(volumes), *overlap_remarks(overlaps)]
    for source in inputs.sources:
        said += source.remarks()
    result = VolumeResult(
        pits=tuple(volumes),
        overlaps=overlaps,
        total_margin=None,
        working_grid=inputs.working_grid.say(options.language),
        notices=tuple(dict.fromkeys(one.notice(options.language) for one in said)),
    )
    gaps = tuple(
        Gap(work.pit.pit_id, work.period.name, each.gap, float(each.gap.area))
        for work, each in zip(everything, found)
        if each.gap is not None and each.gap.area > 0.0
    )
    return MethodRun(Run(result, gaps, inputs.grid, map_bounds(inputs.pits)), tuple(found))


def _overlaps(inputs: Inputs, measure: Callable[[Work], F], everything: Sequence[Work]) -> tuple[Overlap, ...]:
    return tuple(
        Overlap(
            first.pit_id,
            second.pit_id,
            float(common.area),
            sum(
                measure(replace(work, pit=replace(first, outline=common))).volume.cut_m3
                for work in everything
                if work.pit.pit_id == first.pit_id
            ),
        )
        for first, second, common in inputs.shared
    )


def map_bounds(pits: Sequence[Pit]) -> tuple[float, float, float, float]:
    """Return west, south, east and north of the pits with a tenth of ground around them."""
    boxes = [pit.outline.bounds for pit in pits]
    west, south = min(box[0] for box in boxes), min(box[1] for box in boxes)
    east, north = max(box[2] for box in boxes), max(box[3] for box in boxes)
    around = 0.1 * max(east - west, north - south)
    return (west - around, south - around, east + around, north + around)


def require_length(value: float, what: str, inputs: Inputs) -> None:
    """Raise `InputError` for a square or spacing that is not above a quarter of a cell, or not a number."""
    smallest = min(inputs.grid.dx, inputs.grid.dy) / FEWEST_CELLS
    if not smallest <= value < float("inf"):
        raise InputError(
            "The {what} is {value:g} m on terrains with cells of {cell:g} m.",
            "Give at least {smallest:g} m; a finer one measures nothing that the terrains hold.",
            what=what,
            value=value,
            cell=min(inputs.grid.dx, inputs.grid.dy),
            smallest=smallest,
        )
