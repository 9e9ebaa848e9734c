# SPDX-License-Identifier: GPL-3.0-or-later
"""Where product lies on heaps (堆场分布图); no sheet without a heap."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsVectorLayer
from shapely.ops import unary_union

from ..core.model import Stockpile
from . import symbols, words
from .content import Content, Scene, SheetPlan, box_of
from .layers import Drawn, shape_layer
from .outlines import LEADERS, AreaLabels, Crowd, permit_layers, pit_outlines, place_area_labels, with_pinned_labels
from .sheet import View
from .tables import stockpile_table

_COLOR = "#8d4b00"


def stockpiles(scene: Scene) -> list[SheetPlan]:
    """Show the heaps with the pits near them."""
    piles = [pile for pile in scene.inputs.case.stockpiles if pile.outline is not None and not pile.outline.is_empty]
    if not piles:
        return []
    extent = box_of(unary_union([pile.outline for pile in piles])).union(scene.pits_box())
    view, say = scene.view(extent, tables=True), scene.say
    symbol = symbols.outline(symbols.EXCAVATION, 0.5)
    pits = pit_outlines(say(words.PITS), scene.inputs.case, {}, symbol, scene.crs, scene.family, view)
    near = [permit for permit in scene.permits() if box_of(permit.outline).intersects(view.ground)]
    heaps = _heaps(scene, view, piles, pits[0])
    crowd = Crowd([each.outline for each in (*scene.inputs.case.pits, *piles)], (), [pits[0], heaps[0]])
    permits = permit_layers(near, scene, view, crowd)
    layers = [*heaps, *pits, *permits, scene.after_shade()]
    measured = scene.inputs.heaps_m3
    tables, notes = [stockpile_table(piles, measured, say)], [say(words.ON_SHADE_AFTER)]
    if measured:
        notes.append(say(words.HEAPS_NOTE))
    content = Content(layers, [heaps[0], pits[0], *permits], extent, tables, notes, view=view)
    return [SheetPlan("stockpiles", "stockpiles", say(words.STOCKPILES), content)]


def _heaps(scene: Scene, view: View, piles: Sequence[Stockpile], pits: QgsVectorLayer) -> list[QgsVectorLayer]:
    """Return the heaps with their names, and the leader lines of names that stand beside them."""
    shapes = [pile.outline for pile in piles if pile.outline is not None]
    labels = AreaLabels(shapes, [pile.stockpile_id for pile in piles], _COLOR)
    crowd = Crowd([pit.outline for pit in scene.inputs.case.pits], [shape.boundary for shape in shapes], [pits])
    spots = place_area_labels(labels, scene.family, view, crowd, [each.outline.boundary for each in scene.permits()])
    drawn = [Drawn(shape, text, "", spot.x, spot.y) for shape, text, spot in zip(shapes, labels.texts, spots)]
    layer = shape_layer(scene.say(words.HEAPS), drawn, symbols.hatch(_COLOR, 30.0, 1.8, edge_mm=0.4), scene.crs)
    leaders = [Drawn(spot.leader) for spot in spots if spot.leader is not None]
    found = [with_pinned_labels(layer, scene.family, _COLOR)]
    if leaders:
        found.append(
            shape_layer(f"{scene.say(words.HEAPS)}{LEADERS}", leaders, symbols.plain_line(_COLOR, 0.2), scene.crs)
        )
    return found
