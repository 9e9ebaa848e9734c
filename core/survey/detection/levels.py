# SPDX-License-Identifier: GPL-3.0-or-later
"""Above what the loss of ground is real: the level of detection from ground that did not change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...errors import InputError
from ...phrases import Remark, remark
from ...progress import Progress
from ..comparison.pair import Pair, Single, StableArea, sample_tiles
from ..comparison.statistics import OUTLIER_NMAD, nmad

_MIN_CELLS = 400
_ROUNDS = 30
_LEAST_M = 1e-4  # no survey knows a change below a tenth of a millimetre
_MUCH_CHANGED_PCT = 40.0
_EDGE_SHARE = 1.0 / 3.0  # of a given level of detection, where nothing could be measured: nine cells average to a third


@dataclass(frozen=True)
class Levels:
    """Thresholds of the loss before minus after (m), once ``bias_m`` (after minus before) is taken off.

    ``detection_m``: a cell with more was certainly lost. ``edge_m``: the mean of 3 x 3 cells with more belongs to a
    loss, which is as near to its zero line as the noise lets one see.
    """

    detection_m: float
    edge_m: float
    bias_m: float
    said: tuple[Remark, ...]


def measure_levels(
    pair: Pair, area: StableArea, confidence_pct: float, given_m: float | None, progress: Progress
) -> Levels:
    """Measure the levels on stable ground; what changed there is set aside round by round.

    ``confidence_pct`` is two-sided, of a normal distribution. Raises `InputError` when nothing can be measured and no
    level is given.
    """
    factor = NormalDist().inv_cdf(0.5 + confidence_pct / 200.0)
    sample = sample_tiles(pair, area, 1, progress)
    losses, means = [], []
    for tile in sample.tiles:
        loss = tile.before - tile.after
        mean = mean_of_nine(loss)
        usable = tile.stable & np.isfinite(mean)
        losses.append(tile.core(loss)[usable])
        means.append(mean[usable])
    values, smooth = _joined(losses), _joined(means)
    if values.size < _MIN_CELLS:
        return _unmeasured(values.size, given_m)
    centre, kept = _unchanged(values)
    _, kept_smooth = _unchanged(smooth)
    spread = nmad(kept)
    edge = max(factor * nmad(kept_smooth), _LEAST_M)
    changed = 100.0 * (1.0 - kept.size / values.size)
    said = [_level(given_m, factor, spread, kept.size, centre, confidence_pct)]
    if changed > _MUCH_CHANGED_PCT:
        said.append(remark("detect.changed", share=changed))
    detection = max(factor * spread, _LEAST_M) if given_m is None else given_m
    return Levels(detection, min(edge, detection), 0.0 - centre, tuple(said))


def mean_of_nine(values: Single) -> Single:
    """Return the mean of the valid ones of 3 x 3 cells for all but the outermost cells; NaN where the middle is."""
    valid = np.isfinite(values)
    filled = np.where(valid, values, np.float32(0.0))
    total, count = _of_nine(filled), _of_nine(valid.astype(np.float32))
    with np.errstate(invalid="ignore", divide="ignore"):
        mean: Single = np.where(valid[1:-1, 1:-1], total / count, np.float32(np.nan))
    return mean


def _of_nine(values: Single) -> Single:
    rows = values[:-2] + values[1:-1] + values[2:]
    total: Single = rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]
    return total


def _joined(arrays: Sequence[NDArray[Any]]) -> NDArray[Any]:
    return np.concatenate(arrays) if arrays else np.empty(0, dtype=np.float32)


def _unchanged(values: NDArray[Any]) -> tuple[float, NDArray[Any]]:
    """Return the centre and the values near it: those beyond 3.5 NMAD are set aside until none is left."""
    kept = values
    for _ in range(_ROUNDS):
        centre = float(np.median(kept))
        reach = max(OUTLIER_NMAD * nmad(kept), _LEAST_M)
        nearer = values[np.abs(values - centre) <= reach]
        if nearer.size == kept.size:
            break
        kept = nearer
    return float(np.median(kept)), kept


def _level(given: float | None, factor: float, spread: float, cells: int, centre: float, confidence: float) -> Remark:
    bias = 0.0 - round(centre, 4)
    if given is not None:
        return remark("detect.level.given", warning=False, lod=given, bias=bias)
    lod = max(factor * spread, _LEAST_M)
    values = {"lod": lod, "confidence": confidence, "nmad": spread, "bias": bias}
    return remark("detect.level", warning=False, cells=cells, **values)


def _unmeasured(cells: int, given: float | None) -> Levels:
    if given is None:
        raise InputError(
            "Both surfaces are known on only {cells} cells of stable ground, which gives no level of detection.",
            "State the level of detection, or give other stable polygons or a smaller buffer.",
            cells=cells,
        )
    return Levels(given, _EDGE_SHARE * given, 0.0, (remark("detect.level.unmeasured", lod=given),))
