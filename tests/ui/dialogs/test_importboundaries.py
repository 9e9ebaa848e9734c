# SPDX-License-Identifier: GPL-3.0-or-later
"""The import of outlines: seen first, asked where two readings are possible, taken in by the algorithm."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import QMimeData, QPoint, Qt, QUrl
from qgis.PyQt.QtGui import QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QRadioButton

from ....core.casefile import read_case, read_journal, replace_rows
from ....ui.dialogs.importboundaries import ImportBoundariesDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opened(session, kept, until, provider):
    """Opens the dialog with a file and waits for its preview."""

    def open_dialog(path=None, role=""):
        dialog = kept(ImportBoundariesDialog(session))
        dialog.show()
        if role:
            dialog.set_role(role)
        if path is not None:
            dialog.set_path(path)
            until(lambda: not dialog._answer.busy)
        return dialog

    return open_dialog


@pytest.fixture
def without_outlines(session):
    """The case without pits and licences, so that the sample's own documents can come in."""
    for table in ("pits", "permits"):
        replace_rows(session.path, table, lambda _cells: True, [])
    session.refresh()


def cells(table):
    return [
        [table.item(row, column).text() for column in range(table.columnCount())] for row in range(table.rowCount())
    ]


def take_in(dialog, until):
    done = []
    dialog.imported.connect(done.append)
    QTest.mouseClick(dialog.accept_button, LEFT)
    until(lambda: not dialog.worker.busy)
    return done


def test_a_document_is_shown_with_its_conclusions_and_areas(opened, evidence):
    dialog = opened(evidence / "licence_land_gbk.txt", "zones")
    (row,) = cells(dialog.table)
    assert row[4:7] == ["59,641.10", "59,641.10", "-0.000"]
    said = dialog.conclusions.toPlainText()
    for part in ("Datum", "CGCS2000", "Zone 38", "GBK", "north first"):
        assert part in said
    assert dialog.map.canvas.layers()
    assert dialog.accept_button.isEnabled()


def test_outlines_come_in_by_the_algorithm_with_a_journal_entry(opened, evidence, session, until, without_outlines):
    dialog = opened(evidence / "pits_corners.xlsx")
    assert dialog.role.currentData() == "pits"
    done = take_in(dialog, until)
    assert [pit.pit_id for pit in read_case(session.path).pits] == ["K1", "K2", "K3"]
    entry = read_journal(session.path)[-1]
    assert entry.algorithm == "pitproof:importboundaries"
    assert list(entry.input_hashes) == ["evidence/pits_corners.xlsx"]
    assert session.reloaded == 1
    assert done
    assert not dialog.isVisible()


def test_a_licence_comes_in_with_range_and_validity(opened, evidence, session, until, without_outlines):
    dialog = opened(evidence / "licence_corners.csv")
    assert dialog.role.currentData() == "permits"  # the document names a licence
    QTest.keyClicks(dialog.valid_from.lineEdit(), "2021-03-01")
    dialog.valid_from.setDate(dialog.valid_from.date().fromString("2021-03-01", "yyyy-MM-dd"))
    QTest.keyClicks(dialog.holder, "Limestone Ltd")
    take_in(dialog, until)
    (permit,) = read_case(session.path).permits
    assert (permit.z_min_m, permit.z_max_m, permit.holder) == (96.0, 140.0, "Limestone Ltd")
    assert permit.valid_from.isoformat() == "2021-03-01"
    assert permit.valid_to is None


