# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the label of each pit goes: over its middle where there is room, else beside it with a leader line.

QGIS's own engine leaves out labels it finds no place for; on an evidence map every pit must be named.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString, Point, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points, unary_union

from .sheet import Box

_MOSTLY = 0.8  # share of a label that must lie inside its pit
_DIRECTIONS = 16
_TRIES = 13  # positions of a label across an area
_RINGS = (1.0, 3.0, 6.0, 10.0, 16.0, 24.0)  # times the gap
_LABEL_COST, _PIT_COST, _LINE_COST = 50.0, 8.0, 1.0  # per m2 of overlap; per m of line under the label and m of height

Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True)
class Spot:
    """The middle of a label, and the leader line when it stands beside its pit."""

    x: float
    y: float
    leader: LineString | None = None


@dataclass(frozen=True)
class _Scene:
    ground: Box
    pits: BaseGeometry
    lines: BaseGeometry
    gap_m: float


def place_labels(
    shapes: Sequence[BaseGeometry],
    sizes: Sequence[tuple[float, float]],
    ground: Box,
    lines: Sequence[BaseGeometry],
    gap_m: float,
    occupied: Sequence[Rectangle] = (),
) -> list[Spot]:
    """Return a spot for each shape's label of ``sizes`` (m); every label gets one, if need be over others.

    ``lines`` are what labels should not cross; ``gap_m`` is the smallest distance between a pit and a label beside it;
    ``occupied`` are rectangles (west, south, east, north) that other labels already cover.
    """
    scene = _Scene(ground, unary_union(list(shapes)), unary_union(list(lines)), gap_m)
    with np.errstate(invalid="ignore"):  # GEOS raises the flag when shapes only touch
        return _place(shapes, sizes, scene, list(occupied))


def _place(
    shapes: Sequence[BaseGeometry], sizes: Sequence[tuple[float, float]], scene: _Scene, taken: list[Rectangle]
) -> list[Spot]:
    spots: dict[int, Spot] = {}
    for i, (shape, size) in enumerate(zip(shapes, sizes)):
        middle = _middle(shape)
        here = _around(middle.x, middle.y, size)
        if box(*here).intersection(shape).area >= _MOSTLY * size[0] * size[1] and not _overlap(here, taken):
            spots[i] = Spot(middle.x, middle.y)
            taken.append(here)
    for i, (shape, size) in enumerate(zip(shapes, sizes)):
        if i not in spots:
            spots[i], there = _beside(shape, size, scene, taken)
            taken.append(there)
    return [spots[i] for i in range(len(shapes))]


def _middle(shape: BaseGeometry) -> Point:
    return shape.centroid if shape.contains(shape.centroid) else shape.representative_point()


def _around(x: float, y: float, size: tuple[float, float]) -> Rectangle:
    return x - size[0] / 2, y - size[1] / 2, x + size[0] / 2, y + size[1] / 2


def _beside(
    shape: BaseGeometry, size: tuple[float, float], scene: _Scene, taken: list[Rectangle]
) -> tuple[Spot, Rectangle]:
    middle = _middle(shape)
    x0, y0, x1, y1 = shape.bounds
    best: tuple[float, Rectangle] | None = None
    for ring in _RINGS:
        reach_x = (x1 - x0 + size[0]) / 2 + ring * scene.gap_m
        reach_y = (y1 - y0 + size[1]) / 2 + ring * scene.gap_m
        for step in range(_DIRECTIONS):
            angle = 2.0 * math.pi * step / _DIRECTIONS
            x = (x0 + x1) / 2 + reach_x * math.cos(angle)
            y = (y0 + y1) / 2 + reach_y * math.sin(angle)
            there = _around(x, y, size)
            cost = _cost(there, scene, taken) + ring * scene.gap_m
            if best is None or cost < best[0]:
                best = cost, there
        if best is not None and best[0] <= ring * scene.gap_m:
            break  # nothing further out can be better
    there = best[1] if best is not None else _around(middle.x, middle.y, size)
    near = nearest_points(box(*there), middle)[0]
    return Spot((there[0] + there[2]) / 2, (there[1] + there[3]) / 2, LineString([near, middle])), there


