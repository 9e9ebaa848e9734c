# SPDX-License-Identifier: GPL-3.0-or-later
"""Pens, hatches and words of the section drawings. CAD layers have ASCII names, which every CAD program can take."""

from __future__ import annotations

from ...model import Position
from .drawing import Pen, Wash

BEFORE = Pen("开采前地面线", "BEFORE", "#2b8a3e", 0.45, (3.0, 1.2))
AFTER = Pen("开采后地面线", "AFTER", "#10263f", 0.6)
BETWEEN = Pen("期间测量地面线", "BETWEEN", "#5c4033", 0.2, (1.5, 0.8))
FLOOR = Pen("采矿权标高界线", "LICENCE", "#c8102e", 0.45, (5.0, 1.2, 0.8, 1.2))
SIDE = Pen("采矿权平面边界", "LICENCE_SIDE", "#c8102e", 0.35, (2.0, 1.0))
STRATUM = Pen("地层界线", "STRATA", "#7b2d8b", 0.3, (4.0, 1.0, 1.0, 1.0))
FRAME = Pen("图框与表格", "FRAME", "#000000", 0.18)
GRID = Pen("标高网格", "GRID", "#b5b5b5", 0.1)
DROP = Pen("桩位线", "STATIONS", "#8a8a8a", 0.1)
LICENCE_COLOR = FLOOR.color
STRATUM_COLOR = STRATUM.color

CUT = {
    Position.INSIDE: Wash("挖方（采矿权范围内）", "CUT_INSIDE", "#2f6fb3", 135.0, 2.4),
    Position.BELOW: Wash("挖方（超深）", "CUT_BELOW", "#c2255c", 90.0, 1.6),
    Position.ABOVE: Wash("挖方（许可标高以上）", "CUT_ABOVE", "#7b2d8b", 0.0, 2.0),
    Position.BETWEEN: Wash("挖方（许可标高之间）", "CUT_BETWEEN", "#0b7285", 0.0, 1.4),
    Position.OUTSIDE: Wash("挖方（采矿权范围外）", "CUT_OUTSIDE", "#d9480f", 45.0, 1.6),
}
UNLICENSED = Wash("挖方", "CUT", "#d9480f", 45.0, 1.6)  # a case without any licence
FILL = Wash("填方", "FILL", "#8d6e00", 60.0, 3.0)
SHORT = {
    Position.INSIDE: "采矿权范围内",
    Position.BELOW: "超深",
    Position.ABOVE: "许可标高以上",
    Position.BETWEEN: "许可标高之间",
    Position.OUTSIDE: "采矿权范围外",
}
