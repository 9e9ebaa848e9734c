# SPDX-License-Identifier: GPL-3.0-or-later
"""What the algorithms of the group Value share: tables in, tables and a page out, rules of one's own."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..adapters.method_results import Row, features_of, fields_of
from ..adapters.rows import read_rows
from ..core.chain import RULES
from ..core.model import Notice
from ..core.progress import Progress
from ..core.report.files import replace_file
from ..core.valuation.evidence.tables import Reader
from ..core.valuation.rulebook.rules import RuleBook, load_rules
from .base import PitProofAlgorithm


class ValueAlgorithm(PitProofAlgorithm):
    """An algorithm in the group Value."""

    def group(self) -> str:
        """Return the group's name."""
        return QCoreApplication.translate("PitProofAlgorithm", "Value")

    def groupId(self) -> str:
        """Return the group's fixed id."""
        return "value"

    def add_table(self, name: str, text: str) -> None:
        """Add an optional table."""
        kinds = [Qgis.ProcessingSourceType.Vector]
        self.addParameter(QgsProcessingParameterFeatureSource(name, text, kinds, optional=True))

    def add_string(self, name: str, text: str, default: str | None = None) -> None:
        """Add an optional line of text."""
        self.addParameter(QgsProcessingParameterString(name, text, default, optional=True))

    def add_densities(self) -> None:
        """Add where densities come from."""
        self.add_table("SAMPLES", self.tr("Density samples (table)"))
        self.addParameter(
            QgsProcessingParameterNumber(
                "DENSITY",
                self.tr("Density, if there is no table (t/m³)"),
                Qgis.ProcessingNumberParameterType.Double,
                None,
                optional=True,
                minValue=0.0,
            )
        )
        self.addAdvanced(
            QgsProcessingParameterBoolean(
                "EMPIRICAL", self.tr("Use a typical density where none was measured (it is named as such)"), False
            )
        )

    def add_page_and_rules(self) -> None:
        """Add the folder of own rules and the page."""
        self.addAdvanced(
            QgsProcessingParameterFile(
                "RULES",
                self.tr("Folder with rules of your own"),
                Qgis.ProcessingFileParameterBehavior.Folder,
                optional=True,
            )
        )
        pages = self.tr("HTML files (*.html)")
        self.addParameter(
            QgsProcessingParameterFileDestination("HTML", self.tr("Report"), pages, optional=True, createByDefault=True)
        )

    def rules(self, parameters: dict[str, Any], context: QgsProcessingContext) -> RuleBook:
        """Return the shipped rules with the user's own."""
        own = self.parameterAsString(parameters, "RULES", context)
        return load_rules(RULES, *([Path(own)] if own else []))

    def rows(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> list[dict[str, object]]:
        """Return the rows of a table, none when it was not given."""
        return read_rows(self.parameterAsSource(parameters, name, context))

    def reader(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext, mineral: str) -> Reader:
        """Return a reader that names the table in its sentences."""
        source = self.parameterAsSource(parameters, name, context)
        return Reader(source.sourceName() if source else name, mineral)

    def exact(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> Decimal:
        """Return a number as the decimal it was written as."""
        return Decimal(repr(self.parameterAsDouble(parameters, name, context)).removesuffix(".0"))

    def text(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        """Return a line of text without blanks around it."""
        return self.parameterAsString(parameters, name, context).strip()

    def page(self, parameters: dict[str, Any], html: str, context: QgsProcessingContext) -> dict[str, Any]:
        """Write the page when it was asked for."""
        target = self.parameterAsFileOutput(parameters, "HTML", context)
        if not target:
            return {}
        replace_file(target, html.encode())
        return {"HTML": target}

    def sink(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        name: str,
        columns: dict[str, type],
        rows: Iterable[Row],
    ) -> dict[str, Any]:
        """Write rows as the table ``name`` and return it, or nothing when it was not asked for."""
        identifier = self.filled(parameters, context, name, fields_of(columns), features_of(columns, rows))
        return {} if identifier is None else {name: identifier}

    def say(self, notices: Iterable[Notice], progress: Progress) -> None:
        """Say what must be said."""
        for notice in notices:
            progress.warn(notice.text) if notice.warning else progress.info(notice.text)
