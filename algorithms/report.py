# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:report``: the report of a case file, or of plain result tables, in either language and four formats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..adapters.outlines import read_pits
from ..adapters.rows import read_rows, read_volumes
from ..adapters.version import all_versions
from ..core.casefile import read_case, read_journal, read_results
from ..core.casefile.integrity import Trust, check_integrity
from ..core.casefile.paths import resolve
from ..core.chain import RULES, compute_case
from ..core.draftfolder import DraftFolder
from ..core.errors import CaseFileError, InputError
from ..core.hashing import sha256_of
from ..core.model import Case, CaseInfo, Determination, MapSheet, VolumeResult
from ..core.phrases import Language
from ..core.progress import Progress, Stage, stop_if_cancelled
from ..core.report.content import build_document
from ..core.report.fromtables import determination_of
from ..core.report.mapfiles import pdf_files, sheets_of_files
from ..core.report.write import report_name
from ..core.valuation.rulebook.rules import load_rules
from ..core.volume.inputs import VolumeOptions
from ..core.volume.methods.verdicts import CrossCheck
from ..layouts.annex import ExportOptions, export_annex_maps
from ..layouts.gather import difference_for_maps, inputs_of_case, with_sections
from .reportbase import ReportWriterAlgorithm

_HEAD = {  # parameter -> field of the case, for those who have no case file
    "CASE_NO": "case_no",
    "TITLE": "title",
    "COMMISSIONING_UNIT": "commissioning_unit",
    "REPORTING_UNIT": "reporting_unit",
    "PARTIES": "parties",
    "PLACE": "place",
}
DEFAULT_BENCH_M = 10.0


@dataclass(frozen=True)
class Material:
    """What a report is written from."""

    case: Case
    volumes: VolumeResult
    determination: Determination
    check: CrossCheck | None = None
    difference: str = ""
    inputs: Mapping[str, str] = field(default_factory=dict)  # terrain -> SHA-256


