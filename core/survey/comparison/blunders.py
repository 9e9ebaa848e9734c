# SPDX-License-Identifier: GPL-3.0-or-later
"""Signs of gross faults between two surfaces: other units, another height datum, another place, one file twice."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ...phrases import Remark, remark
from .pair import Tile
from .statistics import Spread, nmad

Heights = NDArray[np.float64]

_FACTORS = ((3.28084, "ft"), (0.3048, "m"), (10.0, "dm"), (0.1, "×10"), (100.0, "cm"), (0.01, "×100"))
_FACTOR_TOLERANCE = 0.02
SAME_M = 1e-4  # no two surveys agree to a tenth of a millimetre
_DATUM_M = 0.5  # a bias from here on that is
_DATUM_TIMES = 5.0  # times the spread is no error of surveying
_DISTURBED_PCT = 20.0  # engineering default: with more set aside the ground is hardly stable
_RELIEF_TIMES = 5.0  # heights must vary by more than the differences' spread for a factor to be told
_RELIEF_M = 1.0  # heights that vary less than this (NMAD) may be all error
_UNLIKE = 0.3
_MIN_CELLS, _MOST_CELLS = 100, 200_000


def blunders(tiles: Sequence[Tile], found: Spread) -> list[Remark]:
    """Return warnings about what looks like a blunder rather than like an error of surveying."""
    before, after = _heights(tiles)
    warnings = []
    if found.nmad_m < SAME_M and abs(found.median_m) < SAME_M:
        warnings.append(remark("compare.blunder.identical", nmad=found.nmad_m, cells=found.cells))
    factor, correlation, clear = _likeness(before, after)
    known = next((each for each in _FACTORS if abs(factor / each[0] - 1.0) < _FACTOR_TOLERANCE), None)
    if clear and correlation < 0.0:
        return [*warnings, remark("compare.blunder.negated", correlation=correlation)]
    if clear and known is not None:
        return [*warnings, remark("compare.blunder.factor", factor=factor, known=known[0], unit=known[1])]
    if correlation < _UNLIKE:
        return [*warnings, remark("compare.blunder.unlike", correlation=correlation)]
    if abs(found.median_m) > max(_DATUM_M, _DATUM_TIMES * found.nmad_m):
        warnings.append(remark("compare.blunder.datum", bias=found.median_m, nmad=found.nmad_m))
    if found.set_aside_pct > _DISTURBED_PCT:
        warnings.append(remark("compare.disturbed", share=found.set_aside_pct))
    return warnings


def _heights(tiles: Sequence[Tile]) -> tuple[Heights, Heights]:
    cells = sum(int(tile.stable.sum()) for tile in tiles)
    thin = max(1, math.ceil(cells / _MOST_CELLS))
    before, after = [], []
    for tile in tiles:
        first, second = tile.core(tile.before), tile.core(tile.after)
        usable = np.flatnonzero(tile.stable & np.isfinite(first) & np.isfinite(second))[::thin]
        before.append(first.flat[usable].astype(np.float64) + tile.datum_m)
        after.append(second.flat[usable].astype(np.float64) + tile.datum_m)
    return np.concatenate(before), np.concatenate(after)


def _likeness(before: Heights, after: Heights) -> tuple[float, float, bool]:
    """Return the ratio of the heights' variation after to before, their correlation, and whether the ratio is clear.

    On ground whose heights vary less than `_RELIEF_M` neither says anything: 1, 1, not clear.
    """
    relief = min(nmad(before), nmad(after)) if before.size >= _MIN_CELLS else 0.0
    if relief < _RELIEF_M:
        return 1.0, 1.0, False
    correlation = float(np.corrcoef(before, after)[0, 1])
    factor = nmad(after) / nmad(before)
    leftover = nmad(after - factor * math.copysign(1.0, correlation) * before)
    return factor, correlation, nmad(after) > _RELIEF_TIMES * leftover
