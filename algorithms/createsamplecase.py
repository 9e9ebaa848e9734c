# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:createsamplecase``: a made-up case with known truth, to learn with and to test an installation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingOutputFolder,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
)

from ..adapters.case_forms import store_case_forms
from ..core.casefile import append_journal
from ..core.progress import Progress, Stage
from ..core.samplecase import write_sample_case
from .newcase import NewCaseAlgorithm


class CreateSampleCaseAlgorithm(NewCaseAlgorithm):
    """Writes the sample case: two terrains, a case file, and the truth beside them."""

    def name(self) -> str:
        """Return the fixed id."""
        return "createsamplecase"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Create sample case")

    def tags(self) -> list[str]:
        """Return the words people search for."""
        return ["example", "demo", "tutorial", "示例", "案例", "教程"]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr("A made-up case with known volumes: two terrains, three pits, a licence, densities and a price.")

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>Writes a made-up site into a folder: terrain before and after at 0.5 m, a case file with three benched "
            "pits (one inside the licence, one across its boundary, one below its floor), a waste heap, a hole in the "
            "data and survey noise. The true volumes stand beside it in truth.json.</p><p>The folder <i>evidence</i> "
            "holds the same outlines, points, samples and prices as files of every format that can be imported, to try "
            "the imports with.</p><p>Everything in it is invented and marked so.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.addParameter(
            QgsProcessingParameterNumber(
                "SEED", self.tr("Seed of the terrain"), Qgis.ProcessingNumberParameterType.Integer, 5, minValue=0
            )
        )
        self.addParameter(QgsProcessingParameterBoolean("NOISE", self.tr("With survey noise"), True))
        self.addParameter(QgsProcessingParameterBoolean("OVERWRITE", self.tr("Overwrite a case there"), False))
        self.addParameter(QgsProcessingParameterFolderDestination("FOLDER", self.tr("Folder")))
        for name, label in (
            ("CASE", self.tr("Case file")),
            ("BEFORE", self.tr("Terrain before")),
            ("AFTER", self.tr("Terrain after")),
            ("TRUTH", self.tr("True volumes")),
        ):
            self.addOutput(QgsProcessingOutputFile(name, label))
        self.addOutput(QgsProcessingOutputFolder("EVIDENCE", self.tr("Evidence as files")))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Write the case."""
        folder = Path(self.parameterAsString(parameters, "FOLDER", context))
        paths = write_sample_case(
            folder,
            seed=self.parameterAsInt(parameters, "SEED", context),
            noise=self.parameterAsBoolean(parameters, "NOISE", context),
            overwrite=self.parameterAsBoolean(parameters, "OVERWRITE", context),
            progress=Stage(progress, 0, 90),
        )
        store_case_forms(paths.case)
        made = (paths.before, paths.after, paths.truth)
        append_journal(paths.case, self.entry(paths.case, parameters, context, progress, outputs=made))
        self.keep_project(paths.case.absolute())
        progress.info(self.tr("Sample case: {path}").format(path=paths.case))
        return {
            "FOLDER": str(folder),
            "CASE": str(paths.case),
            "BEFORE": str(paths.before),
            "AFTER": str(paths.after),
            "TRUTH": str(paths.truth),
            "EVIDENCE": str(paths.evidence),
        }
