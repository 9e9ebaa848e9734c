# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:checkcase``: what is wrong with a case, what it lacks, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..adapters.geometry import to_qgs_geometry
from ..adapters.sentences import interface_language, sentence
from ..core.casefile import read_loosely
from ..core.checks import Finding, Inspection, Limits, Severity, SuggestedOutline, inspect_case
from ..core.checks.page import inspection_html, rule_words
from ..core.progress import Progress
from ..core.report.files import replace_file
from .base import PitProofAlgorithm
from .importbase import NUMBER, TEXT, fields_of

_LIMITS = {  # parameter -> attribute of the limits; the default is the core's
    "MIN_AREA": "min_area_m2",
    "MAX_AREA": "max_area_m2",
    "OVERLAP": "overlap_m2",
    "RIM_DEPTH": "rim_depth_m",
    "RIM_SHARE": "rim_share_pct",
    "MIN_COVERAGE": "min_coverage_pct",
    "SAMPLES": "density_samples",
    "PRICE_OFF": "price_off_pct",
}


def finding_fields() -> QgsFields:
    """Return the fields of the layer of findings."""
    return fields_of(*((name, TEXT) for name in ("severity", "code", "layer", "object", "finding", "remedy", "rule")))


def suggestion_fields() -> QgsFields:
    """Return the fields of the layer of suggested outlines."""
    return fields_of(("pit_id", TEXT), ("area_m2", NUMBER), ("present_m2", NUMBER), ("level_m", NUMBER))


