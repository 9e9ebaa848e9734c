# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the sections lie (剖面位置图), and the section drawings packed onto sheets (剖面图)."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence

from qgis.core import QgsMapLayer
from shapely.ops import unary_union

from ..core.report.language import Speaker
from ..core.report.sections import looks
from ..core.report.sections.compose import draw_section, fitting_scale, section_size
from ..core.report.sections.drawing import Drawing
from ..core.report.sections.profile import SectionProfile
from ..core.report.sections.scales import SectionScale
from . import symbols, words
from .content import Content, KeyMap, PlacedDrawing, Scene, SectionContent, SheetPlan, box_of
from .furniture import column_box
from .layers import LABEL, Drawn, shape_layer
from .outlines import Crowd, permit_layers, pit_outlines
from .sectionlayers import drawing_layers, section_line_layers
from .sheet import A1, A2, A3, FOOT_MM, SMALLER_SCALES, STANDARD_SCALES, Box, Page

_ORDER = [
    each.name
    for each in (
        *(looks.BEFORE, looks.AFTER, looks.BETWEEN, looks.FLOOR, looks.SIDE, looks.STRATUM),
        *(*looks.CUT.values(), looks.UNLICENSED, looks.FILL),
    )
]
_GAP_MM = 4.0
_KEY_SHARE, _KEY_AIR_MM = 0.48, 18.0  # side of the small map as a share of the column, and the air in it
_SMALLEST_SCALE = 2000  # a section that needs a smaller one gets a larger sheet
_LEAST_SHARE = 0.5  # of the room on the page that section drawings should fill; engineering default
_ENOUGH_SHARE = 0.4  # filled so far no larger paper is taken; engineering default
_MOST_STRETCH = 2.5  # exaggeration of heights only to fill the page, at most; engineering default


def section_plan(scene: Scene) -> list[SheetPlan]:
    """Show the section lines on the pits."""
    profiles = scene.inputs.sections
    if not profiles:
        return []
    extent = scene.pits_box().union(box_of(unary_union([profile.line.line for profile in profiles])))
    view = scene.view(extent)
    say = scene.say
    lines = section_line_layers(profiles, scene.crs, scene.family, say=say)
    symbol = symbols.outline(symbols.EXCAVATION, 0.5)
    pits = pit_outlines(say(words.PITS), scene.inputs.case, {}, symbol, scene.crs, scene.family, view)
    near = [permit for permit in scene.permits() if box_of(permit.outline).intersects(view.ground)]
    ends = [profile.line.line for profile in profiles]
    crowd = Crowd([pit.outline for pit in scene.inputs.case.pits], ends, pits[:1])
    permits = permit_layers(near, scene, view, crowd)
    layers = [*lines, *pits, *permits, scene.after_shade()]
    notes = [say(words.ON_SHADE_AFTER)]
    content = Content(layers, [lines[1], pits[0], *permits], extent, [], notes, view=view)
    return [SheetPlan("sectionplan", "sectionplan", say(words.SECTION_PLAN), content)]


def sections(scene: Scene) -> list[SheetPlan]:
    """Return the sheets of section drawings; those of a pit stand together, on one sheet or after each other."""
    plans, say = [], scene.say
    for number, (page, drawn) in enumerate(packed(scene.inputs.sections, scene.say), start=1):
        placed: list[PlacedDrawing] = []
        legend: dict[str, QgsMapLayer] = {}
        room = section_room(page)
        free = room.height - sum(drawing.height_mm for _, drawing in drawn)
        air = max(free - (len(drawn) - 1) * _GAP_MM, 0.0) / (len(drawn) + 1)  # over, between and under the drawings
        y = room.y + air
        x = room.x + (room.width - max(drawing.width_mm for _, drawing in drawn)) / 2.0
        for _, drawing in drawn:
            layers, named = drawing_layers(drawing, scene.crs, scene.family, say)
            placed.append(PlacedDrawing(drawing, Box(x, y, drawing.width_mm, drawing.height_mm), layers))
            y += drawing.height_mm + _GAP_MM + air
            for layer in named:
                legend.setdefault(layer.name(), layer)
        names = say.listed(drawing.name for _, drawing in drawn)
        notes = [say(words.SECTIONS_NOTE)]
        between = list(dict.fromkeys(name for profile, _ in drawn for name, _ in profile.between))
        if between:
            notes.append(say(words.BETWEEN_NOTE, days=say.listed(between)))
        content = SectionContent(
            placed, sorted(legend.values(), key=_rank(say)), page, notes, _key_map(scene, page, drawn)
        )
        whose = _whose(drawn)
        title = say(words.SECTIONS_OF, pit=whose, names=names) if whose else say(words.SECTIONS_NAMED, names=names)
        plans.append(SheetPlan(f"sections_{number}", "sections", title, content))
    return plans


Pair = tuple[SectionProfile, Drawing]


def _rank(say: Speaker) -> Callable[[QgsMapLayer], int]:
    """Return what gives a layer its place in the legend: lines before areas, in the order of `looks`."""
    order = {say(name): place for place, name in enumerate(_ORDER)}
    return lambda layer: order.get(layer.name(), len(order))


def _whose(drawn: Sequence[Pair]) -> str:
    pits = {profile.line.pit_id for profile, _ in drawn}
    return pits.pop() if len(pits) == 1 else ""


def section_room(page: Page) -> Box:
    """Return where drawings may stand on a page."""
    frame = page.frame
    top = frame.y + page.title_mm
    return Box(frame.x + 2.0, top, page.column.x - frame.x - 4.0, frame.bottom - FOOT_MM - top)


