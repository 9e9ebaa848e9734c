# SPDX-License-Identifier: GPL-3.0-or-later
"""The page Volume: compute, and what came out, pit by pit, with its margin and the second methods beside it."""

from __future__ import annotations

import tempfile
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QCheckBox, QDoubleSpinBox, QFormLayout, QLayout, QLineEdit, QTableWidget

from ...adapters.preferences import shown_volume
from ...adapters.sentences import interface_language
from ...core.casefile.domains import POSITION
from ...core.phrases import Language
from ..cards import ATTENTION, DONE, FAULT, HINT, Action, Card, Cell, em, plain_table, side_by_side
from ..case.casestate import second_methods
from ..case.remedies import Page
from ..tasks.jobs import order_for, start_run
from .base import CasePage

if TYPE_CHECKING:
    from ...core.model import PitVolume, VolumeResult

_VERDICTS = {"agrees": DONE, "note": ATTENTION, "explain": FAULT}
_ORDER = ("explain", "note", "agrees")  # severest first


class VolumePage(CasePage):
    """Volumes."""

    key = Page.VOLUME

    def title(self) -> str:
        """Return the title."""
        return self.tr("Volume")

    def lead(self) -> str:
        """Return one sentence on how things stand."""
        run = self.state.last_run
        if self.state.case is None:
            return self.tr("No case is open.")
        if run is None:
            return self.tr("Nothing is computed yet.")
        moment = run.happened_at.astimezone().strftime("%Y-%m-%d %H:%M")
        return self.tr("Computed on {moment} by {who}.").format(moment=moment, who=run.who)

    def next_action(self) -> tuple[Action | None, str]:
        """Return the one next action, and why."""
        if self.state.case is None:
            return Action(self.tr("To the case"), lambda: self.desk.show_page(Page.CASE), "toCase"), ""
        if self.session.read_only:
            return None, self.tr("The case is open for reading only: results cannot be written into it.")
        errors = [one for one in self.state.findings or () if one.severity.value == "error"]
        if errors and self.state.volumes is None:
            look = Action(self.tr("Look at the errors"), lambda: self.desk.show_page(Page.EVIDENCE), "toErrors")
            return look, self.tr("The check found {count} errors that stop a run.").format(count=len(errors))
        compute = Action(self.tr("Compute"), self.compute, "compute", enabled=not self.desk.worker.busy)
        if self.state.volumes is None:
            return compute, self.tr("Terrains and pits are there.")
        if self.state.outdated:
            return compute, self.tr("The evidence was changed after the last run: the figures below are no longer its.")
        on = Action(self.tr("On to the value"), lambda: self.desk.show_page(Page.VALUE), "toValue")
        return on, self.tr("The figures are those of the present evidence.")

    def build(self) -> None:
        """Make the options of a run."""
        box = QgsCollapsibleGroupBox(self.tr("Options of the run"))
        box.setObjectName("runOptions")
        box.setCollapsed(True)
        form = QFormLayout(box)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._coverage = QDoubleSpinBox()
        self._coverage.setObjectName("minCoverage")
        self._coverage.setRange(0.0, 100.0)
        self._coverage.setValue(95.0)
        self._coverage.setSuffix(" %")
        self._coverage.setToolTip(
            self.tr("A pit of which less was measured stops the run; gaps are never taken as zero.")
        )
        self._second = QCheckBox(self.tr("Triangles, sections and squares as second methods"))
        self._second.setObjectName("secondMethods")
        self._second.setChecked(True)
        self._net = QLineEdit()
        self._net.setObjectName("netReason")
        self._net.setPlaceholderText(self.tr("empty: fill is not taken off the cut"))
        self._net.setToolTip(self.tr("Fill is subtracted from the cut only for a reason, which the report prints."))
        self._again = Action(self.tr("Compute again"), self.compute, "computeAgain", "run")
        form.addRow(self.tr("Least measured share of a pit"), self._coverage)
        form.addRow(self._second)
        form.addRow(self.tr("Reason to net fill against cut"), self._net)
        self._box = box
        self.bottom.addWidget(box)

    def fill(self, body: QLayout) -> None:
        """Show the figures, then the pits, then what must be known about them."""
        self._box.setVisible(self.state.case is not None and not self.session.read_only)
        volumes = self.state.volumes
        if volumes is None:
            return
        body.addWidget(side_by_side(self._cards(volumes)))
        body.addWidget(self._table(volumes))
        if any(pit.parts for pit in volumes.pits):
            body.addWidget(self._positions(volumes))
        self.add_notices(body, volumes.notices, self.tr("To be known about the figures"))
        if not self.session.read_only and not self.state.outdated:
            body.addWidget(Card(self.tr("Other options, or another look"), "againCard").actions(self._again))

    # ---------------------------------------------------------------------------------------------- computing

    def compute(self) -> None:
        """Compute volumes and value in the background and write them into the case."""
        if self.session.path is None:
            return
        scratch = Path(tempfile.gettempdir()) / f"pitproof_run_{uuid.uuid4().hex}"
        order = order_for(
            self.session.path,
            scratch,
            min_coverage_pct=self._coverage.value(),
            second_methods=self._second.isChecked(),
            net_reason=self._net.text().strip(),
        )
        start_run(self.desk.worker, order, self.tr("Computing the case"), lambda _job: self._computed(scratch))
        self.renew()

    def _computed(self, scratch: Path) -> str:
        if scratch.is_dir() and not any(scratch.iterdir()):
            scratch.rmdir()
        self.session.reload_layers()
        self.session.refresh()
        return self.tr("Volumes and value are computed and stand in the case.")

    # ------------------------------------------------------------------------------------------------ showing

    def _cards(self, volumes: VolumeResult) -> list[Card]:
        cut, fill = sum(pit.cut_m3 for pit in volumes.pits), sum(pit.fill_m3 for pit in volumes.pits)
        area = sum(pit.area_m2 for pit in volumes.pits)
        coverage = 100.0 * sum(pit.measured_m2 for pit in volumes.pits) / area if area else 0.0
        margin = volumes.total_margin
        total = Card(self.tr("Cut: ground lost"), "cutCard", ATTENTION if self.state.outdated else DONE)
        total.setToolTip(
            self.tr("The volume between the terrain before and after, inside the outlines, where ground was lost.")
        )
        total.figure(shown_volume(cut), "cutFigure")
        if margin is not None:
            total.line(f"± {shown_volume(margin.margin_m3)}  (95 %)", "cutMargin")
        total.line(self.tr("Fill kept apart: {fill}").format(fill=shown_volume(fill)), quiet=True)
        gap = sum(pit.gap_max_m3 for pit in volumes.pits)
        covered = Card(self.tr("Measured share"), "coverageCard", DONE if coverage > 99.0 else ATTENTION)
        covered.figure(f"{coverage:.2f} %", "coverageFigure")
        covered.line(self.tr("Gaps could hold at most {volume} more.").format(volume=shown_volume(gap)), quiet=True)
        return [total, covered, self._second_card(), self._deepest(volumes)]

    def _second_card(self) -> Card:
        rows = second_methods(self.state)
        if not rows:
            return Card(self.tr("Second methods"), "secondCard", HINT).line(self.tr("Not compared in this run."))
        worst = next(word for word in _ORDER if any(row["verdict"] == word for row in rows))
        words = {
            "agrees": self.tr("They agree"),
            "note": self.tr("They differ slightly"),
            "explain": self.tr("They differ: explain it"),
        }
        largest = max((abs(row["difference_pct"]) for row in rows if row["difference_pct"] is not None), default=0.0)
        card = Card(self.tr("Second methods"), "secondCard", _VERDICTS[worst])
        card.setToolTip(
            self.tr("Triangles, sections and squares measure every pit anew; 3 % passes, over 5 % must be explained.")
        )
        card.figure(words[worst], "secondVerdict")
        return card.line(self.tr("Largest difference {share:.2f} %").format(share=largest), quiet=True)

    def _deepest(self, volumes: VolumeResult) -> Card:
        deepest = max(volumes.pits, key=lambda pit: pit.max_depth_m)
        card = Card(self.tr("Greatest depth"), "depthCard", HINT).figure(f"{deepest.max_depth_m:.2f} m", "depthFigure")
        return card.line(self.tr("in {pit}").format(pit=deepest.pit_id), quiet=True)

    def _table(self, volumes: VolumeResult) -> QTableWidget:
        second: dict[tuple[str, str], set[str]] = {}
        for row in second_methods(self.state):
            second.setdefault((row["pit_id"], row["period"]), set()).add(row["verdict"])
        rows = [self._pit_row(pit, second.get((pit.pit_id, pit.period), set())) for pit in volumes.pits]
        titles = [
            *(self.tr("Pit"), self.tr("Cut"), self.tr("± (95 %)"), self.tr("Fill"), self.tr("Depth, m")),
            *(self.tr("Coverage, %"), self.tr("Second methods"), self.tr("Period")),
        ]
        table = plain_table("volumeTable", titles, rows)
        table.setToolTip(self.tr("Double click or Enter: show in the map"))
        table.activated.connect(lambda index: self.desk.zoom_to_feature("pits", table.item(index.row(), 0).text()))
        table.setMinimumWidth(em(table, 16))
        return table

    def _pit_row(self, pit: PitVolume, verdicts: set[str]) -> list[Cell]:
        worst = next((word for word in _ORDER if word in verdicts), "")
        words = {"agrees": self.tr("agree"), "note": self.tr("note"), "explain": self.tr("explain"), "": "–"}
        margin = pit.margin.margin_m3 if pit.margin else None
        second: Cell = (words[worst], _VERDICTS[worst]) if worst else words[worst]
        return [
            pit.pit_id,
            shown_volume(pit.cut_m3, unit=False),
            shown_volume(margin, unit=False),
            shown_volume(pit.fill_m3, unit=False),
            f"{pit.max_depth_m:.2f}",
            f"{pit.coverage_pct:.2f}",
            second,
            pit.period,
        ]

    def _positions(self, volumes: VolumeResult) -> Card:
        chinese = interface_language() is Language.CHINESE
        card = Card(self.tr("Where the cut lies"), "positionCard")
        for code in POSITION.codes:
            found = sum(
                pit_part.cut_m3
                for pit in volumes.pits
                for pit_part in pit.parts
                if pit_part.position.value == code.value
            )
            if found:
                card.line(f"{code.chinese if chinese else code.english}  {shown_volume(found)}")
        return card

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the page's context."""
        return QCoreApplication.translate("VolumePage", text)
