# SPDX-License-Identifier: GPL-3.0-or-later
"""Points placed in one system; those with exchanged axes, of another zone or with impossible heights are set apart."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ...crs import require_metric
from ...errors import InputError
from ...phrases import Remark, remark
from . import axes
from .frame import Sample, order_conclusion, resolve_frame
from .gauss import from_degrees
from .nouns import AxisOrder, Choices, Floats, Format, Place
from .pointcheck import HEIGHTS_M
from .pointrecords import PointSource

_COORDINATE_LIMIT_M = 1e8  # no projected system has larger numbers


@dataclass(frozen=True)
class PlacedPoints:
    """All points of a file as arrays; ``xy`` counts only where ``good``."""

    crs: str
    written: Floats
    xy: Floats
    height: Floats
    line: NDArray[np.int64]
    good: NDArray[np.bool_]
    swapped: NDArray[np.bool_]
    bad_height: NDArray[np.bool_]
    conclusions: tuple[Remark, ...]


def place_points(
    source: PointSource, written: Floats, height: Floats, line: NDArray[np.int64], choices: Choices, crs: str
) -> PlacedPoints:
    """Place the points; raises `InputError` where no point, or more than one reading, is possible."""
    bad_height = (height < HEIGHTS_M[0]) | (height > HEIGHTS_M[1])
    if crs:
        return _in_given_system(source, written, height, line, bad_height, choices, crs)
    codes = axes.codes_of(written)
    meaning = _common(codes, written, line, source, choices)
    code = _code_of(meaning, codes)
    mirrored = replace(
        meaning,
        order=AxisOrder.EAST_FIRST if meaning.order is AxisOrder.NORTH_FIRST else AxisOrder.NORTH_FIRST,
    )
    good = (codes == code) & ~bad_height
    swapped = codes == _code_of(mirrored, codes)
    xy = axes.east_north(written, meaning)
    usable = good if good.any() else codes == code
    stated = replace(source.stated, order=source.order)
    sample = Sample(
        source.file,
        float(np.median(xy[usable, 0])),
        float(np.median(xy[usable, 1])),
        remark("import.extent.points", count=int(np.count_nonzero(good))),
    )
    order = order_conclusion(meaning, stated, choices, source.file)
    frame = resolve_frame(meaning, stated, choices, sample)
    if meaning.style in (axes.Style.DEGREES, axes.Style.DMS):
        xy[good] = from_degrees(frame.system, xy[good, 0], xy[good, 1])
    notes = (order, *frame.conclusions)
    return PlacedPoints(frame.system.crs, written, xy, height, line, good, swapped, bad_height, notes)


def _common(
    codes: NDArray[np.int64], written: Floats, line: NDArray[np.int64], source: PointSource, choices: Choices
) -> axes.Meaning:
    known, counts = np.unique(codes[codes >= 0], return_counts=True)
    if not known.size:
        axes.plot_meaning(written[:1], (int(line[0]),), source.file)
        raise LookupError
    meanings = [axes.meaning_of(int(code)) for code in known[np.argsort(-counts, kind="stable")]]
    return axes.most_common([meaning for meaning in meanings if meaning], choices.zone)


def _code_of(meaning: axes.Meaning, codes: NDArray[np.int64]) -> int:
    return next((int(code) for code in np.unique(codes) if axes.meaning_of(int(code)) == meaning), -2)


def _in_given_system(
    source: PointSource,
    written: Floats,
    height: Floats,
    line: NDArray[np.int64],
    bad_height: NDArray[np.bool_],
    choices: Choices,
    crs: str,
) -> PlacedPoints:
    info = require_metric(crs, source.file)
    order = choices.order or source.order
    if choices.order is None and source.format is Format.POINT_TABLE and source.xy_headers:
        first = written[0]
        raise InputError(
            "{file}: 'X' may be north, as in Chinese surveying, or east; the first point is {first} by {second}.",
            "Choose the parameter AXIS_ORDER.",
            file=source.file,
            first=axes.written(float(first[0])),
            second=axes.written(float(first[1])),
        ).asking("order", *((order, axes.order_words(order)) for order in AxisOrder))
    good = (np.abs(written) < _COORDINATE_LIMIT_M).all(axis=1) & ~bad_height
    if not good.any():
        raise Place(source.file, int(line[0])).flaw(
            "no point of the file has usable coordinates and height.", "Check the columns."
        )
    xy = np.array(written[:, ::-1] if order is AxisOrder.NORTH_FIRST else written)
    notes = (
        remark("import.order.chosen", warning=False, order=axes.order_words(order or AxisOrder.EAST_FIRST)),
        remark("import.points.crs", warning=False, crs=info.name),
    )
    none = np.zeros(height.size, dtype=np.bool_)
    return PlacedPoints(crs, written, xy, height, line, good, none, bad_height, notes)
