# SPDX-License-Identifier: GPL-3.0-or-later
"""What all algorithms share: errors as one sentence, help by locale, icons."""

from __future__ import annotations

from collections.abc import Iterable
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
from ..adapters.sentences import sentence
from ..adapters.styles import style_on_load
from ..core.errors import InputError, PitProofError
from ..core.progress import Progress

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


class PitProofAlgorithm(QgsProcessingAlgorithm):
    """An algorithm whose work is `compute`; a problem the core names ends it with that one sentence."""

    _problem: PitProofError | None = None  # found while preparing

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
            self.prepare(parameters, context)
        except PitProofError as error:
            self._problem = error
        return True

    def prepare(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Fetch what only the main thread may fetch."""

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Do the work and return every declared output."""
        raise NotImplementedError

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
