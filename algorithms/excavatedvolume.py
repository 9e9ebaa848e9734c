# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:excavatedvolume``: cut and fill of pits between terrains, split by licence, with coverage and margin."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsVariantUtils,
)

from ..adapters.outlines import PermitFields, read_permits, read_pits
from ..adapters.sentences import interface_language
from ..adapters.terrain import TerrainLayer, crs_text, terrain_layer
from ..core.crs import require_metric
from ..core.errors import InputError, Words
from ..core.model import Permit, Pit, Survey, SurveyRole
from ..core.progress import Progress, Stage
from ..core.rasters import RasterSource, open_raster
from ..core.volume.difference import write_difference
from ..core.volume.engine import compute_volumes
from ..core.volume.grids import align
from ..core.volume.inputs import MarginSource, Terrain, VolumeOptions
from ..core.volume.results import Run
from ..core.volume.strata import strata_records, stratum_of
from .volumebase import VolumeAlgorithm


def _same_file(first: str, second: str) -> bool:
    return Path(first).exists() and Path(second).exists() and Path(first).samefile(second)


class ExcavatedVolumeAlgorithm(VolumeAlgorithm):
    """Computes what was dug out of pits between two or more terrains."""

    def name(self) -> str:
        """Return the fixed id."""
        return "excavatedvolume"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Excavated volume")

    def tags(self) -> list[str]:
        """Return the words people search for."""
        return ["cut", "fill", "DEM", "difference", "pit", "permit", "mining", "方量", "采坑", "土方", "开采量", "越界"]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr("Cut and fill inside pit outlines between terrains, split by mining licence, with error margin.")

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>Over each cell the ground has lost the interval between the terrain before and the terrain after. The "
            "intervals are summed with the exact fraction of each cell inside the pit outline; cut and fill are kept "
            "apart.</p><p>With a permit layer the cut is split into <i>inside</i> (licensed ground and elevation), "
            "<i>below</i> and <i>above</i> the licensed elevations, <i>between</i> two licensed ranges, and "
            "<i>outside</i> every licence.</p><p>Ground that one of the terrains did not measure lowers the coverage; "
            "below the minimum coverage the run is refused. Terrains must be in a projected system in metres. On "
            "different grids they are resampled bilinearly to the finer one, and the report says so.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterRasterLayer("BEFORE", self.tr("Terrain before")))
        self.addParameter(QgsProcessingParameterRasterLayer("AFTER", self.tr("Terrain after")))
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "PITS", self.tr("Pit outlines"), [Qgis.ProcessingSourceType.VectorPolygon]
            )
        )
        self.addField("PIT_ID", self.tr("Pit id field (empty: feature id)"), "PITS")
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "PERMITS", self.tr("Mining permits"), [Qgis.ProcessingSourceType.VectorPolygon], optional=True
            )
        )
        self.addField("Z_MIN", self.tr("Permit: lower elevation limit field"), "PERMITS")
        self.addField("Z_MAX", self.tr("Permit: upper elevation limit field"), "PERMITS")
        self.addCoverage()
        self._add_advanced()
        self.addOutputs(self.tr("Pits with volumes"))
        self.addOptionalSink(
            "PARTS", self.tr("Parts (licence, stratum, bench, period)"), Qgis.ProcessingSourceType.Vector
        )
        self.addParameter(
            QgsProcessingParameterRasterDestination(
                "DIFFERENCE", self.tr("Difference (after minus before)"), optional=True, createByDefault=False
            )
        )

    def _add_advanced(self) -> None:
        for name, text in (
            ("LICENCE", self.tr("Permit: licence number field")),
            ("VALID_FROM", self.tr("Permit: valid-from field")),
            ("VALID_TO", self.tr("Permit: valid-to field")),
            ("DEDUCT", self.tr("Permit: deduct field (true: the block is taken out of the licence)")),
        ):
            self.addAdvanced(QgsProcessingParameterField(name, text, None, "PERMITS", optional=True))
        for name, text in (
            ("BEFORE_DATE", self.tr("Date of terrain before")),
            ("AFTER_DATE", self.tr("Date of terrain after")),
        ):
            self.addAdvanced(
                QgsProcessingParameterDateTime(
                    name, text, Qgis.ProcessingDateTimeParameterDataType.Date, None, optional=True
                )
            )
        self.addAdvanced(
            QgsProcessingParameterMultipleLayers(
                "BETWEEN",
                self.tr("Terrains between, earliest first"),
                Qgis.ProcessingSourceType.Raster,
                optional=True,
            )
        )
        self.addAdvanced(
            QgsProcessingParameterRasterLayer(
                "PIT_FLOOR", self.tr("Pit floor under backfill or water (replaces terrain after)"), optional=True
            )
        )
        for name, text in (
            ("SIGMA_BEFORE", self.tr("Height accuracy of terrain before (1 σ)")),
            ("SIGMA_AFTER", self.tr("Height accuracy of terrain after (1 σ)")),
            ("BIAS", self.tr("Remaining height shift between the terrains (bound)")),
            ("RANGE", self.tr("Correlation range of the height errors")),
            ("SIGMA_XY", self.tr("Horizontal accuracy of the outlines (1 σ)")),
            ("BENCH_HEIGHT", self.tr("Bench height (table by elevation)")),
        ):
            self.addAdvanced(QgsProcessingParameterDistance(name, text, None, "BEFORE", optional=True, minValue=0.0))
        margin_from = QgsProcessingParameterEnum(
            "MARGIN_FROM",
            self.tr("Height errors of the margin from"),
            [source.value for source in MarginSource],
            defaultValue=MarginSource.AUTOMATIC.value,
            usesStaticStrings=True,
        )
        margin_from.setHelp(
            self.tr(
                "automatic: the stated accuracy of the terrains, stable ground around the pits where none is stated; "
                "stated: the stated accuracy only; stable_ground: stable ground around the pits"
            )
        )
        self.addAdvanced(margin_from)
        strata = QgsProcessingParameterMatrix(
            "STRATA",
            self.tr("Strata (surfaces: 95.5, depth 2, plane x y z; x y z; x y z, or raster path)"),
            0,
            False,
            [self.tr("name"), self.tr("kind"), self.tr("mineral"), self.tr("top"), self.tr("bottom")],
            optional=True,
        )
        strata.setHelp(self.tr("kind: overburden, ore or parting"))
        self.addAdvanced(strata)
        self.addAdvanced(
            QgsProcessingParameterString(
                "NET_REASON", self.tr("Net fill against cut, for this reason (empty: do not net)"), optional=True
            )
        )
        self.addAdvanced(
            QgsProcessingParameterCrs("CRS", self.tr("System of the terrains (overrides the files)"), optional=True)
        )

    def prepare(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Take what is needed of the raster layers."""
        self._crs = self.parameterAsCrs(parameters, "CRS", context)

        def described(layer: Any, what: str) -> TerrainLayer:
            return terrain_layer(layer, what, self._crs)

        before = self.parameterAsRasterLayer(parameters, "BEFORE", context)
        after = self.parameterAsRasterLayer(parameters, "AFTER", context)
        between = self.parameterAsLayerList(parameters, "BETWEEN", context)
        self._terrains = [
            (SurveyRole.BEFORE, described(before, "before")),
            *((SurveyRole.BETWEEN, described(layer, "between")) for layer in between),
            (SurveyRole.AFTER, described(after, "after")),
        ]
        floor = self.parameterAsRasterLayer(parameters, "PIT_FLOOR", context)
        if floor is not None:
            self._terrains.append((SurveyRole.PIT_FLOOR, described(floor, "pit floor")))
        self._working_crs = self._crs if self._crs.isValid() else before.crs()

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Compute, then write the outputs that were asked for."""
        pit_source = self.parameterAsSource(parameters, "PITS", context)
        if pit_source is None:
            raise InputError("The pit layer cannot be read.", "Choose a polygon layer.")
        id_field = self.parameterAsString(parameters, "PIT_ID", context)
        terrains = [
            Terrain(self._survey(role, layer, parameters, context), layer.open()) for role, layer in self._terrains
        ]
        opened: list[RasterSource] = [terrain.source for terrain in terrains]

        def open_surface(path: str) -> RasterSource:
            opened.append(open_raster(path))
            return opened[-1]

        try:
            for source in opened:  # before the outlines are brought to their system
                require_metric(source.crs, Words("Terrain '{name}'", name=source.name))
            pits = read_pits(pit_source, id_field, self._working_crs, context)
            permits = self._permits(parameters, context)
            if any(role is SurveyRole.PIT_FLOOR for role, _ in self._terrains):
                pits = [pit.covered() for pit in pits]
            crs = crs_text(self._working_crs)
            cells = self.parameterAsMatrix(parameters, "STRATA", context)
            records = strata_records([None if QgsVariantUtils.isNull(cell) else cell for cell in cells])
            run = compute_volumes(
                terrains,
                pits,
                crs=crs,
                permits=permits,
                strata=[stratum_of(record, open_surface, crs) for record in records],
                options=self._options(parameters, context),
                progress=Stage(progress, 0, 80),
            )
            outlines = {pit.pit_id: pit.outline for pit in pits}
            rest = Stage(progress, 80, 100)
            return self.write(
                parameters,
                context,
                run,
                outlines,
                rest,
                write_rasters=lambda: self._write_difference(parameters, context, terrains, pits, run, rest),
            )
        finally:
            for source in opened:
                source.close()

    def _permits(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[Permit]:
        source = self.parameterAsSource(parameters, "PERMITS", context)
        if source is None:
            return []
        names = {
            key: self.parameterAsString(parameters, parameter, context)
            for key, parameter in (
                ("z_min", "Z_MIN"),
                ("z_max", "Z_MAX"),
                ("licence", "LICENCE"),
                ("valid_from", "VALID_FROM"),
                ("valid_to", "VALID_TO"),
                ("deduct", "DEDUCT"),
            )
        }
        return read_permits(source, PermitFields(**names), self._working_crs, context)

    def _survey(
        self, role: SurveyRole, layer: TerrainLayer, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> Survey:
        def number(name: str) -> float | None:
            return None if parameters.get(name) is None else self.parameterAsDouble(parameters, name, context)

        before = role is SurveyRole.BEFORE
        bias = number("BIAS")  # of the pair: stated once
        day = self.parameterAsDateTime(parameters, "BEFORE_DATE" if before else "AFTER_DATE", context).date()
        dated = day.isValid() and role in (SurveyRole.BEFORE, SurveyRole.AFTER)
        return Survey(
            role=role,
            path=layer.path,
            surveyed_on=day.toPyDate() if dated else None,
            sigma_z_m=number("SIGMA_BEFORE" if before else "SIGMA_AFTER"),
            sigma_xy_m=number("SIGMA_XY"),
            bias_z_m=0.0 if before and bias is not None else bias,
            correlation_range_m=number("RANGE"),
        )

    def _options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> VolumeOptions:
        bench = self.parameterAsDouble(parameters, "BENCH_HEIGHT", context)
        return VolumeOptions(
            min_coverage_pct=self.parameterAsDouble(parameters, "MIN_COVERAGE", context),
            bench_height_m=bench if bench > 0.0 else None,
            net_fill_reason=self.parameterAsString(parameters, "NET_REASON", context).strip(),
            margin_from=MarginSource(self.parameterAsEnumString(parameters, "MARGIN_FROM", context)),
            language=interface_language(),
        )

    def _write_difference(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        terrains: list[Terrain],
        pits: list[Pit],
        run: Run,
        progress: Progress,
    ) -> dict[str, Any]:
        target = self.parameterAsOutputLayer(parameters, "DIFFERENCE", context)
        if not target:
            return {}
        crs = crs_text(self._working_crs)
        if any(_same_file(target, terrain.source.path) for terrain in terrains):
            raise InputError(
                "The difference would overwrite the terrain '{path}'.", "Give it another name.", path=target
            )
        surveys = [terrain.source for terrain in terrains if terrain.survey.role is not SurveyRole.PIT_FLOOR]
        layers = align(surveys, crs)
        around = [pit.outline for pit in pits]
        write_difference(Path(target), layers[0], layers[-1], run.map_bounds, crs, progress, around=around)
        self.style(target, "difference.qml", self.tr("Difference"))
        return {"DIFFERENCE": target}
