# SPDX-License-Identifier: GPL-3.0-or-later
"""Density samples: enough of them, of the right kind, plausible, dated, and with a chain to a laboratory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..model import Case, DensitySample, StratumKind
from ..valuation.minerals import MineralTable, load_minerals, mineral_key
from .catalogue import finding
from .nouns import Finding, Limits


def minerals_of(case: Case) -> dict[str, str]:
    """Return the minerals that were mined, by the form in which names are compared: of the pits and of the ore."""
    names = [pit.mineral for pit in case.pits]
    names += [stratum.mineral for stratum in case.strata if stratum.kind is StratumKind.ORE]
    return {mineral_key(name): name for name in names if name.strip()}


def sample_findings(case: Case, limits: Limits, table: MineralTable | None = None) -> Iterator[Finding]:
    """Yield what is missing or odd in the density samples; ``table`` holds typical densities, never amounts."""
    table = table or load_minerals()
    by_mineral: dict[str, list[DensitySample]] = {}
    for sample in case.density_samples:
        by_mineral.setdefault(mineral_key(sample.mineral), []).append(sample)
        yield from _alone(sample, case, limits, table)
    for key, mineral in minerals_of(case).items():
        yield from _of_mineral(mineral, by_mineral.get(key, []), limits)


def _alone(sample: DensitySample, case: Case, limits: Limits, table: MineralTable) -> Iterator[Finding]:
    common = ("density_samples", sample.sample_no)
    if not sample.lab_report_no.strip():
        yield finding("check.density.no_lab", *common)
    if sample.pit_id.strip() and sample.pit_id not in {pit.pit_id for pit in case.pits}:
        yield finding("check.density.unknown_pit", *common, pit=sample.pit_id)
    if sample.taken_on is None:
        yield finding("check.density.no_date", *common)
    elif case.info.act_start and sample.taken_on < case.info.act_start:
        yield finding("check.density.early", *common, day=sample.taken_on, start=case.info.act_start)
    typical = table.get(sample.mineral)
    if typical is None:
        return
    low, high = typical.in_place_low, typical.in_place_high
    if sample.loose:
        if typical.loose_low is None or typical.loose_high is None:
            return
        low, high = typical.loose_low, typical.loose_high
    share = limits.density_off_pct / 100.0
    if not float(low) * (1.0 - share) <= float(sample.density_t_per_m3) <= float(high) * (1.0 + share):
        values: dict[str, Any] = {"value": sample.density_t_per_m3, "mineral": sample.mineral, "low": low, "high": high}
        yield finding("check.density.absurd", *common, **values)


def _of_mineral(mineral: str, samples: Sequence[DensitySample], limits: Limits) -> Iterator[Finding]:
    in_place = [float(sample.density_t_per_m3) for sample in samples if not sample.loose]
    if not samples:
        yield finding("check.density.none", "density_samples", mineral=mineral)
    elif not in_place:
        yield finding("check.density.loose_only", "density_samples", mineral=mineral)
    elif len(in_place) < limits.density_samples:
        few: dict[str, Any] = {"count": len(in_place), "limit": limits.density_samples}
        yield finding("check.density.few", "density_samples", mineral=mineral, **few)
    if len(in_place) > 1:
        low, high = min(in_place), max(in_place)
        spread = 100.0 * (high - low) / low
        if spread > limits.density_spread_pct:
            shown: dict[str, Any] = {"spread": spread, "low": f"{low:g}", "high": f"{high:g}"}
            yield finding("check.density.spread", "density_samples", mineral=mineral, **shown)
