# SPDX-License-Identifier: GPL-3.0-or-later
"""Pens, hatches and words of the section drawings. CAD layers have ASCII names, which every CAD program can take."""

from __future__ import annotations

from ...model import Position
from ..language import Two
from .drawing import Pen, Wash

BEFORE = Pen(Two("开采前地面线", "Ground before mining"), "BEFORE", "#2b8a3e", 0.45, (3.0, 1.2))
AFTER = Pen(Two("开采后地面线", "Ground after mining"), "AFTER", "#10263f", 0.6)
BETWEEN = Pen(Two("期间测量地面线", "Ground surveyed in between"), "BETWEEN", "#5c4033", 0.2, (1.5, 0.8))
FLOOR = Pen(Two("采矿权标高界线", "Licensed elevation"), "LICENCE", "#c8102e", 0.45, (5.0, 1.2, 0.8, 1.2))
SIDE = Pen(Two("采矿权平面边界", "Border of the licence"), "LICENCE_SIDE", "#c8102e", 0.35, (2.0, 1.0))
STRATUM = Pen(Two("地层界线", "Border of a stratum"), "STRATA", "#7b2d8b", 0.3, (4.0, 1.0, 1.0, 1.0))
FRAME = Pen(Two("图框与表格", "Frames and tables"), "FRAME", "#000000", 0.18)
GRID = Pen(Two("标高网格", "Grid of elevations"), "GRID", "#b5b5b5", 0.1)
DROP = Pen(Two("桩位线", "Stations"), "STATIONS", "#8a8a8a", 0.1)
LICENCE_COLOR = FLOOR.color
STRATUM_COLOR = STRATUM.color

CUT = {
    Position.INSIDE: Wash(Two("挖方（采矿权范围内）", "Cut inside the licence"), "CUT_INSIDE", "#2f6fb3", 135.0, 2.4),
    Position.BELOW: Wash(Two("挖方（超深）", "Cut below the licence"), "CUT_BELOW", "#c2255c", 90.0, 1.6),
    Position.ABOVE: Wash(Two("挖方（许可标高以上）", "Cut above the licence"), "CUT_ABOVE", "#7b2d8b", 0.0, 2.0),
    Position.BETWEEN: Wash(
        Two("挖方（许可标高之间）", "Cut between licensed ranges"), "CUT_BETWEEN", "#0b7285", 0.0, 1.4
    ),
    Position.OUTSIDE: Wash(Two("挖方（采矿权范围外）", "Cut outside the licence"), "CUT_OUTSIDE", "#d9480f", 45.0, 1.6),
}
UNLICENSED = Wash(Two("挖方", "Cut"), "CUT", "#d9480f", 45.0, 1.6)  # a case without any licence
FILL = Wash(Two("填方", "Fill"), "FILL", "#8d6e00", 60.0, 3.0)
SHORT = {
    Position.INSIDE: Two("采矿权范围内", "inside the licence"),
    Position.BELOW: Two("超深", "too deep"),
    Position.ABOVE: Two("许可标高以上", "above the limits"),
    Position.BETWEEN: Two("许可标高之间", "between licensed ranges"),
    Position.OUTSIDE: Two("采矿权范围外", "outside the licence"),
}
