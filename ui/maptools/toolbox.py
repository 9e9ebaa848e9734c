# SPDX-License-Identifier: GPL-3.0-or-later
"""The actions of the map tools and what they share: one ground, one label."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from qgis.gui import QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QAction, QKeySequence
from qgis.PyQt.QtWidgets import QMenu

from ..icons import icon
from .digitize import PitTool
from .edits import EditWatcher
from .ground import GroundKeeper
from .label import CursorLabel
from .mapdesk import RESHAPE, SPLIT, VERTICES, MapDesk
from .pitcard import PitResultTool
from .section import SectionTool
from .swipe import SwipeTool
from .swipelayers import forget_layers
from .words import translate

_KEYS = "Ctrl+Alt+"
_PICTURES = {
    "DrawPit": "drawpit",
    "ReshapePit": "reshapepit",
    "MoveCorners": "movecorners",
    "SplitPit": "splitpit",
    "PitResult": "pitresult",
    "Section": "sectionline",
    "Swipe": "swipe",
}
_EDITING = ("pitproofDrawPit", "pitproofReshapePit", "pitproofMoveCorners", "pitproofSplitPit")


class Toolbox(QObject):
    """Owns the tools; lives as long as the map, or until `close`."""

    def __init__(self, session: Any, iface: Any) -> None:
        desk = MapDesk(iface)
        super().__init__(desk.canvas)
        self.setObjectName("PitProofMapTools")
        self._desk, self._session = desk, session
        self.keeper = GroundKeeper(session, self)
        self.label, self.edit_label = CursorLabel(desk.canvas), CursorLabel(desk.canvas)
        self.edit_label.setObjectName("PitProofEditLabel")
        self.watcher = EditWatcher(desk, session, self.keeper, self.edit_label)
        self.draw = PitTool(desk, session, self.keeper, self.label)
        self.result = PitResultTool(desk, session)
        self.section = SectionTool(desk, session, self.keeper)
        self.swipe = SwipeTool(desk, session)
        self.actions: list[QAction] = []
        self._make_actions()
        for signal in (session.opened, session.closed, session.refreshed):
            signal.connect(self._enable)
        self._enable()

    def _make_actions(self) -> None:
        tip = translate("MapTools", "Draw a pit with its area, volume, greatest depth and coverage beside the cursor.")
        self._tool_action("DrawPit", translate("MapTools", "Draw pit"), "P", self.draw, tip)
        tip = translate("MapTools", "Reshape a pit with QGIS's own tool; its figures are shown after every change.")
        self._own_action("ReshapePit", translate("MapTools", "Reshape pit"), "R", RESHAPE, tip)
        tip = translate("MapTools", "Move corners of pits with QGIS's own tool; figures are shown after every change.")
        self._own_action("MoveCorners", translate("MapTools", "Move corners"), "V", VERTICES, tip)
        tip = translate("MapTools", "Split a pit with QGIS's own tool; the new part gets a number of its own.")
        self._own_action("SplitPit", translate("MapTools", "Split pit"), "X", SPLIT, tip)
        tip = translate("MapTools", "Click a pit: volume with its margin, tonnes, yuan, and the second methods.")
        self._tool_action("PitResult", translate("MapTools", "Result of a pit"), "I", self.result, tip)
        tip = translate("MapTools", "Draw a line: ground before and after, licensed elevations and strata along it.")
        self._tool_action("Section", translate("MapTools", "Section line"), "L", self.section, tip)
        tip = translate("MapTools", "Drag a curtain over the map: before on its left, after on its right. V turns it.")
        swipe = self._tool_action("Swipe", translate("MapTools", "Before and after"), "B", self.swipe, tip)
        menu = QMenu(self._desk.window)
        menu.setObjectName("pitproofSwipeMenu")
        menu.aboutToShow.connect(partial(self._fill_menu, menu))
        swipe.setMenu(menu)

    def _action(self, name: str, text: str, key: str, do: Callable[[], None], tip: str) -> QAction:
        action = QAction(icon(_PICTURES[name]), text, self)
        action.setObjectName(f"pitproof{name}")
        keys = QKeySequence(_KEYS + key)
        action.setShortcut(keys)
        action.setToolTip(f"{tip} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")
        action.setStatusTip(tip)
        action.setProperty("pitproofToolbox", self)
        action.triggered.connect(lambda _checked=False: do())
        if self._desk.window is not None:
            self._desk.window.addAction(action)  # its keys work wherever the action is shown, and where it is not
        self.actions.append(action)
        return action

    def _own_action(self, name: str, text: str, key: str, own: str, tip: str) -> QAction:
        return self._action(name, text, key, partial(self._start_own, own), tip)

    def _tool_action(self, name: str, text: str, key: str, tool: QgsMapTool, tip: str) -> QAction:
        action = self._action(name, text, key, partial(self._take, tool), tip)
        action.setCheckable(True)
        tool.setAction(action)
        return action

    def _take(self, tool: QgsMapTool) -> None:
        """Take a tool in hand, or put it down when it is in hand already."""
        canvas = self._desk.canvas
        if canvas.mapTool() is tool:
            canvas.unsetMapTool(tool)
            return
        canvas.setMapTool(tool)
        if canvas.mapTool() is not tool and tool.action() is not None:
            tool.action().setChecked(False)  # it said what is missing

    def _start_own(self, name: str) -> None:
        """Start one of QGIS's own tools on the layer of the pits."""
        pits = self._session.layers.get("pits") if self._session.path is not None else None
        if pits is None or sip.isdeleted(pits):
            self._desk.say(translate("MapTools", "Open a case first; its pits can then be edited."))
            return
        if self._session.read_only:
            self._desk.say(
                translate("MapTools", "The case was opened to be read only. Open it for editing to change pits.")
            )
            return
        own = self._desk.own_action(name)
        if own is None:
            self._desk.say(
                translate("MapTools", "This QGIS does not offer the tool; use the toolbar 'Advanced Digitizing'.")
            )
            return
        if self._desk.canvas.mapTool() is self.draw:
            self._desk.canvas.unsetMapTool(self.draw)  # with it ends the editing that it began
        if not pits.isEditable() and not pits.startEditing():
            self._desk.say(
                translate("MapTools", "The layer of the pits cannot be edited. Close the case file in other programs.")
            )
            return
        self._desk.iface.setActiveLayer(pits)
        self.keeper.ready()
        own.trigger()

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        sides = self.swipe.sides()
        for number, title in enumerate(
            (translate("MapTools", "Left or upper side"), translate("MapTools", "Right or lower side"))
        ):
            part = menu.addMenu(title)
            part.setEnabled(bool(sides))
            for side in sides:
                part.addAction(side.name).triggered.connect(
                    lambda _checked=False, number=number, side=side: self.swipe.choose(number, side)
                )

    def _enable(self) -> None:
        there = self._session.path is not None
        writable = there and not self._session.read_only
        for action in self.actions:
            action.setEnabled(writable if action.objectName() in _EDITING else there)

    def close(self) -> None:
        """Put the tools down and take away what they made."""
        canvas = self._desk.canvas
        tools: tuple[QgsMapTool, ...] = (self.draw, self.result, self.section, self.swipe)
        for tool in tools:
            if canvas.mapTool() is tool:
                canvas.unsetMapTool(tool)
        self.section.close()
        self.keeper.let_go()
        forget_layers()
        for thing in (*tools, self.result.card, self.label, self.edit_label, self.watcher, *self.actions):
            if not sip.isdeleted(thing):
                thing.deleteLater()
        self._desk.close()
        self.deleteLater()
