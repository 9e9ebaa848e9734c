# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:runcase``: the whole chain of a case, from its terrains to the bound report, headless."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.casefile import JournalEntry, write_results
from ..core.chain import RULES, ComputedCase, compute_case, library_versions
from ..core.draftfolder import DraftFolder
from ..core.errors import CaseFileError
from ..core.model import Case, MapSheet
from ..core.phrases import Language
from ..core.progress import Progress, Stage, stop_if_cancelled
from ..core.report.content import build_document
from ..core.report.html import write_html
from ..core.report.pdf import write_pdf
from ..core.report.xlsx import write_xlsx
from ..core.valuation.options import ValuationOptions
from ..core.valuation.rules import RuleBook, load_rules
from ..core.volume.inputs import VolumeOptions
from ..layouts.annex import export_annex_maps
from ..layouts.inputs import MapInputs
from .base import PitProofAlgorithm


@dataclass(frozen=True)
class ReportFiles:
    """What a run leaves in its folder."""

    pdf: Path
    xlsx: Path
    html: Path
    pages: int


class RunCaseAlgorithm(PitProofAlgorithm):
    """Computes a case and writes its report."""

    def name(self) -> str:
        """Return the fixed id."""
        return "runcase"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Compute case and write report")

    def group(self) -> str:
        """Return the group's name."""
        return QCoreApplication.translate("PitProofAlgorithm", "Case")

    def groupId(self) -> str:
        """Return the group's fixed id."""
        return "case"

    def tags(self) -> list[str]:
        """Return the words people search for."""
        return ["report", "valuation", "volume", "chain", "案件", "调查核算报告", "价值认定", "一键"]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr("Volumes, tonnes, value, classification, annex maps and the bound report of a case file.")

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>Reads the terrains, pits, licences, densities and prices of a case file, computes the excavated volume "
            "with its error margin and licence split, the tonnes, the three value figures with their trace and the "
            "classification, draws the annex maps, and binds everything into one PDF; the tables also come as XLSX "
            "and HTML. Results and a journal entry are written back into the case file in one transaction, after "
            "everything else has worked.</p>"
        )

    def flags(self) -> Qgis.ProcessingAlgorithmFlag:
        """Print layouts may only be made in the main thread."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.addParameter(
            QgsProcessingParameterFile(
                "CASE", self.tr("Case file"), fileFilter=self.tr("Case files (*.gpkg)"), defaultValue=None
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                "MIN_COVERAGE",
                self.tr("Minimum measured share of each pit (%)"),
                Qgis.ProcessingNumberParameterType.Double,
                95.0,
                minValue=0.0,
                maxValue=100.0,
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean("SECOND_METHODS", self.tr("Check with triangles, sections and squares"), True)
        )
        self.addAdvanced(
            QgsProcessingParameterString(
                "NET_REASON", self.tr("Net fill against cut, for this reason (empty: do not net)"), optional=True
            )
        )
        self.addAdvanced(
            QgsProcessingParameterFile(
                "RULES",
                self.tr("Folder with rules of your own"),
                Qgis.ProcessingFileParameterBehavior.Folder,
                optional=True,
            )
        )
        self.addAdvanced(
            QgsProcessingParameterDateTime(
                "REPORT_DATE",
                self.tr("Date on the report (empty: today)"),
                Qgis.ProcessingDateTimeParameterDataType.Date,
                optional=True,
            )
        )
        self.addAdvanced(QgsProcessingParameterString("WHO", self.tr("Who runs it (for the journal)"), optional=True))
        self.addParameter(QgsProcessingParameterFolderDestination("FOLDER", self.tr("Report folder")))
        self._add_outputs()

    def _add_outputs(self) -> None:
        for name, label in (
            ("PDF", self.tr("Report (PDF)")),
            ("XLSX", self.tr("Tables (XLSX)")),
            ("DIFFERENCE", self.tr("Difference raster (after minus before)")),
        ):
            self.addOutput(QgsProcessingOutputFile(name, label))
        self.addOutput(QgsProcessingOutputHtml("HTML", self.tr("Report (HTML)")))
        for name, label in (
            ("CUT", self.tr("Cut (m³)")),
            ("FILL", self.tr("Fill (m³)")),
            ("MARGIN", self.tr("Error margin of the cut (m³)")),
            ("COVERAGE", self.tr("Coverage (%)")),
            ("VA", self.tr("Va: value of the extracted products (yuan)")),
            ("VB", self.tr("Vb: value of the resource destroyed by illegal mining (yuan)")),
            ("VC", self.tr("Vc: value of the resource destroyed by destructive mining (yuan)")),
            ("PAGES", self.tr("Pages of the report")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Compute, draw, bind, and only then write the results into the case; after an error nothing is left behind."""
        case_path = Path(self.parameterAsString(parameters, "CASE", context))
        if not case_path.is_file():
            raise CaseFileError(
                "The case file '{path}' does not exist.", "Choose a case file, or create one.", path=case_path
            )
        own_rules = self.parameterAsString(parameters, "RULES", context)
        rules = load_rules(RULES, *([Path(own_rules)] if own_rules else []))
        with DraftFolder(Path(self.parameterAsString(parameters, "FOLDER", context))) as draft:
            computed = self._computed(case_path, draft.path, rules, parameters, context, Stage(progress, 0, 50))
            sheets = export_annex_maps(_map_inputs(computed), draft.path / "maps", Stage(progress, 50, 80))
            day = self.parameterAsDateTime(parameters, "REPORT_DATE", context).date()
            report_date = day.toPyDate() if day.isValid() else date.today()
            versions = {"QGIS": Qgis.version(), "GDAL": gdal.__version__, **library_versions()}
            files = _write_reports(computed, sheets, draft.path, report_date, versions, Stage(progress, 80, 97))
            files = ReportFiles(draft.final(files.pdf), draft.final(files.xlsx), draft.final(files.html), files.pages)
            difference = draft.final(computed.difference)
            stop_if_cancelled(progress)
            draft.place()
            write_results(
                case_path,
                computed.volumes,
                computed.determination,
                JournalEntry(
                    who=self.parameterAsString(parameters, "WHO", context) or QgsApplication.userFullName(),
                    algorithm="pitproof:runcase",
                    parameters={key: str(value) for key, value in parameters.items()},
                    versions=versions,
                    input_hashes=computed.input_hashes,
                ),
            )
        _say(computed, files, progress)
        progress.report(100.0)
        return {
            "FOLDER": str(files.pdf.parent),
            "PDF": str(files.pdf),
            "XLSX": str(files.xlsx),
            "HTML": str(files.html),
            "DIFFERENCE": str(difference),
            "PAGES": files.pages,
            **_numbers(computed),
        }

    def _computed(
        self,
        case_path: Path,
        folder: Path,
        rules: RuleBook,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        progress: Progress,
    ) -> ComputedCase:
        net_reason = self.parameterAsString(parameters, "NET_REASON", context).strip()
        return compute_case(
            case_path,
            folder,
            rules,
            progress,
            options=VolumeOptions(
                min_coverage_pct=self.parameterAsDouble(parameters, "MIN_COVERAGE", context),
                net_fill_reason=net_reason,
                language=Language.CHINESE,
            ),
            valuation=ValuationOptions(net_fill_reason=net_reason),
            second_methods=self.parameterAsBoolean(parameters, "SECOND_METHODS", context),
        )