def test_a_silent_datum_is_asked_and_nothing_is_chosen_by_itself(opened, evidence, until):
    dialog = opened(evidence / "licence_one_line.txt")
    buttons = dialog.questions.findChildren(QRadioButton)
    assert len(buttons) == 3
    assert not any(button.isChecked() for button in buttons)
    assert "(as the case)" in buttons[0].text()
    assert not dialog.accept_button.isEnabled()
    QTest.mouseClick(buttons[0], LEFT, pos=QPoint(8, buttons[0].height() // 2))
    until(lambda: not dialog._answer.busy)
    assert "chosen by the user" in dialog.conclusions.toPlainText()
    assert len(cells(dialog.table)) == 1


def test_another_datum_than_the_cases_is_shown_but_not_taken_in(opened, evidence, until):
    dialog = opened(evidence / "licence_one_line.txt")
    button = dialog.questions.findChildren(QRadioButton)[1]
    QTest.mouseClick(button, LEFT, pos=QPoint(8, button.height() // 2))
    until(lambda: not dialog._answer.busy)
    assert "Xi'an 1980" in dialog.conclusions.toPlainText()
    assert not dialog.accept_button.isEnabled()
    assert dialog.message.text()


def test_a_missing_zone_is_chosen_from_a_list_with_the_cases_own_first(opened, evidence, until):
    dialog = opened(evidence / "licence.dxf", "zones")
    box = dialog.questions.findChild(QComboBox, "answer_zone")
    assert box.currentIndex() == 0
    assert "zone 38" in box.itemText(1)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    until(lambda: not dialog._answer.busy)
    until(lambda: dialog.questions.findChild(QRadioButton) is not None)  # the datum comes next
    assert dialog.questions.open_questions() == ["datum"]
    button = dialog.questions.findChildren(QRadioButton)[0]
    QTest.mouseClick(button, LEFT, pos=QPoint(8, button.height() // 2))
    until(lambda: not dialog._answer.busy)
    assert dialog.accept_button.isEnabled()


def test_answers_go_to_the_algorithm(opened, evidence, session, until, without_outlines):
    dialog = opened(evidence / "licence_one_line.txt", "zones")
    button = dialog.questions.findChildren(QRadioButton)[0]
    QTest.mouseClick(button, LEFT, pos=QPoint(8, button.height() // 2))
    until(lambda: not dialog._answer.busy)
    take_in(dialog, until)
    (zone,) = read_case(session.path).zones
    assert zone.outline.area == pytest.approx(59641.10, abs=0.5)
    assert read_journal(session.path)[-1].parameters["DATUM"] == "cgcs2000"


def test_pasted_text_is_read_when_the_typing_rests(opened, until):
    dialog = opened()
    dialog.source.setCurrentIndex(1)
    dialog.source.text.setPlainText(
        "坐标系,2000国家大地坐标系\n1,3367600,38512000\n2,3367600,38512100\n3,3367700,38512100\n"
    )
    until(lambda: dialog.reading is not None)
    assert cells(dialog.table)[0][4] == "5,000.00"


def test_an_error_is_one_sentence_in_the_dialog(opened, tmp_path):
    path = tmp_path / "报告.docx"
    path.write_bytes(b"x")
    dialog = opened(path)
    assert "报告.docx" in dialog.message.text()
    assert "\n" not in dialog.message.text()
    assert cells(dialog.table) == []


def test_what_the_case_has_already_is_said_before_it_is_taken_in(opened, evidence):
    dialog = opened(evidence / "pits_corners.xlsx", "pits")
    assert "'K1'" in dialog.message.text()
    assert not dialog.accept_button.isEnabled()
    assert len(cells(dialog.table)) == 3


def test_a_missing_licence_number_is_asked_for_in_its_field(opened, evidence, until, without_outlines):
    dialog = opened(evidence / "licence_lines.txt", "permits")
    assert not dialog.accept_button.isEnabled()
    QTest.keyClicks(dialog.licence, "C4200002021017130000009")
    QTest.keyClick(dialog.licence, Qt.Key.Key_Return)
    until(lambda: not dialog._answer.busy and dialog.accept_button.isEnabled())
    assert cells(dialog.table)[0][2] == "C4200002021017130000009"


def test_a_read_only_case_takes_nothing(opened, evidence, session):
    session.read_only = True
    dialog = opened(evidence / "licence_land_gbk.txt", "zones")
    assert not dialog.accept_button.isEnabled()
    assert "read-only" in dialog.message.text()


def test_without_a_case_it_previews_and_says_what_to_do(opened, evidence, session):
    session.path, session.state = None, replace(session.state, path=None, case=None)
    dialog = opened(evidence / "licence_land_gbk.txt")
    assert len(cells(dialog.table)) == 1
    assert "Open a case" in dialog.message.text()


def test_a_dropped_file_is_read(opened, evidence, until):
    dialog = opened()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(evidence / "licence.geojson"))])
    event = QDropEvent(
        dialog.source.rect().center(), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier
    )
    dialog.source.dropEvent(event)
    until(lambda: dialog.reading is not None)
    assert len(cells(dialog.table)) == 1


def test_a_locked_case_is_said_and_nothing_is_lost(opened, evidence, session, until, without_outlines):
    from osgeo import ogr

    dialog = opened(evidence / "pits_corners.xlsx")
    other = ogr.Open(str(session.path), 1)
    other.ExecuteSQL("BEGIN IMMEDIATE")
    try:
        take_in(dialog, until)
        assert "locked" in dialog.message.text()
        assert dialog.isVisible()
        assert dialog.accept_button.isEnabled()
    finally:
        other.ExecuteSQL("ROLLBACK")
        del other
    assert read_case(session.path).pits == ()


def test_closing_while_it_reads_drops_the_answer(opened, evidence):
    dialog = opened()
    dialog.source.take(evidence / "licence.gpkg")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not dialog._answer.busy


def test_a_row_shows_its_place_on_the_map(opened, evidence):
    dialog = opened(evidence / "pits_corners.xlsx")
    whole = dialog.map.canvas.extent()
    dialog.table.selectRow(1)
    near = dialog.map.canvas.extent()
    assert near.width() < whole.width()
