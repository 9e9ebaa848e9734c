# SPDX-License-Identifier: GPL-3.0-or-later
"""The kinds of annex maps in the order in which they are bound (R40).

A new map is one function that returns its sheets, and one entry in `KINDS`.
"""

from __future__ import annotations

from . import terrain
from .content import Content, MapKind, Scene, SheetPlan
from .depth import depth
from .location import location
from .outlines import Crowd, excavation_layers, licensed_area, permit_layers, zone_layers
from .pits import pits
from .sections import section_plan, sections
from .stockpiles import stockpiles
from .tables import area_table, corner_table


def overlay(scene: Scene) -> list[SheetPlan]:
    """Show licences, their corners and the pits over a faint hillshade of the terrain after."""
    case, permits = scene.inputs.case, scene.permits()
    extent = scene.site_box()
    view = scene.view(extent)
    outlines, named = excavation_layers(case, permits, scene.crs, scene.family, view)
    crowd = Crowd([pit.outline for pit in case.pits], [zone.outline.boundary for zone in case.zones], outlines[:1])
    above = permit_layers(permits, scene.crs, scene.family, view, crowd)
    borders = [permit.outline.boundary for permit in permits]
    zones = zone_layers(case.zones, scene.crs, scene.family, view, Crowd(crowd.shapes, borders, [outlines[0], *above]))
    tables = [corner_table(permits)] if permits else []
    tables.append(area_table(case.pits, licensed_area(permits) if permits else None))
    note = "底图为开采后地形晕渲" if permits else "底图为开采后地形晕渲；案件资料中没有采矿权范围"
    layers = [*above, *outlines, *zones, scene.after_shade()]
    content = Content(layers, [*above, *named, *zones], extent, tables, [note], view=view)
    return [SheetPlan("overlay", "overlay", "采矿权与开采范围叠合图", content)]


KINDS: dict[str, MapKind] = {
    kind.key: kind
    for kind in (
        MapKind("location", "交通位置图", location),
        MapKind("imagery", "影像（现状）图", terrain.imagery),
        MapKind("before", "开采前地形图", terrain.before),
        MapKind("after", "开采后地形图", terrain.after),
        MapKind("overlay", "采矿权与开采范围叠合图", overlay),
        MapKind("depth", "开采深度分布图", depth),
        MapKind("sectionplan", "剖面位置图", section_plan),
        MapKind("sections", "剖面图", sections),
        MapKind("stockpiles", "堆场分布图", stockpiles),
        MapKind("pits", "采坑平面图", pits),
    )
}
