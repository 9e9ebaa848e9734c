# SPDX-License-Identifier: GPL-3.0-or-later
"""The areas of a section are those of the shapes that are drawn."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .....core.model import PitCondition, Position
from .....core.report.sections.parts import cut_parts, fill_of
from .....core.report.sections.profile import spans_on
from ...volume.factories import box, permit, pit
from .factories import across, profile, surveyor

BOX_M2 = 10.0 * 40.0  # the walls of the box run over one cell on each side, which adds and takes the same


def test_a_box_has_the_area_of_a_box():
    (crossing,) = profile().crossings
    assert crossing.areas.cut_m2 == pytest.approx(BOX_M2, rel=1e-9)
    assert crossing.spans == pytest.approx(np.array([[5.0, 65.0]]))  # the line starts 5 m west of the pit
    assert crossing.cut_at(Position.OUTSIDE) == crossing.areas.cut_m2  # no licence at all


def test_r102_the_cut_is_divided_by_outline_and_elevation():
    licence = permit(box(0, 0, 40, 100), 94.0, 120.0)
    (crossing,) = profile(permits=[licence]).crossings
    assert crossing.cut_at(Position.INSIDE) == pytest.approx(20.0 * 6.0, rel=0.02)
    assert crossing.cut_at(Position.BELOW) == pytest.approx(20.0 * 4.0, rel=0.02)
    assert crossing.cut_at(Position.OUTSIDE) == pytest.approx(20.0 * 10.0, rel=0.02)
    whole = sum(crossing.cut_at(position) for position in Position)
    assert whole == pytest.approx(crossing.areas.cut_m2, rel=1e-9)


@settings(max_examples=25, deadline=None)
@given(
    st.floats(-6.0, 6.0),
    st.floats(0.02, 0.4),
    st.floats(88.0, 104.0),
    st.floats(15.0, 65.0),
)
def test_what_is_hatched_is_what_is_counted(swing, wave, floor, edge):
    def after(x, y):
        return 99.0 + swing * np.sin(wave * x) - 6.0 * ((x > 20.0) & (x < 60.0))

    found = profile(permits=[permit(box(0, 0, edge, 100), floor, floor + 9.0)], after=after)
    (crossing,) = found.crossings
    parts = cut_parts(found, crossing)
    assert sum(part.area for part in parts.values()) == pytest.approx(crossing.areas.cut_m2, rel=1e-6, abs=1e-6)
    for position, part in parts.items():
        assert part.area == pytest.approx(crossing.cut_at(position), rel=1e-6, abs=1e-6)
    assert fill_of(found, crossing).area == pytest.approx(crossing.areas.fill_m2, rel=1e-6, abs=1e-6)


def test_a_bent_line_is_as_long_as_its_pieces():
    bent = across("A", (5, 50), (40, 50), (40, 95))
    found = profile(bent)
    assert found.length_m == pytest.approx(35.0 + 45.0)
    (crossing,) = found.crossings
    assert crossing.spans.tolist() == [[pytest.approx(5.0), pytest.approx(75.0)]]
    assert crossing.areas.cut_m2 == pytest.approx(10.0 * (20.0 + 40.0), rel=0.02)


def test_a_line_across_two_pits_measures_each():
    pits = [pit(box(18, 40, 40, 60), "K1"), pit(box(40, 40, 62, 60), "K2")]
    found = surveyor(pits).profile(across())
    assert [crossing.pit_id for crossing in found.crossings] == ["K1", "K2"]
    assert sum(each.areas.cut_m2 for each in found.crossings) == pytest.approx(BOX_M2, rel=1e-9)


def test_a_licence_that_was_not_in_force_is_not_drawn():
    from datetime import date

    expired = permit(box(0, 0, 40, 100), 94.0, 120.0, valid_to=date(2020, 1, 1))
    found = profile(permits=[expired])
    assert found.licences == ()
    assert found.crossings[0].cut_at(Position.INSIDE) == 0.0


def test_a_line_off_the_pits_measures_nothing_and_says_so():
    found = profile(across("I", (75, 5), (95, 5)))
    assert found.crossings == ()


def test_strata_come_along():
    found = profile(strata=True)
    top, bottom = found.strata["灰岩"]
    assert set(top.tolist()) == {97.0}
    assert set(bottom.tolist()) == {92.0}


def test_unmeasured_ground_leaves_a_gap_in_the_lines():
    found = profile(after=lambda x, y: np.where((x > 30.0) & (x < 34.0), np.nan, 90.0))
    (crossing,) = found.crossings
    assert crossing.areas.width_m - crossing.areas.measured_m == pytest.approx(4.0, abs=1.1)
    assert np.isnan(found.after_m).any()


def test_stretches_that_touch_are_one():
    line = across().line
    both = box(10, 40, 30, 60).union(box(30, 40, 50, 60))
    assert len(spans_on(line, both)) == 1


def test_a_covered_pit_without_floor_is_as_surveyed():
    covered = pit(box(10, 10, 70, 90), condition=PitCondition.BACKFILLED)
    assert surveyor([covered]).profile(across()).crossings[0].areas.cut_m2 == pytest.approx(BOX_M2, rel=1e-9)


def test_surveys_between_are_measured_and_change_no_area():
    found = profile(between=lambda x, y: 100.0 - 4.0 * ((x > 20.0) & (x < 60.0)))
    ((name, heights),) = found.between
    assert name == "2024年1月31日"
    assert heights.min() == pytest.approx(96.0)
    assert found.crossings[0].areas.cut_m2 == pytest.approx(BOX_M2, rel=1e-9)
    assert profile().between == ()
