# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:runcase``: the whole chain of a case, from its terrains to the bound report, headless."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..adapters.person import person
from ..core.chain import ComputedCase
from ..core.progress import Progress, Stage
from ..layouts.annex import ALL_KINDS
from .casejob import CaseJob, CaseOrder
from .report import DEFAULT_BENCH_M
from .reportbase import ReportWriterAlgorithm


class RunCaseAlgorithm(ReportWriterAlgorithm):
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
            "classification, draws the annex maps, and binds everything into one PDF; DOCX, XLSX and HTML "
            "come beside it. Results and a journal entry are written back into the case file in one transaction, after "
            "everything else has worked.</p>"
        )

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
            QgsProcessingParameterNumber(
                "BENCH_HEIGHT",
                self.tr("Height of the elevation bands of the volume chart (m; 0: none)"),
                Qgis.ProcessingNumberParameterType.Double,
                DEFAULT_BENCH_M,
                minValue=0.0,
            )
        )
        self.add_report_parameters()
        self.addAdvanced(
            QgsProcessingParameterEnum(
                "MAPS",
                self.tr("Annex maps (none chosen: a report without maps)"),
                options=list(ALL_KINDS),
                allowMultiple=True,
                defaultValue=list(ALL_KINDS),
                optional=True,
                usesStaticStrings=True,
            )
        )
        self.addAdvanced(QgsProcessingParameterString("WHO", self.tr("Who runs it (for the journal)"), optional=True))
        self.addParameter(QgsProcessingParameterFolderDestination("FOLDER", self.tr("Report folder")))
        self._add_outputs()

    def _add_outputs(self) -> None:
        self.addOutput(QgsProcessingOutputFile("DIFFERENCE", self.tr("Difference raster (after minus before)")))
        self.add_report_outputs()
        for name, label in (
            ("CUT", self.tr("Cut (m³)")),
            ("FILL", self.tr("Fill (m³)")),
            ("MARGIN", self.tr("Error margin of the cut (m³)")),
            ("COVERAGE", self.tr("Coverage (%)")),
            ("VA", self.tr("Va: value of the extracted products (yuan)")),
            ("VB", self.tr("Vb: value of the resource destroyed by illegal mining (yuan)")),
            ("VC", self.tr("Vc: value of the resource destroyed by destructive mining (yuan)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Compute, draw, bind, and only then write the results into the case; after an error nothing is left behind."""
        with CaseJob(self._order(parameters, context, progress)) as job:
            job.compute(Stage(progress, 0, 50))
            job.draw(Stage(progress, 50, 80))
            job.write(Stage(progress, 80, 97))
            if job.document is None:
                raise LookupError("document")
            outputs = self.outputs(job.written, job.document, job.draft)
            difference = job.draft.final(job.computed.difference)
            job.finish(progress)
        files = {kind.value: outputs[kind.value] for kind in job.written.files}
        _say(job.computed, files, job.written.pages, progress)
        progress.report(100.0)
        return {"FOLDER": str(difference.parent), "DIFFERENCE": str(difference), **outputs, **_numbers(job.computed)}

    def _maps(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[str, ...]:
        """Return the kinds of maps; an empty choice is a choice, which QGIS would replace by the default."""
        given = parameters.get("MAPS")
        chosen_none = given is not None and not given
        return () if chosen_none else tuple(self.parameterAsEnumStrings(parameters, "MAPS", context))

    def _order(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> CaseOrder:
        return CaseOrder(
            case=Path(self.parameterAsString(parameters, "CASE", context)),
            folder=Path(self.parameterAsString(parameters, "FOLDER", context)),
            who=self.parameterAsString(parameters, "WHO", context).strip() or person(),
            formats=tuple(self.formats(parameters, context, progress)),
            chapters=tuple(self.chapters(parameters, context)),
            maps=self._maps(parameters, context),
            language=self.language(parameters, context),
            report_date=self.report_date(parameters, context),
            font=self.parameterAsString(parameters, self.FONT, context),
            own_rules=self.parameterAsString(parameters, "RULES", context),
            min_coverage_pct=self.parameterAsDouble(parameters, "MIN_COVERAGE", context),
            net_reason=self.parameterAsString(parameters, "NET_REASON", context).strip(),
            bench_height_m=self.parameterAsDouble(parameters, "BENCH_HEIGHT", context) or None,
            second_methods=self.parameterAsBoolean(parameters, "SECOND_METHODS", context),
            parameters={key: "" if value is None else str(value) for key, value in self._given.parameters.items()},
        )


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


def _say(computed: ComputedCase, files: Mapping[str, str], pages: int, progress: Progress) -> None:
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
        if answer.applies:
            progress.info(f"{answer.title}: {answer.reason}")
    line = QCoreApplication.translate("RunCaseAlgorithm", "Report: {path} ({pages} pages)")
    for path in files.values():
        progress.info(line.format(path=path, pages=pages))
