# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:tinvolume``: exact volume between triangulated surfaces, from points and breaklines or rasters (R91)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Union

import shapely
from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterDistance,
    QgsProcessingParameterFeatureSource,
)

from ..adapters.terrain import terrain_layer
from ..adapters.triangulation import MeasuredPoints, read_breaklines, read_points, triangulate
from ..core.errors import InputError, Words
from ..core.model import SurveyRole
from ..core.progress import Progress, Stage
from ..core.survey.surfaces.build import one_height_a_place
from ..core.volume.inputs import Terrain
from ..core.volume.methods.rastertin import TinPit, tin_volumes
from ..core.volume.methods.tin import Tin
from ..core.volume.methods.tinrun import tin_pair_volumes
from ..core.volume.methods.work import MethodRun
from .methodbase import PairAlgorithm

_ROLES = (("BEFORE", SurveyRole.BEFORE), ("AFTER", SurveyRole.AFTER))
_TRIANGLE_COLUMNS: dict[str, type] = {"surface": str, "triangle": int, "z_1": float, "z_2": float, "z_3": float}


class TinVolumeAlgorithm(PairAlgorithm):
    """Computes pits by the prisms between two triangulated surfaces."""

    def name(self) -> str:
        """Return the fixed id."""
        return "tinvolume"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Volume by triangles (TIN)")

    def tags(self) -> list[str]:
        """Return the words people search for."""
        return [
            *("TIN", "DTM", "triangles", "prism", "breaklines", "points", "cut", "fill", "CASS"),
            *("三角网", "三角网法", "DTM法", "两期土方", "三棱柱", "方量", "土方", "断裂线", "第二种方法"),
        ]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr(
            "Exact volume between two triangulated surfaces, from surveyed points and breaklines or rasters."
        )

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>Each surface is either surveyed points, with breaklines (crests and toes of benches) that become "
            "edges of triangles, or a raster, whose cell centres are the points.</p><p>Over each triangle "
            "V = A (h1 + h2 + h3) / 3; where signs mix it is split at the zero line. Surfaces with different triangles "
            "are overlaid exactly, and the outline clips exactly. Ground of the outline that has no triangles counts "
            "as unmeasured and is drawn.</p><p>Points enclose their own outline; long thin triangles over ground that "
            "was not surveyed are left out with a longest edge.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.add_pair(optional=True)
        points = [Qgis.ProcessingSourceType.VectorPoint]
        lines = [Qgis.ProcessingSourceType.VectorLine]
        for name, many, breaks in (
            ("BEFORE", self.tr("Points before (instead of the terrain)"), self.tr("Breaklines before")),
            ("AFTER", self.tr("Points after (instead of the terrain)"), self.tr("Breaklines after")),
        ):
            self.addParameter(QgsProcessingParameterFeatureSource(f"{name}_POINTS", many, points, optional=True))
            self.addField(f"{name}_Z", self.tr("Height field (empty: height of the point)"), f"{name}_POINTS")
            self.addParameter(QgsProcessingParameterFeatureSource(f"{name}_LINES", breaks, lines, optional=True))
        self.addCoverage()
        self.addAdvanced(
            QgsProcessingParameterDistance(
                "LONGEST",
                self.tr("Longest edge of a triangle between points"),
                None,
                "PITS",
                optional=True,
                minValue=0.0,
            )
        )
        self.add_pair_advanced()
        self.addOutputs(self.tr("Pits with volumes"))
        kind = Qgis.ProcessingSourceType.VectorPolygon
        self.addOptionalSink("TRIANGLES", self.tr("Triangles between the points"), kind)

    def prepare(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Take what is needed of the raster layers; their system, or else that of the points, is worked in."""
        override = self.parameterAsCrs(parameters, "CRS", context)
        self._layers, systems = [], []
        for name, role in _ROLES:
            which = Words("before") if role is SurveyRole.BEFORE else Words("after")
            points = self.parameterAsSource(parameters, f"{name}_POINTS", context)
            layer = self.parameterAsRasterLayer(parameters, name, context)
            if (points is None) == (layer is None):
                raise InputError(
                    "The surface {which} has {given}.",
                    "Give either a terrain or points for it.",
                    which=which,
                    given=Words("neither terrain nor points") if points is None else Words("both a terrain and points"),
                )
            if points is None:
                self._layers.append((role, terrain_layer(layer, which, override)))
                systems.insert(0, layer.crs())
            else:
                systems.append(points.sourceCrs())
        floor = self.parameterAsRasterLayer(parameters, "PIT_FLOOR", context)
        if floor is not None:
            if len(self._layers) < 2:
                raise InputError(
                    "A pit floor is given, but not two terrains.", "Add the floor's points to the points after."
                )
            self._layers.append((SurveyRole.PIT_FLOOR, terrain_layer(floor, "pit floor", override)))
        self._working_crs = override if override.isValid() else systems[0]

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Compute, then write the outputs that were asked for."""
        surfaces: dict[str, Tin] = {}
        with self.terrains() as terrains:
            pits = self.pits(parameters, context)
            options, part = self.options(parameters, context), Stage(progress, 30, 80)
            made: MethodRun[TinPit]
            if len(terrains) >= 2:
                made = tin_volumes(terrains, pits, crs=self.crs(), options=options, progress=part)
            else:
                sides = [self._side(name, role, terrains, parameters, context, progress) for name, role in _ROLES]
                surfaces = {name: side for (name, _), side in zip(_ROLES, sides) if isinstance(side, Tin)}
                before, after = sides
                made = tin_pair_volumes(before, after, pits, crs=self.crs(), options=options, progress=part)

        def extras() -> dict[str, Any]:
            shapes = [shape for tin in surfaces.values() for shape in shapely.polygons(tin.corners)]
            kind = Qgis.WkbType.PolygonZ
            return self.sink(parameters, context, "TRIANGLES", _TRIANGLE_COLUMNS, _rows(surfaces), kind, shapes)

        outlines = {pit.pit_id: pit.outline for pit in pits}
        wanted = parameters.get("TRIANGLES") is not None
        rest = Stage(progress, 80, 100)
        return self.write(parameters, context, made.run, outlines, rest, write_rasters=extras if wanted else dict)

    def _side(
        self,
        name: str,
        role: SurveyRole,
        terrains: list[Terrain],
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        progress: Progress,
    ) -> Union[Tin, Any]:
        for terrain in terrains:
            if terrain.survey.role is role:
                return terrain.source
        source = self.parameterAsSource(parameters, f"{name}_POINTS", context)
        z_field = self.parameterAsString(parameters, f"{name}_Z", context)
        points = read_points(source, z_field, self._working_crs, context)
        lines = self.parameterAsSource(parameters, f"{name}_LINES", context)
        breaklines = () if lines is None else read_breaklines(lines, self._working_crs, context)
        points, fit = one_height_a_place(points, breaklines)
        tin = triangulate(MeasuredPoints(source.sourceName(), points, tuple(fit)), progress)
        longest = self.parameterAsDouble(parameters, "LONGEST", context)
        return tin.without_long_edges(longest) if longest > 0.0 else tin


def _rows(surfaces: dict[str, Tin]) -> Iterator[dict[str, object]]:
    for name, tin in surfaces.items():
        for number, heights in enumerate(tin.corners[:, :, 2].tolist(), start=1):
            yield {"surface": name.lower(), "triangle": number, **dict(zip(("z_1", "z_2", "z_3"), heights))}
