# SPDX-License-Identifier: GPL-3.0-or-later
"""Create case: a new case file with its layers, forms and styles."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..adapters.case_forms import store_case_forms
from ..core.casefile import append_journal, create_case
from ..core.casefile.domains import ACT_KIND
from ..core.model import ActKind, CaseInfo
from ..core.progress import Progress
from .newcase import NewCaseAlgorithm


class CreateCaseAlgorithm(NewCaseAlgorithm):
    """Creates an empty case file."""

    CASE = "CASE"
    CRS = "CRS"
    CASE_NO = "CASE_NO"
    TITLE = "TITLE"
    PROVINCE = "PROVINCE"
    ACT_KIND = "ACT_KIND"
    ACT_START = "ACT_START"
    ACT_END = "ACT_END"
    OVERWRITE = "OVERWRITE"
    STORE_PROJECT = "STORE_PROJECT"

    def name(self) -> str:
        """Return the id; it never changes."""
        return "createcase"

    def displayName(self) -> str:
        """Return the title."""
        return self.tr("Create case")

    def tags(self) -> list[str]:
        """Return the search words."""
        return [*self.tr("case,new,geopackage,mining,evidence").split(","), "案件", "新建", "采矿", "证据"]

    def shortDescription(self) -> str:
        """Return one sentence."""
        return self.tr("Creates the case file: one GeoPackage for evidence and results, with forms and styles.")

    def shortHelpString(self) -> str:
        """Return the help text."""
        return self.tr(
            "Creates an empty case file, a GeoPackage with all layers and tables of a case: pits, licences, zones, "
            "surveys, samples, sales, prices, attachments, results and the journal. Forms, value lists, checks and "
            "styles are stored in it, and a QGIS project with snapping, shared borders and no overlapping pits, ready "
            "for digitizing.\n\n"
            "The coordinate reference system must be the metric system of the survey, for example a CGCS2000 "
            "3-degree Gauss-Krüger zone. Degrees, feet and Web Mercator are refused, because areas and volumes "
            "would be wrong.\n\n"
            "Leave the province empty if it is not known: the classification then says what holds in every province."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(QgsProcessingParameterString(self.CASE_NO, self.tr("Case number")))
        self.addParameter(QgsProcessingParameterString(self.TITLE, self.tr("Title")))
        self.addParameter(
            QgsProcessingParameterCrs(self.CRS, self.tr("Coordinate reference system (projected, metres)"))
        )
        act_kind = QgsProcessingParameterEnum(
            self.ACT_KIND,
            self.tr("Kind of act"),
            options=list(ACT_KIND.values),
            defaultValue=ActKind.UNLICENSED.value,
            usesStaticStrings=True,
        )
        act_kind.setHelp(
            self.tr(
                "unlicensed: mining without a licence; beyond_area: outside the licensed area; beyond_depth: outside "
                "the licensed depth; other_mineral: a mineral not licensed; destructive: destructive mining; "
                "river_sand: river sand; sea_sand: sea sand; right_only: mining right held, but no licence"
            )
        )
        self.addParameter(act_kind)
        self.addParameter(
            QgsProcessingParameterString(self.PROVINCE, self.tr("Province (empty: not known)"), optional=True)
        )
        for name, label in ((self.ACT_START, self.tr("Act started on")), (self.ACT_END, self.tr("Act ended on"))):
            self.addParameter(
                QgsProcessingParameterDateTime(
                    name, label, type=Qgis.ProcessingDateTimeParameterDataType.Date, optional=True
                )
            )
        self.addAdvanced(
            QgsProcessingParameterBoolean(self.OVERWRITE, self.tr("Overwrite an existing file"), defaultValue=False)
        )
        self.addAdvanced(
            QgsProcessingParameterBoolean(
                self.STORE_PROJECT, self.tr("Store a QGIS project for digitizing in the case"), defaultValue=True
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.CASE, self.tr("Case file"), fileFilter=self.tr("GeoPackage (*.gpkg)")
            )
        )

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Create the file, then store forms and styles in it."""
        path = self.parameterAsFileOutput(parameters, self.CASE, context)
        overwrite = self.parameterAsBoolean(parameters, self.OVERWRITE, context)
        case = create_case(path, self._info(parameters, context), overwrite=overwrite)
        progress.report(50.0)
        store_case_forms(case)
        append_journal(case, self.entry(case, parameters, context, progress))
        if self.parameterAsBoolean(parameters, self.STORE_PROJECT, context):
            self.keep_project(case)
        progress.report(100.0)
        return {self.CASE: str(case)}

    def _info(self, parameters: dict[str, Any], context: QgsProcessingContext) -> CaseInfo:
        def text(name: str) -> str:
            return self.parameterAsString(parameters, name, context).strip()

        def day(name: str) -> Any:
            moment = self.parameterAsDateTime(parameters, name, context)
            return moment.date().toPyDate() if moment.isValid() else None

        return CaseInfo(
            case_no=text(self.CASE_NO),
            title=text(self.TITLE),
            crs=_definition(self.parameterAsCrs(parameters, self.CRS, context)),
            province=text(self.PROVINCE),
            act_kind=ActKind(self.parameterAsEnumString(parameters, self.ACT_KIND, context)),
            act_start=day(self.ACT_START),
            act_end=day(self.ACT_END),
        )


def _definition(crs: QgsCoordinateReferenceSystem) -> str:
    """Return the authority code where there is one that others know, WKT otherwise."""
    code = crs.authid()
    return code if code and not code.startswith("USER:") else crs.toWkt(Qgis.CrsWktVariant.Preferred)
