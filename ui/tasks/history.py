# SPDX-License-Identifier: GPL-3.0-or-later
"""Processing's history: what the panel runs stands there as if it had been run from the toolbox."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext
from qgis.gui import QgsGui

_PROVIDER = "processing"


def remember_run(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
    """Add a run to the history, with the commands that repeat it; without Processing's window there is none."""
    registry = QgsGui.historyProviderRegistry()
    if registry.providerById(_PROVIDER) is None:
        return
    process_command, usable = algorithm.asQgisProcessCommand(parameters, context)
    entry = {
        "python_command": algorithm.asPythonCommand(parameters, context),
        "algorithm_id": algorithm.id(),
        "parameters": algorithm.asMap(parameters, context),
    }
    if usable:
        entry["process_command"] = process_command
    registry.addEntry(_PROVIDER, entry)
