# SPDX-License-Identifier: GPL-3.0-or-later
"""The panel's building blocks: cards with a figure, lines with a mark, the one next action, tables.

Colours come from the palette and sizes from the font, so that they follow themes and scales.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Union

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from .icons import icon

DONE, ATTENTION, FAULT, TODO, HINT = "done", "attention", "fault", "todo", "hint"  # marks
_LARGE, _SMALL = 1.45, 0.92  # of the interface's font
_CARD_EM = 11.0  # the least width of a card that stands beside another
_MEASURED = 200  # rows of a table that are looked at for its widths; of more, each has the same height
_FIGURE = re.compile(r"[-+]?[\d,]+(\.\d+)?|–")
Cell = Union[str, tuple[str, str]]  # a text, or a text with its mark


def em(widget: QWidget, factor: float = 1.0) -> int:
    """Return a length in pixels that follows the font."""
    return max(1, round(widget.fontMetrics().height() * factor))


def scaled(widget: QWidget, factor: float, *, bold: bool = False) -> QFont:
    """Return the widget's font, larger or smaller."""
    font = QFont(widget.font())
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * factor)
    else:
        font.setPixelSize(max(1, round(font.pixelSize() * factor)))
    font.setBold(bold)
    return font


class WrappedLabel(QLabel):
    """A label that wraps, and asks for no more height than its text needs at the width it has."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Return one line; the height for a width says the rest."""
        return QSize(em(self, 3), self.fontMetrics().height())


def text_label(text: str, name: str = "", *, factor: float = 1.0, bold: bool = False, quiet: bool = False) -> QLabel:
    """Return a label that wraps, and whose text can be selected."""
    label = WrappedLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if name:
        label.setObjectName(name)
    if factor != 1.0 or bold:
        label.setFont(scaled(label, factor, bold=bold))
    if quiet:
        make_quiet(label)
    return label


def make_quiet(label: QLabel) -> None:
    """Step a text back: between the palette's text and its background."""
    palette = label.palette()
    text, ground = palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window)
    palette.setColor(QPalette.ColorRole.WindowText, between(ground, text, 0.68))
    label.setPalette(palette)


def between(first: QColor, second: QColor, share: float) -> QColor:
    """Return the colour that lies ``share`` of the way from the first to the second."""
    mixed = [round(a + (b - a) * share) for a, b in zip(first.getRgb(), second.getRgb())]
    return QColor(*mixed)


def mark_label(mark: str, parent: QWidget | None = None) -> QLabel:
    """Return the picture of a mark."""
    label = QLabel(parent)
    side = em(label, 0.95)
    label.setPixmap(icon(f"mark_{mark}").pixmap(QSize(side, side)))
    label.setFixedWidth(side + 2)
    label.setAccessibleName(mark)
    return label


@dataclass(frozen=True)
class Action:
    """Something that can be done: its words, what it does, its icon and what to know before."""

    text: str
    run: Callable[[], object]
    name: str = ""
    icon: str = ""
    tip: str = ""
    enabled: bool = True


