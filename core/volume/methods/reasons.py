# SPDX-License-Identifier: GPL-3.0-or-later
"""Why a second method differs from the main one: from figures of that very pit, never from a stock phrase.

Each reason weighs an amount of its own (m3) against the difference; only what makes up a fair share of it is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model import PitVolume
from ...phrases import Remark, remark
from .intervals import Formula, volume
from .sections import SectionPit
from .squares import SquarePit
from .verdicts import Comparison, Step

FAIR = 0.25  # engineering default: share of the difference from which an amount explains it
FALLS = 0.6  # engineering default: to this share the difference must fall at half the size to be due to it
EDGE = 0.25  # engineering default: share of the cut in edge squares or end pieces from which the edge matters


@dataclass(frozen=True)
class Evidence:
    """What is at hand to explain one comparison."""

    main: PitVolume
    other: PitVolume
    width_m: float  # of the pit across its shorter side
    halved: Step | None = None  # the same method at half the size
    squares: SquarePit | None = None
    sections: SectionPit | None = None


def reasons_for(comparison: Comparison, evidence: Evidence) -> list[Remark]:
    """Return what explains a difference; at least one remark, and one that says so when no figure does."""
    amount = abs(comparison.volume_m3 - comparison.adopted_m3)
    found = [
        *_size(comparison, evidence),
        *_nodata(amount, evidence),
        *_edge(evidence),
        *_sections(amount, evidence),
    ]
    margin = evidence.main.margin
    if margin is not None and amount <= margin.margin_m3:
        found.append(remark("check.margin", amount=amount, margin=margin.margin_m3))
    return found or [remark("check.unexplained", amount=amount)]


def _size(comparison: Comparison, evidence: Evidence) -> list[Remark]:
    halved, now = evidence.halved, comparison.difference_pct
    if halved is None or halved.difference_pct is None or now is None:
        return []
    if abs(halved.difference_pct) > FALLS * abs(now):
        return []
    return [
        remark(
            "check.size",
            size=comparison.size_m,
            half=halved.size_m,
            width=evidence.width_m,
            now=now,
            then=halved.difference_pct,
        )
    ]


def _nodata(amount: float, evidence: Evidence) -> list[Remark]:
    main, other = evidence.main, evidence.other
    lacking = main.measured_m2 - other.measured_m2
    depth = (main.cut_m3 + main.fill_m3) / main.measured_m2 if main.measured_m2 > 0.0 else 0.0
    if lacking <= 0.0 or lacking * depth < FAIR * amount:
        return []
    return [remark("check.nodata", area=lacking, depth=depth, volume=lacking * depth, coverage=other.coverage_pct)]


def _edge(evidence: Evidence) -> list[Remark]:
    if evidence.squares is not None and evidence.squares.squares.edge_share > EDGE:
        squares = evidence.squares.squares
        return [remark("check.edge", count=int(squares.edge.sum()), share=100.0 * squares.edge_share)]
    if evidence.sections is not None and evidence.sections.end_share > EDGE:
        return [remark("check.ends", share=100.0 * evidence.sections.end_share)]
    return []


def _sections(amount: float, evidence: Evidence) -> list[Remark]:
    sections = evidence.sections
    if sections is None:
        return []
    found: list[Remark] = []
    outline = sections.volume.area_m2
    if sections.uncrossed_m2 > 0.0:
        found.append(
            remark("check.uncrossed", area=sections.uncrossed_m2, share=100.0 * sections.uncrossed_m2 / outline)
        )
    off = sections.area_m2 - outline
    depth = (evidence.main.cut_m3 + evidence.main.fill_m3) / outline
    if abs(off) * depth >= FAIR * amount:
        found.append(remark("check.area", seen=sections.area_m2, outline=outline, share=100.0 * off / outline))
    formulas = sum(_against_prismoid(sections))
    if abs(formulas) >= FAIR * amount:
        found.append(remark("check.formula", volume=formulas))
    return found


def _against_prismoid(sections: SectionPit) -> Sequence[float]:
    """Return, interval by interval, what the formula used gives more than the prismoidal one."""
    return [
        each.cut_m3 - volume(Formula.PRISMOID, each.first_m2, each.middle_m2, each.last_m2, each.length_m)
        for each in sections.intervals
    ]
