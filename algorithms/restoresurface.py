# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:restoresurface``: the original terrain under pits, from what is left around them, with its error (R97)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)
from shapely.geometry.base import BaseGeometry

from ..adapters.outlines import read_pits
from ..adapters.sentences import interface_language
from ..adapters.surveypoints import read_area, read_contours, read_ground_lines
from ..adapters.terrain import crs_text, terrain_layer
from ..adapters.triangulation import read_breaklines, triangulator
from ..core.crs import require_metric
from ..core.errors import InputError, Words
from ..core.geotiff import write_geotiff
from ..core.model import Survey, SurveyRole
from ..core.phrases import Remark, remark
from ..core.progress import Progress, Stage
from ..core.rasters import ArrayRaster, Elevations, Grid, RasterSource, Window
from ..core.report.files import replace_file
from ..core.report.pages.restorepage import restoration_html
from ..core.survey.surfaces.build import SurfaceOptions, build_surface
from ..core.survey.surfaces.gridding import round_grid
from ..core.survey.surfaces.groundlines import GroundLine
from ..core.survey.surfaces.leaveout import MOST_TESTS
from ..core.survey.surfaces.original import OldTerrain, restore_terrain
from ..core.survey.surfaces.restoration import BUFFER_M, Restoration, RestoringOptions, needs_double
from ..core.survey.surfaces.restore import Method, OldFit
from ..core.survey.surfaces.triangles import raster_of
from ..core.volume.grids import place
from ..core.volume.outlines import usable_outline
from .surfacebase import SurfaceAlgorithm

_TESTS: dict[str, type] = {
    "hole": str, "test": int, "turned_deg": float, "mean_m": float, "rmse_m": float, "spread_m": float,
    "largest_m": float, "volume_m3": float,
}  # fmt: skip
_HOLES: dict[str, type] = {
    "hole": str, "area_m2": float, "rim_pct": float, "lines": int, "net_m3": float, "other_m": float, "tests": int,
    "bias_m": float, "rmse_m": float, "mean_error_m": float, "bound_m": float, "bound_m3": float, "shift_m": float,
    "nmad_m": float,
}  # fmt: skip


