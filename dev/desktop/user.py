# SPDX-License-Identifier: GPL-3.0-or-later
"""The panel, and what a user does in it."""

from __future__ import annotations

import os
from pathlib import Path

from eyes import LANGUAGE, StuckError, settle
from hands import LEFT, answer, choose_in_menu, click, press, scroll_to, shown, type_path, until
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QGroupBox, QScrollArea, QToolButton, QWidget
from qgis.utils import iface

FOLDER = Path(os.environ["PITPROOF_FOLDER"])
_ON_TITLE = QPoint(30, 8)  # of a box that folds


class User:
    """A user in front of QGIS's window."""

    def __init__(self) -> None:
        self.window = iface.mainWindow()

    @property
    def dock(self) -> QWidget:
        """The dock."""
        return self.window.findChild(QWidget, "PitProofDock")

    @property
    def panel(self) -> QWidget:
        """What is in the dock."""
        return self.dock.panel

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        return self.panel.current()

    @property
    def area(self) -> QScrollArea:
        """What scrolls of the page."""
        return shown(self.page, "pageScroll", QScrollArea)

    @property
    def session(self) -> object:
        """The open case."""
        return self.panel.session

    def open_panel(self) -> None:
        """Open the panel with its button in the toolbar of plugins."""
        action = next(one for one in self.window.findChildren(object) if one.objectName() == "pitproofTogglePanel")
        buttons = [one for one in self.window.findChildren(QToolButton) if one.defaultAction() is action]
        if not buttons:
            raise StuckError("no button for the panel in a toolbar")
        QTest.mouseClick(buttons[0], LEFT)
        settle(1.0)
        if not self.dock.isVisible():
            raise StuckError("the panel does not open")

    def turn(self, page: str) -> None:
        """Choose a page in the list of steps."""
        steps = self.panel.steps
        row = next(n for n in range(steps.count()) if steps.item(n).data(Qt.ItemDataRole.UserRole) == page)
        place = steps.visualItemRect(steps.item(row)).center()
        QTest.mouseClick(steps.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
        settle(0.8)

    def next(self, expected: str) -> None:
        """Click the page's one next action, and see the page that must follow."""
        click(self.page, "nextButton")
        settle(0.8)
        if self.page.key.value != expected:
            raise StuckError(f"the page is {self.page.key.value}, not {expected}")

    def idle(self, what: str) -> None:
        """Wait until nothing runs and the case is read."""
        until(lambda: not self.panel.worker.busy, what)
        until(lambda: not self.session.reading, what)
        until(lambda: self.session.path is None or self.session.state.findings is not None, what)
        settle(0.8)

    def unfold(self, name: str) -> None:
        """Open one of the parts of a page that can be folded."""
        box = shown(self.page, name, QGroupBox)
        if box.isCollapsed():
            press(box, _ON_TITLE)
            settle(0.8)
        if box.isCollapsed():
            raise StuckError(f"'{name}' does not unfold")
        scroll_to(self.area, box)

    def fold(self, name: str) -> None:
        """Close it again."""
        box = shown(self.page, name, QGroupBox)
        scroll_to(self.area, box)
        QTest.mouseClick(box, LEFT, Qt.KeyboardModifier.NoModifier, _ON_TITLE)
        settle(0.8)
        if not box.isCollapsed():
            raise StuckError(f"'{name}' does not fold")

    def sample(self) -> Path:
        """Make the sample case with its button."""
        folder = FOLDER / ("案件" if LANGUAGE == "zh_CN" else "case")
        folder.mkdir(exist_ok=True)
        came = answer(type_path("choose_folder", folder))
        click(self.page, "sampleCase")
        until(came, "the dialog for the folder")
        self.idle("the sample case")
        if self.session.path is None:
            raise StuckError("the sample case is not open")
        return folder

    def close_case(self) -> None:
        """Close the case in the panel's menu."""
        choose_in_menu(shown(self.panel, "caseMenu", QToolButton), ("Close case", "关闭案件"))
        if self.session.path is not None:
            raise StuckError("the case does not close")
