# SPDX-License-Identifier: GPL-3.0-or-later
"""What the algorithms that make surfaces share: points and lines in, a DEM out, and its row in a case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)
from shapely.geometry.base import BaseGeometry

from ..adapters.method_results import Row, features_of
from ..adapters.method_results import fields_of as columns_of
from ..adapters.surveypoints import read_survey_points
from ..adapters.terrain import crs_text
from ..core.casefile import JournalEntry, add_evidence, read_case, relative
from ..core.crs import require_metric, same_system
from ..core.errors import InputError, Words
from ..core.model import Case, Survey, SurveyRole
from ..core.survey.surfaces.points import SurveyPoints
from .importbase import ImportAlgorithm, unlink_all

_FIRST = (SurveyRole.BEFORE, SurveyRole.RESTORED)
_ONLY_ONE = (*_FIRST, SurveyRole.AFTER)  # the chain takes one survey of these


class SurfaceAlgorithm(ImportAlgorithm):
    """An algorithm in the group Survey that makes a terrain."""

    def add_source(self, name: str, description: str, kind: Qgis.ProcessingSourceType, *, optional: bool) -> None:
        """Add an input layer."""
        self.addParameter(QgsProcessingParameterFeatureSource(name, description, [kind], optional=optional))

    def add_field(self, name: str, description: str, parent: str) -> None:
        """Add an optional field of a layer."""
        self.addParameter(QgsProcessingParameterField(name, description, None, parent, optional=True))

    def add_metres(self, name: str, description: str, default: float | None, *, advanced: bool = True) -> None:
        """Add a length in metres that is not negative; without a default it may be left empty."""
        real = Qgis.ProcessingNumberParameterType.Double
        parameter = QgsProcessingParameterNumber(
            name, description, real, default, optional=default is None, minValue=0.0
        )
        if advanced:
            self.addAdvanced(parameter)
        else:
            self.addParameter(parameter)

    def add_terrain(self, description: str) -> None:
        """Add the terrain that is written."""
        self.addParameter(QgsProcessingParameterRasterDestination("OUTPUT", description))

    def add_case_row(self, date: str) -> None:
        """Add the case whose surveys get a row, and what only the user knows of the survey."""
        self.addCase()
        self.addAdvanced(
            QgsProcessingParameterDateTime(
                "DATE",
                date,
                Qgis.ProcessingDateTimeParameterDataType.Date,
                None,
                optional=True,
            )
        )
        self.addAdvanced(QgsProcessingParameterString("SURVEYOR", self.tr("Surveyor"), optional=True))

    def number(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float | None:
        """Return a number, or None when it was left empty."""
        return None if parameters.get(name) is None else self.parameterAsDouble(parameters, name, context)

    def points(
        self, parameters: dict[str, Any], name: str, crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext
    ) -> SurveyPoints:
        """Return the survey points of a layer; raises for one that cannot be read or is not in metres."""
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise InputError("The layer of points cannot be read.", "Choose a point layer.")
        require_metric(crs_text(crs), Words("Layer '{name}'", name=source.sourceName()))
        z_field = self.parameterAsString(parameters, "Z", context)
        return read_survey_points(source, z_field, self.parameterAsString(parameters, "KIND", context), crs, context)

    def case_for(
        self, parameters: dict[str, Any], context: QgsProcessingContext, role: SurveyRole, crs: str
    ) -> Case | None:
        """Return the case to write into, if any; raises when its system is another or the role is taken."""
        path = self.text(parameters, "CASE", context)
        if not path:
            return None
        case = read_case(path)
        if not same_system(case.info.crs, crs):
            raise InputError(
                "The surface is in {crs}, the case in {case}.",
                "Reproject the points and lines to the case's system first, or leave CASE empty.",
                crs=crs[:60],
                case=case.info.crs[:60],
            )
        rivals = _FIRST if role in _FIRST else (role,)
        taken = [survey.path for survey in case.surveys if role in _ONLY_ONE and survey.role in rivals]
        if taken:
            raise InputError(
                "The case has already the survey '{path}' where this one would stand ({role}).",
                "Delete that row or change its role first, or leave CASE empty.",
                path=taken[0],
                role=role.value,
            )
        return case

    def add_survey(
        self,
        case: Case,
        survey: Survey,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        entry: JournalEntry,
    ) -> None:
        """Append the terrain to the case's surveys with its hash and what the user said of it, and to the journal."""
        day = self.parameterAsDateTime(parameters, "DATE", context).date()
        target = Path(survey.path)
        made = replace(
            survey,
            path=relative(case.path, target),
            sha256=entry.output_hashes[relative(case.path, target)],
            surveyed_on=day.toPyDate() if day.isValid() else None,
            surveyor=self.text(parameters, "SURVEYOR", context),
            vertical_datum=case.info.vertical_datum,
        )
        add_evidence(case.path, surveys=[made], journal=entry)

    def rows(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        name: str,
        columns: Mapping[str, type],
        rows: Iterable[Row],
        kind: Qgis.WkbType,
        crs: str,
        shapes: Sequence[BaseGeometry],
    ) -> str | None:
        """Write rows with shapes into an output layer where one is asked for."""
        if parameters.get(name) is None:
            return None
        features = features_of(columns, rows, shapes, multi=False)
        return self.sink(parameters, context, name, columns_of(columns), kind, crs, features)

    def written_or_none(self, written: dict[str, Any]) -> None:
        """Take back what a failed run has written."""
        unlink_all(written)
