# SPDX-License-Identifier: GPL-3.0-or-later
"""How the figures came about: every step with its formula, result, rule, the rule's status, and its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QCoreApplication, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from ...adapters.sentences import interface_language
from ...core.casefile.domains import LEGAL_SECTION, RULE_STATUS, CodedDomain
from ...core.model import RuleStatus, Step
from ...core.phrases import Language
from ..cards import ATTENTION, DONE, HINT, TODO, as_text, em
from ..icons import icon

if TYPE_CHECKING:
    from ...core.model import Determination

STATUS_MARKS = {
    RuleStatus.READ: DONE,
    RuleStatus.GENERAL: HINT,
    RuleStatus.ENGINEERING: TODO,
    RuleStatus.OPEN: ATTENTION,
}
_STEP = Qt.ItemDataRole.UserRole
_RIGHT = 0x0082  # AlignRight | AlignVCenter


class TraceTree(QWidget):
    """The trace of a determination; ``evidence_asked`` names the table and key of a reference that was clicked."""

    evidence_asked = pyqtSignal(str, str)

    def __init__(self, determination: Determination | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("TraceTree")
        self._build()
        self.show_trace(determination)

    def show_trace(self, determination: Determination | None) -> None:
        """Show another determination."""
        self.tree.clear()
        self.detail.clear()
        if determination is not None:
            self._fill(determination)
        self.tree.expandToDepth(1)
        if self.tree.topLevelItemCount():
            self.tree.setCurrentItem(self.tree.topLevelItem(0))
        self._search(self.search.value())

    def copied(self) -> str:
        """Return the chosen step with all below it as text, indented; everything when nothing is chosen."""
        item = self.tree.currentItem()
        roots = [item] if item is not None else self._roots()
        return "\n".join(line for root in roots for line in _lines(root, 0))

    # ------------------------------------------------------------------------------------------------ filling

    def _fill(self, found: Determination) -> None:
        chinese = interface_language() is Language.CHINESE
        values = self._group(self.tr("Values"))
        for figure in found.figures:
            self._add(values, figure.trace, f"{figure.key.capitalize()}  {figure.title}")
        tests = self._group(self.tr("Thresholds"))
        for answer in found.classifications:
            if answer.trace is not None:
                title = answer.title if answer.applies else self.tr("{title} (other law, to compare)")
                self._add(tests, answer.trace, title.format(title=answer.title))
        sure = self._group(self.tr("How sure the answers are"))
        for confidence in found.confidences:
            self._add(sure, confidence.trace, f"{confidence.title}  {confidence.threshold_yuan:,}")
        legal = self._group(self.tr("Law"))
        sections: dict[str, QTreeWidgetItem] = {}
        for line in found.legal:
            key = line.section.value
            if key not in sections:
                sections[key] = QTreeWidgetItem(legal, [_word(LEGAL_SECTION, key)])
            self._add(sections[key], line.trace, line.title if chinese or not line.title_en else line.title_en)
        for group in self._roots():
            if not group.childCount():
                self.tree.takeTopLevelItem(self.tree.indexOfTopLevelItem(group))

    def _group(self, title: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self.tree, [title])
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        return item

    def _add(self, parent: QTreeWidgetItem, step: Step, title: str = "") -> QTreeWidgetItem:
        status = "" if step.status is None else _word(RULE_STATUS, step.status.value)
        item = QTreeWidgetItem(parent, [title or step.title, result_text(step), status])
        item.setData(0, _STEP, step)
        item.setTextAlignment(1, _RIGHT)
        if step.status is not None:
            item.setIcon(2, icon(f"mark_{STATUS_MARKS[step.status]}"))
        item.setToolTip(0, as_text("\n".join(part for part in (title or step.title, step.formula) if part)))
        item.setToolTip(2, self._status_tip(step.status))
        for child in step.children:
            self._add(item, child)
        return item

    def _status_tip(self, status: RuleStatus | None) -> str:
        return {
            RuleStatus.READ: self.tr("The rule was read in its source."),
            RuleStatus.GENERAL: self.tr("General professional knowledge; its source was not read."),
            RuleStatus.ENGINEERING: self.tr("A default of this program, which can be changed."),
            RuleStatus.OPEN: self.tr("An open question; somebody has to decide it."),
        }.get(status, "")

    # ----------------------------------------------------------------------------------------------- detail

    def _show_detail(self, item: QTreeWidgetItem | None, _former: QTreeWidgetItem | None = None) -> None:
        step = item.data(0, _STEP) if item is not None else None
        if not isinstance(step, Step):
            self.detail.clear()
            return
        rows = [
            (self.tr("Formula"), escape(step.formula)),
            (self.tr("Result"), f"<b>{escape(result_text(step))}</b>"),
            (self.tr("Rule"), escape(" ".join(part for part in (step.rule, step.source) if part))),
            (self.tr("Status"), escape("" if step.status is None else _word(RULE_STATUS, step.status.value))),
            *((escape(name), escape(value)) for name, value in step.inputs.items() if value),
            (self.tr("Evidence"), ", ".join(_link(one) for one in _references(step))),
        ]
        body = "".join(
            f'<tr><td style="padding-right: 8px"><b>{name}</b></td><td>{value}</td></tr>'
            for name, value in rows
            if value
        )
        self.detail.setHtml(f"<p><b>{escape(item.text(0))}</b></p><table>{body}</table>")

    def _clicked(self, link: QUrl) -> None:
        table, _, key = link.toString(QUrl.ComponentFormattingOption.FullyDecoded).partition("/")
        self.evidence_asked.emit(table, key)

    # ---------------------------------------------------------------------------------------------- searching

    def _search(self, text: str) -> None:
        """Show only what holds the words, and what it stands under; everything without words."""
        wanted = text.strip().lower()
        first = None
        for root in self._roots():
            found = self._shown(root, wanted, inherited=False)
            first = first or found
        if wanted and first is not None:
            self.tree.setCurrentItem(first)
            self.tree.scrollToItem(first)

    def _shown(self, item: QTreeWidgetItem, wanted: str, *, inherited: bool) -> QTreeWidgetItem | None:
        own = not wanted or wanted in _searched(item)
        hit = item if own and wanted else None
        below = None
        for number in range(item.childCount()):
            found = self._shown(item.child(number), wanted, inherited=inherited or own)
            below = below or found
        item.setHidden(not (own or inherited or below is not None))
        if wanted and below is not None:
            item.setExpanded(True)
        return hit or below

    # ------------------------------------------------------------------------------------------------- layout

    def _build(self) -> None:
        self.search = QgsFilterLineEdit(self)
        self.search.setObjectName("search")
        self.search.setShowSearchIcon(True)
        self.search.setPlaceholderText(self.tr("Search: pit, rule, number, evidence …"))
        self.search.valueChanged.connect(self._search)
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("trace")
        self.tree.setHeaderLabels([self.tr("Step"), self.tr("Result"), self.tr("Status of the rule")])
        self.tree.setAlternatingRowColors(True)
        self.tree.setUniformRowHeights(True)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setIndentation(em(self, 0.8))
        self.tree.currentItemChanged.connect(self._show_detail)
        self.detail = QTextBrowser(self)
        self.detail.setObjectName("detail")
        self.detail.setOpenLinks(False)
        self.detail.anchorClicked.connect(self._clicked)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self.tree)
        split.addWidget(self.detail)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        for text, name, act, tip in (
            (self.tr("Expand"), "expandAll", self.tree.expandAll, self.tr("Open every step")),
            (self.tr("Collapse"), "collapseAll", self.tree.collapseAll, self.tr("Close every step")),
            (self.tr("Copy"), "copy", self._copy, self.tr("The chosen step with all below it, as text (Ctrl+C)")),
        ):
            button = QPushButton(text, self)
            button.setObjectName(name)
            button.setToolTip(tip)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, act=act: act())
            if name == "copy":
                button.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(split, 1)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.copied())

    def _roots(self) -> list[QTreeWidgetItem]:
        return [self.tree.topLevelItem(number) for number in range(self.tree.topLevelItemCount())]

    def items(self) -> Iterator[QTreeWidgetItem]:
        """Yield every item, from the top."""
        walk = QTreeWidgetItemIterator(self.tree)
        while walk.value() is not None:
            yield walk.value()
            walk += 1

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the widget's context."""
        return QCoreApplication.translate("TraceTree", text)


