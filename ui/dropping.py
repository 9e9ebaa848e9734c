# SPDX-License-Identifier: GPL-3.0-or-later
"""What a file that is dropped on the panel is, by its name and its first lines."""

from __future__ import annotations

import csv
import zipfile
from enum import Enum
from itertools import islice
from pathlib import Path

_TERRAIN = (".tif", ".tiff", ".asc", ".img", ".vrt")
_OUTLINES = (".shp", ".geojson", ".json", ".kml", ".kmz", ".dxf", ".gml")
_POINTS = (".dat", ".las", ".laz", ".xyz", ".pts")
_DOCUMENTS = (".pdf", ".doc", ".docx", ".wps", ".jpg", ".jpeg", ".png", ".mp4", ".ofd")
_TABLES = {  # a word in the heading -> the table of the case
    "goaf_blocks": ("块段", "block_id"),  # first: a block states a density as well
    "prices": ("price_yuan", "单价", "价格"),
    "sales": ("amount_yuan", "销售", "购买方", "buyer"),
    "density_samples": ("density_t", "体积质量", "密度"),
    "grade_samples": ("grade_unit", "品位"),
    "documented_quantities": ("过磅", "运输", "weighbridge"),
}
_OCTETS = 8192
_LOOKED_AT = 20  # rows of a workbook


class Dropped(str, Enum):
    """What a file is taken for."""

    CASE = "case"
    TERRAIN = "terrain"
    OUTLINES = "outlines"
    POINTS = "points"
    TABLE = "table"
    PACKAGE = "package"
    DOCUMENT = "document"
    UNKNOWN = "unknown"


def recognise(path: Path) -> tuple[Dropped, str]:
    """Return what a file is taken for, and for a table the table of the case; a folder is unknown."""
    ending = path.suffix.lower()
    if not path.is_file():
        return Dropped.UNKNOWN, ""
    if ending == ".gpkg":
        return (Dropped.CASE if _is_case(path) else Dropped.OUTLINES), ""
    for kind, endings in (
        (Dropped.TERRAIN, _TERRAIN),
        (Dropped.OUTLINES, _OUTLINES),
        (Dropped.POINTS, _POINTS),
        (Dropped.DOCUMENT, _DOCUMENTS),
    ):
        if ending in endings:
            return kind, ""
    if ending == ".zip":
        return (Dropped.PACKAGE if _is_package(path) else Dropped.UNKNOWN), ""
    if ending == ".xlsx":
        return _of_workbook(path)
    if ending in (".csv", ".txt"):
        return _of_text(path)
    return Dropped.UNKNOWN, ""


def _is_case(path: Path) -> bool:
    from ..core.casefile.schema import META_TABLE

    return META_TABLE.encode() in path.read_bytes()[: 1 << 20]


def _is_package(path: Path) -> bool:
    if not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as archive:
        return any(name.rsplit("/", maxsplit=1)[-1] == "bagit.txt" for name in archive.namelist()[:2000])


def _of_text(path: Path) -> tuple[Dropped, str]:
    """Tell outlines, points and tables apart by the first lines."""
    lines = _first_lines(path)
    head = " ".join(lines[:3]).lower()
    for table, words in _TABLES.items():
        if any(word in head for word in words):
            return Dropped.TABLE, table
    if path.suffix.lower() == ".txt" or any(word in head for word in ("界址", "拐点", "corner", "plot", "块")):
        return Dropped.OUTLINES, ""
    numbers = [cell for line in lines[1:4] for cell in next(csv.reader([line]), []) if _is_number(cell)]
    return (Dropped.POINTS, "") if len(numbers) >= 3 else (Dropped.TABLE, "")


def _first_lines(path: Path) -> list[str]:
    with path.open("rb") as stream:
        data = stream.read(_OCTETS)
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding, "ignore" if encoding == "gb18030" else "strict").splitlines()
        except UnicodeDecodeError:
            continue
    return []


def _of_workbook(path: Path) -> tuple[Dropped, str]:
    """Tell a workbook by the headers of its first sheet, as the imports read them."""
    from ..core.errors import InputError
    from ..core.intake.tables import TABLES, header_columns
    from ..core.survey.formats.tables import header_roles, sheet_rows

    try:
        rows = list(islice(sheet_rows(path)[1], _LOOKED_AT))
    except InputError:
        return Dropped.UNKNOWN, ""
    roles = next((found for row in rows if (found := header_roles(row))), [])
    if roles:
        outlines = {"block", "licence", "ring", "upper", "lower"} & set(roles) or "height" not in roles
        return (Dropped.OUTLINES if outlines else Dropped.POINTS), ""
    counts = {}
    for name, layer in TABLES.items():
        try:
            counts[name] = len(header_columns(layer, rows, path.name)[0])
        except InputError:
            continue  # not this one
    return Dropped.TABLE, max(counts, key=lambda name: counts[name], default="")


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
