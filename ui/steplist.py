# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of the pages at the side of the panel, each with how far it is."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from .cards import ATTENTION, DONE, FAULT, TODO, em
from .case.remedies import Page
from .icons import icon


class StepList(QListWidget):
    """The pages in the order of a case's way; ``page_wanted`` brings the one that was chosen."""

    page_wanted = pyqtSignal(str)

    def __init__(self, titles: Mapping[Page, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepList")
        self.setAccessibleName(QCoreApplication.translate("StepList", "Steps of the case"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setIconSize(QSize(em(self), em(self)))
        self._titles = dict(titles)
        for page, title in titles.items():
            item = QListWidgetItem(icon("mark_todo"), title)
            item.setData(Qt.ItemDataRole.UserRole, page.value)
            item.setSizeHint(QSize(0, em(self, 2.1)))
            self.addItem(item)
        width = max(self.fontMetrics().horizontalAdvance(title) for title in titles.values())
        self._width = width + em(self, 2.6)
        self.setMinimumWidth(em(self, 2.2))  # where there is no room the marks alone remain, with their tooltips
        self.setMaximumWidth(self._width)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)
        self.currentRowChanged.connect(self._changed)

    def sizeHint(self) -> QSize:
        """Ask for room for the words."""
        return QSize(self._width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than the marks need."""
        return QSize(em(self, 2.2), em(self, 6))

    def show_marks(self, marks: Mapping[Page, str]) -> None:
        """Show how far the pages are."""
        words = {
            DONE: QCoreApplication.translate("StepList", "done"),
            ATTENTION: QCoreApplication.translate("StepList", "needs a look"),
            FAULT: QCoreApplication.translate("StepList", "has errors"),
            TODO: QCoreApplication.translate("StepList", "to do"),
        }
        self.ensurePolished()  # a theme gives lists a selection of their own colours
        for number, (page, title) in enumerate(self._titles.items()):
            item = self.item(number)
            item.setIcon(icon(f"mark_{marks[page]}", self.palette()))
            item.setToolTip(f"{title}: {words[marks[page]]}")
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, words[marks[page]])

    def choose(self, page: str) -> None:
        """Turn to a page."""
        rows = [number for number in range(self.count()) if self.item(number).data(Qt.ItemDataRole.UserRole) == page]
        if rows:
            self.setCurrentRow(rows[0])

    def _changed(self, row: int) -> None:
        if row >= 0:
            self.page_wanted.emit(str(self.item(row).data(Qt.ItemDataRole.UserRole)))
