# SPDX-License-Identifier: GPL-3.0-or-later
"""The walks beside the tutorial: short, with the keyboard alone, leaving in the midst of work, reloading the plugin."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import qgis.utils
from eyes import StuckError, camera, complaints, settle
from hands import click
from mapwalk import on_the_map
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QWidget
from tutorial import tutorial
from user import User

PAGES = ("case", "evidence", "pits", "volume", "value", "report", "seal")
_SECTIONS = 6  # of a date, through which Tab goes
_MOST_PRESSES = 200


def short() -> None:
    """Start, open the panel, make the sample case, close."""
    user = User()
    user.open_panel()
    user.sample()
    for page in PAGES[1:]:
        user.turn(page)
        camera(page)


def leave() -> None:
    """Leave QGIS in the midst of a run; desktop.sh looks at how it ended."""
    user = User()
    user.open_panel()
    user.sample()
    user.turn("volume")
    click(user.page, "nextButton")
    settle(1.0)
    if not user.panel.worker.busy:
        raise StuckError("the run ended before QGIS did")
    camera("leaving")


def reload() -> Iterator[None]:
    """Reload the plugin twice while its panel is open, the second time in the midst of a run; then go on working."""
    user = User()
    user.open_panel()
    user.sample()
    case = user.session.path
    for busy in (False, True):
        user.turn("volume")
        if busy:
            click(user.page, "nextButton")
            settle(0.5)
        del user
        qgis.utils.reloadPlugin("pitproof")
        yield
        user = User()
        if len(user.window.findChildren(QWidget, "PitProofDock")) != 1:
            complaints.append("there is more than one panel after a reload")
        user.open_panel()
        user.session.open(case)
        user.idle("the case after a reload")
        camera("reloaded")
    user.turn("volume")
    click(user.page, "nextButton")
    user.idle("the run after a reload")
    if user.session.state.results is None:
        raise StuckError("no results after a reload")
    camera("computed")


def keys() -> None:
    """Walk every page with Tab alone: nothing is a trap, everything that can be clicked is reached, focus is seen."""
    user = User()
    user.open_panel()
    user.sample()
    user.turn("volume")
    click(user.page, "nextButton")
    user.idle("the run")
    QApplication.setActiveWindow(user.window)  # nobody else gives it the keys
    for page in PAGES:
        user.turn(page)
        user.panel.steps.setFocus(Qt.FocusReason.TabFocusReason)
        reached: list[QWidget] = []
        for _press in range(_MOST_PRESSES):
            focused = QApplication.focusWidget()
            if focused is None:
                raise StuckError("no widget has the focus")
            if reached[1:] and (focused is user.panel.steps or not user.dock.isAncestorOf(focused)):
                break
            if reached[-_SECTIONS:] == [focused] * _SECTIONS:  # Tab goes through the sections of a date
                complaints.append(f"{page}: Tab is caught in '{focused.objectName()}' {type(focused).__name__}")
                break
            reached.append(focused)
            QTest.keyClick(focused, Qt.Key.Key_Tab)
            QCoreApplication.processEvents()
        wanted = [one for one in user.page.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
        for one in wanted:
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one not in reached:
                complaints.append(f"{page}: Tab does not reach '{one.objectName()}' '{one.text()}'")
        camera(f"keys_{page}")


WALKS: dict[str, Callable[[], Iterator[None] | None]] = {
    "tutorial": tutorial,
    "map": on_the_map,
    "short": short,
    "quit": leave,
    "reload": reload,
    "keys": keys,
}
