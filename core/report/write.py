# SPDX-License-Identifier: GPL-3.0-or-later
"""One document into the files that were asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from ..errors import MissingDependencyError, ReportError
from ..model import Case
from ..optional import require
from ..phrases import Language
from ..progress import Progress, stop_if_cancelled
from .document import Document
from .writers.docx import write_docx
from .writers.html import write_html
from .writers.pdf import write_pdf
from .writers.xlsx import write_xlsx


class ReportFormat(str, Enum):
    """A kind of file a report is written as."""

    PDF = "PDF"
    DOCX = "DOCX"
    XLSX = "XLSX"
    HTML = "HTML"


_LIBRARIES = {  # what a format needs, and what for
    ReportFormat.PDF: ("reportlab", "The PDF report"),
    ReportFormat.DOCX: ("docx", "The DOCX report"),
    ReportFormat.XLSX: ("openpyxl", "The XLSX report"),
}


@dataclass
class WrittenReport:
    """The files that were written, the pages of the PDF (0 without one), and what must be said about them."""

    files: dict[ReportFormat, Path] = field(default_factory=dict)
    pages: int = 0
    warnings: list[str] = field(default_factory=list)


def usable_formats(formats: Collection[ReportFormat]) -> tuple[list[ReportFormat], list[MissingDependencyError]]:
    """Return the formats that this computer can write, in a fixed order, and what the others lack.

    Raises the error of the first one when none is left, `ReportError` when none was asked for.
    """
    if not formats:
        raise ReportError(
            "No format is chosen for the report.", "Choose at least one of: {known}.", known=", ".join(ReportFormat)
        )
    usable, lacking = [], list[MissingDependencyError]()
    for wanted in (item for item in ReportFormat if item in formats):
        try:
            if wanted in _LIBRARIES:
                require(*_LIBRARIES[wanted])
        except MissingDependencyError as error:
            lacking.append(error)
        else:
            usable.append(wanted)
    if not usable:
        raise lacking[0]
    return usable, lacking


def write_report(
    document: Document,
    folder: Path,
    name: str,
    formats: Sequence[ReportFormat],
    progress: Progress,
    *,
    font_path: str | Path | None = None,
) -> WrittenReport:
    """Write the document as ``name`` in every format into ``folder``; raises `ReportError` and `Cancelled`.

    The folder should be a draft (see `core/draftfolder.py`): files of a run that fails later stay in it.
    """
    written = WrittenReport()
    writers: dict[ReportFormat, Callable[[Path], None]] = {
        ReportFormat.PDF: lambda path: _pdf(document, path, font_path, written),
        ReportFormat.DOCX: lambda path: _docx(document, path, font_path),
        ReportFormat.XLSX: lambda path: write_xlsx(document, path),
        ReportFormat.HTML: lambda path: write_html(document, path),
    }
    for done, wanted in enumerate(formats):
        stop_if_cancelled(progress)
        path = folder / f"{name}.{wanted.value.lower()}"
        writers[wanted](path)
        written.files[wanted] = path
        progress.report(100.0 * (done + 1) / len(formats))
    return written


def _pdf(document: Document, path: Path, font_path: str | Path | None, written: WrittenReport) -> None:
    summary = write_pdf(document, path, font_path=font_path)
    written.pages = summary.pages
    written.warnings += summary.warnings


def _docx(document: Document, path: Path, font_path: str | Path | None) -> None:
    write_docx(document, path, font_path=font_path)


def report_name(case: Case, language: Language = Language.CHINESE) -> str:
    """Return the name of the files of a case's report, without ending."""
    title = "调查核算报告" if language is Language.CHINESE else "report"
    kept = "".join(character if character.isalnum() or character in "-_" else "_" for character in case.info.case_no)
    return f"{title}_{kept.strip('_')}" if kept.strip("_") else title