def _map_inputs(computed: ComputedCase) -> MapInputs:
    return MapInputs(
        case=computed.case,
        volumes=computed.volumes,
        before_path=str(computed.before),
        after_path=str(computed.after),
        difference_path=str(computed.difference),
    )


def _write_reports(
    computed: ComputedCase,
    sheets: list[MapSheet],
    folder: Path,
    report_date: date,
    versions: Mapping[str, str],
    progress: Progress,
) -> ReportFiles:
    document = build_document(
        computed.case,
        computed.volumes,
        computed.determination,
        sheets,
        report_date=report_date,
        versions=versions,
        check=computed.check,
    )
    name = _file_name(computed.case)
    pdf, xlsx, html = (folder / f"{name}.{ending}" for ending in ("pdf", "xlsx", "html"))
    summary = write_pdf(document, pdf)
    progress.report(60.0)
    for warning in summary.warnings:
        progress.warn(warning)
    write_xlsx(document, xlsx)
    write_html(document, html)
    progress.report(100.0)
    return ReportFiles(pdf, xlsx, html, summary.pages)


def _file_name(case: Case) -> str:
    kept = "".join(character if character.isalnum() or character in "-_" else "_" for character in case.info.case_no)
    return f"调查核算报告_{kept.strip('_')}" if kept.strip("_") else "调查核算报告"


def _numbers(computed: ComputedCase) -> dict[str, float | None]:
    pits = computed.volumes.pits
    margin = computed.volumes.total_margin
    figures = {figure.key.upper(): figure.amount_yuan for figure in computed.determination.figures}
    return {
        "CUT": sum(pit.cut_m3 for pit in pits),
        "FILL": sum(pit.fill_m3 for pit in pits),
        "MARGIN": margin.margin_m3 if margin else None,
        "COVERAGE": 100.0 * sum(pit.measured_m2 for pit in pits) / sum(pit.area_m2 for pit in pits),
        **{key: None if amount is None else float(amount) for key, amount in figures.items()},
    }


def _say(computed: ComputedCase, files: ReportFiles, progress: Progress) -> None:
    for notice in (*computed.volumes.notices, *computed.determination.notices):
        if notice.warning:
            progress.warn(notice.text)
        else:
            progress.info(notice.text)
    for pit in computed.volumes.pits:
        margin = f" ± {pit.margin.margin_m3:.2f}" if pit.margin else ""
        line = QCoreApplication.translate(
            "RunCaseAlgorithm", "{pit} ({period}): {cut}{margin} m³, coverage {coverage} %"
        )
        cut, coverage = f"{pit.cut_m3:.2f}", f"{pit.coverage_pct:.2f}"
        progress.info(line.format(pit=pit.pit_id, period=pit.period, cut=cut, margin=margin, coverage=coverage))
    for answer in computed.determination.classifications:
        progress.info(f"{answer.title}: {answer.reason}")
    line = QCoreApplication.translate("RunCaseAlgorithm", "Report: {path} ({pages} pages)")
    progress.info(line.format(path=files.pdf, pages=files.pages))
