# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:crosscheck``: the adopted volumes against three other methods, with verdict and reasons (R101)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDistance,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)
from shapely.geometry.base import BaseGeometry

from ..adapters.sentences import interface_language
from ..core.model import Survey, SurveyRole
from ..core.progress import Progress, Stage
from ..core.report.files import replace_file
from ..core.report.pages.crosscheckpage import crosscheck_html
from ..core.volume.methods import checktables as tables
from ..core.volume.methods.crosscheck import Setup, cross_check
from ..core.volume.methods.verdicts import CrossCheck, Limits, Method
from .methodbase import PairAlgorithm


class CrossCheckAlgorithm(PairAlgorithm):
    """Checks the adopted volume of every pit with triangles, sections and squares."""

    def name(self) -> str:
        """Return the fixed id."""
        return "crosscheck"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Cross-check of volumes")

    def tags(self) -> list[str]:
        """Return the words people search for."""
        return [
            *("check", "compare", "second method", "convergence", "TIN", "sections", "grid"),
            *("校核", "复核", "检核", "第二种方法", "两种方法", "对比", "方量", "断面法", "三角网法", "方格网法"),
        ]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr(
            "The adopted volume of each pit against triangles, sections and squares, with verdict and reasons."
        )

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>The volume by cells is adopted. Triangles between the cell centres, parallel sections and a square "
            "grid are computed beside it, and each difference is given in percent of the adopted value with a verdict: "
            "pass, pass with a note, or to be explained. The limits are yours; 3 and 5 % are customary.</p><p>Where "
            "they differ, the reasons are worked out from the pit's own figures: whether half the spacing closes the "
            "gap, ground without heights, the share of the edge, sections that miss a part.</p><p>The report shows how "
            "the volume moves with cell, spacing and side. Spacing, side and bearing left empty follow each pit.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.add_pair()
        for name, text in (
            ("SPACING", self.tr("Spacing of the sections (empty: by the pit)")),
            ("SIZE", self.tr("Side of the squares (empty: by the pit)")),
        ):
            self.addParameter(QgsProcessingParameterDistance(name, text, None, "BEFORE", optional=True, minValue=0.0))
        real = Qgis.ProcessingNumberParameterType.Double
        for name, text, value in (
            ("PASS_LIMIT", self.tr("Passes up to a difference of (%)"), 3.0),
            ("EXPLAIN_LIMIT", self.tr("To be explained above a difference of (%)"), 5.0),
        ):
            self.addParameter(QgsProcessingParameterNumber(name, text, real, value, minValue=0.0, maxValue=100.0))
        self.addCoverage()
        text = self.tr("Bearing of the section lines (° from grid north; empty: across the pit)")
        self.addAdvanced(QgsProcessingParameterNumber("BEARING", text, real, None, optional=True))
        for name, text in (
            ("SIGMA_BEFORE", self.tr("Height accuracy of terrain before (1 σ)")),
            ("SIGMA_AFTER", self.tr("Height accuracy of terrain after (1 σ)")),
            ("BIAS", self.tr("Remaining height shift between the terrains (bound)")),
            ("RANGE", self.tr("Correlation range of the height errors")),
            ("SIGMA_XY", self.tr("Horizontal accuracy of the outlines (1 σ)")),
        ):
            self.addAdvanced(QgsProcessingParameterDistance(name, text, None, "BEFORE", optional=True, minValue=0.0))
        self.add_pair_advanced()
        polygons = Qgis.ProcessingSourceType.VectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Pits, methods compared"), polygons))
        self.addOptionalSink("COMPARISONS", self.tr("Table of comparisons"), Qgis.ProcessingSourceType.Vector)
        self.addOptionalSink("CONVERGENCE", self.tr("Table of convergence"), Qgis.ProcessingSourceType.Vector)
        pages = self.tr("HTML files (*.html)")
        self.addParameter(
            QgsProcessingParameterFileDestination("HTML", self.tr("Report"), pages, optional=True, createByDefault=True)
        )
        for name, text in (
            ("ADOPTED", self.tr("Adopted volume (m³)")),
            ("TIN", self.tr("Volume by triangles (m³)")),
            ("SECTION", self.tr("Volume by sections (m³)")),
            ("SQUARE", self.tr("Volume by squares (m³)")),
            ("LARGEST", self.tr("Largest difference (%)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))
        self.addOutput(QgsProcessingOutputString("VERDICT", self.tr("Verdict: pass, note or explain")))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Compute, then write the outputs that were asked for."""
        surveys = {role: self._survey(role, parameters, context) for role in (SurveyRole.BEFORE, SurveyRole.AFTER)}
        with self.terrains(surveys) as terrains:
            pits = self.pits(parameters, context)
            check = cross_check(
                terrains,
                pits,
                crs=self.crs(),
                setup=self._setup(parameters, context),
                options=self.options(parameters, context),
                progress=Stage(progress, 0, 90),
            )
        for notice in check.run.result.notices:
            progress.warn(notice.text) if notice.warning else progress.info(notice.text)
        results = self._write(parameters, context, check, {pit.pit_id: pit.outline for pit in pits})
        return results | self._figures(check)

    def _number(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float | None:
        return None if parameters.get(name) is None else self.parameterAsDouble(parameters, name, context)

    def _setup(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Setup:
        limits = (self.parameterAsDouble(parameters, name, context) for name in ("PASS_LIMIT", "EXPLAIN_LIMIT"))
        return Setup(
            square_m=self._number(parameters, "SIZE", context),
            spacing_m=self._number(parameters, "SPACING", context),
            bearing_deg=self._number(parameters, "BEARING", context),
            limits=Limits(*limits),
        )

    def _survey(self, role: SurveyRole, parameters: dict[str, Any], context: QgsProcessingContext) -> Survey:
        before = role is SurveyRole.BEFORE
        bias = self._number(parameters, "BIAS", context)  # of the pair: stated once
        return Survey(
            role=role,
            path=next(layer.path for kind, layer in self._layers if kind is role),
            sigma_z_m=self._number(parameters, "SIGMA_BEFORE" if before else "SIGMA_AFTER", context),
            sigma_xy_m=self._number(parameters, "SIGMA_XY", context),
            bias_z_m=0.0 if before and bias is not None else bias,
            correlation_range_m=self._number(parameters, "RANGE", context),
        )

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        check: CrossCheck,
        outlines: dict[str, BaseGeometry],
    ) -> dict[str, Any]:
        results: dict[str, Any] = {}
        try:
            html = self.parameterAsFileOutput(parameters, "HTML", context)
            if html:
                replace_file(html, crosscheck_html(check, interface_language()).encode())
                results["HTML"] = html
            shapes = [outlines[pit.pit_id] for pit in check.run.result.pits]
            kind, rows = Qgis.WkbType.MultiPolygon, tables.pit_rows(check)
            results |= self.sink(parameters, context, "OUTPUT", tables.PIT_COLUMNS, rows, kind, shapes)
            for name, columns, lines in (
                ("COMPARISONS", tables.COMPARISON_COLUMNS, tables.comparison_rows(check)),
                ("CONVERGENCE", tables.STEP_COLUMNS, tables.step_rows(check)),
            ):
                results |= self.sink(parameters, context, name, columns, lines)
        except Exception:
            for written in filter(None, results.values()):
                Path(written).unlink(missing_ok=True)  # a layer in memory or in a database is no file of that name
            raise
        return results

    def _figures(self, check: CrossCheck) -> dict[str, Any]:
        def total(method: Method) -> float:
            return sum(each.volume_m3 for each in check.comparisons if each.method is method)

        adopted = sum(each.adopted_m3 for each in check.comparisons if each.method is Method.TIN)
        return {
            "ADOPTED": adopted,
            "TIN": total(Method.TIN),
            "SECTION": total(Method.SECTIONS),
            "SQUARE": total(Method.SQUARES),
            "LARGEST": check.largest_pct,
            "VERDICT": check.worst.value,
        }
