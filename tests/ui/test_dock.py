# SPDX-License-Identifier: GPL-3.0-or-later
"""The panel on the sample case, by real clicks and keys: from nothing to the sealed package."""

from __future__ import annotations

import shutil
from types import SimpleNamespace

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsSettings
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPushButton,
    QTableWidget,
    QToolButton,
    QWidget,
)

from ...core.casefile import check_integrity, read_case, read_journal, read_results
from ...core.phrases import Language
from ...ui.cards import NextAction
from ...ui.case.marks import marks_of
from ...ui.case.remedies import Help, Page, remedy_of
from ...ui.dock import PitProofDock
from ..conftest import SampleFiles


@pytest.fixture
def dock(qgis_new_project, provider, kept):
    QgsSettings().remove("pitproof")
    dock = kept(PitProofDock(None))
    dock.resize(560, 700)
    dock.show()
    yield dock
    dock.shut_down()
    QgsProject.instance().clear()


@pytest.fixture(scope="module")
def computed(sample, tmp_path_factory, qgis_processing):
    """The sample case with the results of a run; read only."""
    from qgis.core import QgsApplication

    from ...algorithms.casejob import CaseJob, CaseOrder
    from ...core.progress import Silent

    assert QgsApplication.processingRegistry() is not None
    folder = tmp_path_factory.mktemp("computed") / "case"
    shutil.copytree(sample.folder, folder)
    case = folder / sample.paths.case.name
    order = CaseOrder(case=case, folder=folder / "run", who="测试", parameters={"CASE": str(case), "FORMATS": "[]"})
    with CaseJob(order) as job:
        job.compute(Silent())
        job.finish(Silent())
    return folder


@pytest.fixture
def own_computed(computed, tmp_path, sample):
    folder = tmp_path / "示例"
    shutil.copytree(computed, folder)
    return SampleFiles(SimpleNamespace(case=folder / sample.paths.case.name), sample.truth)


@pytest.fixture
def opened(dock, own_sample, until):
    assert dock.open_case(own_sample.paths.case)
    until(lambda: dock.panel.session.state.findings is not None)
    return dock


@pytest.fixture
def valued(dock, own_computed, until):
    assert dock.open_case(own_computed.paths.case)
    until(lambda: dock.panel.session.state.findings is not None)
    return dock


