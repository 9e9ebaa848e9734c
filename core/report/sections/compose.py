# SPDX-License-Identifier: GPL-3.0-or-later
"""From a measured profile to its drawing: heading with areas, profile with axes and hatched cut, table underneath."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ...model import Position
from ...phrases import Language
from ..language import CHINESE, Speaker, Two
from . import looks
from .drawing import LEFT, RIGHT, Area, Drawing, Pen, Stroke, Word
from .parts import cut_parts, fill_of
from .profile import Crossing, SectionProfile
from .scales import SectionScale, choose_scale, step_for, ticks
from .stations import TABLE_MM, table_of

Reals = NDArray[np.float64]

LEFT_MM, RIGHT_MM = 26.0, 11.0  # beside the profile: headings of the table and the axis; the axis on the right
_TITLE_MM, _LINE_MM, _ENDS_MM = 6.5, 4.2, 8.5  # heading, a line of text, the names of the ends over the profile
_TEXT_MM = 2.6
_LEVEL_MM = 2.2  # names of licensed elevations
_CLEAR_MM = 1.5  # from the middle of a figure on the axis to the table under it
_TICK_MM = 7.0  # at least, between elevations on the axis
_AIR_MM = 4.7  # at least, between the ground and the frame of the profile
_SPECK_MM2 = 0.5  # of paper: a fill smaller than this cannot be seen; its area is in the heading
_TITLE = Two("{name} 剖面图", "Section {name}")
_ENDS = Two(
    "起点 X={x0:.2f} Y={y0:.2f}  终点 X={x1:.2f} Y={y1:.2f}  长 {length:.2f} m",
    "From X={x0:.2f} Y={y0:.2f} to X={x1:.2f} Y={y1:.2f}, length {length:.2f} m",
)
_NO_PIT = Two("剖面线未穿过任何采坑", "The line crosses no pit")
_ELEVATION = Two("标高/m", "Elevation/m")
_ROOF, _FLOOR = Two("{name}顶板", "{name}, roof"), Two("{name}底板", "{name}, floor")
_LOWEST, _HIGHEST = Two("最低", "lowest"), Two("最高", "highest")
_LEVEL = Two("{what}开采标高 {z:g} m", "{what} licensed elevation {z:g} m")
_FAR = Two("采矿权开采标高{levels}，在图幅以外", "Licensed elevation outside the drawing: {levels}")
_CUT_AREA = Two("{pit}：挖方面积 {area:,.2f} m²", "{pit}: cut {area:,.2f} m²")
_PARTS = Two("（{parts}）", " ({parts})")
_FILL_AREA = Two("填方面积 {area:,.2f} m²", "fill {area:,.2f} m²")
_UNMEASURED = Two("其中 {length:.2f} m 无测量数据，未计面积", "{length:.2f} m of it unmeasured and not counted")
_FAR_SHARE = 0.3  # of the relief: a licensed elevation further away than this is named, not drawn


def draw_section(
    profile: SectionProfile, room_mm: tuple[float, float], scale: SectionScale | None = None, say: Speaker = CHINESE
) -> Drawing:
    """Return the drawing that fits ``room_mm`` (width, height), at the largest standard scale unless one is given."""
    return _Composer(profile, room_mm, scale, say).drawing()


def fitting_scale(profile: SectionProfile, room_mm: tuple[float, float], say: Speaker = CHINESE) -> SectionScale:
    """Return the scales at which `draw_section` would draw into ``room_mm``."""
    return _Composer(profile, room_mm, None, say).scale


def section_size(profile: SectionProfile, scale: SectionScale, say: Speaker = CHINESE) -> tuple[float, float]:
    """Return width and height (mm) of the drawing at a scale; the width is the profile's, in all languages the same."""
    composer = _Composer(profile, (0.0, 0.0), scale, say)
    return composer.right + RIGHT_MM, composer.height


