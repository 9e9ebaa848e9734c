# SPDX-License-Identifier: GPL-3.0-or-later
"""What each annex map shows. A new map is one function that returns a `Content`, and one entry in `KINDS`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsRasterLayer, QgsRectangle
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from ..core.errors import ReportError
from . import symbols
from .inputs import MapInputs
from .layers import depth_layer, hillshade_layer, raster_layer, value_range
from .outlines import excavation_layers, licensed_area, permit_layers, pit_outlines, zone_layers
from .sheet import Box, best_scale, choose_view
from .tables import Table, area_table, corner_table, volume_table
from .texts import grouped

_MIN_SIDE_M = 10.0  # a drawing is never smaller than this on the ground


@dataclass(frozen=True)
class Content:
    """Layers from top to bottom, those the legend names, the ground to show, and what stands beside the map."""

    layers: list[QgsMapLayer]
    legend: list[QgsMapLayer]
    extent: Box
    tables: list[Table] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    classes: list[symbols.DepthClass] = field(default_factory=list)


@dataclass(frozen=True)
class MapKind:
    """One kind of annex map."""

    key: str
    title: str
    build: Callable[[MapInputs, QgsCoordinateReferenceSystem, str], Content]


def _box(shape: BaseGeometry) -> Box:
    x0, y0, x1, y1 = shape.bounds
    pad_x, pad_y = max(0.0, _MIN_SIDE_M - (x1 - x0)) / 2, max(0.0, _MIN_SIDE_M - (y1 - y0)) / 2
    return Box(x0 - pad_x, y0 - pad_y, x1 - x0 + 2 * pad_x, y1 - y0 + 2 * pad_y)


def _pits_box(inputs: MapInputs) -> Box:
    outlines = [pit.outline for pit in inputs.case.pits if not pit.outline.is_empty]
    if not outlines:
        raise ReportError("The case has no pit outline, so there is nothing to draw.", "Digitise or import the pits.")
    return _box(unary_union(outlines))


def overlay(inputs: MapInputs, crs: QgsCoordinateReferenceSystem, family: str) -> Content:
    """Show licences, their corners and the pits over a faint hillshade of the terrain after."""
    terrain = hillshade_layer(inputs.raster(inputs.after_path, "terrain after"), "开采后地形晕渲", crs)
    extent = _pits_box(inputs)
    permits = tuple(p for p in inputs.case.permits if not p.outline.is_empty)
    for permit in permits:
        extent = extent.union(_box(permit.outline))
    view = choose_view(extent)
    above, zones = permit_layers(permits, crs, family), zone_layers(inputs.case.zones, crs, view)
    pits, named = excavation_layers(inputs.case, permits, crs, family, view)
    tables = [corner_table(permits)] if permits else []
    tables.append(area_table(inputs.case.pits, licensed_area(permits) if permits else None))
    note = "底图为开采后地形晕渲" if permits else "底图为开采后地形晕渲；案件资料中没有采矿权范围"
    return Content([*above, *pits, *zones, terrain], [*above, *named, *zones], extent, tables, [note])


def _reach(layer: QgsRasterLayer, extent: Box) -> tuple[float, float]:
    """Return how deep and how high the difference goes within the extent (both positive or zero)."""
    found = value_range(layer, QgsRectangle(extent.x, extent.y, extent.right, extent.bottom))
    return (0.0, 0.0) if found is None else (max(0.0, -found[0]), max(0.0, found[1]))


def depth(inputs: MapInputs, crs: QgsCoordinateReferenceSystem, family: str) -> Content:
    """Show how deep the ground was cut, with pit outlines, volumes and the licences."""
    path = inputs.raster(inputs.difference_path, "difference")
    terrain = hillshade_layer(inputs.raster(inputs.after_path, "terrain after"), "开采后地形晕渲", crs)
    extent = _pits_box(inputs)
    for permit in inputs.case.permits:  # the licence is shown whole when that costs no scale
        wider = extent if permit.outline.is_empty else extent.union(_box(permit.outline))
        view = choose_view(extent)
        extent = wider if best_scale(view.page, wider) == view.scale else extent
    view = choose_view(extent)
    deepest, highest = _reach(raster_layer(path, "", crs), view.ground)
    if inputs.volumes is not None and inputs.volumes.pits:  # a stray spike outside the pits must not set the classes
        deepest = min(deepest, max(pit.max_depth_m for pit in inputs.volumes.pits)) or deepest
    classes = symbols.depth_classes(deepest, highest)
    colours = depth_layer(path, "开采前后高程变化", crs, classes)
    symbol = symbols.outline(symbols.EXCAVATION, 0.5)
    labels = _volume_labels(inputs)
    name = "开采范围（编号、挖方量）" if labels else "开采范围及编号"
    lines = pit_outlines(name, inputs.case, labels, symbol, crs, family, view)
    permits = tuple(
        p for p in inputs.case.permits if not p.outline.is_empty and _box(p.outline).intersects(view.ground)
    )
    above = permit_layers(permits, crs, family)
    tables = [volume_table(inputs.volumes)] if inputs.volumes is not None and inputs.volumes.pits else []
    note = f"高程变化为开采后高程减开采前高程，绝对值小于{symbols.NEAR_ZERO_M:g} m的不着色"
    return Content([*lines, *above, colours, terrain], [lines[0], *above, colours], extent, tables, [note], classes)


def _volume_labels(inputs: MapInputs) -> dict[str, str]:
    """Return the label of each pit that has a volume; periods are added up."""
    cut: dict[str, float] = {}
    for pit in inputs.volumes.pits if inputs.volumes else ():
        cut[pit.pit_id] = cut.get(pit.pit_id, 0.0) + pit.cut_m3
    return {pit_id: f"{pit_id}\n{grouped(cut_m3)} m³" for pit_id, cut_m3 in cut.items()}


KINDS: dict[str, MapKind] = {
    kind.key: kind
    for kind in (
        MapKind("overlay", "采矿权与开采范围叠合图", overlay),
        MapKind("depth", "开采深度分布图", depth),
    )
}
