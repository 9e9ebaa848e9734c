# SPDX-License-Identifier: GPL-3.0-or-later
"""A cross-check as a page for a result viewer: methods side by side, verdicts with reasons, and the convergence."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ...model import PitVolume
from ...phrases import Language
from ...volume.methods.verdicts import Comparison, CrossCheck, Method, Step, Verdict
from ..document import TWO_PLACES, Align, Cell, Column, NumberFormat, Table
from ..writers.html import box_html, page, table_html
from .chart import Bar, Share, bar_chart
from .curves import Curve, Point, curve_chart

_COLOURS = {
    Method.MAIN: "#4d5a66",
    Method.TIN: "#5b7ea6",
    Method.SECTIONS: "#b5483a",
    Method.SQUARES: "#7a9a6b",
}
_SIZE = NumberFormat(3, thousands=False)
_MOST_CHARTS = 24  # a page with more is not read any more; the table has them all

_WORDS: dict[str, tuple[str, str]] = {
    "title": ("Cross-check of volumes", "方量校核"),
    "worst": ("Verdict on the whole", "总体结论"),
    "largest": ("largest difference", "最大差值"),
    "limits": (
        "Up to {first:g} % of the adopted value passes, up to {second:g} % passes with a note, more needs an "
        "explanation (R101; the limits are a choice, no standard fixes them).",
        "差值不超过采用值的{first:g} %为符合，不超过{second:g} %为基本符合（须注明），超过的须说明原因"
        "（R101；限差为约定值，无标准规定）。",
    ),
    "adopted_note": (
        "The value by cells with exact fractions at the outline is adopted, not a mean of the methods.",
        "采用格网逐格法（边界格网按精确面积占比）的成果，不取各方法的平均值。",
    ),
    "fill_note": ("For {ids} fill is compared, of which there is more than cut.", "{ids}填方大于挖方，按填方比较。"),
    "pit": ("Pit", "采坑"),
    "period": ("Period", "时段"),
    "method": ("Method", "方法"),
    "size": ("Cell, spacing, side, m", "间距或边长/m"),
    "volume": ("Volume, m³", "方量/m³"),
    "difference": ("Difference, m³", "差值/m³"),
    "percent": ("Difference, %", "差值/%"),
    "coverage": ("Coverage, %", "覆盖率/%"),
    "verdict": ("Verdict", "结论"),
    "margin": ("Margin ±, m³", "误差范围±/m³"),
    "reasons": ("Why they differ", "差异原因"),
    "convergence": ("Volume by cell, spacing and side", "方量随格网、断面间距和方格边长的变化"),
    "convergence_note": (
        "By cells: the terrains averaged over 2, 4 and 8 cells; averaging keeps the margin but for the outline's "
        "share. Sections and squares: half, twice and four times the spacing or side. Shaded: the limit of passing.",
        "逐格法：地形按2、4、8个格网单元取平均；取平均不改变误差范围（边界误差除外）。断面法、方格网法：间距或边长取"
        "0.5、2、4倍。阴影为符合限差。",
    ),
    "axis": ("cell, spacing or side, m", "格网单元、断面间距或方格边长/m"),
    "main": ("Cells (adopted)", "逐格法（采用）"),
    "tin": ("Triangles", "三角网法"),
    "sections": ("Sections", "断面法"),
    "squares": ("Square grid", "方格网法"),
    "agrees": ("agrees", "符合"),
    "note": ("passes, with a note", "基本符合（须注明）"),
    "explain": ("to be explained", "须说明"),
}


def crosscheck_html(check: CrossCheck, language: Language = Language.CHINESE) -> str:
    """Return a cross-check as a page; every text of the case is escaped."""
    return _Page(check, language).html()


class _Page:
    def __init__(self, check: CrossCheck, language: Language) -> None:
        self.check, self.language = check, language
        self.several = len({pit.period for pit in check.run.result.pits}) > 1

    def word(self, key: str) -> str:
        english, chinese = _WORDS[key]
        return chinese if self.language is Language.CHINESE else english

    def html(self) -> str:
        title, result = self.word("title"), self.check.run.result
        blocks = [f"<h1>{escape(title)}</h1>", self._verdict(), self._table(), self._bars(), self._reasons()]
        blocks += [self._charts(), self._steps()]
        blocks += [box_html("", (notice.text,), warning=notice.warning) for notice in result.notices]
        blocks.append(f'<p class="note">{escape(result.working_grid)}</p>')
        return page(title, "".join(blocks), "zh-CN" if self.language is Language.CHINESE else "en")

    def _verdict(self) -> str:
        limits, worst = self.check.limits, self.check.worst
        figure = f"{self.word('largest')} {TWO_PLACES.render(self.check.largest_pct)} %"
        lines = [f"{self.word('worst')}: {self.word(worst.value)} ({figure})"]
        lines.append(self.word("limits").format(first=limits.pass_pct, second=limits.explain_pct))
        lines.append(self.word("adopted_note"))
        filled = dict.fromkeys(each.pit_id for each in self.check.comparisons if each.of_fill)
        if filled:
            lines.append(self.word("fill_note").format(ids=", ".join(filled)))
        return box_html("", tuple(lines), warning=worst is not Verdict.AGREES)

    def _table(self) -> str:
        columns = (
            *self._whose(),
            Column(self.word("size"), align=Align.RIGHT, number=_SIZE),
            Column(self.word("volume"), align=Align.RIGHT, number=TWO_PLACES),
            Column(self.word("difference"), align=Align.RIGHT, number=TWO_PLACES),
            Column(self.word("percent"), align=Align.RIGHT, number=_SIZE),
            Column(self.word("coverage"), align=Align.RIGHT, number=TWO_PLACES),
            Column(self.word("verdict"), align=Align.RIGHT),
        )
        rows: list[tuple[Cell, ...]] = []
        for pit in self.check.run.result.pits:
            found = self.check.of_pit(pit.pit_id, pit.period)
            rows.append(self._adopted(pit, found[0]))
            rows += [self._compared(each) for each in found]
        return table_html(Table("", self.word("title"), columns, tuple(rows)))

    def _whose(self) -> tuple[Column, ...]:
        """Return the columns of pit, period (when there are several) and method; right-aligned text does not wrap."""
        keys = ("pit", "period", "method") if self.several else ("pit", "method")
        return tuple(Column(self.word(key), align=Align.RIGHT) for key in keys)

    def _names(self, pit_id: str, period: str, method: Method) -> tuple[Cell, ...]:
        return (pit_id, *([period] if self.several else []), self.word(method.value))

    def _adopted(self, pit: PitVolume, first: Comparison) -> tuple[Cell, ...]:
        own = [s for s in self._steps_of(pit) if s.method is Method.MAIN]
        spread = f" ± {TWO_PLACES.render(pit.margin.margin_m3)}" if pit.margin else ""
        volume = TWO_PLACES.render(first.adopted_m3) + spread
        cell = own[0].size_m if own else None
        return (*self._names(pit.pit_id, pit.period, Method.MAIN), cell, volume, None, None, pit.coverage_pct, None)

    def _compared(self, each: Comparison) -> tuple[Cell, ...]:
        return (
            *self._names(each.pit_id, each.period, each.method),
            each.size_m,
            each.volume_m3,
            each.volume_m3 - each.adopted_m3,
            each.difference_pct,
            each.coverage_pct,
            self.word(each.verdict.value),
        )

    def _bars(self) -> str:
        bars: list[Bar] = []
        for pit in self.check.run.result.pits:
            found = self.check.of_pit(pit.pit_id, pit.period)
            amounts = [(Method.MAIN, found[0].adopted_m3), *((each.method, each.volume_m3) for each in found)]
            bars += [
                Bar(
                    pit.pit_id if method is Method.MAIN else "",
                    amount,
                    [Share(self.word(method.value), amount, colour)],
                )
                for (method, amount), colour in ((pair, _COLOURS[pair[0]]) for pair in amounts)
            ]
        legend = [Share(self.word(method.value), 0.0, colour) for method, colour in _COLOURS.items()]
        return f'<div class="wide">{bar_chart(self.word("title"), bars, legend)}</div>'

    def _reasons(self) -> str:
        return "".join(
            box_html(
                f"{self.word('reasons')}: {each.pit_id} {each.period}, {self.word(each.method.value)} "
                f"({TWO_PLACES.render(each.difference_pct) if each.difference_pct is not None else '—'} %)",
                each.reasons,
                warning=each.verdict is Verdict.EXPLAIN,
            )
            for each in self.check.comparisons
            if each.reasons
        )

    def _steps_of(self, pit: PitVolume) -> list[Step]:
        return [s for s in self.check.steps if (s.pit_id, s.period) == (pit.pit_id, pit.period)]

    def _charts(self) -> str:
        blocks = [f"<h2>{escape(self.word('convergence'))}</h2><p>{escape(self.word('convergence_note'))}</p>"]
        for pit in self.check.run.result.pits[:_MOST_CHARTS]:
            title = f"{pit.pit_id} {pit.period}"
            curves = [self._curve(method, self._steps_of(pit)) for method in _COLOURS]
            chart = curve_chart(
                title,
                self.word("axis"),
                self.word("percent"),
                [curve for curve in curves if curve.points],
                self.check.limits.pass_pct,
            )
            if chart:
                blocks.append(f'<h3>{escape(title)}</h3><div class="wide">{chart}</div>')
        return "".join(blocks)

    def _curve(self, method: Method, steps: Sequence[Step]) -> Curve:
        points = []
        for step in steps:
            if step.method is not method or step.difference_pct is None:
                continue
            adopted = step.volume_m3 / (1.0 + step.difference_pct / 100.0) if step.difference_pct > -100.0 else 0.0
            known = step.margin_m3 is not None and adopted > 0.0
            margin = 100.0 * (step.margin_m3 or 0.0) / adopted if known else None
            points.append(Point(step.size_m, step.difference_pct, margin))
        return Curve(self.word(method.value), _COLOURS[method], points)

    def _steps(self) -> str:
        columns = (
            *self._whose(),
            Column(self.word("size"), align=Align.RIGHT, number=_SIZE),
            Column(self.word("volume"), align=Align.RIGHT, number=TWO_PLACES),
            Column(self.word("percent"), align=Align.RIGHT, number=_SIZE),
            Column(self.word("margin"), align=Align.RIGHT, number=TWO_PLACES),
        )
        rows: list[tuple[Cell, ...]] = [
            (*self._names(s.pit_id, s.period, s.method), s.size_m, s.volume_m3, s.difference_pct, s.margin_m3)
            for s in self.check.steps
        ]
        return table_html(Table("", self.word("convergence"), columns, tuple(rows)))
