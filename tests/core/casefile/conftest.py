# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from osgeo import gdal

from ....core.casefile import add_evidence, create_case
from .factories import EVIDENCE, INFO


@pytest.fixture(params=[False, True], ids=["error codes", "exceptions"])
def gdal_mode(request):
    """Run with both ways in which a process may have set GDAL, and see that it stays so."""
    before = gdal.GetUseExceptions()
    (gdal.UseExceptions if request.param else gdal.DontUseExceptions)()
    yield request.param
    unchanged = bool(gdal.GetUseExceptions()) == request.param
    (gdal.UseExceptions if before else gdal.DontUseExceptions)()
    assert unchanged


@pytest.fixture
def empty(tmp_path):
    return create_case(tmp_path / "案件 1.gpkg", INFO)


@pytest.fixture
def case(empty):
    add_evidence(empty, **EVIDENCE)
    return empty
