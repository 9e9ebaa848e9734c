# SPDX-License-Identifier: GPL-3.0-or-later
"""The page Case: make, open or close a case, and its head."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QFileDialog, QLayout, QVBoxLayout

from ...adapters.preferences import preferences
from ...adapters.sentences import sentence
from ...core.errors import PitProofError
from ..cards import HINT, Action, Card, Line, heading, side_by_side
from ..case.remedies import Page
from ..evidence.headform import HeadForm
from .base import CasePage


class CaseStartPage(CasePage):
    """Where every case begins."""

    key = Page.CASE

    def title(self) -> str:
        """Return the title."""
        return self.tr("Case")

    def lead(self) -> str:
        """Return one sentence on how things stand."""
        if self.session.path is None:
            return self.tr("A case is one file that holds evidence, results and journal.")
        text = self.tr("Open for reading only: {path}") if self.session.read_only else self.tr("Open: {path}")
        return text.format(path=self.session.path)

    def next_action(self) -> tuple[Action | None, str]:
        """Return the one next action, and why."""
        if self.session.path is None:
            action = Action(self.tr("New case …"), self.new_case, "newCase")
            return action, self.tr("Begin with a new case, or open one that is there.")
        if self.state.error:
            retry = Action(self.tr("Read again"), self.session.refresh, "readAgain")
            return retry, self.state.error
        if self.session.missing_layers():
            load = Action(self.tr("Load layers"), self.session.restore_layers, "loadLayers")
            return load, self.tr("Layers of the case are not in the project.")
        if any(one.severity.value != "hint" for one in self.findings()):
            return None, self.tr("Fill in what the head still lacks below.")
        on = Action(self.tr("On to the evidence"), lambda: self.desk.show_page(Page.EVIDENCE), "toEvidence")
        return on, self.tr("The head of the case holds what a run needs.")

    def build(self) -> None:
        """Make the form of the head; it stays, so that what is being entered is not lost."""
        self._box = QgsCollapsibleGroupBox(self.tr("Head of the case"))
        self._box.setObjectName("headBox")
        self._head = HeadForm()
        self._head.save_wanted.connect(self._save)
        QVBoxLayout(self._box).addWidget(self._head)
        self.bottom.addWidget(self._box)
        self._box.hide()
        self.desk.head_wanted.connect(self._to_head)
        self.session.closed.connect(self._head.forget)

    def fill(self, body: QLayout) -> None:
        """Show what there is to choose from, or the case."""
        case = self.state.case
        self._box.setVisible(case is not None)
        if case is not None:
            self._head.show_info(case.info, read_only=self.session.read_only)
            self.add_findings(body, self.findings(), self.tr("Missing in the head"))
            return
        if self.session.path is not None:
            return
        cards = [
            Card(self.tr("A case that is there"), "openCard")
            .line(self.tr("A GeoPackage made by PitProof."))
            .actions(Action(self.tr("Open …"), self.open_case, "openCase", "open")),
            Card(self.tr("To learn with"), "sampleCard")
            .line(self.tr("A made-up quarry with three pits, whose true volumes are known."))
            .actions(Action(self.tr("Sample case …"), self.sample_case, "sampleCase", "add")),
        ]
        body.addWidget(side_by_side(cards))
        recent = self.session.recent()
        if recent:
            body.addWidget(heading(self.tr("Opened last")))
        for number, path in enumerate(recent):
            reopen = Action(self.tr("Open"), lambda one=path: self.session.open(one), f"recent_{number}", "open")
            body.addWidget(Line(HINT, path.stem, str(path.parent), [reopen], "recent"))

    # ------------------------------------------------------------------------------------------------ actions

    def new_case(self) -> None:
        """Open the dialog that makes a case; the case is opened when it is there."""
        from ..dialogs.newcase import NewCaseDialog

        dialog = NewCaseDialog(self.window())
        dialog.made.connect(self._make)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_case(self) -> None:
        """Choose a case file."""
        path, _ = QFileDialog.getOpenFileName(
            self.window(), self.tr("Open case"), self._folder(), self.tr("Case files (*.gpkg)")
        )
        if path:
            self.session.open(path)

    def sample_case(self) -> None:
        """Make the sample case in a folder that is chosen, and open it."""
        folder = QFileDialog.getExistingDirectory(self.window(), self.tr("Folder for the sample case"), self._folder())
        if folder:
            self.make_sample(Path(folder))

    def make_sample(self, folder: Path) -> None:
        """Make the sample case in a folder, and open it."""
        self.desk.worker.run_algorithm("pitproof:createsamplecase", {"FOLDER": str(folder)}, self._made)

    def _make(self, parameters: dict[str, Any]) -> None:
        self.desk.worker.run_algorithm("pitproof:createcase", parameters, self._made)

    def _made(self, results: dict[str, Any]) -> str:
        path = Path(results["CASE"])
        chosen = preferences()
        units = {"reporting_unit": chosen.reporting_unit, "commissioning_unit": chosen.commissioning_unit}
        if "TRUTH" not in results and any(units.values()):
            from ...core.casefile import restate_head

            restate_head(path, {name: text for name, text in units.items() if text})
        self.session.open(path)
        return self.tr("Case made: {path}").format(path=path.name)

    def _save(self, changes: dict[str, Any]) -> None:
        if self.session.path is None:
            return
        from ...core.casefile import restate_head

        try:
            restate_head(self.session.path, changes)
        except PitProofError as error:
            self.desk.said.emit("critical", sentence(error))
            return
        self._head.forget()
        self.desk.said.emit("success", self.tr("The head is saved."))
        self.session.reload_layers()
        self.session.refresh()

    def _to_head(self) -> None:
        self._box.setCollapsed(False)
        self._scroll.ensureWidgetVisible(self._box)
        self._box.setFocus()

    def _folder(self) -> str:
        recent = self.session.recent()
        return str(recent[0].parent) if recent else str(Path.home())

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the page's context."""
        return QCoreApplication.translate("CaseStartPage", text)
