# SPDX-License-Identifier: GPL-3.0-or-later
"""Map sheets that lie on the disk already, to be bound into a report."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from ..errors import ReportError
from ..model import MapSheet
from ..optional import require
from .writers.layout import MM

_NUMBERED = re.compile(r"^(map_)?(\d+_)?")  # map_05_overlay
_PURPOSE = "Binding annex maps into the PDF report"


def sheets_of_files(paths: Iterable[Path]) -> list[MapSheet]:
    """Return PDF files as map sheets in their order: titles from the files' metadata or names, sizes from page one.

    The scale of such a sheet is not known (0). A PNG of the same name beside it is taken as its picture. Raises
    `ReportError` naming the file that is missing or is no PDF.
    """
    return [_sheet(Path(path)) for path in paths]


def pdf_files(folder: Path) -> list[Path]:
    """Return the PDF files of a folder by name; raises `ReportError` when it is not there or holds none."""
    found = sorted(folder.glob("*.pdf")) if folder.is_dir() else []
    if not found:
        raise ReportError(
            "The folder '{folder}' holds no PDF file of a map.",
            "Export the annex maps into it, or choose another folder.",
            folder=folder,
        )
    return found


def _sheet(path: Path) -> MapSheet:
    pypdf = require("pypdf", _PURPOSE)
    try:
        reader = pypdf.PdfReader(str(path))
        page = reader.pages[0]
        title = str((reader.metadata or {}).get("/Title") or "").strip()
    except (OSError, ValueError, KeyError, IndexError, TypeError, pypdf.errors.PyPdfError) as error:
        raise ReportError(
            "The map {path} cannot be read as a PDF: {reason}.",
            "Choose a PDF file without a password.",
            path=path,
            reason=str(error) or type(error).__name__,
        ) from error
    width, height = float(page.mediabox.width) / MM, float(page.mediabox.height) / MM
    if int(page.get("/Rotate", 0)) % 180:
        width, height = height, width
    picture = path.with_suffix(".png")
    return MapSheet(
        key=_NUMBERED.sub("", path.stem),
        title=title or path.stem,
        pdf_path=str(path),
        scale_denominator=0,
        width_mm=width,
        height_mm=height,
        png_path=str(picture) if picture.is_file() else "",
    )
