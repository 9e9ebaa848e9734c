# SPDX-License-Identifier: GPL-3.0-or-later
"""The nouns of reading: what a document holds, what it says of itself, what was concluded, and what was wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

import numpy as np
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ...errors import InputError, PitProofError
from ...phrases import Remark

Floats = NDArray[np.float64]


class Datum(str, Enum):
    """The horizontal datums of Chinese documents (REGULATION 6.4)."""

    CGCS2000 = "cgcs2000"
    XIAN80 = "xian80"
    BEIJING54 = "beijing54"

    @property
    def english(self) -> str:
        """Return the name in an English sentence."""
        return {"cgcs2000": "CGCS2000", "xian80": "Xi'an 1980", "beijing54": "Beijing 1954"}[self.value]

    @property
    def chinese(self) -> str:
        """Return the name as documents state it."""
        return {"cgcs2000": "2000国家大地坐标系", "xian80": "1980西安坐标系", "beijing54": "1954北京坐标系"}[self.value]


class AxisOrder(str, Enum):
    """Which of two coordinates comes first in a document."""

    NORTH_FIRST = "north_first"
    EAST_FIRST = "east_first"


class Nested(str, Enum):
    """What an outline inside another one is, where the document does not say."""

    ASK = "ask"
    PARTS = "parts"
    HOLES = "holes"


class Format(str, Enum):
    """The kinds of documents."""

    LAND_TXT = "land_txt"
    LICENCE_STRING = "licence_string"
    CORNER_TABLE = "corner_table"
    VECTOR = "vector"
    CASS_DAT = "cass_dat"
    POINT_TABLE = "point_table"
    LAS = "las"


@dataclass(frozen=True)
class Place:
    """A line of a document, for the sentence that names it."""

    file: str
    line: int

    def flaw(self, problem: str, advice: str, **values: object) -> InputError:
        """Make the error; ``problem`` is the template of a sentence. Line ends inside of evidence become blanks."""
        shown = {name: " ".join(value.split()) if type(value) is str else value for name, value in values.items()}
        return InputError("{file}, line {line}: " + problem, advice, file=self.file, line=self.line, **shown)


@dataclass(frozen=True)
class RawRing:
    """A ring as written: n x 2 coordinates in the document's order, and the line of each; not closed."""

    points: Floats
    lines: tuple[int, ...]


@dataclass(frozen=True)
class RawPlot:
    """A plot or block as written."""

    line: int
    rings: tuple[RawRing, ...]
    plot_no: str = ""
    name: str = ""
    licence_no: str = ""
    block_no: str = ""
    deduct: bool = False
    z_min_m: float | None = None
    z_max_m: float | None = None
    stated_area_m2: float | None = None

    @property
    def title(self) -> str:
        """Return what the plot is called in sentences."""
        return self.plot_no or self.name or self.block_no or str(self.line)


@dataclass(frozen=True)
class Stated:
    """What a document says of its coordinates; ``None`` where it is silent."""

    datum: Datum | None = None
    zone_width: int | None = None
    zone: int | None = None
    central_meridian: float | None = None
    order: AxisOrder | None = None
    area_m2: float | None = None  # of everything together


@dataclass(frozen=True)
class Problem:
    """A plot that could not be read, and why."""

    plot: str
    line: int
    error: PitProofError


@dataclass(frozen=True)
class Document:
    """A document split into plots, its coordinates not yet understood.

    ``loose``: it does not say how its outlines relate, so that one inside another has two readings.
    ``crs``: the file itself carries a coordinate reference system, and its coordinates are x east, y north.
    """

    file: str
    format: Format
    plots: tuple[RawPlot, ...]
    stated: Stated = Stated()
    conclusions: tuple[Remark, ...] = ()
    problems: tuple[Problem, ...] = ()
    loose: bool = False
    crs: str = ""


@dataclass(frozen=True)
class Choices:
    """What the user decided where a document is silent or contradicts itself; ``None``: nothing."""

    datum: Datum | None = None
    zone_width: int | None = None
    zone: int | None = None
    central_meridian: float | None = None
    order: AxisOrder | None = None
    nested: Nested = Nested.ASK
    keep_good: bool = False
    licence_no: str = ""


@dataclass(frozen=True)
class Plot:
    """A plot understood: its outline in the concluded system, x east."""

    outline: BaseGeometry
    line: int = 0
    plot_no: str = ""
    name: str = ""
    licence_no: str = ""
    block_no: str = ""
    deduct: bool = False
    z_min_m: float | None = None
    z_max_m: float | None = None
    stated_area_m2: float | None = None
    longitude: float | None = None  # of the centroid, degrees of the same datum
    latitude: float | None = None

    @property
    def area_m2(self) -> float:
        """Return the area on the plane of projection."""
        return float(self.outline.area)

    @property
    def difference_pct(self) -> float | None:
        """Return how much the area exceeds the stated one, percent of the stated one."""
        stated = self.stated_area_m2
        return 100.0 * (self.area_m2 - stated) / stated if stated else None

    @property
    def title(self) -> str:
        """Return what the plot is called in sentences."""
        return self.plot_no or self.name or self.block_no or str(self.line)


@dataclass(frozen=True)
class Reading:
    """A document as it was understood: its plots, what was concluded and why, and what did not come in."""

    file: str
    format: Format
    crs: str
    plots: tuple[Plot, ...]
    conclusions: tuple[Remark, ...] = ()
    problems: tuple[Problem, ...] = ()
    stated: Stated = field(default_factory=Stated)

    @property
    def area_m2(self) -> float:
        """Return the area of the plots; deducted ones count negative."""
        return sum(-plot.area_m2 if plot.deduct else plot.area_m2 for plot in self.plots)
