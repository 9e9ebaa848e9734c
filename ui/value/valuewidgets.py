# SPDX-License-Identifier: GPL-3.0-or-later
"""The widgets of the page Value."""

from __future__ import annotations

from ..evidence.editor import EvidenceTables
from .thresholdbar import ThresholdBar
from .tracetree import TraceTree
from .whatif import WhatIf

__all__ = ["EvidenceTables", "ThresholdBar", "TraceTree", "WhatIf"]
