# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:annexmaps``: the annex maps of a case file as vector PDF."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.casefile import read_case, read_results
from ..core.errors import InputError
from ..core.model import MapSheet
from ..core.progress import Progress, Stage
from ..layouts.annex import ALL_KINDS, export_annex_maps
from ..layouts.gather import difference_for_maps, inputs_of_case
from ..layouts.inputs import MapInputs, TitleBlock
from .base import PitProofAlgorithm

_TITLE_BLOCK = {  # parameter -> field of the title block
    "UNIT": "unit",
    "COMPILED_BY": "compiled_by",
    "REVIEWED_BY": "reviewed_by",
    "DRAWN_BY": "drawn_by",
    "PROJECT_LEAD": "project_lead",
    "TECHNICAL_LEAD": "technical_lead",
    "UNIT_HEAD": "unit_head",
    "SOURCES": "sources",
}


class AnnexMapsAlgorithm(PitProofAlgorithm):
    """Draws and exports the annex maps."""

    CASE = "CASE"
    KINDS = "KINDS"
    DIFFERENCE = "DIFFERENCE"
    DRAWN_ON = "DRAWN_ON"
    FOLDER = "FOLDER"
    SHEETS = "SHEETS"

    def name(self) -> str:
        """Return the id; it never changes."""
        return "annexmaps"

    def displayName(self) -> str:
        """Return the title."""
        return self.tr("Annex maps")

    def group(self) -> str:
        """Return the title of the group."""
        return QCoreApplication.translate("PitProofAlgorithm", "Report")

    def groupId(self) -> str:
        """Return the id of the group."""
        return "report"

    def tags(self) -> list[str]:
        """Return the search words."""
        return [*self.tr("map,layout,pdf,annex,print,licence,depth").split(","), "附图", "叠合图", "深度", "制图"]

    def shortDescription(self) -> str:
        """Return one sentence."""
        return self.tr("Exports the annex maps of a case as vector PDF, one sheet a map.")

    def shortHelpString(self) -> str:
        """Return the help text."""
        return self.tr(
            "Draws the annex maps of a case file and exports each as a vector PDF with searchable Chinese text, frame, "
            "coordinates, scale, legend, datum note and title block.\n\n"
            "Paper and scale are chosen from what must be shown: A3 at the largest standard scale, A4 for small sites, "
            "A2 or A1 for large ones. Fields of the title block that are left empty stay blank for signatures.\n\n"
            "Without a difference raster, terrain after minus terrain before is computed from the case's surveys."
        )

    def flags(self) -> Qgis.ProcessingAlgorithmFlags:
        """Ask for the main thread: layouts live there."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(QgsProcessingParameterFile(self.CASE, self.tr("Case file"), extension="gpkg"))
        kinds = QgsProcessingParameterEnum(
            self.KINDS,
            self.tr("Maps"),
            options=list(ALL_KINDS),
            allowMultiple=True,
            defaultValue=list(ALL_KINDS),
            usesStaticStrings=True,
        )
        kinds.setHelp(self.tr("overlay: licences and excavated ground; depth: depth of the excavation"))
        self.addParameter(kinds)
        self.addAdvanced(
            QgsProcessingParameterFile(
                self.DIFFERENCE, self.tr("Difference raster (after minus before; empty: computed)"), optional=True
            )
        )
        for name, label in (
            ("UNIT", self.tr("Title block: unit (empty: the case's reporting unit)")),
            ("COMPILED_BY", self.tr("Title block: compiled by")),
            ("REVIEWED_BY", self.tr("Title block: reviewed by")),
            ("DRAWN_BY", self.tr("Title block: drawn by")),
            ("PROJECT_LEAD", self.tr("Title block: project lead")),
            ("TECHNICAL_LEAD", self.tr("Title block: technical lead")),
            ("UNIT_HEAD", self.tr("Title block: head of the unit")),
            ("SOURCES", self.tr("Title block: sources (empty: from the surveys)")),
        ):
            self.addAdvanced(QgsProcessingParameterString(name, label, optional=True))
        self.addAdvanced(
            QgsProcessingParameterDateTime(
                self.DRAWN_ON,
                self.tr("Title block: date"),
                type=Qgis.ProcessingDateTimeParameterDataType.Date,
                optional=True,
            )
        )
        self.addParameter(QgsProcessingParameterFolderDestination(self.FOLDER, self.tr("Folder for the maps")))
        self.addOutput(QgsProcessingOutputNumber(self.SHEETS, self.tr("Number of sheets")))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Read the case, compute the difference when a map needs it, and export."""
        path = self.parameterAsFile(parameters, self.CASE, context)
        kinds = self.parameterAsEnumStrings(parameters, self.KINDS, context)
        if not kinds:
            raise InputError("No map is chosen.", "Choose at least one of: {known}.", known=", ".join(ALL_KINDS))
        results = read_results(path)
        if results is None:
            progress.warn(self.tr("The case has no computed volumes yet; the maps show outlines and depths only."))
        inputs = inputs_of_case(
            read_case(path),
            None if results is None else results.volumes,
            self.parameterAsFile(parameters, self.DIFFERENCE, context),
            self._title_block(parameters, context),
        )
        folder = Path(self.parameterAsString(parameters, self.FOLDER, context))
        sheets = _export(inputs, folder, kinds, progress)
        for sheet in sheets:
            progress.info(f"{sheet.title}, 1:{sheet.scale_denominator}: {sheet.pdf_path}")
        return {self.FOLDER: str(folder), self.SHEETS: len(sheets)}

    def _title_block(self, parameters: dict[str, Any], context: QgsProcessingContext) -> TitleBlock:
        words = {
            field: self.parameterAsString(parameters, name, context).strip() for name, field in _TITLE_BLOCK.items()
        }
        moment = self.parameterAsDateTime(parameters, self.DRAWN_ON, context)
        return TitleBlock(**words, drawn_on=moment.date().toPyDate() if moment.isValid() else None)


def _export(inputs: MapInputs, folder: Path, kinds: list[str], progress: Progress) -> list[MapSheet]:
    with tempfile.TemporaryDirectory(prefix="pitproof_maps_") as scratch:
        if "depth" in kinds and not inputs.difference_path:
            made = difference_for_maps(inputs, Path(scratch) / "difference.tif", Stage(progress, 0.0, 40.0))
            inputs = replace(inputs, difference_path=made)
        return export_annex_maps(inputs, folder, Stage(progress, 40.0, 100.0), kinds)
