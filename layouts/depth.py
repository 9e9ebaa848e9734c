# SPDX-License-Identifier: GPL-3.0-or-later
"""The depth of the excavation (开采深度分布图): classes, lines of equal depth, and the calculation blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import shapely
from qgis.core import QgsMapLayer, QgsRasterLayer, QgsRectangle
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from ..core.model import Pit, Position, SurveyRole
from ..core.volume.regions import Period, in_force, partition
from . import symbols, words
from .content import Content, Scene, SheetPlan, box_of
from .contours import below, contours, smooth_enough, surface_on_paper
from .layers import LABEL, Drawn, polygons_of, raster_layer, shape_layer, value_range
from .outlines import crowd_of, permit_layers, pit_outlines
from .sheet import A1, A2, A3, Box, View, best_scale, view_at
from .tables import parts_table, volume_table
from .texts import grouped

_LINE = "#1b3a5b"


def depth(scene: Scene) -> list[SheetPlan]:
    """Show how deep the ground was cut, with calculation blocks, volumes and the licences."""
    extent, view = _extent(scene)
    volumes, case, say = scene.inputs.volumes, scene.inputs.case, scene.say
    classes = classes_of(scene, view)
    colours = scene.depths(classes)
    lines = depth_lines(scene, view, case.pits, classes)
    scene.pause()
    blocks, labels = calculation_blocks(scene)
    split = len(blocks) > len(case.pits)
    name = say((words.BLOCKS_CUT if labels else words.BLOCKS) if split else (words.PITS_CUT if labels else words.PITS))
    shapes = replace(case, pits=tuple(blocks))
    symbol = symbols.outline(symbols.EXCAVATION, 0.5)
    outlines = pit_outlines(name, shapes, labels, symbol, scene.crs, scene.family, view)
    permits = [permit for permit in scene.permits() if box_of(permit.outline).intersects(view.ground)]
    above = permit_layers(permits, scene, view, crowd_of(case, outlines[:1]))
    scene.pause()
    deep = _too_deep(scene, view)
    notes = [say(words.CHANGE_NOTE, least=f"{symbols.NEAR_ZERO_M:g}")]
    if split:
        notes.append(say(words.BLOCKS_NOTE))
    tables = [volume_table(volumes, say)] if volumes is not None and volumes.pits else []
    parts = parts_table(volumes, say) if volumes is not None else None
    tables += [parts] if parts is not None else []
    layers = [*above, *outlines, *deep, *lines, colours, scene.after_shade()]
    legend = [outlines[0], *above, *deep, *lines, colours]
    content = Content(layers, legend, extent, tables, notes, classes=classes, view=view)
    return [SheetPlan("depth", "depth", say(words.DEPTH), content)]


def _extent(scene: Scene) -> tuple[Box, View]:
    """Return the ground to show and its view: licences are shown whole when that costs no scale but a larger sheet."""
    extent = scene.pits_box()
    view = scene.view(extent, tables=True)
    for permit in scene.permits():
        wider = extent.union(box_of(permit.outline))
        pages = [page for page in (A3, A2, A1) if page.width >= view.page.width][:2]
        page = next((page for page in pages if (best_scale(page, wider) or view.scale + 1) <= view.scale), None)
        if page is not None:
            extent, view = wider, view_at(page, view.scale, wider)
    return extent, view


def classes_of(scene: Scene, view: View) -> list[symbols.DepthClass]:
    """Return the depth classes for the ground of a view."""
    path = scene.inputs.raster(scene.inputs.difference_path, "difference")
    deepest, highest = reach_of(raster_layer(path, "", scene.crs), view.ground)
    volumes = scene.inputs.volumes
    if volumes is not None and volumes.pits:  # a stray spike outside the pits must not set the classes
        deepest = min(deepest, max(pit.max_depth_m for pit in volumes.pits)) or deepest
    return symbols.depth_classes(deepest, highest, scene.say)


def reach_of(layer: QgsRasterLayer, extent: Box) -> tuple[float, float]:
    """Return how deep and how high the difference goes within the extent (both positive or zero)."""
    found = value_range(layer, QgsRectangle(extent.x, extent.y, extent.right, extent.bottom))
    return (0.0, 0.0) if found is None else (max(0.0, -found[0]), max(0.0, found[1]))


def depth_lines(
    scene: Scene, view: View, pits: Sequence[Pit], classes: Sequence[symbols.DepthClass]
) -> list[QgsMapLayer]:
    """Return the labelled lines of equal depth at the bounds of the classes, inside the pits."""
    levels = sorted({-each.low_m for each in classes if each.low_m > symbols.NEAR_ZERO_M})
    ground = view.ground
    shown = shapely.box(ground.x, ground.y, ground.right, ground.bottom)
    inside = unary_union([pit.outline for pit in pits if pit.outline.intersects(shown)])
    if not levels or inside.is_empty:
        return []
    surface = surface_on_paper(scene.inputs.difference_path, scene.crs.toWkt(), view)
    found = smooth_enough(contours(surface, levels, inside), surface)
    drawn = [Drawn(each.line, f"{-each.height_m:g}") for each in found]
    if not drawn:
        return []
    layer = shape_layer(scene.say(words.ISODEPTHS), drawn, symbols.plain_line(_LINE, 0.13), scene.crs)
    layer.setLabeling(symbols.line_labels(scene.family, LABEL, 6.5, _LINE, 70.0))
    layer.setLabelsEnabled(True)
    return [layer]


def calculation_blocks(scene: Scene) -> tuple[list[Pit], dict[str, str]]:
    """Return the pits divided by the licences in force, and the label of each block with its volume.

    A pit that lies wholly on one side keeps its id; otherwise block 1 lies inside the licences in plan, 2 outside.
    """
    cut: dict[str, float] = {}
    outside_cut: dict[str, float] = {}
    volumes = scene.inputs.volumes
    for found in volumes.pits if volumes else ():
        cut[found.pit_id] = cut.get(found.pit_id, 0.0) + found.cut_m3
        outside_cut[found.pit_id] = outside_cut.get(found.pit_id, 0.0) + found.cut_at(Position.OUTSIDE)
    blocks: list[Pit] = []
    labels: dict[str, str] = {}
    for pit in scene.inputs.case.pits:
        inside, outside = _divided(scene, pit)
        if inside.is_empty or outside.is_empty:
            blocks.append(pit)
            if pit.pit_id in cut:
                labels[pit.pit_id] = f"{pit.pit_id}\n{grouped(cut[pit.pit_id])} m³"
            continue
        licensed = cut.get(pit.pit_id, 0.0) - outside_cut.get(pit.pit_id, 0.0)
        for suffix, shape, amount in (("1", inside, licensed), ("2", outside, outside_cut.get(pit.pit_id, 0.0))):
            block = replace(pit, pit_id=f"{pit.pit_id}-{suffix}", outline=shape)
            blocks.append(block)
            if pit.pit_id in cut:
                labels[block.pit_id] = f"{block.pit_id}\n{grouped(amount)} m³"
    return blocks, labels


def _divided(scene: Scene, pit: Pit) -> tuple[BaseGeometry, BaseGeometry]:
    """Return the ground of a pit inside and outside the licences in force over the whole time."""
    dates = [survey.surveyed_on for survey in scene.inputs.case.surveys if survey.surveyed_on is not None]
    period = Period("", min(dates, default=None), max(dates, default=None))
    near = [permit for permit in scene.permits() if permit.outline.intersects(pit.outline)]
    regions = partition(pit, [permit for permit in near if in_force(permit, pit, period)[0]])
    with np.errstate(invalid="ignore"):
        outside = unary_union([region.outline for region in regions if region.positions == (Position.OUTSIDE,)])
        inside = unary_union([region.outline for region in regions if region.positions != (Position.OUTSIDE,)])
    return polygons_of(inside), polygons_of(outside)


def _too_deep(scene: Scene, view: View) -> list[QgsMapLayer]:
    """Return the ground inside a licence in plan that was dug under its lowest elevation (超深, R102)."""
    after = next((s for s in scene.inputs.case.surveys if s.role is SurveyRole.AFTER), None)
    limited = [permit for permit in scene.permits() if permit.z_min_m is not None and not permit.deduct]
    if after is None or not limited or not scene.inputs.after_path:
        return []
    surface = surface_on_paper(scene.inputs.after_path, scene.crs.toWkt(), view)
    cut = surface_on_paper(scene.inputs.difference_path, scene.crs.toWkt(), view)
    dug = replace(surface, z=np.where(cut.z < -symbols.NEAR_ZERO_M, surface.z, np.inf))
    inside = [(pit, _divided(scene, pit)[0]) for pit in scene.inputs.case.pits]
    drawn: list[Drawn] = []
    for permit in limited:
        for _, ground in inside:
            scene.pause()
            with np.errstate(invalid="ignore"):
                own = ground.intersection(permit.outline)
            shape = polygons_of(below(dug, permit.z_min_m or 0.0, own)) if own.area > 0.0 else polygons_of(own)
            if shape.area > (2.0 * view.scale / 1000.0) ** 2:
                drawn.append(Drawn(shape))
    if not drawn:
        return []
    symbol = symbols.hatch("#c2255c", 90.0, 1.6)
    symbol.symbolLayer(0).setFillColor(symbols.NO_COLOR)
    return [shape_layer(scene.say(words.TOO_DEEP), drawn, symbol, scene.crs)]
