# SPDX-License-Identifier: GPL-3.0-or-later
"""What restoring can be trusted with, tried where the answer is known (R97: "state the height error").

The hole's own outline is moved and turned to places around it where the ground is undisturbed, the ground under it is
left out, restored in the same way and compared. Differences are restored minus true, m.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.affinity import rotate, translate
from shapely.geometry.base import BaseGeometry

from ...errors import InputError
from ...progress import Progress, stop_if_cancelled
from .holes import Hole, Numbers, Patch, hole_of, known_share
from .restore import RestoreOptions, restored
from .triangles import Triangulate

Reals = NDArray[np.float64]

MOST_TESTS = 24
_APART = 0.9  # radii between the centres of two tests; nearer ones would say the same again
_STEP = 0.45  # radii between the places that are looked at
_TURNS = 8  # directions that the outline is turned to, in turn
_WHOLE_CELLS, _WHOLE_RIM = 0.995, 0.97  # shares of a test's cells and rim that must be known
_COMPARED = 2500  # cells that are compared, each with its neighbour
_PROBES = 24  # points across an outline that a place is first judged by


@dataclass(frozen=True)
class LeaveOutTest:
    """One test: the moved outline, its turn, and the differences restored minus true (m, m3)."""

    outline: BaseGeometry
    turned_deg: float
    mean_m: float
    rmse_m: float
    largest_m: float
    neighbour_m2: float  # half the mean squared step of the differences from cell to cell
    volume_m3: float  # mean times the outline's area

    @property
    def spread_m(self) -> float:
        """The standard deviation of the differences about their mean."""
        return math.sqrt(max(0.0, self.rmse_m**2 - self.mean_m**2))


def leave_out_tests(
    patch: Patch,
    outline: BaseGeometry,
    options: RestoreOptions,
    triangulate: Triangulate,
    progress: Progress,
    *,
    shift_of: Callable[[Patch, Hole], float] | None = None,
    most: int = MOST_TESTS,
) -> list[LeaveOutTest]:
    """Return the tests of an outline, nearest first; none when there is no room for it on undisturbed ground.

    ``shift_of`` measures the shift of an old terrain around a test as it is measured around the hole.
    """
    tests: list[LeaveOutTest] = []
    places = _places(patch, outline)
    taken: list[tuple[float, float]] = []
    apart = _APART * math.sqrt(outline.area / math.pi)
    for number, (x, y, turn) in enumerate(places):
        stop_if_cancelled(progress)
        if len(tests) >= most:
            break
        if any(math.hypot(x - a, y - b) < apart for a, b in taken):
            continue
        moved = _moved(outline, x, y, turn)
        found = _test(patch, moved, turn, options, triangulate, progress, shift_of)
        if found is not None:
            tests.append(found)
            taken.append((x, y))
        progress.report(100.0 * max(number / len(places), len(tests) / most))
    return tests


def independent_tests(tests: Sequence[LeaveOutTest]) -> float:
    """Return how many tests would fit side by side on the ground that the tests cover together."""
    if not tests:
        return 0.0
    return float(shapely.union_all([test.outline for test in tests]).area / tests[0].outline.area)


def _moved(outline: BaseGeometry, x: float, y: float, turn: float) -> BaseGeometry:
    centre = outline.centroid
    return translate(rotate(outline, turn, origin=centre), x - centre.x, y - centre.y)


def _places(patch: Patch, outline: BaseGeometry) -> list[tuple[float, float, float]]:
    """Return places (x, y, turn in degrees) where the outline seems to fit, nearest to the hole first."""
    radius = math.sqrt(outline.area / math.pi)
    west, south, east, north = patch.grid.bounds
    step = _STEP * radius
    centre = outline.centroid
    xs = np.arange(west + step / 2.0, east, step)
    ys = np.arange(south + step / 2.0, north, step)
    x, y = (axis.ravel() for axis in np.meshgrid(xs, ys))
    near = np.argsort(np.hypot(x - centre.x, y - centre.y), kind="stable")
    probes = _probes(outline) - (centre.x, centre.y)
    known = np.isfinite(patch.left)
    found = []
    for number, place in enumerate(near.tolist()):
        for extra in range(_TURNS):
            turn = 360.0 / _TURNS * ((number * 3 + extra * 5) % _TURNS)  # 3 and 5: the turns come in a mixed order
            if _fits(patch, known, _turned(probes, turn) + np.array((x[place], y[place]))):
                found.append((float(x[place]), float(y[place]), turn))
                break
    return found


def _probes(outline: BaseGeometry) -> Reals:
    """Return points on a lattice over the outline and points along its edge (n, 2)."""
    west, south, east, north = outline.bounds
    xs, ys = np.linspace(west, east, _PROBES), np.linspace(south, north, _PROBES)
    x, y = (axis.ravel() for axis in np.meshgrid(xs, ys))
    inside = shapely.contains_xy(outline, x, y)
    edge = shapely.get_coordinates(shapely.segmentize(outline.boundary, outline.length / (4 * _PROBES)))
    return np.concatenate((np.column_stack((x, y))[inside], edge))


def _turned(points: Reals, degrees: float) -> Reals:
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    result: Reals = points @ np.array([[c, s], [-s, c]])
    return result


def _fits(patch: Patch, known: NDArray[np.bool_], points: Reals) -> bool:
    rows, cols, inside = patch.cells_at(points)
    return bool(inside.all()) and float(known[rows, cols].mean()) >= _WHOLE_CELLS


def _test(
    patch: Patch,
    moved: BaseGeometry,
    turn: float,
    options: RestoreOptions,
    triangulate: Triangulate,
    progress: Progress,
    shift_of: Callable[[Patch, Hole], float] | None,
) -> LeaveOutTest | None:
    hole = hole_of(moved, patch.grid)
    if hole is None or known_share(patch, hole.cells) < _WHOLE_CELLS or known_share(patch, hole.rim) < _WHOLE_RIM:
        return None
    bare = patch.known.copy()
    bare[hole.cells] = np.nan
    blank = replace(patch, known=bare)
    cells, pairs = _compared(hole)
    shift = shift_of(blank, hole) if shift_of is not None else 0.0
    try:
        made = restored(blank, hole, (), options, triangulate, progress, shift_m=shift, cells=cells)
    except InputError:
        return None  # a place where restoring cannot even begin tells nothing of the hole
    difference = made - patch.known[cells]
    steps = (difference[pairs] - difference[pairs + 1]) ** 2
    good = difference[np.isfinite(difference)]
    if not good.size:
        return None
    mean = float(good.mean())
    return LeaveOutTest(
        outline=moved,
        turned_deg=turn,
        mean_m=mean,
        rmse_m=float(np.sqrt(np.mean(good**2))),
        largest_m=float(np.abs(good).max()),
        neighbour_m2=float(np.nanmean(steps)) / 2.0 if np.isfinite(steps).any() else 0.0,
        volume_m3=mean * float(moved.area),
    )


def _compared(hole: Hole) -> tuple[tuple[Numbers, Numbers], Numbers]:
    """Return cells spread evenly over the hole, each followed by its neighbour in the row, and the first ones."""
    rows, cols = hole.cells
    step = max(1, rows.size // _COMPARED)
    first = np.arange(0, rows.size - 1, step)
    first = first[(rows[first] == rows[first + 1]) & (cols[first] + 1 == cols[first + 1])]
    both = np.column_stack((first, first + 1)).ravel() if first.size else np.arange(rows.size)
    return (rows[both], cols[both]), np.arange(0, 2 * first.size, 2)
