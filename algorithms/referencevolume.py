# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:referencevolume``: volumes of outlines against a reference surface, where there is only one terrain."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ..adapters.outlines import read_pits
from ..adapters.sentences import interface_language
from ..adapters.terrain import crs_text, terrain_layer
from ..core.crs import require_metric
from ..core.errors import InputError, Words
from ..core.model import Survey, SurveyRole
from ..core.progress import Progress, Stage
from ..core.volume.base import Base, BaseKind
from ..core.volume.engine import compute_volumes
from ..core.volume.inputs import Terrain, VolumeOptions
from .volumebase import VolumeAlgorithm


class ReferenceVolumeAlgorithm(VolumeAlgorithm):
    """Computes stockpiles, and pits without a terrain before, against a surface that follows from the outline."""

    def name(self) -> str:
        """Return the fixed id."""
        return "referencevolume"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Volume against a reference surface")

    def tags(self) -> list[str]:
        """Return the words people search for."""
        return ["stockpile", "heap", "base plane", "cut", "fill", "DEM", "堆场", "堆体", "基准面", "方量"]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr("Stockpiles, or pits without a terrain before, against a plane, triangles or a level.")

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>The reference surface takes the place of the terrain before: what stands above it is <b>fill</b> (a "
            "stockpile), what lies below it is <b>cut</b> (a pit).</p><p><i>plane</i>: least squares through the "
            "outline's vertices; <i>tin</i>: triangles between them; <i>mean</i>, <i>lowest</i>, <i>highest</i>: a "
            "level; <i>given</i>: the stated elevation.</p><p>An outline digitised exactly at the crest of a steep "
            "pit puts vertices on the face and loses volume: digitise about a metre outside, or state the "
            "elevation. Vertices on nodata are refused and named.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterRasterLayer("TERRAIN", self.tr("Terrain")))
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "OUTLINES", self.tr("Outlines"), [Qgis.ProcessingSourceType.VectorPolygon]
            )
        )
        self.addField("OUTLINE_ID", self.tr("Outline id field (empty: feature id)"), "OUTLINES")
        self.addParameter(
            QgsProcessingParameterEnum(
                "REFERENCE",
                self.tr("Reference surface"),
                [kind.value for kind in BaseKind],
                defaultValue=BaseKind.PLANE.value,
                usesStaticStrings=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                "ELEVATION",
                self.tr("Reference elevation (m, only with 'given')"),
                Qgis.ProcessingNumberParameterType.Double,
                None,
                optional=True,
            )
        )
        self.addCoverage()
        self.addAdvanced(
            QgsProcessingParameterDistance(
                "SIGMA", self.tr("Height accuracy of the terrain (1 σ)"), None, "TERRAIN", optional=True, minValue=0.0
            )
        )
        self.addAdvanced(
            QgsProcessingParameterCrs("CRS", self.tr("System of the terrain (overrides the file)"), optional=True)
        )
        self.addOutputs(self.tr("Outlines with volumes"))

    def prepare(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Take what is needed of the raster layer."""
        override = self.parameterAsCrs(parameters, "CRS", context)
        layer = self.parameterAsRasterLayer(parameters, "TERRAIN", context)
        self._terrain = terrain_layer(layer, "of the outlines", override)
        self._working_crs = override if override.isValid() else layer.crs()

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Compute, then write the outputs that were asked for."""
        outline_source = self.parameterAsSource(parameters, "OUTLINES", context)
        if outline_source is None:
            raise InputError("The layer of outlines cannot be read.", "Choose a polygon layer.")

        def number(name: str) -> float | None:
            return None if parameters.get(name) is None else self.parameterAsDouble(parameters, name, context)

        base = Base(BaseKind(self.parameterAsEnumString(parameters, "REFERENCE", context)), number("ELEVATION"))
        source = self._terrain.open()
        try:
            require_metric(source.crs, Words("Terrain '{name}'", name=source.name))
            outlines = read_pits(
                outline_source, self.parameterAsString(parameters, "OUTLINE_ID", context), self._working_crs, context
            )
            run = compute_volumes(
                [Terrain(Survey(SurveyRole.AFTER, self._terrain.path, sigma_z_m=number("SIGMA")), source)],
                outlines,
                crs=crs_text(self._working_crs),
                base=base,
                options=VolumeOptions(
                    min_coverage_pct=self.parameterAsDouble(parameters, "MIN_COVERAGE", context),
                    language=interface_language(),
                ),
                progress=Stage(progress, 0, 90),
            )
            shapes = {outline.pit_id: outline.outline for outline in outlines}
            return self.write(parameters, context, run, shapes, Stage(progress, 90, 100))
        finally:
            source.close()
