# SPDX-License-Identifier: GPL-3.0-or-later
"""The questions that a document leaves open, each with its readings; shown only where the reader asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QButtonGroup, QComboBox, QFrame, QLabel, QRadioButton, QVBoxLayout, QWidget

from ...adapters.sentences import interface_language
from ...core.errors import InputError
from ...core.phrases import Remark
from ...core.survey.formats.nouns import Choices
from ..cards import em, emptied, text_label

_MOST_BUTTONS = 6  # more readings than this go into a list


class QuestionBox(QFrame):
    """Keeps the answers; ``answered`` is sent when one was given or taken back."""

    answered = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("questions")
        self.setStyleSheet("#questions { border: 2px solid palette(highlight); border-radius: 6px; }")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(em(self, 0.6), em(self, 0.4), em(self, 0.6), em(self, 0.5))
        self._answers: dict[str, Any] = {}
        self._options: dict[str, tuple[tuple[object, object], ...]] = {}
        self._of_case: dict[str, object] = {}
        self._groups: list[QButtonGroup] = []
        self.hide()

    def ask(self, error: InputError, of_case: Mapping[str, object] | None = None) -> None:
        """Show the question of an error beside those that were answered; ``of_case`` is how the case itself lies."""
        self._of_case = dict(of_case or {})
        if error.question and error.options:
            self._options[error.question] = error.options
            self._answers.pop(error.question, None)
            self._show()

    def clear(self) -> None:
        """Forget everything: another document."""
        self._answers.clear()
        self._options.clear()
        self._show()

    def choices(self, licence_no: str = "") -> Choices:
        """Return the answers as the reader takes them."""
        return replace(Choices(licence_no=licence_no), **self._answers)

    def open_questions(self) -> list[str]:
        """Return the questions without an answer."""
        return [name for name in self._options if name not in self._answers]

    def _show(self) -> None:
        emptied(self._column)
        self._groups = []
        for name, options in self._options.items():
            self._column.addWidget(text_label(self._title(name), f"question_{name}", bold=True))
            if len(options) > _MOST_BUTTONS:
                self._add_list(name, options)
            else:
                self._add_buttons(name, options)
        self.setVisible(bool(self._options))

    def _add_buttons(self, name: str, options: tuple[tuple[object, object], ...]) -> None:
        group = QButtonGroup(self)
        self._groups.append(group)
        for number, (value, meaning) in enumerate(options):
            button = QRadioButton(self._words(name, value, meaning), self)
            button.setObjectName(f"answer_{name}_{number}")
            button.setChecked(self._answers.get(name, _NOTHING) == value)
            button.clicked.connect(lambda _checked=False, name=name, value=value: self._answer(name, value))
            group.addButton(button)
            self._column.addWidget(button)

    def _add_list(self, name: str, options: tuple[tuple[object, object], ...]) -> None:
        box = QComboBox(self)
        box.setObjectName(f"answer_{name}")
        box.addItem(self.tr("Choose …"), _NOTHING)
        for value, meaning in sorted(options, key=lambda option: option[0] != self._of_case.get(name, _NOTHING)):
            box.addItem(self._words(name, value, meaning), value)
            if self._answers.get(name, _NOTHING) == value:
                box.setCurrentIndex(box.count() - 1)
        box.activated.connect(lambda at, name=name, box=box: self._answer(name, box.itemData(at)))
        self._column.addWidget(box)

    def _words(self, name: str, value: object, meaning: object) -> str:
        """Return an option's words; the one that agrees with the case says so, but is not chosen by itself."""
        words = _said(meaning)
        return self.tr("{reading} (as the case)").format(reading=words) if self._of_case.get(name) == value else words

    def _answer(self, name: str, value: object) -> None:
        if value is _NOTHING or value == _NOTHING:
            self._answers.pop(name, None)
        else:
            self._answers[name] = value
        self.answered.emit()

    def _title(self, name: str) -> str:
        return {
            "datum": self.tr("On which datum are the coordinates? Look at the licence or the survey report."),
            "zone": self.tr("In which zone are the coordinates?"),
            "order": self.tr("Which coordinate comes first?"),
            "nested": self.tr("What are the outlines inside other outlines?"),
            "keep_good": self.tr("Some of it cannot be read. Go on with the rest?"),
        }.get(name, name)

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the box's context."""
        return QCoreApplication.translate("QuestionBox", text)


_NOTHING = "nothing"


def _said(meaning: object) -> str:
    return meaning.say(interface_language()) if isinstance(meaning, Remark) else str(meaning)


def shown_in(label: QLabel, text: str) -> None:
    """Put a sentence into a label, which hides without one."""
    label.setText(text)
    label.setVisible(bool(text))
