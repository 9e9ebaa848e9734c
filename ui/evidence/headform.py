# SPDX-License-Identifier: GPL-3.0-or-later
"""The form of the case's head: every field of the table case_info, saved together or not at all."""

from __future__ import annotations

from datetime import date
from typing import Any

from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QCoreApplication, QDate, QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from ...adapters.sentences import interface_language
from ...core.casefile.domains import CodedDomain
from ...core.casefile.evidence_layers import CASE_INFO
from ...core.casefile.schema import Field, Kind
from ...core.model import CaseInfo
from ...core.phrases import Language
from ..cards import em

_NO_DATE = "–"
_FIXED = ("crs",)  # changing the text would not change the layers


class HeadForm(QWidget):
    """Edits the head of a case; ``save_wanted`` brings the changed fields."""

    save_wanted = pyqtSignal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("headForm")
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        chinese = interface_language() is Language.CHINESE
        self._editors: dict[str, QWidget] = {}
        self._shown: dict[str, Any] = {}
        for field in CASE_INFO.fields:
            editor = self._editor(field, chinese=chinese)
            editor.setObjectName(f"head_{field.name}")
            editor.setToolTip(_tips().get(field.name, ""))
            self._editors[field.name] = editor
            form.addRow(field.chinese if chinese else field.english, editor)
        row = QHBoxLayout()
        self._save = QPushButton(QCoreApplication.translate("HeadForm", "Save"))
        self._save.setObjectName("headSave")
        self._save.clicked.connect(lambda: self.save_wanted.emit(self.changes()))
        self._undo = QPushButton(QCoreApplication.translate("HeadForm", "Discard changes"))
        self._undo.setObjectName("headUndo")
        self._undo.clicked.connect(self._put_back)
        row.addWidget(self._save)
        row.addWidget(self._undo)
        row.addStretch(1)
        form.addRow(row)
        self._note()

    def show_info(self, info: CaseInfo, *, read_only: bool) -> None:
        """Show a head; what was entered and not saved is kept."""
        if not self.changes():
            self._shown = {field.name: getattr(info, field.name) for field in CASE_INFO.fields}
            self._put_back()
        for name, editor in self._editors.items():
            editor.setEnabled(not read_only and name not in _FIXED)

    def forget(self) -> None:
        """Drop what was entered: it was saved, or the case is closed."""
        self._shown = {}

    def changes(self) -> dict[str, Any]:
        """Return the fields that differ from what is stored."""
        if not self._shown:
            return {}
        now = {field.name: self._value(field) for field in CASE_INFO.fields}
        return {name: value for name, value in now.items() if _plain(value) != _plain(self._shown[name])}

    def _editor(self, field: Field, *, chinese: bool) -> QWidget:
        if isinstance(field.domain, CodedDomain):
            chooser = QComboBox()
            for code in field.domain.codes:
                chooser.addItem(code.chinese if chinese else code.english, code.value)
            chooser.currentIndexChanged.connect(self._note)
            return chooser
        if field.kind is Kind.DATE:
            day = QgsDateEdit()
            day.setAllowNull(True)
            day.setDisplayFormat("yyyy-MM-dd")
            day.setNullRepresentation(_NO_DATE)
            day.setMinimumWidth(day.fontMetrics().horizontalAdvance("0000-00-00") + em(day, 4))
            day.dateChanged.connect(self._note)
            return day
        if field.kind is Kind.BOOLEAN:
            box = QCheckBox()
            box.toggled.connect(self._note)
            return box
        line = QLineEdit()
        line.textEdited.connect(self._note)
        return line

    def _value(self, field: Field) -> Any:
        editor = self._editors[field.name]
        if isinstance(editor, QComboBox):
            return editor.currentData()
        if isinstance(editor, QgsDateEdit):
            day = editor.date()
            return None if editor.isNull() or not day.isValid() else date(day.year(), day.month(), day.day())
        if isinstance(editor, QCheckBox):
            return editor.isChecked()
        return editor.text().strip() if isinstance(editor, QLineEdit) else None

    def _put_back(self) -> None:
        for name, value in self._shown.items():
            editor = self._editors[name]
            if isinstance(editor, QComboBox):
                editor.setCurrentIndex(editor.findData(_plain(value)))
            elif isinstance(editor, QgsDateEdit):
                if value is None and not editor.isNull():
                    editor.clear()
                    _show_no_date(editor)
                elif value is not None:
                    editor.setDate(QDate(value.year, value.month, value.day))
            elif isinstance(editor, QCheckBox):
                editor.setChecked(bool(value))
            elif isinstance(editor, QLineEdit):
                editor.setText(str(value or ""))
                editor.setCursorPosition(0)
        self._note()

    def _note(self) -> None:
        changed = bool(self.changes())
        self._save.setEnabled(changed)
        self._undo.setEnabled(changed)


def _show_no_date(editor: QgsDateEdit) -> None:
    """Show that there is no date; by itself the editor does so only when it is shown the next time."""
    line = editor.findChild(QLineEdit)
    blocker = QSignalBlocker(line)
    line.setText(_NO_DATE)
    blocker.unblock()


def _plain(value: Any) -> Any:
    return getattr(value, "value", value) if value is not None else ""


def _tips() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "crs": translate("HeadForm", "Chosen when the case was made; areas and volumes are in its metres."),
        "vertical_datum": translate("HeadForm", "For example 1985国家高程基准; all terrains must be on it."),
        "province": translate(
            "HeadForm", "Its own threshold is applied; left empty, the answer says what holds in every province."
        ),
        "act_kind": translate("HeadForm", "Decides which of the three values counts, and which rule is applied."),
        "act_end": translate("HeadForm", "The law in force on this day is applied, the lighter one where it changed."),
        "special_area": translate("HeadForm", "Areas and periods with halved thresholds; needs its basis."),
    }
