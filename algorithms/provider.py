# SPDX-License-Identifier: GPL-3.0-or-later
"""The Processing provider: every algorithm of the plugin, made anew at each load."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from .base import RESOURCES


class PitProofProvider(QgsProcessingProvider):
    """Offers the algorithms under the id ``pitproof``."""

    def id(self) -> str:
        """Return the id that models and scripts use; it never changes."""
        return "pitproof"

    def name(self) -> str:
        """Return the short name."""
        return QCoreApplication.translate("PitProofProvider", "PitProof")

    def longName(self) -> str:
        """Return the name with its purpose."""
        return QCoreApplication.translate("PitProofProvider", "PitProof – valuation of illegal mining")

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Return the path of the icon."""
        return str(RESOURCES / "icons" / "pitproof.svg")

    def loadAlgorithms(self) -> None:
        """Make the algorithms."""
        from .annexmaps import AnnexMapsAlgorithm
        from .createcase import CreateCaseAlgorithm
        from .createsamplecase import CreateSampleCaseAlgorithm
        from .crosscheck import CrossCheckAlgorithm
        from .excavatedvolume import ExcavatedVolumeAlgorithm
        from .gridvolume import GridVolumeAlgorithm
        from .importboundaries import ImportBoundariesAlgorithm
        from .importpoints import ImportPointsAlgorithm
        from .referencevolume import ReferenceVolumeAlgorithm
        from .runcase import RunCaseAlgorithm
        from .sectionvolume import SectionVolumeAlgorithm
        from .tinvolume import TinVolumeAlgorithm

        for algorithm in (
            CreateCaseAlgorithm,
            CreateSampleCaseAlgorithm,
            RunCaseAlgorithm,
            ImportBoundariesAlgorithm,
            ImportPointsAlgorithm,
            ExcavatedVolumeAlgorithm,
            ReferenceVolumeAlgorithm,
            TinVolumeAlgorithm,
            SectionVolumeAlgorithm,
            GridVolumeAlgorithm,
            CrossCheckAlgorithm,
            AnnexMapsAlgorithm,
        ):
            self.addAlgorithm(algorithm())
