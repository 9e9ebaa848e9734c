# SPDX-License-Identifier: GPL-3.0-or-later
"""The coordinate grids of a map: kilometres on every sheet, degrees on the location map as well."""

from __future__ import annotations

import math

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsPointXY,
)
from shapely.geometry import LineString

from . import symbols
from .sheet import View, coordinate_decimals, grid_interval_m
from .texts import text_format

COORDINATE_PT = 7.0
CROSS_MM = 2.5  # from the middle of a cross to its ends
_CLEAR_X_MM, _CLEAR_Y_MM = 14.0, 5.0  # no label of a grid line this close to a corner, which has its own
_DEGREE_STEPS = (1 / 60, 2 / 60, 5 / 60, 10 / 60, 15 / 60, 0.5, 1.0, 2.0, 5.0)
_SIDES = ("Left", "Right", "Top", "Bottom")


def kilometre_grid(item: QgsLayoutItemMap, family: str, view: View, sides: tuple[str, ...] = _SIDES) -> None:
    """Add crosses on round coordinates, annotated in km between the frames."""
    grid = QgsLayoutItemMapGrid("grid", item)
    interval = grid_interval_m(view)
    grid.setIntervalX(interval)
    grid.setIntervalY(interval)
    grid.setStyle(QgsLayoutItemMapGrid.GridStyle.Cross)
    grid.setCrossLength(CROSS_MM)
    grid.setLineSymbol(symbols.plain_line("#777777", 0.15))
    grid.setFrameStyle(QgsLayoutItemMapGrid.FrameStyle.InteriorTicks)
    grid.setFrameWidth(2.0)
    grid.setFramePenSize(0.2)
    _annotate(grid, family, annotation(view), sides)
    item.grids().addGrid(grid)


def crosses(view: View) -> list[LineString]:
    """Return the crosses of the grid on the ground: QGIS draws them over the words, so words keep off them."""
    ground, interval, reach = view.ground, grid_interval_m(view), CROSS_MM * view.scale / 1000.0
    columns = range(math.ceil(ground.x / interval), math.floor(ground.right / interval) + 1)
    rows = range(math.ceil(ground.y / interval), math.floor(ground.bottom / interval) + 1)
    lines = []
    for x, y in ((column * interval, row * interval) for column in columns for row in rows):
        lines.append(LineString([(x - reach, y), (x + reach, y)]))
        lines.append(LineString([(x, y - reach), (x, y + reach)]))
    return lines


def graticule(item: QgsLayoutItemMap, family: str, view: View, geographic: str) -> None:
    """Add thin lines of longitude and latitude, annotated on the right and on top."""
    grid = QgsLayoutItemMapGrid("graticule", item)
    crs = QgsCoordinateReferenceSystem(geographic)
    transform = QgsCoordinateTransform(item.crs(), crs, QgsCoordinateTransformContext())
    ground = view.ground
    corners = [
        transform.transform(QgsPointXY(x, y)) for x in (ground.x, ground.right) for y in (ground.y, ground.bottom)
    ]
    wide = max(p.x() for p in corners) - min(p.x() for p in corners)
    high = max(p.y() for p in corners) - min(p.y() for p in corners)
    step = next((s for s in _DEGREE_STEPS if min(wide, high) / s <= 5.0), _DEGREE_STEPS[-1])
    grid.setCrs(crs)
    grid.setIntervalX(step)
    grid.setIntervalY(step)
    grid.setStyle(QgsLayoutItemMapGrid.GridStyle.Solid)
    grid.setLineSymbol(symbols.plain_line("#9db4c8", 0.13))
    labels = {}
    for axis, low, high_end in (
        ("x", min(p.x() for p in corners), max(p.x() for p in corners)),
        ("y", min(p.y() for p in corners), max(p.y() for p in corners)),
    ):
        for number in range(math.floor(low / step), math.ceil(high_end / step) + 1):
            if _is_clear(transform, number * step, axis, view):
                labels[axis, number] = degrees_minutes(number * step)
    cases = " ".join(
        f"WHEN @grid_axis = '{axis}' AND round(@grid_number / {step!r}) = {number} THEN '{text}'"
        for (axis, number), text in labels.items()
    )
    _annotate(grid, family, f"CASE {cases} ELSE '' END" if cases else "''", ("Right", "Top"))
    item.grids().addGrid(grid)


def _is_clear(transform: QgsCoordinateTransform, value: float, axis: str, view: View) -> bool:
    """Tell whether the line's label on its side of the map keeps clear of the corners."""
    ground = view.ground
    fixed = transform.transform(QgsPointXY(ground.right, ground.bottom))
    there = QgsPointXY(value, fixed.y()) if axis == "x" else QgsPointXY(fixed.x(), value)
    back = transform.transform(there, QgsCoordinateTransform.TransformDirection.ReverseTransform)
    mm = view.scale / 1000.0
    if axis == "x":
        return ground.x + _CLEAR_X_MM * mm < back.x() < ground.right - _CLEAR_X_MM * mm
    return ground.y + _CLEAR_Y_MM * mm < back.y() < ground.bottom - _CLEAR_Y_MM * mm


def degrees_minutes(degrees: float) -> str:
    """Return whole minutes as 114°06′."""
    minutes = round(degrees * 60.0)
    return f"{minutes // 60}°{minutes % 60:02d}′"


def _annotate(grid: QgsLayoutItemMapGrid, family: str, expression: str, sides: tuple[str, ...]) -> None:
    grid.setUnits(QgsLayoutItemMapGrid.GridUnit.MapUnit)
    grid.setAnnotationEnabled(True)
    grid.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.CustomFormat)
    grid.setAnnotationExpression(expression)
    grid.setAnnotationTextFormat(text_format(family, COORDINATE_PT))
    grid.setAnnotationFrameDistance(1.0)
    for side in _SIDES:
        border = getattr(QgsLayoutItemMapGrid.BorderSide, side)
        shown = QgsLayoutItemMapGrid.DisplayMode.ShowAll if side in sides else QgsLayoutItemMapGrid.DisplayMode.HideAll
        grid.setAnnotationDisplay(shown, border)
        grid.setAnnotationPosition(QgsLayoutItemMapGrid.AnnotationPosition.OutsideMapFrame, border)
        grid.setAnnotationDirection(QgsLayoutItemMapGrid.AnnotationDirection.Horizontal, border)


def annotation(view: View) -> str:
    """Return the expression of a grid line's label: kilometres, but nothing next to a corner of the map."""
    near = [
        f"(@grid_axis = '{axis}' and {clear_mm * view.scale / 1000.0} >"
        f" min(@grid_number - {axis}_min(@map_extent), {axis}_max(@map_extent) - @grid_number))"
        for axis, clear_mm in (("x", _CLEAR_X_MM), ("y", _CLEAR_Y_MM))
    ]
    return f"if({' or '.join(near)}, '', {km('@grid_number', coordinate_decimals(view))})"


def km(expression: str, decimals: int) -> str:
    """Return the expression of a length in kilometres."""
    return f"format_number({expression} / 1000, {decimals}, 'en', true)"
