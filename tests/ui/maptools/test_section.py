# SPDX-License-Identifier: GPL-3.0-or-later
"""The section line: drawn on the map, measured like the report's sections, kept in the case, saved as a picture."""

from __future__ import annotations

import re

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from shapely.geometry import LineString

from ....core.casefile import read_case
from ....core.progress import Silent
from ....core.report.sections.lines import SectionLine
from ....layouts.gather import sections_of_case
from ....ui.maptools.section import SectionTool
from .conftest import settle


@pytest.fixture
def tool(iface, desk, session, keeper):
    made = SectionTool(desk, session, keeper)
    iface.canvas.setMapTool(made)
    yield made
    settle()
    iface.canvas.unsetMapTool(made)
    made.close()
    made.deleteLater()


@pytest.fixture
def ends(session):
    """Two points, one on each side of the first pit."""
    west, south, east, north = session.state.case.pits[0].outline.bounds
    middle = (south + north) / 2.0
    return (west - 15.0, middle), (east + 15.0, middle)


@pytest.fixture
def panel(tool, hand, ends):
    """The panel with the section between the two points."""
    for end in ends:
        hand.click(*end)
    hand.finish(*ends[1])
    settle()
    return tool.dock().panel


def said(panel):
    return panel.findChild(QLabel, "PitProofProfileText").text()


def test_the_numbers_are_those_of_the_section_method(panel, session):
    line = SectionLine("1", LineString(panel.points))
    (expected,) = sections_of_case(session.state.case, [line], Silent())
    section = panel.plot.section
    assert section.cut_m2 == pytest.approx(expected.crossings[0].areas.cut_m2, rel=1e-12)
    assert section.cut_m2 > 100.0
    assert sum(area.shape.area for area in section.areas if area.name != "Fill") == pytest.approx(
        section.cut_m2, rel=1e-6
    )
    assert f"through K1: cut {section.cut_m2:,.2f} m²" in said(panel)


def test_the_dock_lies_under_the_map_and_the_line_on_it(panel, tool, iface):
    assert iface.docks == [tool.dock()]
    assert tool._band.numberOfVertices() == 2


def test_licence_and_both_grounds_stand_in_the_picture(panel, tmp_path):
    path = tmp_path / "剖面.png"
    panel.save_picture(str(path))
    image = QImage(str(path))
    found = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert {"#2b8a3e", "#10263f", "#c8102e"} <= found
    assert str(path) in said(panel)


def test_a_vector_picture_has_lines_and_words(panel, tmp_path):
    path = tmp_path / "a.svg"
    panel.save_picture(str(path))
    text = path.read_text(encoding="utf-8")
    assert "Ground before" in text
    assert text.count("<polyline") > 20  # hatch lines, not a brush


def test_a_picture_that_cannot_be_written_is_said(panel, tmp_path):
    panel.save_picture(str(tmp_path / "nowhere" / "a.png"))
    assert "could not be written" in said(panel)


def test_the_line_is_kept_in_the_case_and_drawn_in_the_report(panel, session):
    QTest.mouseClick(panel.findChild(QPushButton, "PitProofProfileKeep"), Qt.MouseButton.LeftButton)
    assert "1—1′ is kept" in said(panel)
    (trace,) = read_case(session.path).section_lines
    assert (trace.name, trace.pit_id) == ("1", "K1")
    assert trace.outline.equals_exact(LineString(panel.points), 1e-6)
    (profile,) = sections_of_case(read_case(session.path), (), Silent())
    assert profile.line.name == "1"
    assert not session.layers["section_lines"].isEditable()


def test_a_name_stands_for_one_section_only(panel, session):
    panel.keep()
    panel.keep()
    assert "kept already" in said(panel)
    panel.findChild(QLineEdit, "PitProofProfileName").setText("2")
    panel.keep()
    assert [trace.name for trace in read_case(session.path).section_lines] == ["1", "2"]


def test_a_kept_line_can_be_called_up_again(panel, session, tool):
    panel.keep()
    session.refresh()
    points, tool._corners = panel.points, []
    panel.clear()
    box = panel.findChild(QComboBox, "PitProofProfileKept")
    assert box.itemText(1) == "1—1′"
    box.setCurrentIndex(1)
    box.activated.emit(1)
    settle()
    assert LineString(panel.points).equals_exact(LineString(points), 1e-6)
    assert panel.plot.section is not None


