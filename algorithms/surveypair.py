# SPDX-License-Identifier: GPL-3.0-or-later
"""What the algorithms on two surfaces share: the pair, stable and disturbed ground, a case."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDistance,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterLayer,
)
from shapely.geometry.base import BaseGeometry

from ..adapters.outlines import read_pits
from ..adapters.terrain import TerrainLayer, crs_text, terrain_layer
from ..core.casefile import read_case
from ..core.crs import require_metric, transform_between
from ..core.errors import InputError, Words
from ..core.model import Case
from ..core.rasters import FileRaster, Window
from ..core.survey.comparison.pair import Pair, StableArea, stable_area
from ..core.volume.grids import Aligned, align
from .importbase import ImportAlgorithm


@dataclass(frozen=True)
class OpenPair:
    """Two open surfaces and the pair they make on one grid."""

    before: FileRaster
    after: FileRaster
    pair: Pair


class SurveyPairAlgorithm(ImportAlgorithm):
    """An algorithm in the group Survey on a surface before and a surface after."""

    def add_pair(self) -> None:
        """Add the surfaces."""
        for name, text in (("BEFORE", self.tr("Terrain before")), ("AFTER", self.tr("Terrain after"))):
            self.addParameter(QgsProcessingParameterRasterLayer(name, text))

    def add_ground(self, buffer_m: float) -> None:
        """Add what tells stable from disturbed ground."""
        self.add_stable()
        kinds = [Qgis.ProcessingSourceType.VectorPolygon]
        for name, text in (
            ("PITS", self.tr("Disturbed ground: pit outlines")),
            ("PERMITS", self.tr("Disturbed ground: mining permits")),
        ):
            self.addParameter(QgsProcessingParameterFeatureSource(name, text, kinds, optional=True))
        self.addParameter(
            QgsProcessingParameterDistance(
                "BUFFER", self.tr("Distance kept from disturbed ground"), buffer_m, "BEFORE", minValue=0.0
            )
        )

    def add_stable(self) -> None:
        """Add the polygons of ground that did not change."""
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "STABLE",
                self.tr("Ground known to be stable (empty: wherever nothing tells otherwise)"),
                [Qgis.ProcessingSourceType.VectorPolygon],
                optional=True,
            )
        )

    def add_system(self) -> None:
        """Add the override of the surfaces' system."""
        self.addAdvanced(
            QgsProcessingParameterCrs("CRS", self.tr("System of the terrains (overrides the files)"), optional=True)
        )

    def prepare(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Take what is needed of the raster layers."""
        override = self.parameterAsCrs(parameters, "CRS", context)
        before = self.parameterAsRasterLayer(parameters, "BEFORE", context)
        after = self.parameterAsRasterLayer(parameters, "AFTER", context)
        self._layers: tuple[TerrainLayer, TerrainLayer] = (
            terrain_layer(before, "before", override),
            terrain_layer(after, "after", override),
        )
        self._working_crs = override if override.isValid() else before.crs()

    @contextmanager
    def opened(self) -> Iterator[OpenPair]:
        """Open the pair for a while; raises for a system that is not metric and for surfaces that lie apart."""
        sources: list[FileRaster] = []
        try:
            for layer in self._layers:
                require_metric(layer.crs, Words("Terrain '{name}'", name=layer.name))
                sources.append(layer.open())
            before, after = align(sources, self.crs())
            pair = Pair(before, after, before.working, _overlap(before, after))
            yield OpenPair(sources[0], sources[1], pair)
        finally:
            for source in sources:
                source.close()

    def crs(self) -> str:
        """Return the working system as text."""
        return crs_text(self._working_crs)

    def case(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Case | None:
        """Return the case, or None where none is named."""
        path = self.text(parameters, "CASE", context)
        return read_case(path) if path else None

    def ground(self, parameters: dict[str, Any], context: QgsProcessingContext, case: Case | None) -> StableArea:
        """Return the stable area; with a case its pits and licences are disturbed ground too."""
        disturbed = self.outlines(parameters, context, "PITS") + self.outlines(parameters, context, "PERMITS")
        if case is not None:
            shapes = [*(pit.outline for pit in case.pits), *(permit.outline for permit in case.permits)]
            disturbed += self.in_working_crs(shapes, case)
        stable = self.outlines(parameters, context, "STABLE")
        return stable_area(stable, disturbed, self.parameterAsDouble(parameters, "BUFFER", context))

    def outlines(self, parameters: dict[str, Any], context: QgsProcessingContext, name: str) -> list[BaseGeometry]:
        """Return the polygons of an optional layer in the working system."""
        source = self.parameterAsSource(parameters, name, context)
        return [] if source is None else [pit.outline for pit in read_pits(source, "", self._working_crs, context)]

    def in_working_crs(self, shapes: list[BaseGeometry], case: Case) -> list[BaseGeometry]:
        """Return shapes of a case in the working system; raises `CrsError` for another datum."""
        return transformed(shapes, case.info.crs, self.crs())


def transformed(shapes: list[BaseGeometry], source: str, target: str) -> list[BaseGeometry]:
    """Return shapes in another system on the same datum."""
    to_target = transform_between(source, target, Words("The case"))
    if to_target is None:
        return shapes
    return [shapely.transform(shape, lambda xy: np.column_stack(to_target(xy[:, 0], xy[:, 1]))) for shape in shapes]


def _overlap(before: Aligned, after: Aligned) -> Window:
    grid = before.working
    west, south, east, north = grid.bounds
    for layer in (before, after):
        if layer.to_source is None:
            left, bottom, right, top = layer.source.grid.bounds
            west, south, east, north = max(west, left), max(south, bottom), min(east, right), min(north, top)
    window = grid.window_of((west, south, east, north)) if west < east and south < north else None
    if window is None:
        raise InputError(
            "Terrain '{before}' and terrain '{after}' do not overlap.",
            "Check their coordinate systems, zone prefixes and axis order.",
            before=before.source.name,
            after=after.source.name,
        )
    return window


def same_file(first: str, second: str) -> bool:
    """Tell whether two paths name one existing file."""
    return Path(first).exists() and Path(second).exists() and Path(first).samefile(second)
