# SPDX-License-Identifier: GPL-3.0-or-later
"""The case's outlines as map layers: licences with their corners, pits with their labels, zones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from qgis.core import QgsCoordinateReferenceSystem, QgsFillSymbol, QgsMapLayer, QgsVectorLayer
from shapely.geometry import Point, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from ..core.casefile.domains import ZONE_KIND
from ..core.model import Case, Permit, Zone
from ..core.report.language import Speaker, Two
from . import symbols, words
from .content import Scene
from .grids import crosses
from .layers import LABEL, LABEL_X, LABEL_Y, OFFSET, Drawn, polygons_of, shape_layer
from .placement import Rectangle, Spot, place_inside, place_labels
from .sheet import View
from .tables import Corner, corners
from .texts import MM_PER_POINT, width_mm

LEADERS = "引线"  # how the names of layers with leader lines end, in either language: no sheet shows them
_NUMBER_OFFSET_MM, _NUMBER_PT = 3.0, 8.5
_PIT_LABEL_PT, _AREA_PT = 10.0, 8.5
_ZONE_NAMES = {code.value: Two(code.chinese, code.english) for code in ZONE_KIND.codes}
_LABEL_GAP_MM = 1.5


@dataclass(frozen=True)
class Crowd:
    """What the labels of large areas keep clear of: shapes, lines, and layers whose labels have their places."""

    shapes: Sequence[BaseGeometry] = ()
    lines: Sequence[BaseGeometry] = ()
    labelled: Sequence[QgsVectorLayer] = ()


def permit_layers(permits: Sequence[Permit], scene: Scene, view: View, crowd: Crowd) -> list[QgsVectorLayer]:
    """Return corners, blocks and deducted blocks of the licences; nothing when there is none."""
    result: list[QgsVectorLayer] = []
    if not permits:
        return result
    crs, family, say = scene.crs, scene.family, scene.say
    points = (Drawn(Point(c.east, c.north), c.number, number_offset(c)) for c in corners(permits))
    marks = shape_layer(say(words.LICENCE_CORNERS), points, symbols.corner_mark(), crs)
    marks.setLabeling(symbols.point_labels(family, LABEL, OFFSET, _NUMBER_PT, symbols.LICENCE))
    marks.setLabelsEnabled(True)
    result.append(marks)
    texts = [_permit_label(permit, permits, say) for permit in permits]
    style = AreaLabels([permit.outline for permit in permits], texts, symbols.LICENCE)
    numbers = _numbers(permits, family, view.scale / 1000.0)
    spots = place_area_labels(style, family, view, crowd, [p.outline.boundary for p in permits], numbers)
    leaders = [Drawn(spot.leader) for spot in spots if spot.leader is not None]
    if leaders:
        result.append(
            shape_layer(f"{say(words.LICENCE)}{LEADERS}", leaders, symbols.plain_line(symbols.LICENCE, 0.2), crs)
        )
    for name, deduct, line, width in ((words.LICENCE, False, "solid", 0.7), (words.DEDUCTED, True, "dash", 0.5)):
        blocks = [
            Drawn(permit.outline, text, "", spot.x, spot.y)
            for permit, text, spot in zip(permits, texts, spots)
            if permit.deduct is deduct
        ]
        if blocks:
            layer = shape_layer(say(name), blocks, symbols.outline(symbols.LICENCE, width, line), crs)
            result.append(with_pinned_labels(layer, family, symbols.LICENCE))
    return result


def _permit_label(permit: Permit, permits: Sequence[Permit], say: Speaker) -> str:
    several = sum(each.licence_no == permit.licence_no for each in permits) > 1
    if permit.deduct:
        return say(words.BLOCK_DEDUCTED, number=permit.block_no) if several else say(words.GROUND_DEDUCTED)
    block = say(words.BLOCK, number=permit.block_no) if several else ""
    return say(words.LICENCE_LABEL, number=permit.licence_no, block=block).strip()


@dataclass(frozen=True)
class AreaLabels:
    """Labels of large areas in their colour."""

    shapes: Sequence[BaseGeometry]
    texts: Sequence[str]
    color: str


def place_area_labels(
    labels: AreaLabels,
    family: str,
    view: View,
    crowd: Crowd,
    lines: Sequence[BaseGeometry] = (),
    occupied: Sequence[Rectangle] = (),
) -> list[Spot]:
    """Return where the labels of large areas go on a map."""
    metres = view.scale / 1000.0
    sizes = [_label_size(text, family, metres, _AREA_PT) for text in labels.texts]
    taken = [*occupied, *(spot for layer in crowd.labelled for spot in _label_boxes(layer, family, metres))]
    return place_inside(labels.shapes, sizes, view.ground, crowd.shapes, [*lines, *crowd.lines, *crosses(view)], taken)


def with_pinned_labels(layer: QgsVectorLayer, family: str, color: str) -> QgsVectorLayer:
    """Return the layer with its labels at their places."""
    layer.setLabeling(symbols.pinned_labels(family, LABEL, (LABEL_X, LABEL_Y), _AREA_PT, color))
    layer.setLabelsEnabled(True)
    return layer


def _label_boxes(layer: QgsVectorLayer, family: str, metres: float) -> list[Rectangle]:
    """Return the ground under the labels of a layer that have their places."""
    boxes = []
    for feature in layer.getFeatures():
        x, y, text = feature[LABEL_X], feature[LABEL_Y], feature[LABEL]
        if text and isinstance(x, float) and isinstance(y, float):
            wide, high = _label_size(text, family, metres)
            boxes.append((x - wide / 2, y - high / 2, x + wide / 2, y + high / 2))
    return boxes


def number_offset(corner: Corner, gap_mm: float = _NUMBER_OFFSET_MM) -> str:
    """Return where a corner's number goes, right and down from the corner (mm)."""
    east, north = corner.away
    reach = _number_reach(corner, gap_mm)
    return f"{reach * east:.2f},{-reach * north:.2f}"


