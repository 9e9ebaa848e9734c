# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:buildsurface``: survey points, breaklines and a boundary become triangles and a DEM, checked (R35)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from ..adapters.sentences import interface_language
from ..adapters.surveypoints import read_area
from ..adapters.terrain import crs_text, terrain_layer
from ..adapters.triangulation import read_breaklines, triangulator
from ..core.crs import same_system
from ..core.errors import InputError
from ..core.geotiff import write_geotiff
from ..core.model import Survey, SurveyRole
from ..core.progress import Progress, Stage
from ..core.rasters import Grid
from ..core.report.files import replace_file
from ..core.report.pages.surfacepage import surface_html
from ..core.survey.surfaces.build import BuiltSurface, SurfaceOptions, build_surface
from ..core.survey.surfaces.checkpoints import FEWEST_CHECKS
from ..core.survey.surfaces.gridding import aligned_grid, round_grid
from ..core.survey.surfaces.points import ALL_KINDS, SAME_HEIGHT_M, SAME_PLACE_M, SURFACE_KINDS, Contradiction
from .surfacebase import SurfaceAlgorithm

_ROLES = (SurveyRole.AFTER, SurveyRole.BEFORE, SurveyRole.BETWEEN, SurveyRole.PIT_FLOOR, SurveyRole.BASE)
_TRIANGLES: dict[str, type] = {"triangle": int, "z_1": float, "z_2": float, "z_3": float}
_CHECKS: dict[str, type] = {
    "point_no": str, "code": str, "height_m": float, "surface_m": float, "difference_m": float, "on_vertex": int,
}  # fmt: skip
_CLASHES: dict[str, type] = {"kind": str, "points": str, "low_m": float, "high_m": float, "spread_m": float}


