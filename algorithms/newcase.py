# SPDX-License-Identifier: GPL-3.0-or-later
"""What the algorithms that make a case share: their group, and the project that is stored in the case file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ..adapters.digitizing import store_project
from ..adapters.sentences import sentence
from ..core.errors import PitProofError
from .base import PitProofAlgorithm


class NewCaseAlgorithm(PitProofAlgorithm):
    """An algorithm in the group Case whose result is a case file."""

    makes_case = True
    _made: Path | None = None

    def group(self) -> str:
        """Return the group's name."""
        return QCoreApplication.translate("PitProofAlgorithm", "Case")

    def groupId(self) -> str:
        """Return the group's fixed id."""
        return "case"

    def keep_project(self, case: Path) -> None:
        """Have a project stored in the case once the run is done; projects belong to the main thread."""
        self._made = case

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> dict[str, Any]:
        """Store the project in the case."""
        if self._made is not None:
            try:
                store_project(self._made)
            except PitProofError as error:
                raise QgsProcessingException(sentence(error)) from error
        return super().postProcessAlgorithm(context, feedback)
