# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables beside a map: corner coordinates, areas, volumes of the pits and of their parts, stockpiles."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

from ..core.model import Permit, Pit, PitVolume, Position, Stockpile, VolumeResult
from ..core.report.language import CHINESE, Speaker
from . import words
from .texts import grouped

_FEW_ROWS, _MOST_COLUMNS = 20, 5  # of a pit's corner table
_HEAP_HEADERS = (
    *(words.NUMBER, words.MINERAL, words.AREA_M2, words.LOOSENING),
    *(words.STATED_M3, words.COMPUTED_M3),
)


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
    """A numbered corner of an outline; the permit (or pit) it belongs to by its place in the list."""

    permit: int
    number: str
    north: float
    east: float
    away: tuple[float, float]  # unit vector (east, north) to the wide side of the corner, where its number has room


def corners(permits: Sequence[Permit]) -> list[Corner]:
    """Number the corners of licences, see `numbered`."""
    return numbered([permit.outline for permit in permits])


def numbered(outlines: Sequence[BaseGeometry]) -> list[Corner]:
    """Number the corners: 1, 2, 3 … for a single ring, else block-corner (1-1, 1-2 … 2-1 …)."""
    rings = [(i, ring) for i, outline in enumerate(outlines) for ring in _rings(outline)]
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


def corner_table(permits: tuple[Permit, ...], say: Speaker = CHINESE) -> Table:
    """Return the corner coordinates of the licences, X north and Y east in metres (R113)."""
    rows: list[Row] = []
    numbered = corners(permits)
    for i, permit in enumerate(permits):
        rows.append(Row((_permit_heading(permit, say),), heading=True))
        rows.extend(Row((c.number, f"{c.north:.2f}", f"{c.east:.2f}")) for c in numbered if c.permit == i)
    return Table(
        "corner_table",
        say(words.LICENCE_CORNER_TABLE),
        (say(words.POINT), "X/m", "Y/m"),
        (0.2, 0.4, 0.4),
        tuple(rows),
        say(words.LICENCE_CORNERS_ELSEWHERE),
    )


def _permit_heading(permit: Permit, say: Speaker) -> str:
    limits = block = ""
    if permit.z_min_m is not None and permit.z_max_m is not None:
        limits = say(words.HEADING_LIMITS, top=f"{permit.z_max_m:g}", bottom=f"{permit.z_min_m:g}")
    if permit.deduct or permit.block_no not in {"", "1"}:
        block = say(words.HEADING_DEDUCTED if permit.deduct else words.HEADING_BLOCK, number=permit.block_no)
    return f"{permit.licence_no}{block}{limits}"


def area_table(pits: tuple[Pit, ...], licensed: BaseGeometry | None, say: Speaker = CHINESE) -> Table:
    """Return each pit's plan area and, when there are licences, how much of it lies inside and outside them."""
    headers, shares = (say(words.NUMBER), say(words.AREA_M2)), (0.4, 0.6)
    rows = [(p.pit_id, p.outline.area) for p in pits]
    if licensed is not None:
        headers, shares = (*headers, say(words.AREA_IN), say(words.AREA_OUT)), (0.14, 0.22, 0.32, 0.32)
        inside = [p.outline.intersection(licensed).area for p in pits]
        rows = [(name, area, part, area - part) for (name, area), part in zip(rows, inside)]
    cells = (Row((name, *(grouped(area) for area in areas))) for name, *areas in rows)
    return Table("area_table", say(words.AREA_TABLE), headers, shares, tuple(cells), "")


def volume_table(volumes: VolumeResult, say: Speaker = CHINESE) -> Table:
    """Return area, cut, margin and depth of each pit and period; a total only when no outlines overlap."""
    with_period = len({pit.period for pit in volumes.pits}) > 1
    rows = [Row(_volume_cells(pit, with_period)) for pit in volumes.pits]
    if len(volumes.pits) > 1 and not volumes.overlaps:
        total = grouped(sum(pit.cut_m3 for pit in volumes.pits))
        rows.append(Row((say(words.TOTAL), "", total, _margin(volumes.total_margin), "")))
    return Table(
        "volume_table",
        say(words.VOLUME_TABLE),
        tuple(map(say, (words.NUMBER, words.AREA_M2, words.CUT_M3, words.MARGIN_M3, words.DEEPEST_M))),
        (0.14, 0.2, 0.25, 0.21, 0.2),
        tuple(rows),
        say(words.VOLUMES_ELSEWHERE),
    )


