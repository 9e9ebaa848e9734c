# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:importpoints``: survey points out of CASS .dat, tables and laser files, sorted into kinds and checked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsFeature,
    QgsGeometry,
    QgsPoint,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)
from shapely.geometry import Point

from ..adapters.sentences import interface_language, sentence
from ..adapters.terrain import crs_text
from ..core.casefile import add_rows, read_case
from ..core.errors import InputError, PitProofError
from ..core.phrases import Remark
from ..core.progress import Progress, Stage, stop_if_cancelled
from ..core.report.files import replace_file
from ..core.report.pages.importpage import points_html
from ..core.survey.formats.nouns import Format
from ..core.survey.formats.pointcheck import SPIKE_M
from ..core.survey.formats.pointlines import breakline_rows
from ..core.survey.formats.points import (
    Finding,
    PointOptions,
    PointReading,
    point_source,
    points_in_system,
    read_points,
)
from ..core.survey.formats.surveycodes import DEFAULT_CODES, KINDS, load_codes
from .importbase import INTEGER, NUMBER, TEXT, ImportAlgorithm, all_or_nothing, fields_of

_FORMATS = (Format.CASS_DAT, Format.POINT_TABLE, Format.LAS)
_CASE_LIMIT = 300_000  # points; a case file is edited by people, a laser cloud belongs beside it
_FOUND = ("unreadable", "outside", "swapped", "height", "duplicate", "spike")
_POINT_FIELDS = (
    ("point_no", TEXT), ("code", TEXT), ("kind", TEXT), ("height_m", NUMBER), ("source", TEXT), ("line", INTEGER),
)  # fmt: skip
_REPORT_FIELDS = (("kind", TEXT), ("reason", TEXT), ("height_m", NUMBER), ("source", TEXT), ("line", INTEGER))