class ReportAlgorithm(ReportWriterAlgorithm):
    """Writes the report."""

    CASE = "CASE"
    PITS = "PITS"
    SEGMENTS = "SEGMENTS"
    FIGURES = "FIGURES"
    STORED = "STORED"
    DRAW_MAPS = "DRAW_MAPS"
    MAPS_FOLDER = "MAPS_FOLDER"
    MAP_FILES = "MAP_FILES"
    BENCH_HEIGHT = "BENCH_HEIGHT"
    RULES = "RULES"
    FOLDER = "FOLDER"

    def name(self) -> str:
        """Return the fixed id."""
        return "report"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Investigation report")

    def group(self) -> str:
        """Return the group's name."""
        return QCoreApplication.translate("PitProofAlgorithm", "Report")

    def groupId(self) -> str:
        """Return the group's fixed id."""
        return "report"

    def tags(self) -> list[str]:
        """Return the words people search for."""
        return ["report", "pdf", "docx", "word", "xlsx", "调查核算报告", "报告", "附表", "文书"]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr(
            "The investigation report of a case file or of plain result tables, as PDF, DOCX, XLSX and HTML."
        )

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>Writes the investigation report in Chinese or English. From a case file everything is computed "
            "anew, so that figures, second methods and trace are complete; the case only gets an entry in its "
            "journal. With 'Use the "
            "results stored in the case' the last run is reported without computing, if terrains and evidence are "
            "still those of the run.</p><p>Without a case file, choose the pit layer of 'Excavated volume' and "
            "the tables of 'Valuation'.</p><p>What the material does not say is marked as to be filled in, and "
            "listed. Annex maps are drawn, or taken from a folder or from files. Nothing is left behind when the "
            "run fails or is cancelled.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterFile(self.CASE, self.tr("Case file"), extension="gpkg", optional=True))
        polygons, tables = [Qgis.ProcessingSourceType.VectorPolygon], [Qgis.ProcessingSourceType.Vector]
        for name, label, kinds in (
            (self.PITS, self.tr("Without a case file: pits with volumes"), polygons),
            (self.SEGMENTS, self.tr("Without a case file: segments with quantities and values"), tables),
            (self.FIGURES, self.tr("Without a case file: the three figures"), tables),
        ):
            self.addParameter(QgsProcessingParameterFeatureSource(name, label, kinds, optional=True))
        self.add_report_parameters()
        self.addParameter(QgsProcessingParameterBoolean(self.DRAW_MAPS, self.tr("Draw the annex maps"), True))
        self.addParameter(
            QgsProcessingParameterFile(
                self.MAPS_FOLDER,
                self.tr("Folder with annex maps (PDF) to bind in instead"),
                Qgis.ProcessingFileParameterBehavior.Folder,
                optional=True,
            )
        )
        self.addAdvanced(
            QgsProcessingParameterMultipleLayers(
                self.MAP_FILES,
                self.tr("More maps (PDF files)"),
                Qgis.ProcessingSourceType.File,
                optional=True,
            )
        )
        self._add_advanced()
        self.addParameter(QgsProcessingParameterFolderDestination(self.FOLDER, self.tr("Report folder")))
        self.add_report_outputs()

    def _add_advanced(self) -> None:
        self.addAdvanced(
            QgsProcessingParameterBoolean(
                self.STORED, self.tr("Use the results stored in the case, if they are current"), False
            )
        )
        self.addAdvanced(
            QgsProcessingParameterNumber(
                self.BENCH_HEIGHT,
                self.tr("Height of the elevation bands of the volume chart (m; 0: none)"),
                Qgis.ProcessingNumberParameterType.Double,
                DEFAULT_BENCH_M,
                minValue=0.0,
            )
        )
        self.addAdvanced(
            QgsProcessingParameterFile(
                self.RULES,
                self.tr("Folder with rules of your own"),
                Qgis.ProcessingFileParameterBehavior.Folder,
                optional=True,
            )
        )
        for name, label in (
            ("CASE_NO", self.tr("Without a case file: case number")),
            ("TITLE", self.tr("Without a case file: name of the case")),
            ("COMMISSIONING_UNIT", self.tr("Without a case file: commissioning unit")),
            ("REPORTING_UNIT", self.tr("Without a case file: reporting unit")),
            ("PARTIES", self.tr("Without a case file: parties")),
            ("PLACE", self.tr("Without a case file: place of mining")),
        ):
            self.addAdvanced(QgsProcessingParameterString(name, label, optional=True))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Gather the material, draw or open the maps, write, and only then put the files into their places."""
        formats = self.formats(parameters, context, progress)
        with DraftFolder(Path(self.parameterAsString(parameters, self.FOLDER, context))) as draft:
            scratch = draft.path / "scratch"
            scratch.mkdir()
            material = self._material(parameters, context, scratch, Stage(progress, 0, 50))
            sheets = self._sheets(parameters, context, material, draft.path, Stage(progress, 50, 80))
            document = build_document(
                material.case,
                material.volumes,
                material.determination,
                sheets,
                report_date=self.report_date(parameters, context),
                versions=all_versions(),
                check=material.check,
                language=self.language(parameters, context),
                chapters=self.chapters(parameters, context),
            )
            name = report_name(material.case, document.language)
            written = self.write(document, draft, name, formats, parameters, context, Stage(progress, 80, 98))
            stop_if_cancelled(progress)
            _remove(scratch)
            case = material.case.path
            made = {"inputs": material.inputs, "outputs": draft.files(), "final": draft.final}
            entry = self.entry(case, parameters, context, progress, **made) if case else None
            draft.place()
            outputs = self.outputs(written, document, draft)
        if entry is not None:
            self.note(case, entry, progress)
        for path in written.files.values():
            progress.info(str(draft.final(path)))
        progress.report(100.0)
        return {self.FOLDER: self.parameterAsString(parameters, self.FOLDER, context), **outputs}

    # ---------------------------------------------------------------------------------------------- material

    def _material(
        self, parameters: dict[str, Any], context: QgsProcessingContext, scratch: Path, progress: Progress
    ) -> Material:
        text = self.parameterAsFile(parameters, self.CASE, context)
        if not text:
            return self._of_tables(parameters, context)
        path = Path(text)
        if not path.is_file():
            raise CaseFileError(
                "The case file '{path}' does not exist.", "Choose a case file, or create one.", path=path
            )
        if self.parameterAsBoolean(parameters, self.STORED, context):
            stored = self._stored(path, progress)
            if stored is not None:
                return stored
        own = self.parameterAsString(parameters, self.RULES, context)
        bench = self.parameterAsDouble(parameters, self.BENCH_HEIGHT, context)
        computed = compute_case(
            path,
            scratch,
            load_rules(RULES, *([Path(own)] if own else [])),
            progress,
            options=VolumeOptions(
                language=self.language(parameters, context), bench_height_m=bench if bench > 0.0 else None
            ),
            second_methods=True,
        )
        return Material(
            computed.case,
            computed.volumes,
            computed.determination,
            computed.check,
            str(computed.difference),
            computed.input_hashes,
        )

    def _stored(self, path: Path, progress: Progress) -> Material | None:
        """Return the last run's results; None, with the reason said, when they are not those of the present case."""
        results, case = read_results(path), read_case(path)
        if results is None or results.determination is None:
            progress.warn(self.tr("The case has no stored results with values; everything is computed."))
            return None
        run = next((entry for entry in reversed(read_journal(path)) if entry.run_id == results.run_id), None)
        if run is None or check_integrity(path).trust is not Trust.SOUND:
            progress.warn(self.tr("The case was edited after its last run; everything is computed."))
            return None
        changed = _changed(path, case, run.input_hashes, progress)
        if changed:
            said = self.tr("The terrain {path} is not the one of the last run; everything is computed.")
            progress.warn(said.format(path=changed))
            return None
        return Material(case, results.volumes, results.determination, inputs=run.input_hashes)

    def _of_tables(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Material:
        pits = self.parameterAsSource(parameters, self.PITS, context)
        if pits is None:
            raise InputError(
                "There is nothing to report: neither a case file nor a layer of pits with volumes is chosen.",
                "Choose a case file, or the pit layer that 'Excavated volume' wrote.",
            )
        volumes = read_volumes(read_rows(pits), pits.sourceName())
        segments, figures = (self.parameterAsSource(parameters, key, context) for key in (self.SEGMENTS, self.FIGURES))
        determination = determination_of(
            read_rows(segments),
            read_rows(figures),
            (segments.sourceName() if segments else "", figures.sourceName() if figures else ""),
        )
        head = {field: self.parameterAsString(parameters, key, context).strip() for key, field in _HEAD.items()}
        crs = pits.sourceCrs()
        info = CaseInfo(crs=crs.authid() or crs.toWkt(), **head)
        outlines = {pit.pit_id: pit for pit in read_pits(pits, "pit_id", pits.sourceCrs(), context)}
        case = Case(path="", info=info, pits=tuple(outlines.values()))
        return Material(case, replace(volumes, working_grid=""), determination)

    # -------------------------------------------------------------------------------------------------- maps

    def _sheets(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        material: Material,
        folder: Path,
        progress: Progress,
    ) -> list[MapSheet]:
        """Return the maps: from the folder, else drawn; and then the single files."""
        chosen = self.parameterAsString(parameters, self.MAPS_FOLDER, context)
        named = self.parameterAsFileList(parameters, self.MAP_FILES, context)
        more = [Path(str(path)) for path in named if path]
        if chosen:
            sheets = sheets_of_files(pdf_files(Path(chosen)))
        elif material.case.path and self.parameterAsBoolean(parameters, self.DRAW_MAPS, context):
            sheets = _drawn(material, folder, self.language(parameters, context), progress)
        else:
            sheets = []
        progress.report(100.0)
        return [*sheets, *sheets_of_files(more)]


def _drawn(material: Material, folder: Path, language: Language, progress: Progress) -> list[MapSheet]:
    inputs = inputs_of_case(material.case, material.volumes, material.difference, language=language)
    inputs = with_sections(inputs, Stage(progress, 0, 10))
    if not inputs.difference_path:
        made = difference_for_maps(inputs, folder / "scratch" / "difference.tif", Stage(progress, 0, 30))
        inputs = replace(inputs, difference_path=made)
    return export_annex_maps(inputs, folder / "maps", Stage(progress, 30, 100), options=ExportOptions(png=True))


def _changed(path: Path, case: Case, hashes: Mapping[str, str], progress: Progress) -> str:
    """Return the first terrain that is not the file of the run; empty when all are."""
    for survey in case.surveys:
        terrain = resolve(path, survey.path)
        if survey.path in hashes and (not terrain.is_file() or sha256_of(terrain, progress) != hashes[survey.path]):
            return survey.path
    return ""


def _remove(folder: Path) -> None:
    """Remove a folder of files."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            path.rmdir()
        else:
            path.unlink()
    folder.rmdir()
