# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the sections lie (剖面位置图), and the section drawings packed onto sheets (剖面图)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.core import QgsMapLayer
from shapely.ops import unary_union

from ..core.report.sections import looks
from ..core.report.sections.compose import draw_section
from ..core.report.sections.drawing import Drawing
from ..core.report.sections.profile import SectionProfile
from ..core.report.sections.scales import SectionScale
from . import symbols
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


def section_plan(scene: Scene) -> list[SheetPlan]:
    """Show the section lines on the pits."""
    profiles = scene.inputs.sections
    if not profiles:
        return []
    extent = scene.pits_box().union(box_of(unary_union([profile.line.line for profile in profiles])))
    view = scene.view(extent)
    lines = section_line_layers(profiles, scene.crs, scene.family)
    symbol = symbols.outline(symbols.EXCAVATION, 0.5)
    pits = pit_outlines("开采范围及编号", scene.inputs.case, {}, symbol, scene.crs, scene.family, view)
    near = [permit for permit in scene.permits() if box_of(permit.outline).intersects(view.ground)]
    ends = [profile.line.line for profile in profiles]
    crowd = Crowd([pit.outline for pit in scene.inputs.case.pits], ends, pits[:1])
    permits = permit_layers(near, scene.crs, scene.family, view, crowd)
    layers = [*lines, *pits, *permits, scene.after_shade()]
    notes = ["底图为开采后地形晕渲"]
    content = Content(layers, [lines[1], pits[0], *permits], extent, [], notes, view=view)
    return [SheetPlan("sectionplan", "sectionplan", "剖面位置图", content)]


def sections(scene: Scene) -> list[SheetPlan]:
    """Return the sheets of section drawings; the two of a pit stand together."""
    plans = []
    for number, (page, drawn) in enumerate(_packed(scene.inputs.sections), start=1):
        placed: list[PlacedDrawing] = []
        legend: dict[str, QgsMapLayer] = {}
        room = section_room(page)
        y = room.y
        x = room.x + (room.width - max(drawing.width_mm for _, drawing in drawn)) / 2.0
        for _, drawing in drawn:
            layers, named = drawing_layers(drawing, scene.crs, scene.family)
            placed.append(PlacedDrawing(drawing, Box(x, y, drawing.width_mm, drawing.height_mm), layers))
            y += drawing.height_mm + _GAP_MM
            for layer in named:
                legend.setdefault(layer.name(), layer)
        names = "、".join(drawing.name for _, drawing in drawn)
        notes = ["剖面图由测量栅格按半个像元间距采样，面积按采样线精确计算"]
        between = list(dict.fromkeys(name for profile, _ in drawn for name, _ in profile.between))
        if between:
            notes.append(f"期间测量地面线：{'、'.join(between)}测绘")
        content = SectionContent(placed, sorted(legend.values(), key=_rank), page, notes, _key_map(scene, page, drawn))
        plans.append(SheetPlan(f"sections_{number}", "sections", f"{_whose(drawn)}剖面图（{names}）", content))
    return plans


Pair = tuple[SectionProfile, Drawing]


def _rank(layer: QgsMapLayer) -> int:
    """Return the place in the legend: lines before areas, in the order of `looks`."""
    return _ORDER.index(layer.name()) if layer.name() in _ORDER else len(_ORDER)


def _whose(drawn: Sequence[Pair]) -> str:
    pits = {profile.line.pit_id for profile, _ in drawn}
    return pits.pop() if len(pits) == 1 else ""


def section_room(page: Page) -> Box:
    """Return where drawings may stand on a page."""
    frame = page.frame
    top = frame.y + page.title_mm
    return Box(frame.x + 3.0, top, page.column.x - frame.x - 6.0, frame.bottom - FOOT_MM - top)


def _packed(profiles: Sequence[SectionProfile]) -> Iterator[tuple[Page, list[Pair]]]:
    """Yield pages and the drawings on them, from the top."""
    waiting: list[Pair] = []
    page: Page = A3
    for profile in profiles:
        own_page, drawing = _fitted(profile)
        used = sum(each.height_mm + _GAP_MM for _, each in waiting) + drawing.height_mm
        apart = waiting and waiting[0][0].line.pit_id != profile.line.pit_id
        if waiting and (apart or own_page != page or used > section_room(page).height):
            yield page, _alike(page, waiting)
            waiting = []
        page = own_page
        waiting.append((profile, drawing))
    if waiting:
        yield page, _alike(page, waiting)


def _alike(page: Page, drawn: list[Pair]) -> list[Pair]:
    """Bring the sections of one pit to one scale, the smallest of theirs, so that they can be compared."""
    if len(drawn) == 1:
        return [_whole_page(drawn[0], page)]
    scales = {(drawing.scale.horizontal, drawing.scale.vertical): drawing.scale for _, drawing in drawn}
    if len(scales) == 1 or not _whose(drawn):
        return drawn
    common = scales[max(scales)]
    return [(profile, _half_page(profile, page, common)) for profile, _ in drawn]


def _whole_page(pair: Pair, page: Page) -> Pair:
    """Return a section that has a page to itself, larger where that gives it a larger scale."""
    profile, drawing = pair
    room = section_room(page)
    whole = draw_section(profile, (room.width, room.height))
    return (profile, whole) if whole.scale.horizontal < drawing.scale.horizontal else pair


def _fitted(profile: SectionProfile) -> tuple[Page, Drawing]:
    """Return the smallest page of which half a sheet holds the drawing at a scale that can be read."""
    found = [(page, _half_page(profile, page)) for page in (A3, A2, A1)]
    readable = [(page, drawing) for page, drawing in found if drawing.scale.horizontal <= _SMALLEST_SCALE]
    return readable[0] if readable else found[-1]


def _half_page(profile: SectionProfile, page: Page, scale: SectionScale | None = None) -> Drawing:
    room = section_room(page)
    return draw_section(profile, (room.width, (room.height - _GAP_MM) / 2.0), scale)


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
    symbol = symbols.outline(symbols.EXCAVATION, 0.4)
    outlines = shape_layer(
        "开采范围", [Drawn(pit.outline, pit.pit_id) for pit in scene.inputs.case.pits], symbol, scene.crs
    )
    outlines.setLabeling(symbols.area_labels(scene.family, LABEL, 8.0, symbols.EXCAVATION))
    outlines.setLabelsEnabled(True)
    permits = []
    for name, deduct, style in (("采矿权范围", False, "solid"), ("采矿权扣除范围", True, "dash")):
        licences = [Drawn(permit.outline) for permit in scene.permits() if permit.deduct is deduct]
        if licences:
            permits.append(shape_layer(name, licences, symbols.outline(symbols.LICENCE, 0.4, style), scene.crs))
    lines = section_line_layers(profiles, scene.crs, scene.family, 8.0)
    return KeyMap(place, ground, scale, [*lines, outlines, *permits])
