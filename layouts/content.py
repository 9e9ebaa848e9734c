# SPDX-License-Identifier: GPL-3.0-or-later
"""What a sheet shows, before it is laid out: layers, tables and notes of a map, or placed section drawings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsRasterLayer
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from ..core.errors import ReportError
from ..core.model import Permit
from ..core.report.language import Speaker
from ..core.report.sections.drawing import Drawing
from . import symbols, words
from .inputs import MapInputs
from .layers import depth_layer, hillshade_layer
from .sheet import A3, A4, Box, Page, View, choose_view
from .tables import Table

_FEW_PITS = 4  # more than these are a crowd on a small sheet
_MIN_SIDE_M = 10.0  # a drawing is never smaller than this on the ground


@dataclass(frozen=True)
class Content:
    """Layers from top to bottom, those the legend names, the ground to show, and what stands beside the map."""

    layers: list[QgsMapLayer]
    legend: list[QgsMapLayer]
    extent: Box
    tables: list[Table] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    beside: list[Table] = field(default_factory=list)  # tables beside the legend, on a page with a wide column
    classes: list[symbols.DepthClass] = field(default_factory=list)
    shown: list[symbols.DepthClass] | None = None  # the classes that occur on the map; None: all
    view: View | None = None  # None: chosen from the extent alone
    graticule: bool = False  # degrees as well as kilometres

    def all_layers(self) -> list[QgsMapLayer]:
        """Return every layer of the sheet."""
        return self.layers


@dataclass(frozen=True)
class PlacedDrawing:
    """A section drawing on the paper (mm) and its layers, in metres at the horizontal scale."""

    drawing: Drawing
    box: Box
    layers: list[QgsMapLayer]


@dataclass(frozen=True)
class KeyMap:
    """The small map of where the sections lie: its place (mm), ground (m), scale and layers."""

    box: Box
    ground: Box
    scale: int
    layers: list[QgsMapLayer]


@dataclass(frozen=True)
class SectionContent:
    """Section drawings on one sheet."""

    drawings: list[PlacedDrawing]
    legend: list[QgsMapLayer]
    page: Page
    notes: list[str] = field(default_factory=list)
    key: KeyMap | None = None

    def all_layers(self) -> list[QgsMapLayer]:
        """Return every layer of the sheet."""
        drawn = [layer for placed in self.drawings for layer in placed.layers]
        return [*drawn, *(self.key.layers if self.key else [])]


@dataclass(frozen=True)
class SheetPlan:
    """A sheet to be drawn; ``key`` is the name of its files, ``kind`` the kind of map it belongs to."""

    key: str
    kind: str
    title: str
    content: Content | SectionContent


@dataclass
class Scene:
    """What all sheets are made from; rasters are opened once and shared."""

    inputs: MapInputs
    crs: QgsCoordinateReferenceSystem
    family: str
    pause: Callable[[], None] = lambda: None  # called between parts of long work: handles events, may raise `Cancelled`
    _shades: dict[str, QgsRasterLayer] = field(default_factory=dict)

    @property
    def say(self) -> Speaker:
        """What says the words of the maps."""
        return self.inputs.say

    def after_shade(self) -> QgsRasterLayer:
        """Return the hillshade of the terrain after, faint."""
        path = self.inputs.raster(self.inputs.after_path, "terrain after")
        return self._shade(path, self.say(words.SHADE_AFTER))

    def before_shade(self) -> QgsRasterLayer:
        """Return the hillshade of the terrain before, faint."""
        path = self.inputs.raster(self.inputs.before_path, "terrain before")
        return self._shade(path, self.say(words.SHADE_BEFORE))

    def _shade(self, path: str, name: str) -> QgsRasterLayer:
        if path not in self._shades:
            self._shades[path] = hillshade_layer(path, name, self.crs)
        return self._shades[path]

    def depths(self, classes: Sequence[symbols.DepthClass]) -> QgsRasterLayer:
        """Return the difference in depth classes."""
        path = self.inputs.raster(self.inputs.difference_path, "difference")
        key = f"{path}|{','.join(each.label for each in classes)}"
        if key not in self._shades:
            self._shades[key] = depth_layer(path, self.say(words.CHANGE), self.crs, classes)
        return self._shades[key]

    def view(self, extent: Box, tables: bool = False) -> View:
        """Choose page and scale for an extent: not A4 beside ``tables``, and larger where many pits crowd."""
        count = len(self.inputs.case.pits)
        return choose_view(extent, A3 if tables or count > _FEW_PITS else A4, count > _FEW_PITS)

    def permits(self) -> tuple[Permit, ...]:
        """Return the licence blocks that have an outline."""
        return tuple(permit for permit in self.inputs.case.permits if not permit.outline.is_empty)

    def pits_box(self) -> Box:
        """Return the ground of all pits; raises `ReportError` when there is none."""
        outlines = [pit.outline for pit in self.inputs.case.pits if not pit.outline.is_empty]
        if not outlines:
            raise ReportError(
                "The case has no pit outline, so there is nothing to draw.", "Digitise or import the pits."
            )
        return box_of(unary_union(outlines))

    def site_box(self) -> Box:
        """Return the ground of pits and licences."""
        extent = self.pits_box()
        for permit in self.permits():
            extent = extent.union(box_of(permit.outline))
        return extent


@dataclass(frozen=True)
class MapKind:
    """One kind of annex map; ``plan`` returns its sheets, none where the case has nothing to show."""

    key: str
    title: str
    plan: Callable[[Scene], list[SheetPlan]]


def box_of(shape: BaseGeometry) -> Box:
    """Return the ground around a shape, never smaller than a drawing needs."""
    x0, y0, x1, y1 = shape.bounds
    pad_x, pad_y = max(0.0, _MIN_SIDE_M - (x1 - x0)) / 2, max(0.0, _MIN_SIDE_M - (y1 - y0)) / 2
    return Box(x0 - pad_x, y0 - pad_y, x1 - x0 + 2 * pad_x, y1 - y0 + 2 * pad_y)
