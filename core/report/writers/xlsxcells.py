# SPDX-License-Identifier: GPL-3.0-or-later
"""Cells of a workbook whose text is never taken for a formula."""

from __future__ import annotations

import re
from typing import Any

from ..document import Cell

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_FORMULA_START = ("=", "+", "-", "@", "\t", "\r")


def put(cell: Any, value: Cell) -> None:
    """Set a cell; text stays text whatever it begins with."""
    if not isinstance(value, str):
        cell.value = value
        return
    text = _CONTROL.sub("", value)
    cell.value = text
    cell.data_type = "s"
    if text.startswith(_FORMULA_START):
        cell.quotePrefix = True
