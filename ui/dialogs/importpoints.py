# SPDX-License-Identifier: GPL-3.0-or-later
"""Survey points and breaklines out of CASS .dat, tables and laser files, checked before they come in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QCheckBox, QTabWidget, QVBoxLayout, QWidget

from ...adapters.geometry import to_qgs_geometry
from ...adapters.sentences import interface_language, sentence
from ...core.errors import PitProofError
from ...core.phrases import Remark
from ...core.progress import Progress, Stage
from ...core.survey.formats.nouns import Format
from ..cards import ATTENTION, FAULT, text_label
from .fields import choice, text_edit
from .importboundaries import chosen_parameters
from .importdialog import AUTO, ImportDialog
from .previewtable import MOST_ROWS, PreviewTable, Shown

if TYPE_CHECKING:
    from ...core.casefile.domains import CodedDomain
    from ...core.survey.formats.points import Finding, PointReading, SurveyPoint
    from ..case.session import CaseSession

POINTS, BREAKLINES = "survey_points", "breaklines"
_MOST_DRAWN = 5_000
_MOST_IN_CASE = 300_000  # as the algorithm's default


@dataclass(frozen=True)
class _Found:
    """What the dialog shows of a file: samples only, whatever its size."""

    reading: PointReading
    problem: PitProofError | None
    first: tuple[SurveyPoint, ...]
    drawn: tuple[tuple[float, float], ...]
    lines: tuple[Any, ...]  # breaklines as shapely lines
    findings: tuple[Finding, ...]
    found_count: int


class ImportPointsDialog(ImportDialog):
    """CASS .dat, CSV, XLSX, LAS."""

    algorithm = "pitproof:importpoints"

    def __init__(self, session: CaseSession, parent: QWidget | None = None, path: Path | str | None = None) -> None:
        kinds = self.tr("Files of points (*.dat *.csv *.txt *.tsv *.xlsx *.las *.laz);;All files (*)")
        super().__init__(session, parent, kinds, pasting=False)
        self.setObjectName("ImportPointsDialog")
        self.setWindowTitle(self.tr("Import survey points"))
        self._fill_form()
        self.show_context()
        if path is not None:
            self.set_path(path)

    # ------------------------------------------------------------------------------------------------- reading

    def work(self) -> Callable[[Progress], _Found]:
        """Return the reading as a function for another thread."""
        path, encoding, chosen = self.source.path, self.chosen_encoding(), str(self.format.currentData())
        choices, clean = self.questions.choices(), self.clean.isChecked()
        case = self.session.state.case
        crs = case.info.crs if case is not None else ""

        def read(progress: Progress) -> _Found:
            from ...core.survey.formats.points import PointOptions, point_source, points_in_system, read_points

            if path is None:
                raise LookupError("path")
            kind = None if chosen == AUTO else Format(chosen)
            source = point_source(path, kind, encoding)
            reading = read_points(source, PointOptions(choices, clean=clean), progress=Stage(progress, 0, 90))
            try:
                return _sampled(points_in_system(reading, crs) if crs else reading, None)
            except PitProofError as error:  # another datum: shown, but not to be taken in
                return _sampled(reading, error)

        return read

    def remarks(self, found: _Found) -> tuple[Remark, ...]:
        """Return the conclusions."""
        return found.reading.conclusions

    def show_reading(self, found: _Found) -> str:
        """Show points, findings and map; return why they cannot be taken in."""
        kinds = _kind_words()
        self.points.show_rows(
            [
                Shown(
                    (
                        point.name,
                        point.code,
                        kinds.get(point.kind, point.kind),
                        f"{point.x:.3f}",
                        f"{point.y:.3f}",
                        f"{point.height_m:.3f}",
                        str(point.line),
                    ),
                    shape=QgsGeometry.fromPointXY(QgsPointXY(point.x, point.y)),
                )
                for point in found.first
            ]
        )
        self.findings.show_rows([self._finding(item) for item in found.findings])
        self.tabs.setTabText(1, self.tr("To be checked ({count})").format(count=found.found_count))
        self.sum.setText(self._summary(found))
        self._draw()
        return self._reason()

    def clear_reading(self) -> None:
        """Show nothing."""
        self.points.show_rows([])
        self.findings.show_rows([])
        self.tabs.setTabText(1, self.tr("To be checked"))
        self.sum.setText("")

    def _finding(self, item: Finding) -> Shown:
        reason = item.reason
        if isinstance(reason, Remark):
            text = reason.say(interface_language())
        else:
            text = sentence(reason) if isinstance(reason, PitProofError) else str(reason)
        shape = None if item.x is None or item.y is None else QgsGeometry.fromPointXY(QgsPointXY(item.x, item.y))
        height = "" if item.height_m is None else f"{item.height_m:.3f}"
        mark = ATTENTION if item.kind in ("duplicate", "spike") else FAULT
        return Shown((str(item.line), self._words(item.kind), height, text), mark, text, shape)

    def _words(self, kind: str) -> str:
        return {
            "unreadable": self.tr("unreadable"),
            "swapped": self.tr("axes exchanged"),
            "outside": self.tr("other zone"),
            "height": self.tr("impossible height"),
            "duplicate": self.tr("doubled"),
            "spike": self.tr("spike"),
        }.get(kind, kind)

    def _summary(self, found: _Found) -> str:
        text = self.tr("{kept} of {count} points come in").format(kept=found.reading.kept, count=found.reading.count)
        if found.lines:
            text += self.tr("; {count} breaklines can be made of them").format(count=len(found.lines))
        if len(found.first) < found.reading.kept:
            text += self.tr("; the first {count} are shown").format(count=len(found.first))
        return text

    def _draw(self) -> None:
        found = self.reading
        if found is None:
            return
        if self.role.currentData() == BREAKLINES:
            self.map.show_shapes(found.reading.crs, [], [to_qgs_geometry(line) for line in found.lines], lines=True)
            return
        places = [QgsGeometry.fromPointXY(QgsPointXY(x, y)) for x, y in found.drawn]
        self.map.show_shapes(found.reading.crs, [], places)

    def _reason(self) -> str:
        found = self.reading
        if found is None or found.problem is not None:
            return sentence(found.problem) if found else ""
        if found.reading.kept > _MOST_IN_CASE and self.role.currentData() == POINTS:
            text = self.tr(
                "{count} points are too many for a case file that people edit ({limit} at most); make a terrain of "
                "them with 'Build surface'."
            )
            return text.format(count=found.reading.kept, limit=_MOST_IN_CASE)
        if self.role.currentData() == BREAKLINES and not found.lines:
            return self.tr("No two points of the kind breakline follow each other, so there is no line.")
        return ""

    # ----------------------------------------------------------------------------------------- into the case

    def parameters(self) -> dict[str, Any]:
        """Return what the algorithm takes."""
        return {
            **chosen_parameters(self.questions.choices()),
            "INPUT": str(self.source.path),
            "FORMAT": str(self.format.currentData()),
            "ENCODING": self.chosen_encoding() or AUTO,
            "CLEAN": self.clean.isChecked(),
            "ROLE": str(self.role.currentData()),
            "SURVEY": self.survey.text().strip(),
        }

    def told(self, results: dict[str, Any]) -> str:
        """Return the sentence for what was taken in."""
        if self.role.currentData() == BREAKLINES:
            return self.tr("Breaklines were taken into the case.")
        return self.tr("{count} points were taken into the case.").format(count=results.get("KEPT", 0))

    # ------------------------------------------------------------------------------------------------- layout

    def add_preview(self, column: QVBoxLayout) -> None:
        """Add the tables of points and of findings."""
        self.points = PreviewTable(
            "points",
            (
                self.tr("Point no."),
                self.tr("Code"),
                self.tr("Kind"),
                self.tr("East (m)"),
                self.tr("North (m)"),
                self.tr("Height (m)"),
                self.tr("Line"),
            ),
            (3, 4, 5, 6),
            self,
        )
        self.findings = PreviewTable(
            "findings", (self.tr("Line"), self.tr("What"), self.tr("Height (m)"), self.tr("Why")), (0, 2), self
        )
        self.sum = text_label("", "summary")
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("tabs")
        self.tabs.addTab(self.points, self.tr("Points"))
        self.tabs.addTab(self.findings, self.tr("To be checked"))
        for table in (self.points, self.findings):
            table.looked_at.connect(lambda shape: self.map.zoom_to([shape]))
        column.addWidget(self.sum)
        column.addWidget(self.tabs, 1)

    def _fill_form(self) -> None:
        roles = ((self.tr("Survey points"), POINTS), (self.tr("Breaklines"), BREAKLINES))
        self.role = choice("role", self, roles)
        self.role.setToolTip(
            self.tr("Breaklines: points of that kind which follow each other with one code, joined in their order.")
        )
        self.role.activated.connect(self._choose_role)
        formats = (
            (self.tr("found by looking at the file"), AUTO),
            (self.tr("CASS .dat (name,code,east,north,height)"), Format.CASS_DAT.value),
            (self.tr("Table (CSV, XLSX)"), Format.POINT_TABLE.value),
            (self.tr("Laser points (LAS, LAZ)"), Format.LAS.value),
        )
        self.format = choice("format", self, formats)
        self.format.activated.connect(lambda _at: self.read())
        self.survey = text_edit("survey", self, self.tr("Which survey the points belong to; empty: the file's name"))
        self.clean = QCheckBox(self.tr("Leave doubled points and spikes out"), self)
        self.clean.setObjectName("clean")
        self.clean.setToolTip(
            self.tr("A spike stands off from the heights all around; look at them before leaving out.")
        )
        self.clean.clicked.connect(lambda _checked: self.read())
        self.form.addRow(self.tr("Becomes"), self.role)
        self.form.addRow(self.tr("Survey"), self.survey)
        self.form.addRow("", self.clean)
        self.form.addRow(self.tr("Format"), self.format)
        self.add_encoding()

    def set_role(self, role: str) -> None:
        """Choose what the points become: survey_points or breaklines."""
        self.role.setCurrentIndex(max(0, self.role.findData(role)))
        self._choose_role(self.role.currentIndex())

    def _choose_role(self, _at: int) -> None:
        self._draw()
        if self.reading is not None:
            self._blocked = self._reason()
            self._settle()

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the dialog's context."""
        return QCoreApplication.translate("ImportPointsDialog", text)


def _sampled(reading: PointReading, problem: PitProofError | None) -> _Found:
    """Take out of a reading what is shown; runs in the task."""
    from ...core.survey.formats.pointlines import breakline_rows

    findings = list(islice(reading.findings(), MOST_ROWS))
    count = len(findings) if len(findings) < MOST_ROWS else sum(1 for _item in reading.findings())
    lines = [row["outline"] for row in breakline_rows(reading.points(), "")] if reading.kinds.get("breakline") else []
    return _Found(
        reading,
        problem,
        tuple(islice(reading.points(), MOST_ROWS)),
        tuple((float(x), float(y)) for x, y, _height in reading.spread(_MOST_DRAWN)),
        tuple(lines),
        tuple(findings),
        count,
    )


def _kind_words() -> dict[str, str]:
    from ...core.casefile.domains import POINT_KIND
    from .fields import codes_of

    domain: CodedDomain = POINT_KIND
    return {value: words for words, value in codes_of(domain)}
