# SPDX-License-Identifier: GPL-3.0-or-later
"""The columns of ground under a share of a window: what they add up to, and the faces they lie between.

They are worked on in bands of the window's rows: a band is picked out of both surveys, subtracted, added up and
measured before the next one is looked at, so that memory does not grow with the window. Cells that one of the surveys
does not know are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from ..rasters import Block
from .levels import Chunk, Face, chunks_of, face_of, parts_of
from .share import Share, Values
from .strata import Limit

_BAND = 2**17  # cells: fewer cost more in calls than they save in memory (measured)

Known = NDArray[np.bool_]


@dataclass(frozen=True)
class Columns:
    """The columns of a share between two surveys, in cells and cell-metres.

    ``before`` and ``after`` are the grounds of the surveys, ``bottom`` the lower of both.
    """

    share: Share
    before: Face
    after: Face
    bottom: Face
    measured: float
    cut: float
    fill: float
    noise: float  # fill too thin to tell from noise
    max_depth: float
    rim_sum: float  # of the height differences at the edge, without sign
    rim_cells: int
    _places: Sequence[tuple[slice, Known | None]]  # the rows of each band, and which of its whole cells are known
    _edge_known: Known | None

    def picked(self, limit: Limit) -> Iterator[Limit]:
        """Yield what a surface (rows x columns of the window) is in each chunk of whole cells, then at the edge."""
        if not isinstance(limit, np.ndarray):
            yield from repeat(limit, len(self.before.chunks) + 1)
            return
        for band, known in self._places:
            yield from parts_of(_of(self.share.inner(limit, band), known))
        yield _of(self.share.edge(limit), self._edge_known)


def columns_of(share: Share, surveys: tuple[Block, Block], noise_m: float = 0.0) -> Columns:
    """Return the columns of a share between two surveys; fill thinner than ``noise_m`` counts as noise too."""
    earlier, later = (survey.values for survey in surveys)
    complete = all(survey.complete for survey in surveys)
    before, after, bottom = list[Chunk](), list[Chunk](), list[Chunk]()
    places: list[tuple[slice, Known | None]] = []
    measured = cut = fill = noise = deepest = 0.0
    for band in share.bands(_BAND):
        b, a = share.inner(earlier, band), share.inner(later, band)
        known = None if complete else np.isfinite(b) & np.isfinite(a)
        b, a = _of(b, known), _of(a, known)
        if not b.size:
            continue
        depth = b - a
        under = low = chunks_of(a)
        if float(depth.min()) < 0.0:
            gained = np.maximum(-depth, 0.0)
            fill += float(np.einsum("i->", gained))
            noise += float(np.add.reduce(gained[gained < noise_m]))
            depth = np.maximum(depth, 0.0)
            low = chunks_of(np.minimum(b, a))
        measured += b.size
        cut += float(np.einsum("i->", depth))
        deepest = max(deepest, float(depth.max()))
        places.append((band, known))
        before += chunks_of(b)
        after += under
        bottom += low
    b, a = share.edge(earlier), share.edge(later)
    known = None if complete else np.isfinite(b) & np.isfinite(a)
    b, a, weights = _of(b, known), _of(a, known), _of(share.fractions, known)
    rise = a - b
    gained = np.maximum(rise, 0.0)
    depth = np.maximum(-rise, 0.0)
    upper, lower = face_of(before, b, weights), face_of(after, a, weights)
    filled = fill > 0.0 or bool(gained.any())
    return Columns(
        share,
        upper,
        lower,
        face_of(bottom, np.minimum(b, a), weights) if filled else lower,
        measured=measured + float(np.add.reduce(weights)),
        cut=cut + float(np.add.reduce(depth * weights)),
        fill=fill + float(np.add.reduce(gained * weights)),
        noise=noise + float(np.add.reduce((gained * weights)[gained < noise_m])),
        max_depth=max(deepest, float(depth[weights > 0.0].max(initial=0.0))),
        rim_sum=float(np.add.reduce(np.abs(rise))),
        rim_cells=len(rise),
        _places=places,
        _edge_known=known,
    )


def _of(values: Values, known: Known | None) -> Values:
    return values if known is None else values[known]
