# SPDX-License-Identifier: GPL-3.0-or-later
"""Where product lies on heaps (堆场分布图); no sheet without a heap."""

from __future__ import annotations

from shapely.ops import unary_union

from . import symbols
from .content import Content, Scene, SheetPlan, box_of
from .layers import LABEL, Drawn, shape_layer
from .outlines import permit_layers, pit_outlines
from .tables import stockpile_table

_COLOR = "#8d4b00"


def stockpiles(scene: Scene) -> list[SheetPlan]:
    """Show the heaps with the pits near them."""
    piles = [pile for pile in scene.inputs.case.stockpiles if pile.outline is not None and not pile.outline.is_empty]
    if not piles:
        return []
    extent = box_of(unary_union([pile.outline for pile in piles])).union(scene.pits_box())
    view = scene.view(extent, tables=True)
    drawn = [Drawn(pile.outline, f"{pile.stockpile_id}\n{pile.mineral}".strip()) for pile in piles]
    heaps = shape_layer("堆体及编号", drawn, symbols.hatch(_COLOR, 30.0, 1.8, edge_mm=0.4), scene.crs)
    heaps.setLabeling(symbols.area_labels(scene.family, LABEL, 9.0, _COLOR))
    heaps.setLabelsEnabled(True)
    symbol = symbols.outline(symbols.EXCAVATION, 0.5)
    pits = pit_outlines("开采范围及编号", scene.inputs.case, {}, symbol, scene.crs, scene.family, view)
    near = [permit for permit in scene.permits() if box_of(permit.outline).intersects(view.ground)]
    permits = permit_layers(near, scene.crs, scene.family)
    layers = [heaps, *pits, *permits, scene.after_shade()]
    table = stockpile_table(piles)
    notes = ["底图为开采后地形晕渲"]
    content = Content(layers, [heaps, pits[0], *permits], extent, [table], notes, view=view)
    return [SheetPlan("stockpiles", "stockpiles", "堆场分布图", content)]
