# SPDX-License-Identifier: GPL-3.0-or-later
"""Annex maps: opening the sheets QGIS exported, and laying them under the stamped pages of the report."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import ReportError
from ...model import MapSheet
from ...optional import require

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
            _lay_under(pypdf, writer.pages[index], page, f"/Map{index + 1}")
            index += 1
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _lay_under(pypdf: Any, target: Any, page: Any, name: str) -> None:
    """Put a page under another one as a form, whose content is taken over as it is.

    Merging the pages would read and write every stroke of the map again, which takes longer than drawing it.
    """
    generic = pypdf.generic
    key = generic.NameObject(name)
    matrix = _upright(page)[1]
    form = _form(pypdf, page, target.pdf)
    form[generic.NameObject("/Matrix")] = generic.ArrayObject(generic.FloatObject(number) for number in matrix)
    resources = target["/Resources"].get_object()
    forms = generic.DictionaryObject(resources.get("/XObject", generic.DictionaryObject()).get_object())
    forms[key] = form.indirect_reference
    resources[generic.NameObject("/XObject")] = forms
    first = generic.DecodedStreamObject()
    first.set_data(f"q {name} Do Q\n".encode("ascii"))
    own = target["/Contents"].get_object()
    parts = list(own) if isinstance(own, generic.ArrayObject) else [own.indirect_reference]
    target[generic.NameObject("/Contents")] = generic.ArrayObject([target.pdf._add_object(first), *parts])
    if matrix != _UNMOVED:
        return  # a georeference would no longer fit
    for kept in _KEPT_PAGE_KEYS:
        if kept in page and kept not in target:
            target[generic.NameObject(kept)] = page[kept].clone(target.pdf)


def _form(pypdf: Any, page: Any, writer: Any) -> Any:
    """Return the content of a page as a form in ``writer``, still compressed as it was where it is one stream."""
    generic = pypdf.generic
    content = page["/Contents"].get_object() if "/Contents" in page else generic.ArrayObject()
    if isinstance(content, generic.ArrayObject):
        joined = generic.DecodedStreamObject()
        joined.set_data(b"\n".join(part.get_object().get_data() for part in content))
        form = writer._add_object(joined.flate_encode()).get_object()
    else:
        form = content.clone(writer, True)
    form[generic.NameObject("/Type")] = generic.NameObject("/XObject")
    form[generic.NameObject("/Subtype")] = generic.NameObject("/Form")
    box = page.mediabox
    corners = (box.left, box.bottom, box.right, box.top)
    form[generic.NameObject("/BBox")] = generic.ArrayObject(generic.FloatObject(each) for each in corners)
    for name, owner in (("/Resources", _owner(page, "/Resources")), ("/Group", page if "/Group" in page else None)):
        if owner is not None:
            form[generic.NameObject(name)] = owner[name].get_object().clone(writer)
    return form


def _owner(page: Any, key: str) -> Any:
    """Return the page or the branch of the page tree from which the page inherits an entry; None without any."""
    branch = page
    while branch is not None and key not in branch:
        branch = branch["/Parent"].get_object() if "/Parent" in branch else None
    return branch
