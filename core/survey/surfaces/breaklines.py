# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaklines fit for a triangulation: where two cross, they must have one height, and get a common vertex there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from ...errors import InputError, PitProofError

Reals = NDArray[np.float64]

SAME_HEIGHT_M = 0.10  # engineering default: lines that cross with a larger difference contradict each other
_ON_VERTEX = 1e-9  # share of a segment within which a crossing is at its end
_ON_LINE_M = 0.001  # surveyed to millimetres: a point this near to a line lies on it
_NAMED = 8


@dataclass(frozen=True)
class _Crossing:
    first: tuple[int, float]  # segment and share along it
    second: tuple[int, float]
    x: float
    y: float
    low_m: float
    high_m: float


def noded(lines: Sequence[Reals], same_height_m: float = SAME_HEIGHT_M) -> list[Reals]:
    """Return lines (k, 3) with a common vertex wherever two cross, at the mean of their heights there.

    Raises `InputError` naming the places where lines cross at heights further apart than ``same_height_m``.
    """
    lines = [line for line in (_without_repeats(line) for line in lines) if len(line) > 1]
    if not lines:
        return []
    starts = np.concatenate([line[:-1] for line in lines])
    ends = np.concatenate([line[1:] for line in lines])
    crossings = _crossings(starts, ends)
    against = [each for each in crossings if each.high_m - each.low_m > same_height_m]
    if against:
        raise _contradicting(against)
    extra: dict[int, list[tuple[float, Reals]]] = {}
    for each in crossings:
        vertex = np.array([each.x, each.y, (each.low_m + each.high_m) / 2.0])
        for segment, share in (each.first, each.second):
            if _ON_VERTEX < share < 1.0 - _ON_VERTEX:
                extra.setdefault(segment, []).append((share, vertex))
    return _with_vertices(lines, extra)


def through_points(
    lines: Sequence[Reals], xyz: Reals, height_m: float, settle: Callable[[Reals], float] | None
) -> tuple[list[Reals], Reals]:
    """Return lines (k, 3) with a vertex at every point (n, 3) that lies on them, and the points, at one height there.

    A triangulation has one height a place: without this a point on a line would take the line's height away without a
    word. ``settle`` makes one of two heights further apart than ``height_m``; None raises `InputError` naming them.
    """
    lines, xyz = [line.copy() for line in lines], xyz.copy()
    if not lines or not len(xyz):
        return lines, xyz
    owner = [(number, at) for number, line in enumerate(lines) for at in range(len(line) - 1)]
    segments = np.concatenate([np.stack((line[:-1], line[1:]), axis=1) for line in lines])
    origin = xyz[0, :2]
    tree = shapely.STRtree(shapely.linestrings(segments[:, :, :2] - origin))
    found = tree.query(shapely.points(xyz[:, :2] - origin), predicate="dwithin", distance=_ON_LINE_M)
    against: list[_Crossing] = []
    extra: dict[int, list[tuple[float, Reals]]] = {}
    for point, segment in zip(*found.tolist()):
        start, along = segments[segment, 0], segments[segment, 1] - segments[segment, 0]
        share = float(np.clip((xyz[point] - start)[:2] @ along[:2] / (along[:2] @ along[:2]), 0.0, 1.0))
        heights = np.array([xyz[point, 2], start[2] + share * along[2]])
        if np.ptp(heights) > height_m:
            if settle is None:
                place = (float(xyz[point, 0]), float(xyz[point, 1]))
                against.append(_Crossing((point, 0.0), (segment, share), *place, *sorted(heights.tolist())))
                continue
            xyz[point, 2] = settle(heights)
        length = float(np.hypot(along[0], along[1]))
        if min(share, 1.0 - share) * length > _ON_LINE_M:
            extra.setdefault(segment, []).append((share, xyz[point]))
        else:
            number, at = owner[segment]
            lines[number][at + round(share), 2] = xyz[point, 2]
    if against:
        raise _points_against(against)
    return _with_vertices(lines, extra), xyz


