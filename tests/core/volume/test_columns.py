# SPDX-License-Identifier: GPL-3.0-or-later
"""Picked cells and chunks of columns give what a weight for every cell and one pass a level would give."""

from __future__ import annotations

from functools import partial
from unittest import mock

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from ....core.rasters import Block, Window
from ....core.volume import columns
from ....core.volume import levels as levels_module
from ....core.volume.columns import columns_of, cut_of, rim_of
from ....core.volume.coverage import cover
from ....core.volume.levels import between_levels
from .factories import grid, polygon

GRID = grid(1.0)
WINDOWS = [Window(0, 100, 0, 100), Window(30, 41, 20, 37), Window(49, 2, 40, 20)]


def outline(seed):
    """A star, a ring, a comb (many runs in a row) or a box, somewhere on the grid."""
    rng = np.random.default_rng(seed)
    reach, turn = rng.uniform(10, 48, 11), np.sort(rng.uniform(0, 2 * np.pi, 11))
    star = polygon(*zip(50 + reach * np.cos(turn), 50 + reach * np.sin(turn))).buffer(0)
    teeth = [polygon((x, 30), (x + 1.7, 30), (x + 1.7, 70.3), (x, 70.3)) for x in np.arange(22.25, 70, 4.5)]
    shapes = [star, star.difference(star.buffer(-6)), shapely.union_all(teeth), polygon((-5, -5), (105, 0), (99, 99))]
    return shapes[seed % 4]


@pytest.mark.parametrize("seed", range(16))
@pytest.mark.parametrize("window", WINDOWS)
def test_picked_cells_are_those_that_have_a_weight(seed, window):
    coverage = cover(outline(seed), GRID)
    share = coverage.share(window)
    if share is None:
        assert coverage.within(window) is None
        return
    z = np.random.default_rng(seed).normal(100.0, 9.0, (window.height, window.width))
    weights = share.dense()
    for cells in (1, 300, 10**6):
        bands = list(share.bands(cells))
        picked = np.concatenate([np.empty(0), *(share.inner(z, band) for band in bands)])
        again = np.concatenate([np.empty(0), *(share.inner(np.asfortranarray(z), band) for band in bands)])
        assert len(picked) == share.whole
        assert all(share.inner(z, band).size for band in bands)
        assert np.array_equal(picked, again)
        whole_and_edge = picked.sum() + (share.edge(z) * share.fractions).sum()
        assert whole_and_edge == pytest.approx((weights * z).sum(), rel=1e-12, abs=1e-9)
    assert share.cells == pytest.approx(weights.sum(), rel=1e-12)


