# SPDX-License-Identifier: GPL-3.0-or-later
"""The atlas: one sheet a pit with its corners, depths and figures (采坑平面图)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from qgis.core import QgsMapLayer
from shapely.geometry import Point

from ..core.model import Pit
from . import symbols, words
from .content import Content, Scene, SheetPlan, box_of
from .depth import classes_of, depth_lines, reach_of
from .layers import LABEL, OFFSET, Drawn, shape_layer
from .outlines import Crowd, number_offset, permit_layers, pit_outlines
from .sheet import A3_WIDE, STANDARD_SCALES, Box, View, best_scale, choose_view, view_at
from .tables import Corner, numbered, pit_corner_table, pit_table

_NUMBER_PT = 6.5
_LARGEST_SCALE = 100  # a pit of a few metres would be lost at the largest scale of the other maps
_GAP_MM = 2.4  # from a corner to its number
_NUMBERS_MM = 5.0  # from the outline to the far side of its corners' numbers
_APART_MM = 3.4  # between the numbers of corners


def pits(scene: Scene) -> list[SheetPlan]:
    """Return one sheet a pit, all in the same depth classes."""
    shown = [pit for pit in scene.inputs.case.pits if not pit.outline.is_empty]
    if not shown:
        return []
    classes = classes_of(scene, choose_view(scene.pits_box()))
    return [_sheet(scene, pit, number, classes) for number, pit in enumerate(shown, start=1)]


def _sheet(scene: Scene, pit: Pit, number: int, classes: list[symbols.DepthClass]) -> SheetPlan:
    scene.pause()
    case, say = scene.inputs.case, scene.say
    view = _view(box_of(pit.outline))
    thinned, corners = _corner_layer(scene, pit, view)
    lines = depth_lines(scene, view, [pit], classes)
    symbol = symbols.outline(symbols.EXCAVATION, 0.5)
    outline = pit_outlines(say(words.PITS), replace(case, pits=(pit,)), {}, symbol, scene.crs, scene.family, view)
    others = _others(scene, pit, view)
    near = [permit for permit in scene.permits() if box_of(permit.outline).intersects(view.ground)]
    crowd = Crowd([pit.outline.buffer(_NUMBERS_MM * view.scale / 1000.0)], (), outline[:1])
    permits = permit_layers(near, scene, view, crowd)
    colours = scene.depths(classes)
    deepest, highest = reach_of(colours, view.ground)
    shown = [each for each in classes if -highest < each.low_m < deepest]
    notes = [say(words.CHANGE_NOTE, least=f"{symbols.NEAR_ZERO_M:g}")]
    if thinned:
        notes.append(say(words.CORNERS_NOTE))
    figures, tables = [pit_table(pit, scene.inputs.volumes, say)], [pit_corner_table(pit, say)]
    layers = [corners, *outline, *permits, *others, *lines, colours, scene.after_shade()]
    legend = [outline[0], corners, *permits, *others, *lines, colours]
    content = Content(layers, legend, box_of(pit.outline), tables, notes, figures, classes, shown, view)
    return SheetPlan(f"pit_{number}", "pits", say(words.PIT_PLAN, pit=pit.pit_id), content)


def _view(extent: Box) -> View:
    scale = best_scale(A3_WIDE, extent, (_LARGEST_SCALE, *STANDARD_SCALES))
    return choose_view(extent) if scale is None else view_at(A3_WIDE, scale, extent)


def _others(scene: Scene, pit: Pit, view: View) -> list[QgsMapLayer]:
    near = [
        Drawn(other.outline, other.pit_id)
        for other in scene.inputs.case.pits
        if other is not pit and not other.outline.is_empty and box_of(other.outline).intersects(view.ground)
    ]
    if not near:
        return []
    layer = shape_layer(scene.say(words.OTHER_PITS), near, symbols.outline("#6b7280", 0.3, "dash"), scene.crs)
    layer.setLabeling(symbols.area_labels(scene.family, LABEL, 7.5, "#6b7280"))
    layer.setLabelsEnabled(True)
    return [layer]


def _corner_layer(scene: Scene, pit: Pit, view: View) -> tuple[bool, QgsMapLayer]:
    """Return the corners of the outline, and whether some numbers were left out because they would touch."""
    found = numbered([pit.outline])
    named = _with_room(found, view)
    drawn = [
        Drawn(Point(c.east, c.north), c.number if n in named else "", number_offset(c, _GAP_MM))
        for n, c in enumerate(found)
    ]
    layer = shape_layer(scene.say(words.PIT_CORNERS), drawn, symbols.dot(symbols.EXCAVATION, 1.1), scene.crs)
    layer.setLabeling(symbols.point_labels(scene.family, LABEL, OFFSET, _NUMBER_PT, symbols.EXCAVATION))
    layer.setLabelsEnabled(True)
    return len(named) < len(found), layer


def _with_room(found: list[Corner], view: View) -> set[int]:
    """Return the corners whose numbers stay clear of each other, taken in order."""
    mm = view.scale / 1000.0
    spots = np.array([(c.east + _GAP_MM * mm * c.away[0], c.north + _GAP_MM * mm * c.away[1]) for c in found])
    taken: list[int] = []
    for n, spot in enumerate(spots):
        if not taken or np.abs(spots[taken] - spot).dot([0.7, 1.0]).min() >= _APART_MM * mm:
            taken.append(n)
    return set(taken)
