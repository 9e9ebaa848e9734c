# SPDX-License-Identifier: GPL-3.0-or-later
"""The evidence of money and law as tables edited in place: all of them saved together, or none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...adapters.person import person
from ...adapters.sentences import interface_language, problem, sentence
from ...core.casefile.layers import LAYERS
from ...core.casefile.schema import Layer
from ...core.casefile.tableedits import read_rows, save_edits
from ...core.errors import PitProofError
from ...core.intake.pasted import read_pasted_rows
from ...core.phrases import Language
from ..cards import em, text_label
from .delegate import EvidenceDelegate
from .model import EvidenceModel
from .undo import QUndoStack

if TYPE_CHECKING:
    from ..case.session import CaseSession

TABLES = (
    *("sales", "prices", "density_samples", "grade_samples", "documented_quantities"),
    *("goaf_blocks", "stockpiles", "mineral_parameters", "legal_answers", "earlier_acts", "valuation_choices"),
)
_WIDEST_EM = 14.0  # of a column at first


class EvidenceTables(QWidget):
    """One tab a table; `saved` is sent when edits were written."""

    saved = pyqtSignal()

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("EvidenceTables")
        self.session = session
        self.undo = QUndoStack(self)
        self.models: dict[str, EvidenceModel] = {}
        self.views: dict[str, QTableView] = {}
        self._path: Path | None = None
        self._build()
        self.undo.indexChanged.connect(self._settle)
        session.opened.connect(self._switched)
        session.closed.connect(self._switched)
        session.refreshed.connect(self._refreshed)
        self.reload()

    # ------------------------------------------------------------------------------------------------ reading

    def reload(self) -> None:
        """Read the tables from the case; edits that were not saved are dropped."""
        self.undo.clear()
        self._path = self.session.path
        rows: dict[str, list] = {name: [] for name in TABLES}
        said = ""
        if self._path is not None:
            try:
                rows = read_rows(self._path, TABLES)
            except PitProofError as error:
                said = sentence(error)
        editable = self._path is not None and not self.session.read_only and not said
        for name in TABLES:
            model = EvidenceModel(LAYERS[name], rows[name], self.undo, self)
            model.editable = editable
            model.edited.connect(self._settle)
            self.models[name] = model
            self._show(name, model)
        self._say(said)
        self._settle()

    def _switched(self) -> None:
        """Show the case that is open now; edits of the former one are saved or dropped, as the user says."""
        if self.changed and self._path != self.session.path:
            buttons = QMessageBox.StandardButton
            text = self.tr("The evidence tables of {case} have edits that are not saved. Save them?")
            name = self._path.name if self._path is not None else ""
            answer = QMessageBox.question(
                self, self.tr("Evidence"), text.format(case=name), buttons.Save | buttons.Discard, buttons.Save
            )
            if answer == buttons.Save and not self.save():
                return  # the reasons are shown, and what was typed stays until it is saved or discarded
        self.reload()

    def _refreshed(self) -> None:
        """Read again what others wrote, unless there are edits here: saving compares them row by row."""
        if not self.changed:
            self._keeping_place(self.reload)

    def _keeping_place(self, work: Callable[[], None]) -> None:
        tab, view = self.tabs.currentIndex(), self.views[self.current]
        index = view.currentIndex()
        place = (index.row(), index.column(), view.verticalScrollBar().value())
        work()
        self.tabs.setCurrentIndex(tab)
        view = self.views[self.current]
        if 0 <= place[0] < view.model().rowCount():
            view.setCurrentIndex(view.model().index(place[0], place[1]))
        view.verticalScrollBar().setValue(place[2])

    # ------------------------------------------------------------------------------------------------- acting

    @property
    def current(self) -> str:
        """The name of the table that is shown."""
        return TABLES[self.tabs.currentIndex()]

    @property
    def changed(self) -> bool:
        """Whether there are edits that are not saved."""
        return any(model.changed for model in self.models.values())

    def show_row(self, table: str, key: str = "") -> bool:
        """Show a table and, if there is one, the row with a key."""
        if table not in self.models:
            return False
        self.tabs.setCurrentIndex(TABLES.index(table))
        row = self.models[table].find(key) if key else -1
        if row >= 0:
            self.views[table].selectRow(row)
            self.views[table].scrollTo(self.models[table].index(row, 0))
        return row >= 0 or not key

    def add_row(self) -> None:
        """Append an empty row and begin with its first cell."""
        name = self.current
        model, view = self.models[name], self.views[name]
        model.add_rows([self._defaults(model)], self.tr("Add a row"))
        index = model.index(model.rowCount() - 1, 0)
        view.setCurrentIndex(index)
        view.setFocus()
        view.edit(index)

    def delete_rows(self) -> None:
        """Delete the rows in which something is selected."""
        view = self.views[self.current]
        self.models[self.current].delete_rows(index.row() for index in view.selectedIndexes())

    def paste(self) -> None:
        """Paste rows of a spreadsheet, or one value into the current cell; with a fault nothing is pasted."""
        text = QApplication.clipboard().text()
        model, view = self.models[self.current], self.views[self.current]
        index = view.currentIndex()
        if not model.editable:
            return
        single = "\t" not in text.strip("\r\n") and "\n" not in text.strip("\r\n")
        if single and index.isValid() and text.strip():
            model.setData(index, text)
            return
        if model.schema.geometry is not None:
            self._say(self._drawn_sentence())
            return
        try:
            rows = read_pasted_rows(model.schema, text, model.fields[max(index.column(), 0) :])
        except PitProofError as error:
            self._say("\n".join([self.tr("Nothing was pasted."), *_listed(error)]))
            return
        model.add_rows(rows, self.tr("Paste rows"))
        view.scrollToBottom()
        self._say(self.tr("{count} rows were pasted; they are in the case once saved.").format(count=len(rows)))

    def save(self) -> bool:
        """Write all edits in one transaction; False, with the reasons listed, when nothing was written."""
        faults = self._faults()
        if faults:
            head = self.tr("Nothing was saved; {count} cells are not in order:").format(count=len(faults))
            self._say("\n".join([head, *faults[:40]]))
            return False
        edits = {name: model.edits() for name, model in self.models.items() if model.changed}
        if not edits or self._path is None:
            return True
        try:
            save_edits(self._path, edits, person())
        except PitProofError as error:
            self._say(self.tr("Nothing was saved.") + "\n" + sentence(error))
            return False
        self._keeping_place(self.reload)
        self._say(self.tr("Saved."))
        self.session.reload_layers()
        self.session.refresh()
        self.saved.emit()
        return True

    def discard(self) -> None:
        """Drop the edits, after a question."""
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self, self.tr("Evidence"), self.tr("Drop all edits that are not saved?"), buttons.Yes | buttons.No
        )
        if answer == buttons.Yes:
            self._keeping_place(self.reload)

    def _faults(self) -> list[str]:
        return [
            self.tr("{table}, row {row}, '{column}': {problem}").format(
                table=table_name(model.schema), row=row, column=column, problem=problem
            )
            for model in self.models.values()
            for row, column, problem in model.faults()
        ]

    def _defaults(self, model: EvidenceModel) -> dict[str, object]:
        """Return what a new row begins with: the mineral of the last row, or of the case's pits."""
        names = [item.name for item in model.fields]
        values: dict[str, object] = {}
        if "mineral" in names:
            last = next((row.cells.get("mineral") for row in reversed(model.rows) if row.cells.get("mineral")), None)
            case = self.session.state.case
            pits = {pit.mineral for pit in case.pits if pit.mineral} if case is not None else set()
            values["mineral"] = last or (next(iter(pits)) if len(pits) == 1 else None)
        return values

    # ------------------------------------------------------------------------------------------------- layout

    def _build(self) -> None:
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("tables")
        self.tabs.setUsesScrollButtons(True)
        for name in TABLES:
            view = QTableView(self)
            view.setObjectName(f"table_{name}")
            view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
            view.setAlternatingRowColors(True)
            view.setTabKeyNavigation(True)
            view.setEditTriggers(
                QAbstractItemView.EditTrigger.DoubleClicked
                | QAbstractItemView.EditTrigger.EditKeyPressed
                | QAbstractItemView.EditTrigger.AnyKeyPressed
            )
            view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
            view.installEventFilter(self)
            self.views[name] = view
            self.tabs.addTab(view, table_name(LAYERS[name]))
        self.tabs.setMinimumHeight(em(self, 14))
        self.tabs.currentChanged.connect(lambda _at: self._settle())
        self.message = QPlainTextEdit(self)
        self.message.setObjectName("message")
        self.message.setReadOnly(True)
        self.message.setTabChangesFocus(True)
        self.message.setMaximumHeight(em(self, 7))
        self.note = text_label("", "readOnlyNote", quiet=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.note)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.message)
        self._add_buttons(column)

    def _add_buttons(self, column: QVBoxLayout) -> None:
        self.add_button = _button(self.tr("Add row"), "addRow", self.add_row, self.tr("A new row at the end"))
        self.delete_button = _button(
            self.tr("Delete rows"), "deleteRows", self.delete_rows, self.tr("The rows in which cells are selected")
        )
        self.paste_button = _button(
            self.tr("Paste"),
            "paste",
            self.paste,
            self.tr("Rows copied in a spreadsheet, with or without its header; all or none (Ctrl+V)"),
        )
        self.undo_button = _button(self.tr("Undo"), "undo", self.undo.undo, self.tr("Ctrl+Z, until saved"))
        self.redo_button = _button(self.tr("Redo"), "redo", self.undo.redo, self.tr("Ctrl+Y"))
        self.discard_button = _button(
            self.tr("Discard"), "discard", self.discard, self.tr("Drop all edits that are not saved")
        )
        self.save_button = _button(
            self.tr("Save"), "save", self.save, self.tr("Writes all tables in one go; the case records every edit")
        )
        rows = (
            (self.add_button, self.delete_button, self.paste_button),
            (self.undo_button, self.redo_button, self.discard_button, self.save_button),
        )
        for buttons in rows:
            line = QHBoxLayout()
            for button in buttons:
                line.addWidget(button)
            line.addStretch(1)
            column.addLayout(line)

    def _show(self, name: str, model: EvidenceModel) -> None:
        view = self.views[name]
        old = view.model()
        view.setModel(model)
        folder = self._path.parent if self._path is not None else None
        view.setItemDelegate(EvidenceDelegate(model.fields, folder, view))
        view.selectionModel().selectionChanged.connect(lambda *_args: self._settle())
        view.resizeColumnsToContents()
        for column in range(model.columnCount()):
            view.setColumnWidth(column, min(view.columnWidth(column) + em(self, 0.5), em(self, _WIDEST_EM)))
        if old is not None:
            old.deleteLater()

    def _settle(self, *_change: object) -> None:
        """Enable what can be done now; a stack of undo that goes with the widget still tells that it is empty."""
        if sip.isdeleted(self) or len(self.models) < len(TABLES):
            return
        model = self.models[self.current]
        drawn = model.schema.geometry is not None
        editable = model.editable
        self.add_button.setEnabled(editable and not drawn)
        self.add_button.setToolTip(self._drawn_sentence() if drawn else self.tr("A new row at the end"))
        self.delete_button.setEnabled(editable and not drawn and bool(self.views[self.current].selectedIndexes()))
        self.paste_button.setEnabled(editable)
        self.undo_button.setEnabled(editable and self.undo.canUndo())
        self.redo_button.setEnabled(editable and self.undo.canRedo())
        self.discard_button.setEnabled(editable and self.changed)
        self.save_button.setEnabled(editable and self.changed)
        self.note.setText(self.tr("The case is open read-only.") if self.session.read_only else "")
        self.note.setVisible(self.session.read_only)
        for at, name in enumerate(TABLES):
            one = self.models[name]
            mark = " ●" if one.changed else ""
            self.tabs.setTabText(at, f"{table_name(one.schema)} ({one.rowCount()}){mark}")

    def _say(self, text: str) -> None:
        self.message.setPlainText(text)
        self.message.setVisible(bool(text))

    def _drawn_sentence(self) -> str:
        return self.tr("Stockpiles are drawn on the map; here their figures are entered.")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of a spreadsheet in a table."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched in self.views.values():
            for sequence, button in (
                (QKeySequence.StandardKey.Paste, self.paste_button),
                (QKeySequence.StandardKey.Undo, self.undo_button),
                (QKeySequence.StandardKey.Redo, self.redo_button),
                (QKeySequence.StandardKey.Save, self.save_button),
            ):
                if event.matches(sequence):
                    button.click()
                    return True
            if event.matches(QKeySequence.StandardKey.Copy):
                self._copy()
                return True
            if event.key() == Qt.Key.Key_Delete and self.models[self.current].editable:
                self._empty_cells()
                return True
        return super().eventFilter(watched, event)

    def _copy(self) -> None:
        """Copy the selected cells as a spreadsheet takes them."""
        indexes = self.views[self.current].selectedIndexes()
        if not indexes:
            return
        rows = sorted({index.row() for index in indexes})
        columns = sorted({index.column() for index in indexes})
        model, picked = self.models[self.current], {(index.row(), index.column()) for index in indexes}
        lines = [
            "\t".join(_text(model, row, column) if (row, column) in picked else "" for column in columns)
            for row in rows
        ]
        QApplication.clipboard().setText("\n".join(lines))

    def _empty_cells(self) -> None:
        indexes = self.views[self.current].selectedIndexes()
        if not indexes:
            return
        self.undo.beginMacro(self.tr("Empty cells"))
        for index in indexes:
            self.models[self.current].setData(index, "")
        self.undo.endMacro()

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the widget's context."""
        return QCoreApplication.translate("EvidenceTables", text)


def _listed(error: PitProofError) -> list[str]:
    """Return the faults of a paste a line each, or the one sentence there is."""
    faults = error.values.get("faults")
    return [problem(one) for one in faults] if isinstance(faults, tuple) else [sentence(error)]


def table_name(layer: Layer) -> str:
    """Return a table's name in the language of the interface."""
    return layer.chinese if interface_language() is Language.CHINESE else layer.english


def _button(text: str, name: str, act: Callable[[], object], tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked=False: act())
    return button


def _text(model: EvidenceModel, row: int, column: int) -> str:
    index = model.index(row, column)
    ticked = index.data(Qt.ItemDataRole.CheckStateRole)
    if ticked is not None:
        return "1" if Qt.CheckState(ticked) == Qt.CheckState.Checked else "0"
    return str(index.data() or "")