def packed(profiles: Sequence[SectionProfile], say: Speaker) -> Iterator[tuple[Page, list[Pair]]]:
    """Yield pages and the drawings on them, from the top; sections of different pits never share a page."""
    for _, group in itertools.groupby(profiles, key=lambda profile: profile.line.pit_id):
        page, drawn = _best(list(group), say)
        for places in _stacked([drawing.height_mm for _, drawing in drawn], section_room(page).height):
            yield page, [drawn[place] for place in places]


def _stacked(heights_mm: Sequence[float], room_mm: float) -> list[list[int]]:
    """Return which drawings stand on each sheet: as many under each other as there is room for."""
    sheets: list[list[int]] = []
    used = 0.0
    for place, height in enumerate(heights_mm):
        if sheets and used + _GAP_MM + height <= room_mm:
            sheets[-1].append(place)
            used += _GAP_MM + height
        else:
            sheets.append([place])
            used = height
    return sheets


def _best(group: Sequence[SectionProfile], say: Speaker) -> tuple[Page, list[Pair]]:
    """Return page and drawings of the sections of one pit, in standard scales.

    Every sheet is filled by half where that can be: A3 with two sections or with one, heights at the scale of the
    distances if that will do, else up to `_MOST_STRETCH` times larger; then larger paper. Where none is, A3 is taken if
    it is nearly so and its scale can be read, else the fullest.
    """
    found: list[tuple[float, Page, list[SectionScale]]] = []
    for page, most in itertools.product((A3, A2, A1), (1.0, _MOST_STRETCH)):
        for count in (2, 1) if len(group) > 1 else (1,):
            share, scales = _filling(group, page, count, most, say)
            if max(scale.horizontal for scale in scales) <= _SMALLEST_SCALE or page is A1:
                found.append((share, page, scales))
    fullest = max(found, key=lambda each: each[0])
    nearly = max((each for each in found if each[1] is A3), key=lambda each: each[0], default=fullest)
    chosen = next((each for each in found if each[0] >= _LEAST_SHARE), None)
    if chosen is None:
        chosen = nearly if nearly[0] >= _ENOUGH_SHARE else fullest
    _, page, scales = chosen
    room = section_room(page)
    return page, [
        (profile, draw_section(profile, (room.width, room.height), scale, say)) for profile, scale in zip(group, scales)
    ]


def _filling(
    group: Sequence[SectionProfile], page: Page, count: int, most: float, say: Speaker
) -> tuple[float, list[SectionScale]]:
    """Return how far the emptiest sheet is filled when ``count`` sections stand on a page, and their scales.

    Those of one pit have one scale. Heights are drawn up to ``most`` times larger than distances to fill the page, and
    more only where the ground is flat.
    """
    room = section_room(page)
    place = (room.width, (room.height - (count - 1) * _GAP_MM) / count)
    scales = [fitting_scale(profile, place, say) for profile in group]
    if group[0].line.pit_id:
        scales = [max(scales, key=lambda scale: (scale.horizontal, scale.vertical))] * len(group)
    share = _share(group, scales, room, say)
    while share < _LEAST_SHARE:
        taller = [finer for scale in scales if (finer := scale.stretched(most)) is not None]
        if len(taller) < len(scales):
            break
        if any(section_size(profile, scale, say)[1] > place[1] for profile, scale in zip(group, taller)):
            break
        scales, share = taller, _share(group, taller, room, say)
    return share, scales


def _share(group: Sequence[SectionProfile], scales: Sequence[SectionScale], room: Box, say: Speaker) -> float:
    """Return how much of the room the drawings fill on the emptiest sheet."""
    sizes = [section_size(profile, scale, say) for profile, scale in zip(group, scales)]
    return min(
        sum(sizes[place][0] * sizes[place][1] for place in places) / (room.width * room.height)
        for places in _stacked([high for _, high in sizes], room.height)
    )


def _key_map(scene: Scene, page: Page, drawn: Sequence[Pair]) -> KeyMap:
    """Return the small map of where the sections lie, over the title block."""
    column = column_box(page)
    side = min(column.width, _KEY_SHARE * column.height)
    place = Box(column.x + (column.width - side) / 2.0, column.bottom - side, side, side)
    profiles = [profile for profile, _ in drawn]
    pits = {crossing.pit_id for profile in profiles for crossing in profile.crossings}
    shown = [pit.outline for pit in scene.inputs.case.pits if pit.pit_id in pits]
    extent = box_of(unary_union([*shown, *(profile.line.line for profile in profiles)]))
    reach = max(extent.width, extent.height) * 1000.0 / (side - _KEY_AIR_MM)
    scale = next((s for s in (*STANDARD_SCALES, *SMALLER_SCALES) if s >= reach), SMALLER_SCALES[-1])
    half = side * scale / 2000.0
    x, y = extent.x + extent.width / 2.0, extent.y + extent.height / 2.0
    ground = Box(x - half, y - half, 2.0 * half, 2.0 * half)
    say, symbol = scene.say, symbols.outline(symbols.EXCAVATION, 0.4)
    outlines = shape_layer(
        say(words.EXCAVATED), [Drawn(pit.outline, pit.pit_id) for pit in scene.inputs.case.pits], symbol, scene.crs
    )
    outlines.setLabeling(symbols.area_labels(scene.family, LABEL, 8.0, symbols.EXCAVATION))
    outlines.setLabelsEnabled(True)
    permits = []
    for name, deduct, style in ((words.LICENCE, False, "solid"), (words.DEDUCTED, True, "dash")):
        licences = [Drawn(permit.outline) for permit in scene.permits() if permit.deduct is deduct]
        if licences:
            permits.append(shape_layer(say(name), licences, symbols.outline(symbols.LICENCE, 0.4, style), scene.crs))
    lines = section_line_layers(profiles, scene.crs, scene.family, 8.0, say)
    return KeyMap(place, ground, scale, [*lines, outlines, *permits])