class ImportPointsAlgorithm(ImportAlgorithm):
    """Reads survey points and lists what is wrong with them."""

    def name(self) -> str:
        """Return the fixed id."""
        return "importpoints"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Import survey points")

    def tags(self) -> list[str]:
        """Return the words people search for."""
        english = ["points", "survey", "CASS", "dat", "CSV", "XLSX", "LAS", "LAZ", "RTK", "total station", "import"]
        return [*english, "测点", "高程点", "展点", "碎部点", "控制点", "检查点", "点云", "南方CASS", "导入"]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr("Survey points from CASS .dat, CSV, XLSX or LAS as a layer with kinds, and what is wrong in it.")

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>CASS .dat has east before north: <i>name,code,east,north,height</i>. Tables are read by their header "
            "words, or by magnitude where there is none; formulas in cells are not computed.</p><p>Codes become kinds "
            "(ground, breakline, boundary, control, check, stable) by a small file that you may replace "
            "(<i>resources/survey_codes.yaml</i>, an engineering default).</p><p>Doubled points, spikes, impossible "
            "heights, exchanged axes and points of another zone are listed in the report layer. Points that have no "
            "sure place are not handed out; doubled ones and spikes are, unless CLEAN is set.</p><p>Coordinates of a "
            "local system come in when SYSTEM names it.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterFile("INPUT", self.tr("File of points")))
        self.addFormat(_FORMATS)
        self.addAdvanced(
            QgsProcessingParameterCrs("SYSTEM", self.tr("System of the coordinates (not concluded)"), optional=True)
        )
        self.addAdvanced(
            QgsProcessingParameterFile("CODES", self.tr("Codes and kinds (YAML; empty: the plugin's)"), optional=True)
        )
        self.addAdvanced(
            QgsProcessingParameterNumber(
                "SPIKE",
                self.tr("A spike stands off from all heights around by (m)"),
                Qgis.ProcessingNumberParameterType.Double,
                SPIKE_M,
                minValue=0.01,
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean("CLEAN", self.tr("Leave doubled points and spikes out"), defaultValue=False)
        )
        self.addCase()
        self.addChoice("ROLE", self.tr("In the case the points become"), ["survey_points", "breaklines"])
        self.addOptionalText("SURVEY", self.tr("Survey that the points belong to"))
        self.addAdvanced(
            QgsProcessingParameterNumber(
                "CASE_LIMIT",
                self.tr("Most points to write into the case"),
                Qgis.ProcessingNumberParameterType.Integer,
                _CASE_LIMIT,
                minValue=0,
            )
        )
        point = Qgis.ProcessingSourceType.VectorPoint
        self.addSink("OUTPUT", self.tr("Survey points"), point, made=True)
        self.addSink("REPORT", self.tr("Points to be checked"), point, made=False)
        self.addPage()
        self.addAnswers(
            (
                ("COUNT", self.tr("Points in the file")),
                ("KEPT", self.tr("Points taken in")),
                ("GROUND", self.tr("Ground points")),
                ("BREAKLINE", self.tr("Breakline points")),
                ("BOUNDARY", self.tr("Boundary points")),
                ("CONTROL", self.tr("Control points")),
                ("CHECK", self.tr("Check points")),
                ("STABLE", self.tr("Points on stable ground")),
                ("UNREADABLE", self.tr("Unreadable points")),
                ("OUTSIDE", self.tr("Points outside the zone")),
                ("SWAPPED", self.tr("Points with exchanged axes")),
                ("HEIGHT", self.tr("Points with an impossible height")),
                ("DUPLICATE", self.tr("Doubled points")),
                ("SPIKE", self.tr("Spikes")),
            )
        )

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Read, say what was understood, then write the outputs, the case last."""
        path = Path(self.text(parameters, "INPUT", context))
        reading = self._reading(path, parameters, context, Stage(progress, 0, 60))
        case_path = self.text(parameters, "CASE", context)
        case = read_case(case_path) if case_path else None
        target = self.parameterAsCrs(parameters, "TARGET_CRS", context)
        if target.isValid():
            reading = points_in_system(reading, crs_text(target))
        in_case = points_in_system(reading, case.info.crs) if case else None
        limit = self.parameterAsInt(parameters, "CASE_LIMIT", context)
        if in_case and in_case.kept > limit:
            raise InputError(
                "{file} has {count} points; a case file takes at most {limit}, because people edit it by hand.",
                "Leave CASE empty and keep the points in a layer beside the case, or raise CASE_LIMIT.",
                file=reading.file,
                count=in_case.kept,
                limit=limit,
            )
        conclusions = self.say(reading.conclusions, progress)
        with all_or_nothing() as written:
            self._write(parameters, context, reading, progress, written)
            if case and in_case:
                role = self.parameterAsEnumString(parameters, "ROLE", context)
                rows = _case_rows(role, in_case, self.text(parameters, "SURVEY", context), progress)
                entry = self.entry(case.path, parameters, context, progress, outputs=written.values())
                add_rows(case.path, {role: rows}, entry)
        progress.report(100.0)
        return {**written, **_numbers(reading), "CRS": reading.crs, "CONCLUSIONS": conclusions}

    def _reading(
        self, path: Path, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> PointReading:
        codes = self.text(parameters, "CODES", context)
        options = PointOptions(
            choices=self.choices(parameters, context),
            crs=crs_text(self.parameterAsCrs(parameters, "SYSTEM", context)),
            spike_m=self.parameterAsDouble(parameters, "SPIKE", context),
            clean=self.parameterAsBoolean(parameters, "CLEAN", context),
        )
        source = point_source(path, self.format(parameters, context), self.encoding(parameters, context))
        return read_points(source, options, load_codes(Path(codes) if codes else DEFAULT_CODES), progress)

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        reading: PointReading,
        progress: Progress,
        written: dict[str, Any],
    ) -> None:
        html = self.parameterAsFileOutput(parameters, "HTML", context)
        if html:
            page = points_html(reading, reading.findings(), interface_language(), sentence)
            replace_file(html, page.encode())
            written["HTML"] = html
        point, crs = Qgis.WkbType.PointZ, reading.crs
        features = _point_features(reading, progress)
        written["OUTPUT"] = self.sink(parameters, context, "OUTPUT", fields_of(*_POINT_FIELDS), point, crs, features)
        found = (_finding_feature(item, reading) for item in reading.findings())
        kind = Qgis.WkbType.Point
        written["REPORT"] = self.sink(parameters, context, "REPORT", fields_of(*_REPORT_FIELDS), kind, crs, found)


def _point_features(reading: PointReading, progress: Progress) -> Iterator[QgsFeature]:
    fields = fields_of(*_POINT_FIELDS)
    for number, point in enumerate(reading.points()):
        if number % 10_000 == 0:
            stop_if_cancelled(progress)
        feature = QgsFeature(fields)
        feature.setAttributes([point.name, point.code, point.kind, point.height_m, reading.file, point.line])
        feature.setGeometry(QgsGeometry(QgsPoint(point.x, point.y, point.height_m)))
        yield feature


def _finding_feature(item: Finding, reading: PointReading) -> QgsFeature:
    feature = QgsFeature(fields_of(*_REPORT_FIELDS))
    reason = item.reason
    if isinstance(reason, Remark):
        text = reason.say(interface_language())
    else:
        text = sentence(reason) if isinstance(reason, PitProofError) else str(reason)
    feature.setAttributes([item.kind, text, item.height_m, reading.file, item.line])
    if item.x is not None and item.y is not None:
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(item.x, item.y)))
    return feature


def _case_rows(role: str, reading: PointReading, survey: str, progress: Progress) -> Iterator[dict[str, Any]]:
    """Yield what is written into the case; raises `InputError` for breaklines of a file that has none."""
    if role == "survey_points":
        yield from _rows(reading, survey, progress)
        return
    found = False
    for row in breakline_rows(reading.points(), survey or reading.file):
        found = True
        yield row
    if not found:
        raise InputError(
            "{file} has no two points of the kind 'breakline' in a row, so there is no line.",
            "Check the codes of the points, or take them in as survey points.",
            file=reading.file,
        )


def _rows(reading: PointReading, survey: str, progress: Progress) -> Iterator[dict[str, Any]]:
    for number, point in enumerate(reading.points()):
        if number % 10_000 == 0:
            stop_if_cancelled(progress)
        yield {
            "point_no": point.name,
            "code": point.code,
            "kind": point.kind,
            "survey": survey or reading.file,
            "outline": Point(point.x, point.y, point.height_m),
        }


def _numbers(reading: PointReading) -> dict[str, int]:
    counts = dict.fromkeys((*KINDS, *_FOUND), 0) | dict(reading.kinds)
    for item in reading.findings():
        counts[item.kind] += 1
    return {"COUNT": reading.count, "KEPT": reading.kept} | {kind.upper(): count for kind, count in counts.items()}