class BuildSurfaceAlgorithm(SurfaceAlgorithm):
    """Builds a surface from points and says how good its check points find it."""

    def name(self) -> str:
        """Return the fixed id."""
        return "buildsurface"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Build a surface from survey points")

    def tags(self) -> list[str]:
        """Return the words people search for."""
        english = ["TIN", "DTM", "DEM", "surface", "points", "breaklines", "triangulation", "check points", "RMSE"]
        return [*english, "建面", "三角网", "构网", "测点", "特征线", "断裂线", "检查点", "中误差", "数字高程模型"]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr("A DEM from survey points with breaklines and a boundary, and what its check points say of it.")

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>Points as <i>Import survey points</i> makes them (fields point_no, code, kind), or any points with "
            "heights. Breaklines (crests, toes, ridges, valleys) become edges of triangles; a triangle that crosses "
            "one ends the run. The boundary and the longest edge keep triangles off ground that was not "
            "surveyed.</p><p>The DEM has the height of the triangle at each cell's centre. Its edges lie at whole "
            "multiples of the cell, or on the grid of a given raster.</p><p><b>Check points</b> (kind <i>check</i>) "
            "never carry the surface; each gets its difference, surface minus check point, and together RMSE, mean and "
            "largest.</p><p>Points at one place are named: about the same height is a doubled point, of which one is "
            "kept; different heights contradict each other and end the run, unless you choose how to settle "
            "them.</p><p>With a case, the DEM becomes a row of its surveys with hash and accuracy: random error = "
            "spread of the check points, systematic error = their mean and the 95 % of its own error. Without three "
            "check points state the height error yourself. The role <i>pit_floor</i> is for the old floor of a "
            "backfilled pit, built from drill holes, trenches or witnesses' depths (R99).</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        point, line = Qgis.ProcessingSourceType.VectorPoint, Qgis.ProcessingSourceType.VectorLine
        area = Qgis.ProcessingSourceType.VectorPolygon
        self.add_source("POINTS", self.tr("Survey points"), point, optional=False)
        self.add_field("Z", self.tr("Height field (empty: height of the point)"), "POINTS")
        self.add_field("KIND", self.tr("Field of the kinds (empty: the field 'kind', or all ground)"), "POINTS")
        self.add_source("BREAKLINES", self.tr("Breaklines"), line, optional=True)
        self.add_source("BOUNDARY", self.tr("Boundary of the survey"), area, optional=True)
        self.add_metres("LONGEST", self.tr("Longest edge of a triangle, m (0: any)"), 0.0, advanced=False)
        self.add_metres("CELL", self.tr("Cell of the DEM, m"), 0.5, advanced=False)
        self.addAdvanced(
            QgsProcessingParameterRasterLayer("GRID", self.tr("Raster whose grid the DEM lies on"), optional=True)
        )
        kinds = list(ALL_KINDS)
        chosen = [kinds.index(kind) for kind in SURFACE_KINDS]
        self.addAdvanced(
            QgsProcessingParameterEnum(
                "KINDS", self.tr("Kinds of points that carry the surface"), kinds, allowMultiple=True,
                defaultValue=chosen,
            )
        )  # fmt: skip
        self.addChoice(
            "CONTRADICTIONS", self.tr("Points at one place with different heights"), [c.value for c in Contradiction]
        )
        self.add_metres("SAME_PLACE", self.tr("Nearer on the map is one place, m"), SAME_PLACE_M)
        self.add_metres("SAME_HEIGHT", self.tr("A larger difference there is a contradiction, m"), SAME_HEIGHT_M)
        self.addAdvanced(
            QgsProcessingParameterBoolean(
                "JOIN", self.tr("Join breakline and boundary points in their order, by code"), defaultValue=False
            )
        )
        real = Qgis.ProcessingNumberParameterType.Double
        self.addAdvanced(
            QgsProcessingParameterNumber(
                "LEVEL", self.tr("Level that the volume is counted from (empty: lowest point)"), real, None, True
            )
        )
        self.add_case_row(self.tr("Date of the survey"))
        self.addChoice("ROLE", self.tr("Role of the surface in the case"), [r.value for r in _ROLES])
        self.add_metres("SIGMA", self.tr("Height error stated by you, m (1 sigma; empty: check points)"), None)
        self.add_metres("SIGMA_XY", self.tr("Outline point error, m (1 sigma)"), None)
        self.add_terrain(self.tr("DEM"))
        self.addSink("TRIANGLES", self.tr("Triangles"), area, made=False)
        self.addSink("CHECKS", self.tr("Check points with differences"), point, made=False)
        self.addSink("CLASHES", self.tr("Points at one place"), point, made=False)
        self.addPage()
        for name, description in (
            ("USED", self.tr("Points used")),
            ("TRIANGLE_COUNT", self.tr("Triangles")),
            ("AREA", self.tr("Plan area (m²)")),
            ("SURFACE_AREA", self.tr("True area (m²)")),
            ("Z_MIN", self.tr("Lowest height (m)")),
            ("Z_MAX", self.tr("Highest height (m)")),
            ("VOLUME", self.tr("Volume over the level (m³)")),
            ("CHECK_COUNT", self.tr("Check points on the surface")),
            ("CHECK_RMSE", self.tr("RMSE at check points (m)")),
            ("CHECK_MEAN", self.tr("Mean difference at check points (m)")),
            ("CHECK_MAX", self.tr("Largest difference at check points (m)")),
            ("DUPLICATES", self.tr("Places with doubled points")),
            ("CONTRADICTIONS_FOUND", self.tr("Places with contradicting points")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def prepare(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Take the grid of a raster layer."""
        layer = self.parameterAsRasterLayer(parameters, "GRID", context)
        self._grid = None if layer is None else terrain_layer(layer, "grid", QgsCoordinateReferenceSystem())

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Build the surface, then write the outputs, the case last."""
        source = self.parameterAsSource(parameters, "POINTS", context)
        system = source.sourceCrs() if source is not None else QgsCoordinateReferenceSystem()
        points, crs = self.points(parameters, "POINTS", system, context), crs_text(system)
        role = SurveyRole(self.parameterAsEnumString(parameters, "ROLE", context))
        case = self.case_for(parameters, context, role, crs)
        lines = self.parameterAsSource(parameters, "BREAKLINES", context)
        breaks = () if lines is None else read_breaklines(lines, system, context)
        area = self.parameterAsSource(parameters, "BOUNDARY", context)
        boundary = None if area is None else shapely.union_all(read_area(area, system, context))
        surface = build_surface(
            points, breaks, boundary, self._options(parameters, context), triangulator(source.sourceName(), progress)
        )
        progress.report(30.0)
        grid = self._on(parameters, context, surface, crs)
        self.say(surface.remarks, progress)
        written: dict[str, Any] = {}
        try:
            target = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
            write_geotiff(Path(target), grid, crs, surface.on(grid, Stage(progress, 30, 90)))
            written["OUTPUT"] = target
            self._layers(parameters, context, surface, crs, written)
            html = self.parameterAsFileOutput(parameters, "HTML", context)
            if html:
                replace_file(html, surface_html(surface, source.sourceName(), interface_language()).encode())
                written["HTML"] = html
            if case is not None:
                made = self._survey(role, target, surface, parameters, context)
                entry = self.entry(case.path, parameters, context, progress, outputs=written.values())
                self.add_survey(case, made, parameters, context, entry)
        except Exception:
            self.written_or_none(written)
            raise
        progress.report(100.0)
        return written | _numbers(surface)

    def _options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> SurfaceOptions:
        return SurfaceOptions(
            kinds=tuple(ALL_KINDS[at] for at in self.parameterAsEnums(parameters, "KINDS", context)),
            contradiction=Contradiction(self.parameterAsEnumString(parameters, "CONTRADICTIONS", context)),
            place_m=self.parameterAsDouble(parameters, "SAME_PLACE", context),
            height_m=self.parameterAsDouble(parameters, "SAME_HEIGHT", context),
            longest_m=self.parameterAsDouble(parameters, "LONGEST", context),
            join=self.parameterAsBoolean(parameters, "JOIN", context),
            level_m=self.number(parameters, "LEVEL", context),
        )

    def _on(self, parameters: dict[str, Any], context: QgsProcessingContext, surface: BuiltSurface, crs: str) -> Grid:
        if self._grid is None:
            cell = self.parameterAsDouble(parameters, "CELL", context)
            if cell <= 0.0:
                raise InputError("The cell of the DEM is {cell:g} m.", "Give it a size, such as 0.5.", cell=cell)
            return round_grid(surface.corners, cell)
        opened = self._grid.open()
        try:
            if not same_system(opened.crs, crs):
                raise InputError(
                    "The raster '{name}' is in another system than the points, so its grid cannot be used.",
                    "Reproject the points first, or give a cell size instead.",
                    name=opened.name,
                )
            return aligned_grid(surface.corners, opened.grid)
        finally:
            opened.close()

    def _layers(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        surface: BuiltSurface,
        crs: str,
        written: dict[str, Any],
    ) -> None:
        shapes: list[BaseGeometry] = list(shapely.polygons(surface.corners))
        triangles = (
            {"triangle": number, "z_1": z[0], "z_2": z[1], "z_3": z[2]}
            for number, z in enumerate(surface.corners[:, :, 2].tolist(), start=1)
        )
        kind = Qgis.WkbType.PolygonZ
        written["TRIANGLES"] = self.rows(parameters, context, "TRIANGLES", _TRIANGLES, triangles, kind, crs, shapes)
        places: list[BaseGeometry] = [Point(each.x, each.y, each.height_m) for each in surface.checked]
        kind = Qgis.WkbType.PointZ
        found = _check_rows(surface)
        written["CHECKS"] = self.rows(parameters, context, "CHECKS", _CHECKS, found, kind, crs, places)
        clashes = (
            {
                "kind": clash.kind,
                "points": " / ".join(clash.names),
                "low_m": clash.low_m,
                "high_m": clash.high_m,
                "spread_m": clash.spread_m,
            }
            for clash in surface.clashes
        )
        spots: list[BaseGeometry] = [Point(clash.x, clash.y) for clash in surface.clashes]
        kind = Qgis.WkbType.Point
        written["CLASHES"] = self.rows(parameters, context, "CLASHES", _CLASHES, clashes, kind, crs, spots)

    def _survey(
        self,
        role: SurveyRole,
        path: str,
        surface: BuiltSurface,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> Survey:
        checks = surface.checks
        enough = checks.count >= FEWEST_CHECKS
        own = self.number(parameters, "SIGMA", context)
        measured = checks.deviation_m if enough else None
        return Survey(
            role=role,
            path=path,
            method=self.tr("Triangulation of {points} survey points with {lines} breaklines").format(
                points=surface.used, lines=surface.breaklines
            ),
            sigma_z_m=measured if own is None else own,
            sigma_xy_m=self.number(parameters, "SIGMA_XY", context),
            bias_z_m=checks.bias_bound_m if enough and own is None else None,
            check_points=checks.count,
            check_rmse_m=checks.rmse_m if checks.count else None,
        )


def _check_rows(surface: BuiltSurface) -> Iterator[dict[str, object]]:
    for each in surface.checked:
        yield {
            "point_no": each.name,
            "code": each.code,
            "height_m": each.height_m,
            "surface_m": each.surface_m,
            "difference_m": each.difference_m,
            "on_vertex": int(each.on_vertex),
        }


def _numbers(surface: BuiltSurface) -> dict[str, Any]:
    figures, checks = surface.measures, surface.checks
    kinds = [clash.kind for clash in surface.clashes]
    values = {
        "USED": surface.used,
        "TRIANGLE_COUNT": figures.triangles,
        "AREA": figures.area_m2,
        "SURFACE_AREA": figures.surface_m2,
        "Z_MIN": figures.z_min_m,
        "Z_MAX": figures.z_max_m,
        "VOLUME": figures.volume_m3,
        "CHECK_COUNT": checks.count,
        "CHECK_RMSE": checks.rmse_m,
        "CHECK_MEAN": checks.mean_m,
        "CHECK_MAX": checks.largest_m,
        "DUPLICATES": kinds.count("duplicate"),
        "CONTRADICTIONS_FOUND": kinds.count("contradiction"),
    }
    return {name: None if isinstance(value, float) and np.isnan(value) else value for name, value in values.items()}
