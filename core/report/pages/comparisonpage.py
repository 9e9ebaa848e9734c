# SPDX-License-Identifier: GPL-3.0-or-later
"""A comparison of two surfaces as a page: conclusions, statistics, and what they look like."""

from __future__ import annotations

import math
from collections.abc import Iterable
from html import escape

from ...phrases import Language, Remark
from ...survey.comparison.compare import Comparison, Ground, Variogram
from ...survey.comparison.statistics import Spread
from ..document import INTEGER, Align, Cell, Column, NumberFormat, Table
from ..writers.html import box_html, page, table_html
from .plots import Bars, Dots, Item, Line, plot

_METRES = NumberFormat(4)
_SHARE = NumberFormat(1)
_BEFORE, _AFTER, _MARK = "#9aa5b1", "#4f7a52", "#b5483a"

_WORDS: dict[str, tuple[str, str]] = {
    "title": ("Surfaces compared on stable ground", "稳定地面上的两期地形比较"),
    "before": ("Surface before", "前期地形"),
    "after": ("Surface after", "后期地形"),
    "conclusions": ("Conclusions", "结论"),
    "attention": ("To be noted", "需注意"),
    "statistics": ("Difference after minus before, m", "高差（后期减前期）统计，单位m"),
    "state": ("State", "状态"),
    "delivered": ("as delivered", "原始成果"),
    "registered": ("shift taken back", "平面改正后"),
    "cells": ("Cells", "单元数"),
    "aside": ("Aside, %", "剔除/%"),
    "median": ("Median", "中位数"),
    "mean": ("Mean", "平均值"),
    "nmad": ("NMAD", "NMAD"),
    "sd": ("SD", "标准差"),
    "error": ("± 1 σ", "中位数的标准差"),
    "slopes": ("By slope of the ground, m", "按坡度分级，单位m"),
    "slope": ("Slope, °", "坡度/°"),
    "histogram": ("Differences", "高差直方图"),
    "difference": ("after minus before, m", "后期减前期/m"),
    "count": ("cells, thousands", "单元数/千"),
    "aspect": ("Horizontal shift: dh / tan(slope) by direction", "平面偏移：dh/tan(坡度)随坡向的变化"),
    "facing": ("direction the ground faces, °", "坡向/°"),
    "ratio": ("dh / tan(slope), m", "dh/tan(坡度)/m"),
    "medians": ("10° medians, delivered", "10°分组中位数（原始）"),
    "medians_after": ("with the shift taken back", "平面改正后"),
    "aspect_note": (
        "A shift of several cells flattens the medians as delivered, because the ground is not a plane over that "
        "distance; the fit repeats until those with the shift taken back lie on zero.",
        "偏移达数个单元时，因地面在该距离内不是平面，原始中位数的振幅偏小；迭代至改正后的中位数接近零线为止。",
    ),
    "fitted": ("fitted", "拟合曲线"),
    "fitted_refused": ("fitted, not applied", "拟合曲线（未采用）"),
    "variogram": ("Correlation of the differences", "高差变差函数"),
    "lag": ("distance, m", "间距/m"),
    "gamma_cm2": ("semivariance, cm²", "半方差/cm²"),
    "gamma_m2": ("semivariance, m²", "半方差/m²"),
    "measured": ("measured", "实测"),
    "model": ("spherical model", "球状模型"),
    "values": ("Shift and correlation", "偏移与相关性"),
    "value": ("Value", "数值"),
    "quantity": ("Quantity", "项目"),
    "sigma": ("1 σ", "标准差"),
    "east": ("displacement east, m", "向东偏移/m"),
    "north": ("displacement north, m", "向北偏移/m"),
    "relief": ("least variation of slopes (rms)", "坡度变化最小值（均方根）"),
    "nugget": ("independent error of a cell, m", "单元间独立误差/m"),
    "sill": ("correlated error, m", "空间相关误差/m"),
    "range": ("correlation range, m", "相关距离（变程）/m"),
    "tilt_east": ("tilt eastwards, mm/m", "向东倾斜/(mm/m)"),
    "tilt_north": ("tilt northwards, mm/m", "向北倾斜/(mm/m)"),
    "how": (
        "Median (with its own ± 1 σ) and NMAD are of all cells; mean and standard deviation (SD) leave out differences "
        "beyond 3.5 NMAD (aside). The "
        "shift is fitted after Nuth and Kääb (2011) with each cell weighted by its slope (Tukey's weights against "
        "outliers), the surface resampled and the fit repeated until a step is below 0.01 cell; its uncertainty counts "
        "neighbouring cells together.",
        "中位数和NMAD按全部单元统计；平均值和标准差剔除超过3.5倍NMAD的高差。平面偏移按Nuth和Kääb（2011）方法求得，"
        "各单元按坡度加权（Tukey稳健权），改正重采样后迭代至步长小于0.01单元；其标准差按相邻单元分组估计。",
    ),
}


