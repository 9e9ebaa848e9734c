# SPDX-License-Identifier: GPL-3.0-or-later
"""Which dialog a file of evidence opens: told by its content, not by where it was dropped."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QDialog, QWidget

from ..dropping import Dropped, recognise

if TYPE_CHECKING:
    from ..case.session import CaseSession


_LOOKED_AT = 20  # rows of a workbook


def dialog_for(path: Path | str, session: CaseSession, parent: QWidget | None = None) -> QDialog | None:
    """Return the dialog that takes the file in, the file read in it already; None for what is no such evidence.

    Terrains and tables open the dialog of their algorithm; it is None too when Processing is switched off.
    """
    file = Path(path)
    kind, table = _of_workbook(file) if file.suffix.lower() == ".xlsx" and file.is_file() else recognise(file)
    if kind is Dropped.OUTLINES:
        from .importboundaries import ImportBoundariesDialog

        return ImportBoundariesDialog(session, parent, file)
    if kind is Dropped.POINTS:
        from .importpoints import ImportPointsDialog

        return ImportPointsDialog(session, parent, file)
    case = str(session.path or "")
    if kind is Dropped.TERRAIN:
        return _algorithm("registersurvey", {"CASE": case, "INPUT": str(file)})
    if kind is Dropped.TABLE:
        return _algorithm("importtable", {"CASE": case, "INPUT": str(file), **({"TABLE": table} if table else {})})
    return None


def _of_workbook(path: Path) -> tuple[Dropped, str]:
    """Tell a workbook by the headers of its first sheet."""
    from ...core.errors import InputError
    from ...core.intake.tables import TABLES, header_columns
    from ...core.survey.formats.tables import header_roles, sheet_rows

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


def _algorithm(name: str, parameters: dict[str, str]) -> QDialog | None:
    from qgis import processing

    made: QDialog | None = processing.createAlgorithmDialog(f"pitproof:{name}", parameters)
    return made
