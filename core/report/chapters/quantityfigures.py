# SPDX-License-Identifier: GPL-3.0-or-later
"""The charts of chapter 5: cut by bench, and what the error margin is made of."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Optional

from ...model import Margin, Position
from ..charts import MOST_BARS, Series, bars
from ..document import TWO_PLACES, Align, Cell, Column
from ..draft import Draft
from ..wording import MARGIN_TERMS, POSITIONS

POSITION_COLOURS = {
    Position.INSIDE: "#7a9a6b",
    Position.BELOW: "#b5483a",
    Position.ABOVE: "#d9a441",
    Position.BETWEEN: "#8d8d8d",
    Position.OUTSIDE: "#5b7ea6",
}
_TERM_COLOURS = {"random": "#9db4c8", "correlated": "#5b7ea6", "systematic": "#b5483a", "outline": "#d9a441"}

Bench = tuple[float, float]


def bench_figure(draft: Draft) -> None:
    """Show and list the cut between elevations, by licence position; nothing when the run has no benches."""
    sums = _by_bench(draft)
    if not sums:
        return
    t = draft.t
    benches = sorted(sums, reverse=True)
    used = [where for where in POSITIONS if any(sums[bench].get(where) for bench in benches)]
    draft.section(t("按标高划分", "By elevation"))
    draft.say(
        t(
            f"开挖体积按标高分段的分布见{draft.next_figure}和{draft.next_table}，自上而下排列。",
            f"How the cut lies between elevations is in {draft.next_figure} and {draft.next_table}, from the top down.",
        )
    )
    names = [t(f"{low:g}～{high:g} m", f"{low:g} to {high:g} m") for low, high in benches]
    shown = [
        Series(
            draft.word(POSITIONS[where]),
            tuple(sums[bench].get(where, 0.0) for bench in benches),
            POSITION_COLOURS[where],
        )
        for where in used
    ]
    rest = t("其余{count}段", "{count} others")
    caption = t("开挖体积按标高分布", "Cut by elevation")
    draft.figure(caption, bars(names, shown, "m³", t("标高", "Elevation"), rest=rest))
    columns = (
        Column(t("标高", "Elevation"), align=Align.CENTER, weight=1.2),
        *(
            Column(t(f"{name}/m³", f"{name.english}, m³"), align=Align.RIGHT, number=TWO_PLACES, summed=True)
            for name in (POSITIONS[where] for where in used)
        ),
        Column(t("合计/m³", "Total, m³"), align=Align.RIGHT, number=TWO_PLACES, summed=True),
    )
    rows: list[tuple[Cell, ...]] = [
        (name, *(sums[bench].get(where, 0.0) for where in used), sum(sums[bench].values()))
        for name, bench in zip(names, benches)
    ]
    draft.table(t("开挖体积按标高划分", "Cut by elevation"), columns, rows, total=t("合计", "Total"))


def _by_bench(draft: Draft) -> dict[Bench, dict[Position, float]]:
    sums: dict[Bench, dict[Position, float]] = {}
    for part in (part for pit in draft.volumes.pits for part in pit.parts):
        if part.bench_bottom_m is not None and part.bench_top_m is not None:
            bench = sums.setdefault((part.bench_bottom_m, part.bench_top_m), defaultdict(float))
            bench[part.position] += part.cut_m3
    return sums


def margin_figure(draft: Draft, results: Sequence[tuple[str, float, Optional[Margin]]]) -> None:
    """Show what share of the squared standard deviation each term has; the noise is added, not squared."""
    known = [(name, margin) for name, _, margin in results if margin and _squares(margin)]
    if not known:
        return
    t = draft.t
    series = tuple(
        Series(
            draft.word(MARGIN_TERMS[term]),
            tuple(100.0 * _squares(margin).get(term, 0.0) / sum(_squares(margin).values()) for _, margin in known),
            colour,
        )
        for term, colour in _TERM_COLOURS.items()
    )
    note = t(
        "份额为各项方差占平方和的百分比；单向的地面噪声不计入平方和。",
        "Shares of the sum of squares; the ground noise, which has one sign, is not among them.",
    )
    chart = bars([name for name, _ in known][:MOST_BARS], _first(series), "%", t("采坑", "Pit"), rest="")
    notes = tuple(filter(None, (_greatest(draft, series), note)))
    draft.figure(t("各误差项所占份额", "Share of each term"), replace(chart, written=False), notes=notes)


def _greatest(draft: Draft, series: Sequence[Series]) -> str:
    """Say how much the greatest term has where it is the same everywhere; bars nearly full cannot be read."""
    rows = list(zip(*(item.values for item in series)))
    first = {max(range(len(series)), key=lambda place: row[place] or 0.0) for row in rows}
    if len(first) != 1:
        return ""
    greatest = series[first.pop()]
    ends = [math.floor(10.0 * (value or 0.0)) / 10.0 for value in greatest.values]  # never rounded up to the whole
    low, high = f"{min(ends):.1f}", f"{max(ends):.1f}"
    share = low if low == high else draft.t(f"{low}%至{high}", f"{low} % to {high}")
    return draft.t(
        f"最大的一项均为{greatest.name}，占{share}%。", f"The greatest term is {greatest.name} everywhere: {share} %."
    )


def _first(series: Sequence[Series]) -> tuple[Series, ...]:
    """Return what one chart can show: shares of pits cannot be added up into one more bar."""
    return tuple(replace(item, values=item.values[:MOST_BARS]) for item in series)


def _squares(margin: Margin) -> dict[str, float]:
    """Return the variances of the squared terms, those above zero."""
    return {term.name: term.sigma_m3**2 for term in margin.terms if term.name in _TERM_COLOURS and term.sigma_m3 > 0.0}
