# SPDX-License-Identifier: GPL-3.0-or-later
"""The page Report: chapters, formats, language, the run that writes it, and what it looks like."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget
from qgis.PyQt.QtCore import QCoreApplication, QDate, Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLayout,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from ...adapters.preferences import preferences
from ...core.phrases import Language
from ..cards import DONE, Action, Card, Line, heading
from ..case.remedies import Page
from ..layoutdesk import layout_kinds, layouts_in_project, open_layout
from ..tasks.jobs import order_for, start_run
from ..tasks.task import WorkTask
from ..tasks.thumbnails import Thumbnails, can_draw_pdf, pages_of
from .base import CasePage

if TYPE_CHECKING:
    from ...algorithms.casejob import CaseJob

_FORMATS = ("PDF", "DOCX", "XLSX", "HTML")


class ReportPage(CasePage):
    """Report."""

    key = Page.REPORT

    def title(self) -> str:
        """Return the title."""
        return self.tr("Report")

    def lead(self) -> str:
        """Return one sentence on how things stand."""
        if self.state.case is None:
            return self.tr("No case is open.")
        report = self.state.report
        return self.tr("Report of the last run: {path}").format(path=report) if report else self.tr("No report yet.")

    def next_action(self) -> tuple[Action | None, str]:
        """Return the one next action, and why."""
        if self.state.case is None:
            return Action(self.tr("To the case"), lambda: self.desk.show_page(Page.CASE), "toCase"), ""
        if self.state.results is None:
            action = Action(self.tr("To the volume"), lambda: self.desk.show_page(Page.VOLUME), "toVolume")
            return action, self.tr("Compute first, and look at the figures.")
        if self.session.read_only:
            return None, self.tr("The case is open for reading only; 'Investigation report' in the toolbox writes one.")
        report = self.state.report
        if report is not None and not self.state.outdated:
            on = Action(self.tr("On to the seal"), lambda: self.desk.show_page(Page.SEAL), "toSeal")
            return on, self.tr("The report fits the case. Read it, then seal the case.")
        write = Action(self.tr("Write report"), self.write, "writeReport", enabled=not self.desk.worker.busy)
        return write, self.tr("Everything is computed anew, so that report and case cannot differ.")

    # ---------------------------------------------------------------------------------------------- what stays

    def build(self) -> None:
        """Make the choices and the previews."""
        self._box = QgsCollapsibleGroupBox(self.tr("What is written"))
        self._box.setObjectName("reportOptions")
        form = QFormLayout(self._box)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._folder = QgsFileWidget()
        self._folder.setObjectName("reportFolder")
        self._folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        form.addRow(self.tr("Folder"), self._folder)
        form.addRow(self.tr("Formats"), self._formats_row())
        self._language = QComboBox()
        self._language.setObjectName("reportLanguage")
        self._language.addItem(self.tr("Chinese"), Language.CHINESE.value)
        self._language.addItem(self.tr("English, legal terms in Chinese beside"), Language.ENGLISH.value)
        self._language.setCurrentIndex(self._language.findData(preferences().language.value))
        form.addRow(self.tr("Language"), self._language)
        self._day = QDateEdit(QDate.currentDate())
        self._day.setObjectName("reportDate")
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("yyyy-MM-dd")
        form.addRow(self.tr("Date"), self._day)
        self._chapters = self._chapter_list()
        form.addRow(self.tr("Chapters"), self._chapters)
        self._edited = QCheckBox(self.tr("Take the map layouts as edited in this project"))
        self._edited.setObjectName("editedLayouts")
        form.addRow(self._edited)
        self.top.addWidget(self._box)
        self._task: WorkTask | None = None
        self._written_last = False
        self._previewed: tuple[str, int] = ("", 0)
        self._preview_title = heading(self.tr("Pages and maps"))
        self._pages = Thumbnails("reportPages")
        self._pages.chosen.connect(lambda path: self.desk.open_path(Path(path)))
        self.bottom.addWidget(self._preview_title)
        self.bottom.addWidget(self._pages)

    def _formats_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        self._formats: dict[str, QCheckBox] = {}
        for name in _FORMATS:
            box = QCheckBox(name)
            box.setObjectName(f"format_{name}")
            box.setChecked(True)
            self._formats[name] = box
            row.addWidget(box)
        row.addStretch(1)
        return holder

    def _chapter_list(self) -> QListWidget:
        from ...core.report.content import CHAPTERS

        chapters = QListWidget()
        chapters.setObjectName("reportChapters")
        for name in CHAPTERS:
            item = QListWidgetItem(chapter_words().get(name, name))
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            chapters.addItem(item)
        chapters.setFixedHeight(chapters.sizeHintForRow(0) * chapters.count() + 2 * chapters.frameWidth() + 2)
        return chapters

    # ------------------------------------------------------------------------------------------------ showing

    def fill(self, body: QLayout) -> None:
        """Show the files of the report and the layouts."""
        computed = self.state.results is not None
        self._box.setVisible(computed and not self.session.read_only)
        written = self.state.report is not None and not self.state.outdated
        if written != self._written_last:
            self._box.setCollapsed(written)  # then the pages are what one wants to see
            self._written_last = written
        self._edited.setVisible(bool(layouts_in_project(self.desk.project())))
        if self.session.path is not None and not self._folder.filePath():
            self._folder.setFilePath(str(self.session.path.with_name(f"{self.session.path.stem}_report")))
        report, folder = self.state.report, self.state.report_folder
        files = sorted(path for path in folder.iterdir() if path.is_file()) if folder is not None and report else []
        for path in files:
            if path.suffix[1:].upper() in _FORMATS:
                show = Action(
                    self.tr("Open"), lambda one=path: self.desk.open_path(one), f"open{path.suffix[1:]}", "open"
                )
                body.addWidget(Line(DONE, path.name, f"{path.stat().st_size / 1e6:,.1f} MB", [show], "reportFile"))
        if report is not None and not self.state.outdated and not self.session.read_only:
            again = Action(self.tr("Write again"), self.write, "writeAgain", "run", enabled=not self.desk.worker.busy)
            body.addWidget(Card(self.tr("With other choices"), "againCard").actions(again))
        if computed and not self.session.read_only:
            body.addWidget(self._layouts())
        self._preview(report)

    def _layouts(self) -> Card:
        card = Card(self.tr("Map layouts, to be edited in QGIS's designer"), "layoutCard")
        chooser = QComboBox()
        chooser.setObjectName("layoutKind")
        for kind, words in layout_kinds():
            chooser.addItem(words, kind)
        card.add(chooser)
        edit = Action(self.tr("Open layout"), lambda: self._open_layout(chooser.currentData()), "openLayout", "layout")
        return card.actions(edit)

    def _preview(self, report: Path | None) -> None:
        """Draw the pages of the report, unless they are there already."""
        shown = ("", 0) if report is None else (str(report), report.stat().st_mtime_ns)
        self._preview_title.setVisible(report is not None)
        self._pages.setVisible(report is not None and can_draw_pdf())
        if shown == self._previewed:
            return
        self._previewed = shown
        self._pages.clear()
        self.let_go()
        if report is None:
            return
        if not can_draw_pdf():
            self._preview_title.setText(self.tr("This QGIS cannot draw PDF pages here; open the file to see it."))
            return
        task = pages_of(report)
        self._task = task
        task.handed.connect(lambda page: self._drawn(task, *page))
        task.start()

    def let_go(self) -> None:
        """Stop drawing previews."""
        task, self._task = self._task, None
        if task is not None:
            task.drop()

    def _drawn(self, task: WorkTask, number: int, image: QImage) -> None:
        if task is self._task:
            self._pages.add_image(image, self.tr("Page {number}").format(number=number), self._previewed[0])

    # ------------------------------------------------------------------------------------------------ actions

    def write(self) -> None:
        """Compute, draw, write, and keep the results in the case."""
        if self.session.path is None:
            return
        from ...core.report.write import ReportFormat

        formats = tuple(ReportFormat(name) for name, box in self._formats.items() if box.isChecked())
        folder = self._folder.filePath().strip()
        if not formats or not folder:
            self.desk.said.emit("warning", self.tr("Choose a folder and at least one format."))
            return
        chosen = [self._chapters.item(number) for number in range(self._chapters.count())]
        day = self._day.date()
        order = order_for(
            self.session.path,
            Path(folder),
            formats=formats,
            chapters=tuple(
                item.data(Qt.ItemDataRole.UserRole) for item in chosen if item.checkState() == Qt.CheckState.Checked
            ),
            language=Language(self._language.currentData()),
            report_date=day.toPyDate(),
            bench_height_m=10.0,
            layout_project=self.desk.project().fileName() if self._edited.isChecked() else "",
        )
        start_run(self.desk.worker, order, self.tr("Writing the report"), self._written)
        self.renew()

    def _written(self, job: CaseJob) -> str:
        self.session.reload_layers()
        self.session.refresh()
        blanks = len(job.document.blanks) if job.document is not None else 0
        text = self.tr("The report is written: {pages} pages, {blanks} items still to be filled in.")
        return text.format(pages=job.written.pages, blanks=blanks)

    def _open_layout(self, kind: str) -> None:
        if self.session.path is None:
            return
        open_layout(self.desk, self.session.path, kind, Language(self._language.currentData()))
        self._edited.setVisible(bool(layouts_in_project(self.desk.project())))

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the page's context."""
        return QCoreApplication.translate("ReportPage", text)


def chapter_words() -> dict[str, str]:
    """Return the titles of the chapters."""
    translate = QCoreApplication.translate
    return {
        "introduction": translate("ReportPage", "Introduction"),
        "geology": translate("ReportPage", "Place and geology"),
        "mining": translate("ReportPage", "The mining and the licences"),
        "survey": translate("ReportPage", "Survey and its accuracy"),
        "quantity": translate("ReportPage", "Quantities"),
        "value": translate("ReportPage", "Value"),
        "conclusion": translate("ReportPage", "Conclusion"),
        "lists": translate("ReportPage", "Lists of maps, tables and documents"),
    }
