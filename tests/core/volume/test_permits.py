# SPDX-License-Identifier: GPL-3.0-or-later
"""The licence split: inside, below, above, between and outside, by space and by date (R102)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ....core.errors import InputError
from ....core.model import Position
from .factories import box, circle, one, permit, pit, raster, volumes

GROUND, FLOOR = 100.0, 88.0  # a 12 m deep block, 40 x 40 m, 1600 m2
PIT = box(20, 20, 60, 60)


def split(*permits, **more) -> dict[str, float]:
    found = one(raster(GROUND), raster(FLOOR), PIT, permits, **more)
    return {position.value: round(found.cut_at(position), 6) for position in Position if found.cut_at(position)}


def test_without_a_licence_everything_is_outside():
    assert split() == {"outside": 19_200.0}


def test_licence_around_the_pit_without_range_covers_every_depth():
    assert split(permit(box(0, 0, 100, 100))) == {"inside": 19_200.0}


def test_elevation_range_cuts_the_column():
    assert split(permit(box(0, 0, 100, 100), 92.0, 98.0)) == {
        "inside": 1600 * 6.0,
        "below": 1600 * 4.0,
        "above": 1600 * 2.0,
    }


def test_boundary_through_the_pit():
    assert split(permit(box(0, 0, 35.5, 100), 92.0, None)) == {
        "inside": round(15.5 * 40 * 8, 6),
        "below": round(15.5 * 40 * 4, 6),
        "outside": round(24.5 * 40 * 12, 6),
    }


def test_two_blocks_with_their_own_ranges():
    found = split(
        permit(box(0, 0, 40, 100), 92.0, None, block_no="1"), permit(box(40, 0, 100, 100), 96.0, None, block_no="2")
    )
    assert found == {"inside": 800 * 8.0 + 800 * 4.0, "below": 800 * 4.0 + 800 * 8.0}


def test_blocks_above_each_other_leave_a_gap_between():
    found = split(
        permit(box(0, 0, 100, 100), 96.0, 100.0, block_no="1"), permit(box(0, 0, 100, 100), 88.0, 92.0, block_no="2")
    )
    assert found == {"inside": 1600 * 8.0, "between": 1600 * 4.0}


def test_deducted_block_takes_its_space_out():
    found = split(permit(box(0, 0, 100, 100)), permit(box(20, 20, 40, 60), deduct=True, block_no="2"))
    assert found == {"inside": 800 * 12.0, "outside": 800 * 12.0}


def test_deducted_elevations_only():
    found = split(permit(box(0, 0, 100, 100)), permit(box(0, 0, 100, 100), 90.0, 94.0, deduct=True, block_no="2"))
    assert found == {"inside": 1600 * 8.0, "between": 1600 * 4.0}


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "expected", "words"),
    [
        (date(2020, 1, 1), date(2030, 1, 1), "inside", None),
        (date(2010, 1, 1), date(2020, 12, 31), "outside", "was not in force"),
        (date(2025, 1, 1), None, "outside", "was not in force"),
        (date(2023, 1, 1), None, "inside", "only a part of the time"),
        (None, date(2023, 1, 1), "inside", "only a part of the time"),
    ],
)
def test_a_licence_counts_only_while_it_is_in_force(valid_from, valid_to, expected, words):
    run = volumes(
        raster(GROUND),
        raster(FLOOR),
        [pit(PIT)],
        [permit(box(0, 0, 100, 100), valid_from=valid_from, valid_to=valid_to)],
        dates=(date(2022, 5, 1), date(2024, 5, 1)),
    )
    assert run.result.pits[0].cut_at(Position(expected)) == pytest.approx(19_200)
    said = " ".join(notice.text for notice in run.result.notices)
    assert (words in said) if words else ("in force" not in said)


def test_mining_dates_of_the_pit_narrow_the_period():
    run = volumes(
        raster(GROUND),
        raster(FLOOR),
        [pit(PIT, mined_from=date(2023, 6, 1), mined_to=date(2023, 9, 1))],
        [permit(box(0, 0, 100, 100), valid_from=date(2023, 1, 1), valid_to=date(2023, 12, 31))],
        dates=(date(2022, 5, 1), date(2024, 5, 1)),
    )
    assert run.result.pits[0].cut_at(Position.INSIDE) == pytest.approx(19_200)
    assert not [notice for notice in run.result.notices if "in_force" in notice.code]


def test_z_min_above_z_max_is_refused_with_both_values():
    with pytest.raises(InputError, match="lower elevation limit 98 m above its upper one 92 m"):
        split(permit(box(0, 0, 100, 100), 98.0, 92.0))


def test_permit_without_range_is_said():
    run = volumes(raster(GROUND), raster(FLOOR), [pit(PIT)], [permit(box(0, 0, 100, 100))])
    assert any("states no elevation range" in notice.text for notice in run.result.notices)


levels = st.one_of(st.none(), st.floats(80, 110))
corner = st.floats(1, 99)


@st.composite
def permits(draw):
    result = []
    for number in range(draw(st.integers(0, 4))):
        low, high = draw(levels), draw(levels)
        if low is not None and high is not None and low > high:
            low, high = high, low
        west, east = sorted((draw(corner), draw(corner)))
        south, north = sorted((draw(corner), draw(corner)))
        if east - west > 0.5 and north - south > 0.5:
            outline = box(west, south, east, north)
            result.append(permit(outline, low, high, deduct=draw(st.booleans()), block_no=str(number)))
    return result


@settings(max_examples=60, deadline=None)
@given(permits=permits(), bench=st.one_of(st.none(), st.floats(0.3, 20)), x=st.floats(30, 70), radius=st.floats(1, 28))
def test_parts_add_up_to_the_whole(permits, bench, x, radius):
    import numpy as np

    before = raster(lambda u, v: 100 + 3 * np.sin(u / 9))
    after = raster(lambda u, v: 96 + 5 * np.cos(v / 7))
    found = one(before, after, circle(x, 50, radius), permits, bench_height_m=bench)
    assert sum(part.cut_m3 for part in found.parts) == pytest.approx(found.cut_m3, rel=1e-9, abs=1e-9)
    assert all(part.cut_m3 >= -1e-9 * max(found.cut_m3, 1.0) for part in found.parts)


def test_r102_a_deducted_block_takes_its_space_out_of_its_own_licence_only():
    whole, taken = box(0, 0, 100, 100), box(20, 20, 40, 60)
    own = [permit(whole, licence_no="A"), permit(taken, licence_no="A", deduct=True)]
    assert split(*own) == {"inside": 9600.0, "outside": 9600.0}
    assert split(*own, permit(whole, licence_no="B")) == {"inside": 19_200.0}
    assert split(*own, permit(whole, 96.0, None, licence_no="B")) == {"inside": 9600.0 + 800 * 4, "below": 800 * 8.0}


def test_a_deducted_block_of_no_other_block_s_number_is_taken_out_of_all():
    whole, taken = box(0, 0, 100, 100), box(20, 20, 40, 60)
    found = split(
        permit(whole, licence_no="A"), permit(whole, licence_no="B"), permit(taken, licence_no="", deduct=True)
    )
    assert found == {"inside": 9600.0, "outside": 9600.0}
