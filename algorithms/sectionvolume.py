# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:sectionvolume``: volumes by parallel sections, the formula of every interval named (断面法, R93)."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterDistance,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
    QgsVariantUtils,
)
from shapely import Point
from shapely.geometry.base import BaseGeometry

from ..adapters.baseline import read_baseline
from ..adapters.outlines import PermitFields, read_permits
from ..core.model import Permit
from ..core.progress import Progress, Stage
from ..core.rasters import RasterSource, open_raster
from ..core.volume.methods import sectiontables as tables
from ..core.volume.methods.lines import Layout
from ..core.volume.methods.sections import SectionPit, section_volumes
from ..core.volume.methods.work import MethodRun
from ..core.volume.strata import strata_records, stratum_of
from .methodbase import PairAlgorithm


class SectionVolumeAlgorithm(PairAlgorithm):
    """Computes pits by parallel sections, with section lines, profiles and the table of intervals."""

    def name(self) -> str:
        """Return the fixed id."""
        return "sectionvolume"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Volume by sections")

    def tags(self) -> list[str]:
        """Return the words people search for."""
        return [
            *("section", "profile", "cross-section", "prismoidal", "cut", "fill"),
            *("断面", "断面法", "剖面", "剖面图", "截锥", "梯形", "方量", "土方", "第二种方法"),
        ]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr(
            "Cut and fill by parallel sections; the formula of every interval follows its shapes and is named."
        )

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>Parallel sections at a bearing (degrees from grid north, the direction of the lines) and a spacing, or "
            "square to a straight baseline at whole multiples of the spacing.</p><p>Between two sections: trapezoid "
            "when their areas differ by at most 40 %, truncated cone when by more, wedge or cone where one pinches "
            "out. A third section is measured midway: where it does not agree with the one that the formula implies "
            "(2 %), the shapes differ and the prismoidal formula takes all three. The table of intervals names the "
            "formula.</p><p>The outline's tips count as sections, so that end pieces are complete. With permits and "
            "strata, each interval's cut is shared out in proportion to their areas; let the lines cross the licence's "
            "boundary rather than run along it.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.add_pair()
        self.addParameter(
            QgsProcessingParameterDistance("SPACING", self.tr("Spacing of the sections"), 5.0, "BEFORE", minValue=0.0)
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                "BEARING",
                self.tr("Bearing of the section lines (° from grid north)"),
                Qgis.ProcessingNumberParameterType.Double,
                0.0,
            )
        )
        lines = [Qgis.ProcessingSourceType.VectorLine]
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "BASELINE", self.tr("Baseline to cross (instead of the bearing)"), lines, optional=True
            )
        )
        polygons = [Qgis.ProcessingSourceType.VectorPolygon]
        self.addParameter(
            QgsProcessingParameterFeatureSource("PERMITS", self.tr("Mining permits"), polygons, optional=True)
        )
        self.addField("Z_MIN", self.tr("Permit: lower elevation limit field"), "PERMITS")
        self.addField("Z_MAX", self.tr("Permit: upper elevation limit field"), "PERMITS")
        self.addCoverage()
        self._add_advanced()
        self.addOutputs(self.tr("Pits with volumes"))
        plain = Qgis.ProcessingSourceType.Vector
        self.addOptionalSink("SECTIONS", self.tr("Section lines"), Qgis.ProcessingSourceType.VectorLine)
        self.addOptionalSink("PROFILES", self.tr("Profiles (points)"), Qgis.ProcessingSourceType.VectorPoint)
        self.addOptionalSink("INTERVALS", self.tr("Table of intervals"), plain)
        self.addOptionalSink("SHARES", self.tr("Intervals by licence and stratum"), plain)
        self.addOptionalSink("PARTS", self.tr("Parts (licence, stratum)"), plain)

    def _add_advanced(self) -> None:
        for name, text in (
            ("LICENCE", self.tr("Permit: licence number field")),
            ("DEDUCT", self.tr("Permit: deduct field (true: the block is taken out of the licence)")),
        ):
            self.addAdvanced(QgsProcessingParameterField(name, text, None, "PERMITS", optional=True))
        self.addAdvanced(
            QgsProcessingParameterMatrix(
                "STRATA",
                self.tr("Strata (surfaces: 95.5, depth 2, plane x y z; x y z; x y z, or raster path)"),
                0,
                False,
                ["name", "kind", "mineral", "top", "bottom"],
                optional=True,
            )
        )
        self.add_pair_advanced()

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Compute, then write the outputs that were asked for."""
        opened: list[RasterSource] = []

        def open_surface(path: str) -> RasterSource:
            opened.append(open_raster(path))
            return opened[-1]

        with self.terrains() as terrains:
            try:
                pits = self.pits(parameters, context)
                cells = self.parameterAsMatrix(parameters, "STRATA", context)
                records = strata_records([None if QgsVariantUtils.isNull(cell) else cell for cell in cells])
                made = section_volumes(
                    terrains,
                    pits,
                    crs=self.crs(),
                    layout=self._layout(parameters, context),
                    permits=self._permits(parameters, context),
                    strata=[stratum_of(record, open_surface, self.crs()) for record in records],
                    options=self.options(parameters, context),
                    progress=Stage(progress, 0, 80),
                )
            finally:
                for source in opened:
                    source.close()
        outlines = {pit.pit_id: pit.outline for pit in pits}
        return self.write(
            parameters,
            context,
            made.run,
            outlines,
            Stage(progress, 80, 100),
            write_rasters=lambda: self._extras(parameters, context, made),
        )

    def _layout(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Layout:
        source = self.parameterAsSource(parameters, "BASELINE", context)
        baseline = None if source is None else read_baseline(source, self._working_crs, context)
        spacing = self.parameterAsDouble(parameters, "SPACING", context)
        return Layout(spacing, self.parameterAsDouble(parameters, "BEARING", context), baseline)

    def _permits(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[Permit]:
        source = self.parameterAsSource(parameters, "PERMITS", context)
        if source is None:
            return []
        names = {
            key: self.parameterAsString(parameters, key.upper(), context)
            for key in ("z_min", "z_max", "licence", "deduct")
        }
        return read_permits(source, PermitFields(**names), self._working_crs, context)

    def _extras(
        self, parameters: dict[str, Any], context: QgsProcessingContext, made: MethodRun[SectionPit]
    ) -> dict[str, Any]:
        found = made.found
        results = self.sink(
            parameters,
            context,
            "SECTIONS",
            tables.SECTION_COLUMNS,
            tables.section_rows(found),
            Qgis.WkbType.LineString,
            tables.section_lines(found),
        )
        if parameters.get("PROFILES") is not None:
            pairs = list(tables.profile_rows(found))
            points: list[BaseGeometry] = [Point(place) for _, place in pairs]
            rows = [row for row, _ in pairs]
            kind = Qgis.WkbType.Point
            results |= self.sink(parameters, context, "PROFILES", tables.PROFILE_COLUMNS, rows, kind, points)
        results |= self.sink(parameters, context, "INTERVALS", tables.INTERVAL_COLUMNS, tables.interval_rows(found))
        return results | self.sink(parameters, context, "SHARES", tables.SHARE_COLUMNS, tables.share_rows(found))
