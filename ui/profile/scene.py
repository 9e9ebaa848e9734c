# SPDX-License-Identifier: GPL-3.0-or-later
"""How a measured section is laid out on the screen: scales, frame, hatches and the words of its legend."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication, QPointF, QRectF

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from ...core.model import Position
    from ...core.report.sections.drawing import Wash
    from ...core.report.sections.profile import SectionProfile

translate = QCoreApplication.translate

FITTED = 0.0  # exaggeration: as much as the room allows
_LEAST_M2 = 0.05  # of fill, below which the legend does not name it
_AIR = 0.06  # of the relief, over and under the ground


@dataclass(frozen=True)
class Hatched:
    """An area of the section (m across, m up) and how it is shown."""

    name: str
    wash: Wash
    shape: BaseGeometry


class Section:
    """A profile with the areas that are drawn in it."""

    def __init__(self, profile: SectionProfile) -> None:
        self.profile = profile

    @cached_property
    def heights(self) -> tuple[float, float]:
        """The lowest and the highest elevation that is shown."""
        from ...core.report.sections.compose import heights_of

        low, high = heights_of(self.profile)
        air = _AIR * max(high - low, 1.0)
        return low - air, high + air

    @cached_property
    def areas(self) -> list[Hatched]:
        """Cut by licence position, and fill, of all the pits that the line crosses."""
        import shapely

        from ...core.report.sections import looks
        from ...core.report.sections.parts import cut_parts, fill_of

        cut: dict[Position, list[BaseGeometry]] = {}
        filled: list[BaseGeometry] = []
        for crossing in self.profile.crossings:
            for position, shape in cut_parts(self.profile, crossing).items():
                cut.setdefault(position, []).append(shape)
            filled.append(fill_of(self.profile, crossing))
        licensed = bool(self.profile.licences)
        found = [
            Hatched(
                _cut_name(position) if licensed else translate("ProfilePlot", "Cut"),
                looks.CUT[position],
                shapely.union_all(shapes),
            )
            for position, shapes in cut.items()
        ]
        fill = shapely.union_all(filled) if filled else shapely.Polygon()
        return [*found, Hatched(translate("ProfilePlot", "Fill"), looks.FILL, fill)] if fill.area > _LEAST_M2 else found

    @property
    def cut_m2(self) -> float:
        """The cut area of the section, as the section method has it."""
        return sum(crossing.areas.cut_m2 for crossing in self.profile.crossings)

    @property
    def fill_m2(self) -> float:
        """The fill area of the section."""
        return sum(crossing.areas.fill_m2 for crossing in self.profile.crossings)

    def summary(self) -> str:
        """Say in one line what the section shows."""
        pits = ", ".join(crossing.pit_id for crossing in self.profile.crossings)
        if not pits:
            return translate("ProfilePlot", "{length} m long; the line crosses no pit.").format(
                length=f"{self.profile.length_m:,.1f}"
            )
        text = translate("ProfilePlot", "{length} m long, through {pits}: cut {cut} m², fill {fill} m²")
        return text.format(
            length=f"{self.profile.length_m:,.1f}", pits=pits, cut=f"{self.cut_m2:,.2f}", fill=f"{self.fill_m2:,.2f}"
        )


def _cut_name(position: Position) -> str:
    return {
        "inside": translate("ProfilePlot", "Cut inside the licence"),
        "below": translate("ProfilePlot", "Cut below the licensed depth"),
        "above": translate("ProfilePlot", "Cut above the licensed elevation"),
        "between": translate("ProfilePlot", "Cut between licensed elevations"),
        "outside": translate("ProfilePlot", "Cut outside the licence"),
    }.get(position.value, translate("ProfilePlot", "Cut"))


@dataclass(frozen=True)
class Frame:
    """Where the section stands in pixels; ``exaggeration`` is what it came to."""

    box: QRectF
    length_m: float
    low_m: float
    high_m: float
    px_per_m: float
    exaggeration: float

    @classmethod
    def fitted(cls, section: Section, room: QRectF, exaggeration: float) -> Frame:
        """Lay a section out in its room; a wanted exaggeration makes it narrower or lower, never cut off."""
        low, high = section.heights
        length = max(section.profile.length_m, 1e-6)
        across, up = room.width() / length, room.height() / (high - low)
        if exaggeration > FITTED:
            across = min(across, up / exaggeration)
            up = across * exaggeration
        width, height = across * length, up * (high - low)
        box = QRectF(room.left(), room.bottom() - height, width, height)
        return cls(box, length, low, high, across, up / across)

    def x(self, distance_m: float) -> float:
        """Return the pixel of a distance."""
        return self.box.left() + distance_m * self.px_per_m

    def y(self, height_m: float) -> float:
        """Return the pixel of an elevation."""
        return self.box.bottom() - (height_m - self.low_m) * self.px_per_m * self.exaggeration

    def at(self, distance_m: float, height_m: float) -> QPointF:
        """Return the pixel of a point."""
        return QPointF(self.x(distance_m), self.y(height_m))

    def distance(self, x: float) -> float | None:
        """Return the distance of a pixel, None beside the section."""
        distance = (x - self.box.left()) / self.px_per_m
        return distance if 0.0 <= distance <= self.length_m else None
