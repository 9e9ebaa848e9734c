# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables beside a map: corner coordinates of the licences, and the volumes of the pits."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

from ..core.model import Permit, Pit, PitVolume, VolumeResult
from .texts import grouped


@dataclass(frozen=True)
class Row:
    """One row; a ``heading`` row has one cell over the whole width."""

    cells: tuple[str, ...]
    heading: bool = False


@dataclass(frozen=True)
class Table:
    """A table with its title, column headers and the columns' shares of the width."""

    key: str
    title: str
    headers: tuple[str, ...]
    shares: tuple[float, ...]
    rows: tuple[Row, ...]
    left_out_note: str  # printed when there is no room for the table; may be empty


@dataclass(frozen=True)
class Corner:
    """A numbered corner of a licence; the permit it belongs to by its place in the list."""

    permit: int
    number: str
    north: float
    east: float
    away: tuple[float, float]  # unit vector (east, north) to the wide side of the corner, where its number has room


def corners(permits: Sequence[Permit]) -> list[Corner]:
    """Number the corners: 1, 2, 3 … for a single ring, else block-corner (1-1, 1-2 … 2-1 …)."""
    rings = [(i, ring) for i, permit in enumerate(permits) for ring in _rings(permit.outline)]
    result: list[Corner] = []
    for block, (i, ring) in enumerate(rings, start=1):
        prefix = f"{block}-" if len(rings) > 1 else ""
        for n, (x, y) in enumerate(ring):
            away = _wide_side(ring[n - 1], (x, y), ring[(n + 1) % len(ring)])
            result.append(Corner(i, f"{prefix}{n + 1}", y, x, away))
    return result


def _wide_side(before: tuple[float, float], at: tuple[float, float], after: tuple[float, float]) -> tuple[float, float]:
    east = north = 0.0
    for x, y in (before, after):
        length = math.hypot(at[0] - x, at[1] - y) or 1.0
        east += (at[0] - x) / length
        north += (at[1] - y) / length
    length = math.hypot(east, north)
    if length < 0.05:  # almost straight: to the side of the line
        east, north = after[1] - at[1], at[0] - after[0]
        length = math.hypot(east, north) or 1.0
    return east / length, north / length


def _rings(outline: BaseGeometry) -> Iterator[list[tuple[float, float]]]:
    for part in getattr(outline, "geoms", [outline]):
        for ring in (part.exterior, *part.interiors):
            yield [(point[0], point[1]) for point in ring.coords[:-1]]


def corner_table(permits: tuple[Permit, ...]) -> Table:
    """Return the corner coordinates of the licences, X north and Y east in metres (R113)."""
    rows: list[Row] = []
    numbered = corners(permits)
    for i, permit in enumerate(permits):
        rows.append(Row((_permit_heading(permit),), heading=True))
        rows.extend(Row((c.number, f"{c.north:.2f}", f"{c.east:.2f}")) for c in numbered if c.permit == i)
    return Table(
        "corner_table",
        "采矿权拐点坐标",
        ("点号", "X/m", "Y/m"),
        (0.2, 0.4, 0.4),
        tuple(rows),
        "采矿权拐点坐标见附表",
    )


def _permit_heading(permit: Permit) -> str:
    kind = "扣除" if permit.deduct else ""
    limits = ""
    if permit.z_min_m is not None and permit.z_max_m is not None:
        limits = f"，标高 {permit.z_max_m:g} m 至 {permit.z_min_m:g} m"
    block = f"，{kind}区块 {permit.block_no}" if kind or permit.block_no not in {"", "1"} else ""
    return f"{permit.licence_no}{block}{limits}"


def area_table(pits: tuple[Pit, ...], licensed: BaseGeometry | None) -> Table:
    """Return each pit's plan area and, when there are licences, how much of it lies inside and outside them."""
    headers, shares = ("编号", "面积/m²"), (0.4, 0.6)
    rows = [(p.pit_id, p.outline.area) for p in pits]
    if licensed is not None:
        headers, shares = (*headers, "采矿权范围内/m²", "采矿权范围外/m²"), (0.14, 0.22, 0.32, 0.32)
        inside = [p.outline.intersection(licensed).area for p in pits]
        rows = [(name, area, part, area - part) for (name, area), part in zip(rows, inside)]
    cells = (Row((name, *(grouped(area) for area in areas))) for name, *areas in rows)
    return Table("area_table", "开采范围平面面积", headers, shares, tuple(cells), "")


def volume_table(volumes: VolumeResult) -> Table:
    """Return area, cut, margin and depth of each pit and period; a total only when no outlines overlap."""
    with_period = len({pit.period for pit in volumes.pits}) > 1
    rows = [Row(_volume_cells(pit, with_period)) for pit in volumes.pits]
    if len(volumes.pits) > 1 and not volumes.overlaps:
        rows.append(Row(("合计", "", grouped(sum(p.cut_m3 for p in volumes.pits)), _margin(volumes.total_margin), "")))
    return Table(
        "volume_table",
        "开采范围挖方量",
        ("编号", "面积/m²", "挖方量/m³", "误差/m³", "最大深/m"),
        (0.14, 0.2, 0.25, 0.21, 0.2),
        tuple(rows),
        "各开采范围挖方量见附表",
    )


def _volume_cells(pit: PitVolume, with_period: bool) -> tuple[str, ...]:
    name = f"{pit.pit_id}/{pit.period}" if with_period else pit.pit_id
    return (name, grouped(pit.area_m2), grouped(pit.cut_m3), _margin(pit.margin), f"{pit.max_depth_m:.2f}")


def _margin(margin: object) -> str:
    return "—" if margin is None else f"±{grouped(margin.margin_m3)}"
