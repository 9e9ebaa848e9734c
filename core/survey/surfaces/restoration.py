# SPDX-License-Identifier: GPL-3.0-or-later
"""A restored terrain: its holes, the accuracy it states, and the whole of it strip by strip. Heights m, sums m3."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from shapely.geometry.base import BaseGeometry

from ...phrases import Remark
from ...rasters import Elevations, RasterSource, Window
from .accuracy import HoleAccuracy, StatedAccuracy
from .leaveout import MOST_TESTS
from .oldterrain import ShiftCheck
from .restore import Method, OldFit

BUFFER_M = 1.0  # engineering default: an outline lies about at the edge, and the edge is broken ground
_STRIP = 512  # rows written at once


@dataclass(frozen=True)
class RestoringOptions:
    """How holes are restored and tried (m); ``stated_sigma_m`` is the user's own figure, one sigma."""

    method: Method = Method.SMOOTH
    old_fit: OldFit = OldFit.RIM
    buffer_m: float = BUFFER_M
    band_m: float = 0.0
    tests: int = MOST_TESTS
    reach_m: float = 0.0  # 0: by the size of the hole
    stated_sigma_m: float | None = None


@dataclass(frozen=True)
class RestoredHole:
    """One hole: its cells on the terrain's grid, restored heights (NaN elsewhere in the window), and what was found."""

    name: str
    outline: BaseGeometry
    window: Window
    z: Elevations
    rim_pct: float
    lines: int
    missing: int  # cells that no surface reached
    net_m3: float  # restored minus present, where both are known
    other_m: float  # mean difference of the other method from this one
    shift: ShiftCheck | None
    accuracy: HoleAccuracy | None


@dataclass(frozen=True)
class Restoration:
    """All holes, the accuracy that is stated, and what must be said."""

    options: RestoringOptions
    holes: tuple[RestoredHole, ...]
    stated: StatedAccuracy
    remarks: tuple[Remark, ...]

    def blocks(self, source: RasterSource) -> Iterator[tuple[Window, Elevations]]:
        """Yield the terrain with the holes restored, strip by strip; every other cell as it was read."""
        grid = source.grid
        for row in range(0, grid.height, _STRIP):
            window = Window(row, min(_STRIP, grid.height - row), 0, grid.width)
            z = source.read(window).z
            for hole in self.holes:
                top, bottom = max(row, hole.window.row), min(row + window.height, hole.window.row + hole.window.height)
                if top >= bottom:
                    continue
                piece = hole.z[top - hole.window.row : bottom - hole.window.row]
                place = z[top - row : bottom - row, hole.window.col : hole.window.col + hole.window.width]
                place[:] = np.where(np.isnan(piece), place, np.where(np.isinf(piece), np.nan, piece))
            yield window, z


def needs_double(source: RasterSource) -> bool:
    """Tell whether single precision would change a height of the terrain."""
    grid = source.grid
    for row in range(0, grid.height, _STRIP):
        z = source.read(Window(row, min(_STRIP, grid.height - row), 0, grid.width)).z
        if (z.astype(np.float32).astype(np.float64)[np.isfinite(z)] != z[np.isfinite(z)]).any():
            return True
    return False
