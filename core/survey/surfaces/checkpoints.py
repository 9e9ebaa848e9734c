# SPDX-License-Identifier: GPL-3.0-or-later
"""What check points say of a surface that they do not carry (R35): differences, RMSE, mean, the largest."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from .points import SurveyPoints
from .triangles import heights_at

Reals = NDArray[np.float64]

CONFIDENCE = 1.96  # two-sided 95 % of a normal distribution
FEWEST_CHECKS = 3  # with fewer no spread can be stated


@dataclass(frozen=True)
class CheckedPoint:
    """A check point: the surface's height there, and surface minus check (m); None outside the surface."""

    name: str
    code: str
    x: float
    y: float
    height_m: float
    surface_m: float | None
    on_vertex: bool  # lies where a point of the surface does, so that it proves little

    @property
    def difference_m(self) -> float | None:
        """Surface minus check point."""
        return None if self.surface_m is None else self.surface_m - self.height_m


@dataclass(frozen=True)
class CheckFigures:
    """What the check points say (m); NaN without any."""

    count: int
    rmse_m: float
    mean_m: float
    deviation_m: float  # about the mean
    largest_m: float  # the largest absolute difference
    largest_name: str

    @property
    def bias_bound_m(self) -> float:
        """What may remain of a shift of the whole surface: the mean and the 95 % of its own error."""
        return abs(self.mean_m) + CONFIDENCE * self.deviation_m / math.sqrt(self.count)


def check_figures(checked: Sequence[CheckedPoint]) -> CheckFigures:
    """Return RMSE, mean, spread and the largest difference of the check points that lie on the surface."""
    pairs = [(each.name, each.difference_m) for each in checked if each.difference_m is not None]
    if not pairs:
        return CheckFigures(0, math.nan, math.nan, math.nan, math.nan, "")
    values = np.array([difference for _, difference in pairs])
    worst = int(np.argmax(np.abs(values)))
    return CheckFigures(
        count=len(pairs),
        rmse_m=float(np.sqrt(np.mean(values**2))),
        mean_m=float(values.mean()),
        deviation_m=float(values.std(ddof=1)) if len(values) > 1 else math.nan,
        largest_m=float(np.abs(values[worst])),
        largest_name=pairs[worst][0],
    )


def checked_points(
    checks: SurveyPoints, corners: Reals, used: SurveyPoints, place_m: float
) -> tuple[CheckedPoint, ...]:
    """Return each check point with the surface's height there; ``used`` are the points that carry the surface."""
    surface = heights_at(corners, checks.xyz[:, :2])
    tree = shapely.STRtree(shapely.points(used.xyz[:, :2]))
    at, _ = tree.query(shapely.points(checks.xyz[:, :2]), predicate="dwithin", distance=place_m)
    doubled = set(at.tolist())
    return tuple(
        CheckedPoint(name, code, x, y, z, None if math.isnan(found) else found, number in doubled)
        for number, (name, code, (x, y, z), found) in enumerate(
            zip(checks.names, checks.codes, checks.xyz.tolist(), surface.tolist())
        )
    )