def heights_of(profile: SectionProfile) -> tuple[float, float]:
    """Return the lowest and highest elevation that the drawing must hold: all grounds, and licensed levels nearby."""
    ground = np.concatenate((profile.before_m, profile.after_m, *(heights for _, heights in profile.between)))
    ground = ground[np.isfinite(ground)]
    low, high = (float(ground.min()), float(ground.max())) if ground.size else (0.0, 1.0)
    reach = _FAR_SHARE * max(high - low, 1.0)
    near = [z for z in _levels(profile) if low - reach <= z <= high + reach]
    return min([low, *near]), max([high, *near])


def _levels(profile: SectionProfile) -> list[float]:
    return sorted({z for each in profile.licences for z in (each.z_min_m, each.z_max_m) if z is not None})


class _Composer:
    """Draws one section."""

    def __init__(
        self, profile: SectionProfile, room_mm: tuple[float, float], scale: SectionScale | None, say: Speaker
    ) -> None:
        self.profile, self.say = profile, say
        self.title = say(_TITLE, name=profile.line.title)
        self.strokes: list[Stroke] = []
        self.areas: list[Area] = []
        self.words: list[Word] = []
        low, high = heights_of(profile)
        line = profile.line
        (x0, y0), (x1, y1) = line.line.coords[0][:2], line.line.coords[-1][:2]
        self.facts = [
            say(_ENDS, x0=y0, y0=x0, x1=y1, y1=x1, length=profile.length_m),
            *([_areas_text(each, say) for each in profile.crossings] or [say(_NO_PIT)]),
            *_far_levels(profile, low, high, say),
        ]
        head = _TITLE_MM + _LINE_MM * (len(self.facts) + 1) + _ENDS_MM
        rooms = (room_mm[0] - LEFT_MM - RIGHT_MM, room_mm[1] - head - TABLE_MM - 2 * _AIR_MM)
        self.scale = scale or choose_scale(profile.length_m, high - low, rooms)
        self.facts.insert(0, self.scale.say(say))
        self.step = step_for(_TICK_MM * self.scale.vertical / 1000.0)
        air = _AIR_MM * self.scale.vertical / 1000.0
        self.low, self.high = low - air, high + air
        self.bottom = TABLE_MM
        self.top = self.bottom + self._up(self.high - self.low)
        self.right = LEFT_MM + self._along(profile.length_m)
        self.width = max(self.right + RIGHT_MM, *(_TEXT_MM * text_width(fact) + 4.0 for fact in self.facts))
        self.height = self.top + head

    def _along(self, metres: float) -> float:
        return metres * 1000.0 / self.scale.horizontal

    def _up(self, metres: float) -> float:
        return metres * 1000.0 / self.scale.vertical

    def on_paper(self, t: float, z: float) -> tuple[float, float]:
        """Return where a point of the section lies on the paper."""
        return LEFT_MM + self._along(t), self.bottom + self._up(z - self.low)

    def drawing(self) -> Drawing:
        self._axes()
        self._cut()
        self._strata()
        self._licences()
        self._between()
        for pen, heights in ((looks.BEFORE, self.profile.before_m), (looks.AFTER, self.profile.after_m)):
            self._curve(pen, self.profile.distance_m, heights)
        self._heading()
        strokes, words = table_of(self.profile, self.scale, LEFT_MM, self.on_paper, self.say)
        return Drawing(
            self.profile.line.title,
            self.title,
            self.scale,
            self.width,
            self.height,
            (*self.strokes, *strokes),
            tuple(self.areas),
            (*self.words, *words),
        )

    def _axes(self) -> None:
        decimals = 0 if self.step >= 1.0 else 1
        for z in ticks(self.low, self.high, self.step):
            _, y = self.on_paper(0.0, z)
            self.strokes.append(Stroke(looks.GRID, ((LEFT_MM, y), (self.right, y))))
            for x, out, align in ((LEFT_MM, -1.5, RIGHT), (self.right, 1.5, LEFT)):
                self.strokes.append(Stroke(looks.FRAME, ((x, y), (x + out, y))))
                clear = max(y, self.bottom + _CLEAR_MM)  # of the table's upper edge
                self.words.append(Word(f"{z:.{decimals}f}", x + 1.4 * out, clear, 2.2, align))
        for x in (LEFT_MM, self.right):
            self.strokes.append(Stroke(looks.FRAME, ((x, self.bottom), (x, self.top))))
        self.words.append(Word(self.say(_ELEVATION), LEFT_MM - 2.0, self.top + 2.2, 2.2, RIGHT))

    def _cut(self) -> None:
        licensed = any(
            region.levels_m or region.licence for each in self.profile.crossings for region, _ in each.regions
        )
        for crossing in self.profile.crossings:
            for position, shape in cut_parts(self.profile, crossing).items():
                wash = looks.CUT[position] if licensed or self.profile.licences else looks.UNLICENSED
                self.areas.append(Area(wash, self._placed(shape)))
            fill = self._placed(fill_of(self.profile, crossing))
            if fill.area >= _SPECK_MM2:
                self.areas.append(Area(looks.FILL, fill))
            for span in crossing.spans.tolist():
                self._pit_name(crossing.pit_id, span)

    def _pit_name(self, pit_id: str, span: Sequence[float]) -> None:
        inside = (self.profile.distance_m >= span[0]) & (self.profile.distance_m <= span[1])
        heights = np.fmax(self.profile.before_m, self.profile.after_m)[inside]
        if np.isfinite(heights).any():
            x, _ = self.on_paper((span[0] + span[1]) / 2.0, self.low)
            self.words.append(Word(pit_id, x, self.top + 2.2, _TEXT_MM))
            for t in span:
                self.strokes.append(Stroke(looks.DROP, (self.on_paper(t, self.high), self.on_paper(t, self.low))))

    def _placed(self, shape: BaseGeometry) -> BaseGeometry:
        def move(points: Reals) -> Reals:
            across, up = 1000.0 / self.scale.horizontal, 1000.0 / self.scale.vertical
            return np.column_stack((LEFT_MM + points[:, 0] * across, self.bottom + (points[:, 1] - self.low) * up))

        placed: BaseGeometry = shapely.simplify(shapely.transform(shape, move), 0.02)
        return placed

    def _strata(self) -> None:
        for name, sides in self.profile.strata.items():
            for heights, side in zip(sides, (_ROOF, _FLOOR)):
                drawn = np.where((heights > self.low) & (heights < self.high), heights, np.nan)
                self._curve(looks.STRATUM, self.profile.distance_m, drawn)
                known = np.flatnonzero(np.isfinite(drawn))
                if known.size:
                    x, y = self.on_paper(float(self.profile.distance_m[known[-1]]), float(drawn[known[-1]]))
                    self.words.append(
                        Word(self.say(side, name=name), x - 1.5, y + 1.8, 2.2, RIGHT, color=looks.STRATUM_COLOR)
                    )

    def _between(self) -> None:
        """Draw the surveys between the first and the last as thin lines, each named where it lies deepest."""
        for name, heights in self.profile.between:
            self._curve(looks.BETWEEN, self.profile.distance_m, heights)
            with np.errstate(invalid="ignore"):
                lost = self.profile.before_m - heights
            if np.isfinite(lost).any():
                at = int(np.nanargmax(lost))
                x, y = self.on_paper(float(self.profile.distance_m[at]), float(heights[at]))
                self.words.append(Word(name, x, y + 1.8, 2.2, color=looks.BETWEEN.color))

    def _licences(self) -> None:
        said: set[tuple[float, str]] = set()
        for each in self.profile.licences:
            for start, end in each.spans.tolist():
                for t in (start, end):
                    if 1e-6 < t < self.profile.length_m - 1e-6:
                        self.strokes.append(
                            Stroke(looks.SIDE, (self.on_paper(t, self.low), self.on_paper(t, self.high)))
                        )
                for z, what in ((each.z_min_m, _LOWEST), (each.z_max_m, _HIGHEST)):
                    if z is not None and self.low <= z <= self.high:
                        self.strokes.append(Stroke(looks.FLOOR, (self.on_paper(start, z), self.on_paper(end, z))))
                        if (z, what) not in said:
                            self._level_name(self.say(_LEVEL, what=self.say(what), z=z), (start, end), z)
                        said.add((z, what))

    def _level_name(self, text: str, span: tuple[float, float], z: float) -> None:
        """Write the name over its line, or beyond the end of a line that is shorter than the name."""
        (x, y), (end, _) = self.on_paper(span[0], z), self.on_paper(span[1], z)
        wide = _LEVEL_MM * text_width(text) + 3.0
        if end - x < wide and end + wide < self.right:
            self.words.append(Word(text, end + 1.5, y + 1.8, _LEVEL_MM, LEFT, color=looks.LICENCE_COLOR))
        else:
            self.words.append(Word(text, x + 1.5, y + 1.8, _LEVEL_MM, LEFT, color=looks.LICENCE_COLOR))

    def _curve(self, pen: Pen, t: Reals, heights: Reals) -> None:
        for run in _known_runs(heights):
            points = np.array([self.on_paper(a, z) for a, z in zip(t[run].tolist(), heights[run].tolist())])
            if len(points) > 1:
                line = shapely.simplify(shapely.LineString(points), 0.02)
                self.strokes.append(Stroke(pen, tuple((x, y) for x, y in line.coords)))

    def _heading(self) -> None:
        line = self.profile.line
        y = self.height - _TITLE_MM / 2.0
        self.words.append(Word(self.title, self.width / 2.0, y, 4.6))
        for number, fact in enumerate(self.facts):
            below = _TITLE_MM / 2.0 + _LINE_MM * (number + 0.5)
            self.words.append(Word(fact, self.width / 2.0, y - below, _TEXT_MM))
        y = self.top + _ENDS_MM - 3.0
        bearing = line.bearing_deg
        clear = 1.5 + 1.9 * text_width(line.name)
        for x, name, towards, inward, align in (
            (LEFT_MM, line.name, (bearing + 180.0) % 360.0, clear, LEFT),
            (self.right, f"{line.name}′", bearing, -clear - 1.5, RIGHT),
        ):
            self.words.append(Word(name, x, y, 3.8))
            self.words.append(Word(f"{towards:.0f}°", x + inward, y, 2.2, align))


