# SPDX-License-Identifier: GPL-3.0-or-later
"""What the algorithms that read documents share: open questions, output, the case's journal."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QMetaType

from ..adapters.sentences import interface_language
from ..core.casefile import JournalEntry, append_journal
from ..core.chain import library_versions, sha256_of
from ..core.errors import InputError
from ..core.phrases import Remark
from ..core.progress import Progress, Silent
from ..core.survey.formats.nouns import AxisOrder, Choices, Datum, Nested
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

    def addQuestions(self) -> None:
        """Add what resolves two possible readings."""
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

    def addCase(self) -> None:
        """Add the case file that is written into."""
        self.addParameter(
            QgsProcessingParameterFile(
                "CASE",
                self.tr("Case file to write into (empty: none)"),
                fileFilter=self.tr("Case files (*.gpkg)"),
                optional=True,
            )
        )

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

    def choices(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Choices:
        """Return what the user decided."""

        def chosen(name: str) -> str:
            value = self.parameterAsEnumString(parameters, name, context)
            return "" if value == AUTO else value

        def number(name: str) -> float | None:
            return None if parameters.get(name) is None else self.parameterAsDouble(parameters, name, context)

        zone, width = number("ZONE"), chosen("ZONE_WIDTH")
        nested = chosen("NESTED") if self.parameterDefinition("NESTED") is not None else ""
        return Choices(
            datum=Datum(chosen("DATUM")) if chosen("DATUM") else None,
            zone_width=int(width) if width else None,
            zone=None if zone is None else int(zone),
            central_meridian=number("CENTRAL_MERIDIAN"),
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
        system = QgsCoordinateReferenceSystem(crs)
        sink, identifier = self.parameterAsSink(parameters, name, context, fields, kind, system)
        if sink is None:
            return None
        for feature in features:
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise InputError(
                    "The output {name} cannot be written: {reason}.",
                    "Choose another place for it.",
                    name=name,
                    reason=sink.lastError(),
                )
        return identifier

    def journal(self, case: Path, parameters: dict[str, Any], source: Path | None) -> None:
        """Write into the case who read what."""
        append_journal(
            case,
            JournalEntry(
                who=QgsApplication.userFullName(),
                algorithm=f"pitproof:{self.name()}",
                parameters={key: str(value) for key, value in parameters.items()},
                versions={"QGIS": Qgis.version(), **library_versions()},
                input_hashes={str(source): sha256_of(source, Silent())} if source else {},
            ),
        )


def fields_of(*pairs: tuple[str, QMetaType.Type]) -> QgsFields:
    """Return fields by name and type."""
    fields = QgsFields()
    for name, kind in pairs:
        fields.append(QgsField(name, kind))
    return fields


def unlink_all(results: dict[str, Any]) -> None:
    """Take back what a failed run has written; a layer in memory or in a database is no file of that name."""
    for written in results.values():
        if isinstance(written, str) and written:
            Path(written).unlink(missing_ok=True)
