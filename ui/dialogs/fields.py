# SPDX-License-Identifier: GPL-3.0-or-later
"""The input widgets that the import dialogs share: dates and numbers that may be left empty, lists of codes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QRegularExpression
from qgis.PyQt.QtGui import QRegularExpressionValidator
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QWidget

from ...adapters.sentences import interface_language
from ...core.casefile.domains import CodedDomain
from ...core.phrases import Language

NUMBER = QRegularExpression(r"[+-]?(\d+(\.\d*)?|\.\d+)")


def day_edit(name: str, parent: QWidget) -> QgsDateEdit:
    """Return a date that is empty at first."""
    edit = QgsDateEdit(parent)
    edit.setObjectName(name)
    edit.setAllowNull(True)
    edit.setNullRepresentation("")
    edit.setDisplayFormat("yyyy-MM-dd")
    edit.setCalendarPopup(True)
    edit.clear()
    return edit


def day_text(edit: QgsDateEdit) -> str:
    """Return the date as ISO text, or an empty one."""
    return "" if edit.isNull() else edit.date().toString("yyyy-MM-dd")


def number_edit(name: str, parent: QWidget, tip: str = "") -> QLineEdit:
    """Return a line for a number that may be left empty."""
    edit = QLineEdit(parent)
    edit.setObjectName(name)
    edit.setValidator(QRegularExpressionValidator(NUMBER, edit))
    edit.setToolTip(tip)
    return edit


def text_edit(name: str, parent: QWidget, tip: str = "") -> QLineEdit:
    """Return a line for words."""
    edit = QLineEdit(parent)
    edit.setObjectName(name)
    edit.setToolTip(tip)
    return edit


def choice(name: str, parent: QWidget, options: Iterable[tuple[str, str]]) -> QComboBox:
    """Return a list of values by their words."""
    box = QComboBox(parent)
    box.setObjectName(name)
    for words, value in options:
        box.addItem(words, value)
    return box


def codes_of(domain: CodedDomain) -> list[tuple[str, str]]:
    """Return the words and values of a domain in the interface's language."""
    chinese = interface_language() is Language.CHINESE
    return [(code.chinese if chinese else code.english, code.value) for code in domain.codes]


def suggestions(name: str, parent: QWidget, words: Sequence[str], tip: str = "") -> QComboBox:
    """Return a line for words that offers those known already."""
    box = QComboBox(parent)
    box.setObjectName(name)
    box.setEditable(True)
    box.addItems(["", *dict.fromkeys(word for word in words if word)])
    box.setToolTip(tip)
    return box
