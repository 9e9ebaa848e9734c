# SPDX-License-Identifier: GPL-3.0-or-later
"""A horizontal shift is found where the ground shows it, and refused with its reason where it does not."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .....core.errors import Cancelled, InputError
from .....core.phrases import Language
from .....core.progress import Silent
from .....core.survey.comparison.compare import CompareOptions, compare
from .....core.survey.comparison.pair import StableArea
from .factories import cone, flat, hills, pair_of, ridges, surface, tilted_plane


def compared(height, moved, *, sigma=0.0, options=None, **more):
    before = surface(height, sigma=sigma, seed=1, **more)
    return compare(pair_of(before, surface(height, moved=moved, sigma=sigma, seed=2, **more)), StableArea(), options)


def why(found):
    return found.shift.refused.say(Language.ENGLISH)


@pytest.mark.parametrize("height", [hills, cone])
@pytest.mark.parametrize("moved", [(1.3, -0.7, 0.25), (-0.4, 0.1, 0.0), (4.6, 3.9, -1.5)])
def test_a_known_shift_is_recovered(height, moved):
    found = compared(height, moved)
    assert found.shift.applied, why(found)
    assert (found.shift.east_m, found.shift.north_m) == pytest.approx(moved[:2], abs=0.05)
    assert found.registered.spread.median_m == pytest.approx(moved[2], abs=0.01)
    assert found.registered.spread.nmad_m < 0.2 * found.delivered.spread.nmad_m


def test_a_known_shift_is_recovered_through_noise_within_its_own_uncertainty():
    found = compared(hills, (1.3, -0.7, 0.25), sigma=0.05)
    shift = found.shift
    assert shift.applied
    assert abs(shift.east_m - 1.3) < max(4.0 * shift.east_sigma_m, 0.005)
    assert abs(shift.north_m + 0.7) < max(4.0 * shift.north_sigma_m, 0.005)
    assert 1e-4 < shift.east_sigma_m < 0.01
    assert found.registered.spread.median_m == pytest.approx(0.25, abs=0.002)


def test_the_uncertainty_of_the_shift_is_neither_boast_nor_excuse():
    """Over many draws of noise the found shifts scatter by what each says of itself."""
    found = [
        compare(
            pair_of(surface(hills, sigma=0.2, seed=2 * k), surface(hills, sigma=0.2, seed=2 * k + 1)), StableArea()
        ).shift
        for k in range(20)
    ]
    scatter = np.std([each.east_m for each in found])
    stated = np.median([each.east_sigma_m for each in found])
    assert 0.6 < scatter / stated < 1.7
    assert sum(each.applied for each in found) <= 2  # there was no shift: chance alone passes one in a hundred


@settings(max_examples=15, deadline=None)
@given(st.floats(-3, 3), st.floats(-3, 3), st.floats(-5, 5))
def test_any_believable_shift_comes_back(east, north, up):
    found = compared(hills, (east, north, up), size_m=200.0)
    if np.hypot(east, north) < 0.05:
        assert found.shift.refused is None or found.shift.refused.code == "compare.shift.insignificant"
    else:
        assert found.shift.applied, why(found)
    assert (found.shift.east_m, found.shift.north_m) == pytest.approx((east, north), abs=0.05)
    assert found.best.spread.median_m == pytest.approx(up, abs=0.06)


@settings(max_examples=10, deadline=None)
@given(st.floats(-2, 2), st.floats(-2, 2))
def test_exchanging_the_surfaces_turns_the_shift_round(east, north):
    before, after = surface(hills, size_m=200.0), surface(hills, moved=(east, north, 0.5), size_m=200.0)
    there, back = (compare(pair_of(*both), StableArea()).shift for both in ((before, after), (after, before)))
    assert (there.east_m, there.north_m) == pytest.approx((-back.east_m, -back.north_m), abs=0.02)


def test_on_flat_ground_no_shift_is_found():
    found = compared(flat, (1.3, -0.7, 0.25), sigma=0.03)
    assert not found.shift.applied
    assert "no relief" in why(found)
    assert found.correction_m[:2] == (0.0, 0.0)
    assert found.correction_m[2] == pytest.approx(0.25, abs=0.002)


def test_on_a_tilted_plane_a_shift_looks_like_a_bias_and_is_refused():
    found = compared(tilted_plane, (1.0, 1.0, 0.0))
    assert not found.shift.applied
    assert "no relief" in why(found)
    assert found.delivered.spread.median_m == pytest.approx(-0.4, abs=1e-4)  # 0.3 and 0.1 per metre


def test_slopes_in_one_direction_only_say_which_direction_is_blind():
    found = compared(ridges, (1.0, 1.0, 0.0))
    assert not found.shift.applied
    assert found.shift.weak_deg % 180.0 == pytest.approx(0.0, abs=1.0) or found.shift.weak_deg > 179.0
    assert "vary too little in the direction" in why(found)


def test_a_shift_of_many_cells_is_reported_and_not_applied():
    found = compared(hills, (4.0, 3.0, 0.0), options=CompareOptions(max_shift_cells=2.0))
    assert not found.shift.applied
    assert "is more than the 2 that are believed" in why(found)
    assert found.shift.length_m > 2.0
    assert found.registered is None
    said = " ".join(each.say(Language.ENGLISH) for each in found.conclusions)
    assert "but is not applied" in said


def test_no_shift_is_no_shift():
    found = compared(hills, (0.0, 0.0, 0.3), sigma=0.05)
    assert found.shift.refused.code == "compare.shift.insignificant"
    assert found.delivered.spread.median_m == pytest.approx(0.3, abs=1e-3)


def test_too_few_cells_are_no_evidence():
    found = compared(hills, (0.3, 0.0, 0.0), size_m=15.0)
    assert "at least" in why(found) or "are needed" in why(found)


def test_holes_and_pits_do_not_disturb_the_shift():
    before, after = surface(hills), surface(hills, moved=(0.8, 0.4, 0.1))
    after.z[50:90, 60:120] = np.nan
    before.z[200:210, :] = np.nan
    after.z[120:160, 120:160] -= 7.0  # a pit nobody outlined
    found = compare(pair_of(before, after), StableArea())
    assert found.shift.applied, why(found)
    assert (found.shift.east_m, found.shift.north_m) == pytest.approx((0.8, 0.4), abs=0.05)


def test_surfaces_on_different_grids_compare_all_the_same():
    before = surface(hills)
    after = surface(hills, moved=(1.1, -0.6, 0.2), cell=1.7, size_m=340.0, offset=(-7.3, 11.9))
    found = compare(pair_of(before, after), StableArea())
    assert found.shift.applied, why(found)
    assert (found.shift.east_m, found.shift.north_m) == pytest.approx((1.1, -0.6), abs=0.05)


def test_cancelling_stops_it():
    class Stopped(Silent):
        def cancelled(self):
            return True

    before = surface(hills)
    with pytest.raises(Cancelled):
        compare(pair_of(before, before), StableArea(), progress=Stopped())


def test_a_longest_shift_of_nothing_is_refused():
    with pytest.raises(InputError, match=r"The longest shift that is believed is 0 cells\."):
        CompareOptions(max_shift_cells=0.0)
