# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:sealcase``: a case with everything it stands on as one package that can prove itself (RFC 8493)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..adapters.person import person
from ..adapters.version import all_versions
from ..core.chain import RULES
from ..core.errors import CaseFileError
from ..core.package.seal import Order, seal_case
from ..core.progress import Progress
from .base import PitProofAlgorithm

_MEGABYTE = 2**20


class SealCaseAlgorithm(PitProofAlgorithm):
    """Packs and seals a case."""

    def name(self) -> str:
        """Return the fixed id."""
        return "sealcase"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Seal case")

    def group(self) -> str:
        """Return the group's name."""
        return QCoreApplication.translate("PitProofAlgorithm", "Report")

    def groupId(self) -> str:
        """Return the group's fixed id."""
        return "report"

    def tags(self) -> list[str]:
        """Return the words people search for."""
        return ["seal", "package", "bagit", "evidence", "archive", "hash", "封存", "证据包", "归档", "校验", "清单"]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr("Case, terrains, attachments, rules, results, report and journal in one package with hashes.")

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>Writes a BagIt package (RFC 8493), as a zip or a folder: the case file, every file that it names, the "
            "rules, the figures, the journal, the versions, the report folder, and a list in HTML with the SHA-256 "
            "of each. The same case and date give the same bytes.</p><p>The case must be computed, its journal must "
            "fit its tables, and its evidence must not have been edited since. Large terrain files can be kept by "
            "their hash only; they are then needed again to verify the figures.</p><p>The seal is the hash that stands "
            "for the whole package: print it in the report's cover letter or note it in the file, so that a package "
            "written anew can be told from this one.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.addParameter(
            QgsProcessingParameterFile("CASE", self.tr("Case file"), fileFilter=self.tr("Case files (*.gpkg)"))
        )
        self.addParameter(
            QgsProcessingParameterFile(
                "REPORT",
                self.tr("Report folder to pack along"),
                Qgis.ProcessingFileParameterBehavior.Folder,
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterEnum(
                "FORMAT", self.tr("Package as"), [self.tr("Zip file"), self.tr("Folder")], defaultValue=0
            )
        )
        self.addAdvanced(
            QgsProcessingParameterNumber(
                "REFERENCE_ABOVE",
                self.tr("Keep terrain files above this size by their hash only (MB)"),
                optional=True,
                minValue=0.0,
            )
        )
        self.addAdvanced(
            QgsProcessingParameterBoolean(
                "UNSETTLED", self.tr("Seal although evidence was edited after the last run"), False
            )
        )
        self.addAdvanced(
            QgsProcessingParameterDateTime(
                "DATE",
                self.tr("Sealing date (empty: today)"),
                Qgis.ProcessingDateTimeParameterDataType.Date,
                optional=True,
            )
        )
        self.addAdvanced(
            QgsProcessingParameterString("WHO", self.tr("Who seals (empty: as in the settings)"), optional=True)
        )
        self.addParameter(
            QgsProcessingParameterFileDestination("PACKAGE", self.tr("Package"), self.tr("Sealed packages (*.zip)"))
        )
        self.addOutput(QgsProcessingOutputString("SEAL", self.tr("Seal (SHA-256)")))
        self.addOutput(QgsProcessingOutputNumber("FILES", self.tr("Files in the package")))
        self.addOutput(QgsProcessingOutputNumber("OCTETS", self.tr("Size of the content (bytes)")))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Write the package, then note it in the case's journal."""
        case = Path(self.parameterAsString(parameters, "CASE", context))
        if not case.is_file():
            raise CaseFileError(
                "The case file '{path}' does not exist.", "Choose a case file, or create one.", path=case
            )
        day = self.parameterAsDateTime(parameters, "DATE", context).date()
        report = self.parameterAsString(parameters, "REPORT", context)
        above = parameters.get("REFERENCE_ABOVE")
        who = self.parameterAsString(parameters, "WHO", context).strip() or person()
        target = Path(self.parameterAsFileOutput(parameters, "PACKAGE", context))
        if self.parameterAsEnum(parameters, "FORMAT", context) == 1:
            target = target.with_suffix("") if target.suffix.lower() == ".zip" else target
        elif target.suffix.lower() != ".zip":
            target = target.with_name(f"{target.name}.zip")
        order = Order(
            case=case,
            target=target,
            day=day.toPyDate() if day.isValid() else date.today(),
            who=who,
            versions=all_versions(),
            rules=RULES,
            report=Path(report) if report else None,
            reference_above_octets=None
            if above is None
            else int(self.parameterAsDouble(parameters, "REFERENCE_ABOVE", context) * _MEGABYTE),
            unsettled=self.parameterAsBoolean(parameters, "UNSETTLED", context),
        )
        sealed = seal_case(order, progress)
        # the seal stands for every file that went in and for the package, which may be a folder
        entry = self.entry(case, parameters, context, progress, who=who)
        said = {**entry.parameters, "PACKAGE": str(sealed.target), "DATE": order.day}
        seal = {sealed.target.name: sealed.seal}
        self.note(case, replace(entry, parameters=said, input_hashes={}, output_hashes=seal), progress)
        progress.info(self.tr("Sealed: {path}").format(path=sealed.target))
        progress.info(self.tr("Seal: {seal}").format(seal=sealed.seal))
        for name in sealed.by_reference:
            progress.info(self.tr("By its hash only: {name}").format(name=name))
        return {
            "PACKAGE": str(sealed.target),
            "SEAL": sealed.seal,
            "FILES": sealed.files,
            "OCTETS": sealed.octets,
        }
