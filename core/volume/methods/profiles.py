# SPDX-License-Identifier: GPL-3.0-or-later
"""One section line: its two terrain lines, and the areas between them, exact for the lines as they were sampled.

Between neighbouring samples both grounds (and strata) run straight. Where two of them cross, or one crosses a licensed
elevation, a point is put in; then every area is a sum of trapezia without error. Lengths m, areas m2, both cut and
fill positive; a stretch with an unmeasured end adds nothing and counts as unmeasured.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ...model import Position
from ..regions import Region
from ..strata import refuse_overlap
from .ground import Samples

Reals = NDArray[np.float64]
PartKey = tuple[int, int, Position]  # region, stratum (-1: none), position


@dataclass(frozen=True)
class Profile:
    """The terrain lines along a section for drawing, n points; distances (m) from the outline's first crossing.

    Heights are m, NaN where unmeasured. The line reaches a little beyond the outline on both sides, where ``inside``
    is False.
    """

    distance_m: Reals
    x: Reals
    y: Reals
    before_m: Reals
    after_m: Reals
    inside: NDArray[np.bool_]


@dataclass(frozen=True)
class Slice:
    """The areas of one section."""

    width_m: float = 0.0
    measured_m: float = 0.0
    cut_m2: float = 0.0
    fill_m2: float = 0.0
    max_depth_m: float = 0.0
    rim_m: tuple[float, ...] = ()  # |depth| at the outline
    parts: Mapping[PartKey, float] = field(default_factory=dict)  # of the cut; adds up to it


@dataclass(frozen=True)
class Splits:
    """By what the cut is split: licence regions, and the names of the strata."""

    regions: Sequence[Region]
    strata: Sequence[str] = ()

    @property
    def wanted(self) -> bool:
        """Whether there is anything to split by."""
        return bool(self.strata) or len(self.regions) > 1 or bool(self.regions and self.regions[0].levels_m)


def within(t: Reals, spans: Reals) -> NDArray[np.bool_]:
    """Tell which positions lie in one of the spans (from, to)."""
    inside = np.zeros(t.shape, dtype=bool)
    for start, end in spans.tolist():
        inside |= (t >= start) & (t <= end)
    return inside


def slice_of(t: Reals, z: Samples, spans: Reals, region_spans: Sequence[Reals], splits: Splits) -> Slice:
    """Return the areas inside ``spans``; ``t`` ascends and holds every end of every span."""
    count = len(splits.strata)
    levels = sorted({level for region in splits.regions for level in region.levels_m})
    flat = np.repeat(np.asarray(levels, dtype=np.float64)[:, None], len(t), axis=1)
    curves = np.concatenate((z.before[None], z.after[None], z.tops, z.bottoms, flat))
    t, curves = _with_crossings(t, curves)
    step = np.diff(t)
    with np.errstate(invalid="ignore"):
        middle = (curves[:, :-1] + curves[:, 1:]) / 2.0
    inside = within((t[:-1] + t[1:]) / 2.0, spans)
    depth = middle[0] - middle[1]
    known = inside & np.isfinite(depth)
    if not known.any():
        return Slice(width_m=float(step[inside].sum()))
    ends = np.abs((curves[0] - curves[1])[np.isin(t, spans)])
    parts: Mapping[PartKey, float] = {}
    if splits.wanted:
        columns = np.where(known, step, 0.0), middle[: 2 + 2 * count]
        masks = [within((t[:-1] + t[1:]) / 2.0, own) for own in region_spans]
        parts = _parts(*columns, masks, splits)
    return Slice(
        width_m=float(step[inside].sum()),
        measured_m=float(step[known].sum()),
        cut_m2=float((step * np.maximum(depth, 0.0))[known].sum()),
        fill_m2=float((step * np.maximum(-depth, 0.0))[known].sum()),
        max_depth_m=float(np.nanmax(np.where(known, depth, 0.0), initial=0.0)),
        rim_m=tuple(ends[np.isfinite(ends)].tolist()),
        parts=parts,
    )


def _with_crossings(t: Reals, curves: Reals) -> tuple[Reals, Reals]:
    """Put a point in wherever two curves cross between neighbouring points."""
    befores, shares = [], []
    for first in range(len(curves)):
        with np.errstate(invalid="ignore"):
            gaps = curves[first] - curves[first + 1 :]
            crossing = np.isfinite(gaps[:, :-1]) & np.isfinite(gaps[:, 1:]) & (gaps[:, :-1] * gaps[:, 1:] < 0.0)
        rows, places = np.nonzero(crossing)
        befores.append(places)
        shares.append(gaps[rows, places] / (gaps[rows, places] - gaps[rows, places + 1]))
    at, share = np.concatenate(befores), np.concatenate(shares)
    if at.size == 0:
        return t, curves
    with np.errstate(invalid="ignore"):
        new = curves[:, at] + share * (curves[:, at + 1] - curves[:, at])
    new = np.where(np.isinf(curves[:, at]), curves[:, at], new)  # an open side of a stratum stays open
    everything = np.concatenate((t, t[at] + share * (t[at + 1] - t[at])))
    order = np.argsort(everything, kind="stable")
    return everything[order], np.concatenate((curves, new), axis=1)[:, order]


def _parts(step: Reals, middle: Reals, masks: Sequence[NDArray[np.bool_]], splits: Splits) -> dict[PartKey, float]:
    """Return the cut's areas by region, stratum and licence position."""
    count = len(splits.strata)
    top, bottom = middle[0], np.fmin(middle[0], middle[1])
    bodies = [(-1, top, bottom)]
    for number in range(count):
        upper = np.minimum(top, middle[2 + number])
        lower = np.maximum(bottom, middle[2 + count + number])
        missing = np.isnan(upper) | np.isnan(lower)
        upper, lower = np.where(missing, bottom, upper), np.where(missing, bottom, lower)
        bodies.append((number, np.maximum(upper, lower), lower))
    held = step > 0.0
    if count:
        claimed = np.sum([upper - lower for _, upper, lower in bodies[1:]], axis=0)
        refuse_overlap(splits.strata, (claimed - (top - bottom))[held])
    found: dict[PartKey, float] = defaultdict(float)
    left = held.copy()
    for index, region in enumerate(splits.regions):
        mine = left & masks[index] if index < len(splits.regions) - 1 else left
        left = left & ~mine
        edges = [-np.inf, *region.levels_m, np.inf]
        for low, high, position in zip(edges, edges[1:], region.positions):
            for number, upper, lower in bodies:
                share = np.clip(upper[mine], low, high) - np.clip(lower[mine], low, high)
                amount = float((step[mine] * share).sum())
                found[index, number, position] += amount
                if number >= 0:
                    found[index, -1, position] -= amount
    return dict(found)
