# SPDX-License-Identifier: GPL-3.0-or-later
"""The case's outlines as map layers: licences with their corners, pits with their labels, zones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsFillSymbol, QgsMapLayer, QgsVectorLayer
from shapely.geometry import Point, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from ..core.model import Case, Permit, Zone
from . import symbols
from .layers import LABEL, LABEL_X, LABEL_Y, OFFSET, Drawn, polygons_of, shape_layer
from .placement import Rectangle, place_labels
from .sheet import View
from .tables import Corner, corners
from .texts import MM_PER_POINT, width_mm

_NUMBER_OFFSET_MM, _NUMBER_PT = 3.0, 8.5
_PIT_LABEL_PT = 10.0
_LABEL_GAP_MM = 1.5


def permit_layers(permits: Sequence[Permit], crs: QgsCoordinateReferenceSystem, family: str) -> list[QgsMapLayer]:
    """Return corners, blocks and deducted blocks of the licences; nothing when there is none."""
    result: list[QgsMapLayer] = []
    if not permits:
        return result
    points = (Drawn(Point(c.east, c.north), c.number, number_offset(c)) for c in corners(permits))
    marks = shape_layer("采矿权拐点及编号", points, symbols.corner_mark(), crs)
    marks.setLabeling(symbols.point_labels(family, LABEL, OFFSET, _NUMBER_PT, symbols.LICENCE))
    marks.setLabelsEnabled(True)
    result.append(marks)
    for name, deduct, style, width in (("采矿权范围", False, "solid", 0.7), ("采矿权扣除范围", True, "dash", 0.5)):
        blocks = [Drawn(p.outline, f"采矿许可证\n{p.licence_no}") for p in permits if p.deduct is deduct]
        if blocks:
            layer = shape_layer(name, blocks, symbols.outline(symbols.LICENCE, width, style), crs)
            if not deduct:
                layer.setLabeling(symbols.area_labels(family, LABEL, 8.5, symbols.LICENCE))
                layer.setLabelsEnabled(True)
            result.append(layer)
    return result


def number_offset(corner: Corner, gap_mm: float = _NUMBER_OFFSET_MM) -> str:
    """Return where a corner's number goes, right and down from the corner (mm)."""
    east, north = corner.away
    reach = _number_reach(corner, gap_mm)
    return f"{reach * east:.2f},{-reach * north:.2f}"


def _number_reach(corner: Corner, gap_mm: float = _NUMBER_OFFSET_MM) -> float:
    return gap_mm + 0.7 * (len(corner.number) - 1) * abs(corner.away[0])


def zone_layers(zones: Sequence[Zone], crs: QgsCoordinateReferenceSystem, view: View) -> list[QgsMapLayer]:
    """Return the zones that the map shows, one layer a kind."""
    ground = box(view.ground.x, view.ground.y, view.ground.right, view.ground.bottom)
    kinds: dict[str, list[Drawn]] = {}
    for zone in zones:
        if zone.outline.intersects(ground):
            kinds.setdefault(zone.kind, []).append(Drawn(zone.outline, zone.name or zone.kind))
    result: list[QgsMapLayer] = []
    for i, (kind, shapes) in enumerate(kinds.items()):
        color = symbols.ZONE_COLORS[i % len(symbols.ZONE_COLORS)]
        result.append(shape_layer(kind, shapes, symbols.outline(color, 0.5, "dash dot"), crs))
    return result


def licensed_area(permits: Sequence[Permit]) -> BaseGeometry:
    """Return the ground of all blocks less the deducted ones."""
    granted = unary_union([p.outline for p in permits if not p.deduct])
    return granted.difference(unary_union([p.outline for p in permits if p.deduct]))


def pit_outlines(
    name: str,
    case: Case,
    labels: Mapping[str, str],
    symbol: QgsFillSymbol,
    crs: QgsCoordinateReferenceSystem,
    family: str,
    view: View,
) -> list[QgsVectorLayer]:
    """Return the labelled pits and, when labels stand beside their pits, the leader lines."""
    pits = [pit for pit in case.pits if not pit.outline.is_empty]
    texts = [labels.get(pit.pit_id, pit.pit_id) for pit in pits]
    metres = view.scale / 1000.0
    sizes = [_label_size(text, family, metres) for text in texts]
    lines = [permit.outline.boundary for permit in case.permits]
    spots = place_labels(
        [pit.outline for pit in pits], sizes, view.ground, lines, _LABEL_GAP_MM * metres, _numbers(case, family, metres)
    )
    drawn = [Drawn(p.outline, text, "", spot.x, spot.y) for p, text, spot in zip(pits, texts, spots)]
    layer = shape_layer(name, drawn, symbol, crs)
    layer.setLabeling(symbols.pinned_labels(family, LABEL, (LABEL_X, LABEL_Y), _PIT_LABEL_PT, symbols.EXCAVATION))
    layer.setLabelsEnabled(True)
    leaders = [Drawn(spot.leader) for spot in spots if spot.leader is not None]
    return [layer, shape_layer("编号引线", leaders, symbols.leader(), crs)] if leaders else [layer]


def _numbers(case: Case, family: str, metres: float) -> list[Rectangle]:
    """Return the ground under the numbers of the licences' corners."""
    result = []
    for corner in corners([permit for permit in case.permits if not permit.outline.is_empty]):
        east, north = corner.away
        reach = _number_reach(corner)
        x, y = corner.east + reach * east * metres, corner.north + reach * north * metres
        half_x = width_mm(corner.number, family, _NUMBER_PT) * metres / 2
        half_y = _NUMBER_PT * MM_PER_POINT * metres / 2
        result.append((x - half_x, y - half_y, x + half_x, y + half_y))
    return result


def _label_size(text: str, family: str, metres: float) -> tuple[float, float]:
    lines = text.split("\n")
    wide = max(width_mm(line, family, _PIT_LABEL_PT) for line in lines)
    return wide * metres, len(lines) * _PIT_LABEL_PT * MM_PER_POINT * 1.1 * metres


def excavation_layers(
    case: Case, permits: Sequence[Permit], crs: QgsCoordinateReferenceSystem, family: str, view: View
) -> tuple[list[QgsMapLayer], list[QgsMapLayer]]:
    """Return the pits: outlines with ids, and hatches for what lies inside and outside the licences in plan.

    Two lists: all layers, and those the legend names.
    """
    symbol = symbols.outline(symbols.EXCAVATION, 0.5)
    if not permits:
        symbol = symbols.hatch(symbols.OUTSIDE, 45.0, 1.4, edge_mm=0.5)
    lines = pit_outlines("开采范围及编号", case, {}, symbol, crs, family, view)
    if not permits:
        return lines, lines[:1]
    licensed = licensed_area(permits)
    inside = [p.outline.intersection(licensed) for p in case.pits]
    outside = [p.outline.difference(licensed) for p in case.pits]
    parts: list[QgsMapLayer] = []
    for name, shapes, color, angle, distance in (
        ("开采范围（采矿权平面范围以外）", outside, symbols.OUTSIDE, 45.0, 1.4),
        ("开采范围（采矿权平面范围以内）", inside, symbols.INSIDE, 135.0, 2.2),
    ):
        shown = [Drawn(area) for shape in shapes if not (area := polygons_of(shape)).is_empty]
        if shown:
            parts.append(shape_layer(name, shown, symbols.hatch(color, angle, distance), crs))
    return [*lines, *parts], [lines[0], *parts]
