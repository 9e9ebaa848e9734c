# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from osgeo import gdal, ogr, osr

from ....core.casefile import add_evidence, create_case
from .factories import EVIDENCE, INFO


def switch(modules, on: bool) -> None:
    """Switch exceptions; GDAL keeps its modules on a stack, so they come off in the reverse order."""
    waiting = [module for module in modules if bool(module.GetUseExceptions()) != on]
    while waiting:
        for module in list(waiting):
            try:
                (module.UseExceptions if on else module.DontUseExceptions)()
            except RuntimeError:
                continue
            waiting.remove(module)


@pytest.fixture(params=[False, True], ids=["error codes", "exceptions"])
def gdal_mode(request):
    """Run with both ways in which a process may have set GDAL, and see that it stays so."""
    modules = (gdal, ogr, osr)
    before = [module for module in modules if module.GetUseExceptions()]
    switch(modules, request.param)
    yield request.param
    unchanged = all(bool(module.GetUseExceptions()) == request.param for module in modules)
    switch(modules, False)
    switch(before, True)
    assert unchanged


@pytest.fixture
def empty(tmp_path):
    return create_case(tmp_path / "案件 1.gpkg", INFO)


@pytest.fixture
def case(empty):
    add_evidence(empty, **EVIDENCE)
    return empty
