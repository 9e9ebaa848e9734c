# SPDX-License-Identifier: GPL-3.0-or-later
"""What a comparison comes to, as remarks in the order a reviewer asks."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ...phrases import Remark, remark
from .pair import SEED, TILE

if TYPE_CHECKING:
    from .compare import Comparison, Ground


def conclude(found: Comparison, warnings: Sequence[Remark], *, limited: bool) -> list[Remark]:
    """Return the sentences of a comparison: what was looked at, bias, spread, correlation, shift, tilt, warnings."""
    spread = found.delivered.spread
    looked = remark(
        "compare.looked.drawn" if limited else "compare.looked.all",
        warning=False,
        cells=spread.cells,
        area=spread.cells * found.grid.cell_area_m2,
        taken=found.tiles_taken,
        available=found.tiles_available,
        side=TILE,
        seed=SEED,
    )
    said = [looked, _bias(found.delivered), _spread(found.delivered), _correlation(found.delivered)]
    said += _shift(found)
    said += _tilt(found.best)
    return [*said, *warnings]


def _bias(ground: Ground) -> Remark:
    spread, error = ground.spread, ground.bias_error_m
    code = "compare.bias" if abs(spread.median_m) > 1.96 * error else "compare.bias.none"
    return remark(code, warning=False, median=spread.median_m, mean=spread.mean_m, error=error)


def _spread(ground: Ground) -> Remark:
    spread = ground.spread
    return remark(
        "compare.spread",
        warning=False,
        nmad=spread.nmad_m,
        sd=spread.sd_m,
        kept=spread.kept,
        aside=spread.set_aside_pct,
    )


def _correlation(ground: Ground) -> Remark:
    model = ground.variogram
    nugget, sill = model.nugget_m2**0.5, model.sill_m2**0.5
    if model.range_m == 0.0:
        return remark("compare.uncorrelated", warning=False, nugget=nugget)
    reached = not model.lags_m or model.range_m < 0.95 * model.lags_m[-1]
    code = "compare.correlated" if reached else "compare.correlated.far"
    return remark(code, warning=False, nugget=nugget, sill=sill, range=model.range_m)


def _shift(found: Comparison) -> list[Remark]:
    shift, grid = found.shift, found.grid
    if math.isnan(shift.east_m):
        return [remark("compare.shift.unknown", warning=False, reason=shift.refused)]
    values: dict[str, Any] = {
        "east": shift.east_m,
        "north": shift.north_m,
        "east_sigma": shift.east_sigma_m,
        "north_sigma": shift.north_sigma_m,
        "length": shift.length_m,
        "cells": shift.length_cells(grid),
        "steps": shift.steps,
    }
    if shift.refused is not None:
        none = shift.refused.code == "compare.shift.insignificant"
        code = "compare.shift.none" if none else "compare.shift.refused"
        return [remark(code, warning=not none, reason=shift.refused, **values)]
    said = [remark("compare.shift.found", **values)]
    if found.registered is not None:
        after, before = found.registered.spread, found.delivered.spread
        said.append(
            remark("compare.registered", warning=False, was=before.nmad_m, nmad=after.nmad_m, median=after.median_m)
        )
    return said


def _tilt(ground: Ground) -> list[Remark]:
    tilt = ground.tilt
    if tilt is None or not tilt.significant:
        return []
    return [remark("compare.tilt", east=tilt.east_mm_per_m, north=tilt.north_mm_per_m, across=tilt.across_m)]
