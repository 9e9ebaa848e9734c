# SPDX-License-Identifier: GPL-3.0-or-later
"""Paper sizes and standard scales: how large a sheet a drawing needs, and where everything on it stands (mm)."""

from __future__ import annotations

import math
from dataclasses import dataclass

STANDARD_SCALES = (200, 500, 1000, 2000, 5000, 10000)
SMALLER_SCALES = (25000, 50000, 100000, 200000, 500000)  # only when 1:10000 is too large for the largest sheet
CONTENT_MARGIN_MM = 12.0  # paper kept free between the drawing and the inner frame, room for labels
SNAP_MM = 10.0  # the corners of the inner frame lie on multiples of this, so their coordinates are round
STRIP_X_MM = 13.5  # strip for coordinates left and right of the inner frame
STRIP_Y_MM = 5.5  # the same above and below
FOOT_MM = 14.0  # datum note and scale bar under the map
GAP_MM = 3.0


@dataclass(frozen=True)
class Box:
    """A rectangle: on paper in mm from the upper left corner, on the ground in metres from the lower left one."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The far edge in x."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The far edge in y."""
        return self.y + self.height

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east and north of a box on the ground."""
        return self.x, self.y, self.right, self.bottom

    def union(self, other: Box) -> Box:
        """Return the smallest box around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def intersects(self, other: Box) -> bool:
        """Tell whether the boxes share at least a point."""
        return self.x <= other.right and other.x <= self.right and self.y <= other.bottom and other.y <= self.bottom


@dataclass(frozen=True)
class Page:
    """A landscape sheet; ``column_mm`` is the width of the column with legend, tables and title block."""

    name: str
    width: float
    height: float
    border: float
    column_mm: float
    title_pt: float

    @property
    def title_mm(self) -> float:
        """The height of the title over the map."""
        return self.title_pt * 0.95

    @property
    def frame(self) -> Box:
        """The outer frame."""
        return Box(self.border, self.border, self.width - 2 * self.border, self.height - 2 * self.border)

    @property
    def map(self) -> Box:
        """The inner frame, whole centimetres in both directions and centred in the room that is left for it."""
        frame = self.frame
        room_x = frame.width - self.column_mm - GAP_MM - 2 * STRIP_X_MM
        room_y = frame.height - self.title_mm - FOOT_MM - 2 * STRIP_Y_MM
        width = math.floor(room_x / SNAP_MM) * SNAP_MM
        height = math.floor(room_y / SNAP_MM) * SNAP_MM
        x = frame.x + STRIP_X_MM + (room_x - width) / 2
        return Box(x, frame.y + self.title_mm + STRIP_Y_MM + (room_y - height) / 2, width, height)

    @property
    def column(self) -> Box:
        """The column on the right, from the top of the map down to the outer frame."""
        x = self.frame.right - self.column_mm
        return Box(x, self.map.y, self.column_mm, self.frame.bottom - self.map.y)


A4 = Page("A4", 297.0, 210.0, 10.0, 77.0, 18.0)
A3 = Page("A3", 420.0, 297.0, 10.0, 100.0, 22.0)
A2 = Page("A2", 594.0, 420.0, 10.0, 110.0, 26.0)
A1 = Page("A1", 841.0, 594.0, 20.0, 120.0, 34.0)
A3_WIDE = Page("A3", 420.0, 297.0, 10.0, 140.0, 22.0)  # for a round map beside long tables
PAGES = (A4, A3, A2, A1)


@dataclass(frozen=True)
class View:
    """A page, its scale 1:``scale`` and the ground its inner frame shows."""

    page: Page
    scale: int
    ground: Box


def best_scale(page: Page, content: Box, scales: tuple[int, ...] = STANDARD_SCALES) -> int | None:
    """Return the largest scale (smallest denominator) at which ``page`` shows all of ``content``, or None."""
    for scale in scales:
        room_x = (page.map.width - 2 * CONTENT_MARGIN_MM) * scale / 1000.0
        room_y = (page.map.height - 2 * CONTENT_MARGIN_MM) * scale / 1000.0
        if content.width <= room_x and content.height <= room_y:
            return scale
    return None


def choose_view(content: Box, least: Page = A4, crowded: bool = False) -> View:
    """Choose page and scale for ``content`` (metres).

    A3 is the sheet of choice, at its largest standard scale. A4 is taken when it shows the drawing at that same scale
    and the drawing would cover less than half of the A3 map in both directions; A2 and A1 when A3 would need a scale
    smaller than 1:10000. What does not even fit A1 at 1:10000 gets A1 at the next smaller scale. ``least`` A3 keeps a
    sheet with long tables from A4; a ``crowded`` drawing that is small on A3 takes A2 when that gives a larger scale.
    """
    for page in (A3, A2, A1):
        scale = best_scale(page, content)
        if scale is None:
            continue
        small = max(content.width / page.map.width, content.height / page.map.height) * 1000.0 / scale < 0.5
        if page is A3 and small and crowded and (best_scale(A2, content) or scale) < scale:
            return view_at(A2, best_scale(A2, content) or scale, content)
        if page is A3 and small and least is A4 and best_scale(A4, content) == scale:
            return view_at(A4, scale, content)
        return view_at(page, scale, content)
    scale = best_scale(A1, content, SMALLER_SCALES) or SMALLER_SCALES[-1]
    return view_at(A1, scale, content)


def view_at(page: Page, scale: int, content: Box) -> View:
    """Return the view of a page at a scale, centred on ``content`` (m), its corners on round coordinates."""
    width, height = page.map.width * scale / 1000.0, page.map.height * scale / 1000.0
    snap = SNAP_MM * scale / 1000.0
    x = round((content.x + content.width / 2 - width / 2) / snap) * snap
    y = round((content.y + content.height / 2 - height / 2) / snap) * snap
    return View(page, scale, Box(x, y, width, height))


def grid_interval_m(view: View) -> float:
    """Return the grid's interval: at most 10 cm of paper on large sheets, 5 cm on A4 and A3."""
    return round_interval_m(view.scale * (0.05 if view.page.name in ("A4", "A3") else 0.1))


def round_interval_m(most: float) -> float:
    """Return the largest interval (m) of 1, 2 or 5 times a power of ten that is not above ``most``."""
    power = 10.0 ** math.floor(math.log10(most) + 1e-9)
    return next(n * power for n in (5.0, 2.0, 1.0) if n * power <= most * (1.0 + 1e-9))


def coordinate_decimals(view: View) -> int:
    """Return how many decimals a coordinate in km needs for the frame's corners and the grid (two at 1:1000)."""
    steps_m = (round(view.scale * SNAP_MM / 1000.0), round(grid_interval_m(view)))
    return next((n for n in range(3) if all(step % 10 ** (3 - n) == 0 for step in steps_m)), 3)
