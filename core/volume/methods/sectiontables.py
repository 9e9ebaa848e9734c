# SPDX-License-Identifier: GPL-3.0-or-later
"""Sections, profiles and intervals as rows of tables; a tip of the outline has no section number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shapely.geometry.base import BaseGeometry

from ..regions import Region
from .sections import SectionPit

Row = dict[str, object]

SECTION_COLUMNS: dict[str, type] = {
    "pit_id": str, "period": str, "section": int, "chainage_m": float, "bearing_deg": float, "width_m": float,
    "measured_m": float, "cut_m2": float, "fill_m2": float, "max_depth_m": float,
}  # fmt: skip
PROFILE_COLUMNS: dict[str, type] = {
    "pit_id": str, "period": str, "section": int, "distance_m": float, "before_m": float, "after_m": float,
    "depth_m": float, "inside": int,
}  # fmt: skip
INTERVAL_COLUMNS: dict[str, type] = {
    "pit_id": str, "period": str, "interval": int, "from_section": int, "to_section": int, "length_m": float,
    "s1_m2": float, "s_mid_m2": float, "s2_m2": float, "differ_pct": float, "formula": str, "cut_m3": float,
    "fill_formula": str, "fill_m3": float,
}  # fmt: skip
SHARE_COLUMNS: dict[str, type] = {
    "pit_id": str, "period": str, "interval": int, "position": str, "licence": str, "stratum": str, "cut_m3": float,
}  # fmt: skip


def section_rows(found: Sequence[SectionPit]) -> Iterator[Row]:
    """Yield one row a section line."""
    for pit in found:
        for section in pit.sections:
            areas = section.areas
            yield _whose(pit) | {
                "section": section.number,
                "chainage_m": section.chainage_m,
                "bearing_deg": section.bearing_deg,
                "width_m": areas.width_m,
                "measured_m": areas.measured_m,
                "cut_m2": areas.cut_m2,
                "fill_m2": areas.fill_m2,
                "max_depth_m": areas.max_depth_m,
            }


def section_lines(found: Sequence[SectionPit]) -> list[BaseGeometry]:
    """Return the section lines in the order of their rows."""
    return [section.line for pit in found for section in pit.sections]


def profile_rows(found: Sequence[SectionPit]) -> Iterator[tuple[Row, tuple[float, float]]]:
    """Yield one row a point of a profile, with its place on the map."""
    for pit in found:
        for section in pit.sections:
            p = section.profile
            columns = (p.distance_m, p.before_m, p.after_m, p.before_m - p.after_m, p.inside, p.x, p.y)
            for distance, before, after, depth, inside, x, y in zip(*(column.tolist() for column in columns)):
                yield (
                    _whose(pit)
                    | {
                        "section": section.number,
                        "distance_m": distance,
                        "before_m": before,
                        "after_m": after,
                        "depth_m": depth,
                        "inside": int(inside),
                    },
                    (x, y),
                )


def interval_rows(found: Sequence[SectionPit]) -> Iterator[Row]:
    """Yield one row an interval: the areas at its ends and midway, their difference, and the formula used."""
    for pit in found:
        for number, each in enumerate(pit.intervals, start=1):
            large = max(each.first_m2, each.last_m2)
            yield _whose(pit) | {
                "interval": number,
                "from_section": each.first,
                "to_section": each.last,
                "length_m": each.length_m,
                "s1_m2": each.first_m2,
                "s_mid_m2": each.middle_m2,
                "s2_m2": each.last_m2,
                "differ_pct": 100.0 * abs(each.first_m2 - each.last_m2) / large if large > 0.0 else None,
                "formula": each.formula.value,
                "cut_m3": each.cut_m3,
                "fill_formula": each.fill_formula.value,
                "fill_m3": each.fill_m3,
            }


def share_rows(found: Sequence[SectionPit]) -> Iterator[Row]:
    """Yield the cut of every interval by licence position and stratum; the rows of an interval add up to its cut."""
    for pit in found:
        for number, each in enumerate(pit.intervals, start=1):
            for (index, stratum, position), cut in sorted(each.parts.items(), key=lambda item: str(item[0])):
                region: Region = pit.regions[index]
                yield _whose(pit) | {
                    "interval": number,
                    "position": position.value,
                    "licence": region.licence,
                    "stratum": pit.strata[stratum] if stratum >= 0 else "",
                    "cut_m3": cut,
                }


def _whose(pit: SectionPit) -> Row:
    return {"pit_id": pit.volume.pit_id, "period": pit.volume.period}
