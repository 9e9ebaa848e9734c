# SPDX-License-Identifier: GPL-3.0-or-later
"""Clicking a pit: its result, or what is to be done for one."""

from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QToolButton

from ....core.model import Determination, Margin, PitVolume, Segment, Step, VolumeResult
from ....ui.maptools.pitcard import PitResultTool


@pytest.fixture
def tool(iface, desk, session):
    made = PitResultTool(desk, session)
    iface.canvas.setMapTool(made)
    yield made
    iface.canvas.unsetMapTool(made)
    made.deleteLater()


def centre(session, name):
    pit = next(pit for pit in session.state.case.pits if pit.pit_id == name)
    point = pit.outline.representative_point()
    return point.x, point.y


def computed(session, *, area=None, verdict="note"):
    """Put a result for K1 into the session."""
    pit = next(pit for pit in session.state.case.pits if pit.pit_id == "K1")
    margin = Margin((), 200.0, 1.96, 392.0)
    size = pit.outline.area if area is None else area
    volume = PitVolume("K1", "2023 – 2024", size, size * 0.99, 12345.6, 3.0, 28.3, 0.4, 10.0, margin)
    rows = [
        {"pit_id": "K1", "period": "", "method": m, "verdict": v} for m, v in (("tin", "agrees"), ("grid", verdict))
    ]
    volumes = VolumeResult((volume,), (), None, "", provenance={"second_methods": rows})
    trace = Step("t", "", "")
    segment = Segment(
        *("K1", "", "建筑石料用灰岩", "raw_ore", Decimal("32098.6"), "t", Decimal("12345.6"), Decimal("2.6")),
        *(Decimal("45"), Decimal("1444437.00"), trace),
    )
    other = Segment("K2", "", "页岩", "raw_ore", Decimal(5), "t", None, None, None, None, trace)
    determination = Determination((segment, other), (), ())
    session.state = SimpleNamespace(case=session.state.case, volumes=volumes, determination=determination)


def test_the_card_has_volume_margin_tonnes_yuan_and_verdict(tool, hand, session):
    computed(session)
    hand.click(*centre(session, "K1"))
    text = tool.card.text()
    assert tool.card.isVisible()
    for words in (
        "K1",
        "12,346 ± 392 m³",
        "28.30 m",
        "99.0 %",
        "建筑石料用灰岩 32,098.6 t",
        "1,444,437.00 yuan",
        "with a note",
    ):
        assert words in text, words
    assert "changed after" not in text
    assert "页岩" not in text


def test_an_outline_that_was_changed_since_is_said_to(tool, hand, session):
    computed(session, area=100.0)
    hand.click(*centre(session, "K1"))
    assert "changed after this was computed" in tool.card.text()


def test_a_pit_that_was_not_computed(tool, hand, session):
    hand.click(*centre(session, "K2"))
    assert "K2" in tool.card.text()
    assert "Not computed yet" in tool.card.text()


def test_the_card_goes_beside_pits_with_escape_and_with_its_button(tool, hand, session, iface):
    hand.click(*centre(session, "K2"))
    extent = iface.canvas.extent()
    hand.click(extent.xMinimum() + 1, extent.yMinimum() + 1)
    assert not tool.card.isVisible()
    hand.click(*centre(session, "K2"))
    hand.key(Qt.Key.Key_Escape)
    assert not tool.card.isVisible()
    hand.click(*centre(session, "K2"))
    QTest.mouseClick(tool.card.findChild(QToolButton, "PitProofPitCardClose"), Qt.MouseButton.LeftButton)
    assert not tool.card.isVisible()


def test_the_card_stays_inside_the_map(tool, hand, session, iface):
    computed(session)
    iface.canvas.setExtent(session.layers["pits"].extent())
    hand.click(*centre(session, "K1"))
    assert iface.canvas.viewport().rect().contains(tool.card.geometry())


def test_without_the_layer_the_tool_says_what_is_missing(iface, desk, session):
    QgsProject.instance().removeMapLayer(session.layers.pop("pits").id())
    tool = PitResultTool(desk, session)
    iface.canvas.setMapTool(tool)
    assert iface.canvas.mapTool() is None
    assert "Open a case first" in iface.said[-1]
    tool.deleteLater()
