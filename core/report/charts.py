# SPDX-License-Identifier: GPL-3.0-or-later
"""What the charts of a report show, before anybody decides how they look: bars, and values over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Optional, Union

MOST_BARS = 24  # rows of a chart; what is left over is added up in one more


@dataclass(frozen=True)
class Series:
    """One set of values, a colour each; a value that is not known is None."""

    name: str
    values: tuple[Optional[float], ...]
    colour: str


@dataclass(frozen=True)
class BarChart:
    """Bars under each other, one a label; the series stand in one bar behind each other. ``unit`` is of the values."""

    labels: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    axis: str  # what the labels are
    places: int = 2
    written: bool = True  # the whole value stands behind each bar

    def totals(self) -> tuple[float, ...]:
        """Return the length of every bar."""
        return tuple(sum(series.values[index] or 0.0 for series in self.series) for index in range(len(self.labels)))


@dataclass(frozen=True)
class Span:
    """A value that held from one day to another; one day stands for a moment."""

    series: str
    start: date
    end: date
    value: float
    label: str
    colour: str


@dataclass(frozen=True)
class TimeChart:
    """Values over time; ``shaded`` is a period to be seen behind them."""

    spans: tuple[Span, ...]
    unit: str
    shaded: Optional[tuple[date, date]] = None
    shaded_name: str = ""


Chart = Union[BarChart, TimeChart]


def bars(
    labels: Sequence[str], series: Sequence[Series], unit: str, axis: str, *, rest: str, places: int = 2
) -> BarChart:
    """Return a chart of at most `MOST_BARS` bars; the smallest of more become one, ``rest`` with its {count}."""
    chart = BarChart(tuple(labels), tuple(series), unit, axis, places)
    if len(labels) <= MOST_BARS:
        return chart
    totals = chart.totals()
    kept = sorted(sorted(range(len(labels)), key=lambda index: -totals[index])[: MOST_BARS - 1])
    left = [index for index in range(len(labels)) if index not in kept]
    return BarChart(
        (*(labels[index] for index in kept), rest.format(count=len(left))),
        tuple(
            Series(
                item.name,
                (*(item.values[index] for index in kept), sum(item.values[index] or 0.0 for index in left)),
                item.colour,
            )
            for item in series
        ),
        unit,
        axis,
        places,
    )
