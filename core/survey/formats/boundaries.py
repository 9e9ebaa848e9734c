# SPDX-License-Identifier: GPL-3.0-or-later
"""The one door for boundary documents: finds the format, reads it, and says what was understood."""

from __future__ import annotations

from pathlib import Path

from ...errors import InputError, Words
from .assemble import understand
from .cornertable import read_corner_table
from .encoding import TextSource, open_text, pasted_text
from .landtxt import read_landtxt
from .licencestring import is_block_end, is_one_line, read_licence_string
from .nouns import Choices, Document, Format, Reading
from .tables import sheet_rows, text_rows
from .vectorfile import VECTOR_ENDINGS, read_vector

_BOOKS = (".xlsx", ".xlsm")
_FOREIGN = {
    ".xls": Words("an old Excel workbook"),
    ".doc": Words("a Word document"),
    ".docx": Words("a Word document"),
    ".pdf": Words("a PDF"),
    ".dwg": Words("a DWG drawing"),
    ".wps": Words("a WPS document"),
    ".et": Words("a WPS workbook"),
    ".zip": Words("an archive"),
    ".rar": Words("an archive"),
}


def read_boundaries(
    path: Path | None = None,
    text: str = "",
    *,
    format: Format | None = None,  # noqa: A002 - the user's word
    encoding: str = "",
    choices: Choices = Choices(),  # noqa: B008 - frozen
) -> Reading:
    """Read the outlines of a file or of pasted text; raises `PitProofError` with one sentence."""
    return understand(read_document(path, text, format=format, encoding=encoding), choices)


def read_document(
    path: Path | None = None,
    text: str = "",
    *,
    format: Format | None = None,  # noqa: A002 - the user's word
    encoding: str = "",
) -> Document:
    """Split a file or pasted text into plots."""
    if path is None:
        if not text.strip():
            raise InputError("No document was handed in.", "Choose a file, or paste the coordinates.")
        return _text_document(pasted_text(text), format)
    if not path.is_file():
        raise InputError("The file '{path}' does not exist.", "Check the path.", path=path)
    ending = path.suffix.lower()
    if ending in _FOREIGN:
        raise InputError(
            "{file} is {kind}, which is not read.",
            "Export it as text, CSV, XLSX or DXF, or paste the coordinates.",
            file=path.name,
            kind=_FOREIGN[ending],
        )
    if ending in _BOOKS:
        notes, rows = sheet_rows(path)
        return read_corner_table(path.name, rows, notes)
    if format is Format.VECTOR or (format is None and ending in VECTOR_ENDINGS):
        return read_vector(path)
    return _text_document(open_text(path, encoding), format)


def _text_document(source: TextSource, format: Format | None) -> Document:  # noqa: A002
    found = format or _sniffed(source)
    if found is Format.LAND_TXT:
        return read_landtxt(source)
    if found is Format.LICENCE_STRING:
        return read_licence_string(source)
    if found is Format.CORNER_TABLE:
        return read_corner_table(source.name, text_rows(source), source.conclusions)
    raise InputError(
        "{file} is text, which cannot be read as '{format}'.", "Choose another FORMAT.", file=source.name,
        format=found.value,
    )  # fmt: skip


def _sniffed(source: TextSource) -> Format:
    """Return the format of a text: a section of 国土 TXT, the marks of a registration string, else a table."""
    first = True
    for _number, line in source.lines():
        text = line.strip()
        if text[:1] in ("[", "【") and ("地块坐标" in text or "属性描述" in text):
            return Format.LAND_TXT
        if is_block_end(text) or (first and is_one_line(text[:400])):
            return Format.LICENCE_STRING
        if text and any(character.isdigit() for character in text) and "坐标系" not in text:
            first = False
    return Format.CORNER_TABLE
