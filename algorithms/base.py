# SPDX-License-Identifier: GPL-3.0-or-later
"""What all algorithms share: errors as one sentence, the entry in a case's journal, outputs, icons."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..adapters.feedback import FeedbackProgress
from ..adapters.person import person
from ..adapters.sentences import sentence
from ..adapters.styles import style_on_load
from ..adapters.version import all_versions
from ..core.casefile import JournalEntry, append_journal
from ..core.errors import CaseFileError, InputError, PitProofError
from ..core.progress import Progress
from .journaling import CASE, Given, features_hash, file_hashes, given_to

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


class PitProofAlgorithm(QgsProcessingAlgorithm):
    """An algorithm whose work is `compute`; a problem the core names ends it with that one sentence."""

    _problem: PitProofError | None = None  # found while preparing
    _given = Given({})  # what the journal of the case keeps of the parameters
    makes_case = False  # an algorithm whose output is a case, which begins its journal

    def tr(self, text: str) -> str:
        """Translate in the context of the class the text stands in: the algorithm's own or one it derives from."""
        for kind in type(self).__mro__:
            said = QCoreApplication.translate(kind.__name__, text)
            if said != text:
                return said
        return text

    def createInstance(self) -> QgsProcessingAlgorithm:
        """Return a fresh object."""
        return type(self)()

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(str(RESOURCES / "icons" / "pitproof.svg"))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> dict[str, Any]:
        """Run `compute` and turn the core's errors into Processing's."""
        feedback = feedback or QgsProcessingFeedback()
        try:
            if self._problem is not None:
                raise self._problem
            return self.compute(parameters, context, FeedbackProgress(feedback))
        except PitProofError as error:
            raise QgsProcessingException(sentence(error)) from error

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> bool:
        """Run `prepare` in the main thread, where layers may be touched.

        A problem waits for `processAlgorithm`: QGIS drops the sentence of an error raised here.
        """
        try:
            if parameters.get(CASE) or self.makes_case:
                self._given = given_to(self, parameters, context)
            self.prepare(parameters, context)
        except PitProofError as error:
            self._problem = error
        return True

    def prepare(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Fetch what only the main thread may fetch."""

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Do the work and return every declared output."""
        raise NotImplementedError

    def entry(
        self,
        case: Path | str,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        progress: Progress,
        *,
        inputs: Mapping[str, str] | None = None,
        outputs: Iterable[Path | str | None] = (),
        final: Callable[[Path], Path] = Path,
        who: str = "",
    ) -> JournalEntry:
        """Return the entry of this run: who, all parameters, versions, SHA-256 of inputs and outputs.

        ``inputs`` are hashes of what the run read besides its parameters; ``outputs`` are paths, of which those that
        are files count, and ``final`` says where one will lie that is still in a draft.
        """
        sources = {name: self.parameterAsSource(parameters, name, context) for name in self._given.sources}
        unfiled = {name: features_hash(found, progress) for name, found in sources.items() if found is not None}
        return JournalEntry(
            who=who or person(),
            algorithm=f"pitproof:{self.name()}",
            parameters=self._given.parameters,
            versions=all_versions(),
            input_hashes={**file_hashes(case, self._given.files, progress), **unfiled, **(inputs or {})},
            output_hashes=file_hashes(case, outputs, progress, final),
        )

    def note(self, case: Path | str, entry: JournalEntry, progress: Progress) -> None:
        """Write an entry into a case that gave an output; where it may only be read, the output stands all the same."""
        try:
            append_journal(case, entry)
        except CaseFileError as error:
            said = self.tr("The output is written, but the case took no note of it.")
            progress.warn(f"{said} {sentence(error)}")

    def style(self, identifier: str, style: str, name: str = "") -> None:
        """Have an output layer styled once it is loaded (done in the main thread, after the run)."""
        self._styles = [*getattr(self, "_styles", []), (identifier, style, name)]

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> dict[str, Any]:
        """Hand the styles over to QGIS."""
        for identifier, style, name in getattr(self, "_styles", []):
            style_on_load(context, identifier, style, name)
        return {}

    def addAdvanced(self, parameter: QgsProcessingParameterDefinition) -> None:
        """Add a parameter that hides under 'Advanced'."""
        parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
        self.addParameter(parameter)

    def filled(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        name: str,
        fields: QgsFields,
        features: Iterable[QgsFeature],
        kind: Qgis.WkbType = Qgis.WkbType.NoGeometry,
        system: QgsCoordinateReferenceSystem | None = None,
    ) -> str | None:
        """Write features as the output ``name`` and return its identifier, or None when it was not asked for.

        Raises `InputError` when the output cannot be written.
        """
        system = system or QgsCoordinateReferenceSystem()
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
        del sink  # the file is complete only once the sink is gone
        return str(identifier)

    def addOptionalSink(self, name: str, description: str, kind: Qgis.ProcessingSourceType) -> None:
        """Add an output layer that is made only when asked for."""
        self.addParameter(
            QgsProcessingParameterFeatureSink(name, description, kind, None, optional=True, createByDefault=False)
        )