def turn(dock, page):
    """Choose a page in the list of steps with the mouse."""
    steps = dock.panel.steps
    rows = [row for row in range(steps.count()) if steps.item(row).data(Qt.ItemDataRole.UserRole) == page.value]
    place = steps.visualItemRect(steps.item(rows[0])).center()
    QTest.mouseClick(steps.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    return dock.panel.current()


def button(page, name):
    QTest.qWait(50)  # until the page is laid out
    (found,) = [one for kind in (QPushButton, QToolButton) for one in page.findChildren(kind, name) if one.isVisible()]
    return found


def click(page, name):
    QTest.mouseClick(button(page, name), Qt.MouseButton.LeftButton)


def text(page, name):
    QCoreApplication.processEvents()  # what was just put into a layout is shown at the next turn
    return [one.text() for one in page.findChildren(QLabel, name) if one.isVisible()]


def next_button(page):
    return page.findChild(NextAction).button


def test_nothing_is_made_before_it_is_looked_at(qgis_new_project, kept):
    dock = kept(PitProofDock(None))
    assert not dock.filled
    dock.show()
    assert dock.filled
    dock.shut_down()


def test_without_a_case_every_page_says_what_to_do(dock):
    for page in Page:
        shown = turn(dock, page)
        assert shown.key is page
        assert shown.findChild(NextAction).isVisible()
        assert text(shown, "pageTitle") == [shown.title()]
        assert len(text(shown, "pageLead")[0]) > 10


def test_the_steps_can_be_walked_with_the_keyboard(dock):
    dock.panel.steps.setFocus()
    for page in list(Page)[1:]:
        QTest.keyClick(dock.panel.steps, Qt.Key.Key_Down)
        assert dock.panel.current().key is page


def test_the_sample_case_is_made_and_opened(dock, tmp_path, until):
    dock.panel.pages[Page.CASE].make_sample(tmp_path / "学习")
    assert dock.panel.worker.busy
    until(lambda: not dock.panel.worker.busy, 60)
    until(lambda: dock.panel.session.state.findings is not None)
    assert dock.panel.session.path == tmp_path / "学习" / "sample_case.gpkg"
    assert "示自然资案〔2024〕001号" in dock.windowTitle()
    marks = marks_of(dock.panel.session.state)
    assert marks[Page.CASE] == marks[Page.PITS] == "done"
    assert marks[Page.EVIDENCE] == "attention"
    assert marks[Page.VOLUME] == marks[Page.SEAL] == "todo"


def test_the_head_is_edited_with_keys_and_saved_into_the_case(opened, own_sample, until):
    page = turn(opened, Page.CASE)
    province = page.findChild(QLineEdit, "head_province")
    assert not button(page, "headSave").isEnabled()
    QTest.keyClicks(province, "Hubei")
    click(page, "headSave")
    assert read_case(own_sample.paths.case).info.province == "Hubei"
    until(lambda: opened.panel.session.state.case.info.province == "Hubei")
    assert province.text() == "Hubei"
    assert not button(page, "headSave").isEnabled()


def test_what_is_being_entered_survives_a_reading(opened, until):
    page = turn(opened, Page.CASE)
    place = page.findChild(QLineEdit, "head_place")
    place.end(False)
    QTest.keyClicks(place, "X")
    opened.panel.session.refresh()
    until(lambda: not opened.panel.session.reading)
    assert place.text().endswith("X")
    click(page, "headUndo")
    assert not place.text().endswith("X")


def test_every_finding_has_a_click_that_helps(opened, until, monkeypatch):
    asked = []
    monkeypatch.setattr(opened.panel.desk, "help_against", asked.append)
    page = turn(opened, Page.EVIDENCE)
    for one in page.findings():
        assert remedy_of(one).help in Help
    buttons = [one for one in page.findChildren(QToolButton) if one.objectName() == "remedy_check.evidence.missing"]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert asked[0].help is Help.ATTACH
    assert asked[0].detail == "entrustment"


def test_a_document_is_added_with_its_kind_and_hash(opened, own_sample, until):
    paper = own_sample.folder / "委托书.pdf"
    paper.write_bytes(b"paper")
    opened.panel.desk.attach("entrustment", [str(paper)])
    (kept,) = read_case(own_sample.paths.case).attachments
    assert (kept.kind, kept.title, kept.path, len(kept.sha256)) == ("entrustment", "委托书", "委托书.pdf", 64)
    until(lambda: opened.panel.session.state.case.attachments == (kept,))


def test_compute_writes_volumes_and_value_into_the_case(opened, own_sample, until):
    page = turn(opened, Page.VOLUME)
    QTest.mouseClick(next_button(page), Qt.MouseButton.LeftButton)
    assert opened.panel.worker.busy
    assert opened.panel.findChild(QPushButton, "workCancel").isVisible()
    assert not page.isEnabled()
    until(lambda: not opened.panel.worker.busy, 90)
    until(lambda: opened.panel.session.state.results is not None and not opened.panel.session.reading)
    results = read_results(own_sample.paths.case)
    truth = sum(pit["cut_m3"] for pit in own_sample.truth.values())
    assert sum(pit.cut_m3 for pit in results.volumes.pits) == pytest.approx(truth, rel=0.01)
    assert check_integrity(own_sample.paths.case).trust.value == "sound"
    assert text(page, "cutFigure") == [f"{sum(pit.cut_m3 for pit in results.volumes.pits):,.0f} m³"]
    assert text(page, "secondVerdict") == ["They agree"]
    (table,) = [one for one in page.findChildren(QTableWidget, "volumeTable") if one.isVisible()]
    assert [table.item(row, 0).text() for row in range(table.rowCount())] == ["K1", "K2", "K3"]


def test_cancel_leaves_the_case_as_it_was(opened, own_sample, until):
    page = turn(opened, Page.VOLUME)
    QTest.mouseClick(next_button(page), Qt.MouseButton.LeftButton)
    QTest.mouseClick(opened.panel.findChild(QPushButton, "workCancel"), Qt.MouseButton.LeftButton)
    until(lambda: not opened.panel.worker.busy, 60)
    assert read_results(own_sample.paths.case) is None
    assert read_journal(own_sample.paths.case) == ()
    assert page.isEnabled()


def test_closing_the_project_while_a_run_goes_on_loses_nothing(opened, own_sample, until):
    page = turn(opened, Page.VOLUME)
    QTest.mouseClick(next_button(page), Qt.MouseButton.LeftButton)
    QgsProject.instance().clear()
    assert opened.panel.session.path is None
    until(lambda: not opened.panel.worker.busy, 90)
    assert read_results(own_sample.paths.case) is not None


def test_the_three_figures_stand_side_by_side(valued):
    page = turn(valued, Page.VALUE)
    determination = valued.panel.session.state.determination
    for figure in determination.figures:
        expected = "–" if figure.amount_yuan is None else f"{figure.amount_yuan:,.2f} yuan"
        assert text(page, f"amount_{figure.key}") == [expected]
    assert [card for card in text(page, "reason") if "6,0" in card]


def test_an_edit_after_the_run_is_said_on_every_page_that_shows_figures(valued, until):
    pits = valued.panel.session.layers["pits"]
    pits.startEditing()
    feature = next(pits.getFeatures())
    pits.changeAttributeValue(feature.id(), pits.fields().lookupField("note"), "改")
    assert pits.commitChanges()
    until(lambda: valued.panel.session.state.outdated)
    marks = marks_of(valued.panel.session.state)
    assert marks[Page.VOLUME] == marks[Page.VALUE] == "attention"
    assert next_button(turn(valued, Page.VOLUME)).text() == "Compute"
    assert next_button(turn(valued, Page.VALUE)).text() == "To the volume"
    assert next_button(turn(valued, Page.SEAL)).text() == "To the volume"


def test_the_case_is_sealed_and_says_its_seal(valued, own_computed, tmp_path, until):
    page = turn(valued, Page.SEAL)
    assert next_button(page).text() == "Seal …"
    page.seal_into(tmp_path / "sealed.zip")
    until(lambda: not valued.panel.worker.busy, 60)
    until(lambda: marks_of(valued.panel.session.state)[Page.SEAL] == "done")
    (seal,) = text(page, "sealHash")
    assert len(seal.replace(" ", "")) == 64
    click(page, "sealCopy")
    assert QApplication.clipboard().text() == seal.replace(" ", "")
    assert (tmp_path / "sealed.zip").is_file()
    (table,) = [one for one in page.findChildren(QTableWidget, "journalTable") if one.isVisible()]
    assert table.rowCount() == len(read_journal(own_computed.paths.case)) == 2


def test_for_reading_only_nothing_can_be_changed(dock, own_computed, until):
    dock.panel.session.open(own_computed.paths.case, read_only=True)
    until(lambda: dock.panel.session.state.findings is not None)
    for name in ("compute", "computeAgain", "writeReport", "addTerrain", "importBoundaries", "headSave"):
        for page in Page:
            shown = turn(dock, page)
            found = [one for one in shown.findChildren(QPushButton, name) if one.isVisible() and one.isEnabled()]
            assert found == [], (page, name)
    assert not turn(dock, Page.CASE).findChild(QLineEdit, "head_place").isEnabled()


def test_a_layer_deleted_under_the_panel_is_offered_again(opened, until):
    QgsProject.instance().removeMapLayer(opened.panel.session.layers["pits"].id())
    page = turn(opened, Page.CASE)
    assert next_button(page).text() == "Load layers"
    QTest.mouseClick(next_button(page), Qt.MouseButton.LeftButton)
    assert "pits" in opened.panel.session.layers


def test_a_case_moved_away_is_said_on_its_page(opened, own_sample, until):
    own_sample.paths.case.rename(own_sample.folder / "gone.gpkg")
    until(lambda: opened.panel.session.state.error)
    page = turn(opened, Page.CASE)
    assert "does not exist" in text(page, "nextWhy")[0]
    assert marks_of(opened.panel.session.state)[Page.CASE] == "fault"
    for other in Page:
        turn(opened, other)


def test_dropped_files_go_where_they_belong(opened, own_sample, monkeypatch):
    asked = []
    desk = opened.panel.desk
    for name in ("register_survey", "import_boundaries", "import_points", "import_table", "attach", "dialog"):
        monkeypatch.setattr(desk, name, lambda *given, name=name: asked.append((name, *given)))
    (own_sample.folder / "笔录.pdf").write_bytes(b"x")
    evidence = own_sample.paths.evidence
    paths = [own_sample.paths.after, evidence / "pits.shp", evidence / "points.dat", evidence / "prices.xlsx"]
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in (*paths, own_sample.folder / "笔录.pdf")])
    event = QDropEvent(
        QPointF(QPoint(50, 50)),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    opened.dropEvent(event)
    assert [one[0] for one in asked] == [
        "register_survey",
        "import_boundaries",
        "import_points",
        "import_table",
        "attach",
    ]
    assert asked[3][1] == "prices"
    assert event.isAccepted()


def test_help_opens_with_f1(dock, kept):
    turn(dock, Page.VOLUME)
    click(dock.panel.current(), "pageHelp")
    (window,) = [one for one in dock.window().children() if one.objectName() == "helpWindow"]
    assert window.isVisible()
    window.close()


def test_it_fits_a_small_screen_at_twice_the_scale(valued):
    """1366 × 768 at 200 % is 683 × 384; half of its width is left to the map."""
    for page in Page:
        turn(valued, page)
    least = valued.panel.minimumSizeHint()
    assert least.width() <= 420
    assert least.height() <= 340


def test_every_button_can_be_reached_with_the_keyboard(valued):
    for page in Page:
        shown = turn(valued, page)
        buttons = [*shown.findChildren(QPushButton), *shown.findChildren(QToolButton)]
        mute = [one for one in buttons if one.isVisible() and one.isEnabled() and not own(one)]
        assert [one.objectName() for one in mute if one.focusPolicy() == Qt.FocusPolicy.NoFocus] == []
        assert [one.text() for one in mute if not one.objectName()] == []


def own(widget):
    """Whether a button belongs to a widget of QGIS or Qt."""
    parent = widget.parent()
    return type(parent).__name__.startswith(("Qgs", "QDate", "QCombo", "QTable", "QLineEdit", "QTree", "QMenu")) or (
        widget.objectName().startswith("qt_")
    )


def test_chapters_can_be_left_out(valued):
    page = turn(valued, Page.REPORT)
    chapters = page.findChild(QListWidget, "reportChapters")
    assert [chapters.item(row).checkState() for row in range(chapters.count())] == [Qt.CheckState.Checked] * 8
    assert all(chapters.item(row).text() for row in range(chapters.count()))


def test_a_layout_is_opened_in_the_language_of_the_report(valued, monkeypatch):
    opened = []
    monkeypatch.setattr("pitproof.ui.pages.report.open_layout", lambda _desk, _case, *what: opened.append(what))
    page = turn(valued, Page.REPORT)
    chooser = page.findChild(QComboBox, "reportLanguage")
    for language in (Language.ENGLISH, Language.CHINESE):
        chooser.setCurrentIndex(chooser.findData(language.value))
        click(page, "openLayout")
    kind = page.findChild(QComboBox, "layoutKind").currentData()
    assert opened == [(kind, Language.ENGLISH), (kind, Language.CHINESE)]


@pytest.mark.parametrize(
    ("page", "name", "window"),
    [
        (Page.EVIDENCE, "importBoundaries", "ImportBoundariesDialog"),
        (Page.EVIDENCE, "importPoints", "ImportPointsDialog"),
        (Page.PITS, "importPits", "ImportBoundariesDialog"),
        (Page.CASE, "newCase", "NewCaseDialog"),
    ],
)
def test_buttons_open_their_dialogs(dock, own_sample, until, page, name, window):
    if page is not Page.CASE:
        dock.open_case(own_sample.paths.case)
        until(lambda: dock.panel.session.state.findings is not None)
    shown = turn(dock, page)
    QCoreApplication.processEvents()
    if page is Page.CASE:
        QTest.mouseClick(next_button(shown), Qt.MouseButton.LeftButton)
    else:
        click(shown, name)
    (made,) = [one for one in QApplication.topLevelWidgets() if type(one).__name__ == window and one.isVisible()]
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert sip.isdeleted(made)
    assert not dock.panel.desk._open


def test_a_long_sentence_is_shown_to_its_end(dock, until):
    text = "The layer 'pits' of the case cannot be opened: another program holds it. " * 4
    dock.panel.say("critical", text)
    said = dock.panel.messages.currentItem().findChild(QLabel, "panelMessage")
    assert said.text() == text
    until(lambda: said.height() >= said.heightForWidth(said.width()) > 3 * said.fontMetrics().height())


def test_a_new_case_needs_number_title_file_and_a_metric_system(dock, tmp_path, until):
    turn(dock, Page.CASE)
    click(dock.panel.current(), "nextButton")
    (made,) = [one for one in QApplication.topLevelWidgets() if one.objectName() == "newCaseDialog"]
    assert made.isVisible()
    accept = made.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert "missing" in made.problem.text()
    QTest.keyClicks(made.findChild(QLineEdit, "newNumber"), "2026-7")
    QTest.keyClicks(made.findChild(QLineEdit, "newTitle"), "Quarry")
    made.file.setFilePath(str(tmp_path / "case"))
    made.system.setCrs(QgsCoordinateReferenceSystem("EPSG:4490"))
    assert "not in metres" in made.problem.text()
    assert not accept.isEnabled()
    made.system.setCrs(QgsCoordinateReferenceSystem("EPSG:4547"))
    assert accept.isEnabled()
    QTest.mouseClick(accept, Qt.MouseButton.LeftButton)
    until(lambda: dock.panel.session.state.case is not None, 60)
    assert read_case(tmp_path / "case.gpkg").info.title == "Quarry"
    until(lambda: dock.panel.session.state.findings is not None)
    assert marks_of(dock.panel.session.state)[Page.PITS] == "todo"
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert sip.isdeleted(made)


def test_what_a_case_says_is_shown_letter_by_letter(dock, kept):
    """A picture in a text of the case could be fetched from another machine's folder."""
    from ...ui.cards import as_text, plain_table

    nasty = "<img src='//elsewhere/x.png'>"
    assert as_text("K1 & K2") == "K1 & K2"
    assert "<img" not in as_text(nasty)
    table = kept(plain_table("nasty", ["a"], [[nasty]]))
    assert table.item(0, 0).text() == nasty
    assert "<img" not in table.item(0, 0).toolTip()
    dock.panel.say("critical", f"The layer '{nasty}' is wrong.")
    said = dock.panel.messages.currentItem().findChild(QLabel, "panelMessage")
    assert nasty in said.text()
    assert said.textFormat() == Qt.TextFormat.PlainText


@pytest.fixture
def window(qgis_new_project, provider, kept):
    """A main window as small laptops show it, with the dock at its least width, as QGIS adds it."""
    QgsSettings().remove("pitproof")
    window = kept(QMainWindow())
    window.setCentralWidget(QWidget())
    window.resize(1366, 768)
    window.dock = PitProofDock(window)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, window.dock)
    window.dock.hide()
    window.show()
    yield window
    window.dock.shut_down()
    QgsProject.instance().clear()


