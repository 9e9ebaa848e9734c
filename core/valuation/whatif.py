# SPDX-License-Identifier: GPL-3.0-or-later
"""A case as it would be with another price, density or volume; nothing of it is ever saved.

Evidence is scaled, not replaced: all prices and proceeds of a mineral change in the same ratio, all its density samples
in place in the same ratio, all cuts in the same ratio. So the rules choose among the evidence as they do in the case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from ..model import Case, PitVolume, VolumeResult
from .minerals import mineral_key
from .numbers import product, quotient

Ratio = tuple[Decimal, Decimal]  # wanted, present


@dataclass(frozen=True)
class Change:
    """What is supposed: ratios by mineral, and one of the volumes (1: as measured)."""

    prices: Mapping[str, Ratio] = field(default_factory=dict)
    densities: Mapping[str, Ratio] = field(default_factory=dict)
    volume: float = 1.0


def supposed(case: Case, volumes: VolumeResult, change: Change) -> tuple[Case, VolumeResult]:
    """Return case and volumes with a change put in; the originals stay as they are."""
    prices = {mineral_key(name): ratio for name, ratio in change.prices.items()}
    densities = {mineral_key(name): ratio for name, ratio in change.densities.items()}
    changed = replace(
        case,
        prices=tuple(
            replace(price, price_yuan=_scaled(price.price_yuan, prices.get(mineral_key(price.mineral))))
            for price in case.prices
        ),
        sales=tuple(
            replace(sale, amount_yuan=_scaled(sale.amount_yuan, prices.get(mineral_key(sale.mineral))))
            for sale in case.sales
        ),
        density_samples=tuple(
            sample
            if sample.loose
            else replace(
                sample, density_t_per_m3=_scaled(sample.density_t_per_m3, densities.get(mineral_key(sample.mineral)))
            )
            for sample in case.density_samples
        ),
    )
    if change.volume == 1.0:
        return changed, volumes
    return changed, replace(volumes, pits=tuple(_grown(pit, change.volume) for pit in volumes.pits))


def _scaled(value: Decimal, ratio: Ratio | None) -> Decimal:
    """Return value x wanted / present: exactly the wanted figure where the value is the present one."""
    if ratio is None or ratio[0] == ratio[1]:
        return value
    return ratio[0] if value == ratio[1] else quotient(product(value, ratio[0]), ratio[1])


def _grown(pit: PitVolume, factor: float) -> PitVolume:
    parts = tuple(replace(part, cut_m3=part.cut_m3 * factor) for part in pit.parts)
    return replace(pit, cut_m3=pit.cut_m3 * factor, parts=parts)
