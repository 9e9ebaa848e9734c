# SPDX-License-Identifier: GPL-3.0-or-later
"""What the algorithms of the second methods share: two terrains, pit outlines, and tables of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterLayer,
)
from shapely.geometry.base import BaseGeometry

from ..adapters.method_results import Row, features_of, fields_of
from ..adapters.outlines import read_pits
from ..adapters.sentences import interface_language
from ..adapters.terrain import crs_text, terrain_layer
from ..core.crs import require_metric
from ..core.errors import InputError, Words
from ..core.model import Pit, Survey, SurveyRole
from ..core.volume.inputs import Terrain, VolumeOptions
from .volumebase import VolumeAlgorithm


class PairAlgorithm(VolumeAlgorithm):
    """An algorithm on a terrain before, a terrain after, and pit outlines."""

    def add_pair(self, *, optional: bool = False) -> None:
        """Add the terrains and the outlines."""
        for name, text in (("BEFORE", self.tr("Terrain before")), ("AFTER", self.tr("Terrain after"))):
            self.addParameter(QgsProcessingParameterRasterLayer(name, text, optional=optional))
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "PITS", self.tr("Pit outlines"), [Qgis.ProcessingSourceType.VectorPolygon]
            )
        )
        self.addField("PIT_ID", self.tr("Pit id field (empty: feature id)"), "PITS")

    def add_pair_advanced(self) -> None:
        """Add the pit floor and the override of the terrains' system."""
        self.addAdvanced(
            QgsProcessingParameterRasterLayer(
                "PIT_FLOOR", self.tr("Pit floor under backfill or water (replaces terrain after)"), optional=True
            )
        )
        self.addAdvanced(
            QgsProcessingParameterCrs("CRS", self.tr("System of the terrains (overrides the files)"), optional=True)
        )

    def prepare(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Take what is needed of the raster layers."""
        override = self.parameterAsCrs(parameters, "CRS", context)
        before = self.parameterAsRasterLayer(parameters, "BEFORE", context)
        after = self.parameterAsRasterLayer(parameters, "AFTER", context)
        self._layers = [
            (SurveyRole.BEFORE, terrain_layer(before, "before", override)),
            (SurveyRole.AFTER, terrain_layer(after, "after", override)),
        ]
        floor = self.parameterAsRasterLayer(parameters, "PIT_FLOOR", context)
        if floor is not None:
            self._layers.append((SurveyRole.PIT_FLOOR, terrain_layer(floor, "pit floor", override)))
        self._working_crs = override if override.isValid() else before.crs()

    @contextmanager
    def terrains(self, surveys: Mapping[SurveyRole, Survey] | None = None) -> Iterator[list[Terrain]]:
        """Open the terrains for a while; raises `CrsError` for one that is not in metres on a plane."""
        stated = surveys or {}
        opened = [Terrain(stated.get(role, Survey(role, layer.path)), layer.open()) for role, layer in self._layers]
        try:
            for terrain in opened:
                require_metric(terrain.source.crs, Words("Terrain '{name}'", name=terrain.source.name))
            yield opened
        finally:
            for terrain in opened:
                terrain.source.close()

    def pits(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[Pit]:
        """Return the outlines in the terrains' system; with a pit floor they count as covered."""
        source = self.parameterAsSource(parameters, "PITS", context)
        if source is None:
            raise InputError("The pit layer cannot be read.", "Choose a polygon layer.")
        pits = read_pits(source, self.parameterAsString(parameters, "PIT_ID", context), self._working_crs, context)
        return [pit.covered() for pit in pits] if any(r is SurveyRole.PIT_FLOOR for r, _ in self._layers) else pits

    def options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> VolumeOptions:
        """Return how to compute."""
        return VolumeOptions(
            min_coverage_pct=self.parameterAsDouble(parameters, "MIN_COVERAGE", context), language=interface_language()
        )

    def crs(self) -> str:
        """Return the working system as text."""
        return crs_text(self._working_crs)

    def sink(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        name: str,
        columns: Mapping[str, type],
        rows: Iterable[Row],
        kind: Qgis.WkbType = Qgis.WkbType.NoGeometry,
        shapes: Sequence[BaseGeometry] | None = None,
    ) -> dict[str, Any]:
        """Write rows as the output ``name`` and return it, or nothing when it was not asked for."""
        multi = kind in (Qgis.WkbType.MultiPolygon, Qgis.WkbType.MultiLineString)
        features = features_of(columns, rows, shapes, multi=multi)
        system = self._working_crs
        identifier = self.filled(parameters, context, name, fields_of(columns), features, kind, system)
        return {} if identifier is None else {name: identifier}