class RestoreSurfaceAlgorithm(SurfaceAlgorithm):
    """Restores the ground before mining and states how good that is."""

    def name(self) -> str:
        """Return the fixed id."""
        return "restoresurface"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Restore the original terrain")

    def tags(self) -> list[str]:
        """Return the words people search for."""
        english = ["original terrain", "before", "restore", "rim", "spline", "TIN", "contours", "leave-out", "accuracy"]
        return [
            *english,
            "原始地形",
            "恢复",
            "采前地形",
            "坑缘",
            "内插",
            "山脊线",
            "山谷线",
            "等高线",
            "旧地形",
            "留空试验",
        ]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr("The terrain before mining where nobody surveyed it, restored from the ground around the pits.")

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>The ground under each pit outline (with a buffer) is taken out of the present terrain and restored "
            "from what is left around it; every other cell stays bit by bit as it is. Pits whose buffers meet are one "
            "hole.</p><p><b>smooth</b>: a thin-plate spline through the ground in a band around the hole, fitted to "
            "the rim. <b>tin</b>: triangles between the cells of the rim. Ridge and valley lines enter both: with "
            "their own heights, or with those of the undisturbed ground at both ends.</p><p><b>Old contours or an old "
            "DEM</b> (such as 1:10000) are compared with the present terrain on undisturbed ground: median shift and "
            "spread (NMAD). <i>rim</i> interpolates the differences at the rim over the hole, <i>shift</i> adds the "
            "median, <i>none</i> takes the old terrain as it is. A horizontal shift is not looked "
            "for.</p><p><b>Accuracy</b>: each outline is moved and turned to undisturbed ground around, left out, "
            "restored and compared, up to 24 times. What comes out is written as the accuracy of the terrain, so that "
            "it enters the error margin of volumes. Mark spoil heaps, roads and other disturbed ground, so that it is "
            "used neither for restoring nor for tests. Where there is too little undisturbed ground you must state the "
            "height error yourself.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        point, line = Qgis.ProcessingSourceType.VectorPoint, Qgis.ProcessingSourceType.VectorLine
        area = Qgis.ProcessingSourceType.VectorPolygon
        self.addParameter(QgsProcessingParameterRasterLayer("PRESENT", self.tr("Present terrain"), optional=True))
        self.add_source("POINTS", self.tr("Survey points (instead of the terrain)"), point, optional=True)
        self.add_source("PITS", self.tr("Pit outlines"), area, optional=False)
        self.add_field("PIT_ID", self.tr("Pit id field (empty: feature id)"), "PITS")
        self.add_metres("BUFFER", self.tr("Buffer around the outlines, m"), BUFFER_M, advanced=False)
        self.addChoice("METHOD", self.tr("Method"), [Method.SMOOTH.value, Method.TIN.value], advanced=False)
        self.add_source("LINES", self.tr("Ridge and valley lines"), line, optional=True)
        self.add_source("DISTURBED", self.tr("Other disturbed ground (heaps, roads)"), area, optional=True)
        self.addParameter(QgsProcessingParameterRasterLayer("OLD", self.tr("Old terrain"), optional=True))
        self.add_source("CONTOURS", self.tr("Old contours (instead of the old terrain)"), line, optional=True)
        self.add_field("ELEVATION", self.tr("Elevation field of the contours (empty: height of the line)"), "CONTOURS")
        self.addChoice("OLD_FIT", self.tr("Old terrain: how it is fitted"), [fit.value for fit in OldFit])
        self.add_field("Z", self.tr("Points: height field (empty: height of the point)"), "POINTS")
        self.add_field("KIND", self.tr("Points: field of the kinds (empty: the field 'kind', or all ground)"), "POINTS")
        self.addAdvanced(
            QgsProcessingParameterFeatureSource("BREAKLINES", self.tr("Points: breaklines"), [line], optional=True)
        )
        self.add_metres("CELL", self.tr("Points: cell of the DEM, m"), 0.5)
        self.add_metres("BAND", self.tr("Width of the band that the ground is taken from, m (0: by size)"), 0.0)
        self.add_metres("REACH", self.tr("How far around tests are looked for, m (0: by size)"), 0.0)
        whole = Qgis.ProcessingNumberParameterType.Integer
        self.addAdvanced(
            QgsProcessingParameterNumber("TESTS", self.tr("Leave-out tests at most"), whole, MOST_TESTS, minValue=0)
        )
        self.add_metres("SIGMA", self.tr("Height error stated by you, m (1 sigma; empty: leave-out tests)"), None)
        self.add_case_row(self.tr("Date that the restored terrain stands for (before the mining)"))
        self.add_terrain(self.tr("Restored terrain"))
        self.addSink("HOLES", self.tr("Holes with accuracy"), area, made=False)
        self.addSink("ERRORS", self.tr("Leave-out tests"), area, made=False)
        self.addPage()
        for name, description in (
            ("HOLE_COUNT", self.tr("Holes")),
            ("TEST_COUNT", self.tr("Leave-out tests")),
            ("BIAS", self.tr("Largest bias of a hole (m)")),
            ("RMSE", self.tr("Largest RMSE of a hole (m)")),
            ("HEIGHT_BOUND", self.tr("Largest error of a hole's mean height, 95 % (m)")),
            ("VOLUME_BOUND", self.tr("Error of the volume of all holes, 95 % (m³)")),
            ("NET", self.tr("Restored minus present (m³)")),
            ("SIGMA_Z", self.tr("Stated: random error (m)")),
            ("BIAS_Z", self.tr("Stated: systematic error (m)")),
            ("CORRELATED", self.tr("Stated: correlated error (m)")),
            ("RANGE", self.tr("Stated: range of the correlation (m)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def prepare(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Take what is needed of the raster layers; raises when there is no present terrain or two of them."""
        nothing = QgsCoordinateReferenceSystem()
        present = self.parameterAsRasterLayer(parameters, "PRESENT", context)
        points = self.parameterAsSource(parameters, "POINTS", context)
        if (present is None) == (points is None):
            raise InputError(
                "The present terrain is given {how}.",
                "Give either a raster or survey points.",
                how=Words("neither as a raster nor as points") if points is None else Words("twice"),
            )
        self._present = None if present is None else terrain_layer(present, "present", nothing)
        self._system = points.sourceCrs() if present is None else present.crs()
        old = self.parameterAsRasterLayer(parameters, "OLD", context)
        if old is not None and parameters.get("CONTOURS") is not None:
            raise InputError("The old terrain is given twice.", "Give either a raster or contours.")
        self._old = None if old is None else terrain_layer(old, "old", nothing)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Restore, then write the outputs, the case last."""
        crs = crs_text(self._system)
        case = self.case_for(parameters, context, SurveyRole.RESTORED, crs)
        source = self._terrain(parameters, context, progress)
        opened: list[RasterSource] = [source]
        written: dict[str, Any] = {}
        try:
            require_metric(source.crs, Words("Terrain '{name}'", name=source.name))
            pits, repaired = self._pits(parameters, context)
            found = restore_terrain(
                source,
                pits,
                self._options(parameters, context),
                triangulator(source.name, progress),
                Stage(progress, 10, 80),
                lines=self._lines(parameters, context),
                disturbed=self._areas(parameters, context),
                old=self._old_terrain(parameters, context, opened, progress),
            )
            self.say([*repaired, *source.remarks(), *found.remarks], progress)
            target = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
            if self._present is not None and _same_file(target, self._present.path):
                raise InputError(
                    "The output would overwrite the terrain '{path}'.", "Give it another name.", path=target
                )
            write_geotiff(Path(target), source.grid, crs, found.blocks(source), double=needs_double(source))
            written["OUTPUT"] = target
            self._layers(parameters, context, found, crs, written)
            html = self.parameterAsFileOutput(parameters, "HTML", context)
            if html:
                replace_file(html, restoration_html(found, source.name, interface_language()).encode())
                written["HTML"] = html
            if case is not None:
                entry = self.entry(case.path, parameters, context, progress, outputs=written.values())
                self.add_survey(case, self._survey(target, found), parameters, context, entry)
        except Exception:
            self.written_or_none(written)
            raise
        finally:
            for each in opened:
                each.close()
        progress.report(100.0)
        return written | _numbers(found)

    def _terrain(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> RasterSource:
        """Return the present terrain; points become one first."""
        if self._present is not None:
            return self._present.open()
        points = self.points(parameters, "POINTS", self._system, context)
        lines = self.parameterAsSource(parameters, "BREAKLINES", context)
        breaks = () if lines is None else read_breaklines(lines, self._system, context)
        name = self.parameterAsSource(parameters, "POINTS", context).sourceName()
        surface = build_surface(points, breaks, None, SurfaceOptions(), triangulator(name, progress))
        grid = round_grid(surface.corners, self.parameterAsDouble(parameters, "CELL", context) or 0.5)
        return ArrayRaster(name, raster_of(surface.corners, grid, Stage(progress, 0, 10)), grid, crs_text(self._system))

    def _pits(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[list[tuple[str, BaseGeometry]], list[Remark]]:
        source = self.parameterAsSource(parameters, "PITS", context)
        if source is None:
            raise InputError("The pit layer cannot be read.", "Choose a polygon layer.")
        found, remarks = [], []
        for pit in read_pits(source, self.parameterAsString(parameters, "PIT_ID", context), self._system, context):
            outline, changed = usable_outline(pit.outline, remark("what.pit", id=pit.pit_id))
            found.append((pit.pit_id, outline))
            remarks += changed
        if not found:
            raise InputError("There is no pit outline.", "Digitise at least one pit, or choose another layer.")
        return found, remarks

    def _options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> RestoringOptions:
        return RestoringOptions(
            method=Method(self.parameterAsEnumString(parameters, "METHOD", context)),
            old_fit=OldFit(self.parameterAsEnumString(parameters, "OLD_FIT", context)),
            buffer_m=self.parameterAsDouble(parameters, "BUFFER", context),
            band_m=self.parameterAsDouble(parameters, "BAND", context),
            tests=self.parameterAsInt(parameters, "TESTS", context),
            reach_m=self.parameterAsDouble(parameters, "REACH", context),
            stated_sigma_m=self.number(parameters, "SIGMA", context),
        )

    def _lines(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[GroundLine]:
        source = self.parameterAsSource(parameters, "LINES", context)
        return [] if source is None else read_ground_lines(source, self._system, context)

    def _areas(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[BaseGeometry]:
        source = self.parameterAsSource(parameters, "DISTURBED", context)
        return [] if source is None else read_area(source, self._system, context)

    def _old_terrain(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        opened: list[RasterSource],
        progress: Progress,
    ) -> OldTerrain | None:
        """Return what gives the old heights on a grid, if there is an old terrain."""
        crs = crs_text(self._system)
        if self._old is not None:
            old = self._old.open()
            opened.append(old)
            require_metric(old.crs, Words("Terrain '{name}'", name=old.name))

            def resampled(grid: Grid) -> Elevations:
                return place(old, grid, crs).read(Window(0, grid.height, 0, grid.width)).z

            return resampled
        source = self.parameterAsSource(parameters, "CONTOURS", context)
        if source is None:
            return None
        z_field = self.parameterAsString(parameters, "ELEVATION", context)
        contours = read_contours(source, z_field, self._system, context)
        corners = triangulator(source.sourceName(), progress)(np.empty((0, 3)), contours)
        return lambda grid: raster_of(corners, grid, Stage(progress, 0, 0))

    def _layers(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        found: Restoration,
        crs: str,
        written: dict[str, Any],
    ) -> None:
        kind = Qgis.WkbType.Polygon
        holes: list[BaseGeometry] = [hole.outline for hole in found.holes]
        rows = _hole_rows(found)
        written["HOLES"] = self.rows(parameters, context, "HOLES", _HOLES, rows, kind, crs, holes)
        tried = [hole.accuracy for hole in found.holes if hole.accuracy is not None]
        shapes: list[BaseGeometry] = [test.outline for hole in tried for test in hole.tests]
        tests = _test_rows(found)
        written["ERRORS"] = self.rows(parameters, context, "ERRORS", _TESTS, tests, kind, crs, shapes)

    def _survey(self, path: str, found: Restoration) -> Survey:
        stated = found.stated
        tests = sum(len(hole.accuracy.tests) for hole in found.holes if hole.accuracy is not None)
        how = self.tr("thin-plate spline") if found.options.method is Method.SMOOTH else self.tr("triangulation")
        return Survey(
            role=SurveyRole.RESTORED,
            path=path,
            method=self.tr("Restored from the ground around by {how}; {tests} leave-out tests").format(
                how=how, tests=tests
            ),
            sigma_z_m=stated.sigma_z_m,
            bias_z_m=stated.bias_z_m,
            correlated_sigma_m=stated.correlated_sigma_m,
            correlation_range_m=stated.correlation_range_m,
        )


def _same_file(one: str, two: str) -> bool:
    return Path(one).resolve() == Path(two).resolve()


def _hole_rows(found: Restoration) -> Iterator[dict[str, object]]:
    for hole in found.holes:
        row: dict[str, object] = {
            "hole": hole.name,
            "area_m2": float(hole.outline.area),
            "rim_pct": hole.rim_pct,
            "lines": hole.lines,
            "net_m3": hole.net_m3,
            "other_m": hole.other_m,
        }
        tried = hole.accuracy
        if tried is not None:
            row |= {"tests": len(tried.tests), "bias_m": tried.bias_m, "rmse_m": tried.rmse_m}
            row |= {"mean_error_m": tried.mean_error_m, "bound_m": tried.bound_m, "bound_m3": tried.volume_bound_m3}
        if hole.shift is not None:
            row |= {"shift_m": hole.shift.bias_m, "nmad_m": hole.shift.nmad_m}
        yield row


def _test_rows(found: Restoration) -> Iterator[dict[str, object]]:
    for hole in found.holes:
        for number, test in enumerate(hole.accuracy.tests if hole.accuracy is not None else (), start=1):
            yield {
                "hole": hole.name,
                "test": number,
                "turned_deg": test.turned_deg,
                "mean_m": test.mean_m,
                "rmse_m": test.rmse_m,
                "spread_m": test.spread_m,
                "largest_m": test.largest_m,
                "volume_m3": test.volume_m3,
            }


def _numbers(found: Restoration) -> dict[str, Any]:
    tried = [hole.accuracy for hole in found.holes if hole.accuracy is not None]
    every = len(tried) == len(found.holes)
    stated = found.stated
    return {
        "HOLE_COUNT": len(found.holes),
        "TEST_COUNT": sum(len(hole.tests) for hole in tried),
        "BIAS": max((hole.bias_m for hole in tried), key=abs, default=None),
        "RMSE": max((hole.rmse_m for hole in tried), default=None),
        "HEIGHT_BOUND": max((hole.bound_m for hole in tried), default=None),
        "VOLUME_BOUND": float(np.sqrt(sum(hole.volume_bound_m3**2 for hole in tried))) if every else None,
        "NET": sum(hole.net_m3 for hole in found.holes),
        "SIGMA_Z": stated.sigma_z_m,
        "BIAS_Z": stated.bias_z_m,
        "CORRELATED": stated.correlated_sigma_m,
        "RANGE": stated.correlation_range_m,
    }
