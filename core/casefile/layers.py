# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole schema of the case file, in the order in which its layers are listed."""

from __future__ import annotations

from .evidence_layers import EVIDENCE
from .result_layers import EDITS, JOURNAL, RESULTS
from .schema import Layer

SCHEMA: tuple[Layer, ...] = (*EVIDENCE, *RESULTS, JOURNAL, EDITS)
LAYERS: dict[str, Layer] = {layer.name: layer for layer in SCHEMA}
