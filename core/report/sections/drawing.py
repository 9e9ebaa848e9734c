# SPDX-License-Identifier: GPL-3.0-or-later
"""A section drawing as strokes, areas and words in millimetres from its lower left corner, up and to the right.

Heights of text are those of a Chinese character, mm. What the drawing is made of is the same on the layout, in the
SVG and in the DXF; only the writers differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from shapely.geometry.base import BaseGeometry

from ..language import Two
from .scales import SectionScale

Points = tuple[tuple[float, float], ...]

BLACK = "#000000"
LEFT, CENTER, RIGHT = "left", "center", "right"


@dataclass(frozen=True)
class Pen:
    """A drawing layer: its name as people read it, its name in CAD, colour, width and dashes (mm)."""

    name: Two
    cad: str
    color: str
    width_mm: float
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True)
class Wash:
    """An area's look: name, CAD layer, colour, direction of the hatch lines (degrees) and their distance (mm)."""

    name: Two
    cad: str
    color: str
    angle_deg: float
    spacing_mm: float


@dataclass(frozen=True)
class Stroke:
    """A line drawn with a pen."""

    pen: Pen
    points: Points


@dataclass(frozen=True)
class Area:
    """A hatched area."""

    wash: Wash
    shape: BaseGeometry


@dataclass(frozen=True)
class Word:
    """A line of text; ``x``, ``y`` is its anchor in mm, vertically always the middle; turned anticlockwise."""

    text: str
    x: float
    y: float
    height_mm: float
    align: str = CENTER
    turned: bool = False  # by 90 degrees
    color: str = BLACK  # a word of another colour stands on lines and hatches, and gets a white halo


@dataclass(frozen=True)
class Drawing:
    """A finished section drawing."""

    name: str  # I—I′
    title: str
    scale: SectionScale
    width_mm: float
    height_mm: float
    strokes: Sequence[Stroke] = field(default_factory=tuple)
    areas: Sequence[Area] = field(default_factory=tuple)
    words: Sequence[Word] = field(default_factory=tuple)