@pytest.mark.parametrize("seed", range(16))
@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("chunk", [50, 10**6])
@pytest.mark.parametrize("gaps", [0.0, 0.3, 1.0])
def test_columns_add_up_to_what_a_weight_for_every_cell_gives(seed, window, chunk, gaps):
    share = cover(outline(seed), GRID).share(window)
    if share is None:
        return
    rng = np.random.default_rng(seed)
    before = rng.normal(100.0, 3.0, (window.height, window.width))
    after = before - rng.normal(1.0, 2.0, before.shape)
    after[rng.random(before.shape) < gaps] = np.nan
    known, weights = np.isfinite(after), share.dense()
    lost = np.where(known, before - after, 0.0)
    gained = np.maximum(-lost, 0.0)
    with mock.patch.object(columns, "_BAND", chunk), mock.patch.object(levels_module, "_ROW", max(1, chunk // 2)):
        found = columns_of(share, (Block(before, True), Block(after, gaps == 0.0)), noise_m=0.5)
    close = partial(pytest.approx, rel=1e-12, abs=1e-9)
    assert found.measured == close((weights * known).sum())
    assert found.cut == close((weights * np.maximum(lost, 0.0)).sum())
    assert found.fill == close((weights * gained).sum())
    assert found.noise == close((weights * np.where(gained < 0.5, gained, 0.0)).sum())
    assert found.max_depth == max(0.0, lost[weights > 0.0].max(initial=0.0))
    rim = known[share.rows, share.cols]
    surveys = Block(before, True), Block(after, gaps == 0.0)
    assert cut_of(share, surveys) == close(found.cut)
    rim_sum, rim_cells = rim_of(share, surveys)
    assert found.rim == (rim_sum, rim_cells)
    assert rim_cells == rim.sum()
    assert rim_sum == close(np.abs(lost[share.rows, share.cols])[rim].sum())


@pytest.mark.parametrize("seed", range(16))
@pytest.mark.parametrize("window", WINDOWS)
def test_what_a_part_leaves_is_the_difference_of_the_weights(seed, window):
    whole = outline(seed)
    middle = whole.centroid.x
    part = whole.intersection(polygon((0, 0), (middle, 0), (middle + 3.3, 100), (0, 100)))
    share, taken = (cover(one, GRID).share(window) for one in (whole, part))
    if share is None or taken is None:
        return
    left = share.minus(taken)
    assert left.dense() == pytest.approx(share.dense() - taken.dense(), abs=2e-9)
    assert left.cells == pytest.approx(share.cells - taken.cells, abs=1e-6)
    assert left.fractions.min(initial=1.0) > 0.0
    z = np.random.default_rng(seed).normal(100.0, 9.0, (window.height, window.width))
    picked = sum(left.inner(z, band).sum() for band in left.bands(300)) + (left.edge(z) * left.fractions).sum()
    assert picked == pytest.approx((left.dense() * z).sum(), rel=1e-12, abs=1e-9)
    nothing = left.minus(left)
    assert nothing.cells == 0.0
    assert not list(nothing.bands(300))


def test_a_full_window_is_picked_without_a_copy():
    window = Window(40, 10, 40, 20)
    share = cover(polygon((0, 0), (100, 0), (100, 100), (0, 100)), GRID).share(window)
    z = np.zeros((10, 20))
    assert all(np.shares_memory(share.inner(z, band), z) for band in share.bands(50))


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 999),
    levels=st.lists(st.floats(-25, 25), min_size=0, max_size=40, unique=True),
    chunk=st.sampled_from([7, 64, 10**6]),
    many=st.sampled_from([0, 3, 10**6]),
)
def test_columns_between_levels_equal_the_plain_sum(seed, levels, chunk, many):
    rng = np.random.default_rng(seed)
    window, levels = WINDOWS[seed % 3], sorted([*levels, 0.0])
    share = cover(outline(seed), GRID).share(window)
    if share is None:
        return
    low = np.round(rng.normal(0, 6, (window.height, window.width)), rng.integers(0, 9))  # some on a level exactly
    top = low + np.where(rng.random(low.shape) < 0.5, 0.0, rng.uniform(0, 9, low.shape))
    levels_module._row.cache_clear()  # its rows are as long as a chunk
    with mock.patch.multiple(levels_module, _ROW=chunk, _MANY_LEVELS=many):
        found_columns = columns_of(share, (Block(top, True), Block(low, True)))
        found = between_levels(found_columns.before, found_columns.bottom, levels)
    levels_module._row.cache_clear()
    edges, weights = [-1e9, *levels, 1e9], share.dense()
    plain = [
        (weights * np.maximum(np.minimum(top, b) - np.maximum(low, a), 0.0)).sum() for a, b in zip(edges, edges[1:])
    ]
    whole = (weights * (top - low)).sum()
    assert found == pytest.approx(plain, rel=1e-12, abs=1e-12 * (np.abs(weights * top).sum() + 25.0 * weights.sum()))
    assert found.sum() == pytest.approx(whole, rel=1e-12, abs=1e-12 * np.abs(weights * top).sum())


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("level", [96.5, 96.3])
@pytest.mark.parametrize("row", [64, 2048])
def test_single_precision_loses_nothing(seed, level, row):
    """Terrain as files hold it gives the sums of the same numbers in double precision, levels it cannot hold too."""
    share = cover(outline(seed), GRID).share(WINDOWS[0])
    rng = np.random.default_rng(seed)
    after = rng.normal(96.0, 2.0, share.shape).astype(np.float32)
    before = (after + rng.uniform(-0.5, 3.0, share.shape)).astype(np.float32)
    levels_module._row.cache_clear()
    with mock.patch.object(levels_module, "_ROW", row):
        single, double = (
            columns_of(share, (Block(before.astype(kind), True), Block(after.astype(kind), True)), noise_m=0.2)
            for kind in (np.float32, np.float64)
        )
        parts = [between_levels(one.before, one.bottom, [95.0, level, 98.0]) for one in (single, double)]
    levels_module._row.cache_clear()
    assert single.cut == pytest.approx(double.cut, rel=1e-12)
    assert single.fill == pytest.approx(double.fill, rel=1e-12)
    assert parts[0] == pytest.approx(parts[1], rel=1e-12)
    assert parts[0].sum() == pytest.approx(single.cut, rel=1e-12)
