# SPDX-License-Identifier: GPL-3.0-or-later
"""On the map: draw, split, cut, compare; and what a user does to project and layers under the panel's feet."""

from __future__ import annotations

from eyes import StuckError, camera, settle
from hands import LEFT, answer, choose_in_menu, click, dialog_of, press, shown, until
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox, QLabel, QMessageBox, QPushButton, QToolButton, QWidget
from qgis.utils import iface
from user import User

_RIGHT = Qt.MouseButton.RightButton
_PIT = ((0.74, 0.62), (0.88, 0.62), (0.88, 0.74), (0.74, 0.74))  # beside the pits, as shares of the map
_ACROSS = ((0.81, 0.56), (0.81, 0.80))
_LINE = ((0.25, 0.30), (0.72, 0.42))


def on_the_map() -> None:
    """Walk it."""
    user = User()
    user.open_panel()
    user.sample()
    _project_goes(user)
    user.turn("pits")
    _draw(user)
    _split(user)
    _section(user)
    _swipe(user)
    _result(user)
    _layer_goes(user)


def _spot(share: tuple[float, float]) -> QPoint:
    size = iface.mapCanvas().viewport().size()
    return QPoint(round(share[0] * size.width()), round(share[1] * size.height()))


def _on_map(spots: tuple[tuple[float, float], ...], picture: str = "") -> None:
    """Click spots of the map, then the right button to finish; the picture is taken before that."""
    view = iface.mapCanvas().viewport()
    for share in spots:
        QTest.mouseMove(view, _spot(share))
        settle(0.2)
        QTest.mouseClick(view, LEFT, Qt.KeyboardModifier.NoModifier, _spot(share))
        settle(0.3)
    QTest.mouseMove(view, _spot(spots[-1]) + QPoint(6, 6))
    settle(1.0)
    if picture:
        camera(picture)
    QTest.mouseClick(view, _RIGHT, Qt.KeyboardModifier.NoModifier, _spot(spots[-1]) + QPoint(6, 6))
    settle(0.5)


def _pits(user: User) -> int:
    return len(user.session.state.case.pits)


def _draw(user: User) -> None:
    click(user.page, "tool_pitproofDrawPit")
    view = iface.mapCanvas().viewport()
    for share in _PIT[:3]:
        QTest.mouseMove(view, _spot(share))
        QTest.mouseClick(view, LEFT, Qt.KeyboardModifier.NoModifier, _spot(share))
        settle(0.3)
    label = shown(iface.mapCanvas(), "PitProofCursorLabel", QLabel)
    QTest.mouseMove(view, _spot(_PIT[3]))
    until(lambda: "m³" in label.text(), "the figures beside the cursor", 10.0)
    camera("drawing")
    QTest.mouseClick(view, LEFT, Qt.KeyboardModifier.NoModifier, _spot(_PIT[3]))
    QTest.mouseClick(view, _RIGHT, Qt.KeyboardModifier.NoModifier, _spot(_PIT[3]))
    form = dialog_of("QgsAttributeDialog")
    camera("form")
    press(form.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok))
    until(lambda: _pits(user) == 4, "the pit is in the case")
    user.idle("the check")
    camera("drawn")


def _split(user: User) -> None:
    click(user.page, "tool_pitproofSplitPit")
    _on_map(_ACROSS, "splitting")
    settle(1.0)
    camera("split")
    iface.actionSaveActiveLayerEdits().trigger()
    until(lambda: _pits(user) == 5, "both parts are in the case")
    user.idle("the check")


def _section(user: User) -> None:
    click(user.page, "tool_pitproofSection")
    _on_map(_LINE)
    dock = shown(user.window, "PitProofProfileDock")
    settle(3.0)
    camera("section")
    click(dock, "PitProofProfileKeep", QPushButton)
    until(lambda: len(user.session.state.case.section_lines) == 1, "the line is in the case")
    camera("section_kept")
    dock.close()
    user.idle("the check")


def _swipe(user: User) -> None:
    click(user.page, "tool_pitproofSwipe")
    settle(2.0)
    view = iface.mapCanvas().viewport()
    QTest.mousePress(view, LEFT, Qt.KeyboardModifier.NoModifier, _spot((0.5, 0.5)))
    QTest.mouseMove(view, _spot((0.36, 0.5)))
    settle(0.5)
    QTest.mouseRelease(view, LEFT, Qt.KeyboardModifier.NoModifier, _spot((0.36, 0.5)))
    settle(1.0)
    camera("swipe")
    QTest.keyClick(iface.mapCanvas(), Qt.Key.Key_Escape)
    settle(0.5)


def _result(user: User) -> None:
    click(user.page, "tool_pitproofPitResult")
    QTest.mouseClick(iface.mapCanvas().viewport(), LEFT, Qt.KeyboardModifier.NoModifier, _spot((0.22, 0.30)))
    settle(0.7)
    camera("result")
    QTest.keyClick(iface.mapCanvas(), Qt.Key.Key_Escape)


def _layer_goes(user: User) -> None:
    """Delete the layers of the case in the layer tree; the panel's menu puts them back."""
    names = set(user.session.layers)
    QgsProject.instance().removeMapLayer(user.session.layers["pits"].id())
    QgsProject.instance().removeMapLayer(user.session.layers["prices"].id())
    settle(0.5)
    camera("layer_gone")
    click(user.page, "tool_pitproofDrawPit")
    settle(0.5)
    camera("layer_missed")
    choose_in_menu(shown(user.panel, "caseMenu", QToolButton), ("Load layers", "加载图层"))
    if set(user.session.layers) != names:
        raise StuckError("the layers do not come back")


def _project_goes(user: User) -> None:
    """Begin a new project in the midst of a run: the run ends in the file, which is opened again."""
    user.turn("volume")
    click(user.page, "nextButton")
    settle(0.3)
    answer(_discard)
    iface.actionNewProject().trigger()
    settle(1.0)
    camera("project_gone")
    user.idle("the run")
    if user.session.path is not None:
        raise StuckError("the case outlives its project")
    user.turn("case")
    click(user.page, "recent_0")
    user.idle("the case is open again")
    user.turn("volume")
    camera("opened_again")


def _discard(box: QWidget) -> None:
    if isinstance(box, QMessageBox) and box.button(QMessageBox.StandardButton.Discard) is not None:
        box.button(QMessageBox.StandardButton.Discard).click()
