# SPDX-License-Identifier: GPL-3.0-or-later
"""The table under a section: distance, elevation before, elevation after, and the height difference at stations."""

from __future__ import annotations

import math
from collections.abc import Callable

from ..language import CHINESE, Speaker, Two
from . import looks
from .drawing import Stroke, Word
from .profile import SectionProfile
from .scales import SectionScale, step_for, ticks

ROW_MM = 9.0
HEADINGS = (
    Two("距离/m", "Distance/m"),
    Two("开采前标高/m", "Before/m"),
    Two("开采后标高/m", "After/m"),
    Two("挖(+)填(−)/m", "Cut(+), fill(−)/m"),
)
TABLE_MM = ROW_MM * len(HEADINGS)
_LEAST_MM = 5.5  # between stations, so that the turned figures do not touch
_REGULAR_MM = 9.0
_TEXT_MM = 2.1


def stations_of(profile: SectionProfile, scale: SectionScale) -> list[float]:
    """Return the distances in the table: both ends, the edges of the pits, and round distances between them."""
    metres = scale.horizontal / 1000.0
    chosen = [0.0, profile.length_m]
    edges = sorted({float(t) for each in profile.crossings for t in each.spans.ravel()})
    step = step_for(_REGULAR_MM * metres)
    for t in (*edges, *ticks(0.0, profile.length_m, step)):
        if all(abs(t - other) >= _LEAST_MM * metres for other in chosen):
            chosen.append(t)
    return sorted(chosen)


def table_of(
    profile: SectionProfile,
    scale: SectionScale,
    left_mm: float,
    on_paper: Callable[[float, float], tuple[float, float]],
    say: Speaker = CHINESE,
) -> tuple[list[Stroke], list[Word]]:
    """Return the strokes and words of the table, from the bottom of the drawing up."""
    right, _ = on_paper(profile.length_m, 0.0)
    strokes = [Stroke(looks.FRAME, ((0.0, row * ROW_MM), (right, row * ROW_MM))) for row in range(len(HEADINGS) + 1)]
    strokes += [Stroke(looks.FRAME, ((x, 0.0), (x, TABLE_MM))) for x in (0.0, left_mm, right)]
    middles = [TABLE_MM - (row + 0.5) * ROW_MM for row in range(len(HEADINGS))]
    words = [Word(say(text), left_mm / 2.0, y, 2.4) for text, y in zip(HEADINGS, middles)]
    for t in stations_of(profile, scale):
        x, _ = on_paper(t, 0.0)
        at = min(max(x, left_mm + 2.2), right - 2.2)  # the first and the last figure stay inside the table
        if left_mm + 2.2 <= x <= right - 2.2:
            strokes.append(Stroke(looks.DROP, ((x, TABLE_MM - 0.5), (x, TABLE_MM + 1.2))))
        before, after = profile.heights_at(t)
        for row, (value, signed) in enumerate(((t, False), (before, False), (after, False), (before - after, True))):
            y = TABLE_MM - (row + 0.5) * ROW_MM
            words.append(Word(_figure(value, signed), at, y, _TEXT_MM, turned=True))
    return strokes, words


def _figure(value: float, signed: bool) -> str:
    if not math.isfinite(value):
        return "—"
    text = f"{value:+.2f}" if signed and abs(value) >= 0.005 else f"{abs(value) if signed else value:.2f}"
    return text.replace("-", "−")