def test_the_dock_opens_wide_enough_for_its_cards_and_leaves_the_map_its_room(window, until):
    window.dock.show()
    until(lambda: window.dock.width() >= 400)
    assert window.dock.width() <= 0.42 * window.width() + 1


def test_a_width_that_the_user_chose_is_kept(window, until):
    window.dock.show()
    until(lambda: window.dock.width() >= 400)
    window.resizeDocks([window.dock], [330], Qt.Orientation.Horizontal)
    window.dock.hide()
    window.dock.show()
    QTest.qWait(100)
    assert window.dock.width() == 330


@pytest.mark.parametrize("width", [260, 300, 360, 420, 500, 600])
def test_no_word_of_a_card_is_cut_off_at_any_width(window, until, width):
    window.dock.show()
    until(lambda: window.dock.width() >= 400)
    window.resizeDocks([window.dock], [width], Qt.Orientation.Horizontal)
    QTest.qWait(100)
    cut = [one.text() for one in window.dock.findChildren(QLabel) if one.isVisible() and is_cut(one)]
    narrow = [one.text() for one in window.dock.findChildren(QPushButton) if one.isVisible() and is_narrow(one)]
    assert (cut, narrow) == ([], [])


def is_cut(label):
    return label.wordWrap() and label.height() < label.heightForWidth(label.width())


def is_narrow(button):
    return button.width() < button.minimumSizeHint().width()
