# SPDX-License-Identifier: GPL-3.0-or-later
"""What algorithms that compute volumes share: outputs, written all or none, and the numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QCoreApplication
from shapely.geometry.base import BaseGeometry

from ..adapters.results import gap_features, gap_fields, part_features, part_fields, pit_features, pit_fields
from ..adapters.sentences import interface_language
from ..core.progress import Progress, stop_if_cancelled
from ..core.report.files import replace_file
from ..core.report.pages.volumepage import volumes_html
from ..core.volume.results import Run
from .base import PitProofAlgorithm


class VolumeAlgorithm(PitProofAlgorithm):
    """An algorithm in the group Volume; ``_working_crs`` is set by its `prepare`."""

    _working_crs: QgsCoordinateReferenceSystem

    def group(self) -> str:
        """Return the group's name."""
        return QCoreApplication.translate("PitProofAlgorithm", "Volume")

    def groupId(self) -> str:
        """Return the group's fixed id."""
        return "volume"

    def addField(self, name: str, description: str, parent: str) -> None:
        """Add an optional field of a layer."""
        self.addParameter(QgsProcessingParameterField(name, description, None, parent, optional=True))

    def addCoverage(self) -> None:
        """Add the minimum coverage."""
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

    def addOutputs(self, pits: str) -> None:
        """Add the layer of pits, the gaps, the page and the numbers."""
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", pits, Qgis.ProcessingSourceType.VectorPolygon))
        self.addOptionalSink("GAPS", self.tr("Unmeasured ground"), Qgis.ProcessingSourceType.VectorPolygon)
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "HTML", self.tr("Report"), self.tr("HTML files (*.html)"), optional=True, createByDefault=True
            )
        )
        for name, description in (
            ("CUT", self.tr("Cut (m³)")),
            ("FILL", self.tr("Fill (m³)")),
            ("NET", self.tr("Net, cut minus fill (m³)")),
            ("COVERAGE", self.tr("Coverage (%)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        run: Run,
        outlines: Mapping[str, BaseGeometry],
        progress: Progress,
        *,
        write_rasters: Callable[[], dict[str, Any]] = dict,
    ) -> dict[str, Any]:
        """Say what must be said and write the outputs that were asked for: all of them, or none."""
        for notice in run.result.notices:
            progress.warn(notice.text) if notice.warning else progress.info(notice.text)
        progress.info(run.result.working_grid)
        results: dict[str, Any] = {}
        try:
            results |= write_rasters()
            html = self.parameterAsFileOutput(parameters, "HTML", context)
            if html:
                replace_file(html, volumes_html(run.result, interface_language()).encode())
                results["HTML"] = html
            stop_if_cancelled(progress)
            results["OUTPUT"] = self._sink(parameters, context, "OUTPUT", pit_fields, pit_features(run, outlines))
            if self.parameterDefinition("PARTS") is not None:
                results["PARTS"] = self._sink(parameters, context, "PARTS", part_fields, part_features(run))
            results["GAPS"] = self._sink(parameters, context, "GAPS", gap_fields, gap_features(run))
        except Exception:
            for written in filter(None, results.values()):
                Path(written).unlink(missing_ok=True)  # a layer in memory or in a database is no file of that name
            raise
        return results | _numbers(run)

    def _sink(
        self, parameters: dict[str, Any], context: QgsProcessingContext, name: str, fields: Any, features: list[Any]
    ) -> str | None:
        kind = Qgis.WkbType.NoGeometry if name == "PARTS" else Qgis.WkbType.MultiPolygon
        identifier = self.filled(parameters, context, name, fields(), features, kind, self._working_crs)
        if identifier is not None and name != "PARTS":
            self.style(identifier, "pits.qml" if name == "OUTPUT" else "gaps.qml")
        return identifier


def _numbers(run: Run) -> dict[str, float]:
    pits = run.result.pits
    measured, area = sum(pit.measured_m2 for pit in pits), sum(pit.area_m2 for pit in pits)
    return {
        "CUT": sum(pit.cut_m3 for pit in pits),
        "FILL": sum(pit.fill_m3 for pit in pits),
        "NET": sum(pit.net_m3 for pit in pits),
        "COVERAGE": 100.0 * measured / area,
    }
