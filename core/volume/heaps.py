# SPDX-License-Identifier: GPL-3.0-or-later
"""Loose volumes of stockpiles: the ground as surveyed over a plane through the foot of the heap (R100)."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Pit, Stockpile, SurveyRole
from ..progress import Progress
from .base import Base, BaseKind
from .engine import compute_volumes
from .inputs import Terrain, VolumeOptions


def heap_volumes(
    piles: Sequence[Stockpile], terrains: Sequence[Terrain], crs: str, options: VolumeOptions, progress: Progress
) -> dict[str, float]:
    """Return loose volumes (m3) by stockpile, of those whose volume is not stated, on the terrain after mining.

    Raises `PitProofError` where the foot of a heap or too much of it was not surveyed.
    """
    open_ones = [pile for pile in piles if pile.volume_m3 is None and pile.outline is not None]
    after = [terrain for terrain in terrains if terrain.survey.role is SurveyRole.AFTER]
    if not open_ones or not after:
        return {}
    run = compute_volumes(
        after,
        [Pit(pile.stockpile_id, pile.outline, pile.mineral) for pile in open_ones],
        crs=crs,
        base=Base(BaseKind.PLANE),
        options=VolumeOptions(min_coverage_pct=options.min_coverage_pct, language=options.language),
        progress=progress,
    )
    return {pit.pit_id: pit.fill_m3 for pit in run.result.pits}
