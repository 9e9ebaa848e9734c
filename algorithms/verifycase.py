# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:verifycase``: check that a package is as it was sealed, and compute its figures again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsFeature,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication, QMetaType

from ..adapters.sentences import interface_language, sentence
from ..core.errors import InputError, PitProofError
from ..core.package.again import compute_again
from ..core.package.replay import Agreement
from ..core.package.verify import Answer, Verification, verify_package
from ..core.phrases import Remark
from ..core.progress import Progress, Stage
from ..core.report.pages.verifypage import verify_page
from .base import PitProofAlgorithm
from .importbase import fields_of


class VerifyCaseAlgorithm(PitProofAlgorithm):
    """Checks a sealed package and computes its figures again."""

    def name(self) -> str:
        """Return the fixed id."""
        return "verifycase"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Verify package")

    def group(self) -> str:
        """Return the group's name."""
        return QCoreApplication.translate("PitProofAlgorithm", "Report")

    def groupId(self) -> str:
        """Return the group's fixed id."""
        return "report"

    def tags(self) -> list[str]:
        """Return the words people search for."""
        return ["verify", "replay", "package", "bagit", "hash", "journal", "核验", "证据包", "复算", "校验", "封存"]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr("Checks the hashes and the journal of a sealed package and computes its figures again.")

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>Works on any machine. The package is taken apart into a scratch folder with limits on number and size "
            "of files; links and paths that lead out of it are refused, nothing in it is run or fetched.</p><p>Then "
            "every file is compared with the lists, the journal with itself and with the tables of the case, and all "
            "figures are computed again from the packed terrains, outlines, evidence and rules with the present "
            "version: each is equal, within tolerance (one millionth, one fen), or different.</p><p>Give the seal that "
            "you were told to make sure that it is this package and not one written anew.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.addParameter(
            QgsProcessingParameterFile("PACKAGE", self.tr("Package (zip)"), extension="zip", optional=True)
        )
        folder = Qgis.ProcessingFileParameterBehavior.Folder
        self.addParameter(
            QgsProcessingParameterFile("PACKAGE_FOLDER", self.tr("Package (folder)"), folder, optional=True)
        )
        self.addParameter(QgsProcessingParameterString("SEAL", self.tr("Seal as you were told it"), optional=True))
        self.addAdvanced(
            QgsProcessingParameterFile(
                "REFERENCES",
                self.tr("Folder with terrain files that the package holds by hash only"),
                folder,
                optional=True,
            )
        )
        plain = Qgis.ProcessingSourceType.Vector
        self.addOptionalSink("FIGURES", self.tr("Figures compared"), plain)
        self.addOptionalSink("CHECKS", self.tr("Checks"), plain)
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "HTML", self.tr("Page with the outcome"), self.tr("Web pages (*.html)"), optional=True
            )
        )
        for name, label in (
            ("FAILED", self.tr("Failed checks")),
            ("EQUAL", self.tr("Figures equal")),
            ("TOLERANCE", self.tr("Figures within tolerance")),
            ("DIFFERENT", self.tr("Figures different")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Check, then say and write what was found."""
        package = self._package(parameters, context)
        references = self.parameterAsString(parameters, "REFERENCES", context)
        found = verify_package(
            package, compute_again, Stage(progress, 0, 95), references=Path(references) if references else None
        )
        told = self.parameterAsString(parameters, "SEAL", context).strip().lower()
        if told and told != found.bag.seal:
            raise InputError(
                "The package bears the seal {found}, not {told}.",
                "It is another package than the one you were told of, or it was written anew.",
                found=found.bag.seal,
                told=told,
            )
        for check in found.checks:
            text = _said(check.said)
            if check.answer is Answer.PASSED:
                progress.info(text)
            else:
                progress.warn(text)
        results: dict[str, Any] = self._tables(found, parameters, context)
        html = self.parameterAsFileOutput(parameters, "HTML", context)
        if html:
            text = verify_page(
                package.name, found.answer.value, found.checks, found.comparisons, interface_language(), sentence
            )
            Path(html).write_text(text, encoding="utf-8")
            results["HTML"] = html
        return {
            **results,
            "FAILED": sum(check.answer is Answer.FAILED for check in found.checks),
            "EQUAL": found.counted(Agreement.EQUAL),
            "TOLERANCE": found.counted(Agreement.TOLERANCE),
            "DIFFERENT": found.counted(Agreement.DIFFERENT),
        }

    def _package(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Path:
        given = [self.parameterAsString(parameters, name, context) for name in ("PACKAGE", "PACKAGE_FOLDER")]
        chosen = [Path(path) for path in given if path]
        if len(chosen) != 1:
            raise InputError("{count} packages are given.", "Give one, as a zip or as a folder.", count=len(chosen))
        return chosen[0]

    def _tables(self, found: Verification, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        text = QMetaType.Type.QString
        figures = fields_of(("name", text), ("stored", text), ("again", text), ("agreement", text))
        rows = [[each.name, _text(each.stored), _text(each.again), each.agreement.value] for each in found.comparisons]
        checks = fields_of(("what", text), ("answer", text), ("found", text))
        said = [[check.what, check.answer.value, _said(check.said)] for check in found.checks]
        return {
            **self._table("FIGURES", figures, rows, parameters, context),
            **self._table("CHECKS", checks, said, parameters, context),
        }

    def _table(
        self,
        name: str,
        fields: QgsFields,
        rows: list[list[str]],
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> dict[str, Any]:
        features = []
        for row in rows:
            features.append(QgsFeature(fields))
            features[-1].setAttributes(row)
        identifier = self.filled(parameters, context, name, fields, features)
        return {} if identifier is None else {name: identifier}


def _said(said: Remark | PitProofError) -> str:
    return said.say(interface_language()) if isinstance(said, Remark) else sentence(said)


def _text(value: object) -> str:
    return "" if value is None else str(value)
