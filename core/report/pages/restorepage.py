# SPDX-License-Identifier: GPL-3.0-or-later
"""A restored terrain as a page: how it was made, what the leave-out tests say, what accuracy follows from them."""

from __future__ import annotations

import math
from html import escape

from ...phrases import Language
from ...survey.surfaces.restoration import Restoration
from ...survey.surfaces.restore import Method
from ..document import COORDINATE, INTEGER, PLAIN_INTEGER, TWO_PLACES, Cell, NumberFormat
from .plan import Drawn, plan
from .surfacetables import SurfacePage

_METRES = NumberFormat(3, thousands=False)
_MOST_PLANS = 12  # a page with more is not read any more; the table has them all
_HIGH, _LOW, _HOLE = "#b5483a", "#5b7ea6", "#333333"
_WORDS = {
    "title": ("Restored original terrain", "原始地形恢复"),
    "tin": (
        "Method: triangles between the rim of the hole and the ridge and valley lines, linear over each (R97).",
        "方法：由坑缘地面点及山脊线、山谷线构建三角网，三角形内线性内插（R97）。",
    ),
    "smooth": (
        "Method: a thin-plate spline (the surface of least bending) through the ground in a band around the hole and "
        "through the ridge and valley lines; what is left at the rim is spread inwards by the inverse square of the "
        "distance, so that the surface meets the ground there (R97).",
        "方法：以坑周带状范围内的地面及山脊线、山谷线为控制，采用薄板样条（最小弯曲曲面）；坑缘残差按距离平方反比向坑内"
        "分配，使曲面与坑缘地面衔接（R97）。",
    ),
    "rule": (
        "Error: the outline of each hole was moved and turned to undisturbed ground around it, the ground under it "
        "left out, restored in the same way (ridge and valley lines cannot be moved along) and compared: restored "
        "minus true. Terrain outside the holes is unchanged.",
        "精度：将各坑范围平移、旋转到周围未扰动地面，留空后按同样方法恢复（山脊线、山谷线无法随之移动），与实际地面比较："
        "恢复减实际。坑外地形保持不变。",
    ),
    "holes": ("Holes", "恢复范围"),
    "hole": ("Hole", "坑"),
    "area": ("Area, m²", "面积/m²"),
    "rim": ("Rim known, %", "坑缘已知/%"),
    "lines": ("Lines", "特征线"),
    "net": ("Restored minus present, m³", "恢复减现状/m³"),
    "other": ("Other method minus this, m", "另一方法减本方法/m"),
    "tests": ("Tests", "试验次数"),
    "independent": ("Side by side", "互不重叠当量"),
    "bias": ("Bias, m", "偏差/m"),
    "rmse": ("RMSE, m", "中误差/m"),
    "mean_error": ("Of the mean height, m", "平均高程误差/m"),
    "bound": ("95 %: height ±, m", "95 %高程±/m"),
    "volume": ("95 %: volume ±, m³", "95 %方量±/m³"),
    "stated": ("Accuracy that the terrain states", "恢复地形的精度"),
    "sigma": ("Random, from cell to cell, m (1 sigma)", "随机误差（逐格）/m（1σ）"),
    "correlated": ("Correlated, m (1 sigma)", "相关误差/m（1σ）"),
    "range": ("Range of the correlation, m", "误差相关距离/m"),
    "systematic": ("Systematic, m", "系统误差/m"),
    "each": ("Leave-out tests", "留空试验"),
    "turn": ("Turned, °", "旋转/°"),
    "mean": ("Mean, m", "平均差/m"),
    "largest": ("Largest, m", "最大差/m"),
    "test_volume": ("Volume error, m³", "方量误差/m³"),
    "plan": ("Holes and tests: mean differences, m", "坑与试验位置：平均差/m"),
}


def restoration_html(found: Restoration, name: str, language: Language) -> str:
    """Return the page of a restored terrain; every text is escaped."""
    made = SurfacePage(_WORDS, language)
    method = made.word("tin" if found.options.method is Method.TIN else "smooth")
    body = f"<p>{escape(method)}</p><p>{escape(made.word('rule'))}</p>{made.remarks(found.remarks)}"
    body += _holes(made, found) + _accuracy(made, found) + _stated(made, found)
    return made.whole("title", name, body + _plans(made, found) + _tests(made, found))


def _holes(made: SurfacePage, found: Restoration) -> str:
    columns = made.columns(
        ("hole", None), ("area", TWO_PLACES), ("rim", TWO_PLACES), ("lines", PLAIN_INTEGER), ("net", TWO_PLACES),
        ("other", _METRES),
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = [
        (
            *(hole.name, float(hole.outline.area), hole.rim_pct, hole.lines, hole.net_m3),
            None if math.isnan(hole.other_m) else hole.other_m,
        )
        for hole in found.holes
    ]
    return made.table("holes", columns, rows)


def _accuracy(made: SurfacePage, found: Restoration) -> str:
    columns = made.columns(
        ("hole", None), ("tests", PLAIN_INTEGER), ("independent", TWO_PLACES), ("bias", _METRES), ("rmse", _METRES),
        ("mean_error", _METRES), ("bound", _METRES), ("volume", INTEGER),
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    for hole in found.holes:
        tried = hole.accuracy
        if tried is not None:
            figures = (tried.bias_m, tried.rmse_m, tried.mean_error_m, tried.bound_m, tried.volume_bound_m3)
            rows.append((hole.name, len(tried.tests), tried.independent, *figures))
    return made.table("each", columns, rows) if rows else ""


def _stated(made: SurfacePage, found: Restoration) -> str:
    stated = found.stated
    return made.pairs(
        "stated",
        [
            (made.word("systematic"), _METRES.render(stated.bias_z_m)),
            (made.word("correlated"), _METRES.render(stated.correlated_sigma_m)),
            (made.word("range"), _METRES.render(stated.correlation_range_m)),
            (made.word("sigma"), _METRES.render(stated.sigma_z_m)),
        ],
    )


def _plans(made: SurfacePage, found: Restoration) -> str:
    tried = [hole for hole in found.holes if hole.accuracy is not None][:_MOST_PLANS]
    if not tried:
        return ""
    pieces = [f"<h2>{escape(made.word('plan'))}</h2>"]
    holes = [Drawn(hole.outline, hole.name, _HOLE) for hole in found.holes]
    for hole in tried:
        tests = hole.accuracy.tests if hole.accuracy is not None else ()
        shapes = [
            Drawn(test.outline, f"{test.mean_m:+.2f}", "#999999", _HIGH if test.mean_m > 0.0 else _LOW)
            for test in tests
        ]
        drawn = plan(hole.name, [*shapes, *holes])
        pieces.append(f'<h3>{escape(hole.name)}</h3><div class="wide">{drawn}</div>')
    return "".join(pieces)


def _tests(made: SurfacePage, found: Restoration) -> str:
    columns = made.columns(("hole", None)) + made.places(COORDINATE)
    columns += made.columns(
        ("turn", PLAIN_INTEGER), ("mean", _METRES), ("rmse", _METRES), ("largest", _METRES), ("test_volume", INTEGER)
    )
    rows: list[tuple[Cell, ...]] = []
    for hole in found.holes:
        for test in hole.accuracy.tests if hole.accuracy is not None else ():
            centre = test.outline.centroid
            figures = (test.mean_m, test.rmse_m, test.largest_m, test.volume_m3)
            rows.append((hole.name, centre.x, centre.y, int(test.turned_deg), *figures))
    return made.table("each", columns, rows) if rows else ""