def result_text(step: Step) -> str:
    """Return a step's result with its unit; figures with separators between thousands."""
    if step.result is None:
        return ""
    value = f"{step.result:,}" if isinstance(step.result, Decimal) else str(step.result)
    return f"{value} {step.unit}".strip()


def _word(domain: CodedDomain, value: str) -> str:
    chinese = interface_language() is Language.CHINESE
    return next(((code.chinese if chinese else code.english) for code in domain.codes if code.value == value), value)


def _references(step: Step) -> list[str]:
    """Return what the step's operands rest on, each once."""
    found = (part.strip() for operand in step.operands for part in operand.evidence.split(","))
    return list(dict.fromkeys(part for part in found if part))


def _link(reference: str) -> str:
    href = QUrl.toPercentEncoding(reference, b"/").data().decode()
    return f'<a href="{href}">{escape(reference)}</a>'


def _searched(item: QTreeWidgetItem) -> str:
    step = item.data(0, _STEP)
    words: Iterable[str] = (item.text(0), item.text(1), item.text(2))
    if isinstance(step, Step):
        words = (*words, step.title, step.formula, step.rule, step.source, *step.inputs, *step.inputs.values())
        words = (*words, *_references(step))
    return " ".join(words).lower()


def _lines(item: QTreeWidgetItem, depth: int) -> Iterator[str]:
    step = item.data(0, _STEP)
    parts = [item.text(0)]
    if isinstance(step, Step):
        parts += [step.formula, result_text(step), step.rule, item.text(2), ", ".join(_references(step))]
    yield "  " * depth + "\t".join(part for part in parts if part)
    for number in range(item.childCount()):
        yield from _lines(item.child(number), depth + 1)
