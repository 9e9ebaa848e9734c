# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:registersurvey``: a terrain file becomes a survey of the case, looked at and hashed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
)

from ..core.casefile import JournalEntry, read_case, replace_rows
from ..core.casefile.rows import attributes
from ..core.intake.surveys import Registration, register_survey
from ..core.model import Survey, SurveyRole
from ..core.progress import Progress
from .importbase import ImportAlgorithm

_TEXTS = {
    "METHOD": "method",
    "SURVEYOR": "surveyor",
    "HORIZONTAL_DATUM": "horizontal_datum",
    "VERTICAL_DATUM": "vertical_datum",
    "NOTE": "note",
}
_NUMBERS = {
    "SIGMA_Z": "sigma_z_m",
    "SIGMA_XY": "sigma_xy_m",
    "BIAS_Z": "bias_z_m",
    "CORRELATED": "correlated_sigma_m",
    "RANGE": "correlation_range_m",
    "CHECK_RMSE": "check_rmse_m",
}
_COUNTS = {"CONTROL_POINTS": "control_points", "CHECK_POINTS": "check_points"}


class RegisterSurveyAlgorithm(ImportAlgorithm):
    """Writes a terrain into the case's list of surveys."""

    def name(self) -> str:
        """Return the fixed id."""
        return "registersurvey"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Register survey")

    def tags(self) -> list[str]:
        """Return the words people search for."""
        english = ["terrain", "DEM", "DSM", "raster", "survey", "register", "hash", "before", "after"]
        return [*english, "地形", "登记", "采前地形", "采后地形", "高程模型", "校验值", "精度"]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr("Enters a terrain file into a case with its role, date, accuracy and SHA-256.")

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>Opens the terrain, checks that it is projected in metres on the datum of the case, and writes a row "
            "into the layer <i>surveys</i>: role, date, method, stated accuracy, control and check points, and the "
            "SHA-256 of the file, so that a later change is noticed. The file stays where it is; inside the folder of "
            "the case its path is kept relative.</p><p>A case has one terrain before (or restored), one after and at "
            "most one pit floor; REPLACE puts this one in the place of the former.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.addCase(needed=True)
        self.addParameter(QgsProcessingParameterFile("INPUT", self.tr("Terrain file (raster)")))
        self.addChoice("ROLE", self.tr("Role"), [role.value for role in SurveyRole], advanced=False)
        self.addDay("DATE", self.tr("Surveyed on"))
        self.addOptionalText("METHOD", self.tr("Method of survey"), advanced=False)
        self.addOptionalText("SURVEYOR", self.tr("Surveyor or surveying unit"), advanced=False)
        for name, label in (
            ("SIGMA_Z", self.tr("Random height error, 1 sigma (m)")),
            ("SIGMA_XY", self.tr("Error of an outline point, 1 sigma (m)")),
            ("BIAS_Z", self.tr("Systematic height error that may remain, 95 % bound (m)")),
        ):
            self.addOptionalNumber(name, label, least=0.0, advanced=False)
        for name, label in (
            ("CORRELATED", self.tr("Correlated height error, 1 sigma (m)")),
            ("RANGE", self.tr("Correlation range (m)")),
            ("CHECK_RMSE", self.tr("RMSE at the check points (m)")),
        ):
            self.addOptionalNumber(name, label, least=0.0)
        self.addOptionalNumber("CONTROL_POINTS", self.tr("Number of control points"), least=0, whole=True)
        self.addOptionalNumber("CHECK_POINTS", self.tr("Number of check points"), least=0, whole=True)
        for name, label in (
            ("HORIZONTAL_DATUM", self.tr("Horizontal datum (empty: the file's)")),
            ("VERTICAL_DATUM", self.tr("Vertical datum (empty: the file's)")),
            ("NOTE", self.tr("Note")),
        ):
            self.addOptionalText(name, label)
        self.addAdvanced(
            QgsProcessingParameterBoolean("REPLACE", self.tr("Replace the former terrain of this role"), False)
        )
        self.addOutput(QgsProcessingOutputString("PATH", self.tr("Path in the case")))
        self.addOutput(QgsProcessingOutputString("SHA256", self.tr("SHA-256")))
        self.addAnswers((), system=False)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Look at the terrain, then write the row and the journal."""
        case = read_case(self.text(parameters, "CASE", context))
        path = Path(self.text(parameters, "INPUT", context))
        done = register_survey(
            case,
            path,
            self._survey(parameters, context),
            progress,
            replace_former=self.parameterAsBoolean(parameters, "REPLACE", context),
        )
        conclusions = self.say(done.remarks, progress)
        self._write(case.path, done, self.entry(case.path, parameters, context, progress))
        return {"PATH": done.survey.path, "SHA256": done.survey.sha256, "CONCLUSIONS": conclusions}

    def _survey(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Survey:
        role = SurveyRole(self.parameterAsEnumString(parameters, "ROLE", context))
        survey = Survey(role, "", surveyed_on=self.day(parameters, "DATE", context))
        values: dict[str, Any] = {item: self.text(parameters, name, context) for name, item in _TEXTS.items()}
        values |= {item: self.number(parameters, name, context) for name, item in _NUMBERS.items()}
        for name, item in _COUNTS.items():
            count = self.number(parameters, name, context)
            values[item] = None if count is None else int(count)
        return replace(survey, **values)

    @staticmethod
    def _write(case: str, done: Registration, entry: JournalEntry) -> None:
        former = {(survey.path, survey.role.value) for survey in done.replaced}
        rows = [attributes(done.survey)]
        replace_rows(case, "surveys", lambda cells: (cells["path"], cells["role"]) in former, rows, entry)
