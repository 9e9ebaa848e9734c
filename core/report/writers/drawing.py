# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts as marks on paper: rectangles, lines and words in points, the same for every writer; y counts downward."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from typing import Union

from ..charts import BarChart, Chart, Span, TimeChart
from ..document import NumberFormat

INK, GRID, SHADE = "#333333", "#d9d9d9", "#f1ece2"
_SIZE = 8.0
_ROW, _THICK = 15.0, 9.5
_LEGEND_ROW, _SWATCH = 14.0, 8.0
_LABEL_SHARE = 0.34  # of the width: longer labels are cut
_TIME_HEIGHT = 190.0
_LEAST_LEFT = 24.0  # room for half of the number under the beginning of the axis
_TICK_ROOM = 60.0  # of a number under a horizontal axis
_BAR, _THIN_BAR, _MANY = 2.4, 1.2, 12  # thickness of values over time; thin when there are more than so many
_TICKS = 6  # of an axis, about

Measure = Callable[[str, float], float]


@dataclass(frozen=True)
class Patch:
    """A filled rectangle, by its upper left corner."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True)
class Stroke:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    width: float = 0.5


@dataclass(frozen=True)
class Lettering:
    """Text on a baseline; ``anchor`` is start, middle or end."""

    x: float
    y: float
    text: str
    size: float = _SIZE
    anchor: str = "start"
    colour: str = INK


Mark = Union[Patch, Stroke, Lettering]


@dataclass(frozen=True)
class Drawing:
    """A chart that is ready to be drawn."""

    width: float
    height: float
    marks: tuple[Mark, ...]


def draw_chart(chart: Chart, width: float, measure: Measure) -> Drawing:
    """Lay a chart out in ``width`` points; ``measure`` gives the width of a text at a size."""
    return _Bars(chart, width, measure).draw() if isinstance(chart, BarChart) else _Time(chart, width, measure).draw()


def shortened(text: str, width: float, size: float, measure: Measure) -> str:
    """Return the text, its end replaced by an ellipsis when it is too wide."""
    if measure(text, size) <= width:
        return text
    while text and measure(f"{text}…", size) > width:
        text = text[:-1]
    return f"{text}…"


def round_step(reach: float, count: int = _TICKS) -> float:
    """Return a step of the series 1, 2, 5 that divides ``reach`` into about ``count`` pieces."""
    if reach <= 0.0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(reach / count))
    return next(step * power for step in (1.0, 2.0, 5.0, 10.0) if step * power >= reach / count * (1.0 - 1e-9))


def _number(value: float, step: float) -> str:
    return NumberFormat(max(0, -math.floor(math.log10(step) + 1e-9))).render(value)


def _legend(names: list[tuple[str, str]], width: float, measure: Measure) -> tuple[list[Mark], float]:
    """Return the legend (name, colour) over the width, and its height."""
    marks: list[Mark] = []
    x, y = 0.0, 2.0
    for name, colour in names:
        needed = _SWATCH + 4.0 + measure(name, _SIZE) + 14.0
        if x and x + needed > width:
            x, y = 0.0, y + _LEGEND_ROW
        marks.append(Patch(x, y, _SWATCH, _SWATCH, colour))
        marks.append(Lettering(x + _SWATCH + 4.0, y + _SWATCH - 0.8, name))
        x += needed
    return marks, y + _LEGEND_ROW + 2.0 if names else 4.0


class _Bars:
    """Bars under each other, to one scale from zero."""

    def __init__(self, chart: BarChart, width: float, measure: Measure) -> None:
        self.chart, self.width, self.measure = chart, width, measure
        widest = max((measure(label, _SIZE) for label in chart.labels), default=0.0)
        self.left = max(min(widest, width * _LABEL_SHARE) + 6.0, _LEAST_LEFT)
        number = NumberFormat(chart.places)
        self.values = [number.render(total) if chart.written else "" for total in chart.totals()]
        ends = max((measure(value, _SIZE) for value in self.values), default=0.0)
        self.room = max(width - self.left - ends - 8.0, 20.0)
        self.reach = max((*chart.totals(), 0.0)) or 1.0

    def draw(self) -> Drawing:
        """Return the legend, the grid, the bars and the axis."""
        chart = self.chart
        names = [(series.name, series.colour) for series in chart.series] if len(chart.series) > 1 else []
        marks, top = _legend(names, self.width, self.measure)
        bottom = top + _ROW * len(chart.labels)
        marks += self._grid(top, bottom)
        for index, label in enumerate(chart.labels):
            marks += self._bar(index, label, top + _ROW * index)
        marks.append(Stroke(self.left, top, self.left, bottom, INK, 0.7))
        marks.append(Lettering(0.0, bottom + 11.0, chart.unit))
        return Drawing(self.width, bottom + 15.0, tuple(marks))

    def _grid(self, top: float, bottom: float) -> Iterator[Mark]:
        step = round_step(self.reach, max(2, int(self.room / _TICK_ROOM)))
        for count in range(int(self.reach / step + 1e-9) + 1):
            x = self.left + self.room * count * step / self.reach
            yield Stroke(x, top, x, bottom + 2.0, GRID)
            yield Lettering(x, bottom + 11.0, _number(count * step, step), anchor="middle")

    def _bar(self, index: int, label: str, top: float) -> Iterator[Mark]:
        base, x = top + _THICK + 0.6, self.left
        text = shortened(label, self.left - 6.0, _SIZE, self.measure)
        yield Lettering(self.left - 5.0, base, text, anchor="end")
        for series in self.chart.series:
            wide = self.room * (series.values[index] or 0.0) / self.reach
            if wide > 0.0:
                yield Patch(x, top + (_ROW - _THICK) / 2, wide, _THICK, series.colour)
                x += wide
        yield Lettering(x + 4.0, base, self.values[index])


class _Time:
    """Values as horizontal lines over a time axis."""

    def __init__(self, chart: TimeChart, width: float, measure: Measure) -> None:
        self.chart, self.width, self.measure = chart, width, measure
        days = [day for span in chart.spans for day in (span.start, span.end)] + list(chart.shaded or ())
        around = timedelta(days=max(10, (max(days) - min(days)).days // 25))
        self.first, self.last = min(days) - around, max(days) + around
        values = [span.value for span in chart.spans]
        self.step = round_step(max(values) * 1.15, 5)
        self.reach = self.step * math.ceil(max(values) * 1.1 / self.step)
        marks = [_number(self.step * count, self.step) for count in range(int(self.reach / self.step) + 1)]
        self.left = max(measure(text, _SIZE) for text in marks) + 8.0
        names = list(dict.fromkeys((span.series, span.colour) for span in chart.spans))
        if chart.shaded:
            names.append((chart.shaded_name, SHADE))
        self.legend, self.top = _legend(names, width, measure)
        self.top += 12.0  # the unit stands over the axis
        self.bottom = self.top + _TIME_HEIGHT

    def x(self, day: date) -> float:
        """Return where a day is."""
        return self.left + (self.width - self.left - 4.0) * (day - self.first).days / (self.last - self.first).days

    def y(self, value: float) -> float:
        """Return where a value is."""
        return self.bottom - _TIME_HEIGHT * value / self.reach

    def draw(self) -> Drawing:
        """Return legend, period, grid and values."""
        marks: list[Mark] = list(self.legend)
        marks.append(Lettering(0.0, self.top - 5.0, self.chart.unit))
        if self.chart.shaded:
            left, right = (self.x(day) for day in self.chart.shaded)
            marks.append(Patch(left, self.top, max(right - left, 1.0), _TIME_HEIGHT, SHADE))
        marks += [*self._levels(), *self._days(), *self._values()]
        return Drawing(self.width, self.bottom + 18.0, tuple(marks))

    def _levels(self) -> Iterator[Mark]:
        for count in range(round(self.reach / self.step) + 1):
            y = self.y(count * self.step)
            yield Stroke(self.left, y, self.width - 4.0, y, GRID if count else INK, 0.5 if count else 0.7)
            yield Lettering(self.left - 5.0, y + 2.8, _number(count * self.step, self.step), anchor="end")

    def _days(self) -> Iterator[Mark]:
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month
        step = next((step for step in (1, 2, 3, 6, 12, 24, 60) if months / step <= 8), 120)
        for number in range(self.first.year * 12, (self.last.year + 1) * 12, step):
            day = date(number // 12, number % 12 + 1, 1)
            if not self.first <= day <= self.last:
                continue
            x, label = self.x(day), f"{day:%Y-%m}"
            yield Stroke(x, self.bottom, x, self.bottom + 3.0, INK)
            if x + self.measure(label, _SIZE) / 2 <= self.width:
                yield Lettering(x, self.bottom + 12.0, label, anchor="middle")

    def _values(self) -> Iterator[Mark]:
        """Yield the values and, over them, the labels that find room."""
        spans = sorted(self.chart.spans, key=lambda item: (item.start, item.value))
        thick = _THIN_BAR if len(spans) > _MANY else _BAR
        taken: list[_Room] = []
        for span in spans:
            left, right, y = self.x(span.start), self.x(span.end), self.y(span.value)
            if right - left < 4.0:
                left, right = (left + right) / 2 - 2.5, (left + right) / 2 + 2.5
                mark = Patch(left, y - 2.5, 5.0, 5.0, span.colour)
            else:
                mark = Patch(left, y - thick / 2, right - left, thick, span.colour)
            yield mark
            taken.append((left, right, mark.y, mark.y + mark.height))
        for span in spans:
            yield from self._label(span, taken)

    def _label(self, span: Span, taken: list[_Room]) -> Iterator[Lettering]:
        """Yield a label over or under its value where nothing else stands; without such a place there is none."""
        left, right, y = self.x(span.start), self.x(span.end), self.y(span.value)
        wide = self.measure(span.label, _SIZE)
        farthest = self.width - 4.0 - wide
        wanted = (left, right - wide, (left + right - wide) / 2)
        starts = dict.fromkeys(max(self.left + 2.0, min(start, farthest)) for start in wanted)
        for start, base in product(starts, (y - 4.0, y + 10.0, y - 13.0, y + 19.0)):
            room = (start, start + wide, base - _SIZE * 0.85, base + 2.0)
            inside = self.top <= room[2] and room[3] <= self.bottom
            if inside and not any(_overlap(room, other) for other in taken):
                taken.append(room)
                yield Lettering(start, base, span.label)
                return


_Room = tuple[float, float, float, float]  # left, right, top, bottom of what is drawn


def _overlap(one: _Room, other: _Room) -> bool:
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]
