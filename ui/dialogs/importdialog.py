# SPDX-License-Identifier: GPL-3.0-or-later
"""What the import dialogs have in common: source, open questions, conclusions, preview, and the way into the case.

A document is read in a task for the preview; taking it in runs the algorithm of the toolbox, so that journal, history
and checks are the same whichever way evidence comes in.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ...adapters.sentences import problem, sentence
from ...core.errors import InputError, PitProofError
from ...core.progress import Progress
from ...core.survey.formats.nouns import Datum
from ..cards import em, text_label
from ..tasks.answer import Answer
from ..tasks.work import CANCELLED, DONE, Worker
from .conclusions import conclusions_html
from .previewmap import PreviewMap, terrain_of
from .questions import QuestionBox, shown_in
from .source import SourceBox

if TYPE_CHECKING:
    from ...core.phrases import Remark
    from ..case.session import CaseSession

AUTO = "auto"


class ImportDialog(QDialog):
    """Shows what is about to come in; subclasses say how it is read, shown and handed to the algorithm."""

    imported = pyqtSignal(str)
    algorithm = ""

    def __init__(self, session: CaseSession, parent: QWidget | None, kinds: str, *, pasting: bool = True) -> None:
        super().__init__(parent)
        self.session = session
        self.reading: Any = None
        self._blocked = ""  # why what was read cannot be taken in
        self._answer = Answer(self)
        self._answer.came.connect(self._came)
        self._answer.refused.connect(self._refused)
        self._answer.progressed.connect(lambda percent: self.bar.setValue(int(percent)))
        self._answer.busy_changed.connect(lambda _busy: self._settle())
        self.worker = Worker(self)
        self.worker.progressed.connect(lambda percent, _what: self.bar.setValue(int(percent)))
        self.worker.ended.connect(self._import_ended)
        self.source = SourceBox(kinds, self, pasting=pasting)
        self.questions = QuestionBox(self)
        self.message = text_label("", "message")
        self.message.setStyleSheet("font-weight: bold;")
        self.conclusions = QTextBrowser(self)
        self.conclusions.setObjectName("conclusions")
        self.conclusions.setOpenLinks(False)
        self.map = PreviewMap(self)
        self.form = QFormLayout()
        self._build()
        self.source.changed.connect(self._another)
        self.questions.answered.connect(self.read)

    # ------------------------------------------------------------------------------------- what subclasses say

    def work(self) -> Callable[[Progress], Any]:
        """Return the reading as a function for another thread."""
        raise NotImplementedError

    def show_reading(self, found: Any) -> str:
        """Show what was read; return why it cannot be taken in, or nothing."""
        raise NotImplementedError

    def clear_reading(self) -> None:
        """Show that nothing was read."""
        raise NotImplementedError

    def remarks(self, found: Any) -> tuple[Remark, ...]:
        """Return the conclusions of what was read."""
        raise NotImplementedError

    def parameters(self) -> dict[str, Any]:
        """Return the parameters of the algorithm that takes it in."""
        raise NotImplementedError

    def add_preview(self, column: QVBoxLayout) -> None:
        """Add the table below the conclusions."""
        raise NotImplementedError

    # ------------------------------------------------------------------------------------------------- reading

    def set_path(self, path: Path | str) -> None:
        """Read a file."""
        self.source.take(path)

    def read(self) -> None:
        """Read what was handed in, beside the interface."""
        if not self.source.given:
            self._answer.drop()
            self._forget("")
            return
        self.bar.setValue(0)
        self._answer.ask(self.windowTitle(), self.work())

    def _another(self) -> None:
        self.questions.clear()
        self.read()

    def _came(self, found: Any) -> None:
        self.reading = found
        self.conclusions.setHtml(conclusions_html(self.remarks(found)))
        self._blocked = self.show_reading(found)
        self._settle()

    def _refused(self, error: PitProofError) -> None:
        asks = isinstance(error, InputError) and bool(error.question)
        if not asks:
            self._forget(sentence(error))
            return
        listed = error.question in ("datum", "zone")  # its sentence only lists what the box below shows
        text = QCoreApplication.translate("ImportDialog", "The document leaves this open; answer it to go on.")
        self._forget(text if listed else problem(error))
        self.questions.ask(error, _system_of(self.session))

    def _forget(self, said: str) -> None:
        self.reading, self._blocked = None, said
        self.conclusions.clear()
        self.map.clear()
        self.clear_reading()
        self._settle()

    def _settle(self) -> None:
        """Show what stands in the way, or let it in."""
        busy = self._answer.busy or self.worker.busy
        self.bar.setVisible(busy)
        said = self._blocked
        if self.reading is not None and not said:
            if self.session.path is None:
                said = self.no_case_sentence()
            elif self.session.read_only:
                said = QCoreApplication.translate("ImportDialog", "The case is open read-only; nothing can be added.")
        shown_in(self.message, said)
        self.accept_button.setEnabled(self.reading is not None and not said and not busy)

    @staticmethod
    def no_case_sentence() -> str:
        """Return what to do without a case."""
        return QCoreApplication.translate("ImportDialog", "Open a case first; then this can be taken into it.")

    # ------------------------------------------------------------------------------------------ into the case

    def take_in(self) -> None:
        """Run the algorithm that writes into the case."""
        given = {"CASE": str(self.session.path), **self.parameters()}
        parameters = {name: value for name, value in given.items() if value not in (None, "")}
        if not self.worker.run_algorithm(self.algorithm, parameters, self.told):
            shown_in(self.message, QCoreApplication.translate("ImportDialog", "Another import is still running."))
            return
        self._settle()

    def told(self, results: dict[str, Any]) -> str:
        """Return the sentence for what was taken in."""
        raise NotImplementedError

    def _import_ended(self, outcome: str, said: str) -> None:
        self._settle()
        if outcome == DONE:
            self.session.reload_layers()
            self.session.refresh()
            self.imported.emit(said)
            self.accept()
        elif outcome != CANCELLED:
            shown_in(self.message, said)

    def reject(self) -> None:
        """Stop a running import; otherwise close."""
        if self.worker.busy:
            self.worker.cancel()
            return
        super().reject()

    def done(self, result: int) -> None:
        """Let go of everything that works for the dialog."""
        self._answer.drop()
        super().done(result)

    # -------------------------------------------------------------------------------------------------- layout

    def _build(self) -> None:
        translate = QCoreApplication.translate
        self.encoding = _list("encoding", self, [(translate("ImportDialog", "found by looking at the file"), AUTO)])
        self.encoding.addItem("UTF-8", "utf-8")
        self.encoding.addItem("GBK", "gbk")
        self.encoding.setToolTip(
            translate("ImportDialog", "How the characters of a text are stored; older Chinese programs write GBK.")
        )
        self.encoding.activated.connect(lambda _at: self.read())
        left, right = QWidget(self), QSplitter(Qt.Orientation.Vertical, self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.source)
        column.addWidget(self.message)
        column.addWidget(self.questions)
        self.conclusions.setMinimumHeight(em(self, 5))
        split = QSplitter(Qt.Orientation.Vertical, left)
        split.addWidget(self.conclusions)
        below = QWidget(split)
        inner = QVBoxLayout(below)
        inner.setContentsMargins(0, 0, 0, 0)
        self.add_preview(inner)
        split.addWidget(below)
        split.setStretchFactor(1, 1)
        column.addWidget(split, 1)
        right.addWidget(self.map)
        right.addWidget(self._form_box())
        right.setStretchFactor(0, 1)
        whole = QSplitter(Qt.Orientation.Horizontal, self)
        whole.addWidget(left)
        whole.addWidget(right)
        whole.setStretchFactor(0, 3)
        whole.setStretchFactor(1, 2)
        whole.setSizes([em(self, 40), em(self, 28)])
        self.bar = QProgressBar(self)
        self.bar.setObjectName("progress")
        self.bar.hide()
        box = QDialogButtonBox(self)
        self.accept_button = QPushButton(translate("ImportDialog", "Import into the case"), self)
        self.accept_button.setObjectName("import")
        self.accept_button.setEnabled(False)
        self.accept_button.clicked.connect(self.take_in)
        box.addButton(self.accept_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.close_button = QPushButton(translate("ImportDialog", "Close"), self)
        self.close_button.setObjectName("close")
        self.close_button.setAutoDefault(False)
        box.addButton(self.close_button, QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.addWidget(whole, 1)
        outer.addWidget(self.bar)
        outer.addWidget(box)
        self.resize(min(1150, em(self, 68)), min(700, em(self, 42)))
        shown_in(self.message, "")

    def _form_box(self) -> QWidget:
        group = QGroupBox(QCoreApplication.translate("ImportDialog", "What it becomes in the case"), self)
        group.setLayout(self.form)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        area = QScrollArea(self)
        area.setWidget(group)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setMinimumHeight(em(self, 13))
        self.form.setVerticalSpacing(em(self, 0.25))
        return area

    def add_encoding(self) -> None:
        """Add the encoding at the end of the form."""
        self.form.addRow(QCoreApplication.translate("ImportDialog", "Encoding"), self.encoding)

    def chosen_encoding(self) -> str:
        """Return the encoding, or an empty text for the one that is found."""
        found = str(self.encoding.currentData())
        return "" if found == AUTO else found

    def show_context(self) -> None:
        """Put the case under what comes in."""
        self.map.set_context(self.session.layers, terrain_of(self.session.path))
        if self.session.state.case is not None:
            self.map.show_shapes(self.session.state.case.info.crs, [], [])


def _system_of(session: CaseSession) -> dict[str, object]:
    """Return zone and datum of the case, as far as its system tells them."""
    case = session.state.case
    crs = QgsCoordinateReferenceSystem(case.info.crs if case is not None else "")
    found = re.search(r"\+lon_0=([0-9.]+)", crs.toProj()) if crs.isValid() else None
    meridian = float(found.group(1)) if found else 0.0
    zone = round(meridian / 3.0)
    datum = Datum.CGCS2000 if "CGCS2000" in crs.description() else None
    return {"zone": zone if zone and zone * 3.0 == meridian else None, "datum": datum}


def _list(name: str, parent: QWidget, options: list[tuple[str, str]]) -> QComboBox:
    box = QComboBox(parent)
    box.setObjectName(name)
    for words, value in options:
        box.addItem(words, value)
    return box
