# SPDX-License-Identifier: GPL-3.0-or-later
"""The Processing provider: every algorithm of the plugin, made anew at each load."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
ALGORITHMS = (  # module and class, in the order of the toolbox
    ("createcase", "CreateCaseAlgorithm"),
    ("createsamplecase", "CreateSampleCaseAlgorithm"),
    ("checkcase", "CheckCaseAlgorithm"),
    ("runcase", "RunCaseAlgorithm"),
    ("importboundaries", "ImportBoundariesAlgorithm"),
    ("importpoints", "ImportPointsAlgorithm"),
    ("registersurvey", "RegisterSurveyAlgorithm"),
    ("importtable", "ImportTableAlgorithm"),
    ("buildsurface", "BuildSurfaceAlgorithm"),
    ("restoresurface", "RestoreSurfaceAlgorithm"),
    ("comparesurveys", "CompareSurveysAlgorithm"),
    ("detectpits", "DetectPitsAlgorithm"),
    ("excavatedvolume", "ExcavatedVolumeAlgorithm"),
    ("referencevolume", "ReferenceVolumeAlgorithm"),
    ("tinvolume", "TinVolumeAlgorithm"),
    ("sectionvolume", "SectionVolumeAlgorithm"),
    ("gridvolume", "GridVolumeAlgorithm"),
    ("crosscheck", "CrossCheckAlgorithm"),
    ("tonnage", "TonnageAlgorithm"),
    ("valuation", "ValuationAlgorithm"),
    ("annexmaps", "AnnexMapsAlgorithm"),
    ("report", "ReportAlgorithm"),
    ("sealcase", "SealCaseAlgorithm"),
    ("verifycase", "VerifyCaseAlgorithm"),
)


class PitProofProvider(QgsProcessingProvider):
    """Offers the algorithms under the id ``pitproof``; ``later``: only once `complete` is called."""

    def __init__(self, *, later: bool = False) -> None:
        super().__init__()
        self._later = later
        self._waiting = [module for module, _ in ALGORITHMS] if later else []

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
        if self._later:
            return
        for module, name in ALGORITHMS:
            self.addAlgorithm(getattr(import_module(f".{module}", __package__), name)())

    def import_next(self) -> bool:
        """Import the next module of algorithms; False when there is none left."""
        if not self._waiting:
            return False
        import_module(f".{self._waiting.pop(0)}", __package__)
        return True

    def complete(self) -> None:
        """Offer the algorithms, if that was put off."""
        if self._later:
            self._later = False
            self._waiting = []
            self.refreshAlgorithms()
