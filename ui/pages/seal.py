# SPDX-License-Identifier: GPL-3.0-or-later
"""The page Seal: whether journal and tables fit together, the sealed package, and what was done by whom."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QLayout, QTableWidget

from ...adapters.sentences import interface_language
from ..cards import ATTENTION, DONE, FAULT, HINT, Action, Card, Cell, Line, heading, plain_table, side_by_side
from ..case.casestate import SEALED
from ..case.remedies import Page
from .base import CasePage

_MARKS = {"sound": DONE, "edited": ATTENTION, "broken": FAULT}
_SHOWN = 12  # of a hash
_GROUP = 8


class SealPage(CasePage):
    """Seal."""

    key = Page.SEAL

    def title(self) -> str:
        """Return the title."""
        return self.tr("Seal")

    def lead(self) -> str:
        """Return one sentence on how things stand."""
        if self.state.case is None:
            return self.tr("No case is open; a package can be verified without one.")
        count = len(self.state.journal)
        return self.tr("The journal has {count} entries.").format(count=count)

    def next_action(self) -> tuple[Action | None, str]:
        """Return the one next action, and why."""
        state = self.state
        if state.case is None:
            return Action(self.tr("Verify a package …"), self.verify, "verify"), ""
        if state.results is None:
            action = Action(self.tr("To the volume"), lambda: self.desk.show_page(Page.VOLUME), "toVolume")
            return action, self.tr("A case that is not computed cannot be sealed.")
        if state.trust == "broken":
            return None, self.tr("Journal and tables do not fit together; the findings below say where.")
        if state.trust == "edited":
            again = Action(self.tr("To the volume"), lambda: self.desk.show_page(Page.VOLUME), "toVolume")
            return again, self.tr("Evidence was edited after the last run. Compute again, then seal.")
        if self._last_seal():
            return Action(self.tr("Verify …"), self.verify, "verify"), self.tr("The case is sealed as it is.")
        seal = Action(self.tr("Seal …"), self.seal, "seal", enabled=not self.desk.worker.busy)
        return seal, self.tr("Everything fits. The package holds evidence, figures, report, rules and journal.")

    def fill(self, body: QLayout) -> None:
        """Show trust, seal and journal."""
        state = self.state
        if state.case is None:
            return
        body.addWidget(side_by_side([self._trust(), self._sealed()]))
        if state.integrity is not None and state.integrity.findings:
            body.addWidget(heading(self.tr("What does not fit")))
            for trust, said in state.integrity.findings:
                body.addWidget(Line(_MARKS[trust.value], said.say(interface_language()), name="integrity"))
        if state.journal:
            body.addWidget(heading(self.tr("Journal")))
            body.addWidget(self._journal())

    def _trust(self) -> Card:
        trust = self.state.trust
        words = {
            "sound": self.tr("They fit together"),
            "edited": self.tr("Edited since"),
            "broken": self.tr("They do not fit"),
            "": "–",
        }
        card = Card(self.tr("Journal and tables"), "trustCard", _MARKS.get(trust, HINT))
        card.setToolTip(self.tr("Every entry holds the hash of the one before and of all tables; a change shows."))
        card.figure(words[trust], "trustFigure")
        last = self.state.integrity.last if self.state.integrity is not None else ""
        return card.line(self.tr("Last hash {hash} …").format(hash=last[:_SHOWN]) if last else "", quiet=True)

    def _sealed(self) -> Card:
        entry = next((one for one in reversed(self.state.journal) if one.algorithm == SEALED), None)
        card = Card(self.tr("Sealed package"), "sealCard", HINT if entry is None else DONE)
        if entry is None:
            card.line(self.tr("Not sealed yet."))
        else:
            name, seal = next(iter(entry.output_hashes.items()), ("", ""))
            card.line(name, "sealName").line(_grouped(seal), "sealHash", quiet=True)
            card.setToolTip(
                self.tr("Print this number or note it elsewhere: it tells this package from one written anew.")
            )
        actions = [Action(self.tr("Verify …"), self.verify, "verifyPackage")]
        if entry is not None and self._can_seal():
            actions.append(Action(self.tr("Seal again …"), self.seal, "sealAgain"))
        if entry is not None:
            actions.append(Action(self.tr("Copy number"), lambda: QApplication.clipboard().setText(seal), "sealCopy"))
        return card.actions(*actions)

    def _journal(self) -> QTableWidget:
        rows: list[list[Cell]] = [
            [
                str(entry.number),
                entry.happened_at.astimezone().strftime("%Y-%m-%d %H:%M"),
                entry.who,
                _title(entry.algorithm),
                entry.sha256[:_SHOWN],
            ]
            for entry in reversed(self.state.journal)
        ]
        titles = [self.tr("No."), self.tr("When"), self.tr("Who"), self.tr("Operation"), self.tr("Hash")]
        return plain_table("journalTable", titles, rows)

    def _last_seal(self) -> bool:
        return bool(self.state.journal) and self.state.journal[-1].algorithm == SEALED

    def _can_seal(self) -> bool:
        return self.state.trust == "sound" and self.state.results is not None

    # ------------------------------------------------------------------------------------------------ actions

    def seal(self) -> None:
        """Ask for the package's place, and seal in the background."""
        if self.session.path is None:
            return
        proposed = self.session.path.with_name(f"{self.session.path.stem}_{date.today().isoformat()}.zip")
        path, _ = QFileDialog.getSaveFileName(
            self.window(), self.tr("Package"), str(proposed), self.tr("Sealed packages (*.zip)")
        )
        if path:
            self.seal_into(Path(path))

    def seal_into(self, target: Path) -> None:
        """Seal the case into a package."""
        parameters: dict[str, Any] = {"CASE": str(self.session.path), "PACKAGE": str(target), "FORMAT": 0}
        if self.state.report_folder is not None and self.state.report is not None:
            parameters["REPORT"] = str(self.state.report_folder)
        self.desk.worker.run_algorithm("pitproof:sealcase", parameters, self._sealed_now)
        self.renew()

    def _sealed_now(self, results: dict[str, Any]) -> str:
        self.session.refresh()
        return self.tr("Sealed: {path}. Note the number of the seal, which stands below.").format(
            path=Path(results["PACKAGE"]).name
        )

    def verify(self) -> None:
        """Open the dialog that verifies a package."""
        entry = next((one for one in reversed(self.state.journal) if one.algorithm == SEALED), None)
        path = str(entry.parameters.get("PACKAGE") or "") if entry is not None else ""
        known = path.endswith(".zip") and Path(path).is_file()
        self.desk.dialog("verifycase", {"PACKAGE": path} if known else {})

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the page's context."""
        return QCoreApplication.translate("SealPage", text)


def _grouped(number: str) -> str:
    """Return a long number in groups, to be read and noted, and broken into lines where it must."""
    return " ".join(number[at : at + _GROUP] for at in range(0, len(number), _GROUP))


def _title(identifier: str) -> str:
    """Return the title of an algorithm of the journal; the bare id where there is none any more."""
    algorithm = QgsApplication.processingRegistry().algorithmById(identifier)
    return identifier if algorithm is None else algorithm.displayName()