class CheckCaseAlgorithm(PitProofAlgorithm):
    """Checks a case and lists what was found."""

    def name(self) -> str:
        """Return the fixed id."""
        return "checkcase"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Check case")

    def group(self) -> str:
        """Return the group's name."""
        return QCoreApplication.translate("PitProofAlgorithm", "Case")

    def groupId(self) -> str:
        """Return the group's fixed id."""
        return "case"

    def tags(self) -> list[str]:
        """Return the words people search for."""
        english = ["check", "validate", "topology", "completeness", "evidence", "outline"]
        return [*english, "检查", "案件检查", "拓扑检查", "资料完整性", "审查", "自检"]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr("Lists what is wrong or missing in a case: outlines, terrains, dates, samples, money, papers.")

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>Reads a case as it stands, with all its flaws, and lists them by weight: an <i>error</i> stops a run "
            "or makes its figures wrong, a <i>warning</i> is what a reviewer will ask, a <i>hint</i> is a gap that "
            "nothing depends on. Each finding has a remedy, a place where there is one, and the rule with its "
            "certainty.</p><p>Outlines are checked for validity, size and overlap, against the terrains for coverage "
            "and gaps, and at their rim: where the ground was dug deeper than a limit along the outline, it does not "
            "enclose the excavation, and the line where the change of the ground ends is handed out as a suggested "
            "outline.</p><p>Licences, surveys (roles, dates, files changed since they were registered, stated "
            "accuracy), density samples, sales, prices and the papers of the materials list are checked for "
            "completeness and contradictions.</p><p>The case file is only read.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.addParameter(
            QgsProcessingParameterFile("CASE", self.tr("Case file"), fileFilter=self.tr("Case files (*.gpkg)"))
        )
        for name, label in (
            ("MIN_AREA", self.tr("Outlines smaller than this are tiny (m²)")),
            ("MAX_AREA", self.tr("Pits larger than this are huge (m²)")),
            ("OVERLAP", self.tr("Outlines may share this much ground (m²)")),
            ("RIM_DEPTH", self.tr("A rim deeper than this was dug (m)")),
            ("RIM_SHARE", self.tr("Share of the rim that may be dug (%)")),
            ("MIN_COVERAGE", self.tr("Minimum measured share of each pit (%)")),
            ("SAMPLES", self.tr("Density samples needed for each mineral")),
            ("PRICE_OFF", self.tr("A sale may differ from the price in evidence by (%)")),
        ):
            self._add_limit(name, label)
        point, polygon = Qgis.ProcessingSourceType.VectorPoint, Qgis.ProcessingSourceType.VectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Findings"), point, None, optional=True))
        self.addOptionalSink("SUGGESTED", self.tr("Suggested outlines"), polygon)
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "HTML", self.tr("Report"), self.tr("HTML files (*.html)"), optional=True, createByDefault=True
            )
        )
        for name, label in (
            ("ERRORS", self.tr("Errors")),
            ("WARNINGS", self.tr("Warnings")),
            ("HINTS", self.tr("Hints")),
            ("SUGGESTIONS", self.tr("Number of suggested outlines")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def _add_limit(self, name: str, label: str) -> None:
        default = getattr(Limits(), _LIMITS[name])
        whole = isinstance(default, int)
        kind = Qgis.ProcessingNumberParameterType.Integer if whole else Qgis.ProcessingNumberParameterType.Double
        self.addAdvanced(QgsProcessingParameterNumber(name, label, kind, default, minValue=0))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Check, then write what was asked for."""
        found = read_loosely(Path(self.parameterAsFile(parameters, "CASE", context)))
        inspection = inspect_case(found.case, self._limits(parameters, context), flaws=found.flaws, progress=progress)
        language = interface_language()
        for item in inspection.findings:
            said = f"{item.say(language, sentence)} {item.advise(language)}"
            if item.severity is Severity.HINT:
                progress.info(said)
            else:
                progress.warn(said)
        results: dict[str, Any] = {
            "ERRORS": inspection.count(Severity.ERROR),
            "WARNINGS": inspection.count(Severity.WARNING),
            "HINTS": inspection.count(Severity.HINT),
            "SUGGESTIONS": len(inspection.suggestions),
        }
        html = self.parameterAsFileOutput(parameters, "HTML", context)
        if html:
            replace_file(html, inspection_html(inspection, found.case, language, sentence).encode())
            results["HTML"] = html
        self._write_layers(parameters, context, inspection, found.case.info.crs, results)
        return results

    def _limits(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Limits:
        values: dict[str, Any] = {}
        for name, attribute in _LIMITS.items():
            whole = isinstance(getattr(Limits(), attribute), int)
            read = self.parameterAsInt if whole else self.parameterAsDouble
            values[attribute] = read(parameters, name, context)
        return Limits(**values)

    def _write_layers(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        inspection: Inspection,
        crs: str,
        results: dict[str, Any],
    ) -> None:
        point, polygon = Qgis.WkbType.Point, Qgis.WkbType.MultiPolygon
        for name, fields, kind, features in (
            ("OUTPUT", finding_fields(), point, _finding_features(inspection.findings)),
            ("SUGGESTED", suggestion_fields(), polygon, _suggestion_features(inspection.suggestions)),
        ):
            system = QgsCoordinateReferenceSystem(crs)
            identifier = self.filled(parameters, context, name, fields, features, kind, system)
            if identifier is not None:
                results[name] = identifier
        if "OUTPUT" in results:
            self.style(results["OUTPUT"], "findings.qml", self.tr("Findings of the check"))


def _finding_features(findings: tuple[Finding, ...]) -> Iterator[QgsFeature]:
    """Yield the findings; those without a place have no geometry."""
    language = interface_language()
    for item in findings:
        feature = QgsFeature(finding_fields())
        said = (item.say(language, sentence), item.advise(language), rule_words(item, language))
        feature.setAttributes([item.severity.value, item.code, item.layer, item.object_id, *said])
        if item.place is not None:
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*item.place)))
        yield feature


def _suggestion_features(suggestions: tuple[SuggestedOutline, ...]) -> Iterator[QgsFeature]:
    for item in suggestions:
        feature = QgsFeature(suggestion_fields())
        feature.setAttributes([item.pit_id, float(item.outline.area), item.present_area_m2, item.level_m])
        geometry = to_qgs_geometry(item.outline)
        geometry.convertToMultiType()
        feature.setGeometry(geometry)
        yield feature
