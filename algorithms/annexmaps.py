# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:annexmaps``: the annex maps and section drawings of a case file as vector PDF, PNG, SVG and DXF."""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsMapLayerStyle,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..adapters.sectionlines import read_named_lines
from ..core.casefile import read_case, read_results, resolve
from ..core.errors import InputError
from ..core.model import MapSheet
from ..core.phrases import Language
from ..core.progress import Progress, Stage
from ..core.report.sections.lines import SectionLine, drawn_lines
from ..layouts.annex import ALL_KINDS, ExportOptions, export_annex_maps
from ..layouts.gather import difference_for_maps, inputs_of_case, with_heaps, with_sections
from ..layouts.inputs import MapInputs, TitleBlock
from ..layouts.keep import kept_folder
from .base import PitProofAlgorithm
from .journaling import file_hashes

_TAGS = ("section", "contour", "atlas", "dxf", "附图", "叠合图", "深度", "剖面图", "等高线", "地形图", "位置图", "制图")
_EXTRAS = ("svg", "dxf", "png", "geopdf")
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
    LANGUAGE = "LANGUAGE"
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
        return [*self.tr("map,layout,pdf,annex,print,licence,depth").split(","), *_TAGS]

    def shortDescription(self) -> str:
        """Return one sentence."""
        return self.tr("Exports the annex maps and section drawings of a case as vector PDF, one file a sheet.")

    def shortHelpString(self) -> str:
        """Return the help text."""
        return self.tr(
            "<p>Draws the annex maps of a case file and exports each as a vector PDF with searchable Chinese text, "
            "frame, coordinates, scale, legend, datum note and title block.</p><p>location: where the site lies, by "
            "coordinates and on the background layers you give (nothing is downloaded); imagery: the orthophoto, or "
            "the shaded terrain where there is none; before, after: contours and spot heights; overlay: licences and "
            "excavated ground; depth: lines of equal depth and calculation blocks; sectionplan, sections: section "
            "lines and drawings; stockpiles: heaps, where the case has any; pits: one sheet a pit.</p><p>Paper and "
            "scale are chosen from what must be shown: A3 at the largest standard scale, A4 for small sites, A2 or A1 "
            "for large ones. Without section lines of your own, every pit gets two through its deepest point, along "
            "its longest axis and square to it. Fields of the title block that are left empty are marked as to be "
            "filled in, pale enough to sign over.</p><p>With a project file the layouts stay in that project: edit "
            "them in QGIS, and the next export takes them as they are and only refreshes the data. A folder of "
            "templates (overlay.qpt, depth.qpt …) gives the sheets your office's look: items with the ids of the "
            "built-in layouts (title, map, legend, scale_bar, corner_table, title_block_unit …) are filled in. Save "
            "the built-in layouts as templates to start from them.</p>"
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
        kinds.setHelp(
            self.tr("In this order they are numbered and bound. A kind the case has nothing for is left out.")
        )
        self.addParameter(kinds)
        self.addParameter(
            QgsProcessingParameterEnum(
                self.LANGUAGE,
                self.tr("Language of the maps"),
                options=[item.value for item in (Language.CHINESE, Language.ENGLISH)],
                defaultValue=Language.CHINESE.value,
                usesStaticStrings=True,
            )
        )
        self._add_sources()
        self._add_layouts()
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

    def _add_sources(self) -> None:
        lines = [Qgis.ProcessingSourceType.VectorLine]
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "SECTION_LINES", self.tr("Section lines (empty: two through every pit)"), lines, optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterField(
                "SECTION_NAME", self.tr("Field with the names of the sections"), None, "SECTION_LINES", optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterRasterLayer(
                "IMAGERY", self.tr("Orthophoto of the present state (empty: the case's attachment)"), optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterMultipleLayers(
                "BACKGROUND",
                self.tr("Background of the location map (roads, boundaries, a raster; top first)"),
                Qgis.ProcessingSourceType.MapLayer,
                optional=True,
            )
        )
        self.addAdvanced(
            QgsProcessingParameterNumber(
                "LOCATION_SCALE",
                self.tr("Scale of the location map (1 : …)"),
                Qgis.ProcessingNumberParameterType.Integer,
                50000,
                minValue=1000,
                maxValue=500000,
            )
        )
        self.addAdvanced(
            QgsProcessingParameterFile(
                self.DIFFERENCE, self.tr("Difference raster (after minus before; empty: computed)"), optional=True
            )
        )

    def _add_layouts(self) -> None:
        formats = QgsProcessingParameterEnum(
            "EXTRAS",
            self.tr("Write as well"),
            options=list(_EXTRAS),
            allowMultiple=True,
            defaultValue=["svg", "dxf"],
            optional=True,
            usesStaticStrings=True,
        )
        formats.setHelp(self.tr("svg, dxf: the section drawings; png: every sheet at 300 dpi; geopdf: georeferenced"))
        self.addParameter(formats)
        self.addParameter(
            QgsProcessingParameterFile(
                "PROJECT",
                self.tr("Project in which the layouts stay (.qgz; made when missing)"),
                fileFilter=self.tr("QGIS projects (*.qgz *.qgs)"),
                optional=True,
            )
        )
        self.addAdvanced(
            QgsProcessingParameterBoolean(
                "REBUILD", self.tr("Build layouts anew, without the edits made to them"), False
            )
        )
        folder = Qgis.ProcessingFileParameterBehavior.Folder
        self.addAdvanced(
            QgsProcessingParameterFile(
                "TEMPLATES", self.tr("Folder with layout templates of your own"), folder, optional=True
            )
        )
        self.addAdvanced(
            QgsProcessingParameterFolderDestination(
                "SAVE_TEMPLATES", self.tr("Save the layouts as templates"), optional=True, createByDefault=False
            )
        )

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Read the case, compute the difference when a map needs it, and export."""
        path = self.parameterAsFile(parameters, self.CASE, context)
        kinds = self.parameterAsEnumStrings(parameters, self.KINDS, context)
        if not kinds:
            raise InputError("No map is chosen.", "Choose at least one of: {known}.", known=", ".join(ALL_KINDS))
        results = read_results(path)
        if results is None:
            progress.warn(self.tr("The case has no computed volumes yet; the maps show outlines and depths only."))
        case = read_case(path)
        inputs = inputs_of_case(
            case,
            None if results is None else results.volumes,
            self.parameterAsFile(parameters, self.DIFFERENCE, context),
            self._title_block(parameters, context),
            Language(self.parameterAsEnumString(parameters, self.LANGUAGE, context)),
        )
        inputs = replace(
            inputs,
            imagery_path=self._imagery(parameters, context) or inputs.imagery_path,
            **self._background(parameters, context),
            location_scale=self.parameterAsInt(parameters, "LOCATION_SCALE", context),
        )
        if {"sections", "sectionplan"} & set(kinds):
            lines = self._lines(parameters, context, case.info.crs)
            inputs = with_sections(inputs, Stage(progress, 0.0, 10.0), lines)
        if "stockpiles" in kinds and kinds == ["stockpiles"] and not case.stockpiles:
            raise InputError("The case has no stockpile with an outline.", "Digitise the heaps, or choose other maps.")
        if "stockpiles" in kinds:
            inputs = with_heaps(inputs, Stage(progress, 10.0, 12.0))
        folder = Path(self.parameterAsString(parameters, self.FOLDER, context))
        options = self._options(parameters, context)
        begun_s = time.time()
        sheets = _export(inputs, folder, kinds, options, Stage(progress, 12.0, 100.0))
        for sheet in sheets:
            progress.info(f"{sheet.title}, 1:{sheet.scale_denominator}: {sheet.pdf_path}")
        terrains = [resolve(path, survey.path) for survey in case.surveys]
        made = sorted(file for file in folder.iterdir() if file.is_file() and file.stat().st_mtime >= begun_s - 1.0)
        read = file_hashes(path, [*terrains, inputs.imagery_path], progress)
        self.note(path, self.entry(path, parameters, context, progress, inputs=read, outputs=made), progress)
        return {self.FOLDER: str(folder), self.SHEETS: len(sheets)}

    def _imagery(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        layer = self.parameterAsRasterLayer(parameters, "IMAGERY", context)
        if layer is None and parameters.get("IMAGERY"):
            raise InputError(
                "The orthophoto '{path}' cannot be opened as a raster.",
                "Choose a georeferenced raster, or leave it empty.",
                path=str(parameters["IMAGERY"]),
            )
        return "" if layer is None else str(layer.source())

    def _background(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Return paths and names of the background; a layer of the project keeps its style there."""
        layers = self.parameterAsLayerList(parameters, "BACKGROUND", context)
        project = context.project()
        styles: dict[str, str] = {}
        for layer in layers:
            if project is not None and project.mapLayer(layer.id()) is not None:
                style = QgsMapLayerStyle()
                style.readFromLayer(layer)
                styles[layer.source()] = style.xmlData()
        return {
            "background_paths": tuple(layer.source() for layer in layers),
            "background_names": {layer.source(): layer.name() for layer in layers},
            "background_styles": styles,
        }

    def _lines(self, parameters: dict[str, Any], context: QgsProcessingContext, crs: str) -> list[SectionLine]:
        source = self.parameterAsSource(parameters, "SECTION_LINES", context)
        if source is None:
            return []
        field = self.parameterAsString(parameters, "SECTION_NAME", context)
        return drawn_lines(read_named_lines(source, field, crs, context))

    def _options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> ExportOptions:
        extras = self.parameterAsEnumStrings(parameters, "EXTRAS", context)
        return ExportOptions(
            **{name: name in extras for name in _EXTRAS},
            project=self.parameterAsFile(parameters, "PROJECT", context),
            rebuild=self.parameterAsBoolean(parameters, "REBUILD", context),
            templates=self.parameterAsFile(parameters, "TEMPLATES", context),
            save_templates=self.parameterAsString(parameters, "SAVE_TEMPLATES", context),
        )

    def _title_block(self, parameters: dict[str, Any], context: QgsProcessingContext) -> TitleBlock:
        words = {
            field: self.parameterAsString(parameters, name, context).strip() for name, field in _TITLE_BLOCK.items()
        }
        moment = self.parameterAsDateTime(parameters, self.DRAWN_ON, context)
        return TitleBlock(**words, drawn_on=moment.date().toPyDate() if moment.isValid() else None)


def _export(
    inputs: MapInputs, folder: Path, kinds: list[str], options: ExportOptions, progress: Progress
) -> list[MapSheet]:
    with tempfile.TemporaryDirectory(prefix="pitproof_maps_") as scratch:
        if {"depth", "pits"} & set(kinds) and not inputs.difference_path:
            place = kept_folder(options.project) if options.project else Path(scratch)  # a kept layout reads it again
            made = difference_for_maps(inputs, place / "difference.tif", Stage(progress, 0.0, 20.0))
            inputs = replace(inputs, difference_path=made)
        return export_annex_maps(inputs, folder, Stage(progress, 20.0, 100.0), kinds, options)
