# SPDX-License-Identifier: GPL-3.0-or-later
"""Documented quantities between the words of their table and those of their noun."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..model import DocumentedQuantity

_COLUMNS = {"site": "pit_id", "mined_from": "valid_from", "mined_to": "valid_to", "basis": "note"}


def documented_quantity(row: Mapping[str, Any]) -> DocumentedQuantity:
    """Return the noun of a row."""
    same = ("kind", "mineral", "quantity", "unit", "loose", "product_form", "issuer", "document_no")
    return DocumentedQuantity(
        **{name: row[name] for name in same}, **{name: row[column] for name, column in _COLUMNS.items()}
    )


def documented_row(entry: DocumentedQuantity) -> dict[str, Any]:
    """Return the row of a noun."""
    return {
        _COLUMNS.get(name, name): getattr(entry, name)
        for name in ("kind", "mineral", "quantity", "unit", "loose", "product_form", "issuer", "document_no", *_COLUMNS)
    }
