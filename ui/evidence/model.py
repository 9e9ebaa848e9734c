# SPDX-License-Identifier: GPL-3.0-or-later
"""One evidence table being edited: rows in memory with their faults, undo, and what is to be written.

Cells hold what the case file holds: text for exact numbers (no binary number ever stands between), ISO text for days,
0 and 1 for yes and no. What is typed stays, right or wrong; a wrong cell says why, and nothing wrong is ever saved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QPalette
from qgis.PyQt.QtWidgets import QApplication

from ...adapters.sentences import interface_language, problem
from ...core.casefile.domains import CodedDomain
from ...core.casefile.rows import Where, encode
from ...core.casefile.schema import Field, Kind, Layer
from ...core.casefile.tableedits import TableEdits, TableRow
from ...core.errors import PitProofError
from ...core.intake.tables import cell_value
from ...core.phrases import Language
from ...core.survey.formats.nouns import Place
from ..cards import between
from .undo import QUndoCommand, QUndoStack

_FAULT = QColor("#d92d20")
_NEW = QColor("#2e7d32")
_RIGHT = 0x0082  # AlignRight | AlignVCenter as a number: a view of Qt 5 takes nothing else
NO_PARENT = QModelIndex()
_NUMBERS = (Kind.DECIMAL, Kind.REAL, Kind.INTEGER)


@dataclass
class Row:
    """A row as edited; ``origin`` is the row of the file, None for a new one."""

    cells: dict[str, Any]
    origin: TableRow | None = None
    faults: dict[str, str] = field(default_factory=dict)  # field -> sentence

    @property
    def changed(self) -> bool:
        """Whether it differs from the file."""
        return self.origin is None or dict(self.origin.cells) != self.cells


class EvidenceModel(QAbstractTableModel):
    """The table ``schema`` for a view; ``edited`` is sent after every edit, undo included."""

    edited = pyqtSignal()

    def __init__(self, schema: Layer, rows: Sequence[TableRow], undo: QUndoStack, parent: Any = None) -> None:
        super().__init__(parent)
        self.schema, self.undo = schema, undo
        self.fields: tuple[Field, ...] = schema.fields
        self.editable = True
        self.rows = [Row(dict(row.cells), row) for row in rows]
        self.gone: list[Row] = []
        self._check_all()

    # ---------------------------------------------------------------------------------------------- as a model

    def rowCount(self, parent: QModelIndex = NO_PARENT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = NO_PARENT) -> int:
        """Return the number of fields."""
        return 0 if parent.isValid() else len(self.fields)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the field's name, marked where it must be filled in."""
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        item = self.fields[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return field_name(item) + (" *" if item.required and item.kind is not Kind.BOOLEAN else "")
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._column_tip(item)
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        row, item = self.rows[index.row()], self.fields[index.column()]
        value = row.cells.get(item.name)
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if item.kind is Kind.BOOLEAN else shown(item, value)
        if role == Qt.ItemDataRole.EditRole:
            return "" if value is None else str(value)
        if role == Qt.ItemDataRole.CheckStateRole and item.kind is Kind.BOOLEAN:
            return Qt.CheckState.Checked if value in (1, True) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole and item.kind in _NUMBERS:
            return _RIGHT
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.faults.get(item.name) or shown(item, value)
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._background(row, item)
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not self.editable:
            return flags
        boolean = self.fields[index.column()].kind is Kind.BOOLEAN
        return flags | (Qt.ItemFlag.ItemIsUserCheckable if boolean else Qt.ItemFlag.ItemIsEditable)

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a value as it was typed, chosen or ticked."""
        if not self.editable or role not in (Qt.ItemDataRole.EditRole, Qt.ItemDataRole.CheckStateRole):
            return False
        item = self.fields[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole:
            cell: Any = int(Qt.CheckState(value) == Qt.CheckState.Checked)
        else:
            cell = as_cell(item, value)
        if cell == self.rows[index.row()].cells.get(item.name):
            return False
        self.undo.push(_SetCell(self, index.row(), item, cell))
        return True

    # --------------------------------------------------------------------------------------------------- edits

    def add_rows(self, values: Iterable[Mapping[str, Any]], text: str) -> None:
        """Append rows; what they do not state takes the default of its field."""
        rows = [Row(self._filled(one)) for one in values]
        if rows:
            self.undo.push(_AddRows(self, rows, text))

    def delete_rows(self, numbers: Iterable[int]) -> None:
        """Take rows out."""
        found = sorted(set(numbers))
        if found:
            self.undo.push(_DeleteRows(self, found))

    def edits(self) -> TableEdits:
        """Return what is to be written."""
        return TableEdits(
            tuple(row.cells for row in self.rows if row.origin is None),
            tuple((row.origin, row.cells) for row in self.rows if row.origin is not None and row.changed),
            tuple(row.origin for row in self.gone if row.origin is not None),
        )

    @property
    def changed(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.gone) or any(row.changed for row in self.rows)

    def faults(self) -> list[tuple[int, str, str]]:
        """Return row number, field's name and sentence of every fault in rows that would be written."""
        return [
            (number, field_name(self.schema.field(name)), text)
            for number, row in enumerate(self.rows, start=1)
            for name, text in row.faults.items()
            if row.changed
        ]

    def find(self, key: str) -> int:
        """Return the row with a key, or -1."""
        names = [self.schema.key] if self.schema.key else []
        for number, row in enumerate(self.rows):
            if any(str(row.cells.get(name) or "") == key for name in names):
                return number
        return -1

    def _filled(self, values: Mapping[str, Any]) -> dict[str, Any]:
        cells: dict[str, Any] = {}
        for item in self.fields:
            value = values.get(item.name)
            if value is None:
                value = item.default
            cells[item.name] = _plain(value)
        return cells

    # --------------------------------------------------------------------------------------------------- faults

    def touched(self) -> None:
        """Check again and tell."""
        self._check_all()
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.fields) - 1))
        self.edited.emit()

    def _check_all(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            row.faults = self._faults_of(row, number)
        for item in self.fields:
            if item.unique:
                self._check_unique(item)

    def _faults_of(self, row: Row, number: int) -> dict[str, str]:
        faults = {}
        where = Where("", self.schema.name, str(number))
        for item in self.fields:
            try:
                encode(item, row.cells.get(item.name), where)
            except PitProofError as error:
                faults[item.name] = _fault_text(error, item)
        for first, second in self.schema.ordered:
            low, high = row.cells.get(first), row.cells.get(second)
            if low not in (None, "") and high not in (None, "") and not {first, second} & set(faults) and low > high:
                text = self.tr("'{first}' must not be later or greater than '{second}'.")
                faults[second] = text.format(
                    first=field_name(self.schema.field(first)), second=field_name(self.schema.field(second))
                )
        return faults

    def _check_unique(self, item: Field) -> None:
        seen: dict[Any, Row] = {}
        for row in self.rows:
            value = row.cells.get(item.name)
            if value in (None, ""):
                continue
            if value in seen:
                row.faults[item.name] = self.tr("'{value}' stands in another row already.").format(
                    value=shown(item, value)
                )
            seen.setdefault(value, row)

    def _column_tip(self, item: Field) -> str:
        parts = [field_name(item)]
        if item.required:
            parts.append(self.tr("must be filled in"))
        if item.unique:
            parts.append(self.tr("different in every row"))
        if item.kind is Kind.DECIMAL:
            parts.append(self.tr("an exact number: digits and a point; every digit is kept as written"))
        if item.kind is Kind.DATE:
            parts.append(self.tr("a day, such as 2024-05-31"))
        return "\n".join(parts)

    def _background(self, row: Row, item: Field) -> QBrush | None:
        base = QApplication.palette().color(QPalette.ColorRole.Base)
        if item.name in row.faults:
            return QBrush(between(base, _FAULT, 0.38))
        if row.origin is None or row.origin.cells.get(item.name) != row.cells.get(item.name):
            return QBrush(between(base, _NEW, 0.22))
        return None

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the model's context."""
        return QCoreApplication.translate("EvidenceModel", text)


def field_name(item: Field) -> str:
    """Return a field's name in the language of the interface."""
    return item.chinese if interface_language() is Language.CHINESE else item.english


def shown(item: Field, value: Any) -> str:
    """Return a cell as a person reads it: codes by their words."""
    if value is None:
        return ""
    if isinstance(item.domain, CodedDomain):
        chinese = interface_language() is Language.CHINESE
        for code in item.domain.codes:
            if code.value == value:
                return code.chinese if chinese else code.english
    return str(value)


def as_cell(item: Field, value: Any) -> Any:
    """Return what the file holds for a typed value; what means nothing stays as it was typed."""
    text = "" if value is None else str(value).strip()
    if not text:
        return None
    try:
        found = cell_value(item, text, Place("", 0))
    except PitProofError:
        return text
    return _plain(found)


def _plain(value: Any) -> Any:
    if isinstance(value, bool):
        return int(value)
    return value.isoformat() if isinstance(value, date) else value


def _fault_text(error: PitProofError, item: Field) -> str:
    """Return a fault without file, layer and row, which the table shows itself."""
    translate = QCoreApplication.translate
    template = error.message_template
    if template.endswith("is empty."):
        return translate("EvidenceModel", "Must not be empty.")
    if "cannot be" in template:
        return translate("EvidenceModel", "Must lie between {low} and {high}; check the number and its unit.").format(
            low=f"{item.domain.minimum:g}", high=f"{item.domain.maximum:g}"
        )
    if "not in its list" in template:
        return translate("EvidenceModel", "Must be one of the list.")
    if item.kind in _NUMBERS:
        return translate("EvidenceModel", "Must be a number: digits and a decimal point only.")
    if item.kind is Kind.DATE:
        return translate("EvidenceModel", "Must be a day such as 2024-05-31.")
    return problem(error)


class _SetCell(QUndoCommand):
    """One cell."""

    def __init__(self, model: EvidenceModel, row: int, item: Field, value: Any) -> None:
        text = QCoreApplication.translate("EvidenceModel", "Change '{field}'")
        super().__init__(text.format(field=field_name(item)))
        self._model, self._row, self._item, self._value = model, model.rows[row], item, value
        self._former = self._row.cells.get(item.name)

    def redo(self) -> None:
        """Set it."""
        self._row.cells[self._item.name] = self._value
        self._model.touched()

    def undo(self) -> None:
        """Set it back."""
        self._row.cells[self._item.name] = self._former
        self._model.touched()


class _AddRows(QUndoCommand):
    """Rows at the end."""

    def __init__(self, model: EvidenceModel, rows: list[Row], text: str) -> None:
        super().__init__(text)
        self._model, self._rows = model, rows

    def redo(self) -> None:
        """Append them."""
        start = len(self._model.rows)
        self._model.beginInsertRows(QModelIndex(), start, start + len(self._rows) - 1)
        self._model.rows += self._rows
        self._model.endInsertRows()
        self._model.touched()

    def undo(self) -> None:
        """Take them away; edits after them were undone before."""
        start = len(self._model.rows) - len(self._rows)
        self._model.beginRemoveRows(QModelIndex(), start, len(self._model.rows) - 1)
        del self._model.rows[start:]
        self._model.endRemoveRows()
        self._model.touched()


class _DeleteRows(QUndoCommand):
    """Rows taken out."""

    def __init__(self, model: EvidenceModel, numbers: list[int]) -> None:
        super().__init__(QCoreApplication.translate("EvidenceModel", "Delete rows"))
        self._model = model
        self._taken = [(number, model.rows[number]) for number in numbers]

    def redo(self) -> None:
        """Take them out."""
        model = self._model
        for number, row in reversed(self._taken):
            model.beginRemoveRows(QModelIndex(), number, number)
            del model.rows[number]
            model.endRemoveRows()
            if row.origin is not None:
                model.gone.append(row)
        model.touched()

    def undo(self) -> None:
        """Put them back."""
        model = self._model
        for number, row in self._taken:
            model.beginInsertRows(QModelIndex(), number, number)
            model.rows.insert(number, row)
            model.endInsertRows()
            if row.origin is not None:
                model.gone.remove(row)
        model.touched()
