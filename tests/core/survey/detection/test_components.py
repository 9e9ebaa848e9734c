# SPDX-License-Identifier: GPL-3.0-or-later
"""Components of runs are those of the picture, whatever its shape."""

from __future__ import annotations

from collections import deque

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from .....core.rasters import Grid
from .....core.survey.detection.components import components
from .....core.survey.detection.outlines import outline_of, smoothed
from .....core.survey.detection.table import Runs

PICTURES = st.integers(0, 2**32 - 1).map(
    lambda seed: np.random.default_rng(seed).random((9, 11)) < np.random.default_rng(seed + 1).uniform(0.1, 0.9)
)


def runs_of(picture):
    rows, starts, ends = [], [], []
    for row, line in enumerate(picture):
        steps = np.diff(np.concatenate(([0], line.astype(int), [0])))
        for start, end in zip(np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)):
            rows.append(row), starts.append(start), ends.append(end)
    none = np.zeros(len(rows))
    whole = [np.array(column, dtype=np.int64) for column in (rows, starts, ends)]
    return Runs(*whole, none, none, none.astype(np.int64))


def flooded(picture):
    """Number the 4-connected components the slow way."""
    label, count = np.full(picture.shape, -1), 0
    for start in zip(*np.nonzero(picture)):
        if label[start] >= 0:
            continue
        queue, label[start] = deque([start]), count
        while queue:
            r, c = queue.popleft()
            for place in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                inside = 0 <= place[0] < picture.shape[0] and 0 <= place[1] < picture.shape[1]
                if inside and picture[place] and label[place] < 0:
                    label[place] = count
                    queue.append(place)
        count += 1
    return label, count


@settings(max_examples=60, deadline=None)
@given(PICTURES)
def test_components_are_those_of_flooding(picture):
    runs, (wanted, count) = runs_of(picture), flooded(picture)
    label = components(runs)
    assert (int(label.max()) + 1 if label.size else 0) == count
    pairs = {(int(label[k]), int(wanted[runs.rows[k], runs.starts[k]])) for k in range(len(runs))}
    assert len(pairs) == count


@settings(max_examples=40, deadline=None)
@given(PICTURES)
def test_a_smoothed_outline_covers_its_cells(picture):
    grid, runs = Grid(0.0, 0.0, 0.5, 0.8, 11, 9), runs_of(picture)
    label = components(runs)
    for number in range(int(label.max()) + 1 if label.size else 0):
        outline = outline_of(runs, np.flatnonzero(label == number), grid)
        cells = int(runs.cells[label == number].sum())
        assert outline.geom_type == "Polygon"
        assert abs(outline.area - cells * grid.cell_area_m2) < 1e-9
        smooth = smoothed(outline, grid, 1.6, 0.0)
        assert smooth.covers(outline)
        assert smooth.is_valid
