# SPDX-License-Identifier: GPL-3.0-or-later
"""Find pits between two surfaces: connected loss of ground, outlined down to its zero line, as drafts."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ...errors import InputError
from ...model import Pit
from ...phrases import Language, Remark, remark
from ...progress import Progress, Silent, Stage, stop_if_cancelled
from ...rasters import Window
from ..comparison.pair import Pair, StableArea
from .components import components
from .levels import Levels, measure_levels
from .outlines import outline_of, smoothed, tolerance_m, without_holes
from .runs import find_runs
from .table import Limits, Numbers, Runs

_CLOSING_CELLS = 2.0
_TILE = 512
_PREFIX = "K"
_SAME_PIT = 0.3  # share of a draft on a known pit from which on it is that pit
_NUMBERED = re.compile(r"(.*?)(\d+)")


@dataclass(frozen=True)
class DetectOptions:
    """What counts as a pit (engineering defaults), and how its outline is smoothed.

    ``level_m``: the level of detection; None: measured with ``confidence_pct``. ``smoothing_m``: the radius that
    notches are closed with; None: two cells.
    """

    confidence_pct: float = 95.0
    level_m: float | None = None
    min_area_m2: float = 25.0
    min_depth_m: float = 0.5
    min_volume_m3: float = 10.0
    max_hole_m2: float = 100.0
    smoothing_m: float | None = None

    def __post_init__(self) -> None:
        if not 50.0 <= self.confidence_pct < 100.0:
            raise InputError(
                "The confidence is {value:g} %.", "Give 50 % or more, and less than 100 %.", value=self.confidence_pct
            )
        if self.level_m is not None and not self.level_m > 0.0:
            raise InputError(
                "The level of detection is {value:g} m.", "Give a height above 0, or none.", value=self.level_m
            )


@dataclass(frozen=True)
class Draft:
    """An outline to be checked: area (m2), depths (m) and raw volume (m3) before minus after, nothing taken off.

    ``added_pct``: the area that smoothing added. ``unmeasured_m2``: ground inside or at the edge without a height.
    """

    outline: BaseGeometry
    area_m2: float
    mean_depth_m: float
    max_depth_m: float
    volume_m3: float
    added_pct: float
    unmeasured_m2: float = 0.0
    pit_id: str = ""
    note: str = ""

    def pit(self) -> Pit:
        """Return the draft as a pit of a case."""
        return Pit(pit_id=self.pit_id, outline=self.outline, note=self.note)


@dataclass(frozen=True)
class Detection:
    """The drafts, largest volume first, and how they were found."""

    drafts: tuple[Draft, ...]
    levels: Levels
    conclusions: tuple[Remark, ...] = field(default=())


@dataclass(frozen=True)
class _Loss:
    """The figures of one component."""

    outline: BaseGeometry
    cells: int
    loss_m: float  # summed over its cells, bias taken off
    deepest_m: float


def detect_pits(
    pair: Pair,
    area: StableArea,
    options: DetectOptions | None = None,
    *,
    taken_ids: Iterable[str] = (),
    names: tuple[str, str] = ("", ""),
    language: Language = Language.ENGLISH,
    progress: Progress | None = None,
) -> Detection:
    """Return drafts of the pits between two surfaces; ``names`` of before and after go into their notes.

    Raises `InputError` when there is no stable ground to measure the level of detection on, and none is given.
    """
    options, progress = options or DetectOptions(), progress or Silent()
    levels = measure_levels(pair, area, options.confidence_pct, options.level_m, Stage(progress, 0, 20))
    limits = _limits(pair, levels, options)
    runs = find_runs(pair, levels, limits, Stage(progress, 20, 80))
    label = components(runs)
    kept, small = _chosen(runs, label, limits)
    losses = _outlined(runs, label, kept, pair, options, Stage(progress, 80, 95))
    drafts = sorted(_drafts(losses, pair, levels, options), key=lambda draft: -draft.volume_m3)
    ids = propose_ids(taken_ids, len(drafts))
    note = remark("detect.draft", before=names[0], after=names[1], lod=levels.detection_m).say(language)
    finished = []
    for done, (draft, pit_id) in enumerate(zip(drafts, ids), start=1):
        stop_if_cancelled(progress)
        unmeasured = _unmeasured(pair, draft.outline)
        finished.append(replace(draft, pit_id=pit_id, note=note, unmeasured_m2=unmeasured))
        progress.report(95.0 + 5.0 * done / len(drafts))
    progress.report(100.0)
    return Detection(tuple(finished), levels, tuple(_conclusions(finished, small, levels, pair, options)))


def not_yet(drafts: Sequence[Draft], known: Sequence[Pit]) -> tuple[list[Pit], list[Remark]]:
    """Return the drafts as pits, without those that lie on a known pit, and say which; all in one system."""
    new: list[Pit] = []
    said = []
    for draft in drafts:
        own = _SAME_PIT * draft.outline.area
        there = next((pit for pit in known if pit.outline.intersection(draft.outline).area > own), None)
        if there is None:
            new.append(draft.pit())
        else:
            said.append(remark("detect.known", id=draft.pit_id, pit=there.pit_id))
    return new, [*said, remark("detect.added", warning=False, count=len(new))]


def propose_ids(taken: Iterable[str], count: int) -> list[str]:
    """Return pit ids that go on where the ids of a case stop; K1, K2 … where there are none."""
    numbered = [found.groups() for found in map(_NUMBERED.fullmatch, taken) if found]
    prefix = Counter(name for name, _ in numbered).most_common(1)[0][0] if numbered else _PREFIX
    last = max((int(number) for name, number in numbered if name == prefix), default=0)
    return [f"{prefix}{last + number}" for number in range(1, count + 1)]


def _limits(pair: Pair, levels: Levels, options: DetectOptions) -> Limits:
    cell = pair.grid.cell_area_m2
    deepest = max(options.min_depth_m, levels.detection_m)
    return Limits(options.min_area_m2 / cell, deepest, options.min_volume_m3 / cell)


def _chosen(runs: Runs, label: Numbers, limits: Limits) -> tuple[Numbers, int]:
    """Return the components that reach every limit, and how many reach only some."""
    if len(runs) == 0:
        return np.empty(0, dtype=np.int64), 0
    passed = limits.passed(runs, label)
    certain = np.bincount(label, runs.certain) > 0
    every = np.logical_and.reduce(passed) & certain
    some = np.logical_or.reduce(passed) & certain & ~every
    return np.flatnonzero(every), int(some.sum())


def _outlined(
    runs: Runs, label: Numbers, kept: Numbers, pair: Pair, options: DetectOptions, progress: Progress
) -> list[_Loss]:
    """Outline each component, and join those whose outlines meet once they are smoothed."""
    radius = _radius(pair, options)
    order = np.argsort(label, kind="stable")
    bounds = np.searchsorted(label[order], np.stack((kept, kept + 1)))
    losses = []
    for done, (first, last) in enumerate(bounds.T.tolist(), start=1):
        stop_if_cancelled(progress)
        numbers = order[first:last]
        shape = smoothed(outline_of(runs, numbers, pair.grid), pair.grid, radius, options.max_hole_m2)
        cells, loss = int(runs.cells[numbers].sum()), float(runs.loss[numbers].sum())
        losses.append(_Loss(shape, cells, loss, float(runs.deepest[numbers].max())))
        progress.report(100.0 * done / kept.size)
    return _joined(losses, options.max_hole_m2)


def _joined(losses: Sequence[_Loss], max_hole_m2: float) -> list[_Loss]:
    if not losses:
        return []
    parts = shapely.get_parts(shapely.union_all([loss.outline for loss in losses]))
    tree = shapely.STRtree(parts)
    inside, owner = tree.query([loss.outline.representative_point() for loss in losses], predicate="within")
    joined = []
    for number, part in enumerate(parts):
        own = [losses[index] for index in inside[owner == number].tolist()]
        joined.append(
            _Loss(
                without_holes(part, max_hole_m2),
                sum(loss.cells for loss in own),
                sum(loss.loss_m for loss in own),
                max(loss.deepest_m for loss in own),
            )
        )
    return joined


def _drafts(losses: Sequence[_Loss], pair: Pair, levels: Levels, options: DetectOptions) -> Iterator[Draft]:
    cell = pair.grid.cell_area_m2
    for loss in losses:
        raw = loss.loss_m - levels.bias_m * loss.cells
        yield Draft(
            outline=loss.outline,
            area_m2=loss.outline.area,
            mean_depth_m=raw / loss.cells,
            max_depth_m=loss.deepest_m - levels.bias_m,
            volume_m3=raw * cell,
            added_pct=100.0 * (loss.outline.area / (loss.cells * cell) - 1.0),
        )


def _unmeasured(pair: Pair, outline: BaseGeometry) -> float:
    """Return the area (m2) of cells without a height inside an outline or beside it."""
    grid = pair.grid
    near = outline.buffer(1.5 * max(grid.dx, grid.dy), quad_segs=2)
    whole = grid.window_of(near.bounds)
    if whole is None:
        return 0.0
    shapely.prepare(near)
    cells = 0
    for row in range(whole.row, whole.row + whole.height, _TILE):
        for col in range(whole.col, whole.col + whole.width, _TILE):
            height, width = min(_TILE, whole.row + whole.height - row), min(_TILE, whole.col + whole.width - col)
            window = Window(row, height, col, width)
            if not near.intersects(pair.box(window)):
                continue
            unknown = np.isnan(pair.before.read(window).z) | np.isnan(pair.after.read(window).z)
            rows, cols = np.nonzero(unknown)
            x = grid.west + (col + cols + 0.5) * grid.dx
            y = grid.north - (row + rows + 0.5) * grid.dy
            cells += int(shapely.contains_xy(near, x, y).sum()) if x.size else 0
    return cells * grid.cell_area_m2


def _radius(pair: Pair, options: DetectOptions) -> float:
    if options.smoothing_m is not None:
        return options.smoothing_m
    return _CLOSING_CELLS * max(pair.grid.dx, pair.grid.dy)


def _conclusions(
    drafts: Sequence[Draft], small: int, levels: Levels, pair: Pair, options: DetectOptions
) -> Iterator[Remark]:
    yield from levels.said
    yield remark("detect.edge", warning=False, edge=levels.edge_m)
    yield remark(
        "detect.found",
        warning=False,
        count=len(drafts),
        small=small,
        area=options.min_area_m2,
        depth=options.min_depth_m,
        volume=options.min_volume_m3,
    )
    if drafts:
        area = math.fsum(draft.area_m2 for draft in drafts)
        cells = math.fsum(draft.area_m2 / (1.0 + draft.added_pct / 100.0) for draft in drafts)
        yield remark(
            "detect.smoothed",
            warning=False,
            radius=_radius(pair, options),
            tolerance=tolerance_m(pair.grid),
            change=100.0 * (area / cells - 1.0),
            hole=options.max_hole_m2,
        )
    for draft in drafts:
        if draft.unmeasured_m2 > 0.0:
            yield remark("detect.unmeasured", id=draft.pit_id, area=draft.unmeasured_m2)
