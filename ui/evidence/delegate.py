# SPDX-License-Identifier: GPL-3.0-or-later
"""The editors of evidence cells: lists for codes, a calendar for days, plain lines for exact numbers."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsDateEdit, QgsFileWidget
from qgis.PyQt.QtCore import QAbstractItemModel, QDate, QModelIndex, QObject, QRegularExpression, Qt
from qgis.PyQt.QtGui import QRegularExpressionValidator
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ...core.casefile.domains import CodedDomain
from ...core.casefile.schema import Field, Kind
from ..dialogs.fields import codes_of

_EXACT = QRegularExpression(r"[+-]?\d*[.]?\d*([eE][+-]?\d{0,2})?")  # no more than can still become a number
_WHOLE = QRegularExpression(r"[+-]?\d*")


class EvidenceDelegate(QStyledItemDelegate):
    """Makes the editor that fits a field; ``folder`` is the case's, from which paths are kept."""

    def __init__(self, fields: tuple[Field, ...], folder: Path | None, parent: QObject) -> None:
        super().__init__(parent)
        self._fields, self._folder = fields, folder

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:
        """Return an editor without a frame of its own."""
        item = self._fields[index.column()]
        if isinstance(item.domain, CodedDomain):
            return _code_editor(item, parent)
        if item.kind is Kind.DATE:
            edit = QgsDateEdit(parent)
            edit.setAllowNull(True)
            edit.setNullRepresentation("")
            edit.setDisplayFormat("yyyy-MM-dd")
            edit.setCalendarPopup(True)
            return edit
        if item.name == "path" and self._folder is not None:
            return _file_editor(self._folder, parent)
        line = QLineEdit(parent)
        line.setFrame(False)
        if item.kind in (Kind.DECIMAL, Kind.REAL, Kind.INTEGER):
            pattern = _WHOLE if item.kind is Kind.INTEGER else _EXACT
            line.setValidator(QRegularExpressionValidator(pattern, line))
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
        return line

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        """Show what stands in the cell."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            at = editor.findData(text)
            editor.setCurrentIndex(at)
            if at < 0 and editor.isEditable():
                editor.setEditText(text)
        elif isinstance(editor, QgsDateEdit):
            day = QDate.fromString(text, "yyyy-MM-dd")
            if day.isValid():
                editor.setDate(day)
            else:
                editor.clear()
        elif isinstance(editor, QgsFileWidget):
            editor.setFilePath(text)
        elif isinstance(editor, QLineEdit):
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex) -> None:
        """Hand over what was entered."""
        if isinstance(editor, QComboBox):
            known = editor.findText(editor.currentText())
            value = editor.itemData(known) if known >= 0 else editor.currentText()
        elif isinstance(editor, QgsDateEdit):
            value = "" if editor.isNull() else editor.date().toString("yyyy-MM-dd")
        elif isinstance(editor, QgsFileWidget):
            value = editor.filePath()
        else:
            value = editor.text()
        model.setData(index, value, Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: QModelIndex) -> None:
        """Cover the cell; wider where a list needs it."""
        place = option.rect
        place.setWidth(max(place.width(), editor.minimumSizeHint().width()))
        editor.setGeometry(place)


def _code_editor(item: Field, parent: QWidget) -> QComboBox:
    box = QComboBox(parent)
    if not item.required:
        box.addItem("", "")
    if isinstance(item.domain, CodedDomain):
        for words, value in codes_of(item.domain):
            box.addItem(words, value)
        box.setEditable(not item.domain.strict)
    return box


def _file_editor(folder: Path, parent: QWidget) -> QgsFileWidget:
    widget = QgsFileWidget(parent)
    widget.setDefaultRoot(str(folder))
    widget.setRelativeStorage(QgsFileWidget.RelativeStorage.RelativeDefaultPath)
    widget.setAutoFillBackground(True)
    return widget