def parts_table(volumes: VolumeResult, say: Speaker = CHINESE) -> Table | None:
    """Return the cut of each pit by licence position (R102); None where nothing was split."""
    shown = [where for where in Position if any(abs(pit.cut_at(where)) >= 0.005 for pit in volumes.pits)]
    if not shown or shown == [Position.OUTSIDE]:
        return None
    share = 0.86 / len(shown)
    rows = [Row((_pit_name(pit, volumes), *(grouped(pit.cut_at(where)) for where in shown))) for pit in volumes.pits]
    if len(rows) > 1 and not volumes.overlaps:
        sums = (grouped(sum(pit.cut_at(where) for pit in volumes.pits)) for where in shown)
        rows.append(Row((say(words.TOTAL), *sums)))
    return Table(
        "parts_table",
        say(words.PARTS_TABLE),
        (say(words.NUMBER), *(say(words.POSITIONS[where]) for where in shown)),
        (0.14, *(share for _ in shown)),
        tuple(rows),
        say(words.PARTS_ELSEWHERE),
    )


def pit_table(pit: Pit, volumes: VolumeResult | None, say: Speaker = CHINESE) -> Table:
    """Return the figures of one pit, one a row; periods after each other."""
    rows = [Row((say(words.PIT_AREA), f"{grouped(pit.outline.area)} m²"))]
    own = [each for each in volumes.pits if each.pit_id == pit.pit_id] if volumes else []
    for each in own:
        if len(own) > 1:
            rows.append(Row((each.period,), heading=True))
        rows.append(Row((say(words.CUT), f"{grouped(each.cut_m3)} m³")))
        if each.margin is not None:
            rows.append(Row((say(words.MARGIN), f"{_margin(each.margin)} m³")))
        positions = [where for where in Position if abs(each.cut_at(where)) >= 0.005]
        if positions and positions != [Position.OUTSIDE]:
            for where in positions:
                part = say(words.OF_WHICH, part=say(words.POSITIONS[where]))
                rows.append(Row((part, f"{grouped(each.cut_at(where))} m³")))
        rows.append(Row((say(words.FILL), f"{grouped(each.fill_m3)} m³")))
        rows.append(Row((say(words.DEEPEST), f"{each.max_depth_m:.2f} m")))
    return Table(
        "pit_table",
        say(words.PIT_TABLE, pit=pit.pit_id),
        (say(words.ITEM), say(words.VALUE)),
        (0.5, 0.5),
        tuple(rows),
        say(words.PIT_ELSEWHERE, pit=pit.pit_id),
    )


def pit_corner_table(pit: Pit, say: Speaker = CHINESE) -> Table:
    """Return the corners of a pit, X north and Y east in metres, side by side in as many columns as they need."""
    found = numbered([pit.outline])
    columns = min(_MOST_COLUMNS, max(2, math.ceil(len(found) / _FEW_ROWS)))
    high = math.ceil(len(found) / columns)
    rows = []
    for row in range(high):
        cells: list[str] = []
        for column in range(columns):
            at = column * high + row
            known = at < len(found)
            cells += [found[at].number, f"{found[at].north:.2f}", f"{found[at].east:.2f}"] if known else ["", "", ""]
        rows.append(Row(tuple(cells)))
    return Table(
        "pit_corner_table",
        say(words.PIT_CORNER_TABLE, pit=pit.pit_id),
        (say(words.POINT), "X/m", "Y/m") * columns,
        tuple(share / columns for share in (0.2, 0.42, 0.38)) * columns,
        tuple(rows),
        say(words.PIT_CORNERS_ELSEWHERE, pit=pit.pit_id, count=len(found)),
    )


def stockpile_table(piles: Sequence[Stockpile], measured_m3: Mapping[str, float], say: Speaker = CHINESE) -> Table:
    """Return what is known of the heaps: mineral, area, and the loose volume as stated and as the terrain has it."""
    rows = (
        Row(
            (
                pile.stockpile_id,
                pile.mineral or "—",
                grouped(pile.outline.area) if pile.outline is not None else "—",
                str(pile.loosening_factor or "—"),
                grouped(float(pile.volume_m3)) if pile.volume_m3 is not None else "—",
                grouped(measured_m3[pile.stockpile_id]) if pile.stockpile_id in measured_m3 else "—",
            )
        )
        for pile in piles
    )
    return Table(
        "stockpile_table",
        say(words.HEAP_TABLE),
        tuple(map(say, _HEAP_HEADERS)),
        (0.1, 0.26, 0.16, 0.12, 0.18, 0.18),
        tuple(rows),
        say(words.HEAPS_ELSEWHERE),
    )


def _pit_name(pit: PitVolume, volumes: VolumeResult) -> str:
    with_period = len({each.period for each in volumes.pits}) > 1
    return f"{pit.pit_id}/{pit.period}" if with_period else pit.pit_id


def _volume_cells(pit: PitVolume, with_period: bool) -> tuple[str, ...]:
    name = f"{pit.pit_id}/{pit.period}" if with_period else pit.pit_id
    return (name, grouped(pit.area_m2), grouped(pit.cut_m3), _margin(pit.margin), f"{pit.max_depth_m:.2f}")


def _margin(margin: object) -> str:
    return "—" if margin is None else f"±{grouped(margin.margin_m3)}"
