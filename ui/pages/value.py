# SPDX-License-Identifier: GPL-3.0-or-later
"""The page Value: the three figures side by side, the thresholds, the evidence of money, the trace, what-if."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QLayout, QVBoxLayout, QWidget

from ...adapters.preferences import shown_money
from ..cards import ATTENTION, DONE, HINT, Action, Card, em, heading, side_by_side, text_label
from ..case.remedies import Page
from .base import CasePage

if TYPE_CHECKING:
    from ...core.model import Classification, Determination, ValueFigure


class ValuePage(CasePage):
    """Value."""

    key = Page.VALUE

    def title(self) -> str:
        """Return the title."""
        return self.tr("Value")

    def lead(self) -> str:
        """Return one sentence on how things stand."""
        if self.state.case is None:
            return self.tr("No case is open.")
        if self.state.determination is None:
            return self.tr("Nothing is valued yet.")
        return self.tr("Three figures, which are never added up.")

    def next_action(self) -> tuple[Action | None, str]:
        """Return the one next action, and why."""
        if self.state.case is None:
            return Action(self.tr("To the case"), lambda: self.desk.show_page(Page.CASE), "toCase"), ""
        if self.state.determination is None or self.state.outdated:
            why = self.tr("The evidence was changed: compute again, then these figures are its.")
            if self.state.determination is None:
                why = self.tr("Prices and densities are entered below; then the volume is computed and valued.")
            return Action(self.tr("To the volume"), lambda: self.desk.show_page(Page.VOLUME), "toVolume"), why
        on = Action(self.tr("On to the report"), lambda: self.desk.show_page(Page.REPORT), "toReport")
        return on, self.tr("Volume and value are computed.")

    def build(self) -> None:
        """Make what stays: the tables of evidence and the question what if; each is made when it is first opened."""
        self._made: dict[str, QWidget] = {}
        self._boxes: dict[str, QgsCollapsibleGroupBox] = {}
        for name, text in (
            ("evidenceTables", self.tr("Evidence: sales, prices, samples, documents")),
            ("whatIf", self.tr("What if: another price or density, nothing is saved")),
        ):
            box = QgsCollapsibleGroupBox(text)
            box.setObjectName(f"{name}Box")
            box.setCollapsed(True)
            box.setSaveCollapsedState(False)
            QVBoxLayout(box)
            box.collapsedStateChanged.connect(lambda collapsed, key=name: self._opened(key, collapsed=collapsed))
            self._boxes[name] = box
            self.bottom.addWidget(box)

    def fill(self, body: QLayout) -> None:
        """Show the figures and thresholds."""
        for box in self._boxes.values():
            box.setVisible(self.state.case is not None)
        found = self.state.determination
        if found is not None:
            body.addWidget(side_by_side([self._figure(one) for one in found.figures], 1))
            self._thresholds(body, found)
            warnings = [notice for notice in found.notices if notice.warning]
            self.add_notices(body, warnings, self.tr("To be known about the value"))
            self._trace(body, found)
        self.add_findings(body, self.findings(), self.tr("To be looked at in the evidence of money"))

    def _figure(self, one: ValueFigure) -> Card:
        mark = DONE if one.applies and not self.state.outdated else (ATTENTION if one.applies else HINT)
        card = Card(f"{one.key.capitalize()}  {one.title}", f"figure_{one.key}", mark)
        card.figure(shown_money(one.amount_yuan), f"amount_{one.key}")
        if one.applies:
            card.line(self.tr("Counts for this kind of act."), quiet=True)
        return card

    def _thresholds(self, body: QLayout, found: Determination) -> None:
        from ..value.valuewidgets import ThresholdBar

        applied = [one for one in found.classifications if one.applies]
        if applied:
            body.addWidget(heading(self.tr("Thresholds")))
            body.addWidget(ThresholdBar(found))
        for one in applied:
            body.addWidget(self._answer(one))

    def _answer(self, one: Classification) -> Card:
        words = {
            "below": self.tr("not reached"),
            "depends": self.tr("depends on the province"),
            "above": self.tr("reached"),
        }
        card = Card(one.title, "classification", ATTENTION if one.level == "depends" else HINT)
        card.add(text_label(words.get(one.level, one.level), "level", bold=True))
        return card.line(one.reason, "reason", quiet=True).line(one.source, quiet=True)

    def _trace(self, body: QLayout, found: Determination) -> None:
        from ..value.valuewidgets import TraceTree

        box = QgsCollapsibleGroupBox(self.tr("How the figures came about, step by step"))
        box.setObjectName("traceBox")
        box.setSaveCollapsedState(False)
        box.setCollapsed(True)
        holder = QVBoxLayout(box)

        def opened(collapsed: bool) -> None:
            if collapsed or holder.count():  # of thousands of pits it has tens of thousands of steps
                return
            tree = TraceTree(found)
            tree.setMinimumHeight(em(tree, 18))
            tree.evidence_asked.connect(self.show_evidence)
            holder.addWidget(tree)

        box.collapsedStateChanged.connect(opened)
        body.addWidget(box)

    def show_evidence(self, table: str, key: str) -> None:
        """Show the row of evidence that a step of the trace rests on."""
        from ..evidence.editor import TABLES

        if table not in TABLES:
            self.desk.open_table(table, key)
            return
        box = self._boxes["evidenceTables"]
        box.setCollapsed(False)
        self._opened("evidenceTables", collapsed=False)
        self._made["evidenceTables"].show_row(table, key)
        self._scroll.ensureWidgetVisible(box)

    def _opened(self, name: str, *, collapsed: bool) -> None:
        """Make the widget when its box is opened for the first time."""
        if collapsed or name in self._made:
            return
        from ..value.valuewidgets import EvidenceTables, WhatIf

        made = EvidenceTables(self.session) if name == "evidenceTables" else WhatIf(self.session)
        made.setObjectName(name)
        self._made[name] = made
        self._boxes[name].layout().addWidget(made)

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the page's context."""
        return QCoreApplication.translate("ValuePage", text)
