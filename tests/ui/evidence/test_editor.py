# SPDX-License-Identifier: GPL-3.0-or-later
"""Evidence tables: typed, chosen, ticked, pasted, undone, saved in one go; wrong cells are named and never saved."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLineEdit, QMessageBox, QPushButton

from ....adapters.person import set_person
from ....core.casefile import read_case, read_table
from ....ui.evidence.editor import TABLES, EvidenceTables
from ..fakes import FakeSession

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
SALES = "销售编号\t矿种\t金额（元）\t数量\t计量单位\t销售起始日期\n"


@pytest.fixture
def session(own_sample):
    return FakeSession(own_sample.paths.case)


@pytest.fixture
def tables(session, kept):
    widget = EvidenceTables(session)
    kept(widget)
    widget.resize(900, 600)
    widget.show()
    return widget


def press(tables, name):
    QTest.mouseClick(tables.findChild(QPushButton, name), LEFT)


def column(tables, field):
    return [item.name for item in tables.models[tables.current].fields].index(field)


def click_cell(tables, row, field):
    view = tables.views[tables.current]
    index = view.model().index(row, column(tables, field))
    view.scrollTo(index)
    place = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), LEFT, pos=place)
    return view


def open_editor(tables, row, field, kind):
    """Click a cell and open its editor with F2."""
    view = click_cell(tables, row, field)
    QTest.keyClick(view, Qt.Key.Key_F2)
    return view.viewport().findChild(kind)


def type_into(tables, row, field, text):
    """Type over what stands in a cell, and end with Enter."""
    editor = open_editor(tables, row, field, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def cell(tables, row, field):
    return tables.models[tables.current].rows[row].cells[field]


def paste(tables, text):
    QApplication.clipboard().setText(text)
    view = tables.views[tables.current]
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_V, CTRL)


def message(tables):
    return tables.message.toPlainText()


def samples(session):
    return {sample.sample_no: str(sample.density_t_per_m3) for sample in read_case(session.path).density_samples}


def test_a_typed_density_keeps_its_digits_and_is_recorded_when_saved(tables, session):
    set_person("张三")
    tables.show_row("density_samples")
    type_into(tables, 0, "density_t_per_m3", "2.680")
    assert samples(session)["TZ01"] == "2.68"  # not before it is saved
    press(tables, "save")
    assert samples(session)["TZ01"] == "2.680"
    last = read_table(session.path, "edits")[-1]
    assert (last["table_name"], last["operation"], last["editor"]) == ("density_samples", "update", "张三")
    assert "density_t_per_m3='2.68'" in last["former"]
    assert session.reloaded == 1
    assert not tables.changed


def test_letters_cannot_be_typed_into_an_exact_number(tables):
    tables.show_row("density_samples")
    type_into(tables, 0, "density_t_per_m3", "2.x7")
    assert cell(tables, 0, "density_t_per_m3") == "2.7"


def test_a_wrong_cell_is_marked_and_named_and_nothing_is_saved(tables, session):
    tables.show_row("density_samples")
    type_into(tables, 1, "density_t_per_m3", "268")
    type_into(tables, 2, "sample_no", "TZ01")
    press(tables, "save")
    assert message(tables).count("\n") == 2
    assert "2" in message(tables).splitlines()[1]
    assert "TZ01" in message(tables).splitlines()[2]
    assert samples(session)["TZ02"] == "2.70"
    model = tables.models["density_samples"]
    index = model.index(1, column(tables, "density_t_per_m3"))
    assert model.data(index, Qt.ItemDataRole.BackgroundRole) is not None
    assert "25" in model.data(index, Qt.ItemDataRole.ToolTipRole)


def test_a_code_is_chosen_from_a_list(tables, session):
    tables.show_row("prices")
    box = open_editor(tables, 0, "unit", QComboBox)
    box.setCurrentIndex(box.findData("m3"))
    QTest.keyClick(box, Qt.Key.Key_Return)
    QCoreApplication.processEvents()  # Qt hands the value over after the key
    assert cell(tables, 0, "unit") == "m3"


def test_a_tick_is_set_with_the_space_bar(tables):
    tables.show_row("density_samples")
    view = click_cell(tables, 0, "loose")
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert cell(tables, 0, "loose") == 1


def test_a_row_is_added_filled_in_and_saved(tables, session):
    tables.show_row("sales")
    press(tables, "addRow")
    QTest.keyClick(tables.views["sales"], Qt.Key.Key_Escape)
    for field, text in (("sale_no", "XS01"), ("amount_yuan", "86000.10")):
        type_into(tables, 0, field, text)
    assert cell(tables, 0, "mineral") == "建筑石料用灰岩"  # that of the pits
    press(tables, "save")
    (sale,) = read_case(session.path).sales
    assert (sale.sale_no, str(sale.amount_yuan), sale.unit) == ("XS01", "86000.10", "t")


def test_rows_are_deleted_and_come_back_with_undo(tables, session):
    tables.show_row("density_samples", "TZ03")
    press(tables, "deleteRows")
    assert tables.models["density_samples"].rowCount() == 4
    press(tables, "undo")
    assert [row.cells["sample_no"] for row in tables.models["density_samples"].rows] == [f"TZ0{n}" for n in range(1, 6)]
    press(tables, "redo")
    press(tables, "save")
    assert "TZ03" not in samples(session)
    assert not tables.undo_button.isEnabled()  # undo reaches back to the last saving


def test_rows_are_pasted_from_a_spreadsheet(tables, session):
    tables.show_row("sales")
    paste(tables, SALES + "XS01\t建筑石料用灰岩\t12800.50\t400\t吨\t2023/5/12\nXS02\t建筑石料用灰岩\t10000\t\tm3\t\n")
    assert tables.models["sales"].rowCount() == 2
    assert read_case(session.path).sales == ()
    press(tables, "save")
    assert [(sale.sale_no, sale.unit) for sale in read_case(session.path).sales] == [("XS01", "t"), ("XS02", "m3")]


def test_with_one_fault_nothing_is_pasted_and_all_faults_are_listed(tables):
    tables.show_row("sales")
    paste(tables, SALES + "XS01\t灰岩\t1\t\t吨\t\nXS02\t灰岩\t一万元\t\t斤\t2023-02-30\n")
    assert tables.models["sales"].rowCount() == 0
    assert len(message(tables).splitlines()) == 4
    for part in ("一万元", "斤", "2023-02-30"):
        assert part in message(tables)


def test_one_pasted_value_goes_into_the_current_cell(tables):
    tables.show_row("density_samples")
    click_cell(tables, 3, "density_t_per_m3")
    paste(tables, "2.73\n")
    assert cell(tables, 3, "density_t_per_m3") == "2.73"
    assert tables.models["density_samples"].rowCount() == 5


def test_cells_are_copied_as_a_spreadsheet_takes_them(tables):
    tables.show_row("density_samples", "TZ02")
    view = tables.views["density_samples"]
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text().split("\t")[:3] == ["TZ02", "建筑石料用灰岩", "2.70"]


def test_the_delete_key_empties_cells_and_undo_fills_them_again(tables):
    tables.show_row("density_samples")
    view = click_cell(tables, 0, "lab_report_no")
    before = cell(tables, 0, "lab_report_no")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert cell(tables, 0, "lab_report_no") is None
    QTest.keyClick(view, Qt.Key.Key_Z, CTRL)
    assert cell(tables, 0, "lab_report_no") == before


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(tables, session):
    from ....core.casefile.tableedits import TableEdits, read_rows, save_edits

    tables.show_row("density_samples")
    type_into(tables, 0, "density_t_per_m3", "2.50")
    row = read_rows(session.path, ["density_samples"])["density_samples"][0]
    other = {**row.cells, "density_t_per_m3": "2.99"}
    save_edits(session.path, {"density_samples": TableEdits(changed=((row, other),))})
    press(tables, "save")
    assert "TZ01" in message(tables)
    assert samples(session)["TZ01"] == "2.99"
    assert tables.changed  # what was typed is still there


def test_a_refresh_keeps_edits_and_shows_what_others_wrote_when_there_are_none(tables, session):
    from ....core.casefile.tableedits import TableEdits, read_rows, save_edits

    tables.show_row("density_samples")
    row = read_rows(session.path, ["density_samples"])["density_samples"][0]
    save_edits(session.path, {"density_samples": TableEdits(changed=((row, {**row.cells, "note": "复测"}),))})
    session.refresh()
    assert cell(tables, 0, "note") == "复测"
    type_into(tables, 0, "note", "changed")
    session.refresh()
    assert cell(tables, 0, "note") == "changed"


def test_a_read_only_case_stays_as_it_is(own_sample, kept):
    widget = EvidenceTables(FakeSession(own_sample.paths.case, read_only=True))
    kept(widget)
    widget.show()
    widget.show_row("density_samples")
    for name in ("addRow", "deleteRows", "paste", "save"):
        assert not widget.findChild(QPushButton, name).isEnabled()
    index = widget.models["density_samples"].index(0, 2)
    assert not widget.models["density_samples"].flags(index) & Qt.ItemFlag.ItemIsEditable
    paste(widget, "XX\t灰岩\t2.7")
    assert widget.models["density_samples"].rowCount() == 5
    assert widget.note.isVisible()


def test_without_a_case_there_is_nothing_and_no_error(kept):
    widget = EvidenceTables(FakeSession())
    kept(widget)
    assert all(widget.models[name].rowCount() == 0 for name in TABLES)
    assert not widget.save_button.isEnabled()


def test_a_case_that_was_moved_away_is_said_and_the_edits_stay(tables, session):
    tables.show_row("density_samples")
    type_into(tables, 0, "density_t_per_m3", "2.50")
    session.path.rename(session.path.with_name("elsewhere.gpkg"))
    press(tables, "save")
    assert "sample_case.gpkg" in message(tables)
    assert cell(tables, 0, "density_t_per_m3") == "2.50"
    assert tables.changed


@pytest.mark.parametrize(("answer", "kept_density"), [("Save", "2.50"), ("Discard", "2.68")])
def test_closing_a_case_with_edits_asks_what_becomes_of_them(tables, session, monkeypatch, answer, kept_density):
    asked = []
    choice = getattr(QMessageBox.StandardButton, answer)
    monkeypatch.setattr(QMessageBox, "question", lambda *given: asked.append(given[2]) or choice)
    tables.show_row("density_samples")
    type_into(tables, 0, "density_t_per_m3", "2.50")
    path, session.path = session.path, None
    session.closed.emit()
    assert len(asked) == 1
    assert path.name in asked[0]
    assert str(read_case(path).density_samples[0].density_t_per_m3) == kept_density
    assert tables.models["density_samples"].rowCount() == 0


def test_edits_that_cannot_be_saved_at_closing_stay_on_the_screen(tables, session, monkeypatch):
    monkeypatch.setattr(QMessageBox, "question", lambda *_given: QMessageBox.StandardButton.Save)
    tables.show_row("density_samples")
    type_into(tables, 0, "density_t_per_m3", "268")
    session.path = None
    session.closed.emit()
    assert cell(tables, 0, "density_t_per_m3") == "268"
    assert message(tables)


def test_stockpiles_are_drawn_not_added(tables):
    tables.show_row("stockpiles")
    assert not tables.add_button.isEnabled()
    assert tables.add_button.toolTip()


def test_every_cell_can_be_reached_without_a_mouse(tables):
    tables.show_row("density_samples")
    view = tables.views["density_samples"]
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Tab)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (1, 1)


def test_r94_goaf_blocks_are_pasted_edited_and_saved(tables, session):
    tables.show_row("goaf_blocks")
    paste(tables, "块段编号\t矿种\t面积（平方米）\t倾角（度）\t平均厚度（米）\nKD1\t煤\t1250.50\t25\t2.3\n")
    type_into(tables, 0, "thickness_m", "2.35")
    press(tables, "save")
    (block,) = read_case(session.path).goaf_blocks
    assert (str(block.area_m2), str(block.thickness_m)) == ("1250.50", "2.35")
    assert (block.area_kind, block.kind, block.position) == ("projected", "mined", None)