def place_inside(
    areas: Sequence[BaseGeometry],
    sizes: Sequence[tuple[float, float]],
    ground: Box,
    avoid: Sequence[BaseGeometry],
    lines: Sequence[BaseGeometry],
    occupied: Sequence[Rectangle] = (),
) -> list[Spot]:
    """Return a spot for the label of each large area: in the part that is shown, off shapes, lines and other labels.

    An area that has no room within gets its label beside it with a leader line. An area that the map does not show
    gets its spot in its own middle.
    """
    with np.errstate(invalid="ignore"):  # GEOS raises the flag when shapes only touch
        shown = box(*ground.bounds)
        tolerance = 0.002 * max(ground.width, ground.height)
        shapes = unary_union([each.simplify(tolerance) for each in avoid if each.intersects(shown)]).intersection(shown)
        edges = unary_union([each.simplify(tolerance) for each in lines if each.intersects(shown)]).intersection(shown)
        taken = list(occupied)
        spots = []
        for area, size in zip(areas, sizes):
            visible = area.simplify(tolerance).intersection(shown)
            if visible.is_empty:
                spots.append(Spot(*_middle(area).coords[0]))
                continue
            there, inside = _roomiest(visible, size, ground, (shapes, edges), taken)
            taken.append(there)
            middle = _middle(visible)
            leader = LineString([nearest_points(box(*there), middle)[0], middle]) if inside < 0.5 else None
            spots.append(Spot((there[0] + there[2]) / 2, (there[1] + there[3]) / 2, leader))
    return spots


def _roomiest(
    area: BaseGeometry,
    size: tuple[float, float],
    ground: Box,
    others: tuple[BaseGeometry, BaseGeometry],
    taken: list[Rectangle],
) -> tuple[Rectangle, float]:
    """Return the best place for a label, and which share of it lies in its area."""
    x0, y0, x1, y1 = area.bounds
    low_x, high_x = max(ground.x, x0 - size[0]) + size[0] / 2, min(ground.right, x1 + size[0]) - size[0] / 2
    low_y, high_y = max(ground.y, y0 - 2 * size[1]) + size[1] / 2, min(ground.bottom, y1 + 2 * size[1]) - size[1] / 2
    grid = np.meshgrid(np.linspace(low_x, high_x, _TRIES), np.linspace(low_y, high_y, _TRIES))
    x, y = grid[0].ravel(), grid[1].ravel()
    boxes = shapely.box(x - size[0] / 2, y - size[1] / 2, x + size[0] / 2, y + size[1] / 2)
    whole = size[0] * size[1]
    inside = shapely.area(shapely.intersection(boxes, area)) / whole
    covers = shapely.area(shapely.intersection(boxes, others[0])) / whole
    crosses = shapely.length(shapely.intersection(boxes, others[1])) / (size[0] + size[1])
    bounds = [_around(float(a), float(b), size) for a, b in zip(x, y)]
    clash = np.array([_overlap(each, taken) for each in bounds]) / whole
    middle = _middle(area)
    far = np.hypot(x - middle.x, y - middle.y) / max(math.hypot(x1 - x0, y1 - y0), 1e-9)
    best = int(np.argmin(8.0 * clash + 3.0 * covers + 4.0 * crosses + 1.2 * (1.0 - inside) + 0.4 * far))
    return bounds[best], float(inside[best])


def _cost(there: Rectangle, scene: _Scene, taken: list[Rectangle]) -> float:
    shape, ground = box(*there), scene.ground
    off = shape.area - _overlap(there, [(ground.x, ground.y, ground.right, ground.bottom)])
    on_pits = scene.pits.intersection(shape).area if scene.pits.intersects(shape) else 0.0
    on_lines = scene.lines.intersection(shape).length if scene.lines.intersects(shape) else 0.0
    height = there[3] - there[1]
    return _LABEL_COST * (_overlap(there, taken) + off) + _PIT_COST * on_pits + _LINE_COST * on_lines * height


def _overlap(there: Rectangle, taken: list[Rectangle]) -> float:
    """Return the area that ``there`` shares with the rectangles."""
    if not taken:
        return 0.0
    others: NDArray[np.float64] = np.array(taken)
    wide = np.minimum(others[:, 2], there[2]) - np.maximum(others[:, 0], there[0])
    high = np.minimum(others[:, 3], there[3]) - np.maximum(others[:, 1], there[1])
    return float((np.maximum(wide, 0.0) * np.maximum(high, 0.0)).sum())