def comparison_html(
    found: Comparison,
    names: tuple[str, str],
    language: Language = Language.CHINESE,
    more: Iterable[Remark] = (),
) -> str:
    """Return a comparison as a page; ``names`` of before and after, ``more`` remarks on what was made of it."""
    return _Page(found, names, language, [*found.conclusions, *more]).html()


class _Page:
    def __init__(self, found: Comparison, names: tuple[str, str], language: Language, remarks: list[Remark]) -> None:
        self.found, self.names, self.language, self.remarks = found, names, language, remarks

    def word(self, key: str) -> str:
        return _WORDS[key][self.language is Language.CHINESE]

    def html(self) -> str:
        title = self.word("title")
        colon = "：" if self.language is Language.CHINESE else ": "
        heads = (f"{self.word(key)}{colon}{name}" for key, name in zip(("before", "after"), self.names))
        blocks = [f"<h1>{escape(title)}</h1>", *(f"<p>{escape(head)}</p>" for head in heads), self._conclusions()]
        blocks += [self._statistics(), self._values(), self._histogram(), self._slopes()]
        blocks += [self._aspects(), self._variogram(), f'<p class="note">{escape(self.word("how"))}</p>']
        return page(title, "".join(blocks), "zh-CN" if self.language is Language.CHINESE else "en")

    def _conclusions(self) -> str:
        warnings = tuple(item.say(self.language) for item in self.remarks if item.warning)
        calm = "".join(f"<li>{escape(item.say(self.language))}</li>" for item in self.remarks if not item.warning)
        box = box_html(self.word("attention"), warnings, warning=True) if warnings else ""
        return f"<h2>{self.word('conclusions')}</h2>{box}<ul>{calm}</ul>"

    def _states(self) -> list[tuple[str, Ground, str]]:
        states = [("delivered", self.found.delivered, _BEFORE)]
        if self.found.registered is not None:
            states.append(("registered", self.found.registered, _AFTER))
        return states

    def _columns(self, first: str, *, error: bool) -> tuple[Column, ...]:
        keys = ("median", "mean", "nmad", "sd", *(("error",) if error else ()))
        return (
            Column(self.word(first), align=Align.CENTER),
            Column(self.word("cells"), align=Align.RIGHT, number=INTEGER),
            *(Column(self.word(key), align=Align.RIGHT, number=_METRES) for key in keys),
            Column(self.word("aside"), align=Align.RIGHT, number=_SHARE),
        )

    def _statistics(self) -> str:
        rows = [_row(self.word(key), ground.spread, ground.bias_error_m) for key, ground, _ in self._states()]
        return table_html(Table("", self.word("statistics"), self._columns("state", error=True), tuple(rows)))

    def _slopes(self) -> str:
        ground = self.found.best
        rows = [_row(f"{each.low_deg:g} – {each.high_deg:g}", each.spread) for each in ground.slopes]
        return table_html(Table("", self._of_best("slopes"), self._columns("slope", error=False), tuple(rows)))

    def _values(self) -> str:
        shift, model, tilt = self.found.shift, self.found.best.variogram, self.found.best.tilt
        rows: list[tuple[Cell, ...]] = [
            (self.word("east"), shift.east_m, shift.east_sigma_m),
            (self.word("north"), shift.north_m, shift.north_sigma_m),
            (self.word("relief"), shift.relief, None),
            (self.word("nugget"), math.sqrt(model.nugget_m2), None),
            (self.word("sill"), math.sqrt(model.sill_m2), None),
            (self.word("range"), model.range_m, None),
        ]
        if tilt is not None:
            rows.append((self.word("tilt_east"), tilt.east_mm_per_m, tilt.east_sigma))
            rows.append((self.word("tilt_north"), tilt.north_mm_per_m, tilt.north_sigma))
        columns = (
            Column(self.word("quantity")),
            Column(self.word("value"), align=Align.RIGHT, number=_METRES),
            Column(self.word("sigma"), align=Align.RIGHT, number=_METRES),
        )
        return table_html(Table("", self.word("values"), columns, tuple(rows)))

    def _of_best(self, key: str) -> str:
        """Return a heading that says which state it is about."""
        state = self.word("registered" if self.found.registered else "delivered")
        return f"{self.word(key)}（{state}）" if self.language is Language.CHINESE else f"{self.word(key)} ({state})"

    def _histogram(self) -> str:
        drawn = ""
        for key, ground, colour in self._states():
            counts = [count / 1000 for count in ground.histogram.counts]
            bars = Bars(self.word(key), colour, ground.histogram.edges_m, counts)
            drawn += self._plot("histogram", "difference", "count", [bars])
        return self._headed(self.word("histogram"), drawn)

    def _aspects(self) -> str:
        shift = self.found.shift
        items: list[Item] = [
            Dots(self.word("medians"), _MARK, [(each.aspect_deg, each.median_m) for each in shift.aspects])
        ]
        if shift.aspects and math.isfinite(shift.east_m):
            name = "fitted" if shift.applied else "fitted_refused"
            items.append(Line(self.word(name), _MARK, _sinusoid(shift.east_m, shift.north_m), not shift.applied))
        note = ""
        if shift.applied:
            places = [(each.aspect_deg, each.median_m) for each in shift.aspects_after]
            items.append(Dots(self.word("medians_after"), _AFTER, places))
            note = f'<p class="note">{escape(self.word("aspect_note"))}</p>'
        return self._headed(self.word("aspect"), self._plot("aspect", "facing", "ratio", items, 45.0)) + note

    def _variogram(self) -> str:
        _, ground, colour = self._states()[-1]
        model = ground.variogram
        unit, times = ("gamma_cm2", 1e4) if max(model.gammas_m2, default=0.0) < 1.0 else ("gamma_m2", 1.0)
        places = [(lag, times * gamma) for lag, gamma in zip(model.lags_m, model.gammas_m2)]
        items: list[Item] = [
            Dots(self.word("measured"), colour, places),
            Line(self.word("model"), _MARK, _spherical(model, times)),
        ]
        return self._headed(self._of_best("variogram"), self._plot("variogram", "lag", unit, items))

    def _headed(self, title: str, drawn: str) -> str:
        return f"<h2>{escape(title)}</h2>{drawn}" if drawn else ""

    def _plot(self, title: str, x: str, y: str, items: list[Item], x_step: float | None = None) -> str:
        drawn = plot(self.word(title), self.word(x), self.word(y), items, x_step)
        return f'<div class="wide">{drawn}</div>' if drawn else ""


def _row(name: str, spread: Spread, *error: float) -> tuple[Cell, ...]:
    figures = (spread.median_m, spread.mean_m, spread.nmad_m, spread.sd_m)
    return (name, spread.cells, *figures, *error, spread.set_aside_pct)


def _sinusoid(east_m: float, north_m: float) -> list[tuple[float, float]]:
    bearings = [(degrees, math.radians(degrees)) for degrees in range(0, 361, 5)]
    return [(float(degrees), east_m * math.sin(angle) + north_m * math.cos(angle)) for degrees, angle in bearings]


def _spherical(model: Variogram, times: float) -> list[tuple[float, float]]:
    if not model.lags_m:
        return []
    places = []
    for number in range(61):
        lag = model.lags_m[-1] * number / 60.0
        ratio = min(lag / model.range_m, 1.0) if model.range_m > 0.0 else 1.0
        places.append((lag, times * (model.nugget_m2 + model.sill_m2 * (1.5 * ratio - 0.5 * ratio**3))))
    return places
