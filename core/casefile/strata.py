# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of the table of strata as records."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from ..model import StratumKind, StratumRecord, SurfaceForm, SurfaceRecord

_ARM_M = 100.0  # how far apart the three points are put that stand for a plane given by dip and dip direction


def stratum_record(row: Mapping[str, Any]) -> StratumRecord:
    """Return the record of a row."""
    return StratumRecord(
        name=row["name"],
        kind=StratumKind(row["kind"]),
        mineral=row["mineral"] or "",
        top=_surface(row, "top"),
        bottom=_surface(row, "bottom"),
    )


def _surface(row: Mapping[str, Any], side: str) -> SurfaceRecord | None:
    form = row[f"{side}_form"]
    if not form:
        return None
    return SurfaceRecord(
        form=SurfaceForm(form),
        value_m=row[f"{side}_value_m"],
        points=_plane_points(row, side),
        path=row[f"{side}_path"] or "",
    )


def _plane_points(row: Mapping[str, Any], side: str) -> tuple[tuple[float, float, float], ...]:
    """Return three points of the plane through a point with dip and dip direction (clockwise from north), or none."""
    x, y, z = row[f"{side}_x_m"], row[f"{side}_y_m"], row[f"{side}_value_m"]
    dip, direction = row[f"{side}_dip_deg"], row[f"{side}_dip_direction_deg"]
    if any(value is None for value in (x, y, z, dip, direction)):
        return ()
    east, north = math.sin(math.radians(direction)), math.cos(math.radians(direction))
    fall = _ARM_M * math.tan(math.radians(dip))
    return (
        (x, y, z),
        (x + _ARM_M * east, y + _ARM_M * north, z - fall),
        (x - _ARM_M * north, y + _ARM_M * east, z),
    )
