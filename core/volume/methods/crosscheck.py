# SPDX-License-Identifier: GPL-3.0-or-later
"""The main method against triangles, sections and squares, pit by pit, with verdict, reasons and convergence (R101).

Squares and sections left open follow each pit: a side of about a 25th of its shorter side and a spacing of about a
20th of its longer one, on the series 1, 2, 5; sections lie across the longer side.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ...model import Permit, Pit, PitVolume
from ...progress import Progress, Silent, Stage, stop_if_cancelled
from ..engine import compute_volumes
from ..inputs import Inputs, Terrain, VolumeOptions
from ..results import Run
from .coarse import coarse_volume, scaled_margin
from .lines import Layout
from .rastertin import triangles_of
from .reasons import Evidence, reasons_for
from .sections import SectionPit, sections_of
from .squares import SquarePit, squares_of
from .verdicts import Comparison, CrossCheck, Limits, Method, Step, Verdict
from .work import FEWEST_CELLS, F, MethodRun, checked, works

COARSER = (1, 2, 4, 8)  # cells are averaged over so many
SIZES = (0.5, 1.0, 2.0, 4.0)  # times the side or spacing
_ACROSS = 3  # a size of more than the pit's width over this shows nothing


@dataclass(frozen=True)
class Setup:
    """How to check; ``None``: chosen for each pit."""

    square_m: float | None = None
    spacing_m: float | None = None
    bearing_deg: float | None = None
    limits: Limits = field(default_factory=Limits)


def cross_check(
    terrains: Sequence[Terrain],
    pits: Sequence[Pit],
    *,
    crs: str,
    permits: Sequence[Permit] = (),
    setup: Setup | None = None,
    run: Run | None = None,
    options: VolumeOptions | None = None,
    progress: Progress | None = None,
) -> CrossCheck:
    """Return the main method's volumes with every second method beside them; arguments as in the main method.

    ``run`` is the main method's own run of the same input, where there is one already; else it is computed here.
    Raises `PitProofError` with one sentence for input that cannot carry a volume.
    """
    options, progress, setup = options or VolumeOptions(), progress or Silent(), setup or Setup()
    if run is None:
        run = compute_volumes(
            terrains, pits, crs=crs, permits=permits, options=options, progress=Stage(progress, 0, 20)
        )
    inputs = checked(terrains, pits, crs)
    adopted = {(volume.pit_id, volume.period): volume for volume in run.result.pits}
    comparisons: list[Comparison] = []
    steps: list[Step] = []
    for number, pit in enumerate(inputs.pits):
        part = Stage(progress, 20 + 80 * number / len(inputs.pits), 20 + 80 * (number + 1) / len(inputs.pits))
        own = replace(inputs, pits=[pit], shared=[], remarks=[])
        check = _Pit(own, pit, setup, replace(options, min_coverage_pct=0.0), crs, adopted, part)
        check.run()
        comparisons += check.comparisons
        steps += check.steps
    return CrossCheck(run, setup.limits, tuple(comparisons), tuple(steps))


def extent(outline: BaseGeometry) -> tuple[float, float, float]:
    """Return the shorter and the longer side (m) of an outline, and the bearing (degrees) across the longer one."""
    with np.errstate(invalid="ignore"):  # some GEOS builds leave the processor's flag set; the result is sound
        ring = shapely.get_coordinates(shapely.minimum_rotated_rectangle(outline))
    sides = np.diff(ring, axis=0)[:2]
    lengths = np.hypot(sides[:, 0], sides[:, 1])
    short = int(np.argmin(lengths))
    bearing = math.degrees(math.atan2(sides[short, 0], sides[short, 1])) % 180.0
    return float(lengths[short]), float(lengths[1 - short]), bearing


def round_down(value: float) -> float:
    """Return the largest number of the series 1, 2, 5, 10 … that is not above ``value``."""
    power = 10.0 ** math.floor(math.log10(value))
    return max(step * power for step in (1.0, 2.0, 5.0) if step * power <= value * (1.0 + 1e-12))


def difference_pct(volume_m3: float, adopted_m3: float) -> float | None:
    """Return the difference in percent of the adopted value; None where that is nothing."""
    return 100.0 * (volume_m3 - adopted_m3) / adopted_m3 if adopted_m3 > 0.0 else None


class _Pit:
    """Checks one pit in all its periods."""

    def __init__(
        self,
        inputs: Inputs,
        pit: Pit,
        setup: Setup,
        options: VolumeOptions,
        crs: str,
        adopted: dict[tuple[str, str], PitVolume],
        progress: Progress,
    ) -> None:
        self.inputs, self.pit, self.setup, self.options = inputs, pit, setup, options
        self.crs, self.adopted, self.progress = crs, adopted, progress
        self.cell = max(inputs.grid.dx, inputs.grid.dy)
        self.width, length, across = extent(pit.outline)
        own = max(self.cell, min(20.0, round_down(self.width / 25.0)))
        self.square = own if setup.square_m is None else setup.square_m
        own = max(self.cell, min(20.0, round_down(length / 20.0)))
        self.spacing = own if setup.spacing_m is None else setup.spacing_m
        self.bearing = across if setup.bearing_deg is None else setup.bearing_deg
        self.comparisons: list[Comparison] = []
        self.steps: list[Step] = []

    def run(self) -> None:
        tin = triangles_of(self.inputs, self.options, Silent())
        self.progress.report(15)
        self._convergence()
        self.progress.report(30)
        squares = dict(self._series(Method.SQUARES, self.square, self._squares))
        self.progress.report(60)
        sections = dict(self._series(Method.SECTIONS, self.spacing, self._sections))
        for number, main in enumerate(self._mains()):
            self._compare(Method.TIN, self.cell, main, tin.found[number].volume)
            square, section = squares[1.0].found[number], sections[1.0].found[number]
            self._compare(Method.SECTIONS, self.spacing, main, section.volume, sections=section)
            self._compare(Method.SQUARES, self.square, main, square.volume, squares=square)
        self.progress.report(100)

    def _mains(self) -> list[PitVolume]:
        return [self.adopted[self.pit.pit_id, period.name] for period in self.inputs.periods]

    def _squares(self, size: float) -> MethodRun[SquarePit]:
        return squares_of(self.inputs, size, self.options, Silent())

    def _sections(self, spacing: float) -> MethodRun[SectionPit]:
        return sections_of(self.inputs, Layout(spacing, self.bearing), self.options, Stage(self.progress, 60, 60))

    def _series(
        self, method: Method, size: float, measure: Callable[[float], MethodRun[F]]
    ) -> Iterator[tuple[float, MethodRun[F]]]:
        """Yield the method's runs at the size asked for and its multiples, and keep them as steps."""
        for factor in SIZES:
            stop_if_cancelled(self.progress)
            this = size * factor
            too_fine = this < min(self.inputs.grid.dx, self.inputs.grid.dy) / FEWEST_CELLS
            if factor != 1.0 and (too_fine or this > self.width / _ACROSS):
                continue
            made = measure(this)
            for main, found in zip(self._mains(), made.found):
                self._step(method, this, main, found.volume)
            yield factor, made

    def _convergence(self) -> None:
        for work, main in zip(works(self.inputs), self._mains()):
            self._step(Method.MAIN, self.cell, main, main, main.margin.margin_m3 if main.margin else None)
            for factor in COARSER[1:]:
                if factor * self.cell > self.width / _ACROSS:
                    break
                coarse = coarse_volume(work, factor, self.crs, self.progress)
                self._step(Method.MAIN, factor * self.cell, main, coarse, scaled_margin(main, coarse))

    def _step(
        self, method: Method, size: float, main: PitVolume, other: PitVolume, margin: float | None = None
    ) -> None:
        adopted, volume, _ = _compared(main, other)
        step = Step(main.pit_id, main.period, method, size, volume, difference_pct(volume, adopted), margin)
        self.steps.append(step)

    def _compare(
        self,
        method: Method,
        size: float,
        main: PitVolume,
        other: PitVolume,
        *,
        squares: SquarePit | None = None,
        sections: SectionPit | None = None,
    ) -> None:
        adopted, volume, of_fill = _compared(main, other)
        difference = difference_pct(volume, adopted)
        if difference is None:
            verdict = Verdict.AGREES if volume <= 0.0 else Verdict.EXPLAIN
        else:
            verdict = self.setup.limits.verdict(difference)
        found = Comparison(
            pit_id=main.pit_id,
            period=main.period,
            method=method,
            size_m=size,
            adopted_m3=adopted,
            volume_m3=volume,
            of_fill=of_fill,
            coverage_pct=other.coverage_pct,
            difference_pct=difference,
            verdict=verdict,
        )
        if verdict is not Verdict.AGREES:
            halved = self._halved(method, main.period)
            said = reasons_for(found, Evidence(main, other, self.width, halved, squares, sections))
            found = replace(found, reasons=tuple(reason.say(self.options.language) for reason in said))
        self.comparisons.append(found)

    def _halved(self, method: Method, period: str) -> Step | None:
        size = {Method.SQUARES: self.square, Method.SECTIONS: self.spacing}.get(method, 0.0) * SIZES[0]
        return next(
            (s for s in self.steps if s.method is method and s.period == period and math.isclose(s.size_m, size)), None
        )


def _compared(main: PitVolume, other: PitVolume) -> tuple[float, float, bool]:
    """Return the adopted and the other volume: of cut, or of fill where the main method found more of that."""
    of_fill = main.fill_m3 > main.cut_m3
    return (main.fill_m3, other.fill_m3, True) if of_fill else (main.cut_m3, other.cut_m3, False)
