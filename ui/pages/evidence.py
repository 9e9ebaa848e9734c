# SPDX-License-Identifier: GPL-3.0-or-later
"""The page Evidence: what the case holds, what it lacks, and how it gets in."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QLayout

from ..cards import FAULT, Action, Card, Line, heading, side_by_side
from ..case.remedies import Page
from ..evidence.rows import EvidenceRow, evidence_rows
from .base import CasePage

_TABLES = (
    *("density_samples", "grade_samples", "mineral_parameters", "prices", "sales", "documented_quantities"),
    "goaf_blocks",
)
_COUNTED = ("survey_points", "breaklines")


class EvidencePage(CasePage):
    """What there is and what lacks."""

    key = Page.EVIDENCE

    def title(self) -> str:
        """Return the title."""
        return self.tr("Evidence")

    def lead(self) -> str:
        """Return one sentence on how things stand."""
        if self.state.case is None:
            return self.tr("No case is open.")
        found = self.state.findings
        if found is None:
            return self.tr("The case is being checked …")
        counts = {weight: sum(one.severity.value == weight for one in found) for weight in ("error", "warning", "hint")}
        return self.tr("Check of the whole case: {error} errors, {warning} warnings, {hint} hints.").format(**counts)

    def next_action(self) -> tuple[Action | None, str]:
        """Return the one next action, and why."""
        case = self.state.case
        if case is None:
            return Action(self.tr("To the case"), lambda: self.desk.show_page(Page.CASE), "toCase"), ""
        if self.session.read_only:
            return None, self.tr("The case is open for reading only.")
        roles = {survey.role.value for survey in case.surveys}
        if not roles & {"before", "restored"}:
            add = Action(self.tr("Add terrain before …"), lambda: self.desk.register_survey("before"), "addBefore")
            return add, self.tr("The volume needs the terrain before the mining, or a restored one.")
        if "after" not in roles:
            add = Action(self.tr("Add terrain after …"), lambda: self.desk.register_survey("after"), "addAfter")
            return add, self.tr("The volume needs the terrain after the mining.")
        if not case.pits:
            on = Action(self.tr("On to the pits"), lambda: self.desk.show_page(Page.PITS), "toPits")
            return on, self.tr("The terrains are there; the outlines of the pits come next.")
        if not case.prices and not case.sales:
            add = Action(self.tr("Import prices …"), lambda: self.desk.import_table("prices"), "addPrices")
            return add, self.tr("Without a price there is no value.")
        if any(one.severity.value == "error" for one in self.state.findings or ()):
            return None, self.tr("Errors below stop a run, or make its figures wrong; each has a button that helps.")
        on = Action(self.tr("On to the pits"), lambda: self.desk.show_page(Page.PITS), "toPits")
        return on, self.tr("Nothing stops a computation; look at the pits before it.")

    def fill(self, body: QLayout) -> None:
        """Show the ways in, what lacks, and what there is."""
        if self.state.case is None:
            return
        if not self.session.read_only:
            body.addWidget(side_by_side(self._ways_in()))
        found = [one for one in self.state.findings or () if one.layer not in ("", "case_info")]
        errors = [one for one in found if one.severity.value == "error"]
        rest = [one for one in self.findings() if one not in errors]
        self.add_findings(body, [*errors, *rest], self.tr("What is lacking"))
        body.addWidget(heading(self.tr("What is there")))
        counted = {name: layer.featureCount() for name, layer in self.session.layers.items() if name in _COUNTED}
        for row in evidence_rows(self.state, counted):
            body.addWidget(self._row(row))

    def _ways_in(self) -> list[Card]:
        return [
            Card(self.tr("Terrain"), "terrainCard")
            .line(self.tr("Raster before and after, with its accuracy."))
            .actions(
                Action(self.tr("Add …"), lambda: self.desk.register_survey(""), "addTerrain", "add"),
                Action(
                    self.tr("Compare"),
                    lambda: self.desk.dialog("comparesurveys", {"CASE": str(self.session.path)}),
                    "compareTerrains",
                    tip=self.tr("Are the two terrains in the same place and height? Stable ground tells."),
                ),
            ),
            Card(self.tr("Outlines"), "outlineCard")
            .line(self.tr("Licences, pits, zones: corner lists, 国土 TXT, SHP, DXF, KML."))
            .actions(
                Action(self.tr("Import …"), lambda: self.desk.import_boundaries(""), "importBoundaries", "import")
            ),
            Card(self.tr("Survey points"), "pointCard")
            .line(self.tr("CASS .dat, CSV, XLSX, LAS; surfaces are built from them."))
            .actions(
                Action(self.tr("Import …"), lambda: self.desk.import_points(""), "importPoints", "import"),
                Action(self.tr("Surface"), lambda: self.desk.dialog("buildsurface"), "buildSurface"),
            ),
            Card(self.tr("Tables and documents"), "tableCard")
            .line(self.tr("Prices, sales, samples, quantities; records and licences."))
            .actions(
                Action(self.tr("Table …"), lambda: self.desk.import_table("prices"), "importTable", "table"),
                Action(self.tr("Files …"), lambda: self.desk.attach("other"), "attachFiles", "add"),
            ),
        ]

    def _row(self, row: EvidenceRow) -> Line:
        count = self.tr("none") if not row.count else str(row.count)
        actions = [Action(self.tr("Open"), lambda: self.desk.open_table(row.table), f"open_{row.table}", "table")]
        if not self.session.read_only and row.table in _TABLES:
            actions.insert(
                0, Action(self.tr("Import"), lambda: self.desk.import_table(row.table), f"import_{row.table}", "import")
            )
        return Line(row.mark, f"{row.title}  {count}", row.detail, actions, f"evidence_{row.table}", row.mark == FAULT)

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the page's context."""
        return QCoreApplication.translate("EvidencePage", text)
