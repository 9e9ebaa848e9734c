# SPDX-License-Identifier: GPL-3.0-or-later
"""Strata of the case file become surfaces of the engine."""

from __future__ import annotations

import pytest

from ....core.casefile.strata import stratum_record
from ....core.errors import InputError
from ....core.model import StratumKind, SurfaceForm
from ....core.volume.strata import ConstantSurface, DepthSurface, PlaneSurface, stratum_of

EMPTY = {
    f"{side}_{name}": None
    for side in ("top", "bottom")
    for name in ("form", "value_m", "x_m", "y_m", "dip_deg", "dip_direction_deg", "path")
}


def row(**values):
    return {"name": "A", "kind": "ore", "mineral": "limestone", **EMPTY, **values}


def built(**values):
    return stratum_of(stratum_record(row(**values)), pytest.fail, "EPSG:4547")


def test_depth_and_constant():
    found = built(kind="overburden", top_form="depth", top_value_m=0.0, bottom_form="constant", bottom_value_m=95.0)
    assert found.kind is StratumKind.OVERBURDEN
    assert (found.top, found.bottom) == (DepthSurface(0.0), ConstantSurface(95.0))


def test_plane_falls_in_its_dip_direction():
    plane = built(
        top_form="plane", top_value_m=100.0, top_x_m=500.0, top_y_m=900.0, top_dip_deg=45.0, top_dip_direction_deg=90.0
    ).top
    assert isinstance(plane, PlaneSurface)
    assert (plane.east_slope, plane.north_slope) == (pytest.approx(-1.0), pytest.approx(0.0, abs=1e-12))
    assert plane.z0 + plane.east_slope * (500 - plane.x0) == pytest.approx(100.0)


def test_no_form_means_open_to_the_sky_or_the_depth():
    assert (built().top, built().bottom) == (None, None)


@pytest.mark.parametrize("form", list(SurfaceForm))
def test_a_form_without_what_it_needs_is_named(form):
    with pytest.raises(InputError, match=f"'A' has a surface of the form '{form.value}'"):
        built(bottom_form=form.value)
