# SPDX-License-Identifier: GPL-3.0-or-later
"""The volumes of a run as a page for a result viewer: tables, bars, margins and what must be said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from html import escape

from ...model import PitVolume, Position, VolumeResult
from ...phrases import Language
from ..document import TWO_PLACES, Align, Cell, Column, Table
from ..writers.html import box_html, page, table_html
from .chart import Bar, Share, bar_chart

_COLOURS = {
    Position.INSIDE: "#7a9a6b",
    Position.BELOW: "#b5483a",
    Position.ABOVE: "#d9a441",
    Position.BETWEEN: "#8d8d8d",
    Position.OUTSIDE: "#5b7ea6",
}
_PLAIN = "#6f7f8f"

_WORDS: dict[str, tuple[str, str]] = {
    "title": ("Excavated volume", "开挖体积"),
    "nothing": ("No volumes were computed.", "没有方量计算成果。"),
    "total": ("Cut in total", "开挖体积合计"),
    "pit": ("Pit", "采坑"),
    "period": ("Period", "时段"),
    "area": ("Area, m²", "面积/m²"),
    "coverage": ("Coverage, %", "覆盖率/%"),
    "cut": ("Cut, m³", "开挖体积/m³"),
    "fill": ("Fill, m³", "回填体积/m³"),
    "depth": ("Greatest depth, m", "最大深度/m"),
    "gap": ("Gap at most, m³", "缺测上限/m³"),
    "split": ("Cut by licence", "按许可范围划分"),
    "inside": ("Inside", "许可范围内"),
    "below": ("Below", "低于下限（超深）"),
    "above": ("Above", "高于上限"),
    "between": ("Between", "标高间隔或扣除区"),
    "outside": ("Outside", "范围外"),
    "benches": ("Cut by elevation", "按台阶标高划分"),
    "bench": ("Elevation, m", "标高/m"),
    "strata": ("Cut by stratum", "按地层划分"),
    "stratum": ("Stratum", "地层"),
    "unassigned": ("(none)", "（未划入地层）"),
    "margins": ("Error margin (95 %)", "误差分析（95%）"),
    "term": ("Term", "误差项"),
    "random": ("random", "随机误差"),
    "correlated": ("correlated", "空间相关误差"),
    "systematic": ("systematic", "系统误差"),
    "outline": ("outline", "边界误差"),
    "noise": ("noise", "地面噪声"),
    "sigma": ("1 σ, m³", "标准差/m³"),
    "formula": ("Formula", "公式与代入数值"),
    "source": ("Source", "来源"),
}


def volumes_html(volumes: VolumeResult, language: Language = Language.CHINESE) -> str:
    """Return the volumes of a run as a page; every text of the case is escaped."""
    return _Page(volumes, language).html()


class _Page:
    def __init__(self, volumes: VolumeResult, language: Language) -> None:
        self.volumes, self.language = volumes, language

    def word(self, key: str) -> str:
        english, chinese = _WORDS[key]
        return chinese if self.language is Language.CHINESE else english

    def html(self) -> str:
        volumes, title = self.volumes, self.word("title")
        blocks = [f"<h1>{escape(title)}</h1>", self._total()]
        if volumes.pits:
            blocks += [self._pits(), self._pit_chart(), self._split(), self._benches(), self._strata(), self._margins()]
        blocks += [box_html("", (notice.text,), warning=notice.warning) for notice in volumes.notices]
        if volumes.working_grid:
            blocks.append(f'<p class="note">{escape(volumes.working_grid)}</p>')
        return page(title, "".join(blocks), "zh-CN" if self.language is Language.CHINESE else "en")

    def _total(self) -> str:
        if not self.volumes.pits:
            return f"<p>{self.word('nothing')}</p>"
        total = TWO_PLACES.render(sum(pit.cut_m3 for pit in self.volumes.pits))
        margin = self.volumes.total_margin
        spread = f" ± {TWO_PLACES.render(margin.margin_m3)}" if margin else ""
        return f"<p>{self.word('total')} <b>{total}{spread} m³</b></p>"

    def _table(self, title: str, keys: Sequence[str], rows: Sequence[tuple[Cell, ...]], *, texts: int) -> str:
        columns = tuple(
            Column(self.word(key), align=Align.CENTER)
            if number < texts
            else Column(self.word(key), align=Align.RIGHT, number=TWO_PLACES)
            for number, key in enumerate(keys)
        )
        return table_html(Table("", self.word(title), columns, tuple(rows)))

    def _pits(self) -> str:
        keys = ("pit", "period", "cut", "area", "coverage", "fill", "depth", "gap")
        rows: list[tuple[Cell, ...]] = [
            (
                pit.pit_id,
                pit.period,
                TWO_PLACES.render(pit.cut_m3) + (f" ± {TWO_PLACES.render(pit.margin.margin_m3)}" if pit.margin else ""),
                pit.area_m2,
                pit.coverage_pct,
                pit.fill_m3,
                pit.max_depth_m,
                pit.gap_max_m3,
            )
            for pit in self.volumes.pits
        ]
        columns = tuple(
            Column(self.word(key), align=Align.CENTER)
            if number < 2
            else Column(self.word(key), align=Align.RIGHT, number=None if key == "cut" else TWO_PLACES)
            for number, key in enumerate(keys)
        )
        return table_html(Table("", self.word("title"), columns, tuple(rows)))

    def _pit_chart(self) -> str:
        split = any(pit.parts for pit in self.volumes.pits)
        legend = [Share(self.word(where.value), 0.0, colour) for where, colour in _COLOURS.items()]
        bars = [Bar(pit.pit_id, pit.cut_m3, self._shares(pit)) for pit in self.volumes.pits]
        return f'<div class="wide">{bar_chart(self.word("title"), bars, legend if split else ())}</div>'

    def _shares(self, pit: PitVolume) -> list[Share]:
        if not pit.parts:
            return [Share(self.word("title"), pit.cut_m3, _PLAIN)]
        return [Share(self.word(where.value), pit.cut_at(where), colour) for where, colour in _COLOURS.items()]

    def _split(self) -> str:
        pits = self.volumes.pits
        used = [where for where in Position if any(pit.cut_at(where) for pit in pits)]
        if used in ([], [Position.OUTSIDE]):
            return ""
        rows: list[tuple[Cell, ...]] = [
            (pit.pit_id, pit.period, *(pit.cut_at(where) for where in used)) for pit in pits
        ]
        return self._table("split", ("pit", "period", *(where.value for where in used)), rows, texts=2)

    def _benches(self) -> str:
        sums: dict[tuple[float, float], float] = defaultdict(float)
        for pit in self.volumes.pits:
            for part in pit.parts:
                if part.bench_bottom_m is not None and part.bench_top_m is not None:
                    sums[part.bench_bottom_m, part.bench_top_m] += part.cut_m3
        benches = sorted(sums.items(), reverse=True)
        if not benches:
            return ""
        names = [f"{low:g} – {high:g}" for (low, high), _ in benches]
        rows: list[tuple[Cell, ...]] = [(name, cut) for name, (_, cut) in zip(names, benches)]
        bars = [Bar(name, cut, [Share("", cut, _PLAIN)]) for name, (_, cut) in zip(names, benches)]
        chart = bar_chart(self.word("benches"), bars)
        return self._table("benches", ("bench", "cut"), rows, texts=1) + f'<div class="wide">{chart}</div>'

    def _strata(self) -> str:
        sums: dict[tuple[str, str], float] = defaultdict(float)
        for pit in self.volumes.pits:
            for part in pit.parts:
                sums[pit.pit_id, part.stratum] += part.cut_m3
        if not any(name for _, name in sums):
            return ""
        rows: list[tuple[Cell, ...]] = [
            (pit_id, name or self.word("unassigned"), cut) for (pit_id, name), cut in sums.items()
        ]
        return self._table("strata", ("pit", "stratum", "cut"), rows, texts=2)

    def _margins(self) -> str:
        columns = (
            Column(self.word("pit"), align=Align.CENTER),
            Column(self.word("term"), align=Align.CENTER),
            Column(self.word("sigma"), align=Align.RIGHT, number=TWO_PLACES),
            Column(self.word("formula")),
            Column(self.word("source")),
        )
        rows: list[tuple[Cell, ...]] = [
            (pit.pit_id, self.word(term.name), term.sigma_m3, term.formula, term.source)
            for pit in self.volumes.pits
            if pit.margin
            for term in pit.margin.terms
        ]
        return table_html(Table("", self.word("margins"), columns, tuple(rows))) if rows else ""