def test_in_a_read_only_case_nothing_is_kept(panel, session):
    session.read_only = True
    session.refreshed.emit()
    button = panel.findChild(QPushButton, "PitProofProfileKeep")
    assert not button.isEnabled()
    assert "read only" in button.toolTip()


def test_a_cursor_on_the_plot_is_one_on_the_map(panel, tool):
    plot = panel.plot
    frame = plot._layout()
    QTest.mouseMove(plot, QPoint(round(frame.x(30.0)), round(frame.box.center().y())))
    plot._hover(30.0)
    place = LineString(panel.points).interpolate(30.0)
    centre = tool._marker.center()
    assert (centre.x(), centre.y()) == pytest.approx((place.x, place.y))
    assert tool._marker.isVisible()
    assert "30.0 m: before" in said(panel)
    plot._leave()
    assert not tool._marker.isVisible()


def test_a_place_on_the_map_is_a_cursor_on_the_plot(panel, hand, tool, iface):
    place = LineString(panel.points).interpolate(42.0)
    iface.canvas.xyCoordinates.emit(hand.canvas.getCoordinateTransform().toMapCoordinates(hand.pixel(place.x, place.y)))
    assert panel.plot.distance_m == pytest.approx(42.0, abs=0.5)
    iface.canvas.xyCoordinates.emit(hand.canvas.extent().center().__class__(place.x, place.y + 80.0))
    assert panel.plot.distance_m is None


def test_arrow_keys_walk_along_the_section(panel):
    panel.plot.setFocus()
    QTest.keyClick(panel.plot, Qt.Key.Key_Right)
    first = panel.plot.distance_m
    QTest.keyClick(panel.plot, Qt.Key.Key_Right)
    assert panel.plot.distance_m > first > 0.0


@pytest.mark.parametrize("times", [1.0, 2.0, 5.0, 10.0])
def test_heights_are_drawn_as_many_times_larger_as_was_asked(panel, times):
    box = panel.findChild(QComboBox, "PitProofProfileScale")
    box.setCurrentIndex(box.findData(times))
    assert panel.plot.exaggeration() == pytest.approx(times)
    frame = panel.plot._layout()
    assert panel.plot.rect().contains(frame.box.toAlignedRect())


def test_escape_and_backspace_while_drawing(tool, hand, ends):
    hand.click(*ends[0])
    hand.click(*ends[1])
    hand.key(Qt.Key.Key_Backspace)
    assert len(tool._corners) == 1
    hand.key(Qt.Key.Key_Escape)
    assert tool._corners == []
    assert tool._band.numberOfVertices() == 0
    hand.finish(*ends[0])
    assert tool._dock is None


def test_a_line_beside_all_pits_still_shows_the_ground(tool, hand, session):
    extent = hand.canvas.extent()
    hand.click(extent.xMinimum() + 20, extent.yMinimum() + 2)
    hand.click(extent.xMaximum() - 20, extent.yMinimum() + 2)
    hand.finish(extent.xMaximum() - 20, extent.yMinimum() + 2)
    settle()
    assert "crosses no pit" in said(tool.dock().panel)
    assert tool.dock().panel.plot.section.areas == []


def test_a_missing_terrain_is_said_in_the_plot(tool, hand, ends, own_sample):
    own_sample.paths.before.unlink()
    for end in ends:
        hand.click(*end)
    hand.finish(*ends[1])
    settle()
    assert "before.tif" in tool.dock().panel.plot._message
    assert not tool.dock().panel.findChild(QPushButton, "PitProofProfileSave").isEnabled()


def test_the_case_may_be_closed_while_a_section_is_measured(tool, hand, ends, session):
    for end in ends:
        hand.click(*end)
    hand.finish(*ends[1])
    session.close()
    settle()
    assert tool.dock().panel.plot.section is None
    assert tool._band.numberOfVertices() == 0


def test_without_its_layer_a_line_cannot_be_kept(panel, session):
    QgsProject.instance().removeMapLayer(session.layers["section_lines"].id())
    panel.keep()
    assert re.search("not in the project", said(panel))
