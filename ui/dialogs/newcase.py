# SPDX-License-Identifier: GPL-3.0-or-later
"""The dialog that makes a case: number, title, metric system, kind of act, file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.gui import QgsFileWidget, QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from ...adapters.sentences import interface_language, sentence
from ...core.casefile.domains import ACT_KIND
from ...core.crs import require_metric
from ...core.errors import PitProofError, Words
from ...core.phrases import Language
from ..cards import em, text_label


class NewCaseDialog(QDialog):
    """Asks for what a case cannot be without; ``made`` brings the parameters of 'Create case'."""

    made = pyqtSignal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("newCaseDialog")
        self.setWindowTitle(self.tr("New case"))
        form = QFormLayout(self)
        self.number = self._line("newNumber")
        self.name = self._line("newTitle")
        self.system = QgsProjectionSelectionWidget(self)
        self.system.setObjectName("newSystem")
        self.system.setToolTip(
            self.tr(
                "The metric system of the survey, for example CGCS2000 / 3-degree Gauss-Kruger. Degrees will not do."
            )
        )
        present = QgsProject.instance().crs()
        if present.isValid() and not present.isGeographic():
            self.system.setCrs(present)
        self.system.crsChanged.connect(self._check)
        self.act = QComboBox(self)
        self.act.setObjectName("newAct")
        chinese = interface_language() is Language.CHINESE
        for code in ACT_KIND.codes:
            self.act.addItem(code.chinese if chinese else code.english, code.value)
        self.file = QgsFileWidget(self)
        self.file.setObjectName("newFile")
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter(self.tr("Case files (*.gpkg)"))
        self.file.fileChanged.connect(self._check)
        for label, editor in (
            (self.tr("Case number"), self.number),
            (self.tr("Title"), self.name),
            (self.tr("Coordinate system"), self.system),
            (self.tr("Kind of act"), self.act),
            (self.tr("Case file"), self.file),
        ):
            form.addRow(label, editor)
        self.problem: QLabel = text_label("", "newProblem")
        form.addRow(self.problem)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        form.addRow(self._buttons)
        self.resize(em(self, 34), self.sizeHint().height())
        self._check()

    def accept(self) -> None:
        """Hand the parameters over."""
        super().accept()
        self.made.emit(self.parameters())

    def parameters(self) -> dict[str, Any]:
        """Return the parameters of 'Create case'."""
        path = Path(self.file.filePath().strip())
        return {
            "CASE_NO": self.number.text().strip(),
            "TITLE": self.name.text().strip(),
            "CRS": self.system.crs(),
            "ACT_KIND": self.act.currentData(),
            "CASE": str(path if path.suffix.lower() == ".gpkg" else path.with_name(f"{path.name}.gpkg")),
        }

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(name)
        line.textChanged.connect(self._check)
        return line

    def _check(self) -> None:
        """Say what is still missing."""
        problem = ""
        if not self.number.text().strip() or not self.name.text().strip():
            problem = self.tr("Number and title are missing.")
        elif not self.file.filePath().strip():
            problem = self.tr("The file is missing.")
        else:
            problem = _refusal(self.system.crs())
        self.problem.setText(problem)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not problem)

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the dialog's context."""
        return QCoreApplication.translate("NewCaseDialog", text)


def _refusal(crs: QgsCoordinateReferenceSystem) -> str:
    """Return why a system will not do; nothing when it will."""
    if not crs.isValid():
        return QCoreApplication.translate("NewCaseDialog", "Choose the coordinate system of the survey.")
    try:
        require_metric(crs.toWkt(), Words("The case"))
    except PitProofError as error:
        return sentence(error)
    return ""
