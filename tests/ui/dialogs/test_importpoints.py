# SPDX-License-Identifier: GPL-3.0-or-later
"""The import of points and breaklines: a sample is shown, findings are named, the algorithm takes them in."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QRadioButton

from ....core.casefile import read_journal, read_table
from ....ui.dialogs.importpoints import ImportPointsDialog

LEFT = Qt.MouseButton.LeftButton
PREFIXED = "{no},{code},{east:.3f},3367700.000,{height:.3f}\n"
HEAD = "坐标系：2000国家大地坐标系\n"


@pytest.fixture
def opened(session, kept, until, provider):
    def open_dialog(path, answers=()):
        dialog = kept(ImportPointsDialog(session, None, path))
        dialog.show()
        until(lambda: not dialog._answer.busy)
        for answer in answers:
            button = next(one for one in dialog.questions.findChildren(QRadioButton) if answer in one.text())
            QTest.mouseClick(button, LEFT, pos=QPoint(8, button.height() // 2))
            until(lambda: not dialog._answer.busy)
        return dialog

    return open_dialog


def dat(tmp_path, codes, name="测点.dat", bad=""):
    lines = [
        PREFIXED.format(no=number, code=code, east=38512000.0 + 5 * number, height=100.0 + number)
        for number, code in enumerate(codes, start=1)
    ]
    path = tmp_path / name
    path.write_text("".join(lines) + bad, encoding="utf-8")
    return path


def texts(table, column):
    return [table.item(row, column).text() for row in range(table.rowCount())]


def take_in(dialog, until):
    QTest.mouseClick(dialog.accept_button, LEFT)
    until(lambda: not dialog.worker.busy)


def test_points_are_shown_in_the_cases_system_and_taken_in(opened, tmp_path, session, until):
    dialog = opened(dat(tmp_path, ["DX"] * 10 + ["KZD"]), ["CGCS2000"])
    assert texts(dialog.points, 3)[0] == "512005.000"  # without the zone number, as the case
    assert texts(dialog.points, 2)[-1] == "Control point"
    take_in(dialog, until)
    rows = read_table(session.path, "survey_points")
    assert len(rows) == 11
    assert {row["survey"] for row in rows} == {"测点.dat"}
    assert read_journal(session.path)[-1].algorithm == "pitproof:importpoints"


def test_points_become_breaklines(opened, tmp_path, session, until):
    dialog = opened(dat(tmp_path, ["坡顶"] * 4 + ["DX"] + ["坡脚"] * 3), ["CGCS2000"])
    assert "2 breaklines" in dialog.sum.text()
    dialog.set_role("breaklines")
    assert dialog.accept_button.isEnabled()
    take_in(dialog, until)
    assert [row["code"] for row in read_table(session.path, "breaklines")] == ["坡顶", "坡脚"]
    assert not read_table(session.path, "survey_points")


def test_without_breakline_points_the_reason_is_said(opened, tmp_path):
    dialog = opened(dat(tmp_path, ["DX"] * 4), ["CGCS2000"])
    dialog.set_role("breaklines")
    assert "no line" in dialog.message.text()
    assert not dialog.accept_button.isEnabled()


def test_a_bad_line_is_asked_about_and_then_listed(opened, tmp_path):
    dialog = opened(dat(tmp_path, ["DX"] * 4, bad="5,DX,abc,3367700,1\n"))
    assert "abc" in dialog.message.text()
    dialog = opened(dat(tmp_path, ["DX"] * 4, bad="5,DX,abc,3367700,1\n"), ["leave such lines out", "CGCS2000"])
    assert texts(dialog.findings, 1) == ["unreadable"]
    assert "(1)" in dialog.tabs.tabText(1)
    assert dialog.reading.reading.kept == 4


def test_doubled_points_are_found_and_may_be_left_out(opened, tmp_path, until):
    path = dat(tmp_path, ["DX"] * 4, bad="9,DX,38512005.000,3367700.000,101.5\n")
    dialog = opened(path, ["CGCS2000"])
    assert texts(dialog.findings, 1) == ["doubled"]
    QTest.mouseClick(dialog.clean, LEFT, pos=QPoint(8, dialog.clean.height() // 2))
    until(lambda: not dialog._answer.busy)
    assert dialog.reading.reading.kept == 4


def test_only_a_part_of_many_points_is_shown(opened, tmp_path):
    dialog = opened(dat(tmp_path, ["DX"] * 30_000), ["CGCS2000"])
    assert dialog.points.rowCount() == 500
    assert len(dialog.reading.drawn) <= 5_000
    assert "the first 500 are shown" in dialog.sum.text()


def test_a_new_file_drops_the_reading_of_the_former(opened, tmp_path, session, kept, until):
    big, small = dat(tmp_path, ["DX"] * 30_000, "大.dat"), dat(tmp_path, ["DX"] * 3, "小.dat")
    dialog = kept(ImportPointsDialog(session))
    dialog.set_path(big)
    dialog.set_path(small)
    until(lambda: not dialog._answer.busy)
    assert dialog.questions.open_questions() == ["datum"]
    button = dialog.questions.findChildren(QRadioButton)[0]
    button.click()
    until(lambda: dialog.reading is not None)
    assert dialog.reading.reading.count == 3
