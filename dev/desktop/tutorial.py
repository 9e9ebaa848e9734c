# SPDX-License-Identifier: GPL-3.0-or-later
"""The tutorial, from an empty project to the sealed package, in its order."""

from __future__ import annotations

from eyes import StuckError, camera, settle
from hands import answer, choose, click, dialog_of, press, scroll_down, scroll_to, shown, type_path, until
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QGroupBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTabWidget,
    QWidget,
)
from user import FOLDER, User

_DRAWN_S = 6.0  # until some of the maps are drawn, some of the previews are there


def tutorial() -> None:
    """Walk it."""
    user = User()
    QgsProject.instance().clear()
    camera("empty")
    user.open_panel()
    camera("panel")
    _case(user)
    _evidence(user)
    user.next("pits")
    camera("pits")
    user.next("volume")
    camera("volume_before")
    click(user.page, "nextButton")
    settle(0.5)
    camera("working")
    user.idle("the run")
    camera("volume")
    user.next("value")
    camera("value")
    _value(user)
    user.next("report")
    _report(user)
    user.next("seal")
    _seal(user)
    user.close_case()
    camera("closed")


def _case(user: User) -> None:
    user.sample()
    camera("case")
    scroll_down(user.area)
    camera("case_head")
    user.next("evidence")
    camera("evidence")
    scroll_down(user.area)
    camera("evidence_below")


def _evidence(user: User) -> None:
    _points(user)
    click(user.page, "importBoundaries")
    dialog = dialog_of("ImportBoundariesDialog")
    came = answer(type_path("choose_outlines", user.session.path.parent / "evidence" / "pits_corners.xlsx"))
    click(dialog, "browse")
    until(came, "the dialog for the file")
    until(lambda: dialog.reading is not None and not dialog._answer.busy, "the outlines")
    settle(1.0)
    camera("import_outlines")
    if shown(dialog, "import", QPushButton).isEnabled():
        raise StuckError("what the case has already could be taken in twice")
    click(dialog, "close")
    until(lambda: not dialog.isVisible(), "the dialog closes")


def _points(user: User) -> None:
    """Import points: the zone and the datum are asked, and told by clicks and keys."""
    click(user.page, "importPoints")
    dialog = dialog_of("ImportPointsDialog")
    camera("import_empty")
    came = answer(type_path("choose_points", user.session.path.parent / "evidence" / "points.dat"))
    click(dialog, "browse")
    until(came, "the dialog for the file")
    until(lambda: not dialog._answer.busy, "the points are read")
    camera("import_question")
    zone = shown(dialog, "answer_zone", QComboBox)
    row = next(n for n in range(zone.count()) if "38" in zone.itemText(n))
    choose(zone, row)
    until(lambda: bool(dialog.questions.findChildren(QRadioButton)) and not dialog._answer.busy, "the datum is asked")
    camera("import_datum")
    datum = next(one for one in dialog.questions.findChildren(QRadioButton) if "2000" in one.text())
    press(datum, QPoint(8, datum.height() // 2))
    until(lambda: dialog.reading is not None and not dialog._answer.busy, "the reading")
    settle(1.5)
    camera("import_points")
    tabs = shown(dialog, "tabs", QTabWidget)
    bar = tabs.tabBar()
    press(bar, bar.tabRect(tabs.count() - 1).center())
    camera("import_to_be_checked")
    click(dialog, "import")
    until(lambda: not dialog.isVisible(), "the import")
    user.idle("the import")
    camera("imported")


def _value(user: User) -> None:
    boxes = [one.objectName() for one in user.page.findChildren(QGroupBox) if one.isVisible()]
    for name in boxes:
        if hasattr(shown(user.page, name, QGroupBox), "isCollapsed"):
            user.unfold(name)
            if name == "traceBox":
                _trace(user)
            camera(f"value_{name}")
            user.fold(name)
    _suppose(user)


def _trace(user: User) -> None:
    """Search for a sample, as the tutorial does."""
    line = shown(shown(user.page, "TraceTree"), "search", QLineEdit)
    press(line)
    QTest.keyClicks(line, "TZ03")
    settle(0.5)
    scroll_to(user.area, shown(user.page, "traceBox", QGroupBox))


def _suppose(user: User) -> None:
    """Lower the price with keys until an answer turns; every reason must be readable to its end."""
    user.unfold("whatIfBox")
    spin = next(one for one in user.page.findChildren(QDoubleSpinBox) if one.objectName().startswith("price_"))
    press(spin, QPoint(20, spin.height() // 2))
    QTest.keyClick(spin, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(spin, "1.20")
    until(lambda: user.page.findChildren(QWidget, "turned"), "an answer that turns")
    settle(1.0)
    scroll_down(user.area)
    camera("what_if")
    click(user.page, "reset")


def _report(user: User) -> None:
    camera("report_before")
    click(user.page, "nextButton")
    settle(_DRAWN_S)
    camera("writing")
    user.idle("the report")
    until(lambda: user.session.state.report is not None, "the report")
    settle(_DRAWN_S)
    camera("report")
    shown(user.page, "reportPages")
    scroll_down(user.area)
    camera("report_pages")


def _seal(user: User) -> None:
    camera("seal_before")
    package = FOLDER / "sealed.zip"
    came = answer(type_path("choose_package", package))
    click(user.page, "nextButton")
    until(came, "the dialog for the package")
    user.idle("the seal")
    camera("seal")
    if not package.is_file():
        raise StuckError("there is no package")
    click(user.page, "nextButton")
    dialog = dialog_of("AlgorithmDialog")
    camera("verify")
    press(dialog.runButton())
    until(dialog.wasExecuted, "the package is verified")
    camera("verified")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    until(lambda: not any(one.isVisible() for one in _dialogs()), "the dialog closes", 5.0)


def _dialogs() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if type(one).__name__ == "AlgorithmDialog"]
