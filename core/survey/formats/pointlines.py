# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaklines out of survey points: points of the kind breakline that follow each other with one code are one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from shapely.geometry import LineString

from .points import SurveyPoint

_KIND = "breakline"


def breakline_rows(points: Iterable[SurveyPoint], survey: str) -> Iterator[dict[str, Any]]:
    """Yield rows of the case's breaklines, heights in metres; another code or kind in between ends a line.

    A single point is no line and is left out. The order is that of the file (an engineering rule; look at the map).
    """
    run: list[SurveyPoint] = []
    for point in points:
        if run and (point.kind != _KIND or point.code != run[0].code):
            yield from _row(run, survey)
            run = []
        if point.kind == _KIND:
            run.append(point)
    yield from _row(run, survey)


def _row(run: list[SurveyPoint], survey: str) -> Iterator[dict[str, Any]]:
    places = [(point.x, point.y, point.height_m) for point in run]
    if len({(x, y) for x, y, _ in places}) > 1:
        yield {"code": run[0].code, "kind": "other", "survey": survey, "outline": LineString(places)}
