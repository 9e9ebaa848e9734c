# SPDX-License-Identifier: GPL-3.0-or-later
"""PitProof (采证): values illegal mining, from terrain before and after to a report a court can check."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import PitProofPlugin


def classFactory(iface: QgisInterface | None) -> PitProofPlugin:
    """Make the plugin for QGIS; ``iface`` is None under ``qgis_process``."""
    from .plugin import PitProofPlugin

    return PitProofPlugin(iface)