def _without_repeats(line: Reals) -> Reals:
    apart = np.ones(len(line), dtype=bool)
    apart[1:] = (np.diff(line[:, :2], axis=0) != 0.0).any(axis=1)
    result: Reals = line[apart]
    return result


def _crossings(starts: Reals, ends: Reals) -> list[_Crossing]:
    shapes = shapely.linestrings(np.stack((starts[:, :2], ends[:, :2]), axis=1))
    one, two = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    later = one < two
    one, two = one[later], two[later]
    a, b = ends[one] - starts[one], ends[two] - starts[two]
    offset = starts[two] - starts[one]
    cross = a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]
    lengths = np.hypot(a[:, 0], a[:, 1]) * np.hypot(b[:, 0], b[:, 1])
    real = np.abs(cross) > 1e-12 * lengths
    with np.errstate(divide="ignore", invalid="ignore"):
        s = (offset[:, 0] * b[:, 1] - offset[:, 1] * b[:, 0]) / cross
        t = (offset[:, 0] * a[:, 1] - offset[:, 1] * a[:, 0]) / cross
    found = [each for i in np.flatnonzero(~real).tolist() for each in _along(starts, ends, int(one[i]), int(two[i]))]
    for i in np.flatnonzero(real).tolist():
        along, across = float(np.clip(s[i], 0.0, 1.0)), float(np.clip(t[i], 0.0, 1.0))
        here, there = starts[one[i]] + along * a[i], starts[two[i]] + across * b[i]
        ends_meet = all(share in (0.0, 1.0) for share in (along, across))
        low, high = sorted((float(here[2]), float(there[2])))
        if not ends_meet or high > low:
            place = (float(here[0]), float(here[1]))
            found.append(_Crossing((int(one[i]), along), (int(two[i]), across), *place, low, high))
    return found


def _along(starts: Reals, ends: Reals, one: int, two: int) -> Iterator[_Crossing]:
    """Yield where the ends of one of two parallel segments that touch lie on the other."""
    for own, other in ((one, two), (two, one)):
        start, along = starts[other], ends[other] - starts[other]
        for share, end in ((0.0, starts[own]), (1.0, ends[own])):
            at = float((end - start)[:2] @ along[:2] / (along[:2] @ along[:2]))
            low, high = sorted((float(end[2]), float(start[2] + at * along[2])))
            if 0.0 <= at <= 1.0 and (at not in (0.0, 1.0) or high > low):
                yield _Crossing((own, share), (other, at), float(end[0]), float(end[1]), low, high)


def _with_vertices(lines: Sequence[Reals], extra: dict[int, list[tuple[float, Reals]]]) -> list[Reals]:
    result, segment = [], 0
    for line in lines:
        vertices = [line[0]]
        for end in line[1:]:
            vertices += [vertex for _, vertex in sorted(extra.get(segment, []), key=lambda pair: pair[0])]
            vertices.append(end)
            segment += 1
        result.append(_without_repeats(np.array(vertices)))
    return result


def _contradicting(crossings: Sequence[_Crossing]) -> PitProofError:
    listed = [f"({each.x:.3f}, {each.y:.3f}: {each.low_m:.3f} / {each.high_m:.3f} m)" for each in crossings[:_NAMED]]
    return InputError(
        "Breaklines meet or cross at different heights at {count} places: {places}.",
        "Correct the lines; a vertical face needs its crest and toe apart on the map.",
        count=len(crossings),
        places="; ".join(listed) + ("; …" if len(crossings) > _NAMED else ""),
    )


def _points_against(crossings: Sequence[_Crossing]) -> PitProofError:
    once = {(each.x, each.y): each for each in crossings}.values()
    listed = [f"({each.x:.3f}, {each.y:.3f}: {each.low_m:.3f} / {each.high_m:.3f} m)" for each in once]
    return InputError(
        "At {count} places a point and the breakline it lies on have different heights: {places}.",
        "Correct them, or choose how to settle contradictions (mean, lowest or highest).",
        count=len(once),
        places="; ".join(listed[:_NAMED]) + ("; …" if len(listed) > _NAMED else ""),
    )
