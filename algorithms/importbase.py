# SPDX-License-Identifier: GPL-3.0-or-later
"""What the algorithms that read documents share: open questions and output."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QMetaType

from ..adapters.sentences import interface_language
from ..core.errors import InputError
from ..core.phrases import Remark
from ..core.progress import Progress
from ..core.survey.formats.nouns import AxisOrder, Choices, Datum, Format, Nested
from .base import PitProofAlgorithm

AUTO = "auto"
TEXT, NUMBER, INTEGER = QMetaType.Type.QString, QMetaType.Type.Double, QMetaType.Type.Int


class ImportAlgorithm(PitProofAlgorithm):
    """An algorithm in the group Survey that reads a document."""

    def group(self) -> str:
        """Return the group's name."""
        return self.tr("Survey")

    def groupId(self) -> str:
        """Return the group's fixed id."""
        return "survey"

    def addChoice(self, name: str, description: str, values: Iterable[str], *, advanced: bool = True) -> None:
        """Add a list whose first value leaves the decision to the document."""
        options = list(values)
        parameter = QgsProcessingParameterEnum(
            name, description, options, defaultValue=options[0], usesStaticStrings=True
        )
        if advanced:
            self.addAdvanced(parameter)
        else:
            self.addParameter(parameter)

    def addFormat(self, formats: Iterable[Format]) -> None:
        """Add the choice of the format and the questions that resolve two possible readings."""
        self.addChoice("FORMAT", self.tr("Format"), [AUTO, *(found.value for found in formats)])
        self._add_questions()

    def _add_questions(self) -> None:
        datums = [AUTO, *(datum.value for datum in Datum)]
        self.addChoice("DATUM", self.tr("Datum (auto: as the document states)"), datums, advanced=False)
        whole, real = Qgis.ProcessingNumberParameterType.Integer, Qgis.ProcessingNumberParameterType.Double
        self.addParameter(
            QgsProcessingParameterNumber(
                "ZONE", self.tr("Zone (25-45: 3 degrees, 13-23: 6 degrees)"), whole, None, optional=True
            )
        )
        self.addAdvanced(
            QgsProcessingParameterNumber("CENTRAL_MERIDIAN", self.tr("Central meridian (°)"), real, None, optional=True)
        )
        self.addChoice("ZONE_WIDTH", self.tr("Zone width (°)"), [AUTO, "3", "6"])
        self.addChoice("AXIS_ORDER", self.tr("Axis order"), [AUTO, *(order.value for order in AxisOrder)])
        self.addChoice("ENCODING", self.tr("Encoding"), [AUTO, "utf-8", "gbk"])
        self.addParameter(
            QgsProcessingParameterBoolean(
                "KEEP_GOOD", self.tr("Take in what is readable when other parts are not"), defaultValue=False
            )
        )
        self.addAdvanced(
            QgsProcessingParameterCrs("TARGET_CRS", self.tr("Target system (on the same datum)"), optional=True)
        )

    def addCase(self, *, needed: bool = False) -> None:
        """Add the case file that is written into."""
        label = self.tr("Case file") if needed else self.tr("Case file to write into (empty: none)")
        kinds = self.tr("Case files (*.gpkg)")
        self.addParameter(QgsProcessingParameterFile("CASE", label, fileFilter=kinds, optional=not needed))

    def addDay(self, name: str, description: str) -> None:
        """Add a date that may be left empty."""
        kind = Qgis.ProcessingDateTimeParameterDataType.Date
        self.addParameter(QgsProcessingParameterDateTime(name, description, kind, optional=True))

    def addOptionalNumber(
        self, name: str, description: str, *, least: float | None = None, whole: bool = False, advanced: bool = True
    ) -> None:
        """Add a number that may be left empty."""
        kinds = Qgis.ProcessingNumberParameterType
        parameter = QgsProcessingParameterNumber(
            name, description, kinds.Integer if whole else kinds.Double, None, optional=True
        )
        if least is not None:
            parameter.setMinimum(least)
        if advanced:
            self.addAdvanced(parameter)
        else:
            self.addParameter(parameter)

    def addOptionalText(self, name: str, description: str, *, advanced: bool = True) -> None:
        """Add a text that may be left empty."""
        parameter = QgsProcessingParameterString(name, description, optional=True)
        if advanced:
            self.addAdvanced(parameter)
        else:
            self.addParameter(parameter)

    def addSink(self, name: str, description: str, kind: Qgis.ProcessingSourceType, *, made: bool) -> None:
        """Add an output layer that may be skipped; ``made`` tells whether it is made by default."""
        self.addParameter(
            QgsProcessingParameterFeatureSink(name, description, kind, None, optional=True, createByDefault=made)
        )

    def addPage(self) -> None:
        """Add the report."""
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "HTML", self.tr("Report"), self.tr("HTML files (*.html)"), optional=True, createByDefault=True
            )
        )

    def addAnswers(self, numbers: Iterable[tuple[str, str]], *, system: bool = True) -> None:
        """Add what a reader gives back: numbers by name and label, the concluded system, the conclusions."""
        for name, label in numbers:
            self.addOutput(QgsProcessingOutputNumber(name, label))
        if system:
            self.addOutput(QgsProcessingOutputString("CRS", self.tr("Concluded system")))
        self.addOutput(QgsProcessingOutputString("CONCLUSIONS", self.tr("Conclusions")))

    def format(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Format | None:
        """Return the format that was chosen, or None."""
        chosen = self.parameterAsEnumString(parameters, "FORMAT", context)
        return None if chosen == AUTO else Format(chosen)

    def number(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float | None:
        """Return a number, or None where it was left empty."""
        return None if parameters.get(name) is None else self.parameterAsDouble(parameters, name, context)

    def day(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> date | None:
        """Return a date, or None where it was left empty; raises `InputError` for a text that is no date."""
        if parameters.get(name) in (None, ""):
            return None
        moment = self.parameterAsDateTime(parameters, name, context)
        if not moment.isValid():
            raise InputError(
                "{name} is '{value}', which is no date.",
                "Write it as 2024-05-31.",
                name=name,
                value=str(parameters[name])[:40],
            )
        found = moment.date()
        return date(found.year(), found.month(), found.day())

    def choices(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Choices:
        """Return what the user decided."""

        def chosen(name: str) -> str:
            value = self.parameterAsEnumString(parameters, name, context)
            return "" if value == AUTO else value

        zone, width = self.number(parameters, "ZONE", context), chosen("ZONE_WIDTH")
        nested = chosen("NESTED") if self.parameterDefinition("NESTED") is not None else ""
        return Choices(
            datum=Datum(chosen("DATUM")) if chosen("DATUM") else None,
            zone_width=int(width) if width else None,
            zone=None if zone is None else int(zone),
            central_meridian=self.number(parameters, "CENTRAL_MERIDIAN", context),
            order=AxisOrder(chosen("AXIS_ORDER")) if chosen("AXIS_ORDER") else None,
            nested=Nested(nested) if nested else Nested.ASK,
            keep_good=self.parameterAsBoolean(parameters, "KEEP_GOOD", context),
            licence_no=self.text(parameters, "LICENCE_NO", context),
        )

    def text(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        """Return a text parameter without outer blanks; empty where the algorithm has none of that name."""
        if self.parameterDefinition(name) is None:
            return ""
        return self.parameterAsString(parameters, name, context).strip()

    def encoding(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """Return the encoding that was chosen, or an empty text."""
        found = self.parameterAsEnumString(parameters, "ENCODING", context)
        return "" if found == AUTO else found

    def say(self, conclusions: Iterable[Remark], progress: Progress) -> str:
        """Log the conclusions and return them as text."""
        language = interface_language()
        said = []
        for item in conclusions:
            sentence = item.say(language)
            said.append(sentence)
            progress.warn(sentence) if item.warning else progress.info(sentence)
        return "\n".join(said)

    def sink(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        name: str,
        fields: QgsFields,
        kind: Qgis.WkbType,
        crs: str,
        features: Iterable[QgsFeature],
    ) -> str | None:
        """Write features into an output layer where one is asked for, and return its identifier."""
        return self.filled(parameters, context, name, fields, features, kind, QgsCoordinateReferenceSystem(crs))


def fields_of(*pairs: tuple[str, QMetaType.Type]) -> QgsFields:
    """Return fields by name and type."""
    fields = QgsFields()
    for name, kind in pairs:
        fields.append(QgsField(name, kind))
    return fields


@contextmanager
def all_or_nothing() -> Iterator[dict[str, Any]]:
    """Gather what is written, and take it back when the run fails."""
    written: dict[str, Any] = {}
    try:
        yield written
    except Exception:
        unlink_all(written)
        raise


def unlink_all(results: dict[str, Any]) -> None:
    """Take back what a failed run has written; a layer in memory or in a database is no file of that name."""
    for written in results.values():
        if isinstance(written, str) and written:
            Path(written).unlink(missing_ok=True)
