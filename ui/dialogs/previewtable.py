# SPDX-License-Identifier: GPL-3.0-or-later
"""A table that is only looked at: rows of text, some of them marked, each with a shape on the map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from ..cards import ATTENTION, FAULT
from ..icons import icon

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
MOST_ROWS = 500  # that are shown; the report of the import has all


@dataclass(frozen=True)
class Shown:
    """One row: its cells, the reason for a mark, and its place on the map."""

    cells: tuple[str, ...]
    mark: str = ""  # of `cards`: attention, fault
    why: str = ""
    shape: QgsGeometry | None = None


class PreviewTable(QTableWidget):
    """Shows rows; ``looked_at`` names the row that was chosen."""

    looked_at = pyqtSignal(object)

    def __init__(self, name: str, titles: Sequence[str], numbers: Sequence[int], parent: QWidget) -> None:
        super().__init__(0, len(titles), parent)
        self.setObjectName(name)
        self.setHorizontalHeaderLabels(list(titles))
        self._numbers = set(numbers)
        self._shapes: list[QgsGeometry | None] = []
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.verticalHeader().setVisible(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.itemSelectionChanged.connect(self._chosen)

    def show_rows(self, rows: Sequence[Shown]) -> None:
        """Replace what is shown."""
        shown = rows[:MOST_ROWS]
        self.clearSelection()
        self._shapes = [row.shape for row in shown]
        self.setRowCount(len(shown))
        for number, row in enumerate(shown):
            for column, text in enumerate(row.cells):
                item = QTableWidgetItem(text)
                if column in self._numbers:
                    item.setTextAlignment(RIGHT)
                item.setToolTip(row.why or text)
                if column == 0 and row.mark in (ATTENTION, FAULT):
                    item.setIcon(icon(f"mark_{row.mark}"))
                self.setItem(number, column, item)
        self.resizeColumnsToContents()

    def _chosen(self) -> None:
        row = self.currentRow()
        if 0 <= row < len(self._shapes) and self._shapes[row] is not None:
            self.looked_at.emit(self._shapes[row])
