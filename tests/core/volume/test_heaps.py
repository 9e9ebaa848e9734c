# SPDX-License-Identifier: GPL-3.0-or-later
"""Stockpiles of a case: loose volume over a plane through the foot (R100)."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest
from shapely import from_wkt

from ....core.model import Stockpile, Survey, SurveyRole
from ....core.progress import Silent
from ....core.rasters import open_raster
from ....core.volume.heaps import heap_volumes
from ....core.volume.inputs import Terrain, VolumeOptions
from ...files import CRS, box, heights, tif


def cone(x, y):
    return 100.0 + np.maximum(0.0, 3.0 - np.hypot(x - 20.0, y - 20.0) / 2.0)


@pytest.fixture
def terrain(tmp_path):
    path = tif(tmp_path / "after.tif", heights(cone, 160, 0.25), cell=0.25)
    source = open_raster(str(path))
    yield Terrain(Survey(SurveyRole.AFTER, str(path)), source)
    source.close()


def test_r100_a_cone_has_its_volume(terrain):
    pile = Stockpile("DT1", from_wkt(box(12, 12, 28, 28)), "灰岩")
    found = heap_volumes([pile], [terrain], CRS, VolumeOptions(), Silent())
    assert found["DT1"] == pytest.approx(np.pi * 6.0**2 * 3.0 / 3.0, rel=5e-3)


def test_a_stated_volume_is_not_measured_again(terrain):
    pile = Stockpile("DT1", from_wkt(box(12, 12, 28, 28)), "灰岩", volume_m3=Decimal("99"))
    assert heap_volumes([pile], [terrain], CRS, VolumeOptions(), Silent()) == {}
