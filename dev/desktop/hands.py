# SPDX-License-Identifier: GPL-3.0-or-later
"""What a user does in QGIS's window: clicks, keys, the wheel, answers to dialogs and menus."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from eyes import StuckError, camera, complaints, settle
from qgis.PyQt.QtCore import QCoreApplication, QPoint, QPointF, Qt, QTimer
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QToolButton,
    QWidget,
)
from qgis.utils import iface

LEFT = Qt.MouseButton.LeftButton
PATIENCE_S = 120.0
_NOTCH, _MOST_TURNS = 120, 400  # of a wheel: eighths of a degree, and how often it is turned at most


def until(done: Callable[[], object], what: str, seconds: float = PATIENCE_S) -> None:
    """Wait until something is so."""
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            raise StuckError(f"waited {seconds:.0f} s for: {what}")
        settle(0.05)


def shown(parent: QWidget, name: str, kind: type = QWidget) -> QWidget:
    """Return a widget that is on the screen."""
    settle(0.2)
    found = [one for one in parent.findChildren(kind, name) if one.isVisible()]
    if not found:
        raise StuckError(f"'{name}' is not on the screen")
    return found[0]


def wheel(area: QAbstractScrollArea, notches: int) -> bool:
    """Turn the wheel over an area, downwards for positive notches; return whether anything moved."""
    bar, before = area.verticalScrollBar(), area.verticalScrollBar().value()
    middle = QPointF(area.viewport().rect().center())
    event = QWheelEvent(
        middle,
        QPointF(area.viewport().mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, -_NOTCH * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(area.viewport(), event)
    settle(0.02)
    return bar.value() != before


def scroll_down(area: QAbstractScrollArea) -> None:
    """Turn the wheel to the end."""
    for _turn in range(_MOST_TURNS):
        if not wheel(area, 3):
            break
    settle(0.2)


def scroll_to(area: QAbstractScrollArea, widget: QWidget) -> None:
    """Turn the wheel until a widget's upper edge stands at the top, or its end is reached."""
    for _turn in range(_MOST_TURNS):
        top = widget.mapTo(area.viewport(), QPoint(0, 0)).y()
        if -10 <= top <= area.verticalScrollBar().singleStep() * QApplication.wheelScrollLines():
            break
        if not wheel(area, 1 if top > 0 else -1):
            break
    settle(0.2)


def reach(widget: QWidget) -> None:
    """Bring a widget into sight with the wheel, in all areas it lies in."""
    area = widget.parent()
    while area is not None:
        if isinstance(area, QAbstractScrollArea) and area.viewport().isAncestorOf(widget):
            for _turn in range(_MOST_TURNS):
                top = widget.mapTo(area.viewport(), QPoint(0, 0)).y()
                room = area.viewport().height()
                if top >= 0 and (top + widget.height() <= room or top < room // 2):
                    break
                if not wheel(area, 1 if top > 0 else -1):
                    break
        area = area.parent()
    settle(0.1)


def press(widget: QWidget, place: QPoint | None = None) -> None:
    """Click a widget, in its middle or at a place in it."""
    if not widget.isEnabled():
        raise StuckError(f"'{widget.objectName()}' is disabled")
    reach(widget)
    if widget.visibleRegion().isEmpty():
        complaints.append(f"'{widget.objectName()}' cannot be seen")
    QTest.mouseClick(widget, LEFT, Qt.KeyboardModifier.NoModifier, place or widget.rect().center())
    settle(0.3)


def click(parent: QWidget, name: str, kind: type = QAbstractButton) -> None:
    """Click the widget of a name."""
    press(shown(parent, name, kind))


def choose(box: QComboBox, row: int) -> None:
    """Open a box of choices with a click and choose one with the keys."""
    press(box)
    until(lambda: box.view().isVisible(), "the list of choices", 5.0)
    view = box.view()
    QTest.keyClick(view, Qt.Key.Key_Home)
    for _step in range(row):
        QTest.keyClick(view, Qt.Key.Key_Down)
    settle(0.2)
    QTest.keyClick(view, Qt.Key.Key_Return)
    settle(0.3)


def answer(act: Callable[[QWidget], None]) -> Callable[[], bool]:
    """Act on the next modal dialog or menu, whose own event loop holds up the caller; return whether it came."""
    came: list[bool] = []

    def look() -> None:
        dialog = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if dialog is None or not dialog.isVisible():
            return
        timer.stop()
        came.append(True)
        try:
            settle(0.4)
            act(dialog)
        except Exception as error:  # the walk says it, instead of hanging in the dialog
            complaints.append(f"{type(error).__name__}: {error}")
            dialog.close()

    timer = QTimer(iface.mainWindow())
    timer.setInterval(100)
    timer.timeout.connect(look)
    timer.start()
    return lambda: bool(came)


def choose_in_menu(button: QToolButton, words: tuple[str, ...]) -> None:
    """Open a button's menu with a click and click the entry of one of the words."""

    def act(menu: QWidget) -> None:
        if not isinstance(menu, QMenu):
            raise StuckError(f"a menu was expected, not {type(menu).__name__}")
        camera("menu")
        entry = next((one for one in menu.actions() if one.text().replace("&", "") in words), None)
        if entry is None or not entry.isEnabled():
            raise StuckError(f"the menu has no {words}: {[one.text() for one in menu.actions()]}")
        QTest.mouseClick(menu, LEFT, Qt.KeyboardModifier.NoModifier, menu.actionGeometry(entry).center())

    came = answer(act)
    press(button)
    until(came, "the menu")
    settle(0.5)


def type_path(picture: str, path: Path) -> Callable[[QWidget], None]:
    """Return what types a path into a file dialog and accepts it."""

    def act(dialog: QWidget) -> None:
        camera(picture)
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        if not isinstance(dialog, QFileDialog) or line is None:
            raise StuckError(f"a file dialog was expected, not {dialog.windowTitle()}")
        press(line)
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        line.insert(str(path))  # keys are for ASCII alone
        settle(0.2)
        buttons = dialog.findChild(QDialogButtonBox)
        for role in (QDialogButtonBox.StandardButton.Save, QDialogButtonBox.StandardButton.Open):
            if buttons.button(role) is not None:
                QTest.mouseClick(buttons.button(role), LEFT)
                return
        raise StuckError("no button to accept the file dialog")

    return act


def dialog_of(kind: str) -> QDialog:
    """Return the window of a class, as soon as it is open."""
    found: list[QDialog] = []

    def look() -> bool:
        found[:] = [one for one in QApplication.topLevelWidgets() if type(one).__name__ == kind and one.isVisible()]
        return bool(found)

    until(look, kind, 20.0)
    return found[0]