def action_button(action: Action, *, flat: bool = False) -> QPushButton | QToolButton:
    """Return a button for an action; a flat one stands in a line of text."""
    button: QPushButton | QToolButton
    if flat:
        button = QToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAutoRaise(True)
    else:
        button = QPushButton()
        button.setAutoDefault(False)
    button.setText(action.text)
    button.setObjectName(action.name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if action.icon:
        button.setIcon(icon(action.icon))
    button.setToolTip(action.tip)
    button.setEnabled(action.enabled)
    button.clicked.connect(lambda _checked=False: action.run())
    return button


class NextAction(QFrame):
    """The one thing to do now: why, and the button for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nextAction")
        self._run: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(em(self, 0.6), em(self, 0.45), em(self, 0.6), em(self, 0.45))
        self.why = text_label("", "nextWhy")
        self.button = QPushButton(self)
        self.button.setObjectName("nextButton")
        self.button.setAutoDefault(False)
        self.button.setMinimumHeight(em(self, 1.9))
        self.button.setFont(scaled(self.button, 1.0, bold=True))
        self.button.setStyleSheet(
            "QPushButton { background: palette(highlight); color: palette(highlighted-text); border: none;"
            " border-radius: 4px; padding: 4px 14px; }"
            "QPushButton:hover, QPushButton:focus { border: 2px solid palette(window-text); padding: 2px 12px; }"
            "QPushButton:disabled { background: palette(mid); color: palette(window); }"
        )
        self.button.clicked.connect(self._clicked)
        row.addWidget(self.why, 1)
        row.addWidget(self.button, 0)
        self.setStyleSheet("#nextAction { border: 1px solid palette(highlight); border-radius: 6px; }")

    def offer(self, action: Action | None, why: str) -> None:
        """Show an action; without one only the words, or nothing at all."""
        self.why.setText(why)
        self.setVisible(bool(action or why))
        self.button.setVisible(action is not None)
        self._run = action.run if action else None
        if action:
            self.button.setText(action.text)
            self.button.setToolTip(action.tip)
            self.button.setEnabled(action.enabled)

    def _clicked(self) -> None:
        if self._run is not None:
            self._run()


class Card(QFrame):
    """A frame with a title, a figure, and lines below."""

    def __init__(self, title: str, name: str = "", mark: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name or "card")
        self.setProperty("card", True)
        self.setStyleSheet(
            'QFrame[card="true"] { border: 1px solid palette(mid); border-radius: 6px; background: palette(base); }'
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(em(self, 0.6), em(self, 0.45), em(self, 0.6), em(self, 0.5))
        self._column.setSpacing(em(self, 0.2))
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.setSpacing(em(self, 0.35))
        if mark:
            head.addWidget(mark_label(mark, self), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(text_label(title, factor=_SMALL, quiet=True), 1)
        self._column.addLayout(head)

    def figure(self, text: str, name: str = "", after: str = "") -> Card:
        """Add the large figure, and what belongs to it in smaller letters."""
        line = QHBoxLayout()
        large = QLabel(text)
        large.setObjectName(name)
        large.setFont(scaled(large, _LARGE, bold=True))
        large.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line.addWidget(large)
        if after:
            small = QLabel(after)
            small.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            line.addWidget(small, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        self._column.addLayout(line)
        return self

    def line(self, text: str, name: str = "", *, quiet: bool = False) -> Card:
        """Add a line of text."""
        if text:
            self._column.addWidget(text_label(text, name, quiet=quiet))
        return self

    def add(self, widget: QWidget) -> Card:
        """Add a widget."""
        self._column.addWidget(widget)
        return self

    def actions(self, *actions: Action) -> Card:
        """Add a row of buttons."""
        row = QHBoxLayout()
        for action in actions:
            row.addWidget(action_button(action))
        row.addStretch(1)
        self._column.addLayout(row)
        return self


class Line(QWidget):
    """One line: a mark, a text with a quieter one below it, and small buttons."""

    def __init__(
        self, mark: str, text: str, detail: str = "", actions: Sequence[Action] = (), name: str = "", bold: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName(name or "line")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, em(self, 0.12), 0, em(self, 0.12))
        row.setSpacing(em(self, 0.35))
        row.addWidget(mark_label(mark, self), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(text_label(text, bold=bold))
        if detail:
            words.addWidget(text_label(detail, factor=_SMALL, quiet=True))
        words.addStretch(1)
        row.addLayout(words, 1)
        for action in actions:
            row.addWidget(action_button(action, flat=True), 0, Qt.AlignmentFlag.AlignTop)


class SideBySide(QWidget):
    """Cards or buttons in rows; in a narrow panel fewer stand side by side, so that no word is cut off."""

    def __init__(self, cards: Sequence[QWidget], columns: int, *, buttons: bool = False) -> None:
        super().__init__()
        self._cards, self._most, self._columns = list(cards), columns, 0
        self._least, gap_em = (0.0, 0.15) if buttons else (_CARD_EM, 0.45)
        self._at = (Qt.AlignmentFlag.AlignLeft,) if buttons else ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(em(self, gap_em))
        self._lay(columns)

    def _widest(self) -> int:
        return max((card.minimumSizeHint().width() for card in self._cards), default=0)

    def _lay(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns, *self._at)
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose as many columns as there is room for."""
        gap = self._grid.horizontalSpacing()
        fitting = (event.size().width() + gap) // (max(em(self, self._least), self._widest()) + gap)
        self._lay(max(1, min(self._most, fitting)))
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of one card: the others can go below it."""
        return QSize(self._widest(), super().minimumSizeHint().height())


def side_by_side(cards: Sequence[QWidget], columns: int = 2) -> QWidget:
    """Return the cards in rows."""
    return SideBySide(cards, columns)


def heading(text: str) -> QLabel:
    """Return the heading of a part of a page."""
    label = text_label(text, bold=True)
    label.setContentsMargins(0, em(label, 0.4), 0, 0)
    return label


def as_text(text: str) -> str:
    """Return a text so that Qt shows it letter by letter, in tool tips and messages that may hold HTML.

    What a case says may look like HTML, and a picture in it could be fetched from another machine's folder.
    """
    lines = escape(text).replace("\n", "<br>")
    return f"<span>{lines}</span>" if "<" in text else text


def plain_table(
    name: str, titles: Sequence[str], rows: Sequence[Sequence[Cell]], tips: Sequence[str] = ()
) -> QTableWidget:
    """Return a table that is read, not edited; figures stand to the right, a cell may bear a mark.

    It is as high as its rows, up to twelve of them.
    """
    table = QTableWidget(len(rows), len(titles))
    table.setObjectName(name)
    table.setHorizontalHeaderLabels(list(titles))
    for column, tip in enumerate(tips):
        if tip:
            table.horizontalHeaderItem(column).setToolTip(tip)
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            table.setItem(number, column, _item(cell))
    table.verticalHeader().hide()
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setAlternatingRowColors(True)
    table.setTabKeyNavigation(False)  # Tab leaves the table
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setStretchLastSection(True)
    header.setResizeContentsPrecision(_MEASURED)
    if len(rows) <= _MEASURED:
        table.resizeRowsToContents()
    shown = min(len(rows), 12)
    height = sum(table.rowHeight(number) for number in range(shown)) + header.sizeHint().height()
    bar = table.horizontalScrollBar().sizeHint().height()
    table.setMinimumHeight(height + bar + 4)
    table.setMaximumHeight(height + bar + 4)
    return table


def _item(cell: Cell) -> QTableWidgetItem:
    text, mark = (cell, "") if isinstance(cell, str) else cell
    item = QTableWidgetItem(text)
    if mark:
        item.setIcon(icon(f"mark_{mark}"))
    if _FIGURE.fullmatch(text):
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setToolTip(as_text(text))
    return item


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout; the widgets go at the next turn of the event loop."""
    while layout.count():
        item = layout.takeAt(0)
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            emptied(inner)
