# SPDX-License-Identifier: GPL-3.0-or-later
"""The content of the dock: head with the case's name, steps at the side, pages, messages, and the running work."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from .cards import em, text_label
from .case.marks import marks_of
from .case.remedies import Page
from .case.session import CaseSession
from .desk import Desk
from .dropping import Dropped, recognise
from .icons import icon
from .pages.base import CasePage
from .pages.case import CaseStartPage
from .pages.evidence import EvidencePage
from .pages.pits import PitsPage
from .pages.report import ReportPage
from .pages.seal import SealPage
from .pages.value import ValuePage
from .pages.volume import VolumePage
from .steplist import StepList
from .tasks.work import CANCELLED, DONE, Worker
from .tasks.workbar import WorkBar

if TYPE_CHECKING:
    from qgis.gui import QgisInterface
    from qgis.PyQt.QtGui import QAction

_PAGES = (CaseStartPage, EvidencePage, PitsPage, VolumePage, ValuePage, ReportPage, SealPage)
_LEVELS = {
    "info": Qgis.MessageLevel.Info,
    "success": Qgis.MessageLevel.Success,
    "warning": Qgis.MessageLevel.Warning,
    "critical": Qgis.MessageLevel.Critical,
}
_SHORT_S = 8  # that a good message stays; a bad one stays until it is closed


class Panel(QWidget):
    """Wires session, worker and pages together."""

    named = pyqtSignal(str)  # the case's name, empty without one

    def __init__(self, iface: QgisInterface | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("PitProofPanel")
        self.session = CaseSession(parent=self)
        self.worker = Worker(self)
        self.desk = Desk(self.session, self.worker, iface, self)
        self.pages: dict[Page, CasePage] = {}
        self._tools: list[QAction] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        self.messages = QgsMessageBar(self)
        self.messages.setObjectName("panelMessages")
        column.addWidget(self.messages)
        column.addWidget(self._body(), 1)
        column.addWidget(WorkBar(self.worker, self))
        self._connect()
        self._put_tools(iface)
        self.steps.choose(Page.CASE.value)
        self.renew()

    # ------------------------------------------------------------------------------------------------- making

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(em(self, 0.5), em(self, 0.3), em(self, 0.3), em(self, 0.2))
        self._name = text_label("", "caseName", bold=True)
        self._checking = text_label("", "caseChecking", factor=0.9, quiet=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._checking)
        row.addLayout(words, 1)
        self._menu_button = QToolButton(self)
        self._menu_button.setObjectName("caseMenu")
        self._menu_button.setIcon(icon("menu"))
        self._menu_button.setAutoRaise(True)
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setToolTip(self.tr("Case"))
        self._menu_button.setAccessibleName(self.tr("Case"))
        self._menu = QMenu(self._menu_button)
        self._menu.setObjectName("caseMenuList")
        self._menu.aboutToShow.connect(self._fill_menu)
        self._menu_button.setMenu(self._menu)
        row.addWidget(self._menu_button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _body(self) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.stack = QStackedWidget(holder)
        self.stack.setObjectName("pages")
        for kind in _PAGES:
            page = kind(self.desk)
            self.pages[page.key] = page
            self.stack.addWidget(page)
        self.steps = StepList({key: page.title() for key, page in self.pages.items()}, holder)
        row.addWidget(self.steps)
        self.setTabOrder(self._menu_button, self.steps)
        for page in self.pages.values():
            page.after = self.steps
        line = QFrame(holder)
        line.setFrameShape(QFrame.Shape.VLine)
        line.setFrameShadow(QFrame.Shadow.Sunken)
        row.addWidget(line)
        row.addWidget(self.stack, 1)
        return holder

    def _connect(self) -> None:
        self.steps.page_wanted.connect(self._turn)
        self.desk.page_wanted.connect(self.steps.choose)
        self.desk.said.connect(self.say)
        self.session.failed.connect(lambda text: self.say("critical", text))
        for signal in (self.session.opened, self.session.closed, self.session.refreshed):
            signal.connect(self.renew)
        self.session.opened.connect(self.desk.zoom_to_case)
        self.worker.started.connect(lambda _title: self._begun())
        self.worker.noted.connect(lambda text: self.say("warning", text))
        self.worker.ended.connect(self._ended)

    def _put_tools(self, iface: QgisInterface | None) -> None:
        """Put the map tools on the page of the pits, where there is a map."""
        page = self.pages[Page.PITS]
        if iface is None or not isinstance(page, PitsPage):
            return
        try:
            from .maptools import actions_for
        except ImportError:
            return
        self._tools = actions_for(self.session, iface)
        self.desk.draw_action = next((one for one in self._tools if one.objectName() == "pitproofDrawPit"), None)
        page.take_tools(self._tools)

    # ------------------------------------------------------------------------------------------------ showing

    def current(self) -> CasePage:
        """Return the page that is shown."""
        page = self.stack.currentWidget()
        if not isinstance(page, CasePage):
            raise LookupError("page")
        return page

    def renew(self) -> None:
        """Show what is known now."""
        state = self.session.state
        name = "" if state.case is None else f"{state.case.info.case_no}  {state.case.info.title}".strip()
        if not name and self.session.path is not None:
            name = self.session.path.stem
        self._name.setText(name or self.tr("No case is open"))
        self._name.setToolTip(str(self.session.path or ""))
        notes = [self.tr("read only")] if self.session.read_only else []
        if self.session.path is not None and state.findings is None and not state.error:
            notes.append(self.tr("checking …"))
        self._checking.setText(" · ".join(notes))
        self._checking.setVisible(bool(notes))
        self.named.emit(name)
        self.steps.show_marks(marks_of(state))
        for page in self.pages.values():
            page.renew()

    def say(self, level: str, text: str) -> None:
        """Show a sentence; a bad one stays until it is closed."""
        if level == "success":
            self.messages.clearWidgets()
        duration_s = 0 if level in ("critical", "warning") else _SHORT_S
        words = text_label(text, "panelMessage")  # the bar's own text shows one line, and the rest behind a scroll bar
        policy = words.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        words.setSizePolicy(policy)
        item = QgsMessageBarItem(words, _LEVELS[level], duration_s)
        words.setParent(item)
        self.messages.pushItem(item)

    def _turn(self, name: str) -> None:
        self.stack.setCurrentWidget(self.pages[Page(name)])

    def _begun(self) -> None:
        self.messages.clearWidgets()
        self.stack.setEnabled(False)
        self._menu_button.setEnabled(False)

    def _ended(self, outcome: str, said: str) -> None:
        self.stack.setEnabled(True)
        self._menu_button.setEnabled(True)
        level = "success" if outcome == DONE else "info" if outcome == CANCELLED else "critical"
        if said:
            self.say(level, said)
        self.session.refresh()
        self.renew()

    def _fill_menu(self) -> None:
        start = self.pages[Page.CASE]
        menu = self._menu
        menu.clear()
        if not isinstance(start, CaseStartPage):
            return
        menu.addAction(icon("add"), self.tr("New case …"), start.new_case)
        menu.addAction(icon("open"), self.tr("Open case …"), start.open_case)
        menu.addAction(icon("add"), self.tr("Sample case …"), start.sample_case)
        recent = menu.addMenu(self.tr("Opened last"))
        for path in self.session.recent():
            recent.addAction(path.stem, lambda one=path: self.session.open(one)).setToolTip(str(path))
        recent.setEnabled(bool(self.session.recent()))
        menu.addSeparator()
        is_open = self.session.path is not None
        for name, text, act in (
            ("reload", self.tr("Read and check again"), self.session.refresh),
            ("layout", self.tr("Load layers"), self.session.restore_layers),
            ("zoom", self.tr("Show the case in the map"), self.desk.zoom_to_case),
            ("close", self.tr("Close case"), self.session.close),
        ):
            menu.addAction(icon(name), text, lambda do=act: do()).setEnabled(is_open)
        menu.addSeparator()
        menu.addAction(icon("settings"), self.tr("Settings …"), self.show_settings)
        menu.addAction(icon("help"), self.tr("Help"), lambda: self.current().show_help())

    def show_settings(self) -> None:
        """Open QGIS's options at the plugin's page."""
        if self.desk.iface is not None:
            self.desk.iface.showOptionsDialog(self.desk.iface.mainWindow(), "pitproofOptions")

    # --------------------------------------------------------------------------------------------------- files

    def take_files(self, paths: Sequence[Path]) -> None:
        """Open for every file what it is taken for."""
        documents = []
        for path in paths:
            kind, table = recognise(path)
            if kind is Dropped.CASE:
                self.session.open(path)
            elif kind is Dropped.PACKAGE:
                self.desk.dialog("verifycase", {"PACKAGE": str(path)})
            elif kind is Dropped.UNKNOWN:
                self.say("warning", self.tr("{name}: not known as evidence.").format(name=path.name))
            elif self.session.path is None:
                self.say("warning", self.tr("Open a case first; then {name} goes into it.").format(name=path.name))
            elif kind is Dropped.DOCUMENT:
                documents.append(str(path))
            else:
                self._take_evidence(kind, str(path), table)
        if documents:
            self.desk.attach("other", documents)

    def _take_evidence(self, kind: Dropped, path: str, table: str) -> None:
        if kind is Dropped.TERRAIN:
            self.desk.register_survey("", path)
        elif kind is Dropped.OUTLINES:
            self.desk.import_boundaries("", path)  # the document tells what it is
        elif kind is Dropped.POINTS:
            self.desk.import_points(path)
        else:
            self.desk.import_table(table or "prices", path)

    def shut_down(self) -> None:
        """Stop the work and let go of the case."""
        from .maptools import take_away

        self.worker.shut_down()
        for page in self.pages.values():
            page.let_go()
        take_away(self._tools)
        self.session.shut_down()

    def sizeHint(self) -> QSize:
        """Ask for a width at which cards stand side by side."""
        return QSize(em(self, 30), em(self, 40))

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the panel's context."""
        return QCoreApplication.translate("Panel", text)
