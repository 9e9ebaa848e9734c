# SPDX-License-Identifier: GPL-3.0-or-later
"""From sums of cells to volumes in cubic metres, with margins, gaps, overlaps and what must be said about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from ..errors import CoverageError, Words
from ..model import Overlap, PitVolume, VolumePart, VolumeResult
from ..phrases import Remark, remark
from ..rasters import Grid
from .gaps import Gap, gap_of
from .inputs import Inputs, VolumeOptions
from .margin import HeightErrors, margin_of, total_margin
from .regions import Period
from .strata import Stratum
from .sums import Tally, Target

_MOSTLY = 0.5  # engineering default: a stratum that has no thickness in more of the cut was entered upside down


@dataclass(frozen=True)
class Run:
    """What a run found: the result, the unmeasured ground for a map, and the grid it was computed on."""

    result: VolumeResult
    gaps: tuple[Gap, ...]
    grid: Grid
    map_bounds: tuple[float, float, float, float]  # west, south, east, north of the pits with ground around them


@dataclass
class Results:
    """Turns the tallies of a run into its result."""

    inputs: Inputs
    options: VolumeOptions
    strata: Sequence[Stratum]
    errors: Sequence[HeightErrors | None]  # per period
    floor_errors: tuple[HeightErrors | None, Remark | None] = (None, None)  # where the pit floor counts, and why not

    def of(self, targets: Sequence[Target], tallies: Sequence[Sequence[Tally]]) -> Run:
        """Return the result of a run; raises `CoverageError` where too little was measured."""
        pits: list[PitVolume] = []
        gaps: list[Gap] = []
        for target, per_period in zip(targets, tallies):
            if target.shared:
                continue
            for number, (period, tally) in enumerate(zip(self.inputs.periods, per_period)):
                pits.append(self._pit_volume(target, number, period, tally))
                gap = gap_of(target.pit, period.name, tally.gap_runs, self.inputs.grid)
                gaps += [gap] if gap else []
        refuse_low_coverage(pits, self.options.min_coverage_pct)
        overlaps = self._overlaps(tallies[len(self.inputs.pits) :])
        language = self.options.language
        remarks = [*self.inputs.remarks, *fill_remarks(pits), *overlap_remarks(overlaps)]
        if self.options.net_fill_reason:
            remarks.append(remark("net", reason=self.options.net_fill_reason))
        for source in [*self.inputs.sources, *(source for stratum in self.strata for source in stratum.rasters)]:
            remarks += source.remarks()
        whole = [target for target in targets if not target.shared]
        remarks += self._doubts(whole, tallies)
        if any(errors is None for errors in self.errors):
            remarks.append(remark("margin.unquantified"))
        result = VolumeResult(
            pits=tuple(pits),
            overlaps=overlaps,
            total_margin=total_margin(pits, language),
            working_grid=self.inputs.working_grid.say(language),
            notices=tuple(dict.fromkeys(found.notice(language) for found in remarks)),
            provenance={"net_fill_reason": self.options.net_fill_reason},
        )
        return Run(result, tuple(gaps), self.inputs.grid, self._map_bounds())

    def _doubts(self, targets: Sequence[Target], tallies: Sequence[Sequence[Tally]]) -> Iterator[Remark]:
        """Yield what the pit floor and the strata leave open under the pits."""
        area = self.inputs.grid.cell_area_m2
        for target, per_period in zip(targets, tallies):
            pit, last = target.pit, per_period[-1]
            whole = target.coverage.cells
            if self.inputs.floor is not None and target.floored and last.floored < whole * (1.0 - 1e-9):
                bare = whole - last.floored
                yield remark("floor.partly", pit=pit.pit_id, area=bare * area, share=100.0 * bare / whole)
            for period, tally in zip(self.inputs.periods, per_period):
                for code, found in (("strata.unknown", tally.unknown), ("strata.crossed", tally.crossed)):
                    for number, amount in found.items():
                        if amount > 0.0:
                            yield remark(
                                code,
                                warning=code == "strata.unknown" or amount > _MOSTLY * tally.cut,
                                pit=pit.pit_id,
                                period=period.name,
                                name=self.strata[number].name,
                                cut=amount * area,
                            )

    def _map_bounds(self) -> tuple[float, float, float, float]:
        west, south, east, north = shapely.total_bounds([pit.outline for pit in self.inputs.pits]).tolist()
        around = 0.1 * max(east - west, north - south)
        return (west - around, south - around, east + around, north + around)

    def _overlaps(self, tallies: Sequence[Sequence[Tally]]) -> tuple[Overlap, ...]:
        area = self.inputs.grid.cell_area_m2
        return tuple(
            Overlap(first.pit_id, second.pit_id, common.area, sum(tally.cut for tally in per_period) * area)
            for (first, second, common), per_period in zip(self.inputs.shared, tallies)
        )

    def _pit_volume(self, target: Target, number: int, period: Period, tally: Tally) -> PitVolume:
        area = self.inputs.grid.cell_area_m2
        outline: BaseGeometry = target.pit.outline
        outline_m2 = outline.area
        rim = tally.rim_sum / tally.rim_cells if tally.rim_cells else 0.0
        errors = self.errors[number]
        if tally.floored > 0.0:
            errors, said = self.floor_errors
            self.inputs.remarks += [said] if said else []
        margin = None
        if errors is not None:
            margin = margin_of(
                tally.measured,
                area,
                errors,
                perimeter_m=outline.length,
                rim_depth_m=rim,
                noise_m3=tally.noise * area,
                language=self.options.language,
            )
        gap_m2 = max(0.0, outline_m2 - tally.measured * area)
        return PitVolume(
            pit_id=target.pit.pit_id,
            period=period.name,
            area_m2=outline_m2,
            measured_m2=min(tally.measured * area, outline_m2),
            cut_m3=tally.cut * area,
            fill_m3=tally.fill * area,
            max_depth_m=tally.max_depth,
            rim_depth_m=rim,
            gap_max_m3=gap_m2 * tally.max_depth,
            margin=margin,
            parts=tuple(self._parts(target, number, period, tally)),
        )

    def _parts(self, target: Target, number: int, period: Period, tally: Tally) -> Iterator[VolumePart]:
        area, bench = self.inputs.grid.cell_area_m2, self.options.bench_height_m
        noise = 1e-12 * max(1.0, tally.cut + tally.fill)  # what summing in another order leaves of an empty part
        keys = sorted(set(tally.parts) | set(tally.fill_parts), key=lambda k: (k[0], k[1], k[2].value, k[3]))
        for key in keys:
            region, stratum, position, step = key
            cut, fill = tally.parts.get(key, 0.0), tally.fill_parts.get(key, 0.0)
            if abs(cut) <= noise and abs(fill) <= noise:
                continue
            yield VolumePart(
                pit_id=target.pit.pit_id,
                period=period.name,
                position=position,
                licence=target.regions[number][region].licence,
                stratum=self.strata[stratum].name if stratum >= 0 else "",
                bench_bottom_m=step * bench if bench is not None else None,
                bench_top_m=(step + 1) * bench if bench is not None else None,
                cut_m3=cut * area,
                fill_m3=fill * area,
            )


def refuse_low_coverage(pits: Sequence[PitVolume], limit_pct: float) -> None:
    """Raise `CoverageError` naming the pits of which less than ``limit_pct`` percent was measured."""
    low = [pit for pit in pits if pit.coverage_pct < limit_pct]
    if not low:
        return
    shown = ", ".join(f"'{pit.pit_id}' {pit.coverage_pct:.2f} %" for pit in low[:5])
    more = Words(" and {count} more", count=len(low) - 5) if len(low) > 5 else ""
    if all(pit.measured_m2 <= 0.0 for pit in low):
        raise CoverageError(
            "The terrains have no common measured ground under pit {shown}{more}: every cell is nodata in one of "
            "them, or lies outside it.",
            "Use terrains that were measured there, or correct the outline.",
            shown=shown,
            more=more,
        )
    raise CoverageError(
        "Too little of the ground was measured under pit {shown}{more}; the limit is {limit:g} %.",
        "Fill the terrain's gaps from a survey, or lower the minimum coverage and give the reason in the report.",
        shown=shown,
        more=more,
        limit=limit_pct,
    )


def fill_remarks(pits: Sequence[PitVolume]) -> list[Remark]:
    """Return a remark naming the pits that gained more ground than they lost."""
    filled = [pit for pit in pits if pit.fill_m3 > pit.cut_m3]
    if not filled:
        return []
    return [remark("swapped", ids=", ".join(f"'{pit.pit_id}'" for pit in filled[:5]))]


def overlap_remarks(overlaps: Sequence[Overlap]) -> list[Remark]:
    """Return a remark for each pair of overlapping pits, at most twenty."""
    return [
        remark("overlap", a=overlap.pit_a, b=overlap.pit_b, area=overlap.area_m2, cut=overlap.cut_m3)
        for overlap in overlaps[:20]
    ]
