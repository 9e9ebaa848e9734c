# SPDX-License-Identifier: GPL-3.0-or-later
"""Annex maps: opening the sheets QGIS exported, and laying them under the stamped pages of the report."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import ReportError
from ..model import MapSheet
from ..optional import require

_PURPOSE = "Binding annex maps into the PDF report"
_KEPT_PAGE_KEYS = ("/Group", "/VP", "/LGIDict")  # transparency group and georeference of a GeoPDF
_UNMOVED = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True)
class BoundSheet:
    """An opened map sheet: its pages with their sizes as seen (points)."""

    sheet: MapSheet
    target: str
    pages: tuple[Any, ...]
    sizes: tuple[tuple[float, float], ...]

    @property
    def page_count(self) -> int:
        """Return how many pages the sheet has."""
        return len(self.pages)


def open_sheets(sheets: Sequence[MapSheet]) -> tuple[BoundSheet, ...]:
    """Open every sheet; raises ReportError naming the one that is missing or cannot be read."""
    return tuple(_open(sheet, number) for number, sheet in enumerate(sheets, start=1))


def _open(sheet: MapSheet, number: int) -> BoundSheet:
    pypdf = require("pypdf", _PURPOSE)
    try:
        pages = tuple(pypdf.PdfWriter(clone_from=io.BytesIO(Path(sheet.pdf_path).read_bytes())).pages)
    except FileNotFoundError as error:
        raise ReportError(
            "The map '{title}' is not there: {path}.",
            "Export the annex maps again, or leave this map out of the report.",
            title=sheet.title,
            path=sheet.pdf_path,
        ) from error
    except (OSError, ValueError, KeyError, TypeError, pypdf.errors.PyPdfError) as error:
        raise _unreadable(sheet, str(error)) from error
    if not pages:
        raise _unreadable(sheet, "it has no pages")
    return BoundSheet(sheet, f"map-{number}", pages, tuple(_upright(page)[0] for page in pages))


def _upright(page: Any) -> tuple[tuple[float, float], tuple[float, ...]]:
    """Return the size of a page as it is seen, and the matrix that brings its content upright to the origin."""
    left, bottom = float(page.mediabox.left), float(page.mediabox.bottom)
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    turn = int(page.get("/Rotate", 0)) % 360
    if turn == 90:
        return (height, width), (0, -1, 1, 0, -bottom, width + left)
    if turn == 180:
        return (width, height), (-1, 0, 0, -1, width + left, height + bottom)
    if turn == 270:
        return (height, width), (0, 1, -1, 0, height + bottom, -left)
    return (width, height), (1, 0, 0, 1, -left, -bottom)


def _unreadable(sheet: MapSheet, reason: str) -> ReportError:
    return ReportError(
        "The map '{title}' cannot be read from {path}: {reason}.",
        "Export the map again as an ordinary PDF without a password.",
        title=sheet.title,
        path=sheet.pdf_path,
        reason=reason,
    )


def bind_maps(report: bytes, sheets: Sequence[BoundSheet], first: int) -> bytes:
    """Lay the maps under the pages from index ``first`` on; a report without maps comes back as it is."""
    if not sheets:
        return report
    pypdf = require("pypdf", _PURPOSE)
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(report))
    index = first
    for sheet in sheets:
        for page in sheet.pages:
            _lay_under(pypdf, writer.pages[index], page)
            writer.pages[index].compress_content_streams()  # merging leaves them plain, several times as large
            index += 1
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _lay_under(pypdf: Any, target: Any, page: Any) -> None:
    matrix = _upright(page)[1]
    target.merge_transformed_page(page, matrix, over=False)
    if matrix != _UNMOVED:
        return  # a georeference would no longer fit
    for key in _KEPT_PAGE_KEYS:
        if key in page and key not in target:
            target[pypdf.generic.NameObject(key)] = page[key].clone(target.pdf)
