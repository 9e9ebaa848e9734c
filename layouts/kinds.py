# SPDX-License-Identifier: GPL-3.0-or-later
"""The kinds of annex maps in the order in which they are bound (R40).

A new map is one function that returns its sheets, and one entry in `KINDS`.
"""

from __future__ import annotations

from . import terrain, words
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
    case, permits, say = scene.inputs.case, scene.permits(), scene.say
    extent = scene.site_box()
    view = scene.view(extent)
    outlines, named = excavation_layers(permits, scene, view)
    crowd = Crowd([pit.outline for pit in case.pits], [zone.outline.boundary for zone in case.zones], outlines[:1])
    above = permit_layers(permits, scene, view, crowd)
    borders = [permit.outline.boundary for permit in permits]
    zones = zone_layers(case.zones, scene, view, Crowd(crowd.shapes, borders, [outlines[0], *above]))
    tables = [corner_table(permits, say)] if permits else []
    tables.append(area_table(case.pits, licensed_area(permits) if permits else None, say))
    base = say(words.ON_SHADE_AFTER)
    note = base if permits else say.clauses((base, say(words.NO_LICENCE)))
    layers = [*above, *outlines, *zones, scene.after_shade()]
    content = Content(layers, [*above, *named, *zones], extent, tables, [note], view=view)
    return [SheetPlan("overlay", "overlay", say(words.OVERLAY), content)]


KINDS: dict[str, MapKind] = {
    kind.key: kind
    for kind in (
        MapKind("location", words.ACCESS, location),
        MapKind("imagery", words.PRESENT_OR_IMAGERY, terrain.imagery),
        MapKind("before", words.BEFORE, terrain.before),
        MapKind("after", words.AFTER, terrain.after),
        MapKind("overlay", words.OVERLAY, overlay),
        MapKind("depth", words.DEPTH, depth),
        MapKind("sectionplan", words.SECTION_PLAN, section_plan),
        MapKind("sections", words.SECTIONS, sections),
        MapKind("stockpiles", words.STOCKPILES, stockpiles),
        MapKind("pits", words.PIT_PLANS, pits),
    )
}
