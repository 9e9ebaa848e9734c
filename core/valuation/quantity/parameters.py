# SPDX-License-Identifier: GPL-3.0-or-later
"""The parameters of a mineral: its own pit's come before those that stand for every pit."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import MineralParameters
from ..ledger import Ledger
from ..minerals import mineral_key


def parameters_of(mineral: str, pit_id: str, rows: Sequence[MineralParameters]) -> MineralParameters | None:
    """Return the parameters of a mineral in a pit, or None."""
    own = [row for row in rows if mineral_key(row.mineral) == mineral_key(mineral) and row.pit_id in ("", pit_id)]
    return max(own, key=lambda row: row.pit_id != "", default=None)


def form_of(mineral: str, pit_id: str, ledger: Ledger, rows: Sequence[MineralParameters]) -> str:
    """Return the product form a mineral is valued in, "" when nothing is said (R15)."""
    chosen = ledger.options.product_forms.get(mineral)
    if chosen:
        return chosen
    row = parameters_of(mineral, pit_id, rows)
    return row.product_form if row else ""
