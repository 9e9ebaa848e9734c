# SPDX-License-Identifier: GPL-3.0-or-later
"""Standard scales of a section drawing, and the steps of its axes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Optional

from ..language import CHINESE, Speaker, Two

SCALES = (100, 200, 500, 1000, 2000, 5000)
HEIGHT_SCALES = (100, 200, 250, 500, 1000, 2000, 2500, 5000)  # to stretch heights: twice the distances' scale, or 2.5
SMALLER_SCALES = (10000, 25000, 50000, 100000)  # only when 1:5000 is too large for the sheet
MOST_EXAGGERATION = 10.0  # engineering default
WANTED_HEIGHT_MM = 30.0  # a profile lower than this is exaggerated
_STEPS = (1.0, 2.0, 5.0)
_SCALES_SAID = Two(
    "水平比例尺 1:{horizontal}  垂直比例尺 1:{vertical}", "Horizontal scale 1:{horizontal}, vertical scale 1:{vertical}"
)
_EXAGGERATED = Two("（垂直放大{times}倍）", " (heights {times} times larger)")


@dataclass(frozen=True)
class SectionScale:
    """Denominators of the horizontal and the vertical scale."""

    horizontal: int
    vertical: int

    @property
    def exaggeration(self) -> float:
        """How many times heights are drawn larger than distances."""
        return self.horizontal / self.vertical

    def say(self, say: Speaker = CHINESE) -> str:
        """Return the scales as printed on the drawing."""
        text = say(_SCALES_SAID, horizontal=self.horizontal, vertical=self.vertical)
        return text if self.exaggeration == 1.0 else text + say(_EXAGGERATED, times=f"{self.exaggeration:g}")

    def stretched(self, most: float) -> Optional[SectionScale]:
        """Return the pair with the next larger vertical scale; None when that exaggerates more than ``most`` times."""
        finer = [scale for scale in HEIGHT_SCALES if scale < self.vertical]
        if not finer or self.horizontal / finer[-1] > most:
            return None
        return SectionScale(self.horizontal, finer[-1])


def choose_scale(length_m: float, relief_m: float, room_mm: tuple[float, float]) -> SectionScale:
    """Return the largest standard scales at which a section fits its room (width, height of the profile alone).

    The vertical scale is the horizontal one unless the profile would be lower than `WANTED_HEIGHT_MM`.
    """
    everything = (*SCALES, *SMALLER_SCALES)
    horizontal = everything[-1]
    for horizontal in everything:
        if length_m * 1000.0 / horizontal <= room_mm[0] and relief_m * 1000.0 / horizontal <= room_mm[1]:
            break
    vertical = horizontal
    for finer in reversed([scale for scale in everything if scale < horizontal]):
        if relief_m * 1000.0 / vertical >= WANTED_HEIGHT_MM or horizontal / finer > MOST_EXAGGERATION:
            break
        if relief_m * 1000.0 / finer > room_mm[1]:
            break
        vertical = finer
    return SectionScale(horizontal, vertical)


def step_for(least: float) -> float:
    """Return the smallest 1, 2 or 5 times a power of ten that is at least ``least``."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in (*_STEPS, 10.0) if step * power >= least * (1.0 - 1e-9))


def ticks(low: float, high: float, step: float) -> list[float]:
    """Return the multiples of ``step`` from ``low`` to ``high``, ends included."""
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [number * step for number in range(first, last + 1)]