def _number_reach(corner: Corner, gap_mm: float = _NUMBER_OFFSET_MM) -> float:
    return gap_mm + 0.7 * (len(corner.number) - 1) * abs(corner.away[0])


def zone_layers(zones: Sequence[Zone], scene: Scene, view: View, crowd: Crowd) -> list[QgsVectorLayer]:
    """Return the zones that the map shows, one layer a kind, each with its name."""
    crs, family = scene.crs, scene.family
    ground = box(*view.ground.bounds)
    kinds: dict[str, list[Zone]] = {}
    for zone in zones:
        if zone.outline.intersects(ground):
            kinds.setdefault(_zone_name(zone.kind, scene.say), []).append(zone)
    result: list[QgsVectorLayer] = []
    for i, (kind, found) in enumerate(kinds.items()):
        color = symbols.ZONE_COLORS[i % len(symbols.ZONE_COLORS)]
        labels = AreaLabels([zone.outline for zone in found], [zone.name or kind for zone in found], color)
        beside = replace(crowd, labelled=(*crowd.labelled, *result))
        spots = place_area_labels(labels, family, view, beside, [zone.outline.boundary for zone in zones])
        drawn = [Drawn(z.outline, text, "", spot.x, spot.y) for z, text, spot in zip(found, labels.texts, spots)]
        layer = shape_layer(kind, drawn, symbols.outline(color, 0.5, "dash dot"), crs)
        result.append(with_pinned_labels(layer, family, color))
    return result


def _zone_name(kind: str, say: Speaker) -> str:
    return say(_ZONE_NAMES[kind]) if kind in _ZONE_NAMES else kind


def crowd_of(case: Case, labelled: Sequence[QgsVectorLayer]) -> Crowd:
    """Return what the licences' labels keep clear of on most sheets: the pits, and the labels of ``labelled``."""
    return Crowd([pit.outline for pit in case.pits if not pit.outline.is_empty], (), labelled)


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
    lines = [*(permit.outline.boundary for permit in case.permits), *crosses(view)]
    spots = place_labels(
        [pit.outline for pit in pits],
        sizes,
        view.ground,
        lines,
        _LABEL_GAP_MM * metres,
        _numbers([permit for permit in case.permits if not permit.outline.is_empty], family, metres),
    )
    drawn = [Drawn(p.outline, text, "", spot.x, spot.y) for p, text, spot in zip(pits, texts, spots)]
    layer = shape_layer(name, drawn, symbol, crs)
    layer.setLabeling(symbols.pinned_labels(family, LABEL, (LABEL_X, LABEL_Y), _PIT_LABEL_PT, symbols.EXCAVATION))
    layer.setLabelsEnabled(True)
    leaders = [Drawn(spot.leader) for spot in spots if spot.leader is not None]
    return [layer, shape_layer(f"编号{LEADERS}", leaders, symbols.leader(), crs)] if leaders else [layer]


def _numbers(permits: Sequence[Permit], family: str, metres: float) -> list[Rectangle]:
    """Return the ground under the numbers of the licences' corners."""
    result = []
    for corner in corners(permits):
        east, north = corner.away
        reach = _number_reach(corner)
        x, y = corner.east + reach * east * metres, corner.north + reach * north * metres
        half_x = width_mm(corner.number, family, _NUMBER_PT) * metres / 2
        half_y = _NUMBER_PT * MM_PER_POINT * metres / 2
        result.append((x - half_x, y - half_y, x + half_x, y + half_y))
    return result


def _label_size(text: str, family: str, metres: float, size_pt: float = _PIT_LABEL_PT) -> tuple[float, float]:
    lines = text.split("\n")
    wide = max(width_mm(line, family, size_pt) for line in lines)
    return wide * metres, len(lines) * size_pt * MM_PER_POINT * 1.1 * metres


def excavation_layers(
    permits: Sequence[Permit], scene: Scene, view: View
) -> tuple[list[QgsMapLayer], list[QgsMapLayer]]:
    """Return the pits: outlines with ids, and hatches for what lies inside and outside the licences in plan.

    Two lists: all layers, and those the legend names.
    """
    symbol = symbols.outline(symbols.EXCAVATION, 0.5)
    if not permits:
        symbol = symbols.hatch(symbols.OUTSIDE, 45.0, 1.4, edge_mm=0.5)
    case, crs, say = scene.inputs.case, scene.crs, scene.say
    lines = pit_outlines(say(words.PITS), case, {}, symbol, crs, scene.family, view)
    if not permits:
        return lines, lines[:1]
    licensed = licensed_area(permits)
    inside = [p.outline.intersection(licensed) for p in case.pits]
    outside = [p.outline.difference(licensed) for p in case.pits]
    parts: list[QgsMapLayer] = []
    for name, shapes, color, angle, distance in (
        (words.EXCAVATED_OUT, outside, symbols.OUTSIDE, 45.0, 1.4),
        (words.EXCAVATED_IN, inside, symbols.INSIDE, 135.0, 2.2),
    ):
        shown = [Drawn(area) for shape in shapes if not (area := polygons_of(shape)).is_empty]
        if shown:
            parts.append(shape_layer(say(name), shown, symbols.hatch(color, angle, distance), crs))
    return [*lines, *parts], [lines[0], *parts]
