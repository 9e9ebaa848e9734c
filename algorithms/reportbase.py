# SPDX-License-Identifier: GPL-3.0-or-later
"""What the algorithms that write a report share: language, formats, chapters, date, font."""

from __future__ import annotations

from datetime import date
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..adapters.sentences import sentence
from ..core.draftfolder import DraftFolder
from ..core.phrases import Language
from ..core.progress import Progress
from ..core.report.content import CHAPTERS
from ..core.report.document import Document
from ..core.report.write import ReportFormat, WrittenReport, usable_formats, write_report
from .base import PitProofAlgorithm


class ReportWriterAlgorithm(PitProofAlgorithm):
    """An algorithm that writes a report; print layouts may only be made in the main thread."""

    LANGUAGE = "LANGUAGE"
    FORMATS = "FORMATS"
    CHAPTERS = "CHAPTERS"
    REPORT_DATE = "REPORT_DATE"
    FONT = "FONT"

    def flags(self) -> Qgis.ProcessingAlgorithmFlag:
        """Ask for the main thread."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def add_report_parameters(self) -> None:
        """Declare what a report is written in and as."""
        translate = QCoreApplication.translate
        language = QgsProcessingParameterEnum(
            self.LANGUAGE,
            translate("ReportWriterAlgorithm", "Language of the report"),
            options=[item.value for item in (Language.CHINESE, Language.ENGLISH)],
            defaultValue=Language.CHINESE.value,
            usesStaticStrings=True,
        )
        language.setHelp(translate("ReportWriterAlgorithm", "zh: Chinese; en: English, legal terms in Chinese beside"))
        self.addParameter(language)
        formats = [item.value for item in ReportFormat]
        self.addParameter(
            QgsProcessingParameterEnum(
                self.FORMATS,
                translate("ReportWriterAlgorithm", "Formats"),
                options=formats,
                allowMultiple=True,
                defaultValue=formats,
                usesStaticStrings=True,
            )
        )
        self.addAdvanced(
            QgsProcessingParameterEnum(
                self.CHAPTERS,
                translate("ReportWriterAlgorithm", "Chapters"),
                options=list(CHAPTERS),
                allowMultiple=True,
                defaultValue=list(CHAPTERS),
                usesStaticStrings=True,
            )
        )
        self.addAdvanced(
            QgsProcessingParameterDateTime(
                self.REPORT_DATE,
                translate("ReportWriterAlgorithm", "Date on the report (empty: today)"),
                Qgis.ProcessingDateTimeParameterDataType.Date,
                optional=True,
            )
        )
        self.addAdvanced(
            QgsProcessingParameterFile(
                self.FONT,
                translate("ReportWriterAlgorithm", "Font file of the PDF (empty: found on this computer)"),
                optional=True,
            )
        )

    def add_report_outputs(self) -> None:
        """Declare the files that may come out."""
        translate = QCoreApplication.translate
        for name, label in (
            ("PDF", translate("ReportWriterAlgorithm", "Report (PDF)")),
            ("DOCX", translate("ReportWriterAlgorithm", "Report (DOCX)")),
            ("XLSX", translate("ReportWriterAlgorithm", "Tables (XLSX)")),
        ):
            self.addOutput(QgsProcessingOutputFile(name, label))
        self.addOutput(QgsProcessingOutputHtml("HTML", translate("ReportWriterAlgorithm", "Report (HTML)")))
        for name, label in (
            ("PAGES", translate("ReportWriterAlgorithm", "Pages of the report")),
            ("BLANKS", translate("ReportWriterAlgorithm", "Items still to be filled in")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def language(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Language:
        """Return the language asked for."""
        return Language(self.parameterAsEnumString(parameters, self.LANGUAGE, context))

    def chapters(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[str]:
        """Return the chapters asked for."""
        return list(self.parameterAsEnumStrings(parameters, self.CHAPTERS, context))

    def formats(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> list[ReportFormat]:
        """Return the formats asked for that can be written here; what the others lack is a warning."""
        asked = [ReportFormat(name) for name in self.parameterAsEnumStrings(parameters, self.FORMATS, context)]
        usable, lacking = usable_formats(asked)
        for problem in lacking:
            progress.warn(sentence(problem))
        return usable

    def report_date(self, parameters: dict[str, Any], context: QgsProcessingContext) -> date:
        """Return the date on the report."""
        day = self.parameterAsDateTime(parameters, self.REPORT_DATE, context).date()
        return day.toPyDate() if day.isValid() else date.today()

    def write(
        self,
        document: Document,
        draft: DraftFolder,
        name: str,
        formats: list[ReportFormat],
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        progress: Progress,
    ) -> WrittenReport:
        """Write the files into the draft and say what must be said."""
        font = self.parameterAsString(parameters, self.FONT, context)
        written = write_report(document, draft.path, name, formats, progress, font_path=font or None)
        for warning in written.warnings:
            progress.warn(warning)
        return written

    def outputs(self, written: WrittenReport, document: Document, draft: DraftFolder) -> dict[str, Any]:
        """Return the outputs, with the paths as they will be."""
        files = {kind.value: str(draft.final(path)) for kind, path in written.files.items()}
        return {**files, "PAGES": written.pages, "BLANKS": len(document.blanks)}
