# SPDX-License-Identifier: GPL-3.0-or-later
"""What every page has: title and help, one sentence how things stand, the one next action, and its content."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication, QPoint, Qt, QTimer
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from ...adapters.sentences import interface_language, sentence
from ..cards import ATTENTION, FAULT, HINT, Action, Line, NextAction, em, emptied, heading, text_label
from ..case.casestate import CaseState
from ..case.remedies import Help, Page, page_of, remedy_of
from ..desk import Desk
from ..help import show_help
from ..icons import icon

if TYPE_CHECKING:
    from ...core.checks import Finding
    from ...core.model import Notice

_SHOWN = 15  # findings on one page
_MARKS = {"error": FAULT, "warning": ATTENTION, "hint": HINT}


class CasePage(QWidget):
    """A page; subclasses say what stands on it. What is shown is built anew from the state whenever that changes."""

    key = Page.CASE

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.session = desk, desk.session
        self._stale, self._place = True, 0
        self.after: QWidget | None = None  # from which Tab comes into the page
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.timeout.connect(self._put_back)
        self.setObjectName(f"page_{self.key.value}")
        column = QVBoxLayout(self)
        side = em(self, 0.5)
        column.setContentsMargins(side, em(self, 0.3), 0, 0)
        column.setSpacing(em(self, 0.35))
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, side, 0)
        head.addWidget(text_label(self.title(), "pageTitle", factor=1.3, bold=True), 1)
        help_button = QToolButton(self)
        help_button.setObjectName("pageHelp")
        help_button.setIcon(icon("help"))
        help_button.setAutoRaise(True)
        help_button.setToolTip(QCoreApplication.translate("CasePage", "Help on this page (F1)"))
        help_button.setAccessibleName(help_button.toolTip())
        help_button.clicked.connect(self.show_help)
        head.addWidget(help_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self._lead = text_label("", "pageLead", quiet=True)
        self._lead.setContentsMargins(0, 0, side, 0)
        column.addWidget(self._lead)
        self.next = NextAction(self)
        framed = QHBoxLayout()
        framed.setContentsMargins(0, 0, side, 0)
        framed.addWidget(self.next)
        column.addLayout(framed)
        column.addWidget(self._scrolled(side), 1)
        self.build()

    def _scrolled(self, side: int) -> QScrollArea:
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("pageScroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        content = QWidget()
        content.setObjectName("pageContent")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, side, em(self, 0.6))
        column.setSpacing(em(self, 0.45))
        self.top = QVBoxLayout()  # what stays: forms, options
        self.body = QVBoxLayout()  # what is built anew
        self.bottom = QVBoxLayout()  # what stays, below
        for part in (self.top, self.body, self.bottom):
            part.setSpacing(em(self, 0.45))
            column.addLayout(part)
        column.addStretch(1)
        self._scroll.setWidget(content)
        return self._scroll

    # ------------------------------------------------------------------------------------- what subclasses say

    def title(self) -> str:
        """Return the title."""
        raise NotImplementedError

    def lead(self) -> str:
        """Return one sentence on how things stand."""
        raise NotImplementedError

    def next_action(self) -> tuple[Action | None, str]:
        """Return the one next action, and why."""
        raise NotImplementedError

    def build(self) -> None:
        """Make what stays."""

    def fill(self, body: QLayout) -> None:
        """Fill in what follows the state."""

    def let_go(self) -> None:
        """Stop what runs for this page alone, before it is deleted."""

    # ------------------------------------------------------------------------------------------------ showing

    @property
    def state(self) -> CaseState:
        """What is known of the case."""
        return self.session.state

    def renew(self) -> None:
        """Show the present state: now if the page is to be seen, otherwise when it is."""
        self._stale = True
        if self.isVisible():
            self._show_state()

    def showEvent(self, event: object) -> None:
        """Show the present state."""
        super().showEvent(event)
        if self._stale:
            self._show_state()

    def _show_state(self) -> None:
        self._stale = False
        place = self._scroll.verticalScrollBar().value()
        self._lead.setText(self.lead())
        self._lead.setVisible(bool(self._lead.text()))
        self.next.offer(*self.next_action())
        emptied(self.body)
        self.fill(self.body)
        self._place = place
        self._back.start()

    def _put_back(self) -> None:
        """Scroll to where the page was, once its content is laid out, and have Tab follow the eye."""
        self._scroll.verticalScrollBar().setValue(self._place)
        before = self.after
        for one in reading_order(self):
            if before is not None:
                QWidget.setTabOrder(before, one)
            before = one

    def show_help(self) -> None:
        """Open the help on this page."""
        show_help(f"page_{self.key.value}", self.window())

    # ------------------------------------------------------------------------------------------------ findings

    def findings(self, *pages: Page) -> list[Finding]:
        """Return the findings that belong here."""
        wanted = pages or (self.key,)
        return [one for one in self.state.findings or () if page_of(one) in wanted]

    def add_findings(self, body: QLayout, found: Sequence[Finding], title: str = "") -> None:
        """Add what was found, each with the click that helps."""
        translate = QCoreApplication.translate
        if self.state.findings is None and self.state.case is not None:
            body.addWidget(text_label(translate("CasePage", "The check is still running …"), "checking", quiet=True))
        if not found:
            return
        body.addWidget(heading(title or translate("CasePage", "To be looked at")))
        for one in found[:_SHOWN]:
            body.addWidget(self._finding(one))
        if len(found) > _SHOWN:
            text = translate("CasePage", "{count} more: 'Check case' lists them all.").format(count=len(found) - _SHOWN)
            body.addWidget(text_label(text, quiet=True))

    def add_notices(self, body: QLayout, notices: Sequence[Notice], title: str) -> None:
        """Add what must be known about a result; of very many the first."""
        if notices:
            body.addWidget(heading(title))
        for notice in notices[:_SHOWN]:
            body.addWidget(Line(ATTENTION if notice.warning else HINT, notice.text, name="notice"))
        if len(notices) > _SHOWN:
            text = QCoreApplication.translate("CasePage", "{count} more: the report has them all.")
            body.addWidget(text_label(text.format(count=len(notices) - _SHOWN), quiet=True))

    def _finding(self, one: Finding) -> Line:
        language = interface_language()
        actions = []
        if one.place is not None:
            zoom = QCoreApplication.translate("CasePage", "Show")
            tip = QCoreApplication.translate("CasePage", "Show the place in the map")
            actions.append(Action(zoom, lambda: self.desk.zoom_to_place(one.place or (0.0, 0.0)), "zoom", "zoom", tip))
        remedy = remedy_of(one)
        if not self.session.read_only or remedy.help in (Help.TABLE, Help.FEATURE):
            text = remedy_words()[remedy.help]
            actions.append(
                Action(text, lambda: self.desk.help_against(remedy), f"remedy_{one.code}", tip=one.advise(language))
            )
        return Line(_MARKS[one.severity.value], one.say(language, sentence), one.advise(language), actions, "finding")


def reading_order(page: QWidget) -> list[QWidget]:
    """Return what Tab can reach on a page, from top to bottom and left to right; Qt would take what is new last."""

    def place(one: QWidget) -> tuple[int, int]:
        at = one.mapTo(page, QPoint(0, 0))
        return at.y(), at.x()

    tab = Qt.FocusPolicy.TabFocus
    found = [one for one in page.findChildren(QWidget) if one.isVisible() and one.focusPolicy() & tab == tab]
    return sorted((one for one in found if one.focusProxy() is None), key=place)


def remedy_words() -> dict[Help, str]:
    """Return the words of the clicks that help."""
    translate = QCoreApplication.translate
    return {
        Help.HEAD: translate("CasePage", "Fill in"),
        Help.SURVEY: translate("CasePage", "Add terrain"),
        Help.BOUNDARIES: translate("CasePage", "Import"),
        Help.TABLE: translate("CasePage", "Open table"),
        Help.FEATURE: translate("CasePage", "Open form"),
        Help.IMPORT_TABLE: translate("CasePage", "Import"),
        Help.ATTACH: translate("CasePage", "Add file"),
        Help.DRAW: translate("CasePage", "Draw"),
    }
