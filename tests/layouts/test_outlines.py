# SPDX-License-Identifier: GPL-3.0-or-later
"""Zones and licences on a map: their names, and where they stand."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem
from shapely.geometry import box

from ...core.model import Case, CaseInfo, Permit, Zone
from ...layouts.content import Scene
from ...layouts.grids import crosses
from ...layouts.inputs import MapInputs
from ...layouts.layers import LABEL, LABEL_X, LABEL_Y
from ...layouts.outlines import LEADERS, Crowd, permit_layers, zone_layers
from ...layouts.sheet import A3, Box, view_at
from ...layouts.texts import chinese_family

VIEW = view_at(A3, 1000, Box(512000.0, 3367000.0, 200.0, 150.0))
CRS = QgsCoordinateReferenceSystem("EPSG:4547")


@pytest.fixture
def family(qgis_app):
    return chinese_family()


@pytest.fixture
def scene(family):
    return Scene(MapInputs(Case("", CaseInfo("", "", "EPSG:4547"))), CRS, family)


def labels(layer):
    return {feature[LABEL]: (feature[LABEL_X], feature[LABEL_Y]) for feature in layer.getFeatures()}


def test_zones_are_named_in_chinese_and_only_those_on_the_map(scene):
    zones = (
        Zone("river_channel", box(512010, 3367010, 512190, 3367050), "青石河"),
        Zone("mining_ban", box(512010, 3367060, 512090, 3367140)),
        Zone("farmland", box(600000, 3367060, 600090, 3367140), "远处"),
        Zone("爆破警戒区", box(512100, 3367060, 512190, 3367140)),
    )
    layers = zone_layers(zones, scene, VIEW, Crowd())
    assert [layer.name() for layer in layers] == ["河道管理范围", "禁采区", "爆破警戒区"]
    assert [name for layer in layers for name in labels(layer)] == ["青石河", "禁采区", "爆破警戒区"]


def test_blocks_of_one_licence_are_told_apart_and_deducted_ones_say_so(scene):
    licence = "C4200002021017130000001"
    permits = [
        Permit(licence, box(512010, 3367010, 512110, 3367140)),
        Permit(licence, box(512120, 3367010, 512190, 3367140), block_no="2"),
        Permit(licence, box(512020, 3367020, 512060, 3367050), block_no="3", deduct=True),
    ]
    found = {layer.name(): layer for layer in permit_layers(permits, scene, VIEW, Crowd())}
    assert list(labels(found["采矿权范围"])) == [f"采矿许可证\n{licence}\n区块{n}" for n in (1, 2)]
    assert list(labels(found["采矿权扣除范围"])) == ["扣除区块3"]
    x, y = labels(found["采矿权范围"])[f"采矿许可证\n{licence}\n区块1"]
    assert not permits[2].outline.contains(box(x, y, x + 0.1, y + 0.1))
    assert not any(name.endswith(LEADERS) for name in found)


def test_a_block_too_small_for_its_number_has_it_beside_with_a_line(scene):
    permits = [Permit("C4200002021017130000001", box(512090, 3367060, 512100, 3367070))]
    names = [layer.name() for layer in permit_layers(permits, scene, VIEW, Crowd())]
    assert f"采矿权范围{LEADERS}" in names


def test_no_name_stands_on_a_cross_of_the_grid(scene):
    outline = box(512010, 3367010, 512190, 3367140)
    (layer,) = zone_layers((Zone("mining_ban", outline, "青石岭禁采区"),), scene, VIEW, Crowd())
    ((x, y),) = labels(layer).values()
    word = box(x - 9.0, y - 1.5, x + 9.0, y + 1.5)
    assert len(crosses(VIEW)) > 8
    assert not any(word.intersects(line) for line in crosses(VIEW))
