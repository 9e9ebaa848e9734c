# SPDX-License-Identifier: GPL-3.0-or-later
"""The PitProof panel: the way from a case file to its report, each step one algorithm."""

from __future__ import annotations

from functools import partial

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class PitProofDock(QgsDockWidget):
    """Offers the algorithms in the order in which a case needs them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("PitProof 采证"), parent)
        self.setObjectName("PitProofDock")
        body = QWidget(self)
        layout = QVBoxLayout(body)
        intro = QLabel(self.tr("From terrain before and after to the report: follow the steps."), body)
        intro.setWordWrap(True)
        layout.addWidget(intro)
        for number, (algorithm, text) in enumerate(self._steps(), start=1):
            button = QPushButton(f"{number}.  {text}", body)
            button.setObjectName(f"run_{algorithm}")
            button.setStyleSheet("text-align: left; padding: 6px;")
            button.clicked.connect(partial(self.open_algorithm, algorithm))
            layout.addWidget(button)
        layout.addStretch(1)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(body)

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the dock's context."""
        return QCoreApplication.translate("PitProofDock", text)

    def _steps(self) -> list[tuple[str, str]]:
        return [
            ("createcase", self.tr("New case file")),
            ("createsamplecase", self.tr("Sample case to learn with")),
            ("excavatedvolume", self.tr("Volume of pits between two terrains")),
            ("runcase", self.tr("Compute the case and write the report")),
            ("annexmaps", self.tr("Annex maps of the case")),
        ]

    def open_algorithm(self, algorithm: str, checked: bool = False) -> None:
        """Open an algorithm's dialog."""
        from qgis import processing

        dialog = processing.createAlgorithmDialog(f"pitproof:{algorithm}", {})
        dialog.show()