def text_width(text: str) -> float:
    """Return about how wide a line is, in heights of a Chinese character."""
    return sum(0.6 if ord(letter) < 0x2000 else 1.0 for letter in text)


def _far_levels(profile: SectionProfile, low: float, high: float, say: Speaker) -> list[str]:
    """Name the licensed elevations that lie too far away to be drawn."""
    pairs = (
        ((each.z_min_m, _LOWEST) for each in profile.licences),
        ((each.z_max_m, _HIGHEST) for each in profile.licences),
    )
    far = [f"{say(what)} {z:g} m" for pair in pairs for z, what in pair if z is not None and not low <= z <= high]
    return [say(_FAR, levels=_joined(dict.fromkeys(far), say))] if far else []


def _known_runs(heights: Reals) -> Iterator[slice]:
    known = np.isfinite(heights)
    edges = np.flatnonzero(np.diff(np.concatenate(([False], known, [False])).astype(np.int8)))
    for start, end in edges.reshape(-1, 2).tolist():
        yield slice(start, end)


def _joined(items: Iterable[str], say: Speaker) -> str:
    return (", " if say.language is Language.ENGLISH else "，").join(items)


def _areas_text(crossing: Crossing, say: Speaker) -> str:
    """Return the areas in one pit as printed: the whole and its parts by licence position."""
    whole = say(_CUT_AREA, pit=crossing.pit_id, area=crossing.areas.cut_m2)
    parts = [
        f"{say(looks.SHORT[position])} {area:,.2f} m²"
        for position in Position
        if (area := crossing.cut_at(position)) >= 0.005
    ]
    licensed = any(region.licence for region, _ in crossing.regions)
    if licensed and parts:
        whole += say(_PARTS, parts=_joined(parts, say))
    said = [whole]
    if crossing.areas.fill_m2 >= 0.005:
        said.append(say(_FILL_AREA, area=crossing.areas.fill_m2))
    missing = crossing.areas.width_m - crossing.areas.measured_m
    if missing >= 0.005:
        said.append(say(_UNMEASURED, length=missing))
    return say.clauses(said)
