# SPDX-License-Identifier: GPL-3.0-or-later
"""The columns of ground under a share of a window: what they add up to, and the faces they lie between.

They are picked out of both surveys and subtracted in bands of the window's rows, so that what is only needed on the
way stays small. Elevations stay in the precision of their file as long as that loses nothing: a difference in single
precision has the right sign, and sums are taken in double precision. Cells that one of the surveys does not know are
left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..rasters import Block
from .levels import Elevations, Face, face_of
from .share import Share, Values
from .strata import Limit

_BAND = 2**18  # cells: fewer cost more in calls than they save in memory (measured)

Known = NDArray[np.bool_]


class Rim(NamedTuple):
    """The edge cells that both surveys know: the sum of their height differences (m, without sign), and how many."""

    height_sum: float
    cells: int


@dataclass(frozen=True)
class Columns:
    """The columns of a share between two surveys, in cells and cell-metres.

    ``before`` and ``after`` are the grounds of the surveys, ``bottom`` the lower of both.
    """

    share: Share
    before: Face
    after: Face
    bottom: Face
    edge_weights: Values
    measured: float
    cut: float
    fill: float
    noise: float  # fill too thin to tell from noise
    max_depth: float
    rim: Rim
    _places: Sequence[tuple[slice, Known | None, int]]  # each band's rows, which of its whole cells count, and how many
    _edge_known: Known | None

    def pieces(self, face: Face) -> Iterator[Values]:
        """Yield the elevations of a face in each band of whole cells, then at the edge."""
        start = 0
        for _, _, size in self._places:
            yield face.z[start : start + size].astype(np.float64, copy=False)
            start += size
        yield face.edge

    def picked(self, limit: Limit) -> Iterator[Limit]:
        """Yield what a surface (rows x columns of the window) is in each of the `pieces`."""
        if not isinstance(limit, np.ndarray):
            yield from repeat(limit, len(self._places) + 1)
            return
        for band, known, _ in self._places:
            yield _of(self.share.inner(limit, band), known)
        yield _of(self.share.edge(limit), self._edge_known)


def columns_of(share: Share, surveys: tuple[Block, Block], noise_m: float = 0.0) -> Columns:
    """Return the columns of a share between two surveys; fill thinner than ``noise_m`` counts as noise too."""
    earlier, later = (survey.values for survey in surveys)
    complete = all(survey.complete for survey in surveys)
    before, after, bottom = list[Elevations](), list[Elevations](), list[Elevations]()
    places: list[tuple[slice, Known | None, int]] = []
    noise = deepest = 0.0
    filled = False
    for band in share.bands(_BAND):
        b, a = share.inner(earlier, band), share.inner(later, band)
        known = None if complete else np.isfinite(b) & np.isfinite(a)
        b, a = _of(b, known), _of(a, known)
        if not b.size:
            continue
        depth = b - a
        low = a
        if float(depth.min()) < 0.0:
            filled = True
            low = np.minimum(b, a)
            gained = a - low
            noise += float(np.add.reduce(gained[gained < noise_m], dtype=np.float64))
        deepest = max(deepest, float(depth.max()))
        places.append((band, known, b.size))
        before.append(b)
        after.append(a)
        bottom.append(low)
    b, a = share.edge(earlier), share.edge(later)
    known = None if complete else np.isfinite(b) & np.isfinite(a)
    b, a, weights = _of(b, known), _of(a, known), _of(share.fractions, known)
    rise = a - b
    if float(rise.max(initial=0.0)) > 0.0:
        filled = True
        gained = np.maximum(rise, 0.0)
        noise += float(np.add.reduce((gained * weights)[gained < noise_m]))
    upper, lower = face_of(_joined(before), b, weights), face_of(_joined(after), a, weights)
    lowest = face_of(_joined(bottom), np.minimum(b, a), weights) if filled else lower
    return Columns(
        share,
        upper,
        lower,
        lowest,
        edge_weights=weights,
        measured=float(sum(size for *_, size in places)) + float(np.add.reduce(weights)),
        cut=upper.total - lowest.total,
        fill=lower.total - lowest.total,
        noise=noise,
        max_depth=max(deepest, float(-rise[weights > 0.0].min(initial=0.0))),
        rim=_rim_of(rise),
        _places=places,
        _edge_known=known,
    )


def cut_of(share: Share, surveys: tuple[Block, Block]) -> float:
    """Return what the columns of a share lost between two surveys (cells x m), where nothing else is asked of them."""
    earlier, later = (survey.values for survey in surveys)
    cut = 0.0
    for band in share.bands(_BAND):
        cut += float(np.einsum("i->", _lost(share.inner(earlier, band), share.inner(later, band))))
    return cut + float(np.add.reduce(_lost(share.edge(earlier), share.edge(later)) * share.fractions))


def _lost(before: Elevations, after: Elevations) -> Values:
    """Return what each column lost (m), nothing where it gained or one of the surveys does not know it."""
    lost = before.astype(np.float64)
    lost -= after
    return lost if float(lost.min(initial=0.0)) >= 0.0 else np.fmax(lost, 0.0)  # NaN is no such number


def rim_of(share: Share, surveys: tuple[Block, Block]) -> Rim:
    """Return the rim of a share, whatever it is cut into."""
    rise = share.edge(surveys[1].values) - share.edge(surveys[0].values)
    return _rim_of(rise if all(survey.complete for survey in surveys) else rise[np.isfinite(rise)])


def _rim_of(rise: Values) -> Rim:
    return Rim(float(np.add.reduce(np.abs(rise))), len(rise))


def _joined(bands: Sequence[Elevations]) -> Elevations:
    return bands[0] if len(bands) == 1 else np.concatenate([np.empty(0, dtype=np.float32), *bands])


def _of(values: Elevations, known: Known | None) -> Elevations:
    return values if known is None else values[known]
