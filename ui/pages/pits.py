# SPDX-License-Identifier: GPL-3.0-or-later
"""The page Pits: the outlines of what was dug, each with its state."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QHBoxLayout, QLayout, QTableWidget, QToolButton, QWidget

from ...adapters.preferences import shown_volume
from ...adapters.sentences import interface_language
from ...core.casefile.domains import PIT_CONDITION
from ...core.phrases import Language
from ..cards import ATTENTION, DONE, FAULT, Action, Card, Cell, SideBySide, action_button, em, heading, plain_table
from ..case.remedies import Page
from .base import CasePage

_TOOL_COLUMNS = 4


class PitsPage(CasePage):
    """The pits."""

    key = Page.PITS

    def title(self) -> str:
        """Return the title."""
        return self.tr("Pits")

    def lead(self) -> str:
        """Return one sentence on how things stand."""
        case = self.state.case
        if case is None:
            return self.tr("No case is open.")
        if not case.pits:
            return self.tr("The case has no pit yet.")
        area = sum(pit.outline.area for pit in case.pits)
        return self.tr("{count} pits, {area} m² by their outlines.").format(count=len(case.pits), area=f"{area:,.0f}")

    def next_action(self) -> tuple[Action | None, str]:
        """Return the one next action, and why."""
        case = self.state.case
        if case is None:
            return Action(self.tr("To the case"), lambda: self.desk.show_page(Page.CASE), "toCase"), ""
        if self.session.read_only:
            return None, self.tr("The case is open for reading only.")
        if not case.pits:
            draw = Action(self.tr("Draw a pit"), self.desk.draw_pits, "drawPit")
            return draw, self.tr("Draw along the upper edge; area, volume and depth are shown while you draw.")
        if any(one.severity.value == "error" for one in self.findings()):
            return None, self.tr("Mend the outlines below: a run would refuse them.")
        on = Action(self.tr("On to the volume"), lambda: self.desk.show_page(Page.VOLUME), "toVolume")
        return on, self.tr("The outlines are in order.")

    def build(self) -> None:
        """Make the place for the map tools, where there is a map."""
        self._tools: QWidget | None = None

    def take_tools(self, actions: Sequence[QAction]) -> None:
        """Put the map tools into the page."""
        buttons = []
        for action in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setObjectName(f"tool_{action.objectName()}")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            if action.menu() is not None:
                button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
            buttons.append(button)
        if buttons:
            self._tools = SideBySide(buttons, _TOOL_COLUMNS, buttons=True)
            self._tools.setObjectName("pitTools")
            self.top.addWidget(self._tools)
            self._tools.hide()

    def fill(self, body: QLayout) -> None:
        """Show the pits, then what is wrong with them."""
        case = self.state.case
        if self._tools is not None:
            self._tools.setVisible(case is not None)
        if case is None:
            return
        if case.pits:
            table = self._table()
            body.addWidget(table)
            body.addWidget(self._for_one(table))
        self.add_findings(body, self.findings())
        if not self.session.read_only:
            body.addWidget(
                Card(self.tr("Other ways to outlines"), "otherWays").actions(
                    Action(self.tr("Import …"), lambda: self.desk.import_boundaries("pits"), "importPits", "import"),
                    Action(
                        self.tr("Detect from terrains …"),
                        self._detect,
                        "detectPits",
                        tip=self.tr("Drafts where the ground was lost, to be corrected by a person."),
                    ),
                )
            )
        if self.state.suggestions:
            names = ", ".join(one.pit_id for one in self.state.suggestions)
            text = self.tr(
                "For {pits} the change of the ground goes beyond the outline; 'Check case' draws a better one."
            )
            body.addWidget(heading(text.format(pits=names)))

    def _table(self) -> QTableWidget:
        case, volumes = self.state.case, self.state.volumes
        chinese = interface_language() is Language.CHINESE
        conditions = {code.value: code.chinese if chinese else code.english for code in PIT_CONDITION.codes}
        cut: dict[str, float] = {}
        for one in volumes.pits if volumes else ():
            cut[one.pit_id] = cut.get(one.pit_id, 0.0) + one.cut_m3
        severest = self._severest()
        rows: list[list[Cell]] = []
        for pit in case.pits if case else ():
            rows.append(
                [
                    (pit.pit_id, severest.get(pit.pit_id, DONE)),
                    pit.mineral or "–",
                    conditions[pit.condition.value],
                    f"{pit.outline.area:,.0f}",
                    shown_volume(cut.get(pit.pit_id), unit=False),
                ]
            )
        titles = [self.tr("Pit"), self.tr("Mineral"), self.tr("Condition"), self.tr("Area, m²"), self.tr("Cut")]
        tips = ["", "", "", self.tr("By the outline, on the plane of the case's system"), self.tr("Of the last run")]
        table = plain_table("pitTable", titles, rows, tips)
        table.setToolTip(self.tr("Double click or Enter: show in the map"))
        table.activated.connect(lambda index: self._zoom(table, index.row()))
        table.setMinimumWidth(em(table, 16))
        table.selectRow(0)
        return table

    def _severest(self) -> dict[str, str]:
        """Return the mark of the pits that something was found about."""
        marks: dict[str, str] = {}
        for one in self.state.findings or ():
            if one.layer == "pits" and one.severity.value in ("error", "warning"):
                mark = FAULT if one.severity.value == "error" else ATTENTION
                marks[one.object_id] = FAULT if marks.get(one.object_id) == FAULT else mark
        return marks

    def _zoom(self, table: QTableWidget, row: int) -> None:
        self.desk.zoom_to_feature("pits", table.item(max(row, 0), 0).text())

    def _for_one(self, table: QTableWidget) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        show = Action(self.tr("Show in map"), lambda: self._zoom(table, table.currentRow()), "showPit", "zoom")
        form = Action(
            self.tr("Open form"), lambda: self.desk.edit_feature("pits", self._chosen(table)), "formPit", "edit"
        )
        for action in (show, form):
            row.addWidget(action_button(action, flat=True))
        row.addStretch(1)
        return holder

    def _chosen(self, table: QTableWidget) -> str:
        return table.item(max(table.currentRow(), 0), 0).text()

    def _detect(self) -> None:
        from ...core.casefile import resolve

        surveys = {survey.role.value: survey.path for survey in self.state.case.surveys} if self.state.case else {}
        paths = {"BEFORE": surveys.get("before") or surveys.get("restored"), "AFTER": surveys.get("after")}
        self.desk.dialog(
            "detectpits", {key: str(resolve(self.session.path or "", path)) for key, path in paths.items() if path}
        )

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the page's context."""
        return QCoreApplication.translate("PitsPage", text)
