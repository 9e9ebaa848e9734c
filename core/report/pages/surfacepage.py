# SPDX-License-Identifier: GPL-3.0-or-later
"""A built surface as a page: what it measures, what its check points say, which points clash."""

from __future__ import annotations

from ...phrases import Language
from ...survey.surfaces.build import BuiltSurface
from ..document import COORDINATE, PLAIN_INTEGER, Cell, NumberFormat
from .surfacetables import SurfacePage

_METRES = NumberFormat(3, thousands=False)
_FINE = NumberFormat(3)
_WORDS = {
    "title": ("Surface from survey points", "测点建面"),
    "figures": ("Figures", "主要指标"),
    "points": ("Points used", "建面点数"),
    "breaklines": ("Breaklines", "特征线"),
    "triangles": ("Triangles", "三角形数"),
    "area": ("Plan area, m²", "平面面积/m²"),
    "surface": ("True area, m²", "表面积/m²"),
    "low": ("Lowest, m", "最低高程/m"),
    "high": ("Highest, m", "最高高程/m"),
    "level": ("Level, m", "基准面高程/m"),
    "volume": ("Volume over the level, m³", "基准面以上体积/m³"),
    "checks": ("Check points (surface minus check point)", "检查点（曲面高程减检查点高程）"),
    "rmse": ("RMSE, m", "中误差/m"),
    "mean": ("Mean, m", "平均差/m"),
    "largest": ("Largest, m", "最大差/m"),
    "count": ("Count", "点数"),
    "name": ("Point", "点号"),
    "code": ("Code", "编码"),
    "height": ("Height, m", "检查点高程/m"),
    "found": ("Surface, m", "曲面高程/m"),
    "difference": ("Difference, m", "差值/m"),
    "clashes": ("Points at one place", "同位置点"),
    "kind": ("Kind", "类型"),
    "duplicate": ("doubled", "重复"),
    "contradiction": ("contradicting", "矛盾"),
    "spread": ("Spread, m", "高程差/m"),
}


def surface_html(surface: BuiltSurface, name: str, language: Language) -> str:
    """Return the page of a surface; every text is escaped."""
    made = SurfacePage(_WORDS, language)
    figures = surface.measures
    rows: list[tuple[Cell, ...]] = [
        (made.word("points"), PLAIN_INTEGER.render(surface.used)),
        (made.word("breaklines"), PLAIN_INTEGER.render(surface.breaklines)),
        (made.word("triangles"), PLAIN_INTEGER.render(figures.triangles)),
        (made.word("area"), _FINE.render(figures.area_m2)),
        (made.word("surface"), _FINE.render(figures.surface_m2)),
        (made.word("low"), _METRES.render(figures.z_min_m)),
        (made.word("high"), _METRES.render(figures.z_max_m)),
        (made.word("level"), _METRES.render(figures.level_m)),
        (made.word("volume"), _FINE.render(figures.volume_m3)),
    ]
    body = made.remarks(surface.remarks) + made.pairs("figures", rows)
    return made.whole("title", name, body + _checks(made, surface) + _clashes(made, surface))


def _checks(made: SurfacePage, surface: BuiltSurface) -> str:
    if not surface.checked:
        return ""
    found = surface.checks
    body = ""
    if found.count:
        totals: list[tuple[Cell, ...]] = [(found.count, found.rmse_m, found.mean_m, found.largest_m)]
        columns = made.columns(("count", PLAIN_INTEGER), ("rmse", _METRES), ("mean", _METRES), ("largest", _METRES))
        body = made.table("checks", columns, totals)
    columns = made.columns(("name", None), ("code", None))
    columns += made.places(COORDINATE)
    columns += made.columns(("height", _METRES), ("found", _METRES), ("difference", _METRES))
    rows: list[tuple[Cell, ...]] = [
        (each.name, each.code, each.x, each.y, each.height_m, each.surface_m, each.difference_m)
        for each in surface.checked
    ]
    return body + made.table("checks", columns, rows)


def _clashes(made: SurfacePage, surface: BuiltSurface) -> str:
    if not surface.clashes:
        return ""
    columns = made.columns(("kind", None), ("name", None)) + made.places(COORDINATE)
    columns += made.columns(("low", _METRES), ("high", _METRES), ("spread", _METRES))
    rows: list[tuple[Cell, ...]] = [
        (made.word(clash.kind), " / ".join(clash.names), clash.x, clash.y, clash.low_m, clash.high_m, clash.spread_m)
        for clash in surface.clashes
    ]
    return made.table("clashes", columns, rows)
